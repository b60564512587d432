"""The goals and the milestones of an initiative as small tables."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from planner.records import GoalRecord, MilestoneRecord
from planner.ui import icons, theme
from planner.ui.widgets.notes import ProblemNote
from planner.ui.widgets.record_columns import Column, Kind, Lines
from planner.ui.widgets.record_model import RecordModel
from planner.ui.widgets.record_signs import sign_of_goal
from planner.ui.widgets.record_view import RecordView
from planner.words import N_, _

_DATE = "31-12-2022"

_GOAL_LINES = (
    (Column(N_("Goal"), "text", share=1),),
    (
        Column(N_("Measure"), "measure", share=1, sample="deltagere"),
        Column(N_("From"), "baseline", Kind.NUMBER, sample="100"),
        Column(N_("To"), "target", Kind.NUMBER, sample="100"),
        Column(N_("Unit"), "unit", sample="pct."),
        Column(N_("Due"), "due", Kind.DATE, sample=_DATE),
    ),
)
"""The sentence has the whole width, and how it is measured stands below it."""

_MILESTONE_LINES = (
    (
        Column(N_("Milestone"), "title", share=1, sample="Læseklub"),
        Column(N_("Due"), "due", Kind.DATE, sample=_DATE),
        Column(N_("Done on"), "done", Kind.DATE, sample=_DATE),
    ),
)


class RecordTable(QWidget):
    """A table of records that one types into, the buttons that go with it, and what couldn't be read."""

    edited = Signal()

    def __init__(
        self, lines: Lines, blank: Any, invitation: str, name: str, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._model = RecordModel(lines, blank, invitation)
        self._model.edited.connect(self.edited)
        self._model.wrong_changed.connect(self._show_wrong)
        self.view = RecordView(self._model)
        self.view.date_typed.connect(self._explain)
        self._meaning = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._meaning.setProperty("role", "quiet-small")
        self._meaning.hide()
        self._note = ProblemNote()
        self._buttons = QWidget(self.view)
        self._up = self._button("up", _("Move up (Alt+Up)"))
        self._up.clicked.connect(self._move_up)
        self._down = self._button("down", _("Move down (Alt+Down)"))
        self._down.clicked.connect(self._move_down)
        self._delete = self._button("delete", _("Delete the row (Delete)"))
        self._delete.clicked.connect(self.view.delete_rows)
        self.view.state_changed.connect(self._place_buttons)
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for button in (self._up, self._down, self._delete):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addWidget(self.view)
        column.addWidget(self._meaning)
        column.addWidget(self._note)
        self.setFocusProxy(self.view)
        self.setAccessibleName(name)
        self._place_buttons()

    def _button(self, icon: str, words: str) -> QToolButton:
        button = QToolButton(toolTip=words, icon=icons.icon(icon, "quiet"), iconSize=QSize(16, 16))
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the row stays chosen; its keys stand in the tooltip
        button.setFixedSize(26, 26)
        return button

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.view.setAccessibleName(name)

    def value(self) -> tuple[Any, ...]:
        return self._model.records()

    def set_value(self, value: Iterable[Any]) -> None:
        """Show these records; the cell one stands in stays where it can."""
        index = self.view.currentIndex()
        row, column = index.row(), index.column()
        self._model.set_records(value)
        if row >= 0 and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self._model.index(min(row, self._model.rowCount() - 1), column))

    def go_to(self, place: int, field: str) -> None:
        """Put the cursor in a field of a record, the first of which is 0."""
        self.view.go_to(place, field)

    @property
    def cells(self) -> tuple[str, ...]:
        """The fields of a record as Tab comes to them."""
        return tuple(column.field for line in self._model.lines for column in line)

    def current(self) -> tuple[int, str] | None:
        """The place of the record and the field that one stands in."""
        index = self.view.currentIndex()
        column = self._model.column_at(index) if index.isValid() else None
        return (self._model.record_of(index.row()), column.field) if column is not None else None

    def set_year(self, year: int | None) -> None:
        """The plan's year, in which "3/5" falls."""
        self._model.set_year(year)

    def set_read_only(self, read_only: bool, but: Collection[str] = ()) -> None:
        """Whether the records can only be read, `but` for these fields."""
        self._model.set_read_only(read_only, but)
        self._place_buttons()

    def is_read_only(self) -> bool:
        return self._model.read_only()

    def wrong(self) -> tuple[str, ...]:
        """What was typed and couldn't be read, in sentences; it is in no record."""
        return self._model.wrong()

    def commit(self) -> None:
        """Take in what is being typed in a cell."""
        self.view.commit()

    def _show_wrong(self) -> None:
        self._note.set_problems(self._model.wrong())
        self._tell_meaning(self._model.meant)

    def _explain(self, text: str) -> None:
        """Say what is being typed means, with its year."""
        self._tell_meaning(self._model.meaning_of(text))

    def _tell_meaning(self, words: str) -> None:
        self._meaning.setText(words)
        self._meaning.setVisible(bool(words))

    def _place_buttons(self) -> None:
        """While one stands in a row, its buttons are at the right of the empty one, where there's nothing to read."""
        stands = self.view.hasFocus() and bool(self.view.chosen())
        self._buttons.setVisible(stands and not self._model.read_only())
        self._buttons.adjustSize()
        size = self._buttons.size()
        self._buttons.move(self.view.width() - size.width() - 6, self.view.height() - size.height() - 4)
        self._buttons.raise_()

    def _move_up(self) -> None:
        self.view.move_row(-1)

    def _move_down(self) -> None:
        self.view.move_row(1)


class GoalTable(RecordTable):
    """An initiative's goals; what a goal holds beyond the columns stays with it, and its first line tells how it fares."""

    chosen = Signal()
    """One stands in another goal, or that goal has changed."""
    opened = Signal()
    """The goal that one stands in is to be seen whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_GOAL_LINES, GoalRecord(), _("Add a goal"), _("Goals"), parent)
        self._place = 0
        self._model.sign_of = sign_of_goal
        self.view.selectionModel().currentRowChanged.connect(self._take_current)
        for signal in (self._model.modelReset, self._model.dataChanged, self._model.rowsRemoved, self._model.rowsMoved):
            signal.connect(self.chosen)
        self.view.opened.connect(self._open)

    def set_questions(self, questions: Mapping[GoalRecord, str]) -> None:
        """What one may still ask of a goal, quietly behind it: an offer, never something wrong."""
        self._model.set_remarks(questions)

    def questions(self) -> tuple[str, ...]:
        """What is asked of each goal, "" for nothing."""
        return self._model.remarks()

    @property
    def place(self) -> int:
        """The goal that one stands in or stood in last; the first is 0."""
        return min(self._place, max(0, self._model.count() - 1))

    def begin(self) -> None:
        """Stand in no goal yet: the first one counts."""
        self._place = 0
        self.view.setCurrentIndex(QModelIndex())

    def goal(self, place: int) -> GoalRecord | None:
        """The goal at a place; None where there is none yet."""
        return self._model.record_at(place)

    def put(self, place: int, goal: GoalRecord) -> None:
        """Put another goal in the place of one, also where the table itself can only be read."""
        self._model.put(place, goal)

    def _take_current(self, now: QModelIndex) -> None:
        if now.isValid() and not self._model.is_the_empty_row(now.row()):
            self._place = self._model.record_of(now.row())
            self.chosen.emit()

    def _open(self, place: int) -> None:
        self._place = place
        self.chosen.emit()
        self.opened.emit()


class MilestoneTable(RecordTable):
    """An initiative's milestones with their days."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_MILESTONE_LINES, MilestoneRecord(), _("Add a milestone"), _("Milestones"), parent)
