"""An initiative goes back to what it was, or comes back when it was deleted, as a new step of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from planner.actions import locking
from planner.actions.fitting import DroppedLink, fitting
from planner.actions.initiatives import add_initiative
from planner.actions.rounds import add_round
from planner.actions.versions import write_back
from planner.model import Initiative
from planner.queries import plans
from planner.records import InitiativeRecord, RoundRecord
from planner.records.from_model import initiative_record, strategy_record
from planner.records.locking import Lock, with_open_parts


def restore_initiative(
    session: Session,
    year: int,
    earlier: InitiativeRecord,
    rounds: Sequence[RoundRecord] = (),
    following: Sequence[str] = (),
) -> tuple[DroppedLink, ...]:
    """Make the initiative what it was in `earlier`, with all that hangs on it.

    One that was deleted comes back with its id and number, before the first of `following` (uuids) that is still there.
    What closed rounds say stays, and in an adopted plan only what stays open goes back. `rounds` are those of the plan
    then; the ones that its follow-ups need and the plan lacks come back too. Returns the links that the strategy has no
    place for any longer. Raises Refused plan_missing, plan_adopted, plan_closed.
    """
    plan = plans.row(session, year)
    row = session.scalar(select(Initiative).where(Initiative.uuid == earlier.id))
    if row is not None:
        plan = row.plan
        locking.keep_closed(plan)
    else:
        locking.keep_initiatives(plan)
    known = {it.name for it in plan.rounds}
    needed = {it.round for it in earlier.follow_ups if it.round} - known
    for round_ in rounds:
        if round_.name in needed:
            add_round(session, plan.year, replace(round_, closed=False))
    dropped: list[DroppedLink] = []
    fitted = fitting(earlier, strategy_record(plan.strategy), dropped)
    if row is not None:
        locked = locking.lock_of(plan) is Lock.ADOPTED
        wanted = with_open_parts(initiative_record(row), fitted) if locked else fitted
        write_back(session, row, wanted, adopted=False)
    else:
        there = {it.uuid for it in plan.initiatives}
        add_initiative(session, year, fitted, next((uuid for uuid in following if uuid in there), None))
    return tuple(dropped)
