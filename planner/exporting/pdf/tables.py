"""What a section of the PDF is made of: tables, their columns, and cells of words, squares, states and marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from planner.exporting.figures import sdg
from planner.exporting.styles import STATE_INK
from planner.model import State
from planner.records import SdgLink
from planner.words import symbol, term

Section = dict[str, Any]
Table = dict[str, Any]
Cell = str | dict[str, Any]


def section(heading: str, lead: str = "", *tables: Table, **more: Any) -> Section:
    """A section of the document: it begins on a page of its own."""
    blank: Section = {"colour": "", "sdgs": [], "commitments": [], "commitments_heading": "", "chart": False, "note": "",
                      "sentences": [], "bars": []}  # fmt: skip
    return {**blank, "heading": heading, "lead": lead, "tables": list(tables), **more}


def table(columns: Sequence[dict[str, Any]], rows: Sequence[list[Cell]], *, heading: str = "", new_page: bool = False) -> Table:
    """A table, with a heading above it if it isn't the section's own."""
    return {"heading": heading, "new_page": new_page, "columns": list(columns), "rows": list(rows)}


def column(heading: str, width: float, *, right: bool = False, centre: bool = False) -> dict[str, Any]:
    return {"heading": heading, "width": width, "right": right, "centre": centre}


def squares(links: Iterable[SdgLink]) -> list[dict[str, Any]]:
    """The UN goals as coloured squares, the main one with a star, their targets beside them."""
    return [
        {**square(link.number), "primary": link.primary, "targets": ", ".join(link.targets)} for link in links
    ]


def square(number: int) -> dict[str, Any]:
    """One UN goal as a coloured square, and its name."""
    goal = sdg(number)
    return {"number": number, "colour": goal.colour, "ink": goal.ink, "name": goal.name, "primary": False, "targets": ""}


def state_cell(state: State) -> dict[str, Any]:
    return {"kind": "state", "symbol": symbol(state), "word": term(state), "colour": f"#{STATE_INK[state]}"}


def strong(text: str) -> Cell:
    return {"kind": "strong", "text": text}


def quiet(text: str) -> Cell:
    return {"kind": "quiet", "text": text}


def inked(text: str, ink: str) -> Cell:
    """Words in a colour ("1E6B34") that is theirs."""
    return {"kind": "inked", "text": text, "colour": f"#{ink}"}
