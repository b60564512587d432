"""Where in the form a problem is: the field, and in it the goal, the milestone, the UN goal or the sentence."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from planner.records import InitiativeRecord
from planner.rules import Problem

_GOAL_CELLS = {"goal_text_missing": "text", "goal_measure_missing": "measure", "goal_due_outside_year": "due"}


@dataclass(frozen=True, slots=True)
class Spot:
    """`place` is the row of a goal or a milestone (from 0) with `cell` its field, or a UN goal's number; `words` is
    a sentence of a list to tick."""

    field: str
    place: int = 0
    cell: str = ""
    words: str = ""


def spot_of(problem: Problem, initiative: InitiativeRecord) -> Spot:
    """Where the cursor belongs so that one can put the problem right."""
    facts = problem.facts
    match problem.code:
        case "goal_text_missing" | "goal_measure_missing" | "goal_due_outside_year":
            return Spot("goals", facts["goal"] - 1, _GOAL_CELLS[problem.code])
        case "goal_missing":
            return Spot("goals", 0, "text")
        case "milestone_title_missing":
            return Spot("milestones", facts["milestone"] - 1, "title")
        case "milestone_outside_period":
            places = [
                place for place, it in enumerate(initiative.milestones)
                if (it.title, it.due) == (facts["title"], facts["due"])
            ]
            return Spot("milestones", places[0] if places else 0, "due")
        case "sdg_outside_track":
            return Spot("sdgs", facts["number"])
        case "commitment_other_track":
            return Spot("commitments", words=facts["commitment"])
        case _:
            return Spot(problem.field)


def beside(spots: Collection[tuple[int, ...]], here: tuple[int, ...], step: int) -> tuple[int, ...] | None:
    """The next spot (1) or the one before (-1) from `here`, round the corner at either end; None without any."""
    if not spots:
        return None
    if step > 0:
        return min((spot for spot in spots if spot > here), default=min(spots))
    return max((spot for spot in spots if spot < here), default=max(spots))
