"""The matrix on the screen: numbers on shades of their track, whole by keyboard, every cell said in words.

A table of Qt's, so that a screen reader knows its rows and columns; only the painting is our own.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from planner.ui import icons, theme
from planner.ui.pages.coverage.grid import Cell, Grid, Row
from planner.ui.widgets import painting

CELL_WIDTH, MEDIUM, NARROW = 72, 52, 24
_LABEL_MOST = 600
_ROW, _HEADING = 34, 38
_FLAG = 16
_TALLEST = 330
_FEW, _MANY = 8, 38
"""Up to so many years have room to spare; more are as narrow as this."""
_SMALL = 30
"""A cell narrower than this has its number in small letters."""

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class GridModel(QAbstractTableModel):
    """A `Grid` as Qt asks for it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.grid = Grid()

    def show(self, grid: Grid) -> None:
        """Other numbers in the same places leave everything where it is."""
        same = self._frame(grid) == self._frame(self.grid)
        if not same:
            self.beginResetModel()
        self.grid = grid
        if not same:
            self.endResetModel()
        elif grid.rows and grid.columns:
            self.dataChanged.emit(self.index(0, 0), self.index(len(grid.rows) - 1, len(grid.columns) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(grid.rows) - 1)

    @staticmethod
    def _frame(grid: Grid) -> tuple[object, ...]:
        return (grid.corner, grid.columns, tuple((row.key, row.name, row.heading) for row in grid.rows))

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.grid.rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.grid.columns)

    def cell(self, index: Index) -> Cell:
        return self.grid.rows[index.row()].cells[index.column()]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(index).text
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.cell(index).words
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self.grid.columns[section].name
        row = self.grid.rows[section]
        return f"{row.name}\n{row.gap}" if row.gap and role == Qt.ItemDataRole.ToolTipRole else row.name


class MatrixView(QTableView):
    """Arrow keys walk; Enter, Space or a click asks for what is behind a number. A `narrow` one has many columns and is
    as high as its rows."""

    asked = Signal(object, object)
    """The keys of a row and a column whose initiatives are to be listed."""
    walked = Signal()

    def __init__(self, name: str, parent: QWidget | None = None, *, narrow: bool = False) -> None:
        super().__init__(parent)
        self.grid_model = GridModel(self)
        self._narrow = narrow
        self.setModel(self.grid_model)
        self.setItemDelegate(_CellDelegate(self))
        self.setVerticalHeader(_RowHeader(self))
        self.setHorizontalHeader(_ColumnHeader(self))
        self.setAccessibleName(name)
        self.setProperty("role", "inside")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self._corner = QLabel(self)
        self._corner.setProperty("role", "quiet")

    def show_grid(self, grid: Grid) -> None:
        """Show a matrix; where one stands in it stays, as far as it is still there."""
        at = self._keys_at(self.currentIndex())
        self.grid_model.show(grid)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if grid.rows and grid.columns else Qt.FocusPolicy.NoFocus)
        self._corner.setText(grid.corner)
        self._corner.adjustSize()
        self._fit()
        if at is not None:
            self.go_to(*at)
        if not self.currentIndex().isValid() and grid.rows and grid.columns:
            here = next((place for place, column in enumerate(grid.columns) if column.chosen), 0)
            self.setCurrentIndex(self.grid_model.index(0, here))
            self.scrollTo(self.currentIndex())
        self.horizontalHeader().viewport().update()
        self.verticalHeader().viewport().update()

    def go_to(self, row: Hashable, column: Hashable) -> bool:
        """Stand on a cell and bring it into sight; whether it is there."""
        grid = self.grid_model.grid
        down = next((place for place, it in enumerate(grid.rows) if it.key == row), None)
        across = next((place for place, it in enumerate(grid.columns) if it.key == column), None)
        if down is None or across is None:
            return False
        index = self.grid_model.index(down, across)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def ask(self, index: QModelIndex) -> None:
        """Ask for what is behind a cell, if anything is."""
        if index.isValid() and self.grid_model.cell(index).rows:
            keys = self._keys_at(index)
            assert keys is not None
            self.asked.emit(*keys)

    def wanted_height(self) -> int:
        """How high all of it is."""
        header = self.horizontalHeader()
        across = self.verticalHeader().width() + header.length() > self.width()
        rows = sum(self.rowHeight(row) for row in range(self.grid_model.rowCount()))
        return header.height() + rows + (self.horizontalScrollBar().sizeHint().height() if across else 0) + 2

    def _keys_at(self, index: QModelIndex) -> tuple[Hashable, Hashable] | None:
        grid = self.grid_model.grid
        if not index.isValid():
            return None
        return grid.rows[index.row()].key, grid.columns[index.column()].key

    # ---- sizes

    def _fit(self) -> None:
        """The words take what the numbers leave; a row is as high as its words need."""
        grid = self.grid_model.grid
        if not grid.columns:
            return
        room = self.width() - (0 if self._narrow else 14)
        least = NARROW if self._narrow else MEDIUM if len(grid.columns) <= _FEW else _MANY
        fonts = {heading: QFontMetrics(theme.font(bold=heading)) for heading in (True, False)}
        words, longest = 0, 0
        for row in grid.rows:
            font, around = fonts[row.heading], _around(row)
            words = max(words, font.horizontalAdvance(row.name) + around + theme.SPACE)
            longest = max(longest, *(font.horizontalAdvance(word) + around for word in row.name.split()), 0)
        numbers = [self._number_width(place, least) for place in range(len(grid.columns))]
        label = max(longest, min(room - sum(numbers), words, _LABEL_MOST))
        self.verticalHeader().setFixedWidth(label)
        self._corner.move(4, (self.horizontalHeader().height() - self._corner.height()) // 2 - 4)
        width = max(least, min(CELL_WIDTH if not self._narrow else MEDIUM, (room - label) // len(grid.columns)))
        for place, number in enumerate(numbers):
            self.setColumnWidth(place, max(width, number))
        for place, row in enumerate(grid.rows):
            self.setRowHeight(place, self._height(row, label))
        if self._narrow:
            self.setFixedHeight(min(self.wanted_height(), _TALLEST))

    def _number_width(self, column: int, least: int) -> int:
        """As wide as a column is to be for the longest of its numbers not to touch the next."""
        font = QFontMetrics(theme.font("small" if least < _SMALL else "body", bold=True))
        cells = (row.cells[column].text for row in self.grid_model.grid.rows)
        return max(least, *(font.horizontalAdvance(text) + 8 for text in cells), 0)

    def _height(self, row: Row, label: int) -> int:
        area = QRect(0, 0, label - _around(row), 1000)
        font = QFontMetrics(theme.font(bold=row.heading))
        needed = font.boundingRect(area, Qt.TextFlag.TextWordWrap, row.name).height()
        return max(_HEADING if row.heading else _ROW, needed + 12)

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._fit()

    # ---- hands

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.ask(self.currentIndex())
        else:
            super().keyPressEvent(event)
            self.walked.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index == self.currentIndex():
            self.ask(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        leads = index.isValid() and self.grid_model.cell(index).rows > 0
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()


class _CellDelegate(QStyledItemDelegate):
    """A number on a shade of its track: the more, the darker, in an ink that reads on it."""

    def __init__(self, view: MatrixView) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        grid, tokens = self._view.grid_model.grid, theme.current()
        row, cell = grid.rows[index.row()], self._view.grid_model.cell(index)
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
        font = theme.font("small" if area.width() < _SMALL else "body", bold=bool(cell.rows))
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
        return QSize(NARROW, _ROW)


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


def _indent(row: Row) -> int:
    """Where the words begin."""
    if row.sdg is not None:
        return 32
    return 16 if row.heading and row.track is not None else 4


def _around(row: Row) -> int:
    """What the words leave free at both sides."""
    return _indent(row) + 4 + (_FLAG if row.gap else 0)


class _RowHeader(QHeaderView):
    """The words before the numbers: a track's name with its bar, a commitment, a UN goal with its square; a flag for a gap."""

    def __init__(self, view: MatrixView) -> None:
        super().__init__(Qt.Orientation.Vertical, view)
        self._view = view
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(20)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        row, tokens = self._view.grid_model.grid.rows[section], theme.current()
        painter.save()
        painter.fillRect(rect, QColor(tokens.panel))
        if row.sdg is not None:
            painting.paint_sdg_square(painter, QRectF(rect.left() + 4, rect.center().y() - 9.5, 20, 20), row.sdg)
        elif row.track is not None and row.heading:
            painting.paint_track_bar(painter, rect.adjusted(4, 0, 0, 0), _colour(row))
        painter.setFont(theme.font(bold=row.heading))
        painter.setPen(QColor(tokens.text))
        area = QRect(rect.left() + _indent(row), rect.top(), rect.width() - _around(row), rect.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, row.name)
        if row.gap:
            icons.paint(painter, QRect(rect.right() - _FLAG, rect.center().y() - 7, 14, 14), "problems", tokens.warning)
        painter.restore()

    def sizeHint(self) -> QSize:
        return QSize(self.width(), super().sizeHint().height())


class _ColumnHeader(QHeaderView):
    """Years with what is gone of them as a line below, or UN goals as squares."""

    def __init__(self, view: MatrixView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._view = view
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(20)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 42)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        column, tokens = self._view.grid_model.grid.columns[section], theme.current()
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
