"""The rows of our own workbook as they stand today: which initiative or goal each is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from planner.columns import Cell
from planner.fingerprint import fingerprint
from planner.importing.grid import CellError, Place, Uncached, Value
from planner.importing.own_identity import (
    GOAL_NUMBER,
    NUMBER,
    Exported,
    OwnTable,
    OwnWorkbook,
    goal_of,
    number_of,
    numbered_rows,
)
from planner.values.text import tidy

MORE = "…"
"""Ends a piece of a long text that goes on in the next row, and begins that row's piece."""


@dataclass(slots=True, kw_only=True)
class OwnRow:
    """A row with the rows that its long texts go on in. `goal` is 0 where the row is about the initiative itself."""

    table: OwnTable
    row: int
    number: int | None
    goal: int = 0
    further: list[int] = field(default_factory=list[int])

    def value(self, key: str) -> Value | None:
        """The cell's content; of a text in several rows, the whole of it."""
        pieces = self.pieces(key)
        if len(pieces) < 2:
            return pieces[0] if pieces else None
        return joined([str(piece) for piece in pieces])

    def pieces(self, key: str) -> list[Value]:
        """The content of the cell and of those it goes on in."""
        cells = (self.table.value(row, key) for row in (self.row, *self.further))
        return [cell for cell in cells if cell is not None]

    def place(self, key: str) -> Place:
        return self.row, self.table.keys[key]

    def keys(self) -> list[str]:
        """The columns whose content can be taken back."""
        return [key for key in self.table.keys if key not in (NUMBER, GOAL_NUMBER)]


@dataclass(slots=True, kw_only=True)
class OwnRows:
    """All rows: those of known initiatives by *Nr.*, copies and added ones, and what is neither."""

    known: dict[int, list[OwnRow]] = field(default_factory=dict[int, list[OwnRow]])
    added: list[OwnRow] = field(default_factory=list[OwnRow])
    copies: list[OwnRow] = field(default_factory=list[OwnRow])
    new_goals: list[OwnRow] = field(default_factory=list[OwnRow])
    untitled: list[OwnRow] = field(default_factory=list[OwnRow])


class Prints:
    """The fingerprints of the export by *Nr.*, goal and key, whichever sheet they were on."""

    def __init__(self, exported: Exported) -> None:
        self._marks: dict[tuple[int, int, str], set[str]] = defaultdict(set)
        for prints in (exported.prints, exported.wholes):
            for (_sheet, number, goal, key), mark in prints.items():
                self._marks[number, goal, key].add(mark)

    def knows(self, number: int, goal: int, key: str) -> bool:
        """Whether such a cell was exported at all."""
        return (number, goal, key) in self._marks

    def is_as_exported(self, number: int, goal: int, key: str, cell: Cell) -> bool:
        """Whether the content is what went out."""
        return fingerprint(cell) in self._marks.get((number, goal, key), ())

    def goals(self, number: int) -> int:
        """How many goals of the initiative went out."""
        return max((goal for known, goal, _key in self._marks if known == number), default=0)


def own_rows(own: OwnWorkbook, prints: Prints) -> OwnRows:
    """Every row of every table, sorted into what it is."""
    found = OwnRows()
    for table in own.tables:
        rows = _rows_of(table)
        for row in _originals(rows, prints, found):
            if row.number is None or row.number not in own.exported.ids:
                (found.added if _has_title(row) else found.untitled).append(row)
            elif table.is_of_goals and row.goal == 0:
                found.new_goals.append(row)
            else:
                found.known.setdefault(row.number, []).append(row)
    return found


def _rows_of(table: OwnTable) -> list[OwnRow]:
    """The table's rows, those that go on with a text joined to the row of their number, wherever sorting put them."""
    rows: list[OwnRow] = []
    by_number: dict[tuple[int, int], OwnRow] = {}
    going_on: list[tuple[int, int, int]] = []
    last_goal: dict[int, int] = {}
    for row, number, more in numbered_rows(table):
        goal = number_of(table.value(row, GOAL_NUMBER))[0] or 0 if table.is_of_goals else 0
        if more and number is not None:
            going_on.append((row, number, goal or last_goal.get(number, 0)))
            continue
        found = OwnRow(table=table, row=row, number=number, goal=goal)
        rows.append(found)
        if number is not None:
            by_number.setdefault((number, goal), found)
            last_goal[number] = goal
    for row, number, goal in going_on:
        owner = by_number.get((number, goal)) or next((it for (known, _goal), it in by_number.items() if known == number), None)
        if owner is None:
            rows.append(OwnRow(table=table, row=row, number=None))
        else:
            owner.further.append(row)
    return rows


def _originals(rows: list[OwnRow], prints: Prints, found: OwnRows) -> Iterable[OwnRow]:
    """Of rows with the same number (and goal), the one that is most as it went out; the others are copies."""
    same: dict[tuple[int | None, int], list[OwnRow]] = defaultdict(list)
    for row in rows:
        same[row.number, row.goal].append(row)
    for (number, goal), claimants in same.items():
        if number is None or len(claimants) == 1 or (goal == 0 and claimants[0].table.is_of_goals):
            yield from claimants
            continue
        best = max(claimants, key=lambda row: (_untouched(row, prints), -row.row))
        yield best
        for row in claimants:
            if row is not best:
                (found.new_goals if row.table.is_of_goals else found.copies).append(row)


def _untouched(row: OwnRow, prints: Prints) -> int:
    number = row.number or 0
    return sum(
        1
        for key in row.keys()  # noqa: SIM118 - a method of the row, not a dict's
        if prints.is_as_exported(number, goal_of(key, row.goal), key, as_cell(row.value(key)))
    )


def _has_title(row: OwnRow) -> bool:
    title = row.value("title")
    return bool(tidy(title)) if isinstance(title, str) else isinstance(title, int | float) and not isinstance(title, bool)


def as_cell(value: Value | None) -> Cell:
    """The content as the columns read it; an error counts as nothing."""
    return None if isinstance(value, CellError | Uncached) else value


def joined(pieces: list[str]) -> str:
    """The pieces of a long text as one again: a piece that ends with "…" goes on in the same paragraph."""
    text = pieces[0]
    for piece in pieces[1:]:
        ended, begins = text.rstrip(), piece.lstrip()
        if ended.endswith(MORE) and begins.startswith(MORE):
            text = f"{ended.removesuffix(MORE).rstrip()} {begins.removeprefix(MORE).lstrip()}"
        else:
            text = f"{text}\n{piece}"
    return text


def same_but_for_breaks(one: str, other: str) -> bool:
    """Whether two texts differ in blanks, line ends and the marks of going on alone."""
    return "".join(one.replace(MORE, "").split()) == "".join(other.replace(MORE, "").split())
