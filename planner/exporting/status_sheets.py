"""*Årsstatus*, *Opfølgning* and *Status på mål*: what a report of a round tells, in figures, initiative by initiative, goal by goal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum

from openpyxl.chart import Reference

from planner.columns import Cell
from planner.exporting import layout
from planner.exporting.book import Book, Page, one_line
from planner.exporting.charts import add_stacked_chart
from planner.exporting.figures import Group, number_of
from planner.exporting.listing import Entry, Head, Styled, write_list
from planner.exporting.status import GoalStatus, InitiativeStatus, Status
from planner.exporting.status import words as said
from planner.exporting.status.numbers import Line, Scale, by_track_in_words, chart_title, lines, track_names
from planner.exporting.styles import ASSESSMENT_INK, FULFILMENT_INK, GREY, STATE_INK
from planner.model import Assessment, Fulfilment, State
from planner.words import _, decimal

_SCALE, _STEP, _TRACK, _SUM, _GAP, _CHART = 13, 27, 15.0, 8, 3, 15.0
_CHART_COLUMNS = 5
_TABLE = "Aarsstatus"
_MOST_TRACKS_WITH_CHARTS = 7


def write_year_status(book: Book, status: Status, found: Sequence[Group]) -> Page:
    """The totals in sentences and by track, and what differs from what was adopted."""
    page = book.page(_("Year's status"))
    names = track_names(found)
    heads = [Head(_("Scale"), _SCALE, "quiet"), Head(_("Step"), _STEP)]
    heads += [Head(name, _TRACK, "whole") for name in names] + [Head(_("In all"), _SUM, "sum")]
    drawn = bool(status.initiatives) and len(names) <= _MOST_TRACKS_WITH_CHARTS
    page.widen([*(it.width for it in heads), *((_GAP, *[_CHART] * _CHART_COLUMNS) if drawn else ())])
    page.middle = True
    page.heading(1, one_line(said.heading(status)))
    page.heading(2, one_line(said.as_of(status, book.today)), "lead")
    first, *others = said.sentences(status.tally)
    page.heading(4, first, "section")
    at = page.paragraph(5, " ".join(others), 1, len(page.widths))
    if words := said.compared(status):
        at = page.paragraph(at + 1, words, 1, len(page.widths))
    told = lines(status, found)
    head = at + 2
    firsts = {next(place for place, line in enumerate(told) if line.scale is scale) for scale in Scale}
    rows = (_line(book, line, first=place in firsts) for place, line in enumerate(told))
    written = write_list(page, head, heads, rows, _TABLE)
    if drawn:
        _draw(page, found, told, head, len(heads))
    page.printed(repeat=written.head)
    page.frozen(written.head)
    return page


def _line(book: Book, line: Line, *, first: bool) -> list[Entry]:
    """A step of a scale; the first of them has the scale's name in bold."""
    styles = book.styles
    step = styles.inked("text", line.ink or GREY)
    counts = [Styled(count, styles["whole" if count else "none"]) for count in line.counts]
    scale = Styled(line.scale.words, styles["strong" if first else "quiet"], bold=first)
    return [scale, Styled(line.words, step), *counts, line.total]


def _draw(page: Page, found: Sequence[Group], told: Sequence[Line], head: int, columns: int) -> None:
    """Beside the table: the goals by fulfilment, and the initiatives by assessment, a bar for each track."""
    left, top = columns + 2, head
    for scale in (Scale.FULFILMENT, Scale.ASSESSMENT):
        if any(line.total for line in told if line.scale is scale):
            rows = max(9, len(found) * 2 + 3)
            page.put(top, left, chart_title(scale), page.book.styles["section"])
            _add_chart(page, page, found, told, scale, head, first=(top + 1, left), beyond=(top + 1 + rows, left + _CHART_COLUMNS))
            top += rows + 2
    page.put(top - 1, left, None, page.book.styles["plain"])  # what is printed reaches down to here


def draw_goals(page: Page, at: int, beyond: int, source: Page, status: Status, found: Sequence[Group]) -> int:
    """The goals by fulfilment on the front page, from row `at` to before the column `beyond`; gives the last row.

    `source` is the sheet with the totals, whose table has the figures.
    """
    told = lines(status, found)
    if not status.tally.all_goals or len(found) > _MOST_TRACKS_WITH_CHARTS:
        return at
    rows = max(8, len(found) * 2 + 2)
    head = int(source.sheet.tables[_TABLE].ref.split(":")[0][1:])
    page.heading(at, chart_title(Scale.FULFILMENT), "section")
    _add_chart(page, source, found, told, Scale.FULFILMENT, head, first=(at + 1, 1), beyond=(at + 1 + rows, beyond))
    page.put(at + rows, 1, None, page.book.styles["plain"])
    return at + rows


def _add_chart(
    page: Page, source: Page, found: Sequence[Group], told: Sequence[Line], scale: Scale, head: int,
    *, first: tuple[int, int], beyond: tuple[int, int],
) -> None:  # fmt: skip
    """A bar for each track divided by the steps of a scale, from the table whose headings stand in row `head` of `source`."""
    places = [place for place, line in enumerate(told) if line.scale is scale]
    chosen, last = [told[place] for place in places], 2 + len(found)
    names = Reference(source.sheet, min_col=3, max_col=last, min_row=head)
    counts = Reference(source.sheet, min_col=2, max_col=last, min_row=head + 1 + places[0], max_row=head + 1 + places[-1])
    title = chart_title(scale)
    shown = [(line.fill, line.counts) for line in chosen]
    words = by_track_in_words(title, found, chosen)
    add_stacked_chart(page.sheet, title, words, names, counts, shown, first=first, beyond=beyond)


def write_follow_up(book: Book, status: Status, found: Sequence[Group]) -> Page:
    """Every initiative in the round, track by track."""
    page = book.page(_("Follow-up"))
    heads = [
        Head(_("No."), 7.5, "quiet"), Head(_("Initiative"), 24, "strong"), Head(_("Track"), 15), Head(_("State"), _widest(State, 15)),
        Head(_("Assessment"), _widest(Assessment, 18)), Head(_("Economy"), _widest(Assessment, 18)), Head(_("What is reported"), 36), Head(_("Reason"), 25),
        Head(_("New deadline"), 13, "date"),
    ]  # fmt: skip
    if status.adopted_name:
        heads.append(Head(_("Since the adoption"), 21))
    page.widen([head.width for head in heads])
    page.heading(1, one_line(_("Follow-up {year}: {round}", year=status.year, round=status.round)))
    page.heading(2, one_line(said.reports_sentence(status.tally)), "lead")
    rows = [(group, it) for group in found for it in status.of(group.initiatives)]
    if not rows:
        page.printed()
        return page
    entries = (_initiative(book, group, it, len(heads)) for group, it in rows)
    written = write_list(page, 4, heads, entries, "Opfoelgning")
    page.printed(repeat=written.head)
    page.frozen(written.head)
    return page


def _initiative(book: Book, group: Group, it: InitiativeStatus, columns: int) -> list[Entry]:
    styles, entry, record = book.styles, it.entry, it.initiative
    silent = styles.inked("text", GREY)

    def inked(words: str, value: object) -> Styled:
        ink = ASSESSMENT_INK.get(value) if value is not None else None  # type: ignore[arg-type]
        return Styled(words, styles.inked("text", ink) if ink else silent)

    row: list[Entry] = [
        Styled(number_of(record), styles.barred("quiet", group.colour.lstrip("#"))),
        record.title,
        group.short_name,
        Styled(said.marked(record.state), styles.inked("text", STATE_INK[record.state])),
        inked(said.assessed(it), entry.assessment if entry else None),
        inked(said.economy(it), entry.economy if entry else None),
        entry.text if entry else Styled(said.told(it), silent),
        entry.reason if entry else "",
        entry.new_deadline if entry else None,
        it.since,
    ]
    return row[:columns]


def write_goals_status(book: Book, status: Status, found: Sequence[Group]) -> Page:
    """Every goal: where it began, where it should go, how it went, and what was adopted otherwise."""
    page = book.page(_("Status of goals"))
    heads = [
        Head(_("No."), 7.5, "quiet"), Head(_("Initiative"), 23, "strong"), Head(_("Goal"), 31), Head(_("Baseline"), 14, "whole"),
        Head(_("Target"), 11, "whole"), Head(_("Course"), 24), Head(_("Reached"), 11, "whole"), Head(_("Of the way"), 12, "whole"),
        Head(_("Fulfilment"), _widest(Fulfilment, 17)), Head(_("Judgement of the goal"), 29),
    ]  # fmt: skip
    if status.adopted_name:
        heads.append(Head(_("Adopted otherwise"), 20))
    rows = [(group, it, goal) for group in found for it in status.of(group.initiatives) for goal in it.goals]
    heads = _room_for_numbers(heads, [goal for _group, _it, goal in rows])
    page.widen([head.width for head in heads])
    page.heading(1, _("Status of goals"))
    page.heading(2, one_line(said.goals_sentence(status.tally)), "lead")
    if not rows:
        page.printed()
        return page
    entries = (_goal(book, group, it, goal, len(heads)) for group, it, goal in rows)
    written = write_list(page, 4, heads, entries, "Maalstatus")
    page.printed(repeat=written.head)
    page.frozen(written.head)
    return page


def _goal(book: Book, group: Group, it: InitiativeStatus, goal: GoalStatus, columns: int) -> list[Entry]:
    styles, record = book.styles, goal.goal
    ink = FULFILMENT_INK[record.fulfilment] if record.fulfilment else GREY
    share = said.share(goal)
    row: list[Entry] = [
        Styled(number_of(it.initiative), styles.barred("quiet", group.colour.lstrip("#"))),
        it.initiative.title,
        record.text,
        _number(book, record.baseline),
        _number(book, record.target),
        said.course(record),
        _number(book, said.reached(goal)),
        Styled(share, styles["none" if isinstance(share, str) else "percent"]),
        Styled(said.judged(it, goal), styles.inked("text", ink)),
        record.judgement,
        goal.adopted,
    ]
    return row[:columns]


def _number(book: Book, value: Cell) -> Styled:
    """A number with as many decimals as it has; "–" where there is none."""
    if value is None or isinstance(value, str):
        return Styled(value or "–", book.styles["none"])
    is_whole = not isinstance(value, float | Decimal) or value == int(value)
    return Styled(value, book.styles["whole" if is_whole else "decimal"])


def _widest(scale: Iterable[StrEnum], least: float) -> float:
    """A column in which each word of the scale stands on one line."""
    return max(least, *(layout.width_for(said.marked(it)) + 0.5 for it in scale))


def _room_for_numbers(heads: Sequence[Head], goals: Sequence[GoalStatus]) -> list[Head]:
    """Columns wide enough for their longest number, which would be shown as ### otherwise."""

    def longest(values: Iterator[float | None]) -> float:
        return max((layout.width_for(decimal(value)) for value in values if value is not None), default=0)

    wide = {
        3: longest(it.goal.baseline for it in goals),
        4: longest(it.goal.target for it in goals),
        6: longest(it.progress.value for it in goals),
    }
    return [replace(head, width=max(head.width, wide.get(place, 0))) for place, head in enumerate(heads)]
