"""What a period is on a line of time: from which day to which, and what of it lies in a part of that line."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from planner.records import Period

EVER, NEVER = dt.date.min, dt.date.max
"""The ends of a stretch that has no beginning, or no end."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The first and the last day, both included; EVER and NEVER where the period doesn't say.

    `endless` is what is ongoing and has no end: it takes no time that is set aside, it just goes on.
    """

    begins: dt.date
    ends: dt.date
    endless: bool = False

    @property
    def always(self) -> bool:
        """Whether it has neither a beginning nor an end."""
        return self.begins == EVER and self.ends == NEVER

    def touches(self, first: dt.date, last: dt.date) -> bool:
        """Whether any of its days lies between these two, both included."""
        return self.begins <= last and self.ends >= first

    def within(self, first: dt.date, last: dt.date) -> Part | None:
        """What of it lies between these two days, both included; None for nothing."""
        if not self.touches(first, last):
            return None
        return Part(max(self.begins, first), min(self.ends, last), self.begins < first, self.ends > last)


@dataclass(frozen=True, slots=True)
class Part:
    """The part of a stretch that one looks at; `from_before` and `goes_on` say that there is more on either side."""

    first: dt.date
    last: dt.date
    from_before: bool
    goes_on: bool


def stretch(period: Period) -> Stretch | None:
    """The days of a period; None where its words name none.

    A deadline alone is that day; days the wrong way round are taken the right way; what is ongoing or has a beginning
    only is without an end on the sides that are not set.
    """
    start, end = period.start, period.end
    endless = period.ongoing and end is None
    if period.ongoing:
        start, end = start or EVER, end or NEVER
    if start is None and end is None:
        return None
    start, end = start or end or EVER, end or NEVER
    return Stretch(min(start, end), max(start, end), endless)


def year_of(year: int) -> tuple[dt.date, dt.date]:
    """The first and the last day of a year."""
    return dt.date(year, 1, 1), dt.date(year, 12, 31)
