"""The parts of the laid-out wheel: arcs, diamonds, words along an arc, words beside the wheel."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from planner.schedule.wheel.entries import Entry, Spot

Measure = Callable[[str, float, bool], float]
"""The width of a text in letters of a size, bold or not."""
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Size:
    """The room of the picture and what is wanted in it.

    Letters are as large as they fit from `largest` down to `smallest`. `headed` gives it a title and what the colours mean.
    """

    width: float
    height: float
    largest: float
    smallest: float
    margin: float = 0.0
    headed: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height

    @property
    def middle(self) -> float:
        return self.top + self.height / 2

    def meets(self, other: Box) -> bool:
        """Whether they have any ground in common."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def holds(self, other: Box, slack: float = 1e-6) -> bool:
        return (
            self.left <= other.left + slack and self.top <= other.top + slack
            and self.right + slack >= other.right and self.bottom + slack >= other.bottom
        )

    def distance(self, x: float, y: float) -> float:
        """From a point to the nearest of the rectangle, 0 within."""
        across = max(self.left - x, 0.0, x - self.right)
        return math.hypot(across, max(self.top - y, 0.0, y - self.bottom))


@dataclass(frozen=True, slots=True)
class Look:
    """A ring's name and colour key, as what the colours mean tells it."""

    name: str
    ring: int


@dataclass(frozen=True, slots=True)
class Words:
    """A title along its arc, in the middle of the lane, between these turns; `flipped` below the middle, to be read upright."""

    text: str
    begins: float
    ends: float
    size: float
    flipped: bool


@dataclass(frozen=True, slots=True)
class Arc:
    """An initiative in its lane. `begins` is None where only milestones hold it; then `span` is a thin line."""

    entry: Entry
    inner: float
    outer: float
    words: Words | None = None

    @property
    def radius(self) -> float:
        """The middle of the lane."""
        return (self.inner + self.outer) / 2


@dataclass(frozen=True, slots=True)
class Diamond:
    """A milestone on its arc."""

    entry: Entry
    spot: Spot
    radius: float
    reach: float


@dataclass(frozen=True, slots=True)
class Label:
    """A title beside the wheel. `leader` goes from the dot on its arc to the label; there is none for what stands apart."""

    entry: Entry
    box: Box
    lines: tuple[str, ...]
    size: float
    at_right: bool = True
    leader: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """Any other words of the picture: title, headings, what the signs mean. `sign` is painted before the words."""

    box: Box
    text: str
    size: float
    bold: bool = False
    quiet: bool = False
    sign: str = ""
    ring: int = -1


def point(centre: Point, radius: float, turn: float) -> Point:
    """The place at this radius where so much of the year has gone, New Year being at the top."""
    angle = 2 * math.pi * turn
    return centre[0] + radius * math.sin(angle), centre[1] - radius * math.cos(angle)
