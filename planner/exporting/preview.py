"""What a document will look like: its pages as pictures, or in words where it has no pages."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from planner.errors import Refused
from planner.exporting.cleaning import cleaned, cleaned_content, cleaned_strategy
from planner.exporting.content import Content, public
from planner.exporting.status import as_reported
from planner.figures.deadlines import rescheduled
from planner.records import PlanRecord, StrategyRecord
from planner.words import _, day

_MOST_INITIATIVES = 40
"""More than these, and only the first of them stand in the preview's tables."""
_ROWS = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """Pictures (PNG), or text where there are none. `shortened` is whether long tables were cut.

    `fault` is what is wrong with the library's own template, in place of which the program's is shown.
    """

    pages: tuple[bytes, ...] = ()
    text: str = ""
    shortened: bool = False
    fault: Refused | None = None


def make_preview(
    plan: PlanRecord,
    strategy: StrategyRecord,
    suffix: str,
    *,
    profile: str = "committee",
    today: dt.date,
    content: Content | None = None,
    beside: Path | None = None,
    dpi: float = 96,
) -> Preview:
    """The preview in the language in force; `suffix` and the rest are as for `export`. Runs in any thread.

    A committee's or a web workbook is shown by its twin, the PDF.
    """
    shortened = len(plan.initiatives) > _MOST_INITIATIVES
    if suffix == ".json":
        return Preview(text=_("The whole plan, notes and links too, for a backup or another program."))
    working = suffix == ".xlsx" and profile == "working"
    content = content or Content()
    if suffix == ".xlsx" and profile == "round":
        from planner.exporting.pdf.worksheet import worksheet_as_png

        plan, _removed = cleaned(plan)
        pages = worksheet_as_png(plan, cleaned_content(content), dpi=dpi, most_rows=_ROWS if shortened else None)
        return Preview(pages=pages, shortened=shortened)
    if content.round and not working:
        subject = as_reported(plan, strategy, content, today)
        plan, strategy, content, today = subject.plan, subject.strategy, subject.content, subject.today
    if suffix == ".ics":
        plan = rescheduled(plan)
    plan, _removed = cleaned(plan if working else public(plan))
    strategy = cleaned_strategy(strategy)
    content = cleaned_content(content.outward())
    if suffix == ".ics":
        return Preview(text=_days(plan))
    if suffix == ".docx":
        from planner.exporting.case import case_pages_as_png

        case = case_pages_as_png(plan, strategy, beside=beside, dpi=dpi, status=content.status)
        return Preview(pages=case.pages, fault=case.fault)
    if working:
        from planner.exporting.pdf.working import sheet_as_png

        return Preview(pages=sheet_as_png(plan, dpi=dpi, most_rows=_ROWS if shortened else None), shortened=shortened)
    from planner.exporting.pdf import pages_as_png

    pictures = pages_as_png(
        plan, strategy, today=today, content=content, beside=beside if suffix == ".pdf" else None, dpi=dpi,
        most_rows=_ROWS if shortened else None,
    )  # fmt: skip
    return Preview(pages=pictures.pages, shortened=shortened, fault=pictures.fault)


def _days(plan: PlanRecord) -> str:
    """The calendar's entries, the earliest first."""
    from planner.exporting.calendar import entries

    told = sorted(entries(plan))
    return "\n".join(f"{day(date)}  {title}" for date, title in told) or _("The plan has no days yet.")
