"""A month to pick a day from, opened from a field."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QMenu, QWidget, QWidgetAction

from planner.ui import theme
from planner.words import language

_LOCALES = {"da": QLocale.Language.Danish, "en": QLocale.Language.English}


class CalendarPopup(QMenu):
    """Monday first, with the weeks' numbers. A click or Enter picks the day, Escape closes."""

    picked = Signal(object)
    """The day, a `datetime.date`."""

    def __init__(self, start: dt.date, parent: QWidget) -> None:
        super().__init__(parent)
        tokens = theme.current()
        self.calendar = QCalendarWidget(self)
        self.calendar.setLocale(QLocale(_LOCALES[language()]))
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self.calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.calendar.setMinimumSize(320, 240)
        ordinary, quiet = QTextCharFormat(), QTextCharFormat()
        ordinary.setForeground(QColor(tokens.text))
        quiet.setForeground(QColor(tokens.quiet))
        self.calendar.setHeaderTextFormat(quiet)
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(weekend, ordinary)
        self.calendar.setSelectedDate(start)
        self.calendar.clicked.connect(self._pick)
        self.calendar.activated.connect(self._pick)
        action = QWidgetAction(self)
        action.setDefaultWidget(self.calendar)
        self.addAction(action)
        self.aboutToShow.connect(self.calendar.setFocus)
        self.aboutToHide.connect(self.deleteLater)

    def _pick(self) -> None:
        day = self.calendar.selectedDate().toPython()
        self.close()
        self.picked.emit(day)
