"""A plan in three sums: initiatives, goals, money."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Self

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from planner.model import ActionPlan, Goal, Initiative
from planner.records import InitiativeRecord


@dataclass(frozen=True, slots=True)
class Totals:
    """How many initiatives and goals there are, and what the initiatives cost together, in kroner."""

    initiatives: int = 0
    goals: int = 0
    money: Decimal = Decimal(0)

    @classmethod
    def of(cls, initiatives: Iterable[InitiativeRecord]) -> Self:
        """The totals of these initiatives."""
        listed = list(initiatives)
        return cls(
            len(listed), sum(len(it.goals) for it in listed), sum((it.budget or Decimal(0) for it in listed), Decimal(0))
        )

    def __add__(self, other: Totals) -> Totals:
        return Totals(self.initiatives + other.initiatives, self.goals + other.goals, self.money + other.money)

    def __sub__(self, other: Totals) -> Totals:
        return Totals(self.initiatives - other.initiatives, self.goals - other.goals, self.money - other.money)


def totals(session: Session, year: int) -> Totals:
    """What the database says of the plan of `year`; nothing where there is none."""
    mine = Initiative.plan.has(ActionPlan.year == year)
    count, money = session.execute(select(func.count(Initiative.id), func.sum(Initiative.budget)).where(mine)).one()
    goals = session.scalar(select(func.count(Goal.id)).join(Initiative, Goal.initiative_id == Initiative.id).where(mine))
    return Totals(count, goals or 0, money or Decimal(0))
