"""*Sagsfremstilling*: the case to the committee under the municipality's headings, every number from the plan.

Its headings and the library's own standing words are in `resources/templates/case.toml`. The case is made of blocks
(`blocks`), which become a Word file (`word`), plain text for pasting (`plain`), or pictures for a preview.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from planner.errors import Refused
from planner.exporting.book import plan_title
from planner.exporting.case.blocks import told_blocks
from planner.exporting.case.outline import find_outline
from planner.exporting.case.plain import as_text
from planner.exporting.case.word import as_word
from planner.exporting.case.writing import written
from planner.exporting.content import Content, public
from planner.exporting.glyphs import drawable, drawable_content, drawable_strategy
from planner.exporting.pdf.setting import Pictures, set_pictures
from planner.exporting.status import Status
from planner.records import PlanRecord, StrategyRecord
from planner.words import language

__all__ = ["Case", "case_as_text", "case_pages_as_png", "make_case"]

_PREVIEW = "case.typ"


@dataclass(frozen=True, slots=True)
class Case:
    """The Word file; `fault` is what is wrong with the library's own headings, in place of which the program's were used."""

    content: bytes
    fault: Refused | None


def make_case(
    plan: PlanRecord, strategy: StrategyRecord, *, today: dt.date, beside: Path | None = None, status: Status | None = None
) -> Case:
    """The case in the language in force, as a .docx. `beside` is the planner file's folder, `status` what a report tells."""
    outline, fault = find_outline(beside)
    return Case(as_word(written(public(plan), strategy, outline, status), plan, strategy, today), fault)


def case_as_text(plan: PlanRecord, strategy: StrategyRecord, *, beside: Path | None = None, status: Status | None = None) -> str:
    """The case as plain text, to be pasted into the municipality's own case system."""
    outline, _fault = find_outline(beside)
    return as_text(written(public(plan), strategy, outline, status))


def case_pages_as_png(
    plan: PlanRecord, strategy: StrategyRecord, *, beside: Path | None = None, dpi: float = 96, status: Status | None = None
) -> Pictures:
    """The pages of the case as pictures, much as Word shows them."""
    outline, fault = find_outline(beside)
    plan, _replaced = drawable(public(plan))
    blocks = written(plan, drawable_strategy(strategy), outline, drawable_content(Content(status=status)).status)
    told = {"title": plan_title(plan), "lang": language(), "blocks": told_blocks(blocks)}
    return Pictures(set_pictures(_PREVIEW, told, beside=None, dpi=dpi).pages, fault)
