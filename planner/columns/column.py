"""What a column of the plan is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, Generic, TypeVar

from planner.columns.cells import Cell
from planner.records import GoalRecord, InitiativeRecord
from planner.words import language


class Kind(Enum):
    """How a column's cells are formatted."""

    TEXT = "text"
    LONG = "long"
    LINES = "lines"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"


Row = TypeVar("Row", InitiativeRecord, GoalRecord)


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column of the plan.

    `key` is the record's field ("period.start" for a part of one), `width` counts characters of the body
    size. `read(cell, year)` gives the field's value or raises Refused. Where nothing else is said, the cell
    is the field as it stands. An `internal` column never leaves in a committee or web file.
    """

    key: str
    da: str
    en: str
    width: int
    kind: Kind
    read: Callable[[Cell, int], Any]
    writer: Callable[[Row], Cell] | None = None
    putter: Callable[[Row, Any], Row] | None = None
    internal: bool = False

    @property
    def heading(self) -> str:
        """The heading in the language in force."""
        return self.da if language() == "da" else self.en

    def write(self, record: Row) -> Cell:
        """The cell of `record`."""
        return self.writer(record) if self.writer else getattr(record, self.key)

    def put(self, record: Row, value: Any) -> Row:
        """`record` with the field set to `value`, as `read` gave it."""
        return self.putter(record, value) if self.putter else replace(record, **{self.key: value})
