"""What each row below the headings is: an initiative, more of the one above, a band, a total, a legend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from planner.importing.bands import Bands
from planner.importing.grid import Sheet, Value
from planner.importing.headings import NOTES
from planner.importing.row_words import BELOW, EXAMPLE, first_text, is_heading_again, is_help, is_total
from planner.importing.stopping import go_on
from planner.importing.table_records import RowKind, Table, TableRow
from planner.values.text import plain, tidy

_ADDED = frozenset({"goals[].text", "goals[].measure", "goals[].target", "goals[].unit", "goals[].baseline", "goals[].fulfilment",
                    "milestones[].title", "milestones[].due", "participants", "responsible", "partners", "target_groups",
                    "links", "sdgs", "houses", "commitments", NOTES, "follow_ups[].text", "follow_ups[].assessment", "goals[].source", "goals[].due",
                    "goals[].kind", "goals[].direction", "goals[].cumulative", "goals[].judgement", "description"})  # fmt: skip
"""Fields that may go on in the rows below a title."""

_TIMES = frozenset({"period", "period.start", "period.end", "period.ongoing", "state", "budget", "funding"})
"""What an activity or a goal in a row of its own may have beside it."""

_FORM = frozenset({"number", "state", "priority"})
"""What stands ready in the rows of a form that nobody filled in."""


def rows_of(sheet: Sheet, rows: Mapping[int, Mapping[int, Value]], table: Table, body: Sequence[int]) -> tuple[TableRow, ...]:
    """What each row of `body` is, in a table of which the columns are known."""
    return tuple(_settled(_Reading(sheet, rows, table, body).rows()))


class _Reading:
    def __init__(self, sheet: Sheet, rows: Mapping[int, Mapping[int, Value]], table: Table, body: Sequence[int]) -> None:
        self._sheet, self._rows, self._table, self._body = sheet, rows, table, body
        self._titles = set(table.title_columns())
        self._headings = [rows[row] for row in table.header_rows if row in rows]
        self._bands = Bands(sheet, rows, table, self._titles, body, self._headings)
        self._parts = {number for number, it in table.columns.items() if it.field in ("milestones[].title", "goals[].text")}
        self._own = {number for number, it in table.columns.items() if it.field in ("number", "track")}
        self._last_full = max((row for row in body if len(rows[row]) > 1 and not is_total(rows[row], self._titles)), default=0)
        self._entry: Mapping[int, Value] | None = None
        self._entries = False
        self._headed = True

    def rows(self) -> list[TableRow]:
        found: list[TableRow] = []
        before = self._table.header_rows[-1]
        for row in self._body:
            go_on()
            kind = self._kind(row, before)
            # a text below the end of the table stands apart, however many of them there are
            before = row - 1 if kind is RowKind.BELOW and row > self._last_full else row
            if kind is RowKind.ENTRY:
                self._entry, self._entries = self._rows[row], True
            elif kind is not RowKind.MORE:
                self._entry = None
            self._headed = kind in (RowKind.HEADING, RowKind.HELP) or (self._headed and kind is not RowKind.ENTRY)
            text = self._bands.text(row) if kind is RowKind.BAND else ""
            found.append(TableRow(row, kind, text, perhaps_band=kind is RowKind.ENTRY and row in self._bands.possible))
        return found

    def _kind(self, row: int, before: int) -> RowKind:
        cells = self._rows[row]
        first = first_text(cells)
        if is_heading_again(cells, self._headings):
            return RowKind.HEADING
        if is_total(cells, self._titles):
            return RowKind.TOTAL
        if self._headed and is_help(cells):
            return RowKind.HELP
        if row in self._bands.certain:
            return RowKind.BAND
        apart = row > self._last_full and row > before + 1
        if len(cells) == 1 and ((BELOW.match(first) and self._entries) or apart) and not self._is_form(cells):
            return RowKind.BELOW
        if self._entries and _is_to_be_signed(cells):
            return RowKind.BELOW
        titled = any(_is_title(cells.get(column)) for column in self._titles)
        if EXAMPLE.match(first) and (titled or len(cells) > 1):
            return RowKind.EXAMPLE
        if titled:
            return RowKind.MORE if self._entry is not None and self._is_title_again(cells, self._entry) else RowKind.ENTRY
        if BELOW.match(first) and len(cells) <= 2:
            return RowKind.BELOW
        if self._is_form(cells):
            return RowKind.EMPTY
        if self._entries and self._is_continuation(cells, row, before):
            return RowKind.MORE
        return RowKind.UNTITLED

    def _fields(self, cells: Mapping[int, Value]) -> set[str]:
        return {self._table.columns[column].field for column in cells if column in self._table.columns}

    def _is_form(self, cells: Mapping[int, Value]) -> bool:
        """Whether nothing stands in the row but what was there before anybody wrote in it."""
        fields = self._fields(cells)
        return "number" in fields and fields <= _FORM

    def _is_continuation(self, cells: Mapping[int, Value], row: int, before: int) -> bool:
        """Whether a row without a title adds to the initiative above: under its merged title, or by what it holds."""
        for column in self._titles:
            area = self._sheet.merge_at((row, column))
            if area is not None and area.top < row:
                return True
        fields = self._fields(cells)
        if any(field.startswith(("goals", "milestones")) for field in fields):
            return fields <= (_ADDED | _TIMES if row == before + 1 else _ADDED)
        return self._entry is not None and row == before + 1 and fields <= _ADDED and bool(fields - {NOTES})

    def _is_title_again(self, cells: Mapping[int, Value], entry: Mapping[int, Value]) -> bool:
        """Whether the title of the row above stands again, because this row tells another of its activities or goals."""

        def words(of: Mapping[int, Value], columns: set[int]) -> list[str]:
            return [plain(str(of[column])) for column in sorted(columns) if column in of]

        same = words(cells, self._titles) == words(entry, self._titles)
        own = all(plain(str(cells[column])) == plain(str(entry[column])) for column in self._own if column in cells and column in entry)
        parts = words(cells, self._parts)
        return same and own and bool(parts) and parts != words(entry, self._parts)


def _settled(rows: list[TableRow]) -> list[TableRow]:
    """Below the first row that ends the table, a lone text is no initiative any more."""
    ended = False
    settled: list[TableRow] = []
    last_entry = max((it.row for it in rows if it.kind is RowKind.ENTRY), default=0)
    for it in rows:
        ended = ended or (it.kind is RowKind.BELOW and it.row > last_entry)
        settled.append(replace(it, kind=RowKind.BELOW) if ended and it.kind is RowKind.UNTITLED else it)
    return settled


def _is_to_be_signed(cells: Mapping[int, Value]) -> bool:
    """ "Godkendt af:" and "Dato:" with nothing written behind them."""
    return all(isinstance(value, str) and tidy(value).endswith((":", "_")) for value in cells.values())


def _is_title(value: Value | None) -> bool:
    """Whether a cell can name an initiative: visible text, or a number."""
    if isinstance(value, str):
        return bool(tidy(value))
    return isinstance(value, int | float) and not isinstance(value, bool)
