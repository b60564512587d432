"""*Dækning*: what of the strategy the plans serve, year beside year, and what nobody does; every number leads to its list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from planner.figures.coverage import Crossing, crossings, time_used
from planner.queries.coverage import Coverage, Served, behind, coverage
from planner.ui import icons, theme
from planner.ui.document import Document
from planner.ui.pages.coverage.gaps import Gap, GapList, Group, found_gaps
from planner.ui.pages.coverage.grid import Grid
from planner.ui.pages.coverage.matrices import ByYear, as_rows, tracks_by_sdg
from planner.ui.pages.coverage.view import MatrixView
from planner.ui.pages.initiatives.copying import as_table
from planner.ui.pages.page import FollowingPage
from planner.ui.widgets import Chip, EmptyPage, Panel, SectionTitle, sdg_words
from planner.words import _, percent, plural

COMMITMENTS, SDGS, AIMS = "commitments", "sdgs", "aims"


class CoveragePage(FollowingPage):
    """Follows the document while it is seen; hidden, it only notes that it is stale."""

    asked_for = Signal(int, str, object)
    """The initiatives (uuids) of a year's plan are to be listed under these words."""
    initiative_asked = Signal(str, str)
    """An initiative is to be shown, at a field of it."""
    plan_asked = Signal()
    """There is none, and one is to be made."""
    print_asked = Signal()
    pdf_asked = Signal()
    said = Signal(str, bool)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self.today: Callable[[], dt.date] = dt.date.today
        self._shown = COMMITMENTS
        self._by_year: ByYear | None = None
        self._crossed: dict[tuple[str | None, int], Crossing] = {}
        document.opened.connect(self.follow)
        document.plan_chosen.connect(self.follow)
        document.changed.connect(self.follow)

    # ---- how it is put together

    def _build(self) -> None:
        self.years = MatrixView(_("Initiatives by year"))
        self.crossing = MatrixView(_("Tracks and UN goals"), narrow=True)
        self.gaps = GapList()
        self._make_chips()
        self._lay_out()
        self.years.asked.connect(self._ask_for_year)
        self.crossing.asked.connect(self._ask_for_crossing)
        self.gaps.chosen.connect(self._go_to_gap)
        self.gaps.group_chosen.connect(self._ask_for_group)

    def _make_chips(self) -> None:
        self.chips = {
            COMMITMENTS: Chip(_("We will × year")), SDGS: Chip(_("UN goal × year")), AIMS: Chip(_("Vision and purposes")),
        }
        for chip in self.chips.values():
            chip.clicked.connect(self._choose)
        self.untouched = Chip(_("Untouched in the whole period"))
        self.untouched.clicked.connect(self._show_untouched)
        self.used = QLabel()
        self.used.setProperty("role", "quiet")
        self.copy = self._tool("copy-text", _("Copy the table"))
        self.copy.clicked.connect(self.copy_table)
        self.pdf = self._tool("document", _("Save as PDF"))
        self.pdf.clicked.connect(self.pdf_asked)
        self.print = self._tool("print", _("Print"))
        self.print.clicked.connect(self.print_asked)

    def _tool(self, icon: str, words: str) -> QToolButton:
        button = QToolButton(icon=icons.icon(icon), iconSize=QSize(18, 18))
        button.setProperty("role", "icon")
        button.setAccessibleName(words)
        button.setToolTip(words)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE)
        for chip in (*self.chips.values(), self.untouched):
            head.addWidget(chip)
        head.addStretch(1)
        head.addWidget(self.used)
        for tool in (self.copy, self.pdf, self.print):
            head.addWidget(tool)
        left = Panel(margin=theme.SPACE)
        left.column.addWidget(self.years)
        self._crossing_title = SectionTitle()
        upper = Panel()
        upper.column.addWidget(self._crossing_title)
        upper.column.addWidget(self.crossing)
        signs = QLabel(_("Dashed: not in the track's list · crossed out: all dropped"), wordWrap=True)
        signs.setProperty("role", "quiet-small")
        upper.column.addWidget(signs)
        self._gaps_title = SectionTitle(_("Gaps"))
        self._no_gaps = QLabel(_("Everything in the strategy is served, and every initiative is linked."), wordWrap=True)
        self._no_gaps.setProperty("role", "quiet")
        lower = Panel()
        lower.column.addWidget(self._gaps_title)
        lower.column.addWidget(self._no_gaps)
        lower.column.addWidget(self.gaps, 1)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.WIDE)
        column.addWidget(upper)
        column.addWidget(lower, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(theme.WIDE)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setSizes([540, 480])
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        left.setMinimumWidth(360)
        right.setMinimumWidth(320)
        self._whole = QWidget()
        whole = QVBoxLayout(self._whole)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.WIDE - 4)
        whole.addLayout(head)
        whole.addWidget(splitter, 1)
        self._nothing = EmptyPage(
            _("Nothing to cover yet"),
            _("Here you see which of the strategy's commitments, UN goals and aims the initiatives serve, year by year. "
              "It fills as soon as there is a plan."),
            _("New plan"), "coverage",
        )
        self._nothing.started.connect(self.plan_asked)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._whole)
        self._stack.addWidget(self._nothing)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._stack)

    # ---- reading

    def _read(self) -> None:
        plan, strategy = self._document.plan, self._document.strategy
        if plan is None or strategy is None:
            self._by_year = None
            self._stack.setCurrentWidget(self._nothing)
            return
        counted: Coverage = self._document.read(coverage, plan.year)
        today = self.today()
        self._by_year = ByYear(counted, strategy, plan.year, today)
        self._crossed = crossings(plan, strategy)
        untouched = self._by_year.untouched()
        self.untouched.set_count(len(untouched))
        self.untouched.setEnabled(bool(untouched))
        if not untouched:
            self.untouched.setChecked(False)
        self.used.setText(_("{share} of the strategy's period is over", share=percent(time_used(strategy, today))))
        self._crossing_title.set_text(_("Tracks and UN goals"), str(plan.year))
        self._show_years()
        self.crossing.show_grid(tracks_by_sdg(self._crossed, plan, strategy))
        groups = found_gaps(plan, strategy, self._document.problems, self._crossed, self._by_year.gap, untouched)
        self.gaps.show_groups(groups)
        count = sum(len(group.gaps) for group in groups if not group.quiet)
        self._gaps_title.set_text(_("Gaps"), plural("{count} in {year}", "{count} in {year}", count, year=plan.year))
        self._no_gaps.setVisible(not count)
        self.gaps.setVisible(bool(groups))
        self._stack.setCurrentWidget(self._whole)

    def _show_years(self) -> None:
        for key, chip in self.chips.items():
            chip.set_active(key == self._shown)
        self.untouched.setVisible(self._shown == COMMITMENTS)
        self.years.show_grid(self.year_grid())
        self.years.setAccessibleName(self.chips[self._shown].accessibleName())

    def year_grid(self) -> Grid:
        """The matrix at the left as it is shown."""
        if self._by_year is None:
            return Grid()
        match self._shown:
            case "sdgs":
                return self._by_year.sdgs()
            case "aims":
                return self._by_year.aims()
            case _:
                return self._by_year.commitments(untouched_only=self.untouched.isChecked())

    # ---- going places

    def choose(self, key: str) -> None:
        """Show the matrix of this key at the left."""
        self._shown = key
        self._show_years()

    def _choose(self) -> None:
        self.choose(next(key for key, chip in self.chips.items() if chip is self.sender()))

    def _show_untouched(self) -> None:
        self._show_years()

    def enter(self) -> None:
        """Put the cursor in the matrix."""
        if self._by_year is not None:
            self.years.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_for_year(self, served: Served, year: int) -> None:
        uuids = self._document.read(behind, served, year)
        self.asked_for.emit(year, _words_of(served), uuids)

    def _ask_for_crossing(self, track: str | None, number: int) -> None:
        crossing = self._crossed[track, number]
        words = ", ".join((track or _("Without a track"), f"{number} {sdg_words.name(number)}"))
        assert self._document.year is not None
        self.asked_for.emit(self._document.year, words, tuple(it.id for it in crossing.initiatives))

    def _ask_for_group(self, group: Group) -> None:
        assert self._document.year is not None
        self.asked_for.emit(self._document.year, group.title, group.initiatives)

    def _go_to_gap(self, gap: Gap) -> None:
        """To the initiative that lacks something, or to the place in a matrix that is empty."""
        if gap.initiatives:
            self.initiative_asked.emit(gap.initiatives[0], gap.field)
        elif gap.crossing is not None:
            self.crossing.go_to(*gap.crossing)
            self.crossing.setFocus(Qt.FocusReason.OtherFocusReason)
        elif gap.served is not None:
            if self._shown != COMMITMENTS:
                self.choose(COMMITMENTS)
            self.years.go_to(gap.served, self._document.year)
            self.years.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- going out

    def copy_table(self) -> None:
        """The matrix at the left, or the one that one stands in, as a table for a spreadsheet."""
        grid = self.crossing.grid_model.grid if self.crossing.hasFocus() else self.years.grid_model.grid
        headings, rows = as_rows(grid)
        QGuiApplication.clipboard().setMimeData(as_table(headings, [list(row) for row in rows]))
        self.said.emit(_("The table is copied. Paste it into a spreadsheet or a document."), False)

    def sheet(self) -> object:
        """What is printed of the page; None without a plan."""
        from planner.ui.pages.coverage.sheet import coverage_sheet

        plan, strategy = self._document.plan, self._document.strategy
        self.see()
        if self._by_year is None or plan is None or strategy is None:
            return None
        return coverage_sheet(plan, strategy, self._by_year, self.crossing.grid_model.grid, self.gaps.groups(), self.used.text())


def _words_of(served: Served) -> str:
    """What the initiatives behind a number have in common."""
    match served.kind:
        case "plan":
            return _("All initiatives")
        case "sdg":
            return f"{served.name} {sdg_words.name(int(served.name))}"
        case _:
            return served.name
