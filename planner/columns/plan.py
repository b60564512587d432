"""The columns of the plan: one row an initiative."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from planner.columns.cells import Cell, as_date, as_text
from planner.columns.column import Column, Kind
from planner.columns.readers import (
    amount_of,
    lines_of,
    list_of,
    number_of,
    people_of,
    said,
    sdgs_of,
    state_of,
    text_of,
)
from planner.errors import Refused
from planner.records import GoalRecord, InitiativeRecord, Period, SdgLink
from planner.values.lists import write_lines, write_list
from planner.values.periods import read_period, write_period
from planner.values.sdgs import write_sdgs
from planner.values.states import read_priority, write_state
from planner.words import term


def _goal_lines(record: InitiativeRecord, texts: tuple[str, ...]) -> InitiativeRecord:
    """The goals renamed line by line; what hangs on a goal stays with it."""
    kept = list(record.goals[: len(texts)])
    goals = [replace(goal, text=text) for goal, text in zip(kept, texts, strict=False)]
    goals += [GoalRecord(text=text) for text in texts[len(kept) :]]
    return replace(record, goals=tuple(goals))


def _period_of(cell: Cell, year: int) -> Period:
    return read_period(as_text(cell), year)


def _period_part(part: str) -> Callable[[InitiativeRecord, Any], InitiativeRecord]:
    """Set one day of the period; words that no longer fit the days go."""

    def put(record: InitiativeRecord, value: dt.date | None) -> InitiativeRecord:
        period = replace(record.period, **{part: value})
        if period != record.period:
            period = replace(period, text="")
        return replace(record, period=period)

    return put


def _sdg_numbers(record: InitiativeRecord) -> Cell:
    """The UN goals with their targets; why one is chosen stands in a column of its own."""
    return write_sdgs(tuple(replace(link, reason=None) for link in record.sdgs))


def _sdgs(record: InitiativeRecord, links: tuple[SdgLink, ...]) -> InitiativeRecord:
    """The UN goals changed; the reasons of those that stay are kept."""
    reasons = {link.number: link.reason for link in record.sdgs}
    return replace(record, sdgs=tuple(replace(it, reason=it.reason or reasons.get(it.number)) for it in links))


def _sdg_reasons(record: InitiativeRecord) -> Cell:
    return "\n".join(f"{link.number}: {link.reason}" for link in record.sdgs if link.reason)


def _reasons_of(cell: Cell, year: int) -> dict[int, str]:  # noqa: ARG001
    """The reason of each UN goal: "13: klimaet er temaet"; a line without a number goes on with the one above."""
    reasons: dict[int, str] = {}
    number = 0
    for line in as_text(cell).splitlines():
        found = re.fullmatch(r"(1[0-7]|[1-9]): ?(.*)", line)
        if found:
            number = int(found[1])
            reasons[number] = found[2]
        elif number:
            reasons[number] += f"\n{line}"
        else:
            raise Refused("sdg_reason_unread", text=line)
    return reasons


def _put_reasons(record: InitiativeRecord, reasons: dict[int, str]) -> InitiativeRecord:
    return replace(record, sdgs=tuple(replace(link, reason=reasons.get(link.number)) for link in record.sdgs))


def _list_in(field: str) -> Callable[[InitiativeRecord], Cell]:
    return lambda it: write_list(getattr(it, field))


def _lines_in(field: str) -> Callable[[InitiativeRecord], Cell]:
    return lambda it: write_lines(getattr(it, field))


def _goal_texts(record: InitiativeRecord) -> Cell:
    return write_lines(tuple(goal.text for goal in record.goals))


PLAN_COLUMNS: tuple[Column[InitiativeRecord], ...] = (
    Column("number", "Nr.", "No.", 5, Kind.NUMBER, number_of),
    Column("title", "Indsats", "Initiative", 28, Kind.LONG, text_of),
    Column("track", "Hovedspor", "Track", 22, Kind.LONG, said(str)),
    Column("description", "Beskrivelse", "Description", 38, Kind.LONG, text_of),
    Column("commitments", "Vi vil", "Commitments", 34, Kind.LINES, lines_of, _lines_in("commitments")),
    Column("goals", "Mål", "Goals", 34, Kind.LINES, lines_of, _goal_texts, _goal_lines),
    Column("sdgs", "Verdensmål", "UN goals", 13, Kind.TEXT, sdgs_of, _sdg_numbers, _sdgs),
    Column(
        "sdgs.reason",
        "Begrundelse for verdensmål",
        "Why these UN goals",
        28,
        Kind.LINES,
        _reasons_of,
        _sdg_reasons,
        _put_reasons,
    ),
    Column("target_groups", "Målgruppe", "Target group", 18, Kind.LINES, list_of, _list_in("target_groups")),
    Column("responsible", "Ansvarlig", "Responsible", 12, Kind.LINES, people_of, _list_in("responsible")),
    Column("participants", "Deltagere", "Participants", 14, Kind.LINES, people_of, _list_in("participants")),
    Column("partners", "Samarbejdspartnere", "Partners", 20, Kind.LINES, list_of, _list_in("partners")),
    Column("houses", "Hus", "House", 16, Kind.LINES, list_of, _list_in("houses")),
    Column("period", "Periode", "Period", 14, Kind.TEXT, _period_of, lambda it: write_period(it.period)),
    Column("period.start", "Start", "Start", 11, Kind.DATE, as_date, lambda it: it.period.start, _period_part("start")),
    Column("period.end", "Slut", "End", 11, Kind.DATE, as_date, lambda it: it.period.end, _period_part("end")),
    Column("budget", "Økonomi", "Budget", 12, Kind.MONEY, amount_of),
    Column("funding", "Finansiering", "Funding", 16, Kind.LONG, text_of),
    Column(
        "priority",
        "Prioritet",
        "Priority",
        9,
        Kind.TEXT,
        said(read_priority),
        lambda it: term(it.priority) if it.priority else None,
    ),
    Column("state", "Tilstand", "State", 15, Kind.TEXT, state_of, lambda it: write_state(it.state)),
    Column("notes", "Noter", "Notes", 30, Kind.LONG, text_of, internal=True),
    Column("links", "Bilag", "Links", 24, Kind.LINES, lines_of, _lines_in("links"), internal=True),
)


def plan_column(key: str) -> Column[InitiativeRecord]:
    """The column of the plan with this key."""
    return next(column for column in PLAN_COLUMNS if column.key == key)
