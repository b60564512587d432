"""One line of text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget


class LineField(QLineEdit):
    """A line that hands its text on when it is left or Enter is pressed; Escape takes back what was typed.

    Its own undo goes first; when there's nothing left to take back, Ctrl+Z is the window's.
    """

    edited = Signal()
    """A person has changed the value and left the field."""
    typing = Signal()
    """A person has changed a letter."""

    def __init__(self, parent: QWidget | None = None, *, name: str = "", placeholder: str = "") -> None:
        super().__init__(parent)
        self._given = ""
        self._handed_on = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.textEdited.connect(self._tell_of_typing)
        self.editingFinished.connect(self.commit)

    def value(self) -> str:
        """The text without blanks around it; what was set is returned as it was until somebody changes it."""
        return self._given if self.text() == self._handed_on else self.text().strip()

    def set_value(self, value: str) -> None:
        """Show this text; the cursor stays when nothing changes."""
        self._given = value
        if self.text() != value:
            self.setText(value)
            self.setCursorPosition(0)
        self._handed_on = self.text()

    def set_read_only(self, read_only: bool) -> None:
        self.setReadOnly(read_only)

    def set_wrong(self, wrong: bool) -> None:
        """Outline the field as holding something that isn't understood."""
        if bool(self.property("wrong")) != wrong:
            self.setProperty("wrong", wrong)
            self.style().unpolish(self)
            self.style().polish(self)

    def commit(self) -> None:
        """Hand on what was typed, if anything was."""
        if self.text() == self._handed_on:
            return
        self._given = self.text().strip()
        self._handed_on = self.text()
        self.edited.emit()

    def _tell_of_typing(self) -> None:
        self.typing.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and leaves_undo_to_the_window(
            event, self.isUndoAvailable(), self.isRedoAvailable()
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._handed_on:
            self.setText(self._handed_on)
            self.typing.emit()
            return
        super().keyPressEvent(event)


def leaves_undo_to_the_window(event: QKeyEvent, can_undo: bool, can_redo: bool) -> bool:
    """Whether this key asks for an undo (or redo) that a field has nothing for."""
    if event.matches(QKeySequence.StandardKey.Undo):
        return not can_undo
    return event.matches(QKeySequence.StandardKey.Redo) and not can_redo
