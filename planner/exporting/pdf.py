"""The plan as a tagged PDF (PDF/UA-1): the same content as the workbook, set by Typst.

Typst is handed JSON: the words and figures of every section; `resources/templates/plan.typ` says how they look.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from typing import Any

import typst

from planner import resources
from planner.exporting.book import plan_title, stage_line
from planner.exporting.charts import sdg_sentence
from planner.exporting.cleaning import Removed
from planner.exporting.figures import Group, groups, sdg_counts, sdgs
from planner.exporting.front import totals_heading, under_title
from planner.exporting.glyphs import drawable, drawable_strategy
from planner.exporting.pdf_sections import sections, squares, state_cell
from planner.exporting.sdgs import sdg_headline
from planner.model import State
from planner.records import PlanRecord, StrategyRecord
from planner.words import _, language, symbol, term

_STANDARD = "ua-1"


def make_pdf(plan: PlanRecord, strategy: StrategyRecord, *, today: dt.date) -> tuple[bytes, tuple[Removed, ...]]:
    """The PDF in the language in force, and the characters that its typefaces lack."""
    plan, replaced = drawable(plan)
    compiler = _compiler(plan, drawable_strategy(strategy), today)
    moment = dt.datetime.combine(today, dt.time(0), dt.UTC)
    content = compiler.compile(format="pdf", pdf_standards=[_STANDARD], timestamp=int(moment.timestamp()))
    return _bytes(content), replaced


def pages_as_png(plan: PlanRecord, strategy: StrategyRecord, *, today: dt.date, dpi: float = 96) -> tuple[bytes, ...]:
    """Every page of the PDF as a picture, for a preview."""
    plan, _replaced = drawable(plan)
    content = _compiler(plan, drawable_strategy(strategy), today).compile(format="png", ppi=dpi)
    return tuple(content) if isinstance(content, list) else (_bytes(content),)


def _bytes(content: Any) -> bytes:
    if not isinstance(content, bytes):
        raise TypeError(f"typst gave {type(content).__name__}")
    return content


def _compiler(plan: PlanRecord, strategy: StrategyRecord, today: dt.date) -> typst.Compiler:
    document = json.dumps(_document(plan, strategy, today), ensure_ascii=False)
    return typst.Compiler(
        input=str(resources.path("templates", "plan.typ")),
        root=str(resources.path("templates")),
        font_paths=[str(resources.path("fonts"))],
        ignore_system_fonts=True,
        sys_inputs={"document": document},
    )


def _document(plan: PlanRecord, strategy: StrategyRecord, today: dt.date) -> dict[str, Any]:
    """Everything that the template is told."""
    found = groups(plan, strategy)
    footer = (strategy.organisation, plan_title(plan), stage_line(plan))
    return {
        "title": plan_title(plan),
        "author": strategy.organisation,
        "subject": strategy.title,
        "lang": language(),
        "region": "DK" if language() == "da" else "GB",
        "footer": " · ".join(part for part in footer if part),
        "page_of": _("Page {page} of {pages}", page="{page}", pages="{pages}"),
        "front": _front(plan, strategy, found, today),
        "sections": sections(plan, strategy, found),
    }


def _front(plan: PlanRecord, strategy: StrategyRecord, found: Sequence[Group], today: dt.date) -> dict[str, Any]:
    counts = sdg_counts(plan)
    columns = [dict(square, count=counts[square["number"]]) for square in squares(sdg.number for sdg in sdgs())]
    return {
        "over": " · ".join(part for part in (strategy.organisation, strategy.committee) if part),
        "under": " · ".join(under_title(plan, strategy, today)),
        "introduction": plan.introduction,
        "totals": _totals(plan, found),
        "sdg_heading": sdg_headline(plan),
        "chart": {"alt": sdg_sentence(plan), "columns": columns},
        "contents": _("Contents"),
        "signs": _("Signs"),
        "states": [state_cell(state) for state in State],
    }


def _totals(plan: PlanRecord, found: Sequence[Group]) -> dict[str, Any]:
    """Initiatives by track and state; the last row is the sum."""
    heads = [_("Track"), *[f"{symbol(state)}\n{term(state)}" for state in State], _("In all")]
    rows = [
        {
            "name": group.name,
            "colour": group.colour,
            "counts": [*[str(group.in_state(state)) for state in State], str(len(group.initiatives))],
        }
        for group in found
    ]
    sums = [sum(it.state is state for it in plan.initiatives) for state in State]
    rows.append({"name": _("In all"), "colour": "#ffffff", "counts": [*map(str, sums), str(len(plan.initiatives))]})
    return {"heading": totals_heading(plan, found), "heads": heads, "rows": rows}
