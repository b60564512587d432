"""A new plan: its year, and what of an earlier one comes along. Into a plan that is there already, more can be taken."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QWidget,
)

from planner.model import State
from planner.queries.plans import PlanSummary
from planner.records import InitiativeRecord, PlanRecord, StrategyRecord
from planner.ui import theme
from planner.ui.dialogs.frame import PlainDialog
from planner.ui.widgets import Labelled, YearField
from planner.words import _, plural, term

_UUID = Qt.ItemDataRole.UserRole


class NewPlan(PlainDialog):
    """Proposes the first free year after the newest plan. `read` gives the plan of a year."""

    def __init__(
        self,
        plans: Sequence[PlanSummary],
        strategies: Sequence[StrategyRecord],
        read: Callable[[int], PlanRecord],
        parent: QWidget | None = None,
        *,
        year: int | None = None,
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
        self.list = QListWidget()
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setAccessibleName(_("Initiatives to continue"))
        self.list.setFixedHeight(228)
        self._words = QLabel(wordWrap=True)
        self._words.setProperty("role", "quiet-small")
        for part in (self._field, self._empty, self._continue, self.list, self._words):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.add_buttons(_("Create plan"))
        self.setMinimumWidth(480)
        self.year_box.valueChanged.connect(self._suit)
        self._continue.toggled.connect(self._suit)
        self.list.itemChanged.connect(self._suit)
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
        items = [self.list.item(row) for row in range(self.list.count())]
        return tuple(item.data(_UUID) for item in items if item.checkState() is Qt.CheckState.Checked)

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
        self.list.setVisible(continues)
        self._words.setVisible(continues)
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
        items = (self.list.item(row) for row in range(self.list.count()))
        return sum(bool(item.flags() & Qt.ItemFlag.ItemIsUserCheckable) for item in items)

    def _list_initiatives(self, earlier: int) -> None:
        """What can come along: the unfinished ticked, what is in the plan already only named."""
        if self._listed != (earlier, self.year()):
            self._listed = (earlier, self.year())
            there = self._read(self.year()).initiatives if self.adds_to_a_plan() else ()
            continued = {it.continues for it in there}
            titles = {it.title.casefold().strip() for it in there}
            self.list.blockSignals(True)
            self.list.clear()
            for record in self._read(earlier).initiatives:
                known = record.id in continued or record.title.casefold().strip() in titles
                self.list.addItem(_item(record, known=known))
            self.list.blockSignals(False)
        self._words.setText(
            plural(
                "{count} initiative comes along, as not started and with its dates in {year}.",
                "{count} initiatives come along, as not started and with their dates in {year}.",
                len(self.chosen()), year=self.year(),
            )
        )


def _item(record: InitiativeRecord, *, known: bool) -> QListWidgetItem:
    remark = _("is in the plan already") if known else term(record.state)
    item = QListWidgetItem(f"{record.number}  {record.title or _('Untitled')} · {remark}")
    item.setData(_UUID, record.id)
    item.setToolTip(record.title)
    if known:
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setForeground(QColor(theme.current().quiet))
    else:
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        unfinished = record.state not in (State.DONE, State.DROPPED)
        item.setCheckState(Qt.CheckState.Checked if unfinished else Qt.CheckState.Unchecked)
    return item


def proposed_year(taken: Sequence[int], strategies: Sequence[StrategyRecord]) -> int:
    """The year after the newest plan if a strategy covers it, else the covered year nearest to today without one."""
    covered = sorted({year for it in strategies for year in range(it.first_year, it.last_year + 1)} - set(taken))
    if not covered:
        return max(taken, default=dt.date.today().year - 1) + 1
    if taken and max(taken) + 1 in covered:
        return max(taken) + 1
    today = dt.date.today().year
    return min(covered, key=lambda year: (abs(year - today), -year))
