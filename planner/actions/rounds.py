"""What can be done to the rounds of follow-up: made, worked through, closed. What a closed round says stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from sqlalchemy.orm import Session

from planner.actions import finding, locking, versions
from planner.actions.writing import write_field
from planner.errors import Refused, Stale
from planner.model import ActionPlan, Round, VersionReason
from planner.queries import plans
from planner.records import RoundRecord
from planner.records.from_model import initiative_record
from planner.records.rounds import with_report


def add_round(session: Session, year: int, record: RoundRecord) -> None:
    """Raises Refused round_twice, round_nameless, plan_closed."""
    add_rounds(session, year, (record,))


def add_rounds(session: Session, year: int, records: Iterable[RoundRecord]) -> None:
    """Several rounds at once, such as the four of a year. Raises Refused round_twice, round_nameless, plan_closed."""
    plan = plans.row(session, year)
    locking.keep_closed(plan)
    for record in records:
        name = _named(record.name)
        _refuse_twin(plan, name)
        plan.rounds.append(Round(position=len(plan.rounds) + 1, name=name, date=record.date, closed=record.closed))


def edit_round(session: Session, year: int, known: str, **values: Any) -> None:
    """Set the name or the date of the open round that is `known` by this name. What was measured on its day goes with it.

    Raises Refused round_unknown, round_twice, round_nameless, round_closed, plan_closed.
    """
    plan = plans.row(session, year)
    locking.keep_closed(plan)
    round_ = _open(plan, known)
    if "name" in values:
        values["name"] = _named(values["name"])
        if values["name"] != known:
            _refuse_twin(plan, values["name"])
    if "date" in values:
        _move_measurements(plan, round_.date, values["date"])
    for field, value in values.items():
        setattr(round_, field, value)


def _move_measurements(plan: ActionPlan, before: dt.date | None, after: dt.date | None) -> None:
    """To the round's new day, where the goal has nothing of that day yet."""
    if before is None or after is None:
        return
    for goal in (goal for initiative in plan.initiatives for goal in initiative.goals):
        if all(it.date != after for it in goal.measurements):
            for measurement in goal.measurements:
                if measurement.date == before:
                    measurement.date = after


def delete_round(session: Session, year: int, name: str) -> None:
    """Its entries stay with their initiatives, without a round. Raises Refused round_unknown, round_closed, plan_closed."""
    plan = plans.row(session, year)
    locking.keep_closed(plan)
    round_ = _open(plan, name)
    for initiative in plan.initiatives:
        for entry in initiative.follow_ups:
            if entry.round is round_:
                entry.round = None
    plan.rounds.remove(round_)


def close_round(session: Session, year: int, name: str, by: str = "") -> None:
    """Freeze the round: its entries take the states that hold now, and plan and strategy are kept as they are, so that
    its report says the same whatever comes later. Raises Refused round_unknown, round_closed, plan_closed."""
    plan = plans.row(session, year)
    locking.keep_closed(plan)
    round_ = _open(plan, name)
    for initiative in plan.initiatives:
        for entry in initiative.follow_ups:
            if entry.round is round_:
                entry.state = initiative.state
    round_.closed = True
    versions.keep(session, plan, VersionReason.ROUND, name=name, by=by, with_strategy=True)


def reopen_round(session: Session, year: int, name: str) -> None:
    """Open a closed round again; what it said when it was closed stays among the versions.

    Raises Refused round_unknown, plan_closed.
    """
    plan = plans.row(session, year)
    locking.keep_closed(plan)
    _find(plan, name).closed = False


def report(
    session: Session, uuid: str, name: str, *, by: str, on: dt.date, seen: int | None = None, **values: Any
) -> None:
    """Say in a round how it goes with an initiative: `assessment`, `economy`, `text`, `reason`, `new_deadline`, and `state`,
    which is the initiative's own as well.

    There is one entry an initiative and round, signed by who said something last and on which day; one that says nothing
    any longer goes. Raises Refused round_unknown, round_closed, plan_closed, Stale.
    """
    initiative = finding.initiative(session, uuid)
    if seen is not None and initiative.version != seen:
        raise Stale("edited_meanwhile", id=uuid)
    locking.keep_closed(initiative.plan)
    _open(initiative.plan, name)
    if values.get("state") is not None:
        write_field(session, initiative, "state", values["state"])
    record = initiative_record(initiative)
    entries = with_report(record, name, by=by, on=on, **values)
    if entries != record.follow_ups:
        write_field(session, initiative, "follow_ups", entries)


def withdraw_report(session: Session, uuid: str, name: str) -> None:
    """Nothing is reported of the initiative in the round any longer; its state stays.

    Raises Refused round_unknown, round_closed, plan_closed.
    """
    initiative = finding.initiative(session, uuid)
    locking.keep_closed(initiative.plan)
    _open(initiative.plan, name)
    record = initiative_record(initiative)
    kept = tuple(entry for entry in record.follow_ups if entry.round != name)
    write_field(session, initiative, "follow_ups", kept)


def _open(plan: ActionPlan, name: str) -> Round:
    round_ = _find(plan, name)
    if round_.closed:
        raise Refused("round_closed", round=name)
    return round_


def _find(plan: ActionPlan, name: str) -> Round:
    for round_ in plan.rounds:
        if round_.name == name:
            return round_
    raise Refused("round_unknown", round=name, rounds=[it.name for it in plan.rounds])


def _named(name: str) -> str:
    if not name.strip():
        raise Refused("round_nameless")
    return name.strip()


def _refuse_twin(plan: ActionPlan, name: str) -> None:
    if any(round_.name == name for round_ in plan.rounds):
        raise Refused("round_twice", round=name)
