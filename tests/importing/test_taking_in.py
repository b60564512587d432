"""From a file into the planner file and back out of it: one step, nothing twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import builders

from planner import actions
from planner.db import Store
from planner.exporting import export
from planner.importing.apply import Applicable, unattended
from planner.importing.directions import Directions
from planner.importing.draft import read_draft
from planner.importing.preview import Action
from planner.importing.reading import read_book
from planner.importing.taking_in import meet, take_in
from planner.queries import plans
from planner.records import PlanRecord

LIST = [
    ["Hovedspor", "Indsats", "Ansvarlig", "Mål", "Succeskriterium", "Tidsplan", "Økonomi", "Status", "Hus", "Bemærkning", "Nr."],
    [builders.READING, "Sommerbogen", "Mette Holm (MHO), SSP", "Flere læser", "300 børn", "sommer", "25 t.kr.", "I gang", "Måløv", "Husk", 7],
    [builders.LEARNING, "Makerspace", "AJN", "Åbent hver lørdag\nNye brugere", "40 lørdage", "uge 17", "inden for rammen",
     "Afventer", "Biografen", None, 9],
    [None, "Uden spor", None, None, "Glade brugere", "løbende", None, None, None, None, None],
]  # fmt: skip


def _import(store: Store, path: Path, year: int | None = None) -> Applicable:
    preview = meet(store, read_draft(read_book(path), Directions(year=year)))
    applicable = unattended(preview)
    take_in(store, preview, applicable)
    return applicable


def _plan(store: Store) -> PlanRecord:
    with store.read() as session:
        return plans.plan(session, builders.YEAR)


def test_a_list_is_one_step_and_nothing_twice(store: Store, sheet: Callable[..., Path]) -> None:
    path = sheet(LIST)

    assert len(_import(store, path).new) == 3
    plan = _plan(store)
    assert [(it.number, it.title) for it in plan.initiatives if it.title != "Uden spor"] == [(7, "Sommerbogen"), (9, "Makerspace")]
    assert [person.name for person in plan.people if person.initials == "MHO"] == ["Mette Holm"]

    again = _import(store, path)
    assert again.is_empty
    assert again.rows_same == 3
    assert _plan(store) == plan

    store.undo()
    with store.read() as session:
        assert plans.summaries(session) == ()


def test_our_own_workbook_edited_comes_back_as_one_step(store: Store, tmp_path: Path) -> None:
    with store.change("load_plan", "2022") as session:
        actions.load_plan(session, builders.sample_plan())
    plan = _plan(store)
    path = tmp_path / "udvalg.xlsx"
    export(plan, builders.strategy(), path, today=builders.TODAY)

    assert _import(store, path).is_empty
    assert _plan(store) == plan


def test_our_own_workbook_brings_a_plan_into_an_empty_file(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "arbejdsark.xlsx"
    export(builders.sample_plan(), builders.strategy(), path, profile="working", today=builders.TODAY)

    assert len(_import(store, path).new) == 24

    preview = meet(store, read_draft(read_book(path)))
    assert {row.action for row in preview.rows} == {Action.SAME}
    titles = [it.title for it in _plan(store).initiatives]
    assert sorted(titles) == sorted(it.title for it in builders.sample_plan().initiatives)


def test_an_update_keeps_what_the_list_does_not_speak_of(store: Store, sheet: Callable[..., Path]) -> None:
    original = builders.sample_plan(1)
    with store.change("load_plan", "2022") as session:
        actions.load_plan(session, original)
    before = _plan(store).initiatives[0]

    applied = _import(store, sheet([["Indsats", "Ansvarlig"], [before.title, "LBR"]]))

    assert len(applied.updates) == 1
    after = _plan(store).initiatives[0]
    assert after == replace(before, responsible=("LBR",), sources=after.sources)
    assert [(source.cell, source.field) for source in after.sources] == [("B2", "responsible")]
