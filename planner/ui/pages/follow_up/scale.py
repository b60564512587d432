"""One of a few said by large buttons, each with its symbol, its word and its colour."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QIcon,
    QIconEngine,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from planner.ui import theme
from planner.ui.pages.initiatives.delegate import draw_lines, wrapped
from planner.ui.widgets import painting
from planner.words import _, symbol, term

_SIGN = 14
_INSET = 10
_SOFT = {
    "on_track": "success_soft", "attention": "warning_soft", "critical": "danger_soft", "met": "success_soft",
    "partly": "warning_soft", "not_met": "danger_soft",
}


class Segment(QAbstractButton):
    """A button of a `Scale`; the keyboard belongs to the scale."""

    def __init__(self, member: StrEnum, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.member = member
        self.reads_only = False
        self.setCheckable(True)
        self.setText(term(member))
        self.setAccessibleName(term(member))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def pick(self) -> None:
        """As its key does: said again, it stays said."""
        scale = self.parentWidget()
        assert isinstance(scale, Scale)
        scale.choose(self.member)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font())
        return QSize(metrics.horizontalAdvance(term(self.member)) + _SIGN + 3 * _INSET, self._height())

    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font())
        longest = max(metrics.horizontalAdvance(part) for part in term(self.member).split())
        return QSize(longest + _SIGN + 2 * _INSET + 4, self._height())

    def _height(self) -> int:
        return 2 * QFontMetrics(self._font()).height() + 10

    def _font(self) -> QFont:
        return theme.font("small", bold=True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, chosen = theme.current(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = painting.state_colour(self.member)
        ground = getattr(tokens, _SOFT.get(self.member.value, "hover")) if chosen else tokens.panel
        if not chosen and self.underMouse() and not self.reads_only:
            ground = tokens.hover
        painter.setPen(QPen(colour if chosen else QColor(tokens.line if self.reads_only else tokens.edge), 2 if chosen else 1))
        painter.setBrush(QColor(ground))
        half = 1 if chosen else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), theme.RADIUS, theme.RADIUS)
        painter.setFont(self._font() if chosen else theme.font("small"))
        words = wrapped(term(self.member), painter.font(), self.width() - _SIGN - 2 * _INSET - 2)
        metrics = painter.fontMetrics()
        width = _SIGN + 6 + max(metrics.horizontalAdvance(line) for line in words)
        left = max(_INSET - 2, (self.width() - width) // 2)
        faint = self.reads_only and not chosen
        sign = QRectF(left, (self.height() - _SIGN) / 2, _SIGN, _SIGN)
        painting.paint_symbol(painter, sign, symbol(self.member), QColor(tokens.faint) if faint else colour)
        painter.setPen(QColor(tokens.faint if faint else tokens.text))
        draw_lines(painter, QRect(left + _SIGN + 6, 0, self.width() - left - _SIGN - 6, self.height()), words)


class Scale(QWidget):
    """One of `members`, or none. Arrows and digits choose, Delete and a click on what is chosen take it back; the scale is one
    stop for Tab."""

    edited = Signal()

    def __init__(self, members: Sequence[StrEnum], name: str, parent: QWidget | None = None, *, keys: Sequence[str] = ()) -> None:
        """`keys` are the shortcuts of the members, which their tooltips tell."""
        super().__init__(parent)
        self._name, self._value, self._read_only = name, None, False
        self.segments = [Segment(member, self) for member in members]
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(6)
        for place, segment in enumerate(self.segments):
            segment.clicked.connect(self._take_click)
            if place < len(keys):
                segment.setToolTip(f"{term(segment.member)} ({keys[place]})")
            row.addWidget(segment, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._speak()

    def value(self) -> StrEnum | None:
        return self._value

    def set_value(self, value: StrEnum | None) -> None:
        self._value = value
        for segment in self.segments:
            segment.setChecked(segment.member is value)
        self._speak()

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        for segment in self.segments:
            segment.reads_only = read_only
            segment.update()
        self._speak()

    def choose(self, value: StrEnum | None) -> None:
        """As a person does it."""
        if not self._read_only and value is not self._value:
            self.set_value(value)
            self.edited.emit()

    def _take_click(self) -> None:
        segment = self.sender()
        if isinstance(segment, Segment) and not self._read_only:
            self.choose(None if segment.member is self._value else segment.member)
        self.set_value(self._value)

    def _speak(self) -> None:
        words = term(self._value) if self._value else _("not said")
        self.setAccessibleName(f"{self._name}: {words}")

    # ---- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        members = [segment.member for segment in self.segments]
        place = members.index(self._value) if self._value in members else -1
        digit = event.key() - Qt.Key.Key_1
        if event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Down):
            self.choose(members[min(place + 1, len(members) - 1)])
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            self.choose(members[max(place - 1, 0)])
        elif 0 <= digit < len(members) and not event.modifiers():
            self.choose(members[digit])
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.choose(None)
        elif event.key() == Qt.Key.Key_Space and place < 0:
            self.choose(members[0])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.current().accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.RADIUS + 2, theme.RADIUS + 2)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            for segment in self.segments:
                segment.updateGeometry()


class _SignIcon(QIconEngine):
    """The symbol of a member as an icon, in the theme at the moment of painting."""

    def __init__(self, member: StrEnum) -> None:
        super().__init__()
        self._member = member

    def clone(self) -> QIconEngine:
        return _SignIcon(self._member)

    def paint(self, painter: QPainter, rect: QRect, _mode: QIcon.Mode, _state: QIcon.State) -> None:
        side = min(painting.SYMBOL, rect.width(), rect.height())
        square = QRectF(rect.center().x() + 0.5 - side / 2, rect.center().y() + 0.5 - side / 2, side, side)
        painting.paint_symbol(painter, square, symbol(self._member), painting.state_colour(self._member))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return made


def sign_icon(member: StrEnum) -> QIcon:
    """The symbol of a state for lists of choices."""
    return QIcon(_SignIcon(member))
