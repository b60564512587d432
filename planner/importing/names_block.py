"""The lists of names of an initiative: its people, partners, target groups, houses, commitments and links."""

from __future__ import annotations

from collections.abc import Sequence

from planner.importing.account import value_words
from planner.importing.directions import word_key
from planner.importing.grid import Value
from planner.importing.people_named import people_in, times_in
from planner.importing.remembered import lines_of, list_of
from planner.records import PersonRecord
from planner.records.layout import Words
from planner.values.text import tidy


class NamesBlock:
    """Takes the cells of lists of names; what a person wants otherwise (`words`, by `directions.word_key`) counts."""

    __slots__ = ("_words", "lists", "people")

    def __init__(self, words: Words) -> None:
        self._words = words
        self.lists: dict[str, tuple[str, ...]] = {}
        self.people: list[PersonRecord] = []

    def names(self, field: str, value: Value) -> str:
        """Names between commas or on lines; those that are to be notes come back."""
        written = list_of(value_words(value))
        told, noted = self._told(field, written)
        self._add(field, [name for words in told for name in ((words,) if words in written else list_of(words))])
        return ", ".join(noted)

    def who(self, field: str, value: Value, heading: str) -> tuple[str, tuple[str, ...]]:
        """People; what is to be a note comes back, and the times that stood among them."""
        said = times_in(people_in(value_words(value)), heading)
        known = {person.label: person for person in said.people}
        labels, noted = self._told(field, list(known))
        people = [person for label in labels for person in ((known[label],) if label in known else people_in(label).people)]
        self.people += people
        self._add(field, [person.label for person in people])
        return ", ".join([*noted, *said.asides]), said.times

    def commitments(self, value: Value) -> str:
        """One a line; those that are to be notes come back."""
        lines, noted = self._told("commitments", [tidy(line) for line in lines_of(value_words(value))])
        self._add("commitments", lines)
        return "\n".join(noted)

    def links(self, value: Value) -> str:
        """One a line."""
        self._add("links", lines_of(value_words(value)))
        return ""

    def _told(self, field: str, parts: Sequence[str]) -> tuple[list[str], list[str]]:
        """The parts of a cell as a person wants them read, and those that he wants as a note."""
        told = [(part, self._words.get(word_key(field, part), part)) for part in parts]
        return [words for _part, words in told if words is not None], [part for part, words in told if words is None]

    def _add(self, field: str, more: Sequence[str]) -> None:
        self.lists[field] = tuple(dict.fromkeys((*self.lists.get(field, ()), *more)))
