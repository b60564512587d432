"""A row of the schedule: where its bar and its diamonds stand, what of them one takes hold of, and where one puts it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from enum import Enum

from planner.records import InitiativeRecord, MilestoneRecord, Period
from planner.schedule.axis import Axis
from planner.schedule.grain import DAY, Grain
from planner.schedule.moving import drawn, milestone_moved, moved, with_end, with_start
from planner.schedule.when import EVER, NEVER, Part, stretch

LEAST = 8.0
"""A bar is at least so wide, in pixels."""
_NEAR = 6.0
"""So near to an end or a diamond one has hold of it."""


class Grip(Enum):
    """What one can take hold of."""

    WHOLE = "whole"
    START = "start"
    END = "end"
    MILESTONE = "milestone"


@dataclass(frozen=True, slots=True)
class Held:
    """A part of a row; `index` is the milestone's place among the initiative's."""

    grip: Grip
    index: int = -1


@dataclass(frozen=True, slots=True)
class Bar:
    """From where to where the bar is drawn, and what of the period that is."""

    left: float
    right: float
    part: Part
    endless: bool


def bar_of(period: Period, axis: Axis) -> Bar | None:
    """The bar of a period; None where nothing of it is seen."""
    days = stretch(period)
    found = axis.bar(days, LEAST) if days else None
    return Bar(*found, days.endless) if found and days else None


def beyond(period: Period, axis: Axis) -> int:
    """Where a period lies that is not seen: -1 before, 1 after, 0 if it is seen or has no days."""
    days = stretch(period)
    if days is None or days.touches(axis.first, axis.last):
        return 0
    return -1 if days.ends < axis.first else 1


def diamonds(record: InitiativeRecord, axis: Axis) -> list[tuple[float, int]]:
    """Where the milestones stand that are seen, each with its place among the initiative's."""
    return [
        (axis.at(it.due) + axis.width / axis.days / 2, index)
        for index, it in enumerate(record.milestones)
        if it.due and axis.shows(it.due)
    ]


def held_at(record: InitiativeRecord, axis: Axis, x: float) -> Held | None:
    """What one takes hold of at this place: the nearest diamond, else an end, else the bar; None for nothing."""
    near = sorted((abs(at - x), index) for at, index in diamonds(record, axis) if abs(at - x) <= _NEAR + 1)
    if near:
        return Held(Grip.MILESTONE, near[0][1])
    bar = bar_of(record.period, axis)
    if bar is None or not bar.left - _NEAR <= x <= bar.right + _NEAR:
        return None
    inward = min(_NEAR, (bar.right - bar.left) / 4)
    if x >= bar.right - inward and not bar.part.goes_on:
        return Held(Grip.END)
    if x <= bar.left + inward and not bar.part.from_before:
        return Held(Grip.START)
    if bar.endless and bar.part.from_before and bar.part.goes_on:
        at_end, at_start = x >= bar.right - 2 * _NEAR, x <= bar.left + 2 * _NEAR
        return Held(Grip.END if at_end else Grip.START) if at_end or at_start else None
    return Held(Grip.WHOLE) if bar.left <= x <= bar.right else None


def holds(record: InitiativeRecord) -> tuple[Held, ...]:
    """All that can be moved, in the order in which one comes to it by keyboard."""
    dated = tuple(Held(Grip.MILESTONE, index) for index, it in enumerate(record.milestones) if it.due)
    return Held(Grip.WHOLE), Held(Grip.START), Held(Grip.END), *dated


def carried(
    record: InitiativeRecord, held: Held, origin: dt.date, day: dt.date, grain: Grain, year: int
) -> InitiativeRecord:
    """The initiative when what was taken hold of at `origin` is let go at `day`."""
    period, days = record.period, stretch(record.period)
    away = (day - origin).days
    if held.grip is Grip.MILESTONE:
        return _with_milestone(record, held.index, _milestone_grain(grain), away)
    if days is None:
        return record
    if held.grip is Grip.WHOLE:
        return replace(record, period=moved(period, grain, grain.steps(away), year))
    if held.grip is Grip.START:
        begins = day if days.begins == EVER else days.begins + DAY * away
        return replace(record, period=with_start(period, begins, grain, year))
    ends = day if days.ends == NEVER else days.ends + DAY * away
    return replace(record, period=with_end(period, ends, grain, year))


def stepped(record: InitiativeRecord, held: Held, steps: int, grain: Grain, year: int) -> InitiativeRecord:
    """The initiative with a part of it so many months or weeks later (earlier below 0), as by the keyboard.

    An end that stands between two months goes to the next one first. What has no days yet gets the year's first month.
    """
    period, days = record.period, stretch(record.period)
    if held.grip is Grip.MILESTONE:
        by = _milestone_grain(grain)
        mark = milestone_moved(record.milestones[held.index], by, steps)
        return _with(record, held.index, mark)
    new_year = dt.date(year, 1, 1)
    if days is None:
        return replace(record, period=drawn(new_year, new_year, grain, year))
    if held.grip is Grip.WHOLE:
        return replace(record, period=moved(period, grain, steps, year))
    if held.grip is Grip.START:
        at = new_year if days.begins == EVER else days.begins
        base = grain.begins(at)
        late = steps + (1 if steps < 0 and base != at else 0)
        return replace(record, period=with_start(period, grain.later(base, late), grain, year))
    at = dt.date(year, 12, 31) if days.ends == NEVER else days.ends
    after = grain.ends(at) + DAY
    late = steps - (1 if steps > 0 and after != at + DAY else 0)
    return replace(record, period=with_end(period, grain.later(after, late) - DAY, grain, year))


def _milestone_grain(grain: Grain) -> Grain:
    """A milestone keeps its weekday where one sees the year, and goes day by day where one sees less."""
    return Grain.WEEK if grain is Grain.MONTH else Grain.DAY


def _with_milestone(record: InitiativeRecord, index: int, grain: Grain, days: int) -> InitiativeRecord:
    return _with(record, index, milestone_moved(record.milestones[index], grain, grain.steps(days)))


def _with(record: InitiativeRecord, index: int, mark: MilestoneRecord) -> InitiativeRecord:
    marks = list(record.milestones)
    marks[index] = mark
    return replace(record, milestones=tuple(marks))
