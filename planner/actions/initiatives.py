"""What can be done to initiatives: add, edit, delete, duplicate, move."""

from __future__ import annotations

import uuid as uuids
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from planner.actions import finding, locking
from planner.actions.writing import WRITERS, write_field
from planner.actions.writing_lists import add_sources
from planner.errors import Stale
from planner.model import ActionPlan, Initiative, State
from planner.queries import plans
from planner.records import InitiativeRecord
from planner.records.from_model import initiative_record

GAP = 1024
"""Positions are this far apart, so that moving one initiative touches one row."""


def add_initiative(
    session: Session, year: int, record: InitiativeRecord | None = None, before: str | None = None
) -> str:
    """A new initiative in the plan of `year`, before the initiative `before` or at the end; returns its uuid.

    The record's id and number are used where they are free, else new ones are given.
    """
    plan = plans.row(session, year)
    added = append(session, plan, record or InitiativeRecord())
    if before is not None:
        _place(plan, [added], before)
    return added.uuid


def append(session: Session, plan: ActionPlan, record: InitiativeRecord) -> Initiative:
    """The record as a new last row of `plan`."""
    return append_all(session, plan, [record])[0]


def append_all(session: Session, plan: ActionPlan, records: Sequence[InitiativeRecord]) -> list[Initiative]:
    """The records as new last rows of `plan`, in their order; numbers and places are looked at once for them all.

    Raises Refused plan_adopted, plan_closed.
    """
    locking.keep_initiatives(plan)
    taken = {it.number for it in plan.initiatives}
    position = max((it.position for it in plan.initiatives), default=0)
    empty = InitiativeRecord()
    rows: list[Initiative] = []
    for record in records:
        number = record.number
        if number is None or number in taken:
            number = plan.last_number + 1
        taken.add(number)
        plan.last_number = max(plan.last_number, number)
        position += GAP
        added = Initiative(uuid=record.id or str(uuids.uuid4()), number=number, position=position)
        session.add(added)
        plan.initiatives.append(added)
        for name in WRITERS:
            value = getattr(record, name)
            if name != "sources" and value != getattr(empty, name):
                write_field(session, added, name, value)
        rows.append(added)
    add_sources(session, [(row, record.sources) for row, record in zip(rows, records, strict=True) if record.sources])
    return rows


def edit_initiative(session: Session, uuid: str, *, seen: int | None = None, **values: Any) -> None:
    """Set fields of `InitiativeRecord`, `title="…"` or `sdgs=(SdgLink(number=4),)`.

    `seen` is the version that the change rests on. Raises Stale edited_meanwhile when the initiative
    has moved on in one of these very fields' rows, Refused for unknown names.
    """
    row = finding.initiative(session, uuid)
    if seen is not None and row.version != seen:
        raise Stale("edited_meanwhile", id=uuid)
    for name, value in values.items():
        write_field(session, row, name, value)


def edit_initiatives(
    session: Session,
    chosen: Collection[str],
    *,
    add: dict[str, tuple[str, ...]] | None = None,
    remove: dict[str, tuple[str, ...]] | None = None,
    **values: Any,
) -> None:
    """Set the same fields on several initiatives; `add` and `remove` change lists by their entries."""
    for row in finding.initiatives(session, chosen):
        record = initiative_record(row)
        changed = dict(values)
        for name in {**(add or {}), **(remove or {})}:
            gone = set((remove or {}).get(name, ()))
            kept = [entry for entry in getattr(record, name) if entry not in gone]
            changed[name] = tuple(dict.fromkeys([*kept, *(add or {}).get(name, ())]))
        for name, value in changed.items():
            write_field(session, row, name, value)


def delete_initiatives(session: Session, chosen: Collection[str]) -> None:
    """Their numbers are not given again. Raises Refused plan_adopted, plan_closed."""
    for row in finding.initiatives(session, chosen):
        locking.keep_initiatives(row.plan)
        row.plan.initiatives.remove(row)


def duplicate_initiative(session: Session, uuid: str) -> str:
    """A copy right after the original, as work that has not begun; returns its uuid."""
    row = finding.initiative(session, uuid)
    plan, siblings = row.plan, row.plan.initiatives
    following = next((it.uuid for it in siblings[siblings.index(row) + 1 :]), None)
    added = append(session, plan, fresh_copy(initiative_record(row)))
    if following:
        _place(plan, [added], following)
    return added.uuid


def fresh_copy(record: InitiativeRecord) -> InitiativeRecord:
    """What a copy takes over: everything that was planned, nothing that was reported."""
    goals = tuple(replace(goal, measurements=(), fulfilment=None, judgement="") for goal in record.goals)
    milestones = tuple(replace(milestone, done=None) for milestone in record.milestones)
    return replace(
        record,
        id="",
        number=None,
        state=State.NOT_STARTED,
        goals=goals,
        milestones=milestones,
        follow_ups=(),
        continues=None,
        sources=(),
    )


def move_initiatives(session: Session, chosen: Sequence[str], *, track: str | None, before: str | None = None) -> None:
    """Put these initiatives, in the order given, under `track`: before the initiative `before`,
    or at the end of the track. Raises Refused plan_adopted, plan_closed."""
    by_uuid = {row.uuid: row for row in finding.initiatives(session, chosen)}
    rows = [by_uuid[uuid] for uuid in chosen]
    for row in rows:
        locking.keep_initiatives(row.plan)
    for row in rows:
        write_field(session, row, "track", track)
    for plan in {row.plan_id: row.plan for row in rows}.values():
        _place(plan, [row for row in rows if row.plan is plan], before)


def _place(plan: ActionPlan, rows: list[Initiative], before: str | None) -> None:
    """Give `rows` positions before `before`, or after every other; the others move only when no gap is left."""
    others = [it for it in sorted(plan.initiatives, key=lambda it: it.position) if it not in rows]
    at = next((place for place, it in enumerate(others) if it.uuid == before), len(others))
    floor = others[at - 1].position if at else 0
    ceiling = others[at].position if at < len(others) else floor + GAP * (len(rows) + 1)
    step = (ceiling - floor) // (len(rows) + 1)
    if step:
        for place, row in enumerate(rows, start=1):
            row.position = floor + step * place
    else:
        for place, row in enumerate([*others[:at], *rows, *others[at:]], start=1):
            row.position = place * GAP
    plan.initiatives.sort(key=lambda it: it.position)
