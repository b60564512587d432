"""The cell that one stands on, below its sheet: where it is, all that it says, and what became of it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.importing.grid import Place, address
from planner.ui import theme
from planner.ui.pages.initiatives.delegate import draw_lines, wrapped

_LINES = 2
_ADDRESS = 56


class CellBar(QWidget):
    """Two lines high, whatever stands in it; a screen reader hears it whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._address = self._words = self._meaning = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_cell(self, place: Place, words: str, meaning: str) -> None:
        self._address, self._words, self._meaning = address(place), words, meaning
        told = ", ".join(filter(None, (self._address, words, meaning)))
        self.setAccessibleName(told)
        self.setToolTip("\n".join(filter(None, (words, meaning))))
        self.update()

    def show_nothing(self) -> None:
        self._address = self._words = self._meaning = ""
        self.setAccessibleName("")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, _LINES * self.fontMetrics().height() + 2 * theme.SPACE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.ground))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(self.rect().topLeft(), self.rect().topRight())
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        inside = self.rect().adjusted(theme.WIDE, theme.SPACE, -theme.WIDE, -theme.SPACE)
        painter.setFont(theme.font(bold=True))
        painter.setPen(QColor(tokens.text))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._address)
        painter.setFont(self.font())
        rest = inside.adjusted(_ADDRESS, 0, 0, 0)
        half = rest.width() * 3 // 5
        self._paint(painter, QRect(rest.left(), rest.top(), half - theme.WIDE, rest.height()), self._words)
        painter.setPen(QColor(tokens.quiet))
        self._paint(painter, QRect(rest.left() + half, rest.top(), rest.width() - half, rest.height()), self._meaning)

    def _paint(self, painter: QPainter, room: QRect, text: str) -> None:
        draw_lines(painter, room, wrapped(text, self.font(), room.width()))
