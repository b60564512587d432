"""The small line of a goal: what it says, and where things lie in it."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from planner.model import Direction
from planner.records import GoalRecord, MeasurementRecord
from planner.ui import theme
from planner.ui.widgets.sparkline import Sparkline, development_words, laid_out

AREA = QRectF(0, 0, 120, 32)


def goal(*values: float, **fields: object) -> GoalRecord:
    """A goal with these measurements, a month apart."""
    measurements = tuple(MeasurementRecord(date=dt.date(2022, month, 1), value=value) for month, value in enumerate(values, 1))
    return GoalRecord(text="Mål", measurements=measurements, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("what", "said"),
    [
        (goal(12, 15, 19, target=25), "12 → 15 → 19, mål 25"),
        (goal(12, 15, 19, target=25, unit="børn"), "12 → 15 → 19 børn, mål 25 børn"),
        (goal(30, 22.5, baseline=32, target=15, unit="%"), "30 → 22,5 %, mål højst 15 %"),
        (goal(120, 80, 1000, target=1600, cumulative=True), "120 → 200 → 1.200, mål 1.600"),
        (goal(*range(1, 11)), "1 → … → 7 → 8 → 9 → 10"),
        (goal(target=25), "Ikke målt endnu, mål 25"),
        (goal(), "Ikke målt endnu"),
    ],
)
def test_the_line_in_words(show, what: GoalRecord, said: str) -> None:
    line = Sparkline(what)
    show(line)
    assert line.accessibleName() == development_words(what) == said


def test_days_go_right_and_values_up() -> None:
    drawn = laid_out(goal(10, 30, 20, baseline=10, target=40), AREA)
    first, second, third = drawn.points
    assert first.x() < second.x() < third.x()
    assert second.y() < third.y() < first.y() == drawn.baseline
    assert drawn.target is not None
    assert drawn.target < second.y()


@pytest.mark.parametrize(("way", "above"), [(Direction.UP, True), (Direction.DOWN, False)])
def test_the_ground_lies_where_the_goal_is_met(way: Direction, above: bool) -> None:
    wanted = laid_out(goal(10, 30, target=20, direction=way), AREA).wanted
    assert wanted is not None
    assert (wanted.top() == AREA.top()) is above
    assert (wanted.bottom() == AREA.bottom()) is not above


@given(
    st.lists(st.floats(allow_nan=False, allow_infinity=False), max_size=6),
    st.none() | st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
)
@settings(max_examples=40)
def test_everything_lies_within(values: list[float], target: float | None, cumulative: bool) -> None:
    try:
        drawn = laid_out(goal(*values, target=target, cumulative=cumulative), AREA)
    except OverflowError:  # a sum beyond all numbers
        return
    assert len(drawn.points) == len(values)
    assert all(AREA.contains(point) for point in drawn.points)
    assert all(one.x() < next_.x() for one, next_ in pairwise(drawn.points))


@pytest.mark.parametrize("choice", ["light", "dark"])
@pytest.mark.parametrize("what", [goal(12, 15, 19, target=25), goal(12), goal()], ids=["line", "dot", "nothing"])
def test_it_is_drawn_in_the_colours_in_force(show, choice: str, what: GoalRecord) -> None:
    theme.choose(choice)
    line = Sparkline(what)
    show(line)
    picture = line.grab().toImage()
    seen = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert (QColor(theme.current().accent).name() in seen) is bool(what.measurements)
    theme.choose("light")
