"""Which plans there are, and a plan as records."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload
from sqlalchemy.orm.interfaces import ORMOption

from planner.errors import Refused
from planner.model import ActionPlan, Initiative, Stage
from planner.records import InitiativeRecord, PlanRecord
from planner.records.from_model import initiative_record, plan_record
from planner.records.loading import whole_initiative


@dataclass(frozen=True, slots=True)
class PlanSummary:
    """What the plan chooser shows of a plan; `initiatives` is how many it has."""

    year: int
    title: str
    stage: Stage
    initiatives: int


def summaries(session: Session) -> tuple[PlanSummary, ...]:
    """All plans, the newest year first."""
    counted = (
        select(ActionPlan.year, ActionPlan.title, ActionPlan.stage, func.count(Initiative.id))
        .outerjoin(Initiative, Initiative.plan_id == ActionPlan.id)
        .group_by(ActionPlan.id)
        .order_by(ActionPlan.year.desc())
    )
    return tuple(PlanSummary(*row) for row in session.execute(counted))


def row(session: Session, year: int, *loading: ORMOption) -> ActionPlan:
    """The plan of `year` as a mapped row. Raises Refused plan_missing or plan_none."""
    plan = session.scalar(select(ActionPlan).where(ActionPlan.year == year).options(*loading))
    if plan is None:
        years = session.scalars(select(ActionPlan.year).order_by(ActionPlan.year)).all()
        if not years:
            raise Refused("plan_none", year=year)
        raise Refused("plan_missing", year=year, years=[str(known) for known in years])
    return plan


def plan(session: Session, year: int) -> PlanRecord:
    """The whole plan of `year`. Raises Refused plan_missing or plan_none."""
    found = row(session, year, selectinload(ActionPlan.initiatives).options(*whole_initiative()))  # pyright: ignore[reportArgumentType]
    return plan_record(found)


def initiatives(session: Session, uuids: Collection[str]) -> tuple[InitiativeRecord, ...]:
    """These initiatives, as far as they exist, in the order of their plans."""
    chosen = select(Initiative).where(Initiative.uuid.in_(uuids)).order_by(Initiative.plan_id, Initiative.position)
    return tuple(initiative_record(it) for it in session.scalars(chosen.options(*whole_initiative())))


def year_of(session: Session, uuid: str) -> int | None:
    """The year of the plan that an initiative stands in; None when the file has no such initiative."""
    return session.scalar(select(ActionPlan.year).join(Initiative).where(Initiative.uuid == uuid))


def order(session: Session, year: int) -> tuple[str, ...]:
    """The uuids of the plan's initiatives in their order."""
    chosen = select(Initiative.uuid).join(ActionPlan).where(ActionPlan.year == year).order_by(Initiative.position)
    return tuple(session.scalars(chosen))
