"""Dates, numbers and money as they are shown."""

import datetime as dt
from decimal import Decimal

import pytest

from planner.words import day, decimal, kroner, moment, percent, speaking, whole


def test_danish():
    assert day(dt.date(2021, 12, 31)) == "31-12-2021"
    assert moment(dt.datetime(2021, 12, 31, 14, 5)) == "31-12-2021 14.05"
    assert whole(1234567) == "1.234.567"
    assert percent(0.805) == "81 %"


def test_english():
    with speaking("en"):
        assert day(dt.date(2021, 12, 31)) == "31/12/2021"
        assert moment(dt.datetime(2021, 12, 31, 14, 5)) == "31/12/2021 14:05"
        assert whole(1234567) == "1,234,567"
        assert percent(0.8) == "80%"
        assert kroner(Decimal("1500.5")) == "DKK 1,500.50"


@pytest.mark.parametrize(
    ("number", "written"),
    [(1500.5, "1.500,5"), (1500.0, "1.500"), (0.1 + 0.2, "0,3"), (-0.0000001, "0"), (1e15, "1.000.000.000.000.000")],
)
def test_a_number_has_up_to_six_decimals_and_no_trailing_zeros(number: float, written: str):
    assert decimal(number) == written


@pytest.mark.parametrize(
    ("amount", "written"),
    [("1500", "1.500 kr."), ("1500.5", "1.500,50 kr."), ("-2.00", "-2 kr."), ("0", "0 kr."), ("0.005", "0,01 kr.")],
)
def test_money_shows_its_øre_only_where_there_are_any(amount: str, written: str):
    assert kroner(Decimal(amount)) == written
    assert kroner(float(amount)) == written


def test_nothing_is_written_as_nothing():
    assert [write(None) for write in (day, moment, decimal, whole, kroner, percent)] == [""] * 6


def test_what_is_no_finite_number_does_not_stop_a_page():
    assert decimal(float("inf")) == "Infinity"
    assert kroner(Decimal("NaN")) == "NaN kr."
