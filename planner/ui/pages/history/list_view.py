"""How the list of steps is shown: what was done, and below it when, by whom and about what."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from planner.db.steps import Entry, Standing
from planner.ui import icons, theme
from planner.ui.pages.history.model import ENTRY, STANDING, HistoryModel, remark
from planner.words import _, standing_words

Index = QModelIndex | QPersistentModelIndex
_ICON = 16
_ICONS = {
    "import_workbook": "import", "take_back": "undo", "restore_initiative": "restore", "restore_version": "restore",
    "restore_plan": "restore", "roll_plan": "schedule", "continue_initiatives": "schedule", "set_stage": "check",
    "keep_version": "copy-text", "edit_person": "person", "edit_plan": "document", "duplicate_initiative": "duplicate",
    "load_plan": "document", "link_predecessors": "link", "edit_strategy": "strategy", "edit_track": "strategy",
    "edit_commitment": "strategy", "report": "follow_up", "edit_round": "follow_up", "close_round": "follow_up",
    "open_amendment": "lock", "close_amendment": "lock",
}
_BY_BEGINNING = {"add_": "add", "create_": "add", "delete_": "delete", "move_": "drag", "edit_": "initiatives"}


def icon_name(name: str) -> str:
    """The icon of a kind of step."""
    for beginning, icon in _BY_BEGINNING.items():
        if name not in _ICONS and name.startswith(beginning):
            return icon
    return _ICONS.get(name, "history")


class StepDelegate(QStyledItemDelegate):
    """Paints the lines of a `HistoryModel`."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = QFontMetrics(option.font).height()
        return QSize(200, 2 * height + 3 * theme.SPACE - 2 if index.data(ENTRY) else height + 2 * theme.SPACE + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        entry = index.data(ENTRY)
        if entry is None:
            self._paint_day(painter, option, index)
        else:
            self._paint_step(painter, option, index, entry)
        painter.restore()

    def _paint_day(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        font = option.font
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(theme.current().quiet))
        room = option.rect.adjusted(theme.SPACE + 2, theme.SPACE, -theme.SPACE, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, index.data())

    def _paint_step(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, entry: Entry) -> None:
        tokens = theme.current()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(option.rect, QColor(tokens.accent_soft))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(tokens.hover))
        painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), QColor(tokens.line))
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(tokens.accent))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -2))
        standing = Standing(index.data(STANDING))  # Qt hands a text on
        ink = QColor(tokens.text if standing is Standing.STANDS else tokens.quiet)
        metrics = QFontMetrics(option.font)
        sign = QRectF(option.rect.left() + theme.SPACE + 2, option.rect.top() + theme.SPACE, _ICON, _ICON)
        icons.paint(painter, sign, icon_name(entry.name), tokens.quiet)
        left = option.rect.left() + 2 * theme.SPACE + 4 + _ICON
        upper = QRect(left, option.rect.top() + theme.SPACE, option.rect.right() - left - theme.SPACE, metrics.height())
        upper.setRight(upper.right() - self._paint_mark(painter, upper, standing_words(standing), option))
        painter.setFont(option.font)
        painter.setPen(ink)
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, upper.width()))
        lower = QRect(left, upper.bottom() + 5, option.rect.right() - left - theme.SPACE, metrics.height())
        painter.setPen(QColor(tokens.quiet))
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, metrics.elidedText(remark(entry), Qt.TextElideMode.ElideRight, lower.width()))

    def _paint_mark(self, painter: QPainter, room: QRect, words: str, option: QStyleOptionViewItem) -> int:
        """The word that says that a step no longer stands; returns the room it takes."""
        if not words:
            return 0
        tokens, metrics = theme.current(), QFontMetrics(option.font)
        width = metrics.horizontalAdvance(words) + 2 * theme.SPACE
        ground = QRectF(room.right() - width, room.top() - 1, width, metrics.height() + 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.warning_soft))
        painter.drawRoundedRect(ground, 7, 7)
        painter.setPen(QColor(tokens.warning))
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, words)
        return width + theme.SPACE


class HistoryList(QListView):
    """One step is chosen at a time; the days between are passed over."""

    chosen_changed = Signal()

    def __init__(self, model: HistoryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self._steps = model
        self.setItemDelegate(StepDelegate(self))
        self.setAccessibleName(_("Steps"))
        self.setProperty("role", "inside")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)

    def chosen(self) -> Entry | None:
        return self._steps.entry(self.currentIndex().row())

    def choose(self, step: int) -> None:
        """Stand in a step, or in the newest where it is not loaded."""
        row = self._steps.row_of(step)
        index = self._steps.index(row) if row >= 0 else QModelIndex()
        self.setCurrentIndex(index)
        if row <= 1:
            self.scrollToTop()  # the day above the first step is seen too

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen_changed.emit()
