"""A native table that only shows something and is not taken back: coverage, milestones, changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from openpyxl.styles.cell_style import StyleArray

from planner.columns import Cell
from planner.exporting import layout
from planner.exporting.book import Page
from planner.exporting.tables import Written, native_table
from planner.words import _


@dataclass(frozen=True, slots=True)
class Head:
    """A column: its heading and its width; `style` is how its cells look where they do not say it themselves."""

    heading: str
    width: float
    style: str = "text"


@dataclass(frozen=True, slots=True)
class Styled:
    """A cell with a look of its own."""

    value: Cell
    style: StyleArray
    bold: bool = False


Entry = Cell | Styled

_BOLD = frozenset({"strong", "sum"})
_RIGHT = frozenset({"whole", "none", "sum"})


def write_list(page: Page, top: int, heads: Sequence[Head], rows: Iterable[Sequence[Entry]], name: str) -> Written:
    """Write the table with its headings in row `top`; a text longer than the tallest row goes on in further rows.

    The first cell of such a row says so: "7 (fortsat)". The page's columns must be as wide as `heads` say.
    """
    styles = page.book.styles
    for place, head in enumerate(heads, 1):
        page.put(top, place, head.heading, styles["head_right" if head.style in _RIGHT else "head"])
    page.height(top, layout.row_points(max(layout.line_count(it.heading, it.width - 2.5, bold=True) for it in heads)))
    at = top + 1
    for row in rows:
        at = _write_row(page, at, heads, row)
    page.widen([page.widths[place] for place in sorted(page.widths)])  # "7 (fortsat)" needs more room than 7
    last = max(at - 1, top + 1)
    native_table(page, top, last, [head.heading for head in heads], name)
    return Written(top, last)


def _write_row(page: Page, at: int, heads: Sequence[Head], row: Sequence[Entry]) -> int:
    """Write the row, and those it goes on in; returns the next free one."""
    styles = page.book.styles
    pieces: list[list[Cell]] = []
    looks: list[tuple[StyleArray, bool]] = []
    for head, entry in zip(heads, row, strict=True):
        value = entry.value if isinstance(entry, Styled) else entry
        style, bold = (entry.style, entry.bold) if isinstance(entry, Styled) else (styles[head.style], head.style in _BOLD)
        looks.append((style, bold))
        pieces.append([*layout.parts(value, head.width, bold=bold)] if isinstance(value, str) else [value])
    for piece in range(max(map(len, pieces))):
        lines = 1
        for place, (parts, (style, bold)) in enumerate(zip(pieces, looks, strict=True), 1):
            value = parts[piece] if piece < len(parts) else None
            if piece and place == 1:
                value = _("{number} (continued)", number=pieces[0][0])
                if isinstance(pieces[0][0], int):
                    page.widths[1] = max(page.widths[1], layout.width_for(value))
            page.put(at, place, value, style)
            if isinstance(value, str):
                lines = max(lines, layout.line_count(value, heads[place - 1].width, bold=bold))
        page.height(at, layout.row_points(lines))
        at += 1
    return at
