"""What a strategy's text says, with the places that say it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from planner.records import StrategyRecord


class Kind(Enum):
    """What a place in the text was taken for."""

    TRACK = "track"
    COMMITMENT = "commitment"
    OFFERED = "offered"
    """A "Vi vil" in running text, that a person may tick."""
    SDG = "sdg"
    FACT = "fact"
    """Title, years, organisation, vision, aims, purposes, foundations."""
    LEFT_OUT = "left_out"
    """What stands on every page."""


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """The letters of the text from `start` up to `end`."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Offered:
    """A "Vi vil" of running text; `track` is the name of the track that it stands under, or ""."""

    text: str
    track: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TextReading:
    """`text` is what was read, in the order of reading. Where no years were found, those of the strategy are 0."""

    text: str
    strategy: StrategyRecord
    marks: tuple[Mark, ...] = ()
    offered: tuple[Offered, ...] = ()
