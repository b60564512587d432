"""Next year's plan from last year's: what is unfinished continues, the rest is finished or dropped where it stands."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from planner.actions import finding, locking
from planner.actions.fitting import DroppedLink, fitting
from planner.actions.initiatives import append_all, fresh_copy
from planner.actions.plans import create_plan
from planner.actions.writing import write_field
from planner.errors import Refused
from planner.model import ActionPlan, State
from planner.queries import plans
from planner.records import GoalRecord, InitiativeRecord, MilestoneRecord, Period
from planner.records.from_model import initiative_record, strategy_record
from planner.records.locking import Lock
from planner.records.rolling import EVERYTHING, FIELDS, Part
from planner.values.periods import read_period

_ENDED = (State.DONE, State.DROPPED)


def roll_plan(
    session: Session,
    source_year: int,
    target_year: int,
    chosen: Collection[str] | None = None,
    *,
    finished: Collection[str] = (),
    dropped: Collection[str] = (),
    along: Collection[Part] = EVERYTHING,
) -> tuple[DroppedLink, ...]:
    """A plan for `target_year` with the initiatives of `source_year` that are `chosen` (uuids), else with those that
    are not done or dropped.

    Dates move on by the years between, states start again, reports stay behind, and so do the parts that are not
    `along`; each initiative knows what it continues. Links are kept where the new strategy has the same names; returns
    the others. The `finished` and `dropped` ones get that state in the plan of `source_year`, unless it is closed.
    Raises Refused: roll_backwards, plan_missing, plan_exists, strategy_none_for_year.
    """
    _refuse_backwards(source_year, target_year)
    source = plans.row(session, source_year)
    create_plan(session, target_year)
    if chosen is None:
        chosen = {it.uuid for it in source.initiatives if it.state not in _ENDED}
    _end(session, source, finished, State.DONE)
    _end(session, source, dropped, State.DROPPED)
    return _continue(session, source, target_year, chosen, along)


def continue_initiatives(
    session: Session,
    source_year: int,
    target_year: int,
    chosen: Collection[str],
    *,
    finished: Collection[str] = (),
    dropped: Collection[str] = (),
    along: Collection[Part] = EVERYTHING,
) -> tuple[DroppedLink, ...]:
    """The `chosen` initiatives (uuids) of `source_year` in the plan that `target_year` has already, as `roll_plan`
    takes them over; those that it continues already are left out.

    Raises Refused: roll_backwards, plan_missing, plan_adopted, plan_closed.
    """
    _refuse_backwards(source_year, target_year)
    there = {it.continues for it in plans.row(session, target_year).initiatives}
    source = plans.row(session, source_year)
    _end(session, source, finished, State.DONE)
    _end(session, source, dropped, State.DROPPED)
    return _continue(session, source, target_year, set(chosen) - there, along)


def link_predecessors(session: Session, links: Mapping[str, str]) -> None:
    """Say what initiatives continue: the uuid of one of an earlier year, by theirs.

    Raises Refused initiative_missing, predecessor_not_earlier, plan_closed.
    """
    for uuid, earlier in links.items():
        row, before = finding.initiative(session, uuid), finding.initiative(session, earlier)
        if before.plan.year >= row.plan.year:
            raise Refused("predecessor_not_earlier", title=row.title)
        write_field(session, row, "continues", earlier)


def _refuse_backwards(source_year: int, target_year: int) -> None:
    if target_year <= source_year:
        raise Refused("roll_backwards", source=source_year, target=target_year)


def _end(session: Session, source: ActionPlan, ended: Collection[str], state: State) -> None:
    """What a closed plan says stays as it is."""
    if locking.lock_of(source) is not Lock.CLOSED:
        for row in source.initiatives:
            if row.uuid in ended:
                write_field(session, row, "state", state)


def _continue(
    session: Session, source: ActionPlan, target_year: int, chosen: Collection[str], along: Collection[Part]
) -> tuple[DroppedLink, ...]:
    """The chosen initiatives in the later plan, in their order."""
    target = plans.row(session, target_year)
    strategy = strategy_record(target.strategy)
    dropped: list[DroppedLink] = []
    records = [initiative_record(row) for row in source.initiatives if row.uuid in chosen]
    moved = [_without(_moved(it, source.year, target_year), along) for it in records]
    append_all(session, target, [fitting(it, strategy, dropped) for it in moved])
    return tuple(dropped)


def _without(initiative: InitiativeRecord, along: Collection[Part]) -> InitiativeRecord:
    """The initiative with only these parts."""
    empty = InitiativeRecord()
    left: dict[str, Any] = {
        name: getattr(empty, name) for part, names in FIELDS.items() if part not in along for name in names
    }
    return replace(initiative, **left)


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
