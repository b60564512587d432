"""UN goals, and columns that stand for one thing each and are crossed where it holds."""

from __future__ import annotations

from typing import Any

import builders
from hypothesis import strategies as st
from importing.random_layouts import writing
from importing.random_layouts.blocks import Block, Stacks, heading, one
from importing.random_layouts.plans import TARGET_GROUPS
from importing.random_layouts.writing import Draw

from planner.model import State
from planner.records import InitiativeRecord, SdgLink

MARKS = ("x", "X", "●", "✓")


def sdgs(draw: Draw, language: str, year: int) -> Block:
    return one("sdgs", heading(draw, "sdgs", language), lambda draw, it: (writing.sdgs(draw, it.sdgs), it.sdgs))


def sdg_columns(draw: Draw, language: str, year: int) -> Block:
    """A column for each goal, crossed."""
    form = draw(st.sampled_from(["{}", "SDG {}", "Verdensmål {}", "{}. {}"]))
    names = tuple(number if form == "{}" else form.format(number, writing.SDG_NAMES[number]) for number in range(1, 18))
    mark = draw(st.sampled_from(MARKS))

    def write(draw: Draw, it: InitiativeRecord) -> tuple[Stacks, dict[str, Any]]:
        named = {link.number for link in it.sdgs}
        return [[mark if number in named else None] for number in range(1, 18)], {"sdgs": tuple(SdgLink(number=link.number) for link in it.sdgs)}

    return Block(frozenset({"sdgs"}), names, write, group="FN's verdensmål" if form == "{}" else draw(st.sampled_from(["", "Verdensmål"])))


def houses(draw: Draw, language: str, year: int) -> Block:
    """A column for each house."""
    mark = draw(st.sampled_from(MARKS))

    def write(draw: Draw, it: InitiativeRecord) -> tuple[Stacks, dict[str, Any]]:
        return [[mark if house in it.houses else None] for house in builders.HOUSES], {"houses": tuple(sorted(it.houses, key=builders.HOUSES.index))}

    return Block(frozenset({"houses"}), builders.HOUSES, write, group=draw(st.sampled_from(["", "Hus", "Lokation"])))


def target_groups(draw: Draw, language: str, year: int) -> Block:
    """A column for each target group."""
    mark = draw(st.sampled_from(MARKS))

    def write(draw: Draw, it: InitiativeRecord) -> tuple[Stacks, dict[str, Any]]:
        return [[mark if words in it.target_groups else None] for words in TARGET_GROUPS], {"target_groups": tuple(sorted(it.target_groups, key=TARGET_GROUPS.index))}

    return Block(frozenset({"target_groups"}), TARGET_GROUPS, write, group="Målgruppe")


def states(draw: Draw, language: str, year: int) -> Block:
    """A column for each state."""
    mark = draw(st.sampled_from(MARKS))
    words = {State.NOT_STARTED: "Ikke startet", State.IN_PROGRESS: "I gang", State.PAUSED: "På pause", State.DONE: "Gennemført", State.DROPPED: "Udgået"}

    def write(draw: Draw, it: InitiativeRecord) -> tuple[Stacks, dict[str, Any]]:
        return [[mark if it.state is state else None] for state in words], {"state": it.state}

    return Block(frozenset({"state"}), tuple(words.values()), write, group=draw(st.sampled_from(["", "Status"])))
