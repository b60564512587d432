"""The rows of one table become initiatives: each entry with the rows that add to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from planner.importing.account import CellUse, ReadingProblem, Use, value_words
from planner.importing.charts import drawn
from planner.importing.column_meaning import meanings
from planner.importing.differences import said
from planner.importing.directions import word_key
from planner.importing.draft_records import DraftBand, DraftRow
from planner.importing.entries import EntryReader, Known
from planner.importing.grid import Place, Sheet
from planner.importing.stopping import go_on
from planner.importing.table_records import RowKind, Table, TableRow
from planner.importing.twins import Row
from planner.importing.year_columns import YEAR
from planner.records import InitiativeRecord
from planner.values.text import plain


@dataclass(slots=True)
class OpenRow:
    """An initiative of which another sheet may tell more."""

    draft: DraftRow
    reader: EntryReader

    def closed(self) -> DraftRow:
        """The row as all that was read says it."""
        record = self.reader.record()
        return replace(
            self.draft, record=record, uses=(*self.draft.uses, *self.reader.account.uses), problems=tuple(self.reader.problems),
            people=tuple(dict.fromkeys(self.reader.people)), given=said(record) | self.reader.given,
            marked=tuple(self.reader.marked),
        )  # fmt: skip


@dataclass(slots=True)
class Taken:
    """What is gathered from the tables of a file: rows, the cells that belong to none, problems. `twins` are the rows
    that tell more of an initiative on an earlier sheet."""

    twins: Mapping[Row, Row] = field(default_factory=dict[Row, Row])
    rows: list[OpenRow] = field(default_factory=list[OpenRow])
    opened: dict[Row, OpenRow] = field(default_factory=dict[Row, OpenRow])
    uses: list[CellUse] = field(default_factory=list[CellUse])
    problems: list[ReadingProblem] = field(default_factory=list[ReadingProblem])
    bands: list[DraftBand] = field(default_factory=list[DraftBand])

    def twin_of(self, row: Row) -> OpenRow | None:
        """The initiative of which the row tells more."""
        twin = self.twins.get(row)
        return None if twin is None else self.opened.get(twin)

    def open(self, row: OpenRow) -> None:
        """One more row, to which others may add."""
        self.rows.append(row)
        self.opened[row.draft.sheet, row.draft.row] = row

    def closed(self) -> Iterator[DraftRow]:
        """Every row as all that was read says it; what was gathered for it goes, of 20,000 rows it is much."""
        self.opened.clear()
        rows, self.rows = self.rows[::-1], []
        while rows:
            go_on()
            yield rows.pop().closed()

    def structure(self, sheet: Sheet, places: list[Place], field: str = "") -> None:
        """These cells are titles, headings, bands or filled-down tracks."""
        self.uses += [CellUse(sheet.name, place, sheet.cells[place], Use.STRUCTURE, field) for place in places]

    def leave_out(self, sheet: Sheet, places: list[Place], reason: str) -> None:
        """These cells are none of the plan's."""
        self.uses += [CellUse(sheet.name, place, sheet.cells[place], Use.LEFT_OUT, reason=reason) for place in places]


_LEFT = {RowKind.TOTAL: "total_row", RowKind.EXAMPLE: "example_row", RowKind.BELOW: "below_table", RowKind.EMPTY: "untitled_row",
         RowKind.OTHER_YEAR: "row_other_year"}  # fmt: skip


class TableReading:
    """Reads one table into `taken`. `hints` are texts in which the track may be named."""

    def __init__(self, known: Known, sheet: Sheet, table: Table, hints: tuple[str, ...], taken: Taken) -> None:
        self._known, self._hints, self._taken = known, hints, taken
        self._sheet, self._table = sheet, table
        self._cells = known.legend.rows(sheet)
        self._shared = _shared_cells(sheet, table)
        self._drawn = drawn(sheet, table)
        self._meant = meanings(sheet, table)
        self._fields = frozenset(it.field for it in table.columns.values())
        self._headings = {it.field: it.heading for it in reversed(list(table.columns.values()))}
        self._track_column = next((number for number, it in table.columns.items() if it.field == "track"), None)
        self._fills_down = self._track_fills_down()
        self._track: Place | None = None
        self._header = table.header_rows[0]

    def read(self) -> None:
        """Every row of the table, in order."""
        entry: list[TableRow] = []
        for row in self._table.rows:
            go_on(self._known.file)
            if row.kind is RowKind.MORE and entry:
                entry.append(row)
                continue
            self._finish(entry)
            entry = []
            places = [(row.row, column) for column in self._cells[row.row]]
            if row.kind is RowKind.ENTRY:
                entry = [row]
            elif row.kind in (RowKind.BAND, RowKind.HEADING, RowKind.HELP):
                self._taken.structure(self._sheet, places)
                if row.kind is RowKind.BAND:
                    self._taken.bands.append(self._band(row))
            elif row.kind in _LEFT:
                self._taken.leave_out(self._sheet, places, _LEFT[row.kind])
            else:
                self._untitled(row)
        self._finish(entry)

    def _band(self, row: TableRow) -> DraftBand:
        """The band, its track named as a person wants it; None of his is no track."""
        told = self._known.words.get(word_key("track", row.band), row.band)
        return DraftBand(sheet=self._sheet.name, table=self._header, row=row.row, text=told or "", written=row.band)

    def _finish(self, rows: list[TableRow]) -> None:
        if not rows:
            return
        known = self._taken.twin_of((self._sheet.name, rows[0].row))
        reader = known.reader if known else self._reader()
        reader.turn_to(self._sheet.name, self._fields, self._meant)
        for place in self._read(rows, reader):
            self._taken.structure(self._sheet, [place], self._table.columns[place[1]].field)
        if known is None:
            draft = replace(self._row(rows[0].row), perhaps_band=rows[0].perhaps_band and len(rows) == 1)
            self._taken.open(OpenRow(draft, reader))
        else:
            headings = {**self._headings, **known.draft.headings}
            hints = (*known.draft.hints, *self._hints)
            known.draft = replace(known.draft, headings=headings, hints=hints, perhaps_band=False)

    def _untitled(self, row: TableRow) -> None:
        """A row with content but without a title is no initiative; a person sees it and its cells."""
        reader = self._reader()
        structure = self._read([row], reader)
        left = [replace(use, use=Use.LEFT_OUT, reason=use.reason or "untitled_row") for use in reader.account.uses]
        left += [
            CellUse(self._sheet.name, place, self._sheet.cells[place], Use.LEFT_OUT, self._table.columns[place[1]].field, "untitled_row") for place in structure
        ]
        reader.account.uses.clear()
        reader.problems.append(ReadingProblem("error", "title_missing", self._sheet.name, left[0].cell if left else ""))
        draft = replace(self._row(row.row), uses=tuple(left), skipped="title_missing")
        self._taken.open(OpenRow(draft, reader))

    def _row(self, row: int) -> DraftRow:
        return DraftRow(
            sheet=self._sheet.name, row=row, table=self._header, record=InitiativeRecord(), headings=self._headings, hints=self._hints
        )

    def _reader(self) -> EntryReader:
        return EntryReader(self._known, self._sheet.name, self._fields)

    def _read(self, rows: list[TableRow], reader: EntryReader) -> list[Place]:
        """The cells of an initiative read in the order of the columns; those that are structure come back."""
        structure: list[Place] = []
        for row in rows:
            mine = self._cells[row.row]
            for number, column in sorted(self._table.columns.items()):
                place = (row.row, number)
                if column.field == "track" and self._fills_down:
                    structure += self._filled_track(place, reader)
                elif column.field == YEAR:
                    structure += [place] if number in mine else []
                elif number in mine:
                    reader.read(place, mine[number], column.field, column.heading)
                elif place in self._shared and row is rows[0]:
                    origin = self._shared[place]
                    reader.read(origin, self._sheet.cells[origin], column.field, column.heading, shared=True)
            reader.draw(self._drawn.get(row.row, ()))
            reader.end_row()
        return structure

    # tracks that are written once and hold for the rows below

    def _track_fills_down(self) -> bool:
        """Whether the track column names each track once: blanks below it, and no name twice in a row."""
        if self._track_column is None:
            return False
        values = [self._cells[it.row].get(self._track_column) for it in self._table.rows if it.kind is RowKind.ENTRY]
        named = [plain(value_words(value)) for value in values if value is not None]
        return bool(named) and len(named) < len(values) and values[0] is not None and len(set(named)) == len(named)

    def _filled_track(self, place: Place, reader: EntryReader) -> list[Place]:
        """The track in force on this row; its own cell is structure."""
        own = place in self._sheet.cells
        if own:
            self._track = place
        if self._track is not None:
            reader.read(self._track, self._sheet.cells[self._track], "track", self._headings.get("track", ""), shared=True)
        return [place] if own else []


def _shared_cells(sheet: Sheet, table: Table) -> dict[Place, Place]:
    """For each cell of the table under a range merged downwards, the cell that holds its value."""
    rows = {it.row for it in table.rows if it.kind is RowKind.ENTRY}
    titles = set(table.title_columns())
    found: dict[Place, Place] = {}
    for area in sheet.merges:
        origin = (area.top, area.left)
        if area.bottom > area.top and area.left not in titles and origin in sheet.cells and area.top >= table.first_row:
            found.update({(row, area.left): origin for row in rows if area.top < row <= area.bottom})
    return found
