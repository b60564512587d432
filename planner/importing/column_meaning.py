"""What cells mean in the light of the others of their column: American dates, shares of one that are per cent.

"12/14/20" can only be the 14th of December, so "3/4/20" beside it is the 4th of March. 0.4 shown as 40 %, or below a
heading in per cent where nothing exceeds 1, is 40.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence

from planner.errors import Refused
from planner.importing.grid import Place, Sheet, Value
from planner.importing.headings import NOTES
from planner.importing.table_records import RowKind, Table
from planner.values.dates import full_year
from planner.values.numbers import read_number, write_number
from planner.values.text import tidy

_DATES = frozenset({"period", "period.start", "period.end", "goals[].due", "milestones[].due"})
_NUMBERS = frozenset({"goals[].target", "goals[].baseline"})
_WORDS = frozenset({NOTES, "goals[].text", "goals[].measure", "follow_ups[].text", "goals[].judgement"})
_TWO_NUMBERS = re.compile(r"(?P<first>[0-9]{1,2})/(?P<second>[0-9]{1,2})/(?P<year>[0-9]{4}|[0-9]{2})")
_PER_CENT = re.compile(r"%|\b(?:procent|prosent|percent|per cent|pct)\b", re.IGNORECASE)
_LAST_MONTH = 12


def meanings(sheet: Sheet, table: Table) -> dict[Place, Value]:
    """The values of cells that mean another than they say, by place."""
    rows = [it.row for it in table.rows if it.kind in (RowKind.ENTRY, RowKind.MORE)]
    columns = {
        number: [(row, number) for row in rows if (row, number) in sheet.cells] for number in table.columns
    }
    dates = [place for number, places in columns.items() if table.columns[number].field in _DATES for place in places]
    found: dict[Place, Value] = dict(_american(sheet.cells, dates))
    for number, column in table.columns.items():
        if column.field in _NUMBERS | _WORDS:
            found |= _per_cent(sheet, columns[number], column.heading, in_words=column.field in _WORDS)
    return found


def _american(cells: Mapping[Place, Value], places: Sequence[Place]) -> Iterator[tuple[Place, dt.date]]:
    """The dates of columns in which the month stands first: one of them can be nothing else, and none forbids it."""
    written = {place: match for place in places if isinstance(value := cells[place], str) and (match := _TWO_NUMBERS.fullmatch(tidy(value)))}
    if not any(int(it["second"]) > _LAST_MONTH for it in written.values()) or any(int(it["first"]) > _LAST_MONTH for it in written.values()):
        return
    for place, it in written.items():
        try:
            yield place, dt.date(full_year(it["year"]), int(it["first"]), int(it["second"]))
        except ValueError:
            continue


def _per_cent(sheet: Sheet, places: Sequence[Place], heading: str, *, in_words: bool) -> dict[Place, Value]:
    """The numbers of a column that are shares of one; in words with their sign, unless the heading has it."""
    said = _PER_CENT.search(heading) is not None
    if not said and sheet.percents.isdisjoint(places):
        return {}
    numbers = {place: number for place in places if (number := _number(sheet.cells[place])) is not None}
    shares = said and len(numbers) == len(places) and _are_shares(list(numbers.values()))
    shown = {place for place in numbers if place in sheet.percents}
    return {
        place: f"{write_number(_times_100(number))} %" if in_words and not said else _times_100(number)
        for place, number in numbers.items()
        if place in shown or shares
    }


def _are_shares(numbers: Sequence[float]) -> bool:
    return all(0 <= number <= 1 for number in numbers) and any(0 < number < 1 for number in numbers)


def _times_100(number: float) -> int | float:
    exact = round(number * 100, 6)
    return int(exact) if exact.is_integer() else exact


def _number(value: Value) -> float | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, str):
        try:
            return None if "%" in value else read_number(value)
        except Refused:
            return None
    return float(value) if isinstance(value, int | float) else None
