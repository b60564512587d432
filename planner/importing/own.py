"""Our own workbook, known by its hidden sheet `_planner`: which sheet of today is which of those that went out.

Nothing is taken for granted but the headings and the numbers: sheets may be renamed, copied, sorted or deleted,
columns moved, hidden or inserted, rows added, titles above the table gone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.columns.round import MEASURED, SHOWN
from planner.errors import Refused
from planner.fingerprint import fingerprint
from planner.importing.account import CellUse, ReadingProblem, Use, quoted
from planner.importing.draft_records import ColumnReading, Draft, SheetReading
from planner.importing.grid import Book, Sheet, letters
from planner.importing.own_identity import (
    GOAL_KEYS,
    NUMBER,
    OWN_SHEET,
    Exported,
    OwnTable,
    OwnWorkbook,
    numbered_rows,
    read_identity,
)
from planner.importing.own_rows import as_cell
from planner.values.text import plain


def read_own(book: Book, sheets: Sequence[str]) -> Draft | None:
    """The book as our own workbook; None where it is not one, or its hidden sheet is no longer readable."""
    hidden = next((sheet for sheet in book.sheets if sheet.name == OWN_SHEET and sheet.hidden), None)
    exported = read_identity(hidden) if hidden is not None else None
    if exported is None:
        return None
    visible = [sheet for sheet in book.sheets if not sheet.hidden and (not sheets or sheet.name in sheets)]
    tables = _tables(visible, exported)
    if not tables:
        raise Refused("import_own_without_tables", file=book.file)
    by_name = {table.sheet.name: table for table in tables}
    uses: list[CellUse] = []
    problems = [ReadingProblem("warning", it.code, it.sheet, "", it.value) for it in book.notices]
    readings: list[SheetReading] = []
    for sheet in book.sheets:
        if sheet.hidden:
            readings.append(SheetReading(name=sheet.name, used=False, hidden=True))
            continue
        table = by_name.get(sheet.name)
        if table is None:
            chosen = not sheets or sheet.name in sheets
            reason = "sheet_not_chosen" if not chosen else "computed" if _is_ours(sheet, exported) else "no_table_in_sheet"
            uses += [CellUse(sheet.name, at, value, Use.LEFT_OUT, reason=reason) for at, value in sheet.cells.items()]
            readings.append(SheetReading(name=sheet.name, used=False, year=exported.year))
            continue
        above = list(_above(table, exported))
        uses += above
        problems += [
            ReadingProblem("warning", "written_beside", use.sheet, use.cell, quoted(use.value)) for use in above if use.reason
        ]
        problems += [ReadingProblem("warning", "column_missing", sheet.name, value=heading) for heading in table.missing]
        readings.append(_reading(table, exported.year))
    return Draft(
        file=book.file,
        sha256=book.sha256,
        year=exported.year,
        sheets=tuple(readings),
        rows=(),
        uses=tuple(uses),
        problems=tuple(problems),
        own=OwnWorkbook(exported=exported, tables=tuple(tables)),
    )


def _is_ours(sheet: Sheet, exported: Exported) -> bool:
    """Whether the sheet is one that only shows what stands elsewhere: front page, matrix, coverage."""
    if sheet.name in exported.columns:
        return True
    return bool(exported.columns) and exported.profile not in ("working", "round")


def _above(table: OwnTable, exported: Exported) -> Iterator[CellUse]:
    """The cells down to the headings; on a worksheet what somebody wrote there stands out, for nothing can be made of it."""
    ours = exported.above.get(table.exported_as)
    for place, value in table.sheet.cells.items():
        if place[0] > table.header_row:
            continue
        is_ours = ours is None or place[0] == table.header_row or fingerprint(as_cell(value)) in ours
        reason = "" if is_ours else "written_beside"
        yield CellUse(table.sheet.name, place, value, Use.LEFT_OUT if reason else Use.STRUCTURE, reason=reason)


def _reading(table: OwnTable, year: int) -> SheetReading:
    columns = [
        (number, table.headings.get(key, ""), _field(key)) for key, number in table.keys.items() if not key.startswith(SHOWN)
    ]
    columns += [(number, heading, "notes") for number, heading in table.added.items()]
    rows = [row for row, _column in table.sheet.cells if row > table.header_row]
    return SheetReading(
        name=table.sheet.name,
        used=True,
        year=year,
        header_rows=(table.header_row,),
        first_row=min(rows, default=None),
        last_row=max(rows, default=None),
        columns=tuple(
            ColumnReading(column=letters(number), heading=heading, field=key, confidence=1.0, because="own_workbook")
            for number, heading, key in sorted(columns)
        ),
    )


def _field(key: str) -> str:
    if key == "goals":
        return "goals[].text"
    return f"goals[].{key}" if key in GOAL_KEYS or key.startswith(MEASURED) else key


# which sheet is which


def _tables(visible: list[Sheet], exported: Exported) -> list[OwnTable]:
    """Each visible sheet that carries the headings of an exported one. By name first; what was renamed by what it
    lists; a copy of a sheet is a second version of it."""
    found: dict[str, OwnTable] = {}
    taken: set[str] = set()
    for sheet in visible:
        if sheet.name in exported.columns and (table := _table(sheet, sheet.name, exported)) is not None:
            found[sheet.name] = table
            taken.add(sheet.name)
    others = [sheet for sheet in visible if sheet.name not in found]
    scored: list[tuple[tuple[float, float, bool], str, OwnTable]] = []
    for sheet in others:
        for name in exported.columns:
            table = _table(sheet, name, exported)
            if table is not None:
                share, common = _resemblance(table, exported)
                scored.append(((share, common, name not in taken), sheet.name, table))
    for (share, _common, _free), name, table in sorted(scored, key=lambda it: it[0], reverse=True):
        if name not in found and share >= 0.6:
            found[name] = table
    return [found[sheet.name] for sheet in visible if sheet.name in found]


def _resemblance(table: OwnTable, exported: Exported) -> tuple[float, float]:
    """How many of the headings are there, and how many of the initiatives."""
    headings = exported.columns[table.exported_as]
    there = (len(table.keys) + len(table.shown)) / max(len(headings), 1)
    listed = {number for name, number, _goal, _key in exported.prints if name == table.exported_as}
    here = {number for _row, number, more in numbered_rows(table) if not more and number in listed}
    return round(there, 2), len(here) / max(len(listed), 1)


def _table(sheet: Sheet, name: str, exported: Exported) -> OwnTable | None:
    """The table with the headings that were exported as `name`, wherever it stands in the sheet."""
    headings = {plain(heading): (key, heading) for key, heading in exported.columns[name]}
    if not any(key for key, _heading in headings.values()):
        return None
    best_row, best = 0, 0
    rows = sheet.rows()
    for row, cells in rows.items():
        there = len({plain(value) for value in cells.values() if isinstance(value, str)} & headings.keys())
        if there > best:
            best_row, best = row, there
    if best < max(2, len(headings) * 0.5):
        return None
    keys: dict[str, int] = {}
    shown: set[int] = set()
    added: dict[int, str] = {}
    for column, value in rows[best_row].items():
        key, _heading = headings.get(plain(value) if isinstance(value, str) else "", (None, ""))
        if key is None or (key and key in keys):
            added[column] = value if isinstance(value, str) else ""
        elif key:
            keys[key] = column
        else:
            shown.add(column)
    if NUMBER not in keys:
        return None
    return OwnTable(
        sheet=sheet,
        exported_as=name,
        header_row=best_row,
        keys=keys,
        headings=dict(headings.values()),
        added=added,
        shown=frozenset(shown),
        missing=tuple(
            heading for key, heading in headings.values() if key and key not in keys and not key.startswith(SHOWN)
        ),
    )
