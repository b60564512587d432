"""A report as a value: each initiative and goal as the round has them, and what differs from what was adopted.

It holds only what may leave the house: of the round's own entries what they say, of earlier ones the assessment, never who
wrote them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from planner.exporting.changes import Change
from planner.figures.follow_up import Standing, Tally, tally
from planner.figures.fulfilment import Progress, progress
from planner.model import Assessment
from planner.records import FollowUpRecord, GoalRecord, InitiativeRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalStatus:
    """A goal. `adopted` is what of it was adopted otherwise, in words; "" where nothing was."""

    goal: GoalRecord
    adopted: str = ""

    @property
    def progress(self) -> Progress:
        return progress(self.goal)


@dataclass(frozen=True, slots=True, kw_only=True)
class InitiativeStatus:
    """An initiative in the round. `since` is what has become of it since the adoption, in words; "" for nothing."""

    standing: Standing
    goals: tuple[GoalStatus, ...]
    since: str = ""

    @property
    def initiative(self) -> InitiativeRecord:
        return self.standing.initiative

    @property
    def entry(self) -> FollowUpRecord | None:
        """What was reported of it; None for nothing."""
        return self.standing.reported

    @property
    def trend(self) -> int:
        """1 where it is assessed better than in the newest round before this one, -1 where worse, else 0."""
        now = self.entry.assessment if self.entry else None
        before = self.standing.earlier.assessment if self.standing.earlier else None
        if now is None or before is None:
            return 0
        scale = list(Assessment)
        step = scale.index(before) - scale.index(now)
        return (step > 0) - (step < 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """The report of the round called `round`, whose day is `day`; `frozen` is whether it is closed and so says what it did then.

    `changes` is what differs from what was adopted, the version called `adopted_name`; "" where nothing was adopted.
    """

    round: str
    year: int
    day: dt.date | None
    frozen: bool
    initiatives: tuple[InitiativeStatus, ...]
    adopted_name: str = ""
    changes: tuple[Change, ...] = ()

    @property
    def tally(self) -> Tally:
        """What the whole report adds up to."""
        return tally(it.standing for it in self.initiatives)

    def of(self, members: Iterable[InitiativeRecord]) -> tuple[InitiativeStatus, ...]:
        """The report on some of the plan's initiatives, such as those of a track."""
        wanted = {it.id for it in members}
        return tuple(it for it in self.initiatives if it.initiative.id in wanted)
