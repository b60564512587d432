"""The second step: each column of the file, what it holds, and the field that it becomes."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.importing.draft_records import FoundColumn
from planner.importing.fields import FIELDS
from planner.importing.headings import NOTES
from planner.importing.settling import Names
from planner.importing.things import MARKED
from planner.ui import theme
from planner.ui.dialogs.importing.choice_page import ChoicePage
from planner.ui.dialogs.importing.choice_table import ChoiceLine
from planner.ui.dialogs.importing.file_reading import FileReading
from planner.ui.dialogs.importing.page import explained
from planner.ui.dialogs.importing.row_places import untitled_tables
from planner.ui.dialogs.importing.words import field_words
from planner.words import N_, _, plural
from planner.words.readings import certainty_words, column_words

_BECOMES = 2
_WIDTHS = (21, 33, 23, 23)
_SUCCESS = "goals[].measure"
"""What many workbooks call something else."""
_AS_FOUND = ""
"""Chosen in place of a field: what the program finds itself."""


class ColumnsPage(ChoicePage):
    title = N_("Columns")

    def __init__(self, reading: FileReading, parent: QWidget | None = None) -> None:
        words = _("Correct what a column was taken for. What has no field is kept as a note under its heading.")
        headings = [_("Column in the file"), _("Examples"), _("Becomes"), _("Why")]
        self._untitled: list[str] = []
        super().__init__(reading, words, headings, _BECOMES, _WIDTHS, _("Columns of the file"), parent)
        self.wanted = explained("")
        """Asks for the column of the titles, where no column is taken for it."""
        theme.set_role(self.wanted, "warning")
        self.column.insertWidget(0, self.wanted)

    def show_reading(self) -> None:
        self._untitled = sorted({sheet for sheet, _table in untitled_tables(self.reading.draft)})
        self.wanted.setText(self._question())
        self.wanted.setVisible(bool(self._untitled))
        by_key: dict[str, list[FoundColumn]] = {}
        for column in self.reading.draft.columns:
            by_key.setdefault(column.key, []).append(column)
        self.show_choices([(key, self._line(columns)) for key, columns in by_key.items()])

    def questions(self) -> int:
        return super().questions() + bool(self._untitled)

    def _question(self) -> str:
        """On which sheets, where there are several."""
        if sum(sheet.used for sheet in self.reading.preview.sheets) < 2:
            return _("Choose the column that is the initiative's title.")
        return plural(
            "Choose the column that is the initiative's title on the sheet {sheets}.",
            "Choose the column that is the initiative's title on the sheets {sheets}.",
            len(self._untitled), sheets=", ".join(self._untitled),
        )  # fmt: skip

    def choose(self, thing: object, value: object) -> None:
        """The field holds for the heading on every sheet."""
        columns = {key: field for key, field in self.reading.directions.columns.items() if key != thing}
        if value != _AS_FOUND:
            columns[str(thing)] = str(value)
        self.reading.direct(columns=columns)

    def _line(self, columns: list[FoundColumn]) -> ChoiceLine:
        first = columns[0].reading
        fields = [field for field in (first.field, *FIELDS) if field not in FIELDS or field == first.field]
        choices = [(field, self._field_words(field)) for field in dict.fromkeys((*fields, *FIELDS))]
        if columns[0].key in self.reading.directions.columns:
            choices.insert(0, (_AS_FOUND, _("As the program reads it")))
        why = f"{certainty_words(first.because, first.confidence)}: {column_words(first.because)}"
        return ChoiceLine(
            cells=(_where(columns), _samples(columns), self._field_words(first.field), why),
            value=first.field,
            choices=choices,
            look=any(column.is_doubtful for column in columns),
        )

    def _field_words(self, field: str) -> str:
        """Of a column of crosses, the track or house that its heading names."""
        if not field.startswith(f"{MARKED}["):
            named = field_words(field)
            return _("{field} (success criterion)", field=named) if field == _SUCCESS else named
        _plan, strategy, known = self.reading.ground
        names, thing = Names(strategy, known.houses), field[:-1].partition("[")[2]
        if track := names.track(thing):
            return field_words(f"track[{track}]")
        houses = names.house(thing)
        return field_words(f"houses[{', '.join(houses)}]") if houses else field_words(NOTES)


def _where(columns: list[FoundColumn]) -> str:
    first = columns[0].reading
    heading = " ".join(first.heading.split()) or _("No heading")
    sheets = len({column.sheet for column in columns})
    if sheets > 1:
        return f"{heading}\n{plural('on {count} sheet', 'on {count} sheets', sheets)}"
    sideways = first.column.isdecimal()
    where = _("row {number}", number=first.column) if sideways else _("column {letters}", letters=first.column)
    return f"{heading}\n{where}"


def _samples(columns: list[FoundColumn]) -> str:
    samples = dict.fromkeys(" / ".join(sample.split("\n")) for column in columns for sample in column.samples)
    shown = [text if len(text) <= 40 else f"{text[:39]}…" for text in list(samples)[:3]]
    return " · ".join(shown) if shown else _("Empty")
