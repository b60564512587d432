"""What the commands print, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from planner import words
from planner.actions import DroppedLink
from planner.columns import PLAN_COLUMNS, as_text
from planner.db import StepNews
from planner.exporting import ExportReport
from planner.model import StepStatus
from planner.records import InitiativeRecord, PlanRecord, StrategyRecord
from planner.rules import Problem
from planner.words import _, plural


def plan(record: PlanRecord) -> str:
    """The plan to read: a heading, then each initiative with its filled fields."""
    head = _(
        "Action plan {year} · {stage} · {title}", year=record.year, stage=words.term(record.stage), title=record.title
    )
    count = plural("{count} initiative", "{count} initiatives", len(record.initiatives))
    return "\n\n".join([f"{head}\n{count}", *(_initiative(it) for it in record.initiatives)])


def _initiative(record: InitiativeRecord) -> str:
    lines = [f"{record.number}. {record.title or '–'}"]
    for column in PLAN_COLUMNS:
        text = as_text(column.write(record))
        if text and column.key not in ("number", "title"):
            first, *rest = text.splitlines()
            lines.append(f"   {column.heading}: {first}")
            lines += [f"      {line}" for line in rest]
    return "\n".join(lines)


def strategy(record: StrategyRecord) -> str:
    lines = [f"{record.title} ({record.first_year}-{record.last_year})"]
    for track in record.tracks:
        numbers = ", ".join(str(number) for number in track.sdgs)
        lines.append(f"\n{track.name}" + (f" · {_('UN goals')} {numbers}" if numbers else ""))
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


def step(news: StepNews) -> str:
    mark = "" if news.status is StepStatus.DONE else f" ({_('taken back')})"
    return f"{news.at.replace('T', ' ')[:16]}  {news.by}  {step_name(news)}{mark}"


def dropped_link(link: DroppedLink) -> str:
    return _("“{initiative}”: the new strategy has no “{name}”.", initiative=link.initiative, name=link.name)


def export_report(report: ExportReport) -> Iterator[str]:
    yield _("{file} is written.", file=report.path)
    for found in report.removed:
        yield _(
            "{title}: {count} characters that no document can hold were left out.", title=found.title, count=found.count
        )
    for found in report.replaced:
        yield _(
            "{title}: {count} characters that the typeface lacks were replaced.", title=found.title, count=found.count
        )
