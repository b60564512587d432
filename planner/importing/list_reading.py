"""A book that somebody else made: its tables are found, the year is settled, each used sheet is read.

A bad row never fails the whole: it is kept with its problem. Nothing here knows the plan or the strategy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import takewhile

from planner.errors import Refused
from planner.importing.account import ReadingProblem, value_words
from planner.importing.directions import Directions
from planner.importing.draft_records import ColumnReading, Draft, FoundColumn, SheetReading
from planner.importing.entries import Known
from planner.importing.grid import Book, Sheet, address, letters
from planner.importing.legends import legend_of
from planner.importing.list_rows import TableReading, Taken
from planner.importing.own_summaries import summaries
from planner.importing.table_records import RowKind, Table, TableColumn
from planner.importing.tables import find_tables
from planner.importing.twins import twins_of
from planner.importing.year_columns import of_year, years_of
from planner.importing.years import front_year, only_year, year_of_titles
from planner.records.layout import LayoutRecord


def read_lists(book: Book, directions: Directions) -> Draft:
    """The lists of initiatives on the visible sheets. Raises Refused as `read_draft`."""
    return _Reading(book, directions).draft()


_SAMPLES = 3


class _Reading:
    def __init__(self, book: Book, directions: Directions) -> None:
        self._book, self._directions = book, directions
        self._visible = [sheet for sheet in book.sheets if not sheet.hidden]
        self._legend = legend_of(self._visible)
        self._tables = {
            sheet.name: find_tables(sheet, self._legend, directions)
            for sheet in self._visible
            if directions.read(sheet.name) is not False
        }
        self._row_years = {name: self._years_in_column(name) for name in self._tables}
        self._years = {sheet.name: self._year_of(sheet) for sheet in self._visible}
        self._year = directions.year if directions.year is not None else self._settled_year()
        self._leave_other_years()
        self._words = directions.instead(self._families())
        self._taken = Taken()
        self._taken.problems += [ReadingProblem("warning", it.code, it.sheet, "", it.value) for it in book.notices]

    def draft(self) -> Draft:
        used = [sheet for sheet in self._visible if not self._reason(sheet)]
        self._taken.twins = twins_of((sheet, self._legend.rows(sheet), self._tables[sheet.name]) for sheet in used)
        readings = [self._sheet(sheet) for sheet in self._book.sheets]
        if not any(reading.used for reading in readings):
            self._taken.problems.append(ReadingProblem("error", "no_table", value=self._book.file))
        return Draft(
            file=self._book.file,
            sha256=self._book.sha256,
            year=self._year,
            sheets=tuple(readings),
            rows=tuple(self._taken.closed()),
            columns=tuple(
                column for sheet in used for table in self._tables[sheet.name] for column in self._found(sheet, table)
            ),
            bands=tuple(self._taken.bands),
            uses=tuple(self._taken.uses),
            words=self._words,
            problems=tuple(self._taken.problems),
        )

    def _families(self) -> list[LayoutRecord]:
        """The layouts of earlier imports that tables of the file have."""
        found = [
            self._directions.layout_of([column.key for column in table.columns.values()])
            for tables in self._tables.values()
            for table in tables
        ]
        return [layout for layout in found if layout is not None]

    # the year

    def _years_in_column(self, name: str) -> frozenset[int]:
        """The years that a column of the sheet's tables says."""
        sheet = next(it for it in self._visible if it.name == name)
        rows = self._legend.rows(sheet)
        return frozenset[int]().union(*(years_of(sheet, rows, table) for table in self._tables[name]))

    def _leave_other_years(self) -> None:
        """The rows of other years are none of the plan's, where a column says so."""
        for sheet in self._visible:
            if self._row_years.get(sheet.name):
                rows = self._legend.rows(sheet)
                self._tables[sheet.name] = tuple(of_year(sheet, rows, table, self._year) for table in self._tables[sheet.name])

    def _year_of(self, sheet: Sheet) -> int | None:
        """By the column that says it, which is the nearest, else by the sheet's name or its titles."""
        in_rows = self._row_years.get(sheet.name, frozenset())
        if len(in_rows) == 1:
            return next(iter(in_rows))
        told = only_year(sheet.name)
        if told is None and self._tables.get(sheet.name):
            told = year_of_titles(_titles(sheet, self._tables[sheet.name]))
        return told if not in_rows or told in in_rows else None

    def _settled_year(self) -> int:
        """The one year that sheets say, else the file's name, else a front sheet, else the headings."""
        found = {year for name, year in self._years.items() if year is not None and self._tables.get(name)}
        several = frozenset[int]().union(*(years for name, years in self._row_years.items() if self._years[name] is None))
        if len(found) == 1 and (not several or found <= several):
            return found.pop()
        by_file, in_front = only_year(self._book.file), front_year(self._before_the_lists())
        if not found and several and (named := next((it for it in (by_file, in_front) if it in several), None)) is not None:
            return named
        if found or several:
            raise Refused("import_year_unknown", file=self._book.file, years=[str(year) for year in sorted(found | several)])
        if by_file is not None:
            return by_file
        if not any(self._tables.values()):
            raise Refused("import_no_table", file=self._book.file)
        if in_front is not None:
            return in_front
        if (by_headings := year_of_titles(self._headings())) is not None:
            return by_headings
        raise Refused("import_no_year", file=self._book.file)

    def _headings(self) -> list[str]:
        """The headings of the lists: "Indsatser 2022"."""
        return [column.heading for tables in self._tables.values() for table in tables for column in table.columns.values()]

    def _before_the_lists(self) -> list[Sheet]:
        """The sheets in front of the first list."""
        return list(takewhile(lambda sheet: not self._tables.get(sheet.name), self._visible))

    def _is_other_year(self, sheet: Sheet) -> bool:
        year = self._years[sheet.name]
        if year is None or year == self._year or self._year in self._row_years.get(sheet.name, ()):
            return False
        # a title may be left from the file that was copied; it counts only beside a sheet of the asked year
        return only_year(sheet.name) == year or self._year in self._years.values()

    # a sheet

    def _sheet(self, sheet: Sheet) -> SheetReading:
        if sheet.hidden:
            return SheetReading(name=sheet.name, used=False, hidden=True)
        year = self._years[sheet.name]
        if reason := self._reason(sheet):
            self._taken.leave_out(sheet, sorted(sheet.cells), reason)
            return SheetReading(name=sheet.name, used=False, year=year)
        return self._used_sheet(sheet, self._tables[sheet.name], year)

    def _reason(self, sheet: Sheet) -> str:
        """The code of why a visible sheet is not read; "" where it is."""
        wanted = self._directions.read(sheet.name)
        if wanted is False:
            return "sheet_not_chosen"
        if wanted is None and self._is_other_year(sheet):
            return "sheet_other_year"
        if wanted is None and sheet.name in summaries([it.name for it in self._book.sheets]):
            return "computed"
        return "" if self._tables.get(sheet.name) else "no_table_in_sheet"

    def _used_sheet(self, sheet: Sheet, tables: tuple[Table, ...], year: int | None) -> SheetReading:
        hints = (sheet.name, *_titles(sheet, tables))
        rows = self._legend.rows(sheet)
        self._taken.leave_out(sheet, sorted(self._legend.places.get(sheet.name, ())), "legend")
        headings = tables[0].header_rows
        for row in [row for row in rows if row < headings[-1] and row not in headings]:
            self._taken.structure(sheet, [(row, column) for column in rows[row]])
        before = len(self._taken.rows)
        for table in tables:
            for row in (*table.title_rows, *table.header_rows):
                self._taken.structure(sheet, [(row, column) for column in rows.get(row, {})])
            own = tuple(value for row in table.title_rows for value in rows[row].values() if isinstance(value, str))
            known = Known(self._book.file, self._year, self._legend, self._words)
            TableReading(known, sheet, table, (*reversed(own), *hints), self._taken).read()
        self._note_hidden(sheet)
        if len(self._taken.rows) == before and all(name != sheet.name for name, _row in self._taken.twins):
            self._taken.problems.append(ReadingProblem("warning", "no_rows", sheet.name))
        table = tables[0]
        return SheetReading(
            name=sheet.name,
            used=True,
            year=year if year is not None else self._year,
            header_rows=tuple(row for row in table.header_rows if row in rows),
            first_row=table.first_row,
            last_row=max(table.last_row for table in tables),
            columns=tuple(_reading(it) for _number, it in sorted(table.columns.items())),
            hints=hints,
        )

    def _found(self, sheet: Sheet, table: Table) -> Iterator[FoundColumn]:
        """The columns of a table with what they hold."""
        rows = self._legend.rows(sheet)
        below = [rows[it.row] for it in table.rows if it.kind in (RowKind.ENTRY, RowKind.MORE)]
        for number, column in sorted(table.columns.items()):
            words = [value_words(cells[number]) for cells in below if number in cells]
            samples = tuple(dict.fromkeys(words))[:_SAMPLES]
            yield FoundColumn(
                sheet=sheet.name, table=table.header_rows[0], key=column.key, reading=_reading(column), samples=samples,
                count=len(words),
            )  # fmt: skip

    def _note_hidden(self, sheet: Sheet) -> None:
        rows = {row for row, _column in sheet.cells}
        columns = {column for _row, column in sheet.cells}
        if hidden := sorted(rows & sheet.hidden_rows):
            self._taken.problems.append(ReadingProblem("warning", "rows_hidden", sheet.name, value=_ranges(hidden, str)))
        if hidden := sorted(columns & sheet.hidden_columns):
            self._taken.problems.append(ReadingProblem("warning", "columns_hidden", sheet.name, value=_ranges(hidden, letters)))
        for place, comment in sheet.comments.items():
            if comment.strip() and place in sheet.cells:
                self._taken.problems.append(
                    ReadingProblem("warning", "comment_left", sheet.name, address(place), comment.strip()[:200])
                )


def _reading(column: TableColumn) -> ColumnReading:
    return ColumnReading(
        column=letters(column.column), heading=column.heading, field=column.field,
        confidence=column.match.confidence, because=column.match.because,
    )  # fmt: skip


def _titles(sheet: Sheet, tables: tuple[Table, ...]) -> tuple[str, ...]:
    """The texts above the first table."""
    first = tables[0].header_rows[0]
    above = sorted(place for place, value in sheet.cells.items() if place[0] < first and isinstance(value, str))
    return tuple(str(sheet.cells[place]) for place in above)


def _ranges(numbers: list[int], name: Callable[[int], str]) -> str:
    """ "3-5, 9"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(name(run[0]) if len(run) == 1 else f"{name(run[0])}-{name(run[-1])}" for run in runs)
