"""What the commands do, as a colleague without a screen would use them, and the JSON they promise."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from planner.cli import run

PLAN_KEYS = [
    "schema", "year", "stage", "title", "introduction", "case_number", "submitted_on", "adopted_on", "closed_on",
    "strategy", "people", "rounds", "initiatives",
]  # fmt: skip
INITIATIVE_KEYS = [
    "id", "number", "title", "description", "track", "commitments", "sdgs", "vision_aims", "purposes", "goals",
    "milestones", "target_groups", "houses", "responsible", "participants", "partners", "period", "budget",
    "funding", "priority", "state", "follow_ups", "notes", "links", "continues",
]  # fmt: skip

Say = Callable[..., str]


@pytest.fixture(scope="module")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example, made once for this file."""
    folder = tmp_path_factory.mktemp("demo") / "eksempel"
    assert run(["demo", str(folder), "--quiet"]) == 0
    return folder


@pytest.fixture
def say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Say:
    """Run a command on the test's own file; gives what it printed, after looking at its exit code."""
    monkeypatch.chdir(tmp_path)

    def saying(*arguments: str, code: int = 0) -> str:
        capsys.readouterr()
        assert run([*arguments, "--file", "plan.planner"]) == code, capsys.readouterr().err
        return capsys.readouterr().out

    return saying


def of_demo(say: Say, demo_folder: Path) -> Say:
    Path("plan.planner").write_bytes((demo_folder / "Handlingsplaner.planner").read_bytes())
    return say


@pytest.fixture
def demo(say: Say, demo_folder: Path) -> Say:
    return of_demo(say, demo_folder)


def test_the_demo_does_the_whole_job_and_replaces_only_itself(
    demo_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = {path.name for path in demo_folder.iterdir()}
    assert names == {"Handlingsplaner.planner", "Handlingsplan 2022.xlsx", "Handlingsplan 2022.pdf", "demo.json"}
    assert run(["demo", str(demo_folder)]) == 0
    said = capsys.readouterr().out
    assert "12 indsatser importeret fra 2021" in said
    assert {path.name for path in demo_folder.iterdir()} == names


def test_a_new_plan_is_made_under_the_strategy_that_covers_it(say: Say) -> None:
    say("new", "2022")
    plan = json.loads(say("show", "2022", "--json"))
    assert list(plan)[: len(PLAN_KEYS)] == PLAN_KEYS
    assert plan["strategy"] == {"title": "Strategi 2020-2023", "first_year": 2020, "last_year": 2023}
    assert (plan["stage"], plan["initiatives"]) == ("draft", [])


def test_the_json_of_a_plan_has_every_key_of_the_contract(demo: Say) -> None:
    plan = json.loads(demo("show", "2022", "--json"))
    assert [list(it)[: len(INITIATIVE_KEYS)] for it in plan["initiatives"]] == [INITIATIVE_KEYS] * 17
    first = plan["initiatives"][0]
    assert list(first["sdgs"][0]) == ["number", "primary", "targets", "reason"]
    assert list(first["goals"][0]) == [
        "text", "kind", "measure", "unit", "baseline", "target", "direction", "cumulative", "source", "due",
        "measurements", "fulfilment", "judgement",
    ]  # fmt: skip
    assert list(first["period"]) == ["start", "end", "text", "ongoing"]


def test_a_plan_goes_through_its_json_into_another_file(demo: Say) -> None:
    shown = demo("show", "2022", "--json")
    Path("plan.json").write_text(shown, encoding="utf-8")
    Path("plan.planner").unlink()
    demo("load", "plan.json")
    assert json.loads(demo("show", "2022", "--json")) == json.loads(shown)


def test_a_plan_loaded_for_another_year_stands_beside_the_first(demo: Say) -> None:
    Path("plan.json").write_text(demo("show", "2022", "--json"), encoding="utf-8")
    demo("load", "plan.json", "--year", "2023")
    first, second = (json.loads(demo("show", year, "--json"))["initiatives"] for year in ("2022", "2023"))
    assert [it["title"] for it in first] == [it["title"] for it in second]
    assert {it["id"] for it in first} & {it["id"] for it in second} == set()


def test_rolling_continues_what_is_unfinished(demo: Say) -> None:
    demo("roll", "2022", "2023")
    earlier = {it["id"]: it for it in json.loads(demo("show", "2022", "--json"))["initiatives"]}
    rolled = json.loads(demo("show", "2023", "--json"))["initiatives"]
    assert len(rolled) == sum(it["state"] not in ("done", "dropped") for it in earlier.values())
    assert all(it["title"] == earlier[it["continues"]]["title"] for it in rolled)
    assert {it["state"] for it in rolled} == {"not_started"}


def test_the_strategy_is_shown_as_it_was_written(say: Say) -> None:
    say("new", "2022")
    shown = json.loads(say("strategy", "--json"))
    assert [(track["name"], len(track["commitments"]), track["sdgs"]) for track in shown["tracks"]] == [
        ("Læsning, dannelse og kultur", 7, [3, 4, 10, 17]),
        ("Læring, teknologiglæde og skaberkultur", 6, [3, 4, 8, 9, 10, 17]),
        ("Den aktive borger, relationer og bæredygtige løsninger", 6, [3, 7, 8, 9, 11, 13, 17]),
    ]
    assert all(len(track["short_name"]) <= 25 for track in shown["tracks"])


def test_a_strategy_is_previewed_without_being_added(say: Say) -> None:
    Path("ny.toml").write_text(
        'title = "Ny"\nfirst_year = 2024\nlast_year = 2027\n[[tracks]]\nname = "Sammen"\nsdgs = [11]\n',
        encoding="utf-8",
    )
    previewed = json.loads(say("strategy", "load", "ny.toml", "--preview", "--json"))
    assert previewed["tracks"][0]["name"] == "Sammen"
    assert not Path("plan.planner").exists()
    say("strategy", "load", "ny.toml")
    say("new", "2024")
    assert json.loads(say("show", "2024", "--json"))["strategy"]["title"] == "Ny"


def test_check_ends_with_1_when_there_are_problems(demo: Say) -> None:
    found = json.loads(demo("check", "2022", "--json", code=1))
    assert found["year"] == 2022
    assert {"severity": "missing", "code": "responsible_missing", "field": "responsible"}.items() <= next(
        problem for problem in found["problems"] if problem["code"] == "responsible_missing"
    ).items()
    assert all(set(problem) == {"severity", "code", "initiative", "field", "message"} for problem in found["problems"])


def test_history_names_who_when_and_what(say: Say) -> None:
    say("new", "2022")
    steps = json.loads(say("history", "--json"))["steps"]
    assert [step["name"] for step in steps] == ["Opret plan: 2022"]
    assert set(steps[0]) == {"id", "at", "by", "name", "undone", "changes"}
    assert {"what": "plan", "id": None, "field": "year", "old": None, "new": 2022} in steps[0]["changes"]


def test_undo_and_redo_over_several_commands(say: Say) -> None:
    say("new", "2022")
    say("undo")
    say("show", "2022", code=3)
    say("redo")
    say("show", "2022")
    assert [step["undone"] for step in json.loads(say("history", "--json"))["steps"]] == [False]


def test_an_exported_workbook_comes_back_without_changes(demo: Say) -> None:
    demo("export", "2022", "ud.xlsx")
    preview = json.loads(demo("import", "ud.xlsx", "--preview", "--json"))
    assert {row["action"] for row in preview["rows"]} == {"same"}
    cells = preview["cells"]
    assert cells["values"] + cells["structure"] + cells["notes"] + cells["left_out"] == cells["non_empty"]


def test_an_edit_in_the_workbook_comes_back_as_exactly_that_edit(demo: Say) -> None:
    demo("export", "2022", "ud.xlsx")
    book = load_workbook("ud.xlsx")
    cell = next(cell for row in book["Overblik"] for cell in row if cell.value == "Stambordet")
    cell.value = "Stambordet i Skovlunde"
    book.save("ud.xlsx")

    preview = json.loads(demo("import", "ud.xlsx", "--preview", "--json"))
    changed = [row for row in preview["rows"] if row["action"] != "same"]
    assert [(row["action"], row["changes"]) for row in changed] == [
        ("update", [{"field": "title", "old": "Stambordet", "new": "Stambordet i Skovlunde"}])
    ]
    demo("import", "ud.xlsx")
    assert "Stambordet i Skovlunde" in demo("show", "2022")
    demo("undo")
    assert "Stambordet i Skovlunde" not in demo("show", "2022")


@pytest.mark.parametrize("suffix", [".xlsx", ".pdf", ".docx", ".ics", ".json"])
def test_every_kind_of_file_is_exported(demo: Say, suffix: str) -> None:
    demo("export", "2022", f"ud{suffix}")
    assert Path(f"ud{suffix}").stat().st_size > 1000


@pytest.mark.parametrize("profile", ["committee", "working", "web"])
def test_every_profile_is_exported(demo: Say, profile: str) -> None:
    demo("export", "2022", "ud.xlsx", "--profile", profile)
    assert load_workbook("ud.xlsx").sheetnames


def test_an_export_says_what_was_open_and_what_is_wrong_with_ones_own_template(
    demo: Say, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("Skabeloner").mkdir()
    Path("Skabeloner/case.toml").write_text("intet", "utf-8")
    capsys.readouterr()
    assert run(["export", "2022", "ud.docx", "--file", "plan.planner"]) == 0
    told = capsys.readouterr().err
    assert "Endnu åbent: " in told
    assert "case.toml kan ikke bruges" in told


def test_a_backup_is_verified_and_restored(demo: Say) -> None:
    demo("backup", "kopi.planner")
    demo("new", "2023")
    demo("verify")
    demo("restore", "kopi.planner")
    demo("show", "2023", code=3)
    demo("show", "2022")


def test_a_backup_without_a_name_lands_beside_the_file(demo: Say) -> None:
    place = Path(demo("backup").strip())
    assert place.parent.name == "Sikkerhedskopier"
    demo("verify", str(place))


def test_verify_ends_with_1_for_a_damaged_file(demo: Say) -> None:
    content = bytearray(Path("plan.planner").read_bytes())
    content[8192:12288] = bytes(4096)
    Path("skadet.planner").write_bytes(content)
    assert "beskadiget" in demo("verify", "skadet.planner", code=1)


def test_the_installed_program_answers_as_a_process_with_json_alone_on_its_output(tmp_path: Path) -> None:
    def planner(*arguments: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "planner", *arguments], capture_output=True, cwd=tmp_path, check=False
        )

    assert planner("new", "2022", "--file", "æøå.planner").returncode == 0
    shown = planner("show", "2022", "--json", "--file", "æøå.planner")
    document: dict[str, Any] = json.loads(shown.stdout.decode("utf-8"))
    assert document["title"] == "Handlingsplan 2022"
    assert shown.stderr == b""


def test_help_is_given_and_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    said = capsys.readouterr().out
    assert all(name in said for name in ("demo", "import", "export", "restore", "strategy"))
