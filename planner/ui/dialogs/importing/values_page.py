"""The third step: each different value once, and what it becomes."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.importing.distinct_values import KINDS, NAMED, FoundValue, names_of
from planner.model.enums import Fulfilment, Priority, State
from planner.ui.dialogs.importing.choice_page import ChoicePage
from planner.ui.dialogs.importing.choice_table import ChoiceLine, Choices
from planner.ui.dialogs.importing.file_reading import FileReading
from planner.ui.dialogs.importing.words import field_words
from planner.words import N_, _, plural, term
from planner.words.readings import value_because

_BECOMES = 2
_WIDTHS = (32, 18, 30, 20)
_CLOSED = {"state": State, "priority": Priority, "goals[].fulfilment": Fulfilment}
_NOTE, _AS_FOUND = object(), object()
"""Chosen in place of a value: keep the words as a note; read them as the program does."""


class ValuesPage(ChoicePage):
    title = N_("Values")

    def __init__(self, reading: FileReading, parent: QWidget | None = None) -> None:
        words = _("Each value stands here once. Names that are nearly the same stay apart unless you choose one of them.")
        headings = [_("In the file"), _("Where"), _("Becomes"), _("Why")]
        super().__init__(reading, words, headings, _BECOMES, _WIDTHS, _("Values of the file"), parent)

    def show_reading(self) -> None:
        lines: list[tuple[object, ChoiceLine]] = []
        for kind in KINDS:
            mine = [value for value in self.reading.values if value.kind == kind]
            if mine:
                lines.append((None, ChoiceLine(heading=_kind_words(kind))))
            lines += [(value, self._line(value, [other.words for other in mine])) for value in mine]
        self.show_choices(lines)

    def choose(self, thing: object, value: object) -> None:
        assert isinstance(thing, FoundValue)
        words = {key: told for key, told in self.reading.directions.words.items() if key != thing.key}
        if value is not _AS_FOUND:
            words[thing.key] = None if value is _NOTE else str(value)
        self.reading.direct(words=words)

    def _line(self, value: FoundValue, others: list[str]) -> ChoiceLine:
        choices = self._choices(value, others)
        if value.key in self.reading.directions.words:
            choices = [(_AS_FOUND, _("As the program reads it")), *choices]
        because = value_because(value.because, ", ".join(f"“{name}”" for name in value.like))
        return ChoiceLine(
            cells=(value.words, self._where(value), _becomes(value), because),
            value=None if value.is_doubtful else _NOTE if value.becomes is None else value.becomes,
            choices=choices,
            free=value.kind in NAMED,
            look=value.is_doubtful,
        )

    def _where(self, value: FoundValue) -> str:
        several = sum(sheet.used for sheet in self.reading.preview.sheets) > 1
        cell = f"{value.sheet} {value.cell}" if several else value.cell
        more = value.count - 1
        return plural("{cell} and {count} more", "{cell} and {count} more", more, cell=cell) if more else cell

    def _choices(self, value: FoundValue, others: list[str]) -> Choices:
        _plan, strategy, known = self.reading.ground
        note = (_NOTE, _("Note under its heading"))
        if value.kind in _CLOSED:
            follow_up = [(value.words, field_words("follow_ups[].text"))] if value.kind == "state" else []
            return [*((term(member), term(member)) for member in _CLOSED[value.kind]), *follow_up, note]
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


def _becomes(value: FoundValue) -> str:
    if value.becomes is not None:
        return value.becomes
    # words in the column of the state that are none tell how it goes
    is_told_as_note = value.because == "told" and value.kind != "state"
    return field_words("follow_ups[].text") if value.kind == "state" and not is_told_as_note else _("Note under its heading")


def _kind_words(kind: str) -> str:
    return _("People") if kind == "people" else field_words(kind)
