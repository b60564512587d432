"""A new plan: its year, and whether it begins with what is unfinished of an earlier one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QWidget

from planner.queries.plans import PlanSummary
from planner.records import StrategyRecord
from planner.ui.dialogs.frame import PlainDialog
from planner.ui.widgets import Labelled, YearField
from planner.words import _, plural


class NewPlan(PlainDialog):
    """Proposes the first free year after the newest plan."""

    def __init__(
        self, plans: Sequence[PlanSummary], strategies: Sequence[StrategyRecord], parent: QWidget | None = None
    ) -> None:
        super().__init__(_("New plan"), parent=parent)
        self._plans = {plan.year: plan for plan in plans}
        self._strategies = tuple(strategies)
        self.year_box = YearField()
        self.year_box.setKeyboardTracking(True)  # what stands below follows each digit
        self.year_box.setValue(proposed_year(sorted(self._plans), self._strategies))
        self.year_box.valueChanged.connect(self._suit)
        self._field = Labelled(_("Year"), self.year_box)
        self._empty = QRadioButton(_("Begin with an empty plan"))
        self._empty.setChecked(True)
        self._continue = QRadioButton()
        ways = QButtonGroup(self)
        ways.addButton(self._empty)
        ways.addButton(self._continue)
        self._words = QLabel(wordWrap=True)
        self._words.setProperty("role", "quiet-small")
        for part in (self._field, self._empty, self._continue, self._words):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.add_buttons(_("Create plan"))
        self.setMinimumWidth(440)
        self._suit()
        self.year_box.setFocus()
        self.year_box.selectAll()

    def year(self) -> int:
        return self.year_box.value()

    def continued_year(self) -> int | None:
        """The plan that it continues; None for an empty one."""
        return self._earlier() if self._continue.isChecked() and self._continue.isEnabled() else None

    def _earlier(self) -> int | None:
        return max((year for year in self._plans if year < self.year()), default=None)

    def _suit(self) -> None:
        """Say under which strategy the plan will stand, or why it can't be made."""
        strategy = next((it for it in reversed(self._strategies) if it.covers(self.year())), None)
        if self.year() in self._plans:
            self._field.set_hint("")
            self._field.set_problems([_("There is already a plan for {year}.", year=self.year())])
        elif strategy is None:
            self._field.set_hint("")
            self._field.set_problems([_("No strategy covers {year}.", year=self.year())])
        else:
            self._field.set_problems([])
            self._field.set_hint(_("Under {strategy}", strategy=strategy.title))
        self.yes.setEnabled(strategy is not None and self.year() not in self._plans)
        earlier = self._earlier()
        self._continue.setEnabled(earlier is not None)
        self._continue.setVisible(earlier is not None)
        if earlier is None:
            self._continue.setText(_("Continue an earlier plan"))
            self._empty.setChecked(True)
            self._words.hide()
        else:
            count = self._plans[earlier].initiatives
            self._continue.setText(_("Continue what is unfinished of {year}", year=earlier))
            self._words.setText(
                plural(
                    "The plan of {year} has {count} initiative. Unless it is done or dropped, it comes along with its "
                    "dates a year later.",
                    "The plan of {year} has {count} initiatives. Those that are not done or dropped come along with their "
                    "dates a year later.",
                    count,
                    year=earlier,
                )
            )
            self._words.show()


def proposed_year(taken: Sequence[int], strategies: Sequence[StrategyRecord]) -> int:
    """The year after the newest plan if a strategy covers it, else the covered year nearest to today without one."""
    covered = sorted({year for it in strategies for year in range(it.first_year, it.last_year + 1)} - set(taken))
    if not covered:
        return max(taken, default=dt.date.today().year - 1) + 1
    if taken and max(taken) + 1 in covered:
        return max(taken) + 1
    today = dt.date.today().year
    return min(covered, key=lambda year: (abs(year - today), -year))
