"""The lock of an adopted or closed plan, where an older step is taken back row by row instead of by an action."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from planner.db.cursor import Cursor
from planner.db.history import RowChange
from planner.errors import Refused
from planner.model import (
    ActionPlan,
    FollowUp,
    Goal,
    Initiative,
    InitiativeLink,
    InitiativePerson,
    Measurement,
    Milestone,
    Round,
    Source,
    Stage,
)
from planner.records.locking import OPEN_PLAN_FIELDS, PARTLY_OPEN, Lock, lock_at

_OPEN_TABLES = {it.__tablename__ for it in (FollowUp, InitiativeLink, InitiativePerson, Measurement, Source)}
_OPEN_COLUMNS = {
    ActionPlan.__tablename__: {*OPEN_PLAN_FIELDS, "stage", "amendment", "amendment_reason", "last_number"},
    Initiative.__tablename__: {"state", "notes", "continues"},
    Goal.__tablename__: set(PARTLY_OPEN["goals"]),
    Milestone.__tablename__: set(PARTLY_OPEN["milestones"]),
}


def refuse_locked(cursor: Cursor, changes: Iterable[RowChange]) -> None:
    """Raise Refused take_back_locked where the changes reach into what is locked, take_back_round_closed where they would
    change what a closed round says."""
    changes = tuple(changes)
    _keep_closed_rounds(cursor, changes)
    plans = _locked_plans(cursor)
    if not plans:
        return
    of_initiative = _plans_of(cursor, changes)
    for change in changes:
        of_plan = change.table == ActionPlan.__tablename__
        plan = change.id if of_plan else of_initiative.get(change.initiative or "")
        if plan is not None and plan in plans:
            year, stage, lock = plans[plan]
            if (lock is Lock.CLOSED and not of_plan) or not _is_open(change):
                raise Refused("take_back_locked", year=year, stage=stage)


def _keep_closed_rounds(cursor: Cursor, changes: tuple[RowChange, ...]) -> None:
    """What a closed round says stands, unless the round is opened again by the same changes."""
    cursor.execute("SELECT id, name FROM round WHERE closed")
    closed = dict(cursor.fetchall())
    for change in changes:
        if change.table == Round.__tablename__ and change.after is not None and change.after.get("closed") == 0:
            closed.pop(change.id, None)
    if not closed:
        return
    for change in changes:
        for round_ in _rounds_of(cursor, change):
            if round_ in closed:
                raise Refused("take_back_round_closed", round=closed[round_])


def _rounds_of(cursor: Cursor, change: RowChange) -> set[object]:
    """The rounds whose words the change touches: its own row, or that of an entry before and after."""
    if change.table == Round.__tablename__:
        return {change.id}
    if change.table != FollowUp.__tablename__:
        return set()
    cursor.execute("SELECT round_id FROM follow_up WHERE id = ?", (change.id,))
    return {*(row[0] for row in cursor.fetchall()), *(look["round_id"] for look in (change.before, change.after) if look and "round_id" in look)}


def _locked_plans(cursor: Cursor) -> Mapping[int, tuple[int, Stage, Lock]]:
    """Year, stage and lock of every plan that has one."""
    cursor.execute("SELECT id, year, stage, amendment FROM plan")
    found = {key: (year, Stage(stage), bool(amendment)) for key, year, stage, amendment in cursor.fetchall()}
    locks = {key: (year, stage, lock_at(stage, amending=amending)) for key, (year, stage, amending) in found.items()}
    return {key: plan for key, plan in locks.items() if plan[2] is not Lock.NONE}


def _plans_of(cursor: Cursor, changes: Iterable[RowChange]) -> Mapping[str, int]:
    """The plan of each initiative that is changed, also of one that comes back."""
    found: dict[str, int] = {}
    for change in changes:
        if change.table == Initiative.__tablename__ and change.before is None and change.after is not None:
            found[str(change.after["uuid"])] = int(change.after["plan_id"])
    for uuid in {change.initiative for change in changes if change.initiative} - found.keys():
        cursor.execute("SELECT plan_id FROM initiative WHERE uuid = ?", (uuid,))
        row = cursor.fetchone()
        if row is not None:
            found[uuid] = row[0]
    return found


def _is_open(change: RowChange) -> bool:
    if change.table in _OPEN_TABLES:
        return True
    if change.before is None or change.after is None:
        return False
    return change.after.keys() <= _OPEN_COLUMNS.get(change.table, set())
