"""The whole picture laid out: rings, arcs, titles along the arcs where they fit and beside the wheel where they don't.

Three things hold for every plan and every picture, and the tests measure them: no two words share any ground, no word
leaves the picture, and no line to a word crosses a title or another line.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from planner.schedule.wheel.around import LEAD, Beside, place_beside
from planner.schedule.wheel.entries import Choice, Entry
from planner.schedule.wheel.frame import Strip, head, strip
from planner.schedule.wheel.parts import Arc, Block, Diamond, Label, Measure, Point, Size, Words
from planner.schedule.wheel.rings import Disc, disc, filled, names

_SMALLER = 0.92
_LARGE, _WIDE, _CROWDED, _CUT, _LOST = 0.7, 1.6, 1.5, 2.0, 100.0
"""What letters as large as may be, a wheel as wide as the picture, titles without a gap between them, a title that is cut, and
one that is lost weigh against all titles along their arcs."""
_APART = 0.3
"""The gap that tells one title from the next, in letters' sizes."""
COLUMN = 11.0
"""The least width of the labels beside the wheel, in letters' sizes."""


@dataclass(frozen=True, slots=True)
class Wheel:
    """Where everything stands. `left_out` are those for whose words there was no room at all."""

    year: int
    size: Size
    letters: float
    centre: Point
    disc: Disc
    months: tuple[Words, ...]
    arcs: tuple[Arc, ...]
    diamonds: tuple[Diamond, ...]
    labels: tuple[Label, ...]
    blocks: tuple[Block, ...]
    left_out: tuple[Entry, ...] = ()

    def arc_of(self, uuid: str) -> Arc | None:
        return next((arc for arc in self.arcs if arc.entry.uuid == uuid), None)

    def label_of(self, uuid: str) -> Label | None:
        return next((label for label in self.labels if label.entry.uuid == uuid), None)


def lay_out(
    choice: Choice, rings: Sequence[str], year: int, size: Size, measure: Measure, *, title: str = "", remark: str = ""
) -> Wheel:
    """The wheel of these entries; `rings` names the tracks, the outermost first.

    Of the sizes of letters at which all words fit whole the one is taken that has most titles along their arcs and still
    is large. Where none does, what does not fit is cut with "…", and told in `left_out` where there is no room even for that.
    """
    found: list[Wheel] = []
    letters = size.largest
    while True:
        found.append(_at(letters, choice, rings, year, size, measure, title, remark))
        if letters <= size.smallest:
            return max(found, key=_worth)
        letters = max(letters * _SMALLER, size.smallest)


def _worth(wheel: Wheel) -> float:
    """How well the words came out: none lost, none cut, as many as can be along their arcs, large letters, a large wheel,
    and gaps between them."""
    cut = sum(label.lines[-1].endswith("…") for label in wheel.labels)
    along = sum(arc.words is not None for arc in wheel.arcs) / max(1, len(wheel.arcs))
    wide = 2 * wheel.disc.radius / min(wheel.size.width, wheel.size.height)
    lost = _CUT * cut + _LOST * len(wheel.left_out) + _CROWDED * _crowded(wheel)
    return along + _WIDE * wide + _LARGE * wheel.letters / wheel.size.largest - lost


def _crowded(wheel: Wheel) -> float:
    """The share of titles beside the wheel that stand so close to the next that one can't tell them apart."""
    beside = [label for label in wheel.labels if label.leader]
    close = 0
    for at_right in (True, False):
        boxes = sorted((it.box for it in beside if it.at_right is at_right), key=lambda box: box.top)
        close += sum(below.top - box.bottom < _APART * wheel.letters for box, below in itertools.pairwise(boxes))
    return close / max(1, len(beside))


def _at(
    letters: float, choice: Choice, rings: Sequence[str], year: int, size: Size, measure: Measure, title: str, remark: str
) -> Wheel:
    """The wheel with letters of this size."""
    apart = [entry for entry in choice.entries if entry.apart]
    turning = [entry for entry in choice.entries if not entry.apart]
    used = sorted({entry.ring for entry in choice.entries})
    signs = _signs(choice)
    top, blocks = head(size, letters, measure, (title, remark), [(ring, rings[ring]) for ring in used], signs)
    below: Strip = strip(size, letters, measure, apart)
    bottom = below.top - (letters if apart else 0)
    across = size.width - 2 * size.margin
    reach = min((bottom - top) / 2, across / 2 - (COLUMN + LEAD) * letters)
    reach = max(reach, letters * 4)
    centre = (size.width / 2, (top + bottom) / 2)
    ground = disc(turning, reach, letters)
    arcs, diamonds, outside = filled(ground, letters, size.smallest, measure)
    months = names(ground, letters, measure, [it.turn for it in outside])
    column = size.width / 2 - size.margin - reach - LEAD * letters
    beside: Beside = place_beside(outside, centre, ground, column, (top, bottom), letters, measure)
    return Wheel(
        year, size, letters, centre, ground, months, tuple(arcs), tuple(diamonds), (*beside.labels, *below.labels),
        (*blocks, *below.blocks), (*beside.left_out, *below.left_out),
    )


def _signs(choice: Choice) -> list[str]:
    """The signs that occur, and so must be explained."""
    spots = [spot for entry in choice.entries for spot in entry.spots]
    there = {
        "ahead": any(not spot.done for spot in spots), "done": any(spot.done for spot in spots),
        "endless": any(entry.endless for entry in choice.entries),
    }
    return [sign for sign, is_there in there.items() if is_there]
