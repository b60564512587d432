"""What every test stands on: no screen, no folder of the user's, Danish, no deadlines."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from planner import words
from planner.db import Store

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A slow machine is no defect. Failures are printed as code that repeats them.
settings.register_profile("house", deadline=None, print_blob=True)
settings.load_profile("house")


@pytest.fixture(autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Data, settings, caches and logs of the program land in a folder of the test's own (also in child processes)."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
    return home


@pytest.fixture(autouse=True)
def _danish() -> Iterator[None]:
    """Each test begins in Danish, whatever the one before it spoke."""
    words.use("da")
    yield
    words.use("da")


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new planner file, made once by the real migrations; tests work on copies of it."""
    path = tmp_path_factory.mktemp("template") / "empty.planner"
    Store.create(path).close()
    return path


@pytest.fixture
def store(empty_file: Path, tmp_path: Path) -> Iterator[Store]:
    """An open, empty planner file of the test's own."""
    path = tmp_path / "plan.planner"
    shutil.copyfile(empty_file, path)
    with Store.open(path) as opened:
        yield opened
