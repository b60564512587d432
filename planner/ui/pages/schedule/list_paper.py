"""The year by month on paper: two columns of what begins, ends and is due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from planner.schedule.months import What, Year
from planner.ui.pages.initiatives.groups import Group
from planner.ui.pages.schedule.bar_painting import BASE, cut
from planner.ui.pages.schedule.ink import Ink
from planner.ui.pages.schedule.paper import A3, HEIGHT, MARGIN, WIDTH, PaintPage, Paper
from planner.ui.pages.schedule.year_list import KINDS
from planner.values.periods import write_period
from planner.words import _

_COLUMNS, _GAP = 2, 40.0
_WHEN, _KIND = 0.25, 0.14
"""The shares of a column in which the time stands, and what happens."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A heading (`ring` is -2), or what happens when, in the colour of its track."""

    when: str
    what: str = ""
    ring: int = -2
    kind: str = ""


def list_paper(told: Year, groups: Sequence[Group], year: int, organisation: str) -> Paper:
    """The list as it stands on the screen, in as many pages as it needs."""
    ink = Ink.of_paper(groups)
    title = _("The year by month {year}", year=year)
    lines = _lines(told, groups, year)

    def pages(paper: str) -> list[PaintPage]:
        letters = 13.0 if paper == A3 else 15.0
        top = MARGIN + letters * 4
        columns = _divided(lines, int((HEIGHT - MARGIN - letters * 2 - top) // (letters * 1.75)))
        leaves = [columns[at : at + _COLUMNS] for at in range(0, len(columns), _COLUMNS)]

        def painter_of(place: int) -> PaintPage:
            def paint(painter: QPainter) -> None:
                _paint(painter, ink, letters, (title, organisation), leaves[place], (place + 1, len(leaves)))

            return paint

        return [painter_of(place) for place in range(len(leaves))]

    return Paper(title, told.text(year), pages, pictures=False)


def _lines(told: Year, groups: Sequence[Group], year: int) -> list[_Line]:
    ring_of = {it.id: ring for ring, group in enumerate(groups) for it in group.initiatives}
    made: list[_Line] = []
    for month in told.months:
        kinds = set(What) if month.number == 1 else set(What) - {What.GOES_ON}
        if found := month.of(*kinds):
            made.append(_Line(month.name))
            made += [_Line(it.when(year), it.words(), ring_of.get(it.initiative.id, -1), _(KINDS[it.what])) for it in found]
    for heading, rest in told.apart():
        made.append(_Line(heading))
        made += [_Line(write_period(it.period, year), it.title or _("Untitled"), ring_of.get(it.id, -1)) for it in rest]
    return made


def _divided(lines: Sequence[_Line], room: int) -> list[list[_Line]]:
    """The lines in columns; a heading never stands last in one, and is said again at the top of the next."""
    columns: list[list[_Line]] = [[]]
    heading = _Line("")
    for line in lines:
        is_heading = line.ring == -2
        if len(columns[-1]) + is_heading >= room:
            columns.append([] if is_heading else [heading])
        heading = line if is_heading else heading
        columns[-1].append(line)
    return columns


def _paint(
    painter: QPainter, ink: Ink, letters: float, titles: tuple[str, str], columns: Sequence[Sequence[_Line]],
    page: tuple[int, int],
) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    title, organisation = titles
    painter.setPen(ink.colour("text"))
    ink.write(painter, QPointF(MARGIN, MARGIN + letters * 1.6), title, letters * 1.8, bold=True)
    behind = MARGIN + ink.measure(title, letters * 1.8, True) + letters
    painter.setPen(ink.colour("quiet"))
    ink.write(painter, QPointF(behind, MARGIN + letters * 1.6), organisation, letters)
    wide = (WIDTH - 2 * MARGIN - _GAP * (_COLUMNS - 1)) / _COLUMNS
    for place, column in enumerate(columns):
        left = MARGIN + place * (wide + _GAP)
        for row, line in enumerate(column):
            _paint_line(painter, ink, letters, line, left, MARGIN + letters * 4 + row * letters * 1.75, wide)
    words = _("Page {page} of {pages}", page=page[0], pages=page[1])
    painter.setPen(ink.colour("quiet"))
    at = QPointF(WIDTH - MARGIN - ink.measure(words, letters * 0.9, False), HEIGHT - MARGIN)
    ink.write(painter, at, words, letters * 0.9)
    painter.restore()


def _paint_line(
    painter: QPainter, ink: Ink, letters: float, line: _Line, left: float, top: float, wide: float
) -> None:
    row = letters * 1.75
    base = top + row / 2 + letters * BASE
    heading = line.ring == -2
    painter.setPen(ink.colour("text" if heading else "quiet"))
    room = wide if heading else wide * _WHEN - letters
    ink.write(painter, QPointF(left, base), cut(ink, line.when, room, letters), letters, bold=heading)
    if not heading:
        painter.setPen(ink.track(line.ring))
        painter.setBrush(ink.track(line.ring))
        painter.drawEllipse(QPointF(left + wide * _WHEN, top + row / 2), letters * 0.32, letters * 0.32)
        painter.setPen(ink.colour("text"))
        at = QPointF(left + wide * _WHEN + letters * 0.9, base)
        ink.write(painter, at, cut(ink, line.what, wide * (1 - _WHEN - _KIND) - 2 * letters, letters), letters)
        painter.setPen(ink.colour("quiet"))
        ink.write(painter, QPointF(left + wide * (1 - _KIND), base), cut(ink, line.kind, wide * _KIND, letters), letters)
    painter.setPen(ink.colour("line"))
    painter.drawLine(QPointF(left, top + row), QPointF(left + wide, top + row))
