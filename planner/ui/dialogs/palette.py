"""One line to find any command, plan or initiative by its name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

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
            words = f"{offer.words}   {offer.remark}" if offer.remark else offer.words
            item = QListWidgetItem(offer.icon or QIcon(), words)
            item.setData(Qt.ItemDataRole.UserRole, offer)
            self.list.addItem(item)
        self.list.setCurrentRow(0)


def found(offers: Sequence[Found], text: str) -> list[Found]:
    """Those that contain every word typed; those that begin with it first."""
    wanted = text.casefold().split()
    fitting = [offer for offer in offers if all(word in offer.words.casefold() for word in wanted)]
    start = text.casefold().strip()
    return sorted(fitting, key=lambda offer: not offer.words.casefold().startswith(start))
