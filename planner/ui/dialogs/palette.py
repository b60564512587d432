"""One line to find any command, plan or initiative by its name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from planner.ui import theme
from planner.words import _

_MOST = 60


@dataclass(frozen=True, slots=True)
class Found:
    """Something that the palette leads to: `kind` and `key` say what, `words` is searched and shown."""

    kind: str
    key: str
    words: str
    remark: str = ""
    icon: QIcon | None = None


class Palette(QDialog):
    """Type, walk with the arrows, Enter."""

    def __init__(self, offers: Sequence[Found], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Find a command or an initiative"))
        self._offers = tuple(offers)
        self.line = QLineEdit(placeholderText=_("Find a command, a plan or an initiative"))
        self.line.setAccessibleName(self.windowTitle())
        self.line.textChanged.connect(self._search)
        self.line.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(_("Found"))
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(_Line(self.list))
        self.list.itemActivated.connect(self.accept)
        self.list.itemClicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.WIDE)
        column.setSpacing(theme.SPACE)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.resize(560, 420)
        self._search("")

    def chosen(self) -> Found | None:
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows typed in the line walk in the list."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
                self.list.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self.list.currentItem():
                    self.accept()
                return True
        return super().eventFilter(watched, event)

    def _search(self, text: str) -> None:
        self.list.clear()
        for offer in found(self._offers, text)[:_MOST]:
            item = QListWidgetItem(offer.icon or QIcon(), offer.words)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{offer.words} {offer.remark}".rstrip())
            item.setData(Qt.ItemDataRole.UserRole, offer)
            self.list.addItem(item)
        self.list.setCurrentRow(0)


class _Line(QStyledItemDelegate):
    """Icon, words, and at the right end the remark."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, option.fontMetrics.height() + 2 * theme.SPACE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        tokens, offer = theme.current(), index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = option.state & QStyle.StateFlag.State_Selected
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft if chosen else tokens.hover))
            painter.drawRoundedRect(option.rect, theme.TIGHT, theme.TIGHT)
        room = option.rect.adjusted(theme.SPACE, 0, -theme.SPACE, 0)
        if offer.icon is not None and not offer.icon.isNull():
            offer.icon.paint(painter, QRect(room.left(), room.center().y() - 7, 16, 16))
        room.setLeft(room.left() + 16 + theme.SPACE)
        painter.setPen(QColor(tokens.quiet))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, offer.remark)
        room.setRight(room.right() - option.fontMetrics.horizontalAdvance(offer.remark) - theme.SPACE)
        painter.setPen(QColor(tokens.text))
        words = option.fontMetrics.elidedText(offer.words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()


def found(offers: Sequence[Found], text: str) -> list[Found]:
    """Those that contain every word typed; those that begin with it first."""
    wanted = text.casefold().split()
    fitting = [offer for offer in offers if all(word in offer.words.casefold() for word in wanted)]
    start = text.casefold().strip()
    return sorted(fitting, key=lambda offer: not offer.words.casefold().startswith(start))
