"""*Tidsplan*: the plan along the year, as bars that are dragged, as a wheel for the wall, and as a list to be read."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from planner.columns import plan_column
from planner.records import InitiativeRecord, PlanRecord
from planner.records.locking import Lock, is_locked, lock_of
from planner.schedule.axis import Window
from planner.schedule.months import Year, by_month
from planner.schedule.wheel import Choice, choose
from planner.schedule.when import year_of
from planner.ui import theme
from planner.ui.document import Document
from planner.ui.pages.initiatives.filters import FacetChip
from planner.ui.pages.initiatives.groups import Group, grouped
from planner.ui.pages.initiatives.model import group_name
from planner.ui.pages.initiatives.searching import FACETS
from planner.ui.pages.page import FollowingPage
from planner.ui.pages.schedule.bars import BarTable
from planner.ui.pages.schedule.beside import Beside
from planner.ui.pages.schedule.ink import Ink
from planner.ui.pages.schedule.list_paper import list_paper
from planner.ui.pages.schedule.paper import Paper, bars_paper, wheel_paper
from planner.ui.pages.schedule.rows import ScheduleModel, banded
from planner.ui.pages.schedule.tools import OrderChip, PaperTools, ZoomTools
from planner.ui.pages.schedule.wheel_view import WheelView
from planner.ui.pages.schedule.year_list import YearList
from planner.ui.settings import Settings
from planner.ui.widgets import Chip, EmptyPage, Panel
from planner.words import _

MONTHS, WHEEL, LIST = "months", "wheel", "list"


class SchedulePage(FollowingPage):
    """Reads the document; a bar that was dragged, and a milestone, is handed back to it as an edit."""

    opened = Signal(str)
    """An initiative is to be shown among the others."""
    new_asked = Signal()
    said = Signal(str, bool)
    """A sentence for the foot of the window, and whether what it tells can be undone."""
    print_asked = Signal()
    save_asked = Signal(str)
    """The picture is to be saved as "pdf-a4", "pdf-a3", "png" or "svg"."""

    def __init__(self, document: Document, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self._settings = settings
        self._groups: list[Group] = []
        self._told = Year((), (), (), ())
        self._choice = Choice((), 0)
        self._filled: set[str] = set()
        """Which of the three show what is known now."""
        self.model = ScheduleModel(self)
        self.bars, self.wheel = BarTable(self.model), WheelView()
        self.list, self.beside = YearList(), Beside()
        self._make_tools()
        self._lay_out()
        self._connect()
        self.show_as(settings.text("schedule/shown") or MONTHS)

    def _make_tools(self) -> None:
        self.kinds = {MONTHS: Chip(_("Months")), WHEEL: Chip(_("Year wheel")), LIST: Chip(_("List"))}
        self._kinds = QButtonGroup(self)
        for chip in self.kinds.values():
            self._kinds.addButton(chip)
        self.tracks = FacetChip(FACETS[0], plan_column("track").heading)
        self.order = OrderChip(self._settings.text("schedule/order") or "plan")
        self.zoom, self.paper_tools = ZoomTools(self.bars), PaperTools()
        self._note = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._note.setProperty("role", "quiet-small")

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(theme.SPACE)
        for chip in self.kinds.values():
            tools.addWidget(chip)
        tools.addSpacing(theme.SPACE)
        for tool in (self.tracks, self.order, self.zoom):
            tools.addWidget(tool)
        tools.addStretch(1)
        tools.addWidget(self.paper_tools)
        bars = Panel(margin=1)
        self.bars.setProperty("role", "inside")
        bars.column.addWidget(self.bars)
        listed = Panel(margin=1)
        listed.column.addWidget(self.list)
        self._shown = QStackedWidget()
        self._none_yet = EmptyPage(
            _("Nothing on the schedule yet"),
            _("When the plan has initiatives, their periods stand here as bars along the year, their milestones as diamonds."),
            _("New initiative"), "schedule",
        )
        self._nothing_found = EmptyPage(
            _("Nothing found"), _("No initiative is in the tracks that are chosen."), _("Show all tracks"), "filter"
        )
        self._parts = {MONTHS: bars, WHEEL: self._wheel_part(), LIST: listed}
        for part in (*self._parts.values(), self._none_yet, self._nothing_found):
            self._shown.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.WIDE - 4)
        column.addLayout(tools)
        column.addWidget(self._shown, 1)

    def _wheel_part(self) -> QWidget:
        scroll = QScrollArea(widgetResizable=True, horizontalScrollBarPolicy=Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.wheel)
        panel = Panel(margin=1)
        panel.column.addWidget(scroll)
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.WIDE)
        left = QVBoxLayout()
        left.setSpacing(theme.SPACE)
        left.addWidget(self._note)
        left.addWidget(panel, 1)
        row.addLayout(left, 1)
        row.addWidget(self.beside)
        return part

    def _connect(self) -> None:
        self._kinds.buttonClicked.connect(self._show_chosen_kind)
        self.tracks.picked.connect(self._read)
        self.order.picked.connect(self._take_order)
        self.bars.edited.connect(self._take_edit)
        self.bars.refused.connect(self._say_locked)
        for view in (self.bars, self.wheel, self.list, self.beside.list):
            view.opened.connect(self.opened)
        self.wheel.month_chosen.connect(self._show_month)
        self.wheel.chosen.connect(self.beside.list.choose)
        self.beside.month_chosen.connect(self._show_month)
        self._none_yet.started.connect(self.new_asked)
        self._nothing_found.started.connect(self._show_all_tracks)
        self.paper_tools.print_asked.connect(self.print_asked)
        self.paper_tools.save_asked.connect(self.save_asked)
        self._document.opened.connect(self._begin_anew)
        self._document.plan_chosen.connect(self._begin_anew)
        self._document.changed.connect(self.follow)
        theme.changed.connect(self.follow)

    # ---- what is shown

    def show_as(self, kind: str) -> None:
        """As "months", "wheel" or "list"."""
        self._kind = kind if kind in self.kinds else MONTHS
        self.kinds[self._kind].setChecked(True)
        self._settings.put("schedule/shown", self._kind)
        self.order.setVisible(self._kind == MONTHS)
        self.zoom.setVisible(self._kind == MONTHS)
        self.paper_tools.offer_pictures(self._kind == WHEEL)
        self._show_part()

    def enter(self) -> None:
        """Put the cursor in what is shown."""
        view = {MONTHS: self.bars, WHEEL: self.wheel, LIST: self.list}[self._kind]
        target = view if self._shown.currentWidget() in self._parts.values() else self._shown.currentWidget()
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def paper(self) -> Paper | None:
        """What is shown, for paper; None where there is nothing."""
        plan, strategy = self._document.plan, self._document.strategy
        if plan is None or strategy is None:
            return None
        self.see()
        if self._kind == WHEEL:
            return wheel_paper(self._choice, self._groups, self._initiatives(), plan.year, strategy.organisation)
        if self._kind == LIST:
            return list_paper(self._told, self._groups, plan.year, strategy.organisation)
        return bars_paper(self._groups, self.order.chosen, plan.year, strategy.organisation)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.beside.suit(self.width())

    def _begin_anew(self) -> None:
        """Another plan: its own year, all its tracks."""
        self.tracks.clear()
        year = self._document.year
        if year is not None:
            self.bars.look_at(Window(year_of(year)[0]))
            self.beside.month = self.beside.usual_month(year)
        self.follow()

    def _read(self) -> None:
        plan, strategy = self._document.plan, self._document.strategy
        if plan is None or strategy is None:
            self._groups = []
            self._told, self._choice = Year((), (), (), ()), Choice((), 0)
            self.model.show([], 0)
            self._show_part()
            return
        facet = self.tracks.facet
        found = {value for it in plan.initiatives for value in facet.of(it)}
        self.tracks.offer([*facet.order(strategy, found - {None}), *([None] if None in found else [])])
        through = [it for it in plan.initiatives if self.tracks.lets_through(it)]
        self._groups = grouped(strategy, through, empty_too=False)
        self._told = by_month(self._initiatives(), plan.year)
        self._choice = choose([it.initiatives for it in self._groups], plan.year)
        self._filled = set()
        self._show_part()

    def _fill(self, plan: PlanRecord) -> None:
        """Bring what is shown up to date; what isn't waits until it is."""
        if self._kind in self._filled:
            return
        self._filled.add(self._kind)
        if self._kind == MONTHS:
            self._show_bars(plan)
        elif self._kind == WHEEL:
            self._show_wheel(plan)
        else:
            self.list.show_year(self._told, plan.year, self._groups)

    def _show_bars(self, plan: PlanRecord) -> None:
        self.bars.ink = Ink.of_screen(self._groups)
        self.bars.locked = is_locked(lock_of(plan), "period")
        current = self.bars.current()
        if self.model.show(banded(self._groups, self.order.chosen), plan.year) and current is not None:
            self.bars.show_initiative(current.id)
        self.bars.viewport().update()
        self.bars.header().viewport().update()

    def _show_wheel(self, plan: PlanRecord) -> None:
        shown = {it.uuid for it in self._choice.entries}
        records = {it.id: it for it in self._initiatives() if it.id in shown}
        self.wheel.ink = Ink.of_screen(self._groups)
        rings = tuple(group_name(it) for it in self._groups)
        self.wheel.show_year(self._choice, rings, records, plan.year, self._told.text(plan.year))
        self.beside.show_year(self._told, plan.year, self._groups)
        self._show_month(self.beside.month)
        self._note.setVisible(not self._choice.is_whole)
        self._note.setText(_(
            "The wheel shows {shown} of {count} initiatives: those of the highest priority, then the first of the plan. "
            "Choose fewer tracks to see others.",
            shown=len(self._choice.entries), count=self._choice.of,
        ))

    def _show_month(self, month: int) -> None:
        self.wheel.stress_month(month)
        self.beside.show_month(month)

    def _initiatives(self) -> list[InitiativeRecord]:
        return [it for group in self._groups for it in group.initiatives]

    def _show_part(self) -> None:
        plan = self._document.plan
        part: QWidget = self._parts[self._kind]
        empty = plan is None or not plan.initiatives
        if plan is None or empty:
            part = self._none_yet
        elif not self._groups:
            part = self._nothing_found
        elif not self._stale:
            self._fill(plan)
        self._shown.setCurrentWidget(part)
        for tool in (self.tracks, self.order, self.zoom, self.paper_tools):
            tool.setEnabled(not empty)

    def _show_chosen_kind(self) -> None:
        chosen = self._kinds.checkedButton()
        self.show_as(next(kind for kind, chip in self.kinds.items() if chip is chosen))

    def _show_all_tracks(self) -> None:
        self.tracks.clear()
        self._read()

    def _take_order(self) -> None:
        self._settings.put("schedule/order", self.order.chosen)
        self._read()

    def _say_locked(self) -> None:
        if self._document.lock is Lock.CLOSED:
            self.said.emit(_("The plan is closed, so nothing is moved in it."), False)
        else:
            self.said.emit(_(
                "The plan is adopted, so nothing is moved in it. Choose “Correct the adopted plan …” in the Plan menu first."
            ), False)

    def _take_edit(self, uuid: str, field: str, value: object) -> None:
        self._document.edit({uuid: {field: value}})
