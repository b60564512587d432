"""*Tidsplan* and *Milepæle*: a row for each initiative with the months it runs, and every milestone by its day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from planner.exporting.colours import ink_on, tint
from planner.exporting.figures import Group, number_of
from planner.exporting.pdf.tables import Cell, Section, column, quiet, section, strong, table
from planner.exporting.schedule import Ground, Month, legend, milestones, month_headings, months, period_text
from planner.exporting.styles import INK
from planner.records import PlanRecord
from planner.words import _, day, plural

_MONTH = 6.8


def schedule(plan: PlanRecord, found: Sequence[Group]) -> Section:
    """Which months each initiative runs, track by track."""
    heading = _("Schedule {year}", year=plan.year)
    if not plan.initiatives:
        return section(heading, note=_("There are no initiatives yet."))
    columns = [column(_("No."), 6.5), column(_("Initiative"), 39), column(_("Track"), 25), column(_("Period"), 18)]
    columns += [column(name, _MONTH, centre=True) for name in month_headings()]
    rows: list[list[Cell]] = []
    for group in found:
        for it in group.initiatives:
            shown = months(it, plan.year)
            cells = [_month(shown.get(number), group.colour) for number in range(1, 13)]
            period = period_text(it, plan.year)
            rows.append([quiet(str(number_of(it) or "")), strong(it.title), group.short_name, period, *cells])
    return section(heading, "   ".join(legend(plan.year)), table(columns, rows))


def all_milestones(plan: PlanRecord) -> Section:
    """Every milestone, the earliest first."""
    pairs = milestones(plan)
    columns = [column(_("No."), 7), column(_("Milestone"), 58), column(_("Date"), 13), column(_("Done on"), 13),
               column(_("Initiative"), 42), column(_("Track"), 38)]  # fmt: skip
    rows: list[list[Cell]] = [
        [quiet(str(number_of(it) or "")), its.title, day(its.due), day(its.done), strong(it.title), it.track or ""]
        for it, its in pairs
    ]
    return section(_("Milestones"), plural("{count} milestone", "{count} milestones", len(pairs)), table(columns, rows))


def _month(month: Month | None, colour: str) -> Cell:
    """The mark of one month on its ground."""
    if month is None:
        return ""
    full, pale = colour.lstrip("#"), tint(colour)
    fill = {Ground.FULL: full, Ground.PALE: pale, Ground.NONE: ""}[month.ground]
    marked: dict[str, Any] = {"kind": "mark", "text": month.mark, "fill": f"#{fill}" if fill else ""}
    return {**marked, "ink": f"#{ink_on(fill) if fill else INK}"}
