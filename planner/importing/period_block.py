"""When an initiative takes place, gathered from all its cells: words, days, and what is drawn in a chart."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import replace

from planner.columns import as_date
from planner.errors import Refused
from planner.importing.account import value_words
from planner.importing.grid import CellError, Uncached, Value
from planner.importing.marks import is_mark, is_no
from planner.importing.remembered import period_of
from planner.records import Period
from planner.values.dates import read_date
from planner.values.states import read_yes_no, split_state
from planner.values.text import plain, tidy

_DAY = dt.timedelta(days=1)
_SPAN = re.compile(r"period|tidsr[uo]m|\bdato|\bdate")
_DEADLINE = re.compile(r"frist|deadline|senest|slut|færdig|inden|aflever|\b(?:due|end|by)\b")


class PeriodBlock:
    """Takes the cells that say when; `period` is what they say together. What is written wins over what is drawn."""

    def __init__(self, year: int) -> None:
        self._year = year
        self._period = Period()
        self._words: dict[str, str] = {}
        self._drawn: list[str] = []

    def text(self, value: Value, heading: str = "") -> None:
        """A period in words, or a date: its end, or that one day where the heading asks for a period and no deadline."""
        said = period_of(value_words(value), self._year)
        words = plain(heading)
        is_one_day = _SPAN.search(words) and not _DEADLINE.search(words) and _names_a_day(value, self._year)
        day = said.end if is_one_day else None
        self._period = replace(
            said,
            start=said.start or self._period.start or day,
            end=said.end or self._period.end,
            ongoing=said.ongoing or self._period.ongoing,
        )

    def day(self, part: str, value: Value) -> None:
        """The first or the last day: `part` is "start" or "end"; written in other words they are kept."""
        if isinstance(value, CellError | Uncached):
            raise TypeError(value)
        try:
            # a whole number is a spreadsheet's day number, not a number in words
            day = as_date(str(value) if isinstance(value, int) else value, self._year)
            self._period = replace(self._period, **{part: day})
            if isinstance(value, str) and re.search(r"[^\W\d_]{3}", value):
                self._words[part] = tidy(value)
        except Refused:
            words = period_of(value_words(value), self._year)
            day = words.start if part == "start" and words.start else words.end
            ongoing = self._period.ongoing or words.ongoing
            self._period = replace(self._period, ongoing=ongoing, **({part: day} if day else {}))
            self._words[part] = tidy(value_words(value))

    def ongoing(self, value: Value) -> None:
        """Yes or no. Raises Refused for anything else."""
        yes = is_mark(value) or (
            bool(value) if isinstance(value, bool | int | float) else read_yes_no(value_words(value))
        )
        self._period = replace(self._period, ongoing=self._period.ongoing or yes)

    def mark(self, words: str, value: Value) -> str:
        """A cell of a chart below the heading `words`; what stands there beside a mark comes back."""
        if is_mark(value):
            self._drawn.append(words)
            return ""
        if is_no(value):
            return ""
        if isinstance(value, str) and split_state(value)[0] is None:
            self._drawn.append(words)
        return value_words(value)

    def draw(self, words: Iterable[str]) -> None:
        """The headings of a chart below which a cell is filled."""
        self._drawn += words

    def between(self, start: dt.date | None, end: dt.date | None) -> None:
        """The first and the last day, as the words tell them in other ways."""
        self._period = replace(self._period, start=start, end=end)

    @property
    def is_dated(self) -> bool:
        """Whether the words so far name a day."""
        return bool(self._period.start or self._period.end or self._period.ongoing)

    @property
    def is_drawn(self) -> bool:
        return bool(self._drawn)

    def period(self) -> Period:
        """The dates and, where the days were written in words, those words."""
        period = self._period
        if self._words and not period.text:
            words = [self._words.get(part, "") for part in ("start", "end")]
            period = replace(period, text=" - ".join(dict.fromkeys(word for word in words if word)))
        if not self._drawn or period.ongoing:
            return period
        chart = self._chart()
        start = period.start or (chart.start if not (chart.start and period.end and chart.start > period.end) else None)
        end = period.end or (chart.end if not (chart.end and period.start and chart.end < period.start) else None)
        text = period.text or ("" if period.start or period.end else chart.text)
        return replace(period, start=start, end=end, text=text)

    def _chart(self) -> Period:
        """From the first to the last; with words only where there are gaps, or what has no dates."""
        spans = {words: period_of(words, self._year) for words in dict.fromkeys(self._drawn)}
        dated = sorted(
            ((span.start, span.end, words) for words, span in spans.items() if span.start and span.end),
            key=lambda it: (it[0], it[1]),
        )
        undated = [words for words, span in spans.items() if not (span.start and span.end)]
        runs: list[list[tuple[dt.date, dt.date, str]]] = []
        for it in dated:
            if runs and it[0] <= max(end for _start, end, _words in runs[-1]) + _DAY:
                runs[-1].append(it)
            else:
                runs.append([it])
        named = [run[0][2] if len(run) == 1 else f"{run[0][2]}-{run[-1][2]}" for run in runs]
        text = ", ".join([*named, *undated]) if len(runs) > 1 or undated else ""
        return Period(
            start=dated[0][0] if dated else None,
            end=max((end for _start, end, _words in dated), default=None),
            text=text,
        )


def _names_a_day(value: Value, year: int) -> bool:
    """Whether the cell is a date and no words around it ("senest 1/5" has some)."""
    if isinstance(value, dt.date):
        return True
    if not isinstance(value, str):
        return False
    try:
        read_date(value, year)
    except Refused:
        return False
    return True
