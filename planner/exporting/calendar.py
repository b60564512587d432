"""The plan's days as a calendar: milestones, due dates of goals, ends of initiatives, each a whole day.

The same day of the same initiative has the same UID in every export, so a calendar that takes the file in
again moves its entries instead of doubling them.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from icalendar import Calendar, Event

from planner.exporting.book import plan_title
from planner.model import State
from planner.records import InitiativeRecord, PlanRecord
from planner.words import _, language

_SPACE = uuid.UUID("6f0c2f6e-5a0b-5d3e-9a53-2f0c4d1b7a11")
"""Our own name space for UIDs; any value will do as long as it stays."""


@dataclass(frozen=True, slots=True)
class _Day:
    """One entry; `mark` tells it from the initiative's others."""

    mark: str
    date: dt.date
    title: str
    initiative: InitiativeRecord


def make_calendar(plan: PlanRecord, *, today: dt.date) -> bytes:
    """The calendar in the language in force."""
    calendar = Calendar()
    calendar.add("prodid", f"-//planner//{plan.year}//{language().upper()}")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", plan_title(plan))
    stamp = dt.datetime.combine(today, dt.time(0), dt.UTC)
    for initiative in plan.initiatives:
        for day in _days(initiative):
            calendar.add_component(_event(plan, day, stamp))
    return calendar.to_ical()


def entries(plan: PlanRecord) -> list[tuple[dt.date, str]]:
    """The day and the title of every entry, in the plan's order."""
    return [(day.date, day.title) for initiative in plan.initiatives for day in _days(initiative)]


def count_days(plan: PlanRecord) -> int:
    """How many entries the calendar has."""
    return len(entries(plan))


def _days(initiative: InitiativeRecord) -> Iterator[_Day]:
    if initiative.state is State.DROPPED:  # nobody waits for its days
        return
    for number, milestone in enumerate(initiative.milestones, 1):
        if milestone.due:
            title = _("Milestone: {title}", title=milestone.title or initiative.title)
            yield _Day(f"milestone-{number}", milestone.due, title, initiative)
    for number, goal in enumerate(initiative.goals, 1):
        if goal.due:
            yield _Day(
                f"goal-{number}", goal.due, _("Goal due: {text}", text=goal.text or initiative.title), initiative
            )
    if initiative.period.end:
        yield _Day("end", initiative.period.end, _("Ends: {title}", title=initiative.title), initiative)


def _event(plan: PlanRecord, day: _Day, stamp: dt.datetime) -> Event:
    initiative = day.initiative
    event = Event()
    known = initiative.id or f"{plan.year}-{initiative.number}"
    event.add("uid", f"{uuid.uuid5(_SPACE, f'{known}/{day.mark}')}@planner")
    event.add("dtstamp", stamp)
    event.add("dtstart", day.date)
    event.add("dtend", day.date + dt.timedelta(days=1) if day.date < dt.date.max else day.date)
    event.add("summary", day.title)
    event.add("description", _("{title} (no. {number})", title=initiative.title, number=initiative.number or "–"))
    event.add("transp", "TRANSPARENT")
    if initiative.track:
        event.add("categories", [initiative.track])
    return event
