"""Where the files of `resources/` are: in a checkout, in a wheel and in a frozen build."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path


@cache
def root() -> Path:
    """The folder that holds `strategies/`, `sdg/`, `i18n/` and the others.

    Beside the package in a checkout, inside it in a wheel, beside the unpacked
    program in a frozen build.
    """
    here = Path(__file__).resolve().parent
    unpacked = getattr(sys, "_MEIPASS", None)
    candidates = [here.parent / "resources", here / "resources"]
    if unpacked:
        candidates.insert(0, Path(unpacked) / "resources")
    for candidate in candidates:
        if (candidate / "sdg" / "goals.json").is_file():
            return candidate
    raise FileNotFoundError(f"no resources beside {here}")


def path(*parts: str) -> Path:
    """The path of one resource, `path("sdg", "goals.json")` for example."""
    return root().joinpath(*parts)
