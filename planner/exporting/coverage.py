"""*Dækning*: each commitment of the strategy and the initiatives that serve it."""

from __future__ import annotations

from collections.abc import Sequence

from planner.exporting.book import Book, Page
from planner.exporting.figures import serving
from planner.exporting.listing import Entry, Head, Styled, write_list
from planner.records import InitiativeRecord
from planner.words import _, plural


def write_coverage(book: Book) -> Page:
    """The sheet that says which commitments have initiatives, and plainly which have none."""
    page = book.page(_("Coverage"))
    heads = [
        Head(_("Track"), 40),
        Head(_("Commitment"), 80),
        Head(_("Count"), 11, "whole"),
        Head(_("Initiatives"), 43),
    ]
    page.widen([head.width for head in heads])
    page.heading(1, _("Coverage of the strategy's commitments"))
    pairs = [(track, commitment) for track in book.strategy.tracks for commitment in track.commitments]
    if not pairs:
        page.paragraph(3, _("The strategy has no commitments."), 1, 4)
        page.printed()
        return page
    served = {commitment: serving(book.plan, commitment) for _track, commitment in pairs}
    page.heading(2, verdict(len(pairs), sum(not served[commitment] for _track, commitment in pairs)), "lead")
    rows = (_row(book, track.name, commitment, served[commitment]) for track, commitment in pairs)
    written = write_list(page, 4, heads, rows, "Daekning")
    page.printed(repeat=written.head)
    page.frozen(written.head)
    return page


def _row(book: Book, track: str, commitment: str, served: Sequence[InitiativeRecord]) -> list[Entry]:
    names: Entry = "\n".join(f"{it.number} {it.title}" for it in served)
    if not served:
        names = Styled(_("None yet"), book.styles.inked("strong", "8C1D18"), bold=True)
    return [track, commitment, len(served), names]


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
