"""What a round adds up to; what was not reported is counted as that."""

from __future__ import annotations

import datetime as dt

from arbitrary import plans as any_plan
from hypothesis import given, settings

from planner.figures.follow_up import DROPPED, overdue, standings, tally
from planner.model import Assessment, Fulfilment, State
from planner.records import (
    FollowUpRecord,
    GoalRecord,
    InitiativeRecord,
    MilestoneRecord,
    Period,
    PlanRecord,
    RoundRecord,
    StrategyKey,
)

TODAY = dt.date(2022, 10, 3)


def plan(*initiatives: InitiativeRecord) -> PlanRecord:
    key = StrategyKey(title="Strategi", first_year=2020, last_year=2023)
    rounds = (RoundRecord(name="årsstatus", date=dt.date(2022, 12, 15)), RoundRecord(name="midtvejs", date=dt.date(2022, 6, 30)))
    return PlanRecord(year=2022, strategy=key, rounds=rounds, initiatives=initiatives)


def test_a_round_in_numbers() -> None:
    found = plan(
        InitiativeRecord(
            title="Klub", state=State.DONE, goals=(GoalRecord(fulfilment=Fulfilment.MET), GoalRecord()),
            follow_ups=(
                FollowUpRecord(round="midtvejs", assessment=Assessment.ATTENTION),
                FollowUpRecord(round="årsstatus", assessment=Assessment.ON_TRACK, state=State.DONE),
            ),
        ),
        InitiativeRecord(title="Café", state=State.IN_PROGRESS, follow_ups=(FollowUpRecord(round="midtvejs", text="Godt"),)),
        InitiativeRecord(title="Marked", state=State.DROPPED, goals=(GoalRecord(),)),
    )  # fmt: skip
    club, cafe, market = standings(found, "årsstatus")
    assert (club.missing, cafe.missing, market.missing) == (False, True, False)
    assert [it.assessment for it in (club.earlier, cafe.earlier) if it] == [Assessment.ATTENTION, None]
    total = tally((club, cafe, market))
    assert (total.initiatives, total.asked, total.reported) == (3, 2, 1)
    assert total.states == {State.DONE: 1, State.IN_PROGRESS: 1, State.DROPPED: 1}
    assert total.assessments == {Assessment.ON_TRACK: 1, None: 1}
    assert total.goals == {Fulfilment.MET: 1, None: 1, DROPPED: 1}
    assert total.all_goals == 3


@settings(max_examples=40)
@given(any_plan())
def test_the_counts_add_up(found: PlanRecord) -> None:
    for round_ in found.rounds:
        total = tally(standings(found, round_.name))
        assert total.states.total() == total.initiatives == len(found.initiatives)
        assert total.assessments.total() == total.economies.total() == total.asked >= total.reported
        assert total.goals.total() == sum(len(it.goals) for it in found.initiatives)


def test_what_is_late_and_what_was_put_off() -> None:
    late = InitiativeRecord(
        title="Klub", period=Period(end=dt.date(2022, 9, 1)),
        milestones=(MilestoneRecord(title="Indkøb", due=dt.date(2022, 5, 1)), MilestoneRecord(title="Fest", due=dt.date(2022, 12, 1))),
    )  # fmt: skip
    assert [it.day.month for it in overdue(late, TODAY)] == [5, 9]
    put_off = FollowUpRecord(round="midtvejs", new_deadline=dt.date(2022, 11, 1))
    moved = InitiativeRecord(title="Klub", period=late.period, milestones=late.milestones, follow_ups=(put_off,))
    assert overdue(moved, TODAY) == ()
    assert [(it.day.month, it.planned and it.planned.month) for it in overdue(moved, dt.date(2022, 11, 2))] == [(11, 5), (11, 9)]
    assert overdue(InitiativeRecord(title="Klub", state=State.DONE, period=late.period), TODAY) == ()
