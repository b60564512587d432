"""The wheel of the year on the screen: chosen arc by arc with the keys, a month by a click, an initiative by Enter."""

from __future__ import annotations

import datetime as dt
import math

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from planner.records import InitiativeRecord
from planner.schedule.wheel import Choice, Entry, Size, Wheel, lay_out
from planner.schedule.wheel.entries import turn_of
from planner.schedule.wheel.lanes import seen
from planner.ui import theme
from planner.ui.pages.schedule.ink import Ink, pixels
from planner.ui.pages.schedule.rows import spoken_time, title_of
from planner.ui.pages.schedule.wheel_painting import paint_wheel
from planner.words import _

_NEAR = 8.0


class WheelView(QWidget):
    """Left and Right, Up and Down go from initiative to initiative through the year; Enter opens the one that is chosen."""

    opened = Signal(str)
    month_chosen = Signal(int)
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ink = Ink.of_screen(())
        self.today = dt.date.today()
        self.month = 0
        self.current = ""
        self._year = self.today.year
        self._choice = Choice((), 0)
        self._rings: tuple[str, ...] = ()
        self._records: dict[str, InitiativeRecord] = {}
        self._laid_out: Wheel | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_year(
        self, choice: Choice, rings: tuple[str, ...], records: dict[str, InitiativeRecord], year: int, text: str
    ) -> None:
        """Show these; `text` is the same in words, for those who don't see it."""
        self._choice, self._rings, self._records, self._year = choice, rings, records, year
        if self.current not in records:
            self.current = ""
        self._laid_out = None
        self.setAccessibleName(_("Year wheel {year}", year=year))
        self.setAccessibleDescription(text)
        self.setMinimumHeight(self._least_height())
        self.update()

    def wheel(self) -> Wheel:
        """As it is laid out in the room there is."""
        if self._laid_out is None:
            letters = pixels()
            size = Size(self.width(), self.height(), letters * 1.15, letters * 0.88, margin=theme.WIDE)
            self._laid_out = lay_out(self._choice, self._rings, self._year, size, self.ink.measure)
        return self._laid_out

    def stress_month(self, month: int) -> None:
        self.month = month
        self.update()

    def in_order(self) -> list[Entry]:
        """The entries as the keys go through them: through the year, and last those that stand apart."""
        return sorted(self._choice.entries, key=lambda it: (bool(it.apart), it.span[0] if not it.apart else 0.0, it.ring))

    def choose(self, uuid: str) -> None:
        """Stand on an initiative, and say which it is."""
        self.current = uuid
        record = self._records.get(uuid)
        if record is not None:
            words = f"{title_of(record)}. {spoken_time(record, self._year)}"
            self.setToolTip("")
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self.chosen.emit(uuid)
        self.update()

    def _least_height(self) -> int:
        """So high that every title has its line, all at one side even."""
        letters = pixels() * 0.88
        apart = sum(bool(it.apart) for it in self._choice.entries)
        lines = len(self._choice.entries) - apart
        return round(max(380, (lines * 1.25 + apart * 0.5 * 1.35 + 8) * letters + 2 * theme.WIDE))

    def sizeHint(self) -> QSize:
        return QSize(720, 600)

    # ---- what Qt tells

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.ink.colour("panel"))
        today = turn_of(self.today, self._year) if self.today.year == self._year else None
        paint_wheel(painter, self.wheel(), self.ink, today=today, month=self.month, current=self.current)
        if self.hasFocus():
            painter.setPen(QPen(self.ink.colour("accent"), 2))
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), theme.RADIUS, theme.RADIUS)

    def resizeEvent(self, event: object) -> None:
        self._laid_out = None
        super().resizeEvent(event)  # type: ignore[arg-type]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}.get(key, 0)
        month = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(key, 0)
        order = [it.uuid for it in self.in_order()]
        if step and order:
            at = order.index(self.current) + step if self.current in order else 0 if step > 0 else len(order) - 1
            self.choose(order[at % len(order)])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and order:
            self.choose(order[0 if key == Qt.Key.Key_Home else -1])
        elif month:
            self.month_chosen.emit((self.month - 1 + month) % 12 + 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current:
            self.opened.emit(self.current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_keys = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if by_keys and not self.current and (order := self.in_order()):
            self.choose(order[0].uuid)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        uuid, month = self.under(event.position())
        if uuid:
            self.choose(uuid)
        elif month:
            self.month_chosen.emit(month)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        uuid, _month = self.under(event.position())
        if uuid:
            self.opened.emit(uuid)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if any(self.under(event.position())):
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            record = self._records.get(self.under(QPointF(event.pos()))[0])
            if record is not None:
                QToolTip.showText(event.globalPos(), f"{title_of(record)}\n{spoken_time(record, self._year)}", self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def under(self, at: QPointF) -> tuple[str, int]:
        """The initiative at a place, "" for none, and the month whose name is there, 0 for none."""
        wheel = self.wheel()
        for label in wheel.labels:
            box = label.box
            if box.left - _NEAR <= at.x() <= box.right + _NEAR and box.top <= at.y() <= box.bottom:
                return label.entry.uuid, 0
        across, down = at.x() - wheel.centre[0], at.y() - wheel.centre[1]
        radius, turn = math.hypot(across, down), math.atan2(across, -down) / (2 * math.pi) % 1
        if wheel.disc.months <= radius <= wheel.disc.radius:
            return "", int(turn * 12) + 1
        for arc in wheel.arcs:
            first, last = seen(arc.entry)
            if arc.inner <= radius <= arc.outer and first <= turn <= last:
                return arc.entry.uuid, 0
        return "", 0
