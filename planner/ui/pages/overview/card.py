"""A large number with what it counts, and below it smaller ones; each leads to its list."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from planner.ui import theme
from planner.ui.widgets import Panel


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """What is written, and the key of what it leads to; None for a number that leads nowhere."""

    words: str
    key: object = None


class Card(Panel):
    """`pressed` carries the key of the number that was clicked."""

    pressed = Signal(object)

    def __init__(self, label: str, remarks: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.setSpacing(theme.TIGHT)
        self._label = QLabel(label)
        self._label.setProperty("role", "quiet-small")
        self._keys: dict[QPushButton, object] = {}
        self.number = self._button("figure")
        self.remarks = [self._button("inline") for _place in range(remarks)]
        row = QHBoxLayout()
        row.setSpacing(theme.WIDE)
        for remark in self.remarks:
            row.addWidget(remark)
        row.addStretch(1)
        self.column.addWidget(self._label)
        self.column.addWidget(self.number, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(row)

    def show_numbers(self, number: Number, *remarks: Number) -> None:
        """The large number and the smaller ones; of those that are not given nothing is seen."""
        self._show(self.number, number)
        self.number.setAccessibleName(f"{self._label.text()}: {number.words}")
        for button, remark in zip(self.remarks, (*remarks, *[None] * len(self.remarks)), strict=False):
            button.setVisible(remark is not None)
            if remark is not None:
                self._show(button, remark)

    def _button(self, role: str) -> QPushButton:
        button = QPushButton()
        button.setProperty("role", role)
        button.setAutoDefault(False)
        button.clicked.connect(self._press)
        return button

    def _show(self, button: QPushButton, number: Number) -> None:
        button.setText(number.words.replace("&", "&&"))
        button.setEnabled(number.key is not None)
        button.setCursor(Qt.CursorShape.PointingHandCursor if number.key is not None else Qt.CursorShape.ArrowCursor)
        self._keys[button] = number.key

    def _press(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.pressed.emit(self._keys[button])
