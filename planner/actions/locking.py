"""The lock of a plan, kept by every action: what an adopted plan was adopted with changes only by a correction that has a
name, and a closed plan not at all."""

from __future__ import annotations

from typing import Any

from planner.errors import Refused
from planner.model import ActionPlan, Initiative, Stage
from planner.records.from_model import initiative_record
from planner.records.locking import OPEN_FIELDS, OPEN_PLAN_FIELDS, Decided, Lock, lock_at, open_part


def lock_of(plan: ActionPlan) -> Lock:
    """How much of the plan is locked."""
    return lock_at(plan.stage, amending=bool(plan.amendment))


def keep_initiatives(plan: ActionPlan) -> None:
    """Refuse that initiatives come, go or change places. Raises Refused plan_adopted, plan_closed."""
    match lock_of(plan):
        case Lock.ADOPTED:
            raise Refused("plan_adopted", year=plan.year)
        case Lock.CLOSED:
            raise Refused("plan_closed", year=plan.year)
        case Lock.NONE:
            pass


def keep_plan(plan: ActionPlan) -> None:
    """Refuse that the plan itself goes, also while it is being corrected. Raises Refused plan_not_deleted."""
    if plan.stage in (Stage.ADOPTED, Stage.CLOSED):
        raise Refused("plan_not_deleted", year=plan.year, stage=plan.stage)


def keep_closed(plan: ActionPlan) -> None:
    """Refuse any change of a closed plan. Raises Refused plan_closed."""
    if lock_of(plan) is Lock.CLOSED:
        raise Refused("plan_closed", year=plan.year)


def keep_plan_field(plan: ActionPlan, field: str, value: Any) -> None:
    """Refuse another `value` of a locked field of the plan. Raises Refused plan_text_adopted, plan_closed."""
    if getattr(plan, field) == value:
        return
    keep_closed(plan)
    if lock_of(plan) is Lock.ADOPTED and field not in OPEN_PLAN_FIELDS:
        raise Refused("plan_text_adopted", year=plan.year)


def keep_field(initiative: Initiative, field: str, value: Any) -> None:
    """Refuse another `value` of what is locked in an initiative's `field`. Raises Refused field_adopted, plan_closed."""
    plan = initiative.plan
    lock = lock_of(plan)
    if lock is Lock.NONE or (lock is Lock.ADOPTED and field in OPEN_FIELDS):
        return
    before = getattr(initiative_record(initiative), field)
    if value == before or open_part(lock, field, before, value) == value:
        return
    keep_closed(plan)
    raise Refused("field_adopted", year=plan.year, title=initiative.title, field=Decided(field))
