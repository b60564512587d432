"""The matrix on the screen: walked by keyboard, every number a door to its list, as wide and high as its words need."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QTableView, QWidget

from planner.ui import theme
from planner.ui.pages.coverage.grid import Grid, Row
from planner.ui.pages.coverage.grid_model import GridModel
from planner.ui.pages.coverage.grid_painting import SMALL, CellDelegate, ColumnHeader, RowHeader, around

_WIDEST, _MEDIUM, _NARROW = 72, 52, 24
_LABEL_MOST = 600
_ROW, _HEADING = 34, 38
_TALLEST = 330
_FEW, _MANY = 8, 38
"""Up to so many years have room to spare; more are as narrow as this."""


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
        self.setItemDelegate(CellDelegate(self, self.grid_model))
        self.setVerticalHeader(RowHeader(self, self.grid_model))
        self.setHorizontalHeader(ColumnHeader(self, self.grid_model))
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
        least = _NARROW if self._narrow else _MEDIUM if len(grid.columns) <= _FEW else _MANY
        fonts = {heading: QFontMetrics(theme.font(bold=heading)) for heading in (True, False)}
        words, longest = 0, 0
        for row in grid.rows:
            font, free = fonts[row.heading], around(row)
            words = max(words, font.horizontalAdvance(row.name) + free + theme.SPACE)
            longest = max(longest, *(font.horizontalAdvance(word) + free for word in row.name.split()), 0)
        numbers = [self._number_width(place, least) for place in range(len(grid.columns))]
        label = max(longest, min(room - sum(numbers), words, _LABEL_MOST))
        self.verticalHeader().setFixedWidth(label)
        self._corner.move(4, (self.horizontalHeader().height() - self._corner.height()) // 2 - 4)
        width = max(least, min(_WIDEST if not self._narrow else _MEDIUM, (room - label) // len(grid.columns)))
        for place, number in enumerate(numbers):
            self.setColumnWidth(place, max(width, number))
        for place, row in enumerate(grid.rows):
            self.setRowHeight(place, self._height(row, label))
        if self._narrow:
            self.setFixedHeight(min(self.wanted_height(), _TALLEST))

    def _number_width(self, column: int, least: int) -> int:
        """As wide as a column is to be for the longest of its numbers not to touch the next."""
        font = QFontMetrics(theme.font("small" if least < SMALL else "body", bold=True))
        cells = (row.cells[column].text for row in self.grid_model.grid.rows)
        return max(least, *(font.horizontalAdvance(text) + 8 for text in cells), 0)

    def _height(self, row: Row, label: int) -> int:
        area = QRect(0, 0, label - around(row), 1000)
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
