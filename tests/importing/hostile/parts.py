"""The parts that hostile files are put together from: a minimal workbook, an OpenDocument sheet, an OLE file."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
XML = '<?xml version="1.0" encoding="UTF-8"?>'
SECRET = "det må ikke læses"
SHEET = "xl/worksheets/sheet1.xml"

TYPES = f"""{XML}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>"""
ROOT = f"""{XML}<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
RELATIONS = f"""{XML}<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="rId2" Type="{_OFFICE}/worksheet" Target="worksheets/sheet2.xml"/>
<Relationship Id="rId3" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/>
<Relationship Id="rId4" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>"""
WORDS = f'{XML}<sst xmlns="{_MAIN}"><si><t>Indsats</t></si></sst>'
STYLES = f"""{XML}<styleSheet xmlns="{_MAIN}"><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>
<cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/><xf fillId="0"/></cellXfs></styleSheet>"""


def workbook(*sheets: str) -> str:
    """xl/workbook.xml with these sheets: names, a name after "!" is hidden."""
    elements = [
        f'<sheet name="{name.lstrip("!")}" sheetId="{number}" r:id="rId{number}"{" state=" + chr(34) + "hidden" + chr(34) if name[0] == "!" else ""}/>'
        for number, name in enumerate(sheets, start=1)
    ]
    return f'{XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{"".join(elements)}</sheets></workbook>'


def worksheet(rows: str, opening: str = XML, before: str = "") -> str:
    """A worksheet with this inside `sheetData`; `opening` may hold a document type."""
    return f'{opening}<worksheet xmlns="{_MAIN}">{before}<sheetData>{rows}</sheetData></worksheet>'


def cell(address: str, words: str) -> str:
    """A cell with its text inside."""
    return f'<c r="{address}" t="inlineStr"><is><t>{words}</t></is></c>'


ONE_ROW = f'<row r="1">{cell("A1", "Indsats")}</row>'


def xlsx(path: Path, rows: str = ONE_ROW, parts: Mapping[str, str | bytes] | None = None) -> Path:
    """A workbook of one sheet with these rows; `parts` are further ones, or others in the place of its own."""
    mine: dict[str, str | bytes] = {
        "[Content_Types].xml": TYPES, "_rels/.rels": ROOT, "xl/workbook.xml": workbook("Ark1"),
        "xl/_rels/workbook.xml.rels": RELATIONS, "xl/sharedStrings.xml": WORDS, "xl/styles.xml": STYLES,
        SHEET: worksheet(rows),
    }  # fmt: skip
    return zipped(path, {**mine, **(parts or {})})


def zipped(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def ods(path: Path, table: str, opening: str = XML, manifest: str = "") -> Path:
    """An OpenDocument sheet with this inside its one table."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text", "manifest")
    )
    content = f"""{opening}<office:document-content {spaces} office:version="1.2"><office:body><office:spreadsheet>
<table:table table:name="Ark1">{table}</table:table></office:spreadsheet></office:body></office:document-content>"""
    return zipped(path, {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": f"{XML}<manifest:manifest {spaces}>{manifest}</manifest:manifest>",
        "content.xml": content,
    })  # fmt: skip


def entities(inside: str) -> str:
    """An XML declaration and a document type in which `&l9;` says "ha" a thousand million times; `inside` is its root's name."""
    declared = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'{XML}<!DOCTYPE {inside} [<!ENTITY l0 "ha">{declared}]>'


def external(inside: str, address: str) -> str:
    """An XML declaration and a document type in which `&away;` stands for a file."""
    return f'{XML}<!DOCTYPE {inside} [<!ENTITY away SYSTEM "{address}">]>'


def ole(path: Path, streams: Mapping[str, bytes]) -> Path:
    """An OLE file (the wrapping of old and of encrypted Office files) with these streams."""
    size, free, end, fat = 512, 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    table, content = [fat], b""
    entries = [_entry("Root Entry", 5, 1, end, 0)]
    for name, stream in streams.items():
        padded = stream.ljust(-(-max(len(stream), 4096) // size) * size, b"\0")
        start, count = len(table), len(padded) // size
        table += [*range(start + 1, start + count), end]
        content += padded
        entries.append(_entry(name, 2, len(entries) + 1 if len(entries) < len(streams) else free, start, len(padded)))
    directory = b"".join(entries).ljust(size * -(-len(entries) // 4), b"\0")
    first = len(table)
    table += [*range(first + 1, first + len(directory) // size), end]
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<9I", 0, 1, first, 0, 4096, end, 0, end, 0) + struct.pack("<109I", 0, *[free] * 108)
    path.write_bytes(header + struct.pack("<128I", *table, *[free] * (128 - len(table))) + content + directory)
    return path


def _entry(name: str, kind: int, right: int, start: int, size: int) -> bytes:
    """A directory's entry; the root's child is the first stream, the others hang to the right of each other."""
    none = 0xFFFFFFFF
    words = name.encode("utf-16-le")
    sides = (none, none, right) if kind == 5 else (none, right, none)
    return (
        words.ljust(64, b"\0") + struct.pack("<HBB", len(words) + 2, kind, 1) + struct.pack("<3I", *sides)
        + bytes(36) + struct.pack("<IQ", start, size)
    )  # fmt: skip
