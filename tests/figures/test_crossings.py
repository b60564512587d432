"""Tracks crossed with UN goals, gaps, and the time that is gone."""

from __future__ import annotations

import datetime as dt

import arbitrary
import builders
import pytest
from hypothesis import given

from planner import rules
from planner.figures.coverage import (
    crossed_tracks,
    crossings,
    outside_the_list,
    time_used,
    unserved_commitments,
    unserved_sdgs,
)
from planner.model import State
from planner.records import PlanRecord

STRATEGY = builders.strategy()
READING = STRATEGY.tracks[0]


@given(arbitrary.plans())
def test_every_number_stands_for_the_initiatives_behind_it(plan: PlanRecord) -> None:
    crossed = crossings(plan, arbitrary.STRATEGY)
    for it in plan.initiatives:
        for link in it.sdgs:
            assert it in crossed[it.track, link.number].initiatives
    told = sum(len(found.initiatives) for found in crossed.values())
    assert told == sum(len(it.sdgs) for it in plan.initiatives)
    assert all(found.alive <= len(found.initiatives) for found in crossed.values())


def test_a_link_closes_its_gap() -> None:
    before = builders.plan(builders.initiative(1, track=READING.name, sdgs=builders.sdgs(3, 4)))
    gap, *_others = unserved_sdgs(crossings(before, STRATEGY), STRATEGY)
    assert (gap.track, gap.numbers) == (READING, (10, 17))
    after = builders.plan(builders.initiative(1, track=READING.name, sdgs=builders.sdgs(3, 4, 10, 17)))
    assert READING not in [gap.track for gap in unserved_sdgs(crossings(after, STRATEGY), STRATEGY)]


def test_what_was_dropped_serves_nothing() -> None:
    links = {"track": READING.name, "sdgs": builders.sdgs(*READING.sdgs), "commitments": READING.commitments}
    plan = builders.plan(builders.initiative(1, state=State.DROPPED, **links), builders.initiative(2))
    crossed = crossings(plan, STRATEGY)
    assert (len(crossed[READING.name, 3].initiatives), crossed[READING.name, 3].alive) == (1, 0)
    assert unserved_sdgs(crossed, STRATEGY)[0].numbers == READING.sdgs
    assert set(READING.commitments) <= unserved_commitments(rules.check(plan, STRATEGY))


def test_goals_outside_the_tracks_list_with_and_without_a_reason() -> None:
    links = builders.sdgs(4, 12, 13, n12="Vi bygger af det, andre smider ud.")
    plan = builders.plan(
        builders.initiative(1, track=READING.name, sdgs=links), builders.initiative(2, sdgs=links),
        builders.initiative(3, track=READING.name, sdgs=links, state=State.DROPPED),
    )
    assert [(it.number, link.number, bool(link.reason)) for it, link in outside_the_list(plan, STRATEGY)] == [
        (1, 12, True), (1, 13, False),
    ]


def test_groups_beside_the_tracks_come_where_something_stands_in_them() -> None:
    names = tuple(track.name for track in STRATEGY.tracks)
    assert crossed_tracks(builders.plan(), STRATEGY) == names
    plan = builders.plan(builders.initiative(1), builders.initiative(2, track=builders.CROSS_CUTTING))
    assert crossed_tracks(plan, STRATEGY) == (*names, builders.CROSS_CUTTING, None)


def test_a_track_has_goals_of_its_own_and_what_cuts_across_has_all() -> None:
    crossed = crossings(builders.plan(builders.initiative(1, track=builders.CROSS_CUTTING, sdgs=builders.sdgs(12))), STRATEGY)
    told = {key: (found.asked, found.own) for key, found in crossed.items()}
    assert told[READING.name, 4] == (True, True)
    assert told[READING.name, 13] == (False, False)
    assert told[builders.CROSS_CUTTING, 13] == (False, True)
    assert told[builders.CROSS_CUTTING, 12] == (False, False)


@pytest.mark.parametrize(
    ("today", "share"),
    [(dt.date(2019, 5, 1), 0.0), (dt.date(2020, 1, 1), 0.0), (dt.date(2022, 1, 1), 0.5), (dt.date(2024, 1, 1), 1.0)],
)
def test_the_share_of_the_period_that_is_gone(today: dt.date, share: float) -> None:
    assert time_used(STRATEGY, today) == pytest.approx(share, abs=0.001)
