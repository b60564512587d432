"""A workbook as plain values: sheets of cells, what is merged, what is hidden.

Rows and columns count from 1, as a person sees them. Only cells that hold something are kept, and of a
merged range its top left cell alone. This module is imported by the child process: it stays small.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import pairwise

Place = tuple[int, int]
"""Row and column, from 1."""


@dataclass(frozen=True, slots=True)
class CellError:
    """A cell that shows an error, "#N/A"."""

    code: str


@dataclass(frozen=True, slots=True)
class Uncached:
    """A formula whose value was not stored in the file."""

    formula: str


Value = str | int | float | bool | dt.datetime | dt.date | CellError | Uncached


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of cells, both corners included."""

    top: int
    left: int
    bottom: int
    right: int

    def __contains__(self, place: object) -> bool:
        match place:
            case (int(row), int(column)):
                return self.top <= row <= self.bottom and self.left <= column <= self.right
            case _:
                return False


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One sheet. `cells` holds every cell that is not empty; a hidden sheet's cells are not read."""

    name: str
    hidden: bool = False
    cells: Mapping[Place, Value] = field(default_factory=dict[Place, Value])
    merges: tuple[Area, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    comments: Mapping[Place, str] = field(default_factory=dict[Place, str])
    fills: Mapping[Place, str] = field(default_factory=dict[Place, str])
    percents: frozenset[Place] = frozenset()

    @cached_property
    def last_row(self) -> int:
        """The last row that holds something; 0 for an empty sheet."""
        return max((row for row, _column in self.cells), default=0)

    @cached_property
    def last_column(self) -> int:
        """The last column that holds something; 0 for an empty sheet."""
        return max((column for _row, column in self.cells), default=0)

    def rows(self) -> dict[int, dict[int, Value]]:
        """The cells by row, then by column, both rising; rows without cells are left out. Sorted once, and for looking only."""
        return self._rows

    @cached_property
    def _rows(self) -> dict[int, dict[int, Value]]:
        places = list(self.cells)
        if any(place > after for place, after in pairwise(places)):
            places.sort()
        found: dict[int, dict[int, Value]] = {}
        for place in places:
            row, column = place
            if row in found:
                found[row][column] = self.cells[place]
            else:
                found[row] = {column: self.cells[place]}
        return found

    def merge_at(self, place: Place) -> Area | None:
        """The merged range that `place` lies in."""
        return next((area for area in self.merges if place in area), None)


@dataclass(slots=True, kw_only=True)
class Details:
    """What the second look at a sheet found. `uncached` are formulas without a stored value, `percents` numbers shown as per cent."""

    hidden_rows: set[int] = field(default_factory=set[int])
    hidden_columns: set[int] = field(default_factory=set[int])
    uncached: dict[Place, str] = field(default_factory=dict[Place, str])
    errors: dict[Place, str] = field(default_factory=dict[Place, str])
    comments: dict[Place, str] = field(default_factory=dict[Place, str])
    fills: dict[Place, str] = field(default_factory=dict[Place, str])
    percents: set[Place] = field(default_factory=set[Place])


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something that could not be seen or was not as it should be, about a whole book or sheet."""

    code: str
    sheet: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """A file that was read. `file` is its name without the folder, `kind` what it is ("xlsx", "csv")."""

    file: str
    kind: str
    sha256: str
    sheets: tuple[Sheet, ...]
    notices: tuple[Notice, ...] = ()


_ERRORS = frozenset({
    "#n/a", "#i/t", "#name?", "#navn?", "#ref!", "#reference!", "#value!", "#værdi!", "#verdi!",
    "#värdefel!", "#div/0!", "#division/0!", "#num!", "#nul!", "#null!", "#spill!", "#overløb!", "#calc!",
    "#beregn!", "#field!", "#getting_data", "#blocked!", "#unknown!", "#connect!",
})  # fmt: skip


def error_written(text: str) -> CellError | None:
    """The error that a cell shows as text, as files made from other files do: "#NAVN?", "#REFERENCE!"."""
    words = text.strip()
    return CellError(words) if words.startswith("#") and (words.casefold() in _ERRORS or not words.strip("#")) else None


def is_empty(value: object) -> bool:
    """Whether a cell with this content counts as empty: nothing, or white space alone."""
    return value is None or (isinstance(value, str) and not value.strip())


@cache
def letters(column: int) -> str:
    """The column's letters: 1 is "A", 28 is "AB"."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def address(place: Place) -> str:
    """The cell's address, "D7"."""
    return f"{letters(place[1])}{place[0]}"
