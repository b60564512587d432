"""What is to be followed up now: the round under way, who hasn't reported, what is late, what was put off, and at the
year's end goals that nobody has judged. Each line leads to its list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from planner.figures.deadlines import Deadline, Due, open_deadlines
from planner.figures.follow_up import overdue, standings
from planner.model import Stage, State
from planner.records import InitiativeRecord, PlanRecord, RoundRecord
from planner.records.rounds import in_order
from planner.ui.pages.overview.doors import Initiatives, PageKey, Place
from planner.ui.pages.overview.line import Line
from planner.words import _, day, plural

_MOST_LATE = 3
_SOON = dt.timedelta(days=30)
_FIELDS = {Due.MILESTONE: "milestones", Due.GOAL: "goals", Due.PERIOD: "period"}


def follow_up_lines(plan: PlanRecord, today: dt.date) -> list[Line]:
    """Nothing of a closed plan: there is nothing left to do with it."""
    if plan.stage is Stage.CLOSED:
        return []
    return [*_round(plan, today), *_late(plan, today), *_put_off(plan, today), *_not_judged(plan, today)]


def _round(plan: PlanRecord, today: dt.date) -> Iterator[Line]:
    """The first open round by its day, once it is near or somebody has reported; and who is waited for."""
    round_ = next((it for it in in_order(plan) if not it.closed), None)
    if round_ is None:
        return
    asked = [it for it in standings(plan, round_.name) if it.asked]
    reported = sum(it.reported is not None for it in asked)
    if not asked or not (reported or plan.stage is Stage.ADOPTED or _is_near(round_, today)):
        return
    late = round_.date is not None and round_.date < today and reported < len(asked)
    yield Line(
        title=_("{count} of {all} reported", count=reported, all=len(asked)), remark=_round_words(round_, late=late),
        bar=((reported / len(asked), "success" if reported == len(asked) else "accent"),), warns=late, key=PageKey("follow_up"),
    )
    missing = [it.initiative for it in asked if it.missing]
    if missing and reported:
        words = plural("{count} initiative is still missing", "{count} initiatives are still missing", len(missing))
        yield Line(title=words, key=_list(_("Not reported: {round}", round=round_.name), missing))


def _is_near(round_: RoundRecord, today: dt.date) -> bool:
    return round_.date is not None and round_.date - _SOON <= today


def _round_words(round_: RoundRecord, *, late: bool) -> str:
    if round_.date is None:
        return round_.name
    if late:
        return _("{round}, was due {day}", round=round_.name, day=day(round_.date))
    return _("{round}, due {day}", round=round_.name, day=day(round_.date))


def _late(plan: PlanRecord, today: dt.date) -> Iterator[Line]:
    """How many deadlines have passed, and the initiatives that have waited longest."""
    late = [found for it in plan.initiatives if (found := overdue(it, today))]
    if not late:
        return
    count = sum(map(len, late))
    words = plural("{count} deadline has passed", "{count} deadlines have passed", count)
    remark = plural("in {count} initiative", "in {count} initiatives", len(late)) if count != len(late) else ""
    key = _list(_("Deadlines that have passed"), [found[0].initiative for found in late if found[0].initiative])
    yield Line(title=words, remark=remark, warns=True, key=key)
    for first, *_more in sorted(late, key=lambda found: found[0].day)[:_MOST_LATE]:
        assert first.initiative is not None
        yield Line(
            title=first.initiative.title or _("Untitled"), remark=_since(first), key=Place(first.initiative.id, _FIELDS[first.due])
        )


def _since(first: Deadline) -> str:
    if first.planned is None:
        return _("late since {day}", day=day(first.day))
    return _("late since {day}, put off from {planned}", day=day(first.day), planned=day(first.planned))


def _put_off(plan: PlanRecord, today: dt.date) -> Iterator[Line]:
    """New deadlines that are still to come."""
    moved = [it for record in plan.initiatives for it in open_deadlines(record) if it.planned and it.day >= today]
    if moved:
        words = plural("{count} deadline put off", "{count} deadlines put off", len(moved))
        initiatives = list({it.initiative.id: it.initiative for it in moved if it.initiative}.values())
        parts = [_("the next is {day}", day=day(min(it.day for it in moved)))]
        if len(initiatives) != len(moved):
            parts.insert(0, plural("in {count} initiative", "in {count} initiatives", len(initiatives)))
        yield Line(title=words, remark=" · ".join(parts), key=_list(_("Deadlines put off"), initiatives))


def _not_judged(plan: PlanRecord, today: dt.date) -> Iterator[Line]:
    """In the year's last month and after it."""
    if today < dt.date(plan.year, 12, 1):
        return
    waiting = [it for it in plan.initiatives if it.state is not State.DROPPED and any(goal.fulfilment is None for goal in it.goals)]
    count = sum(goal.fulfilment is None for it in waiting for goal in it.goals)
    if count:
        words = plural("{count} goal is not judged", "{count} goals are not judged", count)
        remark = plural("in {count} initiative", "in {count} initiatives", len(waiting)) if count != len(waiting) else ""
        yield Line(title=words, remark=remark, key=_list(_("Goals that are not judged"), waiting))


def _list(words: str, initiatives: Sequence[InitiativeRecord]) -> Initiatives:
    return Initiatives(words, tuple(it.id for it in initiatives))
