"""The hidden sheet of our own workbook: what went out, and what the sheets of today are of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from planner.columns import GOAL_COLUMNS
from planner.columns.round import MEASURED, SHOWN
from planner.importing.grid import CellError, Place, Sheet, Uncached, Value
from planner.words import LANGUAGES

OWN_SHEET = "_planner"
FORMAT = 1
NUMBER = "number"
GOAL_NUMBER = "goal_no"

GOAL_KEYS = frozenset(column.key for column in GOAL_COLUMNS)

Mended = Mapping[tuple[str, str], str]
"""What a person wants read in place of cells, by sheet and address ("G11")."""
Values = Mapping[str, Mapping[Place, Value]]
"""The cells of sheets by place."""

CellKey = tuple[str, int, int, str]
"""Sheet as exported, *Nr.*, goal number (0: the initiative), column key."""


@dataclass(slots=True, kw_only=True)
class Exported:
    """What the hidden sheet says: the workbook as it went out. A worksheet of a round names the `round`, and the
    `person` it was made for where that is one; `above` are the fingerprints of what stood above its tables."""

    year: int
    profile: str
    language: str
    ids: dict[int, str] = field(default_factory=dict[int, str])
    columns: dict[str, list[tuple[str, str]]] = field(default_factory=dict[str, list[tuple[str, str]]])
    prints: dict[CellKey, str] = field(default_factory=dict[CellKey, str])
    wholes: dict[CellKey, str] = field(default_factory=dict[CellKey, str])
    round: str = ""
    person: str = ""
    above: dict[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnTable:
    """A sheet of today that is one of those exported. `keys` gives the column of each key, `added` the columns that
    somebody put in, with their headings; `shown` those that only show something."""

    sheet: Sheet
    exported_as: str
    header_row: int
    keys: Mapping[str, int]
    headings: Mapping[str, str]
    added: Mapping[int, str]
    shown: frozenset[int]
    missing: tuple[str, ...] = ()

    @property
    def is_of_goals(self) -> bool:
        return GOAL_NUMBER in self.keys

    def value(self, row: int, key: str) -> Value | None:
        """The cell of a key in a row."""
        return self.sheet.cells.get((row, self.keys[key])) if key in self.keys else None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWorkbook:
    """The export and what has become of it. `written` are the cells of its sheets as they are in the file, of which
    `mended` are read otherwise."""

    exported: Exported
    tables: tuple[OwnTable, ...]
    written: Values = field(default_factory=dict[str, Mapping[Place, Value]])
    mended: Mended = field(default_factory=dict[tuple[str, str], str])


def read_identity(sheet: Sheet) -> Exported | None:
    """The hidden sheet's rows; None where they don't begin as ours do. Rows that make no sense are passed over."""
    rows = sheet.rows()
    first = rows.get(1, {})
    year, language = first.get(3), first.get(5)
    if first.get(1) != "planner" or first.get(2) != FORMAT or not isinstance(year, int) or not 1990 <= year <= 2100:
        return None
    found = Exported(
        year=year, profile=str(first.get(4, "")), language=language if isinstance(language, str) and language in LANGUAGES else "da",
        round=str(first.get(6, "")), person=str(first.get(7, "")),
    )  # fmt: skip
    for row in rows.values():
        match row:
            case {1: "initiative", 2: int(number), 3: str(uuid)}:
                found.ids[number] = uuid
            case {1: "column", 2: sheet_name, 4: heading}:
                key = row.get(3, "")
                found.columns.setdefault(str(sheet_name), []).append((str(key), str(heading)))
            case {1: "cells", 2: sheet_name, 3: int(number), 4: int(goal), 5: str(marks)}:
                for key, _, mark in (part.partition("=") for part in marks.split()):
                    found.prints[str(sheet_name), number, goal, key] = mark
            case {1: "split", 2: sheet_name, 3: int(number), 4: int(goal), 5: str(key), 6: mark}:
                found.wholes[str(sheet_name), number, goal, key] = _print(mark)
            case {1: "above", 2: sheet_name, 3: marks}:
                found.above[str(sheet_name)] = frozenset(_print(mark) for mark in ([marks] if isinstance(marks, int) else str(marks).split()))
            case _:
                continue
    return found


def goal_of(key: str, goal: int) -> int:
    """The goal that a cell in a goal's row is about; 0 for a column of the initiative that stands beside it."""
    return goal if key in GOAL_KEYS or key.startswith((MEASURED, SHOWN)) else 0


def _print(mark: Value) -> str:
    """A fingerprint; one of digits alone may come back as a number."""
    return f"{mark:012d}" if isinstance(mark, int) else str(mark)



_NUMBER = re.compile(r"\s*(?P<number>[0-9]{1,6})\s*(?:\.0)?\s*(?P<more>\(.+\))?\s*")


def numbered_rows(table: OwnTable) -> list[tuple[int, int | None, bool]]:
    """Each row below the headings: its number, its *Nr.*, and whether it goes on with a text ("7 (fortsat)")."""
    found: list[tuple[int, int | None, bool]] = []
    for row in sorted({row for row, _column in table.sheet.cells if row > table.header_row}):
        number, more = number_of(table.value(row, NUMBER))
        found.append((row, number, more))
    return found


def number_of(value: Value | None) -> tuple[int | None, bool]:
    """The *Nr.* in a cell, and whether it marks a row that goes on."""
    match value:
        case bool() | None | CellError() | Uncached():
            return None, False
        case int():
            return value, False
        case float():
            return (int(value), False) if value.is_integer() else (None, False)
        case str():
            found = _NUMBER.fullmatch(value)
            return (int(found["number"]), found["more"] is not None) if found else (None, False)
        case _:
            return None, False
