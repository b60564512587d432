"""A column that says for each row which year's plan it belongs to: one list for several years."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from planner.importing.grid import Sheet, Value
from planner.importing.headings import Match
from planner.importing.table_records import RowKind, Table, TableRow
from planner.values.text import plain

YEAR = "plan_year"
"""The field of such a column."""

_HEADING = re.compile(r"(?:plan|kalender|budget|handlingsplan|handleplan)?(?:[- ])?(?:år|årstal|year)|year of plan|planens år|år for plan(?:en)?")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_KNOWN = range(1990, 2101)
_ENOUGH = 0.8

Rows = Mapping[int, Mapping[int, Value]]


def is_year_heading(heading: str) -> bool:
    """Whether a heading asks for a year alone."""
    return _HEADING.fullmatch(plain(heading).strip(" :*.")) is not None


def year_in(value: Value | None) -> int | None:
    """The year that a cell holds and nothing else."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    text = value.strip() if isinstance(value, str) else f"{value:g}"
    return int(text) if _YEAR.fullmatch(text) and int(text) in _KNOWN else None


def year_columns(headings: Mapping[int, str], values: Mapping[int, Sequence[Value]]) -> dict[int, Match]:
    """The first column of years below a heading that says so, if there is one."""
    for column, heading in sorted(headings.items()):
        cells = values.get(column, ())
        if is_year_heading(heading) and cells and sum(year_in(it) is not None for it in cells) >= len(cells) * _ENOUGH:
            return {column: Match(YEAR, 1.0, "heading")}
    return {}


def years_of(sheet: Sheet, rows: Rows, table: Table) -> frozenset[int]:
    """The years of which the table's initiatives are; none where no column says."""
    years = _years(sheet, rows, table)
    return frozenset(years[it.row] for it in table.rows if it.kind is RowKind.ENTRY and it.row in years)


def of_year(sheet: Sheet, rows: Rows, table: Table, year: int) -> Table:
    """The table with the rows of other years marked as such, and what adds to them."""
    years = _years(sheet, rows, table)
    if not years:
        return table
    marked: list[TableRow] = []
    other = False
    for row in table.rows:
        if row.kind in (RowKind.ENTRY, RowKind.UNTITLED):
            other = years.get(row.row, year) != year
        other = other and row.kind in _GOES_ALONG
        marked.append(replace(row, kind=RowKind.OTHER_YEAR) if other else row)
    return replace(table, rows=tuple(marked))


_GOES_ALONG = frozenset({RowKind.ENTRY, RowKind.UNTITLED, RowKind.MORE})


def _years(sheet: Sheet, rows: Rows, table: Table) -> dict[int, int]:
    """The year of each row that has one: its own, a merged cell's, or the last above where each stands but once."""
    column = next((number for number, it in table.columns.items() if it.field == YEAR), None)
    if column is None:
        return {}
    lines = [it.row for it in table.rows if it.kind in _GOES_ALONG]
    own = {row: year for row in lines if (year := year_in(rows[row].get(column))) is not None}
    fills_down = len(own) < len(lines) and len(set(own.values())) == len(own) and lines[:1] == list(own)[:1]
    found: dict[int, int] = {}
    last: int | None = None
    for row in lines:
        area = sheet.merge_at((row, column))
        merged = None if area is None else year_in(sheet.cells.get((area.top, area.left)))
        year = own.get(row, merged)
        if year is None and fills_down and column not in rows[row]:
            year = last
        if year is not None:
            found[row] = last = year
    return found
