"""What can be done to a year's plan: create, edit, delete, change its stage, load."""

from __future__ import annotations

import datetime as dt
import uuid as uuids
from collections import Counter
from dataclasses import replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from planner.actions import locking, register, strategies, versions
from planner.actions.initiatives import append
from planner.errors import Refused
from planner.model import ActionPlan, ImportRun, Initiative, PlanVersion, Round, Stage, VersionReason
from planner.queries import plans
from planner.records import InitiativeRecord, PlanRecord
from planner.records.strategy import check_year


def create_plan(session: Session, year: int, title: str = "") -> None:
    """A new, empty plan for `year` under the strategy that covers it.

    Raises Refused: plan_exists, year_out_of_range, strategy_none_for_year.
    """
    _refuse_second(session, year)
    strategy = strategies.for_year(session, year)
    session.add(ActionPlan(year=year, title=title or f"Handlingsplan {year}", strategy=strategy))
    session.flush()


def edit_plan(session: Session, year: int, **values: Any) -> None:
    """Set title, introduction, case number or the dates of the plan. Raises Refused plan_text_adopted, plan_closed."""
    plan = plans.row(session, year)
    for name, value in values.items():
        locking.keep_plan_field(plan, name, value)
        setattr(plan, name, value)


def delete_plan(session: Session, year: int) -> None:
    """Delete the plan with all that hangs on it; that a workbook was taken into it stays on record.

    Raises Refused plan_not_deleted.
    """
    plan = plans.row(session, year)
    locking.keep_plan(plan)
    for run in session.scalars(select(ImportRun).where(ImportRun.plan_id == plan.id)):
        run.plan_id = None
    session.flush()
    session.delete(plan)


def set_stage(session: Session, year: int, stage: Stage, *, on: dt.date, by: str = "") -> None:
    """Move the plan to `stage` on the day `on`; each step is kept as a version.

    A step back opens again what was locked, and takes away the days of the stages that are left. Raises Refused
    amendment_under_way.
    """
    plan = plans.row(session, year)
    if plan.stage is stage:
        return
    versions.refuse_while_amending(plan)
    order = list(Stage)
    reason = _REASONS[stage]
    if order.index(stage) < order.index(plan.stage):
        reason = VersionReason.REOPENING
        for left in order[order.index(stage) + 1 :]:
            if left in _DAYS:
                setattr(plan, _DAYS[left], None)
    elif stage in _DAYS:
        setattr(plan, _DAYS[stage], on)
    plan.stage = stage
    versions.keep(session, plan, reason, by=by)


_DAYS = {Stage.SUBMITTED: "submitted_on", Stage.ADOPTED: "adopted_on", Stage.CLOSED: "closed_on"}
_REASONS = {
    Stage.DRAFT: VersionReason.REOPENING,
    Stage.IN_REVIEW: VersionReason.REVIEW,
    Stage.SUBMITTED: VersionReason.SUBMISSION,
    Stage.ADOPTED: VersionReason.ADOPTION,
    Stage.CLOSED: VersionReason.CLOSING,
}


def load_plan(session: Session, record: PlanRecord) -> None:
    """A plan from its record, whole.

    An initiative whose id is taken by another plan of the file gets a new one; an unknown `continues` is
    kept as it is. Raises Refused: plan_exists, strategy_unknown, id_twice, number_twice, round_twice and
    those of single fields.
    """
    _refuse_second(session, record.year)
    _check_unique(record)
    strategy = strategies.adopt(session, record.strategy)
    if not strategy.covers(record.year):
        raise Refused(
            "strategy_not_covering",
            title=strategy.title,
            first_year=strategy.first_year,
            last_year=strategy.last_year,
            year=record.year,
        )
    plan = ActionPlan(
        year=record.year,
        strategy=strategy,
        title=record.title,
        introduction=record.introduction,
        case_number=record.case_number,
        submitted_on=record.submitted_on,
        adopted_on=record.adopted_on,
        closed_on=record.closed_on,
        rounds=[
            Round(position=place, name=it.name, date=it.date, closed=False)
            for place, it in enumerate(record.rounds, start=1)
        ],
        versions=[
            PlanVersion(
                name=it.name, reason=it.reason, made_at=it.made_at, made_by=it.made_by, content=it.content,
                stage=it.stage, note=it.note, strategy=it.strategy or "",
            )
            for it in record.versions
        ],
    )
    session.add(plan)
    session.flush()
    for person in record.people:
        register.know_person(session, person)
    taken = set(session.scalars(select(Initiative.uuid)))
    plan.last_number = max((it.number or 0 for it in record.initiatives), default=0)
    for initiative in record.initiatives:
        append(session, plan, _with_free_id(initiative, taken))
    for row, round_ in zip(plan.rounds, record.rounds, strict=True):
        row.closed = round_.closed
    plan.last_number = max(plan.last_number, record.last_number)
    plan.stage = record.stage  # last: it may lock the plan
    if record.amendment is not None:
        plan.amendment, plan.amendment_reason = record.amendment.name, record.amendment.reason


def _with_free_id(initiative: InitiativeRecord, taken: set[str]) -> InitiativeRecord:
    return replace(initiative, id=str(uuids.uuid4())) if initiative.id in taken else initiative


def _refuse_second(session: Session, year: int) -> None:
    check_year(year)
    if session.scalar(select(ActionPlan.id).where(ActionPlan.year == year)) is not None:
        raise Refused("plan_exists", year=year)


def _check_unique(record: PlanRecord) -> None:
    for code, name, values in (
        ("id_twice", "id", [it.id for it in record.initiatives if it.id]),
        ("number_twice", "number", [it.number for it in record.initiatives if it.number is not None]),
        ("person_twice", "person", [it.label for it in record.people]),
        ("round_twice", "round", [it.name for it in record.rounds]),
    ):
        twice = next((value for value, count in Counter(values).items() if count > 1), None)
        if twice is not None:
            raise Refused(code, **{name: twice})
    for initiative in record.initiatives:
        if initiative.number is not None and initiative.number < 1:
            raise Refused("number_wrong", number=initiative.number)
        if len(initiative.id) > 36:
            raise Refused("id_wrong", id=initiative.id[:40])
