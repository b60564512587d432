"""From a plan and the name of a round to what its report tells, and to the plan that the report is about."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from planner.errors import Refused
from planner.exporting.book import plan_title
from planner.exporting.content import Content, public
from planner.exporting.status.since_adoption import adopted_goals, changes_since, since
from planner.exporting.status.value import GoalStatus, InitiativeStatus, Status
from planner.figures.follow_up import Standing, standings
from planner.records import FollowUpRecord, InitiativeRecord, PlanRecord, StrategyRecord
from planner.records.rounds import Reported, reported, round_of
from planner.words import _


@dataclass(frozen=True, slots=True)
class Subject:
    """What a document is made of: in a report all of it is as the round has it, and `today` the day it was closed."""

    plan: PlanRecord
    strategy: StrategyRecord
    content: Content
    today: dt.date


def as_reported(plan: PlanRecord, strategy: StrategyRecord, content: Content, today: dt.date) -> Subject:
    """What a report of the round that `content` names is made of; what was handed in where it names none.

    Raises Refused round_unknown, CannotRead version_unreadable.
    """
    name = content.round
    if not name:
        return Subject(plan, strategy, content, today)
    if round_of(plan, name) is None:
        raise Refused("round_unknown", round=name, rounds=[it.name for it in plan.rounds])
    found = reported(plan, strategy, name)
    status = _status(found)
    report = public(found.plan)
    told = replace(
        content, earlier=public(found.adopted) if found.adopted else None, earlier_name=found.adopted_name, status=status
    )
    report = replace(
        report,
        title=_("{plan}: follow-up, {round}", plan=plan_title(report), round=name),
        initiatives=tuple(it.initiative for it in status.initiatives),
    )
    return Subject(report, found.strategy, told, found.on or today)


def _status(found: Reported) -> Status:
    """The report as a value."""
    before = {it.id: it for it in found.adopted.initiatives} if found.adopted else {}
    round_ = round_of(found.plan, found.name)
    told = tuple(_initiative(it, before.get(it.initiative.id), found) for it in standings(found.plan, found.name))
    now = replace(public(found.plan), initiatives=tuple(it.initiative for it in told))
    return Status(
        round=found.name,
        year=found.plan.year,
        day=round_.date if round_ else None,
        frozen=found.frozen,
        adopted_name=found.adopted_name,
        initiatives=told,
        changes=changes_since(now, public(found.adopted)) if found.adopted else (),
    )


def _initiative(standing: Standing, before: InitiativeRecord | None, found: Reported) -> InitiativeStatus:
    told = _outward(standing)
    now = told.initiative
    if found.adopted is None:
        return InitiativeStatus(standing=told, goals=tuple(GoalStatus(goal=goal) for goal in now.goals))
    adopted = adopted_goals(before, now)
    return InitiativeStatus(
        standing=told,
        goals=tuple(GoalStatus(goal=goal, adopted=words) for goal, words in zip(now.goals, adopted, strict=True)),
        since=since(before, now, found.plan.year),
    )


def _outward(standing: Standing) -> Standing:
    """The standing with what may leave the house: the entry without who wrote it and when, of the earlier one the assessment."""
    entry, earlier = standing.reported, standing.earlier
    return Standing(
        replace(standing.initiative, state=standing.state, notes="", links=(), follow_ups=(), sources=()),
        replace(entry, by="", date=None) if entry else None,
        FollowUpRecord(assessment=earlier.assessment) if earlier else None,
    )
