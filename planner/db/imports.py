"""Which workbooks were taken into the file, and by which steps, as it is read from the history.

A run's own row goes when its step is undone or taken back; the step that brought it tells of it ever after.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from planner.db.history import from_text
from planner.model import ActionPlan, ImportRun, Step, StepStatus

STEP = "import_workbook"


class Standing(StrEnum):
    """What has become of an import. PLAN_DELETED: it stands, but its plan is gone."""

    STANDS = "stands"
    TAKEN_BACK = "taken_back"
    PLAN_DELETED = "plan_deleted"


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """A workbook that was taken in by the step `step`. `year` is its plan's, None when that is gone."""

    step: int
    file: str
    at: dt.datetime
    by: str
    year: int | None
    rows_new: int
    rows_updated: int
    rows_same: int
    rows_skipped: int
    standing: Standing


def imports(session: Session) -> tuple[TakenIn, ...]:
    """Every workbook that was taken in, the newest first, also those taken back."""
    years = dict(session.execute(select(ActionPlan.id, ActionPlan.year)).all())
    plans = dict(session.execute(select(ImportRun.id, ImportRun.plan_id)).all())
    steps = session.scalars(select(Step).where(Step.name == STEP).order_by(Step.id.desc()))
    return tuple(_taken_in(step, run, years, plans) for step in steps for run in _runs(step))


def _runs(step: Step) -> Iterator[Mapping[str, Any]]:
    """The row that the step added about its workbook."""
    for change in from_text(step.changes):
        if change.table == ImportRun.__tablename__ and change.after is not None:
            yield change.after


def _taken_in(step: Step, run: Mapping[str, Any], years: Mapping[int, int], plans: Mapping[int, int | None]) -> TakenIn:
    stands = step.status is StepStatus.DONE and run["id"] in plans
    plan = plans.get(run["id"]) if stands else run["plan_id"]
    return TakenIn(
        step=step.id,
        file=run["file"],
        at=dt.datetime.fromisoformat(run["at"]),
        by=run["by"],
        year=years.get(plan) if plan is not None else None,
        rows_new=run["rows_new"],
        rows_updated=run["rows_updated"],
        rows_same=run["rows_same"],
        rows_skipped=run["rows_skipped"],
        standing=_standing(stands, plan),
    )


def _standing(stands: bool, plan: int | None) -> Standing:
    if not stands:
        return Standing.TAKEN_BACK
    return Standing.PLAN_DELETED if plan is None else Standing.STANDS
