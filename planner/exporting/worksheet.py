"""The worksheet of a round as a workbook: *Opfølgning* with a row an initiative, *Målinger* with a row a goal.

What is to be filled in stands in boxes on a light ground. What is only shown has fingerprints as well, so that what somebody
writes over it is noticed.
"""

from __future__ import annotations

from planner.columns.round import REPORT_KEYS
from planner.exporting import layout
from planner.exporting.book import Book, Page
from planner.exporting.content import Content
from planner.exporting.tables import write_table
from planner.exporting.working import offer
from planner.exporting.worksheet_content import Asked, asked_sheets
from planner.model import Assessment, State
from planner.values.states import write_assessment, write_state

_ROOM = 2
"""Lines that a cell to be filled in has room for at least."""


def made_for(content: Content) -> tuple[str, ...]:
    """The round, and the one person that the worksheet is for; several sign with nobody's name."""
    return (content.round, *content.people) if len(content.people) == 1 else (content.round,)


def write_worksheet(book: Book, content: Content) -> None:
    """Write both sheets. Raises Refused round_unknown, round_closed, worksheet_empty."""
    for asked in asked_sheets(book.plan, content):
        _write(book, asked)


def _write(book: Book, asked: Asked) -> None:
    page = book.page(asked.name)
    page.middle = True  # what is written keeps off the lines of its box
    top = _write_top(page, asked)
    written = write_table(page, top, asked.columns, asked.rows, asked.table, split=False)
    for row in range(written.head + 1, written.last + 1):
        page.growing(row, layout.row_points(_ROOM))
    _offer_words(page, asked, written.head + 1, written.last)
    for row in asked.rows:  # by its whole text a goal is known again, though it is shown shortened
        if row.goal is not None and row.initiative.number is not None:
            book.identity.cells(page.title, row.initiative.number, row.goal_no, {"text": row.goal.text or None})
    page.printed(repeat=written.head)
    page.sheet.freeze_panes = f"C{written.head + 1}"


def _write_top(page: Page, asked: Asked) -> int:
    """For what, for whom, until when, and what to do; returns the row of the table's headings."""
    page.widen([column.width for column in asked.columns])
    page.heading(1, asked.heading)
    page.heading(2, asked.lead, "lead")
    at = 3
    for sentence in asked.sentences:
        at = page.paragraph(at, sentence, 1, len(asked.columns)) + 1
    above = [str(cell.value) for cells in page.sheet.iter_rows(max_row=at) for cell in cells if cell.value is not None]
    page.book.identity.above(page.title, above)
    return at + 1


def _offer_words(page: Page, asked: Asked, first: int, last: int) -> None:
    """Drop-downs for the three scales."""
    assessments = [write_assessment(it) for it in Assessment]
    words = dict(zip(REPORT_KEYS, ([write_state(it) for it in State], assessments, assessments), strict=False))
    for place, column in enumerate(asked.columns, 1):
        if column.key in words:
            offer(page, first, last, place, column.key, words[column.key])
