"""Pieces of the form: two fields side by side, and the page of it that scrolls."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from planner.queries.threads import ThreadStep
from planner.records import InitiativeRecord
from planner.ui import theme
from planner.ui.pages.initiatives.thread_line import ThreadLine
from planner.words import _, plural

_NARROW = 340
_BELOW = 64
"""What is kept in sight below the field one is in: what it means, and what is wrong with it."""


class Pair(QWidget):
    """Two fields side by side where there is room, else one below the other."""

    def __init__(self, left: QWidget, right: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.WIDE)
        for part in (left, right):
            self._row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)


class FormHead(QWidget):
    """The line above the title: the number and the thread over the years, or how many are chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._words.setProperty("role", "quiet-small")
        self.thread = ThreadLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addWidget(self._words)
        column.addWidget(self.thread)

    def show_records(self, records: Sequence[InitiativeRecord], thread: Sequence[ThreadStep]) -> None:
        """`thread` are the years of a single one, as far as the file has them."""
        single = records[0] if len(records) == 1 else None
        self.thread.show_steps(thread if single else (), single.id if single else "")
        if single is None:
            self._words.setText(plural(
                "{count} initiative chosen", "{count} initiatives chosen. What you change here is changed in all of them.",
                len(records),
            ))
            return
        parts = [_("No. {number}", number=single.number)]
        if single.continues and not any(step.id == single.continues for step in thread):
            parts.append(_("continued from an earlier plan"))
        self._words.setText(" · ".join(parts))


class FormScroll(QScrollArea):
    """Scrolls a form up and down, never sideways, and brings the field one has come to into sight.

    The field one is in stays where it is on the screen when something above it grows or shrinks.
    """

    laid_out = Signal()
    """Fields came or went."""
    left = Signal()
    """The cursor has gone to another part of the window."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held: QWidget | None = None
        self._watched: list[QWidget] = []
        self._place = 0
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content.setProperty("role", "page")
        self.setWidget(content)
        content.installEventFilter(self)
        self.verticalScrollBar().actionTriggered.connect(self._note_place)
        self.verticalScrollBar().rangeChanged.connect(self._put_back)
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.laid_out.emit()
        if event.type() == QEvent.Type.Move and watched in self._watched:
            self._put_back()
        return super().eventFilter(watched, event)

    # ---- the field one is in stays where it is

    def _hold(self, field: QWidget) -> None:
        """Watch whatever carries the field, so that each of its moves can be made up for."""
        self._let_go()
        self._held = field
        carrier: QWidget | None = field
        while carrier is not None and carrier is not self.widget():
            carrier.installEventFilter(self)
            self._watched.append(carrier)
            carrier = carrier.parentWidget()
        self._note_place()

    def _let_go(self) -> None:
        for carrier in self._watched:
            if isValid(carrier):
                carrier.removeEventFilter(self)
        self._held, self._watched = None, []

    def _note_place(self) -> None:
        """Remember how far below the upper edge the field is, also while a person scrolls."""
        if self._held is not None and isValid(self._held):
            self._place = self._top_of(self._held) - self.verticalScrollBar().sliderPosition()

    def _put_back(self) -> None:
        if self._held is not None and isValid(self._held) and self._held.hasFocus():
            self.verticalScrollBar().setValue(self._top_of(self._held) - self._place)

    def _top_of(self, field: QWidget) -> int:
        return field.mapTo(self.widget(), QPoint(0, 0)).y()

    # ---- going to a field

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None:
            return
        if not self.widget().isAncestorOf(now):
            self._let_go()
            if self.window().isAncestorOf(now):
                self.left.emit()
            return
        self._hold(now)
        if not now.underMouse():
            self.show_field(now)

    def show_field(self, field: QWidget) -> None:
        """Scroll until the field, or its upper part, is in sight."""
        top = field.mapTo(self.widget(), field.rect().topLeft())
        area = QRect(top, field.size()).adjusted(0, -28, 0, _BELOW)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if area.top() < bar.value():
            bar.setValue(max(0, area.top()))
        elif area.bottom() > bar.value() + height:
            bar.setValue(min(area.top(), area.bottom() - height))
        self._note_place()

    def show_field_soon(self, field: QWidget) -> None:
        """As `show_field`, once the form has been laid out."""
        self._soon = field
        QTimer.singleShot(0, self, self._show_soon)

    def _show_soon(self) -> None:
        if isValid(self._soon):
            self.show_field(self._soon)

    def show_top(self) -> None:
        self.verticalScrollBar().setValue(0)
        self._note_place()
