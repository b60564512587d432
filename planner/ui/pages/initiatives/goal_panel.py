"""*Målets udvikling*: below the table of goals, everything about the goal that one stands in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.model import GoalKind
from planner.records import GoalRecord, InitiativeRecord
from planner.records.locking import Lock
from planner.ui import icons, theme
from planner.ui.pages.initiatives.goal_measuring import GoalMeasuring
from planner.ui.pages.initiatives.goal_verdict import GoalVerdict
from planner.ui.settings import Settings
from planner.ui.widgets import GoalTable, Labelled, Sparkline
from planner.ui.widgets.record_measurements import MeasurementTable
from planner.words import _

_KEPT = "initiatives/goal_panel"


class GoalPanel(QWidget):
    """A line with the goal's development, which opens to measurements, fulfilment and how it is measured.

    It writes into the table of goals, so that an edit goes the way of every other. Its line opens it, and so does whoever
    hears that the table wants a goal opened; Escape goes back there.
    """

    def __init__(self, goals: GoalTable, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._goals, self._settings = goals, settings
        self._place, self._shown = 0, ""
        self._year: int | None = None
        self._lock, self._why = Lock.NONE, ""
        self._body: GoalBody | None = None
        self.line = QPushButton()
        self.line.setProperty("role", "inline")
        self.line.setCheckable(True)
        self.line.setToolTip(_("Measurements, fulfilment and how the goal is measured (Ctrl+Enter in the table)"))
        self.development = Sparkline()
        row = QHBoxLayout()
        row.setSpacing(theme.WIDE)
        row.addWidget(self.line)
        row.addWidget(self.development, 1)
        row.addStretch(0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE)
        self._column.addLayout(row)
        self.line.setChecked(settings.text(_KEPT) == "open")
        self._dress_line()
        self.line.toggled.connect(self._toggle)
        goals.chosen.connect(self._follow)

    # ---- what it shows

    def show_records(self, records: Sequence[InitiativeRecord]) -> None:
        """The goals of a single initiative; nothing of several together, and nothing where there are none."""
        shown = records[0].id if len(records) == 1 else ""
        if switched := shown != self._shown:
            self._shown = shown
            self._goals.begin()
        self.setVisible(bool(shown) and self._goals.goal(0) is not None)
        self._show_goal(switched=switched)

    def set_year(self, year: int | None) -> None:
        """The plan's year, in which "3/5" falls."""
        self._year = year
        if self._body is not None:
            self._body.measurements.set_year(year)

    def set_lock(self, lock: Lock, why: str) -> None:
        """What of a goal can still be changed, and why the rest can't."""
        self._lock, self._why = lock, why
        if self._body is not None:
            self._body.set_lock(lock, why)

    @property
    def body(self) -> GoalBody | None:
        """What it opens to; None until it was opened for the first time."""
        return self._body

    def enter(self) -> None:
        """Open it, and put the cursor where one goes on with the goal."""
        self.line.setChecked(True)
        if self._body is not None:
            self._body.enter()

    def commit(self) -> None:
        """Hand on what is being typed."""
        if self._body is not None:
            self._body.commit()

    def _follow(self) -> None:
        """To the goal that one stands in now."""
        if switched := self._goals.place != self._place:
            self.commit()
        self._show_goal(switched=switched)

    def _show_goal(self, *, switched: bool = False) -> None:
        self._place = self._goals.place
        goal = self._goals.goal(self._place)
        if goal is None:
            self.hide()
            return
        self.line.setText(_("Development of goal {number}", number=self._place + 1))
        self.development.set_goal(goal)
        self.development.setVisible(_is_measured(goal))
        if self.line.isChecked():
            self._open().show_goal(goal, switched=switched)

    # ---- opening

    def _toggle(self, opened: bool) -> None:
        self._settings.put(_KEPT, "open" if opened else "closed")
        self._dress_line()
        if opened:
            self._show_goal()
        if self._body is not None:
            self._body.setVisible(opened)

    def _dress_line(self) -> None:
        self.line.setIcon(icons.icon("chevron-down" if self.line.isChecked() else "chevron-right", "accent"))

    def _open(self) -> GoalBody:
        """Made when it is needed, as most who draft a plan don't."""
        if self._body is None:
            self._body = GoalBody(self)
            self._body.measurements.set_year(self._year)
            self._body.set_lock(self._lock, self._why)
            for part in (self._body.measurements, self._body.verdict, self._body.measuring):
                part.edited.connect(self._take)
            self._column.addWidget(self._body)
        return self._body

    def _take(self) -> None:
        goal = self._goals.goal(self._place)
        if goal is not None and self._body is not None:
            self._goals.put(self._place, self._body.written(goal))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.commit()
            self._goals.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)


class GoalBody(QFrame):
    """The fields of a goal, from what one does most often down to what was decided once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.measurements = MeasurementTable()
        self.verdict = GoalVerdict()
        self.measuring = GoalMeasuring()
        self._measured = Labelled(_("Measurements"), self.measurements)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.WIDE, 0, 0, theme.SPACE)
        column.setSpacing(theme.WIDE - 4)
        for part in (self._measured, self.verdict, self.measuring):
            column.addWidget(part)

    def show_goal(self, goal: GoalRecord, *, switched: bool) -> None:
        """Show a goal; a row that is still being written stays as long as it is the same one."""
        if switched or self.measurements.value() != goal.measurements:
            self.measurements.set_value(goal.measurements)
        self._measured.setVisible(_is_measured(goal))
        self.verdict.show_goal(goal)
        self.measuring.show_goal(goal)

    def set_lock(self, lock: Lock, why: str) -> None:
        """Measurements, fulfilment and judgement stay open in an adopted plan (`records.locking.PARTLY_OPEN`)."""
        self.measurements.set_read_only(lock is Lock.CLOSED)
        self.verdict.set_read_only(lock is Lock.CLOSED)
        self.measuring.set_read_only(lock is not Lock.NONE, why)

    def written(self, goal: GoalRecord) -> GoalRecord:
        """The goal with what stands here."""
        fields = {"measurements": self.measurements.value(), **self.verdict.values(), **self.measuring.values()}
        return replace(goal, **fields)  # type: ignore[arg-type]

    def enter(self) -> None:
        """To the next measurement, or to the words where nothing is measured."""
        if self._measured.isHidden():
            self.verdict.judgement.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.measurements.is_read_only():
            self.measurements.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.measurements.view.begin_row()

    def commit(self) -> None:
        self.measurements.commit()
        self.verdict.commit()
        self.measuring.commit()


def _is_measured(goal: GoalRecord) -> bool:
    """Whether numbers belong to the goal; one that is judged in words may have some all the same."""
    return goal.kind is not GoalKind.QUALITATIVE or bool(goal.measurements)
