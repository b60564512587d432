"""What the program reads of a case, field by field beside what a person reads.

A field is right where both say the same; lists of names in any order, texts without regard to white space. A field
that the sheet does not speak of and the program fills is wrong.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import builders
from importing.corpus import counting
from importing.corpus.making import make
from importing.corpus.vocabulary import ANYTHING, Case, Expected, plain

from planner.errors import PlannerError
from planner.importing.account import Use
from planner.importing.comparing import compare
from planner.importing.directions import Directions
from planner.importing.draft import read_draft
from planner.importing.preview import Preview, to_json
from planner.importing.reading import read_book
from planner.queries.registers import Registers
from planner.words.sentences import refusal

EMPTY: Mapping[str, Any] = {
    "title": "", "description": "", "track": None, "commitments": [], "sdgs": [], "goals": [], "milestones": [],
    "target_groups": [], "houses": [], "responsible": [], "participants": [], "partners": [],
    "period": {"start": None, "end": None, "text": "", "ongoing": False}, "budget": None, "funding": "", "priority": None,
    "state": "not_started", "follow_ups": [], "notes": "", "links": [],
}  # fmt: skip
"""What an initiative is in a field of which nothing is said."""


@dataclass(frozen=True)
class Wrong:
    """A field that was read otherwise than a person reads it."""

    title: str
    field: str
    expected: Any
    found: Any


@dataclass
class Score:
    """What became of a case."""

    case: Case
    right: int = 0
    wrong: list[Wrong] = field(default_factory=list[Wrong])
    lost: list[str] = field(default_factory=list[str])
    invented: list[str] = field(default_factory=list[str])
    untitled: list[str] = field(default_factory=list[str])
    year: int | None = None
    refused: str = ""
    codes: tuple[str, ...] = ()
    messages: tuple[str, ...] = ()
    cells: Mapping[str, int] = field(default_factory=dict[str, int])
    counted: int = 0
    unread: int = 0
    """Cells under a heading that the program gave a field, kept as notes because their value could not be read."""

    @property
    def fields(self) -> int:
        return self.right + len(self.wrong)

    @property
    def share(self) -> float:
        return self.right / self.fields if self.fields else 1.0

    @property
    def adds_up(self) -> bool:
        """Whether the four uses add up, and to the number of cells that were counted without the program."""
        if self.refused:
            return not self.case.initiatives
        parts = sum(self.cells[part] for part in ("values", "structure", "notes", "left_out"))
        return parts == self.cells["non_empty"] == self.counted

    @property
    def says_why(self) -> bool:
        """Whether a file without a plan is said to be one, in words."""
        said = {self.refused, *self.codes}
        return not self.case.says or (bool(said & set(self.case.says)) and all(self.messages))


def score(case: Case, folder: Path) -> Score:
    """Make the file of a case in `folder`, read it, and compare."""
    path = make(case, folder)
    found = Score(case, counted=counting.non_empty(case, path))
    try:
        preview = look(path, case.asked)
    except PlannerError as error:
        found.refused, found.messages = error.code, (refusal(error),)
        found.lost = [it.title for it in case.initiatives]
        found.wrong = [
            Wrong(it.title, name, value, None) for it in case.initiatives for name, value in it.fields.items()
        ]
        return found
    _compare(found, preview)
    return found


def look(path: Path, year: int | None = None) -> Preview:
    """The preview of a file in a plan that is still empty."""
    draft = read_draft(read_book(path), Directions(year=year))
    return compare(draft, None, builders.strategy(), Registers(houses=builders.HOUSES))


def _compare(found: Score, preview: Preview) -> None:
    told = to_json(preview)
    found.year = told["year"]
    found.cells = told["cells"]
    found.codes = tuple(problem["code"] for problem in told["problems"])
    found.messages = tuple(problem["message"] for problem in told["problems"])
    fields = {(sheet["name"], it["column"]): it["field"] for sheet in told["sheets"] for it in sheet["columns"]}
    found.unread = sum(
        1
        for use in preview.uses
        if use.use is Use.NOTE and fields.get((use.sheet, use.cell.rstrip("0123456789")), "notes") != "notes"
    )
    found.untitled = [f"{row['sheet']}!{row['row']}" for row in told["rows"] if row["action"] == "skip"]
    read = [row["initiative"] for row in told["rows"] if row["action"] != "skip"]
    pairs, lost, invented = paired(found.case.initiatives, read)
    found.lost = [it.title for it in lost]
    found.invented = [it["title"] for it in invented]
    for expected, initiative in pairs:
        _fields(found, expected, initiative)
    found.wrong += [Wrong(it.title, name, value, None) for it in lost for name, value in it.fields.items()]


def paired(
    expected: Sequence[Expected], read: Sequence[dict[str, Any]]
) -> tuple[list[tuple[Expected, dict[str, Any]]], list[Expected], list[dict[str, Any]]]:
    """Each expected initiative with the one that was read: same titles in their order, then similar ones."""
    rest = list(read)
    found: dict[int, dict[str, Any]] = {}
    for alike in (1.0, 0.6):
        for number, it in enumerate(expected):
            if number not in found:
                best = max(rest, key=lambda other: _likeness(it.title, other["title"]), default=None)
                if best is not None and _likeness(it.title, best["title"]) >= alike:
                    found[number] = best
                    rest = [other for other in rest if other is not best]
    pairs = [(it, found[number]) for number, it in enumerate(expected) if number in found]
    return pairs, [it for number, it in enumerate(expected) if number not in found], rest


def _likeness(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, plain(one).casefold(), plain(other).casefold()).ratio()


def _fields(found: Score, expected: Expected, initiative: Mapping[str, Any]) -> None:
    for name in dict.fromkeys((*expected.fields, *EMPTY)):
        wanted = expected.fields.get(name, EMPTY.get(name))
        value = initiative[name]
        spoken = name in expected.fields
        if same(name, wanted, value):
            found.right += spoken
        else:
            found.wrong.append(Wrong(expected.title, name, wanted if spoken else "nothing", value))


# Is it the same?


def same(name: str, wanted: Any, value: Any) -> bool:
    """Whether a field says what a person reads in it."""
    if wanted is ANYTHING:
        return True
    match name:
        case "notes":
            return _same_notes(wanted, value)
        case "sdgs":
            return _sdgs(wanted) == {link["number"]: sorted(link["targets"]) for link in value}
        case "goals":
            return len(wanted) == len(value) and all(map(_same_goal, wanted, value))
        case "milestones" | "follow_ups":
            key = "title" if name == "milestones" else "text"
            texts = [it if isinstance(it, Mapping) else {key: it} for it in wanted]
            return len(texts) == len(value) and all(map(_same_keys, texts, value))
        case "period":
            return _same_keys(wanted, value)
        case "responsible" | "participants" | "partners" | "target_groups" | "houses" | "links" | "commitments":
            return sorted(map(plain, wanted)) == sorted(map(plain, value))
        case _:
            return _equal(wanted, value)


def _equal(wanted: Any, value: Any) -> bool:
    if type(wanted) is str and isinstance(value, str):
        return plain(wanted) == plain(value)
    return bool(wanted == value)


def _same_keys(wanted: Mapping[str, Any], value: Mapping[str, Any]) -> bool:
    return all(_equal(it, value[key]) for key, it in wanted.items())


def _same_goal(wanted: Any, value: Mapping[str, Any]) -> bool:
    return _same_keys({"text": wanted} if isinstance(wanted, str) else wanted, value)


def _sdgs(wanted: Iterable[int] | Mapping[int, Sequence[str]]) -> dict[int, list[str]]:
    return {number: sorted(wanted[number]) if isinstance(wanted, Mapping) else [] for number in wanted}


def _same_notes(wanted: Sequence[str], value: str) -> bool:
    """Whether the notes hold these texts and nothing else, in any order."""
    rest = plain(value)
    for text in sorted(wanted, key=len, reverse=True):
        if plain(text) not in rest:
            return False
        rest = rest.replace(plain(text), " ", 1)
    return not rest.strip()
