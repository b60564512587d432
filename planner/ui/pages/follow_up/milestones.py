"""The milestones of an initiative, to be ticked when they are reached."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.columns.differences import milestone_told
from planner.records import MilestoneRecord
from planner.ui import theme
from planner.ui.widgets import SectionTitle
from planner.ui.widgets.check_list import LongCheckBox
from planner.words import _


class Milestones(QWidget):
    """Hidden where there is none."""

    ticked = Signal(int, bool)
    """The milestone's place, and whether it is reached."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: list[LongCheckBox] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.TIGHT)
        self._column.addWidget(SectionTitle(_("Milestones"), _("ticked when reached")))

    def show_milestones(self, milestones: Sequence[MilestoneRecord], *, read_only: bool) -> None:
        while len(self.boxes) < len(milestones):
            box = LongCheckBox()
            box.clicked.connect(self._tell)
            self.boxes.append(box)
            self._column.addWidget(box)
        for place, box in enumerate(self.boxes):
            box.setVisible(place < len(milestones))
            if place < len(milestones):
                box.set_words(milestone_told(milestones[place]))
                box.show_tick(checked=milestones[place].done is not None)
                box.setEnabled(not read_only)
        self.setVisible(bool(milestones))

    def _tell(self) -> None:
        box = self.sender()
        if isinstance(box, LongCheckBox):
            self.ticked.emit(self.boxes.index(box), box.isChecked())
