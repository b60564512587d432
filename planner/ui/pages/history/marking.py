"""Two texts as one, in which only what differs is marked: what went is struck through, what came is underlined."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum, auto

_MOST_PIECES = 3000
_AROUND = 8
"""Pieces (words and the blanks between them) of what stayed that are shown beside what differs."""


class Fate(Enum):
    """What has become of a piece of text."""

    STAYED = auto()
    WENT = auto()
    CAME = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    fate: Fate
    text: str


def pieces(before: str, after: str) -> tuple[Piece, ...]:
    """The texts word by word. Of a long stretch that stayed, its ends, with "…" between."""
    return tuple(_shortened(_compared(re.findall(r"\s+|\S+", before), re.findall(r"\s+|\S+", after))))


def _compared(old: list[str], new: list[str]) -> Iterator[Piece]:
    if len(old) + len(new) > _MOST_PIECES:
        yield Piece(Fate.WENT, "".join(old))
        yield Piece(Fate.CAME, "".join(new))
        return
    for tag, old_start, old_end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Piece(Fate.STAYED, "".join(old[old_start:old_end]))
            continue
        if old_end > old_start:
            yield Piece(Fate.WENT, "".join(old[old_start:old_end]))
        if new_end > new_start:
            yield Piece(Fate.CAME, "".join(new[new_start:new_end]))


def _shortened(found: Iterator[Piece]) -> Iterator[Piece]:
    every = list(found)
    for place, piece in enumerate(every):
        words = re.findall(r"\s+|\S+", piece.text)
        if piece.fate is not Fate.STAYED or len(words) <= 3 * _AROUND:
            yield piece
            continue
        head = "" if place == 0 else "".join(words[:_AROUND])
        tail = "" if place == len(every) - 1 else "".join(words[-_AROUND:])
        yield Piece(Fate.STAYED, f"{head} … {tail}" if head and tail else f"{head} …" if head else f"… {tail}")


def as_html(before: str, after: str, *, went: str, came: str) -> str:
    """The marked text for a label; `went` and `came` are colours. Shape says it too: struck through, underlined."""
    return "".join(_html(piece, went, came) for piece in pieces(before, after)).replace("\n", "<br>")


def _html(piece: Piece, went: str, came: str) -> str:
    text = html.escape(piece.text)
    match piece.fate:
        case Fate.STAYED:
            return text
        case Fate.WENT:
            return f'<span style="color:{went}; text-decoration:line-through">{text}</span> '
        case Fate.CAME:
            return f'<span style="color:{came}; text-decoration:underline">{text}</span>'
