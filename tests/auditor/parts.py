"""The parts of a workbook's zip as they stand: sheets with their cells, styles, tables, drawings, and what points where."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from xml.etree.ElementTree import Element

from defusedxml import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
ART = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
"""How a character is written that XML would not keep."""

Area = tuple[int, int, int, int]
"""First row, first column, last row, last column, counted from 1."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell is drawn. Colours are "RRGGBB"; `fill` is "" for none; `boxed` has a line that is seen on every side."""

    size: float
    bold: bool
    colour: str
    fill: str
    wrap: bool
    across: str
    indent: int
    quoted: bool
    digits: str
    boxed: bool


@dataclass(frozen=True, slots=True)
class SheetCell:
    row: int
    column: int
    kind: str
    text: str
    style: int
    formula: bool
    runs: tuple[tuple[str, str], ...] = ()
    """Pieces of a text with a colour of their own: (text, colour)."""

    @property
    def place(self) -> str:
        return f"{letters(self.column)}{self.row}"

    @property
    def is_text(self) -> bool:
        return self.kind in ("s", "inlineStr", "str")


@dataclass(slots=True, kw_only=True)
class Table:
    name: str
    area: Area
    columns: list[str]
    filtered: bool


@dataclass(slots=True, kw_only=True)
class Sheet:
    name: str
    state: str
    part: str
    root: Element
    cells: dict[tuple[int, int], SheetCell]
    heights: dict[int, float]
    hidden_rows: list[int]
    widths: dict[int, float]
    hidden_columns: list[int]
    merged: list[Area]
    tables: list[Table] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    """Where each hyperlink stands, and where it leads in this file ("" for out of it)."""

    @property
    def visible(self) -> bool:
        return self.state == "visible"

    def table_cells(self, table: Table) -> Iterator[SheetCell]:
        """The cells below the table's headings."""
        top, left, bottom, right = table.area
        for (row, column), cell in self.cells.items():
            if top < row <= bottom and left <= column <= right:
                yield cell


class Package:
    """The file; raises zipfile or XML errors for one that is not whole."""

    def __init__(self, path: Path) -> None:
        with zipfile.ZipFile(path) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}

    def xml(self, part: str) -> Element:
        return ElementTree.fromstring(self.parts[part])

    def related(self, part: str) -> dict[str, tuple[str, str, bool]]:
        """What a part is joined to: by id, the kind, the target's part, whether it is outside the file."""
        folder, name = posixpath.split(part)
        rels = f"{folder}/_rels/{name}.rels".lstrip("/")
        if rels not in self.parts:
            return {}
        found: dict[str, tuple[str, str, bool]] = {}
        for element in self.xml(rels):
            target, outside = element.get("Target", ""), element.get("TargetMode") == "External"
            if not outside:
                target = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found[element.get("Id", "")] = (element.get("Type", "").rsplit("/", 1)[-1], target, outside)
        return found

    @cached_property
    def workbook(self) -> Element:
        return self.xml("xl/workbook.xml")

    @cached_property
    def looks(self) -> list[Look]:
        """The look of each style number."""
        root = self.xml("xl/styles.xml")
        fonts = [_font(it) for it in root.findall(f"{MAIN}fonts/{MAIN}font")]
        fills = [_fill(it) for it in root.findall(f"{MAIN}fills/{MAIN}fill")]
        boxes = [_is_box(it) for it in root.findall(f"{MAIN}borders/{MAIN}border")]
        formats = {it.get("numFmtId", ""): it.get("formatCode", "") for it in root.iter(f"{MAIN}numFmt")}
        looks: list[Look] = []
        for it in root.findall(f"{MAIN}cellXfs/{MAIN}xf"):
            size, bold, colour = fonts[int(it.get("fontId", "0"))]
            around = it.find(f"{MAIN}alignment")
            held = around.attrib if around is not None else {}
            looks.append(
                Look(
                    size=size, bold=bold, colour=colour, fill=fills[int(it.get("fillId", "0"))],
                    wrap=held.get("wrapText") in ("1", "true"), across=held.get("horizontal", ""),
                    indent=int(held.get("indent", "0")), quoted=it.get("quotePrefix") in ("1", "true"),
                    digits=formats.get(it.get("numFmtId", "0"), ""), boxed=boxes[int(it.get("borderId", "0"))],
                )
            )  # fmt: skip
        return looks

    @cached_property
    def sheets(self) -> list[Sheet]:
        related = self.related("xl/workbook.xml")
        shared = self._shared_texts()
        found: list[Sheet] = []
        for element in self.workbook.findall(f"{MAIN}sheets/{MAIN}sheet"):
            part = related[element.get(f"{REL}id", "")][1]
            found.append(self._sheet(element.get("name", ""), element.get("state", "visible"), part, shared))
        return found

    def _shared_texts(self) -> list[tuple[str, tuple[tuple[str, str], ...]]]:
        if "xl/sharedStrings.xml" not in self.parts:
            return []
        return [_text_of(it) for it in self.xml("xl/sharedStrings.xml").findall(f"{MAIN}si")]

    def _sheet(self, name: str, state: str, part: str, shared: list[tuple[str, tuple[tuple[str, str], ...]]]) -> Sheet:
        root = self.xml(part)
        sheet = Sheet(
            name=name, state=state, part=part, root=root, cells={}, heights={}, hidden_rows=[], widths={}, hidden_columns=[],
            merged=[area(it.get("ref", "")) for it in root.iter(f"{MAIN}mergeCell")],
        )  # fmt: skip
        for it in root.iter(f"{MAIN}col"):
            for number in range(int(it.get("min", "1")), min(int(it.get("max", "1")), 200) + 1):
                sheet.widths[number] = float(it.get("width", "8.43"))
                if it.get("hidden") in ("1", "true") or it.get("width") == "0":
                    sheet.hidden_columns.append(number)
        for row in root.iter(f"{MAIN}row"):
            number = int(row.get("r", "0"))
            if "ht" in row.attrib:
                sheet.heights[number] = float(row.get("ht", "0"))
            if row.get("hidden") in ("1", "true") or row.get("ht") == "0":
                sheet.hidden_rows.append(number)
            for element in row.findall(f"{MAIN}c"):
                cell = _cell(element, shared)
                if cell is not None:
                    sheet.cells[cell.row, cell.column] = cell
        related = self.related(part)
        for kind, target, _outside in related.values():
            if kind == "table" and target in self.parts:
                sheet.tables.append(_table(self.xml(target)))
        for it in root.iter(f"{MAIN}hyperlink"):
            sheet.links.append((it.get("ref", ""), "" if it.get(f"{REL}id") else it.get("location", "")))
        return sheet


def letters(column: int) -> str:
    """The letters of a column counted from 1."""
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def area(ref: str) -> Area:
    """The corners of "A1:C7", or of one cell."""
    first, _colon, last = ref.replace("$", "").partition(":")
    top, left = _corner(first)
    bottom, right = _corner(last or first)
    return top, left, bottom, right


def _corner(place: str) -> tuple[int, int]:
    found = re.fullmatch(r"([A-Z]{1,3})([0-9]+)", place)
    if not found:
        return 0, 0
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]), column


def _cell(element: Element, shared: list[tuple[str, tuple[tuple[str, str], ...]]]) -> SheetCell | None:
    row, column = _corner(element.get("r", ""))
    kind, formula = element.get("t", "n"), element.find(f"{MAIN}f") is not None
    value = element.find(f"{MAIN}v")
    text, runs = (value.text or "") if value is not None else "", ()
    if kind == "s" and text:
        text, runs = shared[int(text)]
    elif kind == "inlineStr":
        inline = element.find(f"{MAIN}is")
        text, runs = _text_of(inline) if inline is not None else ("", ())
    if not text and not formula:
        return None
    return SheetCell(row, column, kind, text, int(element.get("s", "0")), formula, runs)


def _text_of(element: Element) -> tuple[str, tuple[tuple[str, str], ...]]:
    plain = "".join(it.text or "" for it in element.findall(f"{MAIN}t"))
    runs: list[tuple[str, str]] = []
    for run in element.findall(f"{MAIN}r"):
        colour = run.find(f"{MAIN}rPr/{MAIN}color")
        text = "".join(it.text or "" for it in run.findall(f"{MAIN}t"))
        runs.append((text, colour.get("rgb", "")[-6:] if colour is not None else ""))
    whole = plain + "".join(text for text, _colour in runs)
    return _ESCAPED.sub(lambda it: chr(int(it[1], 16)), whole), tuple(runs)


def _font(element: Element) -> tuple[float, bool, str]:
    size, bold, colour = element.find(f"{MAIN}sz"), element.find(f"{MAIN}b"), element.find(f"{MAIN}color")
    return (
        float(size.get("val", "11")) if size is not None else 11.0,
        bold is not None and bold.get("val", "1") not in ("0", "false"),
        (colour.get("rgb") or "FF000000")[-6:] if colour is not None else "000000",
    )


def _fill(element: Element) -> str:
    pattern = element.find(f"{MAIN}patternFill")
    if pattern is None or pattern.get("patternType") != "solid":
        return ""
    ground = pattern.find(f"{MAIN}fgColor")
    return (ground.get("rgb") or "")[-6:] if ground is not None else ""


def _is_box(element: Element) -> bool:
    for side in ("left", "right", "top", "bottom"):
        line = element.find(f"{MAIN}{side}")
        colour = line.find(f"{MAIN}color") if line is not None and line.get("style") else None
        if colour is None or (colour.get("rgb") or "FFFFFF")[-6:] == "FFFFFF":
            return False
    return True


def _table(root: Element) -> Table:
    return Table(
        name=root.get("displayName", ""),
        area=area(root.get("ref", "")),
        columns=[it.get("name", "") for it in root.iter(f"{MAIN}tableColumn")],
        filtered=root.find(f"{MAIN}autoFilter") is not None,
    )
