"""The columns of a round of follow-up: what colleagues fill in about an initiative, and about each of its goals.

They are made for one round of one plan. What is written into them becomes the round's entry of the initiative (not yet
signed), its state, and what was measured of its goals.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from planner.columns.cells import Cell, as_date, as_text
from planner.columns.column import Column, Kind
from planner.columns.readers import number_of, text_of
from planner.errors import Refused
from planner.model import Assessment, GoalKind, State
from planner.records import GoalRecord, InitiativeRecord, PlanRecord, StrategyKey
from planner.records.rounds import REPORTED, entry_of, measured, measured_in, with_report
from planner.values.misspelt import read_misspelt
from planner.values.periods import read_deadline
from planner.values.states import write_assessment, write_state

Read = Callable[[Cell, int], Any]
Write = Callable[[Any], Cell]

ENTRY = "follow_ups."
"""Begins the key of what is said of an initiative; the rest is the field of the entry."""
MEASURED = "measurements."
"""Begins the key of what is said of a goal; the rest is the field of the measurement."""
SHOWN = "shown."
"""Begins the key of a column that a worksheet only shows; it has fingerprints, so that what is written there is noticed."""
REPORT_KEYS = tuple(ENTRY + field for field in REPORTED)
MEASURE_KEYS = (f"{MEASURED}value", f"{MEASURED}note")


def report_columns(
    name: str, *, after: dt.date | None = None, by: str = "", today: dt.date = dt.date.min
) -> tuple[Column[InitiativeRecord], ...]:
    """What is said of an initiative in the round called `name`, whose day is `after`; signed by `by` on the day `today`."""

    def column(place: int, da: str, en: str, width: int, kind: Kind, read: Read, write: Write = _as_it_is) -> Column[InitiativeRecord]:
        key = REPORT_KEYS[place]
        field = key.removeprefix(ENTRY)

        def written(record: InitiativeRecord) -> Cell:
            entry = entry_of(record, name)
            return write(getattr(entry, field)) if entry else None

        def put(record: InitiativeRecord, value: Any) -> InitiativeRecord:
            return replace(record, follow_ups=with_report(record, name, by=by, on=today, **{field: value}))

        return Column(key, da, en, width, kind, read, written, put)

    def state(record: InitiativeRecord) -> Cell:
        """As reported, else as the initiative has it."""
        entry = entry_of(record, name)
        return write_state((entry.state if entry else None) or record.state)

    def put_state(record: InitiativeRecord, value: State | None) -> InitiativeRecord:
        entries = with_report(record, name, by=by, on=today, state=value)
        return replace(record, follow_ups=entries, state=value or record.state)

    def deadline(cell: Cell, year: int) -> dt.date | None:
        return _deadline_of(cell, year, after)

    return (
        Column(REPORT_KEYS[0], "Tilstand", "State", 16, Kind.TEXT, _state_of, state, put_state),
        column(1, "Vurdering", "Assessment", 17, Kind.TEXT, _assessment_of, _assessed),
        column(2, "Økonomi", "Economy", 17, Kind.TEXT, _assessment_of, _assessed),
        column(3, "Status", "Status", 34, Kind.LONG, text_of),
        column(4, "Årsag", "Reason", 22, Kind.LONG, text_of),
        column(5, "Ny frist", "New deadline", 13, Kind.DATE, deadline),
    )


def measure_columns(plan: PlanRecord, name: str, *, today: dt.date = dt.date.min) -> tuple[Column[GoalRecord], ...]:
    """What is said of a goal in the round called `name`; what was measured is dated as `records.rounds.measured` does it.

    A goal that numbers do not tell of is judged: its remark is its judgement. A remark on any other goal goes with what
    was measured, and is refused (remark_without_measurement) where nothing was.
    """

    def value(goal: GoalRecord) -> Cell:
        found = measured_in(plan, goal, name)
        return found.value if found else None

    def put_value(goal: GoalRecord, number: float | None) -> GoalRecord:
        return measured(plan, goal, name, number, today=today)

    def remark(goal: GoalRecord) -> Cell:
        found = measured_in(plan, goal, name)
        return (goal.judgement if is_judged(goal) else found.note if found else "") or None

    def put_remark(goal: GoalRecord, text: str) -> GoalRecord:
        if is_judged(goal):
            return replace(goal, judgement=text)
        found = measured_in(plan, goal, name)
        if found is None and not text:
            return goal  # emptied together with what was measured
        if found is None:
            raise Refused("remark_without_measurement", text=text)
        changed = tuple(replace(it, note=text) if it is found else it for it in goal.measurements)
        return replace(goal, measurements=changed)

    return (
        Column(MEASURE_KEYS[0], "Måling", "Measurement", 12, Kind.NUMBER, number_of, value, put_value),
        Column(MEASURE_KEYS[1], "Bemærkning", "Remark", 36, Kind.LONG, text_of, remark, put_remark),
    )


def is_judged(goal: GoalRecord) -> bool:
    """Whether words rather than numbers tell how the goal goes."""
    return goal.kind is GoalKind.QUALITATIVE or (goal.kind is None and goal.target is None)


def round_column(key: str) -> Column[Any] | None:
    """The column of this key whatever the round, for its heading and to read a cell; None for other keys."""
    return next((column for column in _OF_NO_ROUND if column.key == key), None)


def _as_it_is(value: Any) -> Cell:
    return value or None


def _assessed(value: Assessment | None) -> Cell:
    return write_assessment(value) or None


# what a cell says


def _state_of(cell: Cell, year: int) -> State | None:  # noqa: ARG001
    text = as_text(cell)
    return read_misspelt(State, text) if text else None


def _assessment_of(cell: Cell, year: int) -> Assessment | None:  # noqa: ARG001
    text = as_text(cell)
    return read_misspelt(Assessment, text) if text else None


def _deadline_of(cell: Cell, year: int, after: dt.date | None) -> dt.date | None:
    """A day, or the last day of what is written: "uge 42", "ultimo oktober". What has no year is the next such day after
    the round's own. Raises Refused unreadable_date for what names no day."""
    if isinstance(cell, dt.date) or not as_text(cell):
        return as_date(cell, year)
    found = read_deadline(as_text(cell), year).day
    return found if after is None or found > after else max(found, read_deadline(as_text(cell), year + 1).day)


_OF_NO_ROUND: tuple[Column[Any], ...] = (
    *report_columns(""),
    *measure_columns(PlanRecord(year=0, strategy=StrategyKey(title="", first_year=0, last_year=0)), ""),
)
