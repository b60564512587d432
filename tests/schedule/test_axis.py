"""The line of time: where a day stands, what is written above it, what of a period is seen, the year in words."""

from __future__ import annotations

import datetime as dt
import itertools

import builders
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.records import MilestoneRecord, Period
from planner.schedule.axis import Axis, Window
from planner.schedule.bars import bar_of, beyond, diamonds
from planner.schedule.months import What, by_month
from planner.words import speaking

YEAR = 2022


def day(month: int, number: int, year: int = YEAR) -> dt.date:
    return dt.date(year, month, number)


def letters(size: float):
    return lambda text: len(text) * size


starts = st.dates(day(1, 1, 2019), day(12, 31, 2026)).map(lambda it: it.replace(day=1))
windows = st.builds(Window, starts, st.sampled_from([12, 6, 3]))
axes = st.builds(lambda seen, left, width: seen.across(left, width), windows, st.floats(0, 400), st.floats(60, 3000))


@given(axes, st.integers(0, 360))
def test_a_day_is_found_where_it_stands(axis: Axis, days: int) -> None:
    it = axis.first + dt.timedelta(days=days % axis.days)
    assert axis.shows(it)
    assert axis.left - 1e-6 <= axis.at(it) < axis.after(it) <= axis.right + 1e-6
    assert axis.day_at((axis.at(it) + axis.after(it)) / 2) == it


@given(axes, st.floats(3, 12))
def test_headings_follow_each_other_and_have_room(axis: Axis, size: float) -> None:
    for marks in (axis.headings(letters(size)), axis.weeks(letters(size))):
        for one, following in itertools.pairwise(marks):
            assert one.right == following.left
    for mark in axis.weeks(letters(size))[1:-1]:
        assert len(mark.words) * size <= mark.right - mark.left


@pytest.mark.parametrize(
    ("width", "first"), [(1100, "Januar"), (400, "Jan"), (180, "1. kvartal")]
)
def test_months_where_they_fit_and_quarters_when_it_is_narrow(width: float, first: str) -> None:
    axis = Window(day(1, 1)).across(0, width)
    assert axis.headings(letters(7))[0].words == first
    assert len(axis.headings(letters(7))) == (4 if "kvartal" in first else 12)


def test_weeks_are_numbered_where_one_sees_less() -> None:
    assert Window(day(1, 1)).across(0, 600).weeks(letters(7)) == []
    weeks = Window(day(7, 1), 3).across(0, 600).weeks(letters(7))
    assert [it.words for it in weeks] == [str(number) for number in range(26, 40)]


def test_zooming_keeps_what_one_looked_at() -> None:
    seen = Window(day(1, 1)).zoomed(6, day(8, 15))
    assert (seen.first, seen.last) == (day(7, 1), day(12, 31))
    assert seen.zoomed(3, day(8, 15)).last == day(9, 30)
    assert seen.zoomed(12, day(8, 15)) == Window(day(1, 1))
    assert seen.moved(6).first == day(1, 1, 2023)


@given(axes, st.dates(day(1, 1, 2018), day(12, 31, 2027)), st.integers(0, 900))
def test_a_bar_lies_within_the_line(axis: Axis, start: dt.date, length: int) -> None:
    period = Period(start=start, end=start + dt.timedelta(days=length))
    bar = bar_of(period, axis)
    assert (bar is None) == bool(beyond(period, axis))
    if bar is not None:
        assert axis.left - 1e-6 <= bar.left < bar.right <= axis.right + 1e-6
        assert bar.part.from_before == (start < axis.first)
        assert bar.part.goes_on == (period.end > axis.last)  # type: ignore[operator]
        assert bar.right - bar.left >= 8 - 1e-6


def test_milestones_beyond_what_one_sees_are_not_drawn() -> None:
    record = builders.initiative(milestones=(
        MilestoneRecord(title="Nu", due=day(5, 1)), MilestoneRecord(title="Siden", due=day(5, 1, 2023)), MilestoneRecord(title="En gang"),
    ))  # fmt: skip
    assert [index for _x, index in diamonds(record, Window(day(1, 1)).across(0, 1000))] == [0]


def test_the_year_in_words() -> None:
    told = by_month((
        builders.initiative(1, "Skriveværksted", period=builders.quarter(2)),
        builders.initiative(2, "Fra i fjor", period=Period(start=day(11, 1, 2021), end=day(2, 28))),
        builders.initiative(3, "Ansøgning", period=Period(end=day(5, 1), text="senest 1. maj")),
        builders.initiative(4, "Løbende", period=Period(ongoing=True, text="løbende"),
                            milestones=(MilestoneRecord(title="Midtvejs", due=day(6, 1)),)),
    ), YEAR)  # fmt: skip
    assert [line.what for line in told.months[0].lines] == [What.GOES_ON]
    assert [(line.what, line.initiative.title) for line in told.months[4].lines] == [
        (What.ENDS, "Ansøgning"), (What.GOES_ON, "Skriveværksted"),
    ]
    assert told.text(YEAR).splitlines() == [
        "Januar: Fra i fjor (november 2021 – februar 2022)", "Februar: Fra i fjor (november 2021 – februar 2022)",
        "April: Skriveværksted (2. kvartal)", "Maj: Ansøgning (senest 1. maj)",
        "Juni: Midtvejs: Løbende (01-06-2022); Skriveværksted (2. kvartal)", "Løbende: Løbende",
    ]
    with speaking("en"):
        assert told.text(YEAR).splitlines()[0].startswith("January: ")


@given(st.lists(st.builds(lambda start, days: Period(start=start, end=start + dt.timedelta(days=days)),
                          st.dates(day(1, 1, 2021), day(12, 31, 2023)), st.integers(0, 500)), max_size=8))
def test_nothing_is_lost_in_the_list(periods: list[Period]) -> None:
    plan = [builders.initiative(number, f"Indsats {number}", period=it) for number, it in enumerate(periods, 1)]
    told = by_month(plan, YEAR)
    listed = {line.initiative.id for month in told.months for line in month.lines}
    assert listed | {it.id for it in told.elsewhen} == {it.id for it in plan}
    assert not listed & {it.id for it in told.elsewhen}
