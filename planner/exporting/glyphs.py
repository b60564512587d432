"""Which characters the typefaces of the PDF lack; a page may hold none of them, so a box stands in their place."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from functools import cache

from planner.exporting.cleaning import Removed, counted
from planner.exporting.content import Content
from planner.exporting.metrics import face, fallback
from planner.records import PlanRecord, StrategyRecord

BOX = "□"
_ALWAYS_FIT = frozenset("\n\u00a0\u00ad\u200b")


def drawable(plan: PlanRecord) -> tuple[PlanRecord, tuple[Removed, ...]]:
    """The plan in characters that can be drawn, and where others were replaced."""
    initiatives = [counted(initiative, _drawn) for initiative in plan.initiatives]
    rest, count = counted(replace(plan, initiatives=(), versions=()), _drawn)
    replaced = [Removed(it.number, it.title, count) for it, count in initiatives if count]
    if count:
        replaced.insert(0, Removed(None, rest.title, count))
    return replace(rest, initiatives=tuple(it for it, _count in initiatives)), tuple(replaced)


def drawable_strategy(strategy: StrategyRecord) -> StrategyRecord:
    """The strategy in characters that can be drawn."""
    return counted(strategy, _drawn)[0]


def drawable_content(content: Content) -> Content:
    """What to tell, the version it is compared with and its name in characters that can be drawn."""
    return counted(content, _drawn)[0]


def drawable_text(text: str) -> str:
    return _drawn(text)[0]


def _drawn(text: str) -> tuple[str, int]:
    """The text in characters that can be drawn, and how many were replaced.

    Tabs become blanks and foreign line ends our own, which is no loss; signs that only join or turn others go.
    """
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
    if text.isascii():
        return text, 0
    pieces: list[str] = []
    count = 0
    for character in text:
        if _can_be_drawn(character):
            pieces.append(character)
            continue
        count += 1
        if unicodedata.category(character) not in ("Cf", "Mn", "Me"):
            pieces.append(BOX)
    return "".join(pieces), count


@cache
def _can_be_drawn(character: str) -> bool:
    if character in _ALWAYS_FIT or character.isascii():
        return True
    return unicodedata.category(character) != "Cf" and (face().has(character) or fallback().has(character))
