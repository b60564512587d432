"""Long sentences to tick."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from planner.ui import theme
from planner.words import _

_BOX = 16
_INDENT = _BOX + 8
_PAD = 3
_WRAPPING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


def paint_tick(
    painter: QPainter, box: QRectF, *, checked: bool, enabled: bool = True, focused: bool = False, partly: bool = False
) -> None:
    """The window's check box, as the style sheet draws it; `partly` ticked it has a dash."""
    tokens = theme.current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = tokens.accent if focused else tokens.quiet if enabled else tokens.edge
    ground = tokens.panel
    if checked or partly:
        ground = tokens.accent if enabled else tokens.faint
        edge = tokens.text if focused else ground
    width = 2 if focused else 1
    painter.setPen(QPen(QColor(edge), width))
    painter.setBrush(QColor(ground))
    half = width / 2
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), theme.MARK_RADIUS, theme.MARK_RADIUS)
    if checked or partly:
        pen = QPen(QColor(tokens.on_accent), box.width() / 9, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        corners = ((0.28, 0.5), (0.72, 0.5)) if partly else ((0.26, 0.52), (0.43, 0.69), (0.75, 0.32))
        painter.drawPolyline(QPolygonF([box.topLeft() + _share(box, *corner) for corner in corners]))
    painter.restore()


def _share(box: QRectF, across: float, down: float):
    return QRectF(0, 0, box.width() * across, box.height() * down).bottomRight()


class LongCheckBox(QCheckBox):
    """A check box whose words wrap. One that is partly ticked is ticked by a click, and cleared by the next."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_words(text)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def words(self) -> str:
        return self._words

    def set_words(self, text: str) -> None:
        self._words = text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def show_tick(self, *, checked: bool, partly: str = "") -> None:
        """`partly` says how many have it, where not all do."""
        self.setTristate(bool(partly))
        self.setCheckState(
            Qt.CheckState.PartiallyChecked if partly else Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked
        )
        self.setToolTip(partly)
        self.setAccessibleDescription(partly)

    def nextCheckState(self) -> None:
        self.show_tick(checked=self.checkState() is not Qt.CheckState.Checked)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(width - _INDENT, 40), 100_000)
        return max(self.fontMetrics().boundingRect(room, int(_WRAPPING), self._words).height(), _BOX) + 2 * _PAD

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > _INDENT else 240
        return QSize(math.ceil(width), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _BOX + 2 * _PAD)

    def hitButton(self, point: QPoint) -> bool:
        return self.rect().contains(point)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        line = self.fontMetrics().height()
        box = QRectF(0, _PAD + max(0, (line - _BOX) // 2), _BOX, _BOX)
        if self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.hover))
            painter.drawRoundedRect(self.rect().adjusted(_INDENT - 4, 0, 0, 0), 3, 3)
        partly = self.checkState() is Qt.CheckState.PartiallyChecked
        paint_tick(
            painter, box, checked=self.isChecked(), enabled=self.isEnabled(), focused=self.hasFocus(), partly=partly
        )
        painter.setPen(QColor(tokens.text if self.isEnabled() else tokens.quiet))
        painter.drawText(self.rect().adjusted(_INDENT, _PAD, 0, -_PAD), int(_WRAPPING), self._words)


class CheckList(QFrame):
    """Sentences to tick, under group headings if they have groups.

    Up and Down walk, Space ticks; the list is one stop for Tab. What is ticked but isn't among the options (a
    sentence of an earlier strategy) stays, under *Not in this list*.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None, *, name: str = "", framed: bool = True) -> None:
        super().__init__(parent)
        self._options: list[tuple[str | None, str]] = []
        self._value: tuple[str, ...] = ()
        self._some: dict[str, str] = {}
        self._boxes: list[LongCheckBox] = []
        self._read_only = False
        self.setAccessibleName(name)
        if framed:
            self.setProperty("role", "field")
        self._column = QVBoxLayout(self)
        margin = theme.SPACE if framed else 0
        self._column.setContentsMargins(margin, margin - 2 if framed else 0, margin, margin - 2 if framed else 0)
        self._column.setSpacing(2)

    def value(self) -> tuple[str, ...]:
        """What is ticked, in the order of the options."""
        return self._value

    def set_value(self, value: Iterable[str]) -> None:
        self._value = tuple(value)
        if [box.words() for box in self._boxes] == [*(text for _group, text in self._options), *self._strangers()]:
            for box in self._boxes:
                self._show_tick(box)
        else:
            self._build()

    def partial(self) -> tuple[str, ...]:
        """What is ticked in some of several and not in all."""
        return tuple(self._some)

    def set_partial(self, counts: Mapping[str, int], total: int) -> None:
        """What some of several have, and how many do; `set_value` says what all have."""
        self._some = {text: _("{count} of {total} have it", count=count, total=total) for text, count in counts.items()}
        self.set_value(self._value)

    def set_options(self, options: Sequence[tuple[str | None, str]]) -> None:
        """What can be ticked: (group or None, sentence), in the order in which it is shown."""
        if list(options) != self._options or not self._boxes:
            self._options = list(options)
            self._build()

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        for box in self._boxes:
            box.setEnabled(not read_only)

    def _strangers(self) -> list[str]:
        known = {text for _group, text in self._options}
        return [text for text in (*self._value, *self._some) if text not in known]

    def _show_tick(self, box: LongCheckBox) -> None:
        box.show_tick(checked=box.words() in self._value, partly=self._some.get(box.words(), ""))

    def place_of(self, text: str) -> int:
        """Where a sentence stands, the first being 1; 0 when it isn't shown."""
        return next((place for place, box in enumerate(self._boxes, 1) if box.words() == text), 0)

    def current(self) -> str:
        """The sentence one stands on, "" for none."""
        return next((box.words() for box in self._boxes if box.hasFocus()), "")

    def go_to(self, text: str) -> None:
        """Put the cursor on the box of this sentence."""
        box = next((box for box in self._boxes if box.words() == text), None)
        (box or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        """Lay the list out anew; needed when its sentences change, not when ticks do. Boxes are used again, so that
        the cursor stays at its place."""
        spare, self._boxes = self._boxes, []
        while item := self._column.takeAt(0):
            if isinstance(heading := item.widget(), QLabel):
                heading.hide()
                heading.deleteLater()
        group: str | None = None
        strangers = [(_("Not in this list"), text) for text in self._strangers()]
        for heading, text in [*self._options, *strangers]:
            if heading and heading != group:
                self._add_heading(heading)
            group = heading
            self._add_box(spare.pop(0) if spare else self._new_box(), text)
        focused = next((place for place, box in enumerate(self._boxes) if box.hasFocus()), 0)
        if self._boxes and any(box.hasFocus() for box in spare):
            focused = len(self._boxes) - 1
            self._boxes[focused].setFocus(Qt.FocusReason.OtherFocusReason)
        for box in spare:
            box.hide()
            box.setParent(None)
            box.deleteLater()
        self._stop_at(focused)

    def _add_heading(self, words: str) -> None:
        label = QLabel(words, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        label.setProperty("role", "quiet-small")
        label.setContentsMargins(0, theme.TIGHT if self._boxes else 0, 0, 0)
        self._column.addWidget(label)

    def _new_box(self) -> LongCheckBox:
        box = LongCheckBox()
        box.clicked.connect(self._ticked)
        box.installEventFilter(self)
        return box

    def _add_box(self, box: LongCheckBox, text: str) -> None:
        box.set_words(text)
        self._show_tick(box)
        box.setEnabled(not self._read_only)
        self._boxes.append(box)
        self._column.addWidget(box)
        box.show()  # at once, or the cursor couldn't be put on it

    def _ticked(self) -> None:
        self._value = tuple(box.words() for box in self._boxes if box.checkState() is Qt.CheckState.Checked)
        partly = {box.words() for box in self._boxes if box.checkState() is Qt.CheckState.PartiallyChecked}
        self._some = {text: words for text, words in self._some.items() if text in partly}
        self.edited.emit()

    def eventFilter(self, watched: LongCheckBox, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and watched in self._boxes:
            return self._walk(self._boxes.index(watched), event)
        if event.type() == QEvent.Type.FocusIn and watched in self._boxes:
            self._stop_at(self._boxes.index(watched))
        return False

    def _walk(self, place: int, event: QKeyEvent) -> bool:
        last = len(self._boxes) - 1
        steps = {
            Qt.Key.Key_Down: min(place + 1, last), Qt.Key.Key_Up: max(place - 1, 0), Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if event.key() not in steps:
            return False
        self._boxes[steps[event.key()]].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _stop_at(self, place: int) -> None:
        """Tab comes to this box only, where one left the list."""
        for number, box in enumerate(self._boxes):
            stop = number == place
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self._boxes[place] if self._boxes else None)
