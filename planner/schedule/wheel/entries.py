"""What stands on the wheel: the initiatives as turns of the year, and which of them when there are too many."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from planner.model import Priority
from planner.records import InitiativeRecord
from planner.schedule.when import stretch, year_of
from planner.words import _

MOST = 40
"""So many initiatives can be read on one wheel."""

_BY_PRIORITY = {Priority.HIGH: 0, Priority.MEDIUM: 1, None: 2, Priority.LOW: 3}


@dataclass(frozen=True, slots=True)
class Spot:
    """A milestone, at its day."""

    turn: float
    title: str
    due: dt.date
    done: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """An initiative with its place in the year, 0 on New Year's Day to 1 a year later; `ring` is its track's.

    Without days (`begins` is None) it has a place only by its milestones; with neither it stands apart, under `apart`.
    """

    uuid: str
    title: str
    ring: int
    begins: float | None = None
    ends: float | None = None
    from_before: bool = False
    goes_on: bool = False
    endless: bool = False
    spots: tuple[Spot, ...] = ()
    apart: str = ""

    @property
    def span(self) -> tuple[float, float]:
        """From where to where it needs its lane, milestones included."""
        turns = [turn for turn in (self.begins, self.ends) if turn is not None] + [spot.turn for spot in self.spots]
        return min(turns), max(turns)


@dataclass(frozen=True, slots=True)
class Choice:
    """Those that the wheel shows, of so many there are."""

    entries: tuple[Entry, ...]
    of: int

    @property
    def is_whole(self) -> bool:
        return len(self.entries) == self.of


def choose(tracks: Sequence[Iterable[InitiativeRecord]], year: int, most: int = MOST) -> Choice:
    """The initiatives of the tracks, a ring each, as entries; of more than `most` those of the highest priority.

    Among equals the plan's order decides.
    """
    found = [(ring, it) for ring, initiatives in enumerate(tracks) for it in initiatives]
    ranked = sorted(range(len(found)), key=lambda place: (_BY_PRIORITY[found[place][1].priority], place))
    kept = sorted(ranked[:most])
    return Choice(tuple(entry(found[place][1], found[place][0], year) for place in kept), len(found))


def entry(it: InitiativeRecord, ring: int, year: int) -> Entry:
    """Where an initiative stands in the year."""
    first, last = year_of(year)
    title = " ".join(it.title.split()) or _("Untitled")
    spots = tuple(
        Spot(turn_of(mark.due, year), mark.title or _("Milestone"), mark.due, mark.done is not None)
        for mark in sorted((m for m in it.milestones if m.due and m.due.year == year), key=lambda m: m.due or first)
        if mark.due
    )
    days = stretch(it.period)
    part = days.within(first, last) if days and not days.always else None
    if part is None:
        apart = "" if spots else _apart(days is not None and days.always, days is not None)
        return Entry(it.id, title, ring, spots=spots, apart=apart)
    return Entry(
        it.id, title, ring, turn_of(part.first, year), turn_of(part.last, year, after=True),
        part.from_before, part.goes_on, bool(days and days.endless), spots,
    )


def turn_of(day: dt.date, year: int, *, after: bool = False) -> float:
    """How much of the year has gone when the day begins, or `after` it."""
    first, last = year_of(year)
    return ((day - first).days + after) / ((last - first).days + 1)


def _apart(always: bool, dated: bool) -> str:
    if always:
        return _("Ongoing")
    return _("In other years") if dated else _("Without a period")
