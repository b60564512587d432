"""The table of initiatives as Qt sees it: groups, and in them the initiatives."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    Qt,
    Signal,
)

from planner.columns import plan_column
from planner.records import InitiativeRecord
from planner.ui.pages.grouped_model import TOP, GroupedModel, Index
from planner.ui.pages.initiatives.groups import SHOWN_AT_FIRST, Group, cell_text, ordered
from planner.ui.widgets import sdg_words
from planner.words import _, plural

RECORD = Qt.ItemDataRole.UserRole
"""The `InitiativeRecord` of a row, None for a group."""
GROUP = Qt.ItemDataRole.UserRole + 1
"""The `Group` of a group's row."""
MARK = Qt.ItemDataRole.UserRole + 2
"""The sentences about what is wrong with an initiative."""
MIME = "application/x-planner-initiatives"


class InitiativeModel(GroupedModel):
    """Shows groups and changes as little as it can, so that selection and scrolling stay."""

    dropped = Signal(object, object, object)
    """Initiatives (uuids) were dropped on a track (its name or None), before an initiative (uuid) or at the end."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[str, ...] = SHOWN_AT_FIRST
        self.sorted_by: str | None = None
        self._backwards = False
        self._groups: list[Group] = []
        self._rows: list[list[InitiativeRecord]] = []
        self._marks: dict[str, tuple[str, ...]] = {}

    # ---- what it shows

    def show(self, groups: Sequence[Group], marks: Mapping[str, tuple[str, ...]]) -> None:
        """Show these groups; `marks` says by uuid what is wrong."""
        same_groups = [group.track for group in groups] == [group.track for group in self._groups]
        before, self._marks = self._marks, dict(marks)
        if not same_groups:
            self.beginResetModel()
            self._groups = list(groups)
            self._rows = [self._sorted(group) for group in groups]
            self.endResetModel()
            return
        for place, group in enumerate(groups):
            counted = len(group.initiatives) != len(self._groups[place].initiatives)
            self._groups[place] = group
            self._align(place, self._sorted(group), before)
            if counted:
                head = self.index(place, 0)
                self.dataChanged.emit(head, head)

    def set_columns(self, keys: Sequence[str]) -> None:
        self.beginResetModel()
        self.columns = tuple(keys)
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort within each group; a column of -1 is the plan's own order."""
        self.sorted_by = self.columns[column] if 0 <= column < len(self.columns) else None
        self._backwards = order == Qt.SortOrder.DescendingOrder
        for place, group in enumerate(self._groups):
            self._align(place, self._sorted(group), self._marks)

    def _sorted(self, group: Group) -> list[InitiativeRecord]:
        return ordered(group.initiatives, self.sorted_by, backwards=self._backwards)

    def _align(self, place: int, wanted: list[InitiativeRecord], marks: Mapping[str, tuple[str, ...]]) -> None:
        """Bring a group's rows to what is wanted by removing, moving and inserting."""
        rows, parent = self._rows[place], self.index(place, 0)
        ids = {record.id for record in wanted}
        for row in reversed(range(len(rows))):
            if rows[row].id not in ids:
                self.beginRemoveRows(parent, row, row)
                del rows[row]
                self.endRemoveRows()
        for row, record in enumerate(wanted):
            if row < len(rows) and rows[row].id == record.id:
                continue
            there = next((at for at in range(row + 1, len(rows)) if rows[at].id == record.id), None)
            if there is None:
                self.beginInsertRows(parent, row, row)
                rows.insert(row, record)
                self.endInsertRows()
            else:
                self.beginMoveRows(parent, there, there, parent, row)
                rows.insert(row, rows.pop(there))
                self.endMoveRows()
        for row, record in enumerate(wanted):
            if rows[row] != record or marks.get(record.id) != self._marks.get(record.id):
                rows[row] = record
                self.dataChanged.emit(self.index(row, 0, parent), self.index(row, len(self.columns) - 1, parent))
            rows[row] = record

    # ---- finding

    def index_of(self, uuid: str) -> QModelIndex:
        """The first cell of an initiative; invalid when it isn't shown."""
        for place, rows in enumerate(self._rows):
            for row, record in enumerate(rows):
                if record.id == uuid:
                    return self.index(row, 0, self.index(place, 0))
        return QModelIndex()

    def record_at(self, index: Index) -> InitiativeRecord | None:
        if not index.isValid() or index.internalId() == TOP:
            return None
        return self._rows[index.internalId()][index.row()]

    def group_at(self, index: Index) -> Group | None:
        """The group that a row is, or stands in."""
        if not index.isValid():
            return None
        return self._groups[index.row() if index.internalId() == TOP else index.internalId()]

    def groups(self) -> tuple[tuple[str | None, tuple[str, ...]], ...]:
        """Each track's name with the uuids below it, as they are shown."""
        return tuple(
            (group.track, tuple(record.id for record in rows))
            for group, rows in zip(self._groups, self._rows, strict=True)
        )

    # ---- what Qt asks

    def sizes(self) -> list[int]:
        return [len(rows) for rows in self._rows]

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: ARG002, B008
        return len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if self.columns[section] == "number" else plan_column(self.columns[section]).heading
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return plan_column(self.columns[section]).heading
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        record = self.record_at(index)
        if record is None:
            return self._group_data(index, role)
        key = self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_text(key, record) or (_("Untitled") if key == "title" else "")
        if role == RECORD:
            return record
        if role == MARK:
            return self._marks.get(record.id, ())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(key, record)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(key, record)
        if role == Qt.ItemDataRole.TextAlignmentRole and key in ("budget",):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _group_data(self, index: Index, role: int) -> Any:
        group = self.group_at(index)
        if group is None or index.column() != 0:
            return None
        if role == GROUP:
            return group
        if role == Qt.ItemDataRole.DisplayRole:
            return group_name(group)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{group_name(group)}, {group_remark(group)}"
        return None

    def _tooltip(self, key: str, record: InitiativeRecord) -> str | None:
        if key == "sdgs":
            return "\n".join(f"{link.number} {sdg_words.name(link.number)}" for link in record.sdgs)
        if key == "title":
            return "\n".join([record.title, *(f"· {words}" for words in self._marks.get(record.id, ()))])
        return cell_text(key, record) or None

    def _spoken(self, key: str, record: InitiativeRecord) -> str:
        words = cell_text(key, record)
        if key == "sdgs":
            return ", ".join(f"{link.number} {sdg_words.name(link.number)}" for link in record.sdgs)
        if key == "title" and (marks := self._marks.get(record.id)):
            return f"{words or _('Untitled')}. {' '.join(marks)}"
        return words

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if index.internalId() == TOP:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDropEnabled
        return (
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    # ---- dragging

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        chosen = {record.id for index in indexes if (record := self.record_at(index))}
        in_order = [uuid for _track, uuids in self.groups() for uuid in uuids if uuid in chosen]
        data = QMimeData()
        data.setData(MIME, QByteArray(json.dumps(in_order).encode()))
        return data

    def dropMimeData(self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index) -> bool:
        """Tell where it was dropped; the rows themselves follow from the step that this becomes."""
        group = self.group_at(parent)
        if group is None or not data.hasFormat(MIME):
            return False
        uuids = tuple(json.loads(bytes(data.data(MIME).data())))
        shown = [record.id for record in self._rows[parent.row()]]
        before = self._target(shown, row, uuids)
        if _with_moved(shown, uuids, before) != shown:
            self.dropped.emit(uuids, group.track, before)
        return False

    def _target(self, shown: list[str], row: int, uuids: tuple[str, ...]) -> str | None:
        """The initiative before which the dragged ones go: the first at or below `row` that isn't dragged itself."""
        if row < 0 or self.sorted_by is not None:
            return None
        return next((uuid for uuid in shown[row:] if uuid not in uuids), None)


def _with_moved(shown: list[str], uuids: tuple[str, ...], before: str | None) -> list[str]:
    others = [uuid for uuid in shown if uuid not in uuids]
    at = others.index(before) if before is not None else len(others)
    return [*others[:at], *uuids, *others[at:]]


def group_name(group: Group) -> str:
    return group.track or _("Without a track")


def group_remark(group: Group) -> str:
    """How many there are, in words."""
    return plural("{count} initiative", "{count} initiatives", len(group.initiatives))
