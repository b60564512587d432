"""The UN goals of an initiative, gathered from a cell with several of them or from a column for each."""

from __future__ import annotations

import re
from dataclasses import replace

from planner.columns import plan_column
from planner.errors import Refused
from planner.importing.account import value_words
from planner.importing.grid import Value
from planner.importing.marks import is_mark, is_no
from planner.importing.remembered import sdgs_of
from planner.records import SdgLink
from planner.values.sdg_names import target_codes
from planner.values.text import plain, tidy

_PRIMARY = re.compile(r"(?:primært?|primary|p|★|⭐|hovedmål|xx)")
_FEWEST_LETTERS = 4


class SdgBlock:
    """Takes the cells that name UN goals."""

    def __init__(self, year: int) -> None:
        self._year = year
        self._links: dict[int, SdgLink] = {}

    def links(self) -> tuple[SdgLink, ...]:
        return tuple(self._links.values())

    def take(self, value: Value) -> str:
        """A cell with goals by number or name; what names none comes back. Raises Refused: sdg_unread."""
        words = _typed(value)
        links, unread = sdgs_of(words)
        self._merge(links)
        if unread and not links:
            raise Refused("sdg_unread", text=", ".join(unread))
        return ", ".join(unread)

    def reasons(self, value: Value) -> None:
        """Why each goal is served, one a line."""
        reasons = plan_column("sdgs.reason").read(value_words(value), self._year)
        self._merge(tuple(SdgLink(number=number, reason=reason) for number, reason in reasons.items()))

    def mark(self, number: int, value: Value) -> str:
        """A cell in the goal's own column: a mark, its targets, or why. What says nothing of these comes back."""
        words = value_words(value)
        if is_no(value):
            return ""
        if is_mark(value):
            self._merge((SdgLink(number=number, primary=plain(words) == "xx"),))
            return ""
        if _PRIMARY.fullmatch(plain(words)):
            self._merge((SdgLink(number=number, primary=True),))
            return ""
        links, unread = sdgs_of(_typed(value))
        if not unread and [link.number for link in links] == [number]:
            self._merge(links)
            return ""
        if len(re.findall(r"[^\W\d_]", words)) < _FEWEST_LETTERS:
            return words
        self._merge((SdgLink(number=number, reason=tidy(words)),))
        return ""

    def _merge(self, links: tuple[SdgLink, ...]) -> None:
        for link in links:
            before = self._links.get(link.number, link)
            self._links[link.number] = replace(
                before,
                primary=before.primary or link.primary,
                targets=tuple(dict.fromkeys((*before.targets, *link.targets))),
                reason=before.reason or link.reason,
            )


def _typed(value: Value) -> str:
    """The cell's words; the number 4.7 is a target where there is such a one, else two goals with a comma between."""
    if isinstance(value, float) and str(value) in target_codes():
        return str(value)
    return value_words(value)
