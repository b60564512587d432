"""Something to decide, as a value."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from planner.importing.preview import RowKey
from planner.values.text import plain


class Kind(StrEnum):
    """What is to be decided; the kinds stand in this order. The words are in `words.repairs`."""

    MATCH = "match"
    TITLE = "title"
    CONFLICT = "conflict"
    SHEETS = "sheets"
    ERROR = "error"
    FORMULA = "formula"
    TRACK = "track"
    COMMITMENT = "commitment"
    PERIODS = "periods"
    PERIOD = "period"
    DATE = "date"
    MONEY = "money"
    NUMBER = "number"
    SDG = "sdg"
    WORD = "word"


class Deed(StrEnum):
    """What can be done about it."""

    READ = "read"
    """Read the offer's text instead."""
    AS_IT_IS = "as_it_is"
    """Keep the words in their field, with what was understood of them."""
    NOTE = "note"
    """Keep the words as a note."""
    LEAVE = "leave"
    """Leave it as it is."""
    MINE = "mine"
    """What the plan says stands."""
    THEIRS = "theirs"
    """What the workbook says is taken over."""
    NEW = "new"
    UPDATE = "update"
    SKIP = "skip"


@dataclasses.dataclass(frozen=True, slots=True)
class Offer:
    """One way to settle it: `text` is what is read, `words` what the offer is about where that is something else."""

    deed: Deed
    text: str = ""
    words: str = ""


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """`value` are the words in `cells` (sheet and address), which belong to the field `field` of `rows`. It is mended for
    the words wherever they stand (`by_words`) or in each cell; without cells it is decided for its rows. `facts` are
    for the sentence of what was expected."""

    kind: Kind
    field: str = ""
    value: str = ""
    cells: tuple[tuple[str, str], ...] = ()
    rows: tuple[RowKey, ...] = ()
    by_words: bool = False
    may_write: bool = True
    offers: tuple[Offer, ...] = ()
    facts: Mapping[str, Any] = dataclasses.field(default_factory=dict[str, Any])

    @property
    def key(self) -> tuple[str, ...]:
        """By which it is known again after the file was read anew."""
        if self.by_words:
            return self.kind, self.field, plain(self.value)
        where = self.cells[0] if self.cells else (self.rows[0][0], str(self.rows[0][1])) if self.rows else ("", "")
        return self.kind, self.field, *where
