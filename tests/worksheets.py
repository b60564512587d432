"""A round's worksheet as a colleague gets it, and filled in by hand."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import builders
import openpyxl

from planner import actions
from planner.db import Store
from planner.exporting import export
from planner.exporting.content import Content
from planner.exporting.worksheet_files import asked_of
from planner.importing.apply import Applicable, unattended
from planner.importing.comparing import compare
from planner.importing.directions import Directions
from planner.importing.draft import read_draft
from planner.importing.preview import Action, Preview
from planner.importing.reading import read_book
from planner.importing.taking_in import ground, take_in
from planner.model import Assessment, Stage, State
from planner.queries import plans
from planner.queries.registers import Registers
from planner.records import FollowUpRecord, MeasurementRecord, PlanRecord, RoundRecord

ROUND, DAY = "midtvejs", dt.date(builders.YEAR, 6, 30)
TODAY = dt.date(builders.YEAR, 6, 24)
"""The day on which a worksheet comes back."""
REPORTED = FollowUpRecord(
    round=ROUND, date=dt.date(builders.YEAR, 6, 20), by="AJN", assessment=Assessment.ON_TRACK, state=State.IN_PROGRESS, text="800 er i gang."
)


def plan(**fields: Any) -> PlanRecord:
    """An adopted plan of four initiatives, the second reported already, with a round to report in; the first was measured in
    the round before."""
    sample = builders.sample_plan(4)
    first, second, *others = sample.initiatives
    first = replace(first, goals=(replace(first.goals[0], measurements=(MeasurementRecord(date=dt.date(builders.YEAR, 3, 31), value=31),)), *first.goals[1:]))
    second = replace(second, state=State.IN_PROGRESS, follow_ups=(REPORTED,))
    rounds = (RoundRecord(name="1. kvartal", date=dt.date(builders.YEAR, 3, 31)), RoundRecord(name=ROUND, date=DAY), RoundRecord(name="årsstatus", date=dt.date(builders.YEAR, 12, 31)))
    return replace(sample, stage=Stage.ADOPTED, rounds=rounds, initiatives=(first, second, *others), **fields)


def handed_out(known: PlanRecord, path: Path, *people: str, round_: str = ROUND) -> Path:
    """The worksheet of the round for these people, for all where nobody is named."""
    content = Content(round=round_, people=people)
    export(asked_of(known, round_, people), builders.strategy(), path, profile="round", today=builders.TODAY, content=content)
    return path


def place(path: Path, sheet: str, number: int, heading: str, goal: int | None = None) -> str:
    """The cell of an initiative, or of a goal, under a heading ("G7")."""
    page = openpyxl.load_workbook(path)[sheet]
    head = next(row for row in page.iter_rows() if row[0].value == "Nr.")
    columns = {cell.value: cell.column_letter for cell in head if cell.value}
    for row in range(head[0].row + 1, page.max_row + 1):
        if page[f"A{row}"].value == number and (goal is None or page[f"{columns['Mål nr.']}{row}"].value == goal):
            return f"{columns[heading]}{row}"
    raise LookupError((sheet, number, heading))


def filled_in(path: Path, *edits: tuple[str, int, str, Any] | tuple[str, int, str, Any, int]) -> Path:
    """The worksheet with these values typed in: sheet, Nr., heading, value, and the goal's number on *Målinger*."""
    places = [(edit[0], place(path, *edit[:3], *edit[4:]), edit[3]) for edit in edits]
    book = openpyxl.load_workbook(path)
    for sheet, cell, value in places:
        book[sheet][cell].value = value
        if isinstance(value, str):
            book[sheet][cell].data_type = "s"  # a text, whatever it begins with
    book.save(path)
    return path


def looked_at(path: Path, known: PlanRecord, **options: Any) -> Preview:
    """What the worksheet would do to the plan."""
    directions = Directions(cells=options.pop("cells", {}))
    return compare(read_draft(read_book(path), directions), known, builders.strategy(), Registers(houses=builders.HOUSES), today=TODAY, **options)


def told(found: Preview) -> dict[int, dict[str, tuple[str, str]]]:
    """What changes, old and new, by *Nr.*"""
    return {
        row.initiative.number or 0: {it.field: (it.old, it.new) for it in row.changes} for row in found.rows if row.changes
    }


def kept_in(store: Store, known: PlanRecord) -> None:
    """Put the plan into the file."""
    with store.change("load_plan") as session:
        actions.load_plan(session, known)


def taken_in(store: Store, path: Path) -> tuple[Preview, Applicable]:
    """Take in what is certain."""
    draft = read_draft(read_book(path))
    preview = compare(draft, *ground(store, draft.year), today=TODAY)
    applicable = unattended(preview)
    take_in(store, preview, applicable)
    return preview, applicable


def read(store: Store) -> PlanRecord:
    with store.read() as session:
        return plans.plan(session, builders.YEAR)


def same(found: Preview) -> bool:
    """Whether nothing at all would change, and nothing is to be said."""
    return {row.action for row in found.rows} <= {Action.SAME} and not found.problems
