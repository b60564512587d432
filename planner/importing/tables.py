"""Where the table is: its heading row(s), its columns, and what each row below is.

A sheet is looked at as a careful colleague would: title and help rows on top, one or two rows of
headings, bands across the table, totals, legends and signatures below. Nothing here reads values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from planner.importing.grid import Area, CellError, Place, Sheet, Uncached, Value
from planner.importing.headings import ACTIVITY, NOTES, SEVERAL, UNKNOWN, Match, match_heading
from planner.values.text import plain, tidy

_HEADINGS_WITHIN = 25
_SURE = 0.75
_FEWEST = 2

TITLES = ("title", ACTIVITY, "goals[].text", "commitments")
"""What may name an initiative, best first."""


class RowKind(Enum):
    """What a row below the headings is."""

    ENTRY = "entry"
    MORE = "more"
    BAND = "band"
    HEADING = "heading"
    TOTAL = "total"
    EXAMPLE = "example"
    BELOW = "below"
    UNTITLED = "untitled"


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column of a table: its heading as written, and the field it was taken for."""

    column: int
    heading: str
    match: Match

    @property
    def field(self) -> str:
        return self.match.field


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row below the headings; `band` is the text of the last band above it."""

    row: int
    kind: RowKind
    band: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of a sheet. `columns` by column number; `rows` those that hold something."""

    header_rows: tuple[int, ...]
    columns: Mapping[int, TableColumn]
    rows: tuple[TableRow, ...]

    @property
    def first_row(self) -> int:
        return self.rows[0].row if self.rows else self.header_rows[-1] + 1

    @property
    def last_row(self) -> int:
        kept = [it.row for it in self.rows if it.kind not in (RowKind.BELOW, RowKind.TOTAL)]
        return kept[-1] if kept else self.header_rows[-1]

    def title_columns(self) -> list[int]:
        return [number for number, it in self.columns.items() if it.field == "title"]


def find_tables(sheet: Sheet) -> tuple[Table, ...]:
    """The tables of the sheet, one below the other; () where no row looks like headings of a plan."""
    rows = sheet.rows()
    headers = list(_header_rows(sheet, rows))
    tables: list[Table] = []
    for number, header in enumerate(headers):
        end = headers[number + 1][0] if number + 1 < len(headers) else sheet.last_row + 1
        tables.append(_table(sheet, rows, header, end))
    return tuple(tables)


# headings


def _header_rows(sheet: Sheet, rows: Mapping[int, Mapping[int, Value]]) -> Iterator[tuple[int, ...]]:
    """The heading rows of each table: the first within the sheet's beginning, others where headings change."""
    candidates = [row for row in rows if row <= _HEADINGS_WITHIN]
    best = max(candidates, key=lambda row: (_score(rows[row]), -row), default=None)
    if best is None or not _is_heading_row(sheet, rows, best):
        return
    header = _with_second_level(sheet, rows, best)
    yield header
    texts = _row_texts(rows[header[-1]])
    for row in rows:
        if row > header[-1] and row not in header and _restarts(rows[row], texts):
            header = _with_second_level(sheet, rows, row)
            texts = _row_texts(rows[header[-1]])
            yield header


def _restarts(row: Mapping[int, Value], texts: frozenset[str]) -> bool:
    """Whether a row further down begins a table of other headings (the same ones are a repeated heading)."""
    exact = {match.field for match in _matches(row) if match.confidence == 1.0 and match.field != NOTES}
    mine = _row_texts(row)
    return len(exact) >= 3 and len(exact) >= len(row) * 0.6 and bool(exact & set(TITLES)) and mine != texts


def _row_texts(row: Mapping[int, Value]) -> frozenset[str]:
    return frozenset(plain(value) for value in row.values() if isinstance(value, str))


def _matches(row: Mapping[int, Value]) -> Iterator[Match]:
    for value in row.values():
        if isinstance(value, str) and len(value) <= 80:
            yield match_heading(value)
        else:
            yield UNKNOWN


def _score(row: Mapping[int, Value]) -> float:
    """How much the row looks like headings: sure and different fields count, long texts and numbers speak against."""
    fields: dict[str, float] = {}
    against = 0.0
    for match in _matches(row):
        if match.confidence >= _SURE:
            fields[match.field] = max(fields.get(match.field, 0), match.confidence)
        else:
            against += 0.2
    return sum(fields.values()) - against


def _is_heading_row(sheet: Sheet, rows: Mapping[int, Mapping[int, Value]], row: int) -> bool:
    fields = {match.field for match in _matches(rows[row]) if match.confidence >= _SURE}
    second = rows.get(row + 1, {})
    both = fields | {match.field for match in _matches(second) if match.confidence == 1.0}
    named = both & set(TITLES)
    return len(fields) >= _FEWEST and bool(named) and _score(rows[row]) > 0.9 and bool(sheet.cells)


def _with_second_level(sheet: Sheet, rows: Mapping[int, Mapping[int, Value]], row: int) -> tuple[int, ...]:
    """The heading row with the row of groups above it or of parts below it, where there is one."""
    groups = _group_areas(sheet, row)
    below = rows.get(row + 1, {})
    if below and _is_parts(groups, rows[row], below):
        return (row, row + 1)
    above = _group_areas(sheet, row - 1)
    covers = [area for area in above if area.left in rows.get(row - 1, {}) and _parts_under(area, rows[row])]
    if covers:
        return (row - 1, row)
    return (row,)


def _group_areas(sheet: Sheet, row: int) -> list[Area]:
    """The merged ranges of one row that lie over several columns, and not over nearly all."""
    width = max(sheet.last_column, 1)
    return [
        area
        for area in sheet.merges
        if area.top == area.bottom == row and 1 <= area.right - area.left < max(width * 0.7, 2)
    ]


def _parts_under(area: Area, row: Mapping[int, Value]) -> bool:
    return sum(1 for column in range(area.left, area.right + 1) if column in row) >= 2


def _is_parts(groups: list[Area], header: Mapping[int, Value], below: Mapping[int, Value]) -> bool:
    """Whether the row below completes the headings: parts under merged groups, or headings in the gaps only."""
    if any(_parts_under(area, below) and not isinstance(below.get(area.left), int | float) for area in groups):
        covered = [column for column in below if any(area.left <= column <= area.right for area in groups)]
        return len(covered) >= len(below) * 0.6
    known = [column for column, value in below.items() if isinstance(value, str) and match_heading(value).confidence == 1.0]
    return bool(known) and len(known) == len(below) and not any(column in header for column in known)


def _columns(sheet: Sheet, rows: Mapping[int, Mapping[int, Value]], header: tuple[int, ...], body: list[int]) -> dict[int, TableColumn]:
    """The columns with their fields: by heading first, then in the light of the others and of what they hold."""
    used = sorted({column for row in (*header, *body) for column in rows.get(row, {})})
    found: dict[int, TableColumn] = {}
    for column in used:
        texts = [_heading_text(sheet, rows, row, column) for row in header]
        heading = " / ".join(dict.fromkeys(tidy(text) for text in texts if text.strip()))
        choices = [match_heading(text) for text in (texts[-1], heading, texts[0]) if text.strip()]
        found[column] = TableColumn(column, heading, max(choices, key=lambda match: match.confidence, default=UNKNOWN))
    found = _by_company(found, rows, body)
    return _one_each(found)


def _heading_text(sheet: Sheet, rows: Mapping[int, Mapping[int, Value]], row: int, column: int) -> str:
    value = rows.get(row, {}).get(column)
    if value is None and (area := sheet.merge_at((row, column))) is not None:
        value = sheet.cells.get((area.top, area.left))
    return value if isinstance(value, str) else "" if value is None or isinstance(value, CellError | Uncached) else str(value)


def _by_company(
    found: dict[int, TableColumn], rows: Mapping[int, Mapping[int, Value]], body: list[int]
) -> dict[int, TableColumn]:
    """What a heading means beside the others: *Aktivitet*, *Målsætning* and *Goal* depend on them."""
    fields = {it.field for it in found.values()}

    def become(column: TableColumn, field: str, because: str = "content") -> TableColumn:
        return replace(column, match=Match(field, min(column.match.confidence, 0.9), because))

    changed = dict(found)
    for number, column in found.items():
        words = plain(column.heading)
        if column.field == "track" and words == "goal" and "commitments" not in fields:
            changed[number] = become(column, "goals[].text")
        if column.field == "commitments" and not words.startswith(("vi vil", "forpligt", "commitment", "objective")):
            texts = [value for row in body if isinstance(value := rows.get(row, {}).get(number), str)]
            if texts and not any(plain(text).startswith(("vi vil", "we will", "- vi vil")) for text in texts):
                changed[number] = become(column, "goals[].text")
    named = [it for it in changed.values() if it.field in ("title", ACTIVITY) and not _asks_what(it)]
    for number, column in changed.items():
        if column.field == "title" and _asks_what(column) and named:
            changed[number] = become(column, "description")
    titled = any(it.field == "title" for it in changed.values())
    for number, column in changed.items():
        if column.field == ACTIVITY:
            changed[number] = become(column, "milestones[].title" if titled else "title", column.match.because)
            titled = True
    if not titled:
        for field in TITLES[2:]:
            number = next((number for number, it in changed.items() if it.field == field), None)
            if number is not None:
                changed[number] = become(changed[number], "title")
                break
    return changed


def _asks_what(column: TableColumn) -> bool:
    """*Hvad vil vi?* is the title where nothing else is, and what is to be done where something is."""
    return plain(column.heading).startswith(("hvad ", "hva ", "vad ", "what "))


def _one_each(found: dict[int, TableColumn]) -> dict[int, TableColumn]:
    """Of a field that takes one column, the surest and first; the other columns are kept as notes."""
    best: dict[str, int] = {}
    for number, column in found.items():
        field = column.field
        if field not in best or column.match.confidence > found[best[field]].match.confidence:
            best[field] = number
    return {
        number: column
        if column.field in SEVERAL or best[column.field] == number
        else replace(column, match=Match(NOTES, column.match.confidence, "repeated"))
        for number, column in found.items()
    }


# rows

_BAND = re.compile(
    r"^(?:strategisk )?(?:hovedspor|spor|indsatsområde|tema|fokusområde|målområde|satsningsområde|track|theme|fokusområde"
    r"|tværgående|på tværs|cross-cutting)\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"^(?:i alt|ialt|total|totalt|total i alt|sum|samlet|samlet sum|subtotal|delsum|hovedtotal|grand total|totals?|summa|sammenlagt"
    r"|budget i alt|økonomi i alt|antal indsatser)\b[^a-zæøå]*(?:[a-zæøå]+[^a-zæøå]*){0,3}$",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(r"^[\[(]?(?:eksempel|eks\.|f\.?eks\.?|fx|exempel|example|e\.g\.)(?:\b|[:\s-])", re.IGNORECASE)
_BELOW = re.compile(
    r"^(?:forklaring|signatur|signaturforklaring|legende|legend|underskrift|udfyldt af|udarbejdet af|sidst opdateret|opdateret|rev(?:ideret)?\b"
    r"|kilde|kilder|note|noter|obs|\*|x ?=|grøn ?[=:]|gul ?[=:]|rød ?[=:]|status ?:|godkendt|vedtaget|dato ?:|printet|version|key ?:|source)",
    re.IGNORECASE,
)


def _table(sheet: Sheet, rows: Mapping[int, Mapping[int, Value]], header: tuple[int, ...], end: int) -> Table:
    body = [row for row in rows if header[-1] < row < end]
    columns = _columns(sheet, rows, header, body)
    table = Table(header_rows=header, columns=columns, rows=())
    titles = set(table.title_columns())
    heading_texts = _row_texts(rows[header[-1]])
    last_full = _last_full_row(rows, body)
    found: list[TableRow] = []
    band = ""
    entries = False
    before = header[-1]
    for row in body:
        kind = _kind(sheet, rows[row], row, table, titles, heading_texts, entries, row > last_full and row > before + 1)
        before = row
        if kind is RowKind.BAND:
            band = _only_text(rows[row])
        elif kind is RowKind.ENTRY:
            entries = True
        elif kind is RowKind.BELOW:
            before = row - 1 if row > last_full else row
        found.append(TableRow(row, kind, band))
    return replace(table, rows=tuple(_settled(found)))


def _settled(rows: list[TableRow]) -> list[TableRow]:
    """Below the first row that ends the table, a lone text is no initiative any more."""
    ended = False
    settled: list[TableRow] = []
    last_entry = max((it.row for it in rows if it.kind is RowKind.ENTRY), default=0)
    for it in rows:
        ended = ended or (it.kind is RowKind.BELOW and it.row > last_entry)
        settled.append(replace(it, kind=RowKind.BELOW) if ended and it.kind is RowKind.UNTITLED else it)
    return settled


def _last_full_row(rows: Mapping[int, Mapping[int, Value]], body: list[int]) -> int:
    """The last row with more than one cell, which still belongs to the table."""
    return max((row for row in body if len(rows[row]) > 1 and not _TOTAL.match(_first_text(rows[row]))), default=0)


def _kind(
    sheet: Sheet, cells: Mapping[int, Value], row: int, table: Table, titles: set[int], heading_texts: frozenset[str],
    entries: bool, apart: bool,
) -> RowKind:  # fmt: skip
    """What the row is. `apart`: it stands below a blank row, and only lone cells follow."""
    texts = _row_texts(cells)
    first = _first_text(cells)
    if texts and texts <= heading_texts and len(texts) > 1:
        return RowKind.HEADING
    if _TOTAL.match(first) and not (titles & cells.keys() and len(cells) > 3 and not _starts_with(cells, first, titles)):
        return RowKind.TOTAL
    titled = any(isinstance(cells.get(column), str | int | float) for column in titles)
    if len(cells) == 1:
        if _BAND.match(first) or _spans(sheet, row, cells):
            return RowKind.BAND
        if (_BELOW.match(first) and entries) or apart:
            return RowKind.BELOW
    if _EXAMPLE.match(first) and (titled or len(cells) > 1):
        return RowKind.EXAMPLE
    if titled:
        return RowKind.ENTRY
    if _BELOW.match(first) and len(cells) <= 2:
        return RowKind.BELOW
    if entries and _is_continuation(sheet, cells, row, table, titles):
        return RowKind.MORE
    return RowKind.UNTITLED


def _starts_with(cells: Mapping[int, Value], first: str, titles: set[int]) -> bool:
    """Whether the row's first text stands in its title cell."""
    return any(cells.get(column) == first for column in titles)


_ADDED = frozenset({"goals[].text", "goals[].measure", "goals[].target", "goals[].unit", "goals[].baseline", "goals[].fulfilment",
                    "milestones[].title", "milestones[].due", "participants", "responsible", "partners", "target_groups",
                    "links", "sdgs", "houses", "commitments", NOTES, "follow_ups[].text", "goals[].source", "goals[].due",
                    "goals[].kind", "goals[].direction", "goals[].cumulative", "goals[].judgement", "description"})  # fmt: skip


def _is_continuation(sheet: Sheet, cells: Mapping[int, Value], row: int, table: Table, titles: set[int]) -> bool:
    """Whether a row without a title adds to the initiative above: under its merged title, or with list fields only."""
    for column in titles:
        area = sheet.merge_at((row, column))
        if area is not None and area.top < row:
            return True
    fields = {table.columns[column].field for column in cells if column in table.columns}
    return fields <= _ADDED and any(field.startswith(("goals", "milestones")) for field in fields)


def _spans(sheet: Sheet, row: int, cells: Mapping[int, Value]) -> bool:
    """Whether the row's only cell is merged across at least three columns."""
    column = next(iter(cells))
    area = sheet.merge_at((row, column))
    return area is not None and area.right - area.left >= 2


def _first_text(cells: Mapping[int, Value]) -> str:
    return next((tidy(value) for value in cells.values() if isinstance(value, str)), "")


def _only_text(cells: Mapping[int, Value]) -> str:
    return _first_text(cells)


def place_fields(table: Table) -> Iterator[tuple[int, TableColumn]]:
    """The columns in their order."""
    yield from sorted(table.columns.items())


def covered_by(sheet: Sheet, place: Place) -> Value | None:
    """The value that a person sees in a cell: its own, or that of the merged range it lies in."""
    if place in sheet.cells:
        return sheet.cells[place]
    area = sheet.merge_at(place)
    return sheet.cells.get((area.top, area.left)) if area else None
