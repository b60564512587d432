"""What a file was understood as: its sheets, its rows, and what became of each cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from planner.importing.account import CellUse, ReadingProblem
from planner.importing.grid import Place
from planner.importing.own_identity import OwnWorkbook
from planner.records import InitiativeRecord, PersonRecord
from planner.records.layout import Words

_SURE = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnReading:
    """A column of a table and the field it was read as; `because` is a code of `headings.Match`."""

    column: str
    heading: str
    field: str
    confidence: float
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundColumn:
    """A column of any table of a file, as a person judges it: `key` is what its heading is remembered by, `samples` the
    words of its first different cells, `count` how many cells it has below the heading."""

    sheet: str
    table: int
    key: str
    reading: ColumnReading
    samples: tuple[str, ...] = ()
    count: int = 0

    @property
    def is_doubtful(self) -> bool:
        """Whether a person should say what it is: it holds something, and its heading does not tell surely."""
        return bool(self.count) and self.reading.confidence < _SURE



@dataclass(frozen=True, slots=True, kw_only=True)
class SheetReading:
    """What was made of a sheet. `hint` is what its name and titles say, where a track may be named."""

    name: str
    used: bool
    hidden: bool = False
    year: int | None = None
    header_rows: tuple[int, ...] = ()
    first_row: int | None = None
    last_row: int | None = None
    columns: tuple[ColumnReading, ...] = ()
    hints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRow:
    """An initiative as the sheet says it. `given` names the fields that the sheet speaks of at all;
    `headings` the heading by field, for what must be kept as a note; `skipped` is the code of why it is no initiative.
    `table` is the row of the headings above it; `perhaps_band` a lone title, which may turn out to be a band.
    `marked` are the headings that are crossed here and may name a house or a track, with their cells."""

    sheet: str
    row: int
    record: InitiativeRecord
    uses: tuple[CellUse, ...] = ()
    problems: tuple[ReadingProblem, ...] = ()
    people: tuple[PersonRecord, ...] = ()
    given: frozenset[str] = frozenset()
    headings: Mapping[str, str] = field(default_factory=dict[str, str])
    hints: tuple[str, ...] = ()
    skipped: str = ""
    table: int = 0
    perhaps_band: bool = False
    marked: tuple[tuple[str, Place], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftBand:
    """A text across the table that holds for the rows below it, as it is to be read and as it was `written`. `table` is
    the row of the headings above it."""

    sheet: str
    table: int
    row: int
    text: str
    written: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A file as it was understood. `uses` are the cells that belong to no row; with those of the rows they are all.
    `words` is what was read in place of words (`directions.word_key`)."""

    file: str
    sha256: str
    year: int
    sheets: tuple[SheetReading, ...]
    rows: tuple[DraftRow, ...]
    columns: tuple[FoundColumn, ...] = ()
    bands: tuple[DraftBand, ...] = ()
    uses: tuple[CellUse, ...] = ()
    problems: tuple[ReadingProblem, ...] = ()
    words: Words = field(default_factory=dict[tuple[str, str], str | None])
    own: OwnWorkbook | None = None
