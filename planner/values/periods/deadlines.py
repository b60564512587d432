"""A deadline as planners write it: a day, or a part of the year whose last day is meant."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from planner.errors import Refused
from planner.records.plan import Period
from planner.values.dates import read_date
from planner.values.periods.reading import read_period


@dataclass(frozen=True, slots=True)
class Deadline:
    """The day, and the period that it ends where a period was written ("uge 17"), else None."""

    day: dt.date
    period: Period | None = None


def read_deadline(text: str, year: int | None = None) -> Deadline:
    """The day that `text` names: 3/5, 3. maj 2022; of "uge 17", "medio maj" or "Q2" the last day.

    What has no year falls in `year`; without one only dates are read. Raises Refused as `read_date` does.
    """
    try:
        return Deadline(read_date(text, year))
    except Refused as refused:
        if year is None or refused.code != "unreadable_date":
            raise
        period = read_period(text, year)
        if period.end is None:
            raise
        return Deadline(period.end, period if period.start not in (None, period.end) else None)
