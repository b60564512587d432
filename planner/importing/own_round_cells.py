"""What is particular about the cells of a round's worksheet: shares in per cent, where they came from, and files that are sent again."""

from __future__ import annotations

from planner.columns import Cell
from planner.columns.round import ENTRY, MEASURE_KEYS, MEASURED
from planner.errors import Refused
from planner.importing.grid import address
from planner.importing.own_rows import OwnRow
from planner.importing.own_values import Fields
from planner.importing.settling import Names
from planner.records import GoalRecord, InitiativeRecord
from planner.values.text import plain

_MEASURED = MEASURE_KEYS[0]
_HUNDREDTHS = frozenset({"%", "pct", "procent", "percent", "per cent"})


def as_meant(cell: Cell, row: OwnRow, key: str, goal: GoalRecord | None) -> Cell:
    """The cell as somebody means it: what is shown as 85 % is 85 where the goal counts in hundredths."""
    is_share = key == _MEASURED and isinstance(cell, int | float) and row.place(key) in row.table.sheet.percents
    if not is_share or goal is None or not _counts_hundredths(goal):
        return cell
    return round(float(cell) * 100, 9)  # type: ignore[arg-type]


def _counts_hundredths(goal: GoalRecord) -> bool:
    """Whether the goal's numbers are written as 80 and mean 80 %."""
    return max(abs(goal.target or 0), abs(goal.baseline or 0)) > 1 or plain(goal.unit) in _HUNDREDTHS


def part_of(key: str, goal: int) -> str:
    """The part of a list that a cell of a round belongs to, as its source names it; "" for other cells."""
    if not key.startswith((ENTRY, MEASURED)):
        return ""
    return f"goals[].{key}" if goal else key


def said_before(
    record: InitiativeRecord, file: str, row: OwnRow, key: str, goal: int, place: int | None, fields: Fields, year: int, names: Names
) -> bool:
    """Whether what the plan says came from this very cell, when the file was taken in before: sent again with more in it, it is
    in no conflict with itself."""
    field, cell = part_of(key, goal), address(row.place(key))
    for source in record.sources:
        if field and (source.file, source.sheet, source.cell, source.field) == (file, row.table.sheet.name, cell, field):
            try:
                return fields.put(record, place, key, source.value, year, names) == record
            except Refused:
                return False
    return False
