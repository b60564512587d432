"""The demo's content holds together: the earlier workbook, the strategy, and what is drafted upon them."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from typing import Any

import make_demo_workbook
import pytest

from planner import demo, resources, rules
from planner.db import Store
from planner.db.migrations.versions.r0001_first_schema import HOUSES
from planner.importing.draft import read_draft
from planner.importing.preview import Action
from planner.importing.reading import read_book
from planner.importing.taking_in import meet
from planner.model import State
from planner.queries import plans
from planner.queries.strategies import shipped
from planner.records import InitiativeRecord, PersonRecord, PlanRecord, StrategyKey, StrategyRecord
from planner.records.json import from_json
from planner.records.strategy import CROSS_CUTTING, cross_cutting_track
from planner.values.money import read_money
from planner.values.people import read_people
from planner.values.periods import read_period
from planner.values.sdgs import read_sdgs
from planner.values.states import read_state

YEAR = 2022
CONTENT: dict[str, Any] = json.loads(resources.path("demo", "initiatives-2022.json").read_text(encoding="utf-8"))
DRAFTS = CONTENT["initiatives"]
EDITS = CONTENT["edits"]
EARLIER = {row.title: row for row in make_demo_workbook.ROWS}


def titled(parts: list[dict[str, Any]]) -> list[Any]:
    return [pytest.param(part, id=part["title"]) for part in parts]


ALL_PARTS = titled([*DRAFTS, *({"title": title, **fields} for title, fields in EDITS.items())])


@pytest.fixture(scope="module")
def strategy() -> StrategyRecord:
    return next(strategy for strategy in shipped() if strategy.covers(YEAR))


# The earlier plan's workbook


def test_the_workbook_is_what_its_script_makes() -> None:
    committed = resources.path("demo", "handlingsplan-2021.xlsx").read_bytes()
    made = make_demo_workbook.packed(make_demo_workbook.workbook())
    assert parts_of(committed) == parts_of(made)


def parts_of(workbook: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(workbook)) as parts:
        return {name: parts.read(name) for name in parts.namelist()}


def test_every_earlier_initiative_stands_under_a_track_of_the_strategy(strategy: StrategyRecord) -> None:
    assert all(strategy.track(row.track) for row in EARLIER.values())


def test_the_total_at_the_foot_is_the_sum() -> None:
    amounts = [read_money(row.money).amount or 0 for row in EARLIER.values()]
    assert sum(amounts) == read_money(make_demo_workbook.TOTAL).amount


@pytest.mark.parametrize("row", EARLIER.values(), ids=EARLIER.keys())
def test_what_the_cells_say_is_understood(row: make_demo_workbook.Row) -> None:
    period = read_period(row.time, 2021)
    assert period.ongoing or (period.start and period.end)
    links, unread = read_sdgs(str(row.sdgs))
    assert links
    assert not unread
    assert all(person.initials for person in read_people(row.responsible))
    assert isinstance(read_state(row.state), State)


def test_the_workbook_is_taken_in_whole_and_leaves_nothing_for_a_person(store: Store) -> None:
    draft = read_draft(read_book(resources.path("demo", "handlingsplan-2021.xlsx")))
    preview = meet(store, draft)
    assert [row.initiative.title for row in preview.rows if row.initiative] == list(EARLIER)
    assert preview.count(Action.NEW) == len(EARLIER)
    assert not preview.problems
    assert {use.reason for use in preview.left_out} == {"total_row"}


# The drafts and edits of the next year


@pytest.mark.parametrize("part", ALL_PARTS)
def test_a_part_has_the_form_of_the_plans_json(part: dict[str, Any]) -> None:
    assert from_json(InitiativeRecord, part, "initiative").title


def test_people_are_initials_alone_and_all_are_listed() -> None:
    people = [from_json(PersonRecord, person, "person") for person in CONTENT["people"]]
    named = {label for part in DRAFTS for key in ("responsible", "participants") for label in part.get(key, ())}
    assert named <= {person.label for person in people}
    assert not any(person.name for person in people)


@pytest.mark.parametrize("draft", titled(DRAFTS))
def test_a_period_says_the_days_that_its_words_mean(draft: dict[str, Any]) -> None:
    period = from_json(InitiativeRecord, draft, "initiative").period
    assert read_period(period.text, YEAR) == period


@pytest.mark.parametrize("draft", titled(DRAFTS))
def test_a_draft_stands_under_a_track(draft: dict[str, Any], strategy: StrategyRecord) -> None:
    assert draft["track"] == CROSS_CUTTING or strategy.track(draft["track"])


@pytest.mark.parametrize("part", ALL_PARTS)
def test_links_are_the_strategys_own_words(part: dict[str, Any], strategy: StrategyRecord) -> None:
    track = part.get("track") or EARLIER[part["title"]].track
    own = strategy.track(track)
    allowed = own.commitments if own else [text for each in strategy.tracks for text in each.commitments]
    assert set(part.get("commitments", ())) <= set(allowed)
    assert set(part.get("vision_aims", ())) <= set(strategy.vision_aims)
    assert set(part.get("purposes", ())) <= set(strategy.purposes)


@pytest.mark.parametrize("part", ALL_PARTS)
def test_sdgs_have_one_primary_and_known_targets(part: dict[str, Any]) -> None:
    with resources.path("sdg", "targets.csv").open(encoding="utf-8", newline="") as file:
        known = {row["id"]: int(row["goal"]) for row in csv.DictReader(file)}
    links = from_json(InitiativeRecord, part, "initiative").sdgs
    assert [link.primary for link in links].count(True) == 1
    assert all(known[code] == link.number for link in links for code in link.targets)


def test_houses_are_those_that_every_file_knows() -> None:
    used = {house for draft in DRAFTS for house in draft.get("houses", ())}
    assert used == set(HOUSES)


def test_edits_are_for_initiatives_that_continue() -> None:
    unfinished = {title for title, row in EARLIER.items() if read_state(row.state) not in (State.DONE, State.DROPPED)}
    assert set(EDITS) <= unfinished
    assert not {draft["title"] for draft in DRAFTS} & set(EARLIER)


def test_the_drafts_have_the_gaps_that_the_demo_shows_and_no_others(strategy: StrategyRecord) -> None:
    initiatives = tuple(from_json(InitiativeRecord, {"id": draft["title"], **draft}, "initiative") for draft in DRAFTS)
    key = StrategyKey(title=strategy.title, first_year=strategy.first_year, last_year=strategy.last_year)
    plan = PlanRecord(year=YEAR, strategy=key, initiatives=initiatives)
    with_group = StrategyRecord(
        **{name: getattr(strategy, name) for name in strategy.__slots__ if name != "tracks"},
        tracks=(*strategy.tracks, cross_cutting_track()),
    )
    found = {(each.initiative, each.code) for each in rules.check(plan, with_group) if each.initiative}
    assert found == {
        ("Litteraturfestival i Måløv", "responsible_missing"),
        ("Borgerpanel om fremtidens bibliotek", "goal_measure_missing"),
    }


# What became of the earlier plan


def test_the_earlier_plan_is_followed_up_under_its_own_titles(store: Store) -> None:
    """Every report, measurement and judgement finds its initiative and goal, and states end as the workbook had them."""
    content = json.loads(resources.path("demo", "follow-up-2021.json").read_text(encoding="utf-8"))
    demo.build(store)
    with store.read() as session:
        plan = plans.plan(session, demo.EARLIER_YEAR)
    goals = {it.title: it.goals for it in plan.initiatives}
    told = [*content["rounds"][0]["reports"], *content["rounds"][1]["reports"], *content["judgements"]]
    assert set(told) <= set(goals)
    assert sum(len(it.follow_ups) for it in plan.initiatives) == sum(len(it["reports"]) for it in content["rounds"])
    measured = sum(len(values) for it in content["rounds"] for values in it["measurements"].values())
    assert sum(len(goal.measurements) for it in goals.values() for goal in it) == measured
    assert {it.title: it.state for it in plan.initiatives} == {
        title: read_state(row.state) for title, row in EARLIER.items()
    }
