"""The columns in which a field stands, in each of the ways that are met, and what a person reads there."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from hypothesis import strategies as st
from importing.random_layouts import writing
from importing.random_layouts.plans import FUNDINGS, REMARKS, months
from importing.random_layouts.writing import Draw

from planner import resources
from planner.records import GoalRecord, InitiativeRecord, Period, SdgLink

Stacks = list[list[Any]]
"""For each column of a block its cells from above; one, or one a row where an initiative has several."""


@dataclass(frozen=True, slots=True)
class Block:
    """Columns that are written together. `write` gives the cells of an initiative and the fields that they say."""

    fields: frozenset[str]
    headings: tuple[Any, ...]
    write: Callable[[Draw, InitiativeRecord], tuple[Stacks, dict[str, Any]]]
    group: str = ""


UNCLEAR = frozenset({"Goal", "Strategies", "Mål (tal)"})
"""Headings that a person understands only by what stands below them."""


@cache
def _headings() -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], list[str]] = {}
    with resources.path("headings", "synonyms.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter=";"):
            if row["heading"] not in UNCLEAR:
                found.setdefault((row["field"], row["language"]), []).append(row["heading"])
    return {key: tuple(headings) for key, headings in found.items()}


def heading(draw: Draw, field: str, language: str) -> str:
    """A heading that is met for the field, in Danish where the language has none; sometimes in capitals, with a colon."""
    known = _headings()
    words = draw(st.sampled_from(known.get((field, language)) or known[field, "da"]))
    return draw(st.sampled_from([words, words, words, words.upper(), f"{words}:", f" {words} "]))


def _one(field: str, words: str, say: Callable[[Draw, InitiativeRecord], tuple[Any, Any]]) -> Block:
    """A field in a column of its own; `say` gives the cell and the value."""

    def write(draw: Draw, it: InitiativeRecord) -> tuple[Stacks, dict[str, Any]]:
        cell, value = say(draw, it)
        return [[cell]], {field: value}

    return Block(frozenset({field}), (words,), write)


# fields of one column


def title(draw: Draw, language: str, year: int) -> Block:
    return _one("title", heading(draw, "title", language), lambda draw, it: (it.title, it.title))


def number(draw: Draw, language: str, year: int) -> Block:
    return _one("number", heading(draw, "number", language), lambda draw, it: (it.number, it.number))


def description(draw: Draw, language: str, year: int) -> Block:
    return _one("description", heading(draw, "description", language), lambda draw, it: (it.description, it.description))


def commitments(draw: Draw, language: str, year: int) -> Block:
    def say(draw: Draw, it: InitiativeRecord) -> tuple[Any, Any]:
        return writing.lines(draw, it.commitments) or None, it.commitments

    return _one("commitments", heading(draw, "commitments", language), say)


def listed(field: str) -> Callable[[Draw, str, int], Block]:
    """Target groups, houses, partners: names in one cell."""

    def make(draw: Draw, language: str, year: int) -> Block:
        def say(draw: Draw, it: InitiativeRecord) -> tuple[Any, Any]:
            return writing.names(draw, getattr(it, field)) or None, getattr(it, field)

        return _one(field, heading(draw, field, language), say)

    return make


def people(field: str) -> Callable[[Draw, str, int], Block]:
    def make(draw: Draw, language: str, year: int) -> Block:
        form = draw(st.sampled_from(["label", "whole"]))

        def say(draw: Draw, it: InitiativeRecord) -> tuple[Any, Any]:
            return writing.people(draw, getattr(it, field), form) or None, getattr(it, field)

        return _one(field, heading(draw, field, language), say)

    return make


def state(draw: Draw, language: str, year: int) -> Block:
    return _one("state", heading(draw, "state", language), lambda draw, it: (draw(st.sampled_from(writing.STATES[it.state])), it.state))


def priority(draw: Draw, language: str, year: int) -> Block:
    words = writing.PRIORITIES[draw(st.sampled_from(sorted(writing.PRIORITIES)))]
    return _one("priority", heading(draw, "priority", language), lambda draw, it: (words[it.priority] if it.priority else None, it.priority))


def links(draw: Draw, language: str, year: int) -> Block:
    return _one("links", heading(draw, "links", language), lambda draw, it: ("\n".join(it.links) or None, it.links))


_OPEN = frozenset({"noter", "note", "notes"})


def notes(draw: Draw, language: str, year: int) -> Block:
    """A column of remarks, or one that no plan has a field for; kept under its heading."""
    words = heading(draw, "notes", language)
    words = draw(st.sampled_from([words, words, "Journalnr.", "Kontering", "Materialer", "Transport", "Forplejning", "Særlige hensyn"]))

    def say(draw: Draw, it: InitiativeRecord) -> tuple[Any, Any]:
        remark = draw(st.none() | st.sampled_from(REMARKS))
        label = words.strip(" :")
        return remark, "" if remark is None else remark if label.casefold() in _OPEN else f"{label}: {remark}"

    return _one("notes", words, say)


# money


def budget(draw: Draw, language: str, year: int) -> Block:
    """Amounts, sometimes as numbers in thousands; the words for no amount are the funding's."""
    words = heading(draw, "budget", language)
    thousands = draw(st.sampled_from([False, False, True]))

    def write(draw: Draw, it: InitiativeRecord) -> tuple[Stacks, dict[str, Any]]:
        said = {"budget": it.budget}
        if it.budget is None:
            other = draw(st.none() | st.sampled_from(["Inden for rammen", "inden for egen ramme"]))
            return [[other]], {**said, "funding": other or ""}
        if thousands:
            exact = float(it.budget / 1000)
            return [[int(exact) if exact.is_integer() else exact]], {**said, "funding": ""}
        return [[writing.money(draw, it.budget)]], {**said, "funding": ""}

    return Block(frozenset({"budget", "funding"}), (f"{words.strip(' :')} (i 1.000 kr.)" if thousands else words,), write)


def budget_and_funding(draw: Draw, language: str, year: int) -> Block:
    words = (heading(draw, "budget", language), heading(draw, "funding", language))

    def write(draw: Draw, it: InitiativeRecord) -> tuple[Stacks, dict[str, Any]]:
        amount = None if it.budget is None else writing.money(draw, it.budget)
        return [[amount], [it.funding or None]], {"budget": it.budget, "funding": it.funding}

    return Block(frozenset({"budget", "funding"}), words, write, group=draw(st.sampled_from(["", "Økonomi"])))


def funding(draw: Draw, language: str, year: int) -> Block:
    """The amount and where it comes from in one cell, where no column has the amounts."""

    def write(draw: Draw, it: InitiativeRecord) -> tuple[Stacks, dict[str, Any]]:
        source = draw(st.sampled_from(FUNDINGS))
        if it.budget is None:
            return [[source]], {"budget": None, "funding": source}
        amount = f"{int(it.budget):,}".replace(",", ".")
        form = draw(st.sampled_from(["{} kr. ({})", "{} kr., {}", "{} kr. – {}"]))
        read = f"({source})" if "(" in form else source
        return [[form.format(amount, source)]], {"budget": it.budget, "funding": read}

    return Block(frozenset({"budget", "funding"}), (heading(draw, "funding", language),), write)


# time


def period(draw: Draw, language: str, year: int) -> Block:
    return _one("period", heading(draw, "period", language), lambda draw, it: (it.period.text or None, it.period))


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

    return _one("period", heading(draw, "period.end", language), say)


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


# UN goals


def sdgs(draw: Draw, language: str, year: int) -> Block:
    return _one("sdgs", heading(draw, "sdgs", language), lambda draw, it: (writing.sdgs(draw, it.sdgs), it.sdgs))


def sdg_columns(draw: Draw, language: str, year: int) -> Block:
    """A column for each goal, crossed."""
    form = draw(st.sampled_from(["{}", "SDG {}", "Verdensmål {}", "{}. {}"]))
    names = tuple(number if form == "{}" else form.format(number, writing.SDG_NAMES[number]) for number in range(1, 18))
    mark = draw(st.sampled_from(["x", "X", "●", "✓"]))

    def write(draw: Draw, it: InitiativeRecord) -> tuple[Stacks, dict[str, Any]]:
        named = {link.number for link in it.sdgs}
        return [[mark if number in named else None] for number in range(1, 18)], {"sdgs": tuple(SdgLink(number=link.number) for link in it.sdgs)}

    return Block(frozenset({"sdgs"}), names, write, group="FN's verdensmål" if form == "{}" else draw(st.sampled_from(["", "Verdensmål"])))


# goals and activities


def goals(draw: Draw, language: str, year: int) -> Block:
    """Goals with what they are measured by: in one cell, or one a row."""
    measured = draw(st.booleans())
    in_rows = draw(st.booleans())
    words = (heading(draw, "goals[].text", language), *((heading(draw, "goals[].measure", language),) if measured else ()))

    def write(draw: Draw, it: InitiativeRecord) -> tuple[Stacks, dict[str, Any]]:
        told = measured and (in_rows or all(goal.measure for goal in it.goals))
        read = it.goals if told else tuple(GoalRecord(text=goal.text) for goal in it.goals)
        texts, measures = [goal.text for goal in it.goals], [goal.measure or None if told else None for goal in it.goals]
        if in_rows:
            return [texts or [None], *([measures or [None]] if measured else [])], {"goals": read}
        cells = [[writing.lines(draw, texts) or None], *([[writing.lines(draw, [it for it in measures if it]) or None]] if measured else [])]
        return cells, {"goals": read}

    return Block(frozenset({"goals"}), words, write)


def criteria(draw: Draw, language: str, year: int) -> Block:
    """What success is known by, where there is no column of goals: the criterion is the goal."""

    def say(draw: Draw, it: InitiativeRecord) -> tuple[Any, Any]:
        measured = [goal for goal in it.goals if goal.measure]
        return writing.lines(draw, [goal.measure for goal in measured]) or None, tuple(replace(goal, text=goal.measure, measure="") for goal in measured)

    return _one("goals", heading(draw, "goals[].measure", language), say)


def counted_goals(draw: Draw, language: str, year: int) -> Block:
    """The goal, its number and its unit in columns beside each other, one goal a row."""
    words = tuple(heading(draw, f"goals[].{part}", language) for part in ("text", "target", "unit"))

    def write(draw: Draw, it: InitiativeRecord) -> tuple[Stacks, dict[str, Any]]:
        read = tuple(GoalRecord(text=goal.text, target=goal.target, unit=goal.unit) for goal in it.goals)
        cells: Stacks = [[goal.text for goal in read], [goal.target for goal in read], [goal.unit or None for goal in read]]
        return [cell or [None] for cell in cells], {"goals": read}

    return Block(frozenset({"goals"}), words, write)


def milestones(draw: Draw, language: str, year: int) -> Block:
    in_rows = draw(st.booleans())

    def write(draw: Draw, it: InitiativeRecord) -> tuple[Stacks, dict[str, Any]]:
        texts = [milestone.title for milestone in it.milestones]
        return [(texts or [None]) if in_rows else [writing.lines(draw, texts) or None]], {"milestones": it.milestones}

    return Block(frozenset({"milestones"}), (heading(draw, "activity", language),), write)


def follow_ups(draw: Draw, language: str, year: int) -> Block:
    """What was written at a follow-up; kept as a note where no date stands before it."""
    words = heading(draw, "follow_ups[].text", language)

    def say(draw: Draw, it: InitiativeRecord) -> tuple[Any, Any]:
        remark = draw(st.none() | st.sampled_from(REMARKS))
        return remark, f"{words.strip(' :')}: {remark}" if remark else ""

    return _one("notes", words, say)


ALWAYS_FILLED = (description, listed("target_groups"), people("responsible"), state)
"""Fields of which every initiative has something; two of them stand beside each title."""

OTHERS: tuple[tuple[Callable[[Draw, str, int], Block], ...], ...] = (
    (number,), (commitments,), (listed("houses"),), (people("participants"),), (listed("partners"),), (priority,), (links,), (notes, follow_ups),
    (budget, budget_and_funding, funding), (period, dates, deadline, chart), (sdgs, sdg_columns), (goals, criteria, counted_goals), (milestones,),
)  # fmt: skip
"""Further fields, each in the ways in which it may stand."""

