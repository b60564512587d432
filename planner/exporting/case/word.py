"""The case as a Word file: real headings, lists and tables, so that it can be worked on and read aloud."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable
from typing import Any

from docx import Document
from docx.document import Document as DocumentType
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Cm, Pt, RGBColor

from planner.exporting.book import locale, plan_title
from planner.exporting.case.blocks import Block, Heading, Paragraph, Point, Table, Title
from planner.records import PlanRecord, StrategyRecord
from planner.words import _

_TYPEFACE = "Arial"
_INK, _QUIET = RGBColor(0x1F, 0x1F, 0x1F), RGBColor(0x59, 0x59, 0x59)
_LINE = "D0D0D0"
_SIZES = {"Normal": 10.5, "Title": 22, "Heading 1": 14, "Heading 2": 11.5, "List Bullet": 10.5, "List Number": 10.5}
_PAGE = 16.0
"""The width of the text, in centimetres."""
_NARROWEST = 1.6


def as_word(blocks: Iterable[Block], plan: PlanRecord, strategy: StrategyRecord, today: dt.date) -> bytes:
    """The .docx in the language in force."""
    document = Document()
    _dress(document)
    _describe(document, plan, strategy, today)
    _foot(document, plan)
    for block in blocks:
        _add(document, block)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _add(document: DocumentType, block: Block) -> None:
    match block:
        case Title(text):
            document.add_heading(text, level=0)
        case Heading(text, level):
            document.add_heading(text, level=level)
        case Paragraph(text):
            document.add_paragraph(text)
        case Point(text, numbered):
            document.add_paragraph(text, style="List Number" if numbered else "List Bullet")
        case Table():
            _add_table(document, block)


def _add_table(document: DocumentType, table: Table) -> None:
    """Lines between the rows only; the headings are repeated on the next page, and a row stays whole."""
    made: Any = document.add_table(rows=0, cols=len(table.heads))
    made.autofit = False
    widths = _widths(table)
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Cm(width)
    for number, texts in enumerate((table.heads, *table.rows)):
        row = made.add_row()
        properties = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if number == 0:
            properties.append(OxmlElement("w:tblHeader"))
        for place, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            cell.width = Cm(widths[place])
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(3)
            run = paragraph.add_run(text)
            run.font.size = Pt(9)
            run.bold = number == 0
            if place != table.wide and all(_is_figure(row_[place]) for row_ in table.rows):
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            _underline(cell, 12 if number == 0 else 4)
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def _is_figure(text: str) -> bool:
    return text.replace(".", "").replace(",", "").removesuffix(" kr.").removesuffix("kr").strip().lstrip("-").isdigit()


def _widths(table: Table) -> list[float]:
    """Columns of figures as narrow as their headings allow; the wide one has what is left."""
    widths = [
        max(_NARROWEST, 0.4 + 0.19 * max(len(word) for word in (*head.split(), *(row[place] for row in table.rows))))
        for place, head in enumerate(table.heads)
    ]
    others = sum(width for place, width in enumerate(widths) if place != table.wide)
    if others > _PAGE * 0.65:
        share = _PAGE * 0.65 / others
        widths = [width * share for width in widths]
        others = _PAGE * 0.65
    widths[table.wide] = _PAGE - others
    return widths


def _underline(cell: Any, eighths: int) -> None:
    borders = OxmlElement("w:tcBorders")
    below = OxmlElement("w:bottom")
    for key, value in (("val", "single"), ("sz", str(eighths)), ("color", _LINE if eighths < 12 else "1F1F1F")):
        below.set(qn(f"w:{key}"), value)
    borders.append(below)
    cell._tc.get_or_add_tcPr().append(borders)


def _dress(document: DocumentType) -> None:
    """One typeface, the language that spelling goes by, A4."""
    for name, size in _SIZES.items():
        style: Any = document.styles[name]
        style.font.name, style.font.size = _TYPEFACE, Pt(size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        if name in ("Title", "Heading 1", "Heading 2"):
            style.font.color.rgb = _INK
            style.font.bold = True
        if name == "Title":
            for border in style.element.pPr.findall(qn("w:pBdr")):
                style.element.pPr.remove(border)
    normal: Any = document.styles["Normal"]
    normal.paragraph_format.space_after = Pt(6)
    properties = normal.element.get_or_add_rPr()
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), locale())
    properties.append(spoken)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm((21 - _PAGE) / 2)


def _foot(document: DocumentType, plan: PlanRecord) -> None:
    """The plan's title and "Side 1 af 3" below every page."""
    paragraph: Any = document.sections[0].footer.paragraphs[0]
    paragraph.style = document.styles["Normal"]  # the style for feet has tab stops for another width
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(_PAGE), WD_TAB_ALIGNMENT.RIGHT)
    before, between, after = _("Page {page} of {pages}", page="\0", pages="\0").split("\0")
    _small(paragraph, f"{plan_title(plan)}\t{before}")
    _field(paragraph, "PAGE")
    _small(paragraph, between)
    _field(paragraph, "NUMPAGES")
    _small(paragraph, after)


def _small(paragraph: Any, text: str = "") -> Any:
    run = paragraph.add_run(text)
    run.font.size, run.font.color.rgb = Pt(8), _QUIET
    return run


def _field(paragraph: Any, name: str) -> None:
    """A number that Word counts; until it has, 1 stands there."""
    for kind in ("begin", "", "separate", "1", "end"):
        run = _small(paragraph, kind if kind == "1" else "")
        if kind == "":
            run._r.append(OxmlElement("w:instrText"))
            run._r[-1].text = name
        elif kind != "1":
            run._r.append(OxmlElement("w:fldChar"))
            run._r[-1].set(qn("w:fldCharType"), kind)


def _describe(document: DocumentType, plan: PlanRecord, strategy: StrategyRecord, today: dt.date) -> None:
    """What the file says about itself; fixed times, so that the same plan gives the same file."""
    about = document.core_properties
    about.title, about.subject, about.language = plan_title(plan)[:255], strategy.title[:255], locale()
    about.author = (strategy.organisation or plan_title(plan))[:255]
    about.last_modified_by = about.author
    about.comments = about.keywords = ""
    about.created = about.modified = dt.datetime.combine(today, dt.time(0))
