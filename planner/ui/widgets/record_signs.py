"""The quiet sign at the end of a record's first line: how a goal has fared."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFont, QPainter

from planner.records import GoalRecord
from planner.ui.widgets import painting
from planner.ui.widgets.sparkline import development_words, paint_sparkline
from planner.words import term

_LINE, _VALUE = 112, 40


@dataclass(frozen=True, slots=True)
class GoalSign:
    """What a person has judged, else the line of what was measured."""

    goal: GoalRecord

    @property
    def words(self) -> str:
        judged = self.goal.fulfilment
        return term(judged) if judged is not None else development_words(self.goal)

    def width(self, font: QFont) -> int:
        judged = self.goal.fulfilment
        return painting.state_width(judged, font) + 1 if judged is not None else _LINE

    def paint(self, painter: QPainter, rect: QRect) -> None:
        if self.goal.fulfilment is not None:
            painting.paint_state(painter, rect, self.goal.fulfilment)
        else:
            paint_sparkline(painter, QRectF(rect).adjusted(0, 2, 0, -2), self.goal, room=_VALUE)


def sign_of_goal(goal: GoalRecord) -> GoalSign | None:
    """Nothing of a goal of which nothing is known yet."""
    return GoalSign(goal) if goal.fulfilment is not None or goal.measurements else None
