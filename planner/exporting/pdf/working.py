"""The working sheet as pictures, for a preview only: the sheet itself is a workbook."""

from __future__ import annotations

from typing import Any

from planner.columns import PLAN_COLUMNS, Kind
from planner.exporting.book import plan_title
from planner.exporting.glyphs import drawable
from planner.exporting.pdf.setting import set_pictures
from planner.exporting.tables import Row, of_initiative
from planner.records import PlanRecord
from planner.words import day, decimal, kroner, language, plural

_TEMPLATE = "sheet.typ"
_MOST_CHARACTERS = 240


def sheet_as_png(plan: PlanRecord, *, dpi: float, most_rows: int | None = None) -> tuple[bytes, ...]:
    """The pages of the working sheet, its long texts shortened."""
    plan, _replaced = drawable(plan)
    columns = [of_initiative(column.key) for column in PLAN_COLUMNS]
    rows = [Row(initiative=it) for it in plan.initiatives[:most_rows]]
    told = {
        "title": plan_title(plan),
        "lead": plural("{count} initiative", "{count} initiatives", len(plan.initiatives)),
        "lang": language(),
        "columns": [{"heading": it.heading, "width": it.width} for it in columns],
        "rows": [[_shown(it.kind, it.value(row)) for it in columns] for row in rows],
    }
    return set_pictures(_TEMPLATE, told, beside=None, dpi=dpi).pages


def _shown(kind: Kind, value: Any) -> str:
    match kind:
        case Kind.DATE:
            text = day(value)
        case Kind.MONEY:
            text = kroner(value)
        case Kind.NUMBER:
            text = decimal(value)
        case _:
            text = "" if value is None else str(value)
    return text if len(text) <= _MOST_CHARACTERS else text[:_MOST_CHARACTERS] + " …"
