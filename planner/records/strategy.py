"""A strategy as plain immutable values; field names and order are those of the JSON and the TOML."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackRecord:
    """*Hovedspor*. `short_name` (at most 25 characters) and `colour` ("#6B4FA0") are filled in when empty."""

    name: str
    short_name: str = ""
    colour: str = ""
    cross_cutting: bool = False
    sdgs: tuple[int, ...] = ()
    commitments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategyRecord:
    title: str
    organisation: str = ""
    committee: str = ""
    first_year: int
    last_year: int
    vision: str = ""
    vision_aims: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    foundations: tuple[str, ...] = ()
    tracks: tuple[TrackRecord, ...] = ()

    def covers(self, year: int) -> bool:
        return self.first_year <= year <= self.last_year

    def track(self, name: str | None) -> TrackRecord | None:
        """The track of exactly this name."""
        return next((track for track in self.tracks if track.name == name), None)

    def track_of_commitment(self, text: str) -> TrackRecord | None:
        return next((track for track in self.tracks if text in track.commitments), None)
