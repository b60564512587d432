"""A book becomes a draft: our own workbook by its hidden sheet, anything else by its headings."""

from __future__ import annotations

from collections.abc import Sequence

from planner.errors import Refused
from planner.importing.draft_records import Draft
from planner.importing.grid import Book
from planner.importing.list_reading import read_lists
from planner.importing.own import read_own
from planner.importing.upright import as_it_was, upright


def read_draft(book: Book, year: int | None = None, sheets: Sequence[str] = ()) -> Draft:
    """The initiatives of a book.

    `year` is the plan's, where a person named it; else the one year that sheets or file name say. `sheets` are the
    names of those to be read, all by default.

    Raises:
        Refused: import_sheet_unknown, import_year_unknown, import_no_year, import_no_table (where nothing was
            found and no year either).
    """
    visible = [sheet for sheet in book.sheets if not sheet.hidden]
    for name in sheets:
        if all(sheet.name != name for sheet in visible):
            raise Refused("import_sheet_unknown", file=book.file, sheet=name, sheets=[sheet.name for sheet in visible])
    own = read_own(book, sheets)
    if own is None:
        book, changed = upright(book)
        visible = [sheet for sheet in book.sheets if not sheet.hidden]
        return as_it_was(read_lists(book, visible, year, sheets), changed)
    if year not in (None, own.year):
        raise Refused("import_own_year", file=own.file, year=own.year, asked=year)
    return own
