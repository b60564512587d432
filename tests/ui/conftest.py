"""The window on an empty file of the test's own, dressed as it is used."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import builders
import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from windows import FakeAsk, add_plan, ask_of, make_window

from planner.ui import theme
from planner.ui.window import Window


@pytest.fixture(autouse=True)
def _nothing_left_behind() -> Iterator[None]:
    """Closed windows go at once: a hundred that linger would each be dressed again with every next one."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, empty_file: Path, tmp_path: Path) -> Iterator[Window]:
    """On a new file without a plan."""
    theme.apply(qapp, "light")
    path = tmp_path / "planer.planner"
    shutil.copyfile(empty_file, path)
    shown = make_window(qtbot, tmp_path / "window.ini")
    shown.document.open(path)
    yield shown
    shown.close()


@pytest.fixture
def ask(window: Window) -> FakeAsk:
    """Who answers the window's questions."""
    return ask_of(window)


@pytest.fixture
def three(window: Window) -> tuple[str, ...]:
    """A plan for 2022 with an initiative in each track; their uuids in the plan's order."""
    return add_plan(
        window,
        2022,
        builders.initiative(1, "Læseklubber for teenagere", track=builders.READING, responsible=("MKH",)),
        builders.initiative(2, "Makerspace på skoleskemaet", track=builders.LEARNING, responsible=("TBR", "NVA")),
        builders.initiative(3, "Byttemarked og reparationscafé", track=builders.CITIZENS, responsible=("SSP",)),
    )
