"""The case as plain text: headings on lines of their own, points with a dash, tables as lines of names and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable

from planner.exporting.case.blocks import Block, Heading, Paragraph, Point, Table, Title

_SIGN = re.compile(r"^[^\w\s]+ ")


def as_text(blocks: Iterable[Block]) -> str:
    """The text, with an empty line between what Word would set apart."""
    lines: list[str] = []
    count = 0
    before: Block | None = None
    for block in blocks:
        count = count + 1 if isinstance(block, Point) else 0
        if before is not None and not (isinstance(block, Point) and isinstance(before, Point)) and not _is_head(before):
            lines.append("")
        if isinstance(block, Heading) and block.level == 1 and lines and lines[-1]:
            lines.append("")
        lines += _lines(block, count)
        before = block
    return "\n".join(lines).strip() + "\n"


def _is_head(block: Block) -> bool:
    return isinstance(block, Heading)


def _lines(block: Block, count: int) -> list[str]:
    match block:
        case Title(text) | Heading(text) | Paragraph(text):
            return [text]
        case Point(text, numbered):
            return [f"{count}. {text}" if numbered else f"– {text}"]
        case Table(heads, rows):
            return [_row(heads, row) for row in rows]


def _row(heads: tuple[str, ...], row: tuple[str, ...]) -> str:
    """ "4 Kvalitetsuddannelse: især 12, også 3": a name and what is counted. What is nought is left out, signs too."""
    if len(heads) == 2:
        return f"{_plain(row[0])}: {row[1]}"
    told = [f"{_plain(head).lower()} {value}" for head, value in zip(heads[1:], row[1:], strict=True) if value not in ("", "0")]
    return f"{_plain(row[0])}: {', '.join(told) or '0'}"


def _plain(words: str) -> str:
    """Without the sign before a state, which not every program can show."""
    return _SIGN.sub("", words)
