"""The rows of a round as Qt sees them: tracks, and in them the initiatives."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from planner.records import InitiativeRecord
from planner.ui.pages.follow_up.contents import Row, late_words
from planner.ui.pages.grouped_model import TOP, GroupedModel, Index
from planner.ui.pages.initiatives.groups import Group
from planner.ui.pages.initiatives.model import GROUP, RECORD, group_name, group_remark
from planner.words import N_, _, day, term

ROW = Qt.ItemDataRole.UserRole + 3
"""The `Row` of a line; None for a track's."""

COLUMNS = ("number", "title", "responsible", "state", "earlier", "assessment", "economy", "reported")
_HEADINGS = {
    "number": N_("No."), "title": N_("Initiative"), "responsible": N_("Responsible"), "state": N_("State"),
    "earlier": N_("Before"), "assessment": N_("Assessment"), "economy": N_("Economy"), "reported": N_("Reported on"),
}


def heading(key: str) -> str:
    return _(_HEADINGS[key])


class FollowUpModel(GroupedModel):
    """Told the tracks and the rows, it changes as little as it can."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = COLUMNS
        self._groups: list[Group] = []
        self._rows: dict[str, Row] = {}
        self._year = 0

    def show(self, groups: Sequence[Group], rows: Sequence[Row], year: int) -> bool:
        """Show these; whether lines came, went or moved, so that the view begins anew."""
        known = {row.record.id: row for row in rows}
        if year == self._year and _shape(groups) == _shape(self._groups):
            before, self._rows, self._groups = self._rows, known, list(groups)
            for place, group in enumerate(groups):
                parent = self.index(place, 0)
                for line, record in enumerate(group.initiatives):
                    if before.get(record.id) != known.get(record.id):
                        last = self.index(line, len(COLUMNS) - 1, parent)
                        self.dataChanged.emit(self.index(line, 0, parent), last)
            return False
        self.beginResetModel()
        self._groups, self._rows, self._year = list(groups), known, year
        self.endResetModel()
        return True

    # ---- finding

    def row_at(self, index: Index) -> Row | None:
        if not index.isValid() or index.internalId() == TOP:
            return None
        return self._rows[self._groups[index.internalId()].initiatives[index.row()].id]

    def index_of(self, uuid: str) -> QModelIndex:
        for place, group in enumerate(self._groups):
            for line, record in enumerate(group.initiatives):
                if record.id == uuid:
                    return self.index(line, 0, self.index(place, 0))
        return QModelIndex()

    def shown(self) -> tuple[Row, ...]:
        """Every row from the top down."""
        return tuple(self._rows[record.id] for group in self._groups for record in group.initiatives)

    # ---- what Qt asks

    def sizes(self) -> list[int]:
        return [len(group.initiatives) for group in self._groups]

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: ARG002, B008
        return len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if COLUMNS[section] in ("number", "earlier") else heading(COLUMNS[section])
        if role == Qt.ItemDataRole.ToolTipRole and COLUMNS[section] == "earlier":
            return _("The assessment in the round before")
        return heading(COLUMNS[section]) if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return self._group_data(index, role)
        key = COLUMNS[index.column()]
        if role == ROW:
            return row
        if role == RECORD:
            return row.record
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_text(key, row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(key, row, self._year)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tooltip(key, row, self._year) or None
        return None

    @property
    def year(self) -> int:
        return self._year

    def _group_data(self, index: Index, role: int) -> Any:
        group = self._groups[index.row()] if index.isValid() and index.internalId() == TOP else None
        if group is None or index.column() != 0:
            return None
        if role == GROUP:
            return group
        if role == Qt.ItemDataRole.DisplayRole:
            return group_name(group)
        return f"{group_name(group)}, {group_remark(group)}" if role == Qt.ItemDataRole.AccessibleTextRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if index.internalId() == TOP:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


def not_reported(row: Row) -> str:
    """What stands where nothing was reported."""
    return _("Not reported") if row.standing.asked else _("Dropped: not asked")


_CELLS: dict[str, Callable[[Row], str]] = {
    "number": lambda row: str(row.record.number or ""),
    "title": lambda row: title_of(row.record),
    "responsible": lambda row: ", ".join(row.record.responsible),
    "state": lambda row: term(row.standing.state),
    "earlier": lambda row: term(row.earlier) if row.earlier else "",
    "assessment": lambda row: term(row.assessment) if row.assessment else "",
    "economy": lambda row: term(row.economy) if row.economy else "",
    "reported": lambda row: day(row.standing.reported.date) if row.standing.reported else not_reported(row),
}


def cell_text(key: str, row: Row) -> str:
    return _CELLS[key](row)


def spoken(key: str, row: Row, year: int) -> str:
    """A cell as it is heard."""
    words = cell_text(key, row)
    if key == "title":
        return ". ".join(filter(None, (words, late_words(row, year))))
    if key == "earlier":
        return _("Before: {words}", words=words) if words else ""
    return words or (_("not said") if key in ("assessment", "economy") and row.standing.reported else words)


def _tooltip(key: str, row: Row, year: int) -> str:
    if key == "title":
        return "\n".join(filter(None, (title_of(row.record), late_words(row, year))))
    if key in ("assessment", "economy", "reported") and row.standing.reported:
        told = row.standing.reported
        signed = " · ".join(filter(None, (day(told.date), told.by)))
        return "\n".join(filter(None, (cell_text(key, row) if key != "reported" else "", signed, told.text)))
    return spoken(key, row, year)


def title_of(record: InitiativeRecord) -> str:
    return record.title or _("Untitled")


def _shape(groups: Sequence[Group]) -> list[tuple[str | None, tuple[str, ...]]]:
    return [(group.track, tuple(it.id for it in group.initiatives)) for group in groups]
