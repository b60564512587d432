"""What the plan itself is called, its introduction and its case number."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.records import PlanRecord
from planner.records.locking import OPEN_PLAN_FIELDS, Lock, lock_of
from planner.ui.dialogs.frame import PlainDialog
from planner.ui.widgets import Labelled, LineField, TextField
from planner.words import _


class AboutPlan(PlainDialog):
    """What is locked in an adopted or closed plan can only be read."""

    def __init__(self, plan: PlanRecord, parent: QWidget | None = None) -> None:
        lock = lock_of(plan)
        super().__init__(_("About the plan for {year}", year=plan.year), _words(lock), parent)
        self._title = LineField(placeholder=_("Action plan {year}", year=plan.year))
        self._case = LineField()
        self._introduction = TextField(fewest=5)
        self._title.set_value(plan.title)
        self._case.set_value(plan.case_number)
        self._introduction.set_value(plan.introduction)
        for name, field, label in (
            ("title", self._title, _("Title")),
            ("case_number", self._case, _("Case number")),
            ("introduction", self._introduction, _("Introduction, printed before the initiatives")),
        ):
            frame = Labelled(label, field)
            if lock is Lock.CLOSED or (lock is Lock.ADOPTED and name not in OPEN_PLAN_FIELDS):
                field.set_read_only(True)
                frame.set_locked(_words(lock))
            self.column.addWidget(frame)
        self.column.addStretch(1)
        self.add_buttons(_("Save"))
        self.yes.setEnabled(lock is not Lock.CLOSED)
        self.setMinimumWidth(520)

    def values(self) -> dict[str, str]:
        """The plan's fields as they now stand."""
        return {
            "title": self._title.text().strip(),
            "case_number": self._case.text().strip(),
            "introduction": self._introduction.toPlainText().strip(),
        }


def _words(lock: Lock) -> str:
    match lock:
        case Lock.ADOPTED:
            return _("The plan is adopted: its title and introduction change only by a correction.")
        case Lock.CLOSED:
            return _("The plan is closed and can only be read.")
        case Lock.NONE:
            return ""
