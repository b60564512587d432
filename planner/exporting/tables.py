"""A native table: one row of unique headings, real values, rows high enough, and its cells' fingerprints kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo

from planner.columns import GOAL_COLUMNS, PLAN_COLUMNS, Cell, Column, Kind
from planner.columns.round import SHOWN
from planner.errors import Refused
from planner.exporting import layout
from planner.exporting.book import MOST_CHARACTERS, Page, units
from planner.exporting.figures import number_of
from planner.exporting.identity import GOAL_NUMBER
from planner.exporting.styles import FULFILMENT_INK, STATE_INK
from planner.records import GoalRecord, InitiativeRecord
from planner.words import _, decimal, kroner

_HEAD_ROOM = 2.5
"""What a filter button takes of a heading's width, in digits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What one row is about: an initiative, or one goal of it (`goal_no` counts from 1; 0 is the initiative)."""

    initiative: InitiativeRecord
    goal_no: int = 0
    goal: GoalRecord | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A column as a sheet shows it. `key` is "" for one that is not taken back, `to_fill` marks one to be filled in."""

    key: str
    heading: str
    width: float
    kind: Kind
    value: Callable[[Row], Cell]
    of_goal: bool = False
    to_fill: bool = False

    @property
    def is_title(self) -> bool:
        return self.key in ("title", f"{SHOWN}title")


def of_initiative(key: str, *, width: float | None = None) -> Shown:
    """A column of the plan."""
    column: Column[Any] = next(column for column in PLAN_COLUMNS if column.key == key)
    return Shown(
        key=key,
        heading=column.heading,
        width=width or column.width,
        kind=column.kind,
        value=lambda row: column.write(row.initiative),
    )


def of_goal(key: str, *, width: float | None = None) -> Shown:
    """A column of a goal."""
    column: Column[Any] = next(column for column in GOAL_COLUMNS if column.key == key)
    return Shown(
        key=key,
        heading=column.heading,
        width=width or column.width,
        kind=column.kind,
        value=lambda row: column.write(row.goal),
        of_goal=True,
    )


def goal_number(*, width: float = 7) -> Shown:
    """Which goal of its initiative the row is about."""
    return Shown(
        key=GOAL_NUMBER,
        heading=_("Goal no."),
        width=width,
        kind=Kind.NUMBER,
        value=lambda row: row.goal_no,
        of_goal=True,
    )


@dataclass(frozen=True, slots=True)
class Written:
    """Where a table stands: its heading row and its last row."""

    head: int
    last: int


def write_table(
    page: Page, top: int, columns: Sequence[Shown], rows: Iterable[Row], name: str, *, split: bool = True
) -> Written:
    """Write the table with its headings in row `top`; a table without rows has one empty one, as Excel wants.

    `split` lets a text longer than the tallest row go on in further rows; otherwise it stands whole in one.
    """
    rows = list(rows)
    _widen_for_numbers(page, columns, rows)
    _write_heads(page, top, columns)
    at = top + 1
    writer = _Rows(page, columns, split)
    for row in rows:
        at = writer.write(at, row)
    page.widen([page.widths[place] for place in sorted(page.widths)])  # "7 (fortsat)" needs more room than 7
    last = max(at - 1, top + 1)
    native_table(page, top, last, [column.heading for column in columns], name)
    return Written(top, last)


def native_table(page: Page, top: int, last: int, headings: Sequence[str], name: str, *, filtered: bool = True) -> None:
    """Make a native table of the cells from the heading row `top` to `last`."""
    ref = f"A{top}:{get_column_letter(len(headings))}{last}"
    own = page.book.table_name(name)
    table = Table(displayName=own, name=own, ref=ref)
    table.tableColumns = [TableColumn(id=number, name=heading) for number, heading in enumerate(headings, 1)]
    if filtered and not page.book.accessible:
        table.autoFilter = AutoFilter(ref=ref)
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
    page.sheet.add_table(table)


def _widen_for_numbers(page: Page, columns: Sequence[Shown], rows: Sequence[Row]) -> None:
    """Make room for the longest number, which would be shown as ### otherwise."""
    for place, column in enumerate(columns, 1):
        if column.kind in (Kind.NUMBER, Kind.MONEY):
            written = kroner if column.kind is Kind.MONEY else decimal
            values = [value for row in rows if isinstance(value := column.value(row), int | float | Decimal)]
            longest = max((layout.width_for(written(value)) for value in values), default=0)
            page.widths[place] = max(page.widths[place], longest)
    page.widen([page.widths[place] for place in sorted(page.widths)])


def _write_heads(page: Page, top: int, columns: Sequence[Shown]) -> None:
    styles = page.book.styles
    lines = 1
    for place, column in enumerate(columns, 1):
        right = column.kind in (Kind.NUMBER, Kind.MONEY) and column.key not in ("number", GOAL_NUMBER)
        page.put(top, place, column.heading, styles["head_right" if right else "head"])
        width = page.widths[place] - (0 if page.book.accessible else _HEAD_ROOM)
        lines = max(lines, layout.line_count(column.heading, width, bold=True))
        page.book.identity.column(page.title, column.key, column.heading)
    page.height(top, layout.row_points(lines))


class _Rows:
    """Writes the rows of one table."""

    def __init__(self, page: Page, columns: Sequence[Shown], split: bool) -> None:
        self._page = page
        self._columns = columns
        self._split = split

    def write(self, at: int, row: Row) -> int:
        """Write the row, and the rows it goes on in; returns the next free one."""
        page, number = self._page, number_of(row.initiative)
        identity, sheet = page.book.identity, page.title
        lines, more = 1, 0
        rest: dict[int, list[str]] = {}
        kept: dict[int, dict[str, Cell]] = {0: {}, row.goal_no: {}}
        for place, column in enumerate(self._columns, 1):
            value = column.value(row)
            goal = row.goal_no if column.of_goal else 0
            bold = column.is_title
            if isinstance(value, str) and value:
                if (length := units(value)) > MOST_CHARACTERS:
                    facts = {"number": number, "title": row.initiative.title[:80], "field": column.heading}
                    raise Refused("export_text_too_long", **facts, length=length, most=MOST_CHARACTERS)
                width = page.widths[place]
                taken = layout.line_count(value, width, bold=bold)
                if taken > layout.MOST_LINES and self._split:
                    identity.split(sheet, number, goal, column.key, value)
                    value, *rest[place] = layout.parts(value, width, bold=bold)
                    more = max(more, len(rest[place]))
                    taken = layout.line_count(value, width, bold=bold)
                lines = max(lines, taken)
            page.put(at, place, value, self._style(column, row, value))
            if column.key:
                kept[goal][column.key] = value
        for goal, values in kept.items():
            identity.cells(sheet, number, goal, values)
        page.height(at, layout.row_points(lines))
        for further in range(more):
            at += 1
            self._write_more(
                at, number, {place: texts[further] for place, texts in rest.items() if further < len(texts)}
            )
        return at + 1

    def _write_more(self, at: int, number: int, texts: dict[int, str]) -> None:
        """A row that goes on with the texts that were too long for the one above."""
        page = self._page
        styles = page.book.styles
        lines = 1
        for place, column in enumerate(self._columns, 1):
            bold = column.is_title
            text = texts.get(place, "")
            if column.key == "number":
                text = _("{number} (continued)", number=number)
                page.widths[place] = max(page.widths[place], layout.width_for(text))
            page.put(at, place, text, styles["quiet" if column.key == "number" else "strong" if bold else "text"])
            lines = max(lines, layout.line_count(text, page.widths[place], bold=bold))
        page.height(at, layout.row_points(lines))

    def _style(self, column: Shown, row: Row, value: Cell) -> StyleArray:
        styles = self._page.book.styles
        if column.to_fill:
            return styles.to_fill("decimal" if column.kind is Kind.NUMBER else _style_key(column.kind, value))
        if column.is_title:
            return styles["strong"]
        match column.key:
            case "number" | "goal_no":
                return styles["quiet"]
            case "state":
                return styles.inked("text", STATE_INK[row.initiative.state])
            case "fulfilment" if row.goal and row.goal.fulfilment:
                return styles.inked("text", FULFILMENT_INK[row.goal.fulfilment])
            case _:
                return styles[_style_key(column.kind, value)]


def _style_key(kind: Kind, value: Cell) -> str:
    """The style of a cell: a whole number is shown without decimals, a round amount without øre."""
    match kind:
        case Kind.DATE:
            return "date"
        case Kind.MONEY:
            return "money" if _is_whole(value) else "cents"
        case Kind.NUMBER:
            return "whole" if _is_whole(value) else "decimal"
        case _:
            return "text"


def _is_whole(value: Cell) -> bool:
    return not isinstance(value, float | Decimal) or value == int(value)
