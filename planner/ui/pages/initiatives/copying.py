"""Initiatives as a block for the clipboard: a table for spreadsheets and mails, and the same as plain text."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from decimal import Decimal
from html import escape

from PySide6.QtCore import QMimeData

from planner.columns import PLAN_COLUMNS, as_text
from planner.columns.cells import Cell
from planner.columns.column import Column
from planner.records import InitiativeRecord
from planner.words import language, term

_FORMULA_MARKS = "=+-@"
_TEXT = "mso-number-format:'\\@'"
"""So that a spreadsheet takes "1/2" for the text that it is, and not for a day."""
_BREAK = '<br style="mso-data-placement:same-cell">'


def as_block(records: Sequence[InitiativeRecord], shown: Collection[str]) -> QMimeData:
    """The records below the headings of the columns shown, and the track, which stands above its group in the window.

    Line breaks stay within their cells, amounts are numbers, and no text becomes a formula.
    """
    columns = [column for column in PLAN_COLUMNS if column.key in shown or column.key == "track"]
    headings = [column.heading for column in columns]
    return as_table(headings, [[_cell_of(column, record) for column in columns] for record in records])


def as_table(headings: Sequence[str], cells: Sequence[Sequence[Cell]]) -> QMimeData:
    """Rows below their headings, for spreadsheets, documents and mails."""
    data = QMimeData()
    data.setText("".join(_line(row) for row in [headings, *cells]))
    data.setHtml(_table(headings, cells))
    return data


def _cell_of(column: Column[InitiativeRecord], record: InitiativeRecord) -> Cell:
    """As workbooks have it, but a state in its word alone."""
    return term(record.state) if column.key == "state" else column.write(record)


def _line(cells: Sequence[Cell]) -> str:
    return "\t".join(_plain(cell) for cell in cells) + "\r\n"


def _plain(cell: Cell) -> str:
    """A cell as spreadsheets write it into plain text; a blank before what they would take for a formula."""
    if _is_number(cell):
        return _digits(cell)
    text = as_text(cell)
    if text.startswith(tuple(_FORMULA_MARKS)):
        text = f" {text}"
    if any(mark in text for mark in '\t\n"'):
        doubled = text.replace('"', '""')
        return f'"{doubled}"'
    return text


def _table(headings: Sequence[str], cells: Sequence[Sequence[Cell]]) -> str:
    head = "".join(f'<th align="left">{escape(heading)}</th>' for heading in headings)
    body = "".join(f"<tr>{''.join(_cell(cell) for cell in row)}</tr>" for row in cells)
    return f'<meta charset="utf-8"><table border="1"><tr>{head}</tr>{body}</table>'


def _cell(cell: Cell) -> str:
    if _is_number(cell):
        return f'<td align="right" valign="top">{_digits(cell)}</td>'
    words = _BREAK.join(escape(line) for line in as_text(cell).split("\n"))
    return f'<td valign="top" style="{_TEXT}">{words}</td>'


def _is_number(cell: Cell) -> bool:
    return isinstance(cell, int | float | Decimal) and not isinstance(cell, bool)


def _digits(cell: Cell) -> str:
    """A number without marks for thousands, with the decimal mark of the language."""
    digits = format(Decimal(str(cell)).normalize(), "f")
    return digits.replace(".", ",") if language() == "da" else digits
