"""From cells to initiatives: every sheet's tables are found, the year is settled, the rows become records.

A bad row never fails the whole: it is kept with its problem. Nothing here knows the plan or the strategy.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from planner.errors import Refused
from planner.importing.account import CellUse, ReadingProblem, Use, value_words
from planner.importing.entries import EntryReader
from planner.importing.grid import Book, Place, Sheet, address, letters
from planner.importing.tables import RowKind, Table, TableRow, find_tables
from planner.importing.years import only_year, years_in
from planner.records import InitiativeRecord, PersonRecord
from planner.values.text import plain

if TYPE_CHECKING:
    from planner.importing.own import OwnWorkbook


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnReading:
    """A column of a table and the field it was read as; `because` is a code of `headings.Match`."""

    column: str
    heading: str
    field: str
    confidence: float
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetReading:
    """What was made of a sheet. `hint` is what its name and titles say, where a track may be named."""

    name: str
    used: bool
    hidden: bool = False
    year: int | None = None
    header_rows: tuple[int, ...] = ()
    first_row: int | None = None
    last_row: int | None = None
    columns: tuple[ColumnReading, ...] = ()
    hints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRow:
    """An initiative as the sheet says it. `given` names the fields that the sheet speaks of at all;
    `headings` the heading by field, for what must be kept as a note; `skipped` is the code of why it is no initiative."""

    sheet: str
    row: int
    record: InitiativeRecord
    uses: tuple[CellUse, ...] = ()
    problems: tuple[ReadingProblem, ...] = ()
    people: tuple[PersonRecord, ...] = ()
    given: frozenset[str] = frozenset()
    headings: Mapping[str, str] = field(default_factory=dict[str, str])
    hints: tuple[str, ...] = ()
    skipped: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A file as it was understood. `uses` are the cells that belong to no row; with those of the rows they are all."""

    file: str
    sha256: str
    year: int
    sheets: tuple[SheetReading, ...]
    rows: tuple[DraftRow, ...]
    uses: tuple[CellUse, ...] = ()
    problems: tuple[ReadingProblem, ...] = ()
    own: OwnWorkbook | None = None


def read_draft(book: Book, year: int | None = None, sheets: Sequence[str] = ()) -> Draft:
    """The initiatives of a book.

    `year` is the plan's, where a person named it; else the one year that sheets or file name say. `sheets` are the
    names of those to be read, all by default.

    Raises:
        Refused: import_sheet_unknown, import_year_unknown, import_no_year, import_no_table (where nothing was
            found and no year either).
    """
    from planner.importing.own import read_own

    visible = [sheet for sheet in book.sheets if not sheet.hidden]
    for name in sheets:
        if all(sheet.name != name for sheet in visible):
            raise Refused("import_sheet_unknown", file=book.file, sheet=name, sheets=[sheet.name for sheet in visible])
    own = read_own(book, sheets)
    if own is not None:
        return own if year in (None, own.year) else _of_another_year(own, year)
    return _Reading(book, visible, year, sheets).draft()


def _of_another_year(own: Draft, year: int | None) -> Draft:
    """Our own workbook of another year than was asked for: its year speaks."""
    raise Refused("import_own_year", file=own.file, year=own.year, asked=year)


class _Reading:
    def __init__(self, book: Book, visible: list[Sheet], year: int | None, chosen: Sequence[str]) -> None:
        self._book, self._visible, self._chosen = book, visible, chosen
        self._tables = {sheet.name: find_tables(sheet) for sheet in visible if not chosen or sheet.name in chosen}
        self._years = {sheet.name: self._year_of(sheet) for sheet in visible}
        self._year = year if year is not None else self._settled_year()
        self._uses: list[CellUse] = []
        self._rows: list[DraftRow] = []
        self._problems = [
            ReadingProblem("warning", notice.code, notice.sheet, "", notice.value) for notice in book.notices
        ]

    def draft(self) -> Draft:
        readings = [self._sheet(sheet) for sheet in self._book.sheets]
        if not any(reading.used for reading in readings):
            self._problems.append(ReadingProblem("error", "no_table", value=self._book.file))
        return Draft(
            file=self._book.file,
            sha256=self._book.sha256,
            year=self._year,
            sheets=tuple(readings),
            rows=tuple(self._rows),
            uses=tuple(self._uses),
            problems=tuple(self._problems),
        )

    # the year

    def _year_of(self, sheet: Sheet) -> int | None:
        """By the sheet's name, else by the one year in its titles."""
        by_name = only_year(sheet.name)
        if by_name is not None or not self._tables.get(sheet.name):
            return by_name
        named = {year for text in _titles(sheet, self._tables[sheet.name]) for year in years_in(text)}
        return named.pop() if len(named) == 1 else None

    def _settled_year(self) -> int:
        found = sorted({year for name, year in self._years.items() if year is not None and self._tables.get(name)})
        if len(found) == 1:
            return found[0]
        if found:
            raise Refused("import_year_unknown", file=self._book.file, years=[str(year) for year in found])
        by_file = only_year(self._book.file)
        if by_file is not None:
            return by_file
        if not any(self._tables.values()):
            raise Refused("import_no_table", file=self._book.file)
        raise Refused("import_no_year", file=self._book.file)

    def _is_other_year(self, sheet: Sheet) -> bool:
        year = self._years[sheet.name]
        if year is None or year == self._year:
            return False
        # a title may be left from the file that was copied; it counts only beside a sheet of the asked year
        return only_year(sheet.name) == year or self._year in self._years.values()

    # a sheet

    def _sheet(self, sheet: Sheet) -> SheetReading:
        if sheet.hidden:
            return SheetReading(name=sheet.name, used=False, hidden=True)
        year = self._years[sheet.name]
        tables = self._tables.get(sheet.name, ())
        reason = (
            "sheet_not_chosen"
            if self._chosen and sheet.name not in self._chosen
            else "sheet_other_year"
            if self._is_other_year(sheet)
            else "no_table_in_sheet"
            if not tables
            else ""
        )
        if reason:
            self._leave_out(sheet, list(sheet.cells), reason)
            return SheetReading(name=sheet.name, used=False, year=year)
        return self._used_sheet(sheet, tables, year)

    def _used_sheet(self, sheet: Sheet, tables: tuple[Table, ...], year: int | None) -> SheetReading:
        hints = (sheet.name, *_titles(sheet, tables))
        rows = sheet.rows()
        first = tables[0].header_rows[0]
        for row in [row for row in rows if row < first]:
            self._structure(sheet, [(row, column) for column in rows[row]])
        before = len(self._rows)
        for table in tables:
            for row in table.header_rows:
                self._structure(sheet, [(row, column) for column in rows.get(row, {})])
            _TableReading(self, sheet, table, hints).read()
        self._note_hidden(sheet)
        if len(self._rows) == before:
            self._problems.append(ReadingProblem("warning", "no_rows", sheet.name))
        table = tables[0]
        return SheetReading(
            name=sheet.name,
            used=True,
            year=year if year is not None else self._year,
            header_rows=table.header_rows,
            first_row=table.first_row,
            last_row=max(table.last_row for table in tables),
            columns=tuple(
                ColumnReading(
                    column=letters(number), heading=it.heading, field=it.field,
                    confidence=it.match.confidence, because=it.match.because,
                )
                for number, it in sorted(table.columns.items())
            ),
            hints=hints,
        )  # fmt: skip

    def _note_hidden(self, sheet: Sheet) -> None:
        rows = {row for row, _column in sheet.cells}
        columns = {column for _row, column in sheet.cells}
        if hidden := sorted(rows & sheet.hidden_rows):
            self._problems.append(ReadingProblem("warning", "rows_hidden", sheet.name, value=_ranges(hidden, str)))
        if hidden := sorted(columns & sheet.hidden_columns):
            self._problems.append(ReadingProblem("warning", "columns_hidden", sheet.name, value=_ranges(hidden, letters)))
        for place, comment in sheet.comments.items():
            if comment.strip() and place in sheet.cells:
                self._problems.append(
                    ReadingProblem("warning", "comment_left", sheet.name, address(place), comment.strip()[:200])
                )

    def _structure(self, sheet: Sheet, places: list[Place]) -> None:
        self._uses += [CellUse(sheet.name, place, sheet.cells[place], Use.STRUCTURE) for place in places]

    def _leave_out(self, sheet: Sheet, places: list[Place], reason: str) -> None:
        self._uses += [
            CellUse(sheet.name, place, sheet.cells[place], Use.LEFT_OUT, reason=reason) for place in sorted(places)
        ]

    # what a table's reading hands over

    def structure(self, sheet: Sheet, places: list[Place]) -> None:
        """These cells are headings, bands or filled-down tracks."""
        self._structure(sheet, places)

    def leave_out(self, sheet: Sheet, places: list[Place], reason: str) -> None:
        """These cells are none of the plan's."""
        self._leave_out(sheet, places, reason)

    def add(self, row: DraftRow) -> None:
        """An initiative, or a row that might be one."""
        self._rows.append(row)

    def entry(self, sheet: Sheet, fields: frozenset[str]) -> EntryReader:
        """A reader for an initiative of this sheet."""
        return EntryReader(self._book.file, sheet.name, self._year, fields)


_LEFT = {RowKind.TOTAL: "total_row", RowKind.EXAMPLE: "example_row", RowKind.BELOW: "below_table"}


class _TableReading:
    """The rows of one table: each entry with the rows that add to it."""

    def __init__(self, reading: _Reading, sheet: Sheet, table: Table, hints: tuple[str, ...]) -> None:
        self._reading, self._sheet, self._table, self._hints = reading, sheet, table, hints
        self._cells = sheet.rows()
        self._shared = _shared_cells(sheet, table)
        self._fields = frozenset(it.field for it in table.columns.values())
        self._headings = {it.field: it.heading for it in reversed(table.columns.values())}
        self._track_column = next((number for number, it in table.columns.items() if it.field == "track"), None)
        self._fills_down = self._track_fills_down()
        self._track: Place | None = None

    def read(self) -> None:
        entry: list[TableRow] = []
        for row in self._table.rows:
            if row.kind is RowKind.MORE and entry:
                entry.append(row)
                continue
            self._finish(entry)
            entry = []
            places = [(row.row, column) for column in self._cells[row.row]]
            if row.kind is RowKind.ENTRY:
                entry = [row]
            elif row.kind in (RowKind.BAND, RowKind.HEADING):
                self._reading.structure(self._sheet, places)
            elif row.kind in _LEFT:
                self._reading.leave_out(self._sheet, places, _LEFT[row.kind])
            else:
                self._untitled(row)
        self._finish(entry)

    def _finish(self, rows: list[TableRow]) -> None:
        if not rows:
            return
        reader, structure = self._entry(rows)
        self._reading.structure(self._sheet, structure)
        record = reader.record()
        if record.track is None and rows[0].band:
            record = replace(record, track=rows[0].band)
            reader.given.add("track")
        self._reading.add(self._row(rows[0].row, record, reader, tuple(reader.uses)))

    def _untitled(self, row: TableRow) -> None:
        """A row with content but without a title is no initiative; a person sees it and its cells."""
        reader, structure = self._entry([row])
        record = reader.record()
        left = [
            CellUse(use.sheet, use.place, use.value, Use.LEFT_OUT, use.field, use.reason or "untitled_row") for use in reader.uses
        ]
        left += [
            CellUse(self._sheet.name, place, self._sheet.cells[place], Use.LEFT_OUT, "track", "untitled_row") for place in structure
        ]
        reader.problems.append(ReadingProblem("error", "title_missing", self._sheet.name, left[0].cell if left else ""))
        self._reading.add(replace(self._row(row.row, record, reader, tuple(left)), skipped="title_missing"))

    def _row(self, row: int, record: InitiativeRecord, reader: EntryReader, uses: tuple[CellUse, ...]) -> DraftRow:
        return DraftRow(
            sheet=self._sheet.name, row=row, record=record, uses=uses, problems=tuple(reader.problems),
            people=tuple(dict.fromkeys(reader.people)), given=frozenset(reader.given), headings=self._headings, hints=self._hints,
        )  # fmt: skip

    def _entry(self, rows: list[TableRow]) -> tuple[EntryReader, list[Place]]:
        """The cells of an initiative read in the order of the columns; and those that are structure."""
        reader = self._reading.entry(self._sheet, self._fields)
        structure: list[Place] = []
        for row in rows:
            mine = self._cells[row.row]
            for number, column in sorted(self._table.columns.items()):
                place = (row.row, number)
                if column.field == "track" and self._fills_down:
                    structure += self._filled_track(place, reader)
                elif number in mine:
                    reader.read(place, mine[number], column.field, column.heading)
                elif place in self._shared and row is rows[0]:
                    origin = self._shared[place]
                    reader.read(origin, self._sheet.cells[origin], column.field, column.heading, shared=True)
            reader.end_row()
        return reader, structure

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


def _titles(sheet: Sheet, tables: tuple[Table, ...]) -> tuple[str, ...]:
    """The texts above the first table."""
    first = tables[0].header_rows[0]
    return tuple(value for (row, _column), value in sorted(sheet.cells.items(), key=lambda it: it[0]) if row < first and isinstance(value, str))


def _ranges(numbers: list[int], name: Callable[[int], str]) -> str:
    """ "3-5, 9"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(name(run[0]) if len(run) == 1 else f"{name(run[0])}-{name(run[-1])}" for run in runs)
