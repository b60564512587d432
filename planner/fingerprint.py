"""The fingerprint of a cell: equal for what a person would call the same content, whoever saved the workbook.

An exported workbook keeps one for each of its cells; on the way back an equal fingerprint says that
nobody has touched the cell.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import unicodedata
from functools import lru_cache

from planner.columns import Cell

_BYTES = 6


@lru_cache(maxsize=20_000, typed=True)  # a title stands in six sheets; typed, since True equals 1
def fingerprint(cell: Cell) -> str:
    """Twelve hex digits of the cell's content, blind to what Excel and LibreOffice change by themselves.

    3 equals 3.0, a day equals its midnight, an empty cell equals an empty text; of a text, line ends, blanks
    at the ends of lines, blank lines around it, tabs (lost in OpenDocument) and the way accents are composed
    don't count.
    """
    return hashlib.blake2s(_canonical(cell).encode("utf-8", "surrogatepass"), digest_size=_BYTES).hexdigest()


def _canonical(cell: Cell) -> str:
    """The content in one spelling, led by a letter for its type; "" for nothing."""
    match cell:
        case None:
            return ""
        case bool():
            return f"b{int(cell)}"
        case dt.datetime():
            return f"d{cell.date().isoformat()}" if cell.time() == dt.time.min else f"d{cell.isoformat()}"
        case dt.date():
            return f"d{cell.isoformat()}"
        case str():
            return _text(cell)
        case _:
            return f"n{float(cell) + 0.0!r}"


def _text(text: str) -> str:
    lines = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "")).split("\n")
    kept = "\n".join(line.rstrip() for line in lines).strip()
    return f"t{kept}" if kept else ""
