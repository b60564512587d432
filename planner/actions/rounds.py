"""What can be done to the rounds of follow-up."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from planner.actions import locking
from planner.errors import Refused
from planner.model import ActionPlan, Round
from planner.queries import plans
from planner.records import RoundRecord


def add_round(session: Session, year: int, record: RoundRecord) -> None:
    """Raises Refused round_twice, plan_closed."""
    plan = plans.row(session, year)
    locking.keep_closed(plan)
    _refuse_twin(plan, record.name)
    plan.rounds.append(Round(position=len(plan.rounds) + 1, name=record.name, date=record.date, closed=record.closed))


def edit_round(session: Session, year: int, name: str, **values: Any) -> None:
    """Set name, date or closed. Raises Refused round_unknown, round_twice, plan_closed."""
    plan = plans.row(session, year)
    locking.keep_closed(plan)
    round_ = _find(plan, name)
    if values.get("name", name) != name:
        _refuse_twin(plan, values["name"])
    for field, value in values.items():
        setattr(round_, field, value)


def delete_round(session: Session, year: int, name: str) -> None:
    """Its entries stay with their initiatives, without a round. Raises Refused round_unknown, round_closed, plan_closed."""
    plan = plans.row(session, year)
    locking.keep_closed(plan)
    round_ = _find(plan, name)
    if round_.closed:
        raise Refused("round_closed", round=name)
    for initiative in plan.initiatives:
        for entry in initiative.follow_ups:
            if entry.round is round_:
                entry.round = None
    plan.rounds.remove(round_)


def _find(plan: ActionPlan, name: str) -> Round:
    for round_ in plan.rounds:
        if round_.name == name:
            return round_
    raise Refused("round_unknown", round=name, rounds=[it.name for it in plan.rounds])


def _refuse_twin(plan: ActionPlan, name: str) -> None:
    if any(round_.name == name for round_ in plan.rounds):
        raise Refused("round_twice", round=name)
