"""What is due: days that something still open is waiting for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
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
    `place` counts the initiative's goals from 1."""

    day: dt.date
    due: Due
    what: str
    initiative: InitiativeRecord | None = None
    place: int = 0


def deadlines(plan: PlanRecord) -> tuple[Deadline, ...]:
    """Everything that is still open and has a day, the earliest first."""
    found = [deadline for it in plan.initiatives for deadline in open_deadlines(it)]
    found += [Deadline(it.date, Due.ROUND, it.name) for it in plan.rounds if it.date and not it.closed]
    return tuple(sorted(found, key=lambda deadline: deadline.day))


def open_deadlines(it: InitiativeRecord) -> Iterator[Deadline]:
    """The end of an initiative's period, its goals without a judgement, its milestones not reached.

    What is done or dropped waits for nothing.
    """
    if it.state in (State.DONE, State.DROPPED):
        return
    if it.period.end:
        yield Deadline(it.period.end, Due.PERIOD, it.period.text, it)
    for number, goal in enumerate(it.goals, 1):
        if goal.due and goal.fulfilment is None:
            yield Deadline(goal.due, Due.GOAL, goal.text, it, number)
    for milestone in it.milestones:
        if milestone.due and milestone.done is None:
            yield Deadline(milestone.due, Due.MILESTONE, milestone.title, it)
