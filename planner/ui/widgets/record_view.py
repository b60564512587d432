"""The table that records are typed into."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from planner.ui import theme
from planner.ui.widgets.record_cells import LEAST_LINE, LEAST_ROW, PAD, RecordCells
from planner.ui.widgets.record_columns import Kind
from planner.ui.widgets.record_model import RecordModel
from planner.words import _

_WIDEST = 90


class RecordView(QTableView):
    """Tab walks the cells and leaves after the last; Enter goes on below, and from a record's last cell to the next
    record's first; Delete takes a record away, Alt with an arrow moves it, Backspace empties a cell. As high as its
    lines, so that the form scrolls and not the table."""

    state_changed = Signal()
    """The focus, the selection or the size has changed: whether and where row buttons belong."""
    date_typed = Signal(str)
    """What stands so far in a cell for a date."""
    opened = Signal(int)
    """The record at a place is to be seen whole: by Ctrl+Enter, or by what would edit a cell that can only be read."""

    def __init__(self, model: RecordModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.moves = True
        """Whether a person puts the records in order."""
        model.setParent(self)
        self.setModel(model)
        self._delegate = RecordCells(self)
        self.setItemDelegate(self._delegate)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.AnyKeyPressed | triggers.DoubleClicked | triggers.EditKeyPressed | triggers.SelectedClicked
        )
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(LEAST_ROW if len(model.lines) == 1 else LEAST_LINE)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setMinimumSectionSize(30)
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.rowsMoved, model.dataChanged):
            signal.connect(self.fit)
        model.remarked.connect(self._show_remarks)

    def commit(self) -> None:
        """Take in what is being typed in a cell."""
        editor = self._delegate.editor()
        if editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def chosen(self) -> list[int]:
        """The places of the records that a key or a button is about: those chosen, else that in which one stands."""
        rows = {index.row() for index in self.selectionModel().selectedIndexes()} or {self.currentIndex().row()}
        return sorted({self._model.record_of(row) for row in rows if row >= 0 and not self._model.is_the_empty_row(row)})

    def delete_rows(self) -> None:
        places = self.chosen()
        if places and not self._model.read_only():
            self._model.remove(places)
            self.setCurrentIndex(self._model.index(self._model.first_row_of(places[0]), 0))

    def move_row(self, step: int) -> None:
        index, lines = self.currentIndex(), len(self._model.lines)
        if index.isValid() and self.moves and not self._model.read_only():
            place = self._model.move(self._model.record_of(index.row()), step)
            self.setCurrentIndex(self._model.index(place * lines + index.row() % lines, index.column()))

    def go_to(self, place: int, field: str) -> None:
        """Put the cursor in a field of a record."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setCurrentIndex(self._model.cell_of(place, field))

    def begin_row(self) -> None:
        """Open the first cell of the empty row."""
        if not self._model.read_only():
            index = self._model.index(self._model.rowCount() - 1, 0)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.setCurrentIndex(index)
            self.edit(index)

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_row(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Delete:
            self.delete_rows()
        elif key == Qt.Key.Key_Backspace and self.currentIndex().isValid():
            self._model.setData(self.currentIndex(), "")
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and self.currentIndex().isValid():
            whole = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._open(self.currentIndex(), whole=whole)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and not self._is_open(index):
            self._open(index)
        else:
            super().mouseDoubleClickEvent(event)

    def _open(self, index: QModelIndex, *, whole: bool = False) -> None:
        """Write in the cell, or ask for the whole record."""
        if self._is_open(index) and not whole:
            self.edit(index)
        elif not self._model.is_the_empty_row(index.row()):
            self.opened.emit(self._model.record_of(index.row()))

    def _is_open(self, index: QModelIndex) -> bool:
        return bool(index.flags() & Qt.ItemFlag.ItemIsEditable)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes on to the next cell, and from the last one out of the table."""
        index = self.currentIndex()
        beside = self._model.beside(index, 1 if forward else -1) if index.isValid() else QModelIndex()
        if not beside.isValid() or self._model.read_only():
            self.setTabKeyNavigation(False)
            left = super().focusNextPrevChild(forward)
            self.setTabKeyNavigation(True)
            return left
        self.setCurrentIndex(beside)
        return True

    def go_on(self, key: int) -> None:
        """From a cell that has just been written: Tab to the next, which it opens; Enter to the one below, and from
        the last of a record to the first of the next."""
        index = self.currentIndex()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            below = self._model.record_of(index.row()) + 1
            first = self._model.first_row_of(below)
            if self._model.ends_a_record(index) or self._model.is_the_empty_row(first):
                self.setCurrentIndex(self._model.index(first, 0))
            else:
                self.setCurrentIndex(index.siblingAtRow(index.row() + len(self._model.lines)))
            return
        self.focusNextPrevChild(key == Qt.Key.Key_Tab)
        if self.currentIndex() != index:
            self.edit(self.currentIndex())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.selectionModel().hasSelection():
            index = self.currentIndex()
            self.setCurrentIndex(QModelIndex())
            self.setCurrentIndex(index if index.isValid() else self._model.index(0, 0))
        self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._tell()

    def selectionChanged(self, chosen: QItemSelection, dropped: QItemSelection) -> None:
        super().selectionChanged(chosen, dropped)
        self._tell()

    def _tell(self) -> None:
        self.viewport().update()
        self.state_changed.emit()

    # --- sizes

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
        self.state_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()

    def _show_remarks(self) -> None:
        self.fit()
        self.viewport().update()

    def fit(self) -> None:
        """Share the width out: what is short gets what it needs, sentences share the rest."""
        metrics = QFontMetricsF(self.font())
        heads = QFontMetricsF(theme.font("small", bold=True))
        columns, header = self._model.lines[-1], self.horizontalHeader()
        least, needed = [], []
        for place, column in enumerate(columns):
            head, words = heads.horizontalAdvance(_(column.heading)), metrics.horizontalAdvance(column.sample)
            least.append(round(max(head, min(words, _WIDEST))) + 2 * PAD + 2)
            if not column.share:
                words = max([words, *(metrics.horizontalAdvance(text) for text in self._texts(place))])
            needed.append(round(max(head, min(words, _WIDEST))) + 2 * PAD + 2)
        # What is typed where a number belongs may be long; it wraps rather than push the last column out of sight.
        for place in sorted(range(len(columns)), key=lambda place: columns[place].kind is not Kind.NUMBER):
            over = sum(needed) - self.viewport().width()
            needed[place] -= min(max(0, over), needed[place] - least[place])
        spare = max(0, self.viewport().width() - sum(needed))
        shares = sum(column.share for column in columns)
        for place, column in enumerate(columns):
            header.resizeSection(place, needed[place] + spare * column.share // shares)
        self._reach_over()
        self.resizeRowsToContents()
        self._fit_height()

    def _reach_over(self) -> None:
        """The last cell of a short line takes the room that is left."""
        self.clearSpans()
        for row in range(self._model.rowCount()):
            short = len(self._model.lines[row % len(self._model.lines)])
            if short < self._model.width:
                self.setSpan(row, short - 1, 1, self._model.width - short + 1)

    def width_of(self, index: QModelIndex) -> int:
        """How wide a cell is, with all that it reaches over."""
        span = self.columnSpan(index.row(), index.column())
        return sum(self.columnWidth(index.column() + further) for further in range(span))

    def _texts(self, column: int) -> list[str]:
        lines = len(self._model.lines)
        rows = range(lines - 1, self._model.rowCount() - 1 if lines > 1 else self._model.rowCount(), lines)
        return [str(self._model.index(row, column).data() or "") for row in rows]

    def _fit_height(self) -> None:
        rows = self.verticalHeader().length()
        bar = self.horizontalScrollBar().height() if self.horizontalHeader().length() > self.viewport().width() else 0
        height = self.horizontalHeader().sizeHint().height() + rows + 2 * self.frameWidth() + bar + 1
        if self.minimumHeight() != height:
            self.setFixedHeight(height)
            self.state_changed.emit()

    def sizeHint(self) -> QSize:
        return QSize(320, self.minimumHeight())
