"""What was done last, as the overview tells it."""

from __future__ import annotations

import builders

from planner import actions
from planner.db import Store
from planner.queries.recent import recent, touched


def test_the_same_again_is_one_line(store: Store) -> None:
    with store.change("create_plan", "2022") as session:
        actions.create_plan(session, 2022)
    with store.change("add_initiative", "Sommerbogen") as session:
        uuid = actions.add_initiative(session, 2022, builders.initiative(1, "Sommerbogen"))
    for notes in ("Ring til Skovlunde", "Ring til Måløv"):
        with store.change("edit_initiative", "Sommerbogen") as session:
            actions.edit_initiative(session, uuid, notes=notes)
    with store.read() as session:
        last, *before = recent(session, 5)
        assert (last.name, last.subject, len(last.steps)) == ("edit_initiative", "Sommerbogen", 2)
        assert [it.name for it in before] == ["add_initiative", "create_plan"]
        assert touched(session, last.steps) == (uuid,)
        assert [it.name for it in recent(session, 1)] == ["edit_initiative"]


def test_what_was_taken_back_or_deleted_is_not_led_to(store: Store) -> None:
    with store.change("create_plan", "2022") as session:
        actions.create_plan(session, 2022)
    with store.change("add_initiative", "Sommerbogen") as session:
        actions.add_initiative(session, 2022, builders.initiative(1, "Sommerbogen"))
    with store.read() as session:
        added = recent(session, 1)[0]
    store.undo()
    with store.read() as session:
        assert [it.name for it in recent(session, 5)] == ["create_plan"]
        assert touched(session, added.steps) == ()
