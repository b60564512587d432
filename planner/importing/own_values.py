"""What an edited cell of our own workbook means for the initiative: read by its column, put into its field."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from planner.columns import GOAL_COLUMNS, PLAN_COLUMNS, Cell, Column, as_text
from planner.errors import Refused
from planner.importing.settling import Names
from planner.records import GoalRecord, InitiativeRecord
from planner.values.lists import read_lines
from planner.values.text import plain


class Fields:
    """The columns whose cells are taken back: those of the plan and its goals, or those of a round of follow-up."""

    def __init__(self, of_plan: Iterable[Column[InitiativeRecord]], of_goals: Iterable[Column[GoalRecord]]) -> None:
        self._plan = {column.key: column for column in of_plan}
        self._goal = {column.key: column for column in of_goals}
        self._order = {key: place for place, key in enumerate((*self._plan, *self._goal))}

    def order(self, key: str) -> int:
        """Edits are put in the order of the columns, so that days come after the words of a period."""
        return self._order.get(key, len(self._order))

    def written(self, record: InitiativeRecord, goal: int | None, key: str) -> Cell:
        """The cell as it would be exported now; `goal` is a place in the record's goals, None for the initiative."""
        if goal is None:
            return self._plan[key].write(record)
        return self._goal[key].write(record.goals[goal])

    def are_known(self, goal: int | None, key: str) -> bool:
        return key in (self._plan if goal is None else self._goal)

    def put(self, record: InitiativeRecord, goal: int | None, key: str, cell: Cell, year: int, names: Names) -> InitiativeRecord:
        """The record with the cell's content in its field.

        Raises:
            Refused: the content can't be read as what belongs there.
        """
        if goal is not None:
            changed = self._goal[key].put(record.goals[goal], self._goal[key].read(cell, year))
            return replace(record, goals=(*record.goals[:goal], changed, *record.goals[goal + 1 :]))
        if key == "goals":
            return replace(record, goals=with_texts(record.goals, read_lines(as_text(cell))))
        return self._plan[key].put(record, _settled(key, self._plan[key].read(cell, year), names))


PLAN_FIELDS = Fields(PLAN_COLUMNS, GOAL_COLUMNS)


def _settled(key: str, value: Any, names: Names) -> Any:
    """Tracks, commitments and houses by the names they have."""
    if key == "track" and value:
        track = names.track(value)
        if track is None:
            raise Refused("track_unknown", track=value, tracks=[it.name for it in names.strategy.tracks])
        return track
    if key == "commitments" and value:
        found, unknown = names.commitments(value)
        if unknown:
            raise Refused("commitment_unknown", commitment=unknown[0])
        return tuple(found)
    if key == "houses":
        return tuple(dict.fromkeys(house for text in value for house in (names.house(text) or [text])))
    return value


def with_texts(goals: tuple[GoalRecord, ...], texts: tuple[str, ...]) -> tuple[GoalRecord, ...]:
    """The goals with these texts. A text that stands already keeps its goal; a changed one keeps what hung on the goal
    in its place, as long as that goal's own text is gone."""
    left = list(enumerate(goals))
    found: list[GoalRecord | None] = []
    for text in texts:
        same = next((it for it in left if plain(it[1].text) == plain(text)), None)
        if same:
            left.remove(same)
        found.append(replace(same[1], text=text) if same else None)
    result: list[GoalRecord] = []
    for place, (text, goal) in enumerate(zip(texts, found, strict=True)):
        if goal is None:
            renamed = next((it for it in left if it[0] == place), left[0] if len(goals) == len(texts) and left else None)
            if renamed:
                left.remove(renamed)
            goal = replace(renamed[1], text=text) if renamed else GoalRecord(text=text)
        result.append(goal)
    return tuple(result)
