"""What becomes of last year's initiatives: each continues, is finished or is dropped, chosen by key for one or many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from planner.model import State
from planner.records import InitiativeRecord
from planner.records.rolling import EVERYTHING, Part
from planner.ui import theme
from planner.ui.widgets.flow import Flow
from planner.words import N_, _, language, plural, symbol, term

Index = QModelIndex | QPersistentModelIndex
NUMBER, TITLE, STATE, CHOICE = range(4)


class Fate(Enum):
    """What becomes of an initiative."""

    CONTINUES = auto()
    FINISHED = auto()
    DROPPED = auto()
    LEFT = auto()
    """It neither continues nor changes."""


_WORDS = {Fate.CONTINUES: N_("→ Continue"), Fate.FINISHED: N_("● Finish"), Fate.DROPPED: N_("✕ Drop"), Fate.LEFT: N_("– Leave")}
_KEYS = {
    "da": {Fate.CONTINUES: "V", Fate.FINISHED: "A", Fate.DROPPED: "U", Fate.LEFT: "L"},
    "en": {Fate.CONTINUES: "C", Fate.FINISHED: "F", Fate.DROPPED: "D", Fate.LEFT: "L"},
}
"""Beside 1, 2, 3 and 4, the first letters of the words."""
_PARTS = {
    Part.GOALS: N_("Goals"),
    Part.MILESTONES: N_("Milestones"),
    Part.PEOPLE: N_("People"),
    Part.PARTNERS: N_("Partners, target groups and houses"),
    Part.MONEY: N_("Money"),
    Part.NOTES: N_("Notes and links"),
}


def fate_of(key: int) -> Fate | None:
    """What a key stands for."""
    for place, (fate, letter) in enumerate(_KEYS[language()].items(), start=1):
        if key in (getattr(Qt.Key, f"Key_{letter}"), getattr(Qt.Key, f"Key_{place}")):
            return fate
    return None


class RollModel(QAbstractTableModel):
    """Last year's initiatives, each with its fate; what is in the plan already has none."""

    chosen = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.records: Sequence[InitiativeRecord] = ()
        self.fates: list[Fate | None] = []

    def show_records(self, records: Sequence[InitiativeRecord], known: Collection[str]) -> None:
        """What is done is finished, what is dropped is dropped, and the rest continues, until somebody says otherwise."""
        ended = {State.DONE: Fate.FINISHED, State.DROPPED: Fate.DROPPED}
        self.beginResetModel()
        self.records = records
        self.fates = [None if it.id in known else ended.get(it.state, Fate.CONTINUES) for it in records]
        self.endResetModel()
        self.chosen.emit()

    def choose(self, rows: Collection[int], fate: Fate) -> None:
        """Decide about these rows."""
        for row in rows:
            if self.fates[row] is not None:
                self.fates[row] = fate
        if rows:
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), CHOICE))
            self.chosen.emit()

    def of(self, fate: Fate) -> tuple[str, ...]:
        """The initiatives (uuids) of this fate."""
        return tuple(it.id for it, chosen in zip(self.records, self.fates, strict=True) if chosen is fate)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.records)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else CHOICE + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (_("No."), _("Initiative"), _("State"), _("Next year"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        record, fate = self.records[index.row()], self.fates[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(record, fate, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == TITLE:
            return record.title
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == NUMBER:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole and (fate is None or (index.column() == CHOICE and fate is not Fate.CONTINUES)):
            return QColor(theme.current().quiet)
        return None

    @staticmethod
    def _words(record: InitiativeRecord, fate: Fate | None, column: int) -> str:
        match column:
            case 0:
                return str(record.number or "")
            case 1:
                return record.title or _("Untitled")
            case 2:
                return f"{symbol(record.state)} {term(record.state)}"
            case _:
                return _("is in the plan already") if fate is None else _(_WORDS[fate])

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.fates[index.row()] is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class RollTable(QTableView):
    """1, 2, 3 and 4 (or the first letters) decide about the selected rows; about a single one, and one goes on to the next."""

    def __init__(self, model: RollModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self.setModel(model)
        self.setAccessibleName(_("Initiatives to continue"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(28)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)

    def selected(self) -> list[int]:
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def decide(self, fate: Fate) -> None:
        """About the selected rows."""
        rows = self.selected()
        self._rows.choose(rows, fate)
        if len(rows) == 1:
            below = next((row for row in range(rows[0] + 1, len(self._rows.fates)) if self._rows.fates[row] is not None), None)
            if below is not None:
                self.selectRow(below)

    def begin(self) -> None:
        """Stand on the first row that can be decided about."""
        first = next((row for row, fate in enumerate(self._rows.fates) if fate is not None), None)
        if first is not None:
            index = self._rows.index(first, TITLE)
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        fate = fate_of(event.key()) if held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier) else None
        if fate is not None:
            self.decide(fate)
        else:
            super().keyPressEvent(event)


class RollOver(QWidget):
    """The table, the buttons for those who have a mouse, and which parts come along."""

    changed = Signal()

    def __init__(self, along: Collection[Part] = EVERYTHING, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = RollModel(self)
        self.table = RollTable(self.model)
        self.table.setMinimumHeight(250)
        self._words = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._words.setProperty("role", "quiet-small")
        self.buttons: dict[Fate, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE)
        self.setMinimumHeight(390)
        column.addLayout(self._deciding())
        column.addWidget(self.table, 1)
        column.addWidget(self._words)
        column.addLayout(self._coming_along(along))
        self.model.chosen.connect(self._count)
        self.year, self.source_closed = 0, False

    def _deciding(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE)
        for place, (fate, words) in enumerate(_WORDS.items(), start=1):
            button = QPushButton(f"{_(words)} ({place})")
            button.setAutoDefault(False)
            button.setToolTip(_("For the selected initiatives: {key} or {letter}", key=place, letter=_KEYS[language()][fate]))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(self._decide)
            self.buttons[fate] = button
            row.addWidget(button)
        every = QPushButton(_("Select all"))
        every.setAutoDefault(False)
        every.setProperty("role", "link")
        every.clicked.connect(self.table.selectAll)
        row.addWidget(every)
        row.addStretch(1)
        return row

    def _coming_along(self, along: Collection[Part]) -> QHBoxLayout:
        words = QLabel(_("Comes along:"))
        words.setProperty("role", "quiet-small")
        words.setContentsMargins(0, 3, 0, 0)  # on the line of the first box
        ticks = Flow()
        self.ticks: dict[Part, QCheckBox] = {}
        for part, name in _PARTS.items():
            box = QCheckBox(_(name))
            box.setChecked(part in along)
            self.ticks[part] = box
            ticks.addWidget(box)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE)
        row.addWidget(words, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(ticks, 1)
        return row

    def show_records(
        self, records: Sequence[InitiativeRecord], known: Collection[str], year: int, *, source_closed: bool = False
    ) -> None:
        """The initiatives of the plan before; `known` are those that the plan for `year` has already."""
        self.year, self.source_closed = year, source_closed
        self.model.show_records(records, known)
        self.table.begin()

    def along(self) -> frozenset[Part]:
        """The parts that come along."""
        return frozenset(part for part, box in self.ticks.items() if box.isChecked())

    def _decide(self) -> None:
        pressed = self.sender()
        for fate, button in self.buttons.items():
            if button is pressed:
                self.table.decide(fate)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _count(self) -> None:
        counts = Counter(self.model.fates)
        continued = plural(
            "{count} initiative comes along, as not started and with its dates in {year}.",
            "{count} initiatives come along, as not started and with their dates in {year}.",
            counts[Fate.CONTINUES], year=self.year,
        )  # fmt: skip
        ended = _("{finished} finished and {dropped} dropped.", finished=counts[Fate.FINISHED], dropped=counts[Fate.DROPPED])
        closed = _("The earlier plan is closed, so its states stay as they are.") if self.source_closed else ""
        self._words.setText(" ".join(filter(None, (continued, ended, closed))))
        self.changed.emit()
