"""What a step is said to have done is exactly what differs between the plan before and after it, however much came later."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import arbitrary
import builders
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from planner import actions
from planner.columns.differences import FIELDS, differences, field_heading
from planner.db import Store, told_steps
from planner.db.history import from_text
from planner.db.told_fields import FILTERED_BY, touched_fields
from planner.errors import PlannerError
from planner.model import Stage, Step, VersionReason
from planner.queries import plans, strategies
from planner.records import InitiativeRecord, PersonRecord, PlanRecord, RoundRecord
from planner.records.strategy_draft import StrategyDraft

YEAR = 2022
Initiatives = dict[str, InitiativeRecord]


def now(store: Store) -> PlanRecord:
    with store.read() as session:
        return plans.plan(session, YEAR)


def newest(store: Store) -> int:
    with store.read() as session:
        return told_steps.last_step_of(session, "9999-12-31")


def ask(store: Store, question: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
    with store.read() as session:
        return question(session, *arguments, **options)


def by_id(plan: PlanRecord) -> Initiatives:
    return {it.id: it for it in plan.initiatives}


# ---- any actions at all

DEEDS = st.lists(
    st.tuples(
        st.sampled_from(["edit", "edit", "edit", "part", "add", "delete", "duplicate", "move", "several", "restore",
                         "undo", "redo", "take back", "person", "round"]),
        st.integers(0, 99), arbitrary.initiatives(["midtvejs"]), st.sampled_from([it for it in FIELDS if it not in ("id", "number")]),
    ),
    min_size=1, max_size=9,
)  # fmt: skip


def _do(store: Store, deed: str, place: int, record: InitiativeRecord, field: str, gone: list[InitiativeRecord]) -> None:
    plan = now(store)
    if deed == "undo":
        if store.next_undo() != ("load_plan", ""):
            store.undo()
        return
    if deed == "redo":
        store.redo()
        return
    if deed == "take back":
        store.take_back(max(2, newest(store) - place % 4))
        return
    with store.change(deed_name(deed)) as session:
        if deed == "add":
            actions.add_initiative(session, YEAR, replace(record, id="", number=None))
        elif deed == "round":
            actions.edit_round(session, YEAR, plan.rounds[0].name, date=record.period.start)
        elif deed == "restore" and gone:
            actions.restore_initiative(session, YEAR, gone[place % len(gone)], plan.rounds)
        elif plan.initiatives:
            _to_one(session, plan, plan.initiatives[place % len(plan.initiatives)], deed, record, field)


def _to_one(session: Session, plan: PlanRecord, it: InitiativeRecord, deed: str, record: InitiativeRecord, field: str) -> None:
    match deed:
        case "edit":
            values = {name: getattr(record, name) for name in FIELDS if name not in ("id", "number")}
            actions.edit_initiative(session, it.id, **values)
        case "part":
            actions.edit_initiative(session, it.id, **{field: getattr(record, field)})
        case "delete":
            actions.delete_initiatives(session, [it.id])
        case "duplicate":
            actions.duplicate_initiative(session, it.id)
        case "move":
            actions.move_initiatives(session, [it.id], track=record.track, before=plan.initiatives[0].id)
        case "several":
            actions.edit_initiatives(session, [one.id for one in plan.initiatives], add={"partners": record.partners}, state=record.state)
        case "person" if plan.people:
            actions.edit_person(session, plan.people[0].label, PersonRecord(initials=f"Q{record.title[:1]}", name=record.title))


def deed_name(deed: str) -> str:
    return {"add": "add_initiative", "delete": "delete_initiatives", "several": "edit_initiatives", "person": "edit_person"}.get(
        deed, "edit_initiative"
    )


@settings(max_examples=12, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(plan=arbitrary.plans(most=3), deeds=DEEDS)
def test_the_told_fields_are_those_that_differ(
    tmp_path_factory: pytest.TempPathFactory, plan: PlanRecord, deeds: list[tuple[str, int, InitiativeRecord, str]]
) -> None:
    rounds = (RoundRecord(name="midtvejs"), *(it for it in plan.rounds if it.name != "midtvejs"))
    plan = replace(plan, year=YEAR, stage=Stage.DRAFT, amendment=None, rounds=tuple(replace(it, closed=False) for it in rounds))
    done: dict[int, tuple[Initiatives, Initiatives]] = {}
    gone: list[InitiativeRecord] = []
    with Store.create(tmp_path_factory.mktemp("told") / "plan.planner") as store:
        with store.change("load_plan") as session:
            actions.load_plan(session, plan)
        for deed in deeds:
            before, last = by_id(now(store)), newest(store)
            try:
                _do(store, *deed, gone)
            except PlannerError:
                continue
            after = by_id(now(store))
            gone += [it for uuid, it in before.items() if uuid not in after]
            if newest(store) > last and deed[0] not in ("undo", "redo"):
                done[newest(store)] = (before, after)
        for step, (before, after) in done.items():
            _check_told(store, step, before, after)


def _check_told(store: Store, step: int, before: Initiatives, after: Initiatives) -> None:
    story = ask(store, told_steps.step_story, step)
    if story is None:
        return  # it was overtaken by a joined edit
    with store.read() as session:
        changes = from_text(session.get_one(Step, step).changes)
    touched = {it.uuid for it in story.touched}
    for uuid in before.keys() | after.keys():
        old, new = before.get(uuid), after.get(uuid)
        if uuid not in touched:
            assert story.people or old == new
            continue
        change = ask(store, told_steps.initiative_change, step, uuid)
        assert (change.before, change.after) == (old, new)
        if old is None or new is None:
            continue
        differing = {it.name for it in fields(InitiativeRecord) if it.compare and getattr(old, it.name) != getattr(new, it.name)}
        told = differences(old, new, YEAR)
        assert {it.field for it in told} == differing
        assert all(it.before != it.after for it in told)
        roles = {"responsible", "participants"}
        assert set(touched_fields(changes, uuid)) - roles == differing - roles
        assert differing <= set(touched_fields(changes, uuid))


# ---- examples

CLUB = builders.initiative(1).id


@pytest.fixture
def planned(store: Store) -> Store:
    with store.change("load_plan") as session:
        actions.load_plan(session, replace(builders.sample_plan(6), stage=Stage.DRAFT))
    return store


def edit(store: Store, uuid: str = CLUB, **values: object) -> int:
    with store.change("edit_initiative") as session:
        actions.edit_initiative(session, uuid, **values)
    return newest(store)


def told(store: Store, step: int, uuid: str = CLUB) -> list[tuple[str, str, str]]:
    change = ask(store, told_steps.initiative_change, step, uuid)
    return [(it.heading, it.before, it.after) for it in differences(change.before, change.after, change.year)]


def test_a_goal_is_told_part_by_part_in_words(planned: Store) -> None:
    goals = by_id(now(planned))[CLUB].goals
    step = edit(planned, goals=(replace(goals[0], target=75, due=dt.date(2022, 11, 30)), goals[1]))
    edit(planned, goals=())
    assert told(planned, step) == [("Mål 1: Måltal", "60", "75"), ("Mål 1: Frist", "31-12-2022", "30-11-2022")]


def test_a_track_is_called_what_it_was_called_then(planned: Store) -> None:
    step = edit(planned, track=builders.LEARNING)
    with planned.change("edit_strategy") as session:
        draft = StrategyDraft.of(strategies.of_plan(session, YEAR)).set_track(1, name="Læring", short_name="Læring")
        key = plans.plan(session, YEAR).strategy
        actions.edit_strategy(session, key, draft)
    assert told(planned, step) == [("Hovedspor", builders.READING, builders.LEARNING)]
    assert ask(planned, told_steps.initiative_as_it_was, CLUB, newest(planned)).record.track == "Læring"
    assert ask(planned, told_steps.initiative_as_it_was, CLUB, step).record.track == "Læring"
    story = ask(planned, told_steps.step_story, newest(planned))
    ((before, after),) = story.strategies
    assert (before.tracks[1].name, after.tracks[1].name) == (builders.LEARNING, "Læring")


def test_what_a_step_did_to_the_plan_itself(planned: Store) -> None:
    with planned.change("keep_version") as session:
        actions.keep_version(session, YEAR, "Før mødet", by="MKH")
        actions.edit_plan(session, YEAR, title="Ny titel")
    story = ask(planned, told_steps.step_story, newest(planned))
    ((before, after),) = story.plans
    assert (before.title, after.title, after.initiatives) == ("", "Ny titel", ())
    assert story.versions == (("Før mødet", VersionReason.BY_HAND),)
    assert not story.touched


def test_a_step_that_was_undone_is_told_as_it_was_done(planned: Store) -> None:
    first = edit(planned, title="Et")
    second = edit(planned, title="To")
    planned.undo()
    planned.undo()
    edit(planned, title="Tre")
    assert told(planned, second) == [("Indsats", "Et", "To")]
    assert told(planned, first) == [("Indsats", "Læseklubber for teenagere", "Et")]


def test_a_deleted_initiative_is_as_it_was_with_all_that_hung_on_it(planned: Store, tmp_path: Path) -> None:
    edit(planned, links=("https://example.org",), notes="husk")
    before = now(planned)
    with planned.change("delete_initiatives") as session:
        actions.delete_initiatives(session, [CLUB])
    deleted = newest(planned)
    other = before.initiatives[1].id
    edit(planned, other, title="Noget andet", responsible=("MKH",))
    then = ask(planned, told_steps.initiative_as_it_was, CLUB, deleted, before=True)
    assert then.record == by_id(before)[CLUB]
    with planned.change("restore_initiative") as session:
        dropped = actions.restore_initiative(session, then.year, then.record, then.rounds, then.following)
    assert dropped == ()
    restored = now(planned)
    assert [it.id for it in restored.initiatives] == [it.id for it in before.initiatives]
    assert by_id(restored)[CLUB] == by_id(before)[CLUB]
    assert by_id(restored)[other].title == "Noget andet"


def test_the_whole_plan_as_it_was_and_back_again(planned: Store) -> None:
    before, step = now(planned), newest(planned)
    edit(planned, title="Noget andet", goals=(), responsible=("NYE",))
    with planned.change("delete_initiatives") as session:
        actions.delete_initiatives(session, [before.initiatives[2].id])
        actions.add_initiative(session, YEAR, InitiativeRecord(title="Ny"))
    then = ask(planned, told_steps.plan_as_it_was, YEAR, step)
    assert replace(then, people=(), last_number=0) == replace(before, people=(), last_number=0)
    with planned.change("restore_version") as session:
        actions.restore_version(session, YEAR, then, called="Historik")
    assert now(planned).initiatives == before.initiatives
    assert len(now(planned).versions) == 1
    planned.undo()
    assert "Ny" in [it.title for it in now(planned).initiatives]


def test_an_import_names_its_initiatives_and_its_file(planned: Store) -> None:
    with planned.change("import_workbook", "plan.xlsx") as session:
        actions.import_workbook(
            session, YEAR, [InitiativeRecord(title="Sommerbogen")], [actions.ImportedUpdate(id=CLUB, values={"title": "Klubber"})],
            actions.ImportFacts(file="plan.xlsx", sha256="0" * 64, by="MKH"),
        )
    story = ask(planned, told_steps.step_story, newest(planned))
    assert [(it.title, it.fate) for it in story.touched] == [("Sommerbogen", "new"), ("Klubber", "changed")]
    assert [(it.file, it.rows_new, it.rows_updated) for it in story.imported] == [("plan.xlsx", 1, 1)]


def test_every_field_has_a_heading_and_can_be_filtered_by() -> None:
    assert set(FILTERED_BY) == set(FIELDS) - {"id", "number", "sources", "continues"}
    assert all(field_heading(field) for field in FIELDS)


def test_the_day_that_a_step_was_done_on(planned: Store) -> None:
    edit(planned, title="Et")
    assert ask(planned, told_steps.last_step_of, "2000-01-01") == 0
    assert ask(planned, told_steps.last_step_of, dt.date.today().isoformat()) == newest(planned)


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_that_reads_the_same_is_told_all_the_same(field: str) -> None:
    record = builders.sample_plan(1).initiatives[0]
    other = {"goals": record.goals[::-1], "sdgs": record.sdgs[::-1]}.get(field)
    if other is not None:
        assert [it.field for it in differences(record, replace(record, **{field: other}), YEAR)] == [field]
