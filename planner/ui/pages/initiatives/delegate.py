"""How the table of initiatives is painted: tracks with their bar, titles that wrap, squares, states, flags."""

from __future__ import annotations

import math

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from planner.records import InitiativeRecord
from planner.ui import icons, theme
from planner.ui.pages.initiatives.groups import Group
from planner.ui.pages.initiatives.model import GROUP, MARK, RECORD, InitiativeModel, group_name, group_remark
from planner.ui.widgets import painting

_QUIET = {"number", "period", "description", "notes", "links", "houses", "target_groups"}
_MOST_LINES = 2
_FLAG = 16
_GROUP_HEIGHT = 42

Index = QModelIndex | QPersistentModelIndex


class InitiativeDelegate(QStyledItemDelegate):
    """Paints the cells of an `InitiativeModel` in a tree view."""

    def __init__(self, view: QTreeView, model: InitiativeModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if index.data(GROUP) is not None:
            return QSize(120, _GROUP_HEIGHT)
        width = self._view.columnWidth(index.column())
        record = index.data(RECORD)
        if record is None:
            return QSize(width, _GROUP_HEIGHT)
        metrics = QFontMetrics(option.font)
        lines = 1
        if self._key(index) not in ("number", "sdgs", "state", "priority", "budget"):
            room = self._text_width(index, width)
            lines = max(1, len(wrapped(index.data() or "", option.font, room)))
        return QSize(width, metrics.height() * lines + 2 * theme.SPACE + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        group = index.data(GROUP)
        painter.save()
        if group is not None:
            self._paint_group(painter, option.rect, group, expanded=self._view.isExpanded(index))
        elif (record := index.data(RECORD)) is not None:
            self._paint_ground(painter, option)
            self._paint_cell(painter, option, index, record)
        painter.restore()

    def _key(self, index: Index) -> str:
        return self._model.columns[index.column()]

    def _text_width(self, index: Index, width: int) -> int:
        flag = _FLAG + theme.TIGHT if self._key(index) == "title" and index.data(MARK) else 0
        return width - 2 * theme.SPACE - flag

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        tokens = theme.current()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(tokens.accent_soft))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(tokens.hover))
        painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), QColor(tokens.line))

    def _paint_group(self, painter: QPainter, rect: QRect, group: Group, *, expanded: bool) -> None:
        tokens = theme.current()
        painter.fillRect(rect, QColor(tokens.panel))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line))
        room = rect.adjusted(theme.SPACE + 2, 6, -theme.SPACE, 0)
        colour = theme.track_colour(group.colour, group.place, group.cross_cutting)
        painting.paint_track_bar(painter, room, colour)
        room.setLeft(room.left() + painting.BAR_WIDTH + theme.SPACE)
        sign = QRectF(room.right() - 14, room.center().y() - 7, 14, 14)
        icons.paint(painter, sign, "chevron-down" if expanded else "chevron-right", tokens.faint)
        room.setRight(room.right() - 22)
        remark = f" · {group_remark(group)}"
        bold = QFont(painter.font())
        bold.setWeight(QFont.Weight.DemiBold)
        needed = QFontMetrics(painter.font()).horizontalAdvance(remark)
        painter.setPen(QColor(tokens.text))
        plain = painter.font()
        painter.setFont(bold)
        name = painter.fontMetrics().elidedText(group_name(group), Qt.TextElideMode.ElideRight, room.width() - needed)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
        room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(name))
        painter.setFont(plain)
        painter.setPen(QColor(tokens.quiet))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, remark)

    def _paint_cell(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, record: InitiativeRecord
    ) -> None:
        key, tokens = self._key(index), theme.current()
        room = option.rect.adjusted(theme.SPACE, 0, -theme.SPACE, -1)
        painter.setFont(option.font)
        if key == "sdgs":
            painting.paint_sdg_squares(painter, room, record.sdgs)
        elif key == "state":
            painting.paint_state(painter, room, record.state)
        elif key == "priority":
            if record.priority:
                painting.paint_state(painter, room, record.priority)
        else:
            untitled = key == "title" and not record.title
            painter.setPen(QColor(tokens.quiet if key in _QUIET or untitled else tokens.text))
            right = key == "budget"
            width = self._text_width(index, option.rect.width())
            used = draw_lines(painter, room, wrapped(index.data() or "", option.font, width), right=right)
            if key == "title" and index.data(MARK):
                flag = QRectF(used.x() + theme.TIGHT + 2, used.y() - _FLAG / 2, _FLAG, _FLAG)
                icons.paint(painter, flag.adjusted(1, 1, -1, -1), "problems", tokens.warning)


def wrapped(text: str, font: QFont, width: int) -> list[str]:
    """The text in at most two lines of that width, the last cut with … if there is more."""
    metrics = QFontMetrics(font)
    flat = " ".join(text.split())
    if metrics.horizontalAdvance(flat) <= width:
        return [flat]
    layout = QTextLayout(flat, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < _MOST_LINES:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 20))
        starts.append(line.textStart())
    layout.endLayout()
    parts = [flat[start:end].strip() for start, end in zip(starts, [*starts[1:], len(flat)], strict=True)]
    return [*parts[:-1], metrics.elidedText(parts[-1], Qt.TextElideMode.ElideRight, max(width, 20))]


def draw_lines(painter: QPainter, room: QRect, lines: list[str], *, right: bool = False) -> QRectF:
    """Draw the lines, centred in the height; gives the point behind the last line, in the middle of its height."""
    metrics = painter.fontMetrics()
    height = metrics.height()
    top = room.top() + math.floor((room.height() - height * len(lines)) / 2)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    for place, line in enumerate(lines):
        at = QRect(room.left(), top + place * height, room.width(), height)
        painter.drawText(at, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, line)
    end = metrics.horizontalAdvance(lines[-1]) if lines else 0
    return QRectF(room.left() + end, top + (len(lines) - 0.5) * height, 0, 0)
