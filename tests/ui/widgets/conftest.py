"""The widgets are tested dressed, as they are used."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from planner.ui import theme

Show = Callable[..., QWidget]


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    theme.apply(qapp, "light")


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Put widgets in a window 440 pixels wide, one below the other, and show it."""
    windows: list[QWidget] = []

    def shown(*widgets: QWidget) -> QWidget:
        window = QWidget()
        column = QVBoxLayout(window)
        for widget in widgets:
            column.addWidget(widget)
        column.addStretch(1)
        window.resize(440, 600)
        windows.append(window)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return shown


class Heard:
    """How often a signal came; connect its `hear`."""

    def __init__(self) -> None:
        self.times = 0

    def hear(self) -> None:
        self.times += 1


@pytest.fixture
def heard() -> Heard:
    return Heard()
