"""What of the strategy the plan serves, and what nobody does: tracks crossed with UN goals, gaps, the time that is gone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from planner.model import State
from planner.records import InitiativeRecord, PlanRecord, SdgLink, StrategyRecord, TrackRecord
from planner.rules import Problem, own_sdgs


@dataclass(frozen=True, slots=True)
class Crossing:
    """The initiatives of a track that contribute to a UN goal. `asked` is whether the strategy names the goal under the track,
    `own` whether it needs no reason there: across the tracks that is every goal of the strategy."""

    track: str | None
    sdg: int
    asked: bool
    own: bool
    initiatives: tuple[InitiativeRecord, ...]

    @property
    def alive(self) -> int:
        """How many of them are not dropped."""
        return sum(it.state is not State.DROPPED for it in self.initiatives)


def crossings(plan: PlanRecord, strategy: StrategyRecord) -> dict[tuple[str | None, int], Crossing]:
    """Every track (None for those without one) crossed with every UN goal that the strategy names or the plan has."""
    numbers = crossed_sdgs(plan, strategy)
    tracks = crossed_tracks(plan, strategy)
    found: dict[tuple[str | None, int], list[InitiativeRecord]] = {}
    for it in plan.initiatives:
        for number in {link.number for link in it.sdgs}:
            found.setdefault((it.track, number), []).append(it)
    crossed: dict[tuple[str | None, int], Crossing] = {}
    for name in tracks:
        track = strategy.track(name)
        own, asked = own_sdgs(track, strategy), track.sdgs if track and not track.cross_cutting else ()
        for number in numbers:
            there = tuple(found.get((name, number), ()))
            crossed[name, number] = Crossing(name, number, number in asked, number in own or not own, there)
    return crossed


def crossed_sdgs(plan: PlanRecord, strategy: StrategyRecord) -> tuple[int, ...]:
    asked = {number for track in strategy.tracks for number in track.sdgs}
    return tuple(sorted(asked | {link.number for it in plan.initiatives for link in it.sdgs}))


def crossed_tracks(plan: PlanRecord, strategy: StrategyRecord) -> tuple[str | None, ...]:
    """The strategy's tracks, and what else initiatives stand under; the cross-cutting group only where something does."""
    used = dict.fromkeys(it.track for it in plan.initiatives)
    tracks: dict[str | None, None] = {
        track.name: None for track in strategy.tracks if not track.cross_cutting or track.name in used
    }
    return tuple({**tracks, **dict.fromkeys(name for name in used if name), **({None: None} if None in used else {})})


@dataclass(frozen=True, slots=True)
class SdgGap:
    """UN goals that the strategy names under a track, and that no initiative of the track contributes to."""

    track: TrackRecord
    numbers: tuple[int, ...]


def unserved_sdgs(crossed: dict[tuple[str | None, int], Crossing], strategy: StrategyRecord) -> tuple[SdgGap, ...]:
    """By track; dropped initiatives contribute to nothing."""
    gaps = (
        SdgGap(track, tuple(number for number in track.sdgs if not crossed[track.name, number].alive))
        for track in strategy.tracks
        if not track.cross_cutting
    )
    return tuple(gap for gap in gaps if gap.numbers)


def unserved_commitments(problems: Iterable[Problem]) -> frozenset[str]:
    """The commitments that the rules say nobody serves this year."""
    return frozenset(str(it.facts["commitment"]) for it in problems if it.code == "commitment_unserved")


def outside_the_list(plan: PlanRecord, strategy: StrategyRecord) -> tuple[tuple[InitiativeRecord, SdgLink], ...]:
    """UN goals that are chosen although they are not on the track's list, with or without a reason."""
    found: list[tuple[InitiativeRecord, SdgLink]] = []
    for it in plan.initiatives:
        track = strategy.track(it.track)
        own = own_sdgs(track, strategy)
        if track and own and it.state is not State.DROPPED:
            found += [(it, link) for link in it.sdgs if link.number not in own]
    return tuple(found)


def time_used(strategy: StrategyRecord, today: dt.date) -> float:
    """The share of the strategy's period that is over, 0 to 1."""
    begins, ends = dt.date(strategy.first_year, 1, 1), dt.date(strategy.last_year + 1, 1, 1)
    return min(max((today - begins) / (ends - begins), 0.0), 1.0)
