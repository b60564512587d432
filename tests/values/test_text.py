"""What every reader forgives."""

from planner.values.text import plain, shown, tidy


def test_tidy_keeps_letters_and_dashes_and_drops_what_is_not_seen():
    assert tidy("  Måløv\u00a0 bibliotek\n2020–2023\u200b ") == "Måløv bibliotek 2020–2023"


def test_tidy_composes_letters():
    assert tidy("a\u030a") == "å"


def test_plain_is_how_words_are_compared():
    assert plain(" 2.\u00a0 KVARTAL . ") == "2. kvartal"
    assert plain("jan\u2013mar.") == plain("Jan\u2011Mar") == "jan-mar"


def test_shown_cuts_a_long_text_for_a_sentence():
    assert shown("kort") == "kort"
    assert shown("x" * 200) == "x" * 59 + "…"
