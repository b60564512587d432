"""A strategy's text with what was recognised marked in it: by ground, line and stroke, never by colour alone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QTextEdit, QWidget

from planner.importing.strategy_text import Kind, Mark
from planner.ui import theme
from planner.words import N_, _

NAMES = {
    Kind.TRACK: N_("Track"),
    Kind.COMMITMENT: N_("Commitment"),
    Kind.OFFERED: N_("“Vi vil” in running text"),
    Kind.SDG: N_("UN goal"),
    Kind.FACT: N_("Years, aims and the like"),
    Kind.LEFT_OUT: N_("Left out"),
}


def looks(kind: Kind) -> QTextCharFormat:
    """How a kind is shown, in the theme in force."""
    tokens, look = theme.current(), QTextCharFormat()
    ground = {
        Kind.TRACK: tokens.accent_soft, Kind.COMMITMENT: tokens.accent_soft, Kind.OFFERED: tokens.warning_soft,
        Kind.SDG: tokens.success_soft, Kind.FACT: tokens.line,
    }
    if kind in ground:
        look.setBackground(QColor(ground[kind]))
    line = {
        Kind.TRACK: QTextCharFormat.UnderlineStyle.SingleUnderline, Kind.OFFERED: QTextCharFormat.UnderlineStyle.DashUnderline,
        Kind.SDG: QTextCharFormat.UnderlineStyle.DotLine,
    }
    if kind in line:
        look.setUnderlineStyle(line[kind])
        look.setUnderlineColor(QColor({Kind.OFFERED: tokens.warning, Kind.SDG: tokens.success}.get(kind, tokens.accent)))
    if kind is Kind.LEFT_OUT:
        look.setForeground(QColor(tokens.quiet))
        look.setFontStrikeOut(True)
    return look


class MarkedText(QPlainTextEdit):
    """To read. The keyboard moves through it, and what is selected can be copied."""

    def __init__(self, text: str, marks: Sequence[Mark], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks = tuple(marks)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setAccessibleName(_("The strategy's text, with what was recognised marked"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(theme.font("small"))
        self.setPlainText(text)
        self._places = _places(text)
        self._paint_marks()

    def _paint_marks(self) -> None:
        shown: list[QTextEdit.ExtraSelection] = []
        for mark in self._marks:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = QTextCursor(self.document())
            selection.cursor.setPosition(self._places(mark.start))
            selection.cursor.setPosition(self._places(mark.end), QTextCursor.MoveMode.KeepAnchor)
            selection.format = looks(mark.kind)
            shown.append(selection)
        self.setExtraSelections(shown)

    def show_place(self, start: int, end: int) -> None:
        """Bring a place to the middle and select it."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._places(start))
        cursor.setPosition(self._places(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.centerCursor()


class _places:  # noqa: N801 - reads as a function
    """Qt counts a letter beyond the basic plane as two."""

    def __init__(self, text: str) -> None:
        self._wide = [at for at, letter in enumerate(text) if ord(letter) > 0xFFFF]

    def __call__(self, at: int) -> int:
        return at + sum(place < at for place in self._wide)


class Legend(QWidget):
    """A sample of a kind's look with its name."""

    def __init__(self, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setAccessibleName(_(NAMES[kind]))
        self.setFont(theme.font("small"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(self.fontMetrics().horizontalAdvance(_(NAMES[kind])) + 12, self.fontMetrics().height() + 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter, words = looks(self._kind), QPainter(self), _(NAMES[self._kind])
        if look.background().style() != Qt.BrushStyle.NoBrush:
            painter.fillRect(self.rect(), look.background())
        font = self.font()
        font.setStrikeOut(look.fontStrikeOut())
        painter.setFont(font)
        inner = self.rect().adjusted(6, 2, -6, -4)
        painter.setPen(QColor(theme.current().quiet if self._kind is Kind.LEFT_OUT else theme.current().text))
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        pens = {
            QTextCharFormat.UnderlineStyle.SingleUnderline: Qt.PenStyle.SolidLine,
            QTextCharFormat.UnderlineStyle.DashUnderline: Qt.PenStyle.DashLine,
            QTextCharFormat.UnderlineStyle.DotLine: Qt.PenStyle.DotLine,
        }
        if look.underlineStyle() in pens:
            painter.setPen(QPen(look.underlineColor(), 1, pens[look.underlineStyle()]))
            painter.drawLine(inner.left(), self.height() - 3, inner.right(), self.height() - 3)
