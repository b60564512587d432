"""A goal in a round: where it comes from and wants to, what was measured, what became of it and how one knows."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planner.figures.fulfilment import proposed
from planner.model import Fulfilment, GoalKind
from planner.records import GoalRecord, PlanRecord
from planner.records.rounds import measured_in
from planner.ui import theme
from planner.ui.pages.follow_up.fields import NumberField, Said
from planner.ui.pages.follow_up.scale import Scale
from planner.ui.widgets import Labelled, Sparkline, TextField
from planner.ui.widgets.goal_words import proposal_words
from planner.words import _, day, decimal

TAKE_PROPOSAL = "Alt+Return"  # Enter of the number pad is the same to Qt


class GoalCard(QFrame):
    """Shows a goal and tells what a person says of it. Nothing of what was decided can be changed here."""

    said = Signal(int, str, object)
    """The goal's place, "measured", "fulfilment" or "judgement", and what is said."""

    def __init__(self, place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self._proposal: Fulfilment | None = None
        self._read_only = False
        number = place + 1
        self._text = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._text.setProperty("role", "section")
        self._facts = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._facts.setProperty("role", "quiet-small")
        self.measured = NumberField(_("Goal {number}: {field}", number=number, field=_("Measured in the round")))
        self._measuring = Labelled(_("Measured in the round"), self.measured)
        self.fulfilment = Scale(list(Fulfilment), _("Goal {number}: {field}", number=number, field=_("Fulfilment")))
        self.development = Sparkline()
        self.take = QPushButton(_("Choose what is proposed"))
        self.take.setProperty("role", "inline")
        self.take.setToolTip(_("Choose what is proposed (Alt+Enter)"))
        self.take.clicked.connect(self.take_proposal)
        self._reason = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._reason.setProperty("role", "quiet-small")
        self.judgement = TextField(
            name=_("Goal {number}: {field}", number=number, field=_("Judgement and evidence")), fewest=1, most=8
        )  # fmt: skip
        self._parts = [
            Said("measured", self.measured, self), Said("fulfilment", self.fulfilment, self), Said("judgement", self.judgement, self),
        ]
        for part in self._parts:
            part.edited.connect(self._tell)
        by_key = QShortcut(QKeySequence(TAKE_PROPOSAL), self, self.take_proposal)
        by_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)  # of the goal that one stands in
        self._lay_out()

    def _lay_out(self) -> None:
        decided = QWidget()
        column = QVBoxLayout(decided)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE)
        label = QLabel(_("Fulfilment"))
        label.setProperty("role", "quiet-small")
        head.addWidget(label)
        head.addStretch(1)
        head.addWidget(self.take)
        column.addLayout(head)
        column.addWidget(self._reason)
        column.addWidget(self.fulfilment)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, theme.TIGHT, 0, theme.SPACE)
        whole.setSpacing(theme.SPACE)
        self._top = QVBoxLayout()
        self._top.setSpacing(2)
        self._top.addWidget(self._text)
        self._top.addWidget(self._facts)
        whole.addLayout(self._top)
        numbers = QHBoxLayout()
        numbers.setSpacing(theme.WIDE)
        numbers.addWidget(self._measuring, 1)
        numbers.addWidget(self.development, 1, Qt.AlignmentFlag.AlignBottom)
        whole.addLayout(numbers)
        whole.addWidget(decided)
        whole.addWidget(Labelled(_("Judgement and evidence"), self.judgement))

    # ---- what it shows

    def show_goal(self, goal: GoalRecord, plan: PlanRecord, name: str, *, anew: bool, read_only: bool) -> None:
        self._text.setText(goal.text or _("A goal without words"))
        self._facts.setText(facts(goal))
        self._facts.setVisible(bool(self._facts.text()))
        counts = is_counted(goal)
        self._measuring.setVisible(counts)
        self.development.setVisible(counts)
        self.development.set_goal(goal)
        self.measured.set_unit(goal.unit)
        found = measured_in(plan, goal, name)
        for part, value in zip(self._parts, (found.value if found else None, goal.fulfilment, goal.judgement), strict=True):
            part.show(value, anew=anew)
        self._read_only = read_only
        self.judgement.setPlaceholderText("" if read_only else _("How do we know?"))
        for field in (self.measured, self.fulfilment, self.judgement):
            field.set_read_only(read_only)
        self._propose(goal)

    def parts(self) -> list[Said]:
        return self._parts

    def commit(self) -> None:
        for part in self._parts:
            part.commit()

    def _propose(self, goal: GoalRecord) -> None:
        """What the numbers propose, and the way to decide so; nothing where they can't say it."""
        self._proposal = proposed(goal)
        self._reason.setText(proposal_words(goal))
        self._reason.setVisible(self._proposal is not None and (goal.fulfilment is not self._proposal or is_counted(goal)))
        self.take.setAccessibleName(f"{self.take.text()}: {self._reason.text()}")
        self.take.setVisible(self._proposal is not None and goal.fulfilment is not self._proposal and not self._read_only)

    # ---- what is said

    def take_proposal(self) -> None:
        """Decide as the numbers propose, once what is being typed is counted in."""
        self.measured.commit()
        if self._proposal is not None:
            self.fulfilment.choose(self._proposal)

    def _tell(self, name: str, value: object) -> None:
        self.said.emit(self.place, name, value)


def is_counted(goal: GoalRecord) -> bool:
    """Whether the goal is followed by numbers."""
    if goal.kind is GoalKind.QUALITATIVE:
        return bool(goal.measurements)
    return goal.kind is GoalKind.QUANTITATIVE or goal.target is not None or bool(goal.measurements)


def facts(goal: GoalRecord) -> str:
    """ "22 → 60 unge · Fremmødelister · frist 31-12-2022"."""
    numbers = ""
    if goal.target is not None:
        start = f"{decimal(goal.baseline)} → " if goal.baseline is not None else ""
        numbers = f"{start}{decimal(goal.target)} {goal.unit}".rstrip()
        if goal.cumulative:
            numbers = _("{numbers}, in all", numbers=numbers)
    due = _("due {day}", day=day(goal.due)) if goal.due else ""
    return " · ".join(filter(None, (numbers, goal.measure, due)))
