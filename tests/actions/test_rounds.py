"""A round of follow-up: opened, worked through and closed. What a closed round says stands, whatever is done later."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import select

from planner import actions
from planner.db import Store
from planner.errors import Refused, Stale
from planner.model import Assessment, Stage, State, Step
from planner.queries import plans, strategies
from planner.records import (
    FollowUpRecord,
    GoalRecord,
    InitiativeRecord,
    MeasurementRecord,
    PlanRecord,
    RoundRecord,
    StrategyKey,
    StrategyRecord,
)
from planner.records.rounds import Reported, entry_of, measured, measured_in, reported
from planner.records.strategy_draft import StrategyDraft

MIDTERM, YEARS_END = RoundRecord(name="midtvejs", date=dt.date(2022, 6, 30)), RoundRecord(name="årsstatus", date=dt.date(2022, 12, 15))
JULY = dt.date(2022, 7, 1)


@pytest.fixture
def club(store: Store) -> str:
    """The one initiative of a plan with two rounds."""
    with store.change("create_plan") as session:
        actions.create_plan(session, 2022)
        actions.add_rounds(session, 2022, (MIDTERM, YEARS_END))
        return actions.add_initiative(session, 2022, InitiativeRecord(title="Læseklub", goals=(GoalRecord(text="Ti klubber", target=10),)))


def plan(store: Store) -> PlanRecord:
    with store.read() as session:
        return plans.plan(session, 2022)


def strategy(store: Store) -> StrategyRecord:
    with store.read() as session:
        return strategies.of_plan(session, 2022)


def do(store: Store, deed: str, *arguments: object, **values: object) -> None:
    with store.change(deed) as session:
        getattr(actions, deed)(session, *arguments, **values)


def say(store: Store, uuid: str, name: str = "midtvejs", **values: object) -> None:
    do(store, "report", uuid, name, by="MKH", on=JULY, **values)


def report_of(store: Store, name: str) -> Reported:
    return reported(plan(store), strategy(store), name)


def test_what_is_said_piece_by_piece_is_one_signed_entry(store: Store, club: str) -> None:
    say(store, club, assessment=Assessment.ATTENTION)
    say(store, club, text="Venter på lokaler", reason="Ombygning", new_deadline=dt.date(2022, 10, 1))
    say(store, club, state=State.PAUSED)
    (found,) = plan(store).initiatives
    assert found.state is State.PAUSED
    assert found.follow_ups == (
        FollowUpRecord(
            round="midtvejs", date=JULY, by="MKH", assessment=Assessment.ATTENTION, state=State.PAUSED,
            text="Venter på lokaler", reason="Ombygning", new_deadline=dt.date(2022, 10, 1),
        ),
    )  # fmt: skip


def test_an_entry_that_says_nothing_any_longer_is_no_report(store: Store, club: str) -> None:
    say(store, club, text="Godt i gang")
    say(store, club, text="")
    assert entry_of(plan(store).initiatives[0], "midtvejs") is None
    say(store, club, state=State.DONE, text="Færdig")
    do(store, "withdraw_report", club, "midtvejs")
    (found,) = plan(store).initiatives
    assert (found.follow_ups, found.state) == ((), State.DONE)


def test_a_form_that_is_behind_is_told(store: Store, club: str) -> None:
    seen = plan(store).initiatives[0].version
    say(store, club, state=State.DONE)
    with pytest.raises(Stale):
        say(store, club, state=State.PAUSED, seen=seen)


def test_nothing_that_is_done_later_changes_what_a_closed_round_says(store: Store, club: str) -> None:
    say(store, club, assessment=Assessment.ON_TRACK, text="Fire klubber")
    do(store, "close_round", 2022, "midtvejs", by="MKH")
    closed = report_of(store, "midtvejs")
    assert closed.frozen
    assert entry_of(closed.plan.initiatives[0], "midtvejs") == FollowUpRecord(
        round="midtvejs", date=JULY, by="MKH", assessment=Assessment.ON_TRACK, state=State.NOT_STARTED, text="Fire klubber"
    )

    record = strategy(store)
    key = StrategyKey(title=record.title, first_year=record.first_year, last_year=record.last_year)
    do(store, "edit_initiative", club, title="Andet", state=State.DROPPED, goals=())
    say(store, club, "årsstatus", text="Mere")
    do(store, "add_initiative", 2022, InitiativeRecord(title="Ny"))
    do(store, "edit_strategy", key, StrategyDraft.of(record).set_track(0, name="Et andet spor"))
    do(store, "delete_initiatives", [club])

    assert report_of(store, "midtvejs") == closed
    assert report_of(store, "årsstatus").plan.initiatives[0].title == "Ny"


@pytest.mark.parametrize(
    ("deed", "arguments", "values"),
    [
        ("edit_round", (2022, "midtvejs"), {"name": "halvvejs"}),
        ("edit_round", (2022, "midtvejs"), {"date": JULY}),
        ("close_round", (2022, "midtvejs"), {}),
        ("delete_round", (2022, "midtvejs"), {}),
    ],
)
def test_a_closed_round_is_refused(store: Store, club: str, deed: str, arguments: tuple[object, ...], values: dict[str, object]) -> None:
    say(store, club, text="Godt")
    do(store, "close_round", 2022, "midtvejs")
    before = plan(store)
    with pytest.raises(Refused, match="round_closed"):
        do(store, deed, *arguments, **values)
    with pytest.raises(Refused, match="round_closed"):
        say(store, club, text="Skidt")
    with pytest.raises(Refused, match="round_closed"):
        do(store, "edit_initiative", club, follow_ups=())
    assert plan(store) == before


def _newest_step(store: Store) -> int:
    with store.read() as session:
        return max(session.scalars(select(Step.id)))


def test_an_older_report_is_not_taken_back_from_a_closed_round(store: Store, club: str) -> None:
    say(store, club, state=State.IN_PROGRESS, text="Godt")
    step = _newest_step(store)
    do(store, "close_round", 2022, "midtvejs")
    do(store, "edit_initiative", club, title="Andet")
    with pytest.raises(Refused, match="take_back_round_closed"):
        store.take_back(step)
    do(store, "reopen_round", 2022, "midtvejs")
    say(store, club, text="Skidt")
    do(store, "close_round", 2022, "midtvejs")
    assert entry_of(report_of(store, "midtvejs").plan.initiatives[0], "midtvejs").text == "Skidt"  # type: ignore[union-attr]


def test_the_report_knows_what_was_adopted_before_it(store: Store, club: str) -> None:
    do(store, "set_stage", 2022, Stage.ADOPTED, on=dt.date(2021, 12, 15))
    say(store, club, text="Godt")
    do(store, "close_round", 2022, "midtvejs")
    do(store, "open_amendment", 2022, "Ny titel")
    do(store, "edit_initiative", club, title="Andet")
    do(store, "close_amendment", 2022)
    earlier, later = report_of(store, "midtvejs"), report_of(store, "årsstatus")
    assert [it.title for it in (*earlier.plan.initiatives, *earlier.adopted.initiatives)] == ["Læseklub", "Læseklub"]  # type: ignore[union-attr]
    assert [it.title for it in (*later.plan.initiatives, *later.adopted.initiatives)] == ["Andet", "Andet"]  # type: ignore[union-attr]


def test_what_is_measured_in_a_round_bears_its_day_and_leaves_other_days_alone(store: Store, club: str) -> None:
    found = plan(store)
    by_hand = MeasurementRecord(date=dt.date(2022, 3, 1), value=2)
    goal = replace(found.initiatives[0].goals[0], measurements=(by_hand,))
    assert measured_in(found, goal, "midtvejs") is None
    goal = measured(found, goal, "midtvejs", 4, today=dt.date(2022, 6, 20))
    goal = measured(found, goal, "årsstatus", 9, today=JULY)
    goal = measured(found, goal, "midtvejs", 5, today=JULY)
    assert [(it.date, it.value) for it in goal.measurements] == [(by_hand.date, 2), (MIDTERM.date, 5), (YEARS_END.date, 9)]
    assert measured(found, goal, "midtvejs", None, today=JULY).measurements == (goal.measurements[0], goal.measurements[2])


def test_when_a_round_is_put_off_what_was_measured_in_it_goes_with_it(store: Store, club: str) -> None:
    found = plan(store)
    goal = measured(found, found.initiatives[0].goals[0], "midtvejs", 4, today=JULY)
    do(store, "edit_initiative", club, goals=(goal,))
    do(store, "edit_round", 2022, "midtvejs", date=JULY)
    later = plan(store)
    kept = measured_in(later, later.initiatives[0].goals[0], "midtvejs")
    assert kept == MeasurementRecord(date=JULY, value=4)
