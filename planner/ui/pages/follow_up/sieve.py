"""The row above the list: search, person, and which of the initiatives one wants to see."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from planner.ui import icons, theme
from planner.ui.pages.follow_up.contents import Look, Wanted
from planner.ui.widgets import Chip, ChoiceField
from planner.words import N_, _, sort_key

_PAUSE = 150
"""Milliseconds after the last letter before the list is searched."""
_WORDS = {
    Look.ALL: N_("All"), Look.MISSING: N_("Missing"), Look.LATE: N_("Late"), Look.ATTENTION: N_("Needs attention"),
    Look.CRITICAL: N_("Critical"),
}


class SearchField(QLineEdit):
    """Down and Enter go on to what was found; Escape empties it."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class SieveBar(QWidget):
    """Emits `changed` when something else is wanted."""

    changed = Signal()
    left = Signal()
    """One goes on to the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchField(placeholderText=_("Search the round"), clearButtonEnabled=True)
        self.search.addAction(icons.icon("search", "quiet"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setAccessibleName(_("Search the round"))
        self.search.setMinimumWidth(150)
        self.search.setMaximumWidth(280)
        self.person = ChoiceField(name=_("Person"))
        self.person.setMaximumWidth(200)
        self._look = Look.ALL
        self.chips = {look: Chip(_(words)) for look, words in _WORDS.items()}
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.changed)
        self.search.textChanged.connect(self._pause.start)
        self.search.left.connect(self._leave)
        self.person.edited.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE)
        row.addWidget(self.search, 2)
        row.addWidget(self.person, 1)
        for chip in self.chips.values():
            chip.clicked.connect(self._take_chip)
            row.addWidget(chip)
        row.addStretch(1)
        self.offer(())
        self._show_look()

    def wanted(self) -> Wanted:
        return Wanted(self._look, self.person.value(), self.search.text().casefold().strip())

    def offer(self, people: Sequence[str]) -> None:
        """Who can be chosen; who is chosen stays, also without an initiative."""
        chosen = self.person.value()
        names = sorted({*people, *((chosen,) if chosen else ())}, key=sort_key)
        self.person.set_choices([(None, _("All people")), *((name, name) for name in names)])

    def show_only(self, look: Look) -> None:
        """As one asks for it by a number or a chip; what is asked for twice is given up."""
        self._look = Look.ALL if look is self._look else look
        self._show_look()
        self.changed.emit()

    def clear(self) -> None:
        """Everything is wanted."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.person.set_value(None)
        self._look = Look.ALL
        self._show_look()
        self.changed.emit()

    def _leave(self) -> None:
        self._pause.stop()
        self.changed.emit()
        self.left.emit()

    def _take_chip(self) -> None:
        chip = self.sender()
        self.show_only(next(look for look, it in self.chips.items() if it is chip))

    def _show_look(self) -> None:
        for look, chip in self.chips.items():
            chip.set_active(look is self._look)
