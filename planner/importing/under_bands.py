"""Initiatives take the track and the commitment of the bands above them; a lone text that names one is a band itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from planner.importing.account import CellUse, Use
from planner.importing.draft_records import Draft, DraftBand, DraftRow
from planner.importing.row_words import BAND, WE_WILL
from planner.importing.settling import Names


def under_bands(draft: Draft, names: Names) -> Draft:
    """The draft with each row under its bands, in the strategy's words where they are its own."""
    order = {(sheet.name): number for number, sheet in enumerate(draft.sheets)}
    lines: list[DraftBand | DraftRow] = sorted(
        (*draft.bands, *draft.rows), key=lambda it: (order.get(it.sheet, -1), it.table, it.row)
    )
    rows: list[DraftRow] = []
    uses: list[CellUse] = []
    for _table, mine in groupby(lines, key=lambda it: (it.sheet, it.table)):
        _one_table(mine, names, rows, uses)
    return replace(draft, rows=tuple(rows), uses=(*draft.uses, *uses), bands=())


def _one_table(lines: Iterable[DraftBand | DraftRow], names: Names, rows: list[DraftRow], uses: list[CellUse]) -> None:
    bands = _InForce(names)
    for line in lines:
        if isinstance(line, DraftBand):
            bands.take(line.text)
        elif line.perhaps_band and names.is_named(line.record.title):
            bands.take(line.record.title)
            uses += [replace(use, use=Use.STRUCTURE, field="", reason="") for use in line.uses]
        else:
            rows.append(bands.over(line))


@dataclass(slots=True)
class _InForce:
    """The bands that hold for the rows to come: at most a track, below it a commitment or a group."""

    names: Names
    track: str = ""
    commitment: str = ""
    group: str = ""
    groups_below: bool = False
    fresh: bool = False
    """Whether the last line was a band, with no initiative below it yet."""

    def take(self, text: str) -> None:
        """One more band: a track ends what was below the last one; what is neither is a track unless it divides one."""
        known = self.names.hinted(text) is not None
        if known or (BAND.match(text) and not self.groups_below):
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
        return replace(row, record=record, given=given)
