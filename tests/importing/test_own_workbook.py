"""Our own workbook comes back: unchanged it changes nothing, edited exactly its edits."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import builders
import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from planner.importing.apply import chosen, unattended
from planner.importing.preview import Action, Preview, RowPreview
from planner.model import Fulfilment, State
from planner.records import PlanRecord

Export = Callable[..., Path]
Look = Callable[..., Preview]

PLAN = builders.sample_plan()


class Edited:
    """A workbook that was exported, opened for editing as a colleague would."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.book = openpyxl.load_workbook(path)

    def save(self) -> Path:
        self.book.save(self.path)
        return self.path

    def place(self, sheet: str, number: int, heading: str, goal: int | None = None) -> tuple[int, int]:
        page = self.book[sheet]
        head = next(row for row in page.iter_rows() if "Nr." in [cell.value for cell in row])
        columns = {cell.value: cell.column for cell in head if cell.value}
        for row in page.iter_rows(min_row=head[0].row + 1):
            values = {cell.column: cell.value for cell in row}
            if values.get(columns["Nr."]) == number and (goal is None or values.get(columns["Mål nr."]) == goal):
                return row[0].row, columns[heading]
        raise LookupError((sheet, number, heading))

    def write(self, sheet: str, number: int, heading: str, value: Any, goal: int | None = None) -> None:
        self.book[sheet].cell(*self.place(sheet, number, heading, goal)).value = value


def changed(found: Preview) -> dict[int, dict[str, Any]]:
    return {row.initiative.number or 0: dict(row.values) for row in found.rows if row.action is not Action.SAME}


def row_of(found: Preview, number: int) -> RowPreview:
    return next(row for row in found.rows if row.initiative.number == number)


@pytest.fixture
def edited(exported: Export) -> Callable[..., Edited]:
    return lambda plan=PLAN, profile="committee": Edited(exported(plan, profile))


@pytest.mark.parametrize("profile", ["committee", "working", "web"])
def test_unchanged_it_changes_nothing(exported: Export, preview: Look, profile: str) -> None:
    found = preview(exported(PLAN, profile), PLAN)

    assert [row.action for row in found.rows] == [Action.SAME] * len(PLAN.initiatives)
    assert found.problems == ()
    assert unattended(found).is_empty


@pytest.mark.skipif(shutil.which("libreoffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("profile", ["committee", "working"])
def test_saved_again_by_libreoffice_it_changes_nothing(exported: Export, preview: Look, tmp_path: Path, profile: str) -> None:
    path = exported(PLAN, profile)
    again = saved_by_libreoffice(path, tmp_path / "again")

    assert {row.action for row in preview(again, PLAN).rows} == {Action.SAME}


def saved_by_libreoffice(path: Path, folder: Path) -> Path:
    subprocess.run(
        ["libreoffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx",
         "--outdir", str(folder), str(path)],
        check=True, capture_output=True, timeout=110,
    )  # fmt: skip
    return folder / path.name


@pytest.mark.parametrize(
    ("sheet", "heading", "value", "field", "expected"),
    [
        ("Overblik", "Indsats", "Læseklubber for alle unge", "title", "Læseklubber for alle unge"),
        ("Overblik", "Tilstand", "Gennemført", "state", State.DONE),
        ("Overblik", "Økonomi", 47500.5, "budget", Decimal("47500.5")),
        ("Overblik", "Ansvarlig", "AJN, SSP", "responsible", ("AJN", "SSP")),
        ("Overblik", "Hovedspor", builders.LEARNING, "track", builders.LEARNING),
        ("1 Læsning og kultur", "Beskrivelse", "Ny tekst\nmed to linjer", "description", "Ny tekst\nmed to linjer"),
    ],
)
def test_an_edited_cell_is_exactly_that_change(
    edited: Callable[..., Edited], preview: Look, sheet: str, heading: str, value: Any, field: str, expected: Any
) -> None:
    book = edited()
    book.write(sheet, 1, heading, value)

    found = preview(book.save(), PLAN)

    assert changed(found) == {1: {field: expected}}
    assert row_of(found, 1).certain


def test_an_edited_goal_is_that_goal(edited: Callable[..., Edited], preview: Look) -> None:
    book = edited()
    book.write("Mål", 1, "Måltal", 75, goal=1)
    book.write("Mål", 1, "Indfrielse", "Indfriet", goal=2)

    (values,) = changed(preview(book.save(), PLAN)).values()

    first, second = PLAN.initiatives[0].goals
    assert values == {"goals": (replace(first, target=75), replace(second, fulfilment=Fulfilment.MET))}
    assert values["goals"][0].measurements == first.measurements


def test_an_edited_day_of_the_period(edited: Callable[..., Edited], preview: Look) -> None:
    book = edited()
    book.write("Overblik", 2, "Slut", dt.date(2022, 9, 30))

    (values,) = changed(preview(book.save(), PLAN)).values()

    assert (values["period"].start, values["period"].end) == (dt.date(2022, 6, 1), dt.date(2022, 9, 30))


def test_an_untouched_cell_is_no_change_even_if_the_plan_moved_on(edited: Callable[..., Edited], preview: Look) -> None:
    book = edited()
    book.write("Overblik", 2, "Tilstand", "I gang")
    plan = _with(_with(PLAN, 1, title="Et nyt navn", budget=Decimal(1)), 2, responsible=("LBR",))

    found = preview(book.save(), plan)

    assert changed(found) == {2: {"state": State.IN_PROGRESS}}


def test_the_same_change_on_both_sides_is_no_change(edited: Callable[..., Edited], preview: Look) -> None:
    book = edited()
    book.write("Overblik", 1, "Indsats", "Nyt navn")

    assert changed(preview(book.save(), _with(PLAN, 1, title="Nyt navn"))) == {}


def test_changed_on_both_sides_waits_for_a_person(edited: Callable[..., Edited], preview: Look) -> None:
    book = edited()
    book.write("Overblik", 1, "Indsats", "Mit navn")
    book.write("Overblik", 1, "Tilstand", "Gennemført")
    plan = _with(PLAN, 1, title="Planens navn")

    found = preview(book.save(), plan)
    row = row_of(found, 1)

    assert row.values == {"state": State.DONE}, "what is undisputed is taken over"
    assert row.unsettled == ("title",)
    (problem,) = [problem for problem in found.problems if problem.code == "conflict"]
    assert "Mit navn" in problem.message
    assert "Planens navn" in problem.message
    assert unattended(found).left == (row,)
    (update,) = chosen(found, {}, theirs=[(row.sheet, row.row)]).updates
    assert update.values["title"] == "Mit navn"


def test_two_sheets_that_differ_wait_for_a_person(edited: Callable[..., Edited], preview: Look) -> None:
    book = edited()
    book.write("Overblik", 1, "Indsats", "Et navn")
    book.write("1 Læsning og kultur", 1, "Indsats", "Et andet navn")

    found = preview(book.save(), PLAN)

    assert row_of(found, 1).unsettled == ("title",)
    assert [problem.code for problem in found.problems] == ["sheets_differ"]


def test_edited_alike_on_two_sheets_is_one_change(edited: Callable[..., Edited], preview: Look) -> None:
    book = edited()
    book.write("Overblik", 1, "Indsats", "Et navn")
    book.write("1 Læsning og kultur", 1, "Indsats", "Et navn")

    assert changed(preview(book.save(), PLAN)) == {1: {"title": "Et navn"}}


def test_an_emptied_cell_empties_nothing_unless_one_says_so(edited: Callable[..., Edited], preview: Look) -> None:
    book = edited()
    book.write("Overblik", 1, "Økonomi", None)
    path = book.save()

    found = preview(path, PLAN)
    assert changed(found) == {}
    assert [problem.code for problem in found.problems] == ["cell_emptied"]

    assert changed(preview(path, PLAN, empty_cells=True)) == {1: {"budget": None}}


def test_an_unreadable_edit_is_a_problem_and_no_change(edited: Callable[..., Edited], preview: Look) -> None:
    book = edited()
    book.write("Overblik", 1, "Tilstand", "nogenlunde")

    found = preview(book.save(), PLAN)

    assert changed(found) == {}
    (problem,) = found.problems
    assert (problem.code, problem.severity) == ("cell_unread", "error")
    assert unattended(found).left


def _with(plan: PlanRecord, number: int, **fields: Any) -> PlanRecord:
    return replace(
        plan, initiatives=tuple(replace(it, **fields) if it.number == number else it for it in plan.initiatives)
    )


# what people do to a workbook


def rows_of(page: Worksheet) -> tuple[int, list[list[Any]]]:
    """The heading row's number and the rows below it."""
    head = next(row[0].row for row in page.iter_rows() if "Nr." in [cell.value for cell in row])
    return head, [[cell.value for cell in row] for row in page.iter_rows(min_row=head + 1)]


def _sorted_backwards(book: Edited) -> None:
    page = book.book["Overblik"]
    head, rows = rows_of(page)
    for at, row in enumerate(reversed(rows), head + 1):
        for column, value in enumerate(row, 1):
            page.cell(at, column).value = value


def _rows_deleted(book: Edited) -> None:
    page = book.book["Overblik"]
    head, _rows = rows_of(page)
    page.delete_rows(head + 2, 3)


def _row_inserted(book: Edited) -> None:
    book.book["Overblik"].insert_rows(7)


def _title_rows_deleted(book: Edited) -> None:
    page = book.book["Overblik"]
    head, _rows = rows_of(page)
    page.delete_rows(1, head - 1)


def _columns_moved(book: Edited) -> None:
    page = book.book["Overblik"]
    head, _rows = rows_of(page)
    for row in page.iter_rows(min_row=head):
        values = [cell.value for cell in row]
        for cell, value in zip(row, [*values[5:], *values[:5]], strict=True):
            cell.value = value


def _blank_column_inserted(book: Edited) -> None:
    book.book["Overblik"].insert_cols(3)


def _columns_and_rows_hidden(book: Edited) -> None:
    page = book.book["Overblik"]
    page.column_dimensions["C"].hidden = True
    page.row_dimensions[7].hidden = True


def _headings_in_capitals(book: Edited) -> None:
    page = book.book["Overblik"]
    head, _rows = rows_of(page)
    for cell in page[head]:
        cell.value = str(cell.value).upper()


def _sheets_renamed(book: Edited) -> None:
    book.book["Overblik"].title = "Alle indsatser"
    book.book["1 Læsning og kultur"].title = "Læsning!"
    book.book["2 Læring og teknologi"].title = "Teknologi!"


def _sheets_deleted(book: Edited) -> None:
    for name in ("Forside", "1 Læsning og kultur", "Verdensmål"):
        del book.book[name]


def _sheets_in_another_order(book: Edited) -> None:
    book.book.move_sheet("Mål", -3)


def _sheet_added(book: Edited) -> None:
    page = book.book.create_sheet("Mine tanker", 0)
    page["B3"] = "Husk at ringe til Måløv"


@pytest.mark.parametrize(
    "deed",
    [
        _sorted_backwards, _rows_deleted, _row_inserted, _title_rows_deleted, _columns_moved, _blank_column_inserted,
        _columns_and_rows_hidden, _headings_in_capitals, _sheets_renamed, _sheets_deleted, _sheets_in_another_order, _sheet_added,
    ],
)  # fmt: skip
def test_what_disturbs_nothing(edited: Callable[..., Edited], preview: Look, deed: Callable[[Edited], None]) -> None:
    book = edited()
    book.write("Overblik", 24, "Tilstand", "Sat på pause")
    deed(book)

    found = preview(book.save(), PLAN)

    assert changed(found) == {24: {"state": State.PAUSED}}


def test_a_new_row_is_a_proposal_and_once_imported_the_same(edited: Callable[..., Edited], preview: Look) -> None:
    book = edited()
    page = book.book["Overblik"]
    page.append([None, "Natbibliotek", builders.READING, "4", "MKH", "uge 17", None, None, 12000, "I gang"])
    path = book.save()

    found = preview(path, PLAN)

    (new,) = [row for row in found.rows if row.action is not Action.SAME]
    assert new.action is Action.NEW
    assert new.certain
    assert (new.initiative.title, new.initiative.track, new.initiative.budget) == ("Natbibliotek", builders.READING, Decimal(12000))
    (taken,) = unattended(found).new
    plan = replace(PLAN, initiatives=(*PLAN.initiatives, replace(taken, id="new", number=25)))
    assert {row.action for row in preview(path, plan).rows} == {Action.SAME}


def test_a_row_added_to_a_tracks_sheet_belongs_to_the_track(edited: Callable[..., Edited], preview: Look) -> None:
    book = edited()
    book.book["2 Læring og teknologi"].append([None, "Loddeværksted", "For begyndere"])

    (new,) = [row for row in preview(book.save(), PLAN).rows if row.action is Action.NEW]

    assert new.initiative.track == builders.LEARNING


def test_of_a_copied_row_the_more_faithful_one_is_the_initiative(edited: Callable[..., Edited], preview: Look) -> None:
    book = edited()
    page = book.book["Overblik"]
    _head, rows = rows_of(page)
    copy = list(rows[0])
    copy[1] = "Læseklubber for voksne"
    page.append(copy)

    found = preview(book.save(), PLAN)

    assert row_of(found, 1).action is Action.SAME
    (new,) = [row for row in found.rows if row.action is Action.NEW]
    assert new.initiative.title == "Læseklubber for voksne"
    assert new.initiative.number is None


def test_a_column_of_ones_own_becomes_notes(edited: Callable[..., Edited], preview: Look) -> None:
    book = edited()
    page = book.book["Overblik"]
    head, rows = rows_of(page)
    page.cell(head, len(rows[0]) + 1).value = "Bemærkning fra Måløv"
    page.cell(head + 1, len(rows[0]) + 1).value = "Kan vi nå det?"

    found = preview(book.save(), PLAN)

    assert changed(found) == {1: {"notes": "Bemærkning fra Måløv: Kan vi nå det?"}}
    assert found.cells.notes == 1


def test_an_initiative_deleted_from_the_plan_is_not_brought_back(exported: Export, preview: Look) -> None:
    path = exported(PLAN)
    plan = replace(PLAN, initiatives=PLAN.initiatives[1:])

    found = preview(path, plan)

    assert [row.because for row in found.rows if row.action is Action.SKIP] == ["initiative_gone"]
    assert unattended(found).is_empty


def test_a_row_gone_from_the_workbook_deletes_nothing(edited: Callable[..., Edited], preview: Look) -> None:
    book = edited()
    for name in book.book.sheetnames:
        if name.startswith(("1 ", "2 ", "3 ")):
            del book.book[name]
    _rows_deleted(book)

    assert changed(preview(book.save(), PLAN)) == {}


def test_a_text_that_goes_on_in_further_rows_comes_back_whole(edited: Callable[..., Edited], preview: Look) -> None:
    long = "\n".join(f"Afsnit {number}: " + "vi læser sammen i husene og på tværs af byen. " * 6 for number in range(1, 12))
    plan = _with(PLAN, 1, description=long)
    book = edited(plan)
    page = book.book["1 Læsning og kultur"]
    assert any(str(cell.value).startswith("1 (") for cell in page["A"]), "the text is in several rows"

    assert changed(preview(book.save(), plan)) == {}

    book.write("1 Læsning og kultur", 1, "Beskrivelse", "Kort.")
    page.delete_rows(next(cell.row for cell in page["A"] if str(cell.value).startswith("1 (")))
    (values,) = changed(preview(book.save(), plan)).values()
    assert values["description"].startswith("Kort.")


@pytest.mark.parametrize("profile", ["committee", "working"])
def test_into_an_empty_plan_it_brings_what_it_carries(exported: Export, preview: Look, profile: str) -> None:
    found = preview(exported(PLAN, profile), None)

    assert [row.action for row in found.rows] == [Action.NEW] * len(PLAN.initiatives)
    for row, original in zip(found.rows, PLAN.initiatives, strict=True):
        read = row.initiative
        assert (read.id, read.number, read.title, read.track) == (original.id, original.number, original.title, original.track)
        assert read.description == original.description
        assert read.commitments == original.commitments
        assert read.sdgs == original.sdgs
        assert [goal.text for goal in read.goals] == [goal.text for goal in original.goals]
        assert read.responsible == original.responsible
        assert read.budget == original.budget
        assert read.state == original.state
        assert (read.period.start, read.period.end) == (original.period.start, original.period.end)


def test_another_year_than_its_own_is_refused(exported: Export, preview: Look) -> None:
    with pytest.raises(Exception, match="import_own_year"):
        preview(exported(PLAN), PLAN, year=2021)
