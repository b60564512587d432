"""The committee's workbook as text: every cell with its style, compared with the text kept in tests/golden.

After a change that is meant: set GOLDEN=write, run this test once, and look at the difference in git.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import builders
import pytest
from openpyxl import load_workbook
from openpyxl.chart._chart import ChartBase
from openpyxl.worksheet.worksheet import Worksheet
from reported import MIDYEAR, closed, reported_plan

from planner.exporting import export
from planner.exporting.content import REPORT_PARTS, Content
from planner.records import PlanRecord

GOLDEN = Path(__file__).parents[1] / "golden"
PROFILES = ("committee", "working", "web")


@pytest.mark.parametrize("profile", PROFILES)
def test_the_workbook_reads_as_before(tmp_path: Path, profile: str) -> None:
    path = tmp_path / f"{profile}.xlsx"
    export(_plan(), builders.strategy(), path, profile=profile, today=builders.TODAY)
    compare(profile, dump(path))


def test_the_report_of_a_round_reads_as_before(tmp_path: Path) -> None:
    content = Content(round=MIDYEAR, parts=REPORT_PARTS)
    export(_reported(), builders.strategy(), tmp_path / "rapport.xlsx", today=builders.TODAY, content=content)
    compare("report", dump(tmp_path / "rapport.xlsx"))


def compare(name: str, now: str) -> None:
    kept = GOLDEN / f"{name}.txt"
    if os.environ.get("GOLDEN") == "write":
        kept.write_text(now, "utf-8")
    assert now == kept.read_text("utf-8")


def dump(path: Path) -> str:
    """Each sheet of the workbook: what it prints like, its tables, and its cells row by row."""
    return "\n".join(line for sheet in load_workbook(path) for line in _sheet(sheet)) + "\n"


def _plan() -> PlanRecord:
    """Four initiatives, one of each track and one that cuts across them; two read otherwise in a version kept earlier."""
    sample = builders.sample_plan()
    first, *others = (sample.initiatives[place] for place in (0, 1, 10, 23))
    reworded = replace(first, track=builders.LEARNING, description="Klubber i tre huse.", goals=first.goals[:1])
    earlier = replace(sample, initiatives=(reworded, *others[:2], builders.initiative(99, "Bogbussen")))
    return replace(sample, initiatives=(first, *others), versions=(builders.kept(earlier),))


def _reported() -> PlanRecord:
    """A closed round over seven initiatives: late, silent, moved, dropped, new."""
    plan = reported_plan()
    chosen = {1, 3, 4, 5, 6, 7, 25}
    return closed(replace(plan, initiatives=tuple(it for it in plan.initiatives if it.number in chosen)))


def _sheet(sheet: Worksheet) -> Iterator[str]:
    yield f"=== {sheet.title} ({sheet.sheet_state}) print {sheet.print_area or '-'} repeat {sheet.print_title_rows or '-'}"
    yield from (f"table {table.name} {table.ref}" for table in sheet.tables.values())
    yield "widths " + " ".join(f"{it.width:g}" for it in sheet.column_dimensions.values())
    yield from (f"chart {_where(chart)} {chart.tagname}" for chart in sheet._charts)
    yield from (f"merged {area}" for area in sorted(map(str, sheet.merged_cells.ranges)))
    for row in sheet:
        height = sheet.row_dimensions[row[0].row].height
        shown = [f"{cell.coordinate} {cell.value!r} [{cell.style}]" for cell in row if cell.value is not None]
        if shown:
            yield f"-- {height or ''}"
            yield from shown


def _where(chart: ChartBase) -> str:
    """From which cell to which, as (row, column) counted from 0."""
    first, beyond = chart.anchor._from, chart.anchor.to
    return f"{first.row, first.col} {beyond.row, beyond.col}"
