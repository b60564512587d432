"""How wide a text is in the typefaces that travel with the program, and which characters they have.

Arial and Liberation Sans have the same advance widths, so a workbook set in Arial is measured with
Liberation Sans. Only two tables of the font file are read: which glyph a character has (`cmap`) and
how far it advances (`hmtx`).
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from functools import cache
from pathlib import Path

from planner import resources


class Face:
    """One font file: the advance of each character it has, in units of a thousandth of the type size."""

    def __init__(self, path: Path) -> None:
        self._data = path.read_bytes()
        tables = self._tables()
        self._per_em: int = struct.unpack_from(">H", self._data, tables["head"] + 18)[0]
        self._advances = self._read_advances(tables)
        self._glyphs = self._read_glyphs(tables["cmap"])
        self._widths = _Widths(self.advance)
        self._missing = self.advance("x") * 2  # an unknown character is drawn by another font: reckon generously

    def has(self, character: str) -> bool:
        """Whether the font can draw this character."""
        return bool(self._glyphs.get(ord(character)))

    def advance(self, character: str) -> float:
        """How far the character advances, in thousandths of the type size."""
        glyph = self._glyphs.get(ord(character))
        if not glyph:
            return self._missing
        return self._advances[min(glyph, len(self._advances) - 1)] * 1000 / self._per_em

    def width(self, text: str) -> float:
        """How wide the text is on one line, in thousandths of the type size."""
        return sum(map(self._widths.__getitem__, text))

    def _tables(self) -> dict[str, int]:
        count: int = struct.unpack_from(">H", self._data, 4)[0]
        places: dict[str, int] = {}
        for number in range(count):
            tag, _sum, offset, _length = struct.unpack_from(">4sLLL", self._data, 12 + 16 * number)
            places[tag.decode("latin-1")] = offset
        return places

    def _read_advances(self, tables: dict[str, int]) -> tuple[int, ...]:
        count: int = struct.unpack_from(">H", self._data, tables["hhea"] + 34)[0]
        pairs = struct.unpack_from(f">{count * 2}H", self._data, tables["hmtx"])
        return pairs[::2]

    def _read_glyphs(self, cmap: int) -> dict[int, int]:
        """The glyph of each character, from the widest Unicode subtable there is."""
        count: int = struct.unpack_from(">H", self._data, cmap + 2)[0]
        subtables: dict[int, int] = {}
        for number in range(count):
            platform, _encoding, offset = struct.unpack_from(">HHL", self._data, cmap + 4 + 8 * number)
            kind: int = struct.unpack_from(">H", self._data, cmap + offset)[0]
            if platform in (0, 3):
                subtables[kind] = cmap + offset
        return self._read_format_12(subtables[12]) if 12 in subtables else self._read_format_4(subtables[4])

    def _read_format_12(self, at: int) -> dict[int, int]:
        glyphs: dict[int, int] = {}
        groups: int = struct.unpack_from(">L", self._data, at + 12)[0]
        for number in range(groups):
            first, last, glyph = struct.unpack_from(">LLL", self._data, at + 16 + 12 * number)
            glyphs.update(zip(range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True))
        return glyphs

    def _read_format_4(self, at: int) -> dict[int, int]:
        glyphs: dict[int, int] = {}
        count: int = struct.unpack_from(">H", self._data, at + 6)[0] // 2
        lasts = struct.unpack_from(f">{count}H", self._data, at + 14)
        firsts = struct.unpack_from(f">{count}H", self._data, at + 16 + 2 * count)
        deltas = struct.unpack_from(f">{count}H", self._data, at + 16 + 4 * count)
        ranges = at + 16 + 6 * count
        offsets = struct.unpack_from(f">{count}H", self._data, ranges)
        for number, (first, last) in enumerate(zip(firsts, lasts, strict=True)):
            for code in range(first, min(last, 0xFFFE) + 1):
                if not offsets[number]:
                    glyphs[code] = (code + deltas[number]) & 0xFFFF
                    continue
                place = ranges + 2 * number + offsets[number] + 2 * (code - first)
                glyph: int = struct.unpack_from(">H", self._data, place)[0]
                glyphs[code] = (glyph + deltas[number]) & 0xFFFF if glyph else 0
        return glyphs


class _Widths(dict[str, float]):
    """Each character's advance, asked for once."""

    def __init__(self, advance: Callable[[str], float]) -> None:
        super().__init__()
        self._advance = advance

    def __missing__(self, character: str) -> float:
        self[character] = known = self._advance(character)
        return known


@cache
def face(*, bold: bool = False) -> Face:
    """The text face that travels with the program."""
    return Face(resources.path("fonts", "LiberationSans-Bold.ttf" if bold else "LiberationSans-Regular.ttf"))


@cache
def fallback() -> Face:
    """The face that has the signs and alphabets which the text face lacks."""
    return Face(resources.path("fonts", "DejaVuSans.ttf"))
