"""Painting the wheel of the year as it was laid out: the same hand for screen, printer, PDF, SVG and picture."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from planner.schedule.wheel import Arc, Block, Diamond, Label, Wheel
from planner.schedule.wheel.lanes import seen
from planner.schedule.wheel.parts import Words
from planner.ui.pages.schedule.ink import Ink

_BASE = 0.34
"""How far below the middle of its letters a base line lies, in letters' sizes."""
_STRONG = 1.6


def paint_wheel(
    painter: QPainter, wheel: Wheel, ink: Ink, *, today: float | None = None, month: int = 0, current: str = ""
) -> None:
    """Everything of the wheel. `today` is a turn, `month` the one to stress (1 to 12), `current` the initiative one is on."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    _months(painter, wheel, ink, month)
    for arc in wheel.arcs:
        _arc(painter, wheel, ink, arc, arc.entry.uuid == current)
    if today is not None:
        _today(painter, wheel, ink, today)
    for label in wheel.labels:
        if label.leader:
            _leader(painter, ink, label, label.entry.uuid == current)
    for diamond in wheel.diamonds:
        _diamond(painter, wheel, ink, diamond)
    for label in wheel.labels:
        _label(painter, ink, label, label.entry.uuid == current)
    for block in wheel.blocks:
        _block(painter, wheel, ink, block)
    _middle(painter, wheel, ink)
    painter.restore()


def ring_part(
    wheel: Wheel, first: float, last: float, inner: float, outer: float, *, pointed: tuple[bool, bool] = (False, False)
) -> QPainterPath:
    """A part of a ring between two turns; a `pointed` end has its tip there."""
    centre, middle = QPointF(*wheel.centre), (inner + outer) / 2
    tip = min((outer - inner) * 0.35 / (2 * math.pi * middle), (last - first) / 4)
    begins, ends = first + tip * pointed[0], last - tip * pointed[1]
    path, there = QPainterPath(), QPainterPath()
    outside, inside = _square(centre, outer), _square(centre, inner)
    path.arcMoveTo(outside, 90 - 360 * begins)
    path.arcTo(outside, 90 - 360 * begins, -360 * (ends - begins))
    if pointed[1]:
        path.lineTo(_at(wheel, middle, last))
    there.arcMoveTo(inside, 90 - 360 * ends)
    path.lineTo(there.currentPosition())
    path.arcTo(inside, 90 - 360 * ends, 360 * (ends - begins))
    if pointed[0]:
        path.lineTo(_at(wheel, middle, first))
    path.closeSubpath()
    return path


def _square(centre: QPointF, radius: float) -> QRectF:
    return QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)


def _at(wheel: Wheel, radius: float, turn: float) -> QPointF:
    angle = 2 * math.pi * turn
    return QPointF(wheel.centre[0] + radius * math.sin(angle), wheel.centre[1] - radius * math.cos(angle))


def _months(painter: QPainter, wheel: Wheel, ink: Ink, stressed: int) -> None:
    """The outermost ring with the months' names, and thin lines between them towards the middle."""
    ground = wheel.disc
    gap = 0.0016
    thin = QPen(ink.colour("line"), wheel.letters * 0.06)
    for number in range(12):
        first, last = number / 12, (number + 1) / 12
        painter.setPen(thin)
        painter.drawLine(_at(wheel, ground.hole, first), _at(wheel, ground.months, first))
        painter.setPen(Qt.PenStyle.NoPen)
        here = number + 1 == stressed
        painter.setBrush(ink.colour("accent_soft" if here else "line"))
        painter.drawPath(ring_part(wheel, first + gap, last - gap, ground.months, ground.radius))
        painter.setPen(ink.colour("accent" if here else "text"))
        _along(painter, wheel, ink, wheel.months[number], (ground.radius + ground.months) / 2, bold=False)


def _arc(painter: QPainter, wheel: Wheel, ink: Ink, arc: Arc, current: bool) -> None:
    entry = arc.entry
    colour = ink.track(entry.ring)
    if entry.spots:
        _thread(painter, wheel, arc, colour)
    if entry.begins is None or entry.ends is None:
        return
    first, last = seen(entry) if not entry.spots else (entry.begins, entry.ends)
    fill = ink.pale(entry.ring, 0.38 if entry.endless else 1.0)
    gap = min(0.0012, (last - first) / 6)
    pointed = (entry.from_before, entry.goes_on)
    path = ring_part(wheel, first + gap, last - gap, arc.inner, arc.outer, pointed=pointed)
    painter.setPen(QPen(ink.colour("text"), wheel.letters * 0.14) if current else Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawPath(path)
    if arc.words:
        _hidden(painter, wheel, ink, arc, fill)
        painter.setPen(ink.on(fill))
        _along(painter, wheel, ink, arc.words, arc.radius, bold=True)


def _thread(painter: QPainter, wheel: Wheel, arc: Arc, colour: QColor) -> None:
    """A dotted line that keeps milestones outside the period together with it, or with each other where there is none."""
    entry = arc.entry
    first, last = entry.span
    parts = [(first, last)] if entry.begins is None or entry.ends is None else [(first, entry.begins), (entry.ends, last)]
    square = _square(QPointF(*wheel.centre), arc.radius)
    painter.setPen(QPen(colour, wheel.letters * 0.12, Qt.PenStyle.DotLine, c=Qt.PenCapStyle.FlatCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for begins, ends in parts:
        if ends > begins:
            path = QPainterPath()
            path.arcMoveTo(square, 90 - 360 * begins)
            path.arcTo(square, 90 - 360 * begins, -360 * (ends - begins))
            painter.drawPath(path)


def _hidden(painter: QPainter, wheel: Wheel, ink: Ink, arc: Arc, fill: QColor) -> None:
    """The title in one piece in the arc's own colour, so that it can be found in a PDF: along the arc it stands letter by letter."""
    assert arc.words is not None
    size = min(0.5 * wheel.letters, (arc.outer - arc.inner) * 0.2)
    middle = (arc.words.begins + arc.words.ends) / 2
    wide = ink.measure(arc.words.text, size, False)
    painter.save()
    painter.setClipPath(ring_part(wheel, arc.words.begins, arc.words.ends, arc.inner, arc.outer))
    painter.setPen(fill)
    ink.write(painter, _at(wheel, arc.radius, middle) - QPointF(wide / 2, -size * _BASE), arc.words.text, size)
    painter.restore()


def _along(painter: QPainter, wheel: Wheel, ink: Ink, words: Words, radius: float, *, bold: bool) -> None:
    """A text along a circle, letter by letter, upright to whoever looks from outside the picture."""
    base = radius + words.size * _BASE * (1 if words.flipped else -1)
    whole = max(ink.measure(words.text, words.size, bold), 1e-6)
    span = words.ends - words.begins
    for place, letter in enumerate(words.text):
        before = ink.measure(words.text[:place], words.size, bold)
        wide = ink.measure(words.text[: place + 1], words.size, bold) - before
        share = (before + wide / 2) / whole
        turn = words.ends - share * span if words.flipped else words.begins + share * span
        painter.save()
        painter.translate(_at(wheel, base, turn))
        painter.rotate(360 * turn + (180 if words.flipped else 0))
        ink.write(painter, QPointF(-wide / 2, 0), letter, words.size, bold=bold)
        painter.restore()


def _diamond(painter: QPainter, wheel: Wheel, ink: Ink, diamond: Diamond) -> None:
    """Full when the milestone is reached; always edged, so that it stands off the arc."""
    at, reach = _at(wheel, diamond.radius, diamond.spot.turn), diamond.reach
    corners = QPolygonF([at + QPointF(*step) * reach for step in ((0, -1), (1, 0), (0, 1), (-1, 0))])
    painter.setPen(QPen(ink.colour("text"), wheel.letters * 0.11, j=Qt.PenJoinStyle.MiterJoin))
    painter.setBrush(ink.colour("text") if diamond.spot.done else ink.colour("panel"))
    painter.drawPolygon(corners)


def _leader(painter: QPainter, ink: Ink, label: Label, current: bool) -> None:
    points = QPolygonF([QPointF(*at) for at in label.leader])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((ink.colour("panel"), 0.24), (ink.colour("text" if current else "quiet"), 0.08)):
        painter.setPen(QPen(colour, label.size * width, c=Qt.PenCapStyle.FlatCap, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPolyline(points)
    painter.setPen(QPen(ink.colour("panel"), label.size * 0.1))
    painter.setBrush(ink.colour("text"))
    painter.drawEllipse(points[0], label.size * 0.22, label.size * 0.22)


def _label(painter: QPainter, ink: Ink, label: Label, current: bool) -> None:
    height = label.box.height / len(label.lines)
    for place, line in enumerate(label.lines):
        wide = ink.measure(line, label.size, False)
        left = label.box.left if label.at_right else label.box.right - wide
        base = label.box.top + height * (place + 0.5) + label.size * _BASE
        painter.setPen(ink.colour("accent" if current else "text"))
        ink.write(painter, QPointF(left, base), line, label.size)
    if not label.leader:
        _dot(painter, ink.track(label.entry.ring), label.box.left - label.size * 0.65, label.box.middle, label.size)
    elif current:
        painter.setPen(QPen(ink.colour("accent"), label.size * 0.1))
        painter.drawLine(QPointF(label.box.left, label.box.bottom), QPointF(label.box.right, label.box.bottom))


def _block(painter: QPainter, wheel: Wheel, ink: Ink, block: Block) -> None:
    left = block.box.left + (block.size * 1.1 if block.sign else 0)
    middle = block.box.middle
    if block.sign == "dot":
        _dot(painter, ink.track(block.ring), block.box.left + block.size * 0.45, middle, block.size)
    elif block.sign in ("ahead", "done"):
        at, reach = QPointF(block.box.left + block.size * 0.45, middle), block.size * 0.42
        painter.setPen(QPen(ink.colour("text"), wheel.letters * 0.11, j=Qt.PenJoinStyle.MiterJoin))
        painter.setBrush(ink.colour("text") if block.sign == "done" else ink.colour("panel"))
        painter.drawPolygon(QPolygonF([at + QPointF(*step) * reach for step in ((0, -1), (1, 0), (0, 1), (-1, 0))]))
    elif block.sign == "endless":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.pale(0, 0.38))
        painter.drawRect(QRectF(block.box.left, middle - block.size * 0.32, block.size * 0.9, block.size * 0.64))
    painter.setPen(ink.colour("quiet" if block.quiet else "text"))
    ink.write(painter, QPointF(left, middle + block.size * _BASE), block.text, block.size, bold=block.bold)


def _dot(painter: QPainter, colour: QColor, x: float, y: float, size: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(x, y), size * 0.34, size * 0.34)


def _today(painter: QPainter, wheel: Wheel, ink: Ink, turn: float) -> None:
    painter.setPen(QPen(ink.colour("danger"), wheel.letters * 0.12))
    painter.drawLine(_at(wheel, wheel.disc.hole, turn), _at(wheel, wheel.disc.radius + wheel.letters * 0.3, turn))


def _middle(painter: QPainter, wheel: Wheel, ink: Ink) -> None:
    size = min(wheel.letters * _STRONG, wheel.disc.hole * 0.55)
    text = str(wheel.year)
    painter.setPen(ink.colour("text"))
    wide = ink.measure(text, size, True)
    at = QPointF(wheel.centre[0] - wide / 2, wheel.centre[1] + size * _BASE)
    ink.write(painter, at, text, size, bold=True)
