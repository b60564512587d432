"""*Forside*: what the plan is, how many initiatives by track and state, the UN goals, and the way to each sheet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from openpyxl.chart import Reference

from planner.exporting import layout
from planner.exporting.book import Book, Page, one_line, plan_title, stage_line
from planner.exporting.charts import add_sdg_chart, add_state_chart
from planner.exporting.figures import Group, sdgs
from planner.exporting.sdgs import counted, sdg_headline
from planner.exporting.status import Status
from planner.exporting.status.words import as_of, sentences
from planner.exporting.status_sheets import draw_goals
from planner.exporting.styles import STATE_INK
from planner.exporting.tables import native_table
from planner.model import State
from planner.records import PlanRecord, StrategyRecord
from planner.words import _, day, plural, symbol, term

_WIDTHS = (46, 11, 9, 10, 14, 9.5, 7.5, 3, 6.5, 52)
_TABLE_COLUMNS = 7
_LINKS = 9
_CHART_ROWS = 13
_MOST_LINES_OF_NAME = 4
_MOST_POINTS_OF_PAGE = 800


def write_front(
    book: Book, page: Page, found: Sequence[Group], pages: Sequence[Page], sdg_page: Page | None,
    status: Status | None = None, status_page: Page | None = None,
) -> None:  # fmt: skip
    """Fill the front page; `pages` are the other sheets in their order, `sdg_page` the one that counts the UN goals, if any,
    `status` what a report tells first, and `status_page` the sheet with its totals."""
    page.widen(_WIDTHS)
    page.middle = True
    strategy, plan = book.strategy, book.plan
    page.heading(1, one_line(" · ".join(part for part in (strategy.organisation, strategy.committee) if part)), "lead")
    page.heading(2, plan_title(plan), "title")
    page.heading(3, one_line(" · ".join(under_title(plan, strategy, book.today, status))), "lead")
    at = 5
    if words := introduction(plan, status):
        at = page.paragraph(at, words, 1, _TABLE_COLUMNS) + 2
    page.heading(at, totals_heading(plan, found), "section")
    last = _write_totals(page, at + 1, found)
    _write_contents(page, at, pages)
    beside = at + len(pages) + 3
    if plan.initiatives:
        _write_state_chart(page, at + 1, beside, found, pages)
    else:
        _write_legend(page, beside)
    if status is not None and status_page is not None and sdg_page is None:  # there is room for one of them
        last = draw_goals(page, last + 2, _TABLE_COLUMNS + 1, status_page, status, found)
    if sdg_page or status is None:
        page.heading(last + 2, sdg_headline(plan), "section")
    if sdg_page and any(it.sdgs for it in plan.initiatives):
        _write_chart(page, last + 3, sdg_page)
    points = sum(page.height_of(row) for row in range(1, page.sheet.max_row + 1))
    page.printed(one_page=points <= _MOST_POINTS_OF_PAGE)  # else it would be too small to read


def year_of_strategy(plan: PlanRecord, strategy: StrategyRecord) -> str:
    """ "Tredje år af strategien 2020-2023"."""
    years = f"{strategy.first_year}-{strategy.last_year}"
    ordinals = (_("First"), _("Second"), _("Third"), _("Fourth"))
    place = plan.year - strategy.first_year
    if not strategy.covers(plan.year) or place >= len(ordinals):
        return _("Under the strategy {years}", years=years)
    return _("{ordinal} year of the strategy {years}", ordinal=ordinals[place], years=years)


def introduction(plan: PlanRecord, status: Status | None) -> str:
    """What the front page says before its figures: the plan's own words, in a report the totals."""
    return "\n".join(sentences(status.tally)) if status else plan.introduction


def under_title(plan: PlanRecord, strategy: StrategyRecord, today: dt.date, status: Status | None = None) -> list[str]:
    """What stands below the title: the year of the strategy, the stage, the case, the day."""
    parts = [year_of_strategy(plan, strategy), stage_line(plan)]
    if plan.case_number:
        parts.append(_("Case no. {number}", number=plan.case_number))
    return [*parts, as_of(status, today) if status else _("Printed {day}", day=day(today))]


def totals_heading(plan: PlanRecord, found: Sequence[Group]) -> str:
    """ "24 indsatser i 3 hovedspor"."""
    tracks = sum(group.ordinal is not None for group in found)
    count = plural("{count} initiative", "{count} initiatives", len(plan.initiatives))
    return _("{initiatives} in {tracks}", initiatives=count, tracks=plural("{count} track", "{count} tracks", tracks))


def _write_totals(page: Page, head: int, found: Sequence[Group]) -> int:
    """Initiatives by track and state, with the sums below; returns the last row."""
    styles = page.book.styles
    headings = [_("Track"), *[f"{symbol(state)} {term(state)}" for state in State], _("In all")]
    for place, heading in enumerate(headings, 1):
        page.put(head, place, heading, styles["head" if place == 1 else "head_right"])
    lines = [layout.line_count(heading, page.widths[place], bold=True) for place, heading in enumerate(headings, 1)]
    page.height(head, layout.row_points(max(lines)))
    at = head
    for group in found:
        at += 1
        name = layout.first_part(group.name, page.widths[1] - 2, lines=_MOST_LINES_OF_NAME)
        page.put(at, 1, name, styles.barred("text", group.colour.lstrip("#")))
        _write_counts(page, at, [group.in_state(state) for state in State], len(group.initiatives))
        page.height(at, layout.row_points(layout.line_count(name, page.widths[1] - 2)))
    if found:
        native_table(page, head, at, headings, "Forside_tilstande", filtered=False)
    at += 1
    initiatives = page.book.plan.initiatives
    page.put(at, 1, _("In all"), styles["strong"])
    _write_counts(
        page, at, [sum(it.state is state for it in initiatives) for state in State], len(initiatives), bold=True
    )
    page.height(at, layout.row_points(1))
    return at


def _write_counts(page: Page, at: int, counts: Sequence[int], total: int, *, bold: bool = False) -> None:
    styles = page.book.styles
    for place, (state, count) in enumerate(zip(State, counts, strict=True), 2):
        page.put(
            at, place, count, styles.inked("sum" if bold else "whole", STATE_INK[state]) if count else styles["none"]
        )
    page.put(at, _TABLE_COLUMNS, total, styles["sum"])


def _write_contents(page: Page, at: int, pages: Sequence[Page]) -> None:
    """A numbered list of the sheets, each a link."""
    styles = page.book.styles
    page.put(at + 1, _LINKS, "", styles["head"])
    page.put(at + 1, _LINKS + 1, _("Contents"), styles["head"])
    for number, other in enumerate(pages, 1):
        row = at + 1 + number  # beside the first row of figures
        page.put(row, _LINKS, number, styles["quiet"])
        page.link(row, _LINKS + 1, other.name, other.title)
        page.height(row, max(layout.row_points(1), page.heights.get(row, 0)))


def _write_legend(page: Page, at: int) -> None:
    """What the signs of the states mean."""
    styles = page.book.styles
    page.put(at, _LINKS, _("Signs"), styles["section"])
    for number, state in enumerate(State, 1):
        page.put(at + number, _LINKS, symbol(state), styles.inked("plain", STATE_INK[state]))
        page.put(at + number, _LINKS + 1, term(state), styles["plain"])
    page.put(at + len(State) + 1, _LINKS, "★", styles["plain"])
    page.put(at + len(State) + 1, _LINKS + 1, _("The UN goal that the initiative mainly serves"), styles["plain"])


def _write_state_chart(page: Page, head: int, at: int, found: Sequence[Group], pages: Sequence[Page]) -> None:
    """The tracks by state, from the totals whose headings stand in row `head`; its legend tells the signs."""
    page.put(at, _LINKS, _("State of the initiatives"), page.book.styles["section"])
    page.height(at, layout.row_points(1))
    place = _place_of_tracks(found, pages)  # the contents have the short names
    column, first = (1, head + 1) if place is None else (_LINKS + 1, head + place)
    names = Reference(page.sheet, min_col=column, min_row=first, max_row=first + len(found) - 1)
    counts = Reference(page.sheet, min_col=2, max_col=_TABLE_COLUMNS - 1, min_row=head, max_row=head + len(found))
    last = at + 3 + len(found) * 3 // 2
    add_state_chart(page.sheet, found, names, counts, first=(at + 1, _LINKS), beyond=(last + 1, _LINKS + 2))
    page.put(last, _LINKS, None, page.book.styles["plain"])  # what is printed reaches down to here


def _place_of_tracks(found: Sequence[Group], pages: Sequence[Page]) -> int | None:
    """Which line of the contents, counted from 1, is that of the first track; None where the tracks have no sheets."""
    colours = [page.sheet.sheet_properties.tabColor is not None for page in pages]
    return colours.index(True) + 1 if sum(colours) == len(found) else None


def _write_chart(page: Page, at: int, source: Page) -> None:
    """The chart of the UN goals, from the counts on their own sheet."""
    beyond = (at + _CHART_ROWS, _TABLE_COLUMNS + 1)
    add_sdg_chart(page.sheet, page.book.plan, *counted(source), first=(at, 1), beyond=beyond)
    names = " · ".join(f"{goal.number} {goal.name}" for goal in sdgs())
    page.paragraph(at + _CHART_ROWS, names, 1, _TABLE_COLUMNS, "small")
    page.paragraph(at + _CHART_ROWS + 1, f"★ {_('The UN goal that the initiative mainly serves')}", 1, _TABLE_COLUMNS, "small")
