"""What the page tells of a round: its rows, what they add up to, and which of them a filter lets through."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

from planner.figures.follow_up import Standing, Tally, overdue, standings, tally
from planner.model import Assessment
from planner.records import InitiativeRecord, PlanRecord, RoundRecord, StrategyRecord, VersionRecord
from planner.records.locking import Lock, lock_of
from planner.records.rounds import Reported, frozen_version, in_order, reported
from planner.ui.pages.initiatives.searching import mentions
from planner.words import _, day


class Look(StrEnum):
    """Which rows one wants to see."""

    ALL = "all"
    REPORTED = "reported"
    MISSING = "missing"
    LATE = "late"
    ATTENTION = "attention"
    CRITICAL = "critical"


@dataclass(frozen=True, slots=True)
class Row:
    """An initiative in the round, and since when something of it is late."""

    standing: Standing
    late: dt.date | None = None

    @property
    def record(self) -> InitiativeRecord:
        return self.standing.initiative

    @property
    def assessment(self) -> Assessment | None:
        return self.standing.reported.assessment if self.standing.reported else None

    @property
    def economy(self) -> Assessment | None:
        return self.standing.reported.economy if self.standing.reported else None

    @property
    def earlier(self) -> Assessment | None:
        return self.standing.earlier.assessment if self.standing.earlier else None

    def is_seen(self, look: Look) -> bool:
        match look:
            case Look.ALL:
                return True
            case Look.REPORTED:
                return self.standing.reported is not None
            case Look.MISSING:
                return self.standing.missing
            case Look.LATE:
                return self.late is not None
            case Look.ATTENTION:
                return self.assessment is Assessment.ATTENTION
            case Look.CRITICAL:
                return self.assessment is Assessment.CRITICAL


@dataclass(frozen=True, slots=True)
class Wanted:
    """What one asked to see: rows of a look, of a person, that mention these words."""

    look: Look = Look.ALL
    person: str | None = None
    text: str = ""

    @property
    def everything(self) -> bool:
        return self == Wanted()

    def lets_through(self, row: Row) -> bool:
        people = (*row.record.responsible, *row.record.participants)
        told = row.standing.reported
        found = mentions(row.record, self.text) or (told is not None and self.text in f"{told.text}\n{told.reason}".casefold())
        return row.is_seen(self.look) and (self.person is None or self.person in people) and found


@dataclass(frozen=True)
class Contents:
    """A round as it is shown. A closed one tells what it froze; `today` is then the day on which it did."""

    round: RoundRecord
    reported: Reported
    today: dt.date
    locked: bool
    rows: tuple[Row, ...] = field(default=())

    @staticmethod
    def of(round_: RoundRecord, reported: Reported, live: PlanRecord, today: dt.date) -> Contents:
        on = reported.on or today
        rows = tuple(Row(it, _late(it.initiative, on)) for it in standings(reported.plan, round_.name))
        locked = round_.closed or lock_of(live) is Lock.CLOSED
        return Contents(round_, reported, on, locked, rows)

    @property
    def strategy(self) -> StrategyRecord:
        return self.reported.strategy

    @property
    def plan(self) -> PlanRecord:
        return self.reported.plan

    @property
    def tally(self) -> Tally:
        return tally(row.standing for row in self.rows)

    def counts(self) -> Counter[Look]:
        return Counter({look: sum(row.is_seen(look) for row in self.rows) for look in Look})

    def row(self, uuid: str) -> Row | None:
        return next((row for row in self.rows if row.record.id == uuid), None)

    def people(self) -> tuple[str, ...]:
        """Everybody who is responsible for something or takes part in it."""
        return tuple(dict.fromkeys(name for row in self.rows for name in (*row.record.responsible, *row.record.participants)))


class Reports:
    """What rounds report; what a closed one froze is read once."""

    def __init__(self) -> None:
        self._kept: tuple[VersionRecord, Reported] | None = None

    def of(self, plan: PlanRecord, strategy: StrategyRecord, name: str) -> Reported:
        """Raises CannotRead version_unreadable."""
        kept = frozen_version(plan, name)
        if kept is None:
            return reported(plan, strategy, name)
        if self._kept is None or self._kept[0] != kept:
            self._kept = kept, reported(plan, strategy, name)
        return self._kept[1]


def _late(initiative: InitiativeRecord, today: dt.date) -> dt.date | None:
    late = overdue(initiative, today)
    return late[0].day if late else None


def usual_round(plan: PlanRecord) -> str:
    """The round that one works on: the first that is open, else the last; "" where there is none."""
    rounds = in_order(plan)
    return next((it.name for it in rounds if not it.closed), rounds[-1].name if rounds else "")


def usual_rounds(year: int) -> tuple[RoundRecord, ...]:
    """The four of a year."""
    return (
        RoundRecord(name=_("1st quarter"), date=dt.date(year, 3, 31)),
        RoundRecord(name=_("mid-year"), date=dt.date(year, 6, 30)),
        RoundRecord(name=_("3rd quarter"), date=dt.date(year, 9, 30)),
        RoundRecord(name=_("year’s end"), date=dt.date(year, 12, 31)),
    )


def short_day(date: dt.date, year: int) -> str:
    """A day of the plan's own year without the year."""
    return day(date)[:5] if date.year == year else day(date)


def late_words(row: Row, year: int) -> str:
    """ "Forsinket siden 30-06"; "" where nothing is late."""
    return _("Late since {day}", day=short_day(row.late, year)) if row.late else ""
