"""A strategy from TOML, JSON, or its own text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from planner import resources, words
from planner.errors import PlannerError
from planner.importing.strategy_file import read_strategy
from planner.queries.strategies import shipped
from planner.records.json import strategy_to_json

TEXT = Path(__file__).parent / "data" / "strategy-text.txt"


def test_the_strategys_own_text_gives_the_strategy_as_it_is_shipped() -> None:
    read, known = read_strategy(TEXT), shipped()[0]

    assert [track.name for track in read.tracks] == [track.name for track in known.tracks]
    assert [track.commitments for track in read.tracks] == [track.commitments for track in known.tracks]
    assert [track.sdgs for track in read.tracks] == [track.sdgs for track in known.tracks]
    assert (read.first_year, read.last_year, read.title) == (2020, 2023, "Strategi 2020-2023")
    assert read.vision_aims == known.vision_aims
    assert read.purposes == known.purposes
    assert read.organisation == known.organisation
    assert read.committee == known.committee


def test_toml_and_json_give_the_same(tmp_path: Path) -> None:
    toml = read_strategy(resources.path("strategies", "strategy-2020-2023.toml"))
    path = tmp_path / "strategi.json"
    path.write_text(json.dumps(strategy_to_json(toml)), "utf-8")

    assert read_strategy(path) == toml == shipped()[0]


def test_a_short_text_without_a_list_of_tracks(tmp_path: Path) -> None:
    path = tmp_path / "strategi.txt"
    path.write_text(
        "Strategi 2024-2027\n\nMennesker først\n\nVi tror på møder.\n\n- Vi vil åbne dørene\n- Vi vil lytte, også\nnår det gør ondt.\n\n"
        "Verdensmål: 4, 10 og 17\n\nViden for alle\n\n• Vi vil dele viden\n\n4: Kvalitetsuddannelse\n",
        "utf-8",
    )

    people, knowledge = read_strategy(path).tracks

    assert people.name == "Mennesker først"
    assert people.commitments == ("Vi vil åbne dørene", "Vi vil lytte, også når det gør ondt")
    assert people.sdgs == (4, 10, 17)
    assert knowledge.commitments == ("Vi vil dele viden",)
    assert knowledge.sdgs == (4,)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("s.toml", b"title = ", "toml_broken"),
        ("s.toml", b'title = "x"', "json_missing_key"),
        ("s.toml", b'title = "x"\nfirst_year = 2020\nlast_year = 2023\nsecret = 1', "json_unknown_key"),
        ("s.toml", b'title = "x"\nfirst_year = 2023\nlast_year = 2020\n[[tracks]]\nname = "A"', "strategy_years_wrong"),
        ("s.toml", b'title = "x"\nfirst_year = 2020\nlast_year = 2023', "strategy_no_tracks"),
        ("s.toml", b"\xff\x00\xfe", "text_not_utf8"),
        ("s.json", b"{", "json_broken"),
        ("s.json", b"[1]", "json_wrong_type"),
        ("s.txt", b"Velkommen til biblioteket 2020-2023", "strategy_no_tracks"),
        ("s.txt", "Læsning\n\n- Vi vil læse\n".encode(), "strategy_no_years"),
        ("s.txt", "Læsning\n\n- Vi vil læse\n".encode("cp1252"), "text_not_utf8"),
        ("s.txt", b"", "strategy_no_tracks"),
        ("s.odt", b"PK", "strategy_file_type"),
        ("s.docx", b"PK", "document_damaged"),
    ],
)
def test_what_is_no_strategy_is_refused_in_words(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    with pytest.raises(PlannerError) as refused:
        read_strategy(path)

    assert refused.value.code == code
    assert path.name in words.refusal(refused.value) or code.startswith(("json", "strategy_years"))


@pytest.mark.parametrize("name", ["findes-ikke.toml", "findes-ikke.txt", "findes-ikke.json", "findes-ikke.xyz"])
def test_a_missing_file(tmp_path: Path, name: str) -> None:
    with pytest.raises(PlannerError) as refused:
        read_strategy(tmp_path / name)
    assert refused.value.code == "input_missing"
