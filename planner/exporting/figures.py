"""The figures that every document tells first: initiatives by track, by state, by UN goal; who serves which commitment."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import Any

from planner import resources
from planner.model import State
from planner.records import GoalRecord, InitiativeRecord, PlanRecord, StrategyRecord, TrackRecord
from planner.words import _, language

CROSS_CUTTING = "Tværgående"
NO_COLOUR = "#5F6368"
_TRACK_COLOURS = ("#6B4FA0", "#0E7C7B", "#B3541E", "#2B5C8A", "#7A4A2B", "#4F6B1E")


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The initiatives of one track in the plan's order; `track` is None for those without one."""

    track: TrackRecord | None
    ordinal: int | None
    name: str
    short_name: str
    colour: str
    initiatives: tuple[InitiativeRecord, ...]

    @property
    def heading(self) -> str:
        """ "Spor 1 · Læsning, dannelse og kultur"; the name alone where the track has no number."""
        return _("Track {number} · {name}", number=self.ordinal, name=self.name) if self.ordinal else self.name

    @property
    def commitments(self) -> tuple[str, ...]:
        return self.track.commitments if self.track else ()

    @property
    def sdgs(self) -> tuple[int, ...]:
        return self.track.sdgs if self.track else ()

    def in_state(self, state: State) -> int:
        """How many of the initiatives are in this state."""
        return sum(it.state is state for it in self.initiatives)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sdg:
    """A UN goal as it is drawn: a plain square in `colour` with its number in `ink`, and its name."""

    number: int
    name: str
    colour: str
    ink: str


def groups(plan: PlanRecord, strategy: StrategyRecord) -> tuple[Group, ...]:
    """The tracks in the strategy's order, then what cuts across them or has no track, where there is any."""
    known = {track.name for track in strategy.tracks}
    others = dict.fromkeys(it.track for it in plan.initiatives if it.track and it.track not in known)
    found: list[Group] = []
    ordinal = 0
    for place, track in enumerate(strategy.tracks):
        members = _members(plan, track.name)
        if track.cross_cutting and not members:
            continue
        ordinal += not track.cross_cutting
        found.append(
            Group(
                track=track,
                ordinal=None if track.cross_cutting else ordinal,
                name=track.name,
                short_name=track.short_name or track.name,
                colour=track.colour or _TRACK_COLOURS[place % len(_TRACK_COLOURS)],
                initiatives=members,
            )
        )
    found += [_loose(name, _members(plan, name)) for name in others]
    if without := _members(plan, None):
        found.append(_loose(_("Without a track"), without))
    return tuple(found)


def _loose(name: str, members: tuple[InitiativeRecord, ...]) -> Group:
    return Group(track=None, ordinal=None, name=name, short_name=name, colour=NO_COLOUR, initiatives=members)


def _members(plan: PlanRecord, track: str | None) -> tuple[InitiativeRecord, ...]:
    return tuple(it for it in plan.initiatives if (it.track or None) == track)


def sdg_counts(plan: PlanRecord) -> dict[int, int]:
    """How many initiatives contribute to each of the 17 goals, 0 included."""
    counts = Counter(number for it in plan.initiatives for number in {link.number for link in it.sdgs})
    return {sdg.number: counts[sdg.number] for sdg in sdgs()}


def leading_sdgs(plan: PlanRecord, most: int = 2) -> tuple[Sdg, ...]:
    """The goals that most initiatives contribute to, most first; none when no initiative has any."""
    counts = sdg_counts(plan)
    ranked = sorted((sdg for sdg in sdgs() if counts[sdg.number]), key=lambda sdg: (-counts[sdg.number], sdg.number))
    return tuple(ranked[:most])


def serving(plan: PlanRecord, commitment: str) -> tuple[InitiativeRecord, ...]:
    """The initiatives that serve the commitment."""
    return tuple(it for it in plan.initiatives if commitment in it.commitments)


def goals(plan: PlanRecord) -> list[tuple[InitiativeRecord, int, GoalRecord]]:
    """Every goal with its initiative and its number there, counted from 1."""
    return [(it, number, goal) for it in plan.initiatives for number, goal in enumerate(it.goals, 1)]


def tells_how_measured(plan: PlanRecord) -> bool:
    """Whether any goal says more of its measuring than the measure itself."""
    return any(
        goal.kind or goal.direction or goal.cumulative or goal.source or goal.measurements
        for it in plan.initiatives
        for goal in it.goals
    )


def number_of(initiative: InitiativeRecord) -> int:
    """Its *Nr.*; 0 for one that no plan has numbered yet."""
    return initiative.number or 0


def sdgs() -> tuple[Sdg, ...]:
    """The 17 goals in the language in force."""
    tongue = language()
    return tuple(
        Sdg(
            number=goal["number"],
            name=goal[f"{tongue}_short"],
            colour=goal["hex"],
            ink="#FFFFFF" if goal["text"] == "white" else "#000000",
        )
        for goal in _goals()
    )


def sdg(number: int) -> Sdg:
    """The goal of this number, 1 to 17."""
    return sdgs()[number - 1]


@cache
def _goals() -> tuple[dict[str, Any], ...]:
    return tuple(json.loads(resources.path("sdg", "goals.json").read_text("utf-8")))
