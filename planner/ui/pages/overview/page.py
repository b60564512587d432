"""*Overblik*: how far the plan is, what is missing, what is due, what changed. Every number leads to its list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from planner.queries.recent import recent, touched
from planner.ui import theme
from planner.ui.document import Document
from planner.ui.pages.overview.card import Card
from planner.ui.pages.overview.contents import MOST_LINES, Contents
from planner.ui.pages.overview.doors import Initiatives, PageKey, Place, Steps
from planner.ui.pages.overview.line import LineButton, Lines
from planner.ui.pages.overview.profile import SdgProfile
from planner.ui.pages.overview.stage import StagePanel
from planner.ui.pages.page import FollowingPage
from planner.ui.widgets import EmptyPage, Panel, SectionTitle
from planner.words import _

_DATES, _FLAG, _MOST_DONE = 84, 22, 5


class OverviewPage(FollowingPage):
    """Follows the document while it is seen; hidden, it only notes that it is stale."""

    asked_for = Signal(str, object)
    """These initiatives (uuids) of the plan are to be listed under these words."""
    initiative_asked = Signal(str, str)
    """An initiative is to be shown, at a field of it."""
    page_asked = Signal(str)
    stage_asked = Signal(object)
    """The `Stage` that the plan is to go to."""
    said = Signal(str, bool)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self.today: Callable[[], dt.date] = dt.date.today
        self.contents: Contents | None = None
        document.opened.connect(self.follow)
        document.plan_chosen.connect(self.follow)
        document.changed.connect(self.follow)

    # ---- how it is put together

    def _build(self) -> None:
        self.stage = StagePanel()
        self.cards = {
            "initiatives": Card(_("Initiatives"), 2), "ready": Card(_("Ready for the committee"), 1),
            "commitments": Card(_("The strategy's “We will”"), 1), "sdgs": Card(_("UN goals of the strategy"), 1),
        }
        self.tracks, self.complete, self.follow_up = Lines(), Lines(), Lines(_FLAG)
        self.due, self.done = Lines(_DATES), Lines(_DATES)
        self.profile = SdgProfile()
        self._lay_out()
        self.stage.asked.connect(self.stage_asked)
        for card in self.cards.values():
            card.pressed.connect(self._go)
        self.profile.asked.connect(self._go_to_sdg)

    def _lay_out(self) -> None:
        page = QWidget()
        page.setProperty("role", "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, theme.SPACE, theme.SPACE)
        column.setSpacing(theme.WIDE)
        column.addWidget(self.stage)
        cards = QHBoxLayout()
        cards.setSpacing(theme.WIDE)
        for card in self.cards.values():
            cards.addWidget(card, 1)
        column.addLayout(cards)
        grid = QGridLayout()
        grid.setSpacing(theme.WIDE)
        grid.addWidget(self._first(), 0, 0)
        grid.addWidget(self._second(), 0, 1)
        grid.addWidget(self._third(), 0, 2)
        for place, stretch in enumerate((10, 8, 9)):
            grid.setColumnStretch(place, stretch)
            grid.setColumnMinimumWidth(place, 250)
        column.addLayout(grid, 1)
        self._scroll = QScrollArea(widgetResizable=True, horizontalScrollBarPolicy=Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setAccessibleName(_("Overview"))
        self._scroll.setWidget(page)
        self._nothing = EmptyPage(
            _("No plan yet"),
            _("Here you see how far the plan is, what is missing, what is due and what changed, as soon as there is one."),
            icon="overview",
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        whole.addWidget(self._nothing)

    def _first(self) -> Panel:
        panel = Panel()
        panel.column.addWidget(SectionTitle(_("The strategy's tracks")))
        panel.column.addWidget(self.tracks)
        panel.column.addWidget(_quiet(_("Full colour: done · pale: in progress")))
        panel.column.addSpacing(theme.SPACE)
        panel.column.addWidget(SectionTitle(_("UN goals")))
        panel.column.addWidget(self.profile, 4)
        panel.column.addStretch(1)
        return panel

    def _second(self) -> QWidget:
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.WIDE)
        panel = Panel()
        panel.column.addWidget(SectionTitle(_("How many have what they should")))
        self._empty = _quiet(_("The plan has no initiatives yet."))
        panel.column.addWidget(self._empty)
        panel.column.addWidget(self.complete)
        panel.column.addStretch(1)
        self._follow_up = Panel()
        self._follow_up.column.addWidget(SectionTitle(_("Follow-up")))
        self._follow_up.column.addWidget(self.follow_up)
        column.addWidget(self._follow_up)
        column.addWidget(panel, 1)
        return both

    def _third(self) -> QWidget:
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.WIDE)
        due, done = Panel(), Panel()
        due.column.addWidget(SectionTitle(_("Next deadlines")))
        self._none_due = _quiet(_("Nothing is due. Milestones, goals with a date and the end of periods appear here."))
        due.column.addWidget(self._none_due)
        due.column.addWidget(self.due)
        due.column.addStretch(1)
        done.column.addWidget(SectionTitle(_("Changed lately")))
        done.column.addWidget(self.done)
        done.column.addStretch(1)
        column.addWidget(due, 3)
        column.addWidget(done, 2)
        return both

    # ---- reading

    def _read(self) -> None:
        plan, strategy = self._document.plan, self._document.strategy
        self._scroll.setVisible(plan is not None)
        self._nothing.setVisible(plan is None)
        if plan is None or strategy is None:
            self.contents = None
            return
        done = self._document.read(recent, _MOST_DONE)
        told = self.contents = Contents(plan, strategy, self._document.problems, done, self.today())
        self.stage.show_stage(plan.stage)
        for key, card in self.cards.items():
            card.show_numbers(*getattr(told, key)())
        self.tracks.show_lines(told.tracks(), self._press)
        self.profile.show_counts(told.sdg_counts, told.named_sdgs)
        self.complete.show_lines(told.completeness(), self._press)
        self._empty.setVisible(not plan.initiatives)
        follow_up = told.follow_up()
        self.follow_up.show_lines(follow_up, self._press)
        self._follow_up.setVisible(bool(follow_up))
        deadlines = told.next_deadlines()
        self.due.show_lines(deadlines[:MOST_LINES], self._press)
        self._none_due.setVisible(not deadlines)
        self.done.show_lines(told.done(), self._press)

    def remark(self) -> str:
        """What stands beside the page's title."""
        self.see()
        return self.contents.remark() if self.contents else ""

    # ---- going places

    def enter(self) -> None:
        """Put the cursor on the first number."""
        self.cards["initiatives"].number.setFocus(Qt.FocusReason.OtherFocusReason)

    def _press(self) -> None:
        button = self.sender()
        if isinstance(button, LineButton):
            self._go(button.line.key)

    def _go_to_sdg(self, number: int) -> None:
        assert self.contents is not None
        self._go(self.contents.sdg(number))

    def _go(self, key: object) -> None:
        match key:
            case Initiatives(words, uuids):
                self.asked_for.emit(words, uuids)
            case PageKey(page):
                self.page_asked.emit(page)
            case Place(uuid, field):
                self.initiative_asked.emit(uuid, field)
            case Steps(words, steps):
                self._go_to_steps(words, steps)

    def _go_to_steps(self, words: str, steps: tuple[int, ...]) -> None:
        """What the steps touched: one initiative, in whichever plan, or a list of this plan's."""
        uuids = self._document.read(touched, steps)
        here = tuple(uuid for uuid in uuids if self._document.initiative(uuid))
        if len(uuids) == 1:
            self.initiative_asked.emit(uuids[0], "")
        elif here:
            self.asked_for.emit(words, here)
        else:
            self.said.emit(_("Nothing of this plan's initiatives was touched by that, or they are gone."), False)

    # ---- going out

    def sheet(self) -> object:
        """What is printed of the page; None without a plan."""
        from planner.ui.pages.overview.sheet import overview_sheet

        self.see()
        plan, strategy = self._document.plan, self._document.strategy
        if self.contents is None or plan is None or strategy is None:
            return None
        return overview_sheet(plan, strategy, self.contents)


def _quiet(words: str) -> QLabel:
    label = QLabel(words, wordWrap=True)
    label.setProperty("role", "quiet-small")
    return label
