"""A draft meets the plan: our own workbook by the three-way comparison, anything else row by row."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from planner.importing.draft_records import Draft
from planner.importing.one_spelling import Spellings
from planner.importing.own_comparing import compare_own
from planner.importing.own_round import compare_round
from planner.importing.preview import Preview
from planner.importing.row_previews import assembled, plain_rows
from planner.importing.settling import Names
from planner.importing.under_bands import under_bands
from planner.importing.within_lock import within_lock
from planner.queries.registers import Registers
from planner.records import PlanRecord, StrategyRecord
from planner.uncollected import uncollected


@uncollected()
def compare(
    draft: Draft,
    plan: PlanRecord | None,
    strategy: StrategyRecord,
    known: Registers,
    *,
    empty_cells: bool = False,
    today: dt.date | None = None,
) -> Preview:
    """What the draft would do to the plan (None where the year has none yet). Changes nothing.

    `empty_cells` lets a cell emptied in our own workbook empty its field; otherwise it is a notice. `today` is the day that
    what a worksheet brings is signed on. Raises Refused worksheet_without_plan.
    """
    names = Names(strategy, known.houses)
    if draft.own is not None and draft.own.exported.round:
        return compare_round(
            draft, draft.own, plan, names, empty_cells=empty_cells, today=today or dt.date.today()
        )
    if draft.own is not None:
        return within_lock(compare_own(draft, draft.own, plan, names, empty_cells=empty_cells), plan)
    spellings = Spellings(known)
    draft = under_bands(replace(draft, rows=tuple(spellings.settle(row) for row in draft.rows)), names)
    return within_lock(assembled(draft, plain_rows(draft.rows, plan, names)), plan)
