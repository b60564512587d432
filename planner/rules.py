"""What a good plan is: records in, problems out. A draft may have any of them; nothing is ever forbidden here.

A problem is a code with facts, at an initiative and a field; `words.problems` holds the sentences.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from planner.model import GoalKind, State
from planner.records import GoalRecord, InitiativeRecord, MilestoneRecord, PlanRecord, StrategyRecord, TrackRecord


class Severity(StrEnum):
    """*Mangler*: the committee would ask for it; *bemærk*: worth a second look."""

    MISSING = "missing"
    NOTICE = "notice"


@dataclasses.dataclass(frozen=True, slots=True)
class Problem:
    """`initiative` is a uuid, or None for the plan as a whole; `field` a field of the record."""

    severity: Severity
    code: str
    initiative: str | None
    field: str
    facts: dict[str, Any] = dataclasses.field(default_factory=dict[str, Any])


def check(plan: PlanRecord, strategy: StrategyRecord) -> tuple[Problem, ...]:
    """Everything worth saying about the plan: each initiative's in the plan's order, then the plan's own."""
    titles = _first_with_title(plan)
    found: list[Problem] = []
    for initiative in plan.initiatives:
        found += check_initiative(initiative, plan.year, strategy)
        first = titles.get(initiative.title.casefold().strip())
        if first is not None and first is not initiative:
            found.append(_notice("title_duplicate", initiative, "title", other=first.number))
    found += _whole_plan(plan, strategy)
    return tuple(found)


def check_initiative(initiative: InitiativeRecord, year: int, strategy: StrategyRecord) -> list[Problem]:
    """What can be said of one initiative by itself. What was dropped needs no more planning."""
    if initiative.state is State.DROPPED:
        return []
    track = strategy.track(initiative.track)
    return [
        *_missing_fields(initiative, track),
        *_links(initiative, track, strategy),
        *_goals(initiative, year),
        *_period(initiative, year),
        *_milestones(initiative),
    ]


def _first_with_title(plan: PlanRecord) -> dict[str, InitiativeRecord]:
    first: dict[str, InitiativeRecord] = {}
    for initiative in plan.initiatives:
        title = initiative.title.casefold().strip()
        if title:
            first.setdefault(title, initiative)
    return first


def _missing(code: str, initiative: InitiativeRecord, field: str, **facts: Any) -> Problem:
    return Problem(Severity.MISSING, code, initiative.id, field, facts)


def _notice(code: str, initiative: InitiativeRecord, field: str, **facts: Any) -> Problem:
    return Problem(Severity.NOTICE, code, initiative.id, field, facts)


def _missing_fields(initiative: InitiativeRecord, track: TrackRecord | None) -> Iterator[Problem]:
    if not initiative.title.strip():
        yield _missing("title_missing", initiative, "title")
    if initiative.track is None:
        yield _missing("track_missing", initiative, "track")
    if not initiative.commitments and not (track and track.cross_cutting):
        yield _missing("commitment_missing", initiative, "commitments")
    if not initiative.sdgs:
        yield _missing("sdg_missing", initiative, "sdgs")
    if not initiative.goals:
        yield _missing("goal_missing", initiative, "goals")
    if not initiative.responsible:
        yield _missing("responsible_missing", initiative, "responsible")
    if initiative.budget is not None and initiative.budget < 0:
        yield _notice("budget_negative", initiative, "budget")


def _links(initiative: InitiativeRecord, track: TrackRecord | None, strategy: StrategyRecord) -> Iterator[Problem]:
    if track and not track.cross_cutting:
        for text in initiative.commitments:
            if text not in track.commitments:
                yield _notice("commitment_other_track", initiative, "commitments", commitment=text)
    own = own_sdgs(track, strategy)
    for link in initiative.sdgs:
        if track and own and link.number not in own and not (link.reason or "").strip():
            yield _missing("sdg_outside_track", initiative, "sdgs", number=link.number)
    primary = [link.number for link in initiative.sdgs if link.primary]
    if len(primary) > 1:
        yield _notice("sdg_primary_several", initiative, "sdgs", numbers=[str(number) for number in primary])


def own_sdgs(track: TrackRecord | None, strategy: StrategyRecord) -> frozenset[int]:
    """The UN goals that need no reason: the track's own; the whole strategy's across the tracks."""
    if track and not track.cross_cutting:
        return frozenset(track.sdgs)
    return frozenset(number for other in strategy.tracks for number in other.sdgs)


def _goals(initiative: InitiativeRecord, year: int) -> Iterator[Problem]:
    for place, goal in enumerate(initiative.goals, start=1):
        if not goal.text.strip():
            yield _missing("goal_text_missing", initiative, "goals", goal=place)
        if not _is_measurable(goal):
            yield _missing("goal_measure_missing", initiative, "goals", goal=place)
        if goal.due and goal.due.year != year:
            yield _notice("goal_due_outside_year", initiative, "goals", goal=place, due=goal.due, year=year)


def _is_measurable(goal: GoalRecord) -> bool:
    """A qualitative goal is judged in words, so that no measure is asked for."""
    return bool(goal.measure.strip()) or goal.target is not None or goal.kind is GoalKind.QUALITATIVE


def _period(initiative: InitiativeRecord, year: int) -> Iterator[Problem]:
    period = initiative.period
    start, end = period.start, period.end
    if start is None and end is None:
        if period.ongoing:
            return
        if period.text.strip():
            yield _notice("period_not_understood", initiative, "period", text=period.text)
        else:
            yield _missing("period_missing", initiative, "period")
        return
    if start and end and end < start:
        yield _missing("period_end_before_start", initiative, "period", start=start, end=end)
        return
    days = [day for day in (start, end) if day]
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    if max(days) < first or min(days) > last:
        yield _missing("period_outside_year", initiative, "period", year=year)
    elif min(days) < first or max(days) > last:
        yield _notice("period_beyond_year", initiative, "period", year=year)


def _milestones(initiative: InitiativeRecord) -> Iterator[Problem]:
    for place, milestone in enumerate(initiative.milestones, start=1):
        if not milestone.title.strip():
            yield _missing("milestone_title_missing", initiative, "milestones", milestone=place)
        elif _outside(milestone, initiative):
            yield _notice(
                "milestone_outside_period", initiative, "milestones", title=milestone.title, due=milestone.due
            )


def _outside(milestone: MilestoneRecord, initiative: InitiativeRecord) -> bool:
    period = initiative.period
    if milestone.due is None:
        return False
    return bool((period.start and milestone.due < period.start) or (period.end and milestone.due > period.end))


def _whole_plan(plan: PlanRecord, strategy: StrategyRecord) -> Iterator[Problem]:
    if not plan.initiatives:
        yield Problem(Severity.MISSING, "plan_empty", None, "initiatives")
        return
    alive = [initiative for initiative in plan.initiatives if initiative.state is not State.DROPPED]
    tracks = {initiative.track for initiative in alive}
    commitments = {text for initiative in alive for text in initiative.commitments}
    sdgs = {link.number for initiative in alive for link in initiative.sdgs}
    for track in strategy.tracks:
        if track.cross_cutting:
            continue
        if track.name not in tracks:
            yield Problem(Severity.MISSING, "track_empty", None, "track", {"track": track.name})
        for text in track.commitments:
            if text not in commitments:
                yield Problem(Severity.NOTICE, "commitment_unserved", None, "commitments", {"commitment": text})
    for number in sorted({number for track in strategy.tracks for number in track.sdgs} - sdgs):
        yield Problem(Severity.NOTICE, "sdg_unserved", None, "sdgs", {"number": number})
