"""*Samarbejde og økonomi*: for whom, with whom and for how much; the rest of what an initiative says."""

from __future__ import annotations

from decimal import Decimal

from planner.exporting.book import Book, Page
from planner.exporting.tables import Row, of_initiative, write_table
from planner.records import PlanRecord
from planner.words import _, kroner

_KEYS: tuple[tuple[str, float], ...] = (
    ("number", 6.5), ("title", 33), ("target_groups", 24), ("participants", 16), ("partners", 28), ("houses", 22),
    ("budget", 13), ("funding", 20), ("priority", 11.5),
)  # fmt: skip
_WITH_REASON: tuple[tuple[str, float], ...] = (
    ("number", 6.5), ("title", 26), ("target_groups", 18), ("participants", 13), ("partners", 22), ("houses", 17),
    ("budget", 13), ("funding", 16.5), ("priority", 11.5), ("sdgs.reason", 30),
)  # fmt: skip


def write_cooperation(book: Book) -> Page:
    """The sheet with the people, the partners and the money of every initiative."""
    page = book.page(_("Cooperation and budget"))
    keys = _WITH_REASON if any(link.reason for it in book.plan.initiatives for link in it.sdgs) else _KEYS
    columns = [of_initiative(key, width=width) for key, width in keys]
    page.widen([column.width for column in columns])
    page.heading(1, _("Cooperation and budget"))
    page.heading(2, money_line(book.plan), "lead")
    written = write_table(page, 4, columns, [Row(initiative=it) for it in book.plan.initiatives], "Samarbejde")
    page.printed(repeat=written.head)
    page.frozen(written.head)
    return page


def money_line(plan: PlanRecord) -> str:
    """The sum of what is stated, and of how many initiatives."""
    amounts = [it.budget for it in plan.initiatives if it.budget is not None]
    if not amounts:
        return _("No amounts are stated.")
    return _(
        "{total} in all, stated for {stated} of {count} initiatives",
        total=kroner(sum(amounts, Decimal())),
        stated=len(amounts),
        count=len(plan.initiatives),
    )
