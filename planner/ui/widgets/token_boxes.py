"""Where the small boxes of a token field stand, and how they look."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from planner.ui import icons, theme

_HEIGHT = 22
_GAP = 4
_INSET = 8
_CROSS = 10
_LEAST = 40
_MARGIN = 5


def places(
    words: Sequence[str], metrics: QFontMetrics, width: int, room: int, *, cross: bool
) -> tuple[list[QRect], QRect, int]:
    """The boxes of the words in rows, the place of the line behind them (`room` pixels at least), the whole height."""
    height = max(_HEIGHT, metrics.height() + 6)
    left, top = _MARGIN, _MARGIN
    right = max(width - _MARGIN, _MARGIN + _LEAST)
    boxes = []
    for word in words:
        needed = metrics.horizontalAdvance(word) + 2 * _INSET + (_CROSS + 4 if cross else 0)
        box = min(needed, right - _MARGIN)
        if left > _MARGIN and left + box > right:
            left, top = _MARGIN, top + height + _GAP
        boxes.append(QRect(left, top, box, height))
        left += box + _GAP
    if left > _MARGIN and left + (max(_LEAST, room) if cross else room) > right:
        left, top = _MARGIN, top + (height + _GAP if cross else 0)
    indent = 4 if left == _MARGIN else 2
    line = QRect(left + indent, top, max(right - left - indent, 1), height)
    return boxes, line, top + height + _MARGIN


def cross(box: QRect) -> QRect:
    """Where a click removes the token: the whole right end of its box."""
    return QRect(box.right() - _CROSS - _INSET, box.top(), _CROSS + _INSET + 1, box.height())


def paint_ground(painter: QPainter, rect: QRect, *, focused: bool, enabled: bool, read_only: bool) -> None:
    """The field itself, as the style sheet draws one."""
    tokens = theme.current()
    edge = tokens.accent if focused else tokens.edge if enabled and not read_only else tokens.line
    width = 2 if focused else 1
    painter.setPen(QPen(QColor(edge), width))
    if read_only:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setBrush(QColor(tokens.panel if enabled else tokens.ground))
    half = width / 2
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), theme.RADIUS, theme.RADIUS)


def paint_box(
    painter: QPainter, box: QRect, word: str, *, chosen: bool, enabled: bool, cross: bool, partly: bool = False
) -> None:
    """One token, with a × if it can be removed; what only some of several have is `partly` there, and dashed."""
    tokens = theme.current()
    edge = tokens.accent if chosen else tokens.faint if partly else tokens.line
    painter.setPen(QPen(QColor(edge), 1, Qt.PenStyle.DashLine if partly and not chosen else Qt.PenStyle.SolidLine))
    painter.setBrush(QColor(tokens.accent if chosen else tokens.panel if partly else tokens.hover))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    ink = QColor(tokens.on_accent if chosen else tokens.quiet if partly else tokens.text if enabled else tokens.faint)
    painter.setPen(ink)
    words = box.adjusted(_INSET, 0, -_INSET - (_CROSS + 4 if cross else 0), 0)
    mode = Qt.TextElideMode.ElideMiddle if partly else Qt.TextElideMode.ElideRight  # how many stands at the end
    short = painter.fontMetrics().elidedText(word, mode, words.width() + 1)
    painter.drawText(words.adjusted(0, 0, 1, 0), Qt.AlignmentFlag.AlignVCenter, short)
    if cross:
        middle = box.center().y() + 1
        mark = QRect(box.right() - _INSET - _CROSS + 3, middle - _CROSS // 2, _CROSS, _CROSS)
        icons.paint(painter, mark, "close", ink if chosen else QColor(tokens.quiet))
