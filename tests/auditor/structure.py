"""Sheets, tables, links, properties, drawings, and what must not be in the file at all."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Collection, Iterator

from auditor.faults import Fault
from auditor.parts import ART, CHART, DRAWING, MAIN, Area, Package, area

OWN = "_planner"
_DEFAULT_NAME = re.compile(r"(?i)(sheet|ark|tabelle|feuil|blad|ark1|diagram|chart)\s*\d*")
_ILLEGAL = set(":\\/?*[]")
_UNWANTED = ("comments", "vmlDrawing", "externalLink", "vbaProject", "printerSettings", "customXml", "docProps/custom", "threadedComment")


def sheet_names(package: Package) -> Iterator[Fault]:
    names = [sheet.name for sheet in package.sheets]
    for name in names:
        if _DEFAULT_NAME.fullmatch(name):
            yield Fault("default_sheet_name", name)
        if not 1 <= len(name) <= 31 or set(name) & _ILLEGAL or name[:1] == "'" or name[-1:] == "'":
            yield Fault("illegal_sheet_name", name)
    for name, count in Counter(name.casefold() for name in names).items():
        if count > 1:
            yield Fault("sheet_name_twice", name)


def hidden_things(package: Package) -> Iterator[Fault]:
    for sheet in package.sheets:
        if not sheet.visible and (sheet.name, sheet.state) != (OWN, "veryHidden"):
            yield Fault("hidden_sheet", sheet.name, found=sheet.state)
        for row in sheet.hidden_rows:
            yield Fault("hidden_row", sheet.name, str(row))
        for column in sheet.hidden_columns:
            yield Fault("hidden_column", sheet.name, str(column))
    for name in package.workbook.iter(f"{MAIN}definedName"):
        if name.get("hidden") in ("1", "true"):
            yield Fault("hidden_name", "", name.get("name", ""))
    for part in package.parts:
        if any(word.casefold() in part.casefold() for word in _UNWANTED):
            yield Fault("unwanted_part", "", part)


def tables(package: Package) -> Iterator[Fault]:
    names: Counter[str] = Counter()
    for sheet in filter(lambda it: it.visible, package.sheets):
        for table in sheet.tables:
            names[table.name.casefold()] += 1
            if not re.fullmatch(r"[^\W\d]\w*", table.name):
                yield Fault("table_without_name", sheet.name, found=table.name)
            top, left, bottom, right = table.area
            heads = [sheet.cells.get((top, column)) for column in range(left, right + 1)]
            for number, head in enumerate(heads):
                if head is None or not head.text.strip():
                    yield Fault("heading_missing", sheet.name, f"{table.name} {number + 1}")
                elif not head.is_text or head.text != table.columns[number]:
                    yield Fault("heading_differs", sheet.name, head.place, f"{head.text} / {table.columns[number]}")
            for text, count in Counter(head.text.casefold() for head in heads if head).items():
                if count > 1:
                    yield Fault("heading_twice", sheet.name, table.name, text)
            if bottom <= top:
                yield Fault("table_without_rows", sheet.name, table.name)
            for merged in sheet.merged:
                if _overlap(merged, table.area):
                    yield Fault("merged_in_table", sheet.name, str(merged))
        for first, one in enumerate(sheet.tables):
            for other in sheet.tables[first + 1 :]:
                if _overlap(one.area, other.area):
                    yield Fault("tables_overlap", sheet.name, f"{one.name} {other.name}")
        for merged in sheet.merged:
            if merged[0] != merged[2]:
                yield Fault("merged_rows", sheet.name, str(merged))
    for name, count in names.items():
        if count > 1:
            yield Fault("table_name_twice", "", name)


def links(package: Package) -> Iterator[Fault]:
    known = {sheet.name for sheet in package.sheets if sheet.visible}
    for sheet in package.sheets:
        for place, target in sheet.links:
            if not target:
                yield Fault("link_out_of_file", sheet.name, place)
            elif not _is_there(target, known):
                yield Fault("broken_link", sheet.name, place, target)
    every = {sheet.name for sheet in package.sheets}
    for name in package.workbook.iter(f"{MAIN}definedName"):
        if not all(_is_there(part, every) for part in _split(name.text or "")):
            yield Fault("broken_name", "", name.get("name", ""), name.text or "")
    for part, content in package.parts.items():
        if part.startswith("xl/charts/chart"):
            for formula in package.xml(part).iter(f"{CHART}f"):
                if not _is_there(formula.text or "", known):
                    yield Fault("broken_chart_source", "", part, formula.text or "")
        if part.endswith(".rels"):
            folder, name = part.replace("_rels/", "").removesuffix(".rels"), part
            for kind, target, outside in package.related(folder).values():
                if outside or target not in package.parts:
                    yield Fault("broken_relation", "", name, f"{kind} {target}")
        if b"<!ENTITY" in content:
            yield Fault("unwanted_part", "", part)


def properties(package: Package) -> Iterator[Fault]:
    if "docProps/core.xml" not in package.parts:
        yield Fault("properties_missing", "")
        return
    said = {it.tag.rsplit("}", 1)[-1]: (it.text or "").strip() for it in package.xml("docProps/core.xml")}
    for name in ("title", "subject", "creator"):
        if not said.get(name):
            yield Fault("property_missing", "", name)
    if not re.fullmatch("[a-z]{2}-[A-Z]{2}", said.get("language", "")):
        yield Fault("language_missing", "", found=said.get("language", ""))
    about = package.xml("docProps/app.xml") if "docProps/app.xml" in package.parts else []
    if not any(it.tag.endswith("}Company") and it.text for it in about):
        yield Fault("property_missing", "", "company")
    if said.get("creator", "").casefold() in ("openpyxl", "python"):
        yield Fault("property_missing", "", "creator")


def opening(package: Package) -> Iterator[Fault]:
    view = package.workbook.find(f"{MAIN}bookViews/{MAIN}workbookView")
    if view is None or view.get("activeTab", "0") != "0" or view.get("firstSheet", "0") != "0":
        yield Fault("not_on_the_first_sheet", "")
    if not package.sheets[0].visible:
        yield Fault("not_on_the_first_sheet", package.sheets[0].name)
    for number, sheet in enumerate(package.sheets):
        for seen in sheet.root.iter(f"{MAIN}sheetView"):
            if (seen.get("tabSelected") in ("1", "true")) != (number == 0):
                yield Fault("wrong_sheet_selected", sheet.name)
            if seen.get("topLeftCell", "A1") != "A1":
                yield Fault("not_at_the_top", sheet.name, seen.get("topLeftCell", ""))
            for chosen in seen.findall(f"{MAIN}selection"):
                if chosen.get("activeCell", "A1") != "A1":
                    yield Fault("not_at_the_top", sheet.name, chosen.get("activeCell", ""))


def drawings(package: Package) -> Iterator[Fault]:
    """Every chart and picture says in words what it shows, and no chart makes up a title."""
    for part in package.parts:
        if re.fullmatch(r"xl/drawings/drawing\d+\.xml", part):
            for anchor in package.xml(part):
                shapes = [*anchor.iter(f"{DRAWING}cNvPr"), *anchor.iter(f"{ART}cNvPr")]
                if not shapes or not all(len((it.get("descr") or "").strip()) >= 10 for it in shapes):
                    yield Fault("alt_text_missing", "", part, shapes[0].get("name", "") if shapes else "")
        if re.fullmatch(r"xl/charts/chart\d+\.xml", part):
            chart = package.xml(part).find(f"{CHART}chart")
            deleted = chart.find(f"{CHART}autoTitleDeleted") if chart is not None else None
            if chart is None or (chart.find(f"{CHART}title") is None and (deleted is None or deleted.get("val") != "1")):
                yield Fault("chart_names_itself", "", part)


def leftovers(package: Package, secrets: Collection[str]) -> Iterator[Fault]:
    """Words that must not leave the house, in any part and however they are written."""
    for part, content in package.parts.items():
        text = html.unescape(content.decode("utf-8", "replace")).casefold()
        for secret in secrets:
            if secret.casefold() in text or secret.casefold() in part.casefold():
                yield Fault("internal_text", "", part, secret)


def _overlap(one: Area, other: Area) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def _split(references: str) -> list[str]:
    return re.findall(r"(?:'(?:[^']|'')*'|[^',!]+)![^,]+", references) or [references]


def _is_there(reference: str, known: Collection[str]) -> bool:
    sheet, mark, cells = reference.rpartition("!")
    name = sheet.strip("#")
    if name.startswith("'"):
        name = name[1:-1].replace("''", "'")
    return bool(mark) and name in known and (area(cells)[0] > 0 or re.fullmatch(r"\$?\d+:\$?\d+", cells) is not None)


