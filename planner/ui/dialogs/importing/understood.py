"""How one sheet of the file was understood, cell by cell: what each became, and where its headings stand."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from planner.importing.account import CellUse, ReadingProblem, Use
from planner.importing.details import place_of
from planner.importing.draft_records import Draft, SheetReading
from planner.importing.grid import Place
from planner.importing.preview import Action, Preview
from planner.values.text import plain


class Kind(StrEnum):
    """What a cell is, as the sheet shows it."""

    HEADING = "heading"
    BAND = "band"
    VALUE = "value"
    NOTE = "note"
    LEFT = "left"


_KINDS = {Use.VALUE: Kind.VALUE, Use.NOTE: Kind.NOTE, Use.LEFT_OUT: Kind.LEFT, Use.STRUCTURE: Kind.BAND}
_HEADED_WITHIN = 10
"""The columns in which headings below each other are looked for."""


@dataclass(frozen=True)
class UnderstoodSheet:
    """Draft and preview as seen from one sheet. Nothing is gone through beforehand: a sheet may have millions of cells,
    and only those in view are asked for."""

    draft: Draft
    preview: Preview
    reading: SheetReading

    # ---- its cells

    def use(self, place: Place) -> CellUse | None:
        """What became of the cell; None for an empty one. The uses stand in the order of sheets and places."""
        found = self._position(place)
        if found == len(self.preview.uses):
            return None
        use = self.preview.uses[found]
        return use if use.sheet == self.reading.name and use.place == place else None

    def kind(self, place: Place) -> Kind | None:
        use = self.use(place)
        if use is None:
            return None
        return Kind.HEADING if self._is_heading(use) else _KINDS[use.use]

    def field(self, place: Place) -> str:
        """The field that a heading stands for, or that the cell feeds; "" for none, as for the heading of a group."""
        use = self.use(place)
        if use is None:
            return ""
        if not self._is_heading(use):
            return use.field
        if self.heading_column is not None:
            return self._named.get(plain(str(use.value)), "")
        if place[0] + 1 in self.heading_rows:
            return ""
        table = max((row for row in self._tables if row <= place[0]), default=0)
        return self._tables.get(table, {}).get(place[1], "")

    def problems(self, place: Place) -> list[ReadingProblem]:
        return self._problems.get(place, [])

    @property
    def first_use(self) -> CellUse | None:
        """What became of the sheet's first cell."""
        found = self._position((0, 0))
        use = self.preview.uses[found] if found < len(self.preview.uses) else None
        return use if use is not None and use.sheet == self.reading.name else None

    @cached_property
    def initiatives(self) -> int:
        """How many the sheet gives."""
        return sum(row.sheet == self.reading.name and row.action is not Action.SKIP for row in self.preview.rows)

    # ---- its headings

    @cached_property
    def heading_rows(self) -> tuple[int, ...]:
        """Of all tables on the sheet; () where there are none, or they stand below each other."""
        if self.heading_column is not None or not self.reading.used:
            return ()
        found = tuple(sorted({*self.reading.header_rows, *self._tables}))
        return found if any(column.heading for column in self.reading.columns) else ()

    @cached_property
    def heading_column(self) -> int | None:
        """The column in which the headings stand below each other."""
        if not self.reading.used or self.reading.header_rows:
            return None
        found = Counter(
            column
            for it in self.reading.columns
            if it.column.isdigit()
            for column in range(1, _HEADED_WITHIN + 1)
            if (use := self.use((int(it.column), column))) is not None and use.use is Use.STRUCTURE
        )
        return min(found, key=lambda column: (-found[column], column), default=None)

    def column_field(self, column: int) -> str:
        """The field of a whole column, "" where the tables of the sheet disagree about it."""
        fields = {fields[column] for fields in self._tables.values() if column in fields}
        return fields.pop() if len(fields) == 1 and self.heading_column is None else ""

    def row_field(self, row: int) -> str:
        """The field of a row, where the headings stand below each other."""
        return "" if self.heading_column is None else self.field((row, self.heading_column))

    # ---- from what it is told

    @cached_property
    def _order(self) -> dict[str, int]:
        return {sheet.name: number for number, sheet in enumerate(self.preview.sheets)}

    def _position(self, place: Place) -> int:
        return bisect_left(
            self.preview.uses,
            (self._order[self.reading.name], place),
            key=lambda use: (self._order.get(use.sheet, -1), use.place),
        )

    @cached_property
    def _tables(self) -> dict[int, dict[int, str]]:
        """The fields of the columns of each table by its first row of headings."""
        tables: dict[int, dict[int, str]] = {}
        for column in self.draft.columns:
            if column.sheet == self.reading.name and column.reading.column.isalpha():
                tables.setdefault(column.table, {})[place_of(f"{column.reading.column}1")[1]] = column.reading.field
        return tables

    @cached_property
    def _named(self) -> Mapping[str, str]:
        """The fields by heading."""
        return {plain(column.heading): column.field for column in self.reading.columns}

    @cached_property
    def _problems(self) -> dict[Place, list[ReadingProblem]]:
        found: dict[Place, list[ReadingProblem]] = {}
        for problem in self.preview.problems:
            if problem.sheet == self.reading.name and problem.cell:
                found.setdefault(place_of(problem.cell), []).append(problem)
        return found

    def _is_heading(self, use: CellUse) -> bool:
        if use.use is not Use.STRUCTURE:
            return False
        if self.heading_column is not None:
            return plain(str(use.value)) in self._named
        return use.place[0] in self.heading_rows


def with_row(headings: tuple[int, ...], row: int) -> tuple[int, ...]:
    """The rows of headings when `row` is one too: it and the one beside it; alone where none is."""
    beside = next((it for it in headings if abs(it - row) == 1), None)
    return (row,) if beside is None else (min(beside, row), max(beside, row))
