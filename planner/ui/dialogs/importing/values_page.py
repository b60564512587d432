"""The third step: each different value once, and what it becomes."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.importing.distinct_values import KINDS, NAMED, FoundValue, found_values, names_of
from planner.importing.settling import Names
from planner.model.enums import Fulfilment, Priority, State
from planner.ui.dialogs.importing.choice_table import ChoiceLine, ChoiceModel, Choices, ChoiceTable
from planner.ui.dialogs.importing.file_reading import FileReading
from planner.ui.dialogs.importing.page import ImportPage, explained
from planner.ui.dialogs.importing.words import field_words
from planner.words import N_, _, plural, term
from planner.words.readings import value_because

_BECOMES = 2
_WIDTHS = (32, 20, 28, 20)
_CLOSED = {"state": State, "priority": Priority, "goals[].fulfilment": Fulfilment}
_NOTE = object()
"""Chosen in place of a value: keep the words as a note."""


class ValuesPage(ImportPage):
    title = N_("Values")

    def __init__(self, reading: FileReading, parent: QWidget | None = None) -> None:
        super().__init__(reading, parent)
        self._values: list[FoundValue | None] = []
        headings = [_("In the file"), _("Where"), _("Becomes"), _("Why")]
        self.model = ChoiceModel(headings, _BECOMES, self)
        self.model.chosen.connect(self._choose)
        self.table = ChoiceTable(self.model, _("Values of the file"), _WIDTHS)
        self.column.addWidget(explained(_("Each value stands here once. Names that are nearly the same stay apart unless you choose one of them.")))
        self.column.addWidget(self.table, 1)

    def show_reading(self) -> None:
        _plan, strategy, known = self.reading.ground
        names = Names(strategy, known.houses)
        found = () if self.reading.is_own else found_values(self.reading.draft, names, known)
        place = max(0, self.table.currentIndex().row())
        self._values, lines = [], []
        for kind in KINDS:
            mine = [value for value in found if value.kind == kind]
            if mine:
                self._values.append(None)
                lines.append(ChoiceLine(heading=_kind_words(kind)))
            for value in mine:
                self._values.append(value)
                lines.append(self._line(value, [other.words for other in mine]))
        self.model.show_lines(lines)
        self.table.setCurrentIndex(self.model.index(min(place, len(lines) - 1), 0))

    def questions(self) -> int:
        return sum(line.look for line in self.model.lines)

    def first_focus(self) -> QWidget:
        places = [number for number, line in enumerate(self.model.lines) if line.cells]
        first = next((number for number in places if self.model.lines[number].look), next(iter(places), 0))
        self.table.setCurrentIndex(self.model.index(first, 0))
        return self.table

    def _line(self, value: FoundValue, others: list[str]) -> ChoiceLine:
        choices = self._choices(value, others)
        becomes = _NOTE if value.becomes is None else value.becomes
        where = f"{value.sheet} {value.cell}" if len(self.reading.book.sheets) > 1 else value.cell
        told = plural("{cell}", "{cell} and {count} more", value.count - 1, cell=where) if value.count > 1 else where
        because = value_because(value.because, ", ".join(f"“{name}”" for name in value.like))
        return ChoiceLine(
            cells=(value.words, told, value.becomes or _("Note under its heading"), because),
            value=None if value.is_doubtful else becomes,
            choices=choices,
            free=value.kind in NAMED,
            look=value.is_doubtful,
        )

    def _choices(self, value: FoundValue, others: list[str]) -> Choices:
        _plan, strategy, known = self.reading.ground
        note = (_NOTE, _("Note under its heading"))
        if value.kind in _CLOSED:
            return [*((term(member), term(member)) for member in _CLOSED[value.kind]), note]
        if value.kind in NAMED:
            keep = [(value.words, _("Keep “{words}”", words=value.words))]
            names = dict.fromkeys((*value.like, *names_of(value.kind, known), *others))
            return [*keep, *((name, name) for name in names if name != value.words), note]
        named = {
            "track": [track.name for track in strategy.tracks],
            "commitments": [text for track in strategy.tracks for text in track.commitments],
            "houses": known.houses,
        }[value.kind]
        return [*((name, name) for name in named), note]

    def _choose(self, place: int, becomes: object) -> None:
        value = self._values[place]
        if value is not None:
            told = None if becomes is _NOTE else str(becomes)
            self.reading.direct(words={**self.reading.directions.words, value.key: told})


def _kind_words(kind: str) -> str:
    return _("People") if kind == "people" else field_words(kind)
