"""Which fields a layout may have, and in which ways each of them may stand."""

from __future__ import annotations

from collections.abc import Callable

from importing.random_layouts import blocks, crosses, goals, times
from importing.random_layouts.blocks import Block, listed, people
from importing.random_layouts.writing import Draw

Ways = tuple[Callable[[Draw, str, int], Block], ...]

ALWAYS_FILLED: tuple[Ways, ...] = (
    (blocks.description,), (listed("target_groups"), listed("target_groups"), crosses.target_groups), (people("responsible"),),
    (blocks.state, blocks.state, crosses.states),
)  # fmt: skip
"""Fields of which every initiative has something; two of them stand beside each title."""

OTHERS: tuple[Ways, ...] = (
    (blocks.number,), (blocks.commitments,), (listed("houses"), crosses.houses), (people("participants"),), (listed("partners"),), (blocks.priority,),
    (blocks.links,), (blocks.notes, blocks.follow_ups), (blocks.budget, blocks.budget_and_funding, blocks.funding),
    (times.period, times.period_and_ongoing, times.dates, times.deadline, times.chart, times.weeks), (crosses.sdgs, crosses.sdgs, crosses.sdg_columns),
    (goals.goals, goals.criteria, goals.counted_goals, goals.judged_goals), (goals.milestones,),
)  # fmt: skip
"""Further fields."""
