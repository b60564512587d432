"""The page *Dækning* on paper: every matrix, and the gaps in full."""

from __future__ import annotations

from collections.abc import Iterable

from planner.exporting.sheet import Block, Head, Line, Mark, Sheet, Table
from planner.records import PlanRecord, StrategyRecord
from planner.ui import theme
from planner.ui.pages.coverage.gaps import Group
from planner.ui.pages.coverage.grid import Cell, Grid, Row
from planner.ui.pages.coverage.matrices import ByYear
from planner.words import _

_PAPER = "#FFFFFF"
_NONE_ASKED = "#F3F3F1"
_ACCENT = theme.LIGHT.accent
_FEW = 8
"""So many years have room to spare."""


def coverage_sheet(
    plan: PlanRecord, strategy: StrategyRecord, by_year: ByYear, crossing: Grid, gaps: Iterable[Group], used: str
) -> Sheet:
    """All that the page shows, whatever of it is chosen on the screen."""
    blocks: list[Block] = [
        _table(_("“We will” by year"), by_year.commitments(), words=58, numbers=8),
        _table(_("Tracks and UN goals in {year}", year=plan.year), crossing, words=26, numbers=5),
        _table(_("UN goals by year"), by_year.sdgs(), words=28, numbers=8, half=True),
        _table(_("Vision and purposes by year"), by_year.aims(), words=28, numbers=8, half=True),
        *(_listed(group) for group in gaps),
    ]
    return Sheet(
        title=_("Coverage {year}", year=plan.year),
        under=f"{strategy.title} · {used}",
        footer=" · ".join(filter(None, (strategy.organisation, plan.title))),
        author=strategy.organisation,
        blocks=tuple(block for block in blocks if not isinstance(block, Table) or block.lines),
    )


def _table(heading: str, grid: Grid, *, words: float, numbers: float, half: bool = False) -> Table:
    numbers = numbers if len(grid.columns) <= _FEW or grid.columns[0].sdg else numbers / 2
    heads = [Head(text=grid.corner, width=words)]
    many = len(grid.columns) > 2 * _FEW and not grid.columns[0].sdg
    heads += [
        Head(text=f"’{column.name[2:]}" if many else column.name, width=numbers, sdg=column.sdg, narrow=True)
        for column in grid.columns
    ]
    return Table(heading=heading, heads=tuple(heads), lines=tuple(_line(row, grid.most) for row in grid.rows), half=half)


def _line(row: Row, most: int) -> Line:
    name = Mark(text=row.name, sdg=row.sdg, strong=row.heading)
    bar = theme.track_hex(*row.track) if row.track and (row.heading or _is_track(row)) else ""
    return Line(cells=(name, *(_mark(row, cell, most) for cell in row.cells)), bar=bar)


def _is_track(row: Row) -> bool:
    """Whether the row stands for a track itself."""
    return row.key is None or isinstance(row.key, str)


def _mark(row: Row, cell: Cell, most: int) -> Mark:
    if row.heading:
        return Mark(text=cell.text, strong=True)
    if not cell.alive:
        text = f"{cell.rows} ✕" if cell.rows else cell.text
        return Mark(text=text, fill=_NONE_ASKED if cell.expected and cell.known else "", quiet=True)
    colour = theme.track_hex(*row.track) if row.track else _ACCENT
    ground = theme.mixed(colour, _PAPER, cell.strength(most))
    return Mark(text=cell.text, fill=ground.name(), ink=theme.legible_on(ground).name(), strong=True)


def _listed(group: Group) -> Table:
    heads = (Head(text=_("What"), width=60), Head(text=_("Missing"), width=60))
    lines = tuple(Line(cells=(Mark(text=gap.name, strong=True), Mark(text=gap.what, quiet=True))) for gap in group.gaps)
    return Table(heading=group.title, heads=heads, lines=lines)
