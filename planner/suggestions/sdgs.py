"""Which UN goals an initiative's own words point at, with the words that each suggestion rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planner.records import InitiativeRecord
from planner.suggestions.signs import Found, find_signs

MOST = 3
"""How many goals are suggested at most."""
_ENOUGH = 3.0
"""What the weights of a goal's words must come to; each further word counts half of the one before."""
_FURTHER = 0.5


@dataclass(frozen=True, slots=True)
class Evidence:
    """`text` is a word or phrase as it is written in `field` of the record, from `start` to `end`; `place` counts the
    entries of a field that has several, from 0."""

    text: str
    field: str
    place: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`number` is the goal; `targets` are the codes that the words point at, the best first; `evidence` the words."""

    number: int
    targets: tuple[str, ...]
    evidence: tuple[Evidence, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """The words that it rests on, the most telling first, each once."""
        return tuple({one.text.casefold(): one.text for one in reversed(self.evidence)}.values())[::-1]


def suggest_sdgs(initiative: InitiativeRecord) -> tuple[Suggestion, ...]:
    """The goals that title, description, goals, target groups and partners speak of, the best first, at most three.

    A text without telling words gives none. What is linked already is suggested too: who shows it leaves that out.
    """
    found: defaultdict[int, list[tuple[Found, Evidence]]] = defaultdict(list)
    for field, place, text in _texts(initiative):
        for one in find_signs(text):
            evidence = Evidence(text[one.start : one.end], field, place, one.start, one.end)
            found[one.sign.goal].append((one, evidence))
    scores = {goal: _score(one for one, _evidence in signs) for goal, signs in found.items()}
    best = sorted((goal for goal in scores if scores[goal] >= _ENOUGH), key=lambda goal: (-scores[goal], goal))
    return tuple(_suggestion(goal, found[goal]) for goal in best[:MOST])


def _texts(initiative: InitiativeRecord) -> Iterator[tuple[str, int, str]]:
    """What is read, with its field and its place there, the most telling first."""
    yield "title", 0, initiative.title
    yield "description", 0, initiative.description
    for place, goal in enumerate(initiative.goals):
        yield "goals", place, goal.text
        yield "goals", place, goal.measure
    for place, group in enumerate(initiative.target_groups):
        yield "target_groups", place, group
    for place, partner in enumerate(initiative.partners):
        yield "partners", place, partner


def _score(found: Iterable[Found]) -> float:
    weights = sorted((sign.weight for sign in {one.sign for one in found}), reverse=True)
    return sum(weight * _FURTHER**place for place, weight in enumerate(weights))


def _suggestion(goal: int, found: list[tuple[Found, Evidence]]) -> Suggestion:
    ordered = sorted(found, key=lambda pair: -pair[0].sign.weight)
    targets = tuple(dict.fromkeys(one.sign.target for one, _evidence in ordered if one.sign.target))
    return Suggestion(goal, targets, tuple(evidence for _one, evidence in ordered))
