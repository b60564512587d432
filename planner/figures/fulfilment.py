"""How far a goal has come, by its numbers, and the fulfilment that they speak for. A person decides."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass

from planner.model import Direction, Fulfilment, GoalKind
from planner.records import GoalRecord

PARTLY_FROM = 0.5
"""The share of the way from baseline to target from which a goal counts as partly met: at least half of it."""


@dataclass(frozen=True, slots=True)
class Progress:
    """`value` is what was reached: the newest measurement, or the sum of all where the goal is cumulative; None where
    nothing was measured. `share` is how much of the way to the target that is, 1 being all of it; it can lie below 0 and
    above 1, and is None where the way has no length."""

    value: float | None = None
    share: float | None = None


def progress(goal: GoalRecord) -> Progress:
    """How far the goal has come."""
    value = reached(goal)
    if value is None or goal.target is None:
        return Progress(value)
    start = goal.baseline
    if start is None or goal.cumulative:
        start = 0.0
    way = goal.target - start
    if not _wanted(goal, way) or not math.isfinite(way):
        return Progress(value)
    return Progress(value, (value - start) / way)


def reached(goal: GoalRecord) -> float | None:
    """The newest measurement, or the sum of all; None where nothing was measured."""
    return course(goal)[-1][1] if goal.measurements else None


def course(goal: GoalRecord) -> tuple[tuple[dt.date, float], ...]:
    """What was reached on which day, by the days: each measurement, or the sum so far where the goal is cumulative.
    Of two of one day the later written comes last."""
    measured = sorted(goal.measurements, key=lambda it: it.date)
    if not goal.cumulative:
        return tuple((it.date, it.value) for it in measured)
    values = [it.value for it in measured]
    return tuple((it.date, math.fsum(values[:place])) for place, it in enumerate(measured, 1))


def direction(goal: GoalRecord) -> Direction:
    """Where the goal wants to go: as it says, else from its baseline to its target, else upwards."""
    if goal.direction is not None:
        return goal.direction
    falls = goal.baseline is not None and goal.target is not None and goal.target < goal.baseline
    return Direction.DOWN if falls and not goal.cumulative else Direction.UP


def proposed(goal: GoalRecord) -> Fulfilment | None:
    """What the numbers say: met at the target, partly met from half of the way, not measured without a measurement.

    None where numbers can't say it: for a qualitative goal, and for one without a target.
    """
    if goal.kind is GoalKind.QUALITATIVE or goal.target is None:
        return None
    value = reached(goal)
    if value is None:
        return Fulfilment.NOT_MEASURED
    if value <= goal.target if direction(goal) is Direction.DOWN else value >= goal.target:
        return Fulfilment.MET
    share = progress(goal).share
    return Fulfilment.PARTLY if share is not None and share >= PARTLY_FROM else Fulfilment.NOT_MET


def _wanted(goal: GoalRecord, way: float) -> bool:
    """Whether the way from baseline to target leads where the goal wants to go."""
    return way < 0 if direction(goal) is Direction.DOWN else way > 0
