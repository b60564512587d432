"""The row above the list of steps: search, initiative, field, person and kind of step."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from planner.columns.differences import field_heading
from planner.db.steps import EVERYTHING, Sieve
from planner.db.told_fields import FILTERED_BY
from planner.ui import icons, theme
from planner.ui.widgets import ChoiceField
from planner.words import _, sort_key, step_words

_PAUSE = 250
"""Milliseconds after the last letter before the list is searched."""


class SieveBar(QWidget):
    """Emits `changed` when another sieve is in force."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QLineEdit(placeholderText=_("Search the history"), clearButtonEnabled=True)
        self.search.addAction(icons.icon("search", "quiet"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setAccessibleName(_("Search the history"))
        self.initiative, self.field = ChoiceField(name=_("Initiative")), ChoiceField(name=_("Field"))
        self.by, self.kind = ChoiceField(name=_("Who")), ChoiceField(name=_("Kind of step"))
        self.everything = QPushButton(_("Show all"))
        self.everything.setProperty("role", "flat")
        self.everything.clicked.connect(self.clear)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._tell)
        self.search.textChanged.connect(self._wait)
        self.search.returnPressed.connect(self._tell)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE)
        row.addWidget(self.search, 3)
        for choice in (self.initiative, self.field, self.by, self.kind):
            choice.edited.connect(self._tell)
            row.addWidget(choice, 2)
        row.addWidget(self.everything)
        self.field.set_choices(
            [(None, _("All fields")), *sorted(((it, field_heading(it)) for it in FILTERED_BY), key=lambda it: sort_key(it[1]))]
        )
        self.offer((), (), ())
        self.clear()

    def sieve(self) -> Sieve:
        """What is asked for."""
        kind = self.kind.value()
        return Sieve(
            initiative=self.initiative.value() or "", field=self.field.value() or "", by=self.by.value() or "",
            names=frozenset({kind} if kind else ()), text=self.search.text(),
        )

    def offer(self, initiatives: Iterable[tuple[str, str]], hands: Iterable[str], names: Iterable[str]) -> None:
        """What can be chosen: initiatives (uuid, words), people, codes of steps. What is chosen stays."""
        chosen = self.initiative.value()
        known = list(initiatives)
        if chosen and chosen not in {uuid for uuid, _words in known}:
            known.append((chosen, self.initiative.currentText()))
        self.initiative.set_choices([(None, _("All initiatives")), *known])
        self.by.set_choices([(None, _("Everybody")), *((it, it) for it in sorted(hands, key=sort_key))])
        kinds = sorted(((it, step_words(it)) for it in names if it != "take_back"), key=lambda it: sort_key(it[1]))
        back = [("take_back", _("Take back"))] if "take_back" in names else []
        self.kind.set_choices([(None, _("All kinds")), *kinds, *back])

    def show_initiative(self, uuid: str, words: str) -> None:
        """Let through only the steps of an initiative."""
        self._reset()
        values = {self.initiative.itemText(place) for place in range(self.initiative.count())}
        if words not in values:
            self.initiative.set_choices([(None, _("All initiatives")), (uuid, words)])
        self.initiative.set_value(uuid)
        self._tell()

    def clear(self) -> None:
        """Let everything through."""
        self._reset()
        self._tell()

    def _reset(self) -> None:
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        for choice in (self.initiative, self.field, self.by, self.kind):
            choice.set_value(None)

    def _wait(self) -> None:
        self._pause.start()

    def _tell(self) -> None:
        self._pause.stop()
        self.everything.setEnabled(self.sieve() != EVERYTHING)
        self.changed.emit()
