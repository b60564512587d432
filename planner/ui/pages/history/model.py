"""The steps as a list, newest first, under the days on which they were done; read from the file in pieces."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner.columns.differences import field_heading
from planner.db.steps import Entry, Standing
from planner.words import _, day, moment, plural, standing_words, step_words

Index = QModelIndex | QPersistentModelIndex
Reading = Callable[[int | None], Sequence[Entry]]
ENTRY = Qt.ItemDataRole.UserRole + 1
"""The `Entry` of a line; None for the heading of a day."""
STANDING = Qt.ItemDataRole.UserRole + 2
PIECE = 100


class HistoryModel(QAbstractListModel):
    """`read` gives the piece before a step, or the first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[dt.date | Entry] = []
        self._read: Reading | None = None
        self._whole = True
        self._taken_back: frozenset[int] = frozenset()
        self.today: Callable[[], dt.date] = dt.date.today

    def show_steps(self, read: Reading | None, taken_back: frozenset[int] = frozenset()) -> None:
        """Begin anew with the first piece."""
        self.beginResetModel()
        self._lines, self._read, self._taken_back = [], read, taken_back
        self._whole = read is None
        if read is not None:
            self._lines = self._following(read(None))
        self.endResetModel()

    def standing(self, entry: Entry) -> Standing:
        if entry.undone:
            return Standing.UNDONE
        return Standing.TAKEN_BACK if entry.id in self._taken_back else Standing.STANDS

    def row_of(self, step: int) -> int:
        """Where a step stands among what is loaded, else the first step; -1 where there is none."""
        rows = [row for row, line in enumerate(self._lines) if isinstance(line, Entry)]
        return next((row for row in rows if self._lines[row].id == step), rows[0] if rows else -1)  # type: ignore[union-attr]

    def entry(self, row: int) -> Entry | None:
        line = self._lines[row] if 0 <= row < len(self._lines) else None
        return line if isinstance(line, Entry) else None

    # ---- what Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._whole

    def fetchMore(self, parent: Index) -> None:
        if parent.isValid() or self._read is None:
            return
        last = next((line.id for line in reversed(self._lines) if isinstance(line, Entry)), None)
        added = self._following(self._read(last))
        if added:
            self.beginInsertRows(QModelIndex(), len(self._lines), len(self._lines) + len(added) - 1)
            self._lines += added
            self.endInsertRows()

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) if self.entry(index.row()) else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == ENTRY:
            return line if isinstance(line, Entry) else None
        if role == STANDING:
            return self.standing(line) if isinstance(line, Entry) else None
        if role == Qt.ItemDataRole.DisplayRole:
            return step_words(line.name, line.subject) if isinstance(line, Entry) else day_words(line, self.today())
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._told(line)
        return None

    # ---- the inside

    def _told(self, line: dt.date | Entry) -> str:
        if not isinstance(line, Entry):
            return day_words(line, self.today())
        parts = (step_words(line.name, line.subject), remark(line), standing_words(self.standing(line)))
        return "\n".join(filter(None, parts))

    def _following(self, entries: Sequence[Entry]) -> list[dt.date | Entry]:
        """The entries under the days that are not there yet."""
        self._whole = len(entries) < PIECE
        lines: list[dt.date | Entry] = []
        last = next((line.at.date() for line in reversed(self._lines) if isinstance(line, Entry)), None)
        for entry in entries:
            if entry.at.date() != last:
                last = entry.at.date()
                lines.append(last)
            lines.append(entry)
        return lines


def day_words(date: dt.date, today: dt.date) -> str:
    """ "I dag · 22-11-2021"."""
    near = {0: _("Today"), 1: _("Yesterday")}.get((today - date).days, "")
    return " · ".join(filter(None, (near, day(date))))


def clock(at: dt.datetime) -> str:
    """The time of day, "14.05"."""
    return moment(at).split()[-1]


def remark(entry: Entry) -> str:
    """When, who, and what it was about: "14.05 · MKH · Mål, Periode"."""
    return " · ".join(filter(None, (clock(entry.at), entry.by, about(entry))))


def about(entry: Entry) -> str:
    """The fields that were changed, or how many initiatives were touched."""
    if entry.fields:
        return ", ".join(field_heading(field) for field in entry.fields)
    if entry.initiatives is None:
        return _("very many initiatives")
    return plural("{count} initiative", "{count} initiatives", entry.initiatives) if entry.initiatives > 1 else ""
