"""An import into a plan that is adopted or closed: only what is open there is offered, and the rest is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from planner.importing.account import CellUse, ReadingProblem, Use
from planner.importing.differences import changes
from planner.importing.preview import Action, Preview, RowPreview
from planner.records import InitiativeRecord, PlanRecord
from planner.records.locking import PARTLY_OPEN, Decided, Lock, lock_of, open_part
from planner.words import term

BECAUSE = {Lock.ADOPTED: "plan_adopted", Lock.CLOSED: "plan_closed"}
"""The code of `words.readings` that stands beside what is left out."""
LOCK_SENTENCES = frozenset((*(f"into_{code}" for code in BECAUSE.values()), "into_shut_round"))
"""The codes of the sentence that stands over all that is left out."""
_TO_SETTLE = ("conflict", "sheets_differ")
"""What there is nothing left to decide about where the plan is locked."""


def within_lock(preview: Preview, plan: PlanRecord | None) -> Preview:
    """The preview with what the plan's lock lets through; the same preview for an open plan."""
    lock = lock_of(plan) if plan else Lock.NONE
    if plan is None or lock is Lock.NONE:
        return preview
    known = {it.id: it for it in plan.initiatives}
    rows = tuple(row_within_lock(row, known.get(row.match or ""), lock) for row in preview.rows)
    left = {(use.sheet, use.place): use for row in rows for use in row.uses if use.reason == BECAUSE[lock]}
    before = {id(problem) for row in preview.rows for problem in row.problems}
    told = [problem for row in rows for problem in row.problems if id(problem) not in before]
    if not left and not told:
        return replace(preview, lock=lock)
    head = ReadingProblem("warning", f"into_{BECAUSE[lock]}", facts={"year": plan.year})
    return replace(
        preview,
        lock=lock,
        rows=rows,
        uses=tuple(left.get((use.sheet, use.place), use) for use in preview.uses),
        problems=(head, *preview.problems, *told),
    )


def row_within_lock(row: RowPreview, current: InitiativeRecord | None, lock: Lock) -> RowPreview:
    """The row with what is open in the initiative `current` that it matches; a new initiative is left out whole."""
    if lock is Lock.NONE or row.action is Action.SKIP:
        return row
    because = BECAUSE[lock]
    if current is None:
        uses = tuple(_left(use, because) for use in row.uses)
        return replace(row, action=Action.SKIP, because=because, certain=False, uses=uses)
    values = _open_values(row.values, current, lock)
    theirs = _open_values(row.theirs, current, lock)
    locked = {name for name in {*row.values, *row.theirs} if {**row.values, **row.theirs}[name] != {**values, **theirs}.get(name)}
    if not locked:
        return row
    unsettled = tuple(name for name in row.unsettled if name not in locked)
    problems = row.problems if unsettled else tuple(it for it in row.problems if it.code not in _TO_SETTLE)
    told = ReadingProblem(
        "warning", f"fields_of_{because}", row.sheet, "", row.initiative.title, {"fields": _named(locked)}
    )
    return replace(
        row,
        action=Action.UPDATE if values else Action.SAME,
        initiative=replace(current, **values),
        changes=changes(current, values),
        values=values,
        theirs=theirs if unsettled else {},
        unsettled=unsettled,
        sources=tuple(it for it in row.sources if _root(it.field) in values),
        uses=tuple(_left(use, because) if _is_left(use, locked) else use for use in row.uses),
        problems=(*problems, told),
    )


def _open_values(values: Mapping[str, Any], current: InitiativeRecord, lock: Lock) -> dict[str, Any]:
    """The new values as far as they can be written, without those that then change nothing."""
    found = {name: open_part(lock, name, getattr(current, name), value) for name, value in values.items()}
    return {name: value for name, value in found.items() if value != getattr(current, name)}


def _left(use: CellUse, because: str) -> CellUse:
    return use if use.use in (Use.LEFT_OUT, Use.STRUCTURE) else replace(use, use=Use.LEFT_OUT, reason=because)


def _is_left(use: CellUse, locked: set[str]) -> bool:
    """Whether the cell feeds a field, or the part of a field, that is locked."""
    root, _bracket, part = use.field.partition("[].")
    root = _root(root)
    return root in locked and part not in PARTLY_OPEN.get(root, ())


def _root(field: str) -> str:
    return field.partition(".")[0].partition("[")[0]


def _named(fields: set[str]) -> str:
    """The fields that were decided, in words."""
    return ", ".join(term(member) for member in Decided if member in fields)

