"""A draft meets the file that is open, and what was chosen of it is taken in as one step."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import PurePath

from sqlalchemy.orm import Session

from planner import actions
from planner.db import Store, layouts
from planner.errors import Refused
from planner.importing.apply import Applicable
from planner.importing.comparing import compare
from planner.importing.draft_records import Draft
from planner.importing.preview import Preview
from planner.importing.totals import Forecast, forecast
from planner.queries import plans, registers, strategies
from planner.queries.totals import Totals, totals
from planner.records import PlanRecord, StrategyRecord
from planner.records.layout import LayoutRecord
from planner.uncollected import uncollected

_WRITTEN = 0.8
"""The share of the time after which all rows are written; the rest is the step that can undo it."""

Ground = tuple[PlanRecord | None, StrategyRecord, registers.Registers]
"""What a draft is compared with: the plan of its year if there is one, its strategy, the known names."""


def ground(store: Store, year: int) -> Ground:
    """What a draft of `year` meets in the open file. Raises Refused strategy_none_for_year."""
    with store.read() as session:
        years = {summary.year for summary in plans.summaries(session)}
        plan = plans.plan(session, year) if year in years else None
        strategy = strategies.of_plan(session, year) if plan else strategies.covering(session, year)
        known = registers.known(session)
        if strategy is None:
            names = [f"{it.title} ({it.first_year}-{it.last_year})" for it in strategies.all_known(session)]
            raise Refused("strategy_none_for_year", year=year, known=names)
    return plan, strategy, known


def recall(store: Store) -> tuple[LayoutRecord, ...]:
    """How the workbooks of earlier years were read."""
    with store.read() as session:
        return layouts.known(session)


def remember(store: Store, confirmed: Iterable[LayoutRecord]) -> None:
    """Keep how this workbook was read; no undo step, for no plan changes."""
    with store.habits() as session:
        for layout in confirmed:
            layouts.remember(session, layout)


def meet(store: Store, draft: Draft) -> Preview:
    """The preview of `draft` against the plan of its year in the open file; changes nothing.

    Raises Refused strategy_none_for_year.
    """
    return compare(draft, *ground(store, draft.year))


def take_in(
    store: Store,
    preview: Preview,
    applicable: Applicable,
    told: Forecast | None = None,
    tell: Callable[[float], None] = lambda _share: None,
) -> tuple[str, ...]:
    """A backup, then what was chosen in one transaction, one undo step; returns the uuids of the new initiatives.

    Where nothing would change, nothing is done. `told` are the totals that a person was shown; without them they are
    found out. `tell` hears how much is done, 0 to 1. Raises Refused import_totals_differ, and changes nothing, where the plan's own do not come out as that.
    """
    if applicable.is_empty:
        return ()
    name = PurePath(preview.file).name
    if store.next_undo() is not None:
        store.keep_backup("før import")
    facts = actions.ImportFacts(
        file=name,
        sha256=preview.sha256,
        by=store.user,
        rows_same=applicable.rows_same,
        rows_skipped=applicable.rows_skipped,
    )
    if told is None:
        told = forecast(ground(store, preview.year)[0], applicable)
    with uncollected(), store.change("import_workbook", name) as session:
        _compare(told.before, session, preview.year)
        added = actions.import_workbook(
            session, preview.year, applicable.new, applicable.updates, facts, applicable.people, lambda share: tell(share * _WRITTEN)
        )
        session.flush()
        tell(_WRITTEN)
        _compare(told.after, session, preview.year)
    return added


def _compare(told: Totals, session: Session, year: int) -> None:
    """The totals that were told against those of the database, inside the transaction."""
    found = totals(session, year)
    if found != told:
        raise Refused(
            "import_totals_differ", initiatives=found.initiatives, goals=found.goals, money=found.money,
            told_initiatives=told.initiatives, told_goals=told.goals, told_money=told.money,
        )  # fmt: skip
