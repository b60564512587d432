"""Which fields of an initiative a step's rows belong to, without reading anything else: enough to filter by and to name.

What a field said before and after is told from records (`db.told_steps`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from planner.db.history import RowChange
from planner.model import (
    FollowUp,
    Goal,
    Initiative,
    InitiativeAim,
    InitiativeCommitment,
    InitiativeHouse,
    InitiativeLink,
    InitiativePartner,
    InitiativePerson,
    InitiativePurpose,
    InitiativeSdg,
    InitiativeSdgTarget,
    InitiativeTargetGroup,
    Measurement,
    Milestone,
    Role,
    Source,
)

_OF_COLUMN = {
    "uuid": "id", "number": "number", "title": "title", "description": "description", "track_id": "track",
    "period_start": "period", "period_end": "period", "period_text": "period", "ongoing": "period", "budget": "budget",
    "funding": "funding", "priority": "priority", "state": "state", "notes": "notes", "continues": "continues",
}
_OF_TABLE = {
    InitiativeCommitment.__tablename__: "commitments",
    InitiativeSdg.__tablename__: "sdgs",
    InitiativeSdgTarget.__tablename__: "sdgs",
    InitiativeAim.__tablename__: "vision_aims",
    InitiativePurpose.__tablename__: "purposes",
    Goal.__tablename__: "goals",
    Measurement.__tablename__: "goals",
    Milestone.__tablename__: "milestones",
    InitiativeTargetGroup.__tablename__: "target_groups",
    InitiativeHouse.__tablename__: "houses",
    InitiativePartner.__tablename__: "partners",
    FollowUp.__tablename__: "follow_ups",
    InitiativeLink.__tablename__: "links",
    Source.__tablename__: "sources",
}
_OF_ROLE = {Role.RESPONSIBLE.value: "responsible", Role.PARTICIPANT.value: "participants"}


def touched_fields(changes: Iterable[RowChange], initiative: str | None = None) -> tuple[str, ...]:
    """The fields of `InitiativeRecord` that the changes touched, of one initiative or of any; where it came or went, those
    that were filled. A person who only changed places counts for both roles, as the row does not say which."""
    found = {
        field
        for change in changes
        if change.initiative and initiative in (None, change.initiative)
        for field in _fields_of(change)
    }
    return tuple(field for field in _ORDER if field in found)


def _fields_of(change: RowChange) -> Iterator[str]:
    before: Mapping[str, object] = change.before or {}
    after: Mapping[str, object] = change.after or {}
    if change.table == Initiative.__tablename__:
        for column in {**before, **after}:
            if column in _OF_COLUMN and (before.get(column) or after.get(column)):
                yield _OF_COLUMN[column]
    elif change.table == InitiativePerson.__tablename__:
        roles = [str(look["role"]) for look in (before, after) if "role" in look] or list(_OF_ROLE)
        yield from (_OF_ROLE[role] for role in roles)
    elif change.table in _OF_TABLE:
        yield _OF_TABLE[change.table]


_ORDER = (
    *dict.fromkeys(_OF_COLUMN.values()), *_OF_ROLE.values(), *dict.fromkeys(_OF_TABLE.values())
)  # fmt: skip
FILTERED_BY = tuple(field for field in _ORDER if field not in ("id", "number", "sources", "continues"))
"""The fields that one asks about."""
