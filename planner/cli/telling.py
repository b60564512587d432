"""What the commands print, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from planner import words
from planner.actions import DroppedLink
from planner.columns import GOAL_COLUMNS, PLAN_COLUMNS, as_text
from planner.db import StepNews
from planner.db.steps import Standing
from planner.exporting import ExportReport
from planner.records import GoalRecord, InitiativeRecord, PlanRecord, StrategyRecord
from planner.rules import Problem
from planner.words import _, plural


def plan(record: PlanRecord) -> str:
    """The plan to read: what it says of itself, then each initiative with its filled fields."""
    head = [
        _(
            "Action plan {year} · {stage} · {title}",
            year=record.year,
            stage=words.term(record.stage),
            title=record.title,
        ),
        plural("{count} initiative", "{count} initiatives", len(record.initiatives)),
    ]
    if record.case_number:
        head.append(_("Case number: {number}", number=record.case_number))
    if record.introduction:
        head += ["", record.introduction]
    return "\n\n".join(["\n".join(head), *(_initiative(it) for it in record.initiatives)])


def _initiative(record: InitiativeRecord) -> str:
    lines = [f"{record.number}. {record.title or '–'}"]
    for column in PLAN_COLUMNS:
        text = words.kroner(record.budget) if column.key == "budget" else as_text(column.write(record))
        if text and column.key not in ("number", "title", "goals"):
            lines += _field(column.heading, text)
    for goal in record.goals:
        lines += _field(_("Goal"), "\n".join(_goal(goal)))
    for milestone in record.milestones:
        due = words.day(milestone.due)
        lines += _field(_("Milestone"), f"{milestone.title} · {due}" if due else milestone.title)
    for entry in record.follow_ups:
        parts = [entry.round or "", words.day(entry.date), entry.by, entry.text]
        lines += _field(_("Follow-up"), " · ".join(part for part in parts if part))
    if record.continues:
        lines += _field(_("Continues"), record.continues)
    return "\n".join(lines)


def _field(heading: str, text: str) -> list[str]:
    first, *rest = text.splitlines() or [""]
    return [f"   {heading}: {first}", *(f"      {line}" for line in rest)]


def _goal(goal: GoalRecord) -> Iterator[str]:
    yield goal.text
    for column in GOAL_COLUMNS:
        text = as_text(column.write(goal))
        if text and column.key != "text":
            yield f"{column.heading}: {text}"
    for measurement in goal.measurements:
        yield f"{words.day(measurement.date)}: {words.decimal(measurement.value)} {measurement.note}".rstrip()


def strategy(record: StrategyRecord) -> str:
    lines = [f"{record.title} ({record.first_year}-{record.last_year})"]
    for track in record.tracks:
        numbers = ", ".join(str(number) for number in track.sdgs)
        heading = _("{track} · UN goals {numbers}", track=track.name, numbers=numbers) if numbers else track.name
        lines.append(f"\n{heading}")
        lines += [f"  · {text}" for text in track.commitments]
    return "\n".join(lines)


def problem_message(problem: Problem) -> str:
    return words.problem_words(problem.code, problem.facts)


def problem_json(problem: Problem) -> dict[str, Any]:
    return {
        "severity": problem.severity.value,
        "code": problem.code,
        "initiative": problem.initiative,
        "field": problem.field,
        "message": problem_message(problem),
    }


def problems(record: PlanRecord, found: Sequence[Problem]) -> str:
    """One line a problem, under the initiative that has it."""
    if not found:
        return _("The plan for {year} has no problems.", year=record.year)
    titles = {it.id: f"{it.number}. {it.title or '–'}" for it in record.initiatives}
    lines: list[str] = []
    heading: str | None = None
    for problem in found:
        over = titles.get(problem.initiative or "", _("The plan as a whole"))
        if over != heading:
            heading = over
            lines.append(over)
        lines.append(f"   {words.term(problem.severity)}: {problem_message(problem)}")
    return "\n".join(lines)


def step_name(step: StepNews) -> str:
    return words.step_words(step.name, step.subject)


def step(news: StepNews, standing: Standing) -> str:
    name = step_name(news)
    if mark := words.standing_words(standing):
        name = f"{name} ({mark.lower()})"
    return f"{news.at.replace('T', ' ')[:16]}  {news.by}  {name}"


def dropped_link(link: DroppedLink) -> str:
    return _("“{initiative}”: the new strategy has no “{name}”.", initiative=link.initiative, name=link.name)


def export_report(report: ExportReport, remaining: str) -> Iterator[str]:
    """`remaining` is what of the plan was still open, "" for nothing."""
    yield _("{file} is written.", file=report.path)
    if remaining:
        yield _("Still unsettled: {remaining}.", remaining=remaining)
    if report.fault:
        yield words.refusal(report.fault)
    for found in report.removed:
        yield _(
            "{title}: {count} characters that no document can hold were left out.", title=found.title, count=found.count
        )
    for found in report.replaced:
        yield _(
            "{title}: {count} characters that the typeface lacks were replaced.", title=found.title, count=found.count
        )
