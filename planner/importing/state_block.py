"""How far an initiative is, gathered from its cells: the state, its priority, and what was written at follow-ups."""

from __future__ import annotations

import re

from planner.errors import Refused
from planner.importing.account import value_words
from planner.importing.grid import Value
from planner.importing.legends import Legend
from planner.model.enums import Assessment, Priority, State
from planner.records import FollowUpRecord
from planner.values.dates import read_date
from planner.values.states import read_assessment, read_priority, split_state
from planner.values.text import plain, seen

_LEADING_DATE = re.compile(
    r"^\s*(?P<date>[0-9]{1,2}[./-] ?[0-9]{1,2}(?:[./-] ?[0-9]{2,4})?|[0-9]{4}-[0-9]{2}-[0-9]{2})\s*[:.,–-]?\s+(?P<text>.+)",
    re.DOTALL,
)
_UNDER_WAY = frozenset({State.NOT_STARTED, State.IN_PROGRESS, State.DONE})


class StateBlock:
    """Takes the cells of state, priority and follow-ups. Codes are read by the sheet's legend."""

    def __init__(self, year: int, legend: Legend) -> None:
        self._year, self._legend = year, legend
        self.state: State | None = None
        self.priority: Priority | None = None
        self.follow_ups: tuple[FollowUpRecord, ...] = ()

    def take(self, value: Value) -> str:
        """A state, and what more is said of it; words that are no state are a follow-up's.

        Where a further row is in another state it comes back: an initiative of which one part is done is under way.
        """
        state, words = split_state(self._legend.words("state", value_words(value)))
        if state is not None and self.state not in (None, state):
            if {self.state, state} <= _UNDER_WAY:
                self.state = State.IN_PROGRESS
            return value_words(value)
        self.state = state or self.state
        if words:
            self._remark(words)
        return ""

    def instead(self, told: str, words: str) -> str:
        """The state that a person reads in the words; where they say more than a state they are kept as a follow-up.

        Told as they stand, they are a follow-up and no state.
        """
        if plain(told) == plain(words):
            self._remark(words)
            return ""
        left = self.take(told)
        says_more = len(words.split()) > 1 or _assessment(words) is not None
        if not left and says_more and split_state(told)[0] is not None:
            self._remark(words)
        return left

    def rank(self, value: Value) -> str:
        """A priority; another than before comes back. Raises Refused for what is none."""
        priority = read_priority(self._legend.words("priority", value_words(value)))
        if self.priority not in (None, priority):
            return value_words(value)
        self.priority = priority
        return ""

    def follow_up(self, value: Value) -> str:
        """A follow-up that begins with its date; other words come back."""
        words = seen(value_words(value)).strip()
        found = _LEADING_DATE.match(words)
        if found is None:
            return words
        try:
            date = read_date(found["date"].replace(" ", ""), self._year)
        except Refused:
            return words
        self._follow(FollowUpRecord(date=date, text=found["text"].strip()))
        return ""

    def assess(self, value: Value) -> str:
        """A traffic light or a smiley in a column of its own; a state among them is one, other words are a follow-up's."""
        words = value_words(value)
        if _assessment(words) is None:
            return self.take(value)
        self._remark(words)
        return ""

    def given(self) -> set[str]:
        """The fields of which something was said."""
        said = {"state": self.state, "priority": self.priority, "follow_ups": self.follow_ups}
        return {field for field, value in said.items() if value}

    def _remark(self, words: str) -> None:
        """A traffic light or a smiley, and words such as "forsinket", assess how it goes."""
        self._follow(FollowUpRecord(text=seen(words).strip(), assessment=_assessment(words)))

    def _follow(self, follow_up: FollowUpRecord) -> None:
        self.follow_ups = tuple(dict.fromkeys((*self.follow_ups, follow_up)))


def _assessment(words: str) -> Assessment | None:
    try:
        return read_assessment(words)
    except Refused:
        return None
