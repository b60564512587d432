"""The wheel itself: the months' ring, the tracks' rings inside it, and the titles that fit along their arcs."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from planner.schedule.wheel.entries import Entry
from planner.schedule.wheel.lanes import lanes, seen
from planner.schedule.wheel.parts import Arc, Diamond, Measure, Words
from planner.schedule.wheel.placing import free_between
from planner.values.months import month_name

_BAND, _HOLE = 0.075, 0.16
"""Of the radius: the ring of months, the middle that holds the year."""
_FILLED, _WIDEST = 0.84, 0.085
"""How much of a lane the arc fills; how wide a lane gets at most, of the radius."""
_BETWEEN = 0.5
"""The gap between two tracks, in lanes."""
_LINE, _LEAST, _SMALLEST = 1.2, 0.74, 0.9
"""A line's height along an arc, in letters' sizes; the smallest letters there, of the letters elsewhere and of the smallest
that may be."""
_CURVED = 2.6
"""No title along an arc whose radius is less than this many letters' sizes."""
_CANDIDATES = 96


@dataclass(frozen=True, slots=True)
class Disc:
    """The radii: the outer edge of the months, their inner edge, and the middle that stays empty."""

    radius: float
    months: float
    hole: float
    lane: float
    lanes: tuple[tuple[Entry, ...], ...] = ()
    edges: tuple[float, ...] = ()
    """The lanes from the outermost in, and the outer radius of each."""


@dataclass(frozen=True, slots=True)
class Outside:
    """An entry whose title goes beside the wheel: its line leaves the arc here."""

    entry: Entry
    turn: float
    radius: float


def disc(entries: Sequence[Entry], radius: float, letters: float) -> Disc:
    """The radii for these entries, and which lane each of them has."""
    band = max(radius * _BAND, letters * 1.5)
    months = radius - band
    by_ring = [lanes(it for it in entries if it.ring == ring) for ring in sorted({it.ring for it in entries})]
    total = sum(map(len, by_ring)) + _BETWEEN * max(0, len(by_ring) - 1)
    hole = max(radius * _HOLE, min(letters * 2.6, months * 0.4))
    room = months - letters * 0.3 - hole
    lane = min(radius * _WIDEST, room / total) if total else 0.0
    edges: list[float] = []
    at = months - letters * 0.3
    for ring in by_ring:
        for _one in ring:
            edges.append(at)
            at -= lane
        at -= lane * _BETWEEN
    flat = tuple(tuple(lane_of) for ring in by_ring for lane_of in ring)
    return Disc(radius, months, hole, lane, flat, tuple(edges))


def filled(
    ground: Disc, letters: float, smallest: float, measure: Measure
) -> tuple[list[Arc], list[Diamond], list[Outside]]:
    """Arcs with the titles that fit, diamonds, and whose titles must go outside.

    From the innermost lane out, so that each lane knows which lines from within cross it; a title is written where none does.
    """
    arcs: list[Arc] = []
    diamonds: list[Diamond] = []
    outside: list[Outside] = []
    taken = [[seen(entry) for entry in lane] for lane in ground.lanes]
    for place in reversed(range(len(ground.lanes))):
        outer = ground.edges[place]
        inner = outer - ground.lane * _FILLED
        lane = [Arc(entry, inner, outer) for entry in ground.lanes[place]]
        marks = [Diamond(it.entry, spot, it.radius, reach_of(it, letters)) for it in lane for spot in it.entry.spots]
        diamonds += marks
        for arc in lane:
            entry = arc.entry
            least = max(letters * _LEAST, smallest * _SMALLEST)
            words = _along(arc, marks, [it.turn for it in outside], (least, letters), measure)
            arcs.append(replace(arc, words=words))
            if words is None:
                others = [it.turn for it in outside]
                crossed = list(itertools.chain.from_iterable(taken[:place]))
                outside.append(Outside(entry, _way_out(entry, others, crossed, letters / ground.radius), arc.radius))
    return arcs, diamonds, outside


def names(ground: Disc, letters: float, measure: Measure, crossing: Sequence[float]) -> tuple[Words, ...]:
    """The names of the months in their ring, in the middle of what the lines to the titles leave free."""
    size = min(letters, (ground.radius - ground.months) * 0.62)
    around = math.pi * (ground.radius + ground.months)
    made: list[Words] = []
    for number in range(12):
        text = month_name(number + 1)[:3]
        wide = measure(text, size, False) / around
        blocked = [(turn - size * 0.25 / around, turn + size * 0.25 / around) for turn in crossing]
        free = free_between(number / 12, (number + 1) / 12, blocked) or [(number / 12, (number + 1) / 12)]
        fitting = [gap for gap in free if gap[1] - gap[0] >= wide * 1.1] or [max(free, key=lambda gap: gap[1] - gap[0])]
        middle = min((sum(gap) / 2 for gap in fitting), key=lambda at: abs(at - (number + 0.5) / 12))
        made.append(Words(text, middle - wide / 2, middle + wide / 2, size, 0.25 < middle < 0.75))
    return tuple(made)


def reach_of(arc: Arc, letters: float) -> float:
    """From the middle of a diamond to its points."""
    return max(min((arc.outer - arc.inner) * 0.5, letters * 0.6), letters * 0.3)


def _along(
    arc: Arc, marks: Sequence[Diamond], crossing: Sequence[float], letters: tuple[float, float], measure: Measure
) -> Words | None:
    """The title along the arc, where it fits between diamonds and the lines that cross; None where it doesn't."""
    entry = arc.entry
    if entry.begins is None or entry.ends is None:
        return None
    least, most = letters
    size = min(most, (arc.outer - arc.inner) / _LINE)
    if size < least or arc.radius < most * _CURVED:
        return None
    around = 2 * math.pi * (arc.radius - size * 0.4)
    needed, pad = measure(entry.title, size, True) / around, size * 0.5 / around
    blocked = [(it.spot.turn - it.reach / around - pad, it.spot.turn + it.reach / around + pad) for it in marks]
    blocked += [(turn - 2 * pad, turn + 2 * pad) for turn in crossing]
    for first, last in free_between(entry.begins, entry.ends, blocked):
        if last - first >= needed + 2 * pad:
            begins = first + pad
            middle = begins + needed / 2
            return Words(entry.title, begins, begins + needed, size, 0.25 < middle < 0.75)
    return None


def _way_out(
    entry: Entry, others: Sequence[float], crossed: Sequence[tuple[float, float]], letter: float
) -> float:
    """Where the line to the title leaves the arc: across as few others as can be, away from other lines, to the emptier side."""
    first, last = seen(entry)
    if entry.begins is None or entry.ends is None:
        first, last = entry.spots[0].turn, entry.spots[-1].turn
    count = max(3, min(_CANDIDATES, int((last - first) * _CANDIDATES)))
    candidates = [first + (last - first) * (step + 0.5) / count for step in range(count)]
    at_right = sum(turn < 0.5 for turn in others)

    def cost(turn: float) -> float:
        over = sum(begins <= turn <= ends for begins, ends in crossed)
        near = min((abs(turn - other) for other in others), default=1.0) / (letter * 0.25)
        name = max(0.0, 1.0 - abs((turn * 12) % 1 - 0.5) / (letter * 2.5))  # over a month's name
        load = at_right if turn < 0.5 else len(others) - at_right
        return over + max(0.0, 1.5 - near) * 3 + name + load * 0.35 + abs(math.cos(2 * math.pi * turn)) * 2.5

    return min(candidates, key=cost)
