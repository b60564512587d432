"""Numbers in Danish and in English."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import Refused
from planner.values.numbers import read_number, write_number
from planner.words import speaking


@pytest.mark.parametrize(
    ("text", "danish", "english"),
    [
        ("1500", 1500, 1500),
        ("1.500", 1500, 1.5),
        ("1,500", 1.5, 1500),
        ("1,5", 1.5, 1.5),
        ("1.5", 1.5, 1.5),
        ("0,500", 0.5, 0.5),
        ("12345,678", 12345.678, 12345.678),
        ("1.500,50", 1500.5, 1500.5),
        ("1,500.50", 1500.5, 1500.5),
        ("1.234.567", 1234567, 1234567),
        ("1 500", 1500, 1500),
        ("1\u00a0500,5", 1500.5, 1500.5),
        ("-5", -5, -5),
        ("\u22125", -5, -5),
        ("+5", 5, 5),
        ("80 %", 80, 80),
        (" 7. ", 7, 7),
    ],
)
def test_a_mark_that_could_mean_either_means_what_it_does_in_the_language(text: str, danish: float, english: float):
    assert read_number(text) == danish
    with speaking("en"):
        assert read_number(text) == english


@pytest.mark.parametrize(
    "text", ["", "ti", "1e5", "1.2.3", "1..2", "1,2,3", "1.500.00", "1.500,5,5", "9" * 400, "2 3", "∞"]
)
def test_no_number(text: str):
    with pytest.raises(Refused, match="unreadable_number"):
        read_number(text)


def test_written_with_all_its_decimals():
    assert write_number(1500.0) == "1.500"
    assert write_number(-0.123456789) == "-0,123456789"
    assert write_number(None) == ""
    with speaking("en"):
        assert write_number(1500.5) == "1,500.5"


@given(st.floats(allow_nan=False, allow_infinity=False), st.sampled_from(["da", "en"]))
def test_what_is_written_is_read_back(number: float, language: str):
    with speaking(language):
        assert read_number(write_number(number)) == number


@given(st.text() | st.text("0123456789., -"))
def test_any_text_is_read_or_refused(text: str):
    with suppress(Refused):
        read_number(text)
