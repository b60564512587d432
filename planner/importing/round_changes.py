"""What a worksheet changes, cell by cell, as a person reads it: an entry of a round by its fields, a goal by what was measured."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from planner.columns import GOAL_COLUMNS, as_text
from planner.columns.round import ENTRY, MEASURE_KEYS, REPORT_KEYS, round_column
from planner.model import Assessment, Fulfilment, State
from planner.records import FollowUpRecord, GoalRecord, InitiativeRecord
from planner.values.states import write_assessment, write_fulfilment, write_state
from planner.words import _, day

_OF_GOAL = re.compile(r"goals\[(?P<number>[0-9]+)\]\.(?P<key>.+)")


@dataclass(frozen=True, slots=True)
class Change:
    """A field's value before and after, as a person reads it."""

    field: str
    old: str
    new: str


def entry_changes(before: InitiativeRecord, after: InitiativeRecord) -> tuple[Change, ...] | None:
    """The fields of the entries of rounds that differ, without the state where that is the initiative's own change too;
    None where entries without a round differ, or a round has several."""
    old, new = _by_round(before), _by_round(after)
    if old is None or new is None:
        return None
    found: list[Change] = []
    for name in dict.fromkeys((*old, *new)):
        earlier, later = old.get(name, FollowUpRecord()), new.get(name, FollowUpRecord())
        for key in REPORT_KEYS:
            field = key.removeprefix(ENTRY)
            values = getattr(earlier, field), getattr(later, field)
            if values[0] != values[1] and not (field == "state" and before.state != after.state):
                found.append(Change(key, *map(value_words_of, values)))
    return tuple(found)


def goal_changes(before: InitiativeRecord, after: InitiativeRecord) -> tuple[Change, ...] | None:
    """What was measured and judged of the goals; None where more of them differs than that."""
    if [_as_decided(goal) for goal in before.goals] != [_as_decided(goal) for goal in after.goals]:
        return None
    pairs = zip(before.goals, after.goals, strict=True)
    return tuple(change for number, (old, new) in enumerate(pairs, 1) for change in _of_goal(number, old, new))


def change_name(field: str) -> str | None:
    """What such a field is called; None for a field of another kind."""
    found = _OF_GOAL.fullmatch(field)
    if found is None:
        return column.heading if (column := round_column(field)) else None
    column = round_column(found["key"]) or next((it for it in GOAL_COLUMNS if it.key == found["key"]), None)
    return _("{heading}, goal {number}", heading=column.heading, number=found["number"]) if column else None


def _by_round(record: InitiativeRecord) -> dict[str, FollowUpRecord] | None:
    named = [it for it in record.follow_ups if it.round]
    found = {it.round or "": it for it in named}
    return found if len(found) == len(record.follow_ups) else None


def _as_decided(goal: GoalRecord) -> GoalRecord:
    return replace(goal, measurements=(), fulfilment=None, judgement="")


def _of_goal(number: int, old: GoalRecord, new: GoalRecord) -> Iterator[Change]:
    earlier, later = {it.date: it for it in old.measurements}, {it.date: it for it in new.measurements}
    for date in sorted({*earlier, *later}):
        was, now = earlier.get(date), later.get(date)
        parts = (was.value if was else None, now.value if now else None), (was.note if was else "", now.note if now else "")
        for key, (one, other) in zip(MEASURE_KEYS, parts, strict=True):
            if one != other:
                yield Change(f"goals[{number}].{key}", value_words_of(one), value_words_of(other))
    for key in ("fulfilment", "judgement"):
        if getattr(old, key) != getattr(new, key):
            yield Change(f"goals[{number}].{key}", value_words_of(getattr(old, key)), value_words_of(getattr(new, key)))


def value_words_of(value: Any) -> str:
    """A value as a worksheet's cell shows it."""
    match value:
        case State():
            return write_state(value)
        case Assessment():
            return write_assessment(value)
        case Fulfilment():
            return write_fulfilment(value)
        case dt.date():
            return day(value)
        case _:
            return as_text(value)
