"""Dates as they are typed and as cells write them."""

import datetime as dt
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import Refused
from planner.values.dates import read_date, write_date
from planner.words import speaking

MAY_3 = dt.date(2022, 5, 3)


@pytest.mark.parametrize(
    "text",
    [
        "3/5",
        "3.5.",
        "03.05.22",
        "3.5.2022",
        "3-5-22",
        "3/5-22",
        "3/5 2022",
        "3/5 '22",
        "3. maj",
        "3. MAJ.",
        "3.maj 2022",
        "3. maj, 2022",
        "d. 3. maj",
        "den 3/5",
        "tirsdag d. 3. maj 2022",
        "tirs. 3/5",
        "2022-05-03",
        "2022.5.3",
        "2022-05-03 00:00:00",
        "2022-05-03T00:00:00",
        "3. maj kl. 10.30",
        "3\u20115\u20132022",
        " 3.\u00a0maj ",
        "44684",
        "44684.0",
        "3 May 2022",
        "3rd of May 2022",
        "May 3, 2022",
        "May 3rd",
        "Tuesday 3 May",
        "3. mai 2022",
        "3:e maj",
    ],
)
def test_one_day_written_in_many_ways(text: str):
    assert read_date(text, 2022) == MAY_3


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("31.12.2021", dt.date(2021, 12, 31)),
        ("31/12 2021", dt.date(2021, 12, 31)),
        ("24. dec. 2021", dt.date(2021, 12, 24)),
        ("1. januari", dt.date(2022, 1, 1)),
        ("1. desember", dt.date(2022, 12, 1)),
        ("29/2-24", dt.date(2024, 2, 29)),
    ],
)
def test_other_days(text: str, date: dt.date):
    assert read_date(text, 2022) == date


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("31/2", "no_such_date"),
        ("29-02-2022", "no_such_date"),
        ("0/5", "no_such_date"),
        ("3/13", "no_such_date"),
        ("0000-01-01", "no_such_date"),
        ("3/5 0022", "no_such_date"),
        ("maj 2022", "unreadable_date"),
        ("2. kvartal", "unreadable_date"),
        ("3 - 5", "unreadable_date"),
        ("99999", "unreadable_date"),
        ("12345", "unreadable_date"),
        ("", "unreadable_date"),
    ],
)
def test_no_date(text: str, code: str):
    with pytest.raises(Refused) as refused:
        read_date(text, 2022)
    assert refused.value.code == code
    assert refused.value.facts == {"text": text}


def test_a_date_without_a_year_needs_the_plans():
    with pytest.raises(Refused, match="date_without_year"):
        read_date("3/5")
    assert read_date("3/5-22") == MAY_3


def test_no_date_is_written_as_nothing():
    assert write_date(None) == ""


@given(st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)), st.sampled_from(["da", "en"]))
def test_what_is_written_is_read_back(date: dt.date, language: str):
    with speaking(language):
        assert read_date(write_date(date)) == date


@given(st.text())
def test_any_text_is_read_or_refused(text: str):
    with suppress(Refused):
        read_date(text, 2022)
