"""Rows that could not be read come back as a workbook that can be mended and imported again."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import builders
import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from planner.importing.draft import read_draft
from planner.importing.preview import Action, Preview
from planner.importing.reading import read_book
from planner.importing.rows_back import rows_back, unread_rows

Sheet = Callable[..., Path]
Look = Callable[..., Preview]

ROWS = [
    ["Handlingsplan 2022"],
    ["Hovedspor", "Indsats", "Ansvarlig", "Tidsplan", "Økonomi", "Egen kolonne"],
    [builders.READING, "Sommerbogen", "MKH", "sommer", 25_000, "a"],
    [builders.LEARNING, None, "AJN", "uge 17", 12_000, "=HYPERLINK(1)"],
    [builders.CITIZENS, "Bogcafé", "SSP", "maj", None, "b"],
]


@pytest.fixture
def faulty(sheet: Sheet) -> Path:
    """A list with a row without a title and a cell that is an error."""
    path = sheet(ROWS, title="Plan", name="plan 2022.xlsx")
    book = openpyxl.load_workbook(path)
    page = book.active
    page["F4"].data_type = "s"
    page["E5"].value, page["E5"].data_type = "#REF!", "e"
    book.save(path)
    return path


def back(path: Path, found: Preview, target: Path) -> openpyxl.Workbook:
    """The rows that came back, written to `target`."""
    book = read_book(path)
    target.write_bytes(rows_back(book, read_draft(book), found))
    return openpyxl.load_workbook(target)


def mend(page: Worksheet, heading: str, fault: str, value: Any) -> None:
    """Write what was missing in the row whose reason speaks of `fault`, as a person would."""
    head = next(row for row in page.iter_rows() if heading in [cell.value for cell in row])
    columns = {cell.value: cell.column for cell in head}
    row = next(row for row in page.iter_rows(min_row=head[0].row + 1) if fault in str(row[columns["Årsag (fra importen)"] - 1].value))
    cell = page.cell(row[0].row, columns[heading])
    cell.value = value


def test_only_what_could_not_be_read_comes_back(faulty: Path, preview: Look, tmp_path: Path) -> None:
    found = preview(faulty)
    assert [row.row for row in unread_rows(found)] == [4, 5]

    page = back(faulty, found, tmp_path / "plan 2022 - retur.xlsx")["Plan"]
    lines = [[cell.value for cell in row] for row in page.iter_rows(min_row=3)]
    assert lines[0] == [*ROWS[1], "Årsag (fra importen)"]
    assert lines[1][:6] == ROWS[3]
    assert lines[2][:6] == [builders.CITIZENS, "Bogcafé", "SSP", "maj", "#REF!", "b"]
    assert lines[1][6].startswith("Plan, række 4: Rækken har ingen titel")
    assert lines[2][6].startswith("Plan E5: ")


def test_what_people_wrote_never_becomes_a_formula(faulty: Path, preview: Look, tmp_path: Path) -> None:
    page = back(faulty, preview(faulty), tmp_path / "retur 2022.xlsx")["Plan"]
    cell = page["F4"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=HYPERLINK(1)", "s", True)


def test_mended_and_imported_again_it_is_as_if_it_had_never_been_wrong(
    faulty: Path, sheet: Sheet, preview: Look, tmp_path: Path
) -> None:
    target = tmp_path / "plan 2022 - retur.xlsx"
    book = back(faulty, preview(faulty), target)
    mend(book["Plan"], "Indsats", "ingen titel", "Makerspace")
    mend(book["Plan"], "Økonomi", "E5", 5_000)
    book.save(target)
    again = preview(target)

    right = [ROWS[0], ROWS[1], [builders.LEARNING, "Makerspace", *ROWS[3][2:5], "'=HYPERLINK(1)"], [*ROWS[4][:4], 5_000, "b"]]
    wanted = preview(sheet(right, name="ret 2022.xlsx"))
    assert [_without_sources(row.initiative) for row in again.rows] == [
        {**_without_sources(row.initiative), "notes": row.initiative.notes.replace("'", "")} for row in wanted.rows
    ]
    assert again.problems == ()
    reasons = [use for use in again.uses if use.reason == "computed"]
    assert len(reasons) == 2, "the reasons are ours, and never read"


def _without_sources(record: Any) -> dict[str, Any]:
    return {name: getattr(record, name) for name in record.__dataclass_fields__ if name != "sources"}


def test_untouched_it_says_the_same_again(faulty: Path, preview: Look, tmp_path: Path) -> None:
    target = tmp_path / "plan 2022 - retur.xlsx"
    back(faulty, preview(faulty), target)
    assert [row.because for row in unread_rows(preview(target))] == ["title_missing", "new"]


def test_rows_under_a_band_keep_its_track(sheet: Sheet, preview: Look, tmp_path: Path) -> None:
    rows = [
        ["Indsats", "Ansvarlig", "Økonomi", "Tidsplan"],
        [builders.LEARNING],
        ["Makerspace", "AJN", "5.000 kr.", "maj"],
        [None, "TBR", "7.000 kr.", "juni"],
        [builders.CITIZENS],
        ["Bogcafé", "SSP", "9.000 kr.", "juli"],
    ]
    path, target = sheet(rows, name="plan 2022.xlsx"), tmp_path / "retur 2022.xlsx"
    book = back(path, preview(path), target)
    mend(book.active, "Indsats", "ingen titel", "Robotløb")
    book.save(target)

    (row,) = preview(target).rows
    assert (row.initiative.title, row.initiative.track, row.initiative.budget) == ("Robotløb", builders.LEARNING, 7_000)


def test_several_sheets_come_back_as_several(sheets: Callable[..., Path], preview: Look, tmp_path: Path) -> None:
    head = ["Indsats", "Ansvarlig", "Økonomi"]
    pages = {
        "Spor 1": [head, ["Sommerbogen", "MKH", 1], [None, "AJN", 2]],
        "Spor 2": [head, ["Makerspace", "MKH", 3], [None, "SSP", 4], [None, "TBR", 5]],
    }
    path, target = sheets(pages, name="plan 2022.xlsx"), tmp_path / "retur 2022.xlsx"
    book = back(path, preview(path), target)
    assert [page.title for page in book.worksheets] == ["Spor 1", "Spor 2"]
    for page in book.worksheets:
        for row in page.iter_rows(min_row=4):
            row[0].value = f"Titel {row[1].value}"
    book.save(target)

    again = preview(target)
    assert [(row.initiative.title, row.initiative.budget) for row in again.rows] == [("Titel AJN", 2), ("Titel SSP", 4), ("Titel TBR", 5)]
    assert {row.initiative.track for row in again.rows} == {builders.READING, builders.LEARNING}


def test_a_plan_turned_sideways_comes_back_as_a_list(sheet: Sheet, preview: Look, tmp_path: Path) -> None:
    rows = [
        ["Indsats", "Sommerbogen", "Makerspace", None, "Bogcafé"],
        ["Hovedspor", builders.READING, builders.LEARNING, builders.LEARNING, builders.CITIZENS],
        ["Ansvarlig", "MKH", "AJN", "TBR", "SSP"],
        ["Tidsplan", "sommer", "maj", "juni", "juli"],
        ["Økonomi", 1000, 2000, 3000, 4000],
    ]
    path, target = sheet(rows, name="plan 2022.xlsx"), tmp_path / "retur 2022.xlsx"
    found = preview(path)
    assert [row.because for row in unread_rows(found)] == ["title_missing"]
    book = back(path, found, target)
    mend(book.active, "Indsats", "ingen titel", "Robotløb")
    book.save(target)

    (row,) = preview(target).rows
    record = row.initiative
    assert (record.title, record.track, record.responsible, record.budget) == ("Robotløb", builders.LEARNING, ("TBR",), 3000)


def test_an_updated_row_matches_what_it_made(faulty: Path, preview: Look, tmp_path: Path) -> None:
    """A row with one bad cell is taken in without it; when it is mended it completes the same initiative."""
    first = preview(faulty)
    plan = builders.plan(*(replace(row.initiative, id="a") for row in first.rows if row.action is Action.NEW))
    target = tmp_path / "retur 2022.xlsx"
    book = back(faulty, first, target)
    mend(book["Plan"], "Økonomi", "E5", 5_000)
    book.save(target)

    again = preview(target, plan)
    assert [(row.action, dict(row.values)) for row in again.rows if row.match] == [(Action.UPDATE, {"budget": 5_000})]


@pytest.mark.skipif(shutil.which("libreoffice") is None, reason="needs LibreOffice")
def test_saved_again_by_libreoffice(faulty: Path, preview: Look, tmp_path: Path) -> None:
    target = tmp_path / "retur 2022.xlsx"
    book = back(faulty, preview(faulty), target)
    mend(book["Plan"], "Indsats", "ingen titel", "Makerspace")
    mend(book["Plan"], "Økonomi", "E5", 5_000)
    book.save(target)
    saved = tmp_path / "gemt"
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    command = ["libreoffice", profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(saved), str(target)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)

    again = preview(saved / target.name)
    assert [(row.initiative.title, row.initiative.budget) for row in again.rows] == [("Makerspace", 12_000), ("Bogcafé", 5_000)]
    assert openpyxl.load_workbook(io.BytesIO((saved / target.name).read_bytes()))["Plan"]["F4"].value == "=HYPERLINK(1)"
