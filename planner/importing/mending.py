"""Words that a person writes in place of cells that could not be read; the account keeps what the file says."""

from __future__ import annotations

from dataclasses import replace

from planner.importing.account import CellUse, value_words
from planner.importing.details import place_of
from planner.importing.draft_records import Draft, DraftRow
from planner.importing.grid import Book
from planner.importing.money_block import is_amount_alone, words_kept
from planner.importing.own_identity import Mended, OwnWorkbook, Values
from planner.importing.preview import RowPreview
from planner.records import InitiativeRecord, SourceRecord


def mended(book: Book, cells: Mended) -> Book:
    """The book with these words in these cells, also where a cell was empty."""
    if not cells:
        return book
    places: dict[str, dict[tuple[int, int], str]] = {}
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
        rows=tuple(row_as_written(row, values, cells) for row in draft.rows),
        own=replace(draft.own, written=values, mended=cells) if draft.own else None,
    )


def preview_as_written(preview: RowPreview, own: OwnWorkbook) -> RowPreview:
    """A row of our own workbook with its sources quoted as the file has them."""
    if not own.mended:
        return preview
    sources = _sources(preview.sources, own.written, own.mended)
    mine = _sources(preview.initiative.sources, own.written, own.mended)
    return replace(preview, sources=sources, initiative=replace(preview.initiative, sources=mine))


def _as_written(uses: tuple[CellUse, ...], values: Values, cells: Mended) -> tuple[CellUse, ...]:
    return tuple(
        replace(use, value=values[use.sheet][use.place]) if (use.sheet, use.cell) in cells else use
        for use in uses
        if (use.sheet, use.cell) not in cells or use.place in values[use.sheet]
    )


def row_as_written(row: DraftRow, values: Values, cells: Mended) -> DraftRow:
    """The row with every cell quoted as the file has it."""
    if not cells:
        return row
    sources = _sources(row.record.sources, values, cells)
    record = _with_words_of_amounts(row, values, cells)
    given = row.given | {"funding"} if record.funding else row.given
    return replace(row, uses=_as_written(row.uses, values, cells), record=replace(record, sources=sources), given=given)


def _with_words_of_amounts(row: DraftRow, values: Values, cells: Mended) -> InitiativeRecord:
    """What a cell says beside the amount that somebody reads in it is kept."""
    kept = [
        words_kept(values[use.sheet][use.place])
        for use in row.uses
        if use.field == "budget"
        and is_amount_alone(cells.get((use.sheet, use.cell), ""))
        and use.place in values[use.sheet]
    ]
    funding = "; ".join(dict.fromkeys(words for words in (row.record.funding, *kept) if words))
    return replace(row.record, funding=funding)


def _sources(sources: tuple[SourceRecord, ...], values: Values, cells: Mended) -> tuple[SourceRecord, ...]:
    return tuple(
        replace(source, value=value_words(values[source.sheet][place_of(source.cell)]))
        if (source.sheet, source.cell) in cells
        else source
        for source in sources
        if (source.sheet, source.cell) not in cells or place_of(source.cell) in values[source.sheet]
    )
