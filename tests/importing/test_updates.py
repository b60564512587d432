"""An update takes in what a first import would: nothing that a row says is dropped on the way."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from decimal import Decimal
from pathlib import Path

import builders
import pytest
from grids import books
from hypothesis import HealthCheck, given, settings
from importing.random_layouts.pages import Laid, laid_out

from planner.errors import PlannerError
from planner.importing.comparing import compare
from planner.importing.containers import kind_of
from planner.importing.differences import field_words, new_values
from planner.importing.directions import Directions
from planner.importing.draft import read_draft
from planner.importing.grid import Book
from planner.importing.preview import Action, Preview, RowPreview
from planner.importing.separated import read_separated
from planner.importing.sheets import read_sheets
from planner.queries.registers import Registers
from planner.records import FollowUpRecord, GoalRecord, InitiativeRecord, MilestoneRecord

Look = Callable[..., Preview]
KNOWN = Registers(houses=builders.HOUSES)


def _update(current: InitiativeRecord, read: InitiativeRecord) -> InitiativeRecord:
    said = [part.name for part in fields(InitiativeRecord)]
    return replace(current, **new_values(current, read, said))


def _is_taken_in_whole(rows: Iterable[RowPreview]) -> None:
    """An initiative of which only the title is known becomes what the row says, in every field."""
    for row in rows:
        if row.action is not Action.NEW:
            continue
        assert row.read is not None
        said = replace(row.read, sources=(), number=None)
        empty = InitiativeRecord(title=said.title)
        assert replace(empty, **new_values(empty, said, row.given)) == said


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(laid_out())
def test_an_update_of_an_empty_initiative_takes_in_what_a_first_import_does(laid: Laid) -> None:
    kind = kind_of(laid.content, laid.name)
    sheets = (read_separated(laid.content, laid.name),) if kind == "csv" else read_sheets(laid.content, laid.name)
    draft = read_draft(Book(file=laid.name, kind=kind, sha256="0", sheets=sheets))
    _is_taken_in_whole(compare(draft, None, builders.strategy(), KNOWN).rows)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(books())
def test_so_it_does_of_any_cells(book: Book) -> None:
    try:
        draft = read_draft(book, Directions(year=2022))
    except PlannerError:
        return
    _is_taken_in_whole(compare(draft, None, builders.strategy(), KNOWN).rows)


@pytest.mark.parametrize(
    ("cell", "budget", "funding"),
    [
        ("fondsstøtte", None, "fondsstøtte"),
        ("5.000 kr. til frugt", Decimal(5000), "til frugt"),
        ("ca. 5.000 kr.", Decimal(5000), "ca. 5.000 kr."),
        ("5.000 kr.", Decimal(5000), ""),
    ],
)
def test_the_words_of_an_amount_are_no_less_in_an_update(
    sheet: Callable[..., Path], preview: Look, cell: str, budget: Decimal | None, funding: str
) -> None:
    known = InitiativeRecord(id="a" * 32, number=1, title="Frugtcafé")
    (row,) = preview(sheet([["Indsats", "Økonomi"], ["Frugtcafé", cell]]), builders.plan(initiatives=(known,))).rows
    assert row.action is Action.UPDATE
    assert (row.initiative.budget, row.initiative.funding) == (budget, funding)


def test_a_day_that_a_known_milestone_is_given_is_taken_in() -> None:
    known = InitiativeRecord(title="Salon", milestones=(MilestoneRecord(title="Program"), MilestoneRecord(title="Fest")))
    said = InitiativeRecord(milestones=(MilestoneRecord(title="Fest", due=dt.date(2022, 6, 1)), MilestoneRecord(title="Tak")))
    assert _update(known, said).milestones == (MilestoneRecord(title="Program"), *said.milestones)


def test_the_same_words_on_another_day_are_a_further_follow_up() -> None:
    first, second = FollowUpRecord(date=dt.date(2022, 3, 1), text="Fulgt op"), FollowUpRecord(date=dt.date(2022, 5, 1), text="Fulgt op")
    known = InitiativeRecord(follow_ups=(first,))
    assert _update(known, InitiativeRecord(follow_ups=(second,))).follow_ups == (first, second)
    assert _update(known, InitiativeRecord(follow_ups=(FollowUpRecord(text="Fulgt op"),))).follow_ups == (first,)


@pytest.mark.parametrize(
    ("goal", "words"),
    [
        (GoalRecord(text="Litteratur", measure="5 saloner afholdt", target=5, unit="saloner afholdt"), "Litteratur (5 saloner afholdt)"),
        (GoalRecord(measure="5 saloner afholdt", target=5, unit="saloner afholdt"), "5 saloner afholdt"),
        (GoalRecord(text="5 saloner afholdt", measure="5 saloner afholdt", target=5, unit="saloner"), "5 saloner afholdt"),
        (GoalRecord(text="Flere", measure="Antal besøg", target=150, unit="besøg"), "Flere (Antal besøg 150 besøg)"),
        (GoalRecord(text="Flere", target=150, unit="besøg"), "Flere (150 besøg)"),
        (GoalRecord(text="Flere"), "Flere"),
    ],
)
def test_a_goal_is_shown_with_its_numbers_once(goal: GoalRecord, words: str) -> None:
    assert field_words(InitiativeRecord(goals=(goal,)), "goals") == words
