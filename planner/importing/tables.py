"""Where the table is: its heading row(s), its columns, and what each row below is.

A sheet is looked at as a careful colleague would: title and help rows on top, one or two rows of
headings, bands across the table, totals, legends and signatures below. Nothing here reads values.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from planner.importing.directions import Directions
from planner.importing.grid import Sheet, Value
from planner.importing.heading_rows import header_rows
from planner.importing.headless import headless_table
from planner.importing.legends import Legend
from planner.importing.row_words import BELOW, TOTAL, first_text
from planner.importing.table_columns import columns_of
from planner.importing.table_records import Table
from planner.importing.table_rows import rows_of

_TITLES_WITHIN = 3


def find_tables(sheet: Sheet, legend: Legend, directions: Directions) -> tuple[Table, ...]:
    """The tables of the sheet, one below the other; () where nothing looks like a plan's."""
    rows = legend.rows(sheet)
    headers = list(header_rows(sheet, rows, directions))
    if not headers:
        headless = headless_table(sheet, rows)
        return () if headless is None else (headless,)
    tables: list[Table] = []
    above: tuple[int, ...] = ()
    for number, header in enumerate(headers):
        end = headers[number + 1][0] if number + 1 < len(headers) else sheet.last_row + 1
        body = [row for row in rows if header[-1] < row < end]
        titles = _titles_at_the_end(rows, body) if number + 1 < len(headers) else ()
        tables.append(_table(sheet, rows, header, body[: len(body) - len(titles)], above, directions))
        above = titles
    return tuple(tables)


def _titles_at_the_end(rows: Mapping[int, Mapping[int, Value]], body: list[int]) -> tuple[int, ...]:
    """The last rows above another table's headings that hold a lone text, directly below each other: its titles."""
    titles: list[int] = []
    for row in reversed(body[-_TITLES_WITHIN:]):
        text = first_text(rows[row])
        apart = bool(titles) and titles[0] > row + 1
        if len(rows[row]) > 1 or not text or apart or TOTAL.match(text) or BELOW.match(text):
            break
        titles.insert(0, row)
    return tuple(titles)


def _table(
    sheet: Sheet, rows: Mapping[int, Mapping[int, Value]], header: tuple[int, ...], body: list[int], titles: tuple[int, ...],
    directions: Directions,
) -> Table:  # fmt: skip
    columns = columns_of(sheet, rows, header, body, directions)
    table = Table(header_rows=header, columns=columns, rows=(), title_rows=titles)
    return replace(table, rows=rows_of(sheet, rows, table, body))
