"""The three-way comparison: what went out (fingerprints), what came back, what the plan says now.

An untouched cell is never a change, even if the plan moved on. A cell changed here alone is a change; changed on both
sides, or differently on two sheets, it waits for a person. A missing row deletes nothing; a new row is a proposal.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from planner.columns import Cell, as_text
from planner.errors import Refused
from planner.fingerprint import fingerprint
from planner.importing.account import CellUse, ReadingProblem, Use, quoted, value_words
from planner.importing.differences import changes, new_values
from planner.importing.draft_records import Draft, DraftRow
from planner.importing.grid import CellError, Uncached, Value, address
from planner.importing.own_identity import NUMBER, OwnWorkbook, goal_of
from planner.importing.own_proposals import added_notes, goal_of_row, proposals, untitled
from planner.importing.own_rows import OwnRow, Prints, as_cell, own_rows, same_but_for_breaks
from planner.importing.own_values import ORDER, is_known, put, written
from planner.importing.preview import Action, Preview, RowPreview
from planner.importing.row_previews import assembled, plain_rows
from planner.importing.settling import Names
from planner.records import InitiativeRecord, PlanRecord, SourceRecord
from planner.values.lists import read_lines, write_lines
from planner.values.text import plain, shown
from planner.words import speaking


def compare_own(
    draft: Draft, own: OwnWorkbook, plan: PlanRecord | None, names: Names, *, empty_cells: bool
) -> Preview:
    """The preview of our own workbook against the plan it was exported from."""
    with speaking(own.exported.language):
        comparing = _Comparing(draft, own, plan, names, empty_cells)
        return assembled(draft, sorted(comparing.rows(), key=lambda it: comparing.order(it[0])))


@dataclass(slots=True)
class _Edit:
    """A cell that came back otherwise than it went out."""

    goal: int
    key: str
    cell: Cell
    row: OwnRow


@dataclass(slots=True)
class _Known:
    """An initiative's rows while they are compared."""

    number: int
    current: InitiativeRecord
    rows: list[OwnRow]
    problems: list[ReadingProblem] = field(default_factory=list[ReadingProblem])
    unread: dict[tuple[str, tuple[int, int]], str] = field(default_factory=dict[tuple[str, tuple[int, int]], str])
    settled: InitiativeRecord = field(init=False)
    theirs: InitiativeRecord = field(init=False)
    unsettled: list[str] = field(default_factory=list[str])
    sources: list[SourceRecord] = field(default_factory=list[SourceRecord])

    def __post_init__(self) -> None:
        self.settled = self.theirs = self.current


class _Comparing:
    def __init__(self, draft: Draft, own: OwnWorkbook, plan: PlanRecord | None, names: Names, empty_cells: bool) -> None:
        self._draft, self._own, self._plan, self._names, self._empty_cells = draft, own, plan, names, empty_cells
        self._prints = Prints(own.exported)
        self._found = own_rows(own, self._prints)
        self._year = own.exported.year
        self._by_id = {it.id: it for it in plan.initiatives} if plan else {}
        self._sheets = {sheet.name: number for number, sheet in enumerate(draft.sheets)}
        self._cells = {table.sheet.name: table.sheet.rows() for table in own.tables}

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
                yield self._known(_Known(number, current, rows), goals)
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

    def _known(self, it: _Known, new_goals: list[OwnRow]) -> tuple[RowPreview, DraftRow]:
        # the goals in one cell come last: by then it is known which of them were changed on the goals' own sheet
        edits = sorted(self._edits(it), key=lambda edit: (edit[0].key == "goals", ORDER.get(edit[0].key, 99), edit[0].goal))
        for versions in edits:
            self._settle(it, versions)
        uses = [use for row in (*it.rows, *new_goals) for use in self._uses(row, it.unread)]
        self._add_goals(it, new_goals)
        self._add_notes(it)
        values = _values(it.current, it.settled)
        first = (it.rows or new_goals)[0]
        preview = RowPreview(
            sheet=first.table.sheet.name,
            row=first.row,
            action=Action.UPDATE if values else Action.SAME,
            match=it.current.id,
            confidence=1.0,
            because="conflict" if it.unsettled else "same_number",
            initiative=it.settled,
            read=it.theirs,
            changes=changes(it.current, values),
            values=values,
            sources=tuple(it.sources),
            unsettled=tuple(it.unsettled),
            theirs=_values(it.current, it.theirs) if it.unsettled else {},
        )
        row = DraftRow(
            sheet=preview.sheet, row=preview.row, record=it.settled, uses=tuple(uses), problems=tuple(it.problems)
        )
        return preview, row

    def _edits(self, it: _Known) -> list[list[_Edit]]:
        """The edited cells, those of one field on several sheets together."""
        found: dict[tuple[int, str], list[_Edit]] = {}
        for row in it.rows:
            for key in row.keys():  # noqa: SIM118 - a method of the row, not a dict's
                goal = goal_of(key, row.goal)
                value = row.value(key)
                if isinstance(value, CellError | Uncached):
                    code = "cell_error" if isinstance(value, CellError) else "formula_uncached"
                    self._problem(it, code, row, key, value, "error")
                    it.unread[row.table.sheet.name, row.place(key)] = code
                elif self._prints.knows(it.number, goal, key) and not self._is_untouched(it, row, goal, key):
                    found.setdefault((goal, key), []).append(_Edit(goal, key, as_cell(value), row))
        return list(found.values())

    def _is_untouched(self, it: _Known, row: OwnRow, goal: int, key: str) -> bool:
        pieces = row.pieces(key)
        whole = as_cell(row.value(key))
        if self._prints.is_as_exported(it.number, goal, key, whole):
            return True
        if len(pieces) < 2:
            return False
        place = self._goal_place(it, goal)
        if place is not False and is_known(place, key):  # the text as it is now, broken into rows elsewhere
            mine = written(it.current, place, key)
            return isinstance(mine, str) and isinstance(whole, str) and same_but_for_breaks(mine, whole)
        return False

    def _goal_place(self, it: _Known, goal: int) -> int | bool | None:
        """Where the exported goal stands in the plan now: None for the initiative itself, False where it is gone."""
        if goal == 0:
            return None
        goals = it.current.goals
        same = [n for n, one in enumerate(goals) if self._prints.is_as_exported(it.number, goal, "text", one.text or None)]
        if goal - 1 in same or (not same and len(goals) == self._prints.goals(it.number)):
            return goal - 1
        return same[0] if len(same) == 1 else False

    def _settle(self, it: _Known, versions: list[_Edit]) -> None:
        """One field that was edited: taken over, or laid before a person."""
        edit = versions[0]
        name = _field(edit)
        if len({fingerprint(version.cell) for version in versions}) > 1:
            said = [f"{version.row.table.sheet.name}: “{shown(as_text(version.cell))}”" for version in versions]
            self._problem(it, "sheets_differ", edit.row, edit.key, edit.cell, "warning", versions="; ".join(said))
            it.unsettled.append(name)
            return
        place = self._goal_place(it, edit.goal)
        if place is False or not is_known(place, edit.key):
            self._conflict(it, edit, None)
            return
        mine = written(it.current, place, edit.key)
        if fingerprint(mine) == fingerprint(edit.cell):
            return
        if _is_nothing(edit.cell) and not self._empty_cells:
            self._problem(it, "cell_emptied", edit.row, edit.key, edit.cell, "warning", mine=shown(as_text(mine)))
            return
        both = not self._prints.is_as_exported(it.number, edit.goal, edit.key, mine)
        if edit.key == "goals" and not both and not self._fits_goals(it, edit):
            self._problem(it, "sheets_differ", edit.row, edit.key, edit.cell, "warning", versions=self._goal_versions(it, edit))
            it.unsettled.append(name)
            return
        try:
            if not both:
                it.settled = put(it.settled, place, edit.key, edit.cell, self._year, self._names)
            it.theirs = put(it.theirs, place, edit.key, edit.cell, self._year, self._names)
        except Refused as refused:
            facts = {"refused": refused, "mine": shown(as_text(mine))}
            self._problem(it, "cell_unread", edit.row, edit.key, edit.cell, "error", **facts)
            it.unsettled.append(name)
            for version in versions:
                it.unread[version.row.table.sheet.name, version.row.place(edit.key)] = "cell_unread"
            return
        if both:
            self._conflict(it, edit, mine)
        else:
            it.sources.append(self._source(edit, name))

    def _fits_goals(self, it: _Known, edit: _Edit) -> bool:
        """Bring the lines of a track sheet together with texts changed on the goals' sheet; False where they differ."""
        lines = list(read_lines(as_text(edit.cell)))
        for before, after in zip(it.current.goals, it.settled.goals, strict=False):
            if before.text == after.text:
                continue
            at = next((n for n, line in enumerate(lines) if plain(line) in (plain(before.text), plain(after.text))), None)
            if at is None:
                return False
            lines[at] = after.text
        edit.cell = write_lines(lines)
        return True

    def _goal_versions(self, it: _Known, edit: _Edit) -> str:
        texts = ", ".join(goal.text for goal in it.settled.goals)
        return f"“{shown(as_text(edit.cell))}”; “{shown(texts)}”"

    def _conflict(self, it: _Known, edit: _Edit, mine: Cell) -> None:
        facts = {"theirs": shown(as_text(edit.cell)), "mine": shown(as_text(mine))}
        self._problem(it, "conflict", edit.row, edit.key, edit.cell, "warning", **facts)
        it.unsettled.append(_field(edit))

    def _add_goals(self, it: _Known, rows: list[OwnRow]) -> None:
        """A row that somebody added below a goal's: a new goal of the same initiative."""
        for row in rows:
            goal, problems = goal_of_row(row, self._year, self._draft.file)
            it.problems += problems
            if goal is None:
                self._problem(it, "goal_row_new", row, NUMBER, row.table.value(row.row, NUMBER), "warning")
                continue
            known = {plain(one.text) for one in it.settled.goals}
            if plain(goal.text) not in known:
                it.settled = replace(it.settled, goals=(*it.settled.goals, goal))
                it.theirs = replace(it.theirs, goals=(*it.theirs.goals, goal))

    def _add_notes(self, it: _Known) -> None:
        """What somebody wrote in a column of their own is kept as a note under its heading."""
        notes = "\n".join(note for row in it.rows for note in added_notes(row, self._cells))
        if notes:
            more = new_values(it.settled, InitiativeRecord(notes=notes), ("notes",))
            it.settled = replace(it.settled, **more)
            it.theirs = replace(it.theirs, **more)

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

    def _problem(
        self, it: _Known, code: str, row: OwnRow, key: str, value: Value | Cell, severity: str, **facts: object
    ) -> None:
        words = quoted(value) if isinstance(value, CellError | Uncached) else shown(as_text(value))
        where = address(row.place(key)) if key in row.table.keys else f"A{row.row}"
        it.problems.append(ReadingProblem(severity, code, row.table.sheet.name, where, words, dict(facts)))

    def _source(self, edit: _Edit, name: str) -> SourceRecord:
        return SourceRecord(
            file=self._draft.file,
            sheet=edit.row.table.sheet.name,
            cell=address(edit.row.place(edit.key)),
            field=name,
            value=value_words(edit.cell) if edit.cell is not None else "",  # type: ignore[arg-type]
        )


def _field(edit: _Edit) -> str:
    """The record's field that a cell belongs to."""
    return "goals" if edit.goal else edit.key.partition(".")[0]


def _is_nothing(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _values(current: InitiativeRecord, after: InitiativeRecord) -> dict[str, Any]:
    """The fields in which the two differ, with the later value."""
    names = ("title", "description", "track", "commitments", "sdgs", "goals", "target_groups", "houses", "responsible",
             "participants", "partners", "period", "budget", "funding", "priority", "state", "notes", "links")  # fmt: skip
    return {name: getattr(after, name) for name in names if getattr(after, name) != getattr(current, name)}
