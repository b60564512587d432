"""An import into an adopted plan brings what is open there; everything else is said and left."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import builders
import openpyxl
import pytest

from planner import actions
from planner.db import Store
from planner.importing.apply import chosen, unattended
from planner.importing.directions import Directions
from planner.importing.draft import read_draft
from planner.importing.preview import Action, Preview
from planner.importing.reading import read_book
from planner.importing.taking_in import meet, take_in
from planner.model import Stage, State
from planner.queries import plans
from planner.records import PlanRecord
from planner.records.locking import Lock

Look = Callable[..., Preview]
HEADS = ["Indsats", "Status", "Ansvarlig", "Økonomi", "Bemærkning"]


def adopted(*fields: Any, stage: Stage = Stage.ADOPTED) -> PlanRecord:
    return replace(builders.sample_plan(3), stage=stage, **dict(fields))


def test_only_what_is_open_is_offered(sheet: Callable[..., Path], preview: Look) -> None:
    plan = adopted()
    title = plan.initiatives[0].title
    found = preview(sheet([HEADS, [title, "Gennemført", "XYZ", "999 kr.", "Husk"], ["Helt ny", None, None, None, None]]), plan)

    row, new = found.rows
    assert found.lock is Lock.ADOPTED
    assert set(row.values) == {"state", "responsible", "notes"}
    assert row.values["state"] is State.DONE
    assert (new.action, new.because) == (Action.SKIP, "plan_adopted")
    assert [it.value for it in found.left_out] == ["999 kr.", "Helt ny"]
    told = [problem.message for problem in found.problems]
    assert told[0].startswith("Planen for 2022 er vedtaget.")
    assert any(title in sentence and "økonomien" in sentence for sentence in told[1:])

    everything = chosen(found, {row.key: Action.UPDATE, new.key: Action.NEW})
    assert everything.new == ()
    assert [set(update.values) for update in everything.updates] == [{"state", "responsible", "notes"}]


def test_a_row_that_is_only_locked_changes_nothing(sheet: Callable[..., Path], preview: Look) -> None:
    plan = adopted()
    found = preview(sheet([["Indsats", "Økonomi"], [plan.initiatives[0].title, "999 kr."]]), plan)
    assert [row.action for row in found.rows] == [Action.SAME]
    assert unattended(found).is_empty


def test_nothing_comes_into_a_closed_plan(sheet: Callable[..., Path], preview: Look) -> None:
    plan = adopted(stage=Stage.CLOSED)
    found = preview(sheet([HEADS, [plan.initiatives[0].title, "Gennemført", None, None, "Husk"], ["Ny", None, None, None, None]]), plan)
    assert [row.action for row in found.rows] == [Action.SAME, Action.SKIP]
    assert unattended(found).is_empty
    assert "er afsluttet" in found.problems[0].message


def test_a_row_that_is_matched_by_hand_meets_the_lock_too(sheet: Callable[..., Path], preview: Look) -> None:
    plan = adopted()
    found = preview(sheet([HEADS, ["En anden titel", "Gennemført", None, "999 kr.", None]]), plan)
    (row,) = found.rows
    applicable = chosen(found, {row.key: Action.UPDATE}, matches={row.key: plan.initiatives[0]})
    assert [dict(update.values) for update in applicable.updates] == [{"state": State.DONE}]


def test_our_own_workbook_brings_reports_into_the_adopted_plan(store: Store, exported: Callable[..., Path]) -> None:
    with store.change("load_plan") as session:
        actions.load_plan(session, builders.sample_plan(2))
        actions.set_stage(session, 2022, Stage.ADOPTED, on=dt.date(2021, 12, 1))
    with store.read() as session:
        plan = plans.plan(session, 2022)
    path = exported(plan, "working")
    book = openpyxl.load_workbook(path)
    changed = 0
    for page in book:
        for row in page.iter_rows():
            for cell in row:
                if cell.value == plan.initiatives[0].title:
                    cell.value, changed = "En ny titel", changed + 1
    book.save(path)
    assert changed

    preview = meet(store, read_draft(read_book(path), Directions()))
    take_in(store, preview, unattended(preview))
    with store.read() as session:
        assert plans.plan(session, 2022).initiatives == plan.initiatives
    assert any("titlen" in problem.message for problem in preview.problems)


@pytest.mark.parametrize("stage", [Stage.DRAFT, Stage.IN_REVIEW, Stage.SUBMITTED])
def test_an_open_plan_takes_everything(sheet: Callable[..., Path], preview: Look, stage: Stage) -> None:
    plan = adopted(stage=stage)
    found = preview(sheet([["Indsats", "Økonomi"], [plan.initiatives[0].title, "999 kr."]]), plan)
    assert found.lock is Lock.NONE
    assert set(found.rows[0].values) == {"budget"}
