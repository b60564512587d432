"""The cells of a table of records: how they are painted, and what one types in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTextEdit,
    QWidget,
)

from planner.ui import theme
from planner.ui.widgets.record_columns import REMARK, SIGN, Kind
from planner.words import _

if TYPE_CHECKING:
    from planner.ui.widgets.record_view import RecordView

PAD = 7
LEAST_ROW, LEAST_LINE = 32, 27
"""A record of one line, and a line of several."""
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class RecordCells(QStyledItemDelegate):
    """A line for what is short, a small text that wraps for sentences; a thin line below each row."""

    def __init__(self, view: RecordView) -> None:
        super().__init__(view)
        self._view = view
        self._editor: QWidget | None = None

    def editor(self) -> QWidget | None:
        return self._editor

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: QModelIndex) -> QWidget:
        column = self._view.model().column_at(index)
        if column.kind is Kind.WORDS and column.share:
            editor: QWidget = QTextEdit(parent, acceptRichText=False, tabChangesFocus=True)
            editor.setProperty("role", "cell")
            editor.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            editor.document().setDocumentMargin(2)
        else:
            editor = QLineEdit(parent)
            if column.kind is Kind.NUMBER:
                editor.setAlignment(Qt.AlignmentFlag.AlignRight)
            if column.kind is Kind.DATE:
                editor.textEdited.connect(self._view.date_typed)
        editor.setAccessibleName(_(column.heading))
        editor.setAutoFillBackground(True)
        self._editor = editor
        return editor

    def destroyEditor(self, editor: QWidget, index: QModelIndex) -> None:
        if editor is self._editor:
            self._editor = None
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:
        text = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, QTextEdit):
            editor.setPlainText(text)
            editor.selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex) -> None:
        text = editor.toPlainText() if isinstance(editor, QTextEdit) else editor.text()
        model.setData(index, " ".join(text.split()), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: QModelIndex) -> None:
        editor.setGeometry(option.rect)

    def eventFilter(self, editor: QWidget, event: QEvent) -> bool:
        """Enter and Tab end a cell and go on, also where a text could take them."""
        if event.type() == QEvent.Type.KeyPress and event.key() in _ENDS and not event.modifiers() & _HELD:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
            self._view.go_on(event.key())
            return True
        return super().eventFilter(editor, event)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        if self._view.model().column_at(index) is None:
            return QSize(0, 0)
        width = self._view.width_of(index) - 2 * PAD
        if sign := index.data(SIGN):
            width -= sign.width(option.font) + theme.WIDE
        text = index.data(Qt.ItemDataRole.DisplayRole) or ""
        flags = int(Qt.TextFlag.TextWordWrap)
        height = option.fontMetrics.boundingRect(0, 0, max(width, 20), 10_000, flags, text).height()
        if (remark := index.data(REMARK)) and not _stands_beside(option.fontMetrics, text, remark, width):
            height += QFontMetrics(theme.font("small")).height()
        single = len(self._view.model().lines) == 1
        return QSize(width, max(LEAST_ROW, height + 2 * PAD) if single else max(LEAST_LINE, height + PAD + 2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        tokens, rect = theme.current(), option.rect
        painter.save()
        painter.setFont(option.font)
        painter.fillRect(rect, self._ground(option, index, tokens))
        painter.setPen(QColor(index.data(Qt.ItemDataRole.ForegroundRole) or tokens.text))
        alignment = index.data(Qt.ItemDataRole.TextAlignmentRole) or Qt.AlignmentFlag.AlignVCenter
        words = rect.adjusted(PAD, 0, -PAD, 0)
        if sign := index.data(SIGN):
            wide = sign.width(option.font)
            sign.paint(painter, QRect(words.right() - wide + 1, words.top(), wide, words.height()))
            words.adjust(0, 0, -wide - theme.WIDE, 0)
        if remark := index.data(REMARK):
            words = self._paint_remark(painter, words, index.data() or "", remark)
            painter.setFont(option.font)
            painter.setPen(QColor(index.data(Qt.ItemDataRole.ForegroundRole) or tokens.text))
        painter.drawText(words, int(alignment) | int(Qt.TextFlag.TextWordWrap), index.data() or "")
        if self._ends_a_record(index):
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def _paint_remark(self, painter: QPainter, rect: QRect, text: str, remark: str) -> QRect:
        """The remark quietly at the right of the words, or below them where there's no room; what is left for the words."""
        beside = _stands_beside(QFontMetrics(painter.font()), text, remark, rect.width())
        painter.setFont(theme.font("small"))
        painter.setPen(QColor(theme.current().quiet))
        if beside:
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), remark)
            return rect
        height = painter.fontMetrics().height()
        below = QRect(rect.left(), rect.bottom() - height - 2, rect.width(), height)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), remark)
        return rect.adjusted(0, 0, 0, -height)

    def _ends_a_record(self, index: QModelIndex) -> bool:
        lines, last = len(self._view.model().lines), index.model().rowCount() - 1
        return index.row() < last and index.row() % lines == lines - 1

    def _ground(self, option: QStyleOptionViewItem, index: QModelIndex, tokens: theme.Tokens) -> QColor:
        """Of its own for every cell: Qt would paint a selected row also while the cursor is elsewhere."""
        if wrong := index.data(Qt.ItemDataRole.BackgroundRole):
            return QColor(wrong)
        place = self._view.model().record_of(index.row())
        if self._view.hasFocus() and place in self._view.chosen():
            return QColor(tokens.accent_soft)
        return QColor(tokens.hover if option.state & QStyle.StateFlag.State_MouseOver else tokens.panel)


def _stands_beside(metrics: QFontMetrics, text: str, remark: str, width: int) -> bool:
    """Whether words and remark find room on one line."""
    quiet = QFontMetrics(theme.font("small")).horizontalAdvance(remark)
    return metrics.horizontalAdvance(text) + theme.WIDE + quiet <= width
