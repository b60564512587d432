"""An import before it happens: every sheet, row, change, problem and cell, and its JSON."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from planner.errors import Refused
from planner.importing.account import CellUse, Counts, ReadingProblem, Use, counts, value_words
from planner.importing.differences import Change
from planner.importing.draft_records import SheetReading
from planner.records import InitiativeRecord, PersonRecord, SourceRecord
from planner.records.json import to_json as record_json
from planner.records.locking import Lock
from planner.words.readings import left_out_words, match_words

RowKey = tuple[str, int]
"""Sheet and number of a row; of a plan turned sideways the column."""


class Action(StrEnum):
    """What an import does with a row."""

    NEW = "new"
    UPDATE = "update"
    SAME = "same"
    SKIP = "skip"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowPreview:
    """A row and what becomes of it.

    `initiative` is the initiative as it would be, `read` as the sheet alone says it; `values` the fields that an update sets. `because` is a code of
    `words.readings`. A row that is not `certain` is left for a person when nobody is there to ask. `unsettled` are fields
    that were changed in the workbook and in the plan; `theirs` are the values if the workbook is to be right in all.
    `given` names the fields that the sheet speaks of, `uses` and `problems` are those of its cells.
    """

    sheet: str
    row: int
    action: Action
    match: str | None
    confidence: float
    because: str
    initiative: InitiativeRecord
    read: InitiativeRecord | None = None
    changes: tuple[Change, ...] = ()
    values: Mapping[str, Any] = field(default_factory=dict[str, Any])
    sources: tuple[SourceRecord, ...] = ()
    people: tuple[PersonRecord, ...] = ()
    certain: bool = True
    unsettled: tuple[str, ...] = ()
    theirs: Mapping[str, Any] = field(default_factory=dict[str, Any])
    given: frozenset[str] = frozenset()
    uses: tuple[CellUse, ...] = ()
    problems: tuple[ReadingProblem, ...] = ()

    @property
    def key(self) -> RowKey:
        """What a person's decisions about the row are kept by."""
        return self.sheet, self.row


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """What a worksheet brings is reported in the round called `round`, by `by` ("" for whoever imports it), on the day `on`."""

    round: str
    by: str
    on: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """The whole import. `uses` says of every cell what became of it, `lock` how much of the plan can't be changed.

    `signed` is there for the worksheet of a round, and `shut` says why nothing of it can be taken in, if nothing can.
    """

    file: str
    sha256: str
    year: int
    sheets: tuple[SheetReading, ...]
    rows: tuple[RowPreview, ...]
    problems: tuple[ReadingProblem, ...]
    uses: tuple[CellUse, ...]
    lock: Lock = Lock.NONE
    signed: Signed | None = None
    shut: Refused | None = None

    @property
    def takes_new(self) -> bool:
        """Whether an initiative can come in."""
        return self.lock is Lock.NONE and self.signed is None

    @property
    def cells(self) -> Counts:
        return counts(self.uses)

    @property
    def left_out(self) -> tuple[CellUse, ...]:
        return tuple(use for use in self.uses if use.use is Use.LEFT_OUT)

    def count(self, action: Action) -> int:
        """How many rows an action is for."""
        return sum(1 for row in self.rows if row.action is action)


def to_json(preview: Preview) -> dict[str, Any]:
    """The preview as `planner import --preview --json` prints it; sentences in the language in force."""
    cells = preview.cells
    return {
        "file": preview.file,
        "year": preview.year,
        "sheets": [_sheet(sheet) for sheet in preview.sheets],
        "rows": [_row(row) for row in preview.rows],
        "problems": [_problem(problem) for problem in preview.problems],
        "cells": {
            "non_empty": cells.non_empty,
            "values": cells.values,
            "structure": cells.structure,
            "notes": cells.notes,
            "left_out": cells.left_out,
        },
        "left_out": [
            {"sheet": it.sheet, "cell": it.cell, "value": value_words(it.value), "reason": left_out_words(it.reason)}
            for it in preview.left_out
        ],
    }


def _sheet(sheet: SheetReading) -> dict[str, Any]:
    return {
        "name": sheet.name,
        "used": sheet.used,
        "hidden": sheet.hidden,
        "year": sheet.year,
        "header_rows": list(sheet.header_rows),
        "first_row": sheet.first_row,
        "last_row": sheet.last_row,
        "columns": [
            {"column": it.column, "heading": it.heading, "field": it.field, "confidence": it.confidence, "because": it.because}
            for it in sheet.columns
        ],
    }


def _row(row: RowPreview) -> dict[str, Any]:
    return {
        "sheet": row.sheet,
        "row": row.row,
        "action": row.action.value,
        "match": row.match,
        "confidence": row.confidence,
        "because": match_words(row.because),
        "certain": row.certain,
        "unsettled": list(row.unsettled),
        "initiative": record_json(row.initiative),
        "changes": [{"field": it.field, "old": it.old, "new": it.new} for it in row.changes],
    }


def _problem(problem: ReadingProblem) -> dict[str, Any]:
    return {
        "severity": problem.severity,
        "code": problem.code,
        "sheet": problem.sheet,
        "cell": problem.cell,
        "value": problem.value,
        "message": problem.message,
    }
