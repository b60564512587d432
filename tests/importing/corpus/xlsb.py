"""A small writer of the binary workbook (`.xlsb`): texts, numbers and merged ranges, as Excel's own records."""

from __future__ import annotations

import datetime as dt
import io
import struct
import zipfile
from collections.abc import Iterable, Sequence
from typing import Any

from importing.corpus.vocabulary import Formula, Sheet

_TYPES = """<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>{sheets}</Types>"""
_TYPE = '<Override PartName="/xl/worksheets/sheet{number}.bin" ContentType="application/vnd.ms-excel.worksheet"/>'
_RELATIONS = """<?xml version="1.0" encoding="UTF-8"?>\
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>"""
_RELATION = (
    '<Relationship Id="rId{number}" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/>'
)
_ROW, _NUMBER, _YES, _TEXT = 0, 5, 4, 6
_BEGIN_SHEET, _END_SHEET, _BEGIN_BOOK, _END_BOOK = 129, 130, 131, 132
_BEGIN_SHEETS, _END_SHEETS, _BEGIN_DATA, _END_DATA, _DIMENSIONS, _SHEET = 143, 144, 145, 146, 148, 156
_MERGE, _BEGIN_MERGES, _END_MERGES = 176, 177, 178
_DAY_ZERO = dt.date(1899, 12, 30)


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """The file; a date is a serial number, as in a sheet whose cells have no format."""
    stream = io.BytesIO()
    numbers = range(1, len(sheets) + 1)
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml", _TYPES.format(sheets="".join(_TYPE.format(number=it) for it in numbers))
        )
        archive.writestr("_rels/.rels", _relations([("officeDocument", "xl/workbook.bin")]))
        archive.writestr("xl/workbook.bin", _book(sheets))
        targets = [("worksheet", f"worksheets/sheet{number}.bin") for number in numbers]
        archive.writestr("xl/_rels/workbook.bin.rels", _relations(targets))
        for number, sheet in zip(numbers, sheets, strict=True):
            archive.writestr(f"xl/worksheets/sheet{number}.bin", _sheet(sheet))
    return stream.getvalue()


def _relations(targets: Iterable[tuple[str, str]]) -> str:
    found = (
        _RELATION.format(number=it, kind=kind, target=target) for it, (kind, target) in enumerate(targets, start=1)
    )
    return _RELATIONS.format(relations="".join(found))


def _book(sheets: Sequence[Sheet]) -> bytes:
    names = b"".join(
        _record(
            _SHEET, struct.pack("<II", 1 if sheet.hidden else 0, number) + _text(f"rId{number}") + _text(sheet.name)
        )
        for number, sheet in enumerate(sheets, start=1)
    )
    return _record(_BEGIN_BOOK) + _record(_BEGIN_SHEETS) + names + _record(_END_SHEETS) + _record(_END_BOOK)


def _sheet(sheet: Sheet) -> bytes:
    rows = sorted({row for row, _column in sheet.cells})
    columns = [column for _row, column in sheet.cells]
    parts = [
        _record(_BEGIN_SHEET),
        _record(_DIMENSIONS, struct.pack("<IIII", rows[0] - 1, rows[-1] - 1, min(columns) - 1, max(columns) - 1)),
        _record(_BEGIN_DATA),
    ]
    for row in rows:
        parts.append(_record(_ROW, struct.pack("<IIHHBI", row - 1, 0, 300, 0, 0, 0)))
        mine = sorted((column, value) for (it, column), value in sheet.cells.items() if it == row)
        parts += [_cell(column - 1, value) for column, value in mine]
    parts.append(_record(_END_DATA))
    if sheet.merges:
        parts.append(_record(_BEGIN_MERGES, struct.pack("<I", len(sheet.merges))))
        for top, left, bottom, right in sheet.merges:
            parts.append(_record(_MERGE, struct.pack("<IIII", top - 1, bottom - 1, left - 1, right - 1)))
        parts.append(_record(_END_MERGES))
    return b"".join((*parts, _record(_END_SHEET)))


def _cell(column: int, value: Any) -> bytes:
    head = struct.pack("<II", column, 0)
    match value:
        case Formula():
            return _cell(column, value.value)
        case bool():
            return _record(_YES, head + struct.pack("<B", value))
        case dt.date():
            return _record(_NUMBER, head + struct.pack("<d", (value - _DAY_ZERO).days))
        case int() | float():
            return _record(_NUMBER, head + struct.pack("<d", value))
        case _:
            return _record(_TEXT, head + _text(str(value)))


def _text(words: str) -> bytes:
    coded = words.encode("utf-16-le")
    return struct.pack("<I", len(coded) // 2) + coded


def _record(kind: int, data: bytes = b"") -> bytes:
    """Number and length in seven bits a byte, then the data."""
    number = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    length = bytearray()
    rest = len(data)
    while True:
        length.append(rest & 0x7F | (0x80 if rest > 0x7F else 0))
        rest >>= 7
        if not rest:
            break
    return number + bytes(length) + data
