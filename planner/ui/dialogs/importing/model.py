"""The rows of an import as a table; what becomes of a row, and which initiative it is, can be changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner.importing.apply import Matches, with_match
from planner.importing.differences import changes
from planner.importing.preview import Action, Preview, RowKey, RowPreview
from planner.importing.repairs import Repair
from planner.records import InitiativeRecord, PlanRecord
from planner.ui.dialogs.importing.row_places import row_place
from planner.ui.dialogs.importing.words import change_words, content_words
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
    """`decided`, `matches` and `theirs` are what a person said about rows; it stays said when the file is read anew."""

    def __init__(self, preview: Preview, plan: PlanRecord | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.decided: dict[RowKey, Action] = {}
        self._matched: dict[RowKey, str | None] = {}
        self.theirs: set[RowKey] = set()
        self._looks: Counter[RowKey] = Counter()
        self.show_preview(preview, plan)

    def show_preview(self, preview: Preview, plan: PlanRecord | None) -> None:
        """The rows as they were read last; what was decided about a row stays decided where it still can be."""
        self.beginResetModel()
        self.preview = preview
        self.initiatives: dict[str, InitiativeRecord] = {it.id: it for it in plan.initiatives} if plan else {}
        self._work_out()
        self.endResetModel()

    def show_repairs(self, repairs: Iterable[Repair]) -> None:
        """The rows that somebody should look at are those with something to decide."""
        self._looks = Counter(key for repair in repairs for key in repair.rows)
        self._repaint()

    def _work_out(self) -> None:
        """The rows as they are with what was decided."""
        matches = self.matches
        self.rows: Sequence[RowPreview] = [self._taken(with_match(row, matches, self.preview.lock)) for row in self.preview.rows]

    def _taken(self, row: RowPreview) -> RowPreview:
        """With the workbook's side of what was changed on both, where that was chosen."""
        if row.key not in self.theirs or not row.unsettled or row.match not in self.initiatives:
            return row
        current = self.initiatives[row.match]
        return replace(
            row, action=Action.UPDATE if row.theirs else Action.SAME, values=row.theirs, theirs=row.theirs,
            initiative=replace(current, **row.theirs), changes=changes(current, dict(row.theirs)),
        )  # fmt: skip

    # ---- what was decided

    @property
    def choices(self) -> dict[RowKey, Action]:
        """What becomes of each row, by sheet and row."""
        return {row.key: self.doing(row) for row in self.rows}

    @property
    def matches(self) -> Matches:
        """The initiatives that somebody said rows are."""
        return {key: self.initiatives.get(uuid) if uuid else None for key, uuid in self._matched.items()}

    def doing(self, row: RowPreview) -> Action:
        """What becomes of a row: what a person decided, else what the file says; what isn't certain waits."""
        decided = self.decided.get(row.key)
        if decided in self.possible(row):
            return decided
        return row.action if row.certain else Action.SKIP

    def to_look_at(self, row: RowPreview) -> bool:
        """Whether there is something to decide about the row."""
        return self._looks[row.key] > 0

    def is_decided(self, key: RowKey) -> bool:
        """Whether a person said what becomes of the row."""
        return key in self.decided or key in self._matched

    @staticmethod
    def action_words() -> tuple[str, ...]:
        """All that may stand in the first column."""
        return tuple(term(action) for action in Action)

    def possible(self, row: RowPreview) -> tuple[Action, ...]:
        """What can become of a row; into a locked plan nothing new comes."""
        if row.because == "title_missing" or (self.preview.signed and not row.match):
            return (Action.SKIP,)
        usual = (row.action,) if row.action is not Action.SKIP else ()
        update = (Action.UPDATE,) if row.match and row.values and row.action is not Action.UPDATE else ()
        new = (Action.NEW,) if self.preview.takes_new else ()
        return tuple(dict.fromkeys((*usual, *update, *new, Action.SKIP)))

    def holder(self, uuid: str | None, *, but: RowPreview) -> RowPreview | None:
        """Another row that changes the initiative already."""
        if uuid is None:
            return None
        return next(
            (row for row in self.rows
             if row.match == uuid and row.key != but.key and self.doing(row) in (Action.UPDATE, Action.SAME)),
            None,
        )  # fmt: skip

    def choose(self, place: int, action: Action) -> None:
        """Decide what becomes of a row; an initiative is changed by one row alone."""
        row = self.rows[place]
        if action in self.possible(row) and not (
            action in (Action.UPDATE, Action.SAME) and self.holder(row.match, but=row) is not None
        ):
            self.decided[row.key] = action
            self._repaint(place)

    def rematch(self, place: int, uuid: str | None) -> None:
        """Say which initiative of the plan a row is; None for none."""
        row = self.rows[place]
        self._matched[row.key] = uuid
        self.decided.pop(row.key, None)
        self._work_out()
        self._repaint(place)

    def take_theirs(self, key: RowKey) -> None:
        """The workbook is right in this row wherever it and the plan were both changed."""
        self.theirs.add(key)
        self._work_out()
        self._repaint()

    def place_of(self, key: RowKey) -> int | None:
        return next((place for place, row in enumerate(self.rows) if row.key == key), None)

    def _repaint(self, place: int | None = None) -> None:
        first, last = (0, len(self.rows) - 1) if place is None else (place, place)
        if last >= 0:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(COLUMNS) - 1))

    # ---- as a table

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
            if row.match and (row.values or row.changes):
                return change_words(row)
            return "" if self.preview.signed else content_words(row.initiative)
        if column == CERTAINTY:
            return f"{row.confidence:.0%}"
        return self._source(row)

    def _source(self, row: RowPreview) -> str:
        """Where it stands in the file, and why it was matched."""
        several = sum(sheet.used for sheet in self.preview.sheets) > 1
        where = row_place(row.key, self.preview, named=several)
        return where if row.because == "new" else f"{where} · {match_words(row.because)}"
