"""The names that fields complete from."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from planner.model import House, Partner, Person, TargetGroup
from planner.records import PersonRecord
from planner.words import sort_key


@dataclass(frozen=True, slots=True)
class Registers:
    """What is known, each in Danish order."""

    people: tuple[PersonRecord, ...] = ()
    partners: tuple[str, ...] = ()
    target_groups: tuple[str, ...] = ()
    houses: tuple[str, ...] = ()


def known(session: Session) -> Registers:
    people = sorted(session.scalars(select(Person)), key=lambda person: sort_key(person.label))
    return Registers(
        people=tuple(PersonRecord(initials=person.initials, name=person.name) for person in people),
        partners=_names(session, Partner),
        target_groups=_names(session, TargetGroup),
        houses=_names(session, House),
    )


def _names(session: Session, register: type[Partner | TargetGroup | House]) -> tuple[str, ...]:
    return tuple(sorted(session.scalars(select(register.name)), key=sort_key))
