"""Periods that are moved and pulled: the days that come of it, and words that are read as those very days."""

from __future__ import annotations

import datetime as dt

import builders
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.records import MilestoneRecord, Period
from planner.schedule.axis import Axis, Window
from planner.schedule.bars import Grip, Held, carried, held_at, holds, stepped
from planner.schedule.grain import Grain
from planner.schedule.moving import drawn, moved, said, with_end, with_start
from planner.values.periods import read_period

YEAR = 2022


def day(month: int, number: int, year: int = YEAR) -> dt.date:
    return dt.date(year, month, number)


def quarter(first: int, last: int | None = None) -> Period:
    return builders.quarter(first, last)


def week(number: int) -> Period:
    monday = dt.date.fromisocalendar(YEAR, number, 1)
    return Period(start=monday, end=monday + dt.timedelta(days=6), text=f"uge {number}")


near = st.dates(dt.date(2018, 1, 1), dt.date(2027, 12, 31))
periods = st.builds(
    lambda one, other, kind, ongoing: Period(
        start=None if kind == "by" else min(one, other), end=None if kind == "from" else max(one, other), ongoing=ongoing
    ),
    near, near, st.sampled_from(["both", "by", "from"]), st.booleans(),
)
grains = st.sampled_from(list(Grain))


@given(periods, grains, st.integers(-30, 30))
def test_the_words_of_a_moved_period_are_read_as_its_days(period: Period, grain: Grain, steps: int) -> None:
    there = moved(period, grain, steps, YEAR)
    _is_said_as_it_is(there, period)


@given(periods, grains, near)
def test_the_words_of_a_pulled_period_are_read_as_its_days(period: Period, grain: Grain, to: dt.date) -> None:
    begun, ended = with_start(period, to, grain, YEAR), with_end(period, to, grain, YEAR)
    _is_said_as_it_is(begun, period)
    _is_said_as_it_is(ended, period)
    for there in (begun, ended):
        assert there.start is None or there.end is None or there.start <= there.end
    assert ended == period or not ended.ongoing


def _is_said_as_it_is(there: Period, before: Period) -> None:
    if there is before:
        return
    read = read_period(there.text, YEAR)
    assert (read.start, read.end, read.ongoing) == (there.start, there.end, there.ongoing)


@given(periods, st.sampled_from([Grain.WEEK, Grain.DAY]), st.integers(-30, 30))
def test_moving_there_and_back_changes_no_day(period: Period, grain: Grain, steps: int) -> None:
    back = moved(moved(period, grain, steps, YEAR), grain, -steps, YEAR)
    assert (back.start, back.end, back.ongoing) == (period.start, period.end, period.ongoing)


@given(near, near, st.integers(-30, 30))
def test_whole_months_stay_whole_months(one: dt.date, other: dt.date, steps: int) -> None:
    period = drawn(one, other, Grain.MONTH, YEAR)
    there = moved(period, Grain.MONTH, steps, YEAR)
    assert there.start
    assert there.end
    assert there.start.day == 1
    assert (there.end + dt.timedelta(days=1)).day == 1
    assert moved(there, Grain.MONTH, -steps, YEAR) == period


@pytest.mark.parametrize(
    ("period", "grain", "steps", "words"),
    [
        (quarter(2), Grain.MONTH, 3, "3. kvartal"),
        (quarter(2), Grain.MONTH, 1, "maj-juli"),
        (quarter(1, 2), Grain.MONTH, 6, "2. halvår"),
        (quarter(4), Grain.MONTH, 1, "november 2022 – januar 2023"),
        (week(17), Grain.WEEK, 1, "uge 18"),
        (week(37), Grain.MONTH, 1, "uge 41"),
        (Period(start=day(5, 3), end=day(5, 9)), Grain.WEEK, 1, "10-05-2022 – 16-05-2022"),
        (Period(end=day(5, 1)), Grain.MONTH, 1, "senest 01-06-2022"),
        (Period(end=day(6, 30)), Grain.MONTH, 1, "senest 31-07-2022"),
        (Period(start=day(3, 1), ongoing=True), Grain.MONTH, 1, "fra 01-04-2022, løbende"),
    ],
)
def test_a_moved_period_is_said_in_plain_words(period: Period, grain: Grain, steps: int, words: str) -> None:
    assert moved(period, grain, steps, YEAR).text == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [(day(4, 1), day(6, 30), "2. kvartal"), (day(1, 1), day(12, 31), "hele 2022"), (day(4, 1), day(4, 30), "april")],
)
def test_pulled_ends_catch_on_months(start: dt.date, end: dt.date, words: str) -> None:
    period = Period(start=start + dt.timedelta(days=9), end=end)
    assert with_start(period, start + dt.timedelta(days=4), Grain.MONTH, YEAR).text == words
    period = Period(start=start, end=end - dt.timedelta(days=9))
    assert with_end(period, end - dt.timedelta(days=4), Grain.MONTH, YEAR).text == words


def test_an_end_never_passes_the_other() -> None:
    assert with_end(quarter(2), day(1, 15), Grain.MONTH, YEAR).text == "april"
    assert with_start(quarter(2), day(11, 15), Grain.MONTH, YEAR).text == "juni"


def test_what_is_given_an_end_is_no_longer_ongoing() -> None:
    assert with_end(Period(start=day(3, 1), ongoing=True), day(6, 28), Grain.MONTH, YEAR).text == "marts-juni"


def test_what_says_no_time_and_what_would_leave_the_calendar_stay() -> None:
    for period in (Period(text="når det passer"), Period(ongoing=True), Period(start=dt.date(2199, 12, 1))):
        assert moved(period, Grain.MONTH, 1, YEAR) is period


def test_a_milestone_keeps_its_weekday_where_one_sees_the_year() -> None:
    record = builders.initiative(milestones=(MilestoneRecord(title="Start", due=day(5, 3)),))
    held = Held(Grip.MILESTONE, 0)
    assert carried(record, held, day(5, 3), day(5, 9), Grain.MONTH, YEAR).milestones[0].due == day(5, 10)
    assert carried(record, held, day(5, 3), day(5, 9), Grain.WEEK, YEAR).milestones[0].due == day(5, 9)


def test_by_keyboard_an_end_goes_to_the_next_month_first() -> None:
    record = builders.initiative(period=Period(start=day(4, 12), end=day(6, 12)))
    for grip, steps, start, end in (
        (Grip.START, 1, day(5, 1), day(6, 12)), (Grip.START, -1, day(4, 1), day(6, 12)),
        (Grip.END, 1, day(4, 12), day(6, 30)), (Grip.END, -1, day(4, 12), day(5, 31)),
    ):  # fmt: skip
        period = stepped(record, Held(grip), steps, Grain.MONTH, YEAR).period
        assert (period.start, period.end) == (start, end)


def test_by_keyboard_what_has_no_time_gets_the_first_month() -> None:
    there = stepped(builders.initiative(), Held(Grip.WHOLE), 1, Grain.MONTH, YEAR)
    assert there.period == said(day(1, 1), day(1, 31), False, YEAR)
    assert there.period.text == "januar"
    assert stepped(there, Held(Grip.END), 2, Grain.MONTH, YEAR).period.text == "1. kvartal"


@given(periods, st.floats(-50, 1250))
def test_what_one_takes_hold_of_is_under_the_pointer(period: Period, x: float) -> None:
    axis = Axis(day(1, 1), day(12, 31), 100, 1000)
    record = builders.initiative(period=period, milestones=(MilestoneRecord(title="Nu", due=day(5, 1)),))
    held = held_at(record, axis, x)
    if held is not None:
        assert held in holds(record)
        left = axis.at(day(5, 1)) - 8 if held.grip is Grip.MILESTONE else axis.left - 7
        assert left <= x <= axis.right + 7


def test_every_end_can_be_taken_hold_of() -> None:
    axis = Window(day(1, 1)).across(0, 1200)
    record = builders.initiative(period=quarter(2))
    left, right = axis.at(day(4, 1)), axis.after(day(6, 30))
    assert held_at(record, axis, left + 2) == Held(Grip.START)
    assert held_at(record, axis, right - 2) == Held(Grip.END)
    assert held_at(record, axis, (left + right) / 2) == Held(Grip.WHOLE)
    assert held_at(record, axis, right + 20) is None
    ongoing = builders.initiative(period=Period(ongoing=True))
    assert held_at(ongoing, axis, 4) == Held(Grip.START)
    assert held_at(ongoing, axis, 1196) == Held(Grip.END)
    assert held_at(ongoing, axis, 600) is None
