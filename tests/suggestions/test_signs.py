"""Words of the list found in a Danish text: inflected, in compounds, in phrases, and when they are denied."""

from __future__ import annotations

import csv
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner import resources
from planner.suggestions.signs import find_signs, fits, forms, signs
from planner.values.sdg_names import target_codes


@pytest.mark.parametrize(
    ("word", "token"),
    [
        ("skole", "skolernes"), ("klub", "klubberne"), ("robot", "robotter"), ("bedsteforældre", "Bedsteforældrenes"),
        ("*klima*", "klimavenlig"), ("børnehave*", "børnehaveklasserne"), ("*skole", "Folkeskolen"), ("it-hjælp", "it-hjælpen"),
        ("LED", "LED"), ("LED-*", "LED-pærer"),
    ],
)  # fmt: skip
def test_a_word_stands_for_its_forms_and_compounds(word: str, token: str) -> None:
    assert fits(word, token)


@pytest.mark.parametrize(
    ("word", "token"),
    [("hav", "have"), ("LED", "led"), ("by", "byt"), ("*skole", "skoleelever"), ("klima*", "arbejdsklima"), ("bog", "brog")],
)
def test_a_word_does_not_stand_for_others(word: str, token: str) -> None:
    assert not fits(word, token)


def test_double_letters_are_undone() -> None:
    assert "klub" in forms("klubbernes")


def goals_in(text: str) -> set[int]:
    return {found.sign.goal for found in find_signs(text)}


def test_what_it_is_not_about_is_left_out() -> None:
    assert 13 in goals_in("Forløbet handler om klima.")
    assert 13 not in goals_in("Forløbet handler ikke om klima.")
    assert 14 in goals_in("Forløbet handler ikke om klima, men om havet.")
    assert 10 in goals_in("For dem, der ikke selv kommer på biblioteket")  # a phrase may hold a "not" of its own


def test_a_phrase_stays_within_its_clause() -> None:
    assert 16 in goals_in("Vi arbejder med åbne data")
    assert 16 not in goals_in("Dørene er åbne. Data samles ind bagefter.")


def test_the_longer_line_decides_and_may_take_a_word_out() -> None:
    assert 13 not in goals_in("Bedre arbejdsklima og et nyt klimaanlæg")
    assert 16 not in goals_in("Et udvalg af bøger")


def test_invisible_hyphens_and_loose_accents_do_no_harm() -> None:
    assert 4 in goals_in("læse\u00adlyst")
    assert 11 in goals_in("a\u030aben scene på torvet")


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    for found in find_signs(text):
        assert 0 <= found.start < found.end <= len(text)


def test_the_list_is_in_order() -> None:
    """Goals and targets exist, weights are 0 to 3, and no word stands twice under a goal."""
    with resources.path("sdg", "words.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter=";"))
    assert len(rows) == len(signs())
    assert {row["goal"] for row in rows} <= {str(number) for number in range(1, 18)} | set(target_codes())
    assert {row["weight"] for row in rows} == {"0", "1", "2", "3"}
    assert [key for key, count in Counter((sign.goal, sign.words) for sign in signs()).items() if count > 1] == []
    assert all(None not in row.values() and None not in row for row in rows)
