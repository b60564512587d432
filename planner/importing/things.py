"""One column for each thing, crossed where it holds: a UN goal, a house, a track, a target group, a state.

Such a column has the field `target_groups[Unge]`, `state[I gang]`: the mark below it says the word. Where the
heading alone can't tell what it names it is `marked[heading]`: the strategy's tracks and the houses decide.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from planner.errors import Refused
from planner.importing.grid import Value
from planner.importing.headings import Match, match_heading
from planner.importing.marks import is_mark, is_no
from planner.importing.remembered import sdgs_of
from planner.values.states import read_priority, read_state
from planner.values.text import plain, tidy

MARKED = "marked"
_NAMED_BY_HEADING = frozenset({
    "target_groups", "partners", "responsible", "participants", "houses", "track", "commitments", "state", "priority",
})  # fmt: skip
_GROUPS_OF_PEOPLE = re.compile(
    r"(?:børn|barn|unge|ungdom|voksne|vuxna|seniorer|ældre|eldre|äldre|pensionister|familier|familjer|småbørn|teenagere|skoleelever|elever|studerende"
    r"|førskolebørn|skolebørn|ordblinde|frivillige|nydanskere|daginstitutioner|institutioner|skoler|borgere|alle|children|young people|adults|seniors|families|teens)"
    r"(?: .*)?"
)


def sdg_of(heading: str) -> int | None:
    """The one UN goal that a heading names and nothing else."""
    links, left = sdgs_of(tidy(heading))
    return links[0].number if len(links) == 1 and not left else None


def things(
    headings: Mapping[int, tuple[str, str]], matches: Mapping[int, Match], values: Mapping[int, Sequence[Value]]
) -> dict[int, Match]:
    """The columns that stand for a thing. `headings` are each column's group and own heading, `values` what is below."""
    marked = [column for column, cells in values.items() if are_crosses(cells) and headings[column][1]]
    found = _sdgs(headings, matches, marked)
    several: dict[str, list[int]] = {}
    for column in marked:
        group, own = headings[column]
        if column in found or not _may_name(own, matches[column]):
            continue
        field = _field(group, own, matches[column])
        found[column] = Match(f"{field}[{own}]", 0.9 if field != MARKED else 0.6, "content")
        several.setdefault(field, []).append(column)
    empty = [own for column, (_group, own) in headings.items() if not values.get(column)]
    for field, read in (("state", read_state), ("priority", read_priority)):
        lone = several.get(field, [])
        if len(lone) == 1 and not any(_reads(read, own) for own in empty):
            found.pop(lone[0])
    return found | _between(headings, found)


def _between(headings: Mapping[int, tuple[str, str]], found: Mapping[int, Match]) -> dict[int, Match]:
    """Crossed headings that nobody knows between two that name target groups name target groups too."""
    groups = [column for column, match in found.items() if match.field.startswith("target_groups[")]
    between = [column for column, match in found.items() if match.field.startswith(MARKED) and groups and groups[0] < column < groups[-1]]
    return {column: Match(f"target_groups[{headings[column][1]}]", 0.7, "content") for column in between}


def is_named(heading: str) -> bool:
    """Whether a heading is the name of a target group or of a state, which columns of crosses have."""
    return _GROUPS_OF_PEOPLE.fullmatch(plain(heading)) is not None or _reads(read_state, heading)


def are_crosses(cells: Sequence[Value]) -> bool:
    """Whether nothing but crosses stands there, and at least one; lone numbers are no crosses."""
    return (
        all(is_mark(value) or is_no(value) for value in cells)
        and any(is_mark(value) for value in cells)
        and not all(
            isinstance(value, int | float) and not isinstance(value, bool) and len(cells) == 1 for value in cells
        )
    )


def _sdgs(
    headings: Mapping[int, tuple[str, str]], matches: Mapping[int, Match], marked: Sequence[int]
) -> dict[int, Match]:
    """Goals by number and name: crossed, below a heading that says so, or several of them side by side."""
    named: dict[int, int] = {}
    numbered = 0
    for column, (group, own) in headings.items():
        if not own or matches[column].confidence > 0.8 or (goal := sdg_of(own)) is None:
            continue
        full = re.match(r"\D{0,12}[0-9]{1,2}\W+[^\W\d]{4}", own) is not None
        numbered += full
        if (
            (match_heading(group).field == "sdgs" if group else False)
            or (column in marked and not own.strip().isdecimal())
            or full
        ):
            named[column] = goal
    if numbered < 2 and len(named) < 2:
        named = {column: goal for column, goal in named.items() if column in marked}
    return {column: Match(f"sdgs[{goal}]", 0.95, "heading") for column, goal in named.items()}


def _may_name(own: str, match: Match) -> bool:
    """Whether the heading can be a thing's name: unknown, a known word with more around it, or a state ("Gennemført")."""
    if match.field == "state" and match.because == "heading":
        return _reads(read_state, own)
    return match.confidence < 0.8 or match.because in ("part_of_heading", "similar_heading") or match.field == "state"


def _field(group: str, own: str, match: Match) -> str:
    above = match_heading(group).field if group else ""
    if above in _NAMED_BY_HEADING:
        return above
    if match.field == "track" and match.because == "part_of_heading":
        return "track"
    if _reads(read_state, own):
        return "state"
    if _reads(read_priority, own):
        return "priority"
    return "target_groups" if _GROUPS_OF_PEOPLE.fullmatch(plain(own)) else MARKED


def _reads(read: Callable[[str], object], text: str) -> bool:
    try:
        read(text)
    except Refused:
        return False
    return True
