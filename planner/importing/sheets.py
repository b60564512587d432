"""The cells of a workbook through calamine: xlsx, xlsm, xlsb, xls, ods. Runs in the child process."""

from __future__ import annotations

import datetime as dt
import io
import math
from typing import Any

from python_calamine import CalamineSheet, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from planner.errors import CannotRead
from planner.importing import limits
from planner.importing.grid import Area, Place, Sheet, Value, address, is_empty

OWN_SHEET = "_planner"
"""The hidden sheet by which our own workbook is known; the only hidden one that is read."""


def read_sheets(content: bytes, file: str) -> tuple[Sheet, ...]:
    """Every sheet in its order; of hidden ones the name alone.

    Raises:
        CannotRead: workbook_encrypted, workbook_damaged, workbook_too_many_rows, workbook_too_many_columns,
            workbook_too_many_cells, workbook_text_too_long.
    """
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
    except PasswordError:
        raise CannotRead("workbook_encrypted", file=file) from None
    names = [about.name for about in workbook.sheets_metadata]
    if len(set(names)) < len(names):  # the second of a name could not be asked for; Excel gives it another
        raise CannotRead("workbook_damaged", file=file)
    sheets: list[Sheet] = []
    for about in workbook.sheets_metadata:
        hidden = about.visible is not SheetVisibleEnum.Visible
        if about.typ is not SheetTypeEnum.WorkSheet or (hidden and about.name != OWN_SHEET):
            sheets.append(Sheet(name=about.name, hidden=hidden))
            continue
        sheet = workbook.get_sheet_by_name(about.name)
        if not hidden:
            _check_size(sheet, file)
        sheets.append(_cells(sheet, about.name, hidden))
        _check_texts(sheets[-1], file)
        if sum(len(sheet.cells) for sheet in sheets) > limits.MOST_CELLS:
            raise CannotRead("workbook_too_many_cells", file=file, most=limits.MOST_CELLS)
    return tuple(sheets)


def _check_texts(sheet: Sheet, file: str) -> None:
    """Refuse a cell longer than any plan's. Raises CannotRead workbook_text_too_long."""
    for place, value in sheet.cells.items():
        if isinstance(value, str) and len(value) > limits.LONGEST_TEXT:
            raise CannotRead("workbook_text_too_long", file=file, cell=address(place), most=limits.LONGEST_TEXT)


def _check_size(sheet: CalamineSheet, file: str) -> None:
    if sheet.end is None:
        return
    last_row, last_column = sheet.end
    if last_row >= limits.MOST_ROWS:
        raise CannotRead("workbook_too_many_rows", file=file, most=limits.MOST_ROWS)
    if last_column >= limits.MOST_COLUMNS:
        raise CannotRead("workbook_too_many_columns", file=file, most=limits.MOST_COLUMNS)


def _cells(sheet: CalamineSheet, name: str, hidden: bool) -> Sheet:
    if sheet.start is None:
        return Sheet(name=name, hidden=hidden)
    top, left = sheet.start
    merges = tuple(
        Area(first[0] + 1, first[1] + 1, last[0] + 1, last[1] + 1) for first, last in sheet.merged_cell_ranges or ()
    )
    cells: dict[Place, Value] = {}
    for row, values in enumerate(sheet.to_python(skip_empty_area=True), start=top + 1):
        for column, raw in enumerate(values, start=left + 1):
            if raw != "" and not is_empty(raw):
                cells[row, column] = _value(raw)
    for place in covered(merges, cells):
        cells.pop(place, None)
    return Sheet(name=name, hidden=hidden, cells=cells, merges=merges)


def covered(merges: tuple[Area, ...], cells: dict[Place, Value]) -> list[Place]:
    """The cells that lie under a merged range, where nobody sees them."""
    found: list[Place] = []
    for area in merges:
        size = (area.bottom - area.top + 1) * (area.right - area.left + 1)
        places = (
            [place for place in cells if place in area]
            if size > len(cells)
            else [
                (row, column)
                for row in range(area.top, area.bottom + 1)
                for column in range(area.left, area.right + 1)
                if (row, column) in cells
            ]
        )
        found += [place for place in places if place != (area.top, area.left)]
    return found


def _value(raw: Any) -> Value:
    """Whole numbers as int, a time of day as text; the rest as it is."""
    match raw:
        case bool() | str() | int():
            return raw
        case float():
            if not math.isfinite(raw):
                return str(raw)
            return int(raw) if raw.is_integer() and abs(raw) < 1e15 else raw
        case dt.datetime():
            return raw.date() if raw.time() == dt.time() else raw
        case dt.date():
            return raw
        case dt.time():
            return raw.strftime("%H:%M")
        case _:
            return str(raw)
