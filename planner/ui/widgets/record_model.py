"""Records as the rows of a table that is typed into."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from planner.errors import PlannerError
from planner.ui import theme
from planner.values import dates, numbers
from planner.words import _, refusal

_Index = QModelIndex | QPersistentModelIndex


class Kind(Enum):
    """What a column holds, and so how it is read and written."""

    WORDS = auto()
    NUMBER = auto()
    DATE = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading (English source), the record's field, and its share of the free width (0: as needed)."""

    heading: str
    field: str
    kind: Kind = Kind.WORDS
    share: int = 0
    sample: str = ""


@dataclass(slots=True)
class _Row:
    """A record, and what was typed into it that couldn't be read: field -> (text, sentence)."""

    record: Any
    wrong: dict[str, tuple[str, str]]


class RecordModel(QAbstractTableModel):
    """One row a record and an empty one at the end, where typing makes the next.

    What can't be read stays as it was typed, marked, and changes nothing in the record.
    """

    edited = Signal()
    wrong_changed = Signal()

    def __init__(self, columns: tuple[Column, ...], blank: Any, invitation: str) -> None:
        super().__init__()
        self.columns = columns
        self._blank = blank
        self._invitation = invitation
        self._rows: list[_Row] = []
        self._year: int | None = None
        self._read_only = False

    # --- the value

    def records(self) -> tuple[Any, ...]:
        """The records, without rows that hold nothing."""
        return tuple(row.record for row in self._rows if row.record != self._blank)

    def set_records(self, records: Iterable[Any]) -> None:
        """Show these; what couldn't be read stays in the rows that are still the same."""
        records = tuple(records)
        if records == self.records():
            return
        kept = [row for row in self._rows if row.wrong]
        self.beginResetModel()
        self._rows = []
        for record in records:
            same = next((row for row in kept if row.record == record), None)
            if same is not None:
                kept.remove(same)
            self._rows.append(_Row(record, same.wrong if same else {}))
        self.endResetModel()
        self.wrong_changed.emit()

    def set_year(self, year: int | None) -> None:
        """The year that a date without one falls in."""
        self._year = year

    def set_read_only(self, read_only: bool) -> None:
        self.beginResetModel()
        self._read_only = read_only
        self.endResetModel()

    def read_only(self) -> bool:
        return self._read_only

    def wrong(self) -> tuple[str, ...]:
        """The sentences for everything that couldn't be read, each with its row."""
        return tuple(
            _("Row {number}: {sentence}", number=number, sentence=sentence)
            for number, row in enumerate(self._rows, 1)
            for _text, sentence in row.wrong.values()
        )

    def is_the_empty_row(self, row: int) -> bool:
        return row >= len(self._rows)

    # --- changing rows

    def remove(self, rows: Iterable[int]) -> None:
        """Take rows away, as one change."""
        doomed = sorted({row for row in rows if 0 <= row < len(self._rows)}, reverse=True)
        before = self.records()
        for row in doomed:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._rows[row]
            self.endRemoveRows()
        self._tell(before)

    def move(self, row: int, step: int) -> int:
        """Move a row up (-1) or down (1); where it is then."""
        goal = row + step
        if not (0 <= row < len(self._rows) and 0 <= goal < len(self._rows)):
            return row
        self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), goal + (1 if step > 0 else 0))
        before = self.records()
        self._rows.insert(goal, self._rows.pop(row))
        self.endMoveRows()
        self._tell(before)
        return goal

    def _tell(self, before: tuple[Any, ...]) -> None:
        self.wrong_changed.emit()
        if self.records() != before:
            self.edited.emit()

    # --- what Qt asks

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows) + (0 if self._read_only else 1)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags if self._read_only else flags | Qt.ItemFlag.ItemIsEditable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _(self.columns[section].heading)
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if self.columns[column].kind is Kind.NUMBER else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column = self.columns[index.column()]
        if self.is_the_empty_row(index.row()):
            return self._of_the_empty_row(index, role)
        row = self._rows[index.row()]
        text, sentence = row.wrong.get(column.field, (_written(column, row.record), ""))
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return text
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._alignment(index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return sentence or None
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return sentence
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{_(column.heading)}: {text}"
            case Qt.ItemDataRole.ForegroundRole if sentence:
                return QColor(theme.current().warning)
            case Qt.ItemDataRole.BackgroundRole if sentence:
                return QColor(theme.current().warning_soft)
        return None

    def _of_the_empty_row(self, index: _Index, role: int) -> Any:
        first = index.column() == 0
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._invitation if first else ""
            case Qt.ItemDataRole.EditRole:
                return ""
            case Qt.ItemDataRole.ForegroundRole:
                return QColor(theme.current().quiet)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{_(self.columns[index.column()].heading)}: {self._invitation}"
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or self._read_only:
            return False
        text, before = str(value).strip(), self.records()
        if self.is_the_empty_row(index.row()):
            if not text:
                return False
            self._add_row()
        self._write(self._rows[index.row()], self.columns[index.column()], text)
        self.dataChanged.emit(self.index(index.row(), 0), self.index(index.row(), len(self.columns) - 1))
        self._tell(before)
        return True

    def _add_row(self) -> None:
        """The empty row becomes one with a record, and a new empty one comes below it; so one stays where one types."""
        below = len(self._rows) + 1
        self.beginInsertRows(QModelIndex(), below, below)
        self._rows.append(_Row(self._blank, {}))
        self.endInsertRows()

    def _write(self, row: _Row, column: Column, text: str) -> None:
        row_text = row.wrong.get(column.field, (_written(column, row.record), ""))[0]
        if text == row_text:
            return
        row.wrong.pop(column.field, None)
        try:
            row.record = replace(row.record, **{column.field: _read(column, text, self._year)})
        except PlannerError as error:
            row.wrong[column.field] = (text, refusal(error))


def _written(column: Column, record: Any) -> str:
    value = getattr(record, column.field)
    match column.kind:
        case Kind.NUMBER:
            return numbers.write_number(value)
        case Kind.DATE:
            return dates.write_date(value)
        case Kind.WORDS:
            return value


def _read(column: Column, text: str, year: int | None) -> Any:
    match column.kind:
        case Kind.NUMBER:
            return numbers.read_number(text) if text else None
        case Kind.DATE:
            return dates.read_date(text, year) if text else None
        case Kind.WORDS:
            return text
