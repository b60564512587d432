"""The case as a Word file: real headings, lists and tables, so that it can be worked on and read aloud."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from typing import Any

from docx import Document
from docx.document import Document as DocumentType
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Cm, Pt, RGBColor

from planner.exporting.book import locale, plan_title
from planner.exporting.case.blocks import Block, Heading, Paragraph, Point, Table, Title
from planner.exporting.metrics import face
from planner.records import PlanRecord, StrategyRecord
from planner.words import _

_TYPEFACE = "Arial"
_INK, _QUIET = RGBColor(0x1F, 0x1F, 0x1F), RGBColor(0x59, 0x59, 0x59)
_LINE = "D0D0D0"
_SIZES = {"Normal": 10.5, "Title": 22, "Heading 1": 14, "Heading 2": 11.5, "List Bullet": 10.5, "List Number": 10.5}
_PAGE = 16.0
"""The width of the text, in centimetres."""
_NARROWEST = 1.1
_SIGN = re.compile(r"(?m)^([^\w\s]+) ")
"""The sign before a word, which it is not parted from."""
_TABLE_POINTS = 9
_BESIDE_TEXT = 0.58
"""What a cell keeps free at its two sides, in centimetres, and a little more for other printers."""
_WIDEST = 2.9
_MOST_OF_PAGE = 0.76
"""The share of the page that the columns beside the wide one may take."""


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
    return _dated(buffer, today)


def _dated(written: io.BytesIO, today: dt.date) -> bytes:
    """The file with all its parts of that day, so that the same plan gives the same bytes."""
    moment = (max(today.year, 1980), today.month, today.day, 0, 0, 0)
    again = io.BytesIO()
    with zipfile.ZipFile(written) as found, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as made:
        for part in found.infolist():
            info = zipfile.ZipInfo(part.filename, moment)
            info.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(info, found.read(part))
    return again.getvalue()


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
    glued = [[_SIGN.sub("\\1\u00a0", text) for text in texts] for texts in (table.heads, *table.rows)]
    widths = _widths(glued, table.wide)
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Cm(width)
    for number, texts in enumerate(glued):
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
            run.font.size = Pt(_TABLE_POINTS)
            run.bold = number == 0
            if place != table.wide and all(_is_figure(row_[place]) for row_ in table.rows):
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            _underline(cell, 12 if number == 0 else 4)
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def _is_figure(text: str) -> bool:
    return text.replace(".", "").replace(",", "").removesuffix(" kr.").removesuffix("kr").strip().lstrip("-").isdigit()


def _widths(rows: Sequence[Sequence[str]], wide: int) -> list[float]:
    """Every column as wide as its longest line where there is room, else at least as its longest word; the wide one has
    what is left."""
    columns = list(zip(*rows, strict=True))

    def widest(texts: Sequence[str], separator: str) -> float:
        return max(_centimetres(part, bold=row == 0) for row, text in enumerate(texts) for part in text.split(separator))

    least = [widest([text.replace("\n", " ") for text in texts], " ") for texts in columns]
    whole = [max(narrow, min(_WIDEST, widest(["", *texts[1:]], "\n"))) for texts, narrow in zip(columns, least, strict=True)]
    others = [place for place in range(len(columns)) if place != wide]
    room, needed, wanted = _PAGE * _MOST_OF_PAGE, sum(least[it] for it in others), sum(whole[it] for it in others)
    share = min(1.0, max(0.0, (room - needed) / (wanted - needed))) if wanted > needed else 0.0
    shrunk = min(1.0, room / needed) if needed else 1.0
    widths = [(few + (many - few) * share) * shrunk for few, many in zip(least, whole, strict=True)]
    widths[wide] = _PAGE - sum(widths[it] for it in others)
    return widths


def _centimetres(text: str, *, bold: bool) -> float:
    """How wide a column must be for the text to stand on one line."""
    return max(_NARROWEST, _BESIDE_TEXT + face(bold=bold).width(text) / 1000 * _TABLE_POINTS / Cm(1).pt)


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
