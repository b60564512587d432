"""The end of a correction: what it changed, to be kept as a version or given up."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from planner.errors import CannotRead
from planner.exporting.changes import changes
from planner.records import AmendmentRecord, PlanRecord
from planner.records.versions import newest_decided, version_plan
from planner.ui.dialogs.changes_list import ChangesList
from planner.ui.dialogs.frame import PlainDialog
from planner.words import _


class FinishAmendment(PlainDialog):
    """Accepted, the correction is over; `given_up` says which way."""

    def __init__(self, plan: PlanRecord, amendment: AmendmentRecord, parent: QWidget | None = None) -> None:
        super().__init__(_("Finish the correction “{name}”", name=amendment.name), amendment.reason, parent)
        self.given_up = False
        self.list = ChangesList(_("What has changed since it was adopted"))
        self.list.say_none(_("Nothing has changed since it was adopted."))
        self.list.show_changes(changes(plan, _decided(plan) or plan))
        self.column.addWidget(self.list, 1)
        self.give_up = QPushButton(_("Give up the correction"))
        self.give_up.setAutoDefault(False)
        self.give_up.setToolTip(_("What was adopted comes back; what was reported meanwhile stays."))
        self.give_up.clicked.connect(self._give_up)
        self.column.addWidget(self.give_up, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_buttons(_("Keep as a new version"))
        self.resize(980, 520)

    def _give_up(self) -> None:
        self.given_up = True
        self.accept()


def _decided(plan: PlanRecord) -> PlanRecord | None:
    """The plan as it was adopted or corrected last; None where that can't be read."""
    version = newest_decided(plan.versions)
    try:
        return version_plan(version) if version else None
    except CannotRead:
        return None
