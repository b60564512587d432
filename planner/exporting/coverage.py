"""*Dækning*: each commitment of the strategy and the initiatives that serve it."""

from __future__ import annotations

from planner.exporting import layout
from planner.exporting.book import Book, Page
from planner.exporting.figures import serving
from planner.exporting.tables import native_table
from planner.words import _, plural


def write_coverage(book: Book) -> Page:
    """The sheet that says which commitments have initiatives, and plainly which have none."""
    page = book.page(_("Coverage"))
    styles = book.styles
    page.widen([34, 68, 11, 34])
    page.heading(1, _("Coverage of the strategy's commitments"))
    headings = [_("Track"), _("Commitment"), _("Count"), _("Initiatives")]
    pairs = [(track, commitment) for track in book.strategy.tracks for commitment in track.commitments]
    if not pairs:
        page.paragraph(3, _("The strategy has no commitments."), 1, 4)
        page.printed()
        return page
    bare = 0
    for place, heading in enumerate(headings, 1):
        page.put(4, place, heading, styles["head_right" if place == 3 else "head"])
    page.height(4, layout.row_points(1))
    for at, (track, commitment) in enumerate(pairs, 5):
        served = serving(book.plan, commitment)
        bare += not served
        names = "\n".join(f"{it.number} {it.title}" for it in served)
        missing = styles.inked("strong", "8C1D18")
        texts = (track.name, commitment, names or _("None yet"))
        page.put(at, 1, track.name, styles["text"])
        page.put(at, 2, commitment, styles["text"])
        page.put(at, 3, len(served), styles["whole"])
        page.put(at, 4, texts[2], styles["text"] if served else missing)
        lines = max(layout.line_count(text, page.widths[place]) for text, place in zip(texts, (1, 2, 4), strict=True))
        page.height(at, layout.row_points(lines))
    page.heading(2, verdict(len(pairs), bare), "lead")
    native_table(page, 4, 4 + len(pairs), headings, "Daekning")
    page.printed(repeat=4)
    page.frozen(4)
    return page


def verdict(count: int, bare: int) -> str:
    """How many commitments stand without an initiative, plainly."""
    if not bare:
        return plural("The commitment has an initiative.", "All {count} commitments have initiatives.", count)
    return plural(
        "{count} of {all} commitments has no initiative yet.",
        "{count} of {all} commitments have no initiative yet.",
        bare,
        all=count,
    )
