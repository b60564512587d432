"""Which initiatives a filter lets through: pure questions about records."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from planner.model import State
from planner.records import InitiativeRecord, StrategyRecord
from planner.words import sort_key


@dataclass(frozen=True, slots=True)
class Facet:
    """One way of filtering: `values` are those an initiative has; one without any is found under None."""

    key: str
    values: Callable[[InitiativeRecord], Iterable[Any]]
    order: Callable[[StrategyRecord, set[Any]], list[Any]]

    def of(self, initiative: InitiativeRecord) -> frozenset[Any]:
        return frozenset(self.values(initiative)) or frozenset({None})


def _as_in_strategy(strategy: StrategyRecord, found: set[Any]) -> list[Any]:
    known = [track.name for track in strategy.tracks]
    return [*(name for name in known if name in found), *sorted(found - set(known), key=sort_key)]


def _commitments(strategy: StrategyRecord, found: set[Any]) -> list[Any]:
    known = [text for track in strategy.tracks for text in track.commitments]
    return [*(text for text in known if text in found), *sorted(found - set(known), key=sort_key)]


def _by_name(_strategy: StrategyRecord, found: set[Any]) -> list[Any]:
    return sorted(found, key=sort_key)


def _by_number(_strategy: StrategyRecord, found: set[Any]) -> list[Any]:
    return sorted(found)


def _by_course(_strategy: StrategyRecord, found: set[Any]) -> list[Any]:
    return [state for state in State if state in found]


FACETS: tuple[Facet, ...] = (
    Facet("track", lambda it: () if it.track is None else (it.track,), _as_in_strategy),
    Facet("commitments", lambda it: it.commitments, _commitments),
    Facet("sdgs", lambda it: tuple(link.number for link in it.sdgs), _by_number),
    Facet("state", lambda it: (it.state,), _by_course),
    Facet("responsible", lambda it: it.responsible, _by_name),
    Facet("houses", lambda it: it.houses, _by_name),
)


def mentions(initiative: InitiativeRecord, wanted: str) -> bool:
    """Whether every word of `wanted` (casefolded) stands somewhere in the initiative."""
    if not wanted:
        return True
    parts: list[str] = [
        str(initiative.number or ""), initiative.title, initiative.description, initiative.track or "",
        initiative.funding, initiative.notes, initiative.period.text, *initiative.commitments,
        *initiative.target_groups, *initiative.houses, *initiative.responsible, *initiative.participants,
        *initiative.partners, *initiative.links, *(goal.text for goal in initiative.goals),
        *(goal.measure for goal in initiative.goals), *(milestone.title for milestone in initiative.milestones),
    ]
    text = "\n".join(parts).casefold()
    return all(word in text for word in wanted.split())
