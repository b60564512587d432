"""Strategies of many shapes, each with what it says; what is marked, offered and left out."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.importing.strategy_text import Kind, read_text, strategy_from_text
from planner.records.json import strategy_from_json

HERE = Path(__file__).parent
SHAPES = sorted(path.stem for path in (HERE / "strategy_texts").glob("*.txt"))
REAL = (HERE / "data" / "strategy-text.txt").read_text("utf-8")


@pytest.mark.parametrize("shape", SHAPES)
def test_a_strategy_of_another_shape(shape: str) -> None:
    text = (HERE / "strategy_texts" / f"{shape}.txt").read_text("utf-8")
    wanted = tomllib.loads((HERE / "strategy_texts" / f"{shape}.toml").read_text("utf-8"))
    offered = wanted.pop("offered", [])

    reading = read_text(text)

    assert reading.strategy == strategy_from_json(wanted)
    assert [it.text for it in reading.offered] == offered
    assert strategy_from_text(text, shape) == reading.strategy


def test_the_real_text_offers_what_stands_in_running_text() -> None:
    offered = read_text(REAL).offered

    assert [it.track for it in offered] == ["", "", "Læring, teknologiglæde og skaberkultur"]
    assert [" ".join(it.text.split()[:4]) for it in offered] == [
        "Vi vil løbende involvere", "Vi vil gøre verdensmål", "Vi vil ruste Ballerup-borgerne",
    ]


def test_what_is_offered_is_not_in_the_strategy() -> None:
    reading = read_text(REAL)
    commitments = {text for track in reading.strategy.tracks for text in track.commitments}

    assert len(commitments) == 19
    assert not commitments & {it.text for it in reading.offered}


def test_marks_stand_where_their_words_stand() -> None:
    reading = read_text(REAL)
    said = [(mark.kind, " ".join(reading.text[mark.start : mark.end].split())) for mark in reading.marks]

    assert (Kind.COMMITMENT, "Vi vil pleje og udvikle relationer til vores kernebrugere") in said
    assert (Kind.SDG, "10. Mindre Ulighed") in said
    assert (Kind.FACT, "2020-2023") in said
    assert sum(kind is Kind.COMMITMENT for kind, _words in said) == 19
    assert sum(kind is Kind.SDG for kind, _words in said) == 17


def test_headers_footers_and_page_numbers_are_left_out() -> None:
    reading = read_text((HERE / "strategy_texts" / "pdf_pages.txt").read_text("utf-8"))
    left_out = [reading.text[mark.start : mark.end] for mark in reading.marks if mark.kind is Kind.LEFT_OUT]

    assert left_out.count("Lillevang Bibliotekerne") == 3
    assert "Side 4 af 4" in left_out


def test_pages_are_known_by_their_numbers_where_a_text_was_pasted() -> None:
    pages = (HERE / "strategy_texts" / "pdf_pages.txt").read_text("utf-8").replace("\f", "\n")

    assert read_text(pages).strategy == read_text(pages.replace("Side 2 af 4\n", "Side 2 af 4\f")).strategy
    assert len(read_text(pages).strategy.tracks) == 2


@pytest.mark.parametrize(
    ("text", "commitments"),
    [
        ("A 2020-2023\n\nSpor\n\n- Vi vil læse", ("Vi vil læse",)),
        ("2020-2023\n\nSpor\n\n- Vi vil læse.\n- Vi vil læse", ("Vi vil læse",)),
        ("2020-2023\n\nSpor\n\n☐ ikke dette\n✓ Vi vil dette", ("Vi vil dette",)),
        ("2020-2023\n\nSpor\n\na) Vi vil først\nb) Vi vil så", ("Vi vil først", "Vi vil så")),
        ("2020-2023\n\nSpor\n\nDerfor vil vi:\n- Åbne døre\n- IT til alle", ("Vi vil åbne døre", "Vi vil IT til alle")),
        ("2020-2023\n\nSpor\n\nDet slutter her. Vi vil mere\n\n- Vi vil dette", ("Vi vil mere", "Vi vil dette")),
        ("2020-2023\n\nSpor\n\nDet slutter her. Vi vil mere.\n\n- Vi vil dette", ("Vi vil dette",)),
        ("2020-2023\n\nSpor\n\n- Vi vil sam-\n\n  arbejde", ("Vi vil samarbejde",)),
        ("2020-2023\r\n\r\nSpor\r\n\r\n- Vi vil det\r\n", ("Vi vil det",)),
    ],
)
def test_bullets_and_sentences(text: str, commitments: tuple[str, ...]) -> None:
    assert read_text(text).strategy.tracks[0].commitments == commitments


@pytest.mark.parametrize(
    ("line", "goals"),
    [
        ("3: Sundhed og trivsel", (3,)), ("10. Mindre Ulighed", (10,)), ("Verdensmål: 4, 10 og 17", (4, 10, 17)),
        ("FN’s verdensmål: 4 Kvalitetsuddannelse og 10 Mindre ulighed", (4, 10)), ("SDG 13: Climate Action", (13,)),
        ("Sporet bidrager til verdensmål 3 (Sundhed og trivsel) og verdensmål 11.", (3, 11)), ("Mål 4 – Kvalitetsuddannelse", (4,)),
        ("I 2021 åbnede 3 nye huse.", ()), ("3 nye huse", ()), ("Verdensmål 18", ()),
    ],
)
def test_un_goals_of_a_track(line: str, goals: tuple[int, ...]) -> None:
    text = f"Strategi 2020-2023\n\nSpor\n\n- Vi vil det\n\n{line}\n"

    assert read_text(text).strategy.tracks[0].sdgs == goals


def test_a_text_that_says_nothing_gives_no_tracks() -> None:
    reading = read_text("Indkøbsliste\n\n- mælk\n- brød")

    assert reading.strategy.tracks == ()
    assert (reading.strategy.first_year, reading.marks, reading.offered) == (0, (), ())


_PARTS = st.sampled_from(
    ["Vi vil ", "We will ", "- ", "• ", "\n", "\n\n", "\f", "   ", "2020-2023", "Spor 1: ", "# ", "3: Sundhed", "-\n", "og ", ".", ":",
     "Verdensmål: 4", "æøå", "Side 2 af 9\n", "x" * 30, "\t", "\u00ad", "🌍", "1. "]
)


@given(st.lists(_PARTS, max_size=60).map("".join))
def test_any_text_is_read_and_marked_within_itself(text: str) -> None:
    reading = read_text(text)

    assert all(0 <= mark.start < mark.end <= len(reading.text) for mark in reading.marks)
    for track in reading.strategy.tracks:
        assert track.commitments
        assert len(set(track.commitments)) == len(track.commitments)
        assert all(1 <= number <= 17 for number in track.sdgs)
    assert len({track.name for track in reading.strategy.tracks}) == len(reading.strategy.tracks)
