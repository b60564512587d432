"""What is said about the rows of an import."""

from __future__ import annotations

import re

from planner.columns import GOAL_COLUMNS, PLAN_COLUMNS, plan_column
from planner.columns.round import round_column
from planner.importing.account import ReadingProblem
from planner.importing.directions import LEFT
from planner.importing.headings import NOTES, OURS
from planner.importing.preview import Preview, RowPreview
from planner.importing.round_changes import change_name
from planner.importing.year_columns import YEAR
from planner.records import InitiativeRecord
from planner.records.strategy import short_name
from planner.values.periods import write_period
from planner.words import _, kroner, plural
from planner.words.readings import reading_words


def gist_words(record: InitiativeRecord) -> str:
    """The gist of a new initiative in a line, without its UN goals, which are painted."""
    parts = [
        short_name(record.track) if record.track else "", ", ".join(record.responsible), write_period(record.period),
        plural("{count} goal", "{count} goals", len(record.goals)) if record.goals else "", kroner(record.budget),
    ]
    return " · ".join(filter(None, parts))


def content_words(record: InitiativeRecord) -> str:
    """The gist of a new initiative in a line."""
    return " · ".join(filter(None, (gist_words(record), ", ".join(str(link.number) for link in record.sdgs))))


def field_name(field: str) -> str:
    """What a field is called; parts of the window's form that are no column have a word of their own."""
    told = change_name(field)
    if told is not None:
        return told
    own = {"milestones": _("Milestones"), "follow_ups": _("Follow-up"), "vision_aims": _("Aims of the vision"),
           "purposes": _("Purposes of the strategy"), "period.ongoing": _("Ongoing"), "sources": _("Source"), YEAR: _("Year of the plan")}
    return own.get(field) or plan_column(field).heading


def field_words(field: str) -> str:
    """What a field of an import is called; of one within a list, such as "goals[].measure", the list first; of one that
    stands for a thing, such as "sdgs[4]", the thing behind it."""
    if field in (NOTES, LEFT, OURS):
        return _("Note under its heading") if field == NOTES else _("Not read")
    if (column := round_column(field.removeprefix("goals[]."))) is not None:
        return column.heading
    if field.endswith("]") and not field.endswith("[]"):
        whole, _bracket, thing = field[:-1].partition("[")
        return thing if whole == "marked" else f"{field_words(whole)}: {thing}"
    whole, _dot, part = field.replace("[]", "").partition(".")
    if whole == "goals" and part and part != "text":
        inner = next((column.heading for column in GOAL_COLUMNS if column.key == part), "")
        return ": ".join(filter(None, (field_name(whole), inner)))
    if (whole, part) == ("follow_ups", "assessment"):
        return f"{field_name(whole)}: {_('Assessment')}"
    known = {"period.ongoing", *(column.key for column in PLAN_COLUMNS)}
    try:
        return field_name(f"{whole}.{part}" if f"{whole}.{part}" in known else whole)
    except StopIteration:  # written by a version that knew other fields
        return field


def change_words(row: RowPreview) -> str:
    """What an update changes, old → new."""
    return "\n".join(f"{field_name(it.field)}: {it.old or '–'} → {it.new or '–'}" for it in row.changes)


def row_problems(preview: Preview) -> dict[tuple[str, int], tuple[ReadingProblem, ...]]:
    """The problems by the row of their cell."""
    found: dict[tuple[str, int], tuple[ReadingProblem, ...]] = {}
    for problem in preview.problems:
        number = re.search(r"\d+$", problem.cell)
        if number:
            key = (problem.sheet, int(number[0]))
            found[key] = (*found.get(key, ()), problem)
    return found


def problem_line(problem: ReadingProblem) -> str:
    """Where and what, in a line."""
    facts = {"value": problem.value, "sheet": problem.sheet, **problem.facts}
    where = " ".join(filter(None, (problem.sheet, problem.cell)))
    return f"{where}: {reading_words(problem.code, facts)}" if where else reading_words(problem.code, facts)
