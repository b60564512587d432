"""Arbitrary plans for property tests: every field of every record is used, within the real strategy."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

from hypothesis import strategies as st

from planner.model import (
    Assessment,
    Direction,
    Fulfilment,
    GoalKind,
    Priority,
    Stage,
    State,
    VersionReason,
)
from planner.queries.strategies import shipped
from planner.records import (
    AmendmentRecord,
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
    VersionRecord,
)
from planner.records.strategy import CROSS_CUTTING

STRATEGY = shipped()[0]
TARGETS = {number: [f"{number}.1", f"{number}.2"] for number in range(1, 18)}

texts = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n"), max_size=30)
filled = texts.filter(lambda text: bool(text.strip()))
danish_names = st.sampled_from(["Skolerne", "Ældre Sagen", "Måløv Kulturforening", "Frivilligcenter, Ballerup", "Å"])
days = st.dates(dt.date(2019, 1, 1), dt.date(2025, 12, 31))
numbers = st.floats(-1e6, 1e6, allow_nan=False).map(lambda number: round(number, 3))
amounts = st.integers(-10_000, 10**9).map(lambda ore: Decimal(ore) / 100)
labels = st.sampled_from(["MKH", "SSP", "Ægir Ø", "AJN", "tbr"])


def maybe(strategy: st.SearchStrategy) -> st.SearchStrategy:
    return st.none() | strategy


def some(strategy: st.SearchStrategy, most: int = 3) -> st.SearchStrategy:
    return st.lists(strategy, max_size=most).map(tuple)


def distinct(strategy: st.SearchStrategy, most: int = 3) -> st.SearchStrategy:
    return st.lists(strategy, max_size=most, unique=True).map(tuple)


@st.composite
def sdg_links(draw: st.DrawFn) -> tuple[SdgLink, ...]:
    numbers = draw(distinct(st.integers(1, 17)))
    return tuple(
        SdgLink(
            number=number,
            primary=draw(st.booleans()),
            targets=draw(distinct(st.sampled_from(TARGETS[number]))),
            reason=draw(maybe(filled)),
        )
        for number in numbers
    )


goals = st.builds(
    GoalRecord,
    text=texts,
    kind=maybe(st.sampled_from(GoalKind)),
    measure=texts,
    unit=texts,
    baseline=maybe(numbers),
    target=maybe(numbers),
    direction=maybe(st.sampled_from(Direction)),
    cumulative=st.booleans(),
    source=texts,
    due=maybe(days),
    measurements=some(st.builds(MeasurementRecord, date=days, value=numbers, note=texts)),
    fulfilment=maybe(st.sampled_from(Fulfilment)),
    judgement=texts,
)

milestones = st.builds(MilestoneRecord, title=texts, due=maybe(days), done=maybe(days))

periods = st.builds(Period, start=maybe(days), end=maybe(days), text=texts, ongoing=st.booleans())

sources = st.builds(SourceRecord, file=filled, sheet=filled, cell=st.just("B7"), field=st.just("title"), value=texts)


def follow_ups(round_names: list[str]) -> st.SearchStrategy[FollowUpRecord]:
    return st.builds(
        FollowUpRecord,
        round=st.sampled_from([None, *round_names]),
        date=maybe(days),
        by=texts,
        assessment=maybe(st.sampled_from(Assessment)),
        economy=maybe(st.sampled_from(Assessment)),
        state=maybe(st.sampled_from(State)),
        text=texts,
        reason=texts,
        new_deadline=maybe(days),
    )


def initiatives(round_names: list[str]) -> st.SearchStrategy[InitiativeRecord]:
    tracks = [None, CROSS_CUTTING, *(track.name for track in STRATEGY.tracks)]
    commitments = [text for track in STRATEGY.tracks for text in track.commitments]
    return st.builds(
        InitiativeRecord,
        title=texts,
        description=texts,
        track=st.sampled_from(tracks),
        commitments=distinct(st.sampled_from(commitments)),
        sdgs=sdg_links(),
        vision_aims=distinct(st.sampled_from(STRATEGY.vision_aims)),
        purposes=distinct(st.sampled_from(STRATEGY.purposes)),
        goals=some(goals),
        milestones=some(milestones),
        target_groups=distinct(filled),
        houses=distinct(st.sampled_from(["Ballerup Bibliotek", "Kulturhus Måløv", "Bogbussen"])),
        responsible=distinct(labels),
        participants=distinct(labels),
        partners=distinct(danish_names),
        period=periods,
        budget=maybe(amounts),
        funding=texts,
        priority=maybe(st.sampled_from(Priority)),
        state=st.sampled_from(State),
        follow_ups=some(follow_ups(round_names), 2),
        notes=texts,
        links=some(filled),
        continues=maybe(st.uuids().map(str)),
        sources=some(sources, 2),
    )


@st.composite
def plans(draw: st.DrawFn, most: int = 4) -> PlanRecord:
    round_names = draw(distinct(st.sampled_from(["1. kvartal", "midtvejs", "3. kvartal", "årsstatus"])))
    ids = draw(st.lists(st.uuids().map(str), max_size=most, unique=True))
    given_numbers = draw(st.lists(st.integers(1, 99), min_size=len(ids), max_size=len(ids), unique=True))
    chosen = tuple(
        replace(draw(initiatives(list(round_names))), id=uuid, number=number)
        for uuid, number in zip(ids, given_numbers, strict=True)
    )
    used = {label for initiative in chosen for label in (*initiative.responsible, *initiative.participants)}
    stage = draw(st.sampled_from([*Stage, Stage.ADOPTED]))  # the one of which a correction may be under way
    return PlanRecord(
        year=draw(st.integers(STRATEGY.first_year, STRATEGY.last_year)),
        stage=stage,
        title=draw(texts),
        introduction=draw(texts),
        case_number=draw(texts),
        submitted_on=draw(maybe(days)),
        adopted_on=draw(maybe(days)),
        closed_on=draw(maybe(days)),
        amendment=draw(maybe(amendments)) if stage is Stage.ADOPTED else None,
        strategy=StrategyKey(title=STRATEGY.title, first_year=STRATEGY.first_year, last_year=STRATEGY.last_year),
        people=tuple(_person(label, draw(texts)) for label in sorted(used)),
        rounds=tuple(
            RoundRecord(name=name, date=draw(maybe(days)), closed=draw(st.booleans())) for name in round_names
        ),
        initiatives=chosen,
        last_number=max(given_numbers, default=0) + draw(st.integers(0, 5)),
        versions=draw(some(versions, 1)),
    )


def open_plans(most: int = 4) -> st.SearchStrategy[PlanRecord]:
    """Plans of which everything can be changed."""
    return plans(most).map(lambda plan: replace(plan, stage=Stage.DRAFT, amendment=None))


def _person(label: str, name: str) -> PersonRecord:
    return PersonRecord(initials="", name=label) if " " in label else PersonRecord(initials=label, name=name)


versions = st.builds(
    VersionRecord,
    name=texts,
    reason=st.sampled_from(VersionReason),
    made_at=st.datetimes(dt.datetime(2020, 1, 1), dt.datetime(2025, 1, 1)).map(
        lambda moment: moment.replace(microsecond=0, fold=0)
    ),
    made_by=texts,
    content=texts,
    stage=maybe(st.sampled_from(Stage)),
    note=texts,
    strategy=filled,
)
amendments = st.builds(AmendmentRecord, name=filled, reason=texts)
