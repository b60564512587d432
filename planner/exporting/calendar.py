"""The plan's days as a calendar: rounds of follow-up, milestones, due dates of goals, ends of initiatives, each a whole
day, and a reminder some days before while it is still open.

The same day of the same initiative has the same UID in every export, so a calendar that takes the file in
again moves its entries instead of doubling them; so it does with what was put off, which stands on its new day. Nothing
else that was reported goes out here.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from icalendar import Alarm, Calendar, Event

from planner.exporting.book import plan_title
from planner.figures.deadlines import Due, open_deadlines
from planner.model import State
from planner.records import InitiativeRecord, PlanRecord
from planner.records.rounds import in_order
from planner.words import _, language

_SPACE = uuid.UUID("6f0c2f6e-5a0b-5d3e-9a53-2f0c4d1b7a11")
"""Our own name space for UIDs; any value will do as long as it stays."""


_ROUND, _DEADLINE = dt.timedelta(days=-7, hours=9), dt.timedelta(days=-3, hours=9)
"""When one is reminded: at nine o'clock a week, or three days, before the day."""


@dataclass(frozen=True, slots=True)
class _Day:
    """One entry; `known` is what it is known by for good. Without `reminder` nobody waits for it any more."""

    known: str
    date: dt.date
    title: str
    about: str = ""
    track: str | None = None
    reminder: dt.timedelta | None = None


def make_calendar(plan: PlanRecord, *, today: dt.date) -> bytes:
    """The calendar in the language in force."""
    calendar = Calendar()
    calendar.add("prodid", f"-//planner//{plan.year}//{language().upper()}")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", plan_title(plan))
    stamp = dt.datetime.combine(today, dt.time(0), dt.UTC)
    for day in _days(plan):
        calendar.add_component(_event(day, stamp, reminds=day.date >= today))
    return calendar.to_ical()


def entries(plan: PlanRecord) -> list[tuple[dt.date, str]]:
    """The day and the title of every entry: the rounds, then the initiatives in the plan's order."""
    return [(day.date, day.title) for day in _days(plan)]


def count_days(plan: PlanRecord) -> int:
    """How many entries the calendar has."""
    return len(entries(plan))


def _days(plan: PlanRecord) -> Iterator[_Day]:
    for round_ in in_order(plan):
        if round_.date and not round_.closed:
            title = _("Follow-up: {round} – the status is to be reported", round=round_.name)
            yield _Day(f"{plan.year}/round/{round_.name}", round_.date, title, plan_title(plan), reminder=_ROUND)
    for initiative in plan.initiatives:
        if initiative.state is not State.DROPPED:  # nobody waits for its days
            yield from _days_of(plan, initiative)


def _days_of(plan: PlanRecord, it: InitiativeRecord) -> Iterator[_Day]:
    still_open = {(found.due, found.place) for found in open_deadlines(it)}
    known = it.id or f"{plan.year}-{it.number}"
    about = _("{title} (no. {number})", title=it.title, number=it.number or "–")

    def entry(mark: str, due: Due, place: int, day: dt.date, title: str) -> _Day:
        return _Day(f"{known}/{mark}", day, title, about, it.track, _DEADLINE if (due, place) in still_open else None)

    for number, milestone in enumerate(it.milestones, 1):
        if milestone.due:
            title = _("Milestone: {title}", title=milestone.title or it.title)
            yield entry(f"milestone-{number}", Due.MILESTONE, number, milestone.due, title)
    for number, goal in enumerate(it.goals, 1):
        if goal.due:
            yield entry(f"goal-{number}", Due.GOAL, number, goal.due, _("Goal due: {text}", text=goal.text or it.title))
    if it.period.end:
        yield entry("end", Due.PERIOD, 0, it.period.end, _("Ends: {title}", title=it.title))


def _event(day: _Day, stamp: dt.datetime, *, reminds: bool) -> Event:
    event = Event()
    event.add("uid", f"{uuid.uuid5(_SPACE, day.known)}@planner")
    event.add("dtstamp", stamp)
    event.add("dtstart", day.date)
    event.add("dtend", day.date + dt.timedelta(days=1) if day.date < dt.date.max else day.date)
    event.add("summary", day.title)
    event.add("description", day.about)
    event.add("transp", "TRANSPARENT")
    if day.track:
        event.add("categories", [day.track])
    if reminds and day.reminder is not None:
        event.add_component(_alarm(day.title, day.reminder))
    return event


def _alarm(title: str, before: dt.timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", before)
    return alarm
