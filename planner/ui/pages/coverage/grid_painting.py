"""How a matrix is painted: numbers on shades of their track, words before them, years or UN goals above them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from planner.ui import icons, theme
from planner.ui.pages.coverage.grid import Cell, Row
from planner.ui.pages.coverage.grid_model import GridModel, Index
from planner.ui.widgets import painting

FLAG = 16
"""What the sign of a gap takes after the words."""
SMALL = 30
"""A cell narrower than this has its number in small letters."""


class CellDelegate(QStyledItemDelegate):
    """A number on a shade of its track: the more, the darker, in an ink that reads on it."""

    def __init__(self, view: QTableView, model: GridModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        grid, tokens = self._model.grid, theme.current()
        row, cell = grid.rows[index.row()], self._model.cell(index)
        painter.save()
        area = QRectF(option.rect).adjusted(1, 1, -1, -1)
        ground = _ground(row, cell, grid.most)
        if ground is not None:
            painter.fillRect(area, ground)
        ink = QColor(tokens.quiet)
        if cell.rows:
            ink = theme.legible_on(ground) if ground is not None else QColor(tokens.text)
            if not cell.alive:
                ink = QColor(tokens.quiet)
        if cell.rows and cell.outside:
            painter.setPen(QPen(QColor(tokens.warning), 1, Qt.PenStyle.DashLine))
            painter.drawRect(area.adjusted(1.5, 1.5, -1.5, -1.5))
        font = theme.font("small" if area.width() < SMALL else "body", bold=bool(cell.rows))
        font.setStrikeOut(bool(cell.rows) and not cell.alive)
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, cell.text)
        if self._view.hasFocus() and index == self._view.currentIndex():
            painter.setPen(QPen(QColor(tokens.panel), 4))
            painter.drawRect(area.adjusted(2, 2, -2, -2))
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRect(area.adjusted(1, 1, -1, -1))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(24, 34)


def _ground(row: Row, cell: Cell, most: int) -> QColor | None:
    """What a cell is painted on; None leaves the panel."""
    if row.heading:
        return None
    if cell.alive:
        return theme.shade(_colour(row), cell.strength(most))
    return QColor(theme.current().ground) if cell.expected and cell.known else None


def _colour(row: Row) -> QColor:
    if row.track is not None:
        return theme.track_colour(*row.track)
    return QColor(theme.current().accent)


def indent(row: Row) -> int:
    """Where the words begin."""
    if row.sdg is not None:
        return 32
    return 16 if row.heading and row.track is not None else 4


def around(row: Row) -> int:
    """What the words leave free at both sides."""
    return indent(row) + 4 + (FLAG if row.gap else 0)


class RowHeader(QHeaderView):
    """The words before the numbers: a track's name with its bar, a commitment, a UN goal with its square; a flag for a gap."""

    def __init__(self, view: QTableView, model: GridModel) -> None:
        super().__init__(Qt.Orientation.Vertical, view)
        self._model = model
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(20)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        row, tokens = self._model.grid.rows[section], theme.current()
        painter.save()
        painter.fillRect(rect, QColor(tokens.panel))
        if row.sdg is not None:
            painting.paint_sdg_square(painter, QRectF(rect.left() + 4, rect.center().y() - 9.5, 20, 20), row.sdg)
        elif row.track is not None and row.heading:
            painting.paint_track_bar(painter, rect.adjusted(4, 0, 0, 0), _colour(row))
        painter.setFont(theme.font(bold=row.heading))
        painter.setPen(QColor(tokens.text))
        area = QRect(rect.left() + indent(row), rect.top(), rect.width() - around(row), rect.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, row.name)
        if row.gap:
            icons.paint(painter, QRect(rect.right() - FLAG, rect.center().y() - 7, 14, 14), "problems", tokens.warning)
        painter.restore()

    def sizeHint(self) -> QSize:
        return QSize(self.width(), super().sizeHint().height())


class ColumnHeader(QHeaderView):
    """Years with what is gone of them as a line below, or UN goals as squares."""

    def __init__(self, view: QTableView, model: GridModel) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._model = model
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(20)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 42)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        column, tokens = self._model.grid.columns[section], theme.current()
        painter.save()
        painter.fillRect(rect, QColor(tokens.panel))
        if column.sdg is not None:
            side = 20
            square = QRectF(rect.center().x() - side / 2 + 0.5, rect.center().y() - side / 2, side, side)
            painting.paint_sdg_square(painter, square, column.sdg)
            painter.restore()
            return
        painter.setFont(theme.font(bold=column.chosen))
        painter.setPen(QColor(tokens.accent if column.chosen else tokens.quiet))
        painter.drawText(rect.adjusted(0, 0, 0, -8), Qt.AlignmentFlag.AlignCenter, column.name)
        if column.gone is not None:
            line = QRectF(rect.left() + 2, rect.bottom() - 7, rect.width() - 4, 4)
            painter.fillRect(line, QColor(tokens.line))
            line.setWidth(line.width() * column.gone)
            painter.fillRect(line, QColor(tokens.quiet))
        painter.restore()
