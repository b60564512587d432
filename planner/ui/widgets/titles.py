"""Headings of parts of a page, and a field with its label, its meaning and its problems."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planner.ui import theme
from planner.ui.widgets.notes import Picture, ProblemNote


class SectionTitle(QWidget):
    """A bold line over a part of a page, with a quiet remark behind it."""

    def __init__(self, text: str = "", remark: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(text, textFormat=Qt.TextFormat.PlainText)
        self._title.setProperty("role", "section")
        self._remark = QLabel(remark, textFormat=Qt.TextFormat.PlainText)
        self._remark.setProperty("role", "quiet-small")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.SPACE)
        self._row.addWidget(self._title)
        self._row.addWidget(self._remark)
        self._row.addStretch(1)

    def set_text(self, text: str, remark: str = "") -> None:
        self._title.setText(text)
        self._remark.setText(remark)

    def add(self, widget: QWidget) -> None:
        """Put a button or a link at the right end."""
        self._row.addWidget(widget)


class Labelled(QWidget):
    """A field below its label, with what its value means and what isn't right with it below.

    The label gives the field its accessible name, and its Alt key if it holds an "&".
    """

    offered = Signal()

    def __init__(self, label: str, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._label = QLabel(label)
        self._label.setProperty("role", "quiet-small")
        self._label.setBuddy(field)
        if not label:
            self._label.hide()
        if not field.accessibleName():
            field.setAccessibleName(label.replace("&", ""))
        self._hint = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._hint.setProperty("role", "quiet-small")
        self._hint.hide()
        self._note = ProblemNote()
        self._offer: QPushButton | None = None
        self._lock: Picture | None = None
        self._head = QHBoxLayout()
        self._head.setSpacing(theme.TIGHT)
        self._head.addWidget(self._label)
        self._head.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.TIGHT)
        self._column.addLayout(self._head)
        for part in (field, self._hint, self._note):
            self._column.addWidget(part)

    def set_locked(self, why: str) -> None:
        """A small lock behind the label that says why the field can only be read; "" for none."""
        if why and self._lock is None and self._label.text():
            self._lock = Picture("lock", "quiet", 13)
            self._lock.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=False)
            self._head.insertWidget(1, self._lock)
        if self._lock is not None:
            self._lock.setVisible(bool(why))
            self._lock.setToolTip(why)
        self.field.setAccessibleDescription(why)

    def set_label(self, label: str) -> None:
        self._label.setText(label)

    def set_hint(self, hint: str) -> None:
        """A quiet line below the field; "" for none."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def set_offer(self, offer: str) -> None:
        """A link below the field, `offered` when it is followed; "" for none."""
        if offer and self._offer is None:
            self._offer = QPushButton()
            self._offer.setProperty("role", "inline")
            self._offer.clicked.connect(self.offered)
            self._column.addWidget(self._offer, 0, Qt.AlignmentFlag.AlignLeft)
        if self._offer is not None:
            self._offer.setText(offer)
            self._offer.setVisible(bool(offer))

    def set_problems(self, sentences: Sequence[str], *, keep_room: bool = False) -> None:
        """What isn't right, below the field; to `keep_room` leaves a gap where a sentence was (`give_up_room`)."""
        self._note.set_problems(sentences, keep_room=keep_room)

    def give_up_room(self) -> None:
        self._note.give_up_room()


class Panel(QFrame):
    """A white surface with a thin line around it; add to `column`."""

    def __init__(self, parent: QWidget | None = None, *, margin: int = theme.WIDE) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(margin, margin, margin, margin)
        self.column.setSpacing(theme.SPACE)


class Rule(QFrame):
    """A thin line across."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rule")
        self.setFixedHeight(1)
