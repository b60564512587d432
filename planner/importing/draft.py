"""A book becomes a draft: our own workbook by its hidden sheet, anything else by its headings."""

from __future__ import annotations

from planner.errors import Refused
from planner.importing.directions import Directions
from planner.importing.draft_records import Draft
from planner.importing.grid import Book
from planner.importing.list_reading import read_lists
from planner.importing.mending import as_written, mended
from planner.importing.own import read_own
from planner.importing.upright import as_it_was, upright
from planner.uncollected import uncollected

_NOTHING_SAID = Directions()


@uncollected()
def read_draft(book: Book, directions: Directions = _NOTHING_SAID) -> Draft:
    """The initiatives of a book; where nobody said its year, the one year that sheets or file name say.

    Raises:
        Refused: import_sheet_unknown, import_year_unknown, import_no_year, import_no_table (where nothing was
            found and no year either).
    """
    visible = [sheet.name for sheet in book.sheets if not sheet.hidden]
    for name in directions.sheets:
        if name not in visible:
            raise Refused("import_sheet_unknown", file=book.file, sheet=name, sheets=visible)
    whole = mended(book, directions.cells)
    own = read_own(whole, [name for name, wanted in directions.sheets.items() if wanted])
    if own is None:
        whole, changed, told = upright(whole, directions)
        return as_written(as_it_was(read_lists(whole, told), changed), book, directions.cells)
    if directions.year not in (None, own.year):
        raise Refused("import_own_year", file=own.file, year=own.year, asked=directions.year)
    return as_written(own, book, directions.cells)
