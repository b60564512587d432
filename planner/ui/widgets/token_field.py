"""Several short words in one field: people, partners, target groups, houses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from planner.ui.widgets import token_boxes
from planner.ui.widgets.token_completion import Completion
from planner.ui.widgets.token_entry import TokenEntry
from planner.words import _

_ENDS = re.compile(r"[,;\r\n\t]+")


class TokenField(QFrame):
    """Words in small boxes, one after the other, and a place to type the next.

    Enter, comma, semicolon or Tab ends a word; Backspace takes the last away; the arrow keys walk among them, where
    Delete takes one away and F2 opens it for writing. What is known completes what is typed, however it is cased.
    """

    edited = Signal()
    typing = Signal()

    def __init__(self, parent: QWidget | None = None, *, name: str = "", placeholder: str = "") -> None:
        super().__init__(parent)
        self._tokens: list[str] = []
        self._places: list[QRect] = []
        self._some: dict[str, str] = {}
        self._chosen = -1
        self._read_only = False
        self._placeholder = placeholder
        self.setProperty("role", "tokens")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self._entry = TokenEntry(self)
        self._completer = Completion(self._entry)
        self._completer.activated.connect(self._take_completion)
        self._entry.textEdited.connect(self._typed)
        self.setFocusProxy(self._entry)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self._arrange()

    # --- the value

    def value(self) -> tuple[str, ...]:
        return tuple(token for token in self._tokens if token not in self._some)

    def set_value(self, value: Iterable[str]) -> None:
        tokens = [*value, *self._some]
        if tokens != self._tokens:
            self._tokens = tokens
            self._chosen = -1
            self._arrange()

    def partial(self) -> tuple[str, ...]:
        """What some of several have and not all."""
        return tuple(self._some)

    def set_partial(self, counts: Mapping[str, int], total: int) -> None:
        """What some of several have, and how many do; `set_value` says what all have."""
        shared = self.value()
        self._some = {word: _("{count} of {total}", count=count, total=total) for word, count in counts.items()}
        self._tokens = [*shared, *self._some]
        self._chosen = min(self._chosen, len(self._tokens) - 1)
        self._arrange()

    def set_known(self, known: Iterable[str]) -> None:
        """What completes, in any order; shown in Danish alphabetical order."""
        self._completer.set_known(known)

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        self._entry.setReadOnly(read_only)
        self._arrange()

    def set_placeholder(self, text: str) -> None:
        self._placeholder = text
        self._arrange()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._entry.setAccessibleName(name)

    def commit(self) -> None:
        """Make a token of what is still being typed."""
        if self._entry.text():
            self.add_text(self._entry.text())

    def add_text(self, text: str) -> None:
        """Add the words of a text, parted by commas, semicolons or lines; those already there are left out."""
        added = False
        for part in _ENDS.split(text):
            word = self._completer.as_known(" ".join(part.split()))
            there = next((token for token in self._tokens if token.casefold() == word.casefold()), None)
            if there in self._some:
                self._give_to_all(there)
            elif word and there is None:
                self._tokens.append(word)
            added = added or bool(word)
        self._entry.clear()
        self._completer.popup().hide()
        if added:
            self._changed()

    def _give_to_all(self, word: str) -> None:
        """What some had becomes what all have."""
        del self._some[word]
        self._tokens = [*self.value(), *self._some]

    def _changed(self) -> None:
        self._arrange()
        self.edited.emit()

    # --- typing

    def _typed(self, text: str) -> None:
        self._choose(-1)
        self.typing.emit()
        if _ENDS.search(text):
            self.add_text(text)
            return
        self._completer.offer(text, self.value())
        self._arrange()

    def _take_completion(self, text: str) -> None:
        self.add_text(text)

    def handles(self, event: QKeyEvent) -> bool:
        """Whether a key pressed in the line was for the tokens."""
        if self._read_only:
            return self._walks(event.key())
        key, text = event.key(), self._entry.text()
        if self._completer.popup().isVisible():
            if key == Qt.Key.Key_Escape:
                self._completer.popup().hide()
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab) and (offered := self._completer.chosen()):
                self.add_text(offered)
                return key != Qt.Key.Key_Tab
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and text.strip():
            self.commit()
            return True
        if key == Qt.Key.Key_Tab and text.strip():
            self.commit()
            return False  # and on to the next field, as everywhere
        if event.text() in (",", ";") and event.text():
            self.commit()
            return True
        if key == Qt.Key.Key_Down and not text and self._completer.known and self._chosen < 0:
            self._completer.offer_all(self.value())
            return True
        if key == Qt.Key.Key_Escape and (text or self._chosen >= 0):
            self._entry.clear()
            self._choose(-1)
            return True
        if key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and self._chosen >= 0:
            self._remove(self._chosen, backwards=key == Qt.Key.Key_Backspace)
            return True
        if key == Qt.Key.Key_Backspace and not text and self._tokens:
            self._remove(len(self._tokens) - 1)
            return True
        if key in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen >= 0:
            self._reopen(self._chosen)
            return True
        return self._walks(key)

    def _walks(self, key: int) -> bool:
        at_start = self._entry.cursorPosition() == 0 and not self._entry.hasSelectedText()
        last = len(self._tokens) - 1
        if key == Qt.Key.Key_Left and at_start and self._tokens:
            self._choose(last if self._chosen < 0 else max(0, self._chosen - 1))
        elif key == Qt.Key.Key_Right and self._chosen >= 0:
            self._choose(self._chosen + 1 if self._chosen < last else -1)
        elif key == Qt.Key.Key_Home and self._chosen >= 0:
            self._choose(0)
        elif key == Qt.Key.Key_End and self._chosen >= 0:
            self._choose(-1)
        else:
            return False
        return True

    def _choose(self, place: int) -> None:
        if place != self._chosen:
            self._chosen = place
            self._entry.setAccessibleDescription(
                self._said(self._tokens[place]) if place >= 0 else ", ".join(map(self._said, self._tokens))
            )
            self.update()

    def _remove(self, place: int, *, backwards: bool = False) -> None:
        was_chosen = self._chosen >= 0
        self._some.pop(self._tokens.pop(place), None)
        left = len(self._tokens) - 1
        self._chosen = -1
        if was_chosen and left >= 0:
            self._chosen = max(0, place - 1) if backwards else min(place, left)
        self._changed()

    def _reopen(self, place: int) -> None:
        """Open a token for writing; what only some have is given to all instead."""
        if self._tokens[place] in self._some:
            self._give_to_all(self._tokens[place])
            self._chosen = -1
            self._changed()
            return
        text = self._tokens.pop(place)
        self._chosen = -1
        self._entry.setText(text)
        self._changed()

    def leave(self) -> None:
        """The line has lost the focus: what stands in it becomes a token."""
        self._choose(-1)
        self.commit()
        self.update()

    # --- the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._entry.setFocus(Qt.FocusReason.MouseFocusReason)
        place = self._token_at(event.position().toPoint())
        if place < 0 or event.button() != Qt.MouseButton.LeftButton:
            self._choose(-1)
            return
        if self._is_on_a_cross(event.position().toPoint()):
            self._chosen = -1
            self._remove(place)
        else:
            self._choose(place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self._token_at(event.position().toPoint())
        if place >= 0 and not self._read_only:
            self._reopen(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._token_at(event.position().toPoint())
        over_cross = self._is_on_a_cross(event.position().toPoint())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over_cross else Qt.CursorShape.IBeamCursor)
        self.setToolTip(self._hint(place, over_cross=over_cross))

    def _hint(self, place: int, *, over_cross: bool) -> str:
        if over_cross:
            return _("Remove {word}", word=self._tokens[place])
        some = self._some.get(self._tokens[place]) if place >= 0 else None
        return _("{some} have it. A double click or Enter gives it to all.", some=some) if some else ""

    def _said(self, token: str) -> str:
        """A token with how many have it, where not all do."""
        return f"{token} · {self._some[token]}" if token in self._some else token

    def _token_at(self, point: QPoint) -> int:
        return next((place for place, rect in enumerate(self._places) if rect.contains(point)), -1)

    def _is_on_a_cross(self, point: QPoint) -> bool:
        place = self._token_at(point)
        return place >= 0 and not self._read_only and token_boxes.cross(self._places[place]).contains(point)

    # --- places and painting

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(200, self.minimumHeight())

    def _arrange(self) -> None:
        """Put the tokens in rows and the line behind the last of them."""
        metrics = self.fontMetrics()
        room = 1 if self._read_only else metrics.horizontalAdvance(self._entry.text()) + 16
        self._places, line, total = token_boxes.places(
            [self._said(token) for token in self._tokens], metrics, self.width(), room, cross=not self._read_only
        )
        self._entry.setGeometry(line)
        self._entry.setPlaceholderText("" if self._tokens or self._read_only else self._placeholder)
        self._entry.setAccessibleDescription(", ".join(map(self._said, self._tokens)))
        if self.minimumHeight() != total or self.maximumHeight() != total:
            self.setFixedHeight(total)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        token_boxes.paint_ground(
            painter, self.rect(), focused=self._entry.hasFocus(), enabled=self.isEnabled(), read_only=self._read_only
        )
        for place, (word, rect) in enumerate(zip(self._tokens, self._places, strict=True)):
            token_boxes.paint_box(
                painter, rect, self._said(word), chosen=place == self._chosen, enabled=self.isEnabled(),
                cross=not self._read_only, partly=word in self._some,
            )
