"""How an initiative or the whole plan was at a moment of the past, beside today, and the button that brings it back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from planner.columns.differences import FIELDS, field_heading, field_words
from planner.db.told_steps import Then
from planner.exporting.changes import changes
from planner.records import InitiativeRecord, PlanRecord
from planner.records.locking import Lock, lock_of
from planner.ui import theme
from planner.ui.dialogs.changes_list import ChangesList
from planner.ui.dialogs.frame import PlainDialog
from planner.ui.dialogs.lines import Lines, LinesTable
from planner.ui.widgets import ChoiceField, DateField, Labelled
from planner.words import N_, _, day

_COLUMNS = (N_("Field"), N_("As it was"), N_("Today"))


class When(Enum):
    """Which moment is meant."""

    BEFORE = auto()
    AFTER = auto()
    DAY = auto()


class MomentChoice(QWidget):
    """Before a step, after it, or at the end of a day; without a step only a day."""

    changed = Signal()

    def __init__(self, today: dt.date, parent: QWidget | None = None, *, step: str = "") -> None:
        super().__init__(parent)
        self.choice = ChoiceField(name=_("When"))
        around = [(When.BEFORE, _("Before this step")), (When.AFTER, _("After this step"))] if step else []
        self.choice.set_choices([*around, (When.DAY, _("At the end of a day"))])
        self.choice.set_value(When.BEFORE if step else When.DAY)
        self.choice.setMinimumContentsLength(20)
        self.day = DateField(name=_("Day"))
        self.day.set_year(today.year)
        self.day.set_value(today - dt.timedelta(days=1))
        self.choice.edited.connect(self._tell)
        self.day.edited.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.WIDE)
        when = Labelled(_("When"), self.choice)
        when.setVisible(bool(step))
        self._day = Labelled(_("Day") if step else _("At the end of a day"), self.day)
        for field in (when, self._day):
            row.addWidget(field, 0, Qt.AlignmentFlag.AlignBottom)
        self._words = QLabel(step)
        self._words.setProperty("role", "quiet")
        self._words.setMinimumHeight(32)  # as high as the fields beside it
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignBottom)
        self._suit()

    def value(self) -> tuple[When, dt.date | None]:
        return self.choice.value(), self.day.value()

    def words(self) -> str:
        """The moment, "slutningen af 22-11-2021"."""
        when, date = self.value()
        match when:
            case When.DAY:
                return _("the end of {day}", day=day(date))
            case When.BEFORE:
                return _("before “{step}”", step=self._words.text())
            case When.AFTER:
                return _("after “{step}”", step=self._words.text())

    def _tell(self) -> None:
        self._suit()
        self.changed.emit()

    def _suit(self) -> None:
        self._day.setVisible(self.choice.value() is When.DAY)


FindInitiative = Callable[[When, dt.date | None], Then | None]
FindPlan = Callable[[When, dt.date | None], PlanRecord | None]


class InitiativeThen(PlainDialog):
    """Accepted, `then` is what is to be restored. `now` is the initiative today, None where it was deleted."""

    def __init__(
        self, find: FindInitiative, now: InitiativeRecord | None, today: dt.date, name_of: Callable[[str], str],
        parent: QWidget | None = None, *, step: str,
    ) -> None:  # fmt: skip
        super().__init__(
            _("The initiative as it was"),
            _("Restoring is a step of its own: what is in the plan now can be brought back by undoing it."), parent,
        )
        self._find, self._now, self._name_of = find, now, name_of
        self.then: Then | None = None
        self.moment = MomentChoice(today, step=step)
        self.moment.changed.connect(self._read)
        self.lines = Lines([_(words) for words in _COLUMNS], (), self)
        self.table = LinesTable(self.lines, _("The initiative then and today"), wide=1, wraps=True)
        self.table.horizontalHeader().setSectionResizeMode(2, self.table.horizontalHeader().ResizeMode.Stretch)
        self.only = QCheckBox(_("Only what differs"))
        self.only.setChecked(now is not None)
        self.only.setVisible(now is not None)
        self.only.toggled.connect(self._show)
        self._note = QLabel(wordWrap=True)
        self._note.setProperty("role", "quiet")
        self.column.addWidget(self.moment)
        self.column.addWidget(self._note)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.only)
        self.add_buttons(_("Restore the initiative"))
        self.resize(960, 600)
        self._read()

    def _read(self) -> None:
        self.then = self._find(*self.moment.value())
        self._show()

    def _show(self) -> None:
        lines = list(self._told())
        self.lines.show_lines(lines)
        self.table.resizeRowsToContents()
        self.table.setVisible(bool(lines))
        self._note.setText(self._state(bool(lines)))
        self.yes.setEnabled(self.then is not None and (self._now is None or self.then.record != self._now))

    def _state(self, differs: bool) -> str:
        if self.then is None:
            return _("The initiative was not in the file then.")
        if self._now is None:
            return _("The initiative is deleted. It comes back with all that hung on it.")
        return _("What differs stands below.") if differs else _("It was as it is today.")

    def _told(self) -> Iterator[tuple[str, str, str]]:
        if self.then is None:
            return
        record, now, year = self.then.record, self._now, self.then.year
        for field in FIELDS:
            if field in ("id", "sources"):
                continue
            old = field_words(field, record, year, self._name_of)
            new = field_words(field, now, year, self._name_of) if now else ""
            differs = now is None or getattr(record, field) != getattr(now, field)
            if (old or new) and (differs or not self.only.isChecked()):
                yield field_heading(field), old or "–", new or "–"


class PlanThen(PlainDialog):
    """Accepted, `then` is the plan to be put back."""

    def __init__(
        self, find: FindPlan, now: PlanRecord, today: dt.date, parent: QWidget | None = None, *, step: str = ""
    ) -> None:
        super().__init__(
            _("The plan for {year} as it was", year=now.year),
            _("Restoring is one step, and keeps the plan as it is now as a version first."), parent,
        )
        self._find, self._now = find, now
        self.then: PlanRecord | None = None
        self.moment = MomentChoice(today, step=step)
        self.moment.changed.connect(self._read)
        self.list = ChangesList(_("What has changed since"))
        self._note = QLabel(wordWrap=True)
        self._note.setProperty("role", "quiet")
        self.column.addWidget(self.moment)
        self.column.addWidget(self._note)
        self.column.addWidget(self.list, 1)
        self.add_buttons(_("Restore the plan"))
        self.resize(1080, 640)
        self._read()

    def _read(self) -> None:
        self.then = self._find(*self.moment.value())
        found = changes(self._now, self.then, inside=True) if self.then else ()
        self.list.show_changes(found)
        locked = lock_of(self._now) is not Lock.NONE
        if self.then is None:
            self._note.setText(_("The plan was not in the file then."))
        elif locked:
            self._note.setText(_("The plan is adopted or closed: open a correction or set it a stage back to restore it."))
        else:
            self._note.setText(_("This was changed since, and would be taken back:") if found else "")
        self.list.setVisible(self.then is not None)
        self.yes.setEnabled(bool(found) and not locked)
