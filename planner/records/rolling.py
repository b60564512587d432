"""What of an initiative can come along into another year's plan, as a person chooses it."""

from __future__ import annotations

from enum import StrEnum


class Part(StrEnum):
    """A part that can be left behind; title, texts, links, period and priority always come along."""

    GOALS = "goals"
    MILESTONES = "milestones"
    PEOPLE = "people"
    PARTNERS = "partners"
    MONEY = "money"
    NOTES = "notes"


FIELDS: dict[Part, tuple[str, ...]] = {
    Part.GOALS: ("goals",),
    Part.MILESTONES: ("milestones",),
    Part.PEOPLE: ("responsible", "participants"),
    Part.PARTNERS: ("partners", "target_groups", "houses"),
    Part.MONEY: ("budget", "funding"),
    Part.NOTES: ("notes", "links"),
}
"""The fields of each part."""

EVERYTHING = frozenset(Part)
