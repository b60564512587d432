"""The report of a round from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook
from reported import MIDYEAR, reported_plan

from planner.cli import run
from planner.records.json import plan_to_json


@pytest.fixture(autouse=True)
def loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A planner file with a plan at mid-year."""
    monkeypatch.chdir(tmp_path)
    Path("plan.json").write_text(json.dumps(plan_to_json(reported_plan(8))), "utf-8")
    assert run(["load", "plan.json", "--file", "plan.planner", "--quiet"]) == 0


def test_a_report_is_written_and_what_nobody_said_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", "2022", "rapport.xlsx", "--round", MIDYEAR, "--file", "plan.planner"]) == 0
    said = "".join(capsys.readouterr())
    assert "rapport.xlsx" in said
    assert "ting er ikke rapporteret eller vurderet" in said
    assert load_workbook("rapport.xlsx").sheetnames[:4] == ["Forside", "Årsstatus", "Opfølgning", "Status på mål"]


def test_an_unknown_round_is_refused_in_one_sentence_that_names_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", "2022", "rapport.xlsx", "--round", "4. kvartal", "--file", "plan.planner"]) == 3
    said = capsys.readouterr().err.strip()
    assert said.endswith("Planen har ikke statusrunden “4. kvartal”. Dens runder: 1. kvartal, midtvejs, årsstatus.")
    assert not Path("rapport.xlsx").exists()
