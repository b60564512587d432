"""A strategy as plain immutable values; field names and order are those of the JSON and the TOML."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from planner.errors import Refused

SHORT_NAME_LENGTH = 25
CROSS_CUTTING = "Tværgående"
"""The name of the group beside the tracks, where a strategy does not name one itself."""

_COLOURS = ("#6B4FA0", "#0B7A75", "#B0531C", "#2F5D8C", "#8A3B61", "#4B6B1F", "#7A5C1E")
_CROSS_CUTTING_COLOUR = "#5F6B76"
_JOINING_WORDS = {"og", "and", "samt", "for", "i", "med", "på", "til", "&", "-", "–"}


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


def completed(strategy: StrategyRecord) -> StrategyRecord:
    """The strategy with each track's short name and colour filled in where they are empty.

    Raises Refused: strategy_years_wrong, year_out_of_range, strategy_line_twice, track_twice, commitment_twice,
    sdg_unknown, short_name_long, colour_wrong.
    """
    _check(strategy)
    plain = 0
    tracks: list[TrackRecord] = []
    for track in strategy.tracks:
        colour = track.colour or (_CROSS_CUTTING_COLOUR if track.cross_cutting else _COLOURS[plain % len(_COLOURS)])
        plain += not track.cross_cutting
        tracks.append(replace(track, short_name=track.short_name or short_name(track.name), colour=colour))
    return replace(strategy, tracks=tuple(tracks))


def cross_cutting_track() -> TrackRecord:
    """The group beside the tracks, for a strategy that has none yet."""
    return TrackRecord(name=CROSS_CUTTING, short_name=CROSS_CUTTING, colour=_CROSS_CUTTING_COLOUR, cross_cutting=True)


def short_name(name: str) -> str:
    """The beginning of a track's name, cut between words to at most 25 characters."""
    if len(name) <= SHORT_NAME_LENGTH:
        return name
    words = name[: SHORT_NAME_LENGTH + 1].split(" ")[:-1]
    while words and words[-1].strip(",").casefold() in _JOINING_WORDS:
        words.pop()
    return " ".join(words).rstrip(",;:") or name[:SHORT_NAME_LENGTH]


def _check(strategy: StrategyRecord) -> None:
    first, last = strategy.first_year, strategy.last_year
    for year in (first, last):
        check_year(year)
    if last < first:
        raise Refused("strategy_years_wrong", first_year=first, last_year=last)
    for lines in (strategy.vision_aims, strategy.purposes, strategy.foundations):
        for place, text in enumerate(lines):
            if text in lines[:place]:
                raise Refused("strategy_line_twice", text=text)
    names: set[str] = set()
    for track in strategy.tracks:
        if track.name in names:
            raise Refused("track_twice", track=track.name)
        names.add(track.name)
        _check_track(track)


def _check_track(track: TrackRecord) -> None:
    for place, commitment in enumerate(track.commitments):
        if commitment in track.commitments[:place]:
            raise Refused("commitment_twice", commitment=commitment, track=track.name)
    for number in track.sdgs:
        if not 1 <= number <= 17:
            raise Refused("sdg_unknown", number=number)
    if len(track.short_name) > SHORT_NAME_LENGTH:
        raise Refused("short_name_long", name=track.short_name, length=SHORT_NAME_LENGTH)
    if track.colour and not re.fullmatch("#[0-9A-Fa-f]{6}", track.colour):
        raise Refused("colour_wrong", colour=track.colour)


def check_year(year: int) -> int:
    """`year`, or Refused year_out_of_range."""
    if not 1990 <= year <= 2100:
        raise Refused("year_out_of_range", year=year)
    return year
