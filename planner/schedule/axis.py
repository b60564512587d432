"""A line of time across a picture: where a day stands, which day stands at a place, and what is written above it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from planner.schedule.grain import DAY, Grain
from planner.schedule.when import Part, Stretch
from planner.values.months import month_name
from planner.words import _

_AIR = 1.25
"""The room that a word needs, in its own widths."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A part of the line with its heading, from one place to another."""

    left: float
    right: float
    words: str
    first: dt.date


@dataclass(frozen=True, slots=True)
class Axis:
    """The days from `first` to `last`, both included, across `width` from `left`."""

    first: dt.date
    last: dt.date
    left: float
    width: float

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def right(self) -> float:
        return self.left + self.width

    def at(self, day: dt.date) -> float:
        """Where the day begins, also of a day outside the line."""
        return self.left + self.width * (day - self.first).days / self.days

    def after(self, day: dt.date) -> float:
        """Where the day ends."""
        return self.left + self.width * ((day - self.first).days + 1) / self.days

    def day_at(self, x: float) -> dt.date:
        """The day at this place; also outside the line, as far as there are days."""
        days = int((x - self.left) * self.days // max(self.width, 1.0))
        try:
            return self.first + DAY * days
        except OverflowError:
            return self.first if days < 0 else self.last

    def shows(self, day: dt.date) -> bool:
        return self.first <= day <= self.last

    def bar(self, stretch: Stretch, least: float = 6.0) -> tuple[float, float, Part] | None:
        """From where to where a stretch is drawn, at least so wide, and what of it is seen; None for nothing."""
        part = stretch.within(self.first, self.last)
        if part is None:
            return None
        left, right = self.at(part.first), self.after(part.last)
        if right - left < least:
            left = min(max((left + right - least) / 2, self.left), self.right - least)
            right = left + least
        return left, right, part

    def headings(self, width: Callable[[str], float]) -> list[Mark]:
        """The months by the longest of their names that all fit; the quarters where not even "Jan" does.

        `width` measures a text in the letters that it will be written in.
        """
        for words in (_month_words, _short_month):
            months = self._parts(Grain.MONTH.begins, _next_month, words)
            if all(width(it.words) * _AIR <= self.width / self.days * 28 for it in months):
                return months
        return self._parts(_quarter_begins, _next_quarter, _quarter_words)

    def weeks(self, width: Callable[[str], float]) -> list[Mark]:
        """The ISO weeks with their numbers, where those fit; else none."""
        if width("52") * _AIR > self.width / self.days * 7:
            return []
        return self._parts(Grain.WEEK.begins, _next_week, _week_number)

    def _parts(
        self, begins: Callable[[dt.date], dt.date], following: Callable[[dt.date], dt.date],
        words: Callable[[dt.date], str],
    ) -> list[Mark]:
        made: list[Mark] = []
        day = begins(self.first)
        while day <= self.last:
            after = following(day)
            left, right = max(self.at(day), self.left), min(self.at(after), self.right)
            made.append(Mark(left, right, words(day), day))
            day = after
        return made


@dataclass(frozen=True, slots=True)
class Window:
    """Which months one looks at: `months` of them from the first of a month on."""

    first: dt.date
    months: int = 12

    @property
    def last(self) -> dt.date:
        return Grain.MONTH.later(self.first, self.months) - DAY

    @property
    def grain(self) -> Grain:
        """Months where one sees the year, weeks where one sees less."""
        return Grain.MONTH if self.months >= 12 else Grain.WEEK

    def across(self, left: float, width: float) -> Axis:
        return Axis(self.first, self.last, left, width)

    def moved(self, months: int) -> Window:
        return Window(Grain.MONTH.later(self.first, months), self.months)

    def zoomed(self, months: int, around: dt.date) -> Window:
        """So many months with `around` among them, beginning with a quarter; all twelve are a year."""
        if months >= 12:
            return Window(dt.date(around.year, 1, 1), 12)
        return Window(dt.date(around.year, (around.month - 1) // months * months + 1, 1), months)


def _next_month(day: dt.date) -> dt.date:
    return Grain.MONTH.later(day, 1)


def _next_quarter(day: dt.date) -> dt.date:
    return Grain.MONTH.later(day, 3)


def _next_week(day: dt.date) -> dt.date:
    return Grain.WEEK.later(day, 1)


def _quarter_begins(day: dt.date) -> dt.date:
    return dt.date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def _quarter_words(day: dt.date) -> str:
    return _("Q{number}", number=(day.month - 1) // 3 + 1)


def _month_words(day: dt.date) -> str:
    return month_name(day.month).capitalize()


def _short_month(day: dt.date) -> str:
    return month_name(day.month)[:3].capitalize()


def _week_number(day: dt.date) -> str:
    return str(day.isocalendar().week)
