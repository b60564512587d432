"""An initiative over the years, and what may belong together in plans that came from workbooks."""

from __future__ import annotations

import pytest

from planner import actions
from planner.db import Store
from planner.model import Fulfilment, State
from planner.queries import predecessors, threads
from planner.records import GoalRecord, InitiativeRecord


def add(store: Store, year: int, *records: InitiativeRecord) -> list[str]:
    with store.change("create_plan") as session:
        actions.create_plan(session, year)
        return [actions.add_initiative(session, year, record) for record in records]


def thread(store: Store, uuid: str) -> tuple[threads.ThreadStep, ...]:
    with store.read() as session:
        return threads.thread(session, uuid)


def proposals(store: Store, year: int) -> list[tuple[str, str, int, str]]:
    with store.read() as session:
        return [(it.title, it.earlier.title, it.earlier.year, it.because) for it in predecessors.proposals(session, year)]


def test_a_thread_is_the_same_from_each_of_its_years(store: Store) -> None:
    goals = (
        GoalRecord(text="Et", fulfilment=Fulfilment.MET),
        GoalRecord(text="To", fulfilment=Fulfilment.NOT_MET),
        GoalRecord(text="Tre", fulfilment=Fulfilment.NOT_MEASURED),
        GoalRecord(text="Fire"),
    )
    (first, _alone) = add(
        store, 2020, InitiativeRecord(title="Læseklub", state=State.DONE, goals=goals), InitiativeRecord(title="Alene")
    )
    (second,) = add(store, 2021, InitiativeRecord(title="Læseklubber", continues=first))
    third, beside = add(
        store, 2022, InitiativeRecord(title="Klubber", continues=second), InitiativeRecord(title="Tvilling", continues=second)
    )
    for uuid in (first, second, third, beside):
        assert [(it.year, it.id) for it in thread(store, uuid)] == [(2020, first), (2021, second), (2022, third), (2022, beside)]
    step = thread(store, third)[0]
    assert (step.state, step.goals, step.judged, step.met) == (State.DONE, 4, 2, 1)


def test_what_stands_alone_or_comes_from_another_file_is_its_own_thread(store: Store) -> None:
    (uuid,) = add(store, 2022, InitiativeRecord(title="Ny", continues="00000000-0000-4000-8000-00000000abcd"))
    assert [it.id for it in thread(store, uuid)] == [uuid]


def test_a_thread_that_bites_its_tail_ends(store: Store) -> None:
    (first,) = add(store, 2021, InitiativeRecord(title="Et"))
    (second,) = add(store, 2022, InitiativeRecord(title="To", continues=first))
    with store.change("edit_initiative") as session:
        actions.edit_initiative(session, first, continues=second)
    assert [it.id for it in thread(store, first)] == [first, second]


def test_predecessors_are_proposed_by_title_then_by_content(store: Store) -> None:
    content = "Vi samler børn og voksne om at læse højt for hinanden hver uge i hele vinteren."
    add(
        store, 2020,
        InitiativeRecord(title="Sommerbogen"), InitiativeRecord(title="Makerspace åbent hver lørdag"),
        InitiativeRecord(title="Kun i 2020"),
    )  # fmt: skip
    add(
        store, 2021,
        InitiativeRecord(title="SOMMERBOGEN "), InitiativeRecord(title="Makerspace åben hver lørdag"),
        InitiativeRecord(title="Højtlæsning", description=content),
    )  # fmt: skip
    add(
        store, 2022,
        InitiativeRecord(title="Sommerbogen"), InitiativeRecord(title="Makerspace åbent hver lørdag!"),
        InitiativeRecord(title="Læs for hinanden", description=content), InitiativeRecord(title="Kun i 2020"),
        InitiativeRecord(title="Helt ny"), InitiativeRecord(),
    )  # fmt: skip
    assert proposals(store, 2022) == [
        ("Sommerbogen", "SOMMERBOGEN ", 2021, "same_title"),
        ("Makerspace åbent hver lørdag!", "Makerspace åben hver lørdag", 2021, "near_title"),
        ("Læs for hinanden", "Højtlæsning", 2021, "same_content"),
        ("Kun i 2020", "Kun i 2020", 2020, "same_title"),
    ]
    assert proposals(store, 2020) == []


def test_what_is_linked_is_not_proposed_again(store: Store) -> None:
    (first,) = add(store, 2021, InitiativeRecord(title="Sommerbogen"))
    add(store, 2022, InitiativeRecord(title="Sommerbogen", continues=first), InitiativeRecord(title="Sommerbogen"))
    assert proposals(store, 2022) == []


@pytest.mark.parametrize("count", [2, 3])
def test_twins_are_told_apart_by_their_content_and_none_is_taken_twice(store: Store, count: int) -> None:
    texts = [f"Teksten om det {number}. hus og alt, hvad der sker i det: {'abc'[number] * 30}" for number in range(count)]
    add(store, 2021, *(InitiativeRecord(title="Åbent hus", description=text) for text in texts))
    add(store, 2022, *(InitiativeRecord(title="Åbent hus", description=text) for text in reversed(texts)))
    with store.read() as session:
        found = predecessors.proposals(session, 2022)
    assert [it.earlier.number for it in found] == list(range(count, 0, -1))
