"""What is loaded with an initiative's row, so that its record can be made without further statements."""

from __future__ import annotations

from sqlalchemy.orm import InstrumentedAttribute, selectinload
from sqlalchemy.orm.interfaces import ORMOption

from planner.model import (
    FollowUp,
    Goal,
    Initiative,
    InitiativeAim,
    InitiativeCommitment,
    InitiativeHouse,
    InitiativePartner,
    InitiativePerson,
    InitiativePurpose,
    InitiativeSdg,
    InitiativeTargetGroup,
)


def whole_initiative() -> list[ORMOption]:
    """Load all that hangs on initiatives in one statement a table, instead of one a row."""
    linked: list[tuple[InstrumentedAttribute[list[object]], InstrumentedAttribute[object]]] = [
        (Initiative.commitments, InitiativeCommitment.commitment),
        (Initiative.vision_aims, InitiativeAim.aim),
        (Initiative.purposes, InitiativePurpose.purpose),
        (Initiative.people, InitiativePerson.person),
        (Initiative.partners, InitiativePartner.partner),
        (Initiative.target_groups, InitiativeTargetGroup.target_group),
        (Initiative.houses, InitiativeHouse.house),
        (Initiative.follow_ups, FollowUp.round),
    ]  # type: ignore[list-item]
    return [
        selectinload(Initiative.track),
        selectinload(Initiative.sdgs).selectinload(InitiativeSdg.targets),
        selectinload(Initiative.goals).selectinload(Goal.measurements),
        selectinload(Initiative.milestones),
        selectinload(Initiative.links),
        selectinload(Initiative.sources),
        *(selectinload(links).joinedload(target) for links, target in linked),
    ]
