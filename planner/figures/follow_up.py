"""How far a round of follow-up is, and what it adds up to: initiatives by state and assessment, goals by fulfilment.

What was not reported is counted as that, never as nothing.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from planner.figures.deadlines import Deadline, new_deadline, open_deadlines
from planner.model import Assessment, Fulfilment, State
from planner.records import FollowUpRecord, GoalRecord, InitiativeRecord, PlanRecord
from planner.records.rounds import earlier_entry, entry_of

__all__ = ["DROPPED", "Standing", "Tally", "new_deadline", "overdue", "standings", "tally"]


@dataclass(frozen=True, slots=True)
class Standing:
    """An initiative in a round: what is `reported` of it there and what was reported `earlier`, None for nothing."""

    initiative: InitiativeRecord
    reported: FollowUpRecord | None
    earlier: FollowUpRecord | None

    @property
    def state(self) -> State:
        """As reported, else as the initiative has it."""
        told = self.reported.state if self.reported else None
        return told or self.initiative.state

    @property
    def asked(self) -> bool:
        """Whether a report is waited for or was given; of what was dropped nobody asks."""
        return self.reported is not None or self.initiative.state is not State.DROPPED

    @property
    def missing(self) -> bool:
        """Whether a report is still waited for."""
        return self.asked and self.reported is None


def standings(plan: PlanRecord, name: str) -> tuple[Standing, ...]:
    """Every initiative of the plan in the round called `name`, in the plan's order."""
    return tuple(Standing(it, entry_of(it, name), earlier_entry(plan, it, name)) for it in plan.initiatives)


def overdue(initiative: InitiativeRecord, today: dt.date) -> tuple[Deadline, ...]:
    """What of the initiative should be over and isn't, the earliest first; what was put off is late only when the new
    day has passed too."""
    late = [it for it in open_deadlines(initiative) if it.day < today]
    return tuple(sorted(late, key=lambda it: (it.day, it.planned or it.day)))


DROPPED = "dropped"
"""In a tally of goals: nobody judged it, and its initiative was dropped."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What standings add up to. In `assessments` and `economies` None counts who was asked and has not said it; in `goals`
    None counts goals that nobody has judged, and `DROPPED` those of them whose initiative was dropped.

    The counts of `states` add up to `initiatives`, those of `assessments` and of `economies` to `asked`, those of `goals` to
    all goals.
    """

    initiatives: int
    asked: int
    reported: int
    states: Counter[State]
    assessments: Counter[Assessment | None]
    economies: Counter[Assessment | None]
    goals: Counter[Fulfilment | str | None]

    @property
    def all_goals(self) -> int:
        return self.goals.total()


def tally(standings: Iterable[Standing]) -> Tally:
    """The counts over these standings."""
    found = list(standings)
    asked = [it for it in found if it.asked]
    return Tally(
        initiatives=len(found),
        asked=len(asked),
        reported=sum(it.reported is not None for it in found),
        states=Counter(it.state for it in found),
        assessments=Counter(it.reported.assessment if it.reported else None for it in asked),
        economies=Counter(it.reported.economy if it.reported else None for it in asked),
        goals=Counter(_judged(it, goal) for it in found for goal in it.initiative.goals),
    )


def _judged(standing: Standing, goal: GoalRecord) -> Fulfilment | str | None:
    if goal.fulfilment is None and standing.state is State.DROPPED:
        return DROPPED
    return goal.fulfilment
