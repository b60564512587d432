"""Every action, done and taken back, leaves the very same database; done again, the very same change."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session
from tables import exact

from planner import actions
from planner.db import Store
from planner.model import Assessment, Priority, Stage, State
from planner.queries import plans, strategies
from planner.records import (
    FollowUpRecord,
    GoalRecord,
    InitiativeRecord,
    MeasurementRecord,
    MilestoneRecord,
    Period,
    PersonRecord,
    PlanRecord,
    RoundRecord,
    SdgLink,
    SourceRecord,
    StrategyKey,
    StrategyRecord,
    TrackRecord,
)
from planner.records.strategy_draft import StrategyDraft

READING = "Læsning, dannelse og kultur"
LEARNING = "Læring, teknologiglæde og skaberkultur"
CLUB, MARKET, CAFE = (f"00000000-0000-4000-8000-00000000000{digit}" for digit in "123")

CLUBS = InitiativeRecord(
    id=CLUB,
    title="Læseklubber for unge",
    track=READING,
    commitments=("Vi vil arbejde med interaktiv læsning",),
    sdgs=(SdgLink(number=4, primary=True, targets=("4.6",)), SdgLink(number=10)),
    goals=(
        GoalRecord(
            text="60 unge deltager fast",
            measure="deltagere",
            baseline=22,
            target=60,
            measurements=(MeasurementRecord(date=dt.date(2022, 6, 30), value=41),),
        ),
        GoalRecord(text="9 af 10 oplever fællesskab"),
    ),
    milestones=(MilestoneRecord(title="Første møde", due=dt.date(2022, 2, 1)),),
    responsible=("MKH",),
    participants=("SSP", "MKH"),
    partners=("Frivilligcenter",),
    target_groups=("Unge",),
    houses=("Kulturhus Måløv",),
    vision_aims=("Mere liv i fællesskaber",),
    purposes=("Nå flere nye brugere",),
    links=("https://example.org",),
    follow_ups=(FollowUpRecord(round="midtvejs", by="MKH", text="Godt i gang"),),
    sources=(SourceRecord(file="plan.xlsx", sheet="Ark1", cell="B7", field="title"),),
)

Deed = Callable[[Session], object]


@pytest.fixture(autouse=True)
def _three_initiatives(store: Store) -> None:
    with store.change("create_plan") as session:
        actions.create_plan(session, 2022)
        actions.add_round(session, 2022, RoundRecord(name="midtvejs"))
        actions.add_initiative(session, 2022, CLUBS)
        actions.add_initiative(session, 2022, InitiativeRecord(id=MARKET, title="Byttemarked", track=LEARNING))
        actions.add_initiative(session, 2022, InitiativeRecord(id=CAFE, title="IT-café", track=LEARNING))


def _edit(**values: object) -> Deed:
    def deed(session: Session) -> None:
        actions.edit_initiative(session, CLUB, **values)

    return deed


def _edit_the_strategy(session: Session) -> None:
    key = StrategyKey(title="Strategi 2020-2023", first_year=2020, last_year=2023)
    draft = StrategyDraft.of(strategies.of_plan(session, 2022)).set_track(0, name="Læsning", sdgs=(4, 16))
    draft = draft.move_commitment(0, 2, 2, 0).set_commitment(2, 0, "Vi vil læse sammen").without_track(1).move_track(1, 0)
    actions.edit_strategy(session, key, replace(draft, title="Strategi", vision_aims=draft.vision_aims[:1]))


def _delete_a_strategy(session: Session) -> None:
    actions.add_strategy(session, replace(strategies.of_plan(session, 2022), title="Ny", first_year=2024, last_year=2027))
    actions.delete_strategy(session, StrategyKey(title="Ny", first_year=2024, last_year=2027))
    session.flush()
    actions.add_strategy(session, StrategyRecord(title="Ny", first_year=2024, last_year=2027))


def _load_another_year(session: Session) -> None:
    key = StrategyKey(title="Strategi 2020-2023", first_year=2020, last_year=2023)
    actions.load_plan(
        session, PlanRecord(year=2021, strategy=key, initiatives=(CLUBS,), rounds=(RoundRecord(name="midtvejs"),))
    )


def _continue_into_a_plan(session: Session) -> None:
    actions.create_plan(session, 2023)
    actions.continue_initiatives(session, 2022, 2023, [CLUB])


def _adopt_and_set_back(session: Session) -> None:
    actions.set_stage(session, 2022, Stage.ADOPTED, on=dt.date(2021, 12, 1))
    actions.set_stage(session, 2022, Stage.SUBMITTED, on=dt.date(2021, 12, 2))


def _correct(session: Session) -> None:
    actions.set_stage(session, 2022, Stage.ADOPTED, on=dt.date(2021, 12, 1))
    actions.open_amendment(session, 2022, "Budget for 2. halvår", "Bevillingen er halveret")


def _correct_and_keep(session: Session) -> None:
    _correct(session)
    actions.edit_initiative(session, CLUB, budget=Decimal(5000))
    actions.close_amendment(session, 2022)


def _correct_and_give_up(session: Session) -> None:
    _correct(session)
    actions.delete_initiatives(session, [CAFE])
    actions.edit_initiative(session, CLUB, budget=Decimal(5000), state=State.IN_PROGRESS)
    actions.drop_amendment(session, 2022)


def _restore(session: Session) -> None:
    earlier = plans.plan(session, 2022)
    actions.delete_initiatives(session, [CAFE])
    actions.edit_initiative(session, CLUB, title="Noget andet", goals=(), track=LEARNING)
    actions.add_initiative(session, 2022, InitiativeRecord(title="Ny"))
    actions.move_initiatives(session, [MARKET], track=READING, before=CLUB)
    session.flush()
    actions.restore_version(session, 2022, earlier, called="Før mødet")


def _restore_an_initiative(session: Session) -> None:
    actions.edit_initiative(session, CLUB, title="Noget andet", goals=(), follow_ups=(), track=LEARNING)
    session.flush()
    actions.restore_initiative(session, 2022, replace(CLUBS, budget=Decimal(700)))


def _restore_a_deleted_initiative(session: Session) -> None:
    actions.delete_initiatives(session, [CLUB])
    actions.delete_round(session, 2022, "midtvejs")
    session.flush()
    actions.restore_initiative(session, 2022, CLUBS, (RoundRecord(name="midtvejs"),), (MARKET, CAFE))


def _link_to_the_year_before(session: Session) -> None:
    actions.create_plan(session, 2021)
    earlier = actions.add_initiative(session, 2021, InitiativeRecord(title="Læseklubber"))
    session.flush()
    actions.link_predecessors(session, {CLUB: earlier})


def _delete_after_import(session: Session) -> None:
    _import(session)
    actions.delete_plan(session, 2022)


def _import(session: Session) -> None:
    actions.import_workbook(
        session,
        2022,
        [InitiativeRecord(title="Sommerbogen", responsible=("AJN",))],
        [actions.ImportedUpdate(id=CLUB, values={"title": "Læseklubber"})],
        actions.ImportFacts(file="plan.xlsx", sha256="0" * 64, by="MKH"),
        [PersonRecord(initials="AJN", name="A. J. N.")],
    )


def _reopen(session: Session) -> None:
    actions.close_round(session, 2022, "midtvejs")
    actions.reopen_round(session, 2022, "midtvejs")


ACTIONS_UNDER_TEST: dict[str, tuple[str, Deed]] = {
    "a new plan": ("create_plan", lambda session: actions.create_plan(session, 2023)),
    "the plan's title": ("edit_plan", lambda session: actions.edit_plan(session, 2022, title="Ny titel")),
    "a plan deleted": ("delete_plan", lambda session: actions.delete_plan(session, 2022)),
    "a plan submitted": (
        "set_stage",
        lambda session: actions.set_stage(session, 2022, Stage.SUBMITTED, on=dt.date(2021, 11, 22)),
    ),
    "a plan adopted": (
        "set_stage",
        lambda session: actions.set_stage(session, 2022, Stage.ADOPTED, on=dt.date(2021, 12, 1)),
    ),
    "a plan closed": (
        "set_stage",
        lambda session: actions.set_stage(session, 2022, Stage.CLOSED, on=dt.date(2023, 1, 15)),
    ),
    "an adopted plan set back": ("set_stage", _adopt_and_set_back),
    "a correction opened": ("open_amendment", _correct),
    "a correction kept": ("close_amendment", _correct_and_keep),
    "a correction given up": ("drop_amendment", _correct_and_give_up),
    "a version put back": ("restore_version", _restore),
    "initiatives linked to the year before": ("link_predecessors", _link_to_the_year_before),
    "an initiative put back to what it was": ("restore_initiative", _restore_an_initiative),
    "a deleted initiative restored": ("restore_initiative", _restore_a_deleted_initiative),
    "a version kept": ("keep_version", lambda session: actions.keep_version(session, 2022, "før mødet")),
    "a plan loaded": ("load_plan", _load_another_year),
    "a plan continued": ("roll_plan", lambda session: actions.roll_plan(session, 2022, 2023)),
    "an initiative continued into another plan": ("continue_initiatives", _continue_into_a_plan),
    "a strategy added": (
        "add_strategy",
        lambda session: actions.add_strategy(
            session,
            StrategyRecord(
                title="Strategi 2024-2027",
                first_year=2024,
                last_year=2027,
                vision_aims=("Nærhed",),
                tracks=(TrackRecord(name="Sammen", sdgs=(11,), commitments=("Vi vil lytte",)),),
            ),
        ),
    ),
    "a strategy's track renamed, another deleted, a commitment moved": ("edit_strategy", _edit_the_strategy),
    "a strategy deleted": ("delete_strategy", _delete_a_strategy),
    "a new initiative": ("add_initiative", lambda session: actions.add_initiative(session, 2022)),
    "a new initiative before another": (
        "add_initiative",
        lambda session: actions.add_initiative(session, 2022, before=CLUB),
    ),
    "title and description": ("edit_initiative", _edit(title="Læseklubber", description="Fem klubber.")),
    "another track": ("edit_initiative", _edit(track=LEARNING)),
    "the cross-cutting group comes into being": ("edit_initiative", _edit(track="Tværgående")),
    "no track": ("edit_initiative", _edit(track=None)),
    "commitments exchanged": (
        "edit_initiative",
        _edit(commitments=("Vi vil understøtte læsefærdigheder og læselyst på alle niveauer",)),
    ),
    "UN goals changed": (
        "edit_initiative",
        _edit(sdgs=(SdgLink(number=10, primary=True), SdgLink(number=13, reason="klima", targets=("13.3",)))),
    ),
    "a goal removed and one rewritten": ("edit_initiative", _edit(goals=(GoalRecord(text="80 unge"),))),
    "a measurement added": (
        "edit_initiative",
        _edit(
            goals=(
                GoalRecord(
                    text="60",
                    measurements=(
                        MeasurementRecord(date=dt.date(2022, 6, 30), value=41),
                        MeasurementRecord(date=dt.date(2022, 9, 30), value=50),
                    ),
                ),
            )
        ),
    ),
    "milestones emptied": ("edit_initiative", _edit(milestones=())),
    "people, partners, groups, houses": (
        "edit_initiative",
        _edit(
            responsible=("SSP", "Ægir"),
            participants=(),
            partners=("Skolerne",),
            target_groups=("Børn", "Unge"),
            houses=(),
        ),
    ),
    "aims, purposes, links, sources": (
        "edit_initiative",
        _edit(vision_aims=(), purposes=(), links=("a", "b"), sources=()),
    ),
    "period, money, priority, state, notes": (
        "edit_initiative",
        _edit(
            period=Period(start=dt.date(2022, 4, 1), end=dt.date(2022, 6, 30), text="2. kvartal", ongoing=True),
            budget=Decimal("1500.50"),
            funding="puljen",
            priority=Priority.HIGH,
            state=State.PAUSED,
            notes="husk",
            continues=MARKET,
        ),
    ),
    "a follow-up rewritten": ("edit_initiative", _edit(follow_ups=(FollowUpRecord(text="Uden runde"),))),
    "several initiatives": (
        "edit_initiatives",
        lambda session: actions.edit_initiatives(
            session,
            [CLUB, MARKET],
            add={"responsible": ("AJN",)},
            remove={"partners": ("Frivilligcenter",)},
            state=State.DONE,
        ),
    ),
    "initiatives deleted": ("delete_initiatives", lambda session: actions.delete_initiatives(session, [CLUB, CAFE])),
    "an initiative duplicated": ("duplicate_initiative", lambda session: actions.duplicate_initiative(session, CLUB)),
    "initiatives moved": (
        "move_initiatives",
        lambda session: actions.move_initiatives(session, [CAFE, MARKET], track=READING, before=CLUB),
    ),
    "a workbook imported": ("import_workbook", _import),
    "a plan deleted that a workbook was taken into": ("delete_plan", _delete_after_import),
    "a person renamed": (
        "edit_person",
        lambda session: actions.edit_person(session, "SSP", PersonRecord(initials="SSQ", name="S. S. Q.")),
    ),
    "a round added": ("add_round", lambda session: actions.add_round(session, 2022, RoundRecord(name="årsstatus"))),
    "rounds added": (
        "add_rounds",
        lambda session: actions.add_rounds(session, 2022, (RoundRecord(name="3. kvartal"), RoundRecord(name="årsstatus"))),
    ),
    "a round renamed": ("edit_round", lambda session: actions.edit_round(session, 2022, "midtvejs", name="halvvejs")),
    "a round closed": ("close_round", lambda session: actions.close_round(session, 2022, "midtvejs", by="MKH")),
    "a round opened again": ("reopen_round", _reopen),
    "an initiative reported": (
        "report",
        lambda session: actions.report(
            session, CLUB, "midtvejs", by="SSP", on=dt.date(2022, 7, 1), assessment=Assessment.ATTENTION, state=State.IN_PROGRESS
        ),
    ),
    "a report withdrawn": ("withdraw_report", lambda session: actions.withdraw_report(session, CLUB, "midtvejs")),
    "a round deleted": ("delete_round", lambda session: actions.delete_round(session, 2022, "midtvejs")),
}


def state_of(store: Store) -> dict[str, list[tuple[object, ...]]]:
    with store.read() as session:
        return exact(session)


@pytest.mark.parametrize("case", ACTIONS_UNDER_TEST)
def test_done_undone_redone(store: Store, case: str) -> None:
    name, deed = ACTIONS_UNDER_TEST[case]
    before = state_of(store)
    with store.change(name) as session:
        deed(session)
    after = state_of(store)
    assert after != before, "the case must change something"

    store.undo()
    assert state_of(store) == before
    store.redo()
    assert state_of(store) == after


@pytest.mark.parametrize("case", ACTIONS_UNDER_TEST)
def test_an_exception_leaves_no_trace(store: Store, case: str) -> None:
    name, deed = ACTIONS_UNDER_TEST[case]
    before = state_of(store)

    def fail() -> None:
        with store.change(name) as session:
            deed(session)
            session.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert state_of(store) == before
    assert store.next_undo() == ("create_plan", "")


def test_a_deleted_plan_comes_back_whole_after_a_restart(store: Store) -> None:
    with store.read() as session:
        whole = plans.plan(session, 2022)
    with store.change("delete_plan") as session:
        actions.delete_plan(session, 2022)
    path = store.path
    store.close()

    with Store.open(path) as reopened:
        reopened.undo()
        with reopened.read() as session:
            assert plans.plan(session, 2022) == whole
