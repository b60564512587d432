"""What a goal is measured by, as success criteria say it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.model.enums import Direction
from planner.values.measures import Measure, read_measure, write_measure
from planner.values.text import tidy
from planner.words import speaking

UP, DOWN = Direction.UP, Direction.DOWN


@pytest.mark.parametrize(
    ("text", "target", "unit", "direction", "baseline"),
    [
        ("150", 150, "", None, None),
        ("80 %", 80, "%", None, None),
        ("80 procent af børnene", 80, "%", None, None),
        ("150 deltagere", 150, "deltagere", None, None),
        ("150 deltagere.", 150, "deltagere", None, None),
        ("1.500 nye lånere i alt", 1500, "nye lånere", None, None),
        ("150 deltagere i 2022", 150, "deltagere", None, None),
        ("Antal deltagere: 150", 150, "deltagere", None, None),
        ("Udlån: 150", 150, "", None, None),
        ("ca. 100 børn (alle skoler)", 100, "børn", None, None),
        ("100 helt nye unge lånere", 100, "helt nye unge", None, None),
        ("mindst 3 arrangementer", 3, "arrangementer", UP, None),
        ("over 200 besøg pr. år", 200, "besøg", UP, None),
        ("≥ 80 %", 80, "%", UP, None),
        ("10 % flere besøgende", 10, "%", UP, None),
        ("højst 5 klager", 5, "klager", DOWN, None),
        ("max. 5", 5, "", DOWN, None),
        ("5 % færre klager", 5, "%", DOWN, None),
        ("24 klasser", 24, "klasser", None, None),
        ("mindst 200 børn deltager", 200, "børn", UP, None),
        ("60 familier får besøg", 60, "familier", None, None),
        ("2 halvårlige møder", 2, "halvårlige møder", None, None),
        ("fra 120 til 150 besøg", 150, "besøg", UP, 120),
        ("Øge udlånet fra 120 lån til 150", 150, "lån", UP, 120),
        ("fra 50 til 30 klager", 30, "klager", DOWN, 50),
        ("fra 50 til 50", 50, "", None, 50),
        ("120 → 150 besøg", 150, "besøg", UP, 120),
        ("at least 3 events", 3, "events", UP, None),
    ],
)
def test_one_number_to_be_reached(
    text: str, target: float, unit: str, direction: Direction | None, baseline: float | None
):
    assert read_measure(text) == Measure(target, unit, text, direction, baseline)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tilfredse brugere",
        "3. klasse",
        "Alle 3. klasser",
        "uge 17",
        "3 arrangementer med 150 deltagere",
        "100 børn (0-3 år)",
        "1.2.3 gange",
        "fra 1.2.3 til 5",
    ],
)
def test_what_is_not_one_number_keeps_its_words(text: str):
    assert read_measure(text) == Measure(text=text)
    assert write_measure(read_measure(text)) == text


@given(
    st.floats(0, 1e9),
    st.sampled_from(["", "%", "deltagere", "nye lånere"]),
    st.sampled_from([None, UP, DOWN]),
    st.none() | st.floats(0, 1e9),
    st.sampled_from(["da", "en"]),
)
def test_what_is_written_is_read_back(
    target: float, unit: str, direction: Direction | None, baseline: float | None, language: str
):
    if baseline is not None:
        direction = UP if target > baseline else DOWN if target < baseline else None
    measure = Measure(target, unit, "", direction, baseline)
    with speaking(language):
        words = write_measure(measure)
        assert read_measure(words) == Measure(target, unit, words, direction, baseline)


@given(st.text() | st.text("0123456789., %fratil-"))
def test_any_text_is_read_and_kept(text: str):
    assert write_measure(read_measure(text)) == tidy(text)
