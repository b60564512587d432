"""Records as the rows of a table that is typed into."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from planner.errors import PlannerError
from planner.ui import theme
from planner.ui.widgets.record_columns import (
    REMARK,
    SIGN,
    Column,
    Kind,
    Lines,
    Sign,
    deadline_words,
    read,
    side_of,
    written,
)
from planner.ui.widgets.record_lines import Index, RecordLines
from planner.words import _, refusal


@dataclass(slots=True)
class _Row:
    """A record, and what was typed into it that couldn't be read: field -> (text, sentence)."""

    record: Any
    wrong: dict[str, tuple[str, str]]


class RecordModel(RecordLines):
    """Typing in the empty line makes the next record.

    What can't be read stays as it was typed, marked, and changes nothing in the record.
    """

    edited = Signal()
    wrong_changed = Signal()
    remarked = Signal()

    def __init__(self, lines: Lines, blank: Any, invitation: str) -> None:
        super().__init__(lines)
        self.meant = ""
        """What the last date that was written in words means, "" for none."""
        self.sign_of: Callable[[Any], Sign | None] = _no_sign
        """The quiet sign of a record."""
        self._blank = blank
        self._invitation = invitation
        self._rows: list[_Row] = []
        self._remarks: dict[Any, str] = {}
        self._year: int | None = None
        self._read_only = False
        self._but: frozenset[str] = frozenset()

    # --- the value

    def records(self) -> tuple[Any, ...]:
        """The records, without rows that hold nothing."""
        return tuple(row.record for row in self._rows if row.record != self._blank)

    def set_records(self, records: Iterable[Any]) -> None:
        """Show these; what couldn't be read stays in the rows that are still the same."""
        records = tuple(records)
        if records == self.records():
            return
        self.meant = ""
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

    def set_read_only(self, read_only: bool, but: Collection[str] = ()) -> None:
        """Whether records can only be read, `but` for these fields of those that are there."""
        if (read_only, frozenset(but)) != (self._read_only, self._but):
            self.beginResetModel()
            self._read_only, self._but = read_only, frozenset(but)
            self.endResetModel()

    def read_only(self) -> bool:
        return self._read_only

    def set_remarks(self, remarks: Mapping[Any, str]) -> None:
        """What is said quietly of records, while they are as they are now; in none that one only reads."""
        if self._remarks != dict(remarks):
            self._remarks = dict(remarks)
            self.remarked.emit()  # not `dataChanged`: what is being typed in a cell stays

    def remarks(self) -> tuple[str, ...]:
        """What is said of each record from the top, "" for nothing."""
        return tuple("" if self._read_only else self._remarks.get(row.record, "") for row in self._rows)

    def wrong(self) -> tuple[str, ...]:
        """The sentences for everything that couldn't be read, each with its row."""
        return tuple(
            _("Row {number}: {sentence}", number=number, sentence=sentence)
            for number, row in enumerate(self._rows, 1)
            for _text, sentence in row.wrong.values()
        )

    def count(self) -> int:
        return len(self._rows)

    def record_at(self, place: int) -> Any:
        """The record at a place; None behind the last."""
        return self._rows[place].record if 0 <= place < len(self._rows) else None

    # --- changing records

    def put(self, place: int, record: Any) -> None:
        """Put another record where one is, whatever is locked in the table: who asks knows what may change."""
        before = self.records()
        self._rows[place].record = record
        first = place * len(self.lines)
        self.dataChanged.emit(self.index(first, 0), self.index(first + len(self.lines) - 1, self.width - 1))
        self._tell(before)

    def remove(self, places: Iterable[int]) -> None:
        """Take records away, as one change."""
        doomed = sorted({place for place in places if 0 <= place < len(self._rows)}, reverse=True)
        before, lines = self.records(), len(self.lines)
        for place in doomed:
            self.beginRemoveRows(QModelIndex(), place * lines, place * lines + lines - 1)
            del self._rows[place]
            self.endRemoveRows()
        self._tell(before)

    def move(self, place: int, step: int) -> int:
        """Move a record up (-1) or down (1); where it is then."""
        goal, lines = place + step, len(self.lines)
        if not (0 <= place < len(self._rows) and 0 <= goal < len(self._rows)):
            return place
        first, below = place * lines, (goal + (1 if step > 0 else 0)) * lines
        self.beginMoveRows(QModelIndex(), first, first + lines - 1, QModelIndex(), below)
        before = self.records()
        self._rows.insert(goal, self._rows.pop(place))
        self.endMoveRows()
        self._tell(before)
        return goal

    def _tell(self, before: tuple[Any, ...]) -> None:
        self.wrong_changed.emit()
        if self.records() != before:
            self.edited.emit()

    # --- what Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows) * len(self.lines) + (0 if self._read_only else 1)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self.width

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.column_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if self._is_open(self.column_at(index)) else flags

    def _is_open(self, column: Column | None) -> bool:
        """Whether one may write in a column."""
        return column is not None and (not self._read_only or column.field in self._but)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(_(line[section].heading) if section < len(line) else "" for line in self.lines)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return side_of(self.lines[-1][section]) | Qt.AlignmentFlag.AlignBottom
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column = self.column_at(index)
        if column is None:
            return None
        if self.is_the_empty_row(index.row()):
            return self._of_the_empty_row(index, column, role)
        row = self._rows[self.record_of(index.row())]
        text, sentence = row.wrong.get(column.field, (written(column, row.record), ""))
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return text
            case Qt.ItemDataRole.TextAlignmentRole:
                return side_of(column) | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ToolTipRole:
                return sentence or None
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                sign = self._sign(row.record, column)
                return sentence or ". ".join(filter(None, (sign.words if sign else "", self._remark(index, column))))
            case role if role == REMARK:
                return self._remark(index, column)
            case role if role == SIGN:
                return self._sign(row.record, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{_(column.heading)}: {text}"
            case Qt.ItemDataRole.ForegroundRole if sentence:
                return QColor(theme.current().warning)
            case Qt.ItemDataRole.BackgroundRole if sentence:
                return QColor(theme.current().warning_soft)
        return None

    def _remark(self, index: Index, column: Column) -> str:
        return self.remarks()[self.record_of(index.row())] if column is self.lines[0][0] else ""

    def _sign(self, record: Any, column: Column) -> Sign | None:
        return self.sign_of(record) if column is self.lines[0][0] else None

    def _of_the_empty_row(self, index: Index, column: Column, role: int) -> Any:
        first = index.column() == 0
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._invitation if first else ""
            case Qt.ItemDataRole.EditRole:
                return ""
            case Qt.ItemDataRole.ForegroundRole:
                return QColor(theme.current().quiet)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{_(column.heading)}: {self._invitation}"
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        column = self.column_at(index)
        if role != Qt.ItemDataRole.EditRole or column is None or not self._is_open(column):
            return False
        text, before = str(value).strip(), self.records()
        if self.is_the_empty_row(index.row()):
            if not text:
                return False
            self._add_row()
        place = self.record_of(index.row())
        self._write(self._rows[place], column, text)
        first, last = place * len(self.lines), (place + 1) * len(self.lines) - 1
        self.dataChanged.emit(self.index(first, 0), self.index(last, self.width - 1))
        self._tell(before)
        return True

    def _add_row(self) -> None:
        """The empty line becomes the first of a record, and its others with a new empty one come below it; so one
        stays where one types."""
        below = len(self._rows) * len(self.lines) + 1
        self.beginInsertRows(QModelIndex(), below, below + len(self.lines) - 1)
        self._rows.append(_Row(self._blank, {}))
        self.endInsertRows()

    def _write(self, row: _Row, column: Column, text: str) -> None:
        row_text = row.wrong.get(column.field, (written(column, row.record), ""))[0]
        if text == row_text:
            return
        row.wrong.pop(column.field, None)
        self.meant = ""
        try:
            row.record = replace(row.record, **{column.field: read(column, text, self._year)})
        except PlannerError as error:
            row.wrong[column.field] = (text, refusal(error))
            return
        if column.kind is Kind.DATE:
            self.meant = self.meaning_of(text)

    def meaning_of(self, text: str) -> str:
        """What a deadline written as a part of the year means, "" for any other."""
        return deadline_words(text, self._year)


def _no_sign(_record: Any) -> None:
    return None
