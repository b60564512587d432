"""Rows that could not be read, as a workbook with the reason beside them: mended in Excel, it is imported again.

Each sheet keeps its headings and the original cells; a plan turned sideways comes back as a list. The column of
reasons is known by its heading (`headings.OURS`) and is never read.
"""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from planner.errors import Refused
from planner.importing.account import CellUse, ReadingProblem
from planner.importing.details import place_of
from planner.importing.draft_records import Draft, SheetReading
from planner.importing.grid import Book, CellError, Sheet, Uncached, Value
from planner.importing.own_summaries import summaries
from planner.importing.preview import Preview, RowPreview
from planner.importing.years import only_year
from planner.words import _
from planner.words.readings import REASON

_TO_MEND = PatternFill("solid", fgColor="FFF3D6")
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_UNFIT_FOR_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f']")
_LONGEST_NAME = 31
MOST_CHARACTERS = 32_767
"""What a cell of Excel holds."""
_WIDEST, _NARROWEST, _REASON_WIDTH = 46.0, 10.0, 60.0
_UNREAD = frozenset({"title_missing"})


def unread_rows(preview: Preview) -> tuple[RowPreview, ...]:
    """The rows that are left out because nothing could be made of them, and those with a cell that is an error."""
    return tuple(
        row for row in preview.rows if row.because in _UNREAD or any(problem.severity == "error" for problem in row.problems)
    )


def rows_back(book: Book, draft: Draft, preview: Preview) -> bytes:
    """The workbook with the unread rows of a preview, at least one. Raises Refused export_plan_text_too_long."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    sheets = {sheet.name: sheet for sheet in book.sheets}
    readings = {sheet.name: sheet for sheet in preview.sheets}
    tables = {(row.sheet, row.row): row.table for row in draft.rows}
    for (name, table), rows in _by_table(unread_rows(preview), tables).items():
        page = _Page(sheets[name], readings[name], table, draft)
        for row in rows:
            page.add(row)
        page.write(workbook.create_sheet(_sheet_name(name, preview.year, workbook.sheetnames)), preview.year)
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def _by_table(rows: Iterable[RowPreview], tables: Mapping[tuple[str, int], int]) -> dict[tuple[str, int], list[RowPreview]]:
    found: dict[tuple[str, int], list[RowPreview]] = {}
    for row in rows:
        found.setdefault((row.sheet, tables.get(row.key, 0)), []).append(row)
    return found


def _sheet_name(name: str, year: int, taken: Sequence[str]) -> str:
    """The sheet's own name, which may tell the track; not one that names another year, or that is ours alone."""
    told = only_year(name)
    kept = name if told in (None, year) and not summaries([name]) else _("Rows {year}", year=year)
    plain = _UNFIT_FOR_NAMES.sub(" ", kept)[:_LONGEST_NAME].strip() or _("Rows {year}", year=year)
    own, count = plain, 1
    while own.casefold() in {it.casefold() for it in taken}:
        count += 1
        own = f"{plain[: _LONGEST_NAME - 5]} ({count})"
    return own


@dataclass(slots=True)
class _Line:
    """A row of the new sheet: its cells by column, those to mend, and why it is here."""

    cells: dict[int, Value] = field(default_factory=dict[int, Value])
    to_mend: set[int] = field(default_factory=set[int])
    reason: str = ""


class _Page:
    """One table of a sheet as it will stand in the new workbook, its columns counted from 1."""

    def __init__(self, sheet: Sheet, reading: SheetReading, table: int, draft: Draft) -> None:
        self._sheet = sheet
        self._lines: list[list[_Line]] = []
        self._upright = bool(reading.header_rows)
        self._fields: dict[int, str] = {}
        self._headings: list[dict[int, Value]] = [{}]
        if self._upright:
            self._take_headings(reading, table, draft)
        else:
            for number, column in enumerate(reading.columns, start=1):
                self._headings[-1][number] = column.heading
                self._fields[number] = column.field
            self._numbers = {it.column: number for number, it in enumerate(reading.columns, start=1)}

    def _take_headings(self, reading: SheetReading, table: int, draft: Draft) -> None:
        """The rows of headings as they are; of a second table on the sheet the lowest."""
        header = reading.header_rows if table in (0, reading.header_rows[0]) else (table,)
        rows = self._sheet.rows()
        columns = sorted({column for row in header for column in rows.get(row, {})})
        found = [it.reading for it in draft.columns if it.sheet == reading.name and it.table == header[0]] or list(reading.columns)
        columns = sorted({*columns, *(place_of(f"{it.column}1")[1] for it in found)})
        self._places = {column: number for number, column in enumerate(columns, start=1)}
        self._fields = {self._places[place_of(f"{it.column}1")[1]]: it.field for it in found}
        self._headings = [
            {self._places[column]: value for column, value in rows.get(row, {}).items()} for row in header
        ]

    # ---- rows

    def add(self, row: RowPreview) -> None:
        """The row's own cells, and what it has from a band or from a cell that stands above it."""
        lines: dict[int, _Line] = {}
        faults = {(it.sheet, it.cell): it for it in row.problems if it.severity == "error"}
        for use in sorted(row.uses, key=lambda it: it.place):
            if use.sheet != self._sheet.name:
                continue
            line = lines.setdefault(use.place[0] if self._upright else 0, _Line())
            column = self._column_of(use)
            if column in line.cells:
                line = next((it for it in lines.values() if column not in it.cells), None) or lines.setdefault(len(lines) + 1, _Line())
            line.cells[column] = use.value
            if (use.sheet, use.cell) in faults:
                line.to_mend.add(column)
        first = next(iter(lines.values()), None) or lines.setdefault(0, _Line())
        self._add_above(row, first)
        first.reason = " ".join(dict.fromkeys(self._reasons(row)))
        if row.because in _UNREAD:
            title = next((number for number, name in self._fields.items() if name == "title"), None)
            first.to_mend |= {title} if title else set()
        self._lines.append(list(lines.values()))

    def _column_of(self, use: CellUse) -> int:
        if self._upright:
            return self._places.setdefault(use.place[1], self._next())
        told = self._numbers.get(str(use.place[0]))
        if told is not None and self._fields.get(told) == use.field:
            return told
        return next((number for number, name in self._fields.items() if use.field and name == use.field), told or self._next())

    def _next(self) -> int:
        taken = {number for heading in self._headings for number in heading} | set(self._fields)
        taken |= {number for lines in self._lines for line in lines for number in line.cells}
        return max(taken | (set(self._places.values()) if self._upright else set()), default=0) + 1

    def _add_above(self, row: RowPreview, line: _Line) -> None:
        """The track and the commitments, where they do not stand in the row's own cells."""
        said = row.read or row.initiative
        for name, heading, words in (
            ("track", _("Track"), said.track or ""), ("commitments", _("Commitments"), "\n".join(said.commitments))
        ):
            if not words or any(use.field == name and use.sheet == row.sheet and use.place[0] == row.row for use in row.uses):
                continue
            column = next((number for number, it in self._fields.items() if it == name), None)
            if column is None:
                column = self._next()
                self._fields[column] = name
                self._headings[-1][column] = heading
            line.cells.setdefault(column, words)

    def _reasons(self, row: RowPreview) -> Iterable[str]:
        for problem in row.problems:
            if problem.severity == "error":
                yield f"{self._where(row, problem)}: {problem.message}"

    def _where(self, row: RowPreview, problem: ReadingProblem) -> str:
        if problem.code == "title_missing" or not problem.cell:
            return _("{sheet}, row {number}", sheet=row.sheet, number=row.row)
        return f"{problem.sheet} {problem.cell}"

    # ---- writing

    def write(self, page: Worksheet, year: int) -> None:
        """A title with the year, the headings, the rows, and the reasons last."""
        reason = max({number for heading in self._headings for number in heading} | {
            number for lines in self._lines for line in lines for number in line.cells
        }, default=0) + 1  # fmt: skip
        self._headings[-1][reason] = _(REASON)
        _text(_at(page, 1, 1), _("Action plan {year}: rows to mend and import again", year=year)).font = Font(bold=True, size=12)
        top = 3
        for number, heading in enumerate(self._headings):
            for column, value in heading.items():
                cell = _put(_at(page, top + number, column), value)
                cell.font, cell.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="top")
        at = top + len(self._headings)
        for lines in self._lines:
            for line in lines:
                for column, value in line.cells.items():
                    _put(_at(page, at, column), value).alignment = Alignment(wrap_text=True, vertical="top")
                for column in line.to_mend:
                    _at(page, at, column).fill = _TO_MEND
                if line.reason:
                    _text(_at(page, at, reason), line.reason).alignment = Alignment(wrap_text=True, vertical="top")
                at += 1
        page.freeze_panes = _at(page, top + len(self._headings), 1)
        self._widen(page, reason)

    def _widen(self, page: Worksheet, reason: int) -> None:
        for column in range(1, reason + 1):
            texts = [str(line.cells[column]) for lines in self._lines for line in lines if column in line.cells]
            longest = max((len(part) for text in texts for part in text.splitlines()), default=0)
            wide = _REASON_WIDTH if column == reason else min(_WIDEST, max(_NARROWEST, longest + 2.0))
            page.column_dimensions[get_column_letter(column)].width = wide


def _at(page: Worksheet, row: int, column: int) -> Cell:
    cell = page.cell(row, column)
    assert isinstance(cell, Cell)  # nothing is merged here
    return cell


def _put(cell: Cell, value: Value) -> Cell:
    """The cell as it was: a text never as a formula, a formula without its value not at all."""
    match value:
        case str():
            return _text(cell, value)
        case CellError():
            cell.value, cell.data_type = value.code, "e"
        case Uncached():
            pass
        case dt.datetime():
            cell.value = value.replace(tzinfo=None)
        case _:
            cell.value = value
    return cell


def _text(cell: Cell, text: str) -> Cell:
    if len(text) > MOST_CHARACTERS:
        raise Refused("export_plan_text_too_long", length=len(text), most=MOST_CHARACTERS)
    cell.value = _UNFIT.sub("", text)
    cell.data_type = "s"
    cell.quotePrefix = text.startswith(("=", "+", "-", "@", "\t", "\r"))  # type: ignore[misc]
    return cell
