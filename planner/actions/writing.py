"""One field of an initiative from its record value to its rows, field by field."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy.orm import Session

from planner.actions import finding, locking, register
from planner.actions.aligning import align
from planner.actions.writing_lists import (
    write_follow_ups,
    write_goals,
    write_milestones,
    write_sdgs,
    write_sources,
)
from planner.errors import Refused
from planner.model import (
    Commitment,
    House,
    Initiative,
    InitiativeAim,
    InitiativeCommitment,
    InitiativeHouse,
    InitiativeLink,
    InitiativePartner,
    InitiativePerson,
    InitiativePurpose,
    InitiativeTargetGroup,
    Partner,
    Role,
    Strategy,
    TargetGroup,
)
from planner.records import Period

Writer = Callable[[Session, Initiative, Any], None]


def write_field(session: Session, initiative: Initiative, field: str, value: Any) -> None:
    """Set one field of `InitiativeRecord`. Raises Refused for names the strategy does not know and for what is locked."""
    locking.keep_field(initiative, field, value)
    WRITERS[field](session, initiative, value)


def _plain(name: str) -> Writer:
    def write(session: Session, initiative: Initiative, value: Any) -> None:  # noqa: ARG001
        setattr(initiative, name, value)

    return write


def _track(session: Session, initiative: Initiative, name: str | None) -> None:  # noqa: ARG001
    initiative.track = finding.track(initiative.plan.strategy, name)


def _period(session: Session, initiative: Initiative, period: Period) -> None:  # noqa: ARG001
    initiative.period_start = period.start
    initiative.period_end = period.end
    initiative.period_text = period.text
    initiative.ongoing = period.ongoing


def _commitments(session: Session, initiative: Initiative, texts: tuple[str, ...]) -> None:  # noqa: ARG001
    def make(text: str, place: int) -> InitiativeCommitment:
        return InitiativeCommitment(commitment=_commitment(initiative, text), position=place)

    align(initiative.commitments, _once(texts), value_of=lambda link: link.commitment.text, make=make)


def _commitment(initiative: Initiative, text: str) -> Commitment:
    """The commitment of this wording, the own track's first where two tracks share one."""
    tracks = initiative.plan.strategy.tracks
    for track in sorted(tracks, key=lambda track: track is not initiative.track):
        for commitment in track.commitments:
            if commitment.text == text:
                return commitment
    raise Refused("commitment_unknown", commitment=text)


def _vision_aims(session: Session, initiative: Initiative, texts: tuple[str, ...]) -> None:  # noqa: ARG001
    known = {aim.text: aim for aim in _strategy(initiative).vision_aims}

    def make(text: str, place: int) -> InitiativeAim:
        if text not in known:
            raise Refused("aim_unknown", aim=text)
        return InitiativeAim(aim=known[text], position=place)

    align(initiative.vision_aims, _once(texts), value_of=lambda link: link.aim.text, make=make)


def _purposes(session: Session, initiative: Initiative, texts: tuple[str, ...]) -> None:  # noqa: ARG001
    known = {purpose.text: purpose for purpose in _strategy(initiative).purposes}

    def make(text: str, place: int) -> InitiativePurpose:
        if text not in known:
            raise Refused("purpose_unknown", purpose=text)
        return InitiativePurpose(purpose=known[text], position=place)

    align(initiative.purposes, _once(texts), value_of=lambda link: link.purpose.text, make=make)


def _people(role: Role) -> Writer:
    def write(session: Session, initiative: Initiative, labels: tuple[str, ...]) -> None:
        def make(label: str, place: int) -> InitiativePerson:
            return InitiativePerson(person=register.person(session, label), role=role, position=place)

        mine = [link for link in initiative.people if link.role == role]
        others = [link for link in initiative.people if link.role != role]
        align(mine, _once(labels), value_of=lambda link: link.person.label, make=make)
        initiative.people[:] = [*others, *mine]

    return write


def _partners(session: Session, initiative: Initiative, names: tuple[str, ...]) -> None:
    def make(name: str, place: int) -> InitiativePartner:
        return InitiativePartner(partner=register.named(session, Partner, name), position=place)

    align(initiative.partners, _once(names), value_of=lambda link: link.partner.name, make=make)


def _target_groups(session: Session, initiative: Initiative, names: tuple[str, ...]) -> None:
    def make(name: str, place: int) -> InitiativeTargetGroup:
        return InitiativeTargetGroup(target_group=register.named(session, TargetGroup, name), position=place)

    align(initiative.target_groups, _once(names), value_of=lambda link: link.target_group.name, make=make)


def _houses(session: Session, initiative: Initiative, names: tuple[str, ...]) -> None:
    def make(name: str, place: int) -> InitiativeHouse:
        return InitiativeHouse(house=register.named(session, House, name), position=place)

    align(initiative.houses, _once(names), value_of=lambda link: link.house.name, make=make)


def _links(session: Session, initiative: Initiative, texts: tuple[str, ...]) -> None:  # noqa: ARG001
    def make(text: str, place: int) -> InitiativeLink:
        return InitiativeLink(text=text, position=place)

    align(initiative.links, texts, value_of=lambda link: link.text, make=make)


def _strategy(initiative: Initiative) -> Strategy:
    return initiative.plan.strategy


def _once(names: tuple[str, ...]) -> list[str]:
    return list(dict.fromkeys(name for name in names if name))


WRITERS: dict[str, Writer] = {
    "title": _plain("title"),
    "description": _plain("description"),
    "track": _track,
    "commitments": _commitments,
    "sdgs": write_sdgs,
    "vision_aims": _vision_aims,
    "purposes": _purposes,
    "goals": write_goals,
    "milestones": write_milestones,
    "target_groups": _target_groups,
    "houses": _houses,
    "responsible": _people(Role.RESPONSIBLE),
    "participants": _people(Role.PARTICIPANT),
    "partners": _partners,
    "period": _period,
    "budget": _plain("budget"),
    "funding": _plain("funding"),
    "priority": _plain("priority"),
    "state": _plain("state"),
    "follow_ups": write_follow_ups,
    "notes": _plain("notes"),
    "links": _links,
    "continues": _plain("continues"),
    "sources": write_sources,
}
"""In the order in which a whole initiative is written: the track before what depends on it."""
