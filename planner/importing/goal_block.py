"""The goals of one row: their texts, measures and numbers stand in columns beside each other and are paired."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Any

from planner.columns import as_date, as_number, as_text
from planner.errors import Refused
from planner.importing.account import value_words
from planner.importing.grid import CellError, Place, Uncached, Value
from planner.importing.remembered import lines_of, measure_of
from planner.records import GoalRecord
from planner.values.states import read_direction, read_fulfilment, read_kind, read_yes_no
from planner.values.text import tidy
from planner.words import term


class GoalBlock:
    """Takes the goal cells of one row; `goals` pairs them by line."""

    def __init__(self, has_texts: bool) -> None:
        self._has_texts = has_texts
        self._texts: list[str] = []
        self._measures: list[str] = []
        self._parts: list[tuple[str, str, list[Any], Place]] = []

    def take(self, part: str, value: Value, heading: str, place: Place, year: int) -> str:
        """Take in one cell; words that can't be read come back, to be kept as a note.

        Raises:
            Refused: what a number, date or word of a closed list can't be read as.
        """
        if part == "text":
            self._texts += lines_of(value_words(value))
        elif part == "measure":
            self._measures += lines_of(value_words(value))
        elif part in ("unit", "source", "judgement"):
            self._parts.append((part, heading, [tidy(line) for line in lines_of(value_words(value))], place))
        elif part == "fulfilment":
            self._fulfilment(value, heading, place)
        else:
            self._parts.append((part, heading, _read(part, value, year), place))
        return ""

    def goals(self) -> tuple[list[GoalRecord], list[tuple[str, str, Place]]]:
        """The row's goals, and what belongs to no goal: heading, words and cell."""
        goals = [GoalRecord(text=tidy(text)) for text in self._texts]
        if self._has_texts:
            goals = _measured(goals, self._measures)
        else:
            goals += [_of_measure(line) for line in self._measures]
        left: list[tuple[str, str, Place]] = []
        for part, heading, values, place in self._parts:
            if not goals and part in ("target", "baseline"):
                goals = [GoalRecord(measure=tidy(heading))]
            if not goals:
                left.append((heading, "\n".join(_said(value) for value in values), place))
                continue
            for number, value in enumerate(values):
                at = min(number, len(goals) - 1)
                already = getattr(goals[at], part)
                if number >= len(goals) and isinstance(value, str) and already:
                    value = f"{already}; {value}"
                goals[at] = replace(goals[at], **{part: value})
        return goals, left

    def _fulfilment(self, value: Value, heading: str, place: Place) -> None:
        """Words of the closed list, one for each goal; others are somebody's judgement."""
        lines = lines_of(value_words(value))
        try:
            self._parts.append(("fulfilment", heading, [read_fulfilment(line) for line in lines], place))
        except Refused:
            self._parts.append(("judgement", heading, [" ".join(tidy(line) for line in lines)], place))


def _said(value: Any) -> str:
    return term(value) if isinstance(value, StrEnum) else as_text(value)


def _measured(goals: list[GoalRecord], measures: list[str]) -> list[GoalRecord]:
    """Each goal with its measure; where the counts differ, the last goal takes what is over."""
    if not measures:
        return goals
    if not goals:
        return [_with_measure(GoalRecord(), line) for line in measures]
    paired = measures[: len(goals)]
    over = measures[len(goals) :]
    found = [_with_measure(goal, line) for goal, line in zip(goals, paired, strict=False)] + goals[len(paired) :]
    if over:
        last = found[len(goals) - 1]
        whole = "\n".join((paired[-1], *over))
        found[len(goals) - 1] = replace(goals[-1], measure=whole) if last.measure else last
    return found


def _with_measure(goal: GoalRecord, line: str) -> GoalRecord:
    measure = measure_of(line)
    return replace(
        goal, measure=tidy(line), target=measure.target, unit=measure.unit, baseline=measure.baseline, direction=measure.direction
    )


def _of_measure(line: str) -> GoalRecord:
    """A success criterion where there is no column of goals is the goal itself."""
    measure = measure_of(line)
    return GoalRecord(
        text=tidy(line), target=measure.target, unit=measure.unit, baseline=measure.baseline, direction=measure.direction
    )


def _read(part: str, value: Value, year: int) -> list[Any]:
    if isinstance(value, CellError | Uncached):
        raise TypeError(value)
    if not isinstance(value, str):
        if part == "due":
            return [as_date(value, year)]
        if part == "cumulative":
            return [bool(value)]
        return [as_number(_number(value))]
    lines = lines_of(value)
    match part:
        case "due":
            return [as_date(line, year) for line in lines]
        case "kind":
            return [read_kind(line) for line in lines]
        case "direction":
            return [read_direction(line) for line in lines]
        case "cumulative":
            return [read_yes_no(line) for line in lines]
        case _:
            return [_number_of(line) for line in lines]


def _number(value: Value) -> int | float:
    """A date or a yes where a number belongs can't be read."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    raise Refused("unreadable_number", text=value_words(value))


def _number_of(line: str) -> float | None:
    """A number, or the one that a measure names ("mindst 80 %")."""
    try:
        return as_number(line)
    except Refused:
        target = measure_of(line).target
        if target is None:
            raise
        return target
