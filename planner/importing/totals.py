"""What a plan holds before an import and what it will hold after it, by what was chosen: the sums that must come true."""

from __future__ import annotations

from dataclasses import dataclass, replace

from planner.importing.apply import Applicable
from planner.queries.totals import Totals
from planner.records import InitiativeRecord, PlanRecord


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
    mine = {it.id: it for it in plan.initiatives} if plan else {}
    before = Totals.of(mine.values())
    for update in applicable.updates:
        mine[update.id] = replace(mine[update.id], **update.values)
    return Forecast(before, Totals.of(_kept(it) for it in (*mine.values(), *applicable.new)))


def _kept(record: InitiativeRecord) -> InitiativeRecord:
    """The record as a file keeps it: money in whole øre."""
    return record if record.budget is None else replace(record, budget=(record.budget * 100).to_integral_value() / 100)
