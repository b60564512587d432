"""Several names or several sentences in one cell, taken apart and put together again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from planner.values.text import seen, tidy

_ROUND = "•●▪◦‣∙"
_BULLET = re.compile(rf"\s*(?:[{_ROUND}·]\s*|\*\s+|[-–—](?:\s+|(?=[^\W\d])))(?=\S)")
_INNER_BULLET = re.compile(rf"\s+(?=[{_ROUND}] )")
_NUMBERING = re.compile(r"\s*\(?([0-9]{1,2})[.)]\s+(?=\S)")
_HOLLOW = re.compile(rf"\s*[{_ROUND}·*–—-]?\s*")
_INDENTED = re.compile(r"\s+\S")
_WRITTEN_BULLET = "• "
_WRITTEN_INDENT = "  "
_PAIRS = {"(": ")", "[": "]"}


def read_list(text: str) -> tuple[str, ...]:
    """The names in `text`, those between commas, semicolons and line breaks, in their order and none twice.

    A comma in brackets belongs to the name, and so does one in a line with a bullet; "og" always does.
    """
    return unlike(name for item, marked in items(text) for name in ([tidy(item)] if marked else split(item, ",;")))


def read_lines(text: str) -> tuple[str, ...]:
    """The sentences in `text`, one for each line, bullet or number; commas don't part them.

    An indented line below a bullet goes on with it.
    """
    return tuple(item for item, _marked in items(text))


def write_list(names: Iterable[str]) -> str:
    """The names between commas, or one a line with bullets where `read_list` would part them otherwise."""
    return _written_once(tuple(names), ", ", read_list)


def write_lines(sentences: Iterable[str]) -> str:
    """One sentence a line, with bullets where `read_lines` would part them otherwise."""
    return _written_once(tuple(sentences), "\n", read_lines)


@lru_cache(maxsize=4096)  # the same people and commitments stand in many initiatives
def _written_once(values: tuple[str, ...], between: str, read: Callable[[str], Iterable[str]]) -> str:
    return written(values, between, read)


def written(values: Sequence[str], between: str, read: Callable[[str], Iterable[str]]) -> str:
    """The values joined by `between`, or as bullets where `read` would not take that back as it is."""
    together = between.join(values)
    if tuple(read(together)) == tuple(values):
        return together
    return "\n".join(_WRITTEN_BULLET + value.replace("\n", "\n" + _WRITTEN_INDENT) for value in values)


def items(text: str) -> list[tuple[str, bool]]:
    """The lines of `text` that hold something, each with whether a bullet or number marked it as one item."""
    lines = [line for line in _bulleted_lines(seen(text)) if not _HOLLOW.fullmatch(line)]
    numbered = _are_numbered(lines)
    found: list[tuple[str, bool]] = []
    for line in lines:
        mark = _BULLET.match(line) or (_NUMBERING.match(line) if numbered else None)
        if mark:
            found.append((tidy(line[mark.end() :]), True))
        elif found and found[-1][1] and _INDENTED.match(line):
            found[-1] = (f"{found[-1][0]}\n{tidy(line)}", True)
        else:
            found.append((tidy(line), False))
    return [(item, marked) for item, marked in found if item]


def split(text: str, marks: str) -> list[str]:
    """The pieces of `text` between `marks`, leaving what stands in brackets together."""
    if any(text.count(opening) != text.count(closing) for opening, closing in _PAIRS.items()):
        return [tidy(piece) for piece in re.split(f"[{re.escape(marks)}]", text)]
    pieces, depth = [""], 0
    for letter in text:
        depth += (letter in _PAIRS) - (letter in _PAIRS.values())
        if letter in marks and depth <= 0:
            pieces.append("")
        else:
            pieces[-1] += letter
    return [tidy(piece) for piece in pieces]


def unlike(names: Iterable[str]) -> tuple[str, ...]:
    """The names that are not empty, without those that equal an earlier one but for letter case."""
    found: dict[str, str] = {}
    for name in names:
        if name:
            found.setdefault(name.casefold(), name)
    return tuple(found.values())


def _bulleted_lines(text: str) -> Iterator[str]:
    """The lines; of "• one • two" on a single line, each bullet's."""
    lines = text.split("\n")
    if len(lines) == 1 and _BULLET.match(text):
        lines = _INNER_BULLET.split(text)
    yield from lines


def _are_numbered(lines: list[str]) -> bool:
    """Whether the lines count 1, 2, 3; "1. klasse" above "2. klasse" does not, there the number is the name."""
    marks = [(found, line) for line in lines if (found := _NUMBERING.match(line))]
    rests = {line[found.end() :].strip().casefold() for found, line in marks}
    counted = [int(found[1]) for found, _line in marks] == list(range(1, len(marks) + 1))
    return counted and len(rests) > 1 and _NUMBERING.match(lines[0]) is not None
