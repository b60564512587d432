"""The colours and letters by which a sheet shows what its cells became: ground, ink and letters each say it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from planner.ui import theme
from planner.ui.dialogs.importing.sheet_model import HAS_PROBLEM, IS_HEADING, KIND, Index
from planner.ui.dialogs.importing.sheet_words import KINDS
from planner.ui.dialogs.importing.understood import Kind
from planner.words import _

_CORNER = 7
_PADDING = 6
_RUNS_OVER = 12
"""Cells that a long text may run on over."""


def ground_of(kind: Kind | None) -> QColor:
    tokens = theme.current()
    match kind:
        case Kind.HEADING:
            return QColor(tokens.accent_soft)
        case Kind.BAND:
            return theme.mixed(tokens.cross_cutting, tokens.panel, 0.2)
        case Kind.NOTE:
            return theme.mixed(tokens.tracks[1], tokens.panel, 0.14)
        case Kind.LEFT:
            return QColor(tokens.ground)
        case _:
            return QColor(tokens.panel)


def ink_of(kind: Kind | None) -> QColor:
    tokens = theme.current()
    return QColor({Kind.HEADING: tokens.accent_strong, Kind.LEFT: tokens.quiet}.get(kind, tokens.text))  # type: ignore[arg-type]


def font_for(kind: Kind | None, base: QFont) -> QFont:
    font = QFont(base)
    if kind is Kind.HEADING:
        font.setWeight(QFont.Weight.DemiBold)
    font.setItalic(kind is Kind.NOTE)
    font.setStrikeOut(kind is Kind.LEFT)
    return font


def paint_corner(painter: QPainter, rect: QRect) -> None:
    """The mark of a cell that a person should look at."""
    right, top = rect.right() + 1, rect.top()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.current().warning))
    painter.drawPolygon(QPolygonF([QPointF(right - _CORNER, top), QPointF(right, top), QPointF(right, top + _CORNER)]))


class SheetDelegate(QStyledItemDelegate):
    """Paints one cell and its lines. `strikes` is off on a sheet that is not read, where every cell is left out.

    A text that is too long for its cell runs on over the empty ones on its right, as in a spreadsheet.
    """

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self.strikes = True

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        first = index if index.data() is not None else self._running_in(index)
        kind = None if first is None else self._kind(first)
        if kind is None and index.data(IS_HEADING):
            kind = Kind.HEADING
        painter.save()
        painter.setClipRect(option.rect)
        painter.fillRect(option.rect, ground_of(kind))
        self._paint_lines(painter, option.rect, index)
        if first is not None:
            self._paint_words(painter, option.font, first)
        if index.data(HAS_PROBLEM):
            paint_corner(painter, option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            self._paint_frame(painter, option.rect)
        painter.restore()

    def _kind(self, index: Index) -> Kind | None:
        kind = index.data(KIND)
        return None if kind is None or (kind == Kind.LEFT and not self.strikes) else Kind(kind)

    def _paint_lines(self, painter: QPainter, rect: QRect, index: Index) -> None:
        painter.setPen(QColor(theme.current().line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        right = index.siblingAtColumn(index.column() + self._view.columnSpan(index.row(), index.column()))
        runs_on = right.isValid() and right.data() is None and self._running_in(right) is not None
        if not runs_on:
            painter.drawLine(rect.topRight(), rect.bottomRight())

    def _paint_words(self, painter: QPainter, base: QFont, first: Index) -> None:
        kind = self._kind(first)
        painter.setFont(font_for(kind, base))
        painter.setPen(ink_of(kind) if self.strikes else QColor(theme.current().quiet))
        words, room = first.data(), self._view.visualRect(first).adjusted(_PADDING, 0, -_PADDING, 0)
        room.setRight(room.right() + self._room_beside(first))
        fitting = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(first.data(Qt.ItemDataRole.TextAlignmentRole)), fitting)

    def _paint_frame(self, painter: QPainter, rect: QRect) -> None:
        """Around the cell that one stands on."""
        focused = self._view.hasFocus()
        painter.setPen(QPen(QColor(theme.current().accent if focused else theme.current().faint), 2 if focused else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(1, 1, -1, -1) if focused else rect.adjusted(0, 0, -1, -1))

    # ---- texts that run on

    def _running_in(self, index: Index) -> Index | None:
        """The cell on the left whose text runs on into this empty one."""
        for column in range(index.column() - 1, max(-1, index.column() - 1 - _RUNS_OVER), -1):
            left = index.siblingAtColumn(column)
            words = left.data()
            if words is None:
                continue
            if left.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight or self._is_merged(left):
                return None
            needed = QFontMetrics(font_for(self._kind(left), self._view.font())).horizontalAdvance(words) + 2 * _PADDING
            covered = self._view.columnViewportPosition(index.column()) - self._view.columnViewportPosition(column)
            return left if needed > covered else None
        return None

    def _room_beside(self, index: Index) -> int:
        """The width of the empty cells right of a cell, as far as its text may run."""
        if index.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight or self._is_merged(index):
            return 0
        room = 0
        for column in range(index.column() + 1, index.column() + 1 + _RUNS_OVER):
            right = index.siblingAtColumn(column)
            if not right.isValid() or right.data() is not None:
                break
            room += self._view.columnWidth(column)
        return room

    def _is_merged(self, index: Index) -> bool:
        return self._view.columnSpan(index.row(), index.column()) > 1 or self._view.rowSpan(index.row(), index.column()) > 1


class _Swatch(QWidget):
    """A small cell that looks as those of its kind; of none, one with the corner."""

    def __init__(self, kind: Kind | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setFixedSize(QSize(26, 18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = self.rect().adjusted(0, 0, -1, -1)
        painter.setPen(QColor(theme.current().edge))
        painter.setBrush(ground_of(self._kind))
        painter.drawRect(rect)
        painter.setPen(ink_of(self._kind))
        painter.setFont(font_for(self._kind, theme.font("small")))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "Aa")
        if self._kind is None:
            paint_corner(painter, rect)


class SheetLegend(QWidget):
    """What each look means, in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.WIDE, theme.SPACE, theme.WIDE, theme.WIDE - 4)
        row.setSpacing(theme.SPACE - 2)
        for kind, words in [*KINDS.items(), (None, "")]:
            label = QLabel(_(words) if words else _("Look at it"))
            label.setProperty("role", "quiet-small")
            row.addWidget(_Swatch(kind))
            row.addWidget(label)
            row.addSpacing(theme.SPACE)
        row.addStretch(1)
