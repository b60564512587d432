"""What a person should look at before the plan leaves the house; nothing of it forbids an export.

The rules' problems, and what only shows when the plan is printed today: texts that go on in further rows or that no cell can
hold, characters that the PDF's typefaces lack, days that have passed.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from planner import rules
from planner.exporting import layout
from planner.exporting.book import MOST_CHARACTERS, units
from planner.exporting.content import Content, public
from planner.exporting.glyphs import drawable, drawable_text
from planner.exporting.status import InitiativeStatus, as_reported
from planner.figures.deadlines import Deadline, Due, open_deadlines
from planner.model import State
from planner.records import InitiativeRecord, PlanRecord, StrategyRecord
from planner.rules import Problem, Severity
from planner.words import N_, _, plural

_PRINTED = {"title": 21.0, "description": 33.0}
"""The texts that have a column of their own on a track's page, and its width."""


class Concern(StrEnum):
    """What kind of thing it is, in the order in which they are shown."""

    FOLLOW_UP = "follow_up"
    MISSING = "missing"
    REASONS = "reasons"
    LONG = "long"
    PASSED = "passed"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Finding:
    concern: Concern
    problem: Problem


def look_over(plan: PlanRecord, strategy: StrategyRecord, *, today: dt.date) -> tuple[Finding, ...]:
    """Everything to look at, by concern, each in the plan's order."""
    found = [Finding(_concern(problem), problem) for problem in rules.check(plan, strategy)]
    for it in plan.initiatives:
        found += [Finding(Concern.LONG, problem) for problem in _too_long(it)]
        found += [Finding(Concern.PASSED, problem) for problem in _passed(it, today)]
    found += [Finding(Concern.LONG, problem) for problem in _not_drawn(public(plan))]
    order = list(Concern)
    return tuple(sorted(found, key=lambda finding: order.index(finding.concern)))


def look_over_report(plan: PlanRecord, strategy: StrategyRecord, name: str, *, today: dt.date) -> tuple[Finding, ...]:
    """What to look at before the report of the round called `name` goes out: what nobody has said, days that had passed
    when it speaks, and what only shows in print. Raises Refused round_unknown, CannotRead version_unreadable."""
    told = as_reported(plan, strategy, Content(round=name), today)
    assert told.content.status is not None
    found: list[Finding] = []
    for it in told.content.status.initiatives:
        found += [Finding(Concern.FOLLOW_UP, problem) for problem in _unsaid(it, name)]
        found += [Finding(Concern.LONG, problem) for problem in _too_long(it.initiative)]
        found += [Finding(Concern.PASSED, problem) for problem in _passed(it.initiative, told.today)]
    found += [Finding(Concern.LONG, problem) for problem in _not_drawn(told.plan)]
    order = list(Concern)
    return tuple(sorted(found, key=lambda finding: order.index(finding.concern)))


def _unsaid(it: InitiativeStatus, name: str) -> Iterator[Problem]:
    """That nothing is reported of the initiative, or no assessment given, and goals that nobody has judged."""
    uuid = it.initiative.id
    if it.standing.missing:
        yield Problem(Severity.MISSING, "not_reported", uuid, "state", {"round": name})
    elif it.entry is not None and it.entry.assessment is None:
        yield Problem(Severity.MISSING, "not_assessed", uuid, "state", {"round": name})
    if it.standing.state is State.DROPPED:
        return
    for number, goal in enumerate(it.initiative.goals, 1):
        if goal.fulfilment is None:
            yield Problem(Severity.NOTICE, "goal_not_judged", uuid, "goals", {"goal": number})


_NAMES = {
    Concern.FOLLOW_UP: N_("Follow-up"),
    Concern.MISSING: N_("Missing"),
    Concern.REASONS: N_("UN goals without a reason"),
    Concern.LONG: N_("In print"),
    Concern.PASSED: N_("Days that have passed"),
    Concern.NOTICE: N_("Worth a second look"),
}


def concern_name(concern: Concern) -> str:
    """The heading over such findings in the language in force."""
    return _(_NAMES[concern])


def remaining(found: Sequence[Finding]) -> str:
    """What was open when the plan went out: "7 mangler, 2 bemærkninger"; "" when nothing was."""
    counts = Counter(finding.concern for finding in found)
    told = {
        Concern.FOLLOW_UP: plural("{count} thing not reported", "{count} things not reported", counts[Concern.FOLLOW_UP]),
        Concern.MISSING: plural("{count} thing missing", "{count} things missing", counts[Concern.MISSING]),
        Concern.REASONS: plural(
            "{count} UN goal without a reason", "{count} UN goals without a reason", counts[Concern.REASONS]
        ),
        Concern.LONG: plural("{count} remark on print", "{count} remarks on print", counts[Concern.LONG]),
        Concern.PASSED: plural("{count} day that has passed", "{count} days that have passed", counts[Concern.PASSED]),
        Concern.NOTICE: plural("{count} notice", "{count} notices", counts[Concern.NOTICE]),
    }
    return ", ".join(words for concern, words in told.items() if counts[concern])


def _concern(problem: Problem) -> Concern:
    if problem.code == "sdg_outside_track":
        return Concern.REASONS
    return Concern.MISSING if problem.severity is Severity.MISSING else Concern.NOTICE


def _too_long(it: InitiativeRecord) -> Iterator[Problem]:
    """Texts that no cell can hold, and those that are higher than a row of the workbook may be."""
    texts = {"title": it.title, "description": it.description, "notes": it.notes, "funding": it.funding}
    texts["goals"] = "\n".join(goal.text for goal in it.goals)
    for field, text in texts.items():
        if (length := units(text)) > MOST_CHARACTERS:
            yield Problem(Severity.MISSING, "text_no_cell_holds", it.id, field, {"length": length, "most": MOST_CHARACTERS})
        elif field in _PRINTED and _rows(text, _PRINTED[field], bold=field == "title") > 1:
            rows = _rows(text, _PRINTED[field], bold=field == "title")
            yield Problem(Severity.NOTICE, "text_goes_on", it.id, field, {"rows": rows})


def _rows(text: str, width: float, *, bold: bool) -> int:
    """How many rows of the workbook the text takes."""
    lines = layout.line_count(text, width, bold=bold)
    return -(-lines // layout.MOST_LINES)


def _passed(it: InitiativeRecord, today: dt.date) -> Iterator[Problem]:
    """Days that are over although what they stand for is not said to be done."""
    for passed in open_deadlines(it):
        if passed.day < today:
            code, field, facts = _told_of(passed)
            yield Problem(Severity.NOTICE, code, it.id, field, facts)


def _told_of(passed: Deadline) -> tuple[str, str, dict[str, Any]]:
    match passed.due:
        case Due.GOAL:
            return "goal_due_passed", "goals", {"goal": passed.place, "due": passed.day}
        case Due.MILESTONE:
            return "milestone_passed", "milestones", {"title": passed.what, "due": passed.day}
        case _:
            return "period_passed", "period", {"end": passed.day}


def _not_drawn(plan: PlanRecord) -> Iterator[Problem]:
    """Initiatives with characters that the PDF shows as a box; None is the plan itself."""
    known = {it.number: it for it in plan.initiatives}
    for replaced in drawable(plan)[1]:
        it = known.get(replaced.number) if replaced.number is not None else None
        facts = {"count": replaced.count}
        yield Problem(Severity.NOTICE, "characters_not_drawn", it.id if it else None, _where(it), facts)


def _where(it: InitiativeRecord | None) -> str:
    """The field to show: the long text that has such characters, or else the goals."""
    texts = {"title": it.title, "description": it.description} if it else {}
    return next((field for field, text in texts.items() if drawable_text(text) != text), "goals" if it else "title")
