"""What hangs on the parts of a strategy, over all plans that stand under it."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from planner.model import ActionPlan, Strategy
from planner.queries.coverage import Coverage, coverage
from planner.records import StrategyKey


def use(session: Session, key: StrategyKey) -> Coverage:
    """How many initiatives of which years serve each part; nothing where no plan stands under the strategy."""
    year = session.scalar(
        select(ActionPlan.year)
        .join(Strategy, Strategy.id == ActionPlan.strategy_id)
        .where(Strategy.title == key.title, Strategy.first_year == key.first_year, Strategy.last_year == key.last_year)
        .limit(1)
    )
    return Coverage() if year is None else coverage(session, year)
