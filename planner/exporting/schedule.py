"""When each initiative runs and which milestones it has, month by month of the plan's year.

Always twelve months, never quarters: a plan is a year, twelve narrow columns fit the page, and what planners write ("maj-juni",
"uge 37") is finer than a quarter. What begins before the year or goes on after it says so with an arrow, since the years
around it would be empty for nearly all.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from planner.model import State
from planner.records import InitiativeRecord, MilestoneRecord, PlanRecord
from planner.schedule.when import EVER, stretch, year_of
from planner.values.months import month_name
from planner.values.periods import write_period
from planner.words import _, symbol

RUNNING, OPEN, EARLIER, LATER, REACHED, AHEAD = "■", "→", "◀", "▶", "◆", "◇"
MONTHS = range(1, 13)
_MOST_DIAMONDS = 3


class Ground(Enum):
    """How a month is coloured: the time that is set, time without an end, or not at all."""

    NONE = "none"
    FULL = "full"
    PALE = "pale"


@dataclass(frozen=True, slots=True)
class Month:
    """A month in which an initiative runs or has a milestone. The mark says the same as the ground."""

    mark: str
    ground: Ground


def months(initiative: InitiativeRecord, year: int) -> dict[int, Month]:
    """The months of the year, 1 to 12, that have anything to show."""
    shown = _running(initiative, year)
    for month in MONTHS:
        if diamonds := _diamonds(initiative.milestones, year, month):
            running = shown.get(month, Month("", Ground.NONE))
            arrow = running.mark if running.mark in (EARLIER, LATER) else ""
            mark = f"{arrow}{diamonds}" if arrow == EARLIER else f"{diamonds}{arrow}"
            shown[month] = Month(mark, running.ground)
    return shown


def month_headings() -> list[str]:
    """ "Jan" to "Dec" in the language in force."""
    return [month_name(number)[:3].capitalize() for number in MONTHS]


def period_text(initiative: InitiativeRecord, year: int) -> str:
    """The period in words, or that none is set."""
    return write_period(initiative.period, year) or _("Not set")


def legend(year: int) -> list[str]:
    """What the marks mean, each with its words."""
    return [
        _("{mark} time set aside", mark=RUNNING),
        _("{mark} ongoing", mark=OPEN),
        _("{earlier} {later} begins before or goes on after {year}", earlier=EARLIER, later=LATER, year=year),
        _("{reached} milestone reached", reached=REACHED),
        _("{ahead} milestone ahead", ahead=AHEAD),
        _("{mark} dropped", mark=symbol(State.DROPPED)),
    ]


def milestones(plan: PlanRecord) -> list[tuple[InitiativeRecord, MilestoneRecord]]:
    """Every milestone with its initiative, the earliest first; those without a day last."""
    found = [(it, milestone) for it in plan.initiatives for milestone in it.milestones]
    return sorted(found, key=lambda pair: (pair[1].due is None, pair[1].due or dt.date.min, pair[0].number or 0))


def _running(initiative: InitiativeRecord, year: int) -> dict[int, Month]:
    """The months of the period, without milestones."""
    days = stretch(initiative.period)
    if days is None:
        return {}
    part = days.within(*year_of(year))
    if part is None:
        return {1: Month(EARLIER, Ground.NONE)} if days.ends.year < year else {12: Month(LATER, Ground.NONE)}
    running = range(part.first.month, part.last.month + 1)
    if initiative.state is State.DROPPED:
        return {month: Month(symbol(State.DROPPED), Ground.NONE) for month in running}
    mark, ground = (OPEN, Ground.PALE) if days.endless else (RUNNING, Ground.FULL)
    shown = {month: Month(mark, ground) for month in running}
    if part.from_before and days.begins != EVER:
        shown[1] = Month(EARLIER, ground)
    if part.goes_on and not days.endless:
        shown[12] = Month(LATER, ground)
    return shown


def _diamonds(milestones: Iterable[MilestoneRecord], year: int, month: int) -> str:
    """A diamond for each milestone of the month, or how many there are."""
    here = [it for it in milestones if it.due and (it.due.year, it.due.month) == (year, month)]
    marks = sorted(REACHED if it.done else AHEAD for it in here)
    if len(marks) <= _MOST_DIAMONDS:
        return "".join(marks)
    return f"{len(marks)}{REACHED if set(marks) == {REACHED} else AHEAD}"
