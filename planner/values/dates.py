"""A date, as it is typed and as cells write it: 3/5, 3. maj 2022, 31.12.2021, 2021-12-31."""

from __future__ import annotations

import datetime as dt
import re

from planner.errors import Refused
from planner.values.months import MONTH_PATTERN, month_number
from planner.values.text import plain, shown
from planner.words.formats import day

_CENTURY = 2000
_YEARS = range(1900, 2200)
_SERIAL_ZERO = dt.date(1899, 12, 30)
_SERIALS = range(32874, 73051)  # the years 1990 to 2099, as spreadsheets count days

_YEAR = r"(?P<year>[0-9]{4}|['’]?[0-9]{2})"
_TIME = r"(?:[ t](?:kl\.? ?)?[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9.]+)?z?)?"
_ORDINAL = r"(?:\.|st|nd|rd|th|:e|:a)?"
_WEEKDAY = (
    r"(?:(?:man|tirs|ons|tors|fre|lør|søn)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:mån|tis|lör|sön)dag|(?:man|tirs?|ons|tors?|fre|lør|søn|mon|tue|wed|thu|fri|sat|sun)\b\.?)"
)
_OPENING = re.compile(rf"^(?:{_WEEKDAY},? ?)?(?:(?:den|on|the|d\.?) ?(?=[0-9]))?")

_FORMS = tuple(
    re.compile(form + _TIME)
    for form in (
        r"(?P<year>[0-9]{4})(?P<mark>[-/.])(?P<month>[0-9]{1,2})(?P=mark)(?P<day>[0-9]{1,2})",
        rf"(?P<day>[0-9]{{1,2}}) ?[./-] ?(?P<month>[0-9]{{1,2}})(?: ?[./-] ?| ){_YEAR}",
        r"(?P<day>[0-9]{1,2})(?: ?[./] ?|-)(?P<month>[0-9]{1,2})",
        rf"(?P<day>[0-9]{{1,2}}){_ORDINAL} ?(?:of )?(?P<name>{MONTH_PATTERN})(?:[ ,-]*{_YEAR})?",
        rf"(?P<name>{MONTH_PATTERN}) ?(?P<day>[0-9]{{1,2}}){_ORDINAL}(?:[ ,]+(?P<year>[0-9]{{4}}))?",
    )
)


def read_date(text: str, year: int | None = None) -> dt.date:
    """The date that `text` says; one without a year falls in `year`.

    A year of two digits is 20xx. A whole number such as 44561 is a spreadsheet's day number.

    Raises:
        Refused: "unreadable_date", "no_such_date" (31/2), or "date_without_year".
    """
    words = _OPENING.sub("", plain(text), count=1)
    if re.fullmatch(r"[0-9]{5}(?:\.0)?", words) and int(words[:5]) in _SERIALS:
        return _SERIAL_ZERO + dt.timedelta(days=int(words[:5]))
    for form in _FORMS:
        if found := form.fullmatch(words):
            return _date(found, year, text)
    raise Refused("unreadable_date", text=shown(text))


def write_date(date: dt.date | None) -> str:
    """The date in the language in force, "31-12-2021"; "" for none."""
    return day(date)


def full_year(digits: str) -> int:
    """The year that "2022", "22" or "'22" means."""
    digits = digits.lstrip("'’")
    return int(digits) if len(digits) > 2 else _CENTURY + int(digits)


def _date(found: re.Match[str], year: int | None, text: str) -> dt.date:
    parts = found.groupdict()
    month = month_number(parts["name"]) if parts.get("name") else int(parts["month"])
    if parts.get("year"):
        year = full_year(parts["year"])
    if year is None:
        raise Refused("date_without_year", text=shown(text))
    try:
        date = dt.date(year, month, int(parts["day"]))
    except ValueError:
        raise Refused("no_such_date", text=shown(text)) from None
    if date.year not in _YEARS:
        raise Refused("no_such_date", text=shown(text))
    return date
