"""The history of a file as it is read: its steps, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from planner.db.history import StepNews, news_of
from planner.model import ActionPlan, Initiative, Step, StepStatus


def steps(session: Session, year: int | None = None) -> tuple[StepNews, ...]:
    """All steps, or those that touched the plan of `year`, newest first."""
    rows = (news_of(step) for step in session.scalars(select(Step).order_by(Step.id.desc())))
    if year is None:
        return tuple(rows)
    return tuple(step for step in rows if _touches(step, *_plan_keys(session, year)))


def _plan_keys(session: Session, year: int) -> tuple[int | None, frozenset[str]]:
    plan = session.scalar(select(ActionPlan.id).where(ActionPlan.year == year))
    uuids = session.scalars(select(Initiative.uuid).where(Initiative.plan_id == plan))
    return plan, frozenset(uuids)


def _touches(step: StepNews, plan: int | None, uuids: frozenset[str]) -> bool:
    return bool(step.initiatives & uuids) or any(
        (change.table == ActionPlan.__tablename__ and change.id == plan)
        or plan in ((change.before or {}).get("plan_id"), (change.after or {}).get("plan_id"))
        for change in step.changes
        if plan is not None
    )


def step_to_json(step: StepNews, name: str) -> dict[str, Any]:
    """A step as the command line prints it; `name` in words."""
    return {
        "id": step.id,
        "at": step.at,
        "by": step.by,
        "name": name,
        "undone": step.status is not StepStatus.DONE,
        "changes": list(_changes(step)),
    }


def _changes(step: StepNews) -> Iterator[dict[str, Any]]:
    for change in step.changes:
        before, after = change.before or {}, change.after or {}
        for field in {**before, **after}:
            if field not in _INNER and before.get(field) != after.get(field):
                yield {
                    "what": change.table,
                    "id": change.initiative,
                    "field": field,
                    "old": before.get(field),
                    "new": after.get(field),
                }


_INNER = {"id", "version", "position"}
