"""What to look at before the plan leaves the house."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import builders
import pytest
from reported import MIDYEAR, reported_plan

from planner.exporting.preflight import Concern, look_over, look_over_report, remaining
from planner.model import Fulfilment, State
from planner.records import GoalRecord, InitiativeRecord, MilestoneRecord, Period
from planner.words import problem_words

TODAY = dt.date(2022, 8, 1)


def sound(**values: object) -> InitiativeRecord:
    """An initiative with which nothing is wrong, but for what is said."""
    whole = replace(builders.sample_plan(1).initiatives[0], milestones=(), goals=(GoalRecord(text="Mål", measure="Tælling"),))
    return replace(whole, **values)  # type: ignore[arg-type]


def found(initiative: InitiativeRecord) -> list[tuple[Concern, str, str]]:
    findings = look_over(builders.plan(initiative), builders.strategy(), today=TODAY)
    mine = [it for it in findings if it.problem.initiative == initiative.id]
    assert all(problem_words(it.problem.code, it.problem.facts) for it in findings)
    return [(it.concern, it.problem.code, it.problem.field) for it in mine]


def test_a_sound_initiative_has_none() -> None:
    assert found(sound()) == []


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"title": ""}, (Concern.MISSING, "title_missing", "title")),
        ({"sdgs": builders.sdgs(14)}, (Concern.REASONS, "sdg_outside_track", "sdgs")),
        ({"description": "Et langt afsnit om indsatsen. " * 60}, (Concern.LONG, "text_goes_on", "description")),
        ({"description": "x" * 32_768}, (Concern.LONG, "text_no_cell_holds", "description")),
        ({"description": "Vi mødes 漢字"}, (Concern.LONG, "characters_not_drawn", "description")),
        ({"period": Period(start=dt.date(2022, 1, 1), end=dt.date(2022, 7, 31))}, (Concern.PASSED, "period_passed", "period")),
        ({"goals": (GoalRecord(text="Mål", measure="Tal", due=dt.date(2022, 7, 1)),)}, (Concern.PASSED, "goal_due_passed", "goals")),
        ({"milestones": (MilestoneRecord(title="Møde", due=dt.date(2022, 7, 1)),)}, (Concern.PASSED, "milestone_passed", "milestones")),
        ({"period": Period(text="når vi kan")}, (Concern.NOTICE, "period_not_understood", "period")),
    ],
)
def test_each_concern_is_found_at_its_field(values: dict[str, object], expected: tuple[Concern, str, str]) -> None:
    assert expected in found(sound(**values))


@pytest.mark.parametrize(
    "values",
    [
        {"milestones": (MilestoneRecord(title="Møde", due=dt.date(2022, 7, 1), done=dt.date(2022, 7, 2)),)},
        {"goals": (GoalRecord(text="Mål", measure="Tal", due=dt.date(2022, 7, 1), fulfilment=Fulfilment.MET),)},
        {"milestones": (MilestoneRecord(title="Møde", due=dt.date(2022, 7, 1)),), "state": State.DONE},
        {"period": Period(start=dt.date(2022, 1, 1), end=TODAY)},
        {"notes": "漢字 i en intern note"},
    ],
)
def test_what_is_done_or_internal_is_no_concern(values: dict[str, object]) -> None:
    assert found(sound(**values)) == []


def test_before_a_report_what_nobody_has_said_is_found() -> None:
    plan = reported_plan()
    found = look_over_report(plan, builders.strategy(), MIDYEAR, today=TODAY)
    told = [it.problem for it in found if it.concern is Concern.FOLLOW_UP]
    numbers = {it.id: it.number for it in plan.initiatives}
    assert [numbers[str(it.initiative)] for it in told if it.code == "not_reported"] == [7, 14, 21]
    assert [numbers[str(it.initiative)] for it in told if it.code == "goal_not_judged"] == [4, 4, 11, 20, 23, 25]
    assert {it.field for it in told} == {"state", "goals"}
    assert all(problem_words(it.problem.code, it.problem.facts) for it in found)
    assert remaining(found).startswith("9 ting er ikke rapporteret eller vurderet")


def test_the_concerns_stand_in_their_order_and_are_counted() -> None:
    findings = look_over(builders.sample_plan(), builders.strategy(), today=TODAY)
    order = list(Concern)
    assert [it.concern for it in findings] == sorted((it.concern for it in findings), key=order.index)
    assert remaining(findings) == "9 mangler, 6 verdensmål uden begrundelse, 2 passerede datoer"
    assert remaining(()) == ""
