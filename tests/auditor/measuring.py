"""How many lines a text takes in a cell, by the advances of the font's own file, as a spreadsheet breaks lines.

Reckoned without a margin of safety: a row that has room by this has room.
"""

from __future__ import annotations

import re
import struct
from functools import cache
from pathlib import Path

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
_PIXELS_PER_POINT = 96 / 72
_EDGES = 5  # what a spreadsheet keeps free at the two sides of a cell, in pixels
_INDENT_SPACES = 3
_LEADING = 1.15  # the ascent and descent of the font, of its size


def pixels(width: float) -> int:
    """How wide a column of this width is, whose unit is the digit of 10 point Arial (7 pixels)."""
    return int((256 * width + int(128 / 7)) / 256 * 7)


def room(width: float, indent: int) -> float:
    """The pixels that a line of text may take."""
    return pixels(width) - _EDGES - indent * _INDENT_SPACES * text_width(" ", 10, bold=False)


def text_width(text: str, size: float, *, bold: bool) -> float:
    """How wide the text is on one line, in pixels."""
    advances = _advances("LiberationSans-Bold.ttf" if bold else "LiberationSans-Regular.ttf")
    others = _advances("DejaVuSans.ttf")
    return sum(advances.get(ord(it), others.get(ord(it), 0.6)) for it in text) * size * _PIXELS_PER_POINT


def lines(text: str, most: float, size: float, *, bold: bool) -> int:
    """How many lines the text takes where a line may be so many pixels wide."""
    return sum(_lines_of(paragraph, most, size, bold) for paragraph in re.split("\r\n|\r|\n", text))


def height(count: int, size: float) -> float:
    """How many points so many lines need."""
    return count * size * _LEADING


def _lines_of(paragraph: str, most: float, size: float, bold: bool) -> int:
    if text_width(paragraph, size, bold=bold) <= most:
        return 1
    count, used = 1, 0.0
    for piece in re.findall(r"[^ -]+-?|-| +", paragraph):
        wide = text_width(piece, size, bold=bold)
        if piece.isspace():
            used += wide  # blanks may hang over the edge
        elif used + wide <= most:
            used += wide
        elif wide <= most:
            count, used = count + 1, wide
        else:
            count += used > 0
            used = 0.0
            for character in piece:
                step = text_width(character, size, bold=bold)
                if used and used + step > most:
                    count, used = count + 1, 0.0
                used += step
    return count


@cache
def _advances(name: str) -> dict[int, float]:
    """The advance of every character the font has, as a share of the type size."""
    data = (FONTS / name).read_bytes()
    tables = {
        data[at : at + 4]: struct.unpack_from(">L", data, at + 8)[0]
        for at in range(12, 12 + 16 * struct.unpack_from(">H", data, 4)[0], 16)
    }
    em = struct.unpack_from(">H", data, tables[b"head"] + 18)[0]
    metrics = struct.unpack_from(">H", data, tables[b"hhea"] + 34)[0]
    widths = [struct.unpack_from(">H", data, tables[b"hmtx"] + 4 * number)[0] / em for number in range(metrics)]
    cmap = tables[b"cmap"]
    for number in range(struct.unpack_from(">H", data, cmap + 2)[0]):
        platform, encoding, offset = struct.unpack_from(">HHL", data, cmap + 4 + 8 * number)
        if (platform, encoding) == (3, 1):
            return {code: widths[min(glyph, metrics - 1)] for code, glyph in _segments(data, cmap + offset)}
    raise LookupError(name)


def _segments(data: bytes, at: int) -> list[tuple[int, int]]:
    """Each character and its glyph, from the table that every font has (format 4)."""
    count = struct.unpack_from(">H", data, at + 6)[0] // 2
    found: list[tuple[int, int]] = []
    for number in range(count):
        end = struct.unpack_from(">H", data, at + 14 + 2 * number)[0]
        start = struct.unpack_from(">H", data, at + 16 + 2 * (count + number))[0]
        delta = struct.unpack_from(">H", data, at + 16 + 2 * (2 * count + number))[0]
        where = at + 16 + 2 * (3 * count + number)
        offset = struct.unpack_from(">H", data, where)[0]
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = (code + delta) & 0xFFFF
            if offset:
                inside = struct.unpack_from(">H", data, where + offset + 2 * (code - start))[0]
                glyph = (inside + delta) & 0xFFFF if inside else 0
            if glyph:
                found.append((code, glyph))
    return found
