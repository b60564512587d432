"""What the worksheet of a round asks: of each initiative how it goes, of each goal what was measured."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from planner.columns import Cell, Column, Kind, plan_column
from planner.columns.round import REPORT_KEYS, SHOWN, measure_columns, report_columns
from planner.errors import Refused
from planner.exporting import layout
from planner.exporting.book import plan_title
from planner.exporting.content import Content
from planner.exporting.tables import Row, Shown, goal_number, of_goal, of_initiative
from planner.figures.follow_up import standings
from planner.model import Assessment
from planner.records import GoalRecord, InitiativeRecord, PlanRecord, RoundRecord
from planner.records.rounds import measured_in, round_of
from planner.values.states import write_assessment
from planner.words import _, day, decimal, sort_key

_GOAL_LINES, _TEXT_LINES = 4, 8
"""So many lines of a goal are shown among the initiatives, and of a text elsewhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A sheet: its name, what stands above the table, the table's columns and rows, and its name in the workbook."""

    name: str
    heading: str
    lead: str
    sentences: tuple[str, ...]
    columns: tuple[Shown, ...]
    rows: tuple[Row, ...]
    table: str


def asked_sheets(plan: PlanRecord, content: Content) -> tuple[Asked, ...]:
    """The sheet of the initiatives, and that of the goals if there are any. Raises Refused round_unknown, round_closed,
    worksheet_empty."""
    round_ = round_of(plan, content.round)
    if round_ is None:
        raise Refused("round_unknown", round=content.round, rounds=[it.name for it in plan.rounds])
    if round_.closed:
        raise Refused("round_closed", round=round_.name)
    asked = [it.initiative for it in standings(plan, round_.name) if it.asked]
    if not asked:
        raise Refused("worksheet_empty", round=round_.name)
    entries = _entries(plan, round_, content, asked)
    goals = _goals(plan, round_, content, asked)
    return (entries, goals) if goals.rows else (entries,)


def _entries(plan: PlanRecord, round_: RoundRecord, content: Content, asked: Sequence[InitiativeRecord]) -> Asked:
    return Asked(
        name=_("Follow-up"),
        heading=_heading(plan, round_, content),
        lead=_lead(plan, round_),
        sentences=(
            _("Fill in the light boxes on this sheet and on “{measurements}”, save the file, and send it back to whoever sent it to you.",
              measurements=_("Measurements")),
            _("What you leave alone stays as it is. Write the reason and the new deadline where something is late; a deadline is a "
              "day, such as {day}.", day=day(dt.date(plan.year, 12, 31))),
            _("Assessment and economy: {words}", words=" · ".join(write_assessment(it) for it in Assessment)),
        ),
        columns=(
            of_initiative("number", width=5.5),
            _shown("title", 22),
            _shown("responsible", 12),
            _shown("goals", 30, _short_goals),
            *(_to_fill(column) for column in report_columns(round_.name)),
        ),
        rows=tuple(Row(initiative=it) for it in asked),
        table="Opfoelgning",
    )  # fmt: skip


def _goals(plan: PlanRecord, round_: RoundRecord, content: Content, asked: Sequence[InitiativeRecord]) -> Asked:
    return Asked(
        name=_("Measurements"),
        heading=_heading(plan, round_, content),
        lead=_lead(plan, round_),
        sentences=(
            _("Write what was measured as a number, and what there is to say about it as a remark."),
            _("A goal that is judged in words has its judgement as the remark. Where nothing was measured, leave the box empty."),
        ),
        columns=(
            of_initiative("number", width=5.5),
            _shown("title", 22, is_of_goal=True),
            goal_number(width=8),
            _shown_of_goal("text", 36),
            _shown_of_goal("baseline", 15),
            _shown_of_goal("target", 10),
            _shown_of_goal("unit", 13),
            Shown(
                key=f"{SHOWN}latest", heading=_("Latest measurement"), width=20, kind=Kind.TEXT, of_goal=True,
                value=lambda row: _latest(plan, row.goal, round_.name) if row.goal else None,
            ),
            *(_to_fill(column) for column in measure_columns(plan, round_.name)),
        ),
        rows=tuple(Row(initiative=it, goal_no=number, goal=goal) for it in asked for number, goal in enumerate(it.goals, 1)),
        table="Maalinger",
    )  # fmt: skip


# for what, for whom, until when


def _heading(plan: PlanRecord, round_: RoundRecord, content: Content) -> str:
    return " – ".join(filter(None, (_("Follow-up {round}", round=round_.name), _whom(plan, content))))


def _lead(plan: PlanRecord, round_: RoundRecord) -> str:
    until = _("To be filled in by {day}", day=day(round_.date)) if round_.date else ""
    return " · ".join(filter(None, (plan_title(plan), until)))


def _whom(plan: PlanRecord, content: Content) -> str:
    """Whose initiatives they are: of one person the whole name."""
    names = {person.label: person.name for person in plan.people}
    if len(content.people) == 1:
        (label,) = content.people
        return f"{names[label]} ({label})" if names.get(label) and names[label] != label else label
    return ", ".join(sorted(content.people, key=sort_key))


# the columns


def _to_fill(column: Column[Any]) -> Shown:
    is_of_goal = column.key not in REPORT_KEYS
    return Shown(
        key=column.key, heading=column.heading, width=column.width, kind=column.kind, of_goal=is_of_goal, to_fill=True,
        value=lambda row: column.write(row.goal if is_of_goal else row.initiative),
    )  # fmt: skip


def _shown(
    key: str, width: float, value: Callable[[InitiativeRecord, float], Cell] | None = None, *, is_of_goal: bool = False
) -> Shown:
    """A column of the plan that is only shown, its text cut where it is very long."""
    column = plan_column(key)

    def shown(row: Row) -> Cell:
        cell = value(row.initiative, width) if value else column.write(row.initiative)
        return _lines(cell, width) if isinstance(cell, str) else cell

    return Shown(
        key=f"{SHOWN}{key}", heading=column.heading, width=width, kind=column.kind, value=shown, of_goal=is_of_goal
    )


def _shown_of_goal(key: str, width: float) -> Shown:
    """A column of the goals that is only shown."""
    column = of_goal(key, width=width)

    def shown(row: Row) -> Cell:
        cell = column.value(row)
        return _lines(cell, width) if isinstance(cell, str) else cell

    return replace(column, key=f"{SHOWN}{key}", value=shown)


def _short_goals(record: InitiativeRecord, width: float) -> Cell:
    """The goals' texts in a few lines; each is told in whole where it is measured."""
    texts = [f"• {goal.text}" if len(record.goals) > 1 else goal.text for goal in record.goals]
    return layout.first_part("\n".join(texts), width, lines=_GOAL_LINES)


def _lines(text: str, width: float) -> str:
    return layout.first_part(text, width, lines=_TEXT_LINES)


def _latest(plan: PlanRecord, goal: GoalRecord, name: str) -> Cell:
    """What was measured last before this round, and when; of a sum that grows also what it has come to."""
    now = measured_in(plan, goal, name)
    before = [it for it in goal.measurements if it is not now]
    if not before:
        return None
    last = max(before, key=lambda it: it.date)
    told = f"{decimal(last.value)} ({day(last.date)})"
    if goal.cumulative:
        told += "\n" + _("{sum} in all", sum=decimal(math.fsum(it.value for it in before)))
    return told
