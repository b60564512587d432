"""A round as it is laid out: what it is and how far above, the list at the left, what is said of one initiative at the right."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from planner.ui import theme
from planner.ui.pages.follow_up.form import FollowUpForm
from planner.ui.pages.follow_up.head import RoundHead
from planner.ui.pages.follow_up.model import FollowUpModel
from planner.ui.pages.follow_up.sieve import SieveBar
from planner.ui.pages.follow_up.table import FollowUpTable
from planner.ui.widgets import EmptyPage, Panel
from planner.words import _


class RoundView(QWidget):
    """The parts of the page; the page joins them."""

    def __init__(self, split: QByteArray, parent: QWidget | None = None) -> None:
        """`split` is how the splitter was left."""
        super().__init__(parent)
        self.model = FollowUpModel(self)
        self.head, self.sieve = RoundHead(), SieveBar()
        self.table, self.form = FollowUpTable(self.model), FollowUpForm()
        self._nothing_found = EmptyPage(
            _("Nothing found"), _("No initiative fits the filters and the search."), _("Show all initiatives"), "filter"
        )
        self._nothing_found.started.connect(self.sieve.clear)
        self._none_yet = EmptyPage(
            _("The plan is empty"), _("When the plan has initiatives, one says here how it goes with them."), icon="follow_up"
        )
        left, right = Panel(margin=1), Panel(margin=1)
        self._left, self._right = QStackedWidget(), QStackedWidget()
        for part in (self.table, self._nothing_found, self._none_yet):
            self._left.addWidget(part)
        for part in (self.form, QWidget()):
            self._right.addWidget(part)
        left.column.addWidget(self._left)
        right.column.addWidget(self._right)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(theme.WIDE)
        self.splitter.setChildrenCollapsible(False)
        for place, (panel, least, share) in enumerate(((left, 430, 3), (right, 370, 2))):
            self.splitter.addWidget(panel)
            self.splitter.setStretchFactor(place, share)
            panel.setMinimumWidth(least)
        self.splitter.setSizes([640, 376])
        if not split.isEmpty():
            self.splitter.restoreState(split)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.WIDE - 4)
        column.addWidget(self.head)
        column.addWidget(self.sieve)
        column.addWidget(self.splitter, 1)

    def show_list(self, *, found: bool, any_: bool) -> None:
        """The list; or that nothing was `found`, or that there isn't `any_` initiative at all."""
        self._left.setCurrentWidget(self.table if found else self._nothing_found if any_ else self._none_yet)

    def show_form(self, *, chosen: bool) -> None:
        """What is said of the initiative that is `chosen`; nothing without one."""
        self._right.setCurrentIndex(0 if chosen else 1)
