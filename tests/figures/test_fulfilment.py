"""What a goal's numbers say at the year's end; a person decides."""

from __future__ import annotations

import datetime as dt

import pytest

from planner.figures.fulfilment import progress, proposed
from planner.model import Direction, Fulfilment, GoalKind
from planner.records import GoalRecord, MeasurementRecord

MET, PARTLY, NOT_MET, NOT_MEASURED = Fulfilment.MET, Fulfilment.PARTLY, Fulfilment.NOT_MET, Fulfilment.NOT_MEASURED


def goal(*values: float, **fields: object) -> GoalRecord:
    """A goal with these measurements, a month apart."""
    measurements = tuple(MeasurementRecord(date=dt.date(2022, month, 1), value=value) for month, value in enumerate(values, 1))
    return GoalRecord(text="Mål", measurements=measurements, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("what", "share", "says"),
    [
        (goal(100, 140, 200, baseline=100, target=200), 1.0, MET),
        (goal(150, baseline=100, target=200), 0.5, PARTLY),
        (goal(149, baseline=100, target=200), 0.49, NOT_MET),
        (goal(90, baseline=100, target=200), -0.1, NOT_MET),
        (goal(12, target=10), 1.2, MET),
        (goal(5, 4, 3, target=12, cumulative=True), 1.0, MET),
        (goal(5, 4, 3, baseline=100, target=24, cumulative=True), 0.5, PARTLY),
        (goal(20, baseline=30, target=10), 0.5, PARTLY),
        (goal(9, baseline=30, target=10), 1.05, MET),
        (goal(4, target=5, direction=Direction.DOWN), None, MET),
        (goal(6, target=5, direction=Direction.DOWN), None, NOT_MET),
        (goal(100, baseline=100, target=100), None, MET),
        (goal(99, baseline=100, target=100), None, NOT_MET),
        (goal(baseline=100, target=200), None, NOT_MEASURED),
        (goal(7), None, None),
        (goal(7, target=5, kind=GoalKind.QUALITATIVE), 1.4, None),
    ],
)
def test_what_the_numbers_say(what: GoalRecord, share: float | None, says: Fulfilment | None) -> None:
    assert progress(what).share == (None if share is None else pytest.approx(share))
    assert proposed(what) is says


def test_the_newest_measurement_counts_wherever_it_stands() -> None:
    late, early = MeasurementRecord(date=dt.date(2022, 12, 1), value=9), MeasurementRecord(date=dt.date(2022, 3, 1), value=2)
    assert progress(GoalRecord(target=10, measurements=(late, early))).value == 9
