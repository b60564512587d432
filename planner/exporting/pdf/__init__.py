"""The plan as a tagged PDF (PDF/UA-1): the content and the page breaks of the committee's workbook, set by Typst.

Typst is handed JSON: the words and figures of every section; `resources/templates/plan.typ` says how they look.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from planner.errors import Refused
from planner.exporting import templates
from planner.exporting.cleaning import Removed
from planner.exporting.content import Content
from planner.exporting.glyphs import drawable, drawable_content, drawable_strategy
from planner.exporting.pdf.front import document
from planner.exporting.pdf.setting import Pictures, set_pdf, set_pictures
from planner.records import PlanRecord, StrategyRecord

__all__ = ["Pdf", "Pictures", "make_pdf", "pages_as_png"]


@dataclass(frozen=True, slots=True)
class Pdf:
    """`replaced` are the characters that the typefaces lack; `fault` is what is wrong with the library's own template."""

    content: bytes
    replaced: tuple[Removed, ...]
    fault: Refused | None


def make_pdf(
    plan: PlanRecord, strategy: StrategyRecord, *, today: dt.date, content: Content | None = None, beside: Path | None = None
) -> Pdf:
    """The PDF in the language in force. `beside` is the planner file's folder, where the library may keep a template."""
    plan, replaced = drawable(plan)
    told = document(plan, drawable_strategy(strategy), drawable_content(content or Content()), today)
    pages, fault = set_pdf(templates.PLAN, told, beside=beside, today=today)
    return Pdf(pages, replaced, fault)


def pages_as_png(
    plan: PlanRecord,
    strategy: StrategyRecord,
    *,
    today: dt.date,
    content: Content | None = None,
    beside: Path | None = None,
    dpi: float = 96,
    most_rows: int | None = None,
) -> Pictures:
    """Every page of the PDF as a picture, for a preview; of a long table only `most_rows`, since pictures take their time."""
    plan, _replaced = drawable(plan)
    told = document(plan, drawable_strategy(strategy), drawable_content(content or Content()), today)
    for section in told["sections"] if most_rows else ():
        for table in section["tables"]:
            del table["rows"][most_rows:]
    return set_pictures(templates.PLAN, told, beside=beside, dpi=dpi)
