"""What is due, in the order of its days."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import arbitrary
import builders
from hypothesis import given, settings

from planner.figures.deadlines import Due, deadlines, rescheduled
from planner.model import Fulfilment, State
from planner.records import FollowUpRecord, GoalRecord, MilestoneRecord, Period, PlanRecord, RoundRecord

MAY, JUNE, JULY = dt.date(2022, 5, 1), dt.date(2022, 6, 1), dt.date(2022, 7, 1)


def test_what_is_still_open_by_its_days() -> None:
    it = builders.initiative(
        1,
        period=Period(end=JULY, text="1. halvår"),
        goals=(GoalRecord(text="80 deltager", due=JUNE), GoalRecord(text="Målt", due=MAY, fulfilment=Fulfilment.MET)),
        milestones=(MilestoneRecord(title="Tilmelding", due=MAY), MilestoneRecord(title="Nået", due=MAY, done=MAY)),
    )
    plan = builders.plan(it, rounds=(RoundRecord(name="midtvejs", date=JUNE), RoundRecord(name="1. kvartal", date=MAY, closed=True)))
    assert [(found.day, found.due, found.what, found.place) for found in deadlines(plan)] == [
        (MAY, Due.MILESTONE, "Tilmelding", 1), (JUNE, Due.GOAL, "80 deltager", 1), (JUNE, Due.ROUND, "midtvejs", 0),
        (JULY, Due.PERIOD, "1. halvår", 0),
    ]


def test_what_is_done_or_dropped_waits_for_nothing() -> None:
    over = [builders.initiative(number, period=Period(end=MAY), state=state)
            for number, state in enumerate((State.DONE, State.DROPPED), 1)]
    assert deadlines(builders.plan(*over)) == ()


def test_a_new_deadline_stands_wherever_the_day_was_put_off() -> None:
    it = builders.initiative(
        1,
        period=Period(end=JULY, text="1. halvår"),
        milestones=(MilestoneRecord(title="Tilmelding", due=MAY),),
        follow_ups=(FollowUpRecord(round="midtvejs", new_deadline=JUNE),),
    )
    assert [(found.day, found.due, found.planned) for found in deadlines(builders.plan(it))] == [
        (JUNE, Due.MILESTONE, MAY), (JULY, Due.PERIOD, None),
    ]


@settings(max_examples=30)
@given(arbitrary.plans())
def test_a_plan_on_its_days_in_force_tells_them_without_what_was_reported(plan: PlanRecord) -> None:
    moved = rescheduled(plan)
    silent = replace(moved, initiatives=tuple(replace(it, follow_ups=()) for it in moved.initiatives))
    assert [(it.day, it.due, it.what) for it in deadlines(silent)] == [(it.day, it.due, it.what) for it in deadlines(plan)]
