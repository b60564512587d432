"""A sheet of the file as Qt's model: its cells as a person sees them, and what became of each."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner.importing.grid import Place, Sheet, address, letters
from planner.ui.dialogs.importing.sheet_words import cell_words, edge_words, meaning_words
from planner.ui.dialogs.importing.understood import UnderstoodSheet
from planner.words import _

Index = QModelIndex | QPersistentModelIndex
KIND = Qt.ItemDataRole.UserRole
HAS_PROBLEM = Qt.ItemDataRole.UserRole + 1
FIELD = Qt.ItemDataRole.UserRole + 2
"""Of a row or column: the field that it is read as, in words."""
IS_HEADING = Qt.ItemDataRole.UserRole + 3

_LONGEST = 400
"""More of a cell is never to be seen in a grid."""


class SheetGrid(QAbstractTableModel):
    """One sheet at a time, by row and column from 0; only what is in view is ever asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet, self._understood = Sheet(name=""), None
        self._rows = self._columns = 0

    @property
    def sheet(self) -> Sheet:
        return self._sheet

    @property
    def understood(self) -> UnderstoodSheet | None:
        return self._understood

    def show_sheet(self, sheet: Sheet, understood: UnderstoodSheet) -> None:
        """Another sheet, or the same one understood in another way."""
        if sheet is not self._sheet:
            self.beginResetModel()
            self._sheet, self._understood = sheet, understood
            self._rows, self._columns = sheet.last_row, sheet.last_column
            self.endResetModel()
            return
        self._understood = understood
        if self._rows and self._columns:
            self.dataChanged.emit(self.index(0, 0), self.index(self._rows - 1, self._columns - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self._columns - 1)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self._rows - 1)

    def place(self, index: Index) -> Place:
        """The cell as the file counts."""
        return index.row() + 1, index.column() + 1

    def words(self, place: Place) -> str:
        """All that the cell says."""
        value = self._sheet.cells.get(place)
        return "" if value is None else cell_words(value)

    def meaning(self, place: Place) -> str:
        return meaning_words(self._understood, place) if self._understood else ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._columns

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._understood is None:
            return None
        place = self.place(index)
        if role == IS_HEADING:
            return place[0] in self._understood.heading_rows
        if place not in self._sheet.cells:
            return address(place) if role == Qt.ItemDataRole.AccessibleTextRole else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return " ↵ ".join(self.words(place)[:_LONGEST].splitlines())
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, (address(place), self.words(place), self.meaning(place))))
            case Qt.ItemDataRole.ToolTipRole:
                return self.meaning(place) or None
            case Qt.ItemDataRole.TextAlignmentRole:
                value = self._sheet.cells[place]
                right = isinstance(value, int | float) and not isinstance(value, bool)
                return Qt.AlignmentFlag.AlignVCenter | (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
            case int() if role == KIND:
                return self._understood.kind(place)
            case int() if role == HAS_PROBLEM:
                return bool(self._understood.problems(place))
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._understood is None:
            return None
        across = orientation == Qt.Orientation.Horizontal
        name = letters(section + 1) if across else str(section + 1)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return name
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, (name, self._field(section, across=across))))
            case Qt.ItemDataRole.ToolTipRole:
                return self._hint(section, name, across=across)
            case int() if role == FIELD:
                return self._field(section, across=across)
            case int() if role == IS_HEADING:
                return self._heads(section, across=across)
            case _:
                return None

    def _field(self, section: int, *, across: bool) -> str:
        assert self._understood is not None
        return edge_words(self._understood.column_field(section + 1) if across else self._understood.row_field(section + 1))

    def _heads(self, section: int, *, across: bool) -> bool:
        assert self._understood is not None
        return section + 1 == self._understood.heading_column if across else section + 1 in self._understood.heading_rows

    def _hint(self, section: int, name: str, *, across: bool) -> str:
        hidden = section + 1 in (self._sheet.hidden_columns if across else self._sheet.hidden_rows)
        told = [_("Hidden in the file, and read all the same.")] if hidden else []
        if across:
            told.append(_("Click if the headings stand in column {letters}.", letters=name))
        else:
            told.append(_("Click if the headings stand in row {row}; with Shift if there are two such rows.", row=name))
        return "\n".join(told)
