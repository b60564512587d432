"""The three-way comparison of one initiative: what went out (fingerprints), what came back, what the plan says now.

An untouched cell is never a change, even if the plan moved on. A cell changed here alone is a change; changed on both
sides, or differently on two sheets, it waits for a person.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from planner.columns import Cell, as_text
from planner.columns.round import SHOWN
from planner.errors import Refused
from planner.fingerprint import fingerprint
from planner.importing.account import ReadingProblem, quoted, value_words
from planner.importing.differences import new_values
from planner.importing.grid import CellError, Uncached, Value, address
from planner.importing.own_identity import NUMBER, goal_of
from planner.importing.own_proposals import Rows, added_notes, goal_of_row
from planner.importing.own_round_cells import as_meant, part_of, said_before
from planner.importing.own_rows import OwnRow, Prints, as_cell, same_but_for_breaks
from planner.importing.own_values import PLAN_FIELDS, Fields
from planner.importing.settling import Names
from planner.records import InitiativeRecord, SourceRecord
from planner.values.lists import read_lines, write_lines
from planner.values.text import plain, shown
from planner.words import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What every initiative of a workbook is compared on. `fields` are the columns that are taken back."""

    file: str
    year: int
    prints: Prints
    names: Names
    cells: Rows
    empty_cells: bool
    fields: Fields = PLAN_FIELDS


@dataclass(slots=True)
class _Edit:
    """A cell that came back otherwise than it went out."""

    goal: int
    key: str
    cell: Cell
    row: OwnRow


@dataclass(slots=True)
class ThreeWay:
    """An initiative of the plan with its rows in the workbook.

    After `compare`, `settled` is the initiative with what is undisputed, `theirs` with the workbook's side of everything;
    `unsettled` are the fields between them. `unread` tells of cells that could not be read, by sheet and place, `edited`
    are all that somebody wrote in.
    """

    ground: Ground
    number: int
    current: InitiativeRecord
    rows: list[OwnRow]
    problems: list[ReadingProblem] = field(default_factory=list[ReadingProblem])
    unread: dict[tuple[str, tuple[int, int]], str] = field(default_factory=dict[tuple[str, tuple[int, int]], str])
    edited: set[tuple[str, tuple[int, int]]] = field(default_factory=set[tuple[str, tuple[int, int]]])
    settled: InitiativeRecord = field(init=False)
    theirs: InitiativeRecord = field(init=False)
    unsettled: list[str] = field(default_factory=list[str])
    sources: list[SourceRecord] = field(default_factory=list[SourceRecord])

    def __post_init__(self) -> None:
        self.settled = self.theirs = self.current


    def compare(self, new_goals: list[OwnRow]) -> None:
        """Take over what was changed in the workbook alone; `new_goals` are rows added to a goals' sheet."""
        # the goals in one cell come last: by then it is known which of them were changed on the goals' own sheet
        order = self.ground.fields.order
        edits = sorted(self._edits(), key=lambda edit: (edit[0].key == "goals", order(edit[0].key), edit[0].goal))
        for versions in edits:
            self._settle(versions)
        self._add_goals(new_goals)
        self._add_notes()

    @property
    def values(self) -> dict[str, Any]:
        """The undisputed new values by field."""
        return _values(self.current, self.settled)

    @property
    def their_values(self) -> dict[str, Any]:
        """The new values if the workbook is right in everything."""
        return _values(self.current, self.theirs)

    def _edits(self) -> list[list[_Edit]]:
        """The edited cells, those of one field on several sheets together."""
        found: dict[tuple[int, str], list[_Edit]] = {}
        for row in self.rows:
            for key in row.keys():  # noqa: SIM118 - a method of the row, not a dict's
                goal = goal_of(key, row.goal)
                value = row.value(key)
                if isinstance(value, CellError | Uncached):
                    code = "cell_error" if isinstance(value, CellError) else "formula_uncached"
                    self._problem(code, row, key, value, "error")
                    self.unread[row.table.sheet.name, row.place(key)] = code
                elif self.ground.prints.knows(self.number, goal, key) and not self._is_untouched(row, goal, key):
                    self.edited.add((row.table.sheet.name, row.place(key)))
                    found.setdefault((goal, key), []).append(_Edit(goal, key, self._cell(row, key, goal), row))
        return list(found.values())

    def _is_untouched(self, row: OwnRow, goal: int, key: str) -> bool:
        pieces = row.pieces(key)
        whole = as_cell(row.value(key))
        if self.ground.prints.is_as_exported(self.number, goal, key, whole):
            return True
        if len(pieces) < 2:
            return False
        place = self._goal_place(goal)
        fields = self.ground.fields
        if place is not False and fields.are_known(place, key):  # the text as it is now, broken into rows elsewhere
            mine = fields.written(self.current, place, key)
            return isinstance(mine, str) and isinstance(whole, str) and same_but_for_breaks(mine, whole)
        return False

    def _goal_place(self, goal: int) -> int | bool | None:
        """Where the exported goal stands in the plan now: None for the initiative itself, False where it is gone."""
        if goal == 0:
            return None
        goals = self.current.goals
        same = [n for n, one in enumerate(goals) if self.ground.prints.is_as_exported(self.number, goal, "text", one.text or None)]
        if goal - 1 in same or (not same and len(goals) == self.ground.prints.goals(self.number)):
            return goal - 1
        return same[0] if len(same) == 1 else False

    def _cell(self, row: OwnRow, key: str, goal: int) -> Cell:
        place = self._goal_place(goal) if goal else None
        about = None if place is None or place is False else self.current.goals[place]
        return as_meant(as_cell(row.value(key)), row, key, about)

    def _settle(self, versions: list[_Edit]) -> None:
        """One field that was edited: taken over, or laid before a person."""
        edit = versions[0]
        name = _field(edit)
        if edit.key.startswith(SHOWN):
            self._note_written_over(versions)
            return
        if len({fingerprint(version.cell) for version in versions}) > 1:
            said = [f"{version.row.table.sheet.name}: “{shown(as_text(version.cell))}”" for version in versions]
            facts = {"versions": "; ".join(said), "cells": tuple(_version(version) for version in versions)}
            self._problem("sheets_differ", edit.row, edit.key, edit.cell, "warning", **facts)
            self.unsettled.append(name)
            return
        fields, place = self.ground.fields, self._goal_place(edit.goal)
        if place is False or not fields.are_known(place, edit.key):
            self._conflict(edit, None)
            return
        mine = fields.written(self.current, place, edit.key)
        if fingerprint(mine) == fingerprint(edit.cell):
            return
        if _is_nothing(edit.cell) and not self.ground.empty_cells:
            self._problem("cell_emptied", edit.row, edit.key, edit.cell, "warning", mine=shown(as_text(mine)))
            return
        both = not self.ground.prints.is_as_exported(self.number, edit.goal, edit.key, mine)
        if both and said_before(
            self.current, self.ground.file, edit.row, edit.key, edit.goal, place, fields, self.ground.year, self.ground.names
        ):
            both = False
        if edit.key == "goals" and not both and not self._fits_goals(edit):
            self._problem("sheets_differ", edit.row, edit.key, edit.cell, "warning", versions=self._goal_versions(edit))
            self.unsettled.append(name)
            return
        before = self.theirs
        try:
            if not both:
                self.settled = fields.put(self.settled, place, edit.key, edit.cell, self.ground.year, self.ground.names)
            self.theirs = fields.put(self.theirs, place, edit.key, edit.cell, self.ground.year, self.ground.names)
        except Refused as refused:
            if refused.code == "remark_without_measurement":
                self._keep_remark(edit)
                return
            facts = {"refused": refused, "mine": shown(as_text(mine))}
            self._problem("cell_unread", edit.row, edit.key, edit.cell, "error", **facts)
            self.unsettled.append(name)
            for version in versions:
                self.unread[version.row.table.sheet.name, version.row.place(edit.key)] = "cell_unread"
            return
        if both and self.theirs != before:
            self._conflict(edit, mine)
        elif self.theirs != before:
            self.sources.append(self._source(edit, name))

    def _note_written_over(self, versions: list[_Edit]) -> None:
        """What somebody wrote where something is only shown changes nothing, and is told."""
        for version in versions:
            if not _is_nothing(version.cell):
                self._problem("written_over", version.row, version.key, version.cell, "warning")
                self.unread[version.row.table.sheet.name, version.row.place(version.key)] = "written_over"

    def _keep_remark(self, edit: _Edit) -> None:
        """A remark on a goal that was not measured is kept as a note, under the goal's number."""
        heading = _("{heading}, goal {number}", heading=edit.row.table.headings[edit.key], number=edit.goal)
        self._note(f"{heading}: {as_text(edit.cell)}")

    def _fits_goals(self, edit: _Edit) -> bool:
        """Bring the lines of a track sheet together with texts changed on the goals' sheet; False where they differ."""
        lines = list(read_lines(as_text(edit.cell)))
        for before, after in zip(self.current.goals, self.settled.goals, strict=False):
            if before.text == after.text:
                continue
            at = next((n for n, line in enumerate(lines) if plain(line) in (plain(before.text), plain(after.text))), None)
            if at is None:
                return False
            lines[at] = after.text
        edit.cell = write_lines(lines)
        return True

    def _goal_versions(self, edit: _Edit) -> str:
        texts = ", ".join(goal.text for goal in self.settled.goals)
        return f"“{shown(as_text(edit.cell))}”; “{shown(texts)}”"

    def _conflict(self, edit: _Edit, mine: Cell) -> None:
        facts = {"theirs": shown(as_text(edit.cell)), "mine": shown(as_text(mine))}
        self._problem("conflict", edit.row, edit.key, edit.cell, "warning", **facts)
        self.unsettled.append(_field(edit))

    def _add_goals(self, rows: list[OwnRow]) -> None:
        """A row that somebody added below a goal's: a new goal of the same initiative."""
        for row in rows:
            goal, problems = goal_of_row(row, self.ground.year, self.ground.file)
            self.problems += problems
            if goal is None:
                self._problem("goal_row_new", row, NUMBER, row.table.value(row.row, NUMBER), "warning")
                continue
            known = {plain(one.text) for one in self.settled.goals}
            if plain(goal.text) not in known:
                self.settled = replace(self.settled, goals=(*self.settled.goals, goal))
                self.theirs = replace(self.theirs, goals=(*self.theirs.goals, goal))

    def _add_notes(self) -> None:
        """What somebody wrote in a column of their own is kept as a note under its heading."""
        notes = "\n".join(note for row in self.rows for note in added_notes(row, self.ground.cells))
        if notes:
            self._note(notes)

    def _note(self, text: str) -> None:
        more = new_values(self.settled, InitiativeRecord(notes=text), ("notes",))
        self.settled = replace(self.settled, **more)
        self.theirs = replace(self.theirs, **more)

    def _problem(
        self, code: str, row: OwnRow, key: str, value: Value | Cell, severity: str, **facts: object
    ) -> None:
        words = quoted(value) if isinstance(value, CellError | Uncached) else shown(as_text(value))
        where = address(row.place(key)) if key in row.table.keys else f"A{row.row}"
        self.problems.append(ReadingProblem(severity, code, row.table.sheet.name, where, words, dict(facts)))

    def _source(self, edit: _Edit, name: str) -> SourceRecord:
        return SourceRecord(
            file=self.ground.file,
            sheet=edit.row.table.sheet.name,
            cell=address(edit.row.place(edit.key)),
            field=part_of(edit.key, edit.goal) or name,
            value=value_words(edit.cell) if edit.cell is not None else "",  # type: ignore[arg-type]
        )


def _version(edit: _Edit) -> tuple[str, str, str]:
    """Sheet, cell and whole words of one of several."""
    return edit.row.table.sheet.name, address(edit.row.place(edit.key)), as_text(edit.cell)


def _field(edit: _Edit) -> str:
    """The record's field that a cell belongs to."""
    return "goals" if edit.goal else edit.key.partition(".")[0]


def _is_nothing(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _values(current: InitiativeRecord, after: InitiativeRecord) -> dict[str, Any]:
    """The fields in which the two differ, with the later value."""
    names = ("title", "description", "track", "commitments", "sdgs", "goals", "target_groups", "houses", "responsible",
             "participants", "partners", "period", "budget", "funding", "priority", "state", "follow_ups", "notes", "links")  # fmt: skip
    return {name: getattr(after, name) for name in names if getattr(after, name) != getattr(current, name)}
