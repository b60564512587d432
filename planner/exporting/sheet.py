"""A page of the window on paper: figures, tables of numbers on shades, lists. The same pages become a PDF and are printed.

The window says what stands on it (`Sheet`); `resources/templates/sheet-of-figures.typ` says how it looks.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any

from planner.exporting.figures import sdg
from planner.exporting.glyphs import drawable_text
from planner.exporting.pdf.setting import set_pdf, set_pictures
from planner.exporting.safe_save import safe_save
from planner.exporting.soundness import holds_pages
from planner.words import _, language

TEMPLATE = "sheet-of-figures.typ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A cell: its words, the UN goal whose square stands before them, its ground and ink ("#RRGGBB"; "" for none)."""

    text: str = ""
    sdg: int | None = None
    fill: str = ""
    ink: str = ""
    strong: bool = False
    quiet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The heading of a column; `width` is its share of the page, a `narrow` one holds numbers in its middle."""

    text: str
    width: float
    sdg: int | None = None
    narrow: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row; `bar` is the colour of the track that begins with it."""

    cells: tuple[Mark, ...]
    bar: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """`half` tables stand two beside each other."""

    kind: str = "table"
    heading: str = ""
    heads: tuple[Head, ...] = ()
    lines: tuple[Line, ...] = ()
    half: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    label: str
    number: str
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Numbers beside each other, each with what it counts."""

    kind: str = "figures"
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """How many initiatives contribute to each UN goal, as columns on the squares."""

    kind: str = "profile"
    heading: str = ""
    alt: str = ""
    counts: Mapping[int, int]


Block = Table | Figures | Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """`under` is the line below the title; `footer` what stands at the foot of every page."""

    title: str
    under: str = ""
    footer: str = ""
    author: str = ""
    blocks: tuple[Block, ...] = ()


def save_sheet(sheet: Sheet, target: Path, *, today: dt.date, beside: Path | None = None) -> None:
    """Write the sheet as a tagged PDF. Raises Refused as `safe_save`; an earlier file then stays as it was."""
    content, _fault = set_pdf(TEMPLATE, told(sheet), beside=beside, today=today)
    safe_save(target, content, holds_pages)


def sheet_pictures(sheet: Sheet, *, dpi: float, beside: Path | None = None) -> tuple[bytes, ...]:
    """Every page as a PNG of `dpi` dots an inch, A4 across."""
    return set_pictures(TEMPLATE, told(sheet), beside=beside, dpi=dpi).pages


def told(sheet: Sheet) -> dict[str, Any]:
    """What the template is told."""
    said: dict[str, Any] = _plain(sheet)
    for block in said["blocks"]:
        if block["kind"] == "profile":
            block["columns"] = [{**_square(number), "count": count} for number, count in block.pop("counts").items()]
    return {
        **said,
        "lang": language(),
        "region": "DK" if language() == "da" else "GB",
        "page_of": _("Page {page} of {pages}", page="{page}", pages="{pages}"),
    }


def _plain(value: Any) -> Any:
    """Dataclasses as dictionaries, UN goals as squares, words in characters that the typefaces have."""
    if is_dataclass(value) and not isinstance(value, type):
        return {
            it.name: _square(known) if it.name == "sdg" and known else _plain(known)
            for it in fields(value)
            for known in (getattr(value, it.name),)
        }
    if isinstance(value, tuple):
        return [_plain(part) for part in value]  # pyright: ignore[reportUnknownVariableType]
    return drawable_text(value) if isinstance(value, str) else value


def _square(number: int) -> dict[str, Any]:
    goal = sdg(number)
    return {"number": number, "colour": goal.colour, "ink": goal.ink, "name": goal.name}
