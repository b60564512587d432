"""What every dialog shares: margins, a heading with a quiet line below it, buttons at the foot."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from planner.ui import theme
from planner.words import _

_TITLE_BAR = 40


class PlainDialog(QDialog):
    """Add to `column`; then call `add_buttons`."""

    def __init__(self, title: str, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(theme.LOOSE, theme.LOOSE, theme.LOOSE, theme.WIDE)
        self._whole.setSpacing(theme.WIDE)
        if words:
            label = QLabel(words, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
            label.setProperty("role", "quiet")
            self._whole.addWidget(label)
        self.column = QVBoxLayout()
        self.column.setSpacing(theme.WIDE - 4)
        self._whole.addLayout(self.column, 1)

    def add_buttons(self, yes: str, *, no: str = "") -> QPushButton:
        """The button that does it, named after what it does, and *Cancel*. A dialog that stays open overrides `do`."""
        box = QDialogButtonBox()
        self.yes = box.addButton(yes, QDialogButtonBox.ButtonRole.AcceptRole)
        self.yes.setProperty("role", "primary")
        self.yes.setDefault(True)
        box.addButton(no or _("Cancel"), QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)
        box.accepted.connect(self.do)
        box.rejected.connect(self.reject)
        self._whole.addWidget(box)
        return self.yes

    def do(self) -> None:
        """What the button does: the dialog is answered."""
        self.accept()

    def grow_to(self, height: int) -> None:
        """Be at least so high, as far as the screen has room."""
        height = min(height, self._room())
        if self.height() < height:
            self.resize(self.width(), height)

    def showEvent(self, event: QShowEvent) -> None:
        """A small screen has no room for all that would be nice to see; the buttons must be on it."""
        if self.height() > self._room():
            self.resize(self.width(), self._room())
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What grows while it is seen stays whole upon the screen."""
        super().resizeEvent(event)
        screen, frame = self.screen().availableGeometry(), self.frameGeometry()
        if self.isVisible() and frame.bottom() > screen.bottom():
            self.move(frame.left(), max(screen.top(), frame.top() - frame.bottom() + screen.bottom()))

    def _room(self) -> int:
        return self.screen().availableGeometry().height() - _TITLE_BAR

    def add_close(self) -> None:
        """Only *Close*."""
        box = QDialogButtonBox()
        close = box.addButton(_("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        box.rejected.connect(self.reject)
        self._whole.addWidget(box)
