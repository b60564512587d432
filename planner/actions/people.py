"""What can be done to the register of people."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from planner.errors import Refused
from planner.model import Person
from planner.records import PersonRecord


def edit_person(session: Session, label: str, record: PersonRecord) -> None:
    """Give the person known as `label` other initials or another name.

    Raises Refused person_unknown, person_exists.
    """
    person = session.scalar(select(Person).where(Person.label == label))
    if person is None:
        raise Refused("person_unknown", person=label)
    if record.label != label and session.scalar(select(Person).where(Person.label == record.label)) is not None:
        raise Refused("person_exists", person=record.label)
    person.label, person.initials, person.name = record.label, record.initials, record.name
