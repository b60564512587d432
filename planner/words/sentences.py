"""From a code and its facts to words: terms, problems, refusals, the names of steps."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from enum import StrEnum

from planner.errors import PlannerError
from planner.words.formats import day, decimal, kroner
from planner.words.language import _
from planner.words.problems import PROBLEMS
from planner.words.refusals import REFUSALS
from planner.words.steps import STANDINGS, STEPS
from planner.words.terms import SYMBOLS, TERMS


def term(member: StrEnum) -> str:
    """The word of a member of one of the closed lists, "I gang" for `State.IN_PROGRESS`."""
    return _(TERMS[type(member).__name__][member.value])


def symbol(member: StrEnum) -> str:
    """The symbol that goes with the word, "◐" for `State.IN_PROGRESS`."""
    return SYMBOLS[type(member).__name__][member.value]


def refusal(error: PlannerError) -> str:
    """What happened, where, and what to do, in one sentence or two."""
    facts = dict(error.facts)
    if facts.get("step") in STEPS:
        facts["step"] = step_words(str(facts["step"]))
    return _fill(REFUSALS[error.code], facts)


def problem_words(code: str, facts: dict[str, object]) -> str:
    """The sentence that stands beside the field."""
    return _fill(PROBLEMS[code], facts)


def step_words(name: str, subject: str = "") -> str:
    """The name of a step as the history and the menu show it, "Ret indsats: Sommerbogen"."""
    words = _(STEPS[name])
    if name == "take_back":  # about another step: its name, and what that was about
        subject = step_words(*subject.split(": ", 1))
    return f"{words}: {subject}" if subject else words


def standing_words(standing: str) -> str:
    """What has become of a step, "Fortrudt"; "" where it stands."""
    return _(STANDINGS[standing]) if STANDINGS[standing] else ""


def _fill(source: str, facts: dict[str, object]) -> str:
    return _(source).format(**{name: _spoken(value) for name, value in facts.items()})


def _spoken(value: object) -> object:
    match value:
        case StrEnum():
            return term(value)
        case dt.date():
            return day(value)
        case Decimal():
            return kroner(value)
        case float():
            return decimal(value)
        case list() | tuple():
            return ", ".join(str(_spoken(part)) for part in value)  # type: ignore[misc]
        case _:
            return value
