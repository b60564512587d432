"""The cells: what is a number or a day is one, no text is a formula, and everything can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.faults import Fault
from auditor.parts import ART, CHART, MAIN, Package

_TYPED = {
    "Nr.", "Mål nr.", "Start", "Slut", "Økonomi", "Udgangspunkt", "Måltal", "Frist", "Seneste måling", "Målt den", "Antal", "Dato",
    "Nået", "I alt", "No.", "Goal no.", "End", "Budget", "Baseline", "Target", "Due", "Last value", "Measured on", "Count", "Date",
    "Done on", "In all",
}  # fmt: skip
"""The columns that hold numbers or days."""

_NUMBER = re.compile(r"[-+−]?\s*(?:kr\.?\s*)?\d[\d.\s]*(?:,\d+)?\s*(?:kr\.?|%|t\.kr\.?)?", re.IGNORECASE)
_DAY = re.compile(r"\d{1,2}[-./ ]\d{1,2}[-./ ]\d{2,4}|\d{4}-\d{2}-\d{2}")
_FORMULA_LIKE = ("=", "+", "-", "@", "\t", "\r")
_MOST = 32_767
_LEAST_CONTRAST = 4.5


def formulas(package: Package) -> Iterator[Fault]:
    for sheet in package.sheets:
        for cell in sheet.cells.values():
            if cell.formula:
                yield Fault("formula", sheet.name, cell.place, cell.text[:40])
            elif sheet.visible and cell.text.startswith(_FORMULA_LIKE) and cell.is_text and not package.looks[cell.style].quoted:
                yield Fault("not_quoted", sheet.name, cell.place, cell.text[:40])
            if cell.kind == "e":
                yield Fault("error_value", sheet.name, cell.place, cell.text)


def text_numbers(package: Package) -> Iterator[Fault]:
    for sheet in filter(lambda it: it.visible, package.sheets):
        for table in sheet.tables:
            typed = {table.area[1] + number for number, heading in enumerate(table.columns) if heading in _TYPED}
            for cell in sheet.table_cells(table):
                if cell.is_text and cell.column in typed and _is_number(cell.text):
                    yield Fault("number_as_text", sheet.name, cell.place, cell.text)


def lengths(package: Package) -> Iterator[Fault]:
    for sheet in package.sheets:
        for cell in sheet.cells.values():
            if cell.is_text and len(cell.text.encode("utf-16-le", "surrogatepass")) // 2 > _MOST:
                yield Fault("text_too_long", sheet.name, cell.place, str(len(cell.text)))


def contrasts(package: Package) -> Iterator[Fault]:
    for sheet in filter(lambda it: it.visible, package.sheets):
        for cell in sheet.cells.values():
            look = package.looks[cell.style]
            ground = look.fill or "FFFFFF"
            inks = {colour or look.colour for text, colour in cell.runs if any(it.isalnum() for it in text)} or {look.colour}
            for ink in inks:
                if contrast(ink, ground) < _LEAST_CONTRAST:
                    yield Fault("contrast", sheet.name, cell.place, f"{ink} on {ground}")
    for part in package.parts:
        if re.fullmatch(r"xl/charts/chart\d+\.xml", part):
            yield from _chart_contrasts(package, part)


def colour_alone(package: Package) -> Iterator[Fault]:
    """A filled cell says in a word or a sign what its colour says; one that is to be filled in has a box around it."""
    for sheet in filter(lambda it: it.visible, package.sheets):
        said = {cell.place for cell in sheet.cells.values()}
        for element in sheet.root.iter(f"{MAIN}c"):
            place = element.get("r", "")
            look = package.looks[int(element.get("s", "0"))]
            if look.fill and not look.boxed and place not in said:
                yield Fault("colour_alone", sheet.name, place)


def _chart_contrasts(package: Package, part: str) -> Iterator[Fault]:
    """Labels inside the bars against the bars, all other words against the white page."""
    for series in package.xml(part).iter(f"{CHART}ser"):
        fill = series.find(f"{CHART}spPr/{ART}solidFill/{ART}srgbClr")
        for labels in series.findall(f"{CHART}dLbls"):
            where = labels.find(f"{CHART}dLblPos")
            ink = labels.find(f"{CHART}txPr//{ART}srgbClr")
            inside = where is not None and where.get("val") in ("ctr", "inEnd", "inBase")
            ground = fill.get("val", "FFFFFF") if inside and fill is not None else "FFFFFF"
            if ink is not None and contrast(ink.get("val", "000000"), ground) < _LEAST_CONTRAST:
                yield Fault("contrast", "", part, f"{ink.get('val')} on {ground}")


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2."""

    def luminance(colour: str) -> float:
        shares = (int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4))
        red, green, blue = (it / 12.92 if it <= 0.03928 else ((it + 0.055) / 1.055) ** 2.4 for it in shares)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _is_number(text: str) -> bool:
    return bool(_NUMBER.fullmatch(text.strip()) or _DAY.fullmatch(text.strip()))

