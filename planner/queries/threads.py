"""The thread of an initiative over the years: what it continues and what continues it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from planner.model import ActionPlan, Fulfilment, Goal, Initiative, State

_LONGEST = 50
"""Years that are followed at most; a thread that bites its tail ends."""


@dataclass(frozen=True, slots=True)
class ThreadStep:
    """One year of an initiative. `met` of its `goals` were met, `judged` are those of which anything was said."""

    id: str
    year: int
    title: str
    state: State
    goals: int
    judged: int
    met: int


def thread(session: Session, uuid: str) -> tuple[ThreadStep, ...]:
    """All years of the initiative, the earliest first, itself among them; only itself where it stands alone."""
    found = {uuid}
    for _year in range(_LONGEST):
        before = select(Initiative.continues).where(Initiative.uuid.in_(found), Initiative.continues.is_not(None))
        after = select(Initiative.uuid).where(Initiative.continues.in_(found))
        further = {it for it in (*session.scalars(before), *session.scalars(after)) if it} - found
        if not further:
            break
        found |= further
    return _steps(session, found)


def _steps(session: Session, uuids: Iterable[str]) -> tuple[ThreadStep, ...]:
    judged = Goal.fulfilment.is_not(None) & (Goal.fulfilment != Fulfilment.NOT_MEASURED)
    rows = session.execute(
        select(
            Initiative.uuid, ActionPlan.year, Initiative.title, Initiative.state,
            func.count(Goal.id), _count(judged), _count(Goal.fulfilment == Fulfilment.MET),
        )
        .join(ActionPlan)
        .outerjoin(Goal, Goal.initiative_id == Initiative.id)
        .where(Initiative.uuid.in_(uuids))
        .group_by(Initiative.id)
        .order_by(ActionPlan.year, Initiative.number)
    )  # fmt: skip
    return tuple(ThreadStep(*row) for row in rows)


def _count(of: ColumnElement[bool]) -> ColumnElement[int]:
    return func.count(Goal.id).filter(of)
