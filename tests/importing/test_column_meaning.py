"""Cells that mean another than they say: American dates, and shares of one that are per cent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from planner.importing.preview import Preview

Make, Look = Callable[..., Path], Callable[..., Preview]


def test_dates_with_the_month_first_where_one_can_be_nothing_else(sheet: Make, preview: Look) -> None:
    rows = [
        ["Action", "Start date", "End date"],
        ["Summer reading", "3/4/2022", "9/5/2022"],
        ["Makerspace", "2/1/22", "12/14/22"],
    ]
    first, second = (row.initiative.period for row in preview(sheet(rows)).rows)

    assert (first.start, first.end) == (dt.date(2022, 3, 4), dt.date(2022, 9, 5))
    assert (second.start, second.end) == (dt.date(2022, 2, 1), dt.date(2022, 12, 14))


def test_dates_with_the_day_first_otherwise(sheet: Make, preview: Look) -> None:
    """A single impossible date is a slip of the pen: it stays with its words."""
    rows = [["Indsats", "Slutdato"], ["Sommerbogen", "30/6/2022"], ["Makerspace", "3/4/2022"], ["Bogstart", "12/14/2022"]]
    periods = [row.initiative.period for row in preview(sheet(rows)).rows]

    assert [period.end for period in periods] == [dt.date(2022, 6, 30), dt.date(2022, 4, 3), None]
    assert periods[2].text == "12/14/2022"


@pytest.mark.parametrize(
    ("written", "read"),
    [([0.5, 0.25, 1], ["50", "25", "100"]), (["0,5", "0,25", "1"], ["50", "25", "100"]), ([50, 25, 100], ["50", "25", "100"]), ([0.5, 25, 100], ["0,5", "25", "100"])],
)  # fmt: skip
def test_progress_below_a_heading_in_per_cent(sheet: Make, preview: Look, written: list[object], read: list[str]) -> None:
    """Shares of one are per cent where nothing exceeds one."""
    rows = [["Indsats", "Ansvarlig", "Fremdrift i %"], *([f"Indsats {number}", "MKH", value] for number, value in enumerate(written))]

    notes = [row.initiative.notes for row in preview(sheet(rows)).rows]

    assert notes == [f"Fremdrift i %: {words}" for words in read]


def test_numbers_that_the_sheet_shows_as_per_cent(tmp_path: Path, preview: Look) -> None:
    book = openpyxl.Workbook()
    page = book.active
    for row in [["Indsats", "Ansvarlig", "Fremdrift", "Mål", "Måltal"], ["Sommerbogen", "MKH", 0.4, "Flere læser", 0.825], ["Makerspace", "SSP", 1, "Tilfredse", 80]]:
        page.append(row)
    for place, shown in {"C2": "0%", "C3": "0%", "E2": '0.0" "%', "E3": '0" %"'}.items():
        page[place].number_format = shown
    book.save(tmp_path / "plan 2022.xlsx")

    found = [row.initiative for row in preview(tmp_path / "plan 2022.xlsx").rows]

    assert [it.notes for it in found] == ["Fremdrift: 40 %", "Fremdrift: 100 %"]
    assert [it.goals[0].target for it in found] == [82.5, 80]


def test_per_cent_in_a_plan_turned_sideways(tmp_path: Path, preview: Look) -> None:
    book = openpyxl.Workbook()
    page = book.active
    for row in [["Indsats", "Sommerbogen", "Makerspace"], ["Ansvarlig", "MKH", "SSP"], ["Periode", "maj", "juni"], ["Fremdrift", 0.4, 1]]:
        page.append(row)
    page["B4"].number_format = page["C4"].number_format = "0%"
    book.save(tmp_path / "plan 2022.xlsx")

    assert [row.initiative.notes for row in preview(tmp_path / "plan 2022.xlsx").rows] == ["Fremdrift: 40 %", "Fremdrift: 100 %"]
