"""Commands about whole plans."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from planner import actions
from planner.model import Stage
from planner.ui.ask import Ask
from planner.ui.dialogs.about_plan import AboutPlan
from planner.ui.dialogs.new_plan import NewPlan
from planner.ui.document import Document, Done
from planner.words import _, plural, term


class PlanCommands(QObject):
    """Makes, chooses, edits and deletes plans."""

    said = Signal(str, bool)
    """What was done, and whether the line that says so offers to take it back."""
    made = Signal()
    """A new plan is shown."""
    leaving = Signal()
    """Another plan is about to be shown: whatever is being typed must be handed on."""

    def __init__(self, window: QWidget, document: Document, ask: Ask) -> None:
        super().__init__(window)
        self._window, self._document, self._ask = window, document, ask

    def create(self) -> None:
        """Ask for the year, and begin with nothing or with what is unfinished of the plan before."""
        self._ask_what_to_make(None)

    def continue_earlier(self) -> None:
        """Ask what of the plan before comes along into the one that is shown."""
        self._ask_what_to_make(self._document.year)

    def _ask_what_to_make(self, year: int | None) -> None:
        if self._document.store is None:
            return
        self.leaving.emit()
        known = self._document.known_strategies()
        dialog = NewPlan(self._document.summaries, known, self._document.plan_of, self._window, year=year)
        if self._ask.run(dialog):
            if dialog.adds_to_a_plan():
                self._add(dialog.year(), dialog.continued_year(), dialog.chosen())
            else:
                self._make(dialog.year(), dialog.continued_year(), dialog.chosen())
        dialog.deleteLater()

    def _add(self, year: int, continued: int | None, chosen: tuple[str, ...]) -> None:
        """More of an earlier plan into one that is there."""
        done = self._document.perform(
            "continue_initiatives", actions.continue_initiatives, continued, year, chosen, subject=str(year)
        )
        if done is None:
            return
        self._show(year, done)
        self.said.emit(
            plural(
                "{count} initiative of {earlier} is added to the plan for {year}.",
                "{count} initiatives of {earlier} are added to the plan for {year}.",
                len(chosen), earlier=continued, year=year,
            ),
            True,
        )

    def _make(self, year: int, continued: int | None, chosen: tuple[str, ...]) -> None:
        if continued is None:
            made = self._document.perform("create_plan", actions.create_plan, year, subject=str(year))
        else:
            made = self._document.perform("roll_plan", actions.roll_plan, continued, year, chosen, subject=str(year))
        if made is not None:
            self._show(year, made)

    def _show(self, year: int, made: Done) -> None:
        """The plan, and which links its strategy had no place for."""
        self._document.choose_plan(year)
        self.made.emit()
        if made.result:
            links = "\n".join(f"· {link.initiative}: {link.name}" for link in made.result)
            count = len(made.result)
            self._ask.say(
                self._window,
                plural(
                    "One link has no place in the new strategy and was left out:",
                    "{count} links have no place in the new strategy and were left out:",
                    count,
                )
                + f"\n\n{links}",
            )

    def choose(self, year: int) -> None:
        """Show another plan."""
        if year != self._document.year:
            self.leaving.emit()
            self._document.choose_plan(year)

    def edit(self) -> None:
        """Title, introduction and case number."""
        plan = self._document.plan
        if plan is None:
            return
        self.leaving.emit()
        dialog = AboutPlan(plan, self._window)
        if self._ask.run(dialog):
            values = {name: value for name, value in dialog.values().items() if value != getattr(plan, name)}
            if values:
                self._document.perform("edit_plan", actions.edit_plan, plan.year, subject=plan.title, **values)
        dialog.deleteLater()

    def set_stage(self, stage: Stage) -> None:
        plan = self._document.plan
        if plan is None or plan.stage is stage:
            return
        today, by = dt.date.today(), self._document.store.user if self._document.store else ""
        done = self._document.perform(
            "set_stage", actions.set_stage, plan.year, stage, on=today, by=by, subject=term(stage)
        )
        if done:
            self.said.emit(_("The plan is now: {stage}.", stage=term(stage)), True)

    def delete(self) -> None:
        plan = self._document.plan
        if plan is None:
            return
        self.leaving.emit()
        if self._document.perform("delete_plan", actions.delete_plan, plan.year, subject=plan.title):
            self.said.emit(_("{plan} is deleted.", plan=plan.title or plan.year), True)
