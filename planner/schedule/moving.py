"""A period that is moved, or pulled at one end: the new days, and the plain words for them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from planner.records import MilestoneRecord, Period
from planner.schedule.grain import FIRST, LAST, Grain
from planner.values.periods import period_words


def said(start: dt.date | None, end: dt.date | None, ongoing: bool, year: int) -> Period:
    """The period from `start` to `end` in its plain words in a plan for `year`."""
    return Period(start=start, end=end, ongoing=ongoing, text=period_words(start, end, ongoing, year))


def moved(period: Period, grain: Grain, steps: int, year: int) -> Period:
    """The whole period so many steps later (earlier below 0), as long as before.

    Whole months stay whole months and whole weeks whole weeks. Without days, or beyond the days that can be
    written, it stays as it is.
    """
    start, end = _in_order(period)
    if not steps or (start is None and end is None):
        return period
    try:
        start, end = _later(start, end, grain, steps)
    except (ValueError, OverflowError):
        return period
    return said(start, end, period.ongoing, year) if _writable(start, end) else period


def with_start(period: Period, day: dt.date, grain: Grain, year: int) -> Period:
    """The period beginning with the month or week that is nearest to `day`, but never after its end."""
    old, end = _in_order(period)
    if old is None and end is not None and not period.ongoing:
        old = end
    start = grain.nearest_start(day)
    if end is not None and start > end:
        start = grain.begins(end)
    if start == old or not _writable(start, end):
        return period
    return said(start, end, period.ongoing, year)


def with_end(period: Period, day: dt.date, grain: Grain, year: int) -> Period:
    """The period ending with the month or week that is nearest to `day`, but never before its start.

    What is given an end is no longer ongoing. A deadline stays a deadline.
    """
    start, old = _in_order(period)
    end = grain.nearest_end(day)
    if start is not None and end < start:
        end = grain.ends(start)
    if end == old or not _writable(start, end):
        return period
    return said(start, end, False, year)


def drawn(one: dt.date, other: dt.date, grain: Grain, year: int) -> Period:
    """The period of the months or weeks from one day to another."""
    first, last = min(one, other), max(one, other)
    return said(grain.begins(first), grain.ends(last), False, year)


def milestone_moved(milestone: MilestoneRecord, grain: Grain, steps: int) -> MilestoneRecord:
    """The milestone so many steps later; one without a day stays as it is."""
    if milestone.due is None:
        return milestone
    try:
        due = grain.later(milestone.due, steps)
    except (ValueError, OverflowError):
        return milestone
    return replace(milestone, due=due) if _writable(due, due) else milestone


def _later(
    start: dt.date | None, end: dt.date | None, grain: Grain, steps: int
) -> tuple[dt.date | None, dt.date | None]:
    if start is None or end is None:
        only = start or end
        assert only is not None
        whole = grain is Grain.MONTH and start is None and only == Grain.MONTH.ends(only)
        there = _month_end(only, steps) if whole else grain.later(only, steps)
        return (there, None) if start else (None, there)
    if grain is Grain.MONTH and _whole(start, end, Grain.MONTH):
        return grain.later(start, steps), _month_end(end, steps)
    there = grain.later(start, steps)
    if grain is Grain.MONTH and _whole(start, end, Grain.WEEK):
        there = Grain.WEEK.nearest_start(there)
    return there, there + (end - start)


def _month_end(day: dt.date, steps: int) -> dt.date:
    return Grain.MONTH.ends(Grain.MONTH.later(day.replace(day=1), steps))


def _whole(start: dt.date, end: dt.date, grain: Grain) -> bool:
    return grain.begins(start) == start and grain.ends(end) == end


def _in_order(period: Period) -> tuple[dt.date | None, dt.date | None]:
    """Start and end, days the wrong way round the right way."""
    if period.start and period.end and period.end < period.start:
        return period.end, period.start
    return period.start, period.end


def _writable(start: dt.date | None, end: dt.date | None) -> bool:
    return all(day is None or FIRST <= day <= LAST for day in (start, end))
