"""Which column names the initiatives where no heading says so: among headings that are a plan's beyond doubt."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from planner.importing.content import field_by_content
from planner.importing.grid import Value
from planner.values.text import plain

_PLANS = frozenset({
    "track", "commitments", "description", "goals", "milestones", "period", "state", "follow_ups", "priority", "responsible",
    "participants", "target_groups", "partners", "houses", "sdgs", "budget", "funding",
})  # fmt: skip
"""What headings of a plan name; a number, a note and a link stand in any list."""

_ONLY_A_PLANS = _PLANS - {"description", "period", "responsible", "participants", "houses", "budget", "funding"}
"""What is hardly ever asked for in lists of other things: prices, loans, telephone numbers, accounts."""

_FEWEST = 3
_LOOKED_AT = 200
_LONGEST = 120
_NEARLY_ALL = 0.8


def names_a_plan(fields: Iterable[str]) -> bool:
    """Whether the fields of sure headings are a plan's, although none of them is the title."""
    kinds = {field.partition(".")[0].partition("[")[0] for field in fields} & _PLANS
    return len(kinds) >= _FEWEST and bool(kinds & _ONLY_A_PLANS)


def title_by_content(columns: Mapping[int, Sequence[Value]], among: Collection[int]) -> int | None:
    """The first column of `among` that holds a short text in nearly each row, and nearly each another; None for none."""
    most = max((len(values) for values in columns.values()), default=0)
    return next((column for column in sorted(among) if _are_titles(columns.get(column, ()), most)), None)


def _are_titles(values: Sequence[Value], most: int) -> bool:
    looked_at = values[:_LOOKED_AT]
    texts = [plain(value) for value in looked_at if isinstance(value, str)]
    short = {text for text in texts if 2 < len(text) <= _LONGEST and any(letter.isalpha() for letter in text)}
    return (
        bool(short)
        and len(values) >= most * _NEARLY_ALL
        and len(short) >= len(looked_at) * _NEARLY_ALL
        and not field_by_content(looked_at)
    )
