"""*Ændringer*: what is new, changed, moved, dropped or taken out since a kept version, with the words then and now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from planner.exporting.book import Book, Page, one_line
from planner.exporting.changes import Change, Sort, sort_words
from planner.exporting.listing import Entry, Head, Styled, write_list
from planner.exporting.styles import GREY
from planner.words import _, plural

_INK = {
    Sort.NEW: "1E6B34",
    Sort.MOVED: "1F4E8C",
    Sort.CHANGED: "7A4E00",
    Sort.DROPPED: "6B2D2D",
    Sort.TAKEN_OUT: "8C1D18",
    Sort.PLAN: "7A4E00",
}


def write_changes(book: Book, found: Sequence[Change], name: str) -> Page:
    """The sheet with every change since the version called `name`."""
    page = book.page(_("Changes"))
    heads = [
        Head(_("No."), 9, "quiet"),
        Head(_("Initiative"), 28, "strong"),
        Head(_("What happened"), 18),
        Head(_("Field"), 19),
        Head(_("Before"), 49),
        Head(_("Now"), 49),
    ]
    page.widen([head.width for head in heads])
    page.heading(1, one_line(_("Changes since {version}", version=name)))
    page.name = _("Changes")
    page.heading(2, summary(found), "lead")
    if not found:
        page.printed()
        return page
    written = write_list(page, 4, heads, (_row(book, change) for change in found), "Aendringer")
    page.printed(repeat=written.head)
    page.frozen(written.head)
    return page


def summary(found: Sequence[Change]) -> str:
    """ "2 nye · 5 ændrede · 1 flyttet": how many initiatives, each counted once a sort."""
    if not found:
        return _("Nothing has changed.")
    counts = Counter(sort for sort, _number in {(it.sort, it.number) for it in found})
    told = {
        Sort.NEW: plural("{count} new", "{count} new", counts[Sort.NEW]),
        Sort.MOVED: plural("{count} moved", "{count} moved", counts[Sort.MOVED]),
        Sort.CHANGED: plural("{count} changed", "{count} changed", counts[Sort.CHANGED]),
        Sort.DROPPED: plural("{count} dropped", "{count} dropped", counts[Sort.DROPPED]),
        Sort.TAKEN_OUT: plural("{count} taken out", "{count} taken out", counts[Sort.TAKEN_OUT]),
        Sort.PLAN: _("the plan's own words"),
    }
    return " · ".join(told[sort] for sort in Sort if counts[sort])


def _row(book: Book, change: Change) -> list[Entry]:
    styles = book.styles
    return [
        change.number,
        change.title,
        Styled(sort_words(change.sort), styles.inked("text", _INK[change.sort])),
        change.field,
        Styled(change.before, styles.inked("text", GREY)),
        change.after,
    ]
