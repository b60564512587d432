"""The seventeen squares: seen, walked over and chosen from."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolTip, QWidget

from planner.ui import theme
from planner.ui.widgets import painting, sdg_words
from planner.words import _

SIZE = 30
_CELL = 38
_EDGE = (_CELL - SIZE) / 2


class SdgSquares(QWidget):
    """Squares in one row of 17, two of 9 and 8, or three of 6, as the width allows.

    Arrow keys walk, Space or Enter chooses, P makes primary, a letter or digit starts a search (`searched`).
    """

    toggled = Signal(int)
    made_primary = Signal(int)
    searched = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: tuple[int, ...] = ()
        self._primary: int | None = None
        self._partly: tuple[int, ...] = ()
        self._own: frozenset[int] = frozenset()
        self._found: tuple[int, ...] | None = None
        self._current = 1
        self._read_only = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
        self._fit()

    def show_choice(self, chosen: Collection[int], primary: int | None, partly: Collection[int] = ()) -> None:
        """What is chosen; of several, what all have, and `partly` what some have."""
        self._chosen, self._primary, self._partly = tuple(chosen), primary, tuple(partly)
        self._describe()
        self.update()

    def set_own(self, numbers: Collection[int]) -> None:
        """The goals of the track, in full colour; with none all are."""
        self._own = frozenset(numbers)
        self.update()

    def set_found(self, numbers: tuple[int, ...] | None) -> None:
        """What a search has found: the first is where one stands, the others stay bright; None ends the search."""
        self._found = numbers
        if numbers:
            self.go_to(numbers[0])
        self.update()

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only

    def current(self) -> int:
        return self._current

    def go_to(self, number: int) -> None:
        self._current = number
        self._describe()
        self.update()

    def rect_of(self, number: int) -> QRectF:
        """Where a goal's square is."""
        row, column = divmod(number - 1, self._columns())
        return QRectF(column * _CELL + _EDGE - 1, row * _CELL + _EDGE, SIZE, SIZE)

    def _number_at(self, point: QPoint) -> int | None:
        return next((n for n in sdg_words.NUMBERS if self.rect_of(n).adjusted(-3, -3, 3, 3).contains(point)), None)

    def _columns(self) -> int:
        fits = self.width() // _CELL
        return next((columns for columns in (17, 9, 6) if columns <= fits), max(1, fits))

    def _fit(self) -> None:
        rows = -(-len(sdg_words.NUMBERS) // self._columns())
        if self.minimumHeight() != rows * _CELL:
            self.setFixedHeight(rows * _CELL)

    def _describe(self) -> None:
        signs = [f"{self._current} {sdg_words.name(self._current)}"]
        if self._current in self._chosen:
            signs.append(_("primary") if self._current == self._primary else _("chosen"))
        elif self._current in self._partly:
            signs.append(_("chosen for some"))
        self.setAccessibleDescription(", ".join(signs))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(9 * _CELL, self.minimumHeight())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -self._columns(),
            Qt.Key.Key_Down: self._columns(),
        }
        key = event.key()
        if key in steps:
            reached = self._current + steps[key]
            if reached in sdg_words.NUMBERS:
                self.go_to(reached)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(1 if key == Qt.Key.Key_Home else 17)
        elif self._read_only:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.toggled.emit(self._current)
        elif key == Qt.Key.Key_P and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self.made_primary.emit(self._current)
        elif event.text().isalnum() and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self.searched.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._number_at(event.position().toPoint())
        if number is None:
            return
        self.go_to(number)
        if event.button() == Qt.MouseButton.LeftButton and not self._read_only:
            self.toggled.emit(number)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The first click of the two has chosen or dropped the goal; the second makes it the primary one."""
        number = self._number_at(event.position().toPoint())
        if number is not None and event.button() == Qt.MouseButton.LeftButton and not self._read_only:
            self.made_primary.emit(number)

    def contextMenuEvent(self, event) -> None:
        number = self._number_at(event.pos()) if event.reason() == event.Reason.Mouse else self._current
        if number is None or self._read_only:
            return
        self.go_to(number)
        menu = QMenu(self)
        choose = menu.addAction(_("Remove") if number in self._chosen else _("Choose"))
        primary = menu.addAction(_("Make primary"))
        primary.setEnabled(number != self._primary)
        asked = menu.exec(event.globalPos())
        menu.deleteLater()
        if asked is choose:
            self.toggled.emit(number)
        elif asked is primary:
            self.made_primary.emit(number)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            self._tell(event)
            return True
        return super().event(event)

    def _tell(self, event: QHelpEvent) -> None:
        number = self._number_at(event.pos())
        if number is None:
            QToolTip.hideText()
        else:
            words = f"{number} {sdg_words.name(number)}\n{sdg_words.sentence(number)}"
            QToolTip.showText(event.globalPos(), words, self, self.rect_of(number).toRect())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in sdg_words.NUMBERS:
            self._paint_one(painter, number)

    def _paint_one(self, painter: QPainter, number: int) -> None:
        tokens = theme.current()
        rect = self.rect_of(number)
        chosen, partly = number in self._chosen, number in self._partly
        ours = not self._own or number in self._own
        bright = chosen or partly or (ours if self._found is None else number in self._found)
        painting.paint_sdg_square(painter, rect, number, pale=not bright)
        if chosen or partly:
            painter.setPen(QPen(QColor(tokens.accent), 2, Qt.PenStyle.SolidLine if chosen else Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(-2.5, -2.5, 2.5, 2.5), 5, 5)
        if number == self._primary:
            corner = QRectF(rect.right() - 7, rect.bottom() - 7, 13, 13)
            painting.paint_star(painter, corner, tokens.accent, outline=tokens.panel)
        if number == self._current and (self.hasFocus() or self._found):
            pen = QPen(QColor(tokens.text), 1.5, Qt.PenStyle.DotLine if chosen else Qt.PenStyle.SolidLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            reach = 0.75 if chosen else 2.25
            painter.drawRoundedRect(rect.adjusted(-reach, -reach, reach, reach), 4, 4)
