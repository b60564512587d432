"""From anywhere to where something stands: a page, an initiative, one of its fields, the list behind a number."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from planner.rules import Problem
from planner.ui.commands.plans import PlanCommands
from planner.ui.document import Document
from planner.ui.frame.problems import ProblemsPanel
from planner.ui.frame.top import Top
from planner.ui.pages.history.page import HistoryPage
from planner.ui.pages.initiatives.page import InitiativesPage
from planner.words import _


class Going(QObject):
    """`show_page` brings a page to the front by its key."""

    said = Signal(str, bool)

    def __init__(
        self, document: Document, plans: PlanCommands, initiatives: InitiativesPage, history: HistoryPage,
        top: Top, problems: ProblemsPanel, show_page: Callable[[str], None], parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._document, self._plans, self._initiatives, self._history = document, plans, initiatives, history
        self._top, self._problems, self._show_page = top, problems, show_page

    def to_initiatives(self) -> None:
        self._show_page("initiatives")

    def to_new_plan(self) -> None:
        """To its initiatives, the cursor where one begins."""
        self.to_initiatives()
        self._initiatives.enter()

    def to_strategy(self) -> None:
        self._show_page("strategy")

    def to_follow_up(self) -> None:
        self._show_page("follow_up")

    def to_search(self) -> None:
        self.to_initiatives()
        self._top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._top.search.selectAll()

    def search(self, text: str) -> None:
        """List what holds these words."""
        if text:
            self.to_initiatives()
        self._initiatives.search(text)

    def to_initiative(self, uuid: str) -> None:
        """To an initiative of the plan that is shown."""
        self.to_initiatives()
        self._initiatives.show_initiative(uuid)
        self._initiatives.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def to_any_initiative(self, uuid: str) -> None:
        """To an initiative of whichever plan it belongs to."""
        year = self._document.year_of(uuid)
        if year is not None:
            self._plans.choose(year)
            self.to_initiative(uuid)

    def to_field(self, uuid: str, field: str) -> None:
        """To an initiative of any plan, at one of its fields; "" for none."""
        self.to_any_initiative(uuid)
        if field:
            self._initiatives.show_initiative(uuid, field)

    def to_problem(self, problem: Problem) -> None:
        if problem.initiative is None:
            self._show_page("strategy" if problem.field in ("commitments", "sdgs", "track") else "initiatives")
        else:
            self.to_initiatives()
            self._initiatives.show_problem(problem)

    def to_next_problem(self, step: int) -> None:
        """From field to field of what is missing; what is missing in the plan as a whole stands only in the list."""
        problem = self._initiatives.problem_beside(step)
        if problem is not None:
            self.to_problem(problem)
            self._problems.mark(problem)
        elif self._document.problems:
            self._problems.open()
        else:
            self.said.emit(_("Nothing missing"), False)

    def to_taken_in(self, uuids: tuple[str, ...]) -> None:
        """To the first of the initiatives that came in."""
        self.to_initiatives()
        if uuids:
            self._initiatives.show_initiative(uuids[0])

    def to_past(self, uuid: str, title: str) -> None:
        """To what was done to an initiative."""
        self._show_page("history")
        self._history.show_initiative(uuid, title)
        self._history.enter()

    def to_list(self, words: str, uuids: tuple[str, ...]) -> None:
        """To the initiatives behind a number."""
        self.to_initiatives()
        self._initiatives.show_only(words, uuids)
        self._initiatives.enter()

    def to_list_of_year(self, year: int, words: str, uuids: tuple[str, ...]) -> None:
        self._plans.choose(year)
        self.to_list(words, uuids)

    def to_served(self, facet: str, value: object) -> None:
        """To the initiatives that serve a part of the strategy."""
        self.to_initiatives()
        self._initiatives.clear_filters()
        self._initiatives.filters.show_only(facet, value)
