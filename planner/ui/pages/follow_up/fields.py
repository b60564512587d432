"""The fields of the form: a day as planners write it, a number; and what keeps a field apart from what it shows."""

from __future__ import annotations

import datetime as dt
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from planner.errors import PlannerError
from planner.ui import theme
from planner.ui.widgets import DateField
from planner.ui.widgets.line import LineField
from planner.ui.widgets.record_columns import deadline_words
from planner.values.numbers import read_number, write_number
from planner.values.periods import read_deadline
from planner.words import _, day, refusal

_PAUSE = 1500
"""Milliseconds without a key after which a number that was typed is handed on."""


class Field(Protocol):
    """What the form asks of a field."""

    edited: SignalInstance

    def value(self) -> Any: ...

    def set_value(self, value: Any) -> None: ...

    def set_read_only(self, read_only: bool) -> None: ...


class Said(QObject):
    """One thing that is said: it writes into its field only what is new, so that what is being typed stays."""

    edited = Signal(str, object)
    """The name, and what a person has made of it."""

    def __init__(self, name: str, widget: Field, parent: QObject) -> None:
        super().__init__(parent)
        self.name, self.widget = name, widget
        self._shown: Any = None
        widget.edited.connect(self._take)

    def show(self, value: Any, *, anew: bool) -> None:
        """Show what is said; `anew` for another initiative or round."""
        if anew or value != self._shown:
            self._shown = value
            self.widget.set_value(value)

    def commit(self) -> None:
        """Hand on what is being typed."""
        if hasattr(self.widget, "commit"):
            self.widget.commit()

    def unread(self) -> str:
        """What was typed and could not be understood."""
        line = getattr(self.widget, "line", None)
        return line.text() if line is not None and line.property("wrong") else ""

    def put_back(self, text: str) -> None:
        """Show again what could not be understood."""
        self.widget.line.setText(text)  # type: ignore[attr-defined]
        self.widget.commit()  # type: ignore[attr-defined]

    def _take(self) -> None:
        self._shown = self.widget.value()
        self.edited.emit(self.name, self._shown)


class DeadlineField(DateField):
    """A day, or a part of the year whose last day is meant: "3/5", "uge 40", "medio oktober"."""

    def set_value(self, value: dt.date | None) -> None:
        self.line.set_wrong(False)  # what could not be understood belongs to what was shown before
        super().set_value(value)

    def _take(self) -> None:
        text = self.line.value()
        try:
            read = read_deadline(text, self._year).day if text else None
        except PlannerError as error:
            self._say(refusal(error), wrong=True)
            return
        words = deadline_words(text, self._year)
        self._take_day(read)
        self._say(words)

    def _show_meaning(self) -> None:
        self._glance.stop()
        text = self.line.text()
        try:
            read: dt.date | None = read_deadline(text, self._year).day
        except PlannerError:
            self._say("")
            return
        self._say(deadline_words(text, self._year) or ("" if day(read) == text.strip() else day(read)))


class NumberField(QWidget):
    """A number with the language's own marks, and its unit behind it. What is no number stays, and a line says so."""

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: float | None = None
        self.line = LineField(name=name)
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.line.setFixedWidth(92)
        self.line.edited.connect(self._take)
        self._pause = QTimer(self, interval=_PAUSE, singleShot=True)
        self._pause.timeout.connect(self.line.commit)
        self.line.typing.connect(self._pause.start)
        self.unit = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.unit.setProperty("role", "quiet-small")
        self._wrong = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._wrong.setProperty("role", "warning")
        self._wrong.hide()
        self.row = QHBoxLayout()
        """More can stand behind the unit."""
        self.row.setSpacing(theme.SPACE)
        self.row.addWidget(self.line)
        self.row.addWidget(self.unit, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addLayout(self.row)
        column.addWidget(self._wrong)
        self.setFocusProxy(self.line)

    def value(self) -> float | None:
        return self._value

    def set_value(self, value: float | None) -> None:
        self._value = value
        self.line.set_value(write_number(value))
        self._say("")

    def set_unit(self, unit: str) -> None:
        self.unit.setText(unit)
        self.line.setAccessibleDescription(unit)

    def set_read_only(self, read_only: bool) -> None:
        self.line.set_read_only(read_only)

    def commit(self) -> None:
        self._pause.stop()
        self.line.commit()

    def _say(self, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        self.line.set_wrong(bool(sentence))

    def _take(self) -> None:
        text = self.line.value()
        try:
            read = read_number(text) if text else None
        except PlannerError:
            self._say(_("“{text}” is no number. Write for example {example}.", text=text, example=write_number(12.5)))
            return
        changed = read != self._value
        self.set_value(read)
        if changed:
            self.edited.emit()
