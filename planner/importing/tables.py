"""Where the table is: its heading row(s), its columns, and what each row below is.

A sheet is looked at as a careful colleague would: title and help rows on top, one or two rows of
headings, bands across the table, totals, legends and signatures below. Nothing here reads values.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from planner.importing.grid import Area, Sheet, Value
from planner.importing.headings import NOTES, UNKNOWN, Match, match_heading
from planner.importing.legends import Legend
from planner.importing.other_lists import is_other_list
from planner.importing.row_words import BELOW, TOTAL, first_text, texts_of
from planner.importing.table_columns import TITLES, columns_of
from planner.importing.table_records import Table
from planner.importing.table_rows import rows_of

_HEADINGS_WITHIN = 25
_SURE = 0.75
_FEWEST = 2
_TITLES_WITHIN = 3


def find_tables(sheet: Sheet, legend: Legend) -> tuple[Table, ...]:
    """The tables of the sheet, one below the other; () where no row looks like headings of a plan."""
    rows = legend.rows(sheet)
    headers = list(_header_rows(sheet, rows))
    tables: list[Table] = []
    above: tuple[int, ...] = ()
    for number, header in enumerate(headers):
        end = headers[number + 1][0] if number + 1 < len(headers) else sheet.last_row + 1
        body = [row for row in rows if header[-1] < row < end]
        titles = _titles_at_the_end(rows, body) if number + 1 < len(headers) else ()
        tables.append(_table(sheet, rows, header, body[: len(body) - len(titles)], above))
        above = titles
    return tuple(tables)


def _titles_at_the_end(rows: Mapping[int, Mapping[int, Value]], body: list[int]) -> tuple[int, ...]:
    """The last rows above another table's headings that hold a lone text: its titles."""
    titles: list[int] = []
    for row in reversed(body[-_TITLES_WITHIN:]):
        text = first_text(rows[row])
        if len(rows[row]) > 1 or not text or TOTAL.match(text) or BELOW.match(text):
            break
        titles.insert(0, row)
    return tuple(titles)


def _header_rows(sheet: Sheet, rows: Mapping[int, Mapping[int, Value]]) -> Iterator[tuple[int, ...]]:
    """The heading rows of each table: the first within the sheet's beginning, others where headings change."""
    candidates = [row for row in rows if row <= _HEADINGS_WITHIN]
    best = max(candidates, key=lambda row: (_score(rows[row]), -row), default=None)
    if best is None or not _is_heading_row(rows, best):
        return
    first = next((row for row in candidates if row < best - 1 and _begins(rows[row])), best)
    header = _with_second_level(sheet, rows, first)
    yield header
    texts = texts_of(rows[header[-1]])
    for row in rows:
        if row > header[-1] and row not in header and _restarts(rows[row], texts):
            header = _with_second_level(sheet, rows, row)
            texts = texts_of(rows[header[-1]])
            yield header


def _restarts(row: Mapping[int, Value], texts: frozenset[str]) -> bool:
    """Whether a row further down begins a table of other headings (the same ones are a repeated heading)."""
    return _begins(row) and texts_of(row) != texts


def _begins(row: Mapping[int, Value]) -> bool:
    """Whether a row beside others that look like headings is one too: known word by word, and it names a title."""
    exact = {match.field for match in _matches(row) if match.confidence == 1.0 and match.field != NOTES}
    many = len(exact) >= 3 and len(exact) >= len(row) * 0.6
    return (many or len(exact) == len(row) == 2) and bool(exact & set(TITLES))


def _matches(row: Mapping[int, Value]) -> Iterator[Match]:
    for value in row.values():
        if isinstance(value, str) and len(value) <= 80:
            yield match_heading(value)
        else:
            yield UNKNOWN


def _score(row: Mapping[int, Value]) -> float:
    """How much the row looks like headings: sure and different fields count, long texts and numbers speak against."""
    fields: dict[str, float] = {}
    against = 0.0
    for match in _matches(row):
        if match.confidence >= _SURE:
            fields[match.field] = max(fields.get(match.field, 0), match.confidence)
        else:
            against += 0.2
    return sum(fields.values()) - against


def _is_heading_row(rows: Mapping[int, Mapping[int, Value]], row: int) -> bool:
    fields = {match.field for match in _matches(rows[row]) if match.confidence >= _SURE}
    second = rows.get(row + 1, {})
    both = fields | {match.field for match in _matches(second) if match.confidence == 1.0}
    named = both & set(TITLES)
    return len(fields) >= _FEWEST and bool(named) and _score(rows[row]) > 0.9 and not is_other_list(rows[row].values())


def _with_second_level(sheet: Sheet, rows: Mapping[int, Mapping[int, Value]], row: int) -> tuple[int, ...]:
    """The heading row with the row of groups above it or of parts below it, where there is one."""
    groups = _group_areas(sheet, row)
    below = rows.get(row + 1, {})
    if below and _is_parts(groups, rows[row], below):
        return (row, row + 1)
    above = _group_areas(sheet, row - 1)
    covers = [area for area in above if area.left in rows.get(row - 1, {}) and _parts_under(area, rows[row])]
    if covers:
        return (row - 1, row)
    return (row,)


def _group_areas(sheet: Sheet, row: int) -> list[Area]:
    """The merged ranges of one row that lie over several columns, and not over nearly all."""
    width = max(sheet.last_column, 1)
    return [
        area
        for area in sheet.merges
        if area.top == area.bottom == row and 1 <= area.right - area.left < max(width * 0.7, 2)
    ]


def _parts_under(area: Area, row: Mapping[int, Value]) -> bool:
    return sum(1 for column in range(area.left, area.right + 1) if column in row) >= 2


def _is_parts(groups: list[Area], header: Mapping[int, Value], below: Mapping[int, Value]) -> bool:
    """Whether the row below completes the headings: parts under merged groups, or headings in the gaps only."""
    if any(_parts_under(area, below) and not isinstance(below.get(area.left), int | float) for area in groups):
        covered = [column for column in below if any(area.left <= column <= area.right for area in groups)]
        return len(covered) >= len(below) * 0.6
    known = [column for column, value in below.items() if isinstance(value, str) and match_heading(value).confidence == 1.0]
    return bool(known) and len(known) == len(below) and not any(column in header for column in known)


def _table(
    sheet: Sheet, rows: Mapping[int, Mapping[int, Value]], header: tuple[int, ...], body: list[int], titles: tuple[int, ...]
) -> Table:
    columns = columns_of(sheet, rows, header, body)
    table = Table(header_rows=header, columns=columns, rows=(), title_rows=titles)
    return replace(table, rows=rows_of(sheet, rows, table, body))
