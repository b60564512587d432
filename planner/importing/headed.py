"""Whether the headings of a sheet stand below each other, left of what they head."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from random import Random

from planner.importing.grid import Sheet, Value
from planner.importing.heading_rows import score
from planner.importing.headings import NOTES, Match, match_heading
from planner.importing.table_columns import TITLES
from planner.importing.title_by_content import names_a_plan, title_by_content

_WITHIN_COLUMNS = 4
_WITHIN_ROWS = 25
_FEWEST = 3
_SURE = 0.75
_EXACT = 0.9
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Headed:
    """The column of the headings, and the row of the first; `titles_row` where titles stand above without a heading."""

    column: int
    first: int
    titles_row: int | None = None


def headed_column(sheet: Sheet) -> Headed | None:
    """The column that heads what stands right of it; None for a sheet that is a list, or nothing of a plan."""
    rows = sheet.rows()
    across = max((score(rows, row) for row in rows if row <= _WITHIN_ROWS), default=0.0)
    best: tuple[float, Headed] | None = None
    for column in range(1, _WITHIN_COLUMNS + 1):
        if not _may_head(sheet, rows, column):
            continue
        known = {row: match for row in rows if (match := heading_at(sheet, row, column)) is not None}
        fields: dict[str, float] = {}
        for match in known.values():
            if match.field != NOTES:
                fields[match.field] = max(fields.get(match.field, 0.0), match.confidence)
        if sum(1 for sure in fields.values() if sure >= _EXACT) < _FEWEST:
            continue
        known = {row: match for row, match in known.items() if match.confidence >= _EXACT or max(rows[row]) > column}
        first = min(row for row, match in known.items() if match.confidence >= _EXACT or match.field == "title")
        lone = sum(1 for row in rows if row >= first and row not in known and column in rows[row])
        if lone > len(known):
            continue
        worth = sum(fields.values()) - 0.1 * lone
        titled = bool({match.field for match in known.values()} & set(TITLES))
        titles_row = None if titled else titles_above(sheet, column, first)
        if titles_row is not None and names_a_plan(fields) and column in rows[titles_row]:
            first, titles_row, titled = titles_row, None, True  # a heading nobody knows: what it holds says what it is
        titled = titled or (names_a_plan(fields) and _title_within(rows, column, first, known))
        if not titled and titles_row is None and not _lone_above(rows, first):
            continue
        if worth > max(across, best[0] if best else 0.0):
            best = (worth, Headed(column, first if titles_row is None else titles_row, titles_row))
    return best[1] if best else None


_MANY = 150
_LOOKED_AT = 50


def _may_head(sheet: Sheet, rows: Mapping[int, Mapping[int, Value]], column: int) -> bool:
    """Whether a long column is worth reading as headings: where half of it must be some, not nearly all of a sample is none."""
    filled = [row for row in rows if column in rows[row]]
    if len(filled) <= _MANY:
        return True
    sample = Random(column).sample(filled, _LOOKED_AT)
    return sum(heading_at(sheet, row, column) is not None for row in sample) >= _LOOKED_AT // 5


def heading_at(sheet: Sheet, row: int, column: int) -> Match | None:
    """The field of a cell that is a heading with room or an answer on its right."""
    value = sheet.cells.get((row, column))
    if not isinstance(value, str) or len(value) > _LONGEST:
        return None
    match = match_heading(value)
    return match if match.confidence >= _SURE else None


def _title_within(rows: Mapping[int, Mapping[int, Value]], column: int, first: int, known: Collection[int]) -> bool:
    """Whether a heading that nobody knows has a text of its own for each of several initiatives on its right."""
    beside = {row: [value for at, value in rows[row].items() if at > column] for row in rows if row >= first and column in rows[row]}
    unknown = [row for row in beside if row not in known and len(beside[row]) > 1 and isinstance(rows[row][column], str)]
    return title_by_content(beside, unknown) is not None


def titles_above(sheet: Sheet, column: int, first: int) -> int | None:
    """The row right above the headings, where texts stand in several columns right of them."""
    row = first - 1
    texts = [
        value for (at, number), value in sheet.cells.items() if at == row and number > column and isinstance(value, str)
    ]
    return row if len(texts) > 1 and len(set(texts)) == len(texts) else None


def _lone_above(rows: dict[int, dict[int, Value]], first: int) -> bool:
    """Whether one text stands right above the headings: a form's title."""
    above = rows.get(first - 1, {})
    return len(above) == 1 and all(isinstance(value, str) for value in above.values())
