"""Milestones that stand with their days in one cell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from planner.importing.dated_parts import days_in, milestones_in
from planner.importing.preview import Preview

Make, Look = Callable[..., Path], Callable[..., Preview]


@pytest.mark.parametrize(
    ("text", "milestones"),
    [
        ("1/3 opstart, 1/6 fest", [("opstart", "2022-03-01"), ("fest", "2022-06-01")]),
        ("Opstart (1. marts)\nFest d. 1/6", [("Opstart", "2022-03-01"), ("Fest", "2022-06-01")]),
        ("1. marts 2023: opstart; juni: fest", [("opstart", "2023-03-01"), ("fest", "2022-06-30")]),
        ("Uge 12 Åbning", [("Åbning", "2022-03-27")]),
        ("1/3 opstart, kaffe og kage", [("opstart, kaffe og kage", "2022-03-01")]),
        ("Indkøb af møbler, opsætning", [("Indkøb af møbler, opsætning", "")]),
        ("Sommerfest i juni", [("Sommerfest i juni", "")]),
        ("Maj Larsen holder oplæg", [("Maj Larsen holder oplæg", "")]),
        ("marts - maj", [("marts - maj", "")]),
        ("Skrive 3 artikler, 1/6", [("Skrive 3 artikler, 1/6", "")]),
    ],
)
def test_each_milestone_has_the_day_beside_it(text: str, milestones: list[tuple[str, str]]) -> None:
    assert [(it.title, it.due.isoformat() if it.due else "") for it in milestones_in(text, 2022)] == milestones


@pytest.mark.parametrize("text", ["1/3 opstart", "1/3 til 1/6, 1/9 til 1/12", "marts: opstart, juni: fest", "1/3, 1/6 og 1/9", "hver onsdag"])
def test_a_period_in_other_words_is_no_milestone(text: str) -> None:
    assert days_in(text, 2022) == ()


def test_a_period_that_tells_milestones_gives_them_and_keeps_its_words(sheet: Make, preview: Look) -> None:
    words = "1/3 opstart, 1/6 fest, 1/9 evaluering"
    (row,) = preview(sheet([["Indsats", "Ansvarlig", "Tidsplan"], ["Byhave", "MKH", words]])).rows
    it = row.initiative

    assert [(one.title, one.due) for one in it.milestones] == [
        ("opstart", dt.date(2022, 3, 1)), ("fest", dt.date(2022, 6, 1)), ("evaluering", dt.date(2022, 9, 1)),
    ]  # fmt: skip
    assert (it.period.start, it.period.end, it.period.text) == (dt.date(2022, 3, 1), dt.date(2022, 9, 1), words)
