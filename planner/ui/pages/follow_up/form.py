"""What a round says of one initiative: how it goes, what was measured, what became of its goals."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planner.figures.deadlines import Due
from planner.figures.follow_up import overdue
from planner.model import Assessment, State
from planner.records import FollowUpRecord
from planner.ui import theme
from planner.ui.pages.follow_up.contents import Contents, Row
from planner.ui.pages.follow_up.earlier import Earlier, earlier_entries
from planner.ui.pages.follow_up.fields import DeadlineField, Said
from planner.ui.pages.follow_up.goals import GoalCard
from planner.ui.pages.follow_up.milestones import Milestones
from planner.ui.pages.follow_up.model import not_reported, title_of
from planner.ui.pages.follow_up.scale import Scale, sign_icon
from planner.ui.pages.initiatives.parts import FormScroll
from planner.ui.widgets import ChoiceField, Labelled, ProblemNote, Rule, SectionTitle, TextField
from planner.ui.widgets.painting import SYMBOL
from planner.values.periods import write_period
from planner.words import _, day, term

_KEYS = {"assessment": ("Alt+1", "Alt+2", "Alt+3"), "economy": ("Alt+4", "Alt+5", "Alt+6")}


class FollowUpForm(QWidget):
    """Shows a row of a round and tells what a person says. It never writes itself."""

    said = Signal(str, str, object)
    """Of an initiative (uuid) a field of its entry, and the new value."""
    goal_said = Signal(str, int, str, object)
    """Of an initiative's goal, by its place: "measured", "fulfilment" or "judgement", and the new value."""
    milestone_said = Signal(str, int, bool)
    withdraw_asked = Signal(str)
    left = Signal()
    """Escape: one goes back to the list."""
    initiative_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._uuid, self._round = "", ""
        self._unread: dict[tuple[str, str, int, str], str] = {}
        """What was typed and not understood, by round, initiative, goal (-1: the entry's own) and name."""
        self.cards: list[GoalCard] = []
        self._make_fields()
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(theme.WIDE, theme.WIDE, theme.SPACE, theme.LOOSE)
        self._column.setSpacing(theme.WIDE - 4)
        self._lay_out()
        self.scroll = FormScroll(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.scroll)

    # ---- what it is made of

    def _make_fields(self) -> None:
        self._title = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._title.setProperty("role", "heading")
        self._facts = _quiet()
        self.show_it = _link(_("Show the initiative"), self._ask_for_initiative)
        self._late = ProblemNote()
        self.state = ChoiceField()
        self.state.setIconSize(QSize(SYMBOL, SYMBOL))
        self.state.set_choices([(it, term(it), sign_icon(it)) for it in State])
        self.assessment = Scale(list(Assessment), _("Assessment"), keys=_KEYS["assessment"])
        self.economy = Scale(list(Assessment), _("Economy"), keys=_KEYS["economy"])
        self.text = TextField(fewest=3)
        self.reason = TextField(fewest=1)
        self.new_deadline = DeadlineField()
        self._signed = _quiet()
        self.withdraw = _link(_("Withdraw"), self._ask_to_withdraw)
        self.withdraw.setAccessibleName(_("Take back what was reported"))
        self.withdraw.setToolTip(self.withdraw.accessibleName())
        self.milestones = Milestones()
        self.milestones.ticked.connect(self._tell_milestone)
        self.earlier = Earlier()
        self._fields = {
            name: Said(name, widget, self)
            for name, widget in (
                ("state", self.state), ("assessment", self.assessment), ("economy", self.economy), ("text", self.text),
                ("reason", self.reason), ("new_deadline", self.new_deadline),
            )
        }
        for field in self._fields.values():
            field.edited.connect(self._tell)
        for scale, keys in ((self.assessment, _KEYS["assessment"]), (self.economy, _KEYS["economy"])):
            for segment, key in zip(scale.segments, keys, strict=True):
                QShortcut(QKeySequence(key), self, segment.pick)

    def _lay_out(self) -> None:
        column = self._column
        head = QVBoxLayout()
        head.setSpacing(theme.TIGHT)
        head.addWidget(self._title)
        head.addWidget(self._facts)
        head.addWidget(self.show_it, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(head)
        column.addWidget(self._late)
        self._why = Labelled(_("Cause"), self.reason)
        self._until = Labelled(_("New deadline"), self.new_deadline)
        for part in (
            Labelled(_("State"), self.state), Labelled(_("Assessment"), self.assessment), Labelled(_("Economy"), self.economy),
            Labelled(_("Status"), self.text), self._why, self._until,
        ):  # fmt: skip
            column.addWidget(part)
        signed = QHBoxLayout()
        signed.setSpacing(theme.SPACE)
        signed.addWidget(self._signed, 1)
        signed.addWidget(self.withdraw)
        column.addLayout(signed)
        self._goals = QWidget()
        self._goal_column = QVBoxLayout(self._goals)
        self._goal_column.setContentsMargins(0, 0, 0, 0)
        self._goal_column.setSpacing(theme.SPACE)
        self._goal_column.addWidget(SectionTitle(_("Goals")))
        for part in (self._goals, self.milestones, self.earlier):
            column.addWidget(part)
        column.addStretch(1)

    # ---- what it shows

    def show_row(self, row: Row, contents: Contents) -> None:
        """Show a row; what is being typed in it stays."""
        record, name = row.record, contents.round.name
        anew = (record.id, name) != (self._uuid, self._round)
        if anew:
            self._note_unread()
        self._uuid, self._round = record.id, name
        entry = row.standing.reported or FollowUpRecord(round=name)
        self._show_head(row, contents)
        for field in self._fields.values():
            value = row.standing.state if field.name == "state" else getattr(entry, field.name)
            field.widget.set_read_only(contents.locked)
            field.show(value, anew=anew)
        self.text.setPlaceholderText("" if contents.locked else _("How does it go? A few sentences."))
        self.reason.setPlaceholderText("" if contents.locked else _("Why, and what is done about it?"))
        self.new_deadline.set_year(contents.plan.year)
        troubled = {entry.assessment, entry.economy} & {Assessment.ATTENTION, Assessment.CRITICAL}
        wanted = bool(entry.reason or entry.new_deadline or (not contents.locked and (row.late or troubled)))
        self._why.setVisible(wanted)
        self._until.setVisible(wanted)
        self._show_goals(row, contents, anew=anew)
        self.milestones.show_milestones(record.milestones, read_only=contents.locked)
        self.earlier.show_entries(earlier_entries(contents.plan, record, name))
        if anew:
            self._put_unread_back()
            self.scroll.show_top()

    def _show_head(self, row: Row, contents: Contents) -> None:
        record, told = row.record, row.standing.reported
        self._title.setText(title_of(record))
        number = _("No. {number}", number=record.number) if record.number else ""
        facts = (number, ", ".join(record.responsible), write_period(record.period, contents.plan.year))
        self._facts.setText(" · ".join(filter(None, facts)))
        self._late.set_problems([_late_words(it.due, it.what, day(it.day)) for it in overdue(record, contents.today)])
        if told is None:
            self._signed.setText(not_reported(row))
        else:
            self._signed.setText(_("Reported {day} by {name}", day=day(told.date), name=told.by) if told.by else _("Reported {day}", day=day(told.date)))
        self.withdraw.setVisible(told is not None and not contents.locked)

    def _show_goals(self, row: Row, contents: Contents, *, anew: bool) -> None:
        goals = row.record.goals
        while len(self.cards) < len(goals):
            card = GoalCard(len(self.cards))
            card.said.connect(self._tell_goal)
            if self.cards:
                self._goal_column.addWidget(Rule())
            self._goal_column.addWidget(card)
            self.cards.append(card)
        for place, card in enumerate(self.cards):
            there = place < len(goals)
            card.setVisible(there)
            if place:
                self._goal_column.itemAt(2 * place).widget().setVisible(there)
            if there:
                card.show_goal(goals[place], contents.plan, contents.round.name, anew=anew, read_only=contents.locked)
        self._goals.setVisible(bool(goals))

    # ---- what one types

    def write(self) -> None:
        """Put the cursor where the status is written."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def flush(self) -> None:
        """Hand on what is being typed."""
        for field in self._fields.values():
            field.commit()
        for card in self.cards:
            card.commit()

    def unread(self) -> str:
        """All that was typed and not understood, as a text to be kept between two starts."""
        self._note_unread()
        return json.dumps([[*key, text] for key, text in self._unread.items()])

    def put_unread(self, kept: str) -> None:
        """Show again what `unread` gave."""
        with contextlib.suppress(ValueError, TypeError):
            self._unread = {(name, uuid, place, field): text for name, uuid, place, field, text in json.loads(kept)}

    def _told(self) -> list[tuple[int, Said]]:
        """Every field with the place of its goal, -1 for the entry's own."""
        own = [(-1, field) for field in self._fields.values()]
        return [*own, *((card.place, part) for card in self.cards for part in card.parts())]

    def _note_unread(self) -> None:
        """Keep what can't be understood, so that it stands there again when one comes back."""
        for place, field in self._told():
            key = (self._round, self._uuid, place, field.name)
            self._unread.pop(key, None)
            if text := field.unread():
                self._unread[key] = text

    def _put_unread_back(self) -> None:
        for place, field in self._told():
            if text := self._unread.get((self._round, self._uuid, place, field.name)):
                field.put_back(text)

    # ---- what is told

    def _tell(self, name: str, value: object) -> None:
        self.said.emit(self._uuid, name, value)

    def _tell_goal(self, place: int, name: str, value: object) -> None:
        self.goal_said.emit(self._uuid, place, name, value)

    def _tell_milestone(self, place: int, reached: bool) -> None:
        self.milestone_said.emit(self._uuid, place, reached)

    def _ask_to_withdraw(self) -> None:
        self.withdraw_asked.emit(self._uuid)

    def _ask_for_initiative(self) -> None:
        self.initiative_asked.emit(self._uuid)


def _late_words(due: Due, what: str, on: str) -> str:
    """What should have been over, and when."""
    if due is Due.MILESTONE:
        return _("The milestone “{what}” was due {day}", what=what or "–", day=on)
    if due is Due.GOAL:
        return _("The goal “{what}” was due {day}", what=what or "–", day=on)
    return _("The period ended {day}", day=on)


def _quiet() -> QLabel:
    label = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
    label.setProperty("role", "quiet-small")
    return label


def _link(words: str, asked: Callable[[], None]) -> QPushButton:
    link = QPushButton(words)
    link.setProperty("role", "inline")
    link.clicked.connect(asked)
    return link
