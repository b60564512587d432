"""Headings that speak only beside each other, and what is drawn below them.

Months, quarters or weeks side by side are a chart: what is crossed, filled or written there says when. Numbers side
by side are weeks, months, quarters or the UN's goals. A column of a chart has the field `period[words]`, one of a UN
goal `sdgs[number]`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from planner.importing.grid import Place, Sheet, Value
from planner.importing.headings import match_heading
from planner.importing.marks import is_mark, is_no
from planner.importing.remembered import period_of
from planner.importing.table_records import RowKind, Table
from planner.values.months import MONTHS
from planner.values.text import plain, tidy

_MONTH_LETTERS = "JFMAMJJASOND"
_FEWEST_LETTERS = 5
_LONGEST = 24
_ANY_YEAR = 2021
_UNDATED = re.compile(r"vinter(?:en)?|winter")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_PALE = frozenset({"FFFFFFFF", "00FFFFFF", "theme:0", "indexed:9", "indexed:1", "indexed:64", "indexed:65"})
"""Fills that nobody sees: white, and what stands for none."""


def series(row: Mapping[int, Value], groups: Mapping[int, str] | None = None) -> dict[int, str]:
    """The fields of the headings in `row` that are parts of the year or numbers in a row, by column.

    `groups` are the headings above them, by column.
    """
    groups = groups or {}
    found = _letters(row) | _numbers(row, groups)
    timed = {
        column: words
        for column, value in row.items()
        if column not in found and (words := _time_words(value, groups.get(column, "")))
    }
    if len(set(timed.values())) > 1:
        found |= {column: f"period[{words}]" for column, words in timed.items()}
    return found


def _time_words(value: Value, group: str) -> str:
    """A heading that is nothing but a part of the year, with the year that stands above it."""
    if isinstance(value, dt.date):
        return (
            f"{_month_of(value)} {value.year}"
            if value.day == 1
            else f"uge {value.isocalendar().week} {value.isocalendar().year}"
        )
    if not isinstance(value, str) or len(value) > _LONGEST:
        return ""
    words = tidy(value)
    if _UNDATED.fullmatch(plain(words)):
        return words
    period = period_of(words, _ANY_YEAR)
    if period.ongoing or period.start is None or period.end is None or period.start == period.end:
        return ""
    year = _YEAR.search(group)
    return f"{words} {year[0]}" if year and not _YEAR.search(words) else words


_TWO_YEARS = re.compile(r"(?<![0-9])(?P<first>20[0-9]{2}) ?[-/–] ?(?:20)?(?P<second>[0-9]{2})(?![0-9])")


def over_new_year(fields: Mapping[int, str], titles: Iterable[str]) -> dict[int, str]:
    """The fields of a chart from August to July with the years that a title names: "Skoleåret 2021/22"."""
    months = {column: MONTHS.get(plain(field[7:-1]), 0) for column, field in fields.items() if field.startswith("period[")}
    order = [months[column] for column in sorted(months)]
    follow = all(month and following == month % 12 + 1 for month, following in pairwise(order))
    if len(order) < 2 or not follow or order[0] <= order[-1]:
        return dict(fields)
    years = {int(it["first"]) for title in titles for it in _TWO_YEARS.finditer(title) if (int(it["first"]) + 1) % 100 == int(it["second"])}
    if len(years) != 1:
        return dict(fields)
    first = years.pop()
    return dict(fields) | {
        column: f"{fields[column][:-1]} {first if month >= order[0] else first + 1}]" for column, month in months.items()
    }


def _month_of(day: dt.date) -> str:
    return next(word for word, number in MONTHS.items() if number == day.month)


def _letters(row: Mapping[int, Value]) -> dict[int, str]:
    """J F M A M J J A S O N D, or a part of it long enough to be no chance."""
    columns = [column for column, value in row.items() if isinstance(value, str) and len(plain(value)) == 1]
    for run in _runs(columns):
        letters = "".join(plain(str(row[column])).upper() for column in run)
        at = (_MONTH_LETTERS * 2).find(letters)
        if len(run) >= _FEWEST_LETTERS and at >= 0:
            months = [_month_of(dt.date(_ANY_YEAR, (at + place) % 12 + 1, 1)) for place in range(len(run))]
            return {column: f"period[{month}]" for column, month in zip(run, months, strict=True)}
    return {}


def _numbers(row: Mapping[int, Value], groups: Mapping[int, str]) -> dict[int, str]:
    """Rising numbers side by side: by the word above them, else the months or goals where they are all there."""
    numbers = {column: number for column, value in row.items() if (number := _small_number(value))}
    found: dict[int, str] = {}
    for run in _rising(numbers):
        named = [numbers[column] for column in run]
        kind = _counted(groups.get(run[0], ""), named)
        if kind == "sdgs":
            found |= {column: f"sdgs[{numbers[column]}]" for column in run}
        elif kind == "month":
            found |= {column: f"period[{_month_of(dt.date(_ANY_YEAR, numbers[column], 1))}]" for column in run}
        elif kind:
            found |= {column: f"period[{kind} {numbers[column]}]" for column in run}
    return found


def _small_number(value: Value) -> int:
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,2}\.?", value.strip()):
        return int(value.strip().rstrip("."))
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 54 else 0


_COUNTED = (
    (r"uge|week|uke|veck", "uge", 53),
    (r"kvartal|quarter|kvt", "kvartal", 4),
    (r"måned|månad|month", "month", 12),
    (r"verdensmål|sdg|bærekraft|globala|un goal|goals", "sdgs", 17),
)


def is_counting(group: str) -> bool:
    """Whether the heading above numbers is the word for what they count: weeks, quarters, months, UN goals."""
    return any(re.fullmatch(rf"(?:{form})\w*", plain(group)) for form, _kind, _most in _COUNTED)


def _counted(group: str, numbers: Sequence[int]) -> str:
    """What rising numbers count, "" where nobody can say."""
    words = plain(group)
    for form, kind, most in _COUNTED:
        if re.search(form, words):
            return kind if numbers[-1] <= most else ""
    if len(numbers) > 1 and match_heading(group).field == "sdgs" and numbers[-1] <= 17:
        return "sdgs"
    whole = list(range(1, len(numbers) + 1)) == list(numbers)
    if whole and len(numbers) in (12, 17, 52, 53):
        return {12: "month", 17: "sdgs"}.get(len(numbers), "uge")
    time = _YEAR.search(words) is not None or match_heading(group).field == "period"
    if time:
        return (
            {12: "month", 4: "kvartal"}.get(len(numbers), "uge" if numbers[-1] > 12 else "")
            if whole or numbers[-1] > 12
            else ""
        )
    return "sdgs" if len(numbers) >= 3 and not whole and numbers[-1] <= 17 and not words else ""


def _runs(columns: Sequence[int]) -> list[list[int]]:
    """The columns in groups of neighbours."""
    runs: list[list[int]] = []
    for column in columns:
        if runs and column == runs[-1][-1] + 1:
            runs[-1].append(column)
        else:
            runs.append([column])
    return runs


def _rising(numbers: Mapping[int, int]) -> list[list[int]]:
    """Neighbouring columns whose numbers rise; at least two."""
    found: list[list[int]] = []
    for run in _runs(sorted(numbers)):
        part: list[int] = []
        for column in run:
            if part and numbers[column] <= numbers[part[-1]]:
                found.append(part)
                part = []
            part.append(column)
        found.append(part)
    return [run for run in found if len(run) > 1]


def is_drawn(values: Sequence[Value]) -> bool:
    """Whether cells below such a heading can be part of a chart: crosses, words or nothing, but no numbers."""
    counted = sum(1 for value in values if isinstance(value, int | float) and not is_mark(value) and not is_no(value))
    return counted * 2 <= len(values)


def drawn(sheet: Sheet, table: Table) -> dict[int, tuple[str, ...]]:
    """By row, the headings of a chart below which a cell is filled, or covered by a merged range that says something."""
    columns = {number: it.field[7:-1] for number, it in table.columns.items() if it.field.startswith("period[")}
    if not columns:
        return {}
    rows = [it.row for it in table.rows if it.kind in (RowKind.ENTRY, RowKind.MORE)]
    filled = _filled(sheet, table, columns, rows)
    bars = _bars(sheet, columns, rows, filled)
    found: dict[int, tuple[str, ...]] = {}
    for row in rows:
        crossed = [column for column in columns if is_mark(sheet.cells.get((row, column), ""))]
        coloured = {column for column in columns if (row, column) in filled}
        mine = coloured if coloured.issuperset(crossed) else set[int]()
        mine |= {column for column in columns if (row, column) in bars}
        found[row] = tuple(columns[column] for column in sorted(mine))
    return found


def _filled(sheet: Sheet, table: Table, columns: Mapping[int, str], rows: Sequence[int]) -> set[Place]:
    """The cells of the chart that are coloured otherwise than their row and their column's heading."""
    others = [number for number in table.columns if number not in columns]
    shades = {column: _shade(sheet, table, column, rows) for column in columns}
    found: set[Place] = set()
    for row in rows:
        usual = {sheet.fills.get((row, number)) for number in others}
        for column in columns:
            colour = sheet.fills.get((row, column))
            if colour and colour not in _PALE and colour not in usual and colour != shades[column]:
                found.add((row, column))
    return found


def _shade(sheet: Sheet, table: Table, column: int, rows: Sequence[int]) -> str | None:
    """The colour of a whole column with its heading, which marks nothing."""
    colour = sheet.fills.get((table.header_rows[-1], column))
    return colour if all(sheet.fills.get((row, column)) == colour for row in rows) else None


def _bars(sheet: Sheet, columns: Mapping[int, str], rows: Sequence[int], filled: set[Place]) -> set[Place]:
    """The cells under ranges merged sideways whose first cell is marked, written in or filled."""
    wanted = set(rows)
    found: set[Place] = set()
    for area in sheet.merges:
        if area.top not in wanted or area.left not in columns or area.right == area.left:
            continue
        first = sheet.cells.get((area.top, area.left))
        if (area.top, area.left) in filled or (first is not None and not is_no(first)):
            found |= {(area.top, column) for column in columns if area.left <= column <= area.right}
    return found
