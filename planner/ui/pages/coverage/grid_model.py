"""A matrix as a table of Qt's, so that a screen reader knows its rows and columns; every cell is said in words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner.ui.pages.coverage.grid import Cell, Grid

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
