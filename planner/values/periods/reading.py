"""From a planner's words to dates."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from planner.errors import Refused
from planner.records.plan import Period
from planner.values.dates import read_date
from planner.values.periods.parsing import Item, items_of
from planner.values.periods.parts import Days
from planner.values.periods.tokens import Kind, tokens
from planner.values.periods.vocabulary import ONGOING
from planner.values.text import plain, seen

_Ends = tuple[dt.date | None, dt.date | None]

_REMARK = re.compile(r"\(([^()]*)\)")
_ONGOING = re.compile(rf"(?<!ikke )\b(?:{ONGOING})(?!\w)")
_DAY = dt.timedelta(days=1)


def read_period(text: str, year: int) -> Period:
    """What `text` says of when, in a plan for `year`; never refused.

    The words are kept as they are, and what has no dates keeps its words alone. A single date is an end,
    a list runs from its first part to its last, and a remark in brackets is left aside unless only it
    says when.
    """
    words = plain(text)
    start, end = _dates(words, year)
    return Period(start=start, end=end, text=seen(text).strip(), ongoing=_ONGOING.search(words) is not None)


def _dates(words: str, year: int) -> _Ends:
    remarks = _REMARK.findall(words)
    for candidate in (_REMARK.sub(" ", words), *(remarks if len(remarks) == 1 else ())):
        try:
            return _read(plain(candidate), year)
        except (ValueError, OverflowError):
            continue
    return None, None


def _read(words: str, year: int) -> _Ends:
    """ValueError where the words name no dates."""
    if words.isdecimal() and len(words) > 4:
        return None, _spreadsheet_day(words)
    items, open_ended = items_of(list(tokens(words.removeprefix("- "), year)), year)
    years = _years(items, year)
    if any(_runs_backwards(items, place, years[place - 1], years[place]) for place in range(1, len(items))):
        raise ValueError("it ends before it starts")
    dated = [_Dated.of(item, known) for item, known in zip(items, years, strict=True)]
    start, end = _start(dated), _end(dated)
    if len(dated) == 1 and items[0].side is None and _is_single_day(items[0]) and not open_ended:
        start = None
    if open_ended:
        end = None
    if start and end and end < start:
        raise ValueError("it ends before it starts")
    return start, end


def _spreadsheet_day(words: str) -> dt.date:
    try:
        return read_date(words)
    except Refused as refused:
        raise ValueError(words) from refused


def _years(items: list[Item], plan_year: int) -> list[int]:
    """Each item's year: its own, else that of the next that has one, else the one before, else the plan's.

    What runs over New Year ("uge 50-2", "november - februar 2022") gets the year on its own side.
    """
    years = [item.year for item in items]
    for place in reversed(range(len(items) - 1)):
        following = years[place + 1]
        if years[place] is None and following is not None:
            years[place] = following - _runs_backwards(items, place + 1, following, following)
    known: list[int] = []
    for place, year in enumerate(years):
        if year is not None:
            known.append(year)
        elif place == 0:
            known.append(plan_year)
        else:
            known.append(known[-1] + _runs_backwards(items, place, known[-1], known[-1]))
    return known


def _runs_backwards(items: list[Item], place: int, year_before: int, year: int) -> bool:
    """Whether "A - B" would end before it starts if A fell in the one year and B in the other."""
    if items[place].join not in (Kind.DASH, Kind.TO):
        return False
    return items[place].part.span(year)[1] < items[place - 1].part.span(year_before)[0]


@dataclass(frozen=True, slots=True)
class _Dated:
    start: dt.date
    end: dt.date
    side: Kind | None

    @classmethod
    def of(cls, item: Item, year: int) -> _Dated:
        """With "before May" the 30th of April ends it, with "before the 1st of May" that day itself."""
        start, end = item.part.span(year)
        if item.side is Kind.BEFORE and not _is_single_day(item):
            start, end = start - _DAY, start - _DAY
        elif item.side is Kind.AFTER and not _is_single_day(item):
            start, end = end + _DAY, end + _DAY
        return cls(start, end, item.side)


def _is_single_day(item: Item) -> bool:
    return isinstance(item.part, Days) and item.part.first == item.part.last


def _start(dated: list[_Dated]) -> dt.date | None:
    said = [item.start for item in dated if item.side in (Kind.FROM, Kind.AFTER)]
    return min(said or [item.start for item in dated if item.side is None], default=None)


def _end(dated: list[_Dated]) -> dt.date | None:
    """What "from" alone introduces has no end, but "from May to June" has June's."""
    said = [item.end for item in dated if item.side in (Kind.BY, Kind.BEFORE)]
    return max(said or [item.end for item in dated if item.side is None], default=None)
