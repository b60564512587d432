"""Bad input at every command: exit 2 or 3, one clear sentence, the file unchanged, never a traceback."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from planner.cli import run
from planner.db import Store

WRONG_USAGE, REFUSED = 2, 3

GOOD_PLAN = {
    "year": 2021,
    "strategy": {"title": "Strategi 2020-2023", "first_year": 2020, "last_year": 2023},
    "initiatives": [],
}
GOOD_INITIATIVE = {"title": "Sommerbogen", "track": "Læsning, dannelse og kultur"}


def plan_with(**changes: object) -> str:
    return json.dumps({**GOOD_PLAN, **changes})


def initiative_with(**changes: object) -> str:
    return plan_with(initiatives=[{**GOOD_INITIATIVE, **changes}])


def strategy_with(**changes: object) -> str:
    whole: dict[str, object] = {
        "title": "Ny",
        "first_year": 2024,
        "last_year": 2027,
        "tracks": [{"name": "Læsning"}],
        **changes,
    }
    return json.dumps(whole)


def twice(initiative: dict[str, object]) -> str:
    return plan_with(initiatives=[initiative, initiative])


LOADED: dict[str, tuple[str | bytes, str]] = {
    "not JSON": ("{", "JSON"),
    "a list": ("[]", "JSON"),
    "not UTF-8": (b"\xff\xfe{", "UTF-8"),
    "empty": ("", "JSON"),
    "nested too deeply": ("[" * 100_000, "JSON"),
    "NaN": ('{"year": NaN}', "JSON"),
    "another schema": (plan_with(schema=7), "7"),
    "an unknown key": (plan_with(yaer=2021), "yaer"),
    "an unknown key of an initiative": (initiative_with(titel="x"), "titel"),
    "no year": (json.dumps({"strategy": GOOD_PLAN["strategy"]}), "year"),
    "no strategy": (json.dumps({"year": 2021}), "strategy"),
    "a year of text": (plan_with(year="2021"), "2021"),
    "a year out of reach": (plan_with(year=12), "12"),
    "a strategy that nobody knows": (
        plan_with(strategy={"title": "Strategi 2040", "first_year": 2040, "last_year": 2043}),
        "Strategi 2040",
    ),
    "a stage that does not exist": (plan_with(stage="kladde"), "kladde"),
    "a Danish date": (plan_with(adopted_on="31-12-2021"), "31-12-2021"),
    "a state that does not exist": (initiative_with(state="igang"), "igang"),
    "a track that does not exist": (initiative_with(track="Læsning"), "Læsning"),
    "a commitment that does not exist": (initiative_with(commitments=["Vi vil flyve"]), "Vi vil flyve"),
    "an aim that does not exist": (initiative_with(vision_aims=["Mere is"]), "Mere is"),
    "a purpose that does not exist": (initiative_with(purposes=["Mere is"]), "Mere is"),
    "UN goal 18": (initiative_with(sdgs=[{"number": 18}]), "18"),
    "UN goal 4 twice": (initiative_with(sdgs=[{"number": 4}, {"number": 4}]), "4"),
    "a target of another goal": (initiative_with(sdgs=[{"number": 4, "targets": ["5.1"]}]), "5.1"),
    "a budget of words": (initiative_with(budget="mange penge"), "mange penge"),
    "a budget beyond counting": (initiative_with(budget=1e300), "1e+300"),
    "a goal's target of text": (initiative_with(goals=[{"target": "80 %"}]), "80 %"),
    "half a surrogate pair": (initiative_with(title="\ud800"), "title"),
    "a key twice": ('{"year": 2021, "year": 2022}', "year"),
    "a person twice": (plan_with(people=[{"initials": "MKH"}, {"initials": "MKH", "name": "M."}]), "MKH"),
    "a year that the strategy does not cover": (plan_with(year=2031), "2031"),
    "a round that the plan lacks": (initiative_with(follow_ups=[{"round": "midtvejs"}]), "midtvejs"),
    "a number twice": (twice({**GOOD_INITIATIVE, "number": 3}), "3"),
    "an id twice": (twice({**GOOD_INITIATIVE, "id": "abc"}), "abc"),
    "the number 0": (initiative_with(number=0), "0"),
    "a year that has a plan": (plan_with(year=2022), "2022"),
}

STRATEGIES: dict[str, tuple[str, str, str]] = {
    "broken TOML": ("ny.toml", "title = ", "TOML"),
    "an unknown key": ("ny.toml", 'title = "Ny"\nfirst_year = 2024\nlast_year = 2027\nfarve = 1\n', "farve"),
    "no title": ("ny.toml", "first_year = 2024\nlast_year = 2027\n", "title"),
    "years the wrong way round": ("ny.json", strategy_with(first_year=2027, last_year=2024), "2027"),
    "UN goal 18": ("ny.json", strategy_with(tracks=[{"name": "Læsning", "sdgs": [18]}]), "18"),
    "a track twice": ("ny.json", strategy_with(tracks=[{"name": "Læsning"}, {"name": "Læsning"}]), "Læsning"),
    "a text without tracks": ("ny.txt", "Kære alle\n\nVi ses på fredag.\n", "ny.txt"),
    "an empty text": ("ny.txt", "", "ny.txt"),
    "another kind of file": ("ny.docx", "x", "ny.docx"),
}

COMMANDS: dict[str, tuple[list[str], int, str]] = {
    "an unknown command with options": (["shwo", "--json"], WRONG_USAGE, "planner"),
    "an unknown command": (["fisk"], WRONG_USAGE, "planner"),
    "a price list to import": (["import", "priser.csv", "--year", "2022"], REFUSED, "priser.csv"),
    "an unknown option": (["new", "2023", "--force"], WRONG_USAGE, "planner new"),
    "an unknown language": (["show", "2022", "--language", "de"], WRONG_USAGE, "planner show"),
    "new without a year": (["new"], WRONG_USAGE, "planner new"),
    "new for a year of letters": (["new", "toogtyve"], WRONG_USAGE, "planner new"),
    "new for a year of two digits": (["new", "22"], WRONG_USAGE, "planner new"),
    "new for a year that has a plan": (["new", "2022"], REFUSED, "2022"),
    "new for a year without a strategy": (["new", "2035"], REFUSED, "2035"),
    "new for a year out of reach": (["new", "9999"], REFUSED, "9999"),
    "roll backwards": (["roll", "2022", "2021"], REFUSED, "2021"),
    "roll from a year without a plan": (["roll", "2020", "2021"], REFUSED, "2020"),
    "roll into a year without a strategy": (["roll", "2022", "2024"], REFUSED, "2024"),
    "show a year without a plan": (["show", "2020"], REFUSED, "2020"),
    "check a year without a plan": (["check", "2020", "--json"], REFUSED, "2020"),
    "history of a year without a plan": (["history", "2020"], REFUSED, "2020"),
    "export a year without a plan": (["export", "2020", "ud.xlsx"], REFUSED, "2020"),
    "export to an unknown kind of file": (["export", "2022", "ud.pptx"], REFUSED, "ud.pptx"),
    "export to a file without a suffix": (["export", "2022", "ud"], REFUSED, "ud"),
    "export into a folder that is not there": (["export", "2022", "ingen/ud.xlsx"], REFUSED, "ingen"),
    "export in an unknown profile": (
        ["export", "2022", "ud.xlsx", "--profile", "byråd"],
        WRONG_USAGE,
        "planner export",
    ),
    "import a file that is not there": (["import", "ingen.xlsx"], REFUSED, "ingen.xlsx"),
    "import a folder": (["import", "."], REFUSED, "."),
    "load a file that is not there": (["load", "ingen.json"], REFUSED, "ingen.json"),
    "load a folder": (["load", "."], REFUSED, "."),
    "strategy load without a file": (["strategy", "load"], WRONG_USAGE, "planner strategy load"),
    "strategy load of nothing": (["strategy", "load", "ingen.toml"], REFUSED, "ingen.toml"),
    "strategy of a year that none covers": (["strategy", "--year", "1999"], REFUSED, "1999"),
    "redo with nothing taken back": (["redo"], REFUSED, ""),
    "backup onto the file itself": (["backup", "plan.planner"], REFUSED, "plan.planner"),
    "backup into a folder that is not there": (["backup", "ingen/kopi.planner"], REFUSED, "ingen"),
    "restore from nothing": (["restore", "ingen.planner"], REFUSED, "ingen.planner"),
    "restore from something else": (["restore", "noter.txt"], REFUSED, "noter.txt"),
    "verify nothing": (["verify", "ingen.planner"], REFUSED, "ingen.planner"),
    "verify something else": (["verify", "noter.txt"], REFUSED, "noter.txt"),
    "demo in a folder with other files": (["demo", "."], REFUSED, "."),
    "demo in a file": (["demo", "noter.txt"], REFUSED, "noter.txt"),
}

Say = Callable[[], str]


@pytest.fixture
def file(store: Store, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """A planner file with a plan for 2022, in a working folder with a text beside it."""
    store.close()
    monkeypatch.chdir(store.path.parent)
    Path("noter.txt").write_text("Husk kaffe til mødet i udvalget. " * 9, encoding="utf-8")
    Path("priser.csv").write_text("Vare;Pris\nStol;1200\nBord;4500\n", encoding="utf-8")
    assert run(["new", "2022", "--file", str(store.path)]) == 0
    capsys.readouterr()
    return store.path


def refused(arguments: list[str], file: Path, capsys: pytest.CaptureFixture[str], code: int, says: str) -> None:
    before = file.read_bytes()
    assert run([*arguments, "--file", file.name]) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.strip().splitlines()) == 1, err
    assert says in err
    assert "Traceback" not in err
    assert file.read_bytes() == before


@pytest.mark.parametrize("case", COMMANDS)
def test_a_command_that_cannot_be_obeyed(file: Path, capsys: pytest.CaptureFixture[str], case: str) -> None:
    arguments, code, says = COMMANDS[case]
    refused(arguments, file, capsys, code, says)


@pytest.mark.parametrize("case", LOADED)
def test_a_plan_that_cannot_be_loaded(file: Path, capsys: pytest.CaptureFixture[str], case: str) -> None:
    content, says = LOADED[case]
    source = file.with_name("plan.json")
    source.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    refused(["load", source.name], file, capsys, REFUSED, says)


@pytest.mark.parametrize("case", STRATEGIES)
def test_a_strategy_that_cannot_be_loaded(file: Path, capsys: pytest.CaptureFixture[str], case: str) -> None:
    name, content, says = STRATEGIES[case]
    file.with_name(name).write_text(content, encoding="utf-8")
    refused(["strategy", "load", name], file, capsys, REFUSED, says)


def test_the_same_strategy_twice_is_refused(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = 'title = "Ny"\nfirst_year = 2024\nlast_year = 2027\n[[tracks]]\nname = "Sammen"\n'
    file.with_name("ny.toml").write_text(content, encoding="utf-8")
    assert run(["strategy", "load", "ny.toml", "--file", file.name, "--quiet"]) == 0
    capsys.readouterr()
    refused(["strategy", "load", "ny.toml"], file, capsys, REFUSED, "2024")


@pytest.mark.parametrize("command", [["show", "2022"], ["check"], ["undo"], ["history", "--json"], ["strategy"]])
def test_a_file_that_is_not_there_is_not_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    missing = tmp_path / "ingen.planner"
    assert run([*command, "--file", str(missing)]) == REFUSED
    assert "ingen.planner" in capsys.readouterr().err
    assert not missing.exists()


def test_a_refused_command_leaves_no_new_file_behind(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = tmp_path / "ny.planner"
    assert run(["new", "2035", "--file", str(missing)]) == REFUSED
    assert capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_file_held_by_a_window_is_refused_with_its_holder(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["new", "2022", "--file", str(store.path)]) == REFUSED
    assert store.user in capsys.readouterr().err


def test_english_is_spoken_when_asked_for(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", "2020", "--file", file.name, "--language", "en"]) == REFUSED
    assert capsys.readouterr().err.startswith("There is no plan for 2020.")
