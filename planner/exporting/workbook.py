"""The workbook: which sheets there are and in what order, what it says about itself."""

from __future__ import annotations

import datetime as dt

from openpyxl import Workbook

from planner.exporting.book import Book, Page, locale, plan_title
from planner.exporting.changes import told_changes
from planner.exporting.changes_sheet import write_changes
from planner.exporting.content import Content, Part
from planner.exporting.cooperation import write_cooperation
from planner.exporting.coverage import write_coverage
from planner.exporting.figures import groups, tells_how_measured
from planner.exporting.front import write_front
from planner.exporting.goals import write_goals, write_measuring
from planner.exporting.identity import Identity
from planner.exporting.overview import write_overview
from planner.exporting.sdgs import write_sdgs
from planner.exporting.status_sheets import write_follow_up, write_goals_status, write_year_status
from planner.exporting.styles import Styles
from planner.exporting.timeline import write_milestones, write_timeline
from planner.exporting.track import write_track
from planner.exporting.working import write_working
from planner.exporting.worksheet import made_for, write_worksheet
from planner.records import PlanRecord, StrategyRecord
from planner.words import _, language


def make_workbook(
    plan: PlanRecord, strategy: StrategyRecord, *, profile: str, today: dt.date, content: Content | None = None
) -> Workbook:
    """The whole workbook, in the language in force; `content` says which sheets a committee or web one has.

    Raises Refused for text that no cell can hold.
    """
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    content = content or Content()
    identity = Identity(plan.year, profile, language(), *(made_for(content) if profile == "round" else ()))
    book = Book(
        plan=plan,
        strategy=strategy,
        profile=profile,
        today=today,
        workbook=workbook,
        styles=Styles(workbook),
        identity=identity,
    )
    identity.initiatives(plan.initiatives)
    if profile == "working":
        write_working(book)
    elif profile == "round":
        write_worksheet(book, content)
    else:
        _write_sheets(book, content)
    identity.write(workbook)
    workbook.active = 0
    workbook.worksheets[0].sheet_view.tabSelected = True
    _describe(book)
    return workbook


def _write_sheets(book: Book, content: Content) -> None:
    """The committee's sheets; the front page comes first and is written last, when the others are known."""
    front = book.page(_("Front page"))
    found = groups(book.plan, book.strategy)
    pages: list[Page] = []
    sdg_page = status_page = None
    status = content.status
    if status is not None and content.has(Part.YEAR_STATUS):
        pages.append(status_page := write_year_status(book, status, found))
    if status is not None and content.has(Part.FOLLOW_UP):
        pages.append(write_follow_up(book, status, found))
        pages.append(write_goals_status(book, status, found))
    if content.has(Part.OVERVIEW):
        pages.append(write_overview(book))
    if content.has(Part.TRACKS):
        pages += [write_track(book, group) for group in found]
    if content.has(Part.SDGS):
        pages.append(sdg_page := write_sdgs(book))
    if content.has(Part.COVERAGE):
        pages.append(write_coverage(book))
    if content.has(Part.GOALS):
        pages.append(write_goals(book))
        if tells_how_measured(book.plan):
            pages.append(write_measuring(book))
    if content.has(Part.COOPERATION) and book.plan.initiatives:
        pages.append(write_cooperation(book))
    if content.has(Part.SCHEDULE):
        pages.append(write_timeline(book, found))
        if any(it.milestones for it in book.plan.initiatives):
            pages.append(write_milestones(book))
    if content.has(Part.CHANGES):
        pages.append(write_changes(book, told_changes(book.plan, content), content.earlier_name))
    write_front(book, front, found, pages, sdg_page, status, status_page)


def _describe(book: Book) -> None:
    """The properties that Office and a file server show; fixed times, so that the same plan gives the same file."""
    about = book.workbook.properties
    about.title = plan_title(book.plan)
    about.subject = book.strategy.title
    about.creator = book.strategy.organisation or plan_title(book.plan)
    about.language = locale()
    about.created = about.modified = dt.datetime.combine(book.today, dt.time(0))
