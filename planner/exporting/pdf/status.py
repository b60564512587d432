"""*Årsstatus*, *Opfølgning* and *Status på mål*, as in the workbook; the figures of each track are bars as well."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from planner.columns import Cell as Value
from planner.exporting.colours import ink_on
from planner.exporting.figures import Group, number_of
from planner.exporting.pdf.tables import Cell, Section, column, inked, quiet, section, state_cell, strong, table
from planner.exporting.status import GoalStatus, InitiativeStatus, Status
from planner.exporting.status import words as said
from planner.exporting.status.numbers import Line, Scale, by_track_in_words, chart_title, lines, track_names
from planner.exporting.styles import ASSESSMENT_INK, FULFILMENT_INK, GREY
from planner.model import Assessment
from planner.words import _, day, decimal, percent


def year_status(status: Status, found: Sequence[Group], today: dt.date) -> Section:
    """The totals in sentences, by track and as bars, and what differs from what was adopted."""
    told = lines(status, found)
    names = track_names(found)
    columns = [column(_("Scale"), 16), column(_("Step"), 32)]
    columns += [column(name, max(16, 1.6 * _longest_word(name)), right=True) for name in names] + [column(_("In all"), 9, right=True)]
    firsts = {next(place for place, it in enumerate(told) if it.scale is scale) for scale in Scale}
    rows: list[list[Cell]] = [
        [strong(it.scale.words) if place in firsts else quiet(it.scale.words), inked(it.words, it.ink or GREY), *map(str, it.counts), strong(str(it.total))]
        for place, it in enumerate(told)
    ]
    first, *others = said.sentences(status.tally)
    sentences = [first, " ".join(others), *filter(None, [said.compared(status)])]
    return section(
        said.heading(status), said.as_of(status, today), table(columns, rows),
        sentences=sentences, bars=[it for scale in (Scale.FULFILMENT, Scale.ASSESSMENT) for it in bars(scale, found, told)],
    )  # fmt: skip


def _longest_word(name: str) -> int:
    return max(map(len, name.replace("-", " ").split()), default=0)


def goal_bars(status: Status, found: Sequence[Group]) -> list[dict[str, Any]]:
    """The goals by fulfilment, for the front page."""
    return bars(Scale.FULFILMENT, found, lines(status, found))


def bars(scale: Scale, found: Sequence[Group], told: Sequence[Line]) -> list[dict[str, Any]]:
    """A chart with a bar for each track, divided by the steps of a scale; none where there is nothing to see."""
    chosen = [line for line in told if line.scale is scale]
    if not sum(line.total for line in chosen):
        return []
    title = chart_title(scale)
    rows = [
        {
            "name": name,
            "parts": [
                {"count": it.counts[place], "colour": f"#{it.fill}", "ink": f"#{ink_on(it.fill)}"} for it in chosen if it.counts[place]
            ],
        }
        for place, name in enumerate(track_names(found))
    ]
    return [{
        "heading": title, "alt": by_track_in_words(title, found, chosen), "rows": [row for row in rows if row["parts"]],
        "most": max(sum(it.counts[place] for it in chosen) for place in range(len(found))),
        "legend": [{"word": it.words, "colour": f"#{it.fill}"} for it in chosen if it.total],
    }]  # fmt: skip


def follow_up(status: Status, found: Sequence[Group]) -> Section:
    """Every initiative in the round, track by track."""
    columns = [column(_("No."), 6), column(_("Initiative"), 24), column(_("Track"), 16), column(_("State"), 17),
               column(_("Assessment"), 24), column(_("Economy"), 24), column(_("What is reported"), 38), column(_("Reason"), 27),
               column(_("New deadline"), 14)]  # fmt: skip
    if status.adopted_name:
        columns.append(column(_("Since the adoption"), 22))
    rows = [_initiative(group, it)[: len(columns)] for group in found for it in status.of(group.initiatives)]
    heading = _("Follow-up {year}: {round}", year=status.year, round=status.round)
    return section(heading, said.reports_sentence(status.tally), table(columns, rows))


def _initiative(group: Group, it: InitiativeStatus) -> list[Cell]:
    entry, record = it.entry, it.initiative
    return [
        quiet(str(number_of(record))),
        strong(record.title),
        group.short_name,
        state_cell(record.state),
        _assessed(said.assessed(it), entry.assessment if entry else None),
        _assessed(said.economy(it), entry.economy if entry else None),
        entry.text if entry else quiet(said.told(it)),
        entry.reason if entry else "",
        day(entry.new_deadline) if entry else "",
        it.since,
    ]


def _assessed(words: str, value: Assessment | None) -> Cell:
    return inked(words, ASSESSMENT_INK[value]) if value else quiet(words)


def goals_status(status: Status, found: Sequence[Group]) -> Section:
    """Every goal: where it began, where it should go, how it went, and what was adopted otherwise."""
    columns = [column(_("No."), 6), column(_("Initiative"), 23), column(_("Goal"), 31), column(_("Baseline"), 15, right=True),
               column(_("Target"), 12, right=True), column(_("Course"), 25), column(_("Reached"), 12, right=True),
               column(_("Of the way"), 13, right=True), column(_("Fulfilment"), 20), column(_("Judgement of the goal"), 29)]  # fmt: skip
    if status.adopted_name:
        columns.append(column(_("Adopted otherwise"), 21))
    rows = [
        _goal(it, goal)[: len(columns)] for group in found for it in status.of(group.initiatives) for goal in it.goals
    ]
    return section(_("Status of goals"), said.goals_sentence(status.tally), table(columns, rows))


def _goal(it: InitiativeStatus, goal: GoalStatus) -> list[Cell]:
    record, share = goal.goal, said.share(goal)
    ink = FULFILMENT_INK[record.fulfilment] if record.fulfilment else GREY
    return [
        quiet(str(number_of(it.initiative))),
        strong(it.initiative.title),
        record.text,
        _number(record.baseline),
        _number(record.target),
        said.course(record),
        _number(said.reached(goal)),
        share if isinstance(share, str) else percent(share),  # type: ignore[arg-type]
        inked(said.judged(it, goal), ink),
        record.judgement,
        goal.adopted,
    ]


def _number(value: Value) -> str:
    if isinstance(value, str):
        return value
    return decimal(value) or "–"  # type: ignore[arg-type]
