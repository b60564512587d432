"""Bring the rows of a list to what is wanted with the fewest changes, so that the history stays readable."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from sqlalchemy.orm import Mapped


class Placed(Protocol):
    position: Mapped[int]


Row = TypeVar("Row", bound=Placed)
Value = TypeVar("Value")


def align(
    rows: list[Row],
    wanted: Sequence[Value],
    *,
    value_of: Callable[[Row], Value],
    make: Callable[[Value, int], Row],
    change: Callable[[Row, Value], None] | None = None,
) -> None:
    """Make `rows` stand for `wanted`, in that order.

    A row that already says what is wanted is kept; with `change`, the rows left over are rewritten in
    their order; what is then missing is made, what is superfluous goes.
    """
    left = list(rows)
    chosen: list[Row | None] = []
    for value in wanted:
        match = next((row for row in left if value_of(row) == value), None)
        if match is not None:
            left.remove(match)
        chosen.append(match)
    result: list[Row] = []
    for place, (row, value) in enumerate(zip(chosen, wanted, strict=True), start=1):
        kept = row
        if kept is None and change is not None and left:
            kept = left.pop(0)
            change(kept, value)
        if kept is None:
            kept = make(value, place)
        elif kept.position != place:
            kept.position = place
        result.append(kept)
    rows[:] = result
