"""Take the rows of a workbook into a plan, as one step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from planner.actions import finding, register
from planner.actions.initiatives import append_all
from planner.actions.plans import create_plan
from planner.actions.rounds import report
from planner.actions.writing import write_field
from planner.model import ActionPlan, ImportRun
from planner.queries import plans
from planner.records import InitiativeRecord, PersonRecord, SourceRecord
from planner.records.from_model import initiative_record

_AT_ONCE = 50
"""Initiatives between two words about how far it is; few enough that nobody waits long for the next."""


def _tell_nobody(_share: float) -> None:
    """For those who do not want to hear."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportFacts:
    """Which workbook it was (`sha256` of its bytes), who took it in, and how many rows changed nothing."""

    file: str
    sha256: str
    by: str
    rows_same: int = 0
    rows_skipped: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedReport:
    """What is said of an initiative in the round called `round`: by `by` ("" for whoever imports), on the day `on`."""

    round: str
    by: str
    on: dt.date
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedUpdate:
    """New values for fields of the initiative `id`, the cells they came from, and what is reported of it."""

    id: str
    values: Mapping[str, Any]
    sources: tuple[SourceRecord, ...] = ()
    report: ImportedReport | None = None


def import_workbook(
    session: Session,
    year: int,
    new: Sequence[InitiativeRecord],
    updates: Sequence[ImportedUpdate],
    facts: ImportFacts,
    people: Sequence[PersonRecord] = (),
    tell: Callable[[float], None] = _tell_nobody,
) -> tuple[str, ...]:
    """Add the `new` initiatives to the plan of `year` (made if there is none) and change the others.

    Returns the uuids of the new ones; `tell` hears how much is done, 0 to 1. Raises Refused for names that the strategy does not know.
    """
    if session.scalar(select(ActionPlan.id).where(ActionPlan.year == year)) is None:
        create_plan(session, year)
    plan = plans.row(session, year)
    for person in people:
        register.know_person(session, person)
    added: list[str] = []
    for start in range(0, len(new), _AT_ONCE):
        tell(start / (len(new) + len(updates)))
        added += [row.uuid for row in append_all(session, plan, new[start : start + _AT_ONCE])]
        session.flush()
    for place, update in enumerate(updates):
        if place % _AT_ONCE == 0:
            tell((len(new) + place) / (len(new) + len(updates)))
        _change(session, update, facts.by)
    session.add(
        ImportRun(
            plan_id=plan.id,
            file=facts.file,
            sha256=facts.sha256,
            at=dt.datetime.now().replace(microsecond=0),
            by=facts.by,
            rows_new=len(new),
            rows_updated=len(updates),
            rows_same=facts.rows_same,
            rows_skipped=facts.rows_skipped,
        )
    )
    return tuple(added)


def _change(session: Session, update: ImportedUpdate, user: str) -> None:
    row = finding.initiative(session, update.id)
    if (told := update.report) is not None:
        report(session, update.id, told.round, by=told.by or user, on=told.on, **told.values)
    for name, value in update.values.items():
        write_field(session, row, name, value)
    if update.sources:
        fields = {source.field for source in update.sources}
        earlier = [source for source in initiative_record(row).sources if source.field not in fields]
        write_field(session, row, "sources", (*earlier, *update.sources))
