"""Which heading means which field: the synonyms met in real plans, then what resembles them.

The headings are data (`resources/headings/synonyms.csv`, and the plan's own columns); five languages.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, replace
from functools import cache

from rapidfuzz import fuzz, process

from planner import resources
from planner.columns import GOAL_COLUMNS, PLAN_COLUMNS
from planner.importing.heading_words import asked_for, is_count, made_of
from planner.values.text import plain
from planner.words import LANGUAGES, _, speaking
from planner.words.readings import REASON

NOTES = "notes"
ACTIVITY = "activity"
"""*Aktivitet*: the title where nothing else is, a milestone beside one (`columns_of` decides)."""

SEVERAL = frozenset({
    "description", "goals[].text", "goals[].measure", "milestones[].title", "target_groups", "responsible", "participants",
    "partners", "houses", "sdgs", "links", "commitments", "funding", "follow_ups[].text", "follow_ups[].assessment",
    NOTES,
})  # fmt: skip
"""Fields that several columns of one table may fill together; of the others the first column does."""

_SURE_ENOUGH = 86.0
_OWN_KEYS = {"goals": "goals[].text"}


@dataclass(frozen=True, slots=True)
class Match:
    """What a heading was taken for. `confidence` from 0 to 1; `because` is a code: heading, part_of_heading,
    similar_heading, content, unknown."""

    field: str
    confidence: float
    because: str


UNKNOWN = Match(NOTES, 0.0, "unknown")
OURS = "computed"
"""The field of a column that this program wrote itself, for people to read."""


@cache
def synonyms() -> dict[str, str]:
    """The field of every known heading, the heading in its plain form."""
    known: dict[str, str] = {}
    with resources.path("headings", "synonyms.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter=";"):
            known.setdefault(_plain(row["heading"]), row["field"])
    for column in PLAN_COLUMNS:
        for heading in (column.da, column.en):
            known.setdefault(_plain(heading), _OWN_KEYS.get(column.key, column.key))
    for goal_column in GOAL_COLUMNS:
        for heading in (goal_column.da, goal_column.en):
            known.setdefault(_plain(heading), f"goals[].{goal_column.key}")
    return known


def known_field(heading: str) -> str:
    """The field of a heading that is known word by word, as `match_heading` is certain of it; "" for any other text."""
    return synonyms().get(_plain(heading), "") if len(heading) <= _LONGEST_KNOWN else ""


_LONGEST_KNOWN = 80


@cache
def match_heading(heading: str) -> Match:
    """The field that a heading names, as far as words alone can tell."""
    words = _plain(heading)
    if not words:
        return UNKNOWN
    if words in _own_headings():
        return Match(OURS, 1.0, "heading")
    known = synonyms()
    if words in known:
        return Match(known[words], 1.0, "heading")
    if (goal := _sdg_number(words)) is not None:
        return Match(f"sdgs[{goal}]", 0.95, "heading")
    bare = _bare(words)
    if (whole := _BRACKETS.sub(" ", words).strip(" *?!:-–_")) in known:
        return Match(known[whole], 0.95, "heading")
    if bare in known:
        return Match(known[bare], 0.95, "heading")
    if (first := _first_line(heading)) and (found := match_heading(first)).confidence:
        return replace(found, confidence=min(found.confidence, 0.9))
    if field := asked_for(bare):
        return Match(field, 0.85, "part_of_heading")
    if is_count(bare):
        return _similar(bare) or UNKNOWN
    if (found := _part(bare)) is not None:
        return found
    return _similar(bare) or _made(bare)


@cache
def _own_headings() -> frozenset[str]:
    found: set[str] = set()
    for code in LANGUAGES:
        with speaking(code):
            found.add(_plain(_(REASON)))
    return frozenset(found)


def _first_line(heading: str) -> str:
    """The heading itself where help stands below it."""
    first, _break, rest = heading.strip().partition("\n")
    return first if rest.strip() and not first.rstrip().endswith("-") else ""


def _made(words: str) -> Match:
    field = made_of(words)
    return Match(field, 0.75, "part_of_heading") if field else UNKNOWN


def _similar(bare: str) -> Match | None:
    """The known heading that was misspelt."""
    if len(bare) < 4:
        return None
    known = synonyms()
    best = process.extractOne(bare, known.keys(), scorer=fuzz.ratio, score_cutoff=_SURE_ENOUGH)
    if best is None:
        return None
    return Match(known[best[0]], round(best[1] / 100 * 0.95, 2), "similar_heading")


_SDG = re.compile(r"(?:sdg|verdensmål|fn[- ]mål|vm|fns? verdensmål|goal|un goal)\W{0,2}(?P<number>1[0-7]|[1-9])(?:\W+.*)?")


def _sdg_number(words: str) -> int | None:
    found = _SDG.fullmatch(words)
    return int(found["number"]) if found else None


_BROKEN = re.compile(r"(?<=\w)-[ ]*[\r\n]+\s*(?=[a-zæøåäö])")


def _plain(heading: str) -> str:
    """Compared without marks around it, on one line; "samarbejds-partnere" broken over lines is one word."""
    joined = _BROKEN.sub("", heading) if "\n" in heading or "\r" in heading else heading
    return plain(joined).strip(" *?!:-–_•")


_BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]\s*")
_YEARS = re.compile(r"\b(?:i |in )?(?:19|20)[0-9]{2}(?:[-/][0-9]{2,4})?\b")
_LEADING_NUMBER = re.compile(r"^[0-9]{1,2}[.)]?\s+|^[a-z][.)]\s+")


def heading_key(heading: str) -> str:
    """What a heading is remembered by: next year's says another year and else the same."""
    return " ".join(_YEARS.sub(" ", _plain(heading)).split())


def _bare(words: str) -> str:
    """Without what stands in brackets, a year, or a number in front."""
    return _LEADING_NUMBER.sub("", _YEARS.sub(" ", _BRACKETS.sub(" ", words))).strip(" *?!:-–_.,/")


_WORDY = 5
"""A heading of more words is a sentence; only a synonym at its beginning counts."""


@cache
def fields_named(heading: str) -> frozenset[str]:
    """The fields that the parts of a heading name, where it joins several: "Ansvarlig/tidsfrist"."""
    return frozenset(_known_pieces(_bare(_plain(heading))))


def _known_pieces(words: str) -> list[str]:
    """The fields of the pieces of a heading that are known by themselves, also shortened ("ansv.")."""
    known = synonyms()
    found = (known.get(piece) or known.get(f"{piece}.") or known.get(piece.rstrip(".")) for piece in _pieces(words) if piece and piece != words)
    return [field for field in found if field]


def _pieces(words: str) -> list[str]:
    return re.split(r"\s*[/|+,]\s*|\s+(?:og|and|och|&)\s+", words)


def _part(words: str) -> Match | None:
    """A known heading with more around it: "ansvarlig afdeling", "forventet tidsplan", "mål/målsætning"."""
    known = synonyms()
    if fields := _known_pieces(words):
        # beside a time the people come first: `people_named` finds the times among them
        field = "responsible" if "responsible" in fields and any(it.startswith("period") for it in fields) else fields[0]
        return Match(field, 0.85, "part_of_heading")
    parts = words.split()
    if len(parts) < 2:
        return None
    for length in range(len(parts) - 1, 0, -1):
        start = " ".join(parts[:length]).rstrip(",:;-")
        if len(start) > 3 and start in known:
            return Match(known[start], 0.8, "part_of_heading")
    for length in range(min(len(parts) - 1, _WORDY), 0, -1):
        end = " ".join(parts[-length:])
        if len(parts) <= _WORDY and len(end) > 3 and end in known:
            return Match(known[end], 0.75, "part_of_heading")
    return None
