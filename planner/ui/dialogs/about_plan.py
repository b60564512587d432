"""What the plan itself is called, its introduction and its case number."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.records import PlanRecord
from planner.ui.dialogs.frame import PlainDialog
from planner.ui.widgets import Labelled, LineField, TextField
from planner.words import _


class AboutPlan(PlainDialog):
    def __init__(self, plan: PlanRecord, parent: QWidget | None = None) -> None:
        super().__init__(_("About the plan for {year}", year=plan.year), parent=parent)
        self._title = LineField(placeholder=_("Action plan {year}", year=plan.year))
        self._case = LineField()
        self._introduction = TextField(fewest=5)
        self._title.set_value(plan.title)
        self._case.set_value(plan.case_number)
        self._introduction.set_value(plan.introduction)
        self.column.addWidget(Labelled(_("Title"), self._title))
        self.column.addWidget(Labelled(_("Case number"), self._case))
        self.column.addWidget(Labelled(_("Introduction, printed before the initiatives"), self._introduction))
        self.column.addStretch(1)
        self.add_buttons(_("Save"))
        self.setMinimumWidth(520)

    def values(self) -> dict[str, str]:
        """The plan's fields as they now stand."""
        return {
            "title": self._title.text().strip(),
            "case_number": self._case.text().strip(),
            "introduction": self._introduction.toPlainText().strip(),
        }
