"""A table on a sheet: its headings, its columns, and what each of its rows is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from planner.importing.directions import TOLD
from planner.importing.headings import Match


class RowKind(Enum):
    """What a row below the headings is."""

    ENTRY = "entry"
    MORE = "more"
    BAND = "band"
    HELP = "help"
    HEADING = "heading"
    TOTAL = "total"
    EXAMPLE = "example"
    BELOW = "below"
    EMPTY = "empty"
    UNTITLED = "untitled"
    OTHER_YEAR = "other_year"


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column of a table: its heading as written, the field it was taken for, and the key it is remembered by."""

    column: int
    heading: str
    match: Match
    key: str = ""

    @property
    def field(self) -> str:
        return self.match.field

    @property
    def is_told(self) -> bool:
        """Whether a person said what the column is, now or in an earlier year."""
        return self.match.because in TOLD


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row below the headings. `band` is what a band says; `perhaps_band` an initiative that may turn out to be one."""

    row: int
    kind: RowKind
    band: str = ""
    perhaps_band: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of a sheet. `columns` by column number; `rows` those that hold something; `title_rows` stand above its
    headings and below another table."""

    header_rows: tuple[int, ...]
    columns: Mapping[int, TableColumn]
    rows: tuple[TableRow, ...]
    title_rows: tuple[int, ...] = ()

    @property
    def first_row(self) -> int:
        return self.rows[0].row if self.rows else self.header_rows[-1] + 1

    @property
    def last_row(self) -> int:
        kept = [it.row for it in self.rows if it.kind not in (RowKind.BELOW, RowKind.TOTAL, RowKind.EMPTY)]
        return kept[-1] if kept else self.header_rows[-1]

    def title_columns(self) -> list[int]:
        return [number for number, it in self.columns.items() if it.field == "title"]
