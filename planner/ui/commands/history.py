"""Commands about the history: an older step taken back, an initiative or the plan brought back as it was."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from planner import actions
from planner.db import told_steps
from planner.db.told_steps import Then
from planner.errors import PlannerError
from planner.records import InitiativeRecord, PlanRecord
from planner.ui.ask import Ask
from planner.ui.commands.plans import tell_left_out
from planner.ui.document import Document
from planner.ui.pages.history.page import HistoryPage
from planner.ui.pages.history.then import InitiativeThen, PlanThen, When
from planner.words import _, plural, step_words

_FEW = 12
"""So many titles are named in a question."""


class HistoryCommands(QObject):
    """Asks what has to be asked, and carries it out as a step."""

    said = Signal(str, bool)
    leaving = Signal()

    def __init__(self, window: QWidget, document: Document, page: HistoryPage, ask: Ask) -> None:
        super().__init__(window)
        self._window, self._document, self._page, self._ask = window, document, page, ask
        self._step, self._uuid = 0, ""
        page.take_back_asked.connect(self.take_back)
        page.then_asked.connect(self.show_initiative_then)
        page.plan_then_asked.connect(self.show_plan_then)

    def take_back(self, step: int) -> None:
        """Take back an older step, after asking about what was edited since."""
        try:
            edited = self._document.edited_since(step)
        except PlannerError as error:
            self._ask.tell(self._window, error)
            return
        if edited and not self._may_leave(edited):
            return
        if self._document.take_back(step, leave={record.id for record in edited}):
            self.said.emit(_("The step is taken back."), True)

    def _may_leave(self, edited: tuple[InitiativeRecord, ...]) -> bool:
        sentence = plural(
            "An initiative that the step changed was edited since. Leave it as it is, and take back the rest?",
            "{count} initiatives that the step changed were edited since. Leave them as they are, and take back the rest?",
            len(edited),
        )
        titles = [record.title or _("Untitled") for record in edited]
        unnamed = len(titles[_FEW:])
        if unnamed:
            titles[_FEW:] = [plural("and one more", "and {count} more", unnamed)]
        return self._ask.choose(self._window, sentence, (_("Take back the rest"),), "\n".join(titles)) == 0

    # ---- as it was

    def show_initiative_then(self, step: int, uuid: str) -> None:
        """An initiative as it was around a step, beside today's; restored when that is asked for."""
        self.leaving.emit()
        self._step, self._uuid = step, uuid
        dialog = InitiativeThen(
            self._find_initiative, self._today(uuid), dt.date.today(), self._page.name_of, self._window,
            step=self._words_of(step),
        )
        if self._ask.run(dialog) and dialog.then is not None:
            self._restore(dialog.then)
        dialog.deleteLater()

    def show_plan_then(self, step: int) -> None:
        """The plan as it was around a step, or on a day; put back when that is asked for."""
        if self._document.plan is None:
            return
        self.leaving.emit()
        self._step = step
        dialog = PlanThen(
            self._find_plan, self._document.whole_plan(), dt.date.today(), self._window, step=self._words_of(step)
        )
        if self._ask.run(dialog) and dialog.then is not None:
            self._restore_plan(dialog.then, dialog.moment.words())
        dialog.deleteLater()

    def _restore(self, then: Then) -> None:
        title = then.record.title or _("Untitled")
        done = self._document.perform(
            "restore_initiative", actions.restore_initiative, then.year, then.record, then.rounds, then.following,
            subject=title,
        )
        if done is not None:
            self.said.emit(_("Restored: {title}", title=title), True)
            tell_left_out(self._ask, self._window, done.result)

    def _restore_plan(self, then: PlanRecord, moment: str) -> None:
        assert self._document.store is not None
        restore = partial(actions.restore_version, called=moment, by=self._document.store.user)
        done = self._document.perform("restore_plan", restore, then.year, then, subject=f"{then.year}, {moment}")
        if done is not None:
            self.said.emit(_("The plan for {year} is restored.", year=then.year), True)
            tell_left_out(self._ask, self._window, done.result)

    # ---- finding

    def _find_initiative(self, when: When, day: dt.date | None) -> Then | None:
        document = self._document
        if when is When.DAY:
            step = document.read(told_steps.last_step_of, day.isoformat()) if day else 0
            return document.read(told_steps.initiative_as_it_was, self._uuid, step)
        if when is When.BEFORE:
            return document.read(told_steps.initiative_before, self._uuid, self._step)
        return document.read(told_steps.initiative_as_it_was, self._uuid, self._step)

    def _find_plan(self, when: When, day: dt.date | None) -> PlanRecord | None:
        document = self._document
        if document.year is None:
            return None
        if when is When.DAY:
            step = document.read(told_steps.last_step_of, day.isoformat()) if day else 0
        else:
            step = self._step - 1 if when is When.BEFORE else self._step
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)  # many thousand steps take their time
        try:
            return document.read(told_steps.plan_as_it_was, document.year, step)
        finally:
            QGuiApplication.restoreOverrideCursor()

    def _today(self, uuid: str) -> InitiativeRecord | None:
        return self._document.read(told_steps.initiative_today, uuid)

    def _words_of(self, step: int) -> str:
        story = self._document.read(told_steps.step_story, step) if step else None
        return step_words(story.step.name, story.step.subject) if story else ""
