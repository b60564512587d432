"""Where the program keeps things on this PC when nobody says otherwise."""

from __future__ import annotations

from pathlib import Path

import platformdirs

_PROGRAM = "Planner"
FILE_NAME = "Handlingsplaner.planner"


def default_file() -> Path:
    """The planner file in the user's local data folder (never a roaming or synchronised one)."""
    return platformdirs.user_data_path(_PROGRAM, appauthor=False) / FILE_NAME


def settings_folder() -> Path:
    return platformdirs.user_config_path(_PROGRAM, appauthor=False)


def log_file() -> Path:
    return platformdirs.user_log_path(_PROGRAM, appauthor=False) / "planner.log"
