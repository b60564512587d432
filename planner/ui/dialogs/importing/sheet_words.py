"""What the first step says of sheets and cells."""

from __future__ import annotations

import datetime as dt

from planner.importing.account import value_words
from planner.importing.directions import LEFT, Directions, HeadingsAt
from planner.importing.grid import Place, Value, letters
from planner.importing.headings import NOTES
from planner.ui.dialogs.importing.understood import Kind, UnderstoodSheet
from planner.ui.dialogs.importing.words import field_words
from planner.words import N_, _, moment, plural
from planner.words.readings import left_out_words

KINDS = {
    Kind.HEADING: N_("Heading"),
    Kind.BAND: N_("Title or band"),
    Kind.VALUE: N_("Value"),
    Kind.NOTE: N_("Note"),
    Kind.LEFT: N_("Left out"),
}

_MOST_ROWS = 4
"""More rows of headings are counted, not named."""


def cell_words(value: Value) -> str:
    """The cell as a spreadsheet shows it. A whole number has no marks for thousands: it may be a year."""
    match value:
        case bool():
            return _("TRUE") if value else _("FALSE")
        case dt.datetime():
            return moment(value)
        case _:
            return value_words(value)


def edge_words(field: str) -> str:
    """A field as it stands at the edge of the sheet, where there is little room."""
    if field in (NOTES, LEFT):
        return _("Note") if field == NOTES else _("Left out")
    return field_words(field.partition("[")[0] if field.endswith("]") else field) if field else ""


def meaning_words(sheet: UnderstoodSheet, place: Place) -> str:
    """What the cell became, or why it became nothing, and what is wrong with it; "" for an empty one."""
    use, kind = sheet.use(place), sheet.kind(place)
    if use is None or kind is None:
        return ""
    told = [_meaning(kind, sheet.field(place), use.reason)]
    told += [problem.message for problem in sheet.problems(place) if problem.code != use.reason]
    return "\n".join(told)


def _meaning(kind: Kind, field: str, reason: str) -> str:
    match kind:
        case Kind.HEADING:
            return _("Heading: {field}", field=field_words(field)) if field else _("Heading")
        case Kind.BAND:
            return _("{field} of the rows below", field=field_words(field)) if field else _("Title or band")
        case Kind.LEFT:
            return _("Left out: {reason}", reason=left_out_words(reason))
        case Kind.NOTE:
            return _("Becomes: {field}", field=_("Note under its heading"))
        case Kind.VALUE:
            return _("Becomes: {field}", field=field_words(field))


def sheet_words(sheet: UnderstoodSheet, directions: Directions) -> str:
    """Whether the sheet is read, and where its headings are or why not."""
    if not sheet.reading.used:
        return _("Not read: {reason}", reason=_unread(sheet, directions))
    if sheet.heading_column is not None:
        return _("Read, with headings in column {letters}", letters=letters(sheet.heading_column))
    rows = sheet.heading_rows
    if not rows:
        return _("Read, without headings")
    if len(rows) > _MOST_ROWS:
        return plural("Read, with headings in {count} row", "Read, with headings in {count} rows", len(rows))
    return plural("Read, with headings in row {rows}", "Read, with headings in rows {rows}", len(rows), rows=_joined(rows))


def _unread(sheet: UnderstoodSheet, directions: Directions) -> str:
    reading, use = sheet.reading, sheet.first_use
    if reading.hidden:
        return _("hidden in the file")
    if use is None:
        return _("empty")
    match use.reason:
        case "sheet_other_year" if reading.year is not None:
            return _("it is about {year}", year=reading.year)
        case "sheet_not_chosen":
            return _("you have not chosen it") if reading.name in directions.sheets else _("as in an earlier import")
        case "no_table_in_sheet":
            return _("no headings of a plan found")
        case "computed":
            return _("the program writes it itself")
        case _:
            return left_out_words(use.reason)


def _joined(rows: tuple[int, ...]) -> str:
    """ "3, 4 and 20"."""
    first, last = ", ".join(str(row) for row in rows[:-1]), str(rows[-1])
    return _("{first} and {last}", first=first, last=last) if first else last


def wrong_headings(sheet: UnderstoodSheet, directions: Directions) -> str:
    """What is wrong with the headings: not where a person pointed, or heading nothing; "" where all is well."""
    said = directions.headings.get(sheet.reading.name, HeadingsAt())
    if not sheet.reading.used:
        return ""
    if said.column is not None and sheet.heading_column != said.column:
        return _("Column {letters} heads nothing: nothing stands on its right.", letters=letters(said.column))
    if said.rows and said.rows[-1] not in sheet.heading_rows:
        return _("Row {row} can't be read as headings.", row=said.rows[-1])
    return "" if sheet.initiatives else _("No row below these headings becomes an initiative.")
