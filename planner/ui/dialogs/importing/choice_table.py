"""A table of which one column is chosen from a list, as in the steps of an import. Lines may stand under headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from planner.ui import icons, theme
from planner.ui.dialogs.importing.choice_box import ChoiceBox, Choices
from planner.ui.pages.initiatives.delegate import draw_lines, wrapped

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
_MOST_LINES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceLine:
    """`cells` are the words of the columns; a line without cells is a heading (`heading`). `value` is what is chosen
    among `choices`; `free` lets one write something else. `look` marks a line that a person should decide on."""

    cells: tuple[str, ...] = ()
    heading: str = ""
    value: object = None
    choices: Choices = ()
    free: bool = False
    look: bool = False


class ChoiceModel(QAbstractTableModel):
    """`chosen` is the place of a line and the value that was chosen for it."""

    chosen = Signal(int, object)

    def __init__(self, headings: Sequence[str], choice: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings, self.choice = headings, choice
        self.lines: Sequence[ChoiceLine] = ()

    def show_lines(self, lines: Sequence[ChoiceLine]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or not self.lines[index.row()].cells:
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsEditable if index.column() == self.choice else usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            words = line.cells[index.column()] if line.cells else line.heading if index.column() == 0 else ""
            return words or (None if role == Qt.ItemDataRole.ToolTipRole else "")
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() != self.choice:
            return False
        if value != self.lines[index.row()].value:
            # the answer may come with new lines: not while the view still holds its editor
            QTimer.singleShot(0, partial(self.chosen.emit, index.row(), value))
        return True


def _lines(words: str, font: QFont, width: int) -> list[str]:
    """The words as they are drawn: line breaks kept, long lines broken, not too many of them."""
    lines = [line for part in words.split("\n") for line in wrapped(part, font, width)]
    return lines if len(lines) <= _MOST_LINES else [*lines[: _MOST_LINES - 1], f"{lines[_MOST_LINES - 1]} …"]


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

    def _room(self, index: Index) -> int:
        chevron = 20 if index.column() == index.model().choice else 0  # type: ignore[union-attr]
        return self._view.columnWidth(index.column()) - 2 * theme.SPACE - chevron

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = QFontMetrics(option.font).height()
        if not index.data(LINE).cells:
            return QSize(80, line + theme.WIDE + theme.SPACE)
        lines = len(_lines(index.data() or "", option.font, self._room(index)))
        return QSize(80, line * max(1, lines) + 2 * theme.SPACE + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, line = theme.current(), index.data(LINE)
        painter.save()
        room = option.rect.adjusted(theme.SPACE, 0, -theme.SPACE, -1)
        if not line.cells:
            font = QFont(option.font)
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(QColor(tokens.text))
            painter.drawText(room.adjusted(0, theme.SPACE, 0, 0), Qt.AlignmentFlag.AlignVCenter, line.heading)
        else:
            self._paint_cell(painter, option, index, room)
        painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), QColor(tokens.line))
        painter.restore()

    def _paint_cell(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, room: QRect) -> None:
        tokens, line = theme.current(), index.data(LINE)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(tokens.accent_soft))
        elif line.look:
            painter.fillRect(option.rect, QColor(tokens.warning_soft))
        if line.look and index.column() == 0:
            painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), QColor(tokens.warning))
        is_choice = index.column() == index.model().choice  # type: ignore[union-attr]
        font = QFont(option.font)
        if is_choice:
            font.setWeight(QFont.Weight.DemiBold)
            arrow = QRect(room.right() - 12, room.center().y() - 6, 12, 12)
            icons.paint(painter, arrow, "chevron-down", tokens.quiet)
            room.setRight(room.right() - 20)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text if is_choice or index.column() == 0 else tokens.quiet))
        draw_lines(painter, room, _lines(index.data() or "", font, room.width()))

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        line = index.data(LINE)
        box = ChoiceBox(line.choices, line.value, free=line.free, parent=parent)
        box.setAccessibleName(line.cells[0])
        box.over.connect(self._finish)
        return box

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """As wide as its cell, and as high as it needs, however low the line is."""
        height = editor.sizeHint().height()
        top = max(0, option.rect.center().y() - height // 2)
        editor.setGeometry(option.rect.left(), top, option.rect.width(), height)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """The box has its value from the beginning."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, ChoiceBox)
        editor.take_what_is_written()
        if editor.has_answer:
            model.setData(index, editor.taken)

    def _finish(self) -> None:
        """Something was chosen in the list, or it was put away."""
        editor = self.sender()
        assert isinstance(editor, ChoiceBox)
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)
        self._view.setFocus()


class ChoiceTable(QTableView):
    """Shows a `ChoiceModel`; Enter, Space or a click opens the choice of the line. `widths` are the columns' shares."""

    def __init__(self, model: ChoiceModel, name: str, widths: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widths = widths
        self._choices = model
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setProperty("role", "inside")
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(self._open_when_choice)
        model.modelReset.connect(self._lay_out)

    def open_choice(self, place: int) -> None:
        """The list of what can be chosen for the line."""
        index = self._choices.index(place, self._choices.choice)
        self.setCurrentIndex(index)
        self.edit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        opens = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2)
        if opens and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.currentIndex().isValid() and self.currentIndex().data(LINE).cells:
                self.open_choice(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._lay_out()

    def _open_when_choice(self, index: QModelIndex) -> None:
        if index.column() == self._choices.choice and index.data(LINE).cells:
            self.open_choice(index.row())

    def _lay_out(self) -> None:
        whole, room = sum(self._widths), self.viewport().width()
        for column, share in enumerate(self._widths):
            self.setColumnWidth(column, room * share // whole)
        self.clearSpans()
        for row, line in enumerate(self._choices.lines):
            if not line.cells:
                self.setSpan(row, 0, 1, len(self._widths))
        self.resizeRowsToContents()
