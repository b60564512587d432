"""Versions of a plan: kept, put back, and the named corrections by which an adopted plan gets a new one."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from planner.actions import locking
from planner.actions.fitting import DroppedLink, fitting
from planner.actions.initiatives import GAP, append
from planner.actions.writing import WRITERS, write_field
from planner.errors import Refused
from planner.model import ActionPlan, Initiative, PlanVersion, Round, Stage, VersionReason
from planner.queries import plans
from planner.records import FollowUpRecord, InitiativeRecord, PlanRecord
from planner.records.from_model import initiative_record, strategy_record, version_record
from planner.records.json import plan_to_json, strategy_to_json
from planner.records.locking import with_open_parts
from planner.records.versions import DECIDED, version_plan


def keep_version(session: Session, year: int, name: str, by: str = "", note: str = "") -> None:
    """Keep a frozen copy of the plan as it is now. Raises Refused version_nameless."""
    if not name.strip():
        raise Refused("version_nameless")
    keep(session, plans.row(session, year), VersionReason.BY_HAND, name=name.strip(), by=by, note=note.strip())


def keep(
    session: Session,
    plan: ActionPlan,
    reason: VersionReason,
    *,
    name: str = "",
    by: str = "",
    note: str = "",
    with_strategy: bool = False,
) -> None:
    """A frozen copy of `plan`, with that of its strategy where it is wanted, and why it is kept."""
    session.flush()
    content = replace(plans.plan(session, plan.year), versions=())
    plan.versions.append(
        PlanVersion(
            name=name,
            reason=reason,
            made_at=dt.datetime.now().replace(microsecond=0),
            made_by=by,
            content=json.dumps(plan_to_json(content), ensure_ascii=False),
            stage=plan.stage,
            note=note,
            strategy=json.dumps(strategy_to_json(strategy_record(plan.strategy)), ensure_ascii=False) if with_strategy else "",
        )
    )


def restore_version(
    session: Session, year: int, earlier: PlanRecord, *, called: str = "", by: str = ""
) -> tuple[DroppedLink, ...]:
    """Put the plan back to what it was in `earlier`, the version that is `called` so; how it stands now is kept as a version first.

    Its stage stays. What was reported in closed rounds stays, and while an adopted plan is being corrected all that was
    reported does. Returns the links that the strategy has no place for any longer. Raises Refused version_other_year,
    plan_adopted, plan_closed.
    """
    plan = plans.row(session, year)
    if earlier.year != year:
        raise Refused("version_other_year", year=year, other=earlier.year)
    locking.keep_initiatives(plan)
    keep(session, plan, VersionReason.RESTORING, by=by, note=called)
    return _put_back(session, plan, earlier)


# ---- corrections of an adopted plan


def open_amendment(session: Session, year: int, name: str, reason: str = "", by: str = "") -> None:
    """Open an adopted plan for a correction called `name`.

    Raises Refused amendment_not_adopted, amendment_under_way, amendment_nameless.
    """
    plan = plans.row(session, year)
    refuse_while_amending(plan)
    if plan.stage is not Stage.ADOPTED:
        raise Refused("amendment_not_adopted", year=year)
    if not name.strip():
        raise Refused("amendment_nameless")
    if _newest_decided(session, plan) is None:  # it came into the file as adopted
        keep(session, plan, VersionReason.ADOPTION, by=by)
    plan.amendment, plan.amendment_reason = name.strip(), reason.strip()


def close_amendment(session: Session, year: int, by: str = "") -> None:
    """Keep the corrected plan as a version of the correction's name, and lock it. Raises Refused amendment_none."""
    plan = _amended(session, year)
    name, reason = plan.amendment, plan.amendment_reason
    plan.amendment = plan.amendment_reason = ""
    keep(session, plan, VersionReason.AMENDMENT, name=name, by=by, note=reason)


def drop_amendment(session: Session, year: int, by: str = "") -> None:
    """Give the correction up: what was adopted comes back, what was reported meanwhile stays; the attempt is kept as a
    version. Raises Refused amendment_none, CannotRead version_unreadable."""
    plan = _amended(session, year)
    decided = _newest_decided(session, plan)
    assert decided is not None
    keep(session, plan, VersionReason.RESTORING, name=plan.amendment, by=by, note=plan.amendment_reason)
    _put_back(session, plan, version_plan(version_record(decided)))
    plan.amendment = plan.amendment_reason = ""


def refuse_while_amending(plan: ActionPlan) -> None:
    """Raises Refused amendment_under_way."""
    if plan.amendment:
        raise Refused("amendment_under_way", year=plan.year, name=plan.amendment)


def _amended(session: Session, year: int) -> ActionPlan:
    plan = plans.row(session, year)
    if not plan.amendment:
        raise Refused("amendment_none", year=year)
    return plan


def _newest_decided(session: Session, plan: ActionPlan) -> PlanVersion | None:
    chosen = select(PlanVersion).where(PlanVersion.plan_id == plan.id, PlanVersion.reason.in_(DECIDED))
    return session.scalars(chosen.order_by(PlanVersion.id.desc())).first()


# ---- putting back


def _put_back(session: Session, plan: ActionPlan, earlier: PlanRecord) -> tuple[DroppedLink, ...]:
    adopted = plan.stage is Stage.ADOPTED
    plan.title, plan.introduction = earlier.title, earlier.introduction
    if not adopted:
        plan.case_number = earlier.case_number
    _add_rounds(plan, earlier)
    now = {row.uuid: row for row in plan.initiatives}
    wanted = {it.id for it in earlier.initiatives}
    for uuid, row in now.items():
        if uuid not in wanted:
            plan.initiatives.remove(row)
    session.flush()  # their numbers are free before others come
    strategy, dropped = strategy_record(plan.strategy), list[DroppedLink]()
    rows: list[Initiative] = []
    for initiative in earlier.initiatives:
        fitted = fitting(initiative, strategy, dropped)
        row = now.get(initiative.id)
        if row is None:
            row = append(session, plan, fitted)
        else:
            write_back(session, row, fitted, adopted=adopted)
        rows.append(row)
    _order(plan, rows)
    return tuple(dropped)


def _add_rounds(plan: ActionPlan, earlier: PlanRecord) -> None:
    there = {it.name for it in plan.rounds}
    for round_ in earlier.rounds:
        if round_.name not in there:
            plan.rounds.append(Round(position=len(plan.rounds) + 1, name=round_.name, date=round_.date))


def write_back(session: Session, row: Initiative, earlier: InitiativeRecord, *, adopted: bool) -> None:
    """Make the initiative what it was; what closed rounds say stays, and where the plan is `adopted` all that was reported."""
    now = initiative_record(row)
    wanted = with_open_parts(earlier, now) if adopted else earlier
    closed = {round_.name for round_ in row.plan.rounds if round_.closed}
    wanted = replace(wanted, follow_ups=tuple(_with_closed(now, wanted, closed)))
    for name in WRITERS:
        if getattr(wanted, name) != getattr(now, name):
            write_field(session, row, name, getattr(wanted, name))


def _with_closed(now: InitiativeRecord, earlier: InitiativeRecord, closed: set[str]) -> Iterator[FollowUpRecord]:
    """What closed rounds have now, with what was reported outside them then."""
    yield from (entry for entry in now.follow_ups if entry.round in closed)
    yield from (entry for entry in earlier.follow_ups if entry.round not in closed)


def _order(plan: ActionPlan, rows: list[Initiative]) -> None:
    """Give new places only where the order is another."""
    places = [row.position for row in rows]
    if places != sorted(places):
        for place, row in enumerate(rows, start=1):
            row.position = place * GAP
    plan.initiatives.sort(key=lambda row: row.position)
