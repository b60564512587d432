"""The year as a list by month: the pictures in words, each line leading to its initiative."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QKeyEvent, QMouseEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from planner.records import InitiativeRecord
from planner.schedule.months import Line, Month, What, Year
from planner.ui import theme
from planner.ui.pages.initiatives.groups import Group
from planner.ui.widgets import track_icon
from planner.values.periods import write_period
from planner.words import N_, _

_UUID = Qt.ItemDataRole.UserRole
_TRACK_SHARE = 0.345
KINDS = {
    What.BEGINS: N_("Begins"), What.MILESTONE: N_("Milestone"), What.ENDS: N_("Ends"), What.GOES_ON: N_("Goes on"),
}


class YearList(QTreeWidget):
    """Months with what begins, ends or is due in them. Enter or a double click opens the initiative."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, slim: bool = False) -> None:
        """A `slim` one stands beside the wheel: what, and below it when."""
        super().__init__(parent)
        self._slim = slim
        headings = [_("When"), _("What")] if slim else [_("When"), _("What"), _("Kind"), _("Track")]
        self.setHeaderLabels(headings)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setItemsExpandable(False)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setProperty("role", "inside")
        self.setItemDelegate(_SlimLines(self) if slim else _Lines(self))
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        if slim:
            self.setHeaderHidden(True)
            header.hideSection(0)
        else:
            header.resizeSection(0, 190)
            header.resizeSection(2, 110)
        self.setAccessibleName(_("The year by month"))

    def show_year(self, told: Year, year: int, groups: Sequence[Group]) -> None:
        """All twelve months, and at the end what has no place in them."""
        self._begin_anew(groups)
        for month in told.months:
            kinds = set(What) if month.number == 1 else set(What) - {What.GOES_ON}
            self._add_month(month, month.of(*kinds), year)
        for heading, found in told.apart():
            self._heading(heading)
            for record in found:
                self._add(record.id, write_period(record.period, year), record.title or _("Untitled"), "", record)
        self._settle()

    def show_month(self, month: Month, year: int, groups: Sequence[Group]) -> None:
        """One month, what goes on in it too."""
        self._begin_anew(groups)
        for line in month.lines:
            self._add_line(line, year)
        self._settle()

    def choose(self, uuid: str) -> None:
        """Stand on the first line of an initiative, if it has one."""
        for place in range(self.topLevelItemCount()):
            item = self.topLevelItem(place)
            if item is not None and item.data(0, _UUID) == uuid:
                self.setCurrentItem(item)
                return
        self.setCurrentItem(None)  # type: ignore[arg-type]

    def _begin_anew(self, groups: Sequence[Group]) -> None:
        self._at = self.verticalScrollBar().value()
        current = self.currentItem()
        self._current = current.data(0, _UUID) if current is not None else ""
        self._icons = {it.track: track_icon(it.colour, it.place, it.cross_cutting) for it in groups}
        self.clear()

    def _settle(self) -> None:
        if self._current:
            self.choose(self._current)
        self.verticalScrollBar().setValue(self._at)

    def _add_month(self, month: Month, lines: Sequence[Line], year: int) -> None:
        if lines:
            self._heading(month.name)
        for line in lines:
            self._add_line(line, year)

    def _heading(self, words: str) -> None:
        item = QTreeWidgetItem(self, [words])
        item.setFirstColumnSpanned(True)
        item.setFont(0, theme.font(bold=True))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)

    def _add_line(self, line: Line, year: int) -> None:
        self._add(line.initiative.id, line.when(year), line.words(), _(KINDS[line.what]), line.initiative)

    def _add(self, uuid: str, when: str, what: str, kind: str, record: InitiativeRecord) -> None:
        item = QTreeWidgetItem(self, [when, what] if self._slim else [when, what, kind, record.track or ""])
        item.setData(0, _UUID, uuid)
        item.setIcon(1, self._icons.get(record.track, QIcon()))
        item.setToolTip(1, what)
        item.setToolTip(0, when)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemNeverHasChildren)
        if self._slim and kind:
            item.setData(1, Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (what, kind, when, record.track))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None and item.data(0, _UUID):
            self.opened.emit(item.data(0, _UUID))
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        if item is not None and item.data(0, _UUID):
            self.opened.emit(item.data(0, _UUID))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._slim:  # a track's name is long, and a large window has room for it
            self.header().resizeSection(3, round(min(max(self.width() * _TRACK_SHARE, 260), 440)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.scheduleDelayedItemsLayout()


class _Lines(QStyledItemDelegate):
    """Roomy rows with a thin line below each; the time is quiet, what happens is not."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), option.fontMetrics.height() + 16)

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        if index.column() != 1 and index.siblingAtColumn(0).data(_UUID):
            option.palette.setColor(QPalette.ColorRole.Text, QColor(theme.current().quiet))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        inset = QStyleOptionViewItem(option)
        inset.rect = option.rect.adjusted(theme.TIGHT, 0, 0, 0)
        super().paint(painter, inset, index)
        line = QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1)
        painter.fillRect(line, QColor(theme.current().line))


class _SlimLines(_Lines):
    """What happens, with the track's colour, and below it in small letters when."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        return QSize(0, option.fontMetrics.height() + QFontMetrics(theme.font("small")).height() + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        style = option.widget.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, whole, painter, option.widget)
        area, tokens = option.rect.adjusted(theme.TIGHT, 6, -theme.TIGHT, -7), theme.current()
        painter.save()
        whole.icon.paint(painter, QRect(area.left(), area.top(), 12, option.fontMetrics.height()))
        words = area.adjusted(16, 0, 0, 0)
        parts = ((whole.text, theme.font(), tokens.text, Qt.AlignmentFlag.AlignTop),
                 (index.siblingAtColumn(0).data(), theme.font("small"), tokens.quiet, Qt.AlignmentFlag.AlignBottom))  # fmt: skip
        for text, font, ink, edge in parts:
            painter.setFont(font)
            painter.setPen(QColor(ink))
            short = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words, edge | Qt.AlignmentFlag.AlignLeft, short)
        painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), QColor(tokens.line))
        painter.restore()
