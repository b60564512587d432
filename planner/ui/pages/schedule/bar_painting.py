"""Painting bars and diamonds on a line of time: the same hand for the table on the screen and for its pages on paper."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from planner.model import State
from planner.records import InitiativeRecord
from planner.schedule.axis import Axis, Mark
from planner.schedule.bars import Bar, Grip, Held, bar_of, beyond, diamonds
from planner.schedule.wheel.placing import free_between
from planner.ui.pages.schedule.ink import Ink
from planner.values.periods import write_period

BASE = 0.34
"""How far below the middle of its letters a base line lies, in letters' sizes."""
_WEEK = 0.92
"""The letters of weeks, of those of months."""
_TIP = 0.4
"""How far the tip of a bar that goes on reaches back, of the bar's height."""


def paint_headings(painter: QPainter, axis: Axis, top: float, height: float, ink: Ink, size: float) -> None:
    """Months or quarters above the line, and below them the weeks where they are wide enough."""
    months, weeks = _marks(axis, ink, size)
    room = height / 2 if weeks else height
    for mark in months:
        _centred(painter, ink, mark.words, (mark.left, mark.right), top + room / 2, size, bold=True)
    for mark in weeks:
        _centred(painter, ink, mark.words, (mark.left, mark.right), top + room * 1.45, size * _WEEK, bold=False)


def paint_grid(painter: QPainter, axis: Axis, top: float, bottom: float, ink: Ink, size: float) -> None:
    """Thin lines where what the headings name begins; those of weeks are fainter."""
    months, weeks = _marks(axis, ink, size)
    for marks, strength in ((weeks, 0.4), (months, 1.0)):
        colour = ink.colour("line")
        colour.setAlphaF(strength)
        painter.setPen(QPen(colour, 1))
        for mark in marks:
            painter.drawLine(QPointF(mark.left, top), QPointF(mark.left, bottom))


def _marks(axis: Axis, ink: Ink, size: float) -> tuple[list[Mark], list[Mark]]:
    """The months and the weeks, as far as their names fit in letters of this size."""
    return (
        axis.headings(lambda text: ink.measure(text, size, True)),
        axis.weeks(lambda text: ink.measure(text, size * _WEEK, False)),
    )


def paint_today(painter: QPainter, x: float, top: float, bottom: float, ink: Ink) -> None:
    painter.fillRect(QRectF(round(x) - 1, top, 2, bottom - top), ink.colour("danger"))


def paint_row(
    painter: QPainter, axis: Axis, area: QRectF, record: InitiativeRecord, ring: int, ink: Ink, size: float, year: int,
    held: Held | None = None,
) -> None:
    """The bar of an initiative with its period in words, and its diamonds; `held` is the part that one is on."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(QRectF(axis.left - 8, area.top(), axis.width + 16, area.height()), Qt.ClipOperation.IntersectClip)
    middle, tall = area.center().y(), min(area.height() * 0.56, size * 1.75)
    bar = bar_of(record.period, axis)
    words = write_period(record.period, year)
    if bar is not None:
        _bar(painter, bar, middle, tall, record, ring, ink)
        _words(painter, axis, bar, middle, words, record, ring, ink, size)
        if held is not None and held.grip is not Grip.MILESTONE:
            _hold(painter, bar, middle, tall, held, ink)
    elif side := beyond(record.period, axis):
        _far(painter, axis, middle, size, words, side, ring, ink)
    elif words:
        painter.setPen(ink.colour("quiet"))
        ink.write(painter, QPointF(axis.left + 4, middle + size * BASE), cut(ink, words, axis.width - 8, size), size)
    for x, index in diamonds(record, axis):
        on = held == Held(Grip.MILESTONE, index)
        paint_diamond(painter, QPointF(x, middle), size * 0.5, ink, done=record.milestones[index].done is not None, on=on)
    painter.restore()


def paint_diamond(painter: QPainter, at: QPointF, reach: float, ink: Ink, *, done: bool, on: bool = False) -> None:
    """Full when the milestone is reached."""
    if on:
        painter.setPen(QPen(ink.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(at, reach * 1.7, reach * 1.7)
    corners = QPolygonF([at + QPointF(*step) * reach for step in ((0, -1), (1, 0), (0, 1), (-1, 0))])
    painter.setPen(QPen(ink.colour("panel"), reach * 0.55, j=Qt.PenJoinStyle.MiterJoin))
    painter.drawPolygon(corners)
    painter.setPen(QPen(ink.colour("text"), reach * 0.25, j=Qt.PenJoinStyle.MiterJoin))
    painter.setBrush(ink.colour("text") if done else ink.colour("panel"))
    painter.drawPolygon(corners)


def _bar(painter: QPainter, bar: Bar, middle: float, tall: float, record: InitiativeRecord, ring: int, ink: Ink) -> None:
    """Its ends are round; pointed where it runs on beyond what one sees."""
    dropped = record.state is State.DROPPED
    colour = ink.track(ring)
    painter.setBrush(_ground(bar, record, ring, ink))
    pen = QPen(colour, 1.2, Qt.PenStyle.DashLine if dropped else Qt.PenStyle.SolidLine)
    painter.setPen(pen if dropped or bar.endless else Qt.PenStyle.NoPen)
    painter.drawPath(_shape(bar, middle, tall))


def _ground(bar: Bar, record: InitiativeRecord, ring: int, ink: Ink) -> QColor:
    if record.state is State.DROPPED:
        return ink.pale(ring, 0.06)
    return ink.pale(ring, 0.22) if bar.endless else ink.track(ring)


def _shape(bar: Bar, middle: float, tall: float) -> QPainterPath:
    tip, radius = tall * _TIP, min(4.0, tall / 3, (bar.right - bar.left) / 2)
    top, bottom = middle - tall / 2, middle + tall / 2
    path = QPainterPath()
    if bar.part.from_before:
        path.moveTo(bar.left + tip, top)
    else:
        path.moveTo(bar.left + radius, top)
    if bar.part.goes_on:
        path.lineTo(bar.right - tip, top)
        path.lineTo(bar.right, middle)
        path.lineTo(bar.right - tip, bottom)
    else:
        path.lineTo(bar.right - radius, top)
        path.quadTo(bar.right, top, bar.right, top + radius)
        path.lineTo(bar.right, bottom - radius)
        path.quadTo(bar.right, bottom, bar.right - radius, bottom)
    if bar.part.from_before:
        path.lineTo(bar.left + tip, bottom)
        path.lineTo(bar.left, middle)
    else:
        path.lineTo(bar.left + radius, bottom)
        path.quadTo(bar.left, bottom, bar.left, bottom - radius)
        path.lineTo(bar.left, top + radius)
        path.quadTo(bar.left, top, bar.left + radius, top)
    path.closeSubpath()
    return path


def _words(
    painter: QPainter, axis: Axis, bar: Bar, middle: float, words: str, record: InitiativeRecord, ring: int, ink: Ink,
    size: float,
) -> None:
    """The period in words in the bar, where it fits between the diamonds; else behind it, else before it."""
    wide, pad = ink.measure(words, size, False), size * 0.6
    marks = sorted(x for x, _index in diamonds(record, axis))
    base = middle + size * BASE
    inward = pad + (size * 0.4 if bar.part.from_before else 0)
    free = free_between(bar.left + inward, bar.right - pad, [(x - 1.2 * pad, x + 1.6 * pad) for x in marks])
    inside = next((first for first, last in free if last - first >= wide), None)
    if inside is not None:
        painter.setPen(ink.on(_ground(bar, record, ring, ink)))
        ink.write(painter, QPointF(inside, base), words, size)
        return
    painter.setPen(ink.colour("quiet"))
    behind = max([bar.right, *(x + pad for x in marks)]) + pad
    before = min([bar.left, *(x - pad for x in marks)]) - pad - wide
    if behind + wide <= axis.right:
        ink.write(painter, QPointF(behind, base), words, size)
    elif before >= axis.left:
        ink.write(painter, QPointF(before, base), words, size)


def _hold(painter: QPainter, bar: Bar, middle: float, tall: float, held: Held, ink: Ink) -> None:
    """A frame round the bar, or a handle at the end that one is on."""
    accent = ink.colour("accent")
    painter.setPen(QPen(accent, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    around = QRectF(bar.left - 2.5, middle - tall / 2 - 2.5, bar.right - bar.left + 5, tall + 5)
    if held.grip is Grip.WHOLE:
        painter.drawRoundedRect(around, 5, 5)
        return
    x = bar.left if held.grip is Grip.START else bar.right
    painter.setPen(QPen(ink.colour("panel"), 1.5))
    painter.setBrush(accent)
    painter.drawRoundedRect(QRectF(x - 4, middle - tall / 2 - 4, 8, tall + 8), 3, 3)


def _far(
    painter: QPainter, axis: Axis, middle: float, size: float, words: str, side: int, ring: int, ink: Ink
) -> None:
    """An arrow at the edge for what lies before or after what one sees, with its words."""
    x = axis.left + 2 if side < 0 else axis.right - 2
    reach = size * 0.4
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.track(ring))
    painter.drawPolygon(QPolygonF([
        QPointF(x, middle), QPointF(x - side * reach * 1.4, middle - reach), QPointF(x - side * reach * 1.4, middle + reach),
    ]))  # fmt: skip
    painter.setPen(ink.colour("quiet"))
    text = cut(ink, words, axis.width - 3 * size, size)
    wide = ink.measure(text, size, False)
    left = x + 2.2 * reach if side < 0 else x - 2.2 * reach - wide
    ink.write(painter, QPointF(left, middle + size * BASE), text, size)


def _centred(
    painter: QPainter, ink: Ink, text: str, between: tuple[float, float], middle: float, size: float, *, bold: bool
) -> None:
    wide = ink.measure(text, size, bold)
    if wide <= between[1] - between[0]:
        painter.setPen(ink.colour("quiet"))
        at = QPointF(sum(between) / 2 - wide / 2, middle + size * BASE)
        ink.write(painter, at, text, size, bold=bold)


def cut(ink: Ink, text: str, room: float, size: float) -> str:
    """The text, or its beginning and … where there is no room for it."""
    if ink.measure(text, size, False) <= room:
        return text
    while text and ink.measure(f"{text}…", size, False) > room:
        text = text[:-1]
    return f"{text}…"

