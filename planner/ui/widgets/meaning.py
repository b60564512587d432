"""Fields in which one writes as one speaks, with what it means below: periods, money, days."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from planner.errors import PlannerError
from planner.records import Period
from planner.ui import icons, theme
from planner.ui.widgets.calendar import CalendarPopup
from planner.ui.widgets.line import LineField
from planner.values import dates
from planner.values.money import Money, read_money, write_money
from planner.values.periods import read_period, write_period
from planner.words import _, day, kroner, refusal

_GLANCE = 200
"""Milliseconds after the last key before the meaning is read again."""


class _MeaningField(QWidget):
    """A line and, below it, what was understood. What isn't understood stays, and the line says so."""

    edited = Signal()
    typing = Signal()

    def __init__(self, parent: QWidget | None, name: str, placeholder: str) -> None:
        super().__init__(parent)
        self._placeholder = placeholder
        self.line = LineField(placeholder=placeholder)
        self.line.edited.connect(self._take)
        self.line.typing.connect(self._note_typing)
        self._meaning = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._meaning.setProperty("role", "quiet-small")
        self._glance = QTimer(self, interval=_GLANCE, singleShot=True)
        self._glance.timeout.connect(self._show_meaning)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addWidget(self.line)
        self.below = QHBoxLayout()
        """What stands below the line, beside its meaning; its room is kept, so that nothing jumps when it comes."""
        self.below.setSpacing(0)
        self.below.addWidget(self._meaning, 1)
        column.addLayout(self.below)
        column.addStretch(1)
        self.setFocusProxy(self.line)
        self.setAccessibleName(name)
        self._say("")

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def set_different(self, different: bool) -> None:
        """Say that several differ, while the line is empty."""
        self.line.setPlaceholderText(_("(different)") if different else self._placeholder)

    def meaning(self) -> str:
        """What is said below the line."""
        return self._meaning.text()

    def set_read_only(self, read_only: bool) -> None:
        self.line.set_read_only(read_only)

    def commit(self) -> None:
        """Hand on what was typed, if anything was."""
        self.line.commit()

    def _note_typing(self) -> None:
        self._glance.start()
        self.typing.emit()

    def _say(self, meaning: str, *, wrong: bool = False) -> None:
        self._meaning.setText(meaning)
        theme.set_role(self._meaning, "warning" if wrong else "quiet-small")
        self.line.set_wrong(wrong)
        self.line.setAccessibleDescription(meaning)

    def _take(self) -> None:
        raise NotImplementedError

    def _show_meaning(self) -> None:
        raise NotImplementedError


class PeriodField(_MeaningField):
    """When: "2. kvartal", "uge 17", "forår", dates; the days that it means stand below."""

    def __init__(self, parent: QWidget | None = None, *, name: str = "") -> None:
        self._value = Period()
        self._year = dt.date.today().year
        super().__init__(parent, name, _("Q2, week 17, spring, 3/5 – 1/6"))

    def value(self) -> Period:
        return self._value

    def set_value(self, value: Period) -> None:
        self._value = value
        self.line.set_value(write_period(value, self._year))
        self._show_meaning()

    def set_year(self, year: int) -> None:
        """The plan's year, in which "2. kvartal" falls."""
        if year != self._year:
            self._year = year
            self.set_value(self._value)

    def _take(self) -> None:
        self._value = read_period(self.line.value(), self._year)
        self._show_meaning()
        self.edited.emit()

    def _show_meaning(self) -> None:
        self._glance.stop()
        text = self.line.text().strip()
        period = self._value if text == write_period(self._value, self._year) else read_period(text, self._year)
        if not text:
            self._say("")
        elif period.start or period.end:
            self._say(_days(period))
        else:
            self._say(_("ongoing, without dates") if period.ongoing else _("no dates: only the words are kept"))


def _days(period: Period) -> str:
    if period.start and period.end:
        return day(period.start) if period.start == period.end else f"{day(period.start)} – {day(period.end)}"
    return _("by {date}", date=day(period.end)) if period.end else _("from {date}", date=day(period.start))


class MoneyField(_MeaningField):
    """What it costs and who pays: "25.000 kr. fra puljen"; the amount that was understood stands below."""

    def __init__(self, parent: QWidget | None = None, *, name: str = "") -> None:
        self._value = Money()
        super().__init__(parent, name, _("25,000 from the development fund"))
        self._offer = QPushButton()
        self._offer.setProperty("role", "inline")
        self._offer.clicked.connect(self._take_offer)
        self._offer.hide()
        self.below.insertWidget(0, self._offer)

    def value(self) -> tuple[Decimal | None, str]:
        """The budget in kroner and the words about funding, as an initiative holds them."""
        return self._value.amount, self._value.words

    def set_value(self, value: tuple[Decimal | None, str]) -> None:
        self._value = Money(*value)
        self.line.set_value(write_money(self._value))
        self._show_meaning()

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self._offer.setEnabled(not read_only)

    def _take_offer(self) -> None:
        """The amount that the words name becomes the budget."""
        self.set_value(_of(read_money(self._value.words)))
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _take(self) -> None:
        self._value = read_money(self.line.value())
        self._show_meaning()
        self.edited.emit()

    def _show_meaning(self) -> None:
        self._glance.stop()
        text = self.line.text().strip()
        money = self._value if text == write_money(self._value) else read_money(text)
        named = read_money(money.words).amount if money.amount is None else None
        self._offer.setText(_("Use {amount} as the amount", amount=kroner(named)) if named is not None else "")
        self._offer.setVisible(named is not None)
        if not text or named is not None:
            self._say("")
        elif money.amount is None:
            self._say(_("no single amount: only the words are kept"))
        else:
            understood = " · ".join(filter(None, (kroner(money.amount), money.words)))
            self._say("" if text == write_money(money) else understood)


def _of(money: Money) -> tuple[Decimal | None, str]:
    return money.amount, money.words


class DateField(_MeaningField):
    """A day, typed as one writes it (3/5, 3.5.22, 3. maj) or picked from a calendar (Alt+Down).

    What isn't a day stays in the line with a sentence below it; the value is then the last that was.
    """

    def __init__(self, parent: QWidget | None = None, *, name: str = "") -> None:
        self._value: dt.date | None = None
        self._year: int | None = None
        super().__init__(parent, name, _("3/5 or 3 May"))
        self._open = QAction(icons.icon("calendar", "quiet"), _("Choose from the calendar (Alt+Down)"), self)
        self._open.setShortcut("Alt+Down")
        self._open.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._open.triggered.connect(self._open_calendar)
        self.addAction(self._open)
        self.line.addAction(self._open, QLineEdit.ActionPosition.TrailingPosition)

    def value(self) -> dt.date | None:
        return self._value

    def set_value(self, value: dt.date | None) -> None:
        if value != self._value or not self.line.property("wrong"):
            self._value = value
            self.line.set_value(dates.write_date(value))
            self._say("")

    def set_year(self, year: int | None) -> None:
        """The year in which "3/5" falls."""
        self._year = year

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self._open.setEnabled(not read_only)

    def _take(self) -> None:
        text = self.line.value()
        try:
            read = dates.read_date(text, self._year) if text else None
        except PlannerError as error:
            self._say(refusal(error), wrong=True)
            return
        self._take_day(read)

    def _take_day(self, read: dt.date | None) -> None:
        changed = read != self._value
        self._value = read
        self.line.set_value(dates.write_date(read))
        self._say("")
        if changed:
            self.edited.emit()

    def _show_meaning(self) -> None:
        self._glance.stop()
        try:
            read: Any = dates.read_date(self.line.text(), self._year)
        except PlannerError:
            self._say("")
            return
        self._say("" if dates.write_date(read) == self.line.text().strip() else day(read))

    def _open_calendar(self) -> None:
        start = self._value or (dt.date(self._year, 1, 1) if self._year else dt.date.today())
        self._calendar = CalendarPopup(start, self)
        self._calendar.picked.connect(self._take_day)
        self._calendar.popup(self.line.mapToGlobal(QPoint(0, self.line.height() + 2)))
