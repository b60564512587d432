"""Commands about whole plans."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from planner import actions
from planner.actions import DroppedLink
from planner.model import Stage
from planner.records.rolling import Part
from planner.ui.ask import Ask
from planner.ui.dialogs.about_plan import AboutPlan
from planner.ui.dialogs.new_plan import NewPlan
from planner.ui.document import Document
from planner.ui.open_file import Done
from planner.ui.settings import Settings
from planner.words import _, plural, term


class PlanCommands(QObject):
    """Makes, chooses, edits and deletes plans."""

    said = Signal(str, bool)
    """What was done, and whether the line that says so offers to take it back."""
    made = Signal()
    """A new plan is shown."""
    leaving = Signal()
    """Another plan is about to be shown: whatever is being typed must be handed on."""

    def __init__(self, window: QWidget, document: Document, settings: Settings, ask: Ask) -> None:
        super().__init__(window)
        self._window, self._document, self._settings, self._ask = window, document, settings, ask

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
        left = set(self._settings.words("roll/left"))
        along = frozenset(part for part in Part if part.value not in left)
        dialog = NewPlan(self._document.summaries, known, self._document.plan_of, self._window, year=year, along=along)
        if self._ask.run(dialog):
            if dialog.continued_year() is None:
                self._make_empty(dialog.year())
            else:
                self._settings.put("roll/left", [part.value for part in Part if part not in dialog.along()])
                self._continue(dialog)
        dialog.deleteLater()

    def _make_empty(self, year: int) -> None:
        made = self._document.perform("create_plan", actions.create_plan, year, subject=str(year))
        if made is not None:
            self._show(year, made)

    def _continue(self, dialog: NewPlan) -> None:
        """The chosen ones of the earlier plan into a new one, or into one that is there; one step."""
        year, earlier, chosen = dialog.year(), dialog.continued_year(), dialog.chosen()
        name, action = "roll_plan", actions.roll_plan
        if dialog.adds_to_a_plan():
            name, action = "continue_initiatives", actions.continue_initiatives
        done = self._document.perform(
            name, action, earlier, year, chosen, subject=str(year), finished=dialog.finished(),
            dropped=dialog.dropped(), along=dialog.along(),
        )
        if done is None:
            return
        self._show(year, done)
        if dialog.adds_to_a_plan():
            words = plural(
                "{count} initiative of {earlier} is added to the plan for {year}.",
                "{count} initiatives of {earlier} are added to the plan for {year}.",
                len(chosen), earlier=earlier, year=year,
            )
        else:
            words = plural(
                "{count} initiative of {earlier} continues in {year}.",
                "{count} initiatives of {earlier} continue in {year}.",
                len(chosen), earlier=earlier, year=year,
            )
        self.said.emit(words, True)

    def _show(self, year: int, made: Done) -> None:
        """The plan, and which links its strategy had no place for."""
        self._document.choose_plan(year)
        self.made.emit()
        tell_left_out(self._ask, self._window, made.result)

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
        """Move the plan on, or back; each step is kept as a version."""
        plan, store = self._document.plan, self._document.store
        if plan is None or store is None or plan.stage is stage:
            return
        self.leaving.emit()
        today = dt.date.today()
        done = self._document.perform(
            "set_stage", actions.set_stage, plan.year, stage, on=today, by=store.user, subject=term(stage)
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


def tell_left_out(ask: Ask, window: QWidget, dropped: Sequence[DroppedLink] | None) -> None:
    """Which links the plan's strategy has no place for, if there are any."""
    if dropped:
        links = "\n".join(f"· {link.initiative}: {link.name}" for link in dropped)
        ask.say(
            window,
            plural(
                "One link has no place in the new strategy and was left out:",
                "{count} links have no place in the new strategy and were left out:",
                len(dropped),
            )
            + f"\n\n{links}",
        )
