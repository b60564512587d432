"""The table of bars: what one sees of the year, what one takes hold of, and where one puts it, by mouse and by keyboard."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QToolTip,
    QTreeView,
    QWidget,
)

from planner.records import InitiativeRecord
from planner.schedule.axis import Axis, Window
from planner.schedule.bars import Grip, Held, held_at, holds, stepped
from planner.schedule.grain import Grain
from planner.ui.pages.schedule.bar_delegate import BarDelegate, BarHead
from planner.ui.pages.schedule.dragging import Bubble, Drag, part_words
from planner.ui.pages.schedule.ink import Ink
from planner.ui.pages.schedule.rows import (
    TIME,
    TITLE,
    ScheduleModel,
    has_days,
    milestone_words,
    spoken_time,
    title_of,
)
from planner.words import _

ZOOMS = (12, 6, 3)
_PAD = 14
_TITLE_WIDE = 290
Index = QModelIndex | QPersistentModelIndex


class BarTable(QTreeView):
    """Shows a `ScheduleModel`. Up and Down choose an initiative, Left and Right a part of its row, with Alt they move it;
    Enter opens it. Ctrl with + and - shows less and more of the year, with Left and Right the time before and after."""

    edited = Signal(str, str, object)
    """An initiative (uuid), the field ("period", "milestones") and its new value."""
    opened = Signal(str)
    refused = Signal()
    """Something was to be moved in a plan that is locked."""
    window_changed = Signal()

    def __init__(self, model: ScheduleModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = model
        self.ink = Ink.of_screen(())
        self.seen = Window(dt.date(dt.date.today().year, 1, 1))
        self.today = dt.date.today()
        self._held = Held(Grip.WHOLE)
        self.locked = False
        """Whether nothing can be moved, because the plan is adopted or closed."""
        self._drag: Drag | None = None
        self.bubble = Bubble(self.viewport())
        """What a dragged bar would become."""
        self.setModel(model)
        self.setItemDelegate(BarDelegate(self, self))
        self.setHeader(BarHead(self, self))
        self.setAccessibleName(_("Schedule"))
        self.setAccessibleDescription(
            _("Left and Right choose the bar, its ends and its milestones; with Alt they move what is chosen. Enter opens the initiative.")
        )
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setItemsExpandable(False)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        header = self.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(160)
        header.resizeSection(TITLE, _TITLE_WIDE)
        model.modelReset.connect(self._lay_out)
        self.selectionModel().currentChanged.connect(self._forget_part)

    # ---- what one sees

    def axis(self) -> Axis:
        """The line of time across the viewport."""
        left = self.columnViewportPosition(TIME) + _PAD
        return self.seen.across(left, max(60, self.viewport().width() - left - _PAD))

    def look_at(self, seen: Window) -> None:
        if seen != self.seen:
            self.seen = seen
            self.viewport().update()
            self.header().viewport().update()
            self.window_changed.emit()

    def zoom(self, step: int) -> None:
        """Show less (1) or more (-1) of the year, with the middle of what was seen, or today, still in sight."""
        place = ZOOMS.index(self.seen.months) + step
        if 0 <= place < len(ZOOMS):
            middle = self.seen.first + (self.seen.last - self.seen.first) / 2
            around = self.today if self.seen.first <= self.today <= self.seen.last else middle
            self.look_at(self.seen.zoomed(ZOOMS[place], around))

    def go(self, step: int) -> None:
        """A window's breadth later (1) or earlier (-1)."""
        self.look_at(self.seen.moved(step * self.seen.months))

    def show_initiative(self, uuid: str) -> None:
        index = self.rows.index_of(uuid)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def current(self) -> InitiativeRecord | None:
        return self.rows.record_at(self.currentIndex())

    def shown(self, index: Index) -> InitiativeRecord | None:
        """The initiative of a row as it is to be painted: while it is dragged, as it would become."""
        record = self.rows.record_at(index)
        if record is not None and self._drag is not None and self._drag.record.id == record.id:
            return self._drag.becomes
        return record

    def held_of(self, index: Index) -> Held | None:
        """The part of a row that one is on."""
        if self._drag is not None:
            record = self.rows.record_at(index)
            return self._drag.held if record is not None and record.id == self._drag.record.id else None
        on = self.hasFocus() and index.siblingAtColumn(TITLE) == self.currentIndex().siblingAtColumn(TITLE)
        return self._held if on else None

    def sizeHintForColumn(self, column: int) -> int:
        return _TITLE_WIDE if column == TITLE else 400

    def _lay_out(self) -> None:
        self.expandAll()
        for place in range(len(self.rows.bands)):
            self.setFirstColumnSpanned(place, QModelIndex(), True)

    def _forget_part(self) -> None:
        self._held = Held(Grip.WHOLE)
        self.viewport().update()

    # ---- keyboard

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Up and Down pass over the headings."""
        reached = super().moveCursor(action, modifiers)
        if self.rows.band_at(reached) is None:
            return reached
        up = action in (QAbstractItemView.CursorAction.MoveUp, QAbstractItemView.CursorAction.MovePageUp)
        beyond = self.indexAbove(reached) if up else self.indexBelow(reached)
        return beyond if self.rows.record_at(beyond) is not None else self.currentIndex()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held_down = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        side = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key), 0)
        alt, ctrl = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
        record = self.current()
        if key == Qt.Key.Key_Escape and self._drag is not None:
            self._put_back()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and record is not None:
            self.opened.emit(record.id)
        elif side and held_down == alt and record is not None:
            self._step(record, self._held, side)
        elif side and held_down == alt | Qt.KeyboardModifier.ShiftModifier and record is not None:
            self._held = Held(Grip.END)
            self._step(record, self._held, side)
        elif side and held_down == ctrl:
            self.go(side)
        elif side and not held_down and record is not None:
            self._choose_part(record, side)
        elif ctrl & held_down and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom(-1 if key == Qt.Key.Key_Minus else 1)
        else:
            super().keyPressEvent(event)

    def _choose_part(self, record: InitiativeRecord, side: int) -> None:
        parts = holds(record)
        at = parts.index(self._held) if self._held in parts else 0
        self._held = parts[(at + side) % len(parts)]
        self._say(part_words(record, self._held, self.rows.year))
        self.viewport().update()

    def _step(self, record: InitiativeRecord, held: Held, steps: int) -> None:
        if self.locked:
            self.refused.emit()
            return
        self._hand_on(record, stepped(record, held, steps, self.seen.grain, self.rows.year))
        now = self.current()
        if now is not None:
            self._say(part_words(now, held, self.rows.year))

    def _say(self, words: str) -> None:
        """To a screen reader, since the row's own words are not read again."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _hand_on(self, before: InitiativeRecord, after: InitiativeRecord) -> None:
        if after.period != before.period:
            self.edited.emit(before.id, "period", after.period)
        elif after.milestones != before.milestones:
            self.edited.emit(before.id, "milestones", after.milestones)

    # ---- mouse

    def _grain(self, event: QMouseEvent) -> Grain:
        """What is dragged catches on months or weeks; with Shift held down on days."""
        return Grain.DAY if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else self.seen.grain

    def _under(self, at: QPoint) -> tuple[InitiativeRecord | None, Held | None]:
        record = self.rows.record_at(self.indexAt(at))
        if record is None or at.x() < self.columnViewportPosition(TIME):
            return record, None
        return record, held_at(record, self.axis(), at.x())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self.rows.band_at(self.indexAt(at)) is not None:
            return
        super().mousePressEvent(event)
        record, held = self._under(at)
        in_time = record is not None and at.x() >= self.columnViewportPosition(TIME)
        if event.button() != Qt.MouseButton.LeftButton or record is None or not in_time:
            return
        if held is None and not has_days(record):
            held = Held(Grip.END)
        if held is not None:
            self._held = held
            if not self.locked:
                self._drag = Drag(record, held, self.axis().day_at(event.position().x()), record)
            self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._drag is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._show_hand(at)
            super().mouseMoveEvent(event)
            return
        self._drag.go_to(self.axis().day_at(event.position().x()), self._grain(event), self.rows.year)
        self.bubble.say(self._drag.words(self.rows.year), at)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._drag is not None and event.button() == Qt.MouseButton.LeftButton:
            drag = self._drag
            self._put_back()
            self._hand_on(drag.record, drag.becomes)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        record = self.rows.record_at(self.indexAt(event.position().toPoint()))
        self._put_back()
        if record is not None and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(record.id)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def _put_back(self) -> None:
        """Nothing is dragged any more."""
        self._drag = None
        self.bubble.hide()
        self.viewport().update()

    def _show_hand(self, at: QPoint) -> None:
        held = self._under(at)[1]
        if held is None or self.locked:
            self.viewport().unsetCursor()
        elif held.grip in (Grip.START, Grip.END):
            self.viewport().setCursor(Qt.CursorShape.SizeHorCursor)
        else:
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            record, held = self._under(event.pos())
            if record is not None and event.pos().x() >= self.columnViewportPosition(TIME):
                on_diamond = held is not None and held.grip is Grip.MILESTONE
                told = milestone_words(record, held.index) if on_diamond and held else spoken_time(record, self.rows.year)
                QToolTip.showText(event.globalPos(), f"{title_of(record)}\n{told}", self)
                return True
        return super().viewportEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.scheduleDelayedItemsLayout()
