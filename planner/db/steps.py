"""The history of a file as it is read: its steps, newest first, all of them or in pieces."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Executable, case, func, or_, select
from sqlalchemy.orm import Session

from planner.db.history import VERSION, RowChange, StepNews, from_text, news_of
from planner.db.told_fields import touched_fields
from planner.model import ActionPlan, Initiative, Step, StepStatus
from planner.words import step_words

TAKE_BACK = "take_back"
_LARGE = 300_000
"""Characters of changes: of a larger step (a whole import) the list does not say how many initiatives it touched."""


class Standing(StrEnum):
    """Whether a step still stands. UNDONE: by *Undo*; TAKEN_BACK: by a later step of its own."""

    STANDS = "stands"
    UNDONE = "undone"
    TAKEN_BACK = "taken_back"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sieve:
    """Which steps are asked for: those about an `initiative` (uuid), that touched a `field` of its record, done `by`
    somebody, of these `names` (codes), that mention the `text`. What is empty lets everything through."""

    initiative: str = ""
    field: str = ""
    by: str = ""
    names: frozenset[str] = frozenset()
    text: str = ""


EVERYTHING = Sieve()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A step in a list. `initiatives` is how many it touched (None: very many), `fields` which fields of the only one."""

    id: int
    name: str
    subject: str
    at: dt.datetime
    by: str
    undone: bool
    initiatives: int | None
    fields: tuple[str, ...]


def page(session: Session, sieve: Sieve = EVERYTHING, *, before: int | None = None, most: int = 100) -> tuple[Entry, ...]:
    """The newest `most` steps that the sieve lets through, or the next ones `before` a step."""
    found: list[Entry] = []
    for row in session.execute(_chosen(sieve, before)):
        changes = None if row.changes is None else from_text(row.changes)
        if _lets_through(sieve, row, changes):
            found.append(_entry(row, changes))
            if len(found) == most:
                break
    return tuple(found)


def count(session: Session) -> int:
    """How many steps the file has."""
    return session.scalar(select(func.count(Step.id))) or 0


def hands(session: Session) -> tuple[str, ...]:
    """Who has done anything."""
    return tuple(session.scalars(select(Step.by).distinct().order_by(Step.by)))


def names(session: Session) -> tuple[str, ...]:
    """The codes of the steps that occur."""
    return tuple(session.scalars(select(Step.name).distinct().order_by(Step.name)))


def standing_of(step: StepNews, gone: frozenset[int]) -> Standing:
    """What has become of a step, where `gone` are those that were `taken_back`."""
    if step.status is not StepStatus.DONE:
        return Standing.UNDONE
    return Standing.TAKEN_BACK if step.id in gone else Standing.STANDS


def taken_back(session: Session) -> frozenset[int]:
    """The steps that a later step took back: of those of its name and subject, the newest that it undoes in every row."""
    found: set[int] = set()
    deeds = session.execute(
        select(Step.id, Step.subject, Step.changes).where(Step.name == TAKE_BACK, Step.status == StepStatus.DONE)
        .order_by(Step.id)
    )
    for key, about, text in deeds:
        name, _colon, subject = about.partition(": ")
        back = from_text(text)
        candidates = session.execute(
            select(Step.id, Step.changes)
            .where(Step.id < key, Step.name == name, Step.subject == subject, Step.status == StepStatus.DONE)
            .order_by(Step.id.desc())
        )
        origin = next((it for it, changes in candidates if it not in found and _undoes(back, from_text(changes))), None)
        if origin is not None:
            found.add(origin)
    return frozenset(found)


def _undoes(back: tuple[RowChange, ...], changes: tuple[RowChange, ...]) -> bool:
    known = {(it.table, it.id): it for it in changes}
    return all((it.table, it.id) in known and _is_before(it.after, known[it.table, it.id].before) for it in back)


def _is_before(look: Mapping[str, Any] | None, before: Mapping[str, Any] | None) -> bool:
    if look is None or before is None:
        return look is None and before is None
    return all(before.get(name) == value for name, value in look.items() if name not in (VERSION, "position"))


# ---- the sieve


def _chosen(sieve: Sieve, before: int | None) -> Executable:
    parsed = Step.changes if sieve.field or sieve.text else case((func.length(Step.changes) < _LARGE, Step.changes))
    chosen = select(Step.id, Step.name, Step.subject, Step.at, Step.by, Step.status, parsed.label("changes"))
    if before is not None:
        chosen = chosen.where(Step.id < before)
    if sieve.by:
        chosen = chosen.where(Step.by == sieve.by)
    if sieve.names:
        chosen = chosen.where(or_(*(Step.name == name for name in sorted(sieve.names))))
    if sieve.initiative:
        chosen = chosen.where(Step.changes.contains(sieve.initiative, autoescape=True))
    return chosen.order_by(Step.id.desc()).execution_options(yield_per=200)


def _lets_through(sieve: Sieve, row: Any, changes: tuple[RowChange, ...] | None) -> bool:
    if sieve.initiative and changes is not None and not any(it.initiative == sieve.initiative for it in changes):
        return False  # it is only mentioned, as the one that another continues
    if sieve.field and sieve.field not in touched_fields(changes or (), sieve.initiative or None):
        return False
    wanted = sieve.text.casefold().strip()
    return not wanted or wanted in f"{step_words(row.name, row.subject)} {row.by}".casefold() or (
        wanted in row.changes.casefold() and _says(changes or (), wanted)
    )


def _says(changes: Iterable[RowChange], wanted: str) -> bool:
    """Whether any text that came, went or changed has these words."""
    return any(
        isinstance(value, str) and wanted in value.casefold()
        for change in changes
        for look in (change.before, change.after)
        for value in (look or {}).values()
    )


def _entry(row: Any, changes: tuple[RowChange, ...] | None) -> Entry:
    owners = None if changes is None else {it.initiative for it in changes if it.initiative}
    edited = owners is not None and len(owners) == 1 and not any(
        it.table == Initiative.__tablename__ and (it.before is None or it.after is None) for it in changes or ()
    )
    return Entry(
        id=row.id,
        name=row.name,
        subject=row.subject,
        at=dt.datetime.fromisoformat(row.at),
        by=row.by,
        undone=row.status is not StepStatus.DONE,
        initiatives=None if owners is None else len(owners),
        fields=touched_fields(changes or ()) if edited else (),
    )


# ---- for the command line


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
