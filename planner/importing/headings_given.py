"""Headings for a block that was pasted without any: those of our own table where they fit it, else numbers to be told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from planner.importing.content import field_by_content
from planner.importing.directions import Directions, HeadingsAt
from planner.importing.grid import Book, Sheet
from planner.importing.headings import match_heading
from planner.importing.pasted import with_headings

WITHOUT_HEADINGS = "pasted_without_headings"
"""The kind of a book whose columns had to be numbered: nothing of it is worth remembering."""

_FEWEST_ALIKE = 2


def headings_given(book: Book, directions: Directions, own: Sequence[str], place_holder: str) -> tuple[Book, Directions]:
    """The book with a row of headings on each sheet, and the directions to read them as such.

    `own` are the headings of our own table in its order. `place_holder` is what a column of which nothing is known is
    called before its number ("Kolonne"); what it holds says what it is, or a person does.
    """
    fitting = all(sheet.last_column == len(own) and _fit(sheet, own) for sheet in book.sheets)
    sheets = [with_headings(sheet, own if fitting else _numbered(sheet, place_holder)) for sheet in book.sheets]
    told = {**directions.headings, **{sheet.name: HeadingsAt(rows=(1,)) for sheet in sheets}}
    kind = book.kind if fitting else WITHOUT_HEADINGS
    return replace(book, kind=kind, sheets=tuple(sheets)), replace(directions, headings=told)


def _numbered(sheet: Sheet, place_holder: str) -> Sequence[str]:
    return [f"{place_holder} {number}" for number in range(1, sheet.last_column + 1)]


def _fit(sheet: Sheet, own: Sequence[str]) -> bool:
    """Whether the columns hold what the headings say, as far as cells can tell."""
    alike = 0
    for column, heading in enumerate(own, start=1):
        values = [value for (_row, at), value in sheet.cells.items() if at == column]
        held, meant = field_by_content(values) if values else "", match_heading(heading).field
        if held and held.partition(".")[0] != meant.partition(".")[0]:
            return False
        alike += bool(held)
    return alike >= _FEWEST_ALIKE
