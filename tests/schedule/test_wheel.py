"""The wheel's words, measured: over any plan of up to forty initiatives none meets another, none leaves the picture."""

from __future__ import annotations

import datetime as dt
import itertools
import math
import random
from dataclasses import replace

import builders
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.model import Priority
from planner.records import InitiativeRecord, MilestoneRecord, Period
from planner.schedule.wheel import MOST, Box, Choice, Size, Wheel, choose, lay_out
from planner.schedule.wheel.lanes import lanes, seen
from planner.schedule.wheel.parts import Point
from planner.schedule.wheel.placing import free_between, spread, wrapped

YEAR = 2022
RINGS = ("Læsning, dannelse og kultur", "Læring, teknologiglæde og skaberkultur", "Den aktive borger", "Uden spor")
PAPER = Size(1414, 1000, 24, 12, margin=32, headed=True)
"""A3 lying: 0.297 mm a unit, so that the smallest letters are 10 points."""
SCREENS = (Size(584, 660, 13.8, 10.6, margin=16), Size(1180, 860, 15, 9))


def measure(text: str, size: float, bold: bool) -> float:
    """As wide as an ordinary typeface is."""
    return len(text) * size * (0.56 if bold else 0.52)


days = st.dates(dt.date(YEAR - 1, 6, 1), dt.date(YEAR + 1, 6, 30))
periods = st.one_of(
    st.builds(Period, start=days, end=days),
    st.builds(Period, end=days),
    st.builds(Period, start=days, ongoing=st.booleans()),
    st.sampled_from([Period(), Period(ongoing=True), builders.quarter(1), builders.quarter(2, 3), builders.quarter(1, 4)]),
)
titles = st.text("abcdefghij æøåÆ-", min_size=0, max_size=90)
milestones = st.builds(MilestoneRecord, title=titles, due=st.none() | days, done=st.none() | days)
initiatives = st.builds(
    InitiativeRecord, title=titles, period=periods, milestones=st.lists(milestones, max_size=3).map(tuple),
    priority=st.sampled_from([None, *Priority]),
)
tracks = st.lists(st.tuples(st.integers(0, len(RINGS) - 1), initiatives), max_size=MOST).map(
    lambda found: [
        [it for at, it in found if at == ring] for ring in range(len(RINGS))
    ]
)


def laid_out(plan: list[list[InitiativeRecord]], size: Size = PAPER) -> Wheel:
    numbered = itertools.count()
    named = [[replace(it, id=f"id-{next(numbered)}") for it in track] for track in plan]
    return lay_out(choose(named, YEAR), RINGS, YEAR, size, measure, title="Årshjul 2022", remark="Ballerup Bibliotekerne")


@settings(max_examples=30)
@given(tracks, st.sampled_from([PAPER, *SCREENS]))
def test_no_two_words_meet_and_none_leaves_the_picture(plan: list[list[InitiativeRecord]], size: Size) -> None:
    wheel = laid_out(plan, size)
    boxes = [label.box for label in wheel.labels] + [block.box for block in wheel.blocks]
    page = Box(0, 0, size.width, size.height)
    for box in boxes:
        assert page.holds(box)
        assert box.distance(*wheel.centre) >= wheel.disc.radius
    for one, other in itertools.combinations(boxes, 2):
        assert not _shrunk(one).meets(_shrunk(other))
    along = [(arc, arc.words) for arc in wheel.arcs if arc.words]
    for arc, words in along:
        assert arc.entry.begins is not None
        assert arc.entry.ends is not None
        assert arc.entry.begins <= words.begins < words.ends <= arc.entry.ends
        assert words.size * 1.1 <= arc.outer - arc.inner
    for (one_arc, one), (other_arc, other) in itertools.combinations(along, 2):
        same_lane = one_arc.outer == other_arc.outer
        assert not same_lane or one.ends <= other.begins or other.ends <= one.begins


@settings(max_examples=30)
@given(tracks)
def test_on_paper_every_initiative_has_its_words_whole_or_nearly(plan: list[list[InitiativeRecord]]) -> None:
    wheel = laid_out(plan)
    told = {label.entry.uuid for label in wheel.labels} | {arc.entry.uuid for arc in wheel.arcs if arc.words}
    assert len(told) == sum(map(len, plan))
    assert wheel.left_out == ()
    for label in wheel.labels:
        assert label.lines
        assert label.lines[0]


@settings(max_examples=30)
@given(tracks, st.sampled_from([PAPER, *SCREENS]))
def test_arcs_and_lines_keep_off_each_other(plan: list[list[InitiativeRecord]], size: Size) -> None:
    wheel = laid_out(plan, size)
    for one, other in itertools.combinations(wheel.arcs, 2):
        if one.outer == other.outer:
            (_begin, ends), (begins, _end) = sorted((seen(one.entry), seen(other.entry)))
            assert ends <= begins + 1e-9
        else:
            assert one.inner >= other.outer or other.inner >= one.outer
    for label in (it for it in wheel.labels if it.leader):
        arc = wheel.arc_of(label.entry.uuid)
        assert arc is not None
        turn = _turn(wheel, label.leader[0])
        for crossed in wheel.arcs:  # the way out goes straight through the lanes further out
            if crossed.words and crossed.inner > arc.outer:
                assert not crossed.words.begins < turn < crossed.words.ends
    for at_right in (True, False):
        mine = [it for it in wheel.labels if it.leader and it.at_right is at_right]
        for one, following in itertools.pairwise(sorted(mine, key=lambda it: it.box.top)):
            assert one.leader[2][1] <= following.leader[2][1] + 1e-6  # in one order at both ends, so they never cross


@given(st.lists(st.tuples(st.floats(0, 900), st.floats(5, 40)), min_size=1, max_size=20))
def test_labels_in_a_column_keep_their_order_and_their_room(wanted: list[tuple[float, float]]) -> None:
    wanted.sort()
    heights = [height for _at, height in wanted]
    tops = spread([at for at, _height in wanted], heights, 50, 950, 6)
    for (top, height), following in zip(zip(tops, heights, strict=True), [*tops[1:], 950.0], strict=True):
        assert top >= 50 - 1e-6
        assert top + height <= following + 1e-6


def test_a_label_that_has_room_stands_where_it_wants_to() -> None:
    assert spread([100, 300], [20, 20], 0, 1000, 6) == [90, 290]
    assert spread([100, 100], [20, 20], 0, 1000, 6) == [77, 103]
    assert spread([0, 2], [20, 20], 0, 1000, 6) == [0, 26]


def test_what_is_left_between_lines() -> None:
    assert free_between(0, 1, [(0.2, 0.3), (0.25, 0.4)]) == [(0, 0.2), (0.4, 1)]
    assert free_between(0, 1, [(-1, 2)]) == []


def test_a_long_word_goes_on_below() -> None:
    lines = wrapped("Sundhedsplejerskesamarbejdet i alle huse", 12, 4, lambda text: len(text))
    assert lines == ("Sundhedsple-", "jerskesamar-", "bejdet i", "alle huse")
    assert wrapped("Et to tre fire", 6, 1, lambda text: len(text)) == ("Et to…",)


def test_one_after_the_other_share_a_lane() -> None:
    plan = [[builders.initiative(n, f"Indsats {n}", period=builders.quarter(n)) for n in range(1, 5)]]
    assert len(lanes(choose(plan, YEAR).entries)) == 1


def test_of_more_than_forty_those_of_the_highest_priority_are_shown() -> None:
    plan = [[builders.initiative(n, f"Indsats {n}", priority=Priority.HIGH if n > 400 else None) for n in range(1, 411)]]
    chosen = choose(plan, YEAR)
    assert len(chosen.entries) == MOST
    assert chosen.of == 410
    assert not chosen.is_whole
    assert [it.title for it in chosen.entries[-10:]] == [f"Indsats {n}" for n in range(401, 411)]
    assert choose([plan[0][:40]], YEAR).is_whole


def test_forty_at_once_are_told_whatever_they_are() -> None:
    """Plans as full as a wheel may be, of every mixture: long and short, all in one month, all the year round."""
    chance = random.Random(2022)
    for _plan in range(8):
        crowded, longest = chance.random(), chance.choice([7, 30, 120, 400])
        found: list[list[InitiativeRecord]] = [[] for _ring in RINGS]
        for number in range(MOST):
            start = dt.date(YEAR, 1, 1) + dt.timedelta(days=int(364 * crowded + chance.gauss(0, 80)) % 365)
            period = Period(start=start, end=start + dt.timedelta(days=chance.randint(0, longest)))
            words = chance.choices(["læseklub", "i", "Måløv", "sundhedsplejerskesamarbejde", "2022", "for unge"], k=chance.randint(1, 9))
            marks = (MilestoneRecord(title="Nu", due=start),) if chance.random() < 0.4 else ()
            chance.choice(found).append(
                builders.initiative(number, " ".join(words), period=period, milestones=marks)
            )
        for size in (PAPER, *SCREENS):
            test_no_two_words_meet_and_none_leaves_the_picture.hypothesis.inner_test(found, size)
            test_arcs_and_lines_keep_off_each_other.hypothesis.inner_test(found, size)
        test_on_paper_every_initiative_has_its_words_whole_or_nearly.hypothesis.inner_test(found)


def test_what_has_no_place_in_the_year_stands_apart() -> None:
    plan = [[
        builders.initiative(1, "Løbende", period=Period(ongoing=True)), builders.initiative(2, "Uden periode"),
        builders.initiative(3, "Sidste år", period=Period(start=dt.date(2020, 1, 1), end=dt.date(2020, 2, 1))),
        builders.initiative(4, "Kun en milepæl", milestones=(MilestoneRecord(title="Nu", due=dt.date(YEAR, 5, 1)),)),
    ]]  # fmt: skip
    wheel = laid_out(plan)
    assert [arc.entry.title for arc in wheel.arcs] == ["Kun en milepæl"]
    apart = {label.entry.title: label.entry.apart for label in wheel.labels if not label.leader}
    assert apart == {"Løbende": "Løbende", "Uden periode": "Uden periode", "Sidste år": "I andre år"}
    assert {"Løbende", "Uden periode", "I andre år"} <= {block.text for block in wheel.blocks}


def test_an_empty_year_is_a_wheel_without_arcs() -> None:
    wheel = lay_out(Choice((), 0), (), YEAR, PAPER, measure)
    assert wheel.arcs == ()
    assert wheel.labels == ()


def _shrunk(box: Box) -> Box:
    """Without the breadth of a rounding."""
    return Box(box.left + 1e-6, box.top + 1e-6, max(0, box.width - 2e-6), max(0, box.height - 2e-6))


def _turn(wheel: Wheel, at: Point) -> float:
    return math.atan2(at[0] - wheel.centre[0], wheel.centre[1] - at[1]) / (2 * math.pi) % 1
