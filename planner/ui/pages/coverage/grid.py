"""A matrix as values: rows, columns, and in each cell a number with what it says in words. Painted by `view`, printed by `sheet`."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field

_PALEST, _DARKEST = 0.14, 0.72


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """`sdg` is the UN goal whose square stands over the column; `gone` the share of a year that is over; `chosen` marks the
    year that the window shows."""

    key: Hashable
    name: str
    sdg: int | None = None
    gone: float | None = None
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """`rows` initiatives, `alive` of them not dropped. `expected` is false where the strategy asks for nothing, `known` where
    there is no plan to count in; `outside` is true where there is more than the strategy asks for. `words` say it all."""

    rows: int = 0
    alive: int = 0
    expected: bool = True
    known: bool = True
    outside: bool = False
    words: str = ""

    @property
    def text(self) -> str:
        """What is written in it: the number, a dot for none, nothing where none is asked for."""
        if self.rows:
            return str(self.rows)
        return "·" if self.expected and self.known else ""

    def strength(self, most: int) -> float:
        """How dark it is beside the largest number `most`, 0 to 1."""
        return _PALEST + (_DARKEST - _PALEST) * (self.alive / most)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """`track` is the stored colour, the place and whether it cuts across, as `theme.track_colour` takes them. A `heading`
    stands over the rows of its track. `gap` says what is missing here; "" for nothing."""

    key: Hashable
    name: str
    cells: tuple[Cell, ...]
    track: tuple[str, int, bool] | None = None
    heading: bool = False
    sdg: int | None = None
    gap: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """`corner` says what the rows are."""

    corner: str = ""
    columns: tuple[Column, ...] = ()
    rows: tuple[Row, ...] = ()
    most: int = field(init=False, default=0)
    """The largest number outside the headings: the darkest shade."""

    def __post_init__(self) -> None:
        counts = (cell.alive for row in self.rows if not row.heading for cell in row.cells)
        object.__setattr__(self, "most", max(counts, default=0))
