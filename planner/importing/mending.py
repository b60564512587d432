"""Words that a person writes in place of cells that could not be read; the account keeps what the file says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from planner.importing.account import CellUse, value_words
from planner.importing.details import place_of
from planner.importing.draft_records import Draft, DraftRow
from planner.importing.grid import Book, Place, Value

Mended = Mapping[tuple[str, str], str]
"""The words by sheet and cell ("G11")."""


def mended(book: Book, cells: Mended) -> Book:
    """The book with these words in these cells, also where a cell was empty."""
    if not cells:
        return book
    places: dict[str, dict[Place, Value]] = {}
    for (sheet, cell), words in cells.items():
        places.setdefault(sheet, {})[place_of(cell)] = words
    return replace(
        book,
        sheets=tuple(
            sheet if sheet.hidden or sheet.name not in places else replace(sheet, cells={**sheet.cells, **places[sheet.name]})
            for sheet in book.sheets
        ),
    )


def as_written(draft: Draft, book: Book, cells: Mended) -> Draft:
    """The draft with every cell quoted as the file has it; a cell that was empty there is none of the file's."""
    if not cells:
        return draft
    values = {sheet.name: sheet.cells for sheet in book.sheets}
    return replace(
        draft,
        uses=_as_written(draft.uses, values, cells),
        rows=tuple(_row(row, values, cells) for row in draft.rows),
    )


Values = Mapping[str, Mapping[Place, Value]]


def _as_written(uses: tuple[CellUse, ...], values: Values, cells: Mended) -> tuple[CellUse, ...]:
    return tuple(
        replace(use, value=values[use.sheet][use.place]) if (use.sheet, use.cell) in cells else use
        for use in uses
        if (use.sheet, use.cell) not in cells or use.place in values[use.sheet]
    )


def _row(row: DraftRow, values: Values, cells: Mended) -> DraftRow:
    sources = tuple(
        replace(source, value=value_words(values[source.sheet][place_of(source.cell)]))
        if (source.sheet, source.cell) in cells
        else source
        for source in row.record.sources
        if (source.sheet, source.cell) not in cells or place_of(source.cell) in values[source.sheet]
    )
    return replace(row, uses=_as_written(row.uses, values, cells), record=replace(row.record, sources=sources))
