"""The sheet itself, as it stands in the file, with what became of each cell. One points at the headings on it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QMenu, QTableView, QWidget

from planner.importing.grid import Area, Sheet, letters
from planner.ui import theme
from planner.ui.dialogs.importing.sheet_headers import SheetEdge
from planner.ui.dialogs.importing.sheet_model import FIELD, SheetGrid
from planner.ui.dialogs.importing.sheet_paint import SheetDelegate, font_for
from planner.ui.dialogs.importing.understood import Kind, UnderstoodSheet
from planner.words import _

_NARROWEST, _WIDEST = 48, 240
_SAMPLED = 60
"""Rows by which the width of a column is judged."""
_SEEN_AT_ONCE = 6
"""Headings within these rows are in view without scrolling, with what stands above them."""
_MOST_SPANS = 2_000
_LARGEST_SPAN = 5_000
"""Cells; larger ones are found by their corner alone."""


class SheetView(QTableView):
    """`row_pointed` is the number of a row of headings, and whether it is one more; `column_pointed` of their column."""

    row_pointed = Signal(int, bool)
    column_pointed = Signal(int)
    stood = Signal()
    """Another cell is looked at."""

    def __init__(self, grid: SheetGrid, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        self._delegate = SheetDelegate(self)
        self.setModel(grid)
        self.setItemDelegate(self._delegate)
        self.setProperty("role", "inside")
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)  # the cells draw their lines: a text may run on over some
        self.setCornerButtonEnabled(False)
        self._letters = SheetEdge(Qt.Orientation.Horizontal, self)
        self._numbers = SheetEdge(Qt.Orientation.Vertical, self)
        self.setHorizontalHeader(self._letters)
        self.setVerticalHeader(self._numbers)
        self._letters.setMinimumSectionSize(_NARROWEST)
        self._letters.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._numbers.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._numbers.setDefaultSectionSize(self.fontMetrics().height() + theme.SPACE + 2)
        self._letters.sectionClicked.connect(self._point_at_column)
        self._numbers.sectionClicked.connect(self._point_at_row)
        self.menu = self._make_menu()

    # ---- what is shown

    def show_sheet(self, sheet: Sheet, understood: UnderstoodSheet) -> None:
        """A new sheet is shown from its headings on; the one that was shown stays where it is."""
        is_new = sheet is not self._grid.sheet
        self._delegate.strikes = understood.reading.used
        self.setAccessibleName(_("The sheet {name}", name=sheet.name))
        self._grid.show_sheet(sheet, understood)
        self._make_room()
        if is_new:
            self._spread(sheet)
            self._fit_columns()
            self._go_to_headings(understood)
        self.viewport().update()
        self.stood.emit()

    def _make_room(self) -> None:
        """For the fields beside letters and numbers, where there are any."""
        grid = self._grid
        rows = [number for number in range(min(grid.rowCount(), _SAMPLED)) if grid.headerData(number, Qt.Orientation.Vertical, FIELD)]
        across = any(grid.headerData(it, Qt.Orientation.Horizontal, FIELD) for it in range(grid.columnCount()))
        self._letters.show_fields("", has_fields=across)
        fields = [str(grid.headerData(number, Qt.Orientation.Vertical, FIELD)) for number in rows]
        widest = f"0000  {max(fields, key=len)}" if fields else str(grid.rowCount())
        self._numbers.show_fields(widest, has_fields=bool(fields))
        self.updateGeometries()

    def _spread(self, sheet: Sheet) -> None:
        self.clearSpans()
        for area in islice(_apart(sheet.merges), _MOST_SPANS):
            bottom, right = min(area.bottom, self._grid.rowCount()), min(area.right, self._grid.columnCount())
            if (bottom, right) != (area.top, area.left) and area.top <= bottom and area.left <= right:
                self.setSpan(area.top - 1, area.left - 1, bottom - area.top + 1, right - area.left + 1)

    def _fit_columns(self) -> None:
        """By the first rows; long texts are cut, and stand whole below the sheet. A text alone in its row runs on."""
        grid, cells = self._grid, self._grid.sheet.cells
        metrics = QFontMetrics(font_for(Kind.HEADING, self.font()))
        merged = {(area.top, area.left) for area in grid.sheet.merges if area.right > area.left}
        widths = [_NARROWEST] * grid.columnCount()
        for row in range(1, _SAMPLED + 1):
            places = [(row, column) for column in range(1, len(widths) + 1) if (row, column) in cells]
            for place in places if len(places) > 1 else ():
                if place not in merged:
                    words = grid.words(place)[:_SAMPLED].partition("\n")[0]
                    widths[place[1] - 1] = max(widths[place[1] - 1], metrics.horizontalAdvance(words) + 2 * theme.SPACE)
        for column, width in enumerate(widths):
            field = str(grid.headerData(column, Qt.Orientation.Horizontal, FIELD) or "")
            self.setColumnWidth(column, min(max(width, metrics.horizontalAdvance(field) + 2 * theme.SPACE), _WIDEST))

    def _go_to_headings(self, understood: UnderstoodSheet) -> None:
        """The first heading is the cell that one begins at; one row above it stays in view."""
        cells, column = self._grid.sheet.cells, understood.heading_column
        if column is not None:
            row = next((row for row in range(1, self._grid.rowCount() + 1) if understood.kind((row, column)) is Kind.HEADING), 1)
        else:
            row = understood.heading_rows[0] if understood.heading_rows else 1
            column = next((column for column in range(1, self._grid.columnCount() + 1) if (row, column) in cells), 1)
        first = max(row - 2, 0) if row > _SEEN_AT_ONCE else 0
        self.scrollTo(self._grid.index(first, column - 1), QAbstractItemView.ScrollHint.PositionAtTop)
        self.horizontalScrollBar().setValue(0)
        self.setCurrentIndex(self._grid.index(row - 1, column - 1))

    # ---- pointing

    def _point_at_row(self, section: int) -> None:
        more = bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.row_pointed.emit(section + 1, more)

    def _point_at_column(self, section: int) -> None:
        self.column_pointed.emit(section + 1)

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        self._here = QAction(menu, shortcut="H")
        self._more = QAction(menu, shortcut="Shift+H")
        self._down = QAction(menu, shortcut="K")
        self._here.triggered.connect(self._point_here)
        self._more.triggered.connect(self._point_more)
        self._down.triggered.connect(self._point_down)
        for action in (self._here, self._more, self._down):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.addAction(action)
            menu.addAction(action)
        menu.aboutToShow.connect(self._name_actions)
        self._name_actions()
        return menu

    def _name_actions(self) -> None:
        row, column = self.currentIndex().row() + 1, max(self.currentIndex().column() + 1, 1)
        self._here.setText(_("The headings stand in row {row}", row=row))
        self._more.setText(_("Row {row} is a second row of headings", row=row))
        self._down.setText(_("The headings stand in column {letters}", letters=letters(column)))

    def _point_here(self) -> None:
        self._point(self.currentIndex(), more=False)

    def _point_more(self) -> None:
        self._point(self.currentIndex(), more=True)

    def _point(self, index: QModelIndex, *, more: bool) -> None:
        if index.isValid():
            self.row_pointed.emit(index.row() + 1, more)

    def _point_down(self) -> None:
        if self.currentIndex().isValid():
            self.column_pointed.emit(self.currentIndex().column() + 1)

    # ---- what Qt tells

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        self.stood.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows what can be said of the row; letters search nothing here."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_menu(self.visualRect(self.currentIndex()).bottomLeft())
        elif event.text().isprintable() and event.text() and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.setCurrentIndex(self.indexAt(event.pos()))
            self._open_menu(event.pos())
        else:
            self._open_menu(self.visualRect(self.currentIndex()).bottomLeft())

    def _open_menu(self, where: QPoint) -> None:
        if self.currentIndex().isValid():
            self.menu.popup(self.viewport().mapToGlobal(where))


def _apart(areas: tuple[Area, ...]) -> Iterator[Area]:
    """The merged ranges without those that lie over an earlier one, as they do in damaged files."""
    taken: set[tuple[int, int]] = set()
    for area in areas:
        size = (area.bottom - area.top + 1) * (area.right - area.left + 1)
        places = (
            {(row, column) for row in range(area.top, area.bottom + 1) for column in range(area.left, area.right + 1)}
            if size <= _LARGEST_SPAN
            else {(area.top, area.left), (area.bottom, area.right)}
        )
        if not places & taken:
            taken |= places
            yield area
