"""The edges of a sheet: numbers of rows and letters of columns, with what they are read as. A click points at headings."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView

from planner.ui import theme
from planner.ui.dialogs.importing.sheet_model import FIELD, IS_HEADING

_WIDEST = 180


class SheetEdge(QHeaderView):
    """The letters on top, or the numbers at the left; the field stands below the letter, or behind the number."""

    def __init__(self, orientation: Qt.Orientation, view: QTableView) -> None:
        super().__init__(orientation, view)
        self._across = orientation == Qt.Orientation.Horizontal
        self._line = self.fontMetrics().height()
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._has_fields = False

    def show_fields(self, widest: str, *, has_fields: bool) -> None:
        """Make room for the fields; `widest` is the longest number with its field."""
        self._has_fields = has_fields
        if self._across:
            self.setFixedHeight(int(self._line * (2 if has_fields else 1)) + theme.SPACE + 2)
        else:
            width = self.fontMetrics().horizontalAdvance(widest) + 2 * theme.SPACE + 4
            self.setFixedWidth(min(max(width, 40), _WIDEST))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        tokens, model = theme.current(), self.model()
        orientation = self.orientation()
        heading = model.headerData(section, orientation, IS_HEADING)
        hovered = rect.contains(self.mapFromGlobal(self.cursor().pos())) and self.underMouse()
        painter.save()
        painter.fillRect(rect, QColor(tokens.accent_soft if heading else tokens.hover if hovered else tokens.panel))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        name = model.headerData(section, orientation)
        field = model.headerData(section, orientation, FIELD)
        room = rect.adjusted(theme.SPACE - 2, 0, 1 - theme.SPACE, 0)
        font, bold = QFont(theme.font("small")), QFont(theme.font("small", bold=True))
        painter.setFont(bold if heading else font)
        painter.setPen(QColor(tokens.accent if heading or hovered else tokens.quiet))
        if self._across:
            self._paint_column(painter, room, name, field, bold)
        else:
            self._paint_row(painter, room, name, field)
        painter.restore()

    def _paint_column(self, painter: QPainter, room: QRect, name: str, field: str, bold: QFont) -> None:
        if not self._has_fields:
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
            return
        upper = QRect(room.left(), room.top() + theme.TIGHT, room.width(), self._line)
        painter.drawText(upper, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(bold)
        painter.setPen(QColor(theme.current().text))
        lower = upper.translated(0, self._line)
        fitting = painter.fontMetrics().elidedText(field, Qt.TextElideMode.ElideRight, lower.width())
        painter.drawText(lower, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, fitting)

    def _paint_row(self, painter: QPainter, room: QRect, name: str, field: str) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        if not self._has_fields:
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | middle, name)
            return
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | middle, name)
        painter.setFont(theme.font("small", bold=True))
        painter.setPen(QColor(theme.current().text))
        rest = room.adjusted(painter.fontMetrics().horizontalAdvance("0000"), 0, 0, 0)
        fitting = painter.fontMetrics().elidedText(field, Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, Qt.AlignmentFlag.AlignLeft | middle, fitting)
