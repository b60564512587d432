"""The rows of an import as a table; what becomes of a row can be changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner.importing.account import ReadingProblem
from planner.importing.preview import Action, Preview, RowPreview
from planner.ui.dialogs.importing.words import change_words, content_words, row_problems
from planner.words import N_, _, term
from planner.words.readings import match_words

COLUMNS = (N_("Action"), N_("Initiative"), N_("Content"), N_("Certainty"), N_("Source"))
ACTION, TITLE, CONTENT, CERTAINTY, SOURCE = range(5)
ROW = Qt.ItemDataRole.UserRole
"""The `RowPreview` of a row."""
DOING = Qt.ItemDataRole.UserRole + 1
"""The `Action` chosen for a row."""
LOOK = Qt.ItemDataRole.UserRole + 2
"""Whether a person should look at the row."""

Index = QModelIndex | QPersistentModelIndex


class ImportModel(QAbstractTableModel):
    def __init__(self, preview: Preview, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._decided: dict[tuple[str, int], Action] = {}
        self.show_preview(preview)

    def show_preview(self, preview: Preview) -> None:
        """The rows as they were read last; what was decided about a row stays decided where it still can be."""
        self.beginResetModel()
        self.preview = preview
        self.rows: Sequence[RowPreview] = preview.rows
        self.problems: dict[tuple[str, int], tuple[ReadingProblem, ...]] = row_problems(preview)
        self.endResetModel()

    @property
    def choices(self) -> dict[tuple[str, int], Action]:
        """What becomes of each row, by sheet and row."""
        return {(row.sheet, row.row): self.doing(row) for row in self.rows}

    def doing(self, row: RowPreview) -> Action:
        """What becomes of a row: what a person decided, else what the file says; what isn't certain waits."""
        decided = self._decided.get((row.sheet, row.row))
        if decided in self.possible(row):
            return decided
        return row.action if row.certain else Action.SKIP

    def to_look_at(self, row: RowPreview) -> bool:
        return not row.certain or (row.sheet, row.row) in self.problems

    @staticmethod
    def possible(row: RowPreview) -> tuple[Action, ...]:
        """What can become of a row."""
        if row.because == "title_missing":
            return (Action.SKIP,)
        usual = (row.action,) if row.action is not Action.SKIP else ()
        update = (Action.UPDATE,) if row.match and row.values and row.action is not Action.UPDATE else ()
        return tuple(dict.fromkeys((*usual, *update, Action.NEW, Action.SKIP)))

    def choose(self, place: int, action: Action) -> None:
        row = self.rows[place]
        self._decided[row.sheet, row.row] = action
        self.dataChanged.emit(self.index(place, 0), self.index(place, len(COLUMNS) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _(COLUMNS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == DOING:
            return self.doing(row)
        if role == LOOK:
            return self.to_look_at(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._words(row, index.column()) or None
        return None

    def _words(self, row: RowPreview, column: int) -> str:
        if column == ACTION:
            return term(self.doing(row))
        if column == TITLE:
            return row.initiative.title or _("Untitled")
        if column == CONTENT:
            return change_words(row) if row.match and row.values else content_words(row.initiative)
        if column == CERTAINTY:
            return f"{row.confidence:.0%}"
        return self._source(row)

    def _source(self, row: RowPreview) -> str:
        """Where it stands in the file, and why it was matched."""
        several = sum(sheet.used for sheet in self.preview.sheets) > 1
        where = _("{sheet}, row {number}", sheet=row.sheet, number=row.row) if several else _("row {number}", number=row.row)
        return where if row.because == "new" else f"{where} · {match_words(row.because)}"
