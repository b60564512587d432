"""What each row below the headings is: an initiative, more of the one above, a band, a total, a legend."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from planner.importing.grid import Sheet, Value
from planner.importing.headings import NOTES
from planner.importing.table_records import RowKind, Table, TableRow
from planner.values.text import plain, tidy

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


def settled(rows: list[TableRow]) -> list[TableRow]:
    """Below the first row that ends the table, a lone text is no initiative any more."""
    ended = False
    settled: list[TableRow] = []
    last_entry = max((it.row for it in rows if it.kind is RowKind.ENTRY), default=0)
    for it in rows:
        ended = ended or (it.kind is RowKind.BELOW and it.row > last_entry)
        settled.append(replace(it, kind=RowKind.BELOW) if ended and it.kind is RowKind.UNTITLED else it)
    return settled


def last_full_row(rows: Mapping[int, Mapping[int, Value]], body: list[int]) -> int:
    """The last row with more than one cell, which still belongs to the table."""
    return max((row for row in body if len(rows[row]) > 1 and not _TOTAL.match(first_text(rows[row]))), default=0)


def kind_of_row(
    sheet: Sheet, cells: Mapping[int, Value], row: int, table: Table, titles: set[int], heading_texts: frozenset[str],
    entries: bool, apart: bool,
) -> RowKind:  # fmt: skip
    """What the row is. `apart`: it stands below a blank row, and only lone cells follow."""
    texts = texts_of(cells)
    first = first_text(cells)
    if texts and texts <= heading_texts and len(texts) > 1:
        return RowKind.HEADING
    if _TOTAL.match(first) and not (titles & cells.keys() and len(cells) > 3 and not _starts_with(cells, first, titles)):
        return RowKind.TOTAL
    titled = any(_is_title(cells.get(column)) for column in titles)
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


def _is_title(value: Value | None) -> bool:
    """Whether a cell can name an initiative: visible text, or a number."""
    if isinstance(value, str):
        return bool(tidy(value))
    return isinstance(value, int | float) and not isinstance(value, bool)


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


def first_text(cells: Mapping[int, Value]) -> str:
    return next((tidy(value) for value in cells.values() if isinstance(value, str)), "")


def texts_of(cells: Mapping[int, Value]) -> frozenset[str]:
    """The texts of a row as they are compared."""
    return frozenset(plain(value) for value in cells.values() if isinstance(value, str))
