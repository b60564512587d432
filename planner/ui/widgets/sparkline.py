"""The development of a goal as a small line: what was measured, where it began, where it is to go.

The figure fills what it is given: a widget of its own, or a cell of a table by `paint_sparkline`. What it shows is
laid out by plain functions at the end, in words by `development_words`.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.figures.fulfilment import course, direction, proposed, reached
from planner.model import Direction, Fulfilment
from planner.records import GoalRecord
from planner.ui import theme
from planner.values.numbers import write_number
from planner.words import _, day

DOT = 3.0
_LINE = 1.6
_INSET = 6.0
"""What is left free above and below, so that the dot and the ground behind the target have room."""
_GAP = 8.0
_WIDEST = 0.5
"""The share of the width that the value in words has at most."""
_MOST_SAID = 6


class Sparkline(QWidget):
    """The line of a goal with its last value in words. It takes the width that it gets."""

    def __init__(self, goal: GoalRecord | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._goal = GoalRecord()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_goal(goal or GoalRecord())

    def goal(self) -> GoalRecord:
        return self._goal

    def set_goal(self, goal: GoalRecord) -> None:
        """Show this goal's development."""
        self._goal = goal
        self.setAccessibleName(development_words(goal))
        self.setToolTip("\n".join(f"{day(date)}: {with_unit(value, goal)}" for date, value in course(goal)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(150, max(32, self.fontMetrics().height() + 8))

    def minimumSizeHint(self) -> QSize:
        return QSize(72, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        paint_sparkline(painter, QRectF(self.rect()), self._goal)


# ---- painting


def paint_sparkline(painter: QPainter, rect: QRectF, goal: GoalRecord, room: float = 0.0) -> None:
    """The line within `rect`, and the last value at its right in the painter's font; quiet words where nothing was measured.

    `room` is the least width for the value, so that lines below each other end together.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    value = reached(goal)
    if value is None:
        _write(painter, rect, _("Not measured yet"), theme.current().quiet)
    else:
        metrics, most = QFontMetricsF(painter.font()), rect.width() * _WIDEST
        words, wide = _fitting(with_unit(value, goal), write_number(value), metrics, room or most)
        wide = max(min(wide, most), room)
        _paint_line(painter, rect.adjusted(0, 0, -wide - _GAP, 0), goal)
        _write(painter, QRectF(rect.right() - wide, rect.top(), wide, rect.height()), words, theme.current().text)
    painter.restore()


def _fitting(words: str, shorter: str, metrics: QFontMetricsF, room: float) -> tuple[str, float]:
    """The words, or the shorter ones where they find no room, and how wide they are."""
    if metrics.horizontalAdvance(words) > room:
        words = shorter
    return words, math.ceil(metrics.horizontalAdvance(words)) + 1.0


def _paint_line(painter: QPainter, rect: QRectF, goal: GoalRecord) -> None:
    tokens, drawn = theme.current(), laid_out(goal, rect)
    if drawn.wanted is not None:
        painter.fillRect(_sharp(painter, drawn.wanted), QColor(tokens.success_soft))
    if drawn.target is not None:
        line = _sharp(painter, QRectF(rect.left(), drawn.target, rect.width(), 0))
        painter.fillRect(line, theme.mixed(QColor(tokens.success), QColor(tokens.panel), 0.65))
    if drawn.baseline is not None:
        pen = QPen(QColor(tokens.faint), 1, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([2, 3])
        painter.setPen(pen)
        painter.drawLine(QPointF(rect.left(), drawn.baseline), QPointF(rect.right(), drawn.baseline))
    if len(drawn.points) > 1:
        solid, ends, corners = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.setPen(QPen(QColor(tokens.accent), _LINE, solid, ends, corners))
        painter.drawPolyline(QPolygonF(list(drawn.points)))
    met = proposed(goal) is Fulfilment.MET
    painter.setPen(QPen(QColor(tokens.panel), 1.5))
    painter.setBrush(QColor(tokens.success if met else tokens.accent))
    painter.drawEllipse(drawn.points[-1], DOT + 0.75, DOT + 0.75)


def _write(painter: QPainter, rect: QRectF, words: str, colour: str) -> None:
    painter.setPen(QColor(colour))
    short = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, math.ceil(rect.width()))
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, short)


def _sharp(painter: QPainter, rect: QRectF) -> QRectF:
    """The rectangle on whole pixels of the screen at any scaling, as high as a line at least."""
    seen = painter.deviceTransform()
    on_screen = seen.mapRect(rect)
    high = max(round(on_screen.height()), round(seen.m22()), 1)
    whole = QRectF(round(on_screen.left()), round(on_screen.top()), round(on_screen.width()), high)
    return seen.inverted()[0].mapRect(whole)


# ---- words


def development_words(goal: GoalRecord) -> str:
    """What the line shows: "12 → 15 → 19 lån, mål 25 lån"."""
    values = [write_number(value) for _date, value in course(goal)]
    if not values:
        said = _("Not measured yet")
    elif len(values) > _MOST_SAID:
        said = " → ".join((values[0], "…", *values[2 - _MOST_SAID :]))
    else:
        said = " → ".join(values)
    said = f"{said} {goal.unit}" if values and goal.unit else said
    if goal.target is None:
        return said
    target = with_unit(goal.target, goal)
    if direction(goal) is Direction.DOWN:
        return _("{values}, target {target} at most", values=said, target=target)
    return _("{values}, target {target}", values=said, target=target)


def with_unit(value: float, goal: GoalRecord) -> str:
    """A value of the goal as one reads it."""
    return f"{write_number(value)} {goal.unit}".rstrip()


# ---- geometry


@dataclass(frozen=True, slots=True)
class Drawing:
    """Where things are: the measurements from the left, the heights of target and baseline, and the side of the target
    on which the goal is met."""

    points: tuple[QPointF, ...]
    target: float | None
    baseline: float | None
    wanted: QRectF | None


def laid_out(goal: GoalRecord, rect: QRectF) -> Drawing:
    """The goal in `rect`: days from the left to the right, values from the bottom to the top, everything within.

    A single measurement stands at the right, where the last one always does.
    """
    measured = course(goal)
    across = _days_across([date for date, _value in measured])
    marks = [value for value in (goal.target, goal.baseline) if value is not None]
    up = _share_of([*(value for _date, value in measured), *marks, *([0.0] if goal.cumulative else [])])
    left, wide = rect.left() + DOT + 1, rect.width() - 2 * DOT - 2
    top, high = rect.top() + _INSET, rect.height() - 2 * _INSET

    def height(value: float) -> float:
        return top + high * (1 - up(value))

    points = tuple(QPointF(left + wide * at, height(value)) for at, (_date, value) in zip(across, measured, strict=True))
    target = None if goal.target is None else height(goal.target)
    wanted = None
    if target is not None:
        down = direction(goal) is Direction.DOWN
        wanted = QRectF(rect.left(), target, rect.width(), rect.bottom() - target)
        if not down:
            wanted = QRectF(rect.left(), rect.top(), rect.width(), target - rect.top())
    return Drawing(points, target, None if goal.baseline is None else height(goal.baseline), wanted)


def _days_across(days: Sequence[dt.date]) -> list[float]:
    """The days as shares of the time from the first to the last; several of one day only are parted evenly."""
    if len(days) < 2:
        return [1.0] * len(days)
    whole = (days[-1] - days[0]).days
    if not whole:
        return [place / (len(days) - 1) for place in range(len(days))]
    return [(day - days[0]).days / whole for day in days]


def _share_of(values: Sequence[float]) -> Callable[[float], float]:
    """A function that says how far up a value is between the least and the greatest of these; 0.5 where they are one."""
    scale = max((abs(value) for value in values), default=0.0) or 1.0  # so that no difference grows beyond all numbers
    least, most = min(values, default=0.0) / scale, max(values, default=0.0) / scale

    def share(value: float) -> float:
        return (value / scale - least) / (most - least) if most > least else 0.5

    return share
