"""Next year's plan from last year's: what is unfinished continues."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from planner.actions.initiatives import append, fresh_copy
from planner.actions.plans import create_plan
from planner.errors import Refused
from planner.model import State, Strategy
from planner.queries import plans
from planner.records import GoalRecord, InitiativeRecord, MilestoneRecord, Period, PlanRecord
from planner.records.from_model import plan_record, strategy_record
from planner.records.strategy import CROSS_CUTTING, StrategyRecord
from planner.values.periods import read_period


@dataclass(frozen=True, slots=True)
class DroppedLink:
    """A link that the new year's strategy has no place for; `field` is track, commitments, …"""

    initiative: str
    field: str
    name: str


def roll_plan(
    session: Session, source_year: int, target_year: int, chosen: Collection[str] | None = None
) -> tuple[DroppedLink, ...]:
    """A plan for `target_year` with the initiatives of `source_year` that are `chosen` (uuids), else with those that
    are not done or dropped.

    Dates move on by the years between, states start again, reports stay behind; each initiative knows
    what it continues. Links are kept where the new strategy has the same names; returns the others.
    Raises Refused: roll_backwards, plan_missing, plan_exists, strategy_none_for_year.
    """
    if target_year <= source_year:
        raise Refused("roll_backwards", source=source_year, target=target_year)
    source = plan_record(plans.row(session, source_year))
    create_plan(session, target_year)
    if chosen is None:
        chosen = {it.id for it in source.initiatives if it.state not in (State.DONE, State.DROPPED)}
    return _continue(session, source, target_year, chosen)


def continue_initiatives(
    session: Session, source_year: int, target_year: int, chosen: Collection[str]
) -> tuple[DroppedLink, ...]:
    """The `chosen` initiatives (uuids) of `source_year` in the plan that `target_year` has already, as `roll_plan`
    takes them over; those that it continues already are left out.

    Raises Refused: roll_backwards, plan_missing.
    """
    if target_year <= source_year:
        raise Refused("roll_backwards", source=source_year, target=target_year)
    there = {it.continues for it in plans.row(session, target_year).initiatives}
    source = plan_record(plans.row(session, source_year))
    return _continue(session, source, target_year, set(chosen) - there)


def _continue(
    session: Session, source: PlanRecord, target_year: int, chosen: Collection[str]
) -> tuple[DroppedLink, ...]:
    """The chosen initiatives in the later plan, in their order."""
    target = plans.row(session, target_year)
    dropped: list[DroppedLink] = []
    for initiative in source.initiatives:
        if initiative.id in chosen:
            rolled = _moved(initiative, source.year, target_year)
            append(session, target, _fitting(rolled, _record_of(target.strategy), dropped))
    return tuple(dropped)


def _record_of(strategy: Strategy) -> StrategyRecord:
    return strategy_record(strategy)


def _moved(initiative: InitiativeRecord, source_year: int, target_year: int) -> InitiativeRecord:
    years = target_year - source_year
    copy = fresh_copy(initiative)
    return replace(
        copy,
        continues=initiative.id,
        period=_moved_period(initiative.period, source_year, years),
        goals=tuple(_moved_goal(goal, years) for goal in copy.goals),
        milestones=tuple(_moved_milestone(it, years) for it in initiative.milestones if it.done is None),
    )


def _moved_goal(goal: GoalRecord, years: int) -> GoalRecord:
    return replace(goal, due=_moved_day(goal.due, years))


def _moved_milestone(milestone: MilestoneRecord, years: int) -> MilestoneRecord:
    return replace(milestone, due=_moved_day(milestone.due, years))


def _moved_period(period: Period, source_year: int, years: int) -> Period:
    """The words move with their dates: "uge 17" is another week's days a year later."""
    words = re.sub(r"\b(?:19|20)\d\d\b", lambda found: str(int(found[0]) + years), period.text)
    as_written = read_period(period.text, source_year)
    if period.text and (as_written.start, as_written.end) == (period.start, period.end):
        moved = read_period(words, source_year + years)
        return replace(period, text=words, start=moved.start, end=moved.end)
    return replace(period, text=words, start=_moved_day(period.start, years), end=_moved_day(period.end, years))


def _moved_day(day: dt.date | None, years: int) -> dt.date | None:
    if day is None:
        return None
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, day=28)


def _fitting(initiative: InitiativeRecord, strategy: StrategyRecord, dropped: list[DroppedLink]) -> InitiativeRecord:
    """The initiative with the links that `strategy` knows; the others are added to `dropped`."""
    known = {
        "commitments": {text for track in strategy.tracks for text in track.commitments},
        "vision_aims": set(strategy.vision_aims),
        "purposes": set(strategy.purposes),
    }
    kept: dict[str, tuple[str, ...]] = {}
    for field, names in known.items():
        linked: tuple[str, ...] = getattr(initiative, field)
        kept[field] = tuple(name for name in linked if name in names)
        dropped += [DroppedLink(initiative.title, field, name) for name in linked if name not in names]
    track = initiative.track
    if track is not None and track != CROSS_CUTTING and strategy.track(track) is None:
        dropped.append(DroppedLink(initiative.title, "track", track))
        track = None
    return replace(initiative, track=track, **kept)
