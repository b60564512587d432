"""The whole way from a book to what a person looks at: the draft, what it would do, and its values."""

from __future__ import annotations

from dataclasses import dataclass

from planner.importing.comparing import compare
from planner.importing.directions import Directions
from planner.importing.distinct_values import FoundValue, found_values
from planner.importing.draft import read_draft
from planner.importing.draft_records import Draft
from planner.importing.grid import Book
from planner.importing.preview import Preview
from planner.importing.settling import Names
from planner.importing.taking_in import Ground


@dataclass(frozen=True, slots=True)
class Understanding:
    """A file as it is understood with these directions. `values` are its different values, none of a workbook of ours."""

    directions: Directions
    ground: Ground
    draft: Draft
    preview: Preview
    values: tuple[FoundValue, ...]


def understand(book: Book, directions: Directions, ground: Ground, draft: Draft | None = None) -> Understanding:
    """What the file says with these directions and meets on this ground; `draft` where it was read so already.

    Raises Refused as `read_draft`.
    """
    draft = read_draft(book, directions) if draft is None else draft
    preview = compare(draft, *ground, empty_cells=directions.empty_cells)
    _plan, strategy, known = ground
    values = () if draft.own else found_values(draft, Names(strategy, known.houses), known)
    return Understanding(directions, ground, draft, preview, values)
