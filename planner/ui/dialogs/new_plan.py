"""A new plan: its year, and what of an earlier one comes along. Into a plan that is there already, more can be taken."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Sequence

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from planner.model import Stage
from planner.queries.plans import PlanSummary
from planner.records import PlanRecord, StrategyRecord
from planner.records.rolling import EVERYTHING, Part
from planner.ui.dialogs.frame import PlainDialog
from planner.ui.dialogs.roll_over import Fate, RollOver
from planner.ui.widgets import Labelled, YearField
from planner.words import _

_ROOM = 660
"""The height that the list of initiatives wants."""


class NewPlan(PlainDialog):
    """Proposes the first free year after the newest plan. `read` gives the plan of a year; `along` is what comes along
    unless a person says otherwise."""

    def __init__(
        self,
        plans: Sequence[PlanSummary],
        strategies: Sequence[StrategyRecord],
        read: Callable[[int], PlanRecord],
        parent: QWidget | None = None,
        *,
        year: int | None = None,
        along: Collection[Part] = EVERYTHING,
    ) -> None:
        super().__init__(_("New plan") if year is None else _("Continue from an earlier plan"), parent=parent)
        self._plans = {plan.year: plan for plan in plans}
        self._strategies, self._read = tuple(strategies), read
        self._listed: tuple[int | None, int] | None = None
        self.year_box = YearField()
        self.year_box.setKeyboardTracking(True)  # what stands below follows each digit
        self.year_box.setValue(year or proposed_year(sorted(self._plans), self._strategies))
        self._field = Labelled(_("Year"), self.year_box)
        self._empty = QRadioButton(_("Begin with an empty plan"))
        self._empty.setChecked(True)
        self._continue = QRadioButton()
        ways = QButtonGroup(self)
        ways.addButton(self._empty)
        ways.addButton(self._continue)
        self.rolling = RollOver(along)
        for part in (self._field, self._empty, self._continue):
            self.column.addWidget(part)
        self.column.addWidget(self.rolling, 1)
        self.column.addStretch()
        self.add_buttons(_("Create plan"))
        self.setMinimumWidth(660)
        self.year_box.valueChanged.connect(self._suit)
        self._continue.toggled.connect(self._suit)
        self.rolling.changed.connect(self._suit)
        self._suit()
        self.year_box.setFocus()
        self.year_box.selectAll()

    def year(self) -> int:
        return self.year_box.value()

    def adds_to_a_plan(self) -> bool:
        """Whether the year has a plan already, to which initiatives are added."""
        return self.year() in self._plans

    def continued_year(self) -> int | None:
        """The plan that it continues; None for an empty one."""
        return self._earlier() if self.adds_to_a_plan() or self._continue.isChecked() else None

    def chosen(self) -> tuple[str, ...]:
        """The initiatives (uuids) that come along."""
        return self.rolling.model.of(Fate.CONTINUES)

    def finished(self) -> tuple[str, ...]:
        """Those that are finished with the year before."""
        return self.rolling.model.of(Fate.FINISHED)

    def dropped(self) -> tuple[str, ...]:
        """Those that are given up."""
        return self.rolling.model.of(Fate.DROPPED)

    def along(self) -> frozenset[Part]:
        """What of an initiative comes along."""
        return self.rolling.along()

    def _earlier(self) -> int | None:
        return max((year for year in self._plans if year < self.year()), default=None)

    def _suit(self) -> None:
        """Say what can be made or added to for this year, or why nothing can."""
        earlier, adds = self._earlier(), self.adds_to_a_plan()
        strategy = next((it for it in reversed(self._strategies) if it.covers(self.year())), None)
        continues = earlier is not None and (adds or self._continue.isChecked())
        if continues:
            self._list_initiatives(earlier)
        self._empty.setVisible(not adds)
        self._continue.setVisible(not adds and earlier is not None)
        if earlier is None:
            self._empty.setChecked(True)
        else:
            self._continue.setText(_("Continue initiatives of {year}", year=earlier))
        self.rolling.setVisible(continues)
        if continues:
            self.grow_to(_ROOM)
        problem = ""
        if strategy is None and not adds:
            problem = _("No strategy covers {year}.", year=self.year())
        elif adds and earlier is None:
            problem = _("There is already a plan for {year}.", year=self.year())
        elif adds and not self._open_items():
            problem = _("Everything of {earlier} is in the plan for {year} already.", earlier=earlier, year=self.year())
        self._field.set_problems([problem] if problem else [])
        self._field.set_hint("" if problem or strategy is None else self._hint(strategy, earlier))
        self.yes.setText(_("Add to the plan") if adds else _("Create plan"))
        self.yes.setEnabled(not problem and not (continues and not self.chosen()))

    def _hint(self, strategy: StrategyRecord, earlier: int | None) -> str:
        if self.adds_to_a_plan():
            return _(
                "There is already a plan for {year}. What you choose of {earlier} is added to it.",
                year=self.year(), earlier=earlier,
            )
        return _("Under {strategy}", strategy=strategy.title)

    def _open_items(self) -> int:
        """How many of the listed can be chosen."""
        return sum(fate is not None for fate in self.rolling.model.fates)

    def _list_initiatives(self, earlier: int) -> None:
        """What can come along: what is in the plan already is only named."""
        if self._listed == (earlier, self.year()):
            return
        self._listed = (earlier, self.year())
        there = self._read(self.year()).initiatives if self.adds_to_a_plan() else ()
        continued = {it.continues for it in there}
        titles = {it.title.casefold().strip() for it in there}
        source = self._read(earlier)
        known = {it.id for it in source.initiatives if it.id in continued or it.title.casefold().strip() in titles}
        self.rolling.show_records(source.initiatives, known, self.year(), source_closed=source.stage is Stage.CLOSED)


def proposed_year(taken: Sequence[int], strategies: Sequence[StrategyRecord]) -> int:
    """The year after the newest plan if a strategy covers it, else the covered year nearest to today without one."""
    covered = sorted({year for it in strategies for year in range(it.first_year, it.last_year + 1)} - set(taken))
    if not covered:
        return max(taken, default=dt.date.today().year - 1) + 1
    if taken and max(taken) + 1 in covered:
        return max(taken) + 1
    today = dt.date.today().year
    return min(covered, key=lambda year: (abs(year - today), -year))
