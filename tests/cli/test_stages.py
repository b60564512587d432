"""An adopted plan at the command line: what is locked stays, with a sentence that says why."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import builders
import openpyxl
import pytest

from planner.cli import run
from planner.records.json import plan_to_json

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command on the test's own file: exit code, output, errors."""
    monkeypatch.chdir(tmp_path)

    def running(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = run([*arguments, "--file", "plan.planner"])
        said = capsys.readouterr()
        return code, said.out, said.err

    return running


def load(at: Run, stage: str) -> dict[str, Any]:
    """A plan of this stage from its JSON; gives what the file then shows."""
    plan = {**plan_to_json(builders.sample_plan(2)), "stage": stage}
    Path("plan.json").write_text(json.dumps(plan), encoding="utf-8")
    code, _out, errors = at("load", "plan.json")
    assert code == 0, errors
    return json.loads(at("show", "2022", "--json")[1])


def workbook(*rows: tuple[object, ...]) -> None:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save("plan 2022.xlsx")


def test_an_import_into_an_adopted_plan_takes_what_is_open_and_tells_the_rest(at: Run) -> None:
    before = load(at, "adopted")
    title = before["initiatives"][0]["title"]
    workbook(("Indsats", "Status", "Økonomi"), (title, "Udgået", "999 kr."), ("Helt ny", None, None))
    code, out, _errors = at("import", "plan 2022.xlsx")
    assert code == 1, "a row is left"
    assert "Planen for 2022 er vedtaget." in out
    assert f"“{title}”: tages ikke ind, fordi planen er vedtaget: økonomien." in out
    assert "planen er vedtaget, så ingen indsats tilføjes" in out
    after = json.loads(at("show", "2022", "--json")[1])
    assert len(after["initiatives"]) == 2
    assert after["initiatives"][0]["state"] == "dropped"
    assert after["initiatives"][0]["budget"] == before["initiatives"][0]["budget"]


def test_nothing_is_imported_into_a_closed_plan(at: Run) -> None:
    before = load(at, "closed")
    workbook(("Indsats", "Status"), (before["initiatives"][0]["title"], "Udgået"))
    _code, out, _errors = at("import", "plan 2022.xlsx")
    assert "Planen for 2022 er afsluttet" in out
    assert json.loads(at("show", "2022", "--json")[1]) == before


@pytest.mark.parametrize("stage", ["adopted", "closed"])
def test_a_plan_is_not_loaded_or_rolled_over_an_adopted_one(at: Run, stage: str) -> None:
    before = load(at, stage)
    for command in (("load", "plan.json"), ("roll", "2021", "2022"), ("new", "2022")):
        code, _out, errors = at(*command)
        assert code == 3
        assert "2022" in errors or "2021" in errors
        assert "Traceback" not in errors
    assert json.loads(at("show", "2022", "--json")[1]) == before


def test_a_correction_under_way_travels_with_the_plan(at: Run) -> None:
    plan = {**plan_to_json(builders.sample_plan(1)), "stage": "adopted", "amendment": {"name": "Budget", "reason": "Halveret"}}
    Path("plan.json").write_text(json.dumps(plan), encoding="utf-8")
    at("load", "plan.json")
    assert json.loads(at("show", "2022", "--json")[1])["amendment"] == {"name": "Budget", "reason": "Halveret"}
    workbook(("Indsats", "Ansvarlig"), ("Helt ny", "MKH"))
    assert at("import", "plan 2022.xlsx")[0] == 0
