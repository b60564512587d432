"""*Overblik*: every initiative in one table, with what a committee asks first."""

from __future__ import annotations

from planner.exporting.book import Book, Page
from planner.exporting.tables import Row, of_initiative, write_table
from planner.words import _, plural

_KEYS: tuple[tuple[str, float], ...] = (
    ("number", 6.5), ("title", 34), ("track", 30), ("sdgs", 16), ("responsible", 13), ("period", 18),
    ("period.start", 12.5), ("period.end", 12.5), ("budget", 13.5), ("state", 17),
)  # fmt: skip


def write_overview(book: Book) -> Page:
    """The sheet with all initiatives in the plan's order."""
    page = book.page(_("Overview"))
    columns = [of_initiative(key, width=width) for key, width in _KEYS]
    page.widen([column.width for column in columns])
    page.middle = True
    count = len(book.plan.initiatives)
    page.heading(1, _("Overview of all initiatives"))
    page.heading(2, plural("{count} initiative", "{count} initiatives", count), "lead")
    rows = [Row(initiative=it) for it in book.plan.initiatives]
    written = write_table(page, 4, columns, rows, "Indsatser")
    page.printed(repeat=written.head)
    page.frozen(written.head)
    return page
