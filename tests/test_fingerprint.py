"""A fingerprint is blind to what Excel and LibreOffice change by themselves, and to nothing else."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from planner.fingerprint import fingerprint

ALIKE: list[tuple[Any, Any]] = [
    (3, 3.0),
    (Decimal("1500.50"), 1500.5),
    (0.0, -0.0),
    (dt.date(2022, 5, 1), dt.datetime(2022, 5, 1)),
    (None, ""),
    (None, "  \n"),
    ("en\r\nto", "en\nto"),
    ("en \nto", "en\nto"),
    (" en", "en "),
    ("é", "e\u0301"),
]

UNLIKE: list[tuple[Any, Any]] = [
    (3, "3"),
    (0, None),
    (3, 4),
    (dt.date(2022, 5, 1), dt.datetime(2022, 5, 1, 12)),
    ("Bog", "bog"),
    ("en to", "en\nto"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_what_a_person_calls_the_same(one: Any, other: Any) -> None:
    assert fingerprint(one) == fingerprint(other)


@pytest.mark.parametrize(("one", "other"), UNLIKE)
def test_what_a_person_calls_a_change(one: Any, other: Any) -> None:
    assert fingerprint(one) != fingerprint(other)


@given(some.text() | some.floats(allow_nan=False) | some.integers(-(2**53), 2**53) | some.dates())
def test_twelve_hex_digits_of_anything(cell: Any) -> None:
    assert len(fingerprint(cell)) == 12
    assert int(fingerprint(cell), 16) >= 0
