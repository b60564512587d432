"""A year that was followed up: adopted in December, a closed round in March, one in June that is under way or closed."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

import builders

from planner.model import Assessment, Fulfilment, Stage, State, VersionReason
from planner.records import (
    FollowUpRecord,
    GoalRecord,
    InitiativeRecord,
    MeasurementRecord,
    PlanRecord,
    RoundRecord,
    VersionRecord,
)
from planner.records.json import plan_to_json, strategy_to_json

MIDYEAR = "midtvejs"
TODAY = dt.date(2022, 7, 1)
CLOSED_ON = dt.date(2022, 6, 30)


def reported_plan(count: int = 24) -> PlanRecord:
    """The sample plan at mid-year, with one initiative more than was adopted, one dropped, one moved and one goal lowered."""
    adopted = replace(builders.sample_plan(count), stage=Stage.ADOPTED, adopted_on=dt.date(2021, 12, 15))
    version = VersionRecord(
        name="", reason=VersionReason.ADOPTION, made_at=dt.datetime(2021, 12, 15, 19), made_by="MKH", content=json.dumps(plan_to_json(adopted))
    )
    initiatives = [_followed_up(it, place) for place, it in enumerate(adopted.initiatives)]
    if count > 5:
        third, fourth = initiatives[2:4]
        initiatives[2] = replace(third, goals=(replace(third.goals[0], target=120, due=dt.date(2022, 12, 1)),))
        initiatives[3] = replace(fourth, track=builders.CITIZENS, period=builders.quarter(4))
        initiatives[5] = replace(initiatives[5], state=State.DROPPED, follow_ups=())
        initiatives.append(_new(count + 1))
    rounds = (
        RoundRecord(name="1. kvartal", date=dt.date(2022, 3, 31), closed=True), RoundRecord(name=MIDYEAR, date=CLOSED_ON),
        RoundRecord(name="årsstatus", date=dt.date(2022, 12, 15)),
    )  # fmt: skip
    return replace(adopted, rounds=rounds, initiatives=tuple(initiatives), versions=(version,))


def closed(plan: PlanRecord) -> PlanRecord:
    """The plan after its mid-year round was closed."""
    rounds = tuple(replace(it, closed=it.closed or it.name == MIDYEAR) for it in plan.rounds)
    plan = replace(plan, rounds=rounds)
    version = VersionRecord(
        name=MIDYEAR, reason=VersionReason.ROUND, made_at=dt.datetime.combine(CLOSED_ON, dt.time(15)), made_by="MKH",
        content=json.dumps(plan_to_json(replace(plan, versions=()))), strategy=json.dumps(strategy_to_json(builders.strategy())),
    )  # fmt: skip
    return replace(plan, versions=(*plan.versions, version))


def _new(number: int) -> InitiativeRecord:
    entry = FollowUpRecord(round=MIDYEAR, assessment=Assessment.ON_TRACK, economy=Assessment.ON_TRACK, text="Fire hunde er med.")
    return builders.initiative(
        number, "Læsehunde i Skovlunde", track=builders.READING, sdgs=builders.sdgs(4), state=State.IN_PROGRESS,
        goals=(builders.goal("Ti børn læser højt"),), follow_ups=(entry,),
    )  # fmt: skip


_THEN = (Assessment.ON_TRACK, Assessment.ATTENTION, Assessment.ATTENTION, Assessment.ON_TRACK, Assessment.ATTENTION, None)
_NOW = (Assessment.ON_TRACK, Assessment.ON_TRACK, Assessment.ATTENTION, Assessment.ON_TRACK, Assessment.CRITICAL, Assessment.ON_TRACK)
_TEXTS = (
    "Klubberne kører i alle tre huse, og de unge har selv inviteret tre forfattere.",
    "Halvdelen af besøgene er gennemført. Sundhedsplejen har manglet folk i foråret, så resten flyttes til efteråret.",
    "Går som planlagt.", "",
)  # fmt: skip


def _followed_up(it: InitiativeRecord, place: int) -> InitiativeRecord:
    """Two entries, or one, or none; every seventh initiative says nothing at mid-year."""
    then, now = _THEN[place % 6], _NOW[place % 6]
    entries: list[FollowUpRecord] = []
    if then is not None:
        entries.append(FollowUpRecord(round="1. kvartal", date=dt.date(2022, 3, 29), by="MKH", assessment=then, text="Godt i gang."))
    if place % 7 != 6 and it.state is not State.DROPPED:
        late = now is not Assessment.ON_TRACK
        economy = Assessment.ATTENTION if place % 9 == 2 else None if place % 11 == 5 else Assessment.ON_TRACK
        entries.append(
            FollowUpRecord(
                round=MIDYEAR, date=dt.date(2022, 6, 28), by="MKH", assessment=now, economy=economy, state=it.state, text=_TEXTS[place % 4],
                reason="Lokalerne bliver først klar i september." if late else "",
                new_deadline=dt.date(2022, 11, 30) if late and place % 2 == 0 else None,
            )
        )  # fmt: skip
    goals = tuple(_measured(goal, place + number) for number, goal in enumerate(it.goals))
    return replace(it, follow_ups=tuple(entries), goals=goals)


_COURSES = ((0.2, 0.5), (0.4, 0.8, 1.1), (0.3,), ())
_FULFILLED = (
    Fulfilment.MET, Fulfilment.PARTLY, Fulfilment.MET, None, Fulfilment.NOT_MET, Fulfilment.MET, Fulfilment.NOT_MEASURED,
)  # fmt: skip


def _measured(goal: GoalRecord, place: int) -> GoalRecord:
    if goal.target is None:
        return replace(goal, fulfilment=Fulfilment.MET, judgement="Deltagerne fortæller det samme.") if place % 2 else goal
    start = goal.baseline or 0
    course = tuple(
        MeasurementRecord(date=dt.date(2022, 3 * number + 3, 15), value=round(start + (goal.target - start) * share))
        for number, share in enumerate(_COURSES[place % 4])
    )
    return replace(goal, measurements=course, fulfilment=_FULFILLED[place % 7], judgement="Flest i Skovlunde." if place % 3 == 1 else "")
