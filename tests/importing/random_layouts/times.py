"""When an initiative takes place: in words, as days, drawn in a chart."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st
from importing.random_layouts import writing
from importing.random_layouts.blocks import Block, Stacks, heading, one
from importing.random_layouts.plans import months
from importing.random_layouts.writing import Draw

from planner.records import InitiativeRecord, Period


def period(draw: Draw, language: str, year: int) -> Block:
    words = heading(draw, "period", language)
    return one("period", words, lambda _draw, it: (it.period.text or None, _below(words, it.period)))


def _below(words: str, period: Period) -> Period:
    """A date below "Periode" is that one day, below "Tidsplan" it is the end."""
    is_span = re.search("period|tidsr[uo]m|dato|date", words, re.IGNORECASE) and not re.search("frist|deadline", words, re.IGNORECASE)
    is_date = re.fullmatch(r"[0-9]{2}-[0-9]{2}-[0-9]{4}", period.text) is not None
    return replace(period, start=period.end) if is_span and is_date else period


def dates(draw: Draw, language: str, year: int) -> Block:
    """A column for the first day and one for the last."""
    words = (heading(draw, "period.start", language), heading(draw, "period.end", language))
    forms = draw(st.lists(st.sampled_from(writing.DATES), min_size=1, max_size=2))

    def write(draw: Draw, it: InitiativeRecord) -> tuple[Stacks, dict[str, Any]]:
        form = draw(st.sampled_from(forms))
        cells = [writing.date(day, form, year) if day else None for day in (it.period.start, it.period.end)]
        said = " - ".join(dict.fromkeys(cell for cell in cells if cell)) if form == "words" else ""
        return [[cell] for cell in cells], {"period": Period(start=it.period.start, end=it.period.end, text=said)}

    return Block(frozenset({"period"}), words, write, group=draw(st.sampled_from(["", "Tidsplan", "Periode"])))


def deadline(draw: Draw, language: str, year: int) -> Block:
    """The last day alone."""
    form = draw(st.sampled_from(writing.DATES))

    def say(draw: Draw, it: InitiativeRecord) -> tuple[Any, Any]:
        cell = writing.date(it.period.end, form, year) if it.period.end else None
        return cell, Period(end=it.period.end, text=cell if cell and form == "words" else "")

    return one("period", heading(draw, "period.end", language), say)


_SHORT = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


def chart(draw: Draw, language: str, year: int) -> Block:
    """A column for each month or quarter, crossed from the first to the last."""
    length = draw(st.sampled_from([1, 3]))
    names = {
        1: draw(st.sampled_from([_SHORT, tuple(it.capitalize() for it in _SHORT), tuple("JFMAMJJASOND"), tuple(range(1, 13))])),
        3: draw(st.sampled_from([("Q1", "Q2", "Q3", "Q4"), ("1. kvt.", "2. kvt.", "3. kvt.", "4. kvt."), ("K1", "K2", "K3", "K4")])),
    }[length]
    mark = draw(st.sampled_from(["x", "X", "●", "✓"]))
    spans = [months(year, first, first + length - 1) for first in range(1, 13, length)]

    def write(draw: Draw, it: InitiativeRecord) -> tuple[Stacks, dict[str, Any]]:
        start, end = it.period.start, it.period.end
        crossed = [start <= last and first <= end if start and end else False for first, last in spans]
        under = [span for span, is_crossed in zip(spans, crossed, strict=True) if is_crossed]
        read = Period(start=under[0][0], end=under[-1][1]) if under else Period()
        return [[mark] if is_crossed else [None] for is_crossed in crossed], {"period": read}

    group = "Måned" if names[0] == 1 else draw(st.sampled_from(["", "Tidsplan", str(year)]))
    return Block(frozenset({"period"}), names, write, group=group)


def weeks(draw: Draw, language: str, year: int) -> Block:
    """A column for each week of a part of the year."""
    first = draw(st.sampled_from([1, 10, 33]))
    numbers = range(first, first + draw(st.sampled_from([8, 12])))
    form = draw(st.sampled_from(["uge {}", "Uge {}", "{}"]))
    mark = draw(st.sampled_from(["x", "X", "●"]))
    names = tuple(number if form == "{}" else form.format(number) for number in numbers)

    def write(draw: Draw, it: InitiativeRecord) -> tuple[Stacks, dict[str, Any]]:
        start = draw(st.sampled_from(numbers))
        end = draw(st.sampled_from([number for number in numbers if number >= start]))
        read = Period(start=dt.date.fromisocalendar(year, start, 1), end=dt.date.fromisocalendar(year, end, 7))
        return [[mark if start <= number <= end else None] for number in numbers], {"period": read}

    return Block(frozenset({"period"}), names, write, group="Uge" if form == "{}" else "")


def period_and_ongoing(draw: Draw, language: str, year: int) -> Block:
    """When in words, and a cross where it goes on."""
    words = (heading(draw, "period", language), heading(draw, "period.ongoing", language))

    def write(draw: Draw, it: InitiativeRecord) -> tuple[Stacks, dict[str, Any]]:
        yes = draw(st.booleans())
        said = draw(st.sampled_from(["x", "Ja", "ja"])) if yes else draw(st.sampled_from([None, "Nej", "-"]))
        period = _below(words[0], it.period)
        return [[it.period.text or None], [said]], {"period": replace(period, ongoing=period.ongoing or yes)}

    return Block(frozenset({"period"}), words, write)
