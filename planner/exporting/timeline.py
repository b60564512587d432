"""*Tidsplan*: when each initiative runs, a column a month; and *Milepæle*: every milestone by its day."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.styles.cell_style import StyleArray

from planner.exporting import layout
from planner.exporting.book import Book, Page
from planner.exporting.colours import ink_on, tint
from planner.exporting.figures import Group, number_of
from planner.exporting.listing import Head, write_list
from planner.exporting.schedule import Ground, legend, milestones, month_headings, months, period_text
from planner.exporting.styles import INK
from planner.exporting.tables import native_table
from planner.words import _, plural

_WIDTHS = (6.5, 39, 25, 18)
_MONTH = 6.8
_MOST_LINES = 4
"""What a row shows of a text that stands whole in the overview."""


def write_timeline(book: Book, found: Sequence[Group]) -> Page:
    """The sheet with a row for each initiative, track by track."""
    page = book.page(_("Schedule"))
    page.widen([*_WIDTHS, *[_MONTH] * 12])
    page.middle = True
    page.heading(1, _("Schedule {year}", year=book.plan.year))
    page.heading(2, "   ".join(legend(book.plan.year)), "lead")
    if not book.plan.initiatives:
        page.paragraph(4, _("There are no initiatives yet."), 1, 4)
        page.printed()
        return page
    head = 4
    headings = [_("No."), _("Initiative"), _("Track"), _("Period"), *month_headings()]
    for place, heading in enumerate(headings, 1):
        page.put(head, place, heading, book.styles["head" if place <= len(_WIDTHS) else "head_centre"])
    page.height(head, layout.row_points(1))
    at = head
    for group in found:
        at = _write_group(page, at, group)
    page.ruled(head + 1, at, len(_WIDTHS) + 1, len(headings))
    native_table(page, head, at, headings, "Tidsplan", filtered=False)
    page.printed(repeat=head)
    page.frozen(head)
    return page


def _write_group(page: Page, at: int, group: Group) -> int:
    """The rows of one track below row `at`; returns the last one."""
    styles, year = page.book.styles, page.book.plan.year
    colour = group.colour.lstrip("#")
    grounds: dict[Ground, StyleArray] = {
        Ground.FULL: styles.inked("square", ink_on(colour), fill=colour),
        Ground.PALE: styles.inked("square", INK, fill=tint(colour)),
        Ground.NONE: styles.inked("square", INK),
    }
    for initiative in group.initiatives:
        at += 1
        title = layout.first_part(initiative.title, _WIDTHS[1], bold=True, lines=_MOST_LINES)
        period = layout.first_part(period_text(initiative, year), _WIDTHS[3], lines=_MOST_LINES)
        page.put(at, 1, number_of(initiative), styles["quiet"])
        page.put(at, 2, title, styles["strong"])
        track = layout.first_part(group.short_name, _WIDTHS[2], lines=_MOST_LINES)
        page.put(at, 3, track, styles["text"])
        page.put(at, 4, period, styles["text"])
        for number, month in months(initiative, year).items():
            page.put(at, len(_WIDTHS) + number, month.mark, grounds[month.ground])
        lines = (
            layout.line_count(title, _WIDTHS[1], bold=True),
            layout.line_count(track, _WIDTHS[2]),
            layout.line_count(period, _WIDTHS[3]),
        )
        page.height(at, layout.row_points(max(lines)))
    return at


def write_milestones(book: Book) -> Page:
    """The sheet with every milestone: the diamonds of the schedule in words."""
    page = book.page(_("Milestones"))
    tracks = {it.id: it.track or "" for it in book.plan.initiatives}
    heads = [
        Head(_("No."), 9, "quiet"),
        Head(_("Milestone"), 58),
        Head(_("Date"), 12.5, "date"),
        Head(_("Done on"), 12.5, "date"),
        Head(_("Initiative"), 42, "strong"),
        Head(_("Track"), 38),
    ]
    page.widen([head.width for head in heads])
    page.middle = True
    pairs = milestones(book.plan)
    page.heading(1, _("Milestones"))
    page.heading(2, plural("{count} milestone", "{count} milestones", len(pairs)), "lead")
    rows = ((number_of(it), its.title, its.due, its.done, it.title, tracks[it.id]) for it, its in pairs)
    written = write_list(page, 4, heads, rows, "Milepaele")
    page.printed(repeat=written.head)
    page.frozen(written.head)
    return page
