"""*Mål*: what each initiative wants to reach and whether it did; and *Sådan måles målene*: how that is known."""

from __future__ import annotations

from planner.columns import Cell, Kind
from planner.exporting.book import Book, Page
from planner.exporting.figures import goals
from planner.exporting.tables import Row, Shown, goal_number, of_goal, of_initiative, write_table
from planner.records import MeasurementRecord
from planner.words import _, plural


def write_goals(book: Book) -> Page:
    """The sheet with every goal: baseline, target, due date, fulfilment."""
    page = book.page(_("Goals"))
    columns = [
        of_initiative("number", width=6.5),
        of_initiative("title", width=21),
        goal_number(),
        of_goal("text", width=31),
        of_goal("measure", width=23),
        of_goal("unit", width=11),
        of_goal("baseline", width=15.5),
        of_goal("target", width=10.5),
        of_goal("due", width=11.5),
        of_goal("fulfilment", width=14.5),
        of_goal("judgement", width=22.5),
    ]
    return _write(book, page, columns, _("Goals and measures"), "Maal")


def write_measuring(book: Book) -> Page:
    """The sheet that tells how each goal is measured, and what was measured last."""
    page = book.page(_("How goals are measured"))
    columns = [
        of_initiative("number", width=6.5),
        goal_number(),
        of_goal("text", width=55),
        of_goal("kind", width=13),
        of_goal("direction", width=12),
        of_goal("cumulative", width=11),
        of_goal("source", width=45),
        Shown(key="", heading=_("Last value"), width=11, kind=Kind.NUMBER, value=lambda row: _last(row, "value")),
        Shown(key="", heading=_("Measured on"), width=12.5, kind=Kind.DATE, value=lambda row: _last(row, "date")),
    ]
    return _write(book, page, columns, _("How goals are measured"), "Maaling")


def _write(book: Book, page: Page, columns: list[Shown], heading: str, name: str) -> Page:
    page.widen([column.width for column in columns])
    rows = [Row(initiative=it, goal_no=number, goal=goal) for it, number, goal in goals(book.plan)]
    page.heading(1, heading)
    page.heading(2, plural("{count} goal", "{count} goals", len(rows)), "lead")
    if not rows:
        page.paragraph(4, _("No goals are written yet."), 1, len(columns))
        page.printed()
        return page
    written = write_table(page, 4, columns, rows, name)
    page.printed(repeat=written.head)
    page.frozen(written.head)
    return page


def _last(row: Row, part: str) -> Cell:
    """The value, or the day, of the latest measurement."""
    measured: tuple[MeasurementRecord, ...] = row.goal.measurements if row.goal else ()
    return getattr(max(measured, key=lambda it: it.date), part) if measured else None
