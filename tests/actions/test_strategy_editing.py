"""A strategy in use is edited: what is renamed or moved keeps its links, what goes takes them along, undo brings them back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from tables import exact

from planner import actions, words
from planner.db import Store
from planner.errors import Refused
from planner.model import Stage
from planner.queries import plans, strategies
from planner.queries.coverage import Kind, Served
from planner.queries.strategy_use import use
from planner.records import InitiativeRecord, StrategyKey, StrategyRecord, TrackRecord
from planner.records.strategy_draft import Listing, StrategyDraft

KEY = StrategyKey(title="Strategi 2020-2023", first_year=2020, last_year=2023)
READING = "Læsning, dannelse og kultur"
INTERACTIVE = "Vi vil arbejde med interaktiv læsning"

Edit = Callable[[StrategyDraft], StrategyDraft]


@pytest.fixture
def club(store: Store) -> str:
    """An initiative of 2022 that is linked to a commitment, an aim and a purpose."""
    with store.change("create_plan") as session:
        actions.create_plan(session, 2022)
        return actions.add_initiative(
            session, 2022,
            InitiativeRecord(
                title="Læseklub", track=READING, commitments=(INTERACTIVE,), vision_aims=("Mere liv i fællesskaber",),
                purposes=("Nå flere nye brugere",),
            ),
        )


def edit(store: Store, change: Edit, key: StrategyKey = KEY) -> StrategyRecord:
    with store.change("edit_strategy") as session:
        draft = StrategyDraft.of(next(it for it in strategies.all_known(session) if it.title == key.title))
        actions.edit_strategy(session, key, change(draft))
    with store.read() as session:
        return strategies.all_known(session)[0]


def initiative(store: Store, uuid: str) -> InitiativeRecord:
    with store.read() as session:
        return plans.initiatives(session, {uuid})[0]


def test_an_initiative_stays_linked_when_the_words_of_a_commitment_change(store: Store, club: str) -> None:
    edit(store, lambda draft: draft.set_commitment(0, 2, "Vi vil læse og spille"))

    assert initiative(store, club).commitments == ("Vi vil læse og spille",)


def test_a_commitment_moved_to_another_track_keeps_its_links(store: Store, club: str) -> None:
    after = edit(store, lambda draft: draft.move_commitment(0, 2, 1, 1))

    assert after.tracks[1].commitments[1] == INTERACTIVE
    assert len(after.tracks[0].commitments) == 6
    assert initiative(store, club).commitments == (INTERACTIVE,)
    assert initiative(store, club).track == READING


def test_tracks_change_name_colour_goals_and_order(store: Store, club: str) -> None:
    after = edit(
        store, lambda draft: draft.set_track(0, name="Ord", short_name="Ord", colour="#123456", sdgs=(4, 16)).move_track(0, 2)
    )

    assert [track.short_name for track in after.tracks][2] == "Ord"
    assert (after.tracks[2].colour, after.tracks[2].sdgs) == ("#123456", (4, 16))
    assert initiative(store, club).track == "Ord"


def test_aims_purposes_foundations_and_facts(store: Store, club: str) -> None:
    def change(draft: StrategyDraft) -> StrategyDraft:
        draft = draft.set_line(Listing.AIMS, 1, "Mere liv").move_line(Listing.AIMS, 1, 0)
        draft = draft.with_line(Listing.FOUNDATIONS, "Ophavsretsloven").without_line(Listing.FOUNDATIONS, 0)
        return replace(draft, title="Vores strategi", vision="Vision 2040")

    after = edit(store, change)

    assert after.vision_aims == ("Mere liv", "Bedre liv for den enkelte borger")
    assert after.foundations[-1] == "Ophavsretsloven"
    assert (after.title, after.vision, len(after.foundations)) == ("Vores strategi", "Vision 2040", 4)
    assert initiative(store, club).vision_aims == ("Mere liv",)


def test_what_goes_takes_its_links_along_and_undo_brings_them_back(store: Store, club: str) -> None:
    with store.read() as session:
        before = exact(session)
        assert use(session, KEY).count(Served(Kind.COMMITMENT, INTERACTIVE, READING), 2022).rows == 1

    edit(store, lambda draft: draft.without_track(0).without_line(Listing.PURPOSES, 0).without_line(Listing.AIMS, 1))

    left = initiative(store, club)
    assert (left.track, left.commitments, left.vision_aims, left.purposes) == (None, (), (), ())
    store.undo()
    with store.read() as session:
        assert exact(session) == before


def test_two_parts_may_change_names(store: Store, club: str) -> None:
    after = edit(store, lambda draft: draft.set_track(0, name=draft.tracks[1].name).set_track(1, name=draft.tracks[0].name))

    assert after.tracks[1].name == READING
    assert initiative(store, club).track == after.tracks[0].name


def test_what_is_emptied_is_gone(store: Store, club: str) -> None:
    after = edit(store, lambda draft: draft.set_commitment(0, 0, "").with_commitment(0, "").with_track(""))

    assert len(after.tracks) == 3
    assert len(after.tracks[0].commitments) == 6


def test_an_adopted_plan_keeps_what_it_is_linked_to(store: Store, club: str) -> None:
    with store.change("set_stage") as session:
        actions.set_stage(session, 2022, Stage.ADOPTED, on=dt.date(2021, 12, 1))

    for change in (lambda draft: draft.without_commitment(0, 2), lambda draft: draft.without_track(0)):
        with pytest.raises(Refused) as refused:
            edit(store, change)
        assert refused.value.code == "strategy_part_decided"
        assert "Læseklub" in words.refusal(refused.value)
    assert initiative(store, club).commitments == (INTERACTIVE,)


def test_a_new_strategy_and_its_end(store: Store, club: str) -> None:
    new = StrategyRecord(title="Strategi 2024-2027", first_year=2024, last_year=2027, tracks=(TrackRecord(name="Ro"),))
    with store.change("add_strategy") as session:
        actions.add_strategy(session, new)
    with store.change("delete_strategy") as session:
        actions.delete_strategy(session, StrategyKey(title=new.title, first_year=2024, last_year=2027))
    with store.read() as session:
        assert [it.first_year for it in strategies.in_file(session)] == [2020]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda it: replace(it, title=""), "strategy_untitled"),
        (lambda it: replace(it, first_year=2023, last_year=2026), "strategy_leaves_plan"),
        (lambda it: replace(it, first_year=2024, last_year=2020), "strategy_years_wrong"),
        (lambda it: it.set_track(0, name=it.tracks[1].name), "track_twice"),
        (lambda it: it.set_track(0, short_name="x" * 26), "short_name_long"),
        (lambda it: it.set_track(0, colour="lilla"), "colour_wrong"),
        (lambda it: it.set_track(0, sdgs=(18,)), "sdg_unknown"),
        (lambda it: it.set_commitment(0, 0, it.tracks[0].commitments[1].text), "commitment_twice"),
        (lambda it: it.with_line(Listing.PURPOSES, it.purposes[0].text), "strategy_line_twice"),
        (lambda it: replace(it, tracks=(replace(it.tracks[0], was="Findes ikke"),)), "strategy_part_missing"),
    ],
)
def test_what_no_strategy_can_be_is_refused_in_words(store: Store, club: str, change: Edit, code: str) -> None:
    with store.read() as session:
        before = exact(session)

    with pytest.raises(Refused) as refused:
        edit(store, change)

    assert refused.value.code == code
    assert "{" not in words.refusal(refused.value)
    with store.read() as session:
        assert exact(session) == before


def test_a_strategy_in_use_is_not_deleted(store: Store, club: str) -> None:
    with pytest.raises(Refused) as refused, store.change("delete_strategy") as session:
        actions.delete_strategy(session, KEY)
    assert (refused.value.code, refused.value.facts["years"]) == ("strategy_in_use", ["2022"])


def test_the_same_years_twice_are_refused(store: Store, club: str) -> None:
    with store.change("add_strategy") as session:
        actions.add_strategy(session, StrategyRecord(title="Ny", first_year=2024, last_year=2027))
    with pytest.raises(Refused) as refused:
        edit(store, lambda it: replace(it, first_year=2020, last_year=2023), StrategyKey(title="Ny", first_year=2024, last_year=2027))
    assert refused.value.code == "strategy_exists"
