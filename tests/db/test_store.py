"""The store: one transaction a step, undo and redo over restarts, one holder at a time."""

from __future__ import annotations

import contextlib
import random
import sqlite3
import subprocess
import sys

import pytest
from sqlalchemy import update
from sqlalchemy.exc import OperationalError
from tables import exact

from planner import actions, words
from planner.db import StepNews, Store, step_rows
from planner.db.steps import steps
from planner.errors import CannotOpen, Refused, Stale
from planner.model import Initiative, State
from planner.queries import plans
from planner.records import GoalRecord, InitiativeRecord, Period, SdgLink


@pytest.fixture
def plan_2022(store: Store) -> Store:
    with store.change("create_plan", "2022") as session:
        actions.create_plan(session, 2022)
    return store


def titles(store: Store) -> list[str]:
    with store.read() as session:
        return [it.title for it in plans.plan(session, 2022).initiatives]


def add(store: Store, title: str) -> str:
    with store.change("add_initiative", title) as session:
        return actions.add_initiative(session, 2022, InitiativeRecord(title=title))


def test_a_change_is_told_with_the_rows_it_changed(plan_2022: Store) -> None:
    told: list[StepNews] = []
    plan_2022.on_change(told.append)
    uuid = add(plan_2022, "Sommerbogen")
    with plan_2022.change("edit_initiative") as session:
        actions.edit_initiative(session, uuid, title="Sommerbogen 2022")

    assert [step.name for step in told] == ["add_initiative", "edit_initiative"]
    edit = told[1].changes[0]
    assert (edit.table, edit.before, edit.after) == (
        "initiative",
        {"title": "Sommerbogen"},
        {"title": "Sommerbogen 2022"},
    )
    assert told[1].initiatives == {uuid}


def test_children_are_told_with_the_initiative_they_belong_to(plan_2022: Store) -> None:
    uuid = add(plan_2022, "Sommerbogen")
    told: list[StepNews] = []
    plan_2022.on_change(told.append)
    with plan_2022.change("edit_initiative") as session:
        actions.edit_initiative(
            session, uuid, sdgs=(SdgLink(number=4, targets=("4.6",)),), goals=(GoalRecord(text="800"),)
        )
    assert told[0].initiatives == {uuid}
    assert told[0].tables == {"initiative_sdg", "initiative_sdg_target", "goal"}


def test_nothing_changed_is_no_step(plan_2022: Store) -> None:
    uuid = add(plan_2022, "Sommerbogen")
    with plan_2022.change("edit_initiative") as session:
        actions.edit_initiative(session, uuid, title="Sommerbogen")
    assert plan_2022.next_undo() == ("add_initiative", "Sommerbogen")


def test_a_session_for_reading_cannot_change_anything(plan_2022: Store) -> None:
    uuid = add(plan_2022, "Sommerbogen")
    with plan_2022.read() as session:
        actions.edit_initiative(session, uuid, title="Andet")
        with pytest.raises(OperationalError, match="readonly"):
            session.flush()
    assert titles(plan_2022) == ["Sommerbogen"]


def test_a_bulk_statement_is_refused_because_the_journal_would_not_see_it(plan_2022: Store) -> None:
    with pytest.raises(RuntimeError, match="journal"), plan_2022.change("edit_initiative") as session:
        session.execute(update(Initiative).values(title="Alle"))


def test_a_change_inside_a_change_is_refused(plan_2022: Store) -> None:
    with pytest.raises(RuntimeError), plan_2022.change("edit_plan"), plan_2022.change("edit_plan"):
        pass


def test_undo_and_redo_work_after_a_restart(plan_2022: Store) -> None:
    add(plan_2022, "Læseklubber")
    add(plan_2022, "Sommerbogen")
    plan_2022.undo()
    plan_2022.close()

    with Store.open(plan_2022.path) as reopened:
        assert titles(reopened) == ["Læseklubber"]
        reopened.redo()
        assert titles(reopened) == ["Læseklubber", "Sommerbogen"]
        reopened.undo()
        reopened.undo()
        assert titles(reopened) == []


def test_a_new_step_ends_what_could_be_redone(plan_2022: Store) -> None:
    add(plan_2022, "Læseklubber")
    plan_2022.undo()
    add(plan_2022, "Sommerbogen")
    with pytest.raises(Refused, match="nothing_to_redo"):
        plan_2022.redo()
    plan_2022.undo()
    plan_2022.redo()
    assert titles(plan_2022) == ["Sommerbogen"]


def test_nothing_to_undo_is_said(store: Store) -> None:
    with pytest.raises(Refused, match="nothing_to_undo"):
        store.undo()
    with pytest.raises(Refused, match="nothing_to_redo"):
        store.redo()
    assert store.next_redo() is None


def test_typing_on_in_a_field_is_one_step(plan_2022: Store) -> None:
    uuid = add(plan_2022, "S")
    for text in ("So", "Som", "Sommerbogen"):
        with plan_2022.change("edit_initiative", "S", joins=True) as session:
            actions.edit_initiative(session, uuid, title=text)
    plan_2022.undo()
    assert titles(plan_2022) == ["S"]


def test_typing_back_what_stood_there_leaves_no_step(plan_2022: Store) -> None:
    uuid = add(plan_2022, "S")
    for text in ("So", "S"):
        with plan_2022.change("edit_initiative", "S", joins=True) as session:
            actions.edit_initiative(session, uuid, title=text)
    assert plan_2022.next_undo() == ("add_initiative", "S")


def test_edits_of_two_fields_or_far_apart_are_two_steps(plan_2022: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    uuid = add(plan_2022, "S")
    for values in ({"title": "So"}, {"description": "d"}):
        with plan_2022.change("edit_initiative", joins=True) as session:
            actions.edit_initiative(session, uuid, **values)
    monkeypatch.setattr(step_rows, "JOIN_SECONDS", -1)
    with plan_2022.change("edit_initiative", joins=True) as session:
        actions.edit_initiative(session, uuid, description="de")
    with plan_2022.read() as session:
        assert [step.name for step in steps(session)].count("edit_initiative") == 3


def test_a_form_that_rests_on_an_older_version_is_told(plan_2022: Store) -> None:
    uuid = add(plan_2022, "S")
    with plan_2022.read() as session:
        seen = plans.plan(session, 2022).initiatives[0].version
    with plan_2022.change("edit_initiative") as session:
        actions.edit_initiative(session, uuid, seen=seen, title="So")
    with pytest.raises(Stale), plan_2022.change("edit_initiative") as session:
        actions.edit_initiative(session, uuid, seen=seen, title="Som")
    plan_2022.undo()
    with pytest.raises(Stale, match="edited_meanwhile"), plan_2022.change("edit_initiative") as session:
        actions.edit_initiative(session, uuid, seen=seen, title="Som")


def test_undo_refuses_when_a_row_no_longer_looks_as_the_step_left_it(plan_2022: Store) -> None:
    add(plan_2022, "Sommerbogen")
    plan_2022.close()
    with contextlib.closing(sqlite3.connect(plan_2022.path, isolation_level=None)) as other:
        other.execute("UPDATE initiative SET title = 'Ændret udenom'")
    with Store.open(plan_2022.path) as reopened:
        with pytest.raises(Stale, match="undo_stale") as refused:
            reopened.undo()
        assert "Ny indsats" in words.refusal(refused.value)
        assert titles(reopened) == ["Ændret udenom"]


def test_the_pragmas_that_keep_drafts_safe_are_set(store: Store) -> None:
    with store.read() as session:
        asked = {
            name: session.connection().exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "locking_mode")
        }
    assert asked == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "locking_mode": "exclusive"}


OPEN_IT = """
import sys
from pathlib import Path
from planner import words
from planner.db import Store
from planner.errors import CannotOpen
try:
    Store.open(Path(sys.argv[1])).close()
except CannotOpen as error:
    print(error.code, words.refusal(error))
"""


def test_a_second_program_is_told_who_holds_the_file(store: Store) -> None:
    said = subprocess.run(
        [sys.executable, "-c", OPEN_IT, str(store.path)], capture_output=True, text=True, encoding="utf-8", check=True
    ).stdout
    assert said.startswith("file_held ")
    assert store.user in said


def test_the_same_program_does_not_open_a_file_twice_and_keeps_its_lock(store: Store) -> None:
    with pytest.raises(CannotOpen, match="file_held"):
        Store.open(store.path)
    test_a_second_program_is_told_who_holds_the_file(store)


def test_closing_leaves_one_file(store: Store) -> None:
    store.close()
    assert [path.name for path in store.path.parent.iterdir()] == [store.path.name]


def random_operation(session, chance: random.Random) -> tuple[str, object]:
    known = [it.id for it in plans.plan(session, 2022).initiatives]
    deeds = ["add"] if not known else ["add", "edit", "edit", "edit", "delete", "duplicate", "move", "several"]
    match chance.choice(deeds):
        case "add":
            return actions.add_initiative(session, 2022, InitiativeRecord(title=f"Indsats {chance.random():.3f}"))
        case "edit":
            return actions.edit_initiative(
                session,
                chance.choice(known),
                title=f"Ændret {chance.random():.3f}",
                sdgs=tuple(SdgLink(number=number) for number in chance.sample(range(1, 18), 3)),
                goals=tuple(GoalRecord(text=f"{chance.random():.2f}") for _ in range(chance.randint(0, 3))),
                responsible=tuple(chance.sample(["MKH", "SSP", "AJN"], 2)),
                period=Period(text="forår"),
            )
        case "delete":
            return actions.delete_initiatives(session, [chance.choice(known)])
        case "duplicate":
            return actions.duplicate_initiative(session, chance.choice(known))
        case "move":
            return actions.move_initiatives(
                session, [chance.choice(known)], track="Tværgående", before=chance.choice(known)
            )
        case _:
            return actions.edit_initiatives(session, chance.sample(known, min(3, len(known))), state=State.PAUSED)


@pytest.mark.parametrize("seed", range(5))
def test_fifty_random_operations_undone_and_redone_with_a_restart_between(plan_2022: Store, seed: int) -> None:
    chance = random.Random(seed)
    store = plan_2022
    with store.read() as session:
        states = [exact(session)]
    for _ in range(50):
        with store.change("edit_initiative") as session:
            random_operation(session, chance)
        with store.read() as session:
            states.append(exact(session))
    changes = [state for place, state in enumerate(states) if place == 0 or state != states[place - 1]]

    for place, state in enumerate(reversed(changes[:-1])):
        store.undo()
        if place == 25:
            store.close()
            store = Store.open(store.path)
        with store.read() as session:
            assert exact(session) == state
    for state in changes[1:]:
        store.redo()
        with store.read() as session:
            assert exact(session) == state
    store.close()
