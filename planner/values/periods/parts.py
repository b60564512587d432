"""The parts of a year that a period is made of: months, a week, days; and the dates they span."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from dataclasses import dataclass

Span = tuple[dt.date, dt.date]
"""The first and the last day, both included."""


@dataclass(frozen=True, slots=True)
class Days:
    """Days of one month; `last` None is the month's end."""

    month: int
    first: int
    last: int | None

    def span(self, year: int) -> Span:
        """ValueError where the month lacks such a day."""
        last = monthrange(year, self.month)[1] if self.last is None else self.last
        return dt.date(year, self.month, self.first), dt.date(year, self.month, last)


@dataclass(frozen=True, slots=True)
class Months:
    """Whole months: a month, a quarter, a season, a year."""

    first: int
    last: int

    def span(self, year: int) -> Span:
        return dt.date(year, self.first, 1), dt.date(year, self.last, monthrange(year, self.last)[1])

    def cut(self, third: int) -> Months | Days:
        """The beginning (0), the middle (1) or the end (2): of a month ten days, of more a month.

        An even number of months has two in the middle.
        """
        if self.first == self.last:
            return Days(self.first, *((1, 10), (11, 20), (21, None))[third])
        if third == 1:
            return Months((self.first + self.last) // 2, (self.first + self.last + 1) // 2)
        month = self.first if third == 0 else self.last
        return Months(month, month)


@dataclass(frozen=True, slots=True)
class Week:
    """An ISO week, Monday to Sunday; its year is the ISO year."""

    number: int

    def span(self, year: int) -> Span:
        """ValueError where the year has no such week."""
        monday = dt.date.fromisocalendar(year, self.number, 1)
        return monday, monday + dt.timedelta(days=6)


Part = Days | Months | Week

YEAR = Months(1, 12)

_MONTHS_IN = {"quarter": 3, "third": 4, "half": 6}


def numbered(unit: str, number: int) -> Part:
    """The 2nd quarter, the 1st half, week 17.

    Raises:
        ValueError: a year has no part of that number.
    """
    if unit == "week":
        if not 1 <= number <= 53:
            raise ValueError(number)
        return Week(number)
    length = _MONTHS_IN[unit]
    if not 1 <= number <= 12 // length:
        raise ValueError(number)
    return Months((number - 1) * length + 1, number * length)
