"""Painting the plan's small marks; the same hand for widgets and for the cells of tables.

Sizes are pixels at 100 %. Every function leaves the painter as it found it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from enum import StrEnum

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from planner.records import SdgLink
from planner.ui import theme
from planner.words import symbol, term

SQUARE = 20
SQUARE_GAP = 3
SYMBOL = 12
BAR_WIDTH, BAR_HEIGHT = 5, 16

_TONES = {
    "in_progress": "accent", "paused": "warning", "done": "success", "on_track": "success", "attention": "warning",
    "critical": "danger", "met": "success", "partly": "warning", "not_met": "danger", "high": "accent",
}


def sdg_squares_width(count: int, size: int = SQUARE) -> int:
    """How wide `count` squares in a row are."""
    return count * size + max(0, count - 1) * SQUARE_GAP


def paint_sdg_squares(painter: QPainter, rect: QRect, links: Iterable[SdgLink | int], size: int = SQUARE) -> None:
    """The squares of an initiative from the left of `rect`, the primary first; "+2" for those there's no room for."""
    numbers = [link if isinstance(link, int) else link.number for link in sorted(links, key=_after_the_primary)]
    room = max(1, (rect.width() + SQUARE_GAP) // (size + SQUARE_GAP))
    shown = numbers if len(numbers) <= room else numbers[: max(1, room - 1)]
    left, top = float(rect.left()), rect.center().y() + 1 - size / 2
    for number in shown:
        paint_sdg_square(painter, QRectF(left, top, size, size), number)
        left += size + SQUARE_GAP
    if len(shown) < len(numbers):
        painter.save()
        painter.setPen(QColor(theme.current().quiet))
        painter.setFont(theme.font("small"))
        rest = QRectF(left, rect.top(), rect.right() - left + 1, rect.height())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, f"+{len(numbers) - len(shown)}")
        painter.restore()


def _after_the_primary(link: SdgLink | int) -> bool:
    return not (isinstance(link, SdgLink) and link.primary)


def paint_sdg_square(painter: QPainter, rect: QRectF, number: int, *, pale: bool = False) -> None:
    """One goal's square with its number; a pale one is of another track, still legible."""
    tokens = theme.current()
    colour, ink = theme.sdg_colour(number), theme.sdg_ink(number)
    if pale:
        colour = theme.mixed(colour, tokens.panel, 0.26 if tokens.dark else 0.2)
        ink = theme.mixed(tokens.text, tokens.quiet, 0.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(rect, theme.MARK_RADIUS, theme.MARK_RADIUS)
    font = QFont(theme.font())
    font.setPixelSize(max(9, round(rect.height() * 0.48)))
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(number))
    painter.restore()


def paint_star(painter: QPainter, rect: QRectF, colour: QColor | str, outline: QColor | str | None = None) -> None:
    """A five-pointed star, outlined so that it stands off what it lies on."""
    centre, radius = rect.center(), rect.width() / 2
    points = QPolygonF()
    for corner in range(10):
        reach = radius if corner % 2 == 0 else radius * 0.45
        angle = math.radians(36 * corner - 90)
        points.append(QPointF(centre.x() + reach * math.cos(angle), centre.y() + reach * math.sin(angle)))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if outline is not None:
        painter.setPen(_pen(outline, 3))
        painter.drawPolygon(points)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPolygon(points)
    painter.restore()


def paint_track_bar(painter: QPainter, rect: QRect | QRectF, colour: QColor) -> None:
    """The small upright bar of a track, at the left of `rect` and centred in its height."""
    area = QRectF(rect)
    height = min(float(BAR_HEIGHT), area.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(area.left(), area.center().y() - height / 2, BAR_WIDTH, height), 1.5, 1.5)
    painter.restore()


def state_colour(member: StrEnum) -> QColor:
    """The colour of a state's symbol: never the only sign, the symbol's shape and a word go with it."""
    return QColor(getattr(theme.current(), _TONES.get(member.value, "quiet")))


def state_width(member: StrEnum, font: QFont) -> int:
    """How wide symbol and word are."""
    return SYMBOL + 6 + math.ceil(QFontMetricsF(font).horizontalAdvance(term(member)))


def paint_state(painter: QPainter, rect: QRect, member: StrEnum, ink: QColor | None = None) -> None:
    """Symbol and word of a state, assessment, fulfilment or priority, in the painter's font, cut with … if need be."""
    painter.save()
    centre = rect.center().y() + 0.5
    square = QRectF(rect.left(), centre - SYMBOL / 2, SYMBOL, SYMBOL)
    paint_symbol(painter, square, symbol(member), state_colour(member))
    words = rect.adjusted(SYMBOL + 6, 0, 0, 0)
    painter.setPen(ink or QColor(theme.current().text))
    short = painter.fontMetrics().elidedText(term(member), Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, short)
    painter.restore()


def paint_symbol(painter: QPainter, rect: QRectF, sign: str, colour: QColor) -> None:
    """A symbol of `words.symbol` as a drawn shape, the same in every typeface; unknown ones as letters."""
    draw = _SHAPES.get(sign)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if draw is None:
        painter.setPen(colour)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, sign)
    else:
        painter.setPen(_pen(colour, 1.5))
        draw(painter, rect.adjusted(1.25, 1.25, -1.25, -1.25), colour)
    painter.restore()


def _pen(colour: QColor | str, width: float) -> QPen:
    """A pen with round ends and corners."""
    return QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _ring(painter: QPainter, rect: QRectF, _colour: QColor) -> None:
    painter.drawEllipse(rect)


def _half(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    painter.drawEllipse(rect)
    half = QPainterPath(QPointF(rect.center().x(), rect.top()))
    half.arcTo(rect, 90, 180)
    half.closeSubpath()
    painter.fillPath(half, colour)


def _full(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    painter.setBrush(colour)
    painter.drawEllipse(rect)


def _pause(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    width, inset = rect.width() * 0.26, rect.width() * 0.1
    for left in (rect.left() + inset, rect.right() - inset - width):
        painter.fillRect(QRectF(left, rect.top(), width, rect.height()), colour)


def _cross(painter: QPainter, rect: QRectF, _colour: QColor) -> None:
    near = rect.adjusted(0.75, 0.75, -0.75, -0.75)
    painter.drawLine(near.topLeft(), near.bottomRight())
    painter.drawLine(near.topRight(), near.bottomLeft())


def _polygon(*corners: tuple[float, float]):
    def draw(painter: QPainter, rect: QRectF, colour: QColor) -> None:
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([_at(rect, *corner) for corner in corners]))

    return draw


def _lines(*strokes: tuple[tuple[float, float], ...]):
    def draw(painter: QPainter, rect: QRectF, _colour: QColor) -> None:
        for stroke in strokes:
            painter.drawPolyline(QPolygonF([_at(rect, *corner) for corner in stroke]))

    return draw


def _at(rect: QRectF, across: float, down: float) -> QPointF:
    return QPointF(rect.left() + across * rect.width(), rect.top() + down * rect.height())


_SHAPES = {
    "○": _ring, "◐": _half, "●": _full, "❙❙": _pause, "✕": _cross,
    "▲": _polygon((0.5, 0.08), (1, 0.92), (0, 0.92)),
    "▼": _polygon((0.5, 0.92), (1, 0.08), (0, 0.08)),
    "◆": _polygon((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)),
    "–": _lines(((0.15, 0.5), (0.85, 0.5))),
    "↑": _lines(((0.5, 1), (0.5, 0)), ((0.1, 0.4), (0.5, 0), (0.9, 0.4))),
    "→": _lines(((0, 0.5), (1, 0.5)), ((0.6, 0.1), (1, 0.5), (0.6, 0.9))),
    "↓": _lines(((0.5, 0), (0.5, 1)), ((0.1, 0.6), (0.5, 1), (0.9, 0.6))),
}
