"""Our own workbook meets the plan: each initiative by the three-way comparison; a missing row deletes nothing, a new row
is a proposal.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from planner.importing.account import CellUse, ReadingProblem, Use
from planner.importing.differences import changes
from planner.importing.draft_records import Draft, DraftRow
from planner.importing.grid import CellError, Uncached
from planner.importing.mending import preview_as_written, row_as_written
from planner.importing.own_identity import OwnWorkbook
from planner.importing.own_proposals import proposals, untitled
from planner.importing.own_rows import OwnRow, Prints, own_rows
from planner.importing.own_three_way import Ground, ThreeWay
from planner.importing.preview import Action, Preview, RowPreview
from planner.importing.row_previews import assembled, plain_rows
from planner.importing.settling import Names
from planner.records import PlanRecord
from planner.values.text import plain
from planner.words import speaking


def compare_own(
    draft: Draft, own: OwnWorkbook, plan: PlanRecord | None, names: Names, *, empty_cells: bool
) -> Preview:
    """The preview of our own workbook against the plan it was exported from."""
    with speaking(own.exported.language):
        comparing = _Comparing(draft, own, plan, names, empty_cells)
        rows = [
            (preview_as_written(preview, own), row_as_written(row, own.written, own.mended)) for preview, row in comparing.rows()
        ]
        return assembled(draft, sorted(rows, key=lambda it: comparing.order(it[0])))


class _Comparing:
    def __init__(self, draft: Draft, own: OwnWorkbook, plan: PlanRecord | None, names: Names, empty_cells: bool) -> None:
        self._draft, self._own, self._plan, self._names = draft, own, plan, names
        prints = Prints(own.exported)
        self._found = own_rows(own, prints)
        self._by_id = {it.id: it for it in plan.initiatives} if plan else {}
        self._sheets = {sheet.name: number for number, sheet in enumerate(draft.sheets)}
        self._cells = {table.sheet.name: table.sheet.rows() for table in own.tables}
        self._ground = Ground(
            file=draft.file, year=own.exported.year, prints=prints, names=names, cells=self._cells, empty_cells=empty_cells
        )

    def order(self, row: RowPreview) -> tuple[int, int]:
        return self._sheets.get(row.sheet, -1), row.row

    def rows(self) -> Iterator[tuple[RowPreview, DraftRow]]:
        """Every initiative of the workbook once, then what was added to it."""
        ids = self._own.exported.ids
        nobody_known = not any(uuid in self._by_id for uuid in ids.values())
        strangers: list[DraftRow] = []
        new_goals: dict[int, list[OwnRow]] = {}
        for row in self._found.new_goals:
            new_goals.setdefault(row.number or 0, []).append(row)
        for number in {**self._found.known, **new_goals}:
            rows, goals = self._found.known.get(number, []), new_goals.get(number, [])
            current = self._by_id.get(ids[number])
            if current is not None:
                yield self._known(ThreeWay(self._ground, number, current, rows), goals)
            elif nobody_known:
                strangers.append(self._as_draft(number, [*rows, *goals]))
            else:
                yield self._gone(number, [*rows, *goals])
        strangers += proposals(self._draft, self._own, self._found.added, self._cells)
        copies = proposals(self._draft, self._own, self._found.copies, self._cells, copied=True)
        for row in self._found.untitled:
            yield self._left(untitled(row, self._cells))
        yield from self._proposed(strangers, copies)

    # initiatives of the plan

    def _known(self, it: ThreeWay, new_goals: list[OwnRow]) -> tuple[RowPreview, DraftRow]:
        it.compare(new_goals)
        uses = [use for row in (*it.rows, *new_goals) for use in self._uses(row, it.unread)]
        first = (it.rows or new_goals)[0]
        preview = RowPreview(
            sheet=first.table.sheet.name,
            row=first.row,
            action=Action.UPDATE if it.values else Action.SAME,
            match=it.current.id,
            confidence=1.0,
            because="conflict" if it.unsettled else "same_number",
            initiative=it.settled,
            read=it.theirs,
            changes=changes(it.current, it.values),
            values=it.values,
            sources=tuple(it.sources),
            unsettled=tuple(it.unsettled),
            theirs=it.their_values if it.unsettled else {},
        )
        row = DraftRow(
            sheet=preview.sheet, row=preview.row, record=it.settled, uses=tuple(uses), problems=tuple(it.problems)
        )
        return preview, row

    # initiatives that the plan does not have

    def _as_draft(self, number: int, rows: list[OwnRow]) -> DraftRow:
        """An initiative of the workbook for a plan that never had it: all that its cells say."""
        (found,) = proposals(self._draft, self._own, rows, self._cells, together=True)
        record = replace(found.record, id=self._own.exported.ids[number], number=number)
        return replace(found, record=record)

    def _gone(self, number: int, rows: list[OwnRow]) -> tuple[RowPreview, DraftRow]:
        """Somebody deleted the initiative since: it is not brought back unasked."""
        draft = self._as_draft(number, rows)
        uses = tuple(
            use if use.use is Use.LEFT_OUT else replace(use, use=Use.LEFT_OUT, reason="initiative_gone") for use in draft.uses
        )
        problem = ReadingProblem("warning", "initiative_gone", draft.sheet, facts={"number": number})
        row = replace(draft, uses=uses, problems=(*draft.problems, problem), skipped="initiative_gone")
        return self._left(row)

    def _left(self, row: DraftRow) -> tuple[RowPreview, DraftRow]:
        return RowPreview(
            sheet=row.sheet, row=row.row, action=Action.SKIP, match=None, confidence=1.0, because=row.skipped,
            initiative=row.record, certain=False,
        ), row  # fmt: skip

    def _proposed(self, rows: list[DraftRow], copies: list[DraftRow]) -> Iterator[tuple[RowPreview, DraftRow]]:
        """Rows that were added, met with what the plan has beside the initiatives of the workbook: imported before,
        they change nothing."""
        exported = set(self._own.exported.ids.values())
        mine = [it for it in self._by_id.values() if it.id in exported]
        others = replace(self._plan, initiatives=tuple(it for it in self._plan.initiatives if it.id not in exported)) if self._plan else None
        titles = {plain(it.title) for it in mine}
        copied = {(row.sheet, row.row) for row in copies}
        for preview, row in plain_rows([*rows, *copies], others, self._names):
            if preview.action is not Action.NEW:
                yield preview, row
                continue
            is_copy = (row.sheet, row.row) in copied
            again = plain(row.record.title) in titles
            because = "copied_row" if is_copy else "title_again" if again else "proposal" if self._plan else "new"
            confidence = 0.5 if again else 0.9 if is_copy else 1.0
            yield replace(preview, because=because, certain=preview.certain and not again, confidence=confidence), row

    # cells

    def _uses(self, row: OwnRow, unread: dict[tuple[str, tuple[int, int]], str]) -> Iterable[CellUse]:
        """What became of each cell of an initiative's row."""
        table = row.table
        sheet = table.sheet.name
        keys = {column: key for key, column in table.keys.items()}
        for number in (row.row, *row.further):
            for column, value in self._cells[sheet].get(number, {}).items():
                place = (number, column)
                if (sheet, place) in unread:
                    yield CellUse(sheet, place, value, Use.LEFT_OUT, keys.get(column, ""), unread[sheet, place])
                elif column in keys:
                    yield CellUse(sheet, place, value, Use.VALUE, keys[column])
                elif column in table.shown:
                    yield CellUse(sheet, place, value, Use.LEFT_OUT, reason="computed")
                elif isinstance(value, CellError | Uncached):
                    yield CellUse(sheet, place, value, Use.LEFT_OUT, reason="cell_error")
                else:
                    yield CellUse(sheet, place, value, Use.NOTE, "notes")
