"""Several short words in one field: people, partners, target groups, houses."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QCompleter, QFrame, QSizePolicy, QWidget

from planner.ui.widgets import token_boxes
from planner.ui.widgets.token_entry import TokenEntry
from planner.words import _, sort_key

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
        self._known: tuple[str, ...] = ()
        self._chosen = -1
        self._read_only = False
        self._placeholder = placeholder
        self.setProperty("role", "tokens")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self._entry = TokenEntry(self)
        self._completer = QCompleter(QStringListModel(self), self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(10)
        self._completer.setWidget(self._entry)
        self._completer.activated.connect(self._take_completion)
        self._entry.textEdited.connect(self._typed)
        self.setFocusProxy(self._entry)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self._arrange()

    # --- the value

    def value(self) -> tuple[str, ...]:
        return tuple(self._tokens)

    def set_value(self, value: Iterable[str]) -> None:
        tokens = list(value)
        if tokens != self._tokens:
            self._tokens = tokens
            self._chosen = -1
            self._arrange()

    def set_known(self, known: Iterable[str]) -> None:
        """What completes, in any order; shown in Danish alphabetical order."""
        self._known = tuple(sorted(set(known), key=sort_key))

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
            word = self._as_known(" ".join(part.split()))
            if word and word.casefold() not in {token.casefold() for token in self._tokens}:
                self._tokens.append(word)
                added = True
        self._entry.clear()
        self._completer.popup().hide()
        if added:
            self._changed()

    def _as_known(self, word: str) -> str:
        """The known spelling, where only the case differs."""
        return next((known for known in self._known if known.casefold() == word.casefold()), word)

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
        self._complete(text)
        self._arrange()

    def _complete(self, text: str) -> None:
        """Offer what begins with the text, then what has a word that does, then what holds it anywhere."""
        wanted = text.strip().casefold()
        taken = {token.casefold() for token in self._tokens}
        free = [known for known in self._known if known.casefold() not in taken]
        ranked = sorted(
            (rank, place) for place, known in enumerate(free) if (rank := _rank(known.casefold(), wanted)) is not None
        )
        found = [free[place] for _rank_of, place in ranked]
        self._completer.model().setStringList(found)
        if found and wanted:
            rows = self._completer.popup().sizeHintForColumn(0)
            width = max(220, min(420, rows + 32))
            self._completer.complete(QRect(0, self._entry.height() + 2, width, 1))
        else:
            self._completer.popup().hide()

    def _take_completion(self, text: str) -> None:
        self.add_text(text)

    def _offered(self) -> str:
        """The completion that one stands on, "" for none."""
        return self._completer.popup().currentIndex().data() or ""

    def offer_all(self) -> None:
        """Show everything that is known and not yet chosen."""
        taken = {token.casefold() for token in self._tokens}
        self._completer.model().setStringList([known for known in self._known if known.casefold() not in taken])
        self._completer.complete(QRect(0, self._entry.height() + 2, 260, 1))

    def handles(self, event: QKeyEvent) -> bool:
        """Whether a key pressed in the line was for the tokens."""
        if self._read_only:
            return self._walks(event.key())
        key, text = event.key(), self._entry.text()
        if self._completer.popup().isVisible():
            if key == Qt.Key.Key_Escape:
                self._completer.popup().hide()
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab) and (offered := self._offered()):
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
        if key == Qt.Key.Key_Down and not text and self._known and self._chosen < 0:
            self.offer_all()
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
            self._entry.setAccessibleDescription(self._tokens[place] if place >= 0 else ", ".join(self._tokens))
            self.update()

    def _remove(self, place: int, *, backwards: bool = False) -> None:
        was_chosen = self._chosen >= 0
        del self._tokens[place]
        left = len(self._tokens) - 1
        self._chosen = -1
        if was_chosen and left >= 0:
            self._chosen = max(0, place - 1) if backwards else min(place, left)
        self._changed()

    def _reopen(self, place: int) -> None:
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
        self.setToolTip(_("Remove {word}", word=self._tokens[place]) if over_cross else "")

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
            self._tokens, metrics, self.width(), room, cross=not self._read_only
        )
        self._entry.setGeometry(line)
        self._entry.setPlaceholderText("" if self._tokens or self._read_only else self._placeholder)
        self._entry.setAccessibleDescription(", ".join(self._tokens))
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
                painter, rect, word, chosen=place == self._chosen, enabled=self.isEnabled(), cross=not self._read_only
            )


def _rank(known: str, wanted: str) -> int | None:
    if known.startswith(wanted):
        return 0
    if any(word.startswith(wanted) for word in known.split()):
        return 1
    return 2 if wanted in known else None
