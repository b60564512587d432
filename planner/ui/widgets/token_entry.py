"""The line inside a token field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit
from shiboken6 import isValid

from planner.ui.widgets.line import leaves_undo_to_the_window

if TYPE_CHECKING:
    from planner.ui.widgets.token_field import TokenField


class TokenEntry(QLineEdit):
    """The line in which the next token is typed."""

    def __init__(self, field: TokenField) -> None:
        super().__init__(field)
        self._field = field
        self.setProperty("role", "bare")
        self.setFrame(False)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab and self._field.handles(event):
            return True
        if event.type() == QEvent.Type.ShortcutOverride and leaves_undo_to_the_window(
            event, self.isUndoAvailable() and bool(self.text()), self.isRedoAvailable()
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._field.handles(event):
            event.accept()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._field.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not isValid(self._field):  # the field is being destroyed, and the focus is the last thing taken from it
            return
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._field.leave()
        self._field.update()
