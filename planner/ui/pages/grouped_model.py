"""Groups and in them rows, as Qt sees them."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex

TOP = 2**31 - 1
"""The internal id of a group's index; that of a row is the place of its group."""

Index = QModelIndex | QPersistentModelIndex


class GroupedModel(QAbstractItemModel):
    """A model with two levels; `sizes` says how many rows each group has."""

    def sizes(self) -> list[int]:
        """The number of rows of each group."""
        raise NotImplementedError

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not 0 <= row < self.rowCount(parent) or not 0 <= column < self.columnCount(parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() if parent.isValid() else TOP)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        if not index.isValid() or index.internalId() == TOP:
            return QModelIndex()
        return self.createIndex(index.internalId(), 0, TOP)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self.sizes())
        return self.sizes()[parent.row()] if parent.internalId() == TOP and parent.column() == 0 else 0
