"""How the rows of an import are painted: the action with its sign, old and new words, a bar for certainty."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QTextDocument
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from planner.importing.preview import Action
from planner.ui import icons, theme
from planner.ui.dialogs.importing.model import ACTION, CERTAINTY, CONTENT, DOING, LOOK, ROW, SOURCE, TITLE
from planner.ui.dialogs.importing.words import field_name, gist_words
from planner.ui.pages.initiatives.delegate import draw_lines, wrapped
from planner.ui.widgets import painting
from planner.words import term

_SIGNS = {Action.NEW: ("add", "success"), Action.UPDATE: ("redo", "accent"), Action.SAME: ("check", "quiet"), Action.SKIP: ("close", "quiet")}

_SQUARES = painting.SQUARE + 4
"""What a line of UN goals takes."""

Index = QModelIndex | QPersistentModelIndex


class ImportDelegate(QStyledItemDelegate):
    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.columnWidth(index.column())
        line = QFontMetrics(option.font).height()
        if index.column() == CONTENT and index.data(ROW).changes:
            return QSize(width, max(line, round(self._changes(option, index, width).size().height())) + 2 * theme.SPACE)
        if index.column() == CONTENT and index.data():
            words, beside = self._gist(option, index, width - 2 * theme.SPACE)
            return QSize(width, line * len(words) + (0 if beside else _SQUARES) + 2 * theme.SPACE + 2)
        lines = len(wrapped(index.data() or "", option.font, width - 2 * theme.SPACE)) if index.column() in (TITLE, SOURCE) else 1
        return QSize(width, line * lines + 2 * theme.SPACE + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = theme.current()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(tokens.accent_soft))
        painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), QColor(tokens.line))
        room = option.rect.adjusted(theme.SPACE, 0, -theme.SPACE, -1)
        painter.setFont(option.font)
        column = index.column()
        if column == ACTION:
            self._paint_action(painter, room, index)
        elif column == CERTAINTY:
            self._paint_certainty(painter, room, index)
        elif column == CONTENT and index.data(ROW).changes:
            document = self._changes(option, index, option.rect.width())
            painter.translate(room.left(), room.top() + (room.height() - document.size().height()) / 2)
            document.drawContents(painter)
        elif column == CONTENT:
            if index.data():
                self._paint_gist(painter, option, index, room)
        else:
            quiet = column == SOURCE or index.data(DOING) is Action.SKIP
            painter.setPen(QColor(tokens.quiet if quiet else tokens.text))
            draw_lines(painter, room, wrapped(index.data() or "", option.font, room.width()))
        painter.restore()

    def _paint_action(self, painter: QPainter, room: QRect, index: Index) -> None:
        """Sign and word; a flag where a person should look."""
        tokens, doing = theme.current(), index.data(DOING)
        sign, tone = ("problems", "warning") if index.data(LOOK) else _SIGNS[doing]
        icons.paint(painter, QRectF(room.left(), room.center().y() - 7, 14, 14), sign, getattr(tokens, tone))
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(getattr(tokens, tone)))
        painter.drawText(room.adjusted(20, 0, -14, 0), Qt.AlignmentFlag.AlignVCenter, term(Action(doing)))
        arrow = QRectF(room.right() - 10, room.center().y() - 5, 10, 10)
        icons.paint(painter, arrow, "chevron-down", tokens.faint)

    def _paint_certainty(self, painter: QPainter, room: QRect, index: Index) -> None:
        tokens, row = theme.current(), index.data(ROW)
        if row.action is Action.SKIP:  # it was compared with nothing
            return
        bar = QRectF(room.left(), room.center().y() - 2.5, room.width(), 5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.line))
        painter.drawRoundedRect(bar, 2.5, 2.5)
        bar.setWidth(bar.width() * max(0.0, min(1.0, row.confidence)))
        painter.setBrush(QColor(tokens.success if row.certain else tokens.warning))
        painter.drawRoundedRect(bar, 2.5, 2.5)

    def _gist(self, option: QStyleOptionViewItem, index: Index, width: int) -> tuple[list[str], bool]:
        """The lines of a row without changes, and whether its UN goals have room behind the last of them."""
        record = index.data(ROW).initiative
        lines = wrapped(gist_words(record), option.font, width)
        needed = painting.sdg_squares_width(len(record.sdgs), painting.SQUARE)
        end = QFontMetrics(option.font).horizontalAdvance(lines[-1])
        return lines, end + (theme.SPACE if end else 0) + needed <= width

    def _paint_gist(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, room: QRect) -> None:
        lines, beside = self._gist(option, index, room.width())
        painter.setPen(QColor(theme.current().quiet))
        sdgs = index.data(ROW).initiative.sdgs
        if beside:
            end = draw_lines(painter, room, lines)
            gap = theme.SPACE if lines[-1] else 0
            # below another line no higher than their own
            high = painting.SQUARE if len(lines) == 1 else min(painting.SQUARE, painter.fontMetrics().height())
            square = QRect(round(end.x()) + gap, round(end.y()) - high // 2, room.right() - round(end.x()) - gap, high)
        else:
            above = room.adjusted(0, 0, 0, -_SQUARES)
            draw_lines(painter, above, lines)
            text = painter.fontMetrics().height() * len(lines)
            square = QRect(room.left(), above.top() + (above.height() + text) // 2 + 3, room.width(), painting.SQUARE)
        painting.paint_sdg_squares(painter, square, sdgs, square.height())

    def _changes(self, option: QStyleOptionViewItem, index: Index, width: int) -> QTextDocument:
        """The changes as words: what was struck out, what comes bold."""
        tokens = theme.current()
        lines = [
            f"<span style='color:{tokens.quiet}'>{escape(field_name(change.field))}: "
            + (f"<s>{_short(change.old)}</s> " if change.old else "")
            + f"→</span> <b>{_short(change.new) if change.new else '–'}</b>"
            for change in index.data(ROW).changes
        ]
        document = QTextDocument()
        document.setDefaultFont(option.font)
        document.setDocumentMargin(0)
        palette = QPalette(option.palette)
        palette.setColor(QPalette.ColorRole.Text, QColor(tokens.text))
        document.setDefaultStyleSheet(f"body {{ color: {tokens.text}; }}")
        document.setHtml(f"<body>{'<br>'.join(lines)}</body>")
        document.setTextWidth(max(60, width - 2 * theme.SPACE))
        return document


def _short(text: str) -> str:
    flat = " · ".join(text.splitlines())
    return escape(flat if len(flat) <= 160 else f"{flat[:159]}…")
