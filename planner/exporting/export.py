"""One call for every document: the suffix of the target says which."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from planner.errors import Refused
from planner.exporting.changes import usual_content
from planner.exporting.cleaning import Removed, cleaned, cleaned_content, cleaned_strategy
from planner.exporting.content import Content, public
from planner.exporting.report import ExportReport
from planner.exporting.safe_save import Check, safe_save, told
from planner.figures.deadlines import rescheduled
from planner.records import PlanRecord, StrategyRecord
from planner.records.json import plan_to_json
from planner.uncollected import uncollected

PROFILES = ("committee", "working", "web", "round")
FOR_COLLEAGUES = frozenset({"working", "round"})
"""The profiles that stay in the house, and so hold what is internal."""


@dataclass(frozen=True, slots=True)
class _Order:
    """What is wanted of a document. `beside` is the planner file's folder, where a library may keep templates of its own."""

    plan: PlanRecord
    strategy: StrategyRecord
    profile: str
    today: dt.date
    content: Content
    beside: Path | None


@dataclass(frozen=True, slots=True)
class _Made:
    """A finished document, how to check it on the disk, what its typefaces lacked, what is wrong with the library's template."""

    content: bytes
    check: Check | None = None
    replaced: tuple[Removed, ...] = ()
    fault: Refused | None = None


def _never() -> bool:
    return False


def export(
    plan: PlanRecord,
    strategy: StrategyRecord,
    target: Path,
    *,
    profile: str = "committee",
    today: dt.date | None = None,
    content: Content | None = None,
    beside: Path | None = None,
    cancelled: Callable[[], bool] = _never,
) -> ExportReport:
    """Write the plan to `target` in the language in force; .xlsx, .pdf, .docx, .ics or .json by its suffix.

    `profile` (committee, working, web; round for the worksheet of one) is for workbooks, `content` says which parts are told
    (all of them, and the changes since the newest version), `beside` is the planner file's folder. `today` is the day that
    the document names itself by. Needs records only, so it runs in any thread, which `cancelled` asks until the file is
    moved into place. Only the working sheet, the worksheet of a round and the JSON hold what is internal.
    Raises Refused: export_suffix, export_profile, round_unknown, round_closed, worksheet_empty, export_text_too_long,
    export_plan_text_too_long, export_cancelled and those of `safe_save`; an earlier file at `target` is then as it was.
    """
    suffix = target.suffix.lower()
    make = _MAKERS.get(suffix)
    if make is None:
        raise Refused("export_suffix", file=target, suffixes=list(_MAKERS))
    if profile not in PROFILES:
        raise Refused("export_profile", profile=profile, profiles=list(PROFILES))
    if profile == "round" and suffix != ".xlsx":
        raise Refused("export_suffix", file=target, suffixes=[".xlsx"])
    content, today = content or usual_content(plan), today or dt.date.today()
    if content.round and not (suffix == ".xlsx" and profile in FOR_COLLEAGUES):
        if suffix not in REPORT_SUFFIXES:
            raise Refused("export_no_report", suffixes=list(REPORT_SUFFIXES))
        from planner.exporting.status import as_reported

        subject = as_reported(plan, strategy, content, today)
        plan, strategy, content, today = subject.plan, subject.strategy, subject.content, subject.today
    removed: tuple[Removed, ...] = ()
    if suffix != ".json":  # JSON holds every character, so it leaves nothing out
        if not (suffix == ".xlsx" and profile in FOR_COLLEAGUES):
            plan = public(rescheduled(plan) if suffix == ".ics" else plan)
        plan, removed = cleaned(plan)
        strategy = cleaned_strategy(strategy)
        content = cleaned_content(content.outward())

    def go_on() -> None:
        if cancelled():
            raise Refused("export_cancelled", file=target)

    try:
        made = make(_Order(plan, strategy, profile, today, content, beside))
    except OSError as error:
        raise told(target, error) from error
    go_on()

    def sound(written: Path) -> bool:
        is_sound = made.check is None or made.check(written)
        go_on()
        return is_sound

    safe_save(target, made.content, sound)
    return ExportReport(
        path=target, initiatives=len(plan.initiatives), removed=removed, replaced=made.replaced, fault=made.fault
    )


@uncollected()
def _workbook(order: _Order) -> _Made:
    from planner.exporting.package import saved
    from planner.exporting.soundness import holds_workbook
    from planner.exporting.workbook import make_workbook

    workbook = make_workbook(
        order.plan, order.strategy, profile=order.profile, today=order.today, content=order.content
    )
    content = saved(workbook, organisation=order.strategy.organisation, today=order.today)
    return _Made(content, lambda path: holds_workbook(path, workbook))


def _pdf(order: _Order) -> _Made:
    from planner.exporting.pdf import make_pdf
    from planner.exporting.soundness import holds_pages

    pdf = make_pdf(order.plan, order.strategy, today=order.today, content=order.content, beside=order.beside)
    return _Made(pdf.content, holds_pages, pdf.replaced, pdf.fault)


def _case(order: _Order) -> _Made:
    from planner.exporting.case import make_case
    from planner.exporting.soundness import holds_parts

    case = make_case(order.plan, order.strategy, today=order.today, beside=order.beside, status=order.content.status)
    return _Made(case.content, holds_parts, fault=case.fault)


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
REPORT_SUFFIXES = (".xlsx", ".pdf", ".docx")
"""What a report of a round can end with."""
