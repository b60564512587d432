"""Which lane each initiative runs in: within a track's ring nothing in one lane meets anything else in it."""

from __future__ import annotations

from collections.abc import Iterable

from planner.schedule.wheel.entries import Entry

LEAST = 0.014
"""The least that an initiative takes of its lane, so that a day can be seen."""

_ROUNDING = 1e-9


def seen(entry: Entry) -> tuple[float, float]:
    """From where to where an entry is drawn: its span, but at least so much that it can be seen."""
    first, last = entry.span
    if last - first >= LEAST:
        return first, last
    middle = min(max((first + last) / 2, LEAST / 2), 1 - LEAST / 2)
    return middle - LEAST / 2, middle + LEAST / 2


def lanes(entries: Iterable[Entry]) -> list[list[Entry]]:
    """The entries of one ring in as few lanes as they need, the longest outermost."""
    made: list[list[Entry]] = []
    for entry in sorted(entries, key=lambda it: (seen(it)[0], -seen(it)[1])):
        free = next((lane for lane in made if seen(lane[-1])[1] <= seen(entry)[0] + _ROUNDING), None)
        if free is None:
            made.append([entry])
        else:
            free.append(entry)
    return made
