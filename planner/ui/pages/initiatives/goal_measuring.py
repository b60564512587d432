"""How a goal is measured: its kind, which way it should go, whether measurements add up, where they come from."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from planner.figures.fulfilment import direction
from planner.model import Direction, GoalKind
from planner.records import GoalRecord
from planner.ui import theme
from planner.ui.pages.initiatives.parts import Pair
from planner.ui.widgets import ChoiceField, Labelled, LineField
from planner.words import _, term


class GoalMeasuring(QWidget):
    """What was decided about a goal beyond what stands in the table of goals."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = ChoiceField()
        self.kind.set_members(GoalKind, none=_("None chosen"))
        self.direction = ChoiceField()
        self.cumulative = QCheckBox(_("The measurements add up"))
        self.cumulative.setToolTip(_("Each measurement is what came since the last one, and their sum counts."))
        self.source = LineField(placeholder=_("Where the numbers come from"))
        self.kind.edited.connect(self.edited)
        self.direction.edited.connect(self.edited)
        self.cumulative.clicked.connect(self._tell)
        self.source.edited.connect(self.edited)
        self._frames = {
            "kind": Labelled(_("Kind of goal"), self.kind), "direction": Labelled(_("Direction"), self.direction),
            "source": Labelled(_("Data source"), self.source),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE)
        column.addWidget(Pair(self._frames["kind"], self._frames["direction"]))
        column.addWidget(self.cumulative)
        column.addWidget(self._frames["source"])

    def show_goal(self, goal: GoalRecord) -> None:
        counts = goal.kind is not GoalKind.QUALITATIVE
        self._frames["direction"].setVisible(counts or goal.direction is not None)
        self.cumulative.setVisible(counts or goal.cumulative)
        by_numbers = term(direction(replace(goal, direction=None)))
        choices = [(None, _("{direction} (by the numbers)", direction=by_numbers)), *((it, term(it)) for it in Direction)]
        self.direction.set_choices(choices)
        self.direction.set_value(goal.direction)
        if self.kind.value() is not goal.kind:
            self.kind.set_value(goal.kind)
        self.cumulative.setChecked(goal.cumulative)
        if self.source.value() != goal.source:
            self.source.set_value(goal.source)

    def set_read_only(self, read_only: bool, why: str) -> None:
        for field in (self.kind, self.direction, self.source):
            field.set_read_only(read_only)
        self.cumulative.setEnabled(not read_only)
        for frame in self._frames.values():
            frame.set_locked(why if read_only else "")

    def values(self) -> dict[str, object]:
        """The goal's fields as they stand here."""
        return {
            "kind": self.kind.value(), "direction": self.direction.value(), "cumulative": self.cumulative.isChecked(),
            "source": self.source.value(),
        }

    def commit(self) -> None:
        self.source.commit()

    def _tell(self) -> None:
        self.edited.emit()
