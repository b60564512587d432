"""Several names or sentences in one cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.values.lists import read_lines, read_list, write_lines, write_list
from planner.values.text import tidy


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", ()),
        (" , ;", ()),
        ("Skoler, SSP; Frivillige\nBørnehaver", ("Skoler", "SSP", "Frivillige", "Børnehaver")),
        ("• Skoler\n• SSP", ("Skoler", "SSP")),
        ("- Skoler\n- SSP", ("Skoler", "SSP")),
        ("• Skoler • SSP", ("Skoler", "SSP")),
        ("1. Skoler\n2. SSP", ("Skoler", "SSP")),
        ("Kultur og Fritid, FOA og 3F", ("Kultur og Fritid", "FOA og 3F")),
        ("Skoler (Skovlunde, Måløv), SSP", ("Skoler (Skovlunde, Måløv)", "SSP")),
        ("Skoler (Skovlunde, Måløv", ("Skoler (Skovlunde", "Måløv")),
        ("SSP, ssp, Ssp", ("SSP",)),
        ("1. klasse\n2. klasse", ("1. klasse", "2. klasse")),
        ("Ældre\u00a0Sagen,", ("Ældre Sagen",)),
    ],
)
def test_names(text: str, names: tuple[str, ...]):
    assert read_list(text) == names


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", ()),
        ("Flere børn læser, også i ferien", ("Flere børn læser, også i ferien",)),
        ("Flere børn læser\n\nFærre klager", ("Flere børn læser", "Færre klager")),
        ("• Flere børn læser,\n  også i ferien\n• Færre klager", ("Flere børn læser,\nogså i ferien", "Færre klager")),
        ("1) Flere børn\n2) Færre klager", ("Flere børn", "Færre klager")),
        ("Mål:\n- Flere børn", ("Mål:", "Flere børn")),
        ("2. kvartal\n3. kvartal", ("2. kvartal", "3. kvartal")),
        ("2021 var godt\n1. Bedre i år", ("2021 var godt", "1. Bedre i år")),
        ("-5 grader", ("-5 grader",)),
        ("•\n• Et", ("Et",)),
    ],
)
def test_sentences(text: str, sentences: tuple[str, ...]):
    assert read_lines(text) == tuple(sentences)


def test_names_are_written_between_commas():
    assert write_list(["SSP", "Skoler (Skovlunde, Måløv)"]) == "SSP, Skoler (Skovlunde, Måløv)"
    assert write_list([]) == ""


def test_names_with_commas_are_written_one_a_line():
    assert write_list(["Skolen, afd. B", "SSP"]) == "• Skolen, afd. B\n• SSP"
    assert write_list(["Skolen, afd. B"]) == "• Skolen, afd. B"


def test_sentences_get_bullets_only_where_they_need_them():
    assert write_lines(["Flere børn", "Færre klager"]) == "Flere børn\nFærre klager"
    assert write_lines(["Flere børn,\nogså i ferien", "1. klasse"]) == "• Flere børn,\n  også i ferien\n• 1. klasse"


BULLETS = "•●▪◦‣∙·*-–—"
TIDY = st.text(st.characters(exclude_characters="•●▪◦‣∙")).map(tidy).filter(lambda text: text and tidy(text) == text)
LIKELY = st.sampled_from(["Skolen, afd. B", "a; b", "(a", "b)", "- c", "1. d", "2) e", "og", "Ældre Sagen", ","])
SENTENCES = TIDY | LIKELY | st.lists(TIDY.filter(lambda line: line[0] not in BULLETS), min_size=1).map("\n".join)


@given(st.lists(TIDY | LIKELY, unique_by=str.casefold))
def test_any_names_that_are_written_are_read_back(names: list[str]):
    assert read_list(write_list(names)) == tuple(names)


@given(st.lists(SENTENCES))
def test_any_sentences_that_are_written_are_read_back(sentences: list[str]):
    assert read_lines(write_lines(sentences)) == tuple(sentences)


@given(st.text() | st.text("a,;\n •-()1. "))
def test_any_text_is_read(text: str):
    assert all(read_list(text))
    assert all(read_lines(text))
