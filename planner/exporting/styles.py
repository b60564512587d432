"""The looks of the workbook: a few named styles, and the shared style arrays that cells are written with.

Handing every cell of a kind the same array is what makes writing fast; a style set cell by cell is
copied each time.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.styles.cell_style import StyleArray

from planner.exporting.layout import BODY_POINTS
from planner.model import Assessment, Fulfilment, State
from planner.words import _, language

TYPEFACE = "Arial"
INK = "1F1F1F"
GREY = "595959"
LINE = "D0D0D0"
LINK = "1F4E8C"
PALE = "F4F4F4"
TO_FILL, BOX = "FFF8E3", "B79B5B"
"""The ground of a cell that is to be filled in, and the lines around it."""

STATE_INK = {
    State.NOT_STARTED: GREY,
    State.IN_PROGRESS: "1F4E8C",
    State.PAUSED: "7A4E00",
    State.DONE: "1E6B34",
    State.DROPPED: "6B2D2D",
}
PALE_GREY = "D0D0D0"
ASSESSMENT_INK = {
    Assessment.ON_TRACK: "1E6B34",
    Assessment.ATTENTION: "7A4E00",
    Assessment.CRITICAL: "8C1D18",
}
FULFILMENT_INK = {
    Fulfilment.MET: "1E6B34",
    Fulfilment.PARTLY: "7A4E00",
    Fulfilment.NOT_MET: "8C1D18",
    Fulfilment.NOT_MEASURED: GREY,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What one named style looks like. `rule` is the line below: "" none, "thin" between rows, "head" below headings."""

    size: float = BODY_POINTS
    bold: bool = False
    colour: str = INK
    across: str | None = None
    down: str = "top"
    wrap: bool = True
    rule: str = ""
    digits: str = "General"
    underline: bool = False
    indent: int = 0


def _looks() -> dict[str, tuple[str, Look]]:
    """Each style's key, its name in the workbook and its look, in the language in force."""
    date = "dd\\-mm\\-yyyy" if language() == "da" else "dd/mm/yyyy"
    money, cents = ('#,##0" kr."', '#,##0.00" kr."') if language() == "da" else ('"DKK "#,##0', '"DKK "#,##0.00')
    return {
        "title": (_("Plan title"), Look(size=22, bold=True, wrap=False, down="center")),
        "heading": (_("Plan heading"), Look(size=16, bold=True, wrap=False, down="center")),
        "section": (_("Plan section"), Look(size=12, bold=True, wrap=False)),
        "lead": (_("Plan lead"), Look(size=11, colour=GREY, wrap=False, down="center")),
        "small": (_("Plan small print"), Look(size=8, colour=GREY)),
        "plain": (_("Plan paragraph"), Look()),
        "head": (_("Table heading"), Look(bold=True, down="center", rule="head", indent=1)),
        "head_right": (
            _("Table heading, right"),
            Look(bold=True, across="right", down="center", rule="head", indent=1),
        ),
        "head_centre": (_("Table heading, centred"), Look(bold=True, across="center", down="center", rule="head")),
        "text": (_("Table text"), Look(rule="thin", indent=1)),
        "strong": (_("Table title"), Look(bold=True, rule="thin", indent=1)),
        "quiet": (_("Table number"), Look(wrap=False, colour=GREY, across="left", rule="thin", digits="0", indent=1)),
        "whole": (_("Table whole number"), Look(wrap=False, across="right", rule="thin", indent=1, digits="#,##0")),
        "none": (
            _("Table nought"),
            Look(wrap=False, colour=GREY, across="right", rule="thin", indent=1, digits="#,##0"),
        ),
        "sum": (_("Table sum"), Look(wrap=False, bold=True, across="right", rule="thin", indent=1, digits="#,##0")),
        "decimal": (
            _("Table decimal number"),
            Look(wrap=False, across="right", rule="thin", indent=1, digits="#,##0.0#####"),
        ),
        "percent": (
            _("Table share"),
            Look(wrap=False, across="right", rule="thin", indent=1, digits="0\\ %" if language() == "da" else "0%"),
        ),
        "money": (_("Table amount"), Look(wrap=False, across="right", rule="thin", indent=1, digits=money)),
        "cents": (
            _("Table amount with decimals"),
            Look(wrap=False, across="right", rule="thin", indent=1, digits=cents),
        ),
        "date": (_("Table date"), Look(wrap=False, across="left", rule="thin", digits=date, indent=1)),
        "square": (_("UN goal"), Look(wrap=False, bold=True, across="center", rule="thin", digits="0")),
        "link": (_("Plan link"), Look(colour=LINK, wrap=False, rule="thin", indent=1)),
    }


class SharedStyle(StyleArray):
    """A style array that is not changed any more, so that it is looked up by a hash reckoned once."""

    __slots__ = ("_hash",)

    def __hash__(self) -> int:
        try:
            return self._hash
        except AttributeError:
            self._hash: int = super().__hash__()
            return self._hash


class Styles:
    """The named styles of one workbook, handed out as shared arrays."""

    def __init__(self, book: Workbook) -> None:
        self._book: Any = (
            book  # its lists of fonts, fills and the like are openpyxl's own business, but shared styles need them
        )
        self._variants: dict[tuple[object, ...], StyleArray] = {}
        normal = self._book._named_styles["Normal"]  # the column widths are counted in digits of this font
        normal.font = Font(name=TYPEFACE, size=BODY_POINTS, color=INK)
        self._book._fonts[0] = normal.font
        self.looks: dict[str, Look] = {}
        self._arrays: dict[str, StyleArray] = {}
        for key, (name, look) in _looks().items():
            named = NamedStyle(name=name)
            named.font = _font(look)
            named.alignment = Alignment(
                horizontal=look.across or ("left" if look.indent else None),
                vertical=look.down,
                wrap_text=look.wrap,
                indent=look.indent,
            )
            named.border = _border(look.rule)
            named.number_format = look.digits
            book.add_named_style(named)
            self.looks[key] = look
            self._arrays[key] = SharedStyle(named.as_tuple())

    def __getitem__(self, key: str) -> StyleArray:
        return self._arrays[key]

    def inked(self, key: str, colour: str, *, fill: str | None = None) -> StyleArray:
        """The style in another colour of type ("1E6B34"), on a ground where `fill` is given."""
        made = self._variants.get((key, colour, fill))
        if made is None:
            made = copy(self._arrays[key])
            look = self.looks[key]
            made.fontId = self._book._fonts.add(_font(look, colour))
            if fill:
                made.fillId = self._book._fills.add(PatternFill("solid", start_color=fill, end_color=fill))
                white = Side(style="thin", color="FFFFFF")
                made.borderId = self._book._borders.add(Border(left=white, right=white, top=white, bottom=white))
            made = self._variants[key, colour, fill] = SharedStyle(made)
        return made

    def to_fill(self, key: str) -> StyleArray:
        """The style in a box on a light ground: a cell that somebody is to fill in. A number is shown as it is typed."""
        made = self._variants.get((key, "fill"))
        if made is None:
            made = copy(self._arrays[key])
            side = Side(style="thin", color=BOX)
            made.borderId = self._book._borders.add(Border(left=side, right=side, top=side, bottom=side))
            made.fillId = self._book._fills.add(PatternFill("solid", start_color=TO_FILL, end_color=TO_FILL))
            if key == "decimal":
                made.numFmtId = 0
            made = self._variants[key, "fill"] = SharedStyle(made)
        return made

    def wrapping(self, array: StyleArray) -> StyleArray:
        """The style of a heading that is too long for one line."""
        made = self._variants.get(("wrapping", id(array)))
        if made is None:
            made = copy(array)
            indent = self._book._alignments[array.alignmentId].indent
            made.alignmentId = self._book._alignments.add(
                Alignment(horizontal="left", vertical="top", wrap_text=True, indent=indent)
            )
            made = self._variants["wrapping", id(array)] = SharedStyle(made)  # kept, so that its id is nobody else's
        return made

    def middle(self, array: StyleArray) -> StyleArray:
        """The style with its text halfway down the cell, for tables whose rows are a line or two."""
        made = self._variants.get(("middle", id(array)))
        if made is None:
            made = copy(array)
            alignment = copy(self._book._alignments[array.alignmentId])
            alignment.vertical = "center"
            made.alignmentId = self._book._alignments.add(alignment)
            made = self._variants["middle", id(array)] = SharedStyle(made)
        return made

    def barred(self, key: str, colour: str) -> StyleArray:
        """The style with a thick bar of the colour on its left, and the text kept off it."""
        made = self._variants.get((key, colour, "bar"))
        if made is None:
            made = copy(self._arrays[key])
            look = self.looks[key]
            border = copy(_border(look.rule))
            border.left = Side(style="thick", color=colour)
            made.borderId = self._book._borders.add(border)
            made.alignmentId = self._book._alignments.add(
                Alignment(horizontal="left", vertical=look.down, wrap_text=look.wrap, indent=1)
            )
            made = self._variants[key, colour, "bar"] = SharedStyle(made)
        return made

    def quoted(self, array: StyleArray) -> StyleArray:
        """The style for text that Excel would take for a formula: as if typed after an apostrophe."""
        made = self._variants.get(("quoted", id(array)))
        if made is None:
            made = copy(array)
            made.quotePrefix = 1
            made = self._variants["quoted", id(array)] = SharedStyle(made)
        return made


def _font(look: Look, colour: str | None = None) -> Font:
    return Font(
        name=TYPEFACE,
        size=look.size,
        bold=look.bold,
        color=colour or look.colour,
        underline="single" if look.underline else None,
    )


def _border(rule: str) -> Border:
    match rule:
        case "thin":
            return Border(bottom=Side(style="thin", color=LINE))
        case "head":
            return Border(top=Side(style="medium", color=INK), bottom=Side(style="thin", color=LINE))
        case _:
            return Border()
