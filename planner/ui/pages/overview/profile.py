"""The seventeen UN goals with how many initiatives contribute to each: columns on coloured squares."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from planner.ui import theme
from planner.ui.widgets import painting, sdg_words
from planner.words import _, plural, whole

_LEAST, _MOST = 128, 280
_AROUND = 54
"""What the number above a column and the square below it take of the height."""
_GAP = 2


class SdgProfile(QWidget):
    """Left and Right walk, Enter, Space or a click asks for the initiatives behind."""

    asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Mapping[int, int] = {}
        self._named: frozenset[int] = frozenset()
        self._current = 1
        self.setMinimumHeight(_LEAST)
        self.setMaximumHeight(_MOST)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setAccessibleName(_("UN goals"))

    def show_counts(self, counts: Mapping[int, int], named: frozenset[int]) -> None:
        """How many initiatives each goal has; `named` are those that the strategy names."""
        self._counts, self._named = dict(counts), named
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(17 * 20, _LEAST)

    def count(self, number: int) -> int:
        return self._counts.get(number, 0)

    def words(self, number: int) -> str:
        """A goal and its count in words."""
        said = plural("{count} initiative", "{count} initiatives", self.count(number))
        parts = [said] if number in self._named else [said, _("not in the strategy")]
        return f"{number} {sdg_words.name(number)}: {', '.join(parts)}"

    def square(self, number: int) -> QRectF:
        """Where a goal's square is."""
        step = self.width() / 17
        side = min(step - _GAP, 26.0)
        return QRectF((number - 1) * step + (step - side) / 2, self.height() - side - 5, side, side)

    def _at(self, across: float) -> int:
        return min(max(int(across // (self.width() / 17)) + 1, 1), 17)

    def _go_to(self, number: int) -> None:
        self._current = min(max(number, 1), 17)
        self._describe()
        self.update()

    def _describe(self) -> None:
        self.setAccessibleDescription(self.words(self._current))

    def _ask(self) -> None:
        if self.count(self._current):
            self.asked.emit(self._current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_Left: self._current - 1, Qt.Key.Key_Right: self._current + 1, Qt.Key.Key_Home: 1, Qt.Key.Key_End: 17}
        if event.key() in ways:
            self._go_to(ways[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._ask()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._go_to(self._at(event.position().x()))
            self._ask()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        leads = self.count(self._at(event.position().x())) > 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.words(self._at(event.pos().x())), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), theme.current()
        most = max((*self._counts.values(), 1))
        for number in sdg_words.NUMBERS:
            count, square = self.count(number), self.square(number)
            painting.paint_sdg_square(painter, square, number, pale=not count and number not in self._named)
            tall = (self.height() - _AROUND) * count / most
            column = QRectF(square.left(), square.top() - 2 - tall, square.width(), tall)
            painter.fillRect(column, theme.sdg_colour(number))
            if count or number in self._named:
                painter.setFont(theme.font("small", bold=bool(count)))
                painter.setPen(QColor(tokens.text if count else tokens.warning))
                above = QRectF(square.left() - 6, column.top() - 17, square.width() + 12, 16)
                painter.drawText(above, Qt.AlignmentFlag.AlignCenter, whole(count))
            if self.hasFocus() and number == self._current:
                painter.setPen(QPen(QColor(tokens.accent), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(square.adjusted(-2, -2, 2, 2), 4, 4)
