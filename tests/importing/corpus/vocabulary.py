"""How a case is written down: each sheet as a picture, beside it what a person would read.

A picture has a line for each row and a bar between two cells. In a cell stand

    25000  12.5  2021-12-31  TRUE      a number, a date, a yes; everything else is text, also 25.000
    '2021                              a text although it looks like a number
    =SUM(E5:E9)   =SUM(E5:E9)→300      a formula without and with the value that Excel kept
    «   ^                              the cell is merged with the one left of it, above it
    ▓                                  nothing but a coloured fill
    ⏎   ␣                              within a text: a line break, a blank that would not be seen
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

BALLERUP, SKOVLUNDE, MAALOEV = "Ballerup Bibliotek", "Skovlunde Kulturhus", "Kulturhus Måløv"
HOUSES = (BALLERUP, SKOVLUNDE, MAALOEV)
READING = "Læsning, dannelse og kultur"
LEARNING = "Læring, teknologiglæde og skaberkultur"
CITIZENS = "Den aktive borger, relationer og bæredygtige løsninger"
ACROSS = "Tværgående"

Place = tuple[int, int]
"""Row and column, from 1."""


@dataclass(frozen=True)
class Formula:
    """A formula and the value that is kept with it; None where the file holds none."""

    text: str
    value: Any = None


@dataclass(frozen=True)
class Sheet:
    """A sheet as it is to be made."""

    name: str
    cells: Mapping[Place, Any]
    merges: tuple[tuple[int, int, int, int], ...] = ()
    fills: frozenset[Place] = frozenset()
    hidden: bool = False
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[str, ...] = ()
    comments: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Expected:
    """An initiative as a person reads it: only the fields of which the sheet speaks."""

    fields: Mapping[str, Any]

    @property
    def title(self) -> str:
        title = self.fields["title"]
        return title.words if isinstance(title, Holding) else str(title)


@dataclass(frozen=True)
class Case:
    """A file and what is in it. `asked` is the year that a person names; `says` why nothing is read, by code."""

    name: str
    about: str
    file: str
    sheets: tuple[Sheet, ...]
    initiatives: tuple[Expected, ...]
    year: int
    asked: int | None
    says: tuple[str, ...]
    encoding: str
    separator: str
    first_line: str

    @property
    def kind(self) -> str:
        return self.file.rpartition(".")[2]


def case(
    name: str, about: str, file: str, *sheets: Sheet, reads: Sequence[Expected] = (), year: int = 2021, asked: int | None = None,
    says: Sequence[str] = (), encoding: str = "utf-8-sig", separator: str = ";", first_line: str = "",
) -> Case:  # fmt: skip
    """A case; `says` instead of `reads` where the file holds no plan."""
    return Case(name, about, file, sheets, tuple(reads), year, asked, tuple(says), encoding, separator, first_line)


def sheet(
    name: str, picture: str, *, hidden: bool = False, hidden_rows: Sequence[int] = (), hidden_columns: Sequence[str] = (),
    comments: Mapping[str, str] | None = None,
) -> Sheet:  # fmt: skip
    """A sheet from its picture."""
    lines = picture.removeprefix("\n").rstrip("\n").split("\n")
    grid = [[cell.strip() for cell in line.split("|")] for line in lines]
    origins: dict[Place, Place] = {}
    cells: dict[Place, Any] = {}
    fills: set[Place] = set()
    for row, line in enumerate(grid, start=1):
        for column, text in enumerate(line, start=1):
            place = (row, column)
            if text == "«":
                origins[place] = origins[row, column - 1]
                continue
            if text == "^":
                origins[place] = origins[row - 1, column]
                continue
            origins[place] = place
            if text == "▓":
                fills.add(place)
            elif text:
                cells[place] = value_of(text)
    return Sheet(
        name,
        cells,
        _areas(origins),
        frozenset(fills),
        hidden,
        tuple(hidden_rows),
        tuple(hidden_columns),
        dict(comments or {}),
    )


def value_of(text: str) -> Any:
    """What stands in a cell of a picture."""
    if text.startswith("'"):
        return _words(text[1:])
    if text.startswith("="):
        formula, _arrow, kept = text.partition("→")
        return Formula(formula, value_of(kept) if kept else None)
    if text in ("TRUE", "FALSE"):
        return text == "TRUE"
    if re.fullmatch(r"-?[0-9]+", text):
        return int(text)
    if re.fullmatch(r"-?[0-9]+\.[0-9]{1,2}", text):
        return float(text)
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return dt.date.fromisoformat(text)
    return _words(text)


def _words(text: str) -> str:
    return text.replace("⏎", "\n").replace("␣", " ")


def _areas(origins: Mapping[Place, Place]) -> tuple[tuple[int, int, int, int], ...]:
    """Top, left, bottom and right of each merged range."""
    members: dict[Place, list[Place]] = {}
    for place, origin in origins.items():
        members.setdefault(origin, []).append(place)
    return tuple(
        (*origin, max(row for row, _column in places), max(column for _row, column in places))
        for origin, places in sorted(members.items())
        if len(places) > 1
    )


# What a person reads


class Anything:
    """A field that a person might read in more than one way."""

    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return "anything"


ANYTHING = Anything()


@dataclass(frozen=True)
class Holding:
    """A text that holds these words, however it is put."""

    words: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, str) and plain(self.words) in plain(other)

    def __hash__(self) -> int:
        return hash(self.words)


def plain(text: str) -> str:
    """Without differences of white space."""
    return " ".join(text.split())


def reads(title: str | Holding, **fields: Any) -> Expected:
    """An initiative: keys and shapes of the plan's JSON. Shorter are `sdgs=[3, 4]` or `{4: ["4.6"]}`, `milestones=["…"]`
    and `goals=["…"]`; notes are a list with one text for each cell, under its heading: `["Politisk kobling: Budget"]`."""
    return Expected({"title": title, **fields})


def goal(text: str = "", **fields: Any) -> dict[str, Any]:
    """A goal; only the keys that are named are compared."""
    return {"text": text, **fields}


def period(
    start: str | None = None, end: str | None = None, text: Any = ANYTHING, *, ongoing: bool = False
) -> dict[str, Any]:
    """A period by its days; `text` where the words have to be kept."""
    return {"start": start, "end": end, "text": text, "ongoing": ongoing}


def until(end: str, text: Any = ANYTHING) -> dict[str, Any]:
    """A period of which the end alone is known."""
    return period(None, end, text)


YEAR_LONG = ("2021-01-01", "2021-12-31")
