"""The titles beside the wheel, in a column at either side, each with a line to its arc."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from planner.schedule.wheel.entries import Entry
from planner.schedule.wheel.parts import Box, Label, Measure, Point, point
from planner.schedule.wheel.placing import spread, wrapped
from planner.schedule.wheel.rings import Disc, Outside

LINE, _GAP = 1.25, 0.45
_CLEAR, _BEND, _EDGE = 0.5, 0.9, 2.9
"""In letters' sizes from the wheel: where a line leaves it, bends, and meets its title."""
_MOST_LINES = 3
LEAD = 3.2
"""Where the titles begin, in letters' sizes from the wheel; between lie the lines to them."""


@dataclass(frozen=True, slots=True)
class Beside:
    """The labels of both columns, and those for which there was no room."""

    labels: tuple[Label, ...]
    left_out: tuple[Entry, ...]


def place_beside(
    outside: Sequence[Outside], centre: Point, ground: Disc, column: float, between: tuple[float, float],
    letters: float, measure: Measure,
) -> Beside:
    """The titles in columns of this width `between` two heights, in the order in which their lines leave the wheel.

    Lines go straight out of the wheel, level to the column's edge, and from there to the title: since all are in one order
    there as here, no two of them cross.
    """
    labels: list[Label] = []
    left_out: list[Entry] = []
    for at_right in (True, False):
        mine = [it for it in outside if (it.turn < 0.5) is at_right]
        mine.sort(key=lambda it: it.turn if at_right else 1 - it.turn)
        told, over = _column(mine, at_right, centre, ground, column, between, letters, measure)
        labels += told
        left_out += over
    return Beside(tuple(labels), tuple(left_out))


def _column(
    mine: list[Outside], at_right: bool, centre: Point, ground: Disc, column: float, between: tuple[float, float],
    letters: float, measure: Measure,
) -> tuple[list[Label], list[Entry]]:
    top, bottom = between
    line = LINE * letters
    room = max(0, int((bottom - top + 1e-6) // line))
    kept, over = mine[:room], [it.entry for it in mine[room:]]
    width = partial(_width, measure, letters)
    texts: list[tuple[str, ...]] = []
    for most in range(_MOST_LINES, 0, -1):
        texts = [wrapped(it.entry.title, column, most, width) for it in kept]
        if sum(map(len, texts)) * line <= bottom - top + 1e-6:
            break
    heights = [len(lines) * line for lines in texts]
    exits = [point(centre, ground.radius + _CLEAR * letters, it.turn) for it in kept]
    tops = spread([y for _x, y in exits], heights, top, bottom, _GAP * letters)
    side = 1 if at_right else -1
    labels: list[Label] = []
    for it, lines, height, way_out, upper in zip(kept, texts, heights, exits, tops, strict=True):
        wide = max(map(width, lines))
        edge = centre[0] + side * (ground.radius + LEAD * letters)
        box = Box(edge if at_right else edge - wide, upper, wide, height)
        bend = (centre[0] + side * (ground.radius + _BEND * letters), way_out[1])
        end = (centre[0] + side * (ground.radius + _EDGE * letters), box.middle)
        leader = (point(centre, it.radius, it.turn), way_out, bend, end)
        labels.append(Label(it.entry, box, lines, letters, at_right, leader))
    return labels, over


def _width(measure: Measure, letters: float, text: str) -> float:
    return measure(text, letters, False)
