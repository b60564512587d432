"""What was adopted is locked, what was reported stays open, and a closed plan is only read."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable
from dataclasses import fields, replace
from decimal import Decimal
from typing import Any

import arbitrary
import builders
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session
from tables import exact

from planner import actions
from planner.db import Store
from planner.db.steps import steps
from planner.errors import Refused
from planner.model import Fulfilment, Priority, Stage, State, VersionReason
from planner.queries import plans
from planner.records import (
    FollowUpRecord,
    GoalRecord,
    InitiativeRecord,
    MeasurementRecord,
    MilestoneRecord,
    Period,
    PlanRecord,
    RoundRecord,
    SdgLink,
)
from planner.records.json import plan_from_json, plan_to_json
from planner.records.locking import OPEN_FIELDS, PARTLY_OPEN, Decided, Lock, is_locked, open_part, with_open_parts
from planner.records.versions import version_name, version_plan
from planner.words import refusal

CLUB = InitiativeRecord(
    id="00000000-0000-4000-8000-000000000001",
    number=1,
    title="Læseklubber for unge",
    track=builders.READING,
    sdgs=(SdgLink(number=4, primary=True),),
    goals=(
        GoalRecord(text="60 unge deltager fast", measure="deltagere", target=60),
        GoalRecord(text="9 af 10 oplever fællesskab"),
    ),
    milestones=(MilestoneRecord(title="Første møde", due=dt.date(2022, 2, 1)),),
    responsible=("MKH",),
    period=Period(text="2. kvartal", start=dt.date(2022, 4, 1), end=dt.date(2022, 6, 30)),
    budget=Decimal(25_000),
)

LOCKED: dict[str, Any] = {
    "title": "Læseklubber",
    "description": "Fem klubber.",
    "track": builders.LEARNING,
    "commitments": ("Vi vil arbejde med interaktiv læsning",),
    "sdgs": (SdgLink(number=10, primary=True),),
    "vision_aims": ("Mere liv i fællesskaber",),
    "purposes": ("Nå flere nye brugere",),
    "goals": (GoalRecord(text="80 unge deltager fast", measure="deltagere", target=80),),
    "milestones": (MilestoneRecord(title="Første møde", due=dt.date(2022, 3, 1)),),
    "target_groups": ("Unge",),
    "houses": ("Kulturhus Måløv",),
    "partners": ("Skolerne",),
    "period": Period(text="3. kvartal", start=dt.date(2022, 7, 1), end=dt.date(2022, 9, 30)),
    "budget": Decimal(50_000),
    "funding": "puljen",
    "priority": Priority.HIGH,
}
OPEN: dict[str, Any] = {
    "state": State.IN_PROGRESS,
    "follow_ups": (FollowUpRecord(round="midtvejs", by="MKH", text="Godt i gang"),),
    "goals": (
        replace(CLUB.goals[0], measurements=(MeasurementRecord(date=dt.date(2022, 6, 30), value=41),)),
        replace(CLUB.goals[1], fulfilment=Fulfilment.PARTLY, judgement="De fleste"),
    ),
    "milestones": (MilestoneRecord(title="Første møde", due=dt.date(2022, 2, 1), done=dt.date(2022, 2, 3)),),
    "notes": "husk",
    "links": ("https://example.org",),
    "responsible": ("SSP",),
    "participants": ("AJN",),
}

Deed = Callable[[Session], object]


@pytest.fixture(autouse=True)
def _a_plan(store: Store) -> None:
    with store.change("load_plan") as session:
        actions.load_plan(session, builders.plan(CLUB, rounds=(RoundRecord(name="midtvejs"),), title="Handlingsplan 2022"))


def do(store: Store, deed: Callable[..., Any], *arguments: Any, **values: Any) -> Any:
    with store.change(deed.__name__) as session:
        return deed(session, *arguments, **values)


def plan(store: Store) -> PlanRecord:
    with store.read() as session:
        return plans.plan(session, 2022)


def set_stage(store: Store, *stages: Stage) -> None:
    for stage in stages:
        do(store, actions.set_stage, 2022, stage, on=dt.date(2021, 12, 1), by="MKH")


def refused(store: Store, code: str, deed: Callable[..., Any], *arguments: Any, **values: Any) -> str:
    """The deed is refused with that code, nothing is changed; returns the sentence."""
    with store.read() as session:
        before = exact(session)
    with pytest.raises(Refused) as error:
        do(store, deed, *arguments, **values)
    with store.read() as session:
        assert exact(session) == before
    assert error.value.code == code
    return refusal(error.value)


def test_every_field_is_either_locked_or_open() -> None:
    named = {field.name for field in fields(InitiativeRecord)} - {"id", "number", "version"}
    assert set(Decided) == set(LOCKED)
    assert {*LOCKED, *OPEN_FIELDS} == named
    assert not set(Decided) & OPEN_FIELDS


@pytest.mark.parametrize("field", LOCKED)
def test_what_was_adopted_is_locked(store: Store, field: str) -> None:
    set_stage(store, Stage.ADOPTED)
    sentence = refused(store, "field_adopted", actions.edit_initiative, CLUB.id, **{field: LOCKED[field]})
    assert "Læseklubber for unge" in sentence
    assert "2022" in sentence
    assert "Ret den vedtagne plan" in sentence
    refused(store, "field_adopted", actions.edit_initiatives, [CLUB.id], state=State.DONE, **{field: LOCKED[field]})
    update = actions.ImportedUpdate(id=CLUB.id, values={"notes": "fra arket", field: LOCKED[field]})
    facts = actions.ImportFacts(file="plan.xlsx", sha256="0" * 64, by="MKH")
    refused(store, "field_adopted", actions.import_workbook, 2022, [], [update], facts)


@pytest.mark.parametrize("field", OPEN)
def test_what_is_reported_stays_open_until_the_plan_is_closed(store: Store, field: str) -> None:
    set_stage(store, Stage.ADOPTED)
    do(store, actions.edit_initiative, CLUB.id, **{field: OPEN[field]})
    assert getattr(plan(store).initiatives[0], field) == OPEN[field]
    store.undo()
    set_stage(store, Stage.CLOSED)
    refused(store, "plan_closed", actions.edit_initiative, CLUB.id, **{field: OPEN[field]})


ABOUT_INITIATIVES: dict[str, Deed] = {
    "added": lambda session: actions.add_initiative(session, 2022),
    "imported": lambda session: actions.import_workbook(
        session, 2022, [InitiativeRecord(title="Ny")], [], actions.ImportFacts(file="a", sha256="0", by="")
    ),
    "deleted": lambda session: actions.delete_initiatives(session, [CLUB.id]),
    "duplicated": lambda session: actions.duplicate_initiative(session, CLUB.id),
    "moved": lambda session: actions.move_initiatives(session, [CLUB.id], track=builders.READING),
}


@pytest.mark.parametrize("case", ABOUT_INITIATIVES)
@pytest.mark.parametrize(("stage", "code"), [(Stage.ADOPTED, "plan_adopted"), (Stage.CLOSED, "plan_closed")])
def test_initiatives_neither_come_nor_go(store: Store, case: str, stage: Stage, code: str) -> None:
    set_stage(store, stage)
    refused(store, code, ABOUT_INITIATIVES[case])


def test_the_plan_itself_is_locked_too(store: Store) -> None:
    set_stage(store, Stage.ADOPTED)
    refused(store, "plan_text_adopted", actions.edit_plan, 2022, title="Ny titel")
    refused(store, "plan_text_adopted", actions.edit_plan, 2022, introduction="Nyt")
    refused(store, "plan_not_deleted", actions.delete_plan, 2022)
    do(store, actions.edit_plan, 2022, case_number="21/1234")
    do(store, actions.close_round, 2022, "midtvejs")
    set_stage(store, Stage.CLOSED)
    for deed, arguments, values in (
        (actions.edit_plan, (2022,), {"case_number": "22/1"}),
        (actions.edit_round, (2022, "midtvejs"), {"name": "halvvejs"}),
        (actions.reopen_round, (2022, "midtvejs"), {}),
        (actions.add_round, (2022, RoundRecord(name="årsstatus")), {}),
        (actions.delete_round, (2022, "midtvejs"), {}),
    ):
        refused(store, "plan_closed", deed, *arguments, **values)


def test_an_earlier_plan_does_not_continue_into_an_adopted_one(store: Store) -> None:
    do(store, actions.create_plan, 2021)
    earlier = do(store, actions.add_initiative, 2021, InitiativeRecord(title="Byhaver"))
    set_stage(store, Stage.ADOPTED)
    refused(store, "plan_adopted", actions.continue_initiatives, 2021, 2022, [earlier])


def test_each_step_is_kept_and_a_step_back_opens_the_plan_again(store: Store) -> None:
    set_stage(store, Stage.IN_REVIEW, Stage.SUBMITTED, Stage.ADOPTED, Stage.CLOSED)
    reasons = [version.reason for version in plan(store).versions]
    assert reasons == [VersionReason.REVIEW, VersionReason.SUBMISSION, VersionReason.ADOPTION, VersionReason.CLOSING]
    assert [version.stage for version in plan(store).versions] == [*Stage][1:]
    assert plan(store).closed_on == dt.date(2021, 12, 1)

    set_stage(store, Stage.SUBMITTED)
    found = plan(store)
    assert found.versions[-1].reason is VersionReason.REOPENING
    assert (found.submitted_on, found.adopted_on, found.closed_on) == (dt.date(2021, 12, 1), None, None)
    do(store, actions.edit_initiative, CLUB.id, title="Læseklubber")

    store.undo()
    store.undo()
    assert plan(store).stage is Stage.CLOSED
    refused(store, "plan_closed", actions.edit_initiative, CLUB.id, notes="x")


def test_an_older_step_is_not_taken_back_through_the_lock(store: Store) -> None:
    do(store, actions.edit_initiative, CLUB.id, title="Læseklubber")
    do(store, actions.edit_initiative, CLUB.id, notes="husk")
    with store.read() as session:
        notes, title = (step.id for step in steps(session)[:2])
    set_stage(store, Stage.ADOPTED)
    with pytest.raises(Refused, match="take_back_locked"):
        store.take_back(title)
    store.take_back(notes)
    found = plan(store).initiatives[0]
    assert (found.title, found.notes) == ("Læseklubber", "")


def test_a_plan_that_was_adopted_loads_with_its_lock(store: Store) -> None:
    set_stage(store, Stage.ADOPTED)
    record = replace(plan_from_json(plan_to_json(plan(store))), year=2023)
    do(store, actions.load_plan, record)
    with store.read() as session:
        uuid = plans.order(session, 2023)[0]
    refused(store, "field_adopted", actions.edit_initiative, uuid, title="x")


# ---- corrections with a name


def test_a_correction_has_a_name_and_becomes_a_version(store: Store) -> None:
    refused(store, "amendment_not_adopted", actions.open_amendment, 2022, "Budget for 2. halvår")
    set_stage(store, Stage.ADOPTED)
    refused(store, "amendment_nameless", actions.open_amendment, 2022, "  ")
    do(store, actions.open_amendment, 2022, "Budget for 2. halvår", "Bevillingen er halveret")
    refused(store, "amendment_under_way", actions.open_amendment, 2022, "En til")
    refused(store, "amendment_under_way", actions.set_stage, 2022, Stage.CLOSED, on=dt.date(2023, 1, 1))
    refused(store, "plan_not_deleted", actions.delete_plan, 2022)
    do(store, actions.edit_initiative, CLUB.id, budget=Decimal(12_500))
    do(store, actions.add_initiative, 2022, InitiativeRecord(title="Ny indsats"))

    do(store, actions.close_amendment, 2022, by="MKH")
    found = plan(store)
    kept = found.versions[-1]
    assert found.amendment is None
    assert (kept.name, kept.note, kept.made_by) == ("Budget for 2. halvår", "Bevillingen er halveret", "MKH")
    assert kept.reason is VersionReason.AMENDMENT
    assert version_name(kept).startswith("Budget for 2. halvår, ")
    assert version_plan(kept).initiatives == found.initiatives
    refused(store, "field_adopted", actions.edit_initiative, CLUB.id, budget=Decimal(1))
    refused(store, "amendment_none", actions.close_amendment, 2022)


def test_a_correction_given_up_leaves_what_was_reported(store: Store) -> None:
    set_stage(store, Stage.ADOPTED)
    do(store, actions.open_amendment, 2022, "Budget")
    do(store, actions.edit_initiative, CLUB.id, budget=Decimal(1), title="Andet", state=State.IN_PROGRESS, notes="husk")
    do(store, actions.edit_initiative, CLUB.id, goals=(OPEN["goals"][0],))
    do(store, actions.add_initiative, 2022, InitiativeRecord(title="Ny indsats"))
    do(store, actions.drop_amendment, 2022)

    found = plan(store)
    assert found.amendment is None
    assert found.initiatives == (
        replace(CLUB, state=State.IN_PROGRESS, notes="husk", goals=(OPEN["goals"][0], CLUB.goals[1])),
    )
    assert len(version_plan(found.versions[-1]).initiatives) == 2, "the attempt is kept"


# ---- versions put back


def test_a_version_comes_back_whole_and_the_present_is_kept(store: Store) -> None:
    do(store, actions.keep_version, 2022, "Før mødet", "MKH")
    before = plan(store)
    do(store, actions.edit_initiative, CLUB.id, title="Andet", notes="x", goals=(), state=State.DROPPED, track=None)
    do(store, actions.add_initiative, 2022, InitiativeRecord(title="Ny"))
    do(store, actions.edit_plan, 2022, title="Ny titel")
    changed = plan(store)

    version = before.versions[0]
    do(store, actions.restore_version, 2022, version_plan(version), called=version_name(version))
    found = plan(store)
    assert replace(found, versions=(), last_number=0) == replace(before, versions=(), last_number=0)
    assert version_plan(found.versions[-1]) == replace(changed, versions=())
    assert found.versions[-1].reason is VersionReason.RESTORING
    store.undo()
    assert plan(store) == changed


def test_a_version_comes_back_only_where_the_plan_is_open(store: Store) -> None:
    set_stage(store, Stage.ADOPTED)
    earlier = plan(store)
    refused(store, "plan_adopted", actions.restore_version, 2022, earlier)
    refused(store, "version_other_year", actions.restore_version, 2022, replace(earlier, year=2021))
    refused(store, "version_nameless", actions.keep_version, 2022, " ")


def test_what_a_closed_round_says_is_not_put_back(store: Store) -> None:
    earlier = plan(store)
    do(store, actions.edit_initiative, CLUB.id, follow_ups=OPEN["follow_ups"], title="Andet")
    do(store, actions.close_round, 2022, "midtvejs")
    do(store, actions.restore_version, 2022, earlier)
    found = plan(store).initiatives[0]
    assert (found.title, [it.text for it in found.follow_ups]) == (CLUB.title, [it.text for it in OPEN["follow_ups"]])


def test_links_that_the_strategy_lost_are_left_out_and_told(store: Store) -> None:
    earlier = plan(store)
    gone = replace(earlier.initiatives[0], track="Nedlagt spor", purposes=("Et formål, der er væk",))
    dropped = do(store, actions.restore_version, 2022, replace(earlier, initiatives=(gone,)))
    assert {link.name for link in dropped} == {"Nedlagt spor", "Et formål, der er væk"}


# ---- any plan at all


@given(before=arbitrary.initiatives([]), after=arbitrary.initiatives([]))
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
def test_the_open_part_is_a_change_that_the_lock_lets_through(before: InitiativeRecord, after: InitiativeRecord) -> None:
    for field in (*Decided, *OPEN_FIELDS):
        old, new = getattr(before, field), getattr(after, field)
        assert open_part(Lock.NONE, field, old, new) == new
        assert open_part(Lock.CLOSED, field, old, new) == old
        kept = open_part(Lock.ADOPTED, field, old, new)
        assert open_part(Lock.ADOPTED, field, old, kept) == kept
        if is_locked(Lock.ADOPTED, field):
            assert kept == old
        elif field not in PARTLY_OPEN:
            assert kept == new
        else:
            blank = dict.fromkeys(PARTLY_OPEN[field])
            assert [replace(it, **blank) for it in kept] == [replace(it, **blank) for it in old]


def test_whatever_is_written_into_an_adopted_plan_what_was_decided_stays(empty_file: Any, tmp_path: Any) -> None:
    @given(before=arbitrary.initiatives([]), after=arbitrary.initiatives([]))
    @settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow])
    def check(before: InitiativeRecord, after: InitiativeRecord) -> None:
        path = tmp_path / "any.planner"
        shutil.copyfile(empty_file, path)
        with Store.open(path) as store:
            do(store, actions.load_plan, replace(builders.plan(replace(before, id=CLUB.id, number=1)), stage=Stage.ADOPTED))
            then = plan(store).initiatives[0]
            for field in (*Decided, *OPEN_FIELDS):
                value = getattr(after, field)
                if open_part(Lock.ADOPTED, field, getattr(then, field), value) == value:
                    do(store, actions.edit_initiative, CLUB.id, **{field: value})
                else:
                    refused(store, "field_adopted", actions.edit_initiative, CLUB.id, **{field: value})
            found = plan(store).initiatives[0]
        blank = InitiativeRecord()
        open_fields = {name: getattr(blank, name) for name in OPEN_FIELDS}
        assert with_open_parts(replace(found, **open_fields), then) == then, "only what is open has changed"

    check()


def test_any_plan_comes_back_to_any_of_its_versions(empty_file: Any, tmp_path: Any) -> None:
    @given(data=st.data())
    @settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
    def check(data: st.DataObject) -> None:
        first = data.draw(arbitrary.plans(most=3))
        other = data.draw(arbitrary.plans(most=3))
        rounds = tuple(replace(it, closed=False) for it in first.rounds)
        names = {it.name for it in rounds}
        path = tmp_path / "any.planner"
        shutil.copyfile(empty_file, path)
        with Store.open(path) as store:
            do(store, actions.load_plan, replace(first, stage=Stage.DRAFT, amendment=None, rounds=rounds))
            with store.read() as session:
                loaded = plans.plan(session, first.year)
            for it in other.initiatives:
                entries = tuple(replace(entry, round=entry.round if entry.round in names else None) for entry in it.follow_ups)
                do(store, actions.add_initiative, first.year, replace(it, id="", follow_ups=entries))
            if loaded.initiatives:
                do(store, actions.delete_initiatives, [loaded.initiatives[0].id])
            do(store, actions.restore_version, first.year, loaded)
            with store.read() as session:
                found = plans.plan(session, first.year)
        assert found.initiatives == loaded.initiatives

    check()
