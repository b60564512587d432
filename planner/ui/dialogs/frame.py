"""What every dialog shares: margins, a heading with a quiet line below it, buttons at the foot."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from planner.ui import theme
from planner.words import _


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
        """Be at least so high, as far as the screen has room, and stay whole upon it."""
        room, around = self.screen().availableGeometry(), self.frameGeometry().height() - self.height()
        height = min(height, room.height() - around)
        if self.height() < height:
            self.resize(self.width(), height)
            if self.isVisible():
                top = max(room.top(), min(self.pos().y(), room.bottom() - height - around))
                self.move(self.pos().x(), top)

    def add_close(self) -> None:
        """Only *Close*."""
        box = QDialogButtonBox()
        close = box.addButton(_("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        box.rejected.connect(self.reject)
        self._whole.addWidget(box)
