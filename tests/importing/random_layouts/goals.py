"""What an initiative is to reach, how that is measured, and its activities: in one cell, or one a row."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st
from importing.random_layouts import writing
from importing.random_layouts.blocks import Block, Stacks, heading, one
from importing.random_layouts.writing import Draw

from planner.model import Fulfilment
from planner.records import GoalRecord, InitiativeRecord


def goals(draw: Draw, language: str, year: int) -> Block:
    """Goals with what they are measured by: in one cell, or one a row."""
    measured = draw(st.booleans())
    in_rows = draw(st.booleans())
    words = (heading(draw, "goals[].text", language), *((heading(draw, "goals[].measure", language),) if measured else ()))

    def write(draw: Draw, it: InitiativeRecord) -> tuple[Stacks, dict[str, Any]]:
        told = measured and (in_rows or all(goal.measure for goal in it.goals))
        read = it.goals if told else tuple(GoalRecord(text=goal.text) for goal in it.goals)
        texts, measures = [goal.text for goal in it.goals], [goal.measure or None if told else None for goal in it.goals]
        if in_rows:
            return [texts or [None], *([measures or [None]] if measured else [])], {"goals": read}
        cells = [[writing.lines(draw, texts) or None], *([[writing.lines(draw, [it for it in measures if it]) or None]] if measured else [])]
        return cells, {"goals": read}

    return Block(frozenset({"goals"}), words, write)


def criteria(draw: Draw, language: str, year: int) -> Block:
    """What success is known by, where there is no column of goals: the criterion is the goal."""

    def say(draw: Draw, it: InitiativeRecord) -> tuple[Any, Any]:
        measured = [goal for goal in it.goals if goal.measure]
        return writing.lines(draw, [goal.measure for goal in measured]) or None, tuple(replace(goal, text=goal.measure, measure="") for goal in measured)

    return one("goals", heading(draw, "goals[].measure", language), say)


def counted_goals(draw: Draw, language: str, year: int) -> Block:
    """The goal, its number and its unit in columns beside each other, one goal a row."""
    words = tuple(heading(draw, f"goals[].{part}", language) for part in ("text", "target", "unit"))

    def write(draw: Draw, it: InitiativeRecord) -> tuple[Stacks, dict[str, Any]]:
        read = tuple(GoalRecord(text=goal.text, target=goal.target, unit=goal.unit) for goal in it.goals)
        cells: Stacks = [[goal.text for goal in read], [goal.target for goal in read], [goal.unit or None for goal in read]]
        return [cell or [None] for cell in cells], {"goals": read}

    return Block(frozenset({"goals"}), words, write)


def milestones(draw: Draw, language: str, year: int) -> Block:
    in_rows = draw(st.booleans())

    def write(draw: Draw, it: InitiativeRecord) -> tuple[Stacks, dict[str, Any]]:
        texts = [milestone.title for milestone in it.milestones]
        return [(texts or [None]) if in_rows else [writing.lines(draw, texts) or None]], {"milestones": it.milestones}

    return Block(frozenset({"milestones"}), (heading(draw, "activity", language),), write)


_JUDGED = {Fulfilment.MET: "Indfriet", Fulfilment.PARTLY: "Delvist indfriet", Fulfilment.NOT_MET: "Ikke indfriet", Fulfilment.NOT_MEASURED: "Ikke målt"}


def judged_goals(draw: Draw, language: str, year: int) -> Block:
    """Goals and what became of them, line by line or row by row."""
    in_rows = draw(st.booleans())
    words = (heading(draw, "goals[].text", language), heading(draw, "goals[].fulfilment", language))

    def write(draw: Draw, it: InitiativeRecord) -> tuple[Stacks, dict[str, Any]]:
        read = tuple(GoalRecord(text=goal.text, fulfilment=draw(st.sampled_from(sorted(_JUDGED)))) for goal in it.goals)
        texts, judged = [goal.text for goal in read], [_JUDGED[goal.fulfilment] for goal in read if goal.fulfilment]
        if in_rows:
            return [texts or [None], judged or [None]], {"goals": read}
        return [[writing.lines(draw, texts) or None], ["\n".join(judged) or None]], {"goals": read}

    return Block(frozenset({"goals"}), words, write)
