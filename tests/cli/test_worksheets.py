"""A round's worksheets at the command line: out to colleagues, and taken back."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import worksheets
from worksheets import ROUND, filled_in

from planner.cli import run
from planner.records.json import plan_to_json

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command on the test's own file, which has the plan: exit code, output, errors."""
    monkeypatch.chdir(tmp_path)

    def running(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = run([*arguments, "--file", "plan.planner"])
        said = capsys.readouterr()
        return code, said.out, said.err

    Path("plan.json").write_text(json.dumps(plan_to_json(worksheets.plan())), encoding="utf-8")
    assert running("load", "plan.json")[0] == 0
    return running


def test_out_to_one_filled_in_and_back(at: Run) -> None:
    code, _out, errors = at("export", "2022", "mkh.xlsx", "--profile", "round", "--round", ROUND, "--person", "MKH")
    assert code == 0, errors
    assert "Arket giver ingen" not in at("import", "mkh.xlsx")[1]
    filled_in(Path("mkh.xlsx"), ("Opfølgning", 1, "Vurdering", "gul"), ("Målinger", 1, "Måling", 44, 1))

    code, out, _errors = at("import", "mkh.xlsx")

    assert code == 0
    assert "    Vurdering: – → ◆ Kræver opmærksomhed\n" in out
    assert "    Måling, mål 1: – → 44\n" in out
    (entry,) = json.loads(at("show", "2022", "--json")[1])["initiatives"][0]["follow_ups"]
    assert (entry["round"], entry["by"], entry["assessment"]) == (ROUND, "MKH", "attention")
    assert json.loads(at("history", "--json")[1])["steps"][0]["name"].startswith("Importer")


def test_one_file_a_person_into_a_folder_and_none_is_written_over(at: Run) -> None:
    Path("ark").mkdir()
    for _time in range(2):
        assert at("export", "2022", "ark", "--profile", "round", "--round", ROUND)[0] == 0
    names = sorted(path.name for path in Path("ark").iterdir())
    assert "Opfølgning midtvejs 2022 – MKH.xlsx" in names
    assert "Opfølgning midtvejs 2022 – MKH (2).xlsx" in names
    assert len(names) == 2 * len({label for it in worksheets.plan().initiatives for label in it.responsible})


def test_what_cannot_be_made_or_taken_in_is_refused_in_a_sentence(at: Run) -> None:
    out = ("export", "2022", "ark.xlsx", "--profile", "round")
    assert "midtvejs" in at(*out)[2], "which rounds there are"
    assert "“juli” er ikke" in at(*out, "--round", ROUND, "--person", "juli")[2]
    assert at(*out, "--round", ROUND)[0] == 0
    filled_in(Path("ark.xlsx"), ("Opfølgning", 1, "Status", "For sent"))
    closed = worksheets.plan()
    closed = replace(closed, year=2022, rounds=tuple(replace(it, closed=True) for it in closed.rounds))
    Path("closed.json").write_text(json.dumps(plan_to_json(closed)), encoding="utf-8")
    Path("plan.planner").unlink()
    assert at("load", "closed.json")[0] == 0

    code, said, errors = at("import", "ark.xlsx")

    assert code == 3
    assert errors.count("\n") <= 5
    assert f"Runden “{ROUND}” er afsluttet" in errors
    assert "    Status: – → For sent\n" in said, "what was written is not lost"
