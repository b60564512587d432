"""Workbooks made on the spot, and the short way from a file to its preview."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import builders
import openpyxl
import pytest

from planner.exporting import export
from planner.importing.account import Use, counts
from planner.importing.comparing import compare
from planner.importing.directions import Directions, only_sheets
from planner.importing.draft import read_draft
from planner.importing.preview import Preview, to_json
from planner.importing.reading import read_book
from planner.queries.registers import Registers
from planner.records import PlanRecord

Rows = Sequence[Sequence[Any]]
KNOWN = Registers(houses=builders.HOUSES)


@pytest.fixture
def sheet(tmp_path: Path) -> Callable[..., Path]:
    """A workbook with one sheet of these rows: `sheet(rows, title="Plan", name="plan 2022.xlsx")`."""

    def make(rows: Rows, *, title: str = "Plan", name: str = "plan 2022.xlsx", merged: Sequence[str] = ()) -> Path:
        return book({title: rows}, name, merged)

    def book(sheets: dict[str, Rows], name: str, merged: Sequence[str]) -> Path:
        workbook = openpyxl.Workbook()
        workbook.remove(workbook.active)
        for title, rows in sheets.items():
            page = workbook.create_sheet(title)
            for row in rows:
                page.append(list(row))
            for area in merged:
                page.merge_cells(area)
        path = tmp_path / name
        workbook.save(path)
        return path

    return make


@pytest.fixture
def sheets(tmp_path: Path) -> Callable[..., Path]:
    """A workbook of several sheets: `sheets({"2021": rows, "2022": rows})`."""

    def make(pages: dict[str, Rows], name: str = "planer.xlsx") -> Path:
        workbook = openpyxl.Workbook()
        workbook.remove(workbook.active)
        for title, rows in pages.items():
            page = workbook.create_sheet(title)
            for row in rows:
                page.append(list(row))
        path = tmp_path / name
        workbook.save(path)
        return path

    return make


@pytest.fixture
def preview() -> Callable[..., Preview]:
    """The preview of a file against a plan, every cell of it accounted for."""

    def look(
        path: Path, plan: PlanRecord | None = None, *, year: int | None = None, chosen: Sequence[str] = (), **options: Any
    ) -> Preview:
        book = read_book(path)
        sheets = only_sheets(chosen, [sheet.name for sheet in book.sheets if not sheet.hidden])
        draft = read_draft(book, Directions(year=year, sheets=sheets))
        found = compare(draft, plan, builders.strategy(), KNOWN, **options)
        places = [(use.sheet, use.place) for use in found.uses]
        assert len(places) == len(set(places)), "a cell was counted twice"
        assert found.cells == counts(found.uses)
        assert to_json(found)["cells"]["non_empty"] == len(places), "every problem and reason has its words"
        assert all(use.reason for use in found.uses if use.use is Use.LEFT_OUT), "left out without a reason"
        return found

    return look


@pytest.fixture
def exported(tmp_path: Path) -> Callable[..., Path]:
    """A plan as the committee's workbook, or another profile's."""

    def make(plan: PlanRecord, profile: str = "committee", name: str = "udvalg.xlsx") -> Path:
        path = tmp_path / name
        export(plan, builders.strategy(), path, profile=profile, today=builders.TODAY)
        return path

    return make
