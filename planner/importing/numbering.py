"""The number of an initiative as a cell writes it."""

from __future__ import annotations

from planner.columns import as_number
from planner.errors import Refused
from planner.importing.grid import CellError, Uncached, Value

_MOST = 1_000_000


def number_of(value: Value) -> int | None:
    """A whole number that can be an initiative's; None for anything else."""
    if isinstance(value, CellError | Uncached):
        return None
    try:
        number = as_number(value)
    except Refused:
        return None
    return int(number) if number is not None and number.is_integer() and 0 < number < _MOST else None
