"""What is due: days that something still open is waiting for.

A new deadline that was reported moves the days before it, here and so wherever a deadline is told.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from planner.model import State
from planner.records import InitiativeRecord, PlanRecord


class Due(StrEnum):
    """What is to be over on the day."""

    MILESTONE = "milestone"
    GOAL = "goal"
    PERIOD = "period"
    ROUND = "round"


@dataclass(frozen=True, slots=True)
class Deadline:
    """`what` is the milestone's title, the goal's text or the round's name; a round belongs to no initiative.
    `place` counts the initiative's goals, or its milestones, from 1. `planned` is the day that was put off to `day`, None where nothing was."""

    day: dt.date
    due: Due
    what: str
    initiative: InitiativeRecord | None = None
    place: int = 0
    planned: dt.date | None = None


def deadlines(plan: PlanRecord) -> tuple[Deadline, ...]:
    """Everything that is still open and has a day, the earliest first."""
    found = [deadline for it in plan.initiatives for deadline in open_deadlines(it)]
    found += [Deadline(it.date, Due.ROUND, it.name) for it in plan.rounds if it.date and not it.closed]
    return tuple(sorted(found, key=lambda deadline: deadline.day))


def open_deadlines(it: InitiativeRecord) -> Iterator[Deadline]:
    """The end of an initiative's period, its goals without a judgement, its milestones not reached, each on the day
    that is in force.

    What is done or dropped waits for nothing.
    """
    moved = new_deadline(it)
    for found in _planned(it):
        if moved is not None and found.day < moved:
            yield replace(found, day=moved, planned=found.day)
        else:
            yield found


def rescheduled(plan: PlanRecord) -> PlanRecord:
    """The plan with the days that are in force in place of those that were put off."""
    return replace(plan, initiatives=tuple(map(_rescheduled, plan.initiatives)))


def _rescheduled(it: InitiativeRecord) -> InitiativeRecord:
    moved = {(found.due, found.place): found.day for found in open_deadlines(it) if found.planned}
    if not moved:
        return it
    return replace(
        it,
        period=replace(it.period, end=moved.get((Due.PERIOD, 0), it.period.end)),
        goals=tuple(replace(one, due=moved.get((Due.GOAL, n), one.due)) for n, one in enumerate(it.goals, 1)),
        milestones=tuple(replace(one, due=moved.get((Due.MILESTONE, n), one.due)) for n, one in enumerate(it.milestones, 1)),
    )


def new_deadline(initiative: InitiativeRecord) -> dt.date | None:
    """The day that was reported last as the new deadline."""
    told = [it.new_deadline for it in initiative.follow_ups if it.new_deadline]
    return told[-1] if told else None


def _planned(it: InitiativeRecord) -> Iterator[Deadline]:
    if it.state in (State.DONE, State.DROPPED):
        return
    if it.period.end:
        yield Deadline(it.period.end, Due.PERIOD, it.period.text, it)
    for number, goal in enumerate(it.goals, 1):
        if goal.due and goal.fulfilment is None:
            yield Deadline(goal.due, Due.GOAL, goal.text, it, number)
    for number, milestone in enumerate(it.milestones, 1):
        if milestone.due and milestone.done is None:
            yield Deadline(milestone.due, Due.MILESTONE, milestone.title, it, number)
