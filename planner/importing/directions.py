"""What a person says about how a file is to be read, now or in an earlier year. All else is found out.

Everything that the steps of an import decide is kept here and read anew with it: there is no other way in.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from planner.importing.headings import Match, heading_key
from planner.records.layout import LayoutRecord, Words
from planner.values.text import plain

LEFT = "left_out"
"""The field of a column that a person wants left out."""
CHOSEN, REMEMBERED = "chosen", "remembered"
TOLD = frozenset({CHOSEN, REMEMBERED})
"""Why a column has its field where a person said so (`headings.Match.because`)."""

_UNDER, _AGAIN = "\n", "\n\n"
"""Between a group's heading and its column's, and before the count of one that stands again: no heading holds them."""
_SAME_FAMILY = 0.8
_FEWEST = 2
_FOR_PEOPLE = frozenset({"responsible", "participants"})


@dataclass(frozen=True, slots=True)
class HeadingsAt:
    """Where the headings of a sheet stand: in `rows`, one or two below each other, or in a column."""

    rows: tuple[int, ...] = ()
    column: int | None = None


FOUND = HeadingsAt()
"""Headings where the program finds them itself, whatever an earlier import remembers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Directions:
    """`sheets` says by name which are read or left, `headings` where their headings are, `columns` the field of a
    heading (`heading_key`), `words` what is read instead of a field's words, `cells` instead of one cell of a sheet
    ("G11"). With `empty_cells`, a cell emptied in our own workbook empties its field. `layouts` are those of earlier
    imports, the newest first; what is said here goes before them.
    """

    year: int | None = None
    sheets: Mapping[str, bool] = field(default_factory=dict[str, bool])
    headings: Mapping[str, HeadingsAt] = field(default_factory=dict[str, HeadingsAt])
    columns: Mapping[str, str] = field(default_factory=dict[str, str])
    words: Words = field(default_factory=dict[tuple[str, str], str | None])
    cells: Mapping[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    empty_cells: bool = False
    layouts: Sequence[LayoutRecord] = ()

    def read(self, sheet: str) -> bool | None:
        """Whether the sheet is to be read; None where that is to be found out."""
        if sheet in self.sheets:
            return self.sheets[sheet]
        key = heading_key(sheet)
        return next((layout.sheets[key] for layout in self.layouts if key in layout.sheets), None)

    def told(self, keys: Sequence[str]) -> dict[str, Match]:
        """The headings among `keys` of which somebody said what they are: in this import, or in the family's last."""
        layout = self.layout_of(keys)
        earlier = {key: Match(name, 1.0, REMEMBERED) for key, name in layout.columns.items()} if layout else {}
        said = {**earlier, **{key: Match(name, 1.0, CHOSEN) for key, name in self.columns.items()}}
        return {key: said[key] for key in keys if key in said}

    def layout_of(self, keys: Collection[str]) -> LayoutRecord | None:
        """The layout of an earlier import whose headings are these, as good as all of them."""
        likeness = [(_shared(layout.columns.keys(), set(keys)), layout) for layout in self.layouts]
        best = max(likeness, key=lambda it: it[0], default=None)
        return best[1] if best and best[0] >= _SAME_FAMILY else None

    def knows_row(self, texts: Collection[str]) -> bool:
        """Whether these are the headings of an earlier import; of headings in two rows the lower ones."""
        keys = {heading_key(text) for text in texts}
        return any(_shared({own_part(key) for key in layout.columns}, keys) >= _SAME_FAMILY for layout in self.layouts)

    def instead(self, families: Sequence[LayoutRecord]) -> Words:
        """What is read instead of words, here and in the imports that these layouts are from."""
        words: dict[tuple[str, str], str | None] = {}
        for layout in reversed(families):
            words |= layout.words
        return {**words, **self.words}

    def turned(self, sheet: str, row: int) -> Directions:
        """The same for a sheet that was laid out anew with its headings in `row`."""
        return replace(self, headings={**self.headings, sheet: HeadingsAt(rows=(row,))})


def only_sheets(names: Collection[str], visible: Collection[str]) -> dict[str, bool]:
    """As `Directions.sheets`: these and no others; where there are none, nothing is said."""
    return {name: name in names for name in {*names, *visible}} if names else {}


def word_key(name: str, words: str) -> tuple[str, str]:
    """The key of `Directions.words`; a person's name is the same in every part that he has."""
    return ("people" if name in _FOR_PEOPLE else name, plain(words))


def column_keys(headings: Mapping[int, tuple[str, str]]) -> dict[int, str]:
    """The key of each column by its group's heading and its own; a heading that stands again is counted."""
    seen: dict[str, int] = {}
    keys: dict[int, str] = {}
    for column, (group, own) in sorted(headings.items()):
        parts = [heading_key(group), heading_key(own)] if group and own else [heading_key(own or group)]
        key = _UNDER.join(parts)
        seen[key] = seen.get(key, 0) + 1
        keys[column] = key if seen[key] == 1 else f"{key}{_AGAIN}{seen[key]}"
    return keys


def own_part(key: str) -> str:
    """The column's own heading of a key."""
    return key.partition(_AGAIN)[0].rpartition(_UNDER)[2]


def key_words(key: str) -> str:
    """The key as a person reads it."""
    return key.replace(_AGAIN, " · ").replace(_UNDER, " / ")


def _shared(known: Collection[str], keys: set[str]) -> float:
    """The share of headings that both have, of all that either has."""
    known = {key for key in known if key}
    keys = {key for key in keys if key}
    if len(known) < _FEWEST:
        return 0.0
    return len(known & keys) / len(known | keys)

