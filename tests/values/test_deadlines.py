"""Deadlines as planners write them."""

from __future__ import annotations

import datetime as dt

import pytest

from planner.errors import Refused
from planner.values.periods import read_deadline


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3/5", dt.date(2022, 5, 3)),
        ("3. maj", dt.date(2022, 5, 3)),
        ("31-12-2023", dt.date(2023, 12, 31)),
        ("uge 17", dt.date(2022, 5, 1)),
        ("uge 17 2023", dt.date(2023, 4, 30)),
        ("medio maj", dt.date(2022, 5, 20)),
        ("Q2", dt.date(2022, 6, 30)),
        ("2. kvartal", dt.date(2022, 6, 30)),
        ("senest 1. juni", dt.date(2022, 6, 1)),
        ("inden sommer", dt.date(2022, 5, 31)),
        ("forår", dt.date(2022, 5, 31)),
    ],
)
def test_the_last_day_counts(text: str, day: dt.date) -> None:
    assert read_deadline(text, 2022).day == day


def test_the_period_is_told_where_one_was_written() -> None:
    read = read_deadline("uge 17", 2022)
    assert read.period is not None
    assert read.period.start == dt.date(2022, 4, 25)
    assert read_deadline("3/5", 2022).period is None


@pytest.mark.parametrize("text", ["snart", "løbende", "fra maj", "31/2", "99"])
def test_what_has_no_last_day_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        read_deadline(text, 2022)


def test_without_a_year_only_whole_dates_are_read() -> None:
    with pytest.raises(Refused):
        read_deadline("uge 17")
    assert read_deadline("3.5.22").day == dt.date(2022, 5, 3)
