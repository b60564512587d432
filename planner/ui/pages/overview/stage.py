"""How far the plan has come on its way through the committee, and the button for the next step."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from planner.model import Stage
from planner.ui import theme
from planner.ui.widgets import Panel
from planner.words import N_, _, term

_NEXT = {
    Stage.IN_REVIEW: N_("Send for review"),
    Stage.SUBMITTED: N_("Submit to the committee"),
    Stage.ADOPTED: N_("Mark as adopted"),
    Stage.CLOSED: N_("Close the plan"),
}


def next_stage(stage: Stage) -> Stage | None:
    """The stage that comes after this one; None after the last."""
    stages = list(Stage)
    place = stages.index(stage) + 1
    return stages[place] if place < len(stages) else None


class StagePanel(Panel):
    """The five stages, those behind in colour, and what comes next."""

    asked = Signal(object)
    """The `Stage` that the plan is to go to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = Stage.DRAFT
        self.steps = _Steps()
        self.next = QPushButton()
        self.next.setProperty("role", "primary")
        self.next.setAutoDefault(False)
        self.next.clicked.connect(self._ask)
        row = QHBoxLayout()
        row.setSpacing(theme.LOOSE)
        row.addWidget(self.steps, 1)
        row.addWidget(self.next)
        self.column.addLayout(row)

    def show_stage(self, stage: Stage) -> None:
        self._stage = stage
        self.steps.show_stage(stage)
        following = next_stage(stage)
        self.next.setVisible(following is not None)
        if following is not None:
            self.next.setText(_(_NEXT[following]))
            self.next.setToolTip(_("The plan becomes: {stage}. It can be undone.", stage=term(following)))

    def _ask(self) -> None:
        self.asked.emit(next_stage(self._stage))


class _Steps(QWidget):
    """A stroke and a word for each stage."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = Stage.DRAFT
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_stage(self, stage: Stage) -> None:
        self._stage = stage
        place = list(Stage).index(stage) + 1
        self.setAccessibleName(_("Stage: {stage}, {place} of {all}", stage=term(stage), place=place, all=len(Stage)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(500, 16 + self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), theme.current()
        here, width = list(Stage).index(self._stage), self.width() / len(Stage)
        for place, stage in enumerate(Stage):
            stroke = QRectF(place * width, 0, width - theme.SPACE, 4)
            painter.fillRect(stroke, QColor(tokens.accent if place <= here else tokens.line))
            painter.setFont(theme.font(bold=place == here))
            painter.setPen(QColor(tokens.accent if place == here else tokens.text if place < here else tokens.quiet))
            below = QRectF(stroke.left(), 10, stroke.width(), self.height() - 10)
            short = painter.fontMetrics().elidedText(term(stage), Qt.TextElideMode.ElideRight, int(below.width()))
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, short)
