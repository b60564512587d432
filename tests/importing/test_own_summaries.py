"""Our own workbook without its hidden sheet: its initiatives are read, its sums and coverage are not."""

from __future__ import annotations

from pathlib import Path

import builders
import openpyxl
import pytest

from planner import words
from planner.exporting import export
from planner.importing.comparing import compare
from planner.importing.directions import Directions
from planner.importing.draft import read_draft
from planner.importing.preview import Action
from planner.importing.reading import read_book
from planner.queries.registers import Registers


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_coverage_and_counts_are_no_initiatives(tmp_path: Path, language: str) -> None:
    plan, path = builders.sample_plan(24), tmp_path / "plan.xlsx"
    with words.speaking(language):
        export(plan, builders.strategy(), path, today=builders.TODAY)
    book = openpyxl.load_workbook(path)
    del book["_planner"]
    book.save(path)

    preview = compare(read_draft(read_book(path), Directions(year=2022)), None, builders.strategy(), Registers())

    assert [row.initiative.title for row in preview.rows] == [it.title for it in plan.initiatives]
    assert {row.action for row in preview.rows} == {Action.NEW}
    assert {use.reason for use in preview.left_out} == {"computed"}
