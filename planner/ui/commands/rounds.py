"""Commands about rounds of follow-up: made, changed, closed, opened again; and going on to what is not reported."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from planner import actions
from planner.records import RoundRecord
from planner.records.rounds import round_of
from planner.ui.ask import Ask
from planner.ui.dialogs.rounds import RoundDialog
from planner.ui.document import Document
from planner.ui.open_file import Done
from planner.ui.pages.follow_up.contents import usual_rounds
from planner.ui.pages.follow_up.page import FollowUpPage
from planner.words import _, plural


class RoundCommands(QObject):
    """On the plan that is shown, and on the round that its page shows."""

    said = Signal(str, bool)
    leaving = Signal()
    """Whatever is being typed must be handed on."""
    shown = Signal()
    """The page of the rounds is to be shown."""

    def __init__(self, window: QWidget, document: Document, page: FollowUpPage, ask: Ask) -> None:
        super().__init__(window)
        self._window, self._document, self._page, self._ask = window, document, page, ask
        page.rounds_asked.connect(self.add)
        page.own_round_asked.connect(self.create)
        page.withdraw_asked.connect(self.withdraw)

    def add(self, rounds: Sequence[RoundRecord]) -> None:
        """Make these rounds, as one step."""
        names = ", ".join(it.name for it in rounds)
        if self._perform("add_rounds" if len(rounds) > 1 else "add_round", actions.add_rounds, rounds, subject=names):
            self._page.choose_round(rounds[0].name)
            self._page.enter()

    def create(self) -> None:
        """A round with a name of one's own."""
        plan = self._document.plan
        if plan is None:
            return
        self.leaving.emit()
        taken = {it.name for it in plan.rounds}
        dialog = RoundDialog(
            _("New round"), _("In a round everybody says how it goes with the initiatives. When it is closed, what it says stands."),
            _("Make the round"), plan.year, taken, self._window,
            offered=[it for it in usual_rounds(plan.year) if it.name not in taken],
        )  # fmt: skip
        made = dialog.round() if self._ask.run(dialog) else None
        dialog.deleteLater()
        if made is not None:
            self.add((made,))
            self.shown.emit()

    def edit(self) -> None:
        """Give the round another name or day."""
        plan, known = self._document.plan, self._round()
        if plan is None or known is None:
            return
        self.leaving.emit()
        taken = {it.name for it in plan.rounds} - {known.name}
        dialog = RoundDialog(_("Edit the round"), "", _("Save"), plan.year, taken, self._window, known=known)
        wanted = dialog.round() if self._ask.run(dialog) else known
        dialog.deleteLater()
        values = {field: getattr(wanted, field) for field in ("name", "date") if getattr(wanted, field) != getattr(known, field)}
        if values:
            self._page.expect_round(wanted.name)
            self._perform("edit_round", partial(actions.edit_round, **values), known.name, subject=wanted.name)

    def delete(self) -> None:
        known = self._round()
        if known is not None:
            self.leaving.emit()
            if self._perform("delete_round", actions.delete_round, known.name, subject=known.name):
                self.said.emit(_("The round is deleted: {name}.", name=known.name), True)

    def close(self) -> None:
        """Freeze the round. What is not reported is no hindrance, but it is said."""
        known = self._round()
        if known is None:
            return
        self.leaving.emit()
        waiting = self._document.unsaved
        if not waiting.try_again() and waiting.error is not None:
            self._document.refused.emit(waiting.error)  # a round is not closed without what was said in it
            return
        missing = self._page.missing()
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)  # plan and strategy are kept whole
        try:
            done = self._perform("close_round", actions.close_round, known.name, by=self._user, subject=known.name)
        finally:
            QGuiApplication.restoreOverrideCursor()
        if done:
            words = _("The round is closed: {name}.", name=known.name)
            if missing:
                words = plural(
                    "The round is closed: {name}. {count} initiative is not reported, and stays so.",
                    "The round is closed: {name}. {count} initiatives are not reported, and stay so.", missing, name=known.name,
                )
            self.said.emit(words, True)

    def reopen(self) -> None:
        known = self._round()
        if known is not None and self._perform("reopen_round", actions.reopen_round, known.name, subject=known.name):
            self.said.emit(_("The round is open again: {name}.", name=known.name), True)

    def withdraw(self, uuid: str) -> None:
        """What the round says of an initiative is no longer said."""
        record, known = self._document.initiative(uuid), self._round()
        if record is None or known is None:
            return
        self.leaving.emit()
        if self._document.perform("withdraw_report", actions.withdraw_report, uuid, known.name, subject=record.title):
            self.said.emit(_("What was reported is taken back: {title}", title=record.title or _("Untitled")), True)

    def next_unreported(self) -> None:
        self._page.go_to_unreported(1)

    def previous_unreported(self) -> None:
        self._page.go_to_unreported(-1)

    def _round(self) -> RoundRecord | None:
        plan = self._document.plan
        return round_of(plan, self._page.round_shown()) if plan else None

    @property
    def _user(self) -> str:
        return self._document.store.user if self._document.store else ""

    def _perform(self, step: str, action: Callable[..., Any], *arguments: Any, subject: str, **values: Any) -> Done | None:
        return self._document.perform(step, action, self._document.year, *arguments, subject=subject, **values)
