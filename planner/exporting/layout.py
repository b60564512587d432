"""How much room text takes in a workbook: wrapped lines, row heights, and texts too long for one row.

Widths are Excel's: a column of 10 is ten digits of the body size plus five pixels of padding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from planner.exporting.metrics import face

BODY_POINTS = 10
LINE_POINTS = 13.0
ROW_PADDING = 8.0
MOST_POINTS = 409.0
MOST_LINES = int((MOST_POINTS - ROW_PADDING) // LINE_POINTS)

_DIGIT_PIXELS = 7
_PADDING_PIXELS = 11  # the indent of a cell in a table, and what Excel keeps free at its edges
_PIXELS_PER_POINT = 96 / 72
_CAUTION = 1.04
"""Screens and printers round glyphs differently; a line is reckoned a little wider than it is."""

_LINE_END = re.compile("\r\n|\r|\n")

MORE = "…"
"""Ends a part of a text that goes on in the next row, and begins that row's part."""


def room(width: float) -> float:
    """How wide a line may be in a column of this width, in thousandths of the body size."""
    pixels = width * _DIGIT_PIXELS - _PADDING_PIXELS
    return max(pixels, 1) / (BODY_POINTS * _PIXELS_PER_POINT) * 1000 / _CAUTION


def width_for(text: str, *, bold: bool = False) -> float:
    """The width of a column in which the text stands on one line."""
    pixels = face(bold=bold).width(text) * BODY_POINTS * _PIXELS_PER_POINT / 1000
    return (pixels * _CAUTION + _PADDING_PIXELS) / _DIGIT_PIXELS


def wrapped(text: str, width: float, *, bold: bool = False, size: float = BODY_POINTS) -> list[str]:
    """The lines that the text is broken into in a column of this width."""
    return [line for paragraph in _LINE_END.split(text) for line in _broken(paragraph, width, bold, size)]


@lru_cache(maxsize=20_000)  # a title stands in six sheets
def line_count(text: str, width: float, *, bold: bool = False, size: float = BODY_POINTS) -> int:
    """How many lines the text takes in a column of this width."""
    most = room(width) * BODY_POINTS / size
    if "\n" not in text and "\r" not in text and face(bold=bold).width(text) <= most:
        return 1
    return len(wrapped(text, width, bold=bold, size=size))


def row_points(lines: int, *, size: float = BODY_POINTS) -> float:
    """The height of a row whose tallest cell has this many lines, in points."""
    return min(lines * LINE_POINTS * size / BODY_POINTS + ROW_PADDING, MOST_POINTS)


def parts(text: str, width: float, *, bold: bool = False) -> list[str]:
    """The text as pieces that each fit the tallest row there is; mostly one.

    A piece that ends inside a paragraph ends with "…" and the next begins with it, so that a reader sees it,
    and whoever joins the pieces knows whether a line ended there.
    """
    if line_count(text, width, bold=bold) <= MOST_LINES:
        return [text]
    return list(_pieces(text, width, bold))


def first_part(text: str, width: float, *, bold: bool = False, lines: int = MOST_LINES) -> str:
    """The text, or what of it fits so many lines, with "…" for the rest."""
    if line_count(text, width, bold=bold) <= lines:
        return text
    kept = wrapped(text, width - 2, bold=bold)[:lines]
    return f"{' '.join(kept)} {MORE}"


def _pieces(text: str, width: float, bold: bool) -> Iterator[str]:
    lines: list[str] = []
    for paragraph in _LINE_END.split(text):
        broken = _broken(paragraph, width - 2, bold, BODY_POINTS)
        for number, line in enumerate(broken):
            if len(lines) == MOST_LINES - 1:
                inside = number > 0
                yield _unbroken(lines) + (f" {MORE}" if inside else "")
                lines = [f"{MORE} "] if inside else []
            lines.append(line if number + 1 < len(broken) else f"{line}\n")
    yield _unbroken(lines)


def _unbroken(lines: list[str]) -> str:
    """The lines as running text: a paragraph's lines joined by blanks again."""
    text = ""
    for line in lines:
        text += line if not text or text.endswith(("\n", " ")) else f" {line}"
    return text.rstrip("\n")


def _broken(paragraph: str, width: float, bold: bool, size: float) -> list[str]:
    """One paragraph broken at blanks, and inside a word that is wider than the column."""
    most = room(width) * BODY_POINTS / size
    measure = face(bold=bold).width
    if measure(paragraph) <= most:
        return [paragraph]
    lines: list[str] = []
    line, used, blank = "", 0.0, measure(" ")
    for word in paragraph.split(" "):
        wide = measure(word)
        if line and used + blank + wide > most:
            lines.append(line)
            line, used = "", 0.0
        if wide > most:
            head, line = _chopped(word, most, bold)
            lines += head
            used = measure(line)
            continue
        line, used = (f"{line} {word}", used + blank + wide) if line else (word, wide)
    return [*lines, line]


def _chopped(word: str, most: float, bold: bool) -> tuple[list[str], str]:
    """A word too long for a line: its full lines, and the rest."""
    measure = face(bold=bold).width
    lines: list[str] = []
    line, used = "", 0.0
    for character in word:
        wide = measure(character)
        if line and used + wide > most:
            lines.append(line)
            line, used = "", 0.0
        line += character
        used += wide
    return lines, line
