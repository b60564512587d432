"""How the sheets print: A4 across, one page wide, headings on every page, pages numbered, and no text clipped."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from auditor import measuring
from auditor.faults import Fault
from auditor.parts import MAIN, Package, Sheet, SheetCell, area

_TALLEST = 409
_A4, _A3 = "9", "8"
_SLACK = 0.5
_TO_FILL_IN = ("working", "round")
"""Made to be filled in: a text stands in one cell, whole, however long it is."""


def page_setup(package: Package, profile: str) -> Iterator[Fault]:
    for sheet in filter(lambda it: it.visible, package.sheets):
        setup, fit = sheet.root.find(f"{MAIN}pageSetup"), sheet.root.find(f"{MAIN}sheetPr/{MAIN}pageSetUpPr")
        held = setup.attrib if setup is not None else {}
        if held.get("paperSize") != (_A3 if profile == "working" else _A4):
            yield Fault("paper", sheet.name, found=held.get("paperSize", ""))
        if held.get("orientation") != "landscape":
            yield Fault("orientation", sheet.name)
        if fit is None or fit.get("fitToPage") not in ("1", "true") or held.get("fitToWidth", "1") != "1":
            yield Fault("not_one_page_wide", sheet.name)
        if held.get("fitToHeight", "1") not in ("0", "1"):
            yield Fault("squeezed", sheet.name, found=held.get("fitToHeight", ""))
        if held.get("fitToHeight", "1") == "1" and sheet is not package.sheets[0]:
            yield Fault("squeezed", sheet.name)
        words = "".join(it.text or "" for it in sheet.root.findall(f"{MAIN}headerFooter/*"))
        if profile == "web":
            if words:
                yield Fault("footer_in_web", sheet.name, found=words)
        elif not ("&P" in words and "&N" in words and ("Side &P af &N" in words or "Page &P of &N" in words)):
            yield Fault("pages_not_numbered", sheet.name, found=words)


def titles(package: Package) -> Iterator[Fault]:
    """The heading of the last table heads every page; an earlier table ends before a page break."""
    repeated = {
        int(name.get("localSheetId", "-1")): name.text or ""
        for name in package.workbook.iter(f"{MAIN}definedName")
        if name.get("name") == "_xlnm.Print_Titles"
    }
    for number, sheet in enumerate(package.sheets):
        if not sheet.visible or not sheet.tables or number == 0:
            continue
        below = sorted(sheet.tables, key=lambda it: it.area[0])
        if repeated.get(number, "").rpartition("!")[2] != f"${below[-1].area[0]}:${below[-1].area[0]}":
            yield Fault("print_titles_missing", sheet.name, found=repeated.get(number, ""))
        breaks = {int(it.get("id", "0")) for it in sheet.root.findall(f"{MAIN}rowBreaks/{MAIN}brk")}
        for one, other in pairwise(below):
            if not any(one.area[2] <= at < other.area[0] for at in breaks):
                yield Fault("no_page_break", sheet.name, other.name)


def screen(package: Package, profile: str) -> Iterator[Fault]:
    """Headings stay in sight; the web twin has nothing in a screen reader's way."""
    for number, sheet in enumerate(package.sheets):
        if not sheet.visible:
            continue
        pane = sheet.root.find(f"{MAIN}sheetViews/{MAIN}sheetView/{MAIN}pane")
        if profile == "web":
            if pane is not None:
                yield Fault("frozen_in_web", sheet.name)
            for table in sheet.tables:
                if table.filtered:
                    yield Fault("filter_in_web", sheet.name, table.name)
        elif len(sheet.tables) == 1 and number:
            head = sheet.tables[0].area[0]
            above = sum(sheet.heights.get(row, 14) for row in range(1, head + 1))
            if pane is None and above <= 200:
                yield Fault("not_frozen", sheet.name)
            if pane is not None and pane.get("ySplit") != str(head):
                yield Fault("not_frozen", sheet.name, found=pane.get("ySplit", ""))


def print_areas(package: Package) -> Iterator[Fault]:
    """Everything that is written is printed, and nothing beyond the widest table."""
    areas = {
        int(name.get("localSheetId", "-1")): area((name.text or "").rpartition("!")[2])
        for name in package.workbook.iter(f"{MAIN}definedName")
        if name.get("name") == "_xlnm.Print_Area"
    }
    for number, sheet in enumerate(package.sheets):
        if not sheet.visible:
            continue
        top, left, bottom, right = areas.get(number, (1, 1, 10**7, 10**5))
        for cell in sheet.cells.values():
            if not (top <= cell.row <= bottom and left <= cell.column <= right):
                yield Fault("not_printed", sheet.name, cell.place, cell.text[:40])


def heights(package: Package) -> Iterator[Fault]:
    for sheet in filter(lambda it: it.visible, package.sheets):
        for row, points in sheet.heights.items():
            if points > _TALLEST:
                yield Fault("row_too_tall", sheet.name, str(row), str(points))


def clipped(package: Package, profile: str) -> Iterator[Fault]:
    """Text that does not fit its cell: wrapped text its row, other text the empty cells beside it, a number its column."""
    for sheet in filter(lambda it: it.visible, package.sheets):
        merged = {(one[0], one[1]): one for one in sheet.merged}
        for cell in sheet.cells.values():
            look = package.looks[cell.style]
            last = merged.get((cell.row, cell.column), (0, 0, 0, cell.column))[3]
            width = sum(sheet.widths.get(column, 8.43) for column in range(cell.column, last + 1))
            room = measuring.room(width, look.indent)
            if not cell.is_text:
                shown = _shown(cell, look.digits)
                if measuring.text_width(shown, look.size, bold=look.bold) > room + 2:
                    yield Fault("number_clipped", sheet.name, cell.place, shown)
            elif look.wrap:
                points = sheet.heights.get(cell.row, 14.0)
                need = measuring.height(measuring.lines(cell.text, room, look.size, bold=look.bold), look.size)
                if need > points + _SLACK and not (profile in _TO_FILL_IN and points >= _TALLEST):
                    yield Fault("text_clipped", sheet.name, cell.place, f"{need:.0f} of {points:.0f}: {cell.text[:30]}")
            else:
                yield from _run_over(sheet, cell, look.size, look.bold, room)


def _run_over(sheet: Sheet, cell: SheetCell, size: float, bold: bool, room: float) -> Iterator[Fault]:
    """A text that is not wrapped runs on over empty cells, and no further."""
    wide = measuring.text_width(cell.text, size, bold=bold)
    column = cell.column
    while room < wide and column + 1 in sheet.widths and (cell.row, column + 1) not in sheet.cells:
        column += 1
        room += measuring.pixels(sheet.widths[column])
    if wide > room + 1:
        yield Fault("text_clipped", sheet.name, cell.place, cell.text[:40])
    if "\n" in cell.text:
        yield Fault("text_clipped", sheet.name, cell.place, "a line break without wrapping")


def _shown(cell: SheetCell, digits: str) -> str:
    """About what a number looks like, for its width."""
    if cell.kind == "d" or "yy" in digits:
        return "00-00-0000"
    try:
        number = float(cell.text)
    except ValueError:
        return cell.text
    decimals = 2 if ".00" in digits else min(len(f"{number:.6f}".rstrip("0").partition(".")[2]), 6) if ".0" in digits else 0
    return f"{number:,.{decimals}f}" + (" kr." if "kr." in digits else "DKK " if "DKK" in digits else "")
