"""The last step of an import: what it would do, row by row; nothing happens before *Import*."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QModelIndex, QPoint, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from planner.importing.preview import Action
from planner.ui import theme
from planner.ui.ask import Ask
from planner.ui.dialogs.importing.delegate import ImportDelegate
from planner.ui.dialogs.importing.file_reading import FileReading
from planner.ui.dialogs.importing.model import ACTION, CERTAINTY, CONTENT, DOING, LOOK, ROW, SOURCE, TITLE, ImportModel
from planner.ui.dialogs.importing.page import ImportPage
from planner.ui.dialogs.importing.words import problem_line
from planner.ui.widgets import Chip
from planner.words import N_, _, plural, term

_LOOK = "look"


class _Shown(QSortFilterProxyModel):
    """The rows with one action, or those to look at; a few hundred rows, counted in the person's reading time."""

    wanted: Action | str | None = None

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:
        index = self.sourceModel().index(row, 0, parent)
        if self.wanted == _LOOK:
            return bool(index.data(LOOK))
        return self.wanted is None or index.data(DOING) == self.wanted

    def show_only(self, wanted: Action | str | None) -> None:
        self.beginResetModel()
        self.wanted = wanted
        self.endResetModel()


class PreviewPage(ImportPage):
    """Shows the preview; `choices` says what becomes of each row."""

    title = N_("Look through")
    counted = Signal()
    """What becomes of the rows has changed."""

    def __init__(self, reading: FileReading, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(reading, parent)
        self._ask = ask
        self.model = ImportModel(reading.preview, self)
        self._shown = _Shown(self)
        self._shown.setSourceModel(self.model)
        self._chips: dict[Action | str | None, Chip] = {}
        self._build()
        self.model.dataChanged.connect(self._count)
        self._count()

    def show_reading(self) -> None:
        self.model.show_preview(self.reading.preview)
        self.table.resizeRowsToContents()
        self._count()

    def questions(self) -> int:
        return sum(self.model.to_look_at(row) for row in self.model.rows)

    def first_focus(self) -> QWidget:
        return self.table

    def choices(self) -> dict[tuple[str, int], Action]:
        """What becomes of each row that a person decided on, by sheet and row."""
        return self.model.choices

    def theirs(self) -> frozenset[tuple[str, int]]:
        """The rows in which the workbook is right where the plan was changed, too."""
        return frozenset()

    def would_change(self) -> bool:
        """Whether taking it in would change anything."""
        return any(self.model.doing(row) in (Action.NEW, Action.UPDATE) for row in self.model.rows)

    def sums(self) -> str:
        """How many rows do what, in a line."""
        doing = Counter(self.model.doing(row) for row in self.model.rows)
        return " · ".join((
            plural("{count} is created", "{count} are created", doing[Action.NEW]),
            plural("{count} is updated", "{count} are updated", doing[Action.UPDATE]),
            plural("{count} unchanged", "{count} unchanged", doing[Action.SAME]),
            plural("{count} skipped", "{count} skipped", doing[Action.SKIP]),
        ))  # fmt: skip

    # ---- the rows

    def _build(self) -> None:
        chips = QHBoxLayout()
        chips.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.SPACE)
        chips.setSpacing(theme.SPACE)
        for key, words in (
            (None, _("All")), (Action.NEW, _("New ones")), (Action.UPDATE, _("Changed")), (Action.SAME, _("Unchanged")),
            (Action.SKIP, _("Skipped")), (_LOOK, _("Look at")),
        ):
            chip = Chip(words)
            chip.setAutoDefault(False)
            chip.clicked.connect(self._filter)
            self._chips[key] = chip
            chips.addWidget(chip)
        chips.addStretch(1)
        self.table = QTableView()
        self.table.setModel(self._shown)
        self.table.setItemDelegate(ImportDelegate(self.table))
        self.table.setAccessibleName(_("Rows of the file"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.setProperty("role", "inside")
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._offer_actions)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column, width in ((ACTION, 116), (TITLE, 200), (CERTAINTY, 76), (SOURCE, 180)):
            header.resizeSection(column, width)
        header.setSectionResizeMode(CONTENT, QHeaderView.ResizeMode.Stretch)
        self.table.resizeRowsToContents()
        self.table.selectionModel().currentRowChanged.connect(self._show_row)
        self.table.activated.connect(self._offer_at)
        self.table.clicked.connect(self._offer_when_action)
        self._about = QWidget()
        about = QVBoxLayout(self._about)
        about.setContentsMargins(theme.WIDE, theme.SPACE, theme.WIDE, theme.WIDE)
        self._words = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._words.setProperty("role", "warning")
        about.addWidget(self._words)
        self._about.hide()
        self.column.addLayout(chips)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self._about)

    def _filter(self) -> None:
        pressed = self.sender()
        for key, chip in self._chips.items():
            chip.setChecked(chip is pressed)
            if chip is pressed:
                self._shown.show_only(key)
        self.table.resizeRowsToContents()

    def _show_row(self, current: QModelIndex) -> None:
        """The problems of the row one stands in; of the file's where there are none."""
        row = current.data(ROW)
        key = (row.sheet, row.row) if row else None
        lines = [problem_line(it) for it in self.model.problems.get(key, ())] if key else []
        self._words.setText("\n".join(lines))
        self._about.setVisible(bool(lines))

    def _offer_when_action(self, index: QModelIndex) -> None:
        if index.column() == ACTION:
            self._offer_at(index)

    def _offer_actions(self, at: QPoint) -> None:
        self._offer_at(self.table.indexAt(at))

    def _offer_at(self, index: QModelIndex) -> None:
        """A menu of what can become of the row."""
        row = index.data(ROW)
        if row is None:
            return
        menu = QMenu(self.table)
        for action in self.model.possible(row):
            entry = QAction(term(action), menu, checkable=True)
            entry.setChecked(action is self.model.doing(row))
            entry.setData(action.value)
            menu.addAction(entry)
        corner = self.table.visualRect(index.siblingAtColumn(ACTION)).bottomLeft()
        chosen = menu.exec(self.table.viewport().mapToGlobal(corner))
        menu.deleteLater()
        if chosen is not None:
            self.model.choose(self._shown.mapToSource(index).row(), Action(chosen.data()))

    def _count(self) -> None:
        doing = Counter(self.model.doing(row) for row in self.model.rows)
        looks = sum(self.model.to_look_at(row) for row in self.model.rows)
        for key, chip in self._chips.items():
            count = len(self.model.rows) if key is None else looks if key == _LOOK else doing[key]  # type: ignore[index]
            chip.set_count(count)
            chip.setVisible(key is None or count > 0)
            chip.setChecked(key == self._shown.wanted)
        self.counted.emit()
