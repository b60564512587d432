"""A round of follow-up as it is read: its entries, the time it speaks of, and what a closed one froze."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass, replace
from typing import Any

from planner.errors import CannotRead
from planner.model.enums import VersionReason
from planner.records.json import strategy_from_json
from planner.records.plan import (
    FollowUpRecord,
    GoalRecord,
    InitiativeRecord,
    MeasurementRecord,
    PlanRecord,
    RoundRecord,
    VersionRecord,
)
from planner.records.strategy import StrategyRecord
from planner.records.versions import newest_decided, version_name, version_plan

REPORTED = ("state", "assessment", "economy", "text", "reason", "new_deadline")
"""The fields of an entry that say something; one in which all of them are empty is no report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """What a round's report is made of.

    A closed round gives `plan` and `strategy` as they were when it was closed, on the day `on`, and `frozen` says so; an open
    one, and one that an older file closed without keeping anything, gives them as they are. `adopted` is the plan as it was
    decided last before that, called `adopted_name`; None where nothing was.
    """

    name: str
    plan: PlanRecord
    strategy: StrategyRecord
    on: dt.date | None = None
    frozen: bool = False
    adopted: PlanRecord | None = None
    adopted_name: str = ""


def reported(plan: PlanRecord, strategy: StrategyRecord, name: str) -> Reported:
    """What the round called `name` reports. Raises CannotRead version_unreadable."""
    kept = frozen_version(plan, name)
    earlier = plan.versions if kept is None else plan.versions[: plan.versions.index(kept)]
    decided = newest_decided(earlier)
    adopted = version_plan(decided) if decided else None
    adopted_name = version_name(decided) if decided else ""
    if kept is None:
        return Reported(name=name, plan=plan, strategy=strategy, adopted=adopted, adopted_name=adopted_name)
    return Reported(
        name=name,
        plan=replace(version_plan(kept), versions=earlier),
        strategy=_strategy_of(kept) or strategy,
        on=kept.made_at.date(),
        frozen=True,
        adopted=adopted,
        adopted_name=adopted_name,
    )


def frozen_version(plan: PlanRecord, name: str) -> VersionRecord | None:
    """What was kept when the closed round called `name` was closed last; None of an open round."""
    if not any(it.name == name and it.closed for it in plan.rounds):
        return None
    kept = (it for it in reversed(plan.versions) if it.reason is VersionReason.ROUND and it.name == name)
    return next(kept, None)


def _strategy_of(version: VersionRecord) -> StrategyRecord | None:
    if not version.strategy:
        return None
    try:
        return strategy_from_json(json.loads(version.strategy))
    except (CannotRead, ValueError) as error:
        raise CannotRead("version_unreadable", name=version_name(version)) from error


def round_of(plan: PlanRecord, name: str) -> RoundRecord | None:
    """The round of this name."""
    return next((it for it in plan.rounds if it.name == name), None)


def in_order(plan: PlanRecord) -> tuple[RoundRecord, ...]:
    """The rounds by their days; those without one last, as they were made."""
    return tuple(sorted(plan.rounds, key=lambda it: it.date or dt.date.max))


def entry_of(initiative: InitiativeRecord, name: str) -> FollowUpRecord | None:
    """What the round says of the initiative, the last where an import brought several; None where nothing was reported."""
    return next((it for it in reversed(initiative.follow_ups) if it.round == name), None)


def with_report(
    initiative: InitiativeRecord, name: str, *, by: str, on: dt.date, **values: Any
) -> tuple[FollowUpRecord, ...]:
    """What was reported of the initiative once `values` are said of it in the round, signed with who says it and on which day.

    The same where that is nothing new; an entry that says nothing any longer goes.
    """
    before = entry_of(initiative, name)
    after = replace(before or FollowUpRecord(round=name), **values)
    if before is not None and after == before:
        return initiative.follow_ups
    entries = [entry for entry in initiative.follow_ups if entry is not before]
    if any(getattr(after, field) for field in REPORTED):
        place = initiative.follow_ups.index(before) if before is not None else len(entries)
        entries.insert(place, replace(after, by=by or after.by, date=on))
    return tuple(entries)


def earlier_entry(plan: PlanRecord, initiative: InitiativeRecord, name: str) -> FollowUpRecord | None:
    """What was reported of the initiative in the newest round before this one."""
    for round_ in reversed(in_order(plan)[: _place(plan, name)]):
        entry = entry_of(initiative, round_.name)
        if entry is not None:
            return entry
    return None


def measured_in(plan: PlanRecord, goal: GoalRecord, name: str) -> MeasurementRecord | None:
    """What was measured of the goal on the round's day. A round without a day has the newest measurement since the round
    before it."""
    round_ = round_of(plan, name)
    if round_ is not None and round_.date is not None:
        return next((it for it in reversed(goal.measurements) if it.date == round_.date), None)
    days = [it.date for it in in_order(plan)[: _place(plan, name)] if it.date]
    since = [it for it in goal.measurements if not days or it.date > days[-1]]
    return max(since, key=lambda it: it.date, default=None)


def measured(plan: PlanRecord, goal: GoalRecord, name: str, value: float | None, *, today: dt.date) -> GoalRecord:
    """The goal with `value` as what was measured in the round, in place of what stood there; None takes it away.

    It is dated on the round's day, on `today` where the round has none; what was measured on other days stays.
    """
    before = measured_in(plan, goal, name)
    kept = tuple(it for it in goal.measurements if it is not before)
    if value is None:
        return replace(goal, measurements=kept)
    if before is not None:
        changed = tuple(replace(it, value=value) if it is before else it for it in goal.measurements)
        return replace(goal, measurements=changed)
    round_ = round_of(plan, name)
    day = round_.date if round_ is not None and round_.date is not None else today
    added = sorted((*kept, MeasurementRecord(date=day, value=value)), key=lambda it: it.date)
    return replace(goal, measurements=tuple(added))


def _place(plan: PlanRecord, name: str) -> int:
    return next((place for place, it in enumerate(in_order(plan)) if it.name == name), len(plan.rounds))
