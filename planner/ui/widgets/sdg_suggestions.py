"""The UN goals that an initiative's own words point at, offered beside the picker."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from planner.suggestions import Suggestion
from planner.ui import icons, theme
from planner.ui.widgets import painting, sdg_words
from planner.ui.widgets.flow import Flow
from planner.words import _

_HEIGHT, _SQUARE = 26, 18
_GAP = 6
_BETWEEN = 4
_NARROWEST = 150
_WORDS_SHOWN = 2
_CHOOSES = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DISMISSES = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class SdgSuggestions(QWidget):
    """A quiet line of goals to choose with a click, each with the words that it rests on. Hidden when there are none."""

    chosen = Signal(int)
    dismissed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: tuple[Suggestion, ...] = ()
        self._linked: frozenset[int] = frozenset()
        self._chips: dict[Suggestion, _Chip] = {}
        self._read_only = False
        self._label = QLabel(_("Suggested:"), textFormat=Qt.TextFormat.PlainText)
        self._label.setProperty("role", "quiet-small")
        self._flow = Flow(self, gap=_BETWEEN)
        self._flow.addWidget(self._label)
        self.setAccessibleName(_("Suggested UN goals"))
        self.hide()

    def offer(self, suggestions: Sequence[Suggestion], *, keep_room: bool = False) -> None:
        """Show these, the best first; to `keep_room` leaves what is below where it is when some go (`give_up_room`)."""
        self._offered = tuple(suggestions)
        self._show(keep_room=keep_room)

    def set_linked(self, numbers: Collection[int]) -> None:
        """The goals that are chosen already, which are not suggested any more."""
        if self._linked != frozenset(numbers):
            self._linked = frozenset(numbers)
            self._show(keep_room=True)

    def set_read_only(self, read_only: bool) -> None:
        """Nothing is suggested where nothing can be chosen."""
        self._read_only = read_only
        self._show(keep_room=False)

    def shown(self) -> tuple[int, ...]:
        """The goals that one can choose here, from the left."""
        return tuple(suggestion.number for suggestion in self._chips)

    def give_up_room(self) -> None:
        """Take no more room than the suggestions need."""
        self._show(keep_room=False)

    def _show(self, *, keep_room: bool) -> None:
        room = self.height() if keep_room and not self.isHidden() else 0
        wanted = [] if self._read_only else [one for one in self._offered if one.number not in self._linked]
        if wanted != list(self._chips):
            self._replace_chips(wanted)
        self._label.setVisible(bool(wanted))
        self.setMinimumHeight(room if len(wanted) == 0 or room > self._flow.heightForWidth(self.width()) else 0)
        self.setVisible(bool(wanted) or room > 0)

    def _replace_chips(self, wanted: list[Suggestion]) -> None:
        """Chips that stay keep the cursor; when the one that had it goes, the one beside it takes it."""
        before = list(self._chips)
        had = next((place for place, one in enumerate(before) if self._chips[one].has_cursor()), None)
        for one in before:
            chip = self._chips.pop(one)
            self._flow.removeWidget(chip)
            if one in wanted:
                self._chips[one] = chip
            else:
                chip.hide()
                chip.deleteLater()
        kept, self._chips = self._chips, {}
        for one in wanted:
            self._chips[one] = kept.get(one) or self._chip(one)
            self._flow.addWidget(self._chips[one])
            self._chips[one].show()
        if had is not None and before[had] not in wanted and wanted:
            self._chips[wanted[min(had, len(wanted) - 1)]].take_cursor()

    def _chip(self, suggestion: Suggestion) -> _Chip:
        chip = _Chip(suggestion, self)
        chip.chosen.connect(self.chosen)
        chip.dismissed.connect(self.dismissed)
        return chip


class _Chip(QWidget):
    """One goal: a click on it chooses, one on the cross dismisses."""

    chosen = Signal(int)
    dismissed = Signal(int)

    def __init__(self, suggestion: Suggestion, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = suggestion.number
        self._face = _Face(suggestion)
        self._face.clicked.connect(self._choose)
        self._face.put_away.connect(self._dismiss)
        goal = f"{suggestion.number} {sdg_words.name(suggestion.number)}"
        self._cross = QToolButton(icon=icons.icon("close", "quiet"), iconSize=QSize(12, 12), toolTip=_("Don't suggest it"))
        self._cross.setAccessibleName(_("Don't suggest {goal}", goal=goal))
        self._cross.setFixedSize(20, 20)
        self._cross.clicked.connect(self._dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 0, 4, 0)
        row.setSpacing(0)
        row.addWidget(self._face, 1)
        row.addWidget(self._cross)
        self.setFixedHeight(_HEIGHT)
        self.setMinimumWidth(_NARROWEST)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def has_cursor(self) -> bool:
        return self._face.hasFocus() or self._cross.hasFocus()

    def take_cursor(self) -> None:
        self._face.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        self.chosen.emit(self._number)

    def _dismiss(self) -> None:
        self.dismissed.emit(self._number)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self._face.hasFocus()
        painter.setPen(QPen(QColor(tokens.accent if focused else tokens.line), 2 if focused else 1))
        painter.setBrush(QColor(tokens.hover if self._face.underMouse() else tokens.panel))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)


class _Face(QAbstractButton):
    """The square in the goal's colour, its name, and quietly the words; what there's no room for is cut with …"""

    put_away = Signal()

    def __init__(self, suggestion: Suggestion) -> None:
        super().__init__()
        self._number = suggestion.number
        self._goal = sdg_words.name(suggestion.number)
        self._words = ", ".join(_("“{word}”", word=word) for word in suggestion.words[:_WORDS_SHOWN])
        self.setFont(theme.font("small"))
        self.setFixedHeight(_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        all_words = ", ".join(_("“{word}”", word=word) for word in suggestion.words)
        goal = f"{suggestion.number} {self._goal}"
        self.setAccessibleName(_("Choose {goal}, suggested by {words}", goal=goal, words=all_words))
        titles = {target.code: target.text for target in sdg_words.targets(suggestion.number)}
        targets = [f"{code} {titles[code]}" for code in suggestion.targets if code in titles]
        self.setToolTip("\n".join([goal, _("Suggested by {words}", words=all_words), *targets]))

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(_SQUARE + 4 * _GAP + metrics.horizontalAdvance(self._goal + self._words) + 2, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST - 25, _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _CHOOSES:
            self.click()
        elif event.key() in _DISMISSES:
            self.put_away.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, painter, metrics = theme.current(), QPainter(self), self.fontMetrics()
        top = (self.height() - _SQUARE) / 2
        painting.paint_sdg_square(painter, QRectF(_GAP - 2, top, _SQUARE, _SQUARE), self._number)
        left = _SQUARE + 2 * _GAP - 2
        goal = metrics.elidedText(self._goal, Qt.TextElideMode.ElideRight, self.width() - left - _GAP)
        painter.setPen(QColor(tokens.text))
        painter.drawText(QRectF(left, 0, self.width() - left, self.height()), Qt.AlignmentFlag.AlignVCenter, goal)
        left += metrics.horizontalAdvance(goal) + _GAP
        words = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, self.width() - left - 2)
        painter.setPen(QColor(tokens.quiet))
        painter.drawText(QRectF(left, 0, self.width() - left, self.height()), Qt.AlignmentFlag.AlignVCenter, words)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.parentWidget().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.parentWidget().update()
