"""Several lines of text, growing with what is written."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from planner.ui.widgets.line import leaves_undo_to_the_window

_FRAME = 6  # border and padding above and below, as the style sheet has them
PAUSE = 1000
"""Milliseconds without a key after which what was typed is handed on."""


class TextField(QTextEdit):
    """Plain text in as many lines as it needs, from `fewest` to `most`, then it scrolls.

    What was typed is handed on when the field is left or after a second's pause; Tab goes to the next field.
    """

    edited = Signal()
    typing = Signal()

    def __init__(
        self, parent: QWidget | None = None, *, name: str = "", placeholder: str = "", fewest: int = 2, most: int = 12
    ) -> None:
        super().__init__(parent)
        self._given = ""
        self._handed_on = ""
        self._fewest, self._most = fewest, most
        self._setting = False
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self.commit)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._note_typing)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def value(self) -> str:
        """The text without blanks around it; what was set is returned as it was until somebody changes it."""
        return self._given if self.toPlainText() == self._handed_on else self.toPlainText().strip()

    def set_value(self, value: str) -> None:
        """Show this text; cursor and scrolling stay when nothing changes."""
        self._pause.stop()
        if value != self.value():
            self._setting = True
            self.setPlainText(value)
            self._setting = False
        self._given = value
        self._handed_on = self.toPlainText()

    def set_read_only(self, read_only: bool) -> None:
        self.setReadOnly(read_only)

    def commit(self) -> None:
        """Hand on what was typed, if anything was."""
        self._pause.stop()
        if self.toPlainText() == self._handed_on:
            return
        self._given = self.toPlainText().strip()
        self._handed_on = self.toPlainText()
        self.edited.emit()

    def _note_typing(self) -> None:
        if not self._setting:
            self._pause.start()
            self.typing.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and leaves_undo_to_the_window(
            event, self.document().isUndoAvailable(), self.document().isRedoAvailable()
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Return and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.commit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        line = math.ceil(QFontMetricsF(self.font()).lineSpacing())
        around = math.ceil(2 * self.document().documentMargin()) + _FRAME
        content = math.ceil(self.document().size().height() - 2 * self.document().documentMargin())
        height = max(self._fewest * line, min(self._most * line, content)) + around
        scrolls = content > self._most * line
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if self.verticalScrollBarPolicy() != policy:
            self.setVerticalScrollBarPolicy(policy)
        if self.height() != height or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        return QSize(240, self.minimumHeight())
