"""A sheet for each track: what the strategy wants there, and the initiatives with their goals."""

from __future__ import annotations

from dataclasses import replace

from planner.exporting.book import Book, Page, one_line
from planner.exporting.figures import Group, sdg
from planner.exporting.tables import Row, of_initiative, write_table
from planner.words import _, plural

_KEYS: tuple[tuple[str, float], ...] = (
    ("number", 6.5), ("title", 21), ("description", 33), ("commitments", 28), ("goals", 31), ("responsible", 11.5),
    ("period", 13), ("sdgs", 12.5), ("state", 17),
)  # fmt: skip
_TALLEST_FROZEN = 260


def write_track(book: Book, group: Group) -> Page:
    """The sheet of one track."""
    page = book.page(f"{group.ordinal} {group.short_name}" if group.ordinal else group.short_name)
    page.sheet.sheet_properties.tabColor = group.colour.lstrip("#")
    columns = [of_initiative(key, width=width) for key, width in _KEYS]
    page.widen([column.width for column in columns])
    page.heading(1, one_line(group.heading), colour=group.colour)
    page.name = replace(group, name=group.short_name).heading  # the contents have room for the short one
    page.heading(2, summary(group), "lead", colour=group.colour)
    if group.sdgs:
        _write_sdgs(page, 3, group)
    at = 5
    if group.commitments:
        page.heading(at, _("What the strategy wants"), "section")
        for commitment in group.commitments:
            at = page.paragraph(at + 1, f"– {commitment}", 1, len(columns))
        at += 2
    if not group.initiatives:
        page.paragraph(at, _("There are no initiatives in this track yet."), 1, len(columns))
        page.printed()
        return page
    name = f"Spor_{group.ordinal}" if group.ordinal else "Spor_uden_nummer"
    written = write_table(page, at, columns, [Row(initiative=it) for it in group.initiatives], name)
    page.printed(repeat=written.head)
    page.frozen(written.head, tallest=_TALLEST_FROZEN)
    return page


def _write_sdgs(page: Page, row: int, group: Group) -> None:
    """The strategy's UN goals for the track: each name after a square in its colour."""
    page.heading(
        row, "   ".join(f"■ {number} {sdg(number).name}" for number in group.sdgs), "lead", colour=group.colour
    )
    page.colour_squares(row, [sdg(number).colour for number in group.sdgs])


def summary(group: Group) -> str:
    """ "10 indsatser · 7 “Vi vil”"."""
    parts = [plural("{count} initiative", "{count} initiatives", len(group.initiatives))]
    if group.commitments:
        parts.append(plural("{count} commitment", "{count} commitments", len(group.commitments)))
    return " · ".join(parts)
