"""The heart of the window: the table of initiatives, and beside it the form of what is chosen."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from planner.db import StepNews
from planner.records import InitiativeRecord
from planner.records.locking import Lock
from planner.rules import Problem, Severity
from planner.ui import theme
from planner.ui.binding import Edits
from planner.ui.document import Document
from planner.ui.pages.initiatives import habits
from planner.ui.pages.initiatives.filters import Filters
from planner.ui.pages.initiatives.form import InitiativeForm
from planner.ui.pages.initiatives.groups import Group, grouped
from planner.ui.pages.initiatives.model import InitiativeModel
from planner.ui.pages.initiatives.moving import place_beside
from planner.ui.pages.initiatives.only import Only
from planner.ui.pages.initiatives.problem_places import Spot, spot_of
from planner.ui.pages.initiatives.problem_walk import problem_beside
from planner.ui.pages.initiatives.view import InitiativeTable
from planner.ui.settings import Settings
from planner.ui.widgets import EmptyPage, Panel
from planner.words import _, problem_words


class InitiativesPage(QWidget):
    """Table and form on the document's plan."""

    chosen_changed = Signal()
    dropped = Signal(object, object, object)
    """Initiatives (uuids) are to go to a track, before an initiative or to the end."""
    new_asked = Signal()
    cleared = Signal()
    """The filters were lifted, the search too."""

    def __init__(self, document: Document, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._settings = document, settings
        self._shown: tuple[str, ...] = ()
        self._settling = False
        self._last = ""
        self._places: dict[str, int] = {}
        self.model = InitiativeModel(self)
        self.table = InitiativeTable(self.model)
        self.form = InitiativeForm(settings)
        self.filters = Filters(self.table.columns_menu)
        self.only = Only()
        self._lay_out()
        # Queued: the table is still busy with the drop when it tells of it.
        self.model.dropped.connect(self.dropped, Qt.ConnectionType.QueuedConnection)
        self.table.chosen_changed.connect(self._show_chosen)
        self.table.opened.connect(self._write_title)
        self.filters.changed.connect(self._show_rows)
        self.only.lifted.connect(self._show_rows)
        self.filters.everything.clicked.connect(self.clear_filters)
        self.form.edited.connect(self._take_edits)
        document.plan_chosen.connect(self._show_plan)
        document.changed.connect(self._take_step)
        habits.take_up(settings, self.table, self.splitter)

    def _lay_out(self) -> None:
        self._nothing_found = EmptyPage(
            _("Nothing found"), _("No initiative fits the filters and the search."), _("Show all initiatives"), "filter"
        )
        self._nothing_found.started.connect(self.clear_filters)
        self._none_yet = EmptyPage(
            _("The plan is empty"),
            _("This is where the year's initiatives stand, under their tracks. Begin with the first one; what is "
              "missing can come later."),
            _("New initiative"),
        )
        self._none_yet.started.connect(self.new_asked)
        self._left = QStackedWidget()
        for part in (self.table, self._nothing_found, self._none_yet):
            self._left.addWidget(part)
        table_panel = Panel(margin=1)
        table_panel.column.addWidget(self._left)
        self.table.setProperty("role", "inside")
        self._none_chosen = EmptyPage(
            _("No initiative chosen"), _("Choose one in the table to see and edit it; several to edit them together.")
        )
        self._right = QStackedWidget()
        self._right.addWidget(self.form)
        self._right.addWidget(self._none_chosen)
        form_panel = Panel(margin=1)
        form_panel.column.addWidget(self._right)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(theme.WIDE)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(table_panel)
        self.splitter.addWidget(form_panel)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        table_panel.setMinimumWidth(420)
        form_panel.setMinimumWidth(380)
        self.splitter.setSizes([590, 430])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.WIDE - 4)
        column.addWidget(self.filters)
        column.addWidget(self.only)
        column.addWidget(self.splitter, 1)

    # ---- what is shown

    def _show_plan(self) -> None:
        """Another plan, or none."""
        self._shown = ()
        self.only.clear()
        self.filters.clear()
        plan, strategy = self._document.plan, self._document.strategy
        if plan is None or strategy is None:
            self.model.show([], {})
            self._show_chosen()
            return
        self.form.suit(plan.year, strategy, self._document.registers)
        self._suit_filters()
        self._show_rows()
        self.table.expandAll()
        kept = self._settings.text(f"chosen/{plan.year}")
        first = next((uuid for _track, uuids in self.model.groups() for uuid in uuids), "")
        self.choose([kept if self._document.initiative(kept) else first])

    def _take_step(self, news: StepNews) -> None:
        if self._document.plan is None or self._document.strategy is None:
            return
        if news.tables & {"person", "partner", "target_group", "house"}:
            self.form.know(self._document.registers)
        if news.tables & {"track", "strategy", "commitment"}:
            self.form.suit(self._document.plan.year, self._document.strategy, self._document.registers)
        chosen = self.chosen()
        self._suit_filters()
        self._show_rows(keep=chosen)
        if not self.chosen():
            self._choose_neighbour(chosen)
        self._show_chosen()

    def _suit_filters(self) -> None:
        assert self._document.plan is not None
        assert self._document.strategy is not None
        missing = {
            problem.initiative
            for problem in self._document.problems
            if problem.initiative and problem.severity is Severity.MISSING
        }
        self.filters.suit(self._document.plan, self._document.strategy, missing)

    def _show_rows(self, keep: Collection[str] = ()) -> None:
        plan, strategy = self._document.plan, self._document.strategy
        if plan is None or strategy is None:
            return
        # What one is writing in stays, although it may no longer fit the filter.
        held = set(keep)
        through = [it for it in plan.initiatives if self._lets_through(it) or it.id in held]
        self._places = {uuid: place for place, uuid in enumerate(self._flat())}
        everything = not (self.filters.active or self.only.active)
        self.filters.everything.set_active(everything)
        groups = grouped(strategy, through, empty_too=everything)
        self._show_groups(groups)
        part = self.table if through else self._nothing_found if plan.initiatives else self._none_yet
        self._left.setCurrentWidget(part)
        if not self.chosen() and self._last in self._flat():
            self.choose([self._last])
        if self.chosen() != self._shown:  # rows that went took their selection with them
            self._show_chosen()

    def _lets_through(self, it: InitiativeRecord) -> bool:
        return self.only.lets_through(it.id) and self.filters.lets_through(it)

    def _show_groups(self, groups: Sequence[Group]) -> None:
        """A row that goes to another track goes away and comes back: until then it counts as chosen all the same."""
        chosen, record = self.chosen(), self.model.record_at(self.table.currentIndex())
        self._settling = True
        self.model.show(groups, self._marks())
        if self.chosen() != chosen:
            self.table.choose(chosen, record.id if record else "")
        self._settling = False

    def _marks(self) -> dict[str, tuple[str, ...]]:
        """What is missing, in sentences, by initiative; mere notices are no flag in the table."""
        missing = [it for it in self._document.problems if it.initiative and it.severity is Severity.MISSING]
        return {
            str(uuid): tuple(problem_words(problem.code, problem.facts) for problem in problems)
            for uuid, problems in groupby(missing, key=lambda problem: problem.initiative)
        }

    def _show_chosen(self) -> None:
        """The form shows what is selected in the table."""
        if self._settling:
            return
        chosen = self.chosen()
        if chosen != self._shown:
            self.flush()
        self._shown = chosen
        self._last = chosen[0] if chosen else self._last
        records = [record for uuid in chosen if (record := self._document.initiative(uuid))]
        if records:
            single = records[0] if len(records) == 1 else None
            thread = self._document.thread_of(single.id) if single else ()
            if self._document.plan is not None:
                self.form.keep_locked(self._document.plan)
                self.table.setDragEnabled(self._document.lock is Lock.NONE)
            self.form.show(records, self._problems(single.id) if single else {}, thread)
        self._right.setCurrentWidget(self.form if records else self._none_chosen)
        self.chosen_changed.emit()

    def _problems(self, uuid: str) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for problem in self._document.problems_of(uuid):
            found.setdefault(problem.field, []).append(problem_words(problem.code, problem.facts))
        return found

    # ---- what is asked of it

    def chosen(self) -> tuple[str, ...]:
        """The selected initiatives from the top down."""
        return self.table.chosen()

    def choose(self, uuids: Collection[str]) -> None:
        self.table.choose(uuids)

    def enter(self) -> None:
        """Put the cursor in the table, on what was found if nothing is chosen; else on the first step."""
        if not self.chosen():
            self.choose(self._flat()[:1])
        self._left.currentWidget().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_initiative(self, uuid: str, field: str = "") -> None:
        """Select an initiative, lifting the filters if they hide it, and go to a field of it."""
        if not self.model.index_of(uuid).isValid():
            self.clear_filters()
        self.choose([uuid])
        if field:
            self.form.spots.go_to(Spot(field))

    def show_problem(self, problem: Problem) -> None:
        """Go to the very field that a problem of an initiative is about."""
        initiative = self._document.initiative(str(problem.initiative))
        if initiative is not None:
            self.show_initiative(initiative.id)
            self.form.spots.go_to(spot_of(problem, initiative))

    def problem_beside(self, step: int) -> Problem | None:
        """The next problem (1) or the one before (-1) from where the cursor is, as one reads table and form."""
        return problem_beside(self._document, self.form.spots, self._flat(), self.chosen(), step)

    def show_new(self, uuid: str) -> None:
        self.show_initiative(uuid)
        self.form.name_it()

    def flush(self) -> None:
        """Hand on what is being typed."""
        self.form.flush()

    def search(self, text: str) -> None:
        self.filters.search(text)

    def show_only(self, words: str, ids: Collection[str]) -> None:
        """Show the initiatives behind a number, and above them what they have in common (`words`)."""
        self.clear_filters()
        self.only.show_only(words, ids)
        self._show_rows()
        self.table.expandAll()
        self.choose([uuid for uuid in self._flat() if uuid in set(ids)][:1])

    def clear_filters(self) -> None:
        self.only.clear()
        self.filters.clear()
        self.cleared.emit()

    def place_for_new(self) -> tuple[str | None, str | None]:
        """Where a new initiative goes: its track, and the initiative before which it stands."""
        group = self.model.group_at(self.table.currentIndex())
        if group is None:
            first = self._document.strategy.tracks[:1] if self._document.strategy else ()
            return (first[0].name if first and not self._document.plan.initiatives else None), None  # type: ignore[union-attr]
        return group.track, None

    def place_beside(self, step: int) -> tuple[str | None, str | None] | None:
        """Where the selected ones go when moved a place up (-1) or down (1): track, and before which; None for nowhere."""
        return place_beside(self.model.groups(), self.chosen(), step) if self.model.sorted_by is None else None

    def _flat(self) -> list[str]:
        return [uuid for _track, uuids in self.model.groups() for uuid in uuids]

    def _choose_neighbour(self, gone: Collection[str]) -> None:
        """After a deletion: what now stands where the first deleted one stood."""
        shown = self._flat()
        if shown and gone:
            place = min((self._places.get(uuid, 0) for uuid in gone), default=0)
            self.choose([shown[min(place, len(shown) - 1)]])

    def _write_title(self) -> None:
        self.form.name_it()

    def _take_edits(self, edits: Edits) -> None:
        self._document.edit(edits)

    def remember(self) -> None:
        """Keep columns, widths, splitter and selection for the next start."""
        habits.keep(self._settings, self.table, self.splitter)
        if self._document.plan is not None and (chosen := self.chosen()):
            self._settings.put(f"chosen/{self._document.plan.year}", chosen[0])
