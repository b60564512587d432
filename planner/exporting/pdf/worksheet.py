"""The worksheet of a round as pictures, for a preview only: the worksheet itself is a workbook."""

from __future__ import annotations

from planner.columns import Cell, Kind
from planner.exporting.content import Content
from planner.exporting.glyphs import drawable
from planner.exporting.pdf.setting import set_pictures
from planner.exporting.worksheet_content import asked_sheets
from planner.records import PlanRecord
from planner.words import day, decimal, language

_TEMPLATE = "worksheet.typ"
_MOST_CHARACTERS = 400


def worksheet_as_png(plan: PlanRecord, content: Content, *, dpi: float, most_rows: int | None = None) -> tuple[bytes, ...]:
    """Its pages, very long texts shortened. Raises Refused as `asked_sheets` does."""
    plan, _replaced = drawable(plan)
    told = {
        "lang": language(),
        "sheets": [
            {
                "heading": asked.heading,
                "lead": asked.lead,
                "sentences": asked.sentences,
                "columns": [{"heading": it.heading, "width": it.width, "fill": it.to_fill, "strong": it.is_title} for it in asked.columns],
                "rows": [[_shown(it.kind, it.value(row)) for it in asked.columns] for row in asked.rows[:most_rows]],
            }
            for asked in asked_sheets(plan, content)
        ],
    }
    return set_pictures(_TEMPLATE, told, beside=None, dpi=dpi).pages


def _shown(kind: Kind, value: Cell) -> str:
    match value:
        case None:
            return ""
        case int() | float():
            return decimal(value)
        case str():
            return value if len(value) <= _MOST_CHARACTERS else value[:_MOST_CHARACTERS] + " …"
        case _:
            return day(value) if kind is Kind.DATE else str(value)  # type: ignore[arg-type]
