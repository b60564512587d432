"""Of any plans at all: every number of *Dækning* and *Overblik* is that of the rows behind it, and both pages count the same."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import arbitrary
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner import actions, rules
from planner.db import Store
from planner.figures.coverage import crossings
from planner.model import State
from planner.queries import plans
from planner.queries.coverage import Kind, Served, behind, coverage
from planner.records import PlanRecord
from planner.ui.pages.coverage.gaps import Group, found_gaps
from planner.ui.pages.coverage.grid import Cell, Grid
from planner.ui.pages.coverage.matrices import ByYear, tracks_by_sdg
from planner.ui.pages.overview.contents import Contents

STRATEGY, TODAY = arbitrary.STRATEGY, dt.date(2022, 1, 1)
COMMITMENTS = [text for track in STRATEGY.tracks for text in track.commitments]


@st.composite
def several_years(draw: st.DrawFn) -> tuple[PlanRecord, ...]:
    years = draw(st.lists(st.integers(2020, 2023), min_size=1, max_size=3, unique=True))
    return tuple(replace(draw(arbitrary.plans()), year=year) for year in years)


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(several_years())
def test_every_number_is_that_of_the_rows_behind_it(empty_file: Path, tmp_path: Path, drafted: tuple[PlanRecord, ...]) -> None:
    path = tmp_path / "planer.planner"
    shutil.copyfile(empty_file, path)
    year = drafted[-1].year
    with Store.open(path) as store:
        for plan in drafted:
            with store.change("load_plan") as session:
                actions.load_plan(session, plan)
        with store.read() as session:
            by_year = ByYear(coverage(session, year), STRATEGY, year, TODAY)
            for grid in (by_year.commitments(), by_year.commitments(untouched_only=True), by_year.sdgs(), by_year.aims()):
                for served, column, cell in cells(grid):
                    expected = behind(session, served, column) if isinstance(served, Served) else ()
                    assert cell.rows == len(expected), (served, column)
            kept = {plan.year: plans.plan(session, plan.year) for plan in drafted}
    check_the_year(kept[year], by_year)
    untouched = set(COMMITMENTS) - {text for plan in kept.values() for text in links(plan, "commitments")}
    assert {served.name for served in by_year.untouched()} == untouched


def check_the_year(plan: PlanRecord, by_year: ByYear) -> None:
    crossed, problems = crossings(plan, STRATEGY), rules.check(plan, STRATEGY)
    for track, number, cell in cells(tracks_by_sdg(crossed, plan, STRATEGY)):
        assert cell.rows == sum(it.track == track and number in {link.number for link in it.sdgs} for it in plan.initiatives)
    check_gaps(plan, found_gaps(plan, STRATEGY, problems, crossed, by_year.gap, by_year.untouched()))
    check_overview(Contents(plan, STRATEGY, problems, (), TODAY), by_year, plan.year)


def check_gaps(plan: PlanRecord, found: tuple[Group, ...]) -> None:
    groups = {group.title: group for group in found}
    bare = groups.pop("“Vi vil” uden indsats", Group("", ()))
    assert sorted(gap.name for gap in bare.gaps) == sorted(set(COMMITMENTS) - links(plan, "commitments"))
    goals = groups.pop("Verdensmål uden indsats i deres hovedspor", Group("", ()))
    assert sorted(gap.crossing or ("", 0) for gap in goals.gaps) == sorted(
        (track.name, number) for track in STRATEGY.tracks for number in set(track.sdgs) - links(plan, "sdgs", track.name)
    )
    for group in groups.values():
        assert len(group.gaps) == len(set(group.initiatives)), group.title


def check_overview(told: Contents, by_year: ByYear, year: int) -> None:
    counted = {row: cell for row, column, cell in cells(by_year.commitments()) if column == year}
    assert int(told.initiatives()[0].words) == counted[Served(Kind.PLAN)].rows
    for line in told.tracks():
        cell = counted.get(Served(Kind.TRACK, line.title))  # none for what has no track
        assert cell is None or int(line.number) == cell.rows
    served = sum(row.kind is Kind.COMMITMENT and cell.alive > 0 for row, cell in counted.items())
    assert told.commitments()[0].words == f"{served} af {len(COMMITMENTS)}"
    goals = {int(row.name): cell for row, column, cell in cells(by_year.sdgs()) if column == year}
    assert {number: count for number, count in told.sdg_counts.items() if count} == {
        number: cell.rows for number, cell in goals.items() if cell.rows
    }
    named = [goals[number].alive > 0 for number in told.named_sdgs]
    assert told.sdgs()[0].words == f"{sum(named)} af {len(named)}"


def cells(grid: Grid) -> Iterator[tuple[object, object, Cell]]:
    for row in grid.rows:
        for column, cell in zip(grid.columns, row.cells, strict=True):
            yield row.key, column.key, cell


def links(plan: PlanRecord, field: str, track: str | None = None) -> set[object]:
    """What the initiatives (of a track) are linked to, those that were dropped apart."""
    alive = [it for it in plan.initiatives if it.state is not State.DROPPED and track in (None, it.track)]
    return {getattr(link, "number", link) for it in alive for link in getattr(it, field)}
