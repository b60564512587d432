"""The table itself: grouped rows, chosen columns, several rows at once, dragging."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QStyleOptionViewItem, QTreeView, QWidget

from planner.columns import plan_column
from planner.ui import theme
from planner.ui.pages.initiatives.delegate import InitiativeDelegate
from planner.ui.pages.initiatives.groups import CHOOSABLE, SHOWN_AT_FIRST
from planner.ui.pages.initiatives.model import GROUP, InitiativeModel
from planner.words import _

_WIDTHS = {"number": 38, "title": 240, "sdgs": 88, "responsible": 86, "period": 98, "state": 120, "budget": 110}
_USUAL = 130
_TITLE_AT_LEAST = 120


class InitiativeTable(QTreeView):
    """Shows an `InitiativeModel`. Up and Down go from initiative to initiative, Left and Right close and open a
    group, Enter goes to the form."""

    chosen_changed = Signal()
    opened = Signal()
    """Enter or a double click: the person wants to write in the form."""
    columns_changed = Signal()

    def __init__(self, model: InitiativeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = model
        self.context = QMenu(self)
        """Shown on a right click; filled by whoever owns the commands."""
        self.columns_menu = QMenu(self)
        self.columns_menu.aboutToShow.connect(self._list_columns)
        self._widths: dict[str, int] = {}
        self._fitting = False
        self.setModel(model)
        self.setItemDelegate(InitiativeDelegate(self, model))
        self.setAccessibleName(_("Initiatives"))
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        header = self.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(36)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._offer_columns)
        header.sectionResized.connect(self._note_width)
        self.setSortingEnabled(True)
        model.modelReset.connect(self._lay_out)
        model.rowsInserted.connect(self._span_groups)
        self.selectionModel().selectionChanged.connect(self._tell_choice)
        self._lay_out()

    # ---- choosing rows

    def chosen(self) -> tuple[str, ...]:
        """The selected initiatives from the top down."""
        wanted = {
            record.id for index in self.selectionModel().selectedRows() if (record := self.rows.record_at(index))
        }
        return tuple(uuid for _track, uuids in self.rows.groups() for uuid in uuids if uuid in wanted)

    def choose(self, uuids: Collection[str], current: str = "") -> None:
        """Select these, as far as they are shown, and bring `current`, or else the first, into sight."""
        found = [index for uuid in uuids if (index := self.rows.index_of(uuid)).isValid()]
        found.sort(key=lambda index: index != self.rows.index_of(current))
        selection = QItemSelection()
        for index in found:
            selection.select(index, index)
        rows = QItemSelectionModel.SelectionFlag.Rows
        if found:
            self.expand(found[0].parent())
            self.selectionModel().setCurrentIndex(found[0], QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(found[0])
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect | rows)

    def _tell_choice(self) -> None:
        self.viewport().update()  # whole: what frames a row depends on the others
        self.chosen_changed.emit()

    # ---- columns

    def set_columns(self, keys: Collection[str]) -> None:
        """Show these columns, in the plan's order; title always among them."""
        wanted = [key for key in CHOOSABLE if key in keys or key == "title"]
        if tuple(wanted) != self.rows.columns:
            self.header().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            self.rows.set_columns(wanted)
            self.columns_changed.emit()

    def widths(self) -> dict[str, int]:
        """The width of each column by its key, as far as one has set it."""
        return dict(self._widths)

    def set_widths(self, widths: dict[str, int]) -> None:
        self._widths.update(widths)
        self._lay_out()

    def _list_columns(self) -> None:
        self.columns_menu.clear()
        for key in CHOOSABLE:
            action = QAction(plan_column(key).heading, self.columns_menu, checkable=True)
            action.setChecked(key in self.rows.columns)
            action.setEnabled(key != "title")
            action.setData(key)
            action.triggered.connect(self._toggle_column)
            self.columns_menu.addAction(action)
        self.columns_menu.addSeparator()
        usual = self.columns_menu.addAction(_("Usual columns"))
        usual.triggered.connect(self._usual_columns)

    def _toggle_column(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            key = action.data()
            kept = [column for column in self.rows.columns if column != key]
            self.set_columns([*kept, key] if action.isChecked() else kept)

    def _usual_columns(self) -> None:
        self._widths = {}
        self.set_columns(SHOWN_AT_FIRST)
        self._lay_out()

    def _offer_columns(self, at: QPoint) -> None:
        self.columns_menu.popup(self.header().mapToGlobal(at))

    def _lay_out(self) -> None:
        """Widths by key, groups across the whole row, everything open."""
        self._fitting = True
        for section, key in enumerate(self.rows.columns):
            self.setColumnWidth(section, self._widths.get(key) or self._usual_width(key))
        self._fitting = False
        self._fit_title()
        self._span_groups()
        self.expandAll()

    def _usual_width(self, key: str) -> int:
        """Wide enough for the heading in either language."""
        if key == "number":
            return _WIDTHS[key]
        heading = QFontMetrics(theme.font("small", bold=True)).horizontalAdvance(plan_column(key).heading)
        return max(_WIDTHS.get(key, _USUAL), heading + 2 * theme.SPACE - 1)

    def _fit_title(self) -> None:
        """The title takes the room that the other columns leave."""
        if "title" not in self.rows.columns or self._fitting:
            return
        self._fitting = True
        others = sum(self.columnWidth(s) for s, key in enumerate(self.rows.columns) if key != "title")
        room = self.viewport().width() - others
        self.setColumnWidth(self.rows.columns.index("title"), max(room, _TITLE_AT_LEAST))
        self._fitting = False

    def _note_width(self, section: int, _old: int, width: int) -> None:
        if not self._fitting and section < len(self.rows.columns):
            self._widths[self.rows.columns[section]] = width
            if self.rows.columns[section] != "title":
                self._fit_title()
        self.scheduleDelayedItemsLayout()

    def _span_groups(self) -> None:
        for place in range(self.rows.rowCount()):
            self.setFirstColumnSpanned(place, QModelIndex(), True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_title()

    # ---- keys and mouse

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Up and Down pass over the tracks' own rows, except those that are closed or empty."""
        reached = super().moveCursor(action, modifiers)
        up = action in (QAbstractItemView.CursorAction.MoveUp, QAbstractItemView.CursorAction.MovePrevious)
        down = action in (QAbstractItemView.CursorAction.MoveDown, QAbstractItemView.CursorAction.MoveNext)
        if not (up or down) or not self._is_open_group(reached):
            return reached
        beyond = self.indexAbove(reached) if up else self.indexBelow(reached)
        return beyond if beyond.isValid() else self.currentIndex()

    def _is_open_group(self, index: QModelIndex) -> bool:
        return index.data(GROUP) is not None and self.isExpanded(index) and self.rows.rowCount(index) > 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            if current.data(GROUP) is not None:
                self.setExpanded(current, not self.isExpanded(current))
            else:
                self.opened.emit()
        elif event.key() == Qt.Key.Key_Left and current.parent().isValid():
            group = current.parent()
            self.setExpanded(group, False)
            self.setCurrentIndex(group)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a track's row opens or closes it and leaves the selection alone."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.data(GROUP) is not None:
            self.setExpanded(index, not self.isExpanded(index))
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if self.rows.record_at(index) is not None:
            self.opened.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.chosen() and not self.context.isEmpty():
            self.context.popup(event.globalPos())

    # ---- painting

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: QModelIndex) -> None:
        super().drawRow(painter, options, index)
        current, selection = self.currentIndex(), self.selectionModel()
        chosen = selection.isRowSelected(index.row(), index.parent())
        if not self.hasFocus() or not current.isValid():
            return
        accent = QColor(theme.current().accent)
        if chosen and len(selection.selectedRows()) > 1:
            painter.fillRect(QRect(0, options.rect.top(), 3, options.rect.height() - 1), accent)
        elif index == current.siblingAtColumn(0):
            painter.save()
            painter.setPen(QPen(accent, 1))
            painter.drawRect(QRect(0, options.rect.top(), self.viewport().width() - 1, options.rect.height() - 2))
            painter.restore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.scheduleDelayedItemsLayout()
