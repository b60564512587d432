"""The year by month on paper: two columns of what begins, ends and is due."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from planner.schedule.months import What, Year
from planner.schedule.wheel.placing import wrapped
from planner.ui.pages.initiatives.groups import Group
from planner.ui.pages.schedule.bar_painting import BASE, cut
from planner.ui.pages.schedule.ink import Ink
from planner.ui.pages.schedule.paper import A3, HEIGHT, MARGIN, WIDTH, PaintPage, Paper
from planner.ui.pages.schedule.year_list import KINDS
from planner.values.periods import write_period
from planner.words import _

_COLUMNS, _GAP = 2, 40.0
_WIDE = (WIDTH - 2 * MARGIN - _GAP * (_COLUMNS - 1)) / _COLUMNS
"""A column."""
_WHEN, _KIND = 0.25, 0.14
"""The shares of a column in which the time stands, and what happens."""


_SMALLER = 0.7
"""So much smaller letters may be where a period is said in many words."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A heading (`ring` is -2), or what happens when, in the colour of its track; `what` in as many rows as it needs."""

    when: str
    what: tuple[str, ...] = ("",)
    ring: int = -2
    kind: str = ""


def list_paper(told: Year, groups: Sequence[Group], year: int, organisation: str) -> Paper:
    """The list as it stands on the screen, in as many pages as it needs."""
    ink = Ink.of_paper(groups)
    title = _("The year by month {year}", year=year)
    ring_of = {it.id: ring for ring, group in enumerate(groups) for it in group.initiatives}

    def pages(paper: str) -> list[PaintPage]:
        letters = 13.0 if paper == A3 else 15.0
        top = MARGIN + letters * 4
        room = _WIDE * (1 - _WHEN - _KIND) - 2 * letters
        lines = [
            replace(line, what=wrapped(" ".join(line.what), room, 3, lambda text: ink.measure(text, letters, False)))
            for line in _lines(told, ring_of, year)
        ]
        columns = _divided(lines, int((HEIGHT - MARGIN - letters * 2 - top) // (letters * 1.75)))
        leaves = [columns[at : at + _COLUMNS] for at in range(0, len(columns), _COLUMNS)]

        def painter_of(place: int) -> PaintPage:
            def paint(painter: QPainter) -> None:
                _paint(painter, ink, letters, (title, organisation), leaves[place], (place + 1, len(leaves)))

            return paint

        return [painter_of(place) for place in range(len(leaves))]

    return Paper(title, told.text(year), pages, pictures=False)


def _lines(told: Year, ring_of: Mapping[str, int], year: int) -> list[_Line]:
    made: list[_Line] = []
    for month in told.months:
        kinds = set(What) if month.number == 1 else set(What) - {What.GOES_ON}
        if found := month.of(*kinds):
            made.append(_Line(month.name))
            made += [_Line(it.when(year), (it.words(),), ring_of.get(it.initiative.id, -1), _(KINDS[it.what])) for it in found]
    for heading, rest in told.apart():
        made.append(_Line(heading))
        made += [_Line(write_period(it.period, year), (it.title or _("Untitled"),), ring_of.get(it.id, -1)) for it in rest]
    return made


def _divided(lines: Sequence[_Line], room: int) -> list[list[_Line]]:
    """The lines in columns; a heading never stands last in one, and is said again at the top of the next."""
    columns: list[list[_Line]] = [[]]
    heading = _Line("")
    for line in lines:
        is_heading = line.ring == -2
        if sum(len(it.what) for it in columns[-1]) + len(line.what) + is_heading > room:
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
    for place, column in enumerate(columns):
        left, top = MARGIN + place * (_WIDE + _GAP), MARGIN + letters * 4
        for line in column:
            _paint_line(painter, ink, letters, line, left, top)
            top += letters * 1.75 * len(line.what)
    words = _("Page {page} of {pages}", page=page[0], pages=page[1])
    painter.setPen(ink.colour("quiet"))
    at = QPointF(WIDTH - MARGIN - ink.measure(words, letters * 0.9, False), HEIGHT - MARGIN)
    ink.write(painter, at, words, letters * 0.9)
    painter.restore()


def _paint_line(painter: QPainter, ink: Ink, letters: float, line: _Line, left: float, top: float) -> None:
    row = letters * 1.75
    base = top + row / 2 + letters * BASE
    heading = line.ring == -2
    painter.setPen(ink.colour("text" if heading else "quiet"))
    room = _WIDE if heading else _WIDE * _WHEN - letters
    size = letters * min(1.0, max(_SMALLER, room / max(ink.measure(line.when, letters, heading), 1.0)))
    ink.write(painter, QPointF(left, base), cut(ink, line.when, room, size), size, bold=heading)
    if not heading:
        at = QPointF(left + _WIDE * (1 - _KIND), base)
        ink.write(painter, at, cut(ink, line.kind, _WIDE * _KIND, letters), letters)
        painter.setPen(ink.track(line.ring))
        painter.setBrush(ink.track(line.ring))
        painter.drawEllipse(QPointF(left + _WIDE * _WHEN, top + row / 2), letters * 0.32, letters * 0.32)
        painter.setPen(ink.colour("text"))
        for place, text in enumerate(line.what):
            ink.write(painter, QPointF(left + _WIDE * _WHEN + letters * 0.9, base + place * letters * 1.4), text, letters)
    bottom = top + row * len(line.what)
    painter.setPen(ink.colour("line"))
    painter.drawLine(QPointF(left, bottom), QPointF(left + _WIDE, bottom))
