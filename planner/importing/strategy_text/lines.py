"""A strategy's text in the order in which a person reads it: columns one after the other, without what stands on every page."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from planner.values.text import seen

WE_WILL = re.compile(r"^(?:vi vil|we will)\b", re.IGNORECASE)
PAGE = "\f"
_EDGE = 3
"""How many lines at the top and the foot of a page may belong to its frame."""
_PAGE_NUMBER = re.compile(r"^(?:[-–—]\s*)?(?:(?:side|page|s\.|p\.)\s*)?[0-9]{1,3}(?:\s*(?:af|of|/)\s*[0-9]{1,3})?(?:\s*[-–—])?$", re.IGNORECASE)
_NAMED_PAGE = re.compile(r"^(?:side|page)\s*[0-9]{1,3}(?:\s*(?:af|of|/)\s*[0-9]{1,3})?$", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:\.\s?){4,}\s*[0-9]{1,3}$|…{2,}\s*[0-9]{1,3}$")
"""A line of a table of contents: dots that lead to a page."""
_LONGEST_LEADER = 60
_LONGEST = 2_000
"""Letters of a line; a paragraph in Word is one line, and rarely half as long."""
_EMPHASIS = re.compile(r"\*\*|__")
_INNER_BULLET = re.compile(r"(?<=\S)[ ]+(?:[•●▪■]|\uf0b7|\uf0a7)\s+(?=(?:vi vil|we will)\b)", re.IGNORECASE)
"""A bullet in the middle of a line: the cells of a table's row, in the text of a PDF."""
_TABLE_ROW = re.compile(r"^ *\|(?P<cells>.+)\| *$", re.MULTILINE)
"""A row of a table as plain text draws it."""
_GUTTER = re.compile(r"(?<=\S) {3,}(?=\S)")
_FEWEST = 3
"""So many lines with words on both sides make two columns."""
_NARROWEST = 12
"""Columns of shorter words are a table: a number and its name, say."""


@dataclass(frozen=True, slots=True)
class Line:
    """`start` is its place in the whole text; `left_out` stands on every page or leads to one."""

    text: str
    start: int
    left_out: bool = False
    new_page: bool = False
    """Whether it is the first of its page that is not left out."""


def lay_out(text: str) -> tuple[str, tuple[Line, ...]]:
    """The text as it is read, and its lines."""
    text = _TABLE_ROW.sub(_cells, seen(text))
    pages = [_INNER_BULLET.sub("\n• ", "\n".join(_columns(_short(page)))).split("\n") for page in _pages(_EMPHASIS.sub("", text).expandtabs(4))]
    frames = _frames(pages)
    lines: list[Line] = []
    at = 0
    for number, page in enumerate(pages):
        fresh = number > 0
        for place, words in enumerate(page):
            left_out = (number, place) in frames or _CONTENTS.search(words[-_LONGEST_LEADER:]) is not None
            begins = fresh and bool(words.strip()) and not left_out
            lines.append(Line(words, at, left_out, begins))
            fresh = fresh and not begins
            at += len(words) + 1
    return "\n".join(line.text for line in lines), tuple(lines)


def _short(page: str) -> list[str]:
    """The lines of a page, none of them so long that looking through it takes long."""
    lines: list[str] = []
    for line in page.split("\n"):
        while len(line) > _LONGEST:
            cut = line.rfind(" ", 1, _LONGEST) + 1 or _LONGEST
            lines.append(line[:cut])
            line = line[cut:]
        lines.append(line)
    return lines


def _cells(row: re.Match[str]) -> str:
    """The cells of a row one below the other."""
    cells = [cell.strip() for cell in row["cells"].split("|")]
    return "\n\n".join(f"• {cell}" if WE_WILL.match(cell) else cell for cell in cells if re.search(r"\w", cell)) + "\n"


def _pages(text: str) -> list[str]:
    """As form feeds part them, else the lines that name a page."""
    if PAGE in text:
        return text.split(PAGE)
    pages: list[str] = []
    page: list[str] = []
    for line in text.split("\n"):
        page.append(line)
        if _NAMED_PAGE.match(line.strip()):
            pages.append("\n".join(page))
            page = []
    return [*pages, "\n".join(page)] if page else pages


# what stands on every page


def _frames(pages: list[list[str]]) -> set[tuple[int, int]]:
    """Headers, footers and page numbers: (page, line). What the first page says for the first time stays."""
    if len(pages) < 2:
        return set()
    tops = [_edge(page) for page in pages]
    feet = [_edge(page, backwards=True) for page in pages]
    found: set[tuple[int, int]] = set()
    for edges in (tops, feet):
        said = Counter(_shape(pages[number][place]) for number, edge in enumerate(edges) for place in edge)
        for number, edge in enumerate(edges):
            for place in edge:
                words = pages[number][place].strip()
                repeated = number > 0 and said[_shape(words)] * 2 >= len(pages) and said[_shape(words)] > 1
                if not (repeated or _PAGE_NUMBER.match(words)):
                    break
                found.add((number, place))
    return found


def _edge(page: list[str], *, backwards: bool = False) -> list[int]:
    """The places of the outermost lines that are not empty."""
    places = [place for place, words in enumerate(page) if words.strip()]
    return places[::-1][:_EDGE] if backwards else places[:_EDGE]


def _shape(words: str) -> str:
    """A line whatever page number it bears; the years of a strategy are no page number."""
    return re.sub(r"\b[0-9]{1,3}\b", "#", words.strip().casefold())


# columns


def _columns(lines: list[str]) -> list[str]:
    """The lines with columns that stand side by side put one below the other."""
    at = _gutter(lines)
    if at is None:
        return lines
    first, last = _region(lines, at)
    beside = lines[first : last + 1]
    left = [line[:at].rstrip() for line in beside]
    right = [line[at:] for line in beside]
    return [*lines[:first], *_columns(left), "", *_columns(right), "", *_columns(lines[last + 1 :])]


def _gutter(lines: list[str]) -> int | None:
    """Where the second column begins, if there is one."""
    starts = Counter(found.end() for line in lines for found in _GUTTER.finditer(line))
    for at, count in starts.most_common(4):
        if count < _FEWEST:
            return None
        first, last = _region(lines, at)
        both = [line for line in lines[first : last + 1] if line[:at].strip() and line[at:].strip()]
        if len(both) >= _FEWEST and _wide(line[:at] for line in both) and _wide(line[at:] for line in both):
            return at
    return None


def _wide(parts: object) -> bool:
    return median(len(str(part).strip()) for part in parts) >= _NARROWEST  # type: ignore[attr-defined]


def _region(lines: list[str], at: int) -> tuple[int, int]:
    """The longest run of lines that leave the gutter free, from the first to the last with words on its right."""
    best, start = (0, -1), 0
    bounds = [number for number, line in enumerate(lines) if line[max(at - 2, 0) : at].strip()]
    for before, after in pairwise([-1, *bounds, len(lines)]):
        start = before + 1
        used = [number for number in range(start, after) if lines[number][at:].strip()]
        if used and used[-1] - used[0] > best[1] - best[0]:
            best = (used[0], used[-1])
    return best
