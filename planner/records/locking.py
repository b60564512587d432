"""What of a plan can still be changed: nothing is locked in a draft, what the committee decided is locked once it is
adopted, and everything is locked once the plan is closed.

What was decided is what is done, why, for whom and with whom, where, when and for how much. Who in the house does it,
how it goes, and what is noted beside it stay open. Measurements and fulfilment belong to goals, and the day a milestone
was reached to milestones, so of these two a part is open.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any, TypeVar

from planner.model.enums import Stage
from planner.records.plan import GoalRecord, InitiativeRecord, MilestoneRecord, PlanRecord

T = TypeVar("T")


class Lock(StrEnum):
    """How much of a plan is locked."""

    NONE = "none"
    ADOPTED = "adopted"
    CLOSED = "closed"


class Decided(StrEnum):
    """The fields of an initiative that are decided by the committee, and so locked with it."""

    TITLE = "title"
    DESCRIPTION = "description"
    TRACK = "track"
    COMMITMENTS = "commitments"
    SDGS = "sdgs"
    VISION_AIMS = "vision_aims"
    PURPOSES = "purposes"
    GOALS = "goals"
    MILESTONES = "milestones"
    TARGET_GROUPS = "target_groups"
    HOUSES = "houses"
    PARTNERS = "partners"
    PERIOD = "period"
    BUDGET = "budget"
    FUNDING = "funding"
    PRIORITY = "priority"


OPEN_FIELDS = frozenset(
    {"state", "follow_ups", "notes", "links", "responsible", "participants", "continues", "sources"}
)
"""The fields of an initiative that stay open in an adopted plan."""

PARTLY_OPEN: Mapping[str, tuple[str, ...]] = {
    "goals": ("measurements", "fulfilment", "judgement"),
    "milestones": ("done",),
}
"""The lists of which a part stays open, and which part."""

OPEN_PLAN_FIELDS = frozenset({"case_number", "submitted_on", "adopted_on", "closed_on"})
"""The fields of the plan itself that stay open in an adopted plan."""


def lock_at(stage: Stage, *, amending: bool) -> Lock:
    """The lock of a plan at `stage`; an adopted one that is being corrected is open."""
    if stage is Stage.CLOSED:
        return Lock.CLOSED
    return Lock.ADOPTED if stage is Stage.ADOPTED and not amending else Lock.NONE


def lock_of(plan: PlanRecord) -> Lock:
    """How much of this plan is locked."""
    return lock_at(plan.stage, amending=plan.amendment is not None)


def is_locked(lock: Lock, field: str) -> bool:
    """Whether nothing at all of an initiative's `field` can be changed."""
    if lock is Lock.ADOPTED:
        return field not in OPEN_FIELDS and field not in PARTLY_OPEN
    return lock is Lock.CLOSED


def open_part(lock: Lock, field: str, before: Any, after: Any) -> Any:
    """The value `after` as far as `field` can be changed to it: `before` with what is open taken from `after`."""
    if lock is Lock.NONE or (lock is Lock.ADOPTED and field in OPEN_FIELDS):
        return after
    if lock is Lock.CLOSED or field not in PARTLY_OPEN:
        return before
    if field == "goals":
        return _completed(before, after, PARTLY_OPEN[field], _decided_of_goal, lambda goal: goal.text)
    return _completed(before, after, PARTLY_OPEN[field], _decided_of_milestone, lambda milestone: milestone.title)


def with_open_parts(decided: InitiativeRecord, now: InitiativeRecord) -> InitiativeRecord:
    """What was decided of the one, and what stays open in an adopted plan of the other."""
    kept: dict[str, Any] = {name: getattr(now, name) for name in OPEN_FIELDS}
    for name in PARTLY_OPEN:
        kept[name] = open_part(Lock.ADOPTED, name, getattr(decided, name), getattr(now, name))
    return replace(decided, **kept)


def _completed(
    before: tuple[T, ...],
    after: tuple[T, ...],
    names: tuple[str, ...],
    decided: Callable[[T], T],
    words: Callable[[T], str],
) -> tuple[T, ...]:
    """Each of `before` with the open fields of the one that it has become: the same in all that was decided, else
    that of the same words; as it was when there is none."""
    left = list(after)
    found: dict[int, T] = {}
    same: tuple[Callable[[T], object], ...] = (decided, words)
    for key in same:
        for place, old in enumerate(before):
            if place in found:
                continue
            new = next((it for it in left if key(it) == key(old)), None)
            if new is not None:
                left.remove(new)
                found[place] = new
    return tuple(
        replace(old, **{name: getattr(found[place], name) for name in names}) if place in found else old  # type: ignore[type-var]
        for place, old in enumerate(before)
    )


def _decided_of_goal(goal: GoalRecord) -> GoalRecord:
    return replace(goal, measurements=(), fulfilment=None, judgement="")


def _decided_of_milestone(milestone: MilestoneRecord) -> MilestoneRecord:
    return replace(milestone, done=None)
