"""The worksheet of a round comes back: what colleagues wrote of their initiatives and goals, and nothing else.

Each cell is compared as those of any workbook of ours. A row that belongs to no initiative, and what was written over a text
that is only shown, change nothing; they are listed, so that nobody's words are lost. Into a round that is closed nothing
comes either, and what would have come is shown.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from planner.columns.round import SHOWN, measure_columns, report_columns
from planner.errors import Refused
from planner.importing.account import CellUse, ReadingProblem, Use, quoted, value_words
from planner.importing.differences import changes
from planner.importing.draft_records import Draft, DraftRow
from planner.importing.grid import CellError, Uncached, address
from planner.importing.mending import preview_as_written, row_as_written
from planner.importing.own_identity import OwnTable, OwnWorkbook
from planner.importing.own_rows import OwnRow, Prints, own_rows
from planner.importing.own_three_way import Ground, ThreeWay
from planner.importing.own_values import Fields
from planner.importing.preview import Action, Preview, RowPreview, Signed
from planner.importing.round_changes import Change
from planner.importing.row_previews import assembled
from planner.importing.settling import Names
from planner.records import InitiativeRecord, PlanRecord
from planner.records.locking import Lock, lock_of
from planner.records.rounds import round_of
from planner.values.text import shown
from planner.words import speaking

Told = tuple[RowPreview, DraftRow]

_ORDER = ("state", "follow_ups", "goals", "notes")
"""The fields that a worksheet can change."""


def compare_round(
    draft: Draft, own: OwnWorkbook, plan: PlanRecord | None, names: Names, *, empty_cells: bool, today: dt.date
) -> Preview:
    """The preview of a worksheet against the plan whose round it is of.

    Raises Refused worksheet_without_plan.
    """
    if plan is None:
        raise Refused("worksheet_without_plan", file=draft.file, year=own.exported.year)
    with speaking(own.exported.language):
        comparing = _Comparing(draft, own, plan, names, empty_cells, today)
        rows = [
            (preview_as_written(preview, own), row_as_written(row, own.written, own.mended)) for preview, row in comparing.rows()
        ]
    found = assembled(draft, sorted(rows, key=lambda it: comparing.order(it[0])))
    told = [*_comments(own.tables), *found.problems]
    if comparing.shut is not None:
        told.insert(0, ReadingProblem("warning", "into_shut_round", facts={"refused": comparing.shut}))
    return replace(
        found, problems=tuple(told), lock=lock_of(plan), shut=comparing.shut,
        signed=Signed(round=own.exported.round, by=own.exported.person, on=today),
    )  # fmt: skip


def _shut(plan: PlanRecord, name: str) -> Refused | None:
    """Why nothing can be reported in the round, if nothing can."""
    round_ = round_of(plan, name)
    if round_ is None:
        return Refused("round_unknown", round=name, rounds=[it.name for it in plan.rounds])
    if lock_of(plan) is Lock.CLOSED:
        return Refused("plan_closed", year=plan.year)
    return Refused("round_closed", round=name) if round_.closed else None


class _Comparing:
    def __init__(
        self, draft: Draft, own: OwnWorkbook, plan: PlanRecord, names: Names, empty_cells: bool, today: dt.date
    ) -> None:
        exported = own.exported
        self._own = own
        self.shut = _shut(plan, exported.round)
        self._because = self.shut.code if self.shut else ""
        round_ = round_of(plan, exported.round)
        prints = Prints(exported)
        self._found = own_rows(own, prints)
        self._by_id = {it.id: it for it in plan.initiatives}
        self._sheets = {sheet.name: number for number, sheet in enumerate(draft.sheets)}
        self._cells = {table.sheet.name: table.sheet.rows() for table in own.tables}
        self._ground = Ground(
            file=draft.file, year=exported.year, prints=prints, names=names, cells=self._cells, empty_cells=empty_cells,
            fields=Fields(
                report_columns(exported.round, after=round_.date if round_ else None, by=exported.person, today=today),
                measure_columns(plan, exported.round, today=today),
            ),
        )  # fmt: skip

    def order(self, row: RowPreview) -> tuple[int, int]:
        return self._sheets.get(row.sheet, -1), row.row

    def rows(self) -> Iterator[Told]:
        """Every initiative of the worksheet once, then the rows that belong to none."""
        for number, rows in self._found.known.items():
            current = self._by_id.get(self._own.exported.ids[number])
            known = current or InitiativeRecord(number=number, title=_title(rows))
            it = ThreeWay(self._ground, number, known, rows)
            it.compare([])
            yield self._left(it, "initiative_gone") if current is None else self._left(it, self._because) if self.shut else self._told(it)
        for row in self._found.copies:
            yield self._stray(row, "row_twice")
        for row in (*self._found.new_goals, *self._found.added, *self._found.untitled):
            yield self._stray(row, "written_beside")

    def _told(self, it: ThreeWay) -> Told:
        """What was written of an initiative."""
        first = it.rows[0]
        values, theirs = _in_order(it.values), _in_order(it.their_values)
        preview = RowPreview(
            sheet=first.table.sheet.name,
            row=first.row,
            action=Action.UPDATE if values else Action.SAME,
            match=it.current.id,
            confidence=1.0,
            because="conflict" if any(problem.code == "conflict" for problem in it.problems) else "same_number",
            initiative=it.settled,
            read=it.theirs,
            changes=changes(it.current, values),
            values=values,
            sources=tuple(it.sources),
            unsettled=tuple(it.unsettled),
            theirs=theirs if it.unsettled else {},
        )
        uses = tuple(use for row in it.rows for use in self._uses(row, it, ""))
        return preview, DraftRow(
            sheet=preview.sheet, row=preview.row, record=it.settled, uses=uses, problems=tuple(it.problems)
        )

    def _left(self, it: ThreeWay, because: str) -> Told:
        """What was written and can't be taken in: told as it would have been, and left."""
        told, row = self._told(it)
        uses = tuple(use for own in it.rows for use in self._uses(own, it, because))
        written = (*changes(it.current, _in_order(it.their_values)), *_unread(it))
        problems = tuple(problem for problem in row.problems if problem.code == "written_over")
        if because == "initiative_gone":
            problems = (ReadingProblem("warning", because, told.sheet, facts={"number": it.number}),)
        preview = replace(
            told, action=Action.SKIP if written or not told.match else Action.SAME, because=because, certain=not written, initiative=it.current, values={}, theirs={},
            match=told.match or None, unsettled=(), sources=(), changes=written,
        )  # fmt: skip
        return preview, replace(row, record=it.current, uses=uses, problems=problems if written else ())

    def _stray(self, row: OwnRow, code: str) -> Told:
        """A row that belongs to no initiative, or to one that has its row already."""
        sheet = row.table.sheet.name
        mine = self._cells[sheet].get(row.row, {})
        uses = tuple(CellUse(sheet, (row.row, column), value, Use.LEFT_OUT, reason=code) for column, value in mine.items())
        words = shown(" · ".join(value_words(use.value) for use in uses))
        where = uses[0].cell if uses else ""
        problem = ReadingProblem("warning", code, sheet, where, words, {"number": row.number or 0})
        record = InitiativeRecord(title=words)
        preview = RowPreview(
            sheet=sheet, row=row.row, action=Action.SKIP, match=None, confidence=1.0, because=code, initiative=record,
            certain=False,
        )  # fmt: skip
        return preview, DraftRow(sheet=sheet, row=row.row, record=record, uses=uses, problems=(problem,), skipped=code)

    def _uses(self, row: OwnRow, it: ThreeWay, because: str) -> Iterator[CellUse]:
        """What became of each cell of an initiative's row; `because` is why what was written is left, "" where it isn't."""
        table, sheet = row.table, row.table.sheet.name
        keys = {column: key for key, column in table.keys.items()}
        for number in (row.row, *row.further):
            for column, value in self._cells[sheet].get(number, {}).items():
                place, key = (number, column), keys.get(column)
                if (sheet, place) in it.unread:
                    yield CellUse(sheet, place, value, Use.LEFT_OUT, _field(row, key or ""), it.unread[sheet, place])
                elif because and (key is None or (sheet, place) in it.edited):
                    yield CellUse(sheet, place, value, Use.LEFT_OUT, reason=because)
                elif column in table.shown or (key and key.startswith(SHOWN)):
                    yield CellUse(sheet, place, value, Use.LEFT_OUT, reason="computed")
                elif key is not None:
                    yield CellUse(sheet, place, value, Use.VALUE, _field(row, key))
                elif isinstance(value, CellError | Uncached):
                    yield CellUse(sheet, place, value, Use.LEFT_OUT, reason="cell_error")
                else:
                    yield CellUse(sheet, place, value, Use.NOTE, "notes")


def _field(row: OwnRow, key: str) -> str:
    return f"goals[].{key}" if row.goal and not key.startswith(SHOWN) else key


def _in_order(values: Mapping[str, Any]) -> dict[str, Any]:
    """The new values in the order of the worksheet's columns."""
    return {name: values[name] for name in _ORDER if name in values}


def _unread(it: ThreeWay) -> Iterator[Change]:
    """The cells that could not be read, as somebody wrote them."""
    words = {(problem.sheet, problem.cell): problem for problem in it.problems if problem.code == "cell_unread"}
    for row in it.rows:
        for key in row.keys():  # noqa: SIM118 - a method of the row, not a dict's
            problem = words.get((row.table.sheet.name, address(row.place(key))))
            if problem is not None:
                yield Change(f"goals[{row.goal}].{key}" if row.goal else key, str(problem.facts["mine"]), problem.value)


def _title(rows: Iterable[OwnRow]) -> str:
    """The title as the worksheet shows it, of an initiative that the plan no longer has."""
    found = (row.value(f"{SHOWN}title") for row in rows)
    return next((value for value in found if isinstance(value, str)), "")


def _comments(tables: Iterable[OwnTable]) -> Iterator[ReadingProblem]:
    """What somebody pinned to a cell."""
    for table in tables:
        for place, words in table.sheet.comments.items():
            cell = CellUse(table.sheet.name, place, "", Use.LEFT_OUT).cell
            yield ReadingProblem("warning", "comment_left", table.sheet.name, cell, quoted(words))
