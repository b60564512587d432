"""The plan's initiatives under their tracks, filtered and sorted: what the table is to show."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any

from planner.columns import PLAN_COLUMNS, as_text, plan_column
from planner.model import Priority, State
from planner.records import InitiativeRecord, StrategyRecord
from planner.records.strategy import CROSS_CUTTING, cross_cutting_track
from planner.words import kroner, sort_key, term

SHOWN_AT_FIRST = ("number", "title", "sdgs", "responsible", "period", "state")
"""The columns that one sees before one has chosen any."""
CHOOSABLE = tuple(column.key for column in PLAN_COLUMNS if column.key not in ("track", "period.start", "period.end"))
"""The columns that the table can show; the track stands over its group."""


@dataclass(frozen=True, slots=True)
class Group:
    """The initiatives under one track; `track` is None for those without. `place` is the track's, for its colour."""

    track: str | None
    colour: str
    place: int
    cross_cutting: bool
    initiatives: tuple[InitiativeRecord, ...]


def grouped(strategy: StrategyRecord, initiatives: Iterable[InitiativeRecord], *, empty_too: bool) -> list[Group]:
    """The groups in the strategy's order. The cross-cutting group and the one without a track are shown when
    something is in them; `empty_too` shows every track of the strategy."""
    tracks = list(strategy.tracks)
    if not any(track.name == CROSS_CUTTING for track in tracks):
        tracks.append(cross_cutting_track())
    under: dict[str | None, list[InitiativeRecord]] = {track.name: [] for track in tracks}
    for initiative in initiatives:
        under.setdefault(initiative.track, []).append(initiative)
    groups = [
        Group(track.name, track.colour, place, track.cross_cutting, tuple(under.pop(track.name)))
        for place, track in enumerate(tracks)
    ]
    groups += [Group(name, "", len(tracks), True, tuple(found)) for name, found in under.items()]
    return [group for group in groups if group.initiatives or (empty_too and not group.cross_cutting and group.track)]


def cell_text(key: str, initiative: InitiativeRecord) -> str:
    """What a cell of the table says."""
    if key == "state":
        return term(initiative.state)
    if key == "priority":
        return term(initiative.priority) if initiative.priority else ""
    if key == "budget":
        return kroner(initiative.budget)
    if key in ("responsible", "participants", "partners", "target_groups", "houses"):
        return ", ".join(getattr(initiative, key))
    return as_text(plan_column(key).write(initiative))


def ordered(initiatives: Collection[InitiativeRecord], key: str | None, *, backwards: bool) -> list[InitiativeRecord]:
    """Sorted by a column; None leaves the plan's own order. What is empty comes last either way."""
    if key is None:
        return list(initiatives)
    measure = _MEASURES.get(key) or _by_words(key)
    full = [it for it in initiatives if measure(it) is not None]
    empty = [it for it in initiatives if measure(it) is None]
    return [*sorted(full, key=measure, reverse=backwards), *empty]


def _by_words(key: str) -> Callable[[InitiativeRecord], Any]:
    def measure(initiative: InitiativeRecord) -> Any:
        text = cell_text(key, initiative)
        return sort_key(text) if text else None

    return measure


def _first_day(initiative: InitiativeRecord) -> dt.date | None:
    return initiative.period.start or initiative.period.end


_MEASURES: dict[str, Callable[[InitiativeRecord], Any]] = {
    "number": lambda it: it.number,
    "budget": lambda it: it.budget,
    "period": _first_day,
    "state": lambda it: list(State).index(it.state),
    "priority": lambda it: list(Priority).index(it.priority) if it.priority else None,
    "sdgs": lambda it: tuple(link.number for link in sorted(it.sdgs, key=lambda link: not link.primary)) or None,
}
