"""A file that takes its time: the window goes on meanwhile, and *Annuller* ends the reading."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from pathlib import Path

import pytest
from importing.hostile.bombs import one_cell_at_the_last_place, one_huge_text, slow_to_read
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from windows import FakeAsk, press

from planner.ui.window import Window


class Ticking:
    """A clock in the event loop; `ticks` says how often it came round."""

    def __init__(self, window: Window) -> None:
        self.ticks = 0
        self._timer = QTimer(window)
        self._timer.timeout.connect(self._tick)
        self._timer.start(10)

    def _tick(self) -> None:
        self.ticks += 1


def begin(qtbot: QtBot, window: Window, path: Path) -> QPushButton:
    """Let the window read the file; gives the button that ends it."""
    window.importing.take_in_file(path)
    qtbot.waitUntil(lambda: bool(multiprocessing.active_children()))
    (button,) = [it for it in window.status.findChildren(QPushButton) if it.text() == "Annuller"]
    assert button.isVisible()
    return button


def test_the_window_goes_on_while_a_file_is_read_and_the_reading_can_be_ended(
    window: Window, three: tuple[str, ...], ask: FakeAsk, qtbot: QtBot, tmp_path: Path
) -> None:
    before = window.document.plan
    button = begin(qtbot, window, slow_to_read(tmp_path))
    clock = Ticking(window)
    qtbot.waitUntil(lambda: clock.ticks >= 20)
    press(qtbot, window, "Ctrl+6")  # a page is shown meanwhile
    assert window.tasks.busy

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: not window.tasks.busy, timeout=1_000)
    qtbot.waitUntil(lambda: not multiprocessing.active_children())
    assert not button.isVisible()
    assert ask.said == []
    assert window.document.plan == before


@pytest.mark.parametrize("make", [one_cell_at_the_last_place, one_huge_text])
def test_a_hostile_file_is_refused_in_one_sentence_and_the_window_works_on(
    window: Window, three: tuple[str, ...], ask: FakeAsk, qtbot: QtBot, tmp_path: Path, make: Callable[[Path], Path]
) -> None:
    begin(qtbot, window, make(tmp_path))
    qtbot.waitUntil(lambda: not window.tasks.busy, timeout=30_000)

    (sentence,) = ask.said
    assert sentence.startswith("plan.xlsx har ")
    window.document.edit({three[0]: {"title": "Nyt navn"}})
    assert window.document.initiative(three[0]).title == "Nyt navn"  # type: ignore[union-attr]


def test_closing_the_window_ends_the_reading(window: Window, three: tuple[str, ...], qtbot: QtBot, tmp_path: Path) -> None:
    begin(qtbot, window, slow_to_read(tmp_path))
    window.close()
    assert not multiprocessing.active_children()
