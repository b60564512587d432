"""The sheets of the file, each with a tick, why it is read or not, and how many initiatives it gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from planner.ui import theme
from planner.words import _

Index = QModelIndex | QPersistentModelIndex
_NAME, _WHY, _GIVES = range(3)
_TICK, _WIDEST = 30, 300
_MOST_SHOWN = 4.5
"""Lines; the half one tells that there are more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLine:
    """`gives` says how many initiatives; `ticked` is None for a sheet that can't be read; `look` where a person should."""

    name: str
    ticked: bool | None
    why: str
    gives: str = ""
    look: bool = False


class SheetModel(QAbstractTableModel):
    """`ticked` tells the name of a sheet and whether it is to be read."""

    ticked = Signal(str, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: Sequence[SheetLine] = ()

    def show_lines(self, lines: Sequence[SheetLine]) -> None:
        """The sheets of a file stay the same; what is made of them changes."""
        if len(lines) != len(self.lines):
            self.beginResetModel()
            self.lines = lines
            self.endResetModel()
            return
        self.lines = lines
        self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, _GIVES))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (_("Sheet"), _("Why"), _("Initiatives"))[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.lines[index.row()].ticked is None:
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsUserCheckable if index.column() == _NAME else usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self.lines[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return (line.name, line.why, line.gives)[column]
            case Qt.ItemDataRole.ToolTipRole:
                return (line.name, line.why, None)[column]
            case Qt.ItemDataRole.CheckStateRole if column == _NAME and line.ticked is not None:
                return Qt.CheckState.Checked if line.ticked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.ForegroundRole if column == _WHY or line.ticked is None:
                return QColor(theme.current().warning if line.look else theme.current().quiet)
            case Qt.ItemDataRole.TextAlignmentRole if column == _GIVES:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case _:
                return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != _NAME:
            return False
        self.ticked.emit(self.lines[index.row()].name, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True


class _Line(QStyledItemDelegate):
    """Without a frame around a single cell."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus


class SheetList(QTableView):
    """As high as its lines, up to a few; Space ticks, the arrows go from sheet to sheet (`chosen`)."""

    chosen = Signal(str)

    def __init__(self, model: SheetModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheets = model
        self.setModel(model)
        self.setAccessibleName(_("Sheets of the file"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setProperty("role", "inside")
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 2 * theme.SPACE)
        header = self.horizontalHeader()
        header.hide()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(_WHY, QHeaderView.ResizeMode.Stretch)
        self.setItemDelegate(_Line(self))
        self.setViewportMargins(theme.SPACE, 0, theme.SPACE, 0)
        model.modelReset.connect(self._make_room)
        model.dataChanged.connect(self._make_room)

    @property
    def sheet(self) -> str:
        """The sheet that is looked at, "" for none."""
        row = self.currentIndex().row()
        return self._sheets.lines[row].name if row >= 0 else ""

    def look_at(self, name: str) -> None:
        row = next((number for number, line in enumerate(self._sheets.lines) if line.name == name), -1)
        self.setCurrentIndex(self._sheets.index(row, _NAME))

    def _make_room(self) -> None:
        """For the longest name and number; the reason has the rest."""
        metrics = self.fontMetrics()
        names = max((metrics.horizontalAdvance(line.name) for line in self._sheets.lines), default=0)
        gives = max((metrics.horizontalAdvance(line.gives) for line in self._sheets.lines), default=0)
        self.setColumnWidth(_NAME, min(names + _TICK + theme.LOOSE, _WIDEST))
        self.setColumnWidth(_GIVES, gives + theme.LOOSE)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The whole line is framed while one is in the list."""
        super().paintEvent(event)
        if self.hasFocus() and self.currentIndex().isValid():
            first = self.visualRect(self.currentIndex().siblingAtColumn(_NAME))
            last = self.visualRect(self.currentIndex().siblingAtColumn(_GIVES))
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(theme.current().accent), 2))
            painter.drawRect(first.united(last).adjusted(1, 1, -1, -1))

    def sizeHint(self) -> QSize:
        lines = min(float(len(self._sheets.lines)), _MOST_SHOWN)
        return QSize(400, int(lines * self.verticalHeader().defaultSectionSize()))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        if current.row() != previous.row() and current.isValid():
            self.chosen.emit(self.sheet)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks wherever in the line one stands; Enter is the dialog's."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.setCurrentIndex(self.currentIndex().siblingAtColumn(_NAME))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)
