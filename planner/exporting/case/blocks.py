"""What a case is made of: headings, paragraphs, points and tables, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Title:
    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` is 1 for the municipality's headings, 2 below them."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Without text it is the room for what only people can write."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """One point of a list; numbered where the order is told ("Bilag 1")."""

    text: str
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows below one row of headings, all of the same length. `wide` is the column that takes the room that is left."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    wide: int = 0


Block = Title | Heading | Paragraph | Point | Table


def told_blocks(blocks: Iterable[Block]) -> list[dict[str, Any]]:
    """The blocks as Typst is told them; `place` is a point's number in its list."""
    told: list[dict[str, Any]] = []
    place = 0
    for block in blocks:
        place = place + 1 if isinstance(block, Point) else 0
        fields = {name: getattr(block, name) for name in type(block).__slots__}
        told.append({"kind": type(block).__name__, "place": place, **fields})
    return told
