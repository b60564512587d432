"""A part of a row while it is dragged: what it would become, said beside the pointer."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

from planner.records import InitiativeRecord
from planner.schedule.bars import Grip, Held, carried
from planner.schedule.grain import Grain
from planner.schedule.moving import drawn
from planner.ui.pages.schedule.rows import has_days, milestone_words
from planner.values.periods import write_period
from planner.words import _, day


@dataclass(slots=True)
class Drag:
    """The initiative as it was, the part that is held, from which day, and the initiative as it would become."""

    record: InitiativeRecord
    held: Held
    origin: dt.date
    becomes: InitiativeRecord

    def go_to(self, day: dt.date, grain: Grain, year: int) -> None:
        """The pointer is at this day now. Where there is no period yet, one is drawn from where it began."""
        if day == self.origin and self.becomes is self.record:
            return
        if has_days(self.record) or self.held.grip is Grip.MILESTONE:
            self.becomes = carried(self.record, self.held, self.origin, day, grain, year)
        else:
            self.becomes = replace(self.record, period=drawn(self.origin, day, grain, year))

    def words(self, year: int) -> str:
        """What it would become, in the words that will be written and in days."""
        if self.held.grip is Grip.MILESTONE:
            return milestone_words(self.becomes, self.held.index)
        period = self.becomes.period
        words = write_period(period, year)
        days = f"{day(period.start)} – {day(period.end)}" if period.start and period.end else words
        return words if days == words else f"{words}  ·  {days}"


def part_words(record: InitiativeRecord, held: Held, year: int) -> str:
    """A part of a row as it is said when one comes to it, or has moved it."""
    if held.grip is Grip.MILESTONE:
        return milestone_words(record, held.index)
    names = {Grip.WHOLE: _("The whole period"), Grip.START: _("Its beginning"), Grip.END: _("Its end")}
    return f"{names[held.grip]}: {write_period(record.period, year) or _('no period')}"


class Bubble(QLabel):
    """Words above the pointer, within the widget that it lies on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "bubble")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, words: str, at: QPoint) -> None:
        self.setText(words)
        self.adjustSize()
        room = self.parentWidget()
        left = min(max(at.x() - self.width() // 2, 0), room.width() - self.width())
        above = at.y() - self.height() - 18
        self.move(left, above if above >= 0 else at.y() + 22)
        self.show()
