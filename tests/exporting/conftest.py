"""What the tests of the exports share: a plan written once, and its workbook opened again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import builders
import pytest
from openpyxl import Workbook, load_workbook

from planner.exporting import export
from planner.records import InitiativeRecord, PlanRecord


@pytest.fixture(scope="session")
def committee_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The committee's workbook of the sample plan."""
    path = tmp_path_factory.mktemp("export") / "Handlingsplan 2022.xlsx"
    export(builders.sample_plan(), builders.strategy(), path, today=builders.TODAY)
    return path


@pytest.fixture
def committee(committee_file: Path) -> Workbook:
    return load_workbook(committee_file, rich_text=True)


@pytest.fixture
def exported(tmp_path: Path) -> Callable[..., Workbook]:
    """Export some initiatives and open the workbook again."""

    def write(*initiatives: InitiativeRecord, profile: str = "committee", plan: PlanRecord | None = None) -> Workbook:
        path = tmp_path / f"{profile}.xlsx"
        export(plan or builders.plan(*initiatives), builders.strategy(), path, profile=profile, today=builders.TODAY)
        return load_workbook(path)

    return write
