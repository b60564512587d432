"""Any plan, exported and imported unchanged, changes nothing; with one cell edited, changes that field of that initiative."""

from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path

import arbitrary
import openpyxl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.exporting import export
from planner.importing.apply import unattended
from planner.importing.comparing import compare
from planner.importing.draft import read_draft
from planner.importing.preview import Action, Preview
from planner.importing.reading import read_book
from planner.queries.registers import Registers
from planner.records import PlanRecord

TODAY = dt.date(2022, 1, 3)
SLOW = settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def _back(plan: PlanRecord, path: Path) -> Preview:
    return compare(read_draft(read_book(path)), plan, arbitrary.STRATEGY, Registers())


@SLOW
@given(arbitrary.plans(), st.sampled_from(["committee", "working", "web"]))
def test_unchanged_is_no_change(plan: PlanRecord, profile: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "plan.xlsx")
        export(plan, arbitrary.STRATEGY, path, profile=profile, today=TODAY)
        found = _back(plan, path)

    assert {row.action for row in found.rows} <= {Action.SAME}
    assert len(found.rows) == len(plan.initiatives)
    assert found.problems == ()
    assert unattended(found).is_empty


@SLOW
@given(arbitrary.open_plans().filter(lambda plan: plan.initiatives), st.data())
def test_one_edit_is_one_change(plan: PlanRecord, data: st.DataObject) -> None:
    edited = data.draw(st.sampled_from(plan.initiatives))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "plan.xlsx")
        export(plan, arbitrary.STRATEGY, path, profile="working", today=TODAY)
        book = openpyxl.load_workbook(path)
        page = book.worksheets[0]
        head = next(row for row in page.iter_rows() if row[0].value == "Nr.")
        column = next(cell.column for cell in head if cell.value == "Finansiering")
        row = next(cell.row for cell in page["A"] if cell.value == edited.number)
        page.cell(row, column).value = "Fonden til sikring af alting"
        book.save(path)
        found = _back(plan, path)

    changed = [(row.match, dict(row.values)) for row in found.rows if row.action is not Action.SAME]
    assert changed == [(edited.id, {"funding": "Fonden til sikring af alting"})]
