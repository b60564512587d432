"""A name that differs from another in letter case alone is the same: as the registers have it, or as it was met first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from planner.importing.draft_records import DraftRow
from planner.queries.registers import Registers
from planner.records import PersonRecord
from planner.values.people import person_from_label
from planner.values.text import plain

_PEOPLE = ("responsible", "participants")


class Spellings:
    """The one spelling of every person, target group and partner, those of the registers first."""

    def __init__(self, known: Registers) -> None:
        self._people: dict[str, str] = {}
        self._others: dict[str, dict[str, str]] = {"target_groups": {}, "partners": {}}
        for person in known.people:
            self._people.setdefault(_key(person.label), person.label)
        for field, names in (("target_groups", known.target_groups), ("partners", known.partners)):
            for name in names:
                self._others[field].setdefault(_key(name), name)

    def settle(self, row: DraftRow) -> DraftRow:
        """The row with its names in their one spelling, each once."""
        record = row.record
        people = {field: _each(self._people, getattr(record, field)) for field in _PEOPLE}
        others = {field: _each(known, getattr(record, field)) for field, known in self._others.items()}
        settled = tuple(dict.fromkeys(self._person(person) for person in row.people))
        return replace(row, record=replace(record, **people, **others), people=settled)

    def _person(self, person: PersonRecord) -> PersonRecord:
        label = self._people.get(_key(person.label), person.label)
        if label == person.label:
            return person
        return replace(person, initials=label) if person.name and person.initials else person_from_label(label)


def _each(known: dict[str, str], names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(known.setdefault(_key(name), name) for name in names))


def _key(name: str) -> str:
    return plain(name) or name
