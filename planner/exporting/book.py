"""The workbook while it is made: its pages, and how a value is put into a cell so that it stays what it is."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Border, Color, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from planner.columns import Cell
from planner.errors import Refused
from planner.exporting import layout
from planner.exporting.identity import SHEET, Identity
from planner.exporting.styles import LINE, TYPEFACE, Styles
from planner.records import PlanRecord, StrategyRecord
from planner.words import _, day, language, term

MOST_CHARACTERS = 32_767
"""What a cell of Excel holds, in UTF-16 units."""

_FORMULA_LIKE = ("=", "+", "-", "@", "\t", "\r")
_ESCAPE_LIKE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_UNFIT_FOR_SHEET = re.compile(r"[\[\]:*?/\\\x00-\x1f']")
_MOST_OF_TITLE = 31
_MOST_OF_HEADING = 250
A4, A3 = 9, 8
_BLANK_POINTS = 14.0


@dataclass(slots=True, kw_only=True)
class Book:
    """What every sheet of one workbook shares."""

    plan: PlanRecord
    strategy: StrategyRecord
    profile: str
    today: dt.date
    workbook: Workbook
    styles: Styles
    identity: Identity
    _titles: set[str] = field(default_factory=lambda: {SHEET.casefold()})
    _tables: set[str] = field(default_factory=set[str])

    @property
    def accessible(self) -> bool:
        """Whether this is the twin for the web: nothing that gets in the way of a screen reader."""
        return self.profile == "web"

    def page(self, title: str) -> Page:
        """A new sheet whose title is legal and unlike all others."""
        return Page(self, self.workbook.create_sheet(self._own_title(title)))

    def table_name(self, name: str) -> str:
        """The name for a native table, numbered if it is taken."""
        own, count = name, 1
        while own.casefold() in self._tables:
            count += 1
            own = f"{name}_{count}"
        self._tables.add(own.casefold())
        return own

    def _own_title(self, wanted: str) -> str:
        plain = " ".join(_UNFIT_FOR_SHEET.sub(" ", wanted).split()) or _("Track")
        own, count = _shortened(plain, _MOST_OF_TITLE), 1
        while own.casefold() in self._titles:
            count += 1
            own = f"{_shortened(plain, _MOST_OF_TITLE - 4)} ({count})"
        self._titles.add(own.casefold())
        return own


class Page:
    """One sheet: its cells, heights and widths, and how it prints."""

    def __init__(self, book: Book, sheet: Worksheet) -> None:
        self.book = book
        self.sheet = sheet
        self.widths: dict[int, float] = {}
        self.heights: dict[int, float] = {}
        self.name = sheet.title
        self.middle = False
        sheet.sheet_view.showGridLines = False
        sheet.sheet_format.defaultRowHeight = _BLANK_POINTS
        sheet.sheet_format.customHeight = True

    @property
    def title(self) -> str:
        return self.sheet.title

    def put(self, row: int, column: int, value: Cell, style: StyleArray) -> SheetCell:
        """Write one value: a number or a date as such, a text never as a formula.

        The text has no characters left that XML forbids (`cleaning`). Raises Refused export_plan_text_too_long for
        one that no cell can hold.
        """
        cell = SheetCell(self.sheet, row, column)
        self.sheet._cells[row, column] = cell  # past `sheet.cell`, which looks first whether there is one
        if self.middle:
            style = self.book.styles.middle(style)
        cell._style = style
        if isinstance(value, str):
            self._put_text(cell, value)
        elif isinstance(value, bool):
            self._put_text(cell, "x" if value else "")
        elif isinstance(value, dt.date):
            cell.value = value
            cell._style = style  # a date would otherwise bring a format of its own
        elif value is not None:
            cell._value = value  # a number, which is what an untouched cell takes it for
        return cell

    def widen(self, widths: Sequence[float]) -> None:
        """Set the columns' widths, in digits of the body size, from the first on."""
        for number, width in enumerate(widths, 1):
            self.widths[number] = width
            self.sheet.column_dimensions[get_column_letter(number)].width = width + 0.71

    def height(self, row: int, points: float) -> None:
        """Set the row's height in points."""
        self.heights[row] = round(points, 2)
        # what openpyxl's own RowDimension would write, which takes ten times as long to make
        dimensions: Any = self.sheet.row_dimensions
        dimensions[row] = {"ht": f"{self.heights[row]:g}", "customHeight": "1"}

    def growing(self, row: int, least: float) -> None:
        """Let the row grow with what is written into it later; until then it is at least so high, in points."""
        self.height(row, max(self.heights.get(row, 0), least))
        dimensions: Any = self.sheet.row_dimensions
        dimensions[row] = {"ht": f"{self.heights[row]:g}"}

    def height_of(self, row: int) -> float:
        """The row's height in points; that of an empty one if it has none of its own."""
        return self.heights.get(row, _BLANK_POINTS)

    def heading(self, row: int, text: str, style: str = "heading", *, colour: str = "") -> None:
        """A heading in the first column; it runs on over the empty cells beside it."""
        styles = self.book.styles
        text = " ".join(text.splitlines())
        if row == 1:
            self.name = text
        look = styles.looks[style]
        array = styles.barred(style, colour.lstrip("#")) if colour else styles[style]
        lines = layout.line_count(text, sum(self.widths.values()), bold=look.bold, size=look.size)
        if lines > 1:
            array = styles.wrapping(array)
            self._join(row, 1, len(self.widths))
        self.put(row, 1, text, array)
        self.height(row, look.size * 1.3 * lines + 6)

    def colour_squares(self, row: int, colours: Sequence[str]) -> None:
        """Give each "■" of the heading in this row its own colour; the words beside it keep theirs."""
        cell: Any = self.sheet.cell(row, 1)
        look = self.book.styles.looks["lead"]
        before, *pieces = str(cell.value).split("■")
        plain = InlineFont(rFont=TYPEFACE, sz=look.size, color=Color(look.colour))
        rich = CellRichText(before) if before else CellRichText()
        for colour, piece in zip(colours, pieces, strict=True):
            rich.append(TextBlock(InlineFont(rFont=TYPEFACE, sz=look.size, color=Color(colour.lstrip("#"))), "■"))
            rich.append(TextBlock(plain, piece))
        cell.value = rich

    def paragraph(self, row: int, text: str, first: int, last: int, style: str = "plain") -> int:
        """Running text across some columns, in a row as high as it needs, or several; returns the last of them."""
        look = self.book.styles.looks[style]
        width = sum(self.widths[column] for column in range(first, last + 1))
        for piece in layout.parts(text, width, bold=look.bold):
            self.put(row, first, piece, self.book.styles[style])
            if last > first:
                self._join(row, first, last)
            lines = layout.line_count(piece, width, bold=look.bold, size=look.size)
            points = layout.row_points(lines, size=look.size) - layout.ROW_PADDING / 2
            self.height(row, max(points, self.heights.get(row, 0)))
            row += 1
        return row - 1

    def link(self, row: int, column: int, text: str, sheet: str) -> None:
        """A text that leads to the top of another sheet."""
        text = layout.first_part(one_line(text), self.widths[column], lines=1)
        cell = self.put(row, column, text, self.book.styles["link"])
        style, where = cell._style, sheet.replace("'", "''")
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{where}'!A1", display=text)
        cell._style = style  # a link would otherwise bring a style of its own

    def _join(self, row: int, first: int, last: int) -> None:
        """Let a text run across some columns; only outside tables."""
        self.sheet.merged_cells.add(f"{get_column_letter(first)}{row}:{get_column_letter(last)}{row}")

    def ruled(self, top: int, last: int, first: int, beyond: int) -> None:
        """A line below each of these rows, also where they have no cells."""
        area = f"{get_column_letter(first)}{top}:{get_column_letter(beyond)}{last}"
        rule = DifferentialStyle(border=Border(bottom=Side(style="thin", color=LINE)))
        self.sheet.conditional_formatting.add(area, Rule(type="expression", formula=["TRUE"], dxf=rule))

    def break_before(self, row: int) -> None:
        self.sheet.row_breaks.append(Break(id=row - 1))

    def printed(self, *, repeat: int | None = None, one_page: bool = False, paper: int = A4) -> None:
        """Landscape, one page wide, with a footer; `repeat` is the row that heads every page. Call it last."""
        sheet: Any = self.sheet
        sheet.page_setup.paperSize = paper
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.fitToWidth = 1
        sheet.page_setup.fitToHeight = int(one_page)
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.page_margins.left = sheet.page_margins.right = 0.39
        sheet.page_margins.top = 0.55
        sheet.page_margins.bottom = 0.65
        sheet.page_margins.header = sheet.page_margins.footer = 0.3
        sheet.print_area = f"A1:{get_column_letter(len(self.widths))}{sheet.max_row}"
        if repeat:
            sheet.print_title_rows = f"{repeat}:{repeat}"
        if not self.book.accessible:
            sheet.oddFooter.left.text = f"&K595959{_footer_text(self.book)}"
            sheet.oddFooter.right.text = "&K595959" + _("Page {page} of {pages}", page="&P", pages="&N")
            sheet.oddFooter.left.size = sheet.oddFooter.right.size = 8

    def frozen(self, head: int, *, tallest: float = 1000) -> None:
        """Keep the rows down to the heading row in sight, unless together they are taller than `tallest` points."""
        if self.book.accessible:
            return
        above = sum(self.height_of(row) for row in range(1, head + 1))
        if above <= tallest:
            self.sheet.freeze_panes = f"A{head + 1}"

    def _put_text(self, cell: SheetCell, text: str) -> None:
        if not text:
            return
        if (length := units(text)) > MOST_CHARACTERS:
            raise Refused("export_plan_text_too_long", length=length, most=MOST_CHARACTERS)
        # past `cell.value`, which would look for formulas, errors and dates in it
        cell._value = _ESCAPE_LIKE.sub("_x005F_", text) if "_x" in text else text
        cell.data_type = "s"
        if text.startswith(_FORMULA_LIKE):
            cell._style = self.book.styles.quoted(cell._style)


def units(text: str) -> int:
    """The length of the text as Excel counts it; exact where it matters."""
    return len(text) if len(text) <= MOST_CHARACTERS // 2 else len(text.encode("utf-16-le", "replace")) // 2


def plan_title(plan: PlanRecord) -> str:
    """The plan's title, or "Handlingsplan 2022"."""
    return one_line(plan.title) or _("Action plan {year}", year=plan.year)


def one_line(text: str) -> str:
    """The text on one line, and not longer than a heading can be."""
    return _shortened(" ".join(text.split()), _MOST_OF_HEADING)


def stage_line(plan: PlanRecord) -> str:
    """How far the plan has come and since when: "Indstillet 22-11-2021"."""
    since = {"submitted": plan.submitted_on, "adopted": plan.adopted_on, "closed": plan.closed_on}.get(plan.stage.value)
    return f"{term(plan.stage)} {day(since)}".strip()


def _footer_text(book: Book) -> str:
    """What stands below every page; "&" is doubled because it leads a code there."""
    parts = (book.strategy.organisation, plan_title(book.plan), stage_line(book.plan))
    return " · ".join(part for part in parts if part).replace("\n", " ").replace("&", "&&")[:180]


def _shortened(text: str, most: int) -> str:
    """The text within so many characters, cut between words where it can be."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    between = cut.rfind(" ")
    return (cut[:between] if between > most // 2 else cut).rstrip(" ,.;-–") + "…"


def locale() -> str:
    """The language of the document as Office writes it."""
    return "da-DK" if language() == "da" else "en-GB"
