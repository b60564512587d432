"""Which year a sheet, a title or a file name speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterable

from planner.importing.grid import Sheet

_YEAR = re.compile(r"(?<![0-9.,/-])(?P<year>(?:19|20)[0-9]{2})(?![0-9]|[.,/-][0-9])")
_SPAN = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}\s*(?:[-‐-―−/]|til|to|til og med)\s*(?:(?:19|20)?[0-9]{2})(?![0-9])")
_MONTHS = (
    r"(?:jan|feb|mar|apr|maj|mai|may|jun|jul|aug|sep|okt|oct|nov|dec|des)[a-zæøå]{0,7}"
    r"|janvier|février|mars|avril|juin|juillet|août"
)
_DATE = re.compile(
    r"(?<![0-9])(?:[0-9]{1,2}[./-][0-9]{1,2}[./-](?:[0-9]{4}|[0-9]{2})|(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}"
    rf"|[0-9]{{1,2}}\.? [a-zæøå]{{3,9}}\.? (?:19|20)[0-9]{{2}}|\b(?:{_MONTHS})\.? (?:19|20)[0-9]{{2}})(?![0-9])",
    re.IGNORECASE,
)
_ABOUT_THE_PAPER = re.compile(
    r"^\W*(?:udarbejdet|udfyldt|opdateret|sidst|senest|revideret|rev\.|godkendt|vedtaget|behandlet|printet|udskrevet|oprettet|skrevet|version"
    r"|dato|utarbeidet|oppdatert|godkjent|upprättad|uppdaterad|godkänd|prepared|updated|approved|revised|printed|last)\b",
    re.IGNORECASE,
)
_PLAN = re.compile(
    r"plan\b|planer\b|planen\b|indsats|tiltak|insatser|aktiviteter|initiativ|action|projekt", re.IGNORECASE
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


def year_of_titles(titles: Iterable[str]) -> int | None:
    """The year that the titles above a table name: those that call it a plan first, never those about the paper itself."""
    told = [text for text in titles if not _ABOUT_THE_PAPER.search(text)]
    for texts in ([text for text in told if _PLAN.search(text) and len(text) <= 80], told):
        named = {year for text in texts for year in years_in(text)}
        if len(named) == 1:
            return named.pop()
    return None


def front_year(sheets: Iterable[Sheet]) -> int | None:
    """The year that sheets in front of the lists name, by what they are called, else by what stands on them."""
    for sheet in sheets:
        lines = (" ".join(str(value) for value in cells.values()) for cells in sheet.rows().values())
        if (year := only_year(sheet.name) or year_of_titles(lines)) is not None:
            return year
    return None
