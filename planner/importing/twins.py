"""The same initiatives on several sheets: an overview and, with other columns, the details; each is one initiative."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from planner.importing.grid import Sheet, Value
from planner.importing.table_records import RowKind, Table
from planner.values.text import plain

_SHARED = 0.6
"""The share of a sheet's titles that must stand on another one, too."""

Row = tuple[str, int]
"""A sheet's name and the number of a row."""


@dataclass(frozen=True, slots=True)
class _Page:
    """A sheet's initiatives: row and cells (heading to words) by title; titles that stand twice tell nothing."""

    name: str
    headings: frozenset[str]
    rows: Mapping[str, tuple[int, Mapping[str, str]]]


def twins_of(sheets: Iterable[tuple[Sheet, Mapping[int, Mapping[int, Value]], tuple[Table, ...]]]) -> dict[Row, Row]:
    """For each row that tells more of an initiative from an earlier sheet, the row there."""
    found: dict[Row, Row] = {}
    pages: list[_Page] = []
    several = list(sheets)
    for sheet, cells, tables in several if len(several) > 1 else ():
        page = _page(sheet, cells, tables)
        for earlier in pages:
            for row, twin in _pairs(earlier, page):
                found.setdefault(row, found.get(twin, twin))
        pages.append(page)
    return found


def _page(sheet: Sheet, cells: Mapping[int, Mapping[int, Value]], tables: tuple[Table, ...]) -> _Page:
    rows: dict[str, tuple[int, Mapping[str, str]]] = {}
    again: Counter[str] = Counter()
    for table in tables:
        titles = table.title_columns()
        for it in table.rows:
            if it.kind is RowKind.ENTRY:
                mine = cells[it.row]
                title = " ".join(plain(str(mine[column])) for column in titles if column in mine)
                again[title] += 1
                rows[title] = it.row, {
                    plain(column.heading): plain(str(mine[number])) for number, column in table.columns.items() if number in mine
                }
    headings = frozenset(plain(column.heading) for table in tables for column in table.columns.values())
    return _Page(sheet.name, headings, {title: row for title, row in rows.items() if again[title] == 1})


def _pairs(earlier: _Page, page: _Page) -> Iterator[tuple[Row, Row]]:
    shared = [title for title in page.rows if title in earlier.rows]
    if len(shared) < _SHARED * max(min(len(page.rows), len(earlier.rows)), 1):
        return
    copied = all(_agree(earlier.rows[title][1], page.rows[title][1], page.headings) for title in shared)
    if copied or page.headings != earlier.headings:
        for title in shared:
            if _agree(earlier.rows[title][1], page.rows[title][1], _TELLING):
                yield (page.name, page.rows[title][0]), (earlier.name, earlier.rows[title][0])


_TELLING = frozenset({"nr", "nummer", "hovedspor", "spor", "hus", "afdeling", "år"})
"""Headings under which two rows of one initiative can't differ."""


def _agree(one: Mapping[str, str], other: Mapping[str, str], headings: frozenset[str]) -> bool:
    return all(one[heading] == other[heading] for heading in headings if heading in one and heading in other)
