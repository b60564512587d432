"""The real window for tests, with somebody at hand who answers its questions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from planner import actions
from planner.errors import PlannerError
from planner.records import InitiativeRecord
from planner.ui.ask import Ask
from planner.ui.settings import Settings
from planner.ui.window import Window
from planner.words import refusal

Driver = Callable[[Any], None]


class FakeAsk(Ask):
    """Answers as it was told beforehand and remembers what was said. A question that nobody expected fails the test."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.choices: list[int | None] = []
        self.files: list[Path | None] = []
        self.opened: list[Path] = []
        self.dialogs: dict[type[QDialog], Driver] = {}

    def expect(self, kind: type[QDialog], driver: Driver) -> None:
        """When a dialog of this kind comes, let `driver` use it; a driver that doesn't accept it cancels."""
        self.dialogs[kind] = driver

    def tell(self, parent: QWidget | None, error: PlannerError) -> None:  # noqa: ARG002
        self.said.append(refusal(error))

    def say(self, parent: QWidget | None, sentence: str, *, warning: bool = False) -> None:  # noqa: ARG002
        self.said.append(sentence)

    def choose(self, parent: QWidget | None, sentence: str, *_more: Any, **_options: Any) -> int | None:  # noqa: ARG002
        self.said.append(sentence)
        return self.choices.pop(0)

    def run(self, dialog: QDialog) -> bool:
        dialog.show()
        self.dialogs[type(dialog)](dialog)
        dialog.hide()
        dialog.parentWidget().activateWindow()  # as the screen does when a dialog goes away
        return dialog.result() == QDialog.DialogCode.Accepted

    def file_to_open(self, *_question: Any) -> Path | None:
        return self.files.pop(0)

    def file_to_write(self, *_question: Any, **_options: Any) -> Path | None:
        return self.files.pop(0)

    def folder(self, *_question: Any) -> Path | None:
        return self.files.pop(0)

    def open_with_system(self, path: Path) -> None:
        self.opened.append(path)


def accept(dialog: QDialog) -> None:
    """Press the button that does it."""
    dialog.yes.click()  # type: ignore[attr-defined]


def cancel(dialog: QDialog) -> None:
    dialog.reject()


def make_window(qtbot: QtBot, settings: Path, size: QSize = QSize(1280, 800)) -> Window:  # noqa: B008
    """A window without a file, on the screen; `settings` is where its habits are kept.

    It is put together before it is dressed, as at the program's start: that is ten times as fast.
    """
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    dress = app.styleSheet()
    app.setStyleSheet("")
    window = Window(Settings(settings), FakeAsk())
    app.setStyleSheet(dress)
    window.resize(size)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def ask_of(window: Window) -> FakeAsk:
    assert isinstance(window.ask, FakeAsk)
    return window.ask


def add_plan(window: Window, year: int, *records: InitiativeRecord) -> tuple[str, ...]:
    """A plan with these initiatives; gives their uuids."""
    document = window.document
    assert document.perform("create_plan", actions.create_plan, year)
    done = [document.perform("add_initiative", actions.add_initiative, year, record) for record in records]
    document.choose_plan(year)
    return tuple(step.result for step in done if step)


def press(qtbot: QtBot, widget: QWidget, keys: str) -> None:
    """A shortcut such as "Ctrl+N" or "Alt+Up", or a single key."""
    *modifiers, key = keys.split("+")
    held = Qt.KeyboardModifier.NoModifier
    for name in modifiers:
        held |= {"Ctrl": Qt.KeyboardModifier.ControlModifier, "Alt": Qt.KeyboardModifier.AltModifier,
                 "Shift": Qt.KeyboardModifier.ShiftModifier}[name]
    qtbot.keyClick(widget, getattr(Qt.Key, f"Key_{key}"), held)


def type_over(qtbot: QtBot, line: QWidget, text: str) -> None:
    """Put the cursor in a line, replace what stands there, leave it with Tab."""
    line.setFocus()
    press(qtbot, line, "Ctrl+A")
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Tab)
