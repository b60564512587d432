"""Next year's plan from last year's, as a person chooses it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import Any

import builders
import pytest

from planner import actions
from planner.db import Store
from planner.errors import Refused
from planner.model import Fulfilment, Stage, State
from planner.queries import plans
from planner.records import GoalRecord, InitiativeRecord, MeasurementRecord, MilestoneRecord, Period, PlanRecord
from planner.records.rolling import EVERYTHING, FIELDS, Part

CLUB, MARKET, CAFE = (f"00000000-0000-4000-8000-00000000000{digit}" for digit in "123")
FULL = InitiativeRecord(
    id=CLUB,
    number=1,
    title="Læseklubber i 2022",
    description="Fem klubber.",
    track=builders.READING,
    goals=(
        GoalRecord(
            text="60 unge", target=60, due=dt.date(2022, 12, 31), fulfilment=Fulfilment.MET,
            measurements=(MeasurementRecord(date=dt.date(2022, 6, 30), value=41),),
        ),
    ),
    milestones=(
        MilestoneRecord(title="Åbning", due=dt.date(2022, 2, 1), done=dt.date(2022, 2, 1)),
        MilestoneRecord(title="Fest", due=dt.date(2022, 11, 1)),
    ),
    responsible=("MKH",),
    partners=("Skolerne",),
    period=Period(text="forår 2022", start=dt.date(2022, 3, 1), end=dt.date(2022, 5, 31)),
    budget=Decimal(25_000),
    funding="puljen",
    state=State.IN_PROGRESS,
    notes="husk",
)  # fmt: skip


@pytest.fixture(autouse=True)
def _three(store: Store) -> None:
    others = (InitiativeRecord(id=MARKET, number=2, title="Byttemarked"), InitiativeRecord(id=CAFE, number=3, title="Café"))
    with store.change("load_plan") as session:
        actions.load_plan(session, builders.plan(FULL, *others))


def roll(store: Store, *chosen: str, **how: Any) -> PlanRecord:
    with store.change("roll_plan") as session:
        actions.roll_plan(session, 2022, 2023, chosen, **how)
    return plan(store, 2023)


def plan(store: Store, year: int) -> PlanRecord:
    with store.read() as session:
        return plans.plan(session, year)


def test_what_continues_starts_again_a_year_later(store: Store) -> None:
    (found,) = roll(store, CLUB).initiatives
    assert found.continues == CLUB
    assert (found.state, found.period.text) == (State.NOT_STARTED, "forår 2023")
    assert (found.period.start, found.period.end) == (dt.date(2023, 3, 1), dt.date(2023, 5, 31))
    assert found.goals == (GoalRecord(text="60 unge", target=60, due=dt.date(2023, 12, 31)),)
    assert found.milestones == (MilestoneRecord(title="Fest", due=dt.date(2023, 11, 1)),)
    assert plan(store, 2022).initiatives[0] == FULL, "results stay with last year's"


def test_the_others_are_finished_or_dropped_where_they_stand_as_one_step(store: Store) -> None:
    roll(store, CLUB, finished=[MARKET], dropped=[CAFE])
    assert [it.state for it in plan(store, 2022).initiatives] == [State.IN_PROGRESS, State.DONE, State.DROPPED]
    store.undo()
    assert [it.state for it in plan(store, 2022).initiatives] == [State.IN_PROGRESS, State.NOT_STARTED, State.NOT_STARTED]
    with store.read() as session, pytest.raises(Refused, match="plan_missing"):
        plans.plan(session, 2023)


def test_an_adopted_plan_takes_the_states_and_a_closed_one_keeps_its_own(store: Store) -> None:
    for stage, states in ((Stage.ADOPTED, [State.DONE, State.DROPPED]), (Stage.CLOSED, [State.NOT_STARTED] * 2)):
        with store.change("set_stage") as session:
            actions.set_stage(session, 2022, stage, on=dt.date(2022, 12, 31))
        roll(store, CLUB, finished=[MARKET], dropped=[CAFE])
        assert [it.state for it in plan(store, 2022).initiatives[1:]] == states
        store.undo()


@pytest.mark.parametrize("part", Part)
def test_a_part_can_be_left_behind(store: Store, part: Part) -> None:
    whole = roll(store, CLUB).initiatives[0]
    store.undo()
    (found,) = roll(store, CLUB, along=EVERYTHING - {part}).initiatives
    empty = InitiativeRecord()
    expected = {name: getattr(empty, name) for name in FIELDS[part]}
    assert replace(found, id="") == replace(whole, id="", **expected)


def test_links_to_earlier_years_only(store: Store) -> None:
    with store.change("create_plan") as session:
        actions.create_plan(session, 2021)
        earlier = actions.add_initiative(session, 2021, InitiativeRecord(title="Læseklubber"))
    with store.change("link_predecessors") as session:
        actions.link_predecessors(session, {CLUB: earlier})
    assert plan(store, 2022).initiatives[0].continues == earlier
    for uuid, other in ((earlier, CLUB), (CLUB, MARKET)):
        with pytest.raises(Refused, match="predecessor_not_earlier"), store.change("link_predecessors") as session:
            actions.link_predecessors(session, {uuid: other})
