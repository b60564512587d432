"""A strategy while it is being edited: each part remembers what it was called in the file, so that it keeps its links.

Every change gives a new draft. What is left empty is not part of the strategy.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Self, TypeVar

from planner.records.strategy import StrategyRecord, TrackRecord

T = TypeVar("T")


class Listing(StrEnum):
    """The lists of a strategy beside its tracks."""

    AIMS = "vision_aims"
    PURPOSES = "purposes"
    FOUNDATIONS = "foundations"


@dataclass(frozen=True, slots=True)
class LineDraft:
    """An aim, a purpose or a foundation. `was` is its text in the file, "" for a new one."""

    text: str
    was: str = ""


@dataclass(frozen=True, slots=True)
class CommitmentDraft:
    """`was` is the track and the text it has in the file, None for a new one."""

    text: str
    was: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackDraft:
    """`was` is its name in the file, "" for a new one."""

    name: str
    short_name: str = ""
    colour: str = ""
    cross_cutting: bool = False
    sdgs: tuple[int, ...] = ()
    commitments: tuple[CommitmentDraft, ...] = ()
    was: str = ""

    def record(self) -> TrackRecord:
        return TrackRecord(
            name=self.name,
            short_name=self.short_name,
            colour=self.colour,
            cross_cutting=self.cross_cutting,
            sdgs=self.sdgs,
            commitments=tuple(it.text for it in self.commitments if it.text),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategyDraft:
    title: str
    organisation: str = ""
    committee: str = ""
    first_year: int
    last_year: int
    vision: str = ""
    vision_aims: tuple[LineDraft, ...] = ()
    purposes: tuple[LineDraft, ...] = ()
    foundations: tuple[LineDraft, ...] = ()
    tracks: tuple[TrackDraft, ...] = ()

    @classmethod
    def of(cls, record: StrategyRecord) -> Self:
        """The strategy as the file has it, to be edited."""
        tracks = (
            TrackDraft(
                name=it.name, short_name=it.short_name, colour=it.colour, cross_cutting=it.cross_cutting, sdgs=it.sdgs,
                commitments=tuple(CommitmentDraft(text, (it.name, text)) for text in it.commitments), was=it.name,
            )
            for it in record.tracks
        )
        return cls(
            title=record.title, organisation=record.organisation, committee=record.committee, first_year=record.first_year,
            last_year=record.last_year, vision=record.vision, tracks=tuple(tracks),
            **{kind.value: tuple(LineDraft(text, text) for text in getattr(record, kind)) for kind in Listing},
        )

    @classmethod
    def new(cls, record: StrategyRecord) -> Self:
        """A strategy that no file has yet."""
        draft = cls.of(record)
        tracks = (
            replace(it, was="", commitments=tuple(replace(one, was=None) for one in it.commitments)) for it in draft.tracks
        )
        lists = {kind.value: tuple(replace(it, was="") for it in getattr(draft, kind)) for kind in Listing}
        return replace(draft, tracks=tuple(tracks), **lists)

    def record(self) -> StrategyRecord:
        """The strategy as it will be. Short names and colours may still be empty (`strategy.completed`)."""
        return StrategyRecord(
            title=self.title, organisation=self.organisation, committee=self.committee, first_year=self.first_year,
            last_year=self.last_year, vision=self.vision, tracks=tuple(it.record() for it in self.tracks if it.name),
            **{kind.value: tuple(it.text for it in self.lines(kind) if it.text) for kind in Listing},
        )

    def with_facts(self, **values: Any) -> Self:
        """Title, years, organisation, committee, vision."""
        return replace(self, **values)

    # ---- the lists beside the tracks

    def lines(self, kind: Listing) -> tuple[LineDraft, ...]:
        lines: tuple[LineDraft, ...] = getattr(self, kind)
        return lines

    def with_line(self, kind: Listing, text: str) -> Self:
        return self._with_lines(kind, (*self.lines(kind), LineDraft(text)))

    def set_line(self, kind: Listing, place: int, text: str) -> Self:
        return self._with_lines(kind, _changed(self.lines(kind), place, lambda it: replace(it, text=text)))

    def move_line(self, kind: Listing, place: int, to: int) -> Self:
        return self._with_lines(kind, _moved(self.lines(kind), place, to))

    def without_line(self, kind: Listing, place: int) -> Self:
        return self._with_lines(kind, _without(self.lines(kind), place))

    def _with_lines(self, kind: Listing, lines: tuple[LineDraft, ...]) -> Self:
        return replace(self, **{kind.value: lines})

    # ---- tracks

    def with_track(self, name: str) -> Self:
        """A new last track, before a group beside the tracks."""
        at = next((place for place, it in enumerate(self.tracks) if it.cross_cutting), len(self.tracks))
        return replace(self, tracks=(*self.tracks[:at], TrackDraft(name=name), *self.tracks[at:]))

    def set_track(self, place: int, **values: Any) -> Self:
        """Name, short name, colour or UN goals; an own short name stays, one that was cut from the name is cut anew."""
        return replace(self, tracks=_changed(self.tracks, place, lambda it: replace(it, **values)))

    def move_track(self, place: int, to: int) -> Self:
        return replace(self, tracks=_moved(self.tracks, place, to))

    def without_track(self, place: int) -> Self:
        return replace(self, tracks=_without(self.tracks, place))

    # ---- commitments

    def with_commitment(self, track: int, text: str) -> Self:
        return self._with_commitments(track, (*self.tracks[track].commitments, CommitmentDraft(text)))

    def set_commitment(self, track: int, place: int, text: str) -> Self:
        changed = _changed(self.tracks[track].commitments, place, lambda it: replace(it, text=text))
        return self._with_commitments(track, changed)

    def move_commitment(self, track: int, place: int, to_track: int, to: int) -> Self:
        """To another place, in another track perhaps, where `to` may be one past its last."""
        moved = self.tracks[track].commitments[place]
        left = self.without_commitment(track, place)
        there = left.tracks[to_track].commitments
        return left._with_commitments(to_track, (*there[:to], moved, *there[to:]))

    def without_commitment(self, track: int, place: int) -> Self:
        return self._with_commitments(track, _without(self.tracks[track].commitments, place))

    def _with_commitments(self, track: int, commitments: tuple[CommitmentDraft, ...]) -> Self:
        return self.set_track(track, commitments=commitments)


def _changed(items: Sequence[T], place: int, change: Callable[[T], T]) -> tuple[T, ...]:
    return (*items[:place], change(items[place]), *items[place + 1 :])


def _without(items: Sequence[T], place: int) -> tuple[T, ...]:
    return (*items[:place], *items[place + 1 :])


def _moved(items: Sequence[T], place: int, to: int) -> tuple[T, ...]:
    left = _without(items, place)
    return (*left[:to], items[place], *left[to:])
