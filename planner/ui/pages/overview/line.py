"""A line that leads somewhere: words, what they are about, a number at the end, a bar below. Painted, so that lists stay quick."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from planner.ui import icons, theme
from planner.ui.widgets import painting

_BAR, _PAD = 6, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """`lead` stands before the words in a column of its own; what `warns` has a flag there. `bar` are shares
    of the width with the token of their colour, or of the track's (`track`, as `theme.track_colour` takes it) with "strong"
    and "pale". `key` is for whoever is told of the click; without it the line leads nowhere. `said` replaces the words for
    who does not see them."""

    title: str
    lead: str = ""
    remark: str = ""
    number: str = ""
    warns: bool = False
    bar: tuple[tuple[float, str], ...] | None = None
    track: tuple[str, int, bool] | None = None
    key: object = None
    said: str = ""


class LineButton(QAbstractButton):
    """Shows a `Line`; Enter and Space press it."""

    def __init__(self, lead_width: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = Line(title="")
        self._lead_width = lead_width
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_line(self, line: Line) -> None:
        if line == self.line:
            return
        self.line = line
        parts = (line.lead, line.title, line.remark, line.number)
        self.setAccessibleName(line.said or ", ".join(filter(None, parts)))
        self.setToolTip("\n".join(filter(None, (line.title, line.remark))))
        leads = line.key is not None
        self.setEnabled(leads)
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._height(2 if self._is_long(width) else 1)

    def sizeHint(self) -> QSize:
        return QSize(200, self._height(1))

    def _height(self, lines: int) -> int:
        height = 2 * _PAD + lines * self.fontMetrics().height()
        if self.line.remark:
            height += QFontMetrics(theme.font("small")).height()
        if self.line.bar is not None:
            height += _BAR + 4
        return height

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def _is_long(self, width: int) -> bool:
        """Whether a track's name wants a second line; other words are cut."""
        room = width - self._indent() - self._number_width()
        return self.line.track is not None and self.fontMetrics().horizontalAdvance(self.line.title) > room

    def _number_width(self) -> int:
        return QFontMetrics(theme.font(bold=True)).horizontalAdvance(self.line.number) + 8 if self.line.number else 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    # ---- painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, tokens, line = QPainter(self), theme.current(), self.line
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self.rect().adjusted(0, _PAD, 0, -_PAD)
        row = QRect(area.left(), area.top(), area.width(), self.fontMetrics().height())
        self._words(painter, row, line)
        if line.remark:
            small = theme.font("small")
            below = QRect(row.left() + self._indent(), row.bottom() + 1, row.width() - self._indent(), QFontMetrics(small).height())
            self._put(painter, below, line.remark, small, tokens.quiet)
        if line.bar is not None:
            self._bar(painter, QRectF(area.left(), area.bottom() - _BAR + 1, area.width(), _BAR))
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(0, 1, -1, -2), 4, 4)

    def _indent(self) -> int:
        return self._lead_width or (12 if self.line.track else 0)

    def _words(self, painter: QPainter, row: QRect, line: Line) -> None:
        tokens = theme.current()
        if line.track is not None:
            painting.paint_track_bar(painter, row, theme.track_colour(*line.track))
        elif line.warns:
            icons.paint(painter, QRect(row.left(), row.center().y() - 6, 14, 14), "problems", tokens.warning)
        elif line.lead:
            lead = QRect(row.left(), row.top(), self._lead_width - 4, row.height())
            self._put(painter, lead, line.lead, self.font(), tokens.quiet)
        if line.number:
            painter.setFont(theme.font(bold=True))
            painter.setPen(QColor(tokens.accent if self.isEnabled() else tokens.quiet))
            painter.drawText(row, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, line.number)
        font = QFont(self.font())
        font.setUnderline(self.underMouse() and self.isEnabled())
        title = row.adjusted(self._indent(), 0, -self._number_width(), 0)
        if self._is_long(self.width()):
            self._put_on_two(painter, title, line.title, font, tokens.text)
        else:
            self._put(painter, title, line.title, font, tokens.text)

    def _put_on_two(self, painter: QPainter, area: QRect, text: str, font: QFont, ink: str) -> None:
        """As many whole words as there is room for, and the rest below."""
        measured, first, rest = QFontMetrics(font), "", text.split()
        while rest and measured.horizontalAdvance(f"{first} {rest[0]}") <= area.width():
            first = f"{first} {rest.pop(0)}".strip()
        self._put(painter, area, first or text, font, ink)
        self._put(painter, area.translated(0, measured.height()), " ".join(rest) if first else "", font, ink)

    def _put(self, painter: QPainter, area: QRect, text: str, font: QFont, ink: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(ink))
        short = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, short)

    def _bar(self, painter: QPainter, area: QRectF) -> None:
        tokens = theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(area, QColor(tokens.hover))
        left = area.left()
        for share, tone in self.line.bar or ():
            part = QRectF(left, area.top(), area.width() * share, area.height())
            painter.fillRect(part, self._tone(tone))
            left += part.width()

    def _tone(self, tone: str) -> QColor:
        if self.line.track is not None and tone in ("strong", "pale"):
            colour = theme.track_colour(*self.line.track)
            return colour if tone == "strong" else theme.shade(colour, 0.5)
        return QColor(getattr(theme.current(), tone))


class Lines(QWidget):
    """A list of lines. The buttons are used again, so that who stands on one still does when the numbers change."""

    def __init__(self, lead_width: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lead_width = lead_width
        self.buttons: list[LineButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_lines(self, lines: list[Line], pressed: object) -> None:
        """`pressed` is the bound method that is told of a click; it asks `sender().line`."""
        while len(self.buttons) < len(lines):
            button = LineButton(self._lead_width)
            button.clicked.connect(pressed)
            self.buttons.append(button)
            self._column.addWidget(button)
        for button, line in zip(self.buttons, lines, strict=False):
            button.show_line(line)
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(lines))
