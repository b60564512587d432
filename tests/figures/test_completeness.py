"""How far a plan is, out of what the rules say."""

from __future__ import annotations

import ast
import inspect

import builders

from planner import rules
from planner.figures.completeness import ASPECTS, completeness, readiness
from planner.model import State


def test_the_share_that_has_it() -> None:
    plan = builders.plan(
        builders.initiative(1, "Sommerbogen", responsible=("AJN",)),
        builders.initiative(2, "Natbibliotek"),
        builders.initiative(3, "Bogbus", state=State.DROPPED),
    )
    found = {it.key: it for it in completeness(plan, rules.check(plan, builders.strategy()))}
    assert found["responsible"].lacking == (plan.initiatives[1].id,)
    assert found["responsible"].share == 0.5
    assert found["title"].share == 1


def test_nobody_is_asked_in_an_empty_plan() -> None:
    plan = builders.plan()
    assert {it.share for it in completeness(plan, rules.check(plan, builders.strategy()))} == {None}


def test_ready_is_what_lacks_nothing() -> None:
    plan = builders.sample_plan(24)
    problems = rules.check(plan, builders.strategy())
    ready = readiness(plan, problems)
    missing = {it.initiative for it in problems if it.severity is rules.Severity.MISSING}
    assert set(ready.lacking) == missing - {None}
    assert len(ready.asked) == 23  # one is dropped


def test_whatever_an_initiative_can_lack_belongs_to_an_aspect() -> None:
    """So that an initiative that is not ready is found under at least one of them."""
    calls = (node for node in ast.walk(ast.parse(inspect.getsource(rules))) if isinstance(node, ast.Call))
    missing = {
        call.args[0].value for call in calls
        if isinstance(call.func, ast.Name) and call.func.id == "_missing" and isinstance(call.args[0], ast.Constant)
    }
    assert missing
    assert missing - frozenset().union(*ASPECTS.values()) == set()
