"""What stands on the page while the plan has no rounds: the usual ones with a click, or one of one's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planner.records import RoundRecord
from planner.ui import theme
from planner.ui.widgets import Picture
from planner.words import _, day

_COLUMN = 460


class RoundsStart(QWidget):
    """Told the rounds of a year, it offers them."""

    asked = Signal(object)
    """These rounds (`RoundRecord`) are to be made."""
    own_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rounds: Sequence[RoundRecord] = ()
        title = QLabel(_("No follow-up yet"), alignment=Qt.AlignmentFlag.AlignCenter)
        title.setProperty("role", "heading")
        words = QLabel(
            _("In a round everybody says how it goes with the initiatives: the work, the money, the goals. When it is closed, "
              "what it says stands."),
            alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True,
        )  # fmt: skip
        words.setProperty("role", "quiet")
        words.setMaximumWidth(_COLUMN)
        self._days = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._days.setProperty("role", "quiet-small")
        self.all = self._button(_("Make the year’s four rounds"), self._ask_for_all)
        self.all.setProperty("role", "primary")
        self.midterm = self._button("", self._ask_for_midterm)
        self.years_end = self._button("", self._ask_for_years_end)
        self.own = self._button(_("Another round …"), self._ask_for_own)
        others = QHBoxLayout()
        others.setSpacing(theme.SPACE)
        others.addStretch(1)
        for button in (self.midterm, self.years_end, self.own):
            others.addWidget(button)
        others.addStretch(1)
        self.setFocusProxy(self.all)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LOOSE, theme.LOOSE, theme.LOOSE, theme.LOOSE)
        column.setSpacing(theme.SPACE)
        column.addStretch(2)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(Picture("follow_up", "faint", 40), 0, middle)
        column.addSpacing(theme.SPACE)
        column.addWidget(title)
        column.addLayout(_in_the_middle(words))
        column.addSpacing(theme.SPACE)
        column.addWidget(self.all, 0, middle)
        column.addWidget(self._days)
        column.addSpacing(theme.SPACE)
        column.addLayout(others)
        column.addStretch(3)

    def offer(self, rounds: Sequence[RoundRecord], *, locked: bool) -> None:
        """The four of the plan's year; a closed plan gets none."""
        self._rounds = rounds
        self._days.setText(" · ".join(f"{it.name} {day(it.date)}" for it in rounds))
        self.midterm.setText(_("Only {name}", name=rounds[1].name))
        self.years_end.setText(_("Only {name}", name=rounds[3].name))
        for button in (self.all, self.midterm, self.years_end, self.own):
            button.setEnabled(not locked)

    def _button(self, words: str, asked: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.clicked.connect(asked)
        return button

    def _ask_for_all(self) -> None:
        self.asked.emit(tuple(self._rounds))

    def _ask_for_midterm(self) -> None:
        self.asked.emit((self._rounds[1],))

    def _ask_for_years_end(self) -> None:
        self.asked.emit((self._rounds[3],))

    def _ask_for_own(self) -> None:
        self.own_asked.emit()


def _in_the_middle(words: QLabel) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(words, 100)
    row.addStretch(1)
    return row
