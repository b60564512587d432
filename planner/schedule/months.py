"""The year in words, month by month: what begins, what goes on, what is due. What the pictures show, to be read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from planner.records import InitiativeRecord, MilestoneRecord
from planner.schedule.grain import Grain
from planner.schedule.when import Stretch, stretch
from planner.values.months import month_name
from planner.values.periods import write_period
from planner.words import _, day


class What(Enum):
    """What a line of the list tells of an initiative."""

    BEGINS = "begins"
    MILESTONE = "milestone"
    ENDS = "ends"
    GOES_ON = "goes_on"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing in one month; `on` is the day of a milestone, `milestone` which one it is."""

    what: What
    initiative: InitiativeRecord
    on: dt.date | None = None
    milestone: MilestoneRecord | None = None

    def when(self, year: int) -> str:
        """The day, or the initiative's period in its words."""
        return day(self.on) if self.what is What.MILESTONE else write_period(self.initiative.period, year)

    def words(self) -> str:
        """The milestone and whose it is, or the initiative."""
        title = self.initiative.title or _("Untitled")
        if self.milestone is None:
            return title
        name = self.milestone.title or _("Milestone")
        if self.milestone.done:
            return _("{milestone} (done): {initiative}", milestone=name, initiative=title)
        return f"{name}: {title}"


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the year, 1 to 12, with its lines."""

    number: int
    lines: tuple[Line, ...]

    @property
    def name(self) -> str:
        return month_name(self.number).capitalize()

    def of(self, *kinds: What) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.what in kinds)


@dataclass(frozen=True, slots=True)
class Year:
    """Twelve months; `ongoing` has neither beginning nor end, `elsewhen` is in other years, `undated` says no time."""

    months: tuple[Month, ...]
    ongoing: tuple[InitiativeRecord, ...]
    elsewhen: tuple[InitiativeRecord, ...]
    undated: tuple[InitiativeRecord, ...]

    def text(self, year: int) -> str:
        """All of it as lines of text: for those who hear the picture."""
        told: list[str] = []
        for month in self.months:
            kinds = set(What) if month.number == 1 else {What.BEGINS, What.MILESTONE, What.ENDS}
            if lines := month.of(*kinds):
                told.append(f"{month.name}: " + "; ".join(f"{it.words()} ({it.when(year)})" for it in lines))
        for heading, found in self.apart():
            told.append(f"{heading}: " + "; ".join(it.title or _("Untitled") for it in found))
        return "\n".join(told)

    def apart(self) -> list[tuple[str, tuple[InitiativeRecord, ...]]]:
        """What has no place in a month, each kind under its heading."""
        kinds = (
            (_("Ongoing"), self.ongoing), (_("In other years"), self.elsewhen), (_("Without a period"), self.undated),
        )
        return [(heading, found) for heading, found in kinds if found]


def by_month(initiatives: Iterable[InitiativeRecord], year: int) -> Year:
    """The initiatives of a plan for `year` as a list by month: milestones by day, then what begins, ends, goes on."""
    lines: dict[int, list[Line]] = {number: [] for number in range(1, 13)}
    ongoing: list[InitiativeRecord] = []
    elsewhen: list[InitiativeRecord] = []
    undated: list[InitiativeRecord] = []
    for it in initiatives:
        days = stretch(it.period)
        if days is None:
            undated.append(it)
        elif days.always:
            ongoing.append(it)
        elif not days.touches(dt.date(year, 1, 1), dt.date(year, 12, 31)):
            elsewhen.append(it)
        else:
            for number in lines:
                first = dt.date(year, number, 1)
                last = Grain.MONTH.ends(first)
                if days.touches(first, last):
                    lines[number].append(Line(_what(days, first, last), it))
        for milestone in it.milestones:
            if milestone.due and milestone.due.year == year:
                lines[milestone.due.month].append(Line(What.MILESTONE, it, milestone.due, milestone))
    months = tuple(Month(number, tuple(sorted(found, key=_order))) for number, found in lines.items())
    return Year(months, tuple(ongoing), tuple(elsewhen), tuple(undated))


def _what(days: Stretch, first: dt.date, last: dt.date) -> What:
    """What a stretch does in the month between these days; a single day is a deadline."""
    if days.begins >= first and days.begins != days.ends:
        return What.BEGINS
    return What.ENDS if days.ends <= last else What.GOES_ON


def _order(line: Line) -> tuple[int, dt.date]:
    days = stretch(line.initiative.period)
    return list(What).index(line.what), line.on or (days.begins if days else dt.date.max)
