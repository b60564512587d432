"""One call for every document: the suffix of the target says which."""

from __future__ import annotations

import datetime as dt
import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from planner.errors import Refused
from planner.exporting.cleaning import Removed, cleaned, cleaned_strategy
from planner.exporting.report import ExportReport
from planner.exporting.safe_save import Check, safe_save
from planner.records import PlanRecord, StrategyRecord
from planner.records.json import plan_to_json

PROFILES = ("committee", "working", "web")


@dataclass(frozen=True, slots=True)
class _Order:
    """What is wanted of a document."""

    plan: PlanRecord
    strategy: StrategyRecord
    profile: str
    today: dt.date


@dataclass(frozen=True, slots=True)
class _Made:
    """A finished document, how to check it once it is on the disk, and what its typefaces lacked."""

    content: bytes
    check: Check | None = None
    replaced: tuple[Removed, ...] = ()


def export(
    plan: PlanRecord,
    strategy: StrategyRecord,
    target: Path,
    *,
    profile: str = "committee",
    today: dt.date | None = None,
) -> ExportReport:
    """Write the plan to `target` in the language in force; .xlsx, .pdf, .docx, .ics or .json by its suffix.

    `profile` (committee, working, web) is for workbooks. `today` is the day that the document names itself by.
    Needs records only, so it runs in any thread. Raises Refused: export_suffix, export_profile, export_text_too_long,
    export_plan_text_too_long and those of `safe_save`; an earlier file at `target` is then as it was.
    """
    make = _MAKERS.get(target.suffix.lower())
    if make is None:
        raise Refused("export_suffix", file=target, suffixes=list(_MAKERS))
    if profile not in PROFILES:
        raise Refused("export_profile", profile=profile, profiles=list(PROFILES))
    removed: tuple[Removed, ...] = ()
    if target.suffix.lower() != ".json":  # JSON holds every character, so it leaves nothing out
        plan, removed = cleaned(plan)
        strategy = cleaned_strategy(strategy)
    made = make(_Order(plan, strategy, profile, today or dt.date.today()))
    safe_save(target, made.content, made.check)
    return ExportReport(path=target, initiatives=len(plan.initiatives), removed=removed, replaced=made.replaced)


def _workbook(order: _Order) -> _Made:
    from planner.exporting.soundness import holds_workbook
    from planner.exporting.workbook import make_workbook

    workbook = make_workbook(order.plan, order.strategy, profile=order.profile, today=order.today)
    buffer = io.BytesIO()
    workbook.save(buffer)
    return _Made(buffer.getvalue(), lambda path: holds_workbook(path, workbook))


def _pdf(order: _Order) -> _Made:
    from planner.exporting.pdf import make_pdf
    from planner.exporting.soundness import holds_pages

    content, replaced = make_pdf(order.plan, order.strategy, today=order.today)
    return _Made(content, holds_pages, replaced)


def _case(order: _Order) -> _Made:
    from planner.exporting.case_text import make_case
    from planner.exporting.soundness import holds_parts

    return _Made(make_case(order.plan, order.strategy, today=order.today), holds_parts)


def _calendar(order: _Order) -> _Made:
    from planner.exporting.calendar import count_days, make_calendar

    days = count_days(order.plan)
    return _Made(
        make_calendar(order.plan, today=order.today),
        lambda path: path.read_bytes().count(b"BEGIN:VEVENT\r\n") == days,
    )


def _json(order: _Order) -> _Made:
    text = json.dumps(plan_to_json(order.plan), ensure_ascii=False, indent=2)
    return _Made(text.encode("utf-8", "backslashreplace"))


_MAKERS: dict[str, Callable[[_Order], _Made]] = {
    ".xlsx": _workbook,
    ".pdf": _pdf,
    ".docx": _case,
    ".ics": _calendar,
    ".json": _json,
}

SUFFIXES = tuple(_MAKERS)
"""What a target can end with."""
