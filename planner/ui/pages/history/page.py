"""*Historik*: the steps at the left, the one that is chosen at the right, and what lets one find it above."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from planner.db import steps as history
from planner.db import told_steps
from planner.db.steps import Entry, Sieve
from planner.db.told_steps import InitiativeChange
from planner.ui import theme
from planner.ui.document import Document
from planner.ui.pages.history.details import StepDetails
from planner.ui.pages.history.list_view import HistoryList
from planner.ui.pages.history.model import PIECE, HistoryModel
from planner.ui.pages.history.sieve_bar import SieveBar
from planner.ui.pages.page import FollowingPage
from planner.ui.widgets import EmptyPage, Panel
from planner.words import _


class HistoryPage(FollowingPage):
    """Follows the document while it is seen; hidden, it only notes that it is stale."""

    take_back_asked = Signal(int)
    then_asked = Signal(int, str)
    plan_then_asked = Signal(int)
    """The plan as it was around a step; 0 for a day to be chosen."""
    initiative_asked = Signal(str)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        document.opened.connect(self._begin_anew)
        document.plan_chosen.connect(self.follow)
        document.changed.connect(self.follow)

    def _build(self) -> None:
        self.model = HistoryModel(self)
        self.list = HistoryList(self.model)
        self.sieve_bar = SieveBar()
        self.details = StepDetails(self._change, self.name_of)
        self.plan_then = QPushButton(_("The plan as it was on a day …"))
        self.plan_then.clicked.connect(self._ask_for_plan)
        self._nothing_found = EmptyPage(
            _("Nothing found"), _("No step fits the search and the filters."), _("Show all"), "filter"
        )
        self._nothing_found.started.connect(self.sieve_bar.clear)
        self._none_yet = EmptyPage(
            _("Nothing has been done yet."),
            _("Every step is listed here: who did it, when, and what it changed. What was can be brought back."),
            icon="history",
        )
        self._lay_out()
        self.sieve_bar.changed.connect(self._list)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show_chosen)
        self.list.chosen_changed.connect(self._soon.start)
        for ours, theirs in (
            (self.take_back_asked, self.details.take_back_asked), (self.then_asked, self.details.then_asked),
            (self.plan_then_asked, self.details.plan_then_asked), (self.initiative_asked, self.details.initiative_asked),
        ):
            theirs.connect(ours)

    def _lay_out(self) -> None:
        left, right = Panel(margin=1), Panel(margin=1)
        self._left, self._right = QStackedWidget(), QStackedWidget()
        for part in (self.list, self._nothing_found, self._none_yet):
            self._left.addWidget(part)
        self._right.addWidget(self.details)
        self._right.addWidget(QWidget())
        left.column.addWidget(self._left, 1)
        right.column.addWidget(self._right)
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE)
        column.addWidget(left, 1)
        column.addWidget(self.plan_then, 0, Qt.AlignmentFlag.AlignLeft)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(theme.WIDE)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(beside)
        self.splitter.addWidget(right)
        self.splitter.setSizes([460, 560])
        beside.setMinimumWidth(320)
        right.setMinimumWidth(440)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.WIDE - 4)
        whole.addWidget(self.sieve_bar)
        whole.addWidget(self.splitter, 1)

    # ---- what is shown

    def enter(self) -> None:
        """Put the cursor where one begins."""
        if self._built:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_initiative(self, uuid: str, title: str) -> None:
        """List the steps of an initiative only."""
        self.see()
        self.sieve_bar.show_initiative(uuid, title)

    def name_of(self, uuid: str) -> str:
        """The words for an initiative of any plan of the file, also of a deleted one."""
        found = self._document.read(told_steps.name_of_initiative, uuid)
        return found or _("an initiative of another file")

    def _begin_anew(self) -> None:
        """Another file: what was asked of the one before is forgotten."""
        if self._built:
            self.model.show_steps(None)
            self.sieve_bar.offer((), (), ())
            self.sieve_bar.clear()
        self.follow()

    def _read(self) -> None:
        document = self._document
        if document.store is not None:
            drafted = document.plan.initiatives if document.plan else ()
            known = [(it.id, f"{it.number} {it.title or _('Untitled')}") for it in drafted]
            self.sieve_bar.offer(known, document.read(history.hands), document.read(history.names))
        self._list()

    def _list(self) -> None:
        """Begin the list anew; the step one stands in stays."""
        if self._document.store is None:
            self.model.show_steps(None)
        else:
            chosen = self.list.chosen()
            self.model.show_steps(self._piece, self._document.read(history.taken_back))
            self.list.choose(chosen.id if chosen else 0)
        empty = self.model.rowCount() == 0
        none = self._document.store is None or not self._document.read(history.count)
        self._left.setCurrentWidget(self.list if not empty else self._none_yet if none else self._nothing_found)
        self.sieve_bar.setEnabled(not none)
        self.plan_then.setEnabled(self._document.plan is not None)
        self._soon.start()  # the list is seen first

    def _piece(self, before: int | None) -> Sequence[Entry]:
        return self._document.read(_page, self.sieve_bar.sieve(), before)

    def _show_chosen(self) -> None:
        entry = self.list.chosen()
        story = self._document.read(told_steps.step_story, entry.id) if entry else None
        self._right.setCurrentIndex(0 if entry and story else 1)
        if entry and story:
            there = len(story.touched) == 1 and self._document.year_of(story.touched[0].uuid) is not None
            self.details.plan_then.setVisible(self._document.plan is not None)
            self.details.show_step(entry, self.model.standing(entry), story, there=there)

    def _change(self, step: int, uuid: str) -> InitiativeChange | None:
        return self._document.read(told_steps.initiative_change, step, uuid)

    def _ask_for_plan(self) -> None:
        self.plan_then_asked.emit(0)


def _page(session: object, sieve: Sieve, before: int | None) -> Sequence[Entry]:
    return history.page(session, sieve, before=before, most=PIECE)  # type: ignore[arg-type]
