"""A table that nobody gave headings: its columns are known by what they hold, where that is certain.

Most lists without headings are something else (prices, loans, duty rosters). So three columns at least have to hold
what a plan holds, and one of them what only a plan has: tracks, commitments, UN goals, states.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planner.importing.content import field_by_content
from planner.importing.grid import Sheet, Value
from planner.importing.headings import UNKNOWN, Match
from planner.importing.row_words import is_total
from planner.importing.table_records import Table, TableColumn
from planner.importing.table_rows import rows_of
from planner.values.text import plain, tidy

_FEWEST_ROWS = 3
_FEWEST_COLUMNS = 4
_FEWEST_FIELDS = 3
_BEGINS_WITHIN = 10
_ONLY_A_PLANS = frozenset({"track", "commitments", "sdgs", "state", "goals[].fulfilment"})
_SURE = 0.7
_LONGEST_TITLE = 100
_SHORTEST_DESCRIPTION = 40
"""The usual length of what is no name any more but tells something."""

Rows = Mapping[int, Mapping[int, Value]]


def headless_table(sheet: Sheet, rows: Rows) -> Table | None:
    """The table of a sheet without headings, None where its columns don't say enough to be sure."""
    full = [row for row, cells in rows.items() if len(cells) >= _FEWEST_COLUMNS - 1 and not is_total(cells, frozenset())]
    if len(full) < _FEWEST_ROWS or full[0] > _BEGINS_WITHIN:
        return None
    columns = _columns(rows, full)
    if columns is None:
        return None
    first = next(row for row in rows if row >= full[0])
    table = Table(header_rows=(first - 1,), columns=columns, rows=())
    body = [row for row in rows if row >= first]
    return Table(header_rows=table.header_rows, columns=columns, rows=rows_of(sheet, {first - 1: {}, **rows}, table, body))


def _columns(rows: Rows, full: Sequence[int]) -> dict[int, TableColumn] | None:
    values: dict[int, list[Value]] = {}
    for row in full:
        for column, value in rows[row].items():
            values.setdefault(column, []).append(value)
    used = sorted({column for cells in rows.values() for column in cells})
    fields: dict[int, str] = {}
    for column in used:
        field = field_by_content(values.get(column, []))
        fields[column] = field if field not in fields.values() else ""
    title = next((column for column in used if not fields[column] and _are_titles(values.get(column, []), len(full))), None)
    told = {field for field in fields.values() if field and field != "number"}
    if title is None or len(told) < _FEWEST_FIELDS or not told & _ONLY_A_PLANS:
        return None
    fields[title] = "title"
    description = next((column for column in used if not fields[column] and _are_descriptions(values.get(column, []))), None)
    if description is not None:
        fields[description] = "description"
    return {column: TableColumn(column, "", Match(field, _SURE, "content") if field else UNKNOWN) for column, field in fields.items()}


def _are_titles(values: Sequence[Value], rows: int) -> bool:
    """Whether there is a short text in each row, and each another."""
    texts = [plain(value) for value in values if isinstance(value, str)]
    return (
        len(texts) == len(values) == rows
        and len(set(texts)) == rows
        and all(3 < len(text) <= _LONGEST_TITLE and any(letter.isalpha() for letter in text) for text in texts)
    )


def _are_descriptions(values: Sequence[Value]) -> bool:
    lengths = sorted(len(tidy(value)) for value in values if isinstance(value, str))
    return bool(lengths) and len(lengths) == len(values) and lengths[len(lengths) // 2] >= _SHORTEST_DESCRIPTION
