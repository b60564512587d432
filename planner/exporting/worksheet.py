"""The worksheet of a round: what colleagues are asked about their initiatives and goals, to be filled in and taken back.

*Opfølgning* has one row an initiative, *Målinger* one row a goal. What is only shown stands in them as well, and has
fingerprints of its own, so that what somebody writes over it is noticed.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from planner.columns import Cell, Column, Kind, plan_column
from planner.columns.round import REPORT_KEYS, SHOWN, measure_columns, report_columns
from planner.errors import Refused
from planner.exporting import layout
from planner.exporting.book import Book, Page, plan_title
from planner.exporting.content import Content
from planner.exporting.tables import Row, Shown, Written, goal_number, of_goal, of_initiative, write_table
from planner.exporting.working import offer
from planner.figures.follow_up import standings
from planner.model import Assessment, State
from planner.records import GoalRecord, InitiativeRecord, RoundRecord
from planner.records.rounds import measured_in, round_of
from planner.values.states import write_assessment, write_state
from planner.words import _, day, decimal, sort_key

_ROOM = 2
"""Lines that a cell to be filled in has room for at least."""
_GOAL_LINES, _TEXT_LINES = 4, 8
"""So many lines of a goal are shown among the initiatives, and of a text elsewhere."""


def made_for(content: Content) -> tuple[str, ...]:
    """The round, and the one person that the worksheet is for; several sign with nobody's name."""
    return (content.round, *content.people) if len(content.people) == 1 else (content.round,)


def write_worksheet(book: Book, content: Content) -> None:
    """Write both sheets. Raises Refused round_unknown, round_closed, worksheet_empty."""
    round_ = round_of(book.plan, content.round)
    if round_ is None:
        raise Refused("round_unknown", round=content.round, rounds=[it.name for it in book.plan.rounds])
    if round_.closed:
        raise Refused("round_closed", round=round_.name)
    asked = [it.initiative for it in standings(book.plan, round_.name) if it.asked]
    if not asked:
        raise Refused("worksheet_empty", round=round_.name)
    _write_initiatives(book, round_, content, asked)
    goals = [Row(initiative=it, goal_no=number, goal=goal) for it in asked for number, goal in enumerate(it.goals, 1)]
    if goals:
        _write_goals(book, round_, content, goals)


def _write_initiatives(book: Book, round_: RoundRecord, content: Content, asked: Sequence[InitiativeRecord]) -> None:
    page = book.page(_("Follow-up"))
    columns = [
        of_initiative("number", width=5.5),
        _shown("title", 22),
        _shown("responsible", 12),
        _shown("goals", 30, _short_goals),
        *(_to_fill(column) for column in report_columns(round_.name)),
    ]
    top = _write_top(page, columns, round_, content, (
        _("Fill in the light boxes on this sheet and on “{measurements}”, save the file, and send it back to whoever sent it to you.",
          measurements=_("Measurements")),
        _("What you leave alone stays as it is. Write the reason and the new deadline where something is late; a deadline is a day, "
          "such as {day}.", day=day(dt.date(book.plan.year, 12, 31))),
        _("Assessment and economy: {words}", words=" · ".join(write_assessment(it) for it in Assessment)),
    ))  # fmt: skip
    written = _write_rows(page, top, columns, [Row(initiative=it) for it in asked], "Opfoelgning")
    words = {
        REPORT_KEYS[0]: [write_state(it) for it in State],
        **{key: [write_assessment(it) for it in Assessment] for key in REPORT_KEYS[1:3]},
    }
    keys = [column.key for column in columns]
    for key, offered in words.items():
        offer(page, written.head + 1, written.last, keys.index(key) + 1, key, offered)
    page.sheet.freeze_panes = f"C{written.head + 1}"


def _write_goals(book: Book, round_: RoundRecord, content: Content, rows: Sequence[Row]) -> None:
    page = book.page(_("Measurements"))
    columns = [
        of_initiative("number", width=5.5),
        _shown("title", 22, of_goal=True),
        goal_number(width=8),
        _shown_of_goal("text", 36),
        _shown_of_goal("baseline", 15),
        _shown_of_goal("target", 10),
        _shown_of_goal("unit", 13),
        Shown(
            key=f"{SHOWN}latest", heading=_("Latest measurement"), width=20, kind=Kind.TEXT, of_goal=True,
            value=lambda row: _latest(book, row.goal, round_.name) if row.goal else None,
        ),
        *(_to_fill(column) for column in measure_columns(book.plan, round_.name)),
    ]
    top = _write_top(page, columns, round_, content, (
        _("Write what was measured as a number, and what there is to say about it as a remark."),
        _("A goal that is judged in words has its judgement as the remark. Where nothing was measured, leave the box empty."),
    ))  # fmt: skip
    written = _write_rows(page, top, columns, rows, "Maalinger")
    for row in rows:  # by its whole text a goal is known again, though it is shown shortened
        if row.goal is not None and row.initiative.number is not None:
            book.identity.cells(page.title, row.initiative.number, row.goal_no, {"text": row.goal.text or None})
    page.sheet.freeze_panes = f"C{written.head + 1}"


# the top


def _write_top(
    page: Page, columns: Sequence[Shown], round_: RoundRecord, content: Content, sentences: Sequence[str]
) -> int:
    """For what, for whom, until when, and what to do; returns the row of the table's headings."""
    page.widen([column.width for column in columns])
    whom = _whom(page.book, content)
    page.heading(1, " – ".join(filter(None, (_("Follow-up {round}", round=round_.name), whom))))
    until = _("To be filled in by {day}", day=day(round_.date)) if round_.date else ""
    page.heading(2, " · ".join(filter(None, (plan_title(page.book.plan), until))), "lead")
    at = 3
    for sentence in sentences:
        at = page.paragraph(at, sentence, 1, len(columns)) + 1
    return at + 1


def _whom(book: Book, content: Content) -> str:
    """Whose initiatives they are: of one person the whole name."""
    names = {person.label: person.name for person in book.plan.people}
    if len(content.people) == 1:
        (label,) = content.people
        return f"{names[label]} ({label})" if names.get(label) and names[label] != label else label
    return ", ".join(sorted(content.people, key=sort_key))


# the table


def _write_rows(page: Page, top: int, columns: Sequence[Shown], rows: Sequence[Row], name: str) -> Written:
    """The table, each row with room to write in, and growing as one writes."""
    written = write_table(page, top, columns, rows, name, split=False)
    for row in range(written.head + 1, written.last + 1):
        page.growing(row, layout.row_points(_ROOM))
    above = [cell.value for cells in page.sheet.iter_rows(max_row=top - 1) for cell in cells if cell.value is not None]
    page.book.identity.above(page.title, above)
    page.printed(repeat=written.head)
    return written


def _to_fill(column: Column[Any]) -> Shown:
    of_goal = column.key not in REPORT_KEYS
    return Shown(
        key=column.key, heading=column.heading, width=column.width, kind=column.kind, of_goal=of_goal, to_fill=True,
        value=lambda row: column.write(row.goal if of_goal else row.initiative),
    )  # fmt: skip


def _shown(
    key: str, width: float, value: Callable[[InitiativeRecord, float], Cell] | None = None, *, of_goal: bool = False
) -> Shown:
    """A column of the plan that is only shown, its text cut where it is very long."""
    column = plan_column(key)

    def shown(row: Row) -> Cell:
        cell = value(row.initiative, width) if value else column.write(row.initiative)
        return _lines(cell, width) if isinstance(cell, str) else cell

    return Shown(key=f"{SHOWN}{key}", heading=column.heading, width=width, kind=column.kind, value=shown, of_goal=of_goal)


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


def _latest(book: Book, goal: GoalRecord, name: str) -> Cell:
    """What was measured last before this round, and when; of a sum that grows also what it has come to."""
    now = measured_in(book.plan, goal, name)
    before = [it for it in goal.measurements if it is not now]
    if not before:
        return None
    last = max(before, key=lambda it: it.date)
    told = f"{decimal(last.value)} ({day(last.date)})"
    if goal.cumulative:
        told += "\n" + _("{sum} in all", sum=decimal(math.fsum(it.value for it in before)))
    return told
