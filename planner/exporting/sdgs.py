"""*Verdensmål*: how many initiatives contribute to each UN goal, and which initiative to which."""

from __future__ import annotations

from openpyxl.chart import Reference

from planner.exporting import layout
from planner.exporting.book import Book, Page
from planner.exporting.charts import add_sdg_chart
from planner.exporting.figures import leading_sdgs, sdg_counts, sdgs
from planner.exporting.tables import native_table
from planner.records import PlanRecord
from planner.words import _

_SUMMARY = 4
_NARROW = 6.5
_MOST_LINES_OF_TITLE = 4


def write_sdgs(book: Book) -> Page:
    """The sheet with the counts, the chart, and the table of initiatives by goal."""
    page = book.page(_("UN goals"))
    page.widen([6.5, 57, *[_NARROW] * len(sdgs())])
    page.middle = True
    page.heading(1, _("UN goals"))
    page.heading(2, sdg_headline(book.plan), "lead")
    last = _write_counts(page)
    if any(it.sdgs for it in book.plan.initiatives):
        add_sdg_chart(page.sheet, book.plan, *counted(page), first=(_SUMMARY, 5), beyond=(last + 1, 20))
    head = _write_matrix(page, last + 3) if book.plan.initiatives else _SUMMARY
    page.printed(repeat=head)
    if head == _SUMMARY:
        page.frozen(head)
    return page


def counted(page: Page) -> tuple[Reference, Reference]:
    """Where this sheet has the goals' numbers and their counts, for a chart."""
    first, last = _SUMMARY + 1, _SUMMARY + len(sdgs())
    numbers, counts = (Reference(page.sheet, min_col=column, min_row=first, max_row=last) for column in (1, 3))
    return numbers, counts


def sdg_headline(plan: PlanRecord) -> str:
    """Which goals most initiatives contribute to."""
    leading = [f"{goal.number} {goal.name}" for goal in leading_sdgs(plan)]
    match leading:
        case []:
            return _("No initiative contributes to a UN goal yet.")
        case [one]:
            return _("Most initiatives contribute to UN goal {goal}", goal=one)
        case _:
            return _("Most initiatives contribute to UN goals {goal} and {other}", goal=leading[0], other=leading[1])


def _write_counts(page: Page) -> int:
    """The counts by goal, the chart's source; returns the last row."""
    styles, counts = page.book.styles, sdg_counts(page.book.plan)
    headings = [_("No."), _("UN goal"), _("Count")]
    for place, (heading, style) in enumerate(zip(headings, ("head_centre", "head", "head_centre"), strict=True), 1):
        page.put(_SUMMARY, place, heading, styles[style])
    page.height(_SUMMARY, layout.row_points(1))
    for at, goal in enumerate(sdgs(), _SUMMARY + 1):
        page.put(at, 1, goal.number, styles.inked("square", goal.ink[1:], fill=goal.colour[1:]))
        page.put(at, 2, goal.name, styles["text"])
        page.put(at, 3, counts[goal.number], styles["square"])
        page.height(at, layout.row_points(1) - 2)
    last = _SUMMARY + len(sdgs())
    native_table(page, _SUMMARY, last, headings, "Verdensmaal_antal", filtered=False)
    return last


def _write_matrix(page: Page, title: int) -> int:
    """Initiatives by goal, the goal's number on its colour where the initiative contributes; returns the heading row."""
    styles = page.book.styles
    page.heading(title, _("Initiatives and UN goals"), "section")
    page.break_before(title)
    head = title + 1
    headings = [_("No."), _("Initiative"), *[str(goal.number) for goal in sdgs()]]
    for place, heading in enumerate(headings, 1):
        page.put(head, place, heading, styles["head" if place <= 2 else "head_centre"])
    page.height(head, layout.row_points(1))
    squares = {goal.number: styles.inked("square", goal.ink[1:], fill=goal.colour[1:]) for goal in sdgs()}
    at = head
    for initiative in page.book.plan.initiatives:
        at += 1
        chosen = {link.number for link in initiative.sdgs}
        page.put(at, 1, initiative.number, styles["quiet"])
        title_text = layout.first_part(initiative.title, page.widths[2], bold=True, lines=_MOST_LINES_OF_TITLE)
        page.put(at, 2, title_text, styles["strong"])
        for number in sorted(chosen):
            page.put(at, 2 + number, number, squares[number])
        page.height(at, layout.row_points(layout.line_count(title_text, page.widths[2], bold=True)))
    page.ruled(head + 1, at, 3, len(headings))
    native_table(page, head, at, headings, "Verdensmaal", filtered=False)
    return head
