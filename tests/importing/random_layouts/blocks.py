"""The columns in which a field stands, in each of the ways that are met, and what a person reads there."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from hypothesis import strategies as st
from importing.random_layouts import writing
from importing.random_layouts.plans import FUNDINGS, REMARKS
from importing.random_layouts.writing import Draw

from planner import resources
from planner.records import InitiativeRecord

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
    """A heading that is met for the field, in Danish where the language has none; sometimes in capitals, broken over lines, with a remark."""
    known = _headings()
    words = draw(st.sampled_from(known.get((field, language)) or known[field, "da"]))
    broken = words.replace(" ", "\n", 1)
    return draw(st.sampled_from([words, words, words, words.upper(), f"{words}:", f" {words} ", broken, f"{words}*", f"{words} (se vejledning)"]))


def label(words: str) -> str:
    """The heading as a note has it before its text."""
    return " ".join(words.split()).rstrip(" :")


def one(field: str, words: str, say: Callable[[Draw, InitiativeRecord], tuple[Any, Any]]) -> Block:
    """A field in a column of its own; `say` gives the cell and the value."""

    def write(draw: Draw, it: InitiativeRecord) -> tuple[Stacks, dict[str, Any]]:
        cell, value = say(draw, it)
        return [[cell]], {field: value}

    return Block(frozenset({field}), (words,), write)


# fields of one column


def title(draw: Draw, language: str, year: int) -> Block:
    return one("title", heading(draw, "title", language), lambda _draw, it: (it.title, it.title))


def number(draw: Draw, language: str, year: int) -> Block:
    return one("number", heading(draw, "number", language), lambda _draw, it: (it.number, it.number))


def description(draw: Draw, language: str, year: int) -> Block:
    return one("description", heading(draw, "description", language), lambda _draw, it: (it.description, it.description))


def commitments(draw: Draw, language: str, year: int) -> Block:
    def say(draw: Draw, it: InitiativeRecord) -> tuple[Any, Any]:
        return writing.lines(draw, it.commitments) or None, it.commitments

    return one("commitments", heading(draw, "commitments", language), say)


def listed(field: str) -> Callable[[Draw, str, int], Block]:
    """Target groups, houses, partners: names in one cell."""

    def make(draw: Draw, language: str, year: int) -> Block:
        def say(draw: Draw, it: InitiativeRecord) -> tuple[Any, Any]:
            return writing.names(draw, getattr(it, field)) or None, getattr(it, field)

        return one(field, heading(draw, field, language), say)

    return make


def people(field: str) -> Callable[[Draw, str, int], Block]:
    def make(draw: Draw, language: str, year: int) -> Block:
        form = draw(st.sampled_from(["label", "whole"]))

        def say(draw: Draw, it: InitiativeRecord) -> tuple[Any, Any]:
            return writing.people(draw, getattr(it, field), form) or None, getattr(it, field)

        return one(field, heading(draw, field, language), say)

    return make


def state(draw: Draw, language: str, year: int) -> Block:
    return one("state", heading(draw, "state", language), lambda draw, it: (draw(st.sampled_from(writing.STATES[it.state])), it.state))


def priority(draw: Draw, language: str, year: int) -> Block:
    words = writing.PRIORITIES[draw(st.sampled_from(sorted(writing.PRIORITIES)))]
    return one("priority", heading(draw, "priority", language), lambda _draw, it: (words[it.priority] if it.priority else None, it.priority))


def links(draw: Draw, language: str, year: int) -> Block:
    return one("links", heading(draw, "links", language), lambda _draw, it: ("\n".join(it.links) or None, it.links))


_OPEN = frozenset({"noter", "note", "notes"})


def notes(draw: Draw, language: str, year: int) -> Block:
    """A column of remarks, or one that no plan has a field for; kept under its heading."""
    words = heading(draw, "notes", language)
    words = draw(st.sampled_from([words, words, "Journalnr.", "Kontering", "Materialer", "Transport", "Forplejning", "Særlige hensyn"]))

    def say(draw: Draw, it: InitiativeRecord) -> tuple[Any, Any]:
        remark = draw(st.none() | st.sampled_from(REMARKS))
        return remark, "" if remark is None else remark if label(words).casefold() in _OPEN else f"{label(words)}: {remark}"

    return one("notes", words, say)


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

    return Block(frozenset({"budget", "funding"}), (f"{label(words)} (i 1.000 kr.)" if thousands else words,), write)


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


def follow_ups(draw: Draw, language: str, year: int) -> Block:
    """What was written at a follow-up; kept as a note where no date stands before it."""
    words = heading(draw, "follow_ups[].text", language)

    def say(draw: Draw, it: InitiativeRecord) -> tuple[Any, Any]:
        remark = draw(st.none() | st.sampled_from(REMARKS))
        return remark, f"{label(words)}: {remark}" if remark else ""

    return one("notes", words, say)
