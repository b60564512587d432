"""Rows that somebody added to our own workbook: read as a plain list is, each title once over all sheets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from planner.importing.account import CellUse, ReadingProblem, Use, value_words
from planner.importing.draft_records import Draft, DraftRow
from planner.importing.entries import EntryReader, Known
from planner.importing.grid import CellError, Uncached, Value
from planner.importing.legends import Legend
from planner.importing.own_identity import GOAL_KEYS, GOAL_NUMBER, NUMBER, OwnWorkbook
from planner.importing.own_rows import OwnRow
from planner.records import GoalRecord, InitiativeRecord
from planner.values.text import plain, tidy

Rows = Mapping[str, Mapping[int, Mapping[int, Value]]]
"""The cells of each sheet by row and column."""


def proposals(
    draft: Draft, own: OwnWorkbook, rows: Sequence[OwnRow], cells: Rows, *, copied: bool = False, together: bool = False
) -> list[DraftRow]:
    """The added rows as initiatives: rows of one title on several sheets are one, copies on one sheet are not.

    With `together`, all rows are of one initiative.
    """
    groups: dict[tuple[str, int], list[OwnRow]] = {}
    seen: dict[tuple[str, str], int] = {}
    for row in rows:
        title = "" if together else plain(value_words(row.value("title") or ""))
        sheet = row.table.sheet.name
        nth = 0
        if not together and not row.table.is_of_goals:
            nth = seen.get((sheet, title), 0)
            seen[sheet, title] = nth + 1
        groups.setdefault((title, nth), []).append(row)
    return [_proposal(draft, own, group, cells, copied) for group in groups.values()]


def _proposal(draft: Draft, own: OwnWorkbook, rows: list[OwnRow], cells: Rows, copied: bool) -> DraftRow:
    first = min(rows, key=lambda row: row.table.is_of_goals)
    known = Known(draft.file, own.exported.year, Legend())
    reader = EntryReader(known, first.table.sheet.name, frozenset(_field(key) for row in rows for key in row.table.keys))
    uses: list[CellUse] = []
    problems: list[ReadingProblem] = []
    of_goals = [row for row in rows if row.table.is_of_goals]
    # a goals' sheet says more of the goals than the one cell of a track's sheet
    said: set[str] = {"goals"} if of_goals else set()
    for row in rows:
        if not row.table.is_of_goals:
            uses += _read_row(reader, row, cells, said)
    reader.end_row()
    by_goal: dict[object, list[OwnRow]] = {}
    for row in of_goals:
        by_goal.setdefault(row.goal or (row.table.sheet.name, row.row), []).append(row)
    for group in by_goal.values():
        mine = set(said)
        for row in group:
            uses += _read_row(reader, row, cells, mine)
        reader.end_row()
    record = reader.record()
    if copied:
        problems.append(ReadingProblem(
            "warning", "number_twice_in_sheet", first.table.sheet.name, "", tidy(record.title), {"number": first.number or 0}
        ))  # fmt: skip
    return DraftRow(
        sheet=first.table.sheet.name,
        row=first.row,
        record=record,
        uses=(*reader.account.uses, *uses),
        problems=(*reader.problems, *problems),
        people=tuple(dict.fromkeys(reader.people)),
        given=frozenset(reader.given),
        headings={_field(key): heading for key, heading in first.table.headings.items()},
        hints=_hints(rows),
    )


def _read_row(reader: EntryReader, row: OwnRow, cells: Rows, said: set[str]) -> list[CellUse]:
    """Read the row's cells, but not what another sheet has said already; returns the cells that are not read themselves."""
    table = row.table
    reader.account.sheet = table.sheet.name
    by_column = {column: key for key, column in table.keys.items()}
    uses: list[CellUse] = []
    for number in (row.row, *row.further):
        for column, value in cells[reader.account.sheet].get(number, {}).items():
            key, place = by_column.get(column), (number, column)
            if column in table.shown:
                uses.append(CellUse(reader.account.sheet, place, value, Use.LEFT_OUT, reason="computed"))
            elif key is None:
                reader.read(place, value, "notes", table.added.get(column, ""))
            elif key in (NUMBER, GOAL_NUMBER) or key in said or number != row.row:
                uses.append(CellUse(reader.account.sheet, place, value, Use.VALUE, key))
            else:
                said.add(key)
                whole = row.value(key)
                reader.read(place, value if whole is None else whole, _field(key), table.headings[key])
    return uses


def _field(key: str) -> str:
    if key == "goals":
        return "goals[].text"
    return f"goals[].{key}" if key in GOAL_KEYS else key


def _hints(rows: list[OwnRow]) -> tuple[str, ...]:
    """The titles above the tables and the sheets' names, where a track may stand."""
    found: dict[str, None] = {}
    for row in rows:
        sheet = row.table.sheet
        above = sorted(
            (place, value) for place, value in sheet.cells.items() if place[0] < row.table.header_row and isinstance(value, str)
        )
        found.update(dict.fromkeys(value for _place, value in above[:1]))
        found[sheet.name] = None
    return tuple(found)


def goal_of_row(row: OwnRow, year: int, file: str) -> tuple[GoalRecord | None, list[ReadingProblem]]:
    """The goal that an added row of a goals sheet describes; None without a text."""
    reader = EntryReader(Known(file, year, Legend()), row.table.sheet.name, frozenset({"goals[].text"}))
    for key in row.keys():  # noqa: SIM118
        value = row.value(key)
        if value is not None and key in GOAL_KEYS:
            reader.read(row.place(key), value, f"goals[].{key}", row.table.headings[key])
    goals = reader.record().goals
    return (goals[0] if goals and goals[0].text else None), reader.problems


def added_notes(row: OwnRow, cells: Rows) -> list[str]:
    """What stands in columns that the export did not have, under their headings."""
    known = {*row.table.keys.values(), *row.table.shown}
    mine = cells[row.table.sheet.name].get(row.row, {})
    found: list[str] = []
    for column, value in mine.items():
        if column not in known and not isinstance(value, CellError | Uncached):
            heading = tidy(row.table.added.get(column, ""))
            found.append(f"{heading}: {value_words(value)}" if heading else value_words(value))
    return found


def untitled(row: OwnRow, cells: Rows) -> DraftRow:
    """A row with neither number nor title: seen, and left out."""
    sheet = row.table.sheet.name
    mine = cells[sheet].get(row.row, {})
    lone = len(mine) == 1
    uses = tuple(
        CellUse(sheet, (row.row, column), value, Use.LEFT_OUT, reason="below_table" if lone else "untitled_row")
        for column, value in mine.items()
    )
    problem = ReadingProblem("error", "title_missing", sheet, uses[0].cell if uses else "")
    draft = DraftRow(sheet=sheet, row=row.row, record=InitiativeRecord(), uses=uses, skipped="title_missing")
    return draft if lone else replace(draft, problems=(problem,))
