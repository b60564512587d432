"""*Opfølgning*: the rounds of a year, worked through initiative by initiative; what a closed round says stands."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaMethod, Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from planner.errors import PlannerError
from planner.records import GoalRecord, PlanRecord, StrategyRecord
from planner.records.locking import Lock, lock_of
from planner.records.rounds import Reported, frozen_version, measured, reported, round_of
from planner.ui import theme
from planner.ui.commands.actions import Commands
from planner.ui.document import Document
from planner.ui.pages.follow_up.contents import Contents, Look, Wanted, usual_round, usual_rounds
from planner.ui.pages.follow_up.form import FollowUpForm
from planner.ui.pages.follow_up.head import RoundHead
from planner.ui.pages.follow_up.model import FollowUpModel
from planner.ui.pages.follow_up.sheet import follow_up_sheet
from planner.ui.pages.follow_up.sieve import SieveBar
from planner.ui.pages.follow_up.start import RoundsStart
from planner.ui.pages.follow_up.table import FollowUpTable
from planner.ui.pages.initiatives.groups import grouped
from planner.ui.pages.page import FollowingPage
from planner.ui.settings import Settings
from planner.ui.widgets import EmptyPage, Panel
from planner.words import _, plural

if TYPE_CHECKING:
    from planner.exporting.sheet import Sheet


class FollowUpPage(FollowingPage):
    """Reads the document and hands back to it what is reported, field by field."""

    said = Signal(str, bool)
    rounds_asked = Signal(object)
    """These rounds (`RoundRecord`) are to be made."""
    own_round_asked = Signal()
    initiative_asked = Signal(str)
    worksheet_asked = Signal(str)
    """The colleagues' sheet of the round called so is to be handed out."""
    report_asked = Signal(str)
    """The report of the round called so is to be handed out."""
    withdraw_asked = Signal(str)
    """What the round says of an initiative (uuid) is to be taken back."""
    round_changed = Signal()
    """Another round is shown, or it was closed or opened."""
    laid_out = Signal()
    """Fields came or went."""

    def __init__(self, document: Document, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self._settings = settings
        self.commands: Commands | None = None
        """Set once the commands are made; the buttons lead to them."""
        self.today: Callable[[], dt.date] = dt.date.today
        self._year: int | None = None
        self._round, self._uuid = "", ""
        self._contents: Contents | None = None
        self._kept: tuple[object, Reported] | None = None
        """What a closed round froze, beside the version that it was read from."""
        self._settling = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.follow)
        self._leaving = QTimer(self, singleShot=True, interval=0)
        self._leaving.timeout.connect(self._show_rows)
        document.opened.connect(self._begin_anew)
        document.plan_chosen.connect(self.follow)
        document.changed.connect(self.follow)
        document.unsaved_changed.connect(self._soon.start)  # what the disk refused is shown all the same

    # ---- how it is put together

    def _build(self) -> None:
        self.model = FollowUpModel(self)
        self.table, self.form = FollowUpTable(self.model), FollowUpForm()
        self.head, self.sieve, self.start = RoundHead(), SieveBar(), RoundsStart()
        self._nothing_found = EmptyPage(
            _("Nothing found"), _("No initiative fits the filters and the search."), _("Show all initiatives"), "filter"
        )
        self._none_yet = EmptyPage(
            _("The plan is empty"), _("When the plan has initiatives, one says here how it goes with them."), icon="follow_up"
        )
        self._lay_out()
        assert self.commands is not None
        action = self.commands.action
        others = [action(id_) for id_ in ("edit_round", "close_round", "reopen_round", "delete_round", "next_unreported", "previous_unreported")]
        self.head.give_commands(action("new_round"), action("close_round"), action("reopen_round"), others)
        self.form.scroll.laid_out.connect(self.laid_out)
        self.start.asked.connect(self.rounds_asked)
        self.start.own_asked.connect(self.own_round_asked)
        self.head.chosen.connect(self.choose_round)
        self.head.progress.asked.connect(self.sieve.show_only)
        self.head.worksheet_asked.connect(self._ask_for_worksheet)
        self.head.report_asked.connect(self._ask_for_report)
        self.sieve.changed.connect(self._show_wanted)
        self.sieve.left.connect(self.enter)
        self._nothing_found.started.connect(self.sieve.clear)
        self.table.chosen_changed.connect(self._show_chosen)
        self.table.opened.connect(self.form.write)
        self.table.said.connect(self._take_key)
        self.form.said.connect(self._take)
        self.form.goal_said.connect(self._take_goal)
        self.form.milestone_said.connect(self._take_milestone)
        self.form.withdraw_asked.connect(self.withdraw_asked)
        self.form.initiative_asked.connect(self.initiative_asked)

    def _lay_out(self) -> None:
        left, right = Panel(margin=1), Panel(margin=1)
        self._left, self._right = QStackedWidget(), QStackedWidget()
        for part in (self.table, self._nothing_found, self._none_yet):
            self._left.addWidget(part)
        self._right.addWidget(self.form)
        self._right.addWidget(QWidget())
        left.column.addWidget(self._left)
        right.column.addWidget(self._right)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(theme.WIDE)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(left)
        self.splitter.addWidget(right)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        left.setMinimumWidth(430)
        right.setMinimumWidth(370)
        self.splitter.setSizes([640, 376])
        if not (split := self._settings.layout("follow_up/splitter")).isEmpty():
            self.splitter.restoreState(split)
        working = QWidget()
        column = QVBoxLayout(working)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.WIDE - 4)
        column.addWidget(self.head)
        column.addWidget(self.sieve)
        column.addWidget(self.splitter, 1)
        self._parts = QStackedWidget()
        self._parts.addWidget(working)
        self._parts.addWidget(self.start)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._parts)

    # ---- what is shown

    def enter(self) -> None:
        """Put the cursor where one begins."""
        if self._built:
            part = self.start if self._contents is None else self.table
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    def round_shown(self) -> str:
        """The round that is shown, "" for none."""
        return self._contents.round.name if self._contents else ""

    def standing(self) -> str:
        """ "open" or "closed", "" where no round is shown."""
        return "" if self._contents is None else "closed" if self._contents.round.closed else "open"

    def is_open(self) -> bool:
        """Whether something can be reported in what is shown."""
        return self._contents is not None and not self._contents.locked

    def missing(self) -> int:
        """How many initiatives of the round wait for a report."""
        return self._contents.counts()[Look.MISSING] if self._contents else 0

    def choose_round(self, name: str) -> None:
        """Show a round."""
        self.flush()
        self.expect_round(name)
        self.follow()

    def expect_round(self, name: str) -> None:
        """Show this round when the page is read the next time."""
        self._round = name
        if self._document.year is not None:
            self._settings.put(f"follow_up/round/{self._document.year}", name)

    def remember(self) -> None:
        """Keep the splitter for the next start."""
        if self._built:
            self._settings.put_layout("follow_up/splitter", self.splitter.saveState())

    def _begin_anew(self) -> None:
        self._year, self._kept = None, None
        self.follow()

    def _read(self) -> None:
        plan, strategy = self._document.plan, self._document.strategy
        if plan is None or strategy is None or not plan.rounds:
            self._contents = None
            if plan is not None:
                self.start.offer(usual_rounds(plan.year), locked=lock_of(plan) is Lock.CLOSED)
            self._parts.setCurrentWidget(self.start)
            self.round_changed.emit()
            return
        if plan.year != self._year:
            self._year, self._round, self._uuid = plan.year, self._settings.text(f"follow_up/round/{plan.year}"), ""
            self.sieve.clear()
        shown = round_of(plan, self._round) or round_of(plan, usual_round(plan))
        assert shown is not None
        self._round = shown.name
        self._contents = Contents.of(shown, self._reported(plan, strategy), plan, self.today())
        self._parts.setCurrentIndex(0)
        self.head.show_round(plan, self._contents, plan_closed=lock_of(plan) is Lock.CLOSED)
        self.sieve.offer(self._contents.people())
        self._show_rows()
        self.round_changed.emit()

    def _reported(self, plan: PlanRecord, strategy: StrategyRecord) -> Reported:
        """What the round reports; what a closed one froze is read once."""
        kept = frozen_version(plan, self._round)
        if kept is not None and self._kept is not None and self._kept[0] == kept:
            return self._kept[1]
        try:
            found = reported(plan, strategy, self._round)
        except PlannerError as error:
            self._document.refused.emit(error)
            found = Reported(name=self._round, plan=replace(plan, initiatives=()), strategy=strategy)
        self._kept = (kept, found) if kept is not None else None
        return found

    def _show_rows(self, *, keep: bool = True) -> None:
        """The rows that are wanted; to `keep` lets the one that one works on stay until one leaves it."""
        contents = self._contents
        if contents is None:
            return
        now = self.table.chosen()
        chosen, at = now.record.id if now else self._uuid, self.table.verticalScrollBar().value()
        wanted, stays = self.sieve.wanted(), {chosen, self._uuid} if keep and self._is_being_told() else set()
        rows = [row for row in contents.rows if wanted.lets_through(row) or row.record.id in stays]
        groups = grouped(contents.strategy, [row.record for row in rows], empty_too=False)
        with self._settled():
            if self.model.show(groups, rows, contents.plan.year):
                self.table.verticalScrollBar().setValue(at)
                shown = self.model.shown()
                if not self.table.choose(chosen) and shown:
                    self.table.choose(shown[0].record.id)
        part = self.table if rows else self._nothing_found if contents.rows else self._none_yet
        self._left.setCurrentWidget(part)
        self._show_chosen()

    def _show_wanted(self) -> None:
        """Nothing else than what one asked for."""
        self._show_rows(keep=False)

    @contextlib.contextmanager
    def _settled(self) -> Iterator[None]:
        """The list comes to rest before the form follows it."""
        before, self._settling = self._settling, True
        try:
            yield
        finally:
            self._settling = before

    def _is_being_told(self) -> bool:
        """Whether one works on the chosen row: what has been said of it doesn't take it away under one's hands."""
        return self.table.hasFocus() or self.form.isAncestorOf(self.focusWidget() or self)

    def _show_chosen(self) -> None:
        if self._settling or self._contents is None:
            return
        row = self.table.chosen()
        if row is None:
            self._right.setCurrentIndex(1)
            return
        if row.record.id != self._uuid:
            with self._settled():
                self.flush()
            row = self._contents.row(row.record.id) or row
            if self.sieve.wanted() != Wanted():
                self._leaving.start()
        self._uuid = row.record.id
        self.form.show_row(row, self._contents)
        self._right.setCurrentIndex(0)

    # ---- what is reported

    def flush(self) -> None:
        """Hand on what is being typed."""
        if self._built and self.is_open():
            self.form.flush()

    def _take_key(self, field: str, value: object) -> None:
        row = self.table.chosen()
        if row is not None and self.is_open():
            self._take(row.record.id, field, value)

    def _take(self, uuid: str, field: str, value: object) -> None:
        if self.is_open():
            self._document.report(uuid, self.round_shown(), on=self.today(), **{field: value})

    def _take_goal(self, uuid: str, place: int, field: str, value: object) -> None:
        record, plan = self._document.initiative(uuid), self._document.plan
        if record is None or plan is None or place >= len(record.goals) or not self.is_open():
            return
        goals = list(record.goals)
        goals[place] = self._said_of(goals[place], plan, field, value)
        self._document.edit({uuid: {"goals": tuple(goals)}})

    def _said_of(self, goal: GoalRecord, plan: PlanRecord, field: str, value: object) -> GoalRecord:
        if field == "measured":
            return measured(plan, goal, self.round_shown(), value, today=self.today())  # type: ignore[arg-type]
        return replace(goal, **{field: value})  # type: ignore[arg-type]

    def _take_milestone(self, uuid: str, place: int, reached: bool) -> None:
        record = self._document.initiative(uuid)
        if record is not None and place < len(record.milestones) and self.is_open():
            milestones = list(record.milestones)
            milestones[place] = replace(milestones[place], done=self.today() if reached else None)
            self._document.edit({uuid: {"milestones": tuple(milestones)}})

    # ---- going on

    def go_to_unreported(self, step: int) -> None:
        """To the next (1) initiative that is not reported, or the one before (-1); the cursor stays in list or form."""
        if self._contents is None:
            return
        writing = self.form.isAncestorOf(self.focusWidget() or self)
        self.flush()
        rows = self.model.shown()
        here = next((place for place, row in enumerate(rows) if row.record.id == self._uuid), -1)
        ahead = rows[here + 1 :] if step > 0 else tuple(reversed(rows[: max(here, 0)]))
        found = next((row for row in ahead if row.standing.missing), None)
        if found is None:
            self.said.emit(self._end_words(step), False)
            return
        self.table.choose(found.record.id)
        if writing:
            self.form.write()
        else:
            self.enter()

    def _end_words(self, step: int) -> str:
        """What there is to say when one has come to the end."""
        left = self.missing()
        if not left:
            return _("Everything in the round is reported.")
        if self.sieve.wanted() != Wanted() and not any(row.standing.missing for row in self.model.shown()):
            return plural("Everything shown here is reported; {count} initiative elsewhere is not.",
                          "Everything shown here is reported; {count} initiatives elsewhere are not.", left)  # fmt: skip
        if step > 0:
            return plural("No more below. {count} initiative is still not reported.", "No more below. {count} initiatives are still not reported.", left)
        return plural("No more above. {count} initiative is still not reported.", "No more above. {count} initiatives are still not reported.", left)

    # ---- handing out

    def sheet(self) -> Sheet | None:
        """The round on paper."""
        self.see()
        return follow_up_sheet(self._contents, self.head.progress.words()) if self._contents else None

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        for button, asked in ((self.head.worksheet, self.worksheet_asked), (self.head.report, self.report_asked)):
            button.setVisible(self.isSignalConnected(QMetaMethod.fromSignal(asked)))

    def _ask_for_worksheet(self) -> None:
        self.flush()
        self.worksheet_asked.emit(self.round_shown())

    def _ask_for_report(self) -> None:
        self.flush()
        self.report_asked.emit(self.round_shown())
