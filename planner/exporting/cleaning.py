"""What of a text can travel: characters that a document cannot hold are taken out and reported.

XML has no place for most control characters nor for half of a surrogate pair. They come from
pasting out of other programs and show nothing, so they are removed rather than refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar

from planner.exporting.content import Content
from planner.records import PlanRecord, StrategyRecord

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Removed:
    """Characters that were left out: of which initiative (None: of the plan itself), and how many."""

    number: int | None
    title: str
    count: int


def cleaned(plan: PlanRecord) -> tuple[PlanRecord, tuple[Removed, ...]]:
    """The plan without the characters that no document can hold, and where some were."""
    initiatives = [counted(initiative, _without_unfit) for initiative in plan.initiatives]
    rest, count = counted(replace(plan, initiatives=(), versions=()), _without_unfit)
    removed = [Removed(it.number, it.title, count) for it, count in initiatives if count]
    if count:
        removed.insert(0, Removed(None, rest.title, count))
    return replace(rest, initiatives=tuple(it for it, _count in initiatives)), tuple(removed)


def cleaned_strategy(strategy: StrategyRecord) -> StrategyRecord:
    """The strategy without the characters that no document can hold."""
    return counted(strategy, _without_unfit)[0]


def cleaned_content(content: Content) -> Content:
    """What to tell, the version it is compared with and its name without the characters that no document can hold."""
    return counted(content, _without_unfit)[0]


def _without_unfit(text: str) -> tuple[str, int]:
    return _UNFIT.subn("", text)


def counted(record: Record, change: Callable[[str], tuple[str, int]]) -> tuple[Record, int]:
    """The record with every text in it changed, and the sum of what the changes counted."""
    total = 0

    def walked(value: Any) -> Any:
        nonlocal total
        if type(value) is str:  # an enum is a str too, and stays as it is
            text, count = change(value)
            total += count
            return text if count else value
        if isinstance(value, tuple):
            parts = tuple(walked(part) for part in value)  # type: ignore[misc]
            return parts if any(new is not old for new, old in zip(parts, value, strict=True)) else value  # type: ignore[misc]
        if is_dataclass(value) and not isinstance(value, type):
            changed = {f.name: walked(old) for f in fields(value) if (old := getattr(value, f.name))}
            differing = {name: new for name, new in changed.items() if new is not getattr(value, name)}
            return replace(value, **differing) if differing else value
        return value

    return walked(record), total
