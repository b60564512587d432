"""The table of an import's rows: filtered, painted, each row as high as its words; keys decide about the selected rows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSortFilterProxyModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from planner.importing.preview import Action, RowKey, RowPreview
from planner.ui import theme
from planner.ui.dialogs.importing.delegate import ImportDelegate
from planner.ui.dialogs.importing.model import ACTION, CERTAINTY, CONTENT, DOING, LOOK, SOURCE, TITLE, ImportModel
from planner.ui.dialogs.importing.row_menu import action_of

LOOKED_AT = "look"
_AROUND = 30
"""Rows beyond those on the screen that are measured with them."""
_AIR = 34
"""What a heading needs beside its words."""


class _Shown(QSortFilterProxyModel):
    """The rows with one action, or those to look at."""

    wanted: Action | str | None = None

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:
        index = self.sourceModel().index(row, 0, parent)
        if self.wanted == LOOKED_AT:
            return bool(index.data(LOOK))
        return self.wanted is None or index.data(DOING) == self.wanted

    def show_only(self, wanted: Action | str | None) -> None:
        self.beginResetModel()
        self.wanted = wanted
        self.endResetModel()


class RowTable(QTableView):
    """`deciding` gives the action that a key was pressed for, `matching` and `looking` ask for the rest of the menu,
    `asked` for the menu itself, at a row."""

    deciding = Signal(object)
    matching = Signal()
    looking = Signal()
    asked = Signal(object)

    def __init__(self, model: ImportModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._shown = _Shown(self)
        self._shown.setSourceModel(model)
        self.setModel(self._shown)
        self.setItemDelegate(ImportDelegate(self))
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setProperty("role", "inside")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_at)
        self.clicked.connect(self._ask_when_action)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(CONTENT, QHeaderView.ResizeMode.Stretch)
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self.fit_rows)
        self._lay_out()
        for changed in (self.verticalScrollBar().valueChanged, self._shown.modelReset, self._shown.dataChanged, header.sectionResized):
            changed.connect(self._fit_soon)

    @property
    def wanted(self) -> Action | str | None:
        """Which rows are shown: those with an action, those to look at, or all."""
        return self._shown.wanted

    def show_only(self, wanted: Action | str | None) -> None:
        self._shown.show_only(wanted)

    def selected_places(self) -> list[int]:
        """The selected rows by their places in the model; without a selection the one where one stands."""
        places = {self._shown.mapToSource(index).row() for index in self.selectionModel().selectedRows()}
        if not places and self.currentIndex().isValid():
            places = {self._shown.mapToSource(self.currentIndex()).row()}
        return sorted(places)

    def selected_rows(self) -> list[RowPreview]:
        return [self._rows.rows[place] for place in self.selected_places()]

    def go_to(self, key: RowKey) -> None:
        """Show the row and stand in it, also where it was filtered away."""
        place = self._rows.place_of(key)
        if place is None:
            return
        index = self._shown.mapFromSource(self._rows.index(place, 0))
        if not index.isValid():
            self.show_only(None)
            index = self._shown.mapFromSource(self._rows.index(place, 0))
        self.setCurrentIndex(index)
        self.selectRow(index.row())
        self.fit_rows()
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _fit_soon(self) -> None:
        """Once, when all that changes together has changed."""
        self._fitting.start()

    def fit_rows(self) -> None:
        """Give the rows on the screen, and some around them, the height of their words."""
        count = self._shown.rowCount()
        first = max(0, self.rowAt(0))
        last = self.rowAt(self.viewport().height() - 1)
        for row in range(max(0, first - _AROUND), min(count, (last if last >= 0 else first + _AROUND) + _AROUND)):
            self.resizeRowToContents(row)

    # ---- keys and clicks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and (action := action_of(event.key())) is not None:
            self.deciding.emit(action)
        elif plain and event.key() == Qt.Key.Key_I:
            self.matching.emit()
        elif event.key() == Qt.Key.Key_F8:
            self.looking.emit()
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self.currentIndex().isValid():
                self.asked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _ask_when_action(self, index: QModelIndex) -> None:
        if index.column() == ACTION and len(self.selectionModel().selectedRows()) < 2:
            self.asked.emit(index)

    def _ask_at(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if index.isValid():
            self.asked.emit(index)

    # ---- the columns

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_rows()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._lay_out()

    def _lay_out(self) -> None:
        """As wide as their words are in the font in force."""
        header, metrics = self.horizontalHeader(), self.fontMetrics()
        widest = max(metrics.horizontalAdvance(words) for words in self._rows.action_words())
        header.resizeSection(ACTION, round(widest * 1.08) + 2 * theme.SPACE + 38)
        header.resizeSection(TITLE, max(190, metrics.averageCharWidth() * 28))
        header.resizeSection(CERTAINTY, metrics.horizontalAdvance(self._rows.headerData(CERTAINTY, Qt.Orientation.Horizontal)) + _AIR)
        header.resizeSection(SOURCE, max(160, metrics.averageCharWidth() * 22))
