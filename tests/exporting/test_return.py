"""A workbook that comes back: what is only shown is never read, and a working sheet brings exactly what was typed into it."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import arbitrary
import builders
import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rendering import needs_typing, typed_into
from reported import MIDYEAR, closed, reported_plan

from planner.exporting import export
from planner.exporting.content import Content, only
from planner.importing.apply import unattended
from planner.importing.comparing import compare
from planner.importing.directions import Directions
from planner.importing.draft import read_draft
from planner.importing.preview import Action, Preview
from planner.importing.reading import read_book
from planner.model import State
from planner.queries.registers import Registers
from planner.records import PlanRecord

PLAN = builders.sample_plan()
KNOWN = Registers(houses=builders.HOUSES)
COMPUTED = ("Forside", "Verdensmål", "Dækning", "Tidsplan", "Milepæle", "Ændringer")


def with_version(plan: PlanRecord) -> PlanRecord:
    """The plan, with a version from before some of its initiatives were rewritten, added and taken out."""
    before = [replace(it, description="Før.", goals=(), track=builders.LEARNING) for it in plan.initiatives[::2]]
    earlier = replace(plan, initiatives=(*before, builders.initiative(900, "Taget ud")))
    return replace(plan, versions=(builders.kept(earlier),))


def written(plan: PlanRecord, folder: Path, profile: str = "committee") -> Path:
    export(plan, builders.strategy(), folder / "plan.xlsx", profile=profile, today=builders.TODAY)
    return folder / "plan.xlsx"


def looked_at(path: Path, plan: PlanRecord | None, year: int | None = None) -> Preview:
    return compare(read_draft(read_book(path), Directions(year=year)), plan, builders.strategy(), KNOWN)


def changed(found: Preview) -> dict[int, dict[str, object]]:
    return {row.initiative.number or 0: dict(row.values) for row in found.rows if row.action is not Action.SAME}


@settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
@given(arbitrary.plans(), arbitrary.plans(), st.sampled_from(["committee", "web"]))
def test_with_its_changes_shown_any_plan_comes_back_unchanged(plan: PlanRecord, other: PlanRecord, profile: str) -> None:
    edited = zip(plan.initiatives, other.initiatives, strict=False)
    earlier = replace(other, initiatives=tuple(replace(old, id=now.id, number=now.number) for now, old in edited))
    plan = replace(plan, versions=(builders.kept(earlier),))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "plan.xlsx")
        export(plan, arbitrary.STRATEGY, path, profile=profile, today=builders.TODAY)
        assert "Ændringer" in openpyxl.load_workbook(path).sheetnames
        found = compare(read_draft(read_book(path)), plan, arbitrary.STRATEGY, Registers())
    assert {row.action for row in found.rows} <= {Action.SAME}
    assert len(found.rows) == len(plan.initiatives)
    assert found.problems == ()
    assert unattended(found).is_empty


@pytest.mark.parametrize("sheet", COMPUTED)
def test_what_is_typed_where_things_are_only_shown_is_no_change(tmp_path: Path, sheet: str) -> None:
    path = written(with_version(PLAN), tmp_path)
    book = openpyxl.load_workbook(path)
    for row in book[sheet].iter_rows(min_row=5):
        for cell in row:
            if cell.value is not None and not isinstance(cell, openpyxl.cell.cell.MergedCell):
                cell.value = "skrevet over"
    book.save(path)
    found = looked_at(path, PLAN)
    assert changed(found) == {}
    assert {use.reason for use in found.left_out if use.sheet == sheet} == {"computed"}


def test_without_its_hidden_sheet_the_shown_sheets_are_no_initiatives(tmp_path: Path) -> None:
    path = written(with_version(PLAN), tmp_path)
    book = openpyxl.load_workbook(path)
    del book["_planner"]
    book.save(path)
    found = looked_at(path, None, builders.YEAR)
    assert [row.initiative.title for row in found.rows] == [it.title for it in PLAN.initiatives]


@pytest.mark.parametrize("sheet", ["Årsstatus", "Opfølgning", "Status på mål"])
def test_what_is_typed_into_a_report_is_no_change(tmp_path: Path, sheet: str) -> None:
    plan, content = reported_plan(8), Content(round=MIDYEAR)
    export(plan, builders.strategy(), tmp_path / "rapport.xlsx", today=builders.TODAY, content=content)
    book = openpyxl.load_workbook(tmp_path / "rapport.xlsx")
    for row in book[sheet].iter_rows(min_row=5):
        for cell in row:
            if cell.value is not None and not isinstance(cell, openpyxl.cell.cell.MergedCell):
                cell.value = "skrevet over"
    book.save(tmp_path / "rapport.xlsx")
    found = looked_at(tmp_path / "rapport.xlsx", plan)
    assert changed(found) == {}
    assert len(found.rows) == len(plan.initiatives)
    assert {use.reason for use in found.left_out if use.sheet == sheet} == {"computed"}


def test_the_report_of_a_closed_round_changes_nothing_in_a_plan_that_went_on(tmp_path: Path) -> None:
    plan = closed(reported_plan(8))
    export(plan, builders.strategy(), tmp_path / "rapport.xlsx", today=builders.TODAY, content=Content(round=MIDYEAR))
    later = replace(plan, initiatives=tuple(replace(it, title=f"{it.title} igen", state=State.DONE) for it in plan.initiatives))
    assert changed(looked_at(tmp_path / "rapport.xlsx", later)) == {}


def test_a_working_sheet_of_some_initiatives_asks_about_these_alone(tmp_path: Path) -> None:
    chosen = only(PLAN, initiatives={PLAN.initiatives[3].id}, people={"LBR"})
    path = written(chosen, tmp_path, "working")
    found = looked_at(path, PLAN)
    numbers = [it.number for it in PLAN.initiatives if it.number == 4 or "LBR" in (*it.responsible, *it.participants)]
    assert [row.initiative.number for row in found.rows] == numbers
    assert changed(found) == {}
    assert 1 < len(numbers) < len(PLAN.initiatives)


@needs_typing
def test_filled_in_with_libreoffice_it_brings_exactly_what_was_typed(tmp_path: Path) -> None:
    path = written(PLAN, tmp_path, "working")
    sheet = openpyxl.load_workbook(path)["Arbejdsark"]
    columns = {cell.value: cell.column_letter for cell in sheet[4]}
    below = sheet.max_row + 1
    edits: list[tuple[str, str, str | float]] = [
        ("Arbejdsark", f"{columns['Tilstand']}5", "● Gennemført"),
        ("Arbejdsark", f"{columns['Beskrivelse']}6", "Hele sommeren.\nMed bøger på fem sprog; også om søndagen."),
        ("Arbejdsark", f"{columns['Økonomi']}7", 90000.5),
        ("Arbejdsark", f"{columns['Ansvarlig']}8", "AJN, SSP"),
        ("Arbejdsark", f"{columns['Noter']}8", "Husk lokalerne"),
        ("Arbejdsark", f"{columns['Indsats']}{below}", "Strikkecafé i Skovlunde"),
        ("Arbejdsark", f"{columns['Hovedspor']}{below}", builders.CITIZENS),
        ("Arbejdsark", f"{columns['Ansvarlig']}{below}", "SSP"),
        ("Arbejdsark", f"{columns['Indsats']}{below + 1}", "=Regnestykker for alle"),
    ]
    found = looked_at(typed_into(path, edits, tmp_path / "back"), PLAN)

    new = [row.initiative for row in found.rows if row.action is Action.NEW]
    assert [(it.title, it.track, it.responsible) for it in new] == [
        ("Strikkecafé i Skovlunde", builders.CITIZENS, ("SSP",)),
        ("=Regnestykker for alle", None, ()),
    ]
    assert {number: values for number, values in changed(found).items() if number} == {
        1: {"state": State.DONE},
        2: {"description": "Hele sommeren.\nMed bøger på fem sprog; også om søndagen."},
        3: {"budget": Decimal("90000.5")},
        4: {"responsible": ("AJN", "SSP"), "notes": "Husk lokalerne"},
    }
    assert len(found.rows) == len(PLAN.initiatives) + 2


@needs_typing
def test_the_committees_workbook_opened_and_saved_by_libreoffice_changes_nothing(tmp_path: Path) -> None:
    plan = with_version(PLAN)
    again = typed_into(written(plan, tmp_path), [], tmp_path / "back")
    assert changed(looked_at(again, plan)) == {}
