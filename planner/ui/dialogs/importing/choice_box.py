"""The box in which one chooses for a line of a `ChoiceTable`: its list opens with it, and closes with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

from planner.ui import theme
from planner.words import _

Choices = Sequence[tuple[object, str]]
_SHOWN = 20
_WRITE = object()
"""The last entry where one may write something else."""


class ChoiceBox(QComboBox):
    """`over` when something was chosen or the list was put away. `taken` is the choice's value, or what was written;
    the box alone takes nothing: without an answer of the person all stays as it was."""

    over = Signal()

    def __init__(self, choices: Choices, value: object, *, free: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.has_answer, self.taken = False, value
        self._is_writing = False
        self.setMaxVisibleItems(_SHOWN)
        self.setItemDelegate(QStyledItemDelegate(self))
        self.view().setTextElideMode(Qt.TextElideMode.ElideRight)
        for choice, words in choices:
            self.addItem(words, choice)
        if free:
            self.addItem(_("Write something else …"), _WRITE)
            self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setCurrentIndex(next((place for place, (choice, _words) in enumerate(choices) if choice == value), 0))
        self.activated.connect(self._choose)
        self.view().window().installEventFilter(self)
        QTimer.singleShot(0, self, self.showPopup)

    def take_what_is_written(self) -> None:
        """What stands in the line, where one writes."""
        if self._is_writing and self.currentText().strip():
            self.has_answer, self.taken = True, self.currentText().strip()

    def showPopup(self) -> None:
        """As wide as its longest entry, within the screen."""
        super().showPopup()
        box, screen = self.view().window(), self.screen().availableGeometry()
        texts = max((self.fontMetrics().horizontalAdvance(self.itemText(place)) for place in range(self.count())), default=0)
        bar = self.view().verticalScrollBar().sizeHint().width()
        width = min(max(box.width(), texts + bar + 4 * theme.SPACE + theme.WIDE), screen.width())
        left = max(screen.left(), min(self.mapToGlobal(QPoint(0, 0)).x(), screen.right() + 1 - width))
        box.setGeometry(left, box.y(), width, box.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Without its list, there is no box, but a line in which one writes."""
        if event.type() == QEvent.Type.Hide:
            QTimer.singleShot(0, self, self._end_unless_writing)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys move within the list, which they open where it is not yet."""
        if self._is_writing:
            super().keyPressEvent(event)
            event.accept()  # Enter ends the writing: it is not the table's as well
            return
        if not self.view().isVisible():
            self.showPopup()
        if event.text().strip():
            self.view().keyboardSearch(event.text())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _choose(self, place: int) -> None:
        if self.itemData(place) is _WRITE:
            self._write()
        elif not self._is_writing:
            self.has_answer, self.taken = True, self.itemData(place)

    def _write(self) -> None:
        """Go on in a line, with the value as it was."""
        self._is_writing = True
        self.setEditable(True)
        line = self.lineEdit()
        assert line is not None
        line.setCompleter(None)  # type: ignore[arg-type]
        line.setText(self.taken if isinstance(self.taken, str) else "")
        line.selectAll()
        line.setFocus()

    def _end_unless_writing(self) -> None:
        if not self._is_writing:
            self.over.emit()
