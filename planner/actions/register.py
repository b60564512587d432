"""The registers of people, partners, target groups and houses: found by name, or added."""

from __future__ import annotations

from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from planner.model import House, Partner, Person, TargetGroup
from planner.records import PersonRecord
from planner.values.people import person_from_label

Named = TypeVar("Named", Partner, TargetGroup, House)


def person(session: Session, label: str) -> Person:
    """The person of this label (initials, or else a name); a new one if there is none."""
    known = _people(session)
    if label not in known:
        record = person_from_label(label)
        initials, name = (record.initials, record.name) if record.label == label else ("", label)
        known[label] = _add(session, Person(label=label, initials=initials, name=name))
    return known[label]


def know_person(session: Session, record: PersonRecord) -> None:
    """Add the person, or fill in the name of one who is known by initials alone."""
    known = _people(session)
    if record.label not in known:
        known[record.label] = _add(session, Person(label=record.label, initials=record.initials, name=record.name))
    elif record.name and not known[record.label].name:
        known[record.label].name = record.name


def named(session: Session, register: type[Named], name: str) -> Named:
    """The partner, target group or house of this name; a new one if there is none."""
    cache: dict[str, Named] = session.info.setdefault(register, {})
    if not cache:
        cache.update({row.name: row for row in session.scalars(select(register))})
    if name not in cache:
        cache[name] = _add(session, register(name=name))
    return cache[name]


def _people(session: Session) -> dict[str, Person]:
    cache: dict[str, Person] = session.info.setdefault(Person, {})
    if not cache:
        cache.update({row.label: row for row in session.scalars(select(Person))})
    return cache


Row = TypeVar("Row", Person, Partner, TargetGroup, House)


def _add(session: Session, row: Row) -> Row:
    session.add(row)
    return row
