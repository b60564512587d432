"""What became of a goal: what the numbers propose, what a person decides, and what that rests on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planner.figures.fulfilment import proposed
from planner.model import Fulfilment, GoalKind
from planner.records import GoalRecord
from planner.ui import theme
from planner.ui.widgets import ChoiceField, Labelled, TextField
from planner.ui.widgets.goal_words import proposal_words
from planner.words import _


class GoalVerdict(QWidget):
    """Nothing is decided by itself: the proposal stands beside, and a click takes it."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposed: Fulfilment | None = None
        self._read_only = False
        self.fulfilment = ChoiceField()
        self.fulfilment.set_members(Fulfilment, none=_("Not judged yet"))
        self.judgement = TextField(fewest=2)
        self.proposal = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.proposal.setProperty("role", "quiet-small")
        self.take = QPushButton(_("Choose what is proposed"))
        self.take.setAutoDefault(False)
        self.take.clicked.connect(self._take_proposal)
        self.fulfilment.edited.connect(self._tell)
        self.judgement.edited.connect(self.edited)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE)
        row.addWidget(self.fulfilment, 1)
        row.addWidget(self.take)
        choosing = QWidget()
        choosing.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        choosing.setFocusProxy(self.fulfilment)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addWidget(Labelled(_("Fulfilment"), choosing))
        column.addWidget(self.proposal)
        column.addSpacing(theme.SPACE)
        column.addWidget(Labelled(_("Judgement"), self.judgement))
        self.fulfilment.setAccessibleName(_("Fulfilment"))

    def show_goal(self, goal: GoalRecord) -> None:
        self._proposed = proposed(goal)
        if self.fulfilment.value() is not goal.fulfilment:
            self.fulfilment.set_value(goal.fulfilment)
        if self.judgement.value() != goal.judgement:
            self.judgement.set_value(goal.judgement)
        self.judgement.setPlaceholderText(
            _("What was achieved, and what shows it: interviews, observations, what people said")
            if goal.kind is GoalKind.QUALITATIVE
            else _("What the numbers don't say by themselves")
        )
        self.proposal.setText(proposal_words(goal))
        self._offer()

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        self.fulfilment.set_read_only(read_only)
        self.judgement.set_read_only(read_only)
        self._offer()

    def values(self) -> dict[str, object]:
        """The goal's fields as they stand here."""
        return {"fulfilment": self.fulfilment.value(), "judgement": self.judgement.value()}

    def commit(self) -> None:
        self.judgement.commit()

    def _take_proposal(self) -> None:
        self.fulfilment.set_value(self._proposed)
        self.fulfilment.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def _tell(self) -> None:
        self._offer()
        self.edited.emit()

    def _offer(self) -> None:
        new = self._proposed is not None and self._proposed is not self.fulfilment.value()
        self.take.setVisible(new and not self._read_only)
