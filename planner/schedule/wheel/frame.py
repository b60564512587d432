"""What stands round the wheel: title and meaning of the colours above, what has no place in the year below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from planner.schedule.wheel.entries import Entry
from planner.schedule.wheel.parts import Block, Box, Label, Measure, Size
from planner.schedule.wheel.placing import wrapped
from planner.words import _

LINE = 1.35
"""The height of a line, in letters' sizes."""
DOT = 1.1
"""The room of a dot before words."""
_CELL = 24.0
_TITLE = 1.9


@dataclass(frozen=True, slots=True)
class Strip:
    """The foot of the picture, from `top` down."""

    top: float
    labels: tuple[Label, ...]
    blocks: tuple[Block, ...]
    left_out: tuple[Entry, ...] = ()


def head(
    size: Size, letters: float, measure: Measure, titles: tuple[str, str], rings: Sequence[tuple[int, str]],
    signs: Sequence[str],
) -> tuple[float, list[Block]]:
    """Title and remark, and what colours and signs mean; and where the wheel may begin below them."""
    if not size.headed:
        return size.margin, []
    title, remark = titles
    blocks: list[Block] = []
    left, top = size.margin, size.margin
    room = size.width - 2 * size.margin
    big = letters * _TITLE
    (line,) = wrapped(title, room, 1, lambda text: measure(text, big, True))
    wide = measure(line, big, True)
    blocks.append(Block(Box(left, top, wide, big * LINE), line, big, bold=True))
    rest = room - wide - letters
    if remark and rest > 8 * letters:
        (line,) = wrapped(remark, rest, 1, lambda text: measure(text, letters, False))
        place = Box(left + wide + letters, top + big * 0.45, measure(line, letters, False), letters * LINE)
        blocks.append(Block(place, line, letters, quiet=True))
    top += big * LINE + letters * 0.3
    meanings = sign_words()
    told = [(name, "dot", ring) for ring, name in rings] + [(meanings[sign], sign, -1) for sign in signs]
    at = left
    for text, sign, ring in told:
        (line,) = wrapped(text, room - DOT * letters, 1, lambda text: measure(text, letters, False))
        wide = DOT * letters + measure(line, letters, False)
        if at > left and at + wide > left + room:
            at, top = left, top + letters * LINE
        blocks.append(Block(Box(at, top, wide, letters * LINE), line, letters, sign=sign, ring=ring))
        at += wide + 1.4 * letters
    return top + letters * (LINE + 0.6), blocks


def sign_words() -> dict[str, str]:
    """What a hollow diamond, a full one and a pale arc mean."""
    return {
        "ahead": _("milestone ahead"), "done": _("milestone reached"), "endless": _("ongoing, without an end"),
    }


def strip(size: Size, letters: float, measure: Measure, apart: Sequence[Entry]) -> Strip:
    """What has no place in the year, kind by kind in columns, from the lower edge up."""
    floor = size.height - size.margin
    if not apart:
        return Strip(floor, (), ())
    room = size.width - 2 * size.margin
    line = letters * LINE
    kinds = [(kind, list(found)) for kind, found in groupby(sorted(apart, key=_kind), key=lambda it: it.apart)]
    most = max(2, int((size.height - 2 * size.margin) * 0.45 // line))
    longest = max(measure(it.title, letters, False) for it in apart) + (DOT + 0.9) * letters
    usual = max(1, int(room // (_CELL * letters)))
    columns = min(usual, max(2, int(room // longest)))  # so many that the longest title is there whole
    if _rows(kinds, columns) > most:
        columns = usual
    cell, rows = room / columns, _rows(kinds, columns)
    top = floor - min(rows, most) * line
    labels: list[Label] = []
    blocks: list[Block] = []
    left_out: list[Entry] = []
    at = top
    for kind, found in kinds:
        if at + 2 * line > floor + 0.01:
            left_out += found
            continue
        blocks.append(Block(Box(size.margin, at, measure(kind, letters, True), line), kind, letters, bold=True))
        at += line
        for place, entry in enumerate(found):
            if place and place % columns == 0:
                at += line
            if at + line > floor + 0.01:
                left_out.append(entry)
                continue
            inside = cell - (DOT + 0.8) * letters
            lines = wrapped(entry.title, inside, 1, lambda text: measure(text, letters, False))
            left = size.margin + (place % columns) * cell + DOT * letters
            labels.append(Label(entry, Box(left, at, measure(lines[0], letters, False), line), lines, letters))
        at += line
    return Strip(top, tuple(labels), tuple(blocks), tuple(left_out))


def _rows(kinds: Sequence[tuple[str, Sequence[Entry]]], columns: int) -> int:
    return sum(1 + -(-len(found) // columns) for _heading, found in kinds)


def _kind(entry: Entry) -> int:
    return (_("Ongoing"), _("In other years"), _("Without a period")).index(entry.apart)
