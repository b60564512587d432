"""The people that a cell names, apart from what is no person there: a department in brackets, a date beside the name.

"Mette Holm (Børn) / 1. juni" names Mette Holm; her department is kept as a note, and the date is a time where the
heading asks for one.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from planner.importing.headings import fields_named
from planner.importing.remembered import people_of, period_of
from planner.records import PersonRecord
from planner.values.people import apart_from_brackets, person_from_label

_ANY_YEAR = 2021


@dataclass(frozen=True, slots=True)
class Named:
    """The people, what was said of them in brackets, and the times that stood among them."""

    people: tuple[PersonRecord, ...]
    asides: tuple[str, ...] = ()
    times: tuple[str, ...] = ()


@cache
def people_in(text: str) -> Named:
    """Who is named in `text`; what holds a number and says when is a time whatever the heading."""
    people: dict[str, PersonRecord] = {}
    asides: list[str] = []
    times: list[str] = []
    for person in people_of(text):
        if any(letter.isdecimal() for letter in person.label) and _is_time(person.label):
            times.append(person.label)
            continue
        name, aside = apart_from_brackets(person.label) if person.name and not person.initials else (person.label, "")
        people.setdefault(name.casefold(), person_from_label(name) if aside else person)
        asides += [f"{name}, {aside}"] if aside else []
    return Named(tuple(people.values()), tuple(asides), tuple(times))


def times_in(said: Named, heading: str) -> Named:
    """Below "Ansvarlig og tid" a lone "forår" is a time too; below other headings times are kept as notes."""
    if not any(field.startswith("period") for field in fields_named(heading)):
        return Named(said.people, (*said.asides, *said.times))
    times = [person for person in said.people if not person.initials and _is_time(person.label)]
    people = tuple(person for person in said.people if person not in times)
    return Named(people, said.asides, (*said.times, *(person.label for person in times)))


def _is_time(words: str) -> bool:
    period = period_of(words, _ANY_YEAR)
    return bool(period.start or period.end)
