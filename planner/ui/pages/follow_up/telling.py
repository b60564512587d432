"""What a person says in a round, on its way to the document; and what there is to say at the end of the list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject

from planner.records import GoalRecord, PlanRecord
from planner.records.rounds import measured
from planner.ui.document import Document
from planner.ui.pages.follow_up.contents import Row
from planner.words import _, plural


class Telling(QObject):
    """Hands on each thing that is said as a step of its own. It changes what the document holds now, not what was shown."""

    def __init__(self, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._round, self._today = "", dt.date.today()

    def begin(self, name: str, today: dt.date) -> None:
        """In which round and on which day it is said; "" where nothing can be said."""
        self._round, self._today = name, today

    def entry(self, uuid: str, field: str, value: object) -> None:
        """A field of what is reported of an initiative."""
        if self._round:
            self._document.report(uuid, self._round, on=self._today, **{field: value})

    def goal(self, uuid: str, place: int, field: str, value: object) -> None:
        """Of a goal, by its place: "measured", "fulfilment" or "judgement"."""
        record, plan = self._document.initiative(uuid), self._document.plan
        if self._round and record is not None and plan is not None and place < len(record.goals):
            goals = list(record.goals)
            goals[place] = self._said_of(goals[place], plan, field, value)
            self._document.edit({uuid: {"goals": tuple(goals)}})

    def milestone(self, uuid: str, place: int, reached: bool) -> None:
        """Reached today, or not after all."""
        record = self._document.initiative(uuid)
        if self._round and record is not None and place < len(record.milestones):
            milestones = list(record.milestones)
            milestones[place] = replace(milestones[place], done=self._today if reached else None)
            self._document.edit({uuid: {"milestones": tuple(milestones)}})

    def _said_of(self, goal: GoalRecord, plan: PlanRecord, field: str, value: Any) -> GoalRecord:
        if field == "measured":
            return measured(plan, goal, self._round, value, today=self._today)
        return replace(goal, **{field: value})


def next_missing(shown: Sequence[Row], uuid: str, step: int) -> Row | None:
    """The next row (1) after the initiative, or the one before (-1), that waits for a report."""
    here = next((place for place, row in enumerate(shown) if row.record.id == uuid), -1)
    ahead = shown[here + 1 :] if step > 0 else tuple(reversed(shown[: max(here, 0)]))
    return next((row for row in ahead if row.standing.missing), None)


def end_words(shown: Sequence[Row], missing: int, step: int, *, sifted: bool) -> str:
    """What there is to say when nothing more that waits for a report stands below (1) or above (-1). `missing` counts the
    whole round; `sifted` says that not all of it is shown."""
    if not missing:
        return _("Everything in the round is reported.")
    if sifted and not any(row.standing.missing for row in shown):
        return plural(
            "Everything shown here is reported; {count} initiative elsewhere is not.",
            "Everything shown here is reported; {count} initiatives elsewhere are not.", missing,
        )  # fmt: skip
    if step > 0:
        return plural(
            "No more below. {count} initiative is still not reported.", "No more below. {count} initiatives are still not reported.", missing
        )
    return plural(
        "No more above. {count} initiative is still not reported.", "No more above. {count} initiatives are still not reported.", missing
    )
