"""*Opfølgning*: the rounds of a year, worked through initiative by initiative; what a closed round says stands."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaMethod, Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from planner.errors import PlannerError
from planner.records import PlanRecord, StrategyRecord
from planner.records.locking import Lock, lock_of
from planner.records.rounds import Reported, round_of
from planner.ui.commands.actions import Commands
from planner.ui.document import Document
from planner.ui.pages.follow_up.contents import Contents, Look, Reports, Wanted, usual_round, usual_rounds
from planner.ui.pages.follow_up.start import RoundsStart
from planner.ui.pages.follow_up.telling import Telling, end_words, next_missing
from planner.ui.pages.follow_up.view import RoundView
from planner.ui.pages.initiatives.groups import grouped
from planner.ui.pages.page import FollowingPage
from planner.ui.settings import Settings
from planner.words import _

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
        self._telling = Telling(document, self)
        self._reports = Reports()
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
        self.view, self.start = RoundView(self._settings.layout("follow_up/splitter")), RoundsStart()
        self.model, self.table, self.form = self.view.model, self.view.table, self.view.form
        self.head, self.sieve = self.view.head, self.view.sieve
        self.form.put_unread(self._settings.text("follow_up/unread"))
        self._parts = QStackedWidget()
        for part in (self.view, self.start):
            self._parts.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._parts)
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
        self.table.chosen_changed.connect(self._show_chosen)
        self.table.opened.connect(self.form.write)
        self.table.said.connect(self._take_key)
        self.form.left.connect(self.enter)
        self.form.said.connect(self._telling.entry)
        self.form.goal_said.connect(self._telling.goal)
        self.form.milestone_said.connect(self._telling.milestone)
        self.form.withdraw_asked.connect(self.withdraw_asked)
        self.form.initiative_asked.connect(self._ask_for_initiative)

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
        """Keep the splitter, where one stands and what could not be understood for the next start."""
        if self._built:
            self._settings.put("follow_up/unread", self.form.unread())
            if self._year is not None:
                self._settings.put(f"follow_up/chosen/{self._year}", self._uuid)
            self._settings.put_layout("follow_up/splitter", self.view.splitter.saveState())

    def _begin_anew(self) -> None:
        self._year, self._reports = None, Reports()
        self.follow()

    def _read(self) -> None:
        plan, strategy = self._document.plan, self._document.strategy
        if plan is None or strategy is None or not plan.rounds:
            self._contents = None
            self._telling.begin("", self.today())
            if plan is not None:
                self.start.offer(usual_rounds(plan.year), locked=lock_of(plan) is Lock.CLOSED)
            self._parts.setCurrentWidget(self.start)
            self.round_changed.emit()
            return
        if plan.year != self._year:
            self._year, self._round = plan.year, self._settings.text(f"follow_up/round/{plan.year}")
            self._uuid = self._settings.text(f"follow_up/chosen/{plan.year}")
            self.sieve.clear()
        shown = round_of(plan, self._round) or round_of(plan, usual_round(plan))
        assert shown is not None
        self._round = shown.name
        self._contents = Contents.of(shown, self._reported(plan, strategy), plan, self.today())
        self._telling.begin("" if self._contents.locked else shown.name, self.today())
        self._parts.setCurrentWidget(self.view)
        self.head.show_round(plan, self._contents, plan_closed=lock_of(plan) is Lock.CLOSED)
        self.sieve.offer(self._contents.people())
        self._show_rows()
        self.round_changed.emit()

    def _reported(self, plan: PlanRecord, strategy: StrategyRecord) -> Reported:
        try:
            return self._reports.of(plan, strategy, self._round)
        except PlannerError as error:
            self._document.refused.emit(error)
            return Reported(name=self._round, plan=replace(plan, initiatives=()), strategy=strategy)

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
                if shown and not (self.table.choose(chosen) or self.table.choose(self._uuid)):
                    self.table.choose(shown[0].record.id)
        self.view.show_list(found=bool(rows), any_=bool(contents.rows))
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
            self.view.show_form(chosen=False)
            return
        if row.record.id != self._uuid:
            with self._settled():
                self.flush()
            row = self._contents.row(row.record.id) or row
            if self.sieve.wanted() != Wanted():
                self._leaving.start()
        self._uuid = row.record.id
        self.form.show_row(row, self._contents)
        self.view.show_form(chosen=True)

    # ---- what is reported

    def flush(self) -> None:
        """Hand on what is being typed."""
        if self._built and self.is_open():
            self.form.flush()

    def _take_key(self, field: str, value: object) -> None:
        row = self.table.chosen()
        if row is not None:
            self._telling.entry(row.record.id, field, value)

    # ---- going on

    def go_to_unreported(self, step: int) -> None:
        """To the next (1) initiative that is not reported, or the one before (-1); the cursor stays in list or form."""
        if self._contents is None:
            return
        writing = self.form.isAncestorOf(self.focusWidget() or self)
        self.flush()
        rows = self.model.shown()
        found = next_missing(rows, self._uuid, step)
        if found is None:
            self.said.emit(end_words(rows, self.missing(), step, sifted=self.sieve.wanted() != Wanted()), False)
            return
        self.table.choose(found.record.id)
        if writing:
            self.form.write()
        else:
            self.enter()

    # ---- handing out

    def sheet(self) -> Sheet | None:
        """The round on paper."""
        from planner.ui.pages.follow_up.sheet import follow_up_sheet

        self.see()
        return follow_up_sheet(self._contents) if self._contents else None

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        for button, asked in ((self.head.worksheet, self.worksheet_asked), (self.head.report, self.report_asked)):
            button.setVisible(self.isSignalConnected(QMetaMethod.fromSignal(asked)))

    def _ask_for_initiative(self, uuid: str) -> None:
        """A closed round tells also of what has been deleted since."""
        if self._document.initiative(uuid) is None:
            self.said.emit(_("The initiative is no longer in the plan."), False)
        else:
            self.initiative_asked.emit(uuid)

    def _ask_for_worksheet(self) -> None:
        self.flush()
        self.worksheet_asked.emit(self.round_shown())

    def _ask_for_report(self) -> None:
        self.flush()
        self.report_asked.emit(self.round_shown())
