"""Initiatives take what the bands above them say: a track, a commitment, a house, a time; a lone text that names one is
a band itself. Sheets that are called by houses, by parts of the year or by people say it for all that stands on them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from planner.importing.account import CellUse, Use
from planner.importing.draft_records import Draft, DraftBand, DraftRow
from planner.importing.remembered import period_of
from planner.importing.row_words import BAND, WE_WILL
from planner.importing.settling import Names
from planner.records import Period, PersonRecord
from planner.values.people import is_somebody, person_from_label


def under_bands(draft: Draft, names: Names) -> Draft:
    """The draft with each row under its bands, in the strategy's words where they are its own."""
    over = _by_sheets(draft, names)
    order = {(sheet.name): number for number, sheet in enumerate(draft.sheets)}
    lines: list[DraftBand | DraftRow] = sorted(
        (*draft.bands, *draft.rows), key=lambda it: (order.get(it.sheet, -1), it.table, it.row)
    )
    rows: list[DraftRow] = []
    uses: list[CellUse] = []
    for (sheet, _table), mine in groupby(lines, key=lambda it: (it.sheet, it.table)):
        _one_table(mine, _InForce(names, draft.year, **over.get(sheet, {})), rows, uses)
    return replace(draft, rows=tuple(rows), uses=(*draft.uses, *uses), bands=())


def _by_sheets(draft: Draft, names: Names) -> dict[str, dict[str, Any]]:
    """What the names of several sheets say, by sheet: their houses, their times, or, where all are called so, who is responsible.

    One alone may be called so by chance.
    """
    used = [sheet.name for sheet in draft.sheets if sheet.used]
    houses = {name: {"houses": tuple(found)} for name in used if len(found := names.house(name)) == 1}
    times = {name: {"period": found} for name in used if (found := _time_of(name, draft.year)) is not None}
    people = {name: {"people": (person_from_label(name),)} for name in used if is_somebody(name)}
    said = next((found for found in (houses, times) if len(found) > 1), {})
    return said or (people if len(people) == len(used) > 1 else {})


def _time_of(text: str, year: int) -> Period | None:
    """The part of the year that a band or a sheet is called by; a year alone is none."""
    if len(text) > _LONGEST_TIME or text.strip().isdecimal():
        return None
    period = period_of(text, year)
    return period if period.start and period.end else None


_LONGEST_TIME = 40


def _one_table(lines: Iterable[DraftBand | DraftRow], bands: _InForce, rows: list[DraftRow], uses: list[CellUse]) -> None:
    for line in lines:
        if isinstance(line, DraftBand):
            bands.take(line.text)
        elif line.perhaps_band and bands.is_named(line.record.title):
            bands.take(line.record.title)
            uses += [replace(use, use=Use.STRUCTURE, field="", reason="") for use in line.uses]
        else:
            rows.append(bands.over(line))


@dataclass(slots=True)
class _InForce:
    """The bands that hold for the rows to come: at most a track, below it a commitment or a group."""

    names: Names
    year: int
    houses: tuple[str, ...] = ()
    period: Period | None = None
    people: tuple[PersonRecord, ...] = ()
    track: str = ""
    commitment: str = ""
    group: str = ""
    groups_below: bool = False
    fresh: bool = False
    """Whether the last line was a band, with no initiative below it yet."""

    def is_named(self, text: str) -> bool:
        """Whether a lone text is the name of a track, a commitment or a part of the year."""
        return self.names.is_named(text) or _time_of(text, self.year) is not None

    def take(self, text: str) -> None:
        """One more band: a track ends what was below the last one; what is neither is a track unless it divides one."""
        known = self.names.hinted(text) is not None
        houses = () if known else tuple(self.names.house(text))
        period = None if known or houses else _time_of(text, self.year)
        if houses or period:
            self.houses, self.period = houses or self.houses, period or self.period
        elif known or (BAND.match(text) and not self.groups_below):
            self.track, self.commitment, self.group, self.groups_below = text, "", "", False
        elif self.names.commitments([text])[0] or WE_WILL.match(text):
            self.commitment, self.group = text, ""
        elif self.track and (self.fresh or self.groups_below):
            self.group, self.commitment, self.groups_below = text, "", True
        else:
            self.track, self.commitment, self.group = text, "", ""
        self.fresh = True

    def over(self, row: DraftRow) -> DraftRow:
        """The row with what the bands say, where it says nothing itself."""
        self.fresh = False
        record, given = row.record, row.given
        if self.track and record.track is None:
            record, given = replace(record, track=self.track), given | {"track"}
        if self.commitment and not record.commitments:
            record, given = replace(record, commitments=(self.commitment,)), given | {"commitments"}
        if self.group:
            notes = f"{record.notes}\n{self.group}" if record.notes else self.group
            record, given = replace(record, notes=notes), given | {"notes"}
        if self.houses and not record.houses:
            record, given = replace(record, houses=self.houses), given | {"houses"}
        if self.period and record.period == Period():
            record, given = replace(record, period=self.period), given | {"period"}
        people = row.people
        if self.people and not record.responsible:
            people, given = tuple(dict.fromkeys((*people, *self.people))), given | {"responsible"}
            record = replace(record, responsible=tuple(person.label for person in self.people))
        return replace(row, record=record, given=given, people=people)
