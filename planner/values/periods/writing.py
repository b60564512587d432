"""From dates to the plainest words for them, as a dragged bar shows them."""

from __future__ import annotations

import datetime as dt

from planner.records.plan import Period
from planner.values.months import month_name
from planner.values.periods.parts import YEAR, Months
from planner.words.formats import day
from planner.words.language import _


def write_period(period: Period, year: int | None = None) -> str:
    """The planner's own words, else the plain words for the dates in a plan for `year`."""
    return period.text or period_words(period.start, period.end, period.ongoing, year)


def period_words(start: dt.date | None, end: dt.date | None, ongoing: bool = False, year: int | None = None) -> str:
    """The plain words for the dates: "2. kvartal", "maj", "uge 17", "hele 2022", else the dates; "" for none.

    The year stands with them where it is not `year`, the plan's (that of the start, if not given), so
    `read_period` finds the same dates again.
    """
    words = _words(start, end, year)
    if not ongoing:
        return words
    return _("{period}, ongoing", period=words) if words else _("ongoing")


def _words(start: dt.date | None, end: dt.date | None, year: int | None) -> str:
    if start is None:
        return _("by {date}", date=day(end)) if end else ""
    if end is None:
        return _("from {date}", date=day(start))
    plan_year = start.year if year is None else year
    words = _months(start, end, plan_year) or _weeks(start, end, plan_year)
    return words or f"{day(start)} – {day(end)}"


def _months(start: dt.date, end: dt.date, plan_year: int) -> str:
    """The words for whole months, "" for anything else."""
    if start.day != 1 or (end + dt.timedelta(days=1)).day != 1 or end < start:
        return ""
    if start.year != end.year:
        if (start.month, end.month) == (YEAR.first, YEAR.last):
            return f"{start.year}-{end.year}"
        return f"{month_name(start.month)} {start.year} – {month_name(end.month)} {end.year}"
    months = Months(start.month, end.month)
    if months == YEAR:
        return _("all of {year}", year=start.year)
    return _with_year(_named(months), start.year, plan_year)


def _named(months: Months) -> str:
    length = months.last - months.first + 1
    starts = months.first - 1
    if length == 1:
        return month_name(months.first)
    if length == 6 and starts % 6 == 0:
        return _("H{number}", number=starts // 6 + 1)
    if length == 3 and starts % 3 == 0:
        return _("Q{number}", number=starts // 3 + 1)
    if length % 3 == 0 and starts % 3 == 0:
        return _("Q{first}-Q{last}", first=starts // 3 + 1, last=months.last // 3)
    return f"{month_name(months.first)}-{month_name(months.last)}"


def _weeks(start: dt.date, end: dt.date, plan_year: int) -> str:
    """The words for whole weeks of one ISO year, "" for anything else."""
    first, last = start.isocalendar(), end.isocalendar()
    if first.weekday != 1 or last.weekday != 7 or first.year != last.year or end < start:
        return ""
    if first.week == last.week:
        words = _("week {number}", number=first.week)
    else:
        words = _("weeks {first}-{last}", first=first.week, last=last.week)
    return _with_year(words, first.year, plan_year)


def _with_year(words: str, year: int, plan_year: int) -> str:
    return words if year == plan_year else f"{words} {year}"
