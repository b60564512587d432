"""Which strategies are known: those in the file, and the shipped ones that the file does not have yet."""

from __future__ import annotations

import tomllib
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from planner import resources
from planner.model import Strategy
from planner.queries import plans
from planner.records import StrategyRecord
from planner.records.from_model import strategy_record
from planner.records.json import strategy_from_json
from planner.records.strategy import completed


@cache
def shipped() -> tuple[StrategyRecord, ...]:
    """The strategies that come with the program (`resources/strategies`), oldest first."""
    files = sorted(resources.path("strategies").glob("*.toml"))
    return tuple(completed(strategy_from_json(tomllib.loads(file.read_text(encoding="utf-8")))) for file in files)


def in_file(session: Session) -> tuple[StrategyRecord, ...]:
    """The strategies of the file, oldest first."""
    rows = session.scalars(select(Strategy).order_by(Strategy.first_year, Strategy.id))
    return tuple(strategy_record(row) for row in rows)


def all_known(session: Session) -> tuple[StrategyRecord, ...]:
    """The file's strategies and the shipped ones for other years, oldest first."""
    own = in_file(session)
    years = {(strategy.first_year, strategy.last_year) for strategy in own}
    others = [strategy for strategy in shipped() if (strategy.first_year, strategy.last_year) not in years]
    return tuple(sorted((*own, *others), key=_age))


def covering(session: Session, year: int) -> StrategyRecord | None:
    """The strategy that covers `year`; where several do, the file's own and then the newest."""
    for strategies in (in_file(session), shipped()):
        found = [strategy for strategy in strategies if strategy.covers(year)]
        if found:
            return max(found, key=_age)
    return None


def of_plan(session: Session, year: int) -> StrategyRecord:
    """The strategy that the plan of `year` stands under. Raises Refused plan_missing or plan_none."""
    return strategy_record(plans.row(session, year).strategy)


def _age(strategy: StrategyRecord) -> tuple[int, int]:
    return strategy.first_year, strategy.last_year
