"""Which year a sheet, a title or a file name speaks of."""

from __future__ import annotations

import re

_YEAR = re.compile(r"(?<![0-9.,/-])(?P<year>(?:19|20)[0-9]{2})(?![0-9]|[.,/-][0-9])")
_SPAN = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}\s*(?:[-‐-―−/]|til|to|til og med)\s*(?:(?:19|20)?[0-9]{2})(?![0-9])")
_DATE = re.compile(
    r"(?<![0-9])(?:[0-9]{1,2}[./-][0-9]{1,2}[./-](?:[0-9]{4}|[0-9]{2})|(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}"
    r"|[0-9]{1,2}\.? [a-zæøå]{3,9}\.? (?:19|20)[0-9]{2})(?![0-9])",
    re.IGNORECASE,
)
_KNOWN = range(1990, 2101)


def years_in(text: str) -> tuple[int, ...]:
    """The single years that a text names, each once; a span ("2020-2023") and a date name none."""
    rest = _SPAN.sub(" ", _DATE.sub(" ", text.replace("_", " ")))
    found = (int(match["year"]) for match in _YEAR.finditer(rest))
    return tuple(dict.fromkeys(year for year in found if year in _KNOWN))


def only_year(text: str) -> int | None:
    """The one year that a text names, or None."""
    years = years_in(text)
    return years[0] if len(years) == 1 else None
