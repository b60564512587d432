"""Pieces of the form: two fields side by side, and the page of it that scrolls."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QScrollArea, QWidget

from planner.ui import theme

_NARROW = 340


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


class FormScroll(QScrollArea):
    """Scrolls a form up and down, never sideways, and brings the field one has come to into sight."""

    laid_out = Signal()
    """Fields came or went."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content.setProperty("role", "page")
        self.setWidget(content)
        content.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.laid_out.emit()
        return super().eventFilter(watched, event)

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.widget().isAncestorOf(now) and not now.underMouse():
            self.show_field(now)

    def show_field(self, field: QWidget) -> None:
        """Scroll until the field, or its upper part, is in sight."""
        top = field.mapTo(self.widget(), field.rect().topLeft())
        area = QRect(top, field.size()).adjusted(0, -28, 0, 12)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if area.top() < bar.value():
            bar.setValue(max(0, area.top()))
        elif area.bottom() > bar.value() + height:
            bar.setValue(min(area.top(), area.bottom() - height))

    def show_field_soon(self, field: QWidget) -> None:
        """As `show_field`, once the form has been laid out."""
        self._soon = field
        QTimer.singleShot(0, self, self._show_soon)

    def _show_soon(self) -> None:
        self.show_field(self._soon)
