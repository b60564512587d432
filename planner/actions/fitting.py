"""An initiative under another strategy, or another state of the same: only links that it knows."""

from __future__ import annotations

from dataclasses import dataclass, replace

from planner.records import InitiativeRecord
from planner.records.strategy import CROSS_CUTTING, StrategyRecord


@dataclass(frozen=True, slots=True)
class DroppedLink:
    """A link that the plan's strategy has no place for; `field` is track, commitments, …"""

    initiative: str
    field: str
    name: str


def fitting(initiative: InitiativeRecord, strategy: StrategyRecord, dropped: list[DroppedLink]) -> InitiativeRecord:
    """The initiative with the links that `strategy` knows; the others are added to `dropped`."""
    known = {
        "commitments": {text for track in strategy.tracks for text in track.commitments},
        "vision_aims": set(strategy.vision_aims),
        "purposes": set(strategy.purposes),
    }
    kept: dict[str, tuple[str, ...]] = {}
    for field, names in known.items():
        linked: tuple[str, ...] = getattr(initiative, field)
        kept[field] = tuple(name for name in linked if name in names)
        dropped += [DroppedLink(initiative.title, field, name) for name in linked if name not in names]
    track = initiative.track
    if track is not None and track != CROSS_CUTTING and strategy.track(track) is None:
        dropped.append(DroppedLink(initiative.title, "track", track))
        track = None
    return replace(initiative, track=track, **kept)
