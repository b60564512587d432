"""How far the plan is: which share of the initiatives has what an initiative should have.

Nothing is judged here: an initiative lacks what the rules say that it lacks (`rules.check`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from planner.model import State
from planner.records import PlanRecord
from planner.rules import Problem, Severity

ASPECTS: Mapping[str, frozenset[str]] = {
    "track": frozenset({"track_missing"}),
    "commitments": frozenset({"commitment_missing"}),
    "sdgs": frozenset({"sdg_missing", "sdg_outside_track"}),
    "goals": frozenset({"goal_missing", "goal_text_missing"}),
    "measures": frozenset({"goal_missing", "goal_measure_missing"}),
    "responsible": frozenset({"responsible_missing"}),
    "period": frozenset(
        {"period_missing", "period_not_understood", "period_end_before_start", "period_outside_year"}
    ),
    "title": frozenset({"title_missing"}),
    "milestones": frozenset({"milestone_title_missing"}),
}
"""What an initiative should have, and the problems that say that it hasn't."""
SELDOM = frozenset({"title", "milestones"})
"""Aspects that are worth a word only where something is lacking."""


@dataclass(frozen=True, slots=True)
class Aspect:
    """`lacking` of the `asked` initiatives (uuids in the plan's order) do not have what `key` stands for."""

    key: str
    asked: tuple[str, ...]
    lacking: tuple[str, ...]

    @property
    def share(self) -> float | None:
        """The share that has it, 0 to 1; None where nobody is asked."""
        return 1 - len(self.lacking) / len(self.asked) if self.asked else None


def completeness(plan: PlanRecord, problems: Iterable[Problem]) -> tuple[Aspect, ...]:
    """Every aspect of the plan. What was dropped is asked for nothing."""
    found = list(problems)
    asked = in_force(plan)
    return tuple(
        Aspect(key, asked, _those(asked, (it.initiative for it in found if it.code in codes)))
        for key, codes in ASPECTS.items()
    )


def readiness(plan: PlanRecord, problems: Iterable[Problem]) -> Aspect:
    """Which initiatives lack anything at all that the committee would ask for."""
    asked = in_force(plan)
    return Aspect("ready", asked, _those(asked, (it.initiative for it in problems if it.severity is Severity.MISSING)))


def in_force(plan: PlanRecord) -> tuple[str, ...]:
    """The initiatives that were not dropped."""
    return tuple(it.id for it in plan.initiatives if it.state is not State.DROPPED)


def _those(asked: tuple[str, ...], wanted: Iterable[str | None]) -> tuple[str, ...]:
    chosen = set(wanted)
    return tuple(uuid for uuid in asked if uuid in chosen)
