"""The rules, each shown on the smallest plan that breaks it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import arbitrary
import pytest
from hypothesis import HealthCheck, given, settings

from planner import words
from planner.model import GoalKind, State
from planner.queries.strategies import shipped
from planner.records import (
    GoalRecord,
    InitiativeRecord,
    MilestoneRecord,
    Period,
    PlanRecord,
    SdgLink,
    StrategyKey,
)
from planner.records.strategy import cross_cutting_track
from planner.rules import Severity, check, check_initiative
from planner.words.problems import PROBLEMS

STRATEGY = shipped()[0]
KEY = StrategyKey(title=STRATEGY.title, first_year=2020, last_year=2023)
SPRING = Period(start=dt.date(2022, 3, 1), end=dt.date(2022, 5, 31), text="forår")

GOOD = InitiativeRecord(
    id="1",
    number=1,
    title="Læseklubber",
    track="Læsning, dannelse og kultur",
    commitments=("Vi vil arbejde med interaktiv læsning",),
    sdgs=(SdgLink(number=4, primary=True), SdgLink(number=10)),
    goals=(GoalRecord(text="60 unge deltager", measure="deltagere", target=60),),
    responsible=("MKH",),
    period=SPRING,
)

BREAKING = {
    "title_missing": {"title": "  "},
    "track_missing": {"track": None},
    "commitment_missing": {"commitments": ()},
    "commitment_other_track": {"commitments": ("Vi vil understøtte lokale ungdomsuddannelser",)},
    "sdg_missing": {"sdgs": ()},
    "sdg_outside_track": {"sdgs": (SdgLink(number=13),)},
    "sdg_primary_several": {"sdgs": (SdgLink(number=4, primary=True), SdgLink(number=10, primary=True))},
    "goal_missing": {"goals": ()},
    "goal_text_missing": {"goals": (GoalRecord(measure="deltagere"),)},
    "goal_measure_missing": {"goals": (GoalRecord(text="Flere unge"),)},
    "goal_due_outside_year": {"goals": (GoalRecord(text="Flere", measure="antal", due=dt.date(2023, 1, 1)),)},
    "responsible_missing": {"responsible": ()},
    "period_missing": {"period": Period()},
    "period_not_understood": {"period": Period(text="når der er tid")},
    "period_end_before_start": {"period": Period(start=dt.date(2022, 5, 1), end=dt.date(2022, 4, 1))},
    "period_outside_year": {"period": Period(start=dt.date(2021, 5, 1), end=dt.date(2021, 6, 1))},
    "period_beyond_year": {"period": Period(start=dt.date(2022, 11, 1), end=dt.date(2023, 1, 31))},
    "milestone_title_missing": {"milestones": (MilestoneRecord(due=dt.date(2022, 4, 1)),)},
    "milestone_outside_period": {"milestones": (MilestoneRecord(title="Fest", due=dt.date(2022, 8, 1)),)},
    "budget_negative": {"budget": Decimal(-1)},
}

OF_THE_PLAN = {"plan_empty", "track_empty", "commitment_unserved", "sdg_unserved", "title_duplicate"}


def codes(initiative: InitiativeRecord) -> list[str]:
    return [problem.code for problem in check_initiative(initiative, 2022, STRATEGY)]


def test_a_good_initiative_has_no_problems() -> None:
    assert codes(GOOD) == []


@pytest.mark.parametrize("code", BREAKING)
def test_each_rule_speaks_alone_and_in_both_languages(code: str) -> None:
    problems = check_initiative(replace(GOOD, **BREAKING[code]), 2022, STRATEGY)
    assert [problem.code for problem in problems] == [code]
    assert problems[0].initiative == "1"
    said = {}
    for language in ("da", "en"):
        with words.speaking(language):
            said[language] = words.problem_words(code, problems[0].facts)
    assert said["da"] != said["en"]


BEFORE_AN_EXPORT = {
    "goal_due_passed", "characters_not_drawn", "period_passed", "text_no_cell_holds", "text_goes_on", "milestone_passed",
    "not_reported", "not_assessed", "goal_not_judged",
}  # fmt: skip
"""Said of the plan as a document (`exporting/preflight.py`), and shown in its tests."""


def test_every_problem_is_shown_above_or_below() -> None:
    assert set(PROBLEMS) == set(BREAKING) | OF_THE_PLAN | BEFORE_AN_EXPORT


def test_a_goal_that_is_judged_in_words_needs_no_measure() -> None:
    assert codes(replace(GOOD, goals=(GoalRecord(text="De unge vælger selv", kind=GoalKind.QUALITATIVE),))) == []


def test_a_reason_allows_a_un_goal_outside_the_track() -> None:
    assert codes(replace(GOOD, sdgs=(SdgLink(number=13, reason="Klimaet er temaet"),))) == []


def test_the_cross_cutting_group_may_serve_the_whole_strategy() -> None:
    crossing = replace(GOOD, track="Tværgående", commitments=(), sdgs=(SdgLink(number=13),))
    strategy = replace(STRATEGY, tracks=(*STRATEGY.tracks, cross_cutting_track()))
    assert check_initiative(crossing, 2022, strategy) == []


def test_ongoing_work_needs_no_dates() -> None:
    assert codes(replace(GOOD, period=Period(text="løbende", ongoing=True))) == []


def test_what_was_dropped_needs_no_more_planning() -> None:
    assert codes(InitiativeRecord(title="Opgivet", state=State.DROPPED)) == []


def test_an_empty_plan_says_so_and_nothing_else() -> None:
    assert [problem.code for problem in check(PlanRecord(year=2022, strategy=KEY), STRATEGY)] == ["plan_empty"]


def test_the_plan_as_a_whole() -> None:
    twin = replace(GOOD, id="2", number=2, title="læseklubber ")
    problems = check(PlanRecord(year=2022, strategy=KEY, initiatives=(GOOD, twin)), STRATEGY)
    duplicate = next(problem for problem in problems if problem.code == "title_duplicate")
    assert (duplicate.initiative, duplicate.facts, duplicate.severity) == ("2", {"other": 1}, Severity.NOTICE)
    assert [problem.code for problem in problems].count("track_empty") == 2
    assert [problem.code for problem in problems].count("commitment_unserved") == 18
    assert [problem.facts["number"] for problem in problems if problem.code == "sdg_unserved"] == [3, 7, 8, 9, 11, 13, 17]


@given(plan=arbitrary.plans())
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_any_plan_at_all_can_be_checked_and_told(plan: PlanRecord) -> None:
    for problem in check(plan, STRATEGY):
        assert words.problem_words(problem.code, problem.facts)
