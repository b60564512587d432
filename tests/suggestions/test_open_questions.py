"""What is asked of goals that cannot be measured, on a labelled list: "tune" while the rules were made, "late" after."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

import pytest

from planner.records import GoalRecord, InitiativeRecord, Period
from planner.suggestions import Question, open_questions
from planner.values.dates import read_date

LABELLED = Path(__file__).with_name("goals.csv")


def labelled(half: str) -> list[tuple[GoalRecord, str]]:
    with LABELLED.open(encoding="utf-8", newline="") as lines:
        return [
            (
                GoalRecord(
                    text=row["text"],
                    measure=row["measure"],
                    target=float(row["target"]) if row["target"] else None,
                    due=read_date(row["due"]) if row["due"] else None,
                ),
                row["asked"],
            )
            for row in csv.DictReader(lines, delimiter=";")
            if row["half"] == half
        ]


def asked(goal: GoalRecord, initiative: InitiativeRecord = InitiativeRecord()) -> str:  # noqa: B008
    return " ".join(open_questions(goal, initiative))


@pytest.mark.parametrize("half", ["tune", "late"])
def test_a_goal_that_can_be_measured_is_hardly_ever_asked(half: str) -> None:
    cases = labelled(half)
    wrong = [goal.text for goal, wanted in cases if asked(goal) and not wanted]
    missed = [goal.text for goal, wanted in cases if wanted and not asked(goal)]
    assert len(wrong) <= 1
    assert len(missed) <= 1


@pytest.mark.parametrize(("half", "floor"), [("tune", 1.0), ("late", 0.8)])  # measured: 64 of 64, 20 of 24
def test_the_very_questions_are_asked(half: str, floor: float) -> None:
    cases = labelled(half)
    assert sum(asked(goal) == wanted for goal, wanted in cases) / len(cases) >= floor


def test_the_list_is_long_enough_to_say_something() -> None:
    assert len(labelled("tune")) >= 60


def test_what_the_initiative_says_is_not_asked_again() -> None:
    goal = GoalRecord(text="Styrke læselysten")
    assert open_questions(goal, InitiativeRecord()) == (Question.HOW_MANY, Question.WHO, Question.BY_WHEN)
    for_children = InitiativeRecord(target_groups=("Børn 6-12 år",), period=Period(end=dt.date(2022, 8, 31)))
    assert open_questions(goal, for_children) == (Question.HOW_MANY,)


def test_an_empty_goal_is_left_in_peace() -> None:
    assert open_questions(GoalRecord(), InitiativeRecord()) == ()
