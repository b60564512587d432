"""What the template of the PDF is told: what the document says of itself, its front page, its sections."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from planner.exporting.book import plan_title, stage_line
from planner.exporting.charts import sdg_sentence, state_sentence
from planner.exporting.content import Content, Part
from planner.exporting.figures import Group, groups, sdg_counts, sdgs
from planner.exporting.front import introduction, totals_heading, under_title
from planner.exporting.pdf.sections import sections
from planner.exporting.pdf.status import goal_bars
from planner.exporting.pdf.tables import square, state_cell
from planner.exporting.sdgs import sdg_headline
from planner.exporting.styles import STATE_INK
from planner.model import State
from planner.records import PlanRecord, StrategyRecord
from planner.words import _, language, symbol, term


def document(plan: PlanRecord, strategy: StrategyRecord, content: Content, today: dt.date) -> dict[str, Any]:
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
        "front": _front(plan, strategy, found, content, today),
        "sections": sections(plan, strategy, found, content, today),
    }


def _front(
    plan: PlanRecord, strategy: StrategyRecord, found: Sequence[Group], content: Content, today: dt.date
) -> dict[str, Any]:
    counts, status = sdg_counts(plan), content.status
    drawn = sdgs() if status is None or content.has(Part.SDGS) else ()
    columns = [{**square(goal.number), "count": counts[goal.number]} for goal in drawn]
    return {
        "over": " · ".join(part for part in (strategy.organisation, strategy.committee) if part),
        "under": " · ".join(under_title(plan, strategy, today, status)),
        "introduction": introduction(plan, status),
        "totals": _totals(plan, found),
        "sdg_heading": sdg_headline(plan) if drawn else "",
        "chart": {"alt": sdg_sentence(plan), "columns": columns},
        "bars": goal_bars(status, found) if status and content.has(Part.YEAR_STATUS) and not drawn else [],
        "contents": _("Contents"),
        "signs": _("Signs"),
        "progress": _progress(found),
        "states": [state_cell(state) for state in State],
        "star": {"symbol": "★", "word": _("The UN goal that the initiative mainly serves")},
    }


def _progress(found: Sequence[Group]) -> dict[str, Any]:
    """How many initiatives each track has in each state, as bars."""
    rows = [
        {
            "name": group.short_name,
            "parts": [
                {"count": group.in_state(state), "colour": f"#{STATE_INK[state]}"} for state in State if group.in_state(state)
            ],
        }
        for group in found
        if group.initiatives
    ]
    most = max((len(group.initiatives) for group in found), default=0)
    return {"heading": _("Initiatives by track and state"), "alt": state_sentence(found), "rows": rows, "most": most}


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
