"""The fields that a column of a list can be read as, in the order in which a plan tells them."""

from __future__ import annotations

from planner.importing.directions import LEFT
from planner.importing.headings import NOTES

FIELDS = (
    "title", "number", "track", "commitments", "description", "goals[].text", "goals[].measure", "goals[].baseline",
    "goals[].target", "goals[].unit", "goals[].due", "goals[].fulfilment", "goals[].judgement", "goals[].source",
    "milestones[].title", "period", "period.start", "period.end", "period.ongoing", "state", "follow_ups[].text",
    "follow_ups[].assessment", "priority",
    "responsible", "participants", "target_groups", "partners", "houses", "sdgs", "sdgs.reason", "budget", "funding",
    "links", NOTES, LEFT,
)  # fmt: skip
