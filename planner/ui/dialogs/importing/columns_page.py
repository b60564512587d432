"""The second step: each column of the file, what it holds, and the field that it becomes."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.importing.draft_records import FoundColumn
from planner.importing.fields import FIELDS
from planner.ui.dialogs.importing.choice_table import ChoiceLine, ChoiceModel, ChoiceTable
from planner.ui.dialogs.importing.file_reading import FileReading
from planner.ui.dialogs.importing.page import ImportPage, explained
from planner.ui.dialogs.importing.words import field_words
from planner.words import N_, _, plural
from planner.words.readings import certainty_words, column_words

_BECOMES = 2
_WIDTHS = (20, 34, 22, 24)


class ColumnsPage(ImportPage):
    title = N_("Columns")

    def __init__(self, reading: FileReading, parent: QWidget | None = None) -> None:
        super().__init__(reading, parent)
        self._columns: list[tuple[FoundColumn, ...]] = []
        headings = [_("Column in the file"), _("Examples"), _("Becomes"), _("Why")]
        self.model = ChoiceModel(headings, _BECOMES, self)
        self.model.chosen.connect(self._choose)
        self.table = ChoiceTable(self.model, _("Columns of the file"), _WIDTHS)
        self.column.addWidget(explained(_("Correct what a column was taken for. What has no field is kept as a note under its heading.")))
        self.column.addWidget(self.table, 1)

    def show_reading(self) -> None:
        by_key: dict[str, list[FoundColumn]] = {}
        for column in self.reading.draft.columns:
            by_key.setdefault(column.key, []).append(column)
        place = self.table.currentIndex()
        self._columns = [tuple(columns) for columns in by_key.values()]
        self.model.show_lines([_line(columns) for columns in self._columns])
        self.table.setCurrentIndex(self.model.index(max(0, place.row()), 0))

    def questions(self) -> int:
        return sum(line.look for line in self.model.lines)

    def first_focus(self) -> QWidget:
        first = next((number for number, line in enumerate(self.model.lines) if line.look), 0)
        self.table.setCurrentIndex(self.model.index(first, 0))
        return self.table

    def _choose(self, place: int, field: object) -> None:
        """The field holds for the heading on every sheet."""
        key = self._columns[place][0].key
        self.reading.direct(columns={**self.reading.directions.columns, key: str(field)})


def _line(columns: tuple[FoundColumn, ...]) -> ChoiceLine:
    first = columns[0].reading
    fields = FIELDS if first.field in FIELDS else (first.field, *FIELDS)
    return ChoiceLine(
        cells=(_where(columns), _samples(columns), field_words(first.field), _why(columns[0])),
        value=first.field,
        choices=[(field, field_words(field)) for field in fields],
        look=any(column.is_doubtful for column in columns),
    )


def _where(columns: tuple[FoundColumn, ...]) -> str:
    first = columns[0].reading
    heading = " ".join(first.heading.split()) or _("No heading")
    sheets = len({column.sheet for column in columns})
    where = plural("on {count} sheet", "on {count} sheets", sheets) if sheets > 1 else _("column {letters}", letters=first.column)
    return f"{heading}\n{where}"


def _samples(columns: tuple[FoundColumn, ...]) -> str:
    samples = dict.fromkeys(" · ".join(sample.split("\n")) for column in columns for sample in column.samples)
    shown = [text if len(text) <= 60 else f"{text[:59]}…" for text in list(samples)[:3]]
    return "\n".join(shown) if shown else _("Empty")


def _why(column: FoundColumn) -> str:
    reading = column.reading
    return f"{certainty_words(reading.because, reading.confidence)}: {column_words(reading.because)}"
