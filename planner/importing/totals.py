"""What a plan holds before an import and what it will hold after it, by what was chosen: the sums that must come true."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from planner.importing.apply import Applicable
from planner.queries.totals import Totals
from planner.records import PlanRecord


@dataclass(frozen=True, slots=True)
class Forecast:
    """The totals of the plan of a year, before and after."""

    before: Totals
    after: Totals

    @property
    def difference(self) -> Totals:
        """What the file adds, changes and takes away, added up."""
        return self.after - self.before


def forecast(plan: PlanRecord | None, applicable: Applicable) -> Forecast:
    """What taking in `applicable` will make of the plan; None where the year has none yet."""
    before = Totals.of(plan.initiatives) if plan else Totals()
    mine = {it.id: it for it in plan.initiatives} if plan else {}
    money = sum((_kept(it.budget) for it in applicable.new), before.money)
    goals = before.goals + sum(len(it.goals) for it in applicable.new)
    for update in applicable.updates:
        current = mine[update.id]
        if "budget" in update.values:
            money += _kept(update.values["budget"]) - _kept(current.budget)
        if "goals" in update.values:
            goals += len(update.values["goals"]) - len(current.goals)
    return Forecast(before, Totals(before.initiatives + len(applicable.new), goals, money))


def _kept(budget: Decimal | None) -> Decimal:
    """The amount as a file keeps it: in whole øre."""
    return Decimal(0) if budget is None else (budget * 100).to_integral_value() / 100
