"""How the list of a round is painted: titles with what is late below them, states and assessments in symbol and word."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from planner.records import InitiativeRecord
from planner.ui import icons, theme
from planner.ui.pages.follow_up.contents import Row, late_words
from planner.ui.pages.follow_up.model import COLUMNS, ROW, not_reported, title_of
from planner.ui.pages.initiatives.delegate import InitiativeDelegate, draw_lines, wrapped
from planner.ui.pages.initiatives.model import GROUP
from planner.ui.widgets import painting
from planner.words import symbol, term

Index = QModelIndex | QPersistentModelIndex
_PAD = theme.SPACE + 1
_TITLE = COLUMNS.index("title")
_SMALL = 9
"""The symbol of the round before, in pixels."""


class FollowUpDelegate(InitiativeDelegate):
    """Paints the cells of a `FollowUpModel`. `names_people` puts who is responsible below the title, `says_missing` what is
    not reported where the assessment would stand."""

    names_people = says_missing = False

    def measure(self) -> None:
        """Take the measure of the typefaces, and forget how high the titles were: widths or words have changed."""
        self._small = QFontMetrics(theme.font("small")).height()
        self._heights: dict[tuple[str, str], int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Asked for each cell of each row again and again; only the title's is work."""
        if index.column() == 0 and index.data(GROUP) is not None:
            return super().sizeHint(option, index)
        least = 2 * self._small + _PAD + 2  # words of an assessment find room on two lines
        row: Row | None = index.data(ROW) if index.column() == _TITLE else None
        if row is None:
            return QSize(20, least)
        title, below = title_of(row.record), self._below(row)
        if (title, below) not in self._heights:
            lines = len(wrapped(title, option.font, self._view.columnWidth(_TITLE) - 2 * theme.SPACE))
            height = lines * QFontMetrics(option.font).height() + (self._small + 2 if below else 0) + 2 * _PAD
            self._heights[title, below] = max(least, height)
        return QSize(20, self._heights[title, below])

    def _paint_cell(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, _record: InitiativeRecord
    ) -> None:
        key, row, tokens = self._key(index), index.data(ROW), theme.current()
        room = option.rect.adjusted(theme.SPACE, 0, -theme.TIGHT, -1)
        painter.setFont(option.font)
        if key == "title":
            self._paint_title(painter, option, room, row)
        elif key == "state":
            _paint_word(painter, room, row.standing.state)
        elif key == "earlier":
            if row.earlier:
                sign = QRectF(room.left(), room.center().y() - _SMALL / 2, _SMALL, _SMALL)
                painting.paint_symbol(painter, sign, symbol(row.earlier), painting.state_colour(row.earlier))
        elif key in ("assessment", "economy"):
            said = row.assessment if key == "assessment" else row.economy
            if said is not None:
                _paint_word(painter, room, said)
            elif row.standing.reported is not None:
                _paint_quiet(painter, room, "–")
            elif self.says_missing and key == "assessment":
                _paint_quiet(painter, room, not_reported(row))
        elif key == "reported" and row.standing.reported is None:
            _paint_quiet(painter, room, not_reported(row))
        else:
            painter.setFont(theme.font("small"))
            painter.setPen(QColor(tokens.quiet if key in ("number", "responsible") else tokens.text))
            draw_lines(painter, room, wrapped(index.data() or "", painter.font(), room.width()))

    def _below(self, row: Row) -> str:
        people = ", ".join(row.record.responsible) if self.names_people else ""
        return " · ".join(filter(None, (late_words(row, self._model.year), people)))

    def _paint_title(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, row: Row) -> None:
        tokens, small = theme.current(), theme.font("small")
        room = room.adjusted(0, 0, theme.TIGHT - theme.SPACE, 0)
        lines = wrapped(title_of(row.record), option.font, option.rect.width() - 2 * theme.SPACE)
        below = self._below(row)
        metrics, small_metrics = QFontMetrics(option.font), QFontMetrics(small)
        height = len(lines) * metrics.height() + (small_metrics.height() + 2 if below else 0)
        upper = QRect(room.left(), room.center().y() - height // 2, room.width(), len(lines) * metrics.height())
        painter.setPen(QColor(tokens.text if row.record.title and row.standing.asked else tokens.quiet))
        draw_lines(painter, upper, lines)
        if not below:
            return
        lower = QRect(room.left(), upper.bottom() + 3, room.width(), small_metrics.height())
        painter.setFont(small)
        late = late_words(row, self._model.year)
        if late:
            icons.paint(painter, QRectF(lower.left() - 1, lower.center().y() - 6, 13, 13), "history", tokens.warning)
            lower.setLeft(lower.left() + 16)
            painter.setPen(QColor(tokens.warning))
            painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, small_metrics.elidedText(late, Qt.TextElideMode.ElideRight, lower.width()))
            lower.setLeft(lower.left() + small_metrics.horizontalAdvance(late))
            below = below[len(late) :]
            if small_metrics.horizontalAdvance(below) > lower.width():
                return
        painter.setPen(QColor(tokens.quiet))
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, small_metrics.elidedText(below, Qt.TextElideMode.ElideRight, lower.width()))


def _paint_word(painter: QPainter, room: QRect, member: StrEnum) -> None:
    """Symbol and word; a word too long for the room goes on below, and where not even its longest part finds room, the symbol
    stands alone."""
    font = theme.font("small")
    words = room.adjusted(painting.SYMBOL + 6, 0, 0, 0)
    sign = QRectF(room.left(), room.center().y() + 0.5 - painting.SYMBOL / 2, painting.SYMBOL, painting.SYMBOL)
    painting.paint_symbol(painter, sign, symbol(member), painting.state_colour(member))
    if words.width() < max(map(word_width, type(member))):
        return  # as the others of its column
    painter.setFont(font)
    painter.setPen(QColor(theme.current().text))
    draw_lines(painter, words, wrapped(term(member), font, words.width()))


def _paint_quiet(painter: QPainter, room: QRect, words: str) -> None:
    painter.setFont(theme.font("small"))
    painter.setPen(QColor(theme.current().quiet))
    draw_lines(painter, room, wrapped(words, painter.font(), room.width()))


def word_width(member: StrEnum) -> int:
    """The room that the longest part of a member's word needs."""
    metrics = QFontMetrics(theme.font("small"))
    return max(metrics.horizontalAdvance(part) for part in term(member).split())
