"""What became of each cell: read as a value, structure, kept as a note, or left out with its reason.

Every cell that holds something in a visible sheet is counted exactly once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from planner.columns import as_text
from planner.importing.grid import CellError, Place, Uncached, Value, address
from planner.values.text import shown
from planner.words.readings import reading_words


class Use(StrEnum):
    """What a cell was used for."""

    VALUE = "values"
    STRUCTURE = "structure"
    NOTE = "notes"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class CellUse:
    """One cell's part. `field` is what it feeds; `reason` the code of why it was left out (`words.readings`)."""

    sheet: str
    place: Place
    value: Value
    use: Use
    field: str = ""
    reason: str = ""

    @property
    def cell(self) -> str:
        return address(self.place)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many cells there are, and what became of them; the four add up to the first."""

    non_empty: int
    values: int
    structure: int
    notes: int
    left_out: int


@dataclass(frozen=True, slots=True)
class ReadingProblem:
    """Something a person should look at. `severity` is "error" or "warning"; `cell` is "" for a whole sheet."""

    severity: str
    code: str
    sheet: str = ""
    cell: str = ""
    value: str = ""
    facts: dict[str, Any] = field(default_factory=dict[str, Any])

    @property
    def message(self) -> str:
        """The sentence, in the language in force."""
        return reading_words(self.code, {"value": self.value, "sheet": self.sheet, **self.facts})


def counts(uses: Iterable[CellUse]) -> Counts:
    """The cells counted by use."""
    by_use = Counter(use.use for use in uses)
    return Counts(by_use.total(), by_use[Use.VALUE], by_use[Use.STRUCTURE], by_use[Use.NOTE], by_use[Use.LEFT_OUT])


def value_words(value: Value) -> str:
    """The cell as a note or a list of cells quotes it: whole, without blanks around it."""
    if isinstance(value, str):
        return value.strip()
    match value:
        case CellError():
            return value.code
        case Uncached():
            return value.formula
        case bool() | float():
            return as_text(value)
        case int():
            return str(value)
        case _:
            return as_text(value)


def quoted(value: Value) -> str:
    """The cell as a sentence quotes it: on one line, cut where it is long."""
    return shown(value_words(value))
