"""The columns of a table and their fields: by heading first, then in the light of the others and of what they hold."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from planner.importing.grid import CellError, Sheet, Uncached, Value
from planner.importing.headings import ACTIVITY, NOTES, SEVERAL, UNKNOWN, Match, match_heading
from planner.importing.table_records import TableColumn
from planner.values.text import plain, tidy

TITLES = ("title", ACTIVITY, "goals[].text", "commitments")
"""What may name an initiative, best first."""


def columns_of(sheet: Sheet, rows: Mapping[int, Mapping[int, Value]], header: tuple[int, ...], body: list[int]) -> dict[int, TableColumn]:
    """The columns with their fields: by heading first, then in the light of the others and of what they hold."""
    used = sorted({column for row in (*header, *body) for column in rows.get(row, {})})
    found: dict[int, TableColumn] = {}
    for column in used:
        texts = [_heading_text(sheet, rows, row, column) for row in header]
        heading = " / ".join(dict.fromkeys(tidy(text) for text in texts if text.strip()))
        choices = [match_heading(text) for text in (texts[-1], heading, texts[0]) if text.strip()]
        found[column] = TableColumn(column, heading, max(choices, key=lambda match: match.confidence, default=UNKNOWN))
    found = _by_company(found, rows, body)
    return _one_each(found)


def _heading_text(sheet: Sheet, rows: Mapping[int, Mapping[int, Value]], row: int, column: int) -> str:
    value = rows.get(row, {}).get(column)
    if value is None and (area := sheet.merge_at((row, column))) is not None:
        value = sheet.cells.get((area.top, area.left))
    return value if isinstance(value, str) else "" if value is None or isinstance(value, CellError | Uncached) else str(value)


def _by_company(
    found: dict[int, TableColumn], rows: Mapping[int, Mapping[int, Value]], body: list[int]
) -> dict[int, TableColumn]:
    """What a heading means beside the others: *Aktivitet*, *Målsætning* and *Goal* depend on them."""
    fields = {it.field for it in found.values()}

    def become(column: TableColumn, field: str, because: str = "content") -> TableColumn:
        return replace(column, match=Match(field, min(column.match.confidence, 0.9), because))

    changed = dict(found)
    for number, column in found.items():
        words = plain(column.heading)
        if column.field == "track" and words == "goal" and "commitments" not in fields:
            changed[number] = become(column, "goals[].text")
        if column.field == "commitments" and re.search("mål|goal", words):
            texts = [value for row in body if isinstance(value := rows.get(row, {}).get(number), str)]
            if texts and not any(plain(text).startswith(("vi vil", "we will", "- vi vil")) for text in texts):
                changed[number] = become(column, "goals[].text")
    named = [it for it in changed.values() if it.field in ("title", ACTIVITY) and not _asks_what(it)]
    for number, column in changed.items():
        if column.field == "title" and _asks_what(column) and named:
            changed[number] = become(column, "description")
    titled = any(it.field == "title" for it in changed.values())
    for number, column in changed.items():
        if column.field == ACTIVITY:
            changed[number] = become(column, "milestones[].title" if titled else "title", column.match.because)
            titled = True
    if not titled:
        for field in TITLES[2:]:
            number = next((number for number, it in changed.items() if it.field == field), None)
            if number is not None:
                changed[number] = become(changed[number], "title")
                break
    return changed


def _asks_what(column: TableColumn) -> bool:
    """*Hvad vil vi?* is the title where nothing else is, and what is to be done where something is."""
    return plain(column.heading).startswith(("hvad ", "hva ", "vad ", "what "))


def _one_each(found: dict[int, TableColumn]) -> dict[int, TableColumn]:
    """Of a field that takes one column, the surest and first; the other columns are kept as notes."""
    best: dict[str, int] = {}
    for number, column in found.items():
        field = column.field
        if field not in best or column.match.confidence > found[best[field]].match.confidence:
            best[field] = number
    return {
        number: column
        if column.field in SEVERAL or best[column.field] == number
        else replace(column, match=Match(NOTES, column.match.confidence, "repeated"))
        for number, column in found.items()
    }
