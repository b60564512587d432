"""The steps of an import, one below the other: done, open, or with something to decide."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from planner.ui import icons, theme
from planner.words import plural, whole

_CIRCLE = 24
_HEIGHT = 40


class StepButton(QAbstractButton):
    """One step: a circle with its number, a check when it has nothing left to decide, and how many things it has."""

    def __init__(self, number: int, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._questions, self._settled = number, 0, False
        self.setText(words)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()

    @property
    def questions(self) -> int:
        return self._questions

    def set_questions(self, count: int, *, settled: bool) -> None:
        """How many things there are to decide; `settled` when the step was seen or needs nothing."""
        self._questions, self._settled = count, settled
        self._name()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_CIRCLE + 2 * theme.SPACE + self.fontMetrics().horizontalAdvance(self.text()) + 40, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(QColor(tokens.accent), 1) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.hover))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)
        colour = QColor(tokens.accent if self.isChecked() else tokens.quiet)
        circle = QRectF(theme.TIGHT + 1, (self.height() - _CIRCLE) / 2, _CIRCLE, _CIRCLE)
        painter.setPen(QPen(colour, 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle.adjusted(1, 1, -1, -1))
        font = QFont(self.font())
        if self._settled and not self._questions and not self.isChecked():
            icons.paint(painter, circle.adjusted(6, 6, -6, -6), "check", tokens.quiet)
        else:
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, whole(self._number))
        if self.isChecked():
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
        words = self.rect().adjusted(_CIRCLE + 2 * theme.SPACE, 0, -theme.SPACE, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self._questions:
            self._paint_questions(painter)

    def _paint_questions(self, painter: QPainter) -> None:
        tokens, words = theme.current(), whole(self._questions)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        width = max(22, painter.fontMetrics().horizontalAdvance(words) + 12)
        mark = QRectF(self.width() - width - theme.SPACE, (self.height() - 20) / 2, width, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.warning_soft))
        painter.drawRoundedRect(mark, 10, 10)
        painter.setPen(QColor(tokens.warning))
        painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, words)

    def _name(self) -> None:
        told = plural("{count} thing to decide", "{count} things to decide", self._questions) if self._questions else ""
        self.setAccessibleName(", ".join(filter(None, (f"{self._number}. {self.text()}", told))))


class StepList(QWidget):
    """All steps; `chosen` tells the place of the one that a person wants to see."""

    chosen = Signal(int)

    def __init__(self, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.buttons = [StepButton(number, text) for number, text in enumerate(words, start=1)]
        for place, button in enumerate(self.buttons):
            self._group.addButton(button, place)
            column.addWidget(button)
        self._group.idClicked.connect(self.chosen)

    def show_step(self, place: int) -> None:
        self.buttons[place].setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go from step to step, as in a list; Enter shows the one that one stands on."""
        way = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        place = next((number for number, button in enumerate(self.buttons) if button.hasFocus()), None)
        if place is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.buttons[place].click()
            return
        if way is None or place is None or not 0 <= place + way < len(self.buttons):
            super().keyPressEvent(event)
            return
        self.buttons[place + way].setFocus()
