"""What was done last: the newest steps by their names, without the rows that they touched."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from planner.model import Initiative, Step, StepStatus

_LOOKED_AT = 60
"""Steps; an afternoon's work on one initiative is shown as one line."""


@dataclass(frozen=True, slots=True)
class Recent:
    """Steps of one name about one thing, done one after the other: `steps` are their ids, `at` is when the last was done."""

    name: str
    subject: str
    at: dt.datetime
    by: str
    steps: tuple[int, ...]


def recent(session: Session, most: int) -> tuple[Recent, ...]:
    """The latest that was done and stands, the newest first."""
    rows = session.execute(
        select(Step.id, Step.name, Step.subject, Step.at, Step.by)
        .where(Step.status == StepStatus.DONE).order_by(Step.id.desc()).limit(_LOOKED_AT)
    )
    found: list[Recent] = []
    for key, name, subject, at, by in rows:
        last = found[-1] if found else None
        if last and (last.name, last.subject, last.by) == (name, subject, by):
            found[-1] = Recent(name, subject, last.at, by, (*last.steps, key))
        elif len(found) < most:
            found.append(Recent(name, subject, dt.datetime.fromisoformat(at), by, (key,)))
        else:
            break
    return tuple(found)


def touched(session: Session, steps: tuple[int, ...]) -> tuple[str, ...]:
    """The uuids of the initiatives that these steps touched and that are still there."""
    uuids = {uuid for changes in session.scalars(select(Step.changes).where(Step.id.in_(steps))) for uuid in _owners(changes)}
    there = select(Initiative.uuid).where(Initiative.uuid.in_(uuids)).order_by(Initiative.plan_id, Initiative.position)
    return tuple(session.scalars(there))


def _owners(changes: str) -> Iterator[str]:
    """A step's changes are rows of table, id, before, after and the initiative that the row belongs to."""
    return (owner for *_row, owner in json.loads(changes) if owner)
