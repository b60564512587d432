"""From problem to problem through table and form."""

from __future__ import annotations

from collections.abc import Sequence

from planner.rules import Problem
from planner.ui.document import Document
from planner.ui.pages.initiatives.problem_places import beside, spot_of
from planner.ui.pages.initiatives.spots import Spots


def problem_beside(document: Document, spots: Spots, shown: Sequence[str], chosen: Sequence[str], step: int) -> Problem | None:
    """The next problem (1) or the one before (-1) from where the cursor is, as one reads the initiatives that are `shown`
    and the form; round the corner after the last. Those of other initiatives come only when there are none in these."""
    places = {uuid: place for place, uuid in enumerate(shown)}
    found: dict[tuple[int, ...], Problem] = {}
    for problem in document.problems:
        if (initiative := document.initiative(str(problem.initiative))) is not None:
            place = places.get(initiative.id, len(places))
            found.setdefault((place, *spots.order_of(spot_of(problem, initiative))), problem)
    here = (places.get(chosen[0], -1) if chosen else -1, *spots.here())
    there = beside([spot for spot in found if spot[0] < len(places)] or list(found), here, step)
    return found[there] if there is not None else None
