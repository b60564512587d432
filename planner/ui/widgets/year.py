"""A year."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget

FIRST, LAST = 1990, 2100


class YearField(QSpinBox):
    """A year to type or to step through with the arrow keys; the wheel scrolls the form and not the year."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None, *, name: str = "", first: int = FIRST, last: int = LAST) -> None:
        super().__init__(parent, minimum=first, maximum=last)
        self._handed_on = self.value()
        self.setAccessibleName(name)
        self.setKeyboardTracking(False)
        self.lineEdit().setTextMargins(7, 0, 0, 0)  # the style sheet's padding doesn't reach the line inside
        self.valueChanged.connect(self._hand_on)

    def set_value(self, year: int) -> None:
        self._handed_on = year
        self.setValue(year)

    def set_read_only(self, read_only: bool) -> None:
        self.setReadOnly(read_only)

    def commit(self) -> None:
        """Take in what is being typed."""
        self.interpretText()

    def _hand_on(self) -> None:
        if self.value() != self._handed_on:
            self._handed_on = self.value()
            self.edited.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
