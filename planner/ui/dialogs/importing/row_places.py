"""Where the rows of an import stand in their file, and which of their tables have no column of titles."""

from __future__ import annotations

from planner.importing.draft_records import Draft
from planner.importing.grid import letters
from planner.importing.preview import Preview, RowKey
from planner.words import _

TableKey = tuple[str, int]
"""Sheet and first row of headings."""


def row_place(key: RowKey, preview: Preview, *, named: bool) -> str:
    """The row's number, or the letters of its column where the plan is turned sideways; `named` with its sheet."""
    sheet, number = key
    if _is_sideways(preview, sheet):
        if named:
            return _("{sheet}, column {letters}", sheet=sheet, letters=letters(number))
        return _("column {letters}", letters=letters(number))
    return _("{sheet}, row {number}", sheet=sheet, number=number) if named else _("row {number}", number=number)


def _is_sideways(preview: Preview, sheet: str) -> bool:
    """Whether the initiatives stand side by side: all cells of each are in its column. Forms have no row of headings
    either."""
    reading = next((it for it in preview.sheets if it.name == sheet), None)
    if reading is None or not reading.used or reading.header_rows:
        return False
    cells = [(row.row, use) for row in preview.rows if row.sheet == sheet for use in row.uses if use.sheet == sheet]
    return bool(cells) and all(use.place[1] == column for column, use in cells)


def untitled_tables(draft: Draft) -> frozenset[TableKey]:
    """The tables with rows that would be initiatives, and no column for their titles."""
    if draft.own is not None:
        return frozenset()
    headed = {(it.sheet, it.table) for it in draft.columns}
    titled = {(it.sheet, it.table) for it in draft.columns if it.reading.field == "title"}
    without = {(row.sheet, row.table) for row in draft.rows if row.skipped == "title_missing"}
    return frozenset((without & headed) - titled)
