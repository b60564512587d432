"""How the table of bars is painted: headings of months, headings of tracks, titles, bars."""

from __future__ import annotations

import datetime as dt
from typing import Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from planner.records import InitiativeRecord
from planner.schedule.axis import Axis
from planner.schedule.bars import Held
from planner.ui import theme
from planner.ui.pages.schedule.bar_painting import paint_grid, paint_headings, paint_row, paint_today
from planner.ui.pages.schedule.ink import Ink, pixels
from planner.ui.pages.schedule.rows import BAND, RECORD, TITLE, Band, ScheduleModel
from planner.ui.widgets import painting

_ROW, _HEAD = 34, 40
Index = QModelIndex | QPersistentModelIndex


class Bars(Protocol):
    """What is asked of the table that is painted."""

    ink: Ink
    rows: ScheduleModel
    today: dt.date

    def axis(self) -> Axis: ...

    def shown(self, index: Index) -> InitiativeRecord | None: ...

    def held_of(self, index: Index) -> Held | None: ...


class BarHead(QHeaderView):
    """The headings: "Initiative", and above the bars the months, with today."""

    def __init__(self, table: Bars, parent: QTreeView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._table = table
        self.setHighlightSections(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _HEAD)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        ink, axis = self._table.ink, self._table.axis()
        painter.save()
        painter.fillRect(rect, ink.colour("panel"))
        size = pixels("small")
        if section == TITLE:
            painter.setPen(ink.colour("quiet"))
            painter.setFont(theme.font("small", bold=True))
            words = self.model().headerData(TITLE, Qt.Orientation.Horizontal)
            painter.drawText(rect.adjusted(theme.SPACE + 2, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
        else:
            paint_headings(painter, axis, rect.top() + 2, rect.height() - 4, ink, size)
            if axis.shows(self._table.today):
                x = axis.at(self._table.today)
                paint_today(painter, x, rect.bottom() - 8, rect.bottom(), ink)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), ink.colour("line"))
        painter.restore()


class BarDelegate(QStyledItemDelegate):
    """Paints the headings of the bands, titles, and bars."""

    def __init__(self, table: Bars, view: QTreeView) -> None:
        super().__init__(view)
        self._table, self._view = table, view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, max(_ROW, self._view.fontMetrics().height() + 14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        band = index.data(BAND)
        if band is not None:
            self._paint_band(painter, option.rect, band)
        elif index.data(RECORD) is not None:
            self._paint_ground(painter, option)
            if index.column() == TITLE:
                self._paint_title(painter, option, index)
            else:
                self._paint_time(painter, option.rect, index)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        ink, rect = self._table.ink, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, ink.colour("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, ink.colour("hover"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), ink.colour("line"))

    def _paint_band(self, painter: QPainter, rect: QRect, band: Band) -> None:
        ink = self._table.ink
        painter.fillRect(rect, ink.colour("panel"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), ink.colour("line"))
        room = rect.adjusted(theme.SPACE + 2, 4, -theme.SPACE, 0)
        if band.group is not None and band.rings:
            painting.paint_track_bar(painter, room, ink.track(band.rings[0]))
            room.setLeft(room.left() + painting.BAR_WIDTH + theme.SPACE)
        painter.setFont(theme.font(bold=True))
        painter.setPen(ink.colour("text"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, band.name)
        room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(band.name))
        painter.setFont(theme.font())
        painter.setPen(ink.colour("quiet"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, f" · {band.remark}")

    def _paint_title(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        table, ink = self._table, self._table.ink
        room = option.rect.adjusted(theme.SPACE + 2, 0, -theme.SPACE, -1)
        band = table.rows.bands[index.internalId()]
        if band.group is None:
            painting.paint_track_bar(painter, room, ink.track(table.rows.ring_at(index)))
            room.setLeft(room.left() + painting.BAR_WIDTH + theme.SPACE)
        painter.setFont(option.font)
        painter.setPen(ink.colour("text"))
        text = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        if self._view.hasFocus() and index == self._view.currentIndex().siblingAtColumn(TITLE):
            painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height() - 1), ink.colour("accent"))

    def _paint_time(self, painter: QPainter, rect: QRect, index: Index) -> None:
        table, axis = self._table, self._table.axis()
        record = table.shown(index)
        assert record is not None
        paint_grid(painter, axis, rect.top(), rect.bottom(), table.ink, pixels("small"))
        if axis.shows(table.today):
            paint_today(painter, axis.at(table.today), rect.top(), rect.bottom() + 1, table.ink)
        ring, held = table.rows.ring_at(index), table.held_of(index)
        paint_row(painter, axis, QRectF(rect), record, ring, table.ink, pixels("small"), table.rows.year, held)
