"""What serves what, over several years: every count is the number of initiatives behind it."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import arbitrary
import builders
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner import actions
from planner.db import Store
from planner.model import State
from planner.queries import plans
from planner.queries.coverage import Count, Kind, Served, behind, coverage
from planner.records import InitiativeRecord, PlanRecord

YEARS = range(arbitrary.STRATEGY.first_year, arbitrary.STRATEGY.last_year + 1)


def everything_to_serve() -> list[Served]:
    strategy = arbitrary.STRATEGY
    return [
        Served(Kind.PLAN),
        *(Served(Kind.TRACK, track.name) for track in strategy.tracks),
        *(Served(Kind.COMMITMENT, text, track.name) for track in strategy.tracks for text in track.commitments),
        *(Served(Kind.SDG, str(number)) for number in range(1, 18)),
        *(Served(Kind.AIM, text) for text in strategy.vision_aims),
        *(Served(Kind.PURPOSE, text) for text in strategy.purposes),
    ]


def serves(it: InitiativeRecord, served: Served) -> bool:
    match served.kind:
        case Kind.PLAN:
            return True
        case Kind.TRACK:
            return it.track == served.name
        case Kind.COMMITMENT:
            return served.name in it.commitments
        case Kind.SDG:
            return served.name in {str(link.number) for link in it.sdgs}
        case Kind.AIM:
            return served.name in it.vision_aims
        case Kind.PURPOSE:
            return served.name in it.purposes


@st.composite
def several_years(draw: st.DrawFn) -> tuple[PlanRecord, ...]:
    years = draw(st.lists(st.sampled_from(YEARS), min_size=1, max_size=4, unique=True))
    return tuple(replace(draw(arbitrary.plans()), year=year) for year in years)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(several_years())
def test_every_count_is_the_number_of_initiatives_behind_it(
    empty_file: Path, tmp_path: Path, drafted: tuple[PlanRecord, ...]
) -> None:
    path = tmp_path / "planer.planner"
    shutil.copyfile(empty_file, path)
    with Store.open(path) as store:
        for plan in drafted:
            with store.change("load_plan") as session:
                actions.load_plan(session, plan)
        with store.read() as session:
            kept = {plan.year: plans.plan(session, plan.year) for plan in drafted}
            counted = coverage(session, drafted[0].year)
            assert counted.years == tuple(sorted(kept))
            for served in everything_to_serve():
                for year in YEARS:
                    initiatives = kept[year].initiatives if year in kept else ()
                    meant = [it for it in initiatives if serves(it, served)]
                    alive = sum(it.state is not State.DROPPED for it in meant)
                    assert counted.count(served, year) == Count(len(meant), alive), (served, year)
                    assert behind(session, served, year) == tuple(it.id for it in meant)


def test_a_commitment_that_no_year_touched(store: Store) -> None:
    first, second, *_others = builders.strategy().tracks[0].commitments
    with store.change("create_plan") as session:
        actions.create_plan(session, 2021)
        actions.create_plan(session, 2022)
        served = builders.initiative(1, track=builders.READING, commitments=(first,))
        dropped = builders.initiative(2, track=builders.READING, commitments=(second,), state=State.DROPPED)
        actions.add_initiative(session, 2021, served)
        actions.add_initiative(session, 2022, dropped)
    with store.read() as session:
        counted = coverage(session, 2022)
    one, other = Served(Kind.COMMITMENT, first, builders.READING), Served(Kind.COMMITMENT, second, builders.READING)
    assert (counted.untouched(one), counted.untouched(other)) == (False, True)
    assert (counted.last_year_served(one, 2022), counted.last_year_served(other, 2023)) == (2021, None)


def test_plans_under_another_strategy_are_no_part_of_it(store: Store) -> None:
    later = replace(builders.strategy(), title="Strategi 2024-2027", first_year=2024, last_year=2027)
    with store.change("add_strategy") as session:
        actions.add_strategy(session, later)
    for year in (2022, 2024):
        with store.change("create_plan") as session:
            actions.create_plan(session, year)
            actions.add_initiative(session, year, builders.initiative(year, track=builders.READING))
    with store.read() as session:
        assert coverage(session, 2022).years == (2022,)
        assert coverage(session, 2024).count(Served(Kind.TRACK, builders.READING), 2024) == Count(1, 1)


@pytest.mark.parametrize("kind", Kind)
def test_nothing_is_behind_what_nobody_serves(store: Store, kind: Kind) -> None:
    with store.change("create_plan") as session:
        actions.create_plan(session, 2022)
    with store.read() as session:
        assert behind(session, Served(kind, "17"), 2022) == ()
