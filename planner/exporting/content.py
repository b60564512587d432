"""What of the plan a document tells: which parts, compared with which earlier version, and never what is internal."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from planner.records import InitiativeRecord, PlanRecord
from planner.words import N_, _

if TYPE_CHECKING:
    from planner.exporting.status import Status


class Part(StrEnum):
    """What can be left out of a document; in the workbook each is a sheet or more, in the PDF a section or more.

    The order is the documents' own. The front page is always there.
    """

    YEAR_STATUS = "year_status"
    FOLLOW_UP = "follow_up"
    OVERVIEW = "overview"
    TRACKS = "tracks"
    SDGS = "sdgs"
    COVERAGE = "coverage"
    GOALS = "goals"
    COOPERATION = "cooperation"
    SCHEDULE = "schedule"
    CHANGES = "changes"


_OF_A_ROUND = frozenset({Part.FOLLOW_UP, Part.YEAR_STATUS})
PLAN_PARTS = tuple(part for part in Part if part not in _OF_A_ROUND)
"""What there is to tell of a plan; the others belong to a round of its follow-up."""
REPORT_PARTS = frozenset({*_OF_A_ROUND, Part.OVERVIEW, Part.CHANGES})
"""What a report tells unless somebody wants more: how it went, the plan that it is about, what was adopted otherwise."""

_NAMES = {
    Part.YEAR_STATUS: N_("Year's status"),
    Part.FOLLOW_UP: N_("Follow-up"),
    Part.OVERVIEW: N_("Overview"),
    Part.TRACKS: N_("A part for each track"),
    Part.SDGS: N_("UN goals"),
    Part.COVERAGE: N_("Coverage"),
    Part.GOALS: N_("Goals"),
    Part.COOPERATION: N_("Cooperation and budget"),
    Part.SCHEDULE: N_("Schedule"),
    Part.CHANGES: N_("Changes"),
}


def part_name(part: Part) -> str:
    """The part's name in the language in force."""
    return _(_NAMES[part])


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The parts to tell. *Changes* are told since `earlier`, a kept version called `earlier_name`, and only if there is one;
    *Follow-up* and *Year's status* of the round called `round`, and only if one is named. `people` are those whose
    initiatives were chosen; none means all."""

    parts: frozenset[Part] = frozenset(Part)
    earlier: PlanRecord | None = None
    earlier_name: str = ""
    round: str = ""
    status: Status | None = None
    people: tuple[str, ...] = ()

    def has(self, part: Part) -> bool:
        if part not in self.parts or (part in _OF_A_ROUND and not self.round):
            return False
        return part is not Part.CHANGES or self.earlier is not None

    def outward(self) -> Content:
        """The same, the earlier version without what is internal."""
        return replace(self, earlier=public(self.earlier)) if self.earlier else self


def public(plan: PlanRecord) -> PlanRecord:
    """The plan without what stays in the house: notes, links, follow-ups, where cells came from, kept versions.

    Documents for others are made of this, so that none of them can tell what it never got.
    """
    return replace(plan, versions=(), initiatives=tuple(map(_public, plan.initiatives)))


def _public(initiative: InitiativeRecord) -> InitiativeRecord:
    return replace(initiative, notes="", links=(), follow_ups=(), sources=())


def only(plan: PlanRecord, *, initiatives: Collection[str] = (), people: Collection[str] = ()) -> PlanRecord:
    """The plan with these initiatives (by uuid) and those that these people answer for or take part in; all if none is named."""
    if not initiatives and not people:
        return plan
    wanted, named = set(initiatives), set(people)
    chosen = (it for it in plan.initiatives if it.id in wanted or named & {*it.responsible, *it.participants})
    return replace(plan, initiatives=tuple(chosen))
