"""Which line and cell of a table of records is which record and field."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex

from planner.ui.widgets.record_columns import Column, Lines

Index = QModelIndex | QPersistentModelIndex


class RecordLines(QAbstractTableModel):
    """One or several lines a record and an empty one at the end. Qt's rows are lines here."""

    def __init__(self, lines: Lines) -> None:
        super().__init__()
        self.lines = lines
        self.width = max(len(line) for line in lines)

    def count(self) -> int:
        """How many records there are."""
        raise NotImplementedError

    def record_of(self, row: int) -> int:
        """The place of the record that a line belongs to; behind the last one it is the empty one's."""
        return row // len(self.lines)

    def is_the_empty_row(self, row: int) -> bool:
        return self.record_of(row) >= self.count()

    def first_row_of(self, place: int) -> int:
        """The first line of a record, of the last (empty) one at most."""
        return min(place * len(self.lines), self.rowCount() - 1)

    def column_at(self, index: Index) -> Column | None:
        """What stands in a cell; None where the cell before it reaches over it."""
        line = self.lines[index.row() % len(self.lines)]
        return line[index.column()] if index.column() < len(line) else None

    def cell_of(self, place: int, field: str) -> QModelIndex:
        """Where a field of a record stands."""
        for down, line in enumerate(self.lines):
            for across, column in enumerate(line):
                if column.field == field:
                    return self.index(place * len(self.lines) + down, across)
        return QModelIndex()

    def beside(self, index: Index, step: int) -> QModelIndex:
        """The cell that Tab (1) or Shift+Tab (-1) comes to; invalid beyond the first and the last."""
        cells = [
            (row, across)
            for row in range(self.rowCount())
            for across in range(1 if self.is_the_empty_row(row) else len(self.lines[row % len(self.lines)]))
        ]
        here = (index.row(), 0 if self.is_the_empty_row(index.row()) else index.column())
        at = cells.index(here) + step
        return self.index(*cells[at]) if 0 <= at < len(cells) else QModelIndex()

    def ends_a_record(self, index: Index) -> bool:
        """Whether a cell is the last of its record."""
        lines = len(self.lines)
        return index.row() % lines == lines - 1 and index.column() == len(self.lines[-1]) - 1
