"""What is said about the rows of an import."""

from __future__ import annotations

import re

from planner.columns import plan_column
from planner.importing.account import ReadingProblem
from planner.importing.preview import Preview, RowPreview
from planner.records import InitiativeRecord
from planner.words import _, plural
from planner.words.readings import reading_words


def content_words(record: InitiativeRecord) -> str:
    """The gist of a new initiative in a line."""
    parts = [
        record.track or "", ", ".join(record.responsible), record.period.text,
        plural("{count} goal", "{count} goals", len(record.goals)) if record.goals else "",
        ", ".join(str(link.number) for link in record.sdgs),
    ]
    return " · ".join(filter(None, parts))


def field_name(field: str) -> str:
    """What a field is called; parts of the window's form that are no column have a word of their own."""
    own = {"milestones": _("Milestones"), "follow_ups": _("Follow-up"), "vision_aims": _("Aims of the vision"),
           "purposes": _("Purposes of the strategy"), "sources": _("Source")}
    return own.get(field) or plan_column(field).heading


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
