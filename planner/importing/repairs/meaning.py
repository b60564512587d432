"""What words would mean in a field, before they are put there."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from planner.columns import Column
from planner.columns.round import round_column
from planner.errors import PlannerError, Refused
from planner.importing.differences import field_words
from planner.importing.entries import EntryReader, Known
from planner.importing.legends import Legend
from planner.importing.round_changes import value_words_of
from planner.importing.settling import Names
from planner.records import InitiativeRecord, Period
from planner.values.sdgs import write_sdgs
from planner.words import _, day, kroner, refusal

_PLACE = (1, 1)


@dataclass(frozen=True, slots=True)
class Meaning:
    """`words` say what is understood; where nothing is (`understood`), why not."""

    words: str
    understood: bool


def meaning(field: str, text: str, names: Names, year: int) -> Meaning:
    """Exactly what an import makes of a cell of that field with this text."""
    if not text.strip():
        return Meaning("", understood=False)
    if (column := round_column(field.removeprefix("goals[]."))) is not None:
        return _of_round(column, text, year)
    if field == "track":
        track = names.track(text)
        return Meaning(track, understood=True) if track else Meaning(_("The strategy has no such track"), understood=False)
    if field == "commitments":
        found, unknown = names.commitments([text])
        if unknown:
            return Meaning(_("The strategy has no such commitment"), understood=False)
        return Meaning(found[0], understood=True)
    reader = EntryReader(Known("", year, Legend()), "", frozenset({field}))
    reader.read(_PLACE, text, field, "")
    record = reader.record()
    for problem in reader.problems:
        refused = problem.facts.get("refused")
        return Meaning(refusal(refused) if isinstance(refused, PlannerError) else problem.message, understood=False)
    return _of_record(field, text, record)


def _of_round(column: Column[Any], text: str, year: int) -> Meaning:
    """What a worksheet's column makes of it."""
    try:
        return Meaning(value_words_of(column.read(text, year)), understood=True)
    except Refused as refused:
        return Meaning(refusal(refused), understood=False)


def _of_record(field: str, text: str, record: InitiativeRecord) -> Meaning:
    root = field.partition(".")[0].partition("[")[0]
    match root:
        case "period":
            return _of_period(field, record.period)
        case "budget":
            if record.budget is None:
                return Meaning(_("no single amount: only the words are kept"), understood=False)
            return Meaning(" · ".join(filter(None, (kroner(record.budget), record.funding))), understood=True)
        case "sdgs":
            left = record.notes.strip()
            named = write_sdgs(record.sdgs)
            return Meaning(named or left, understood=bool(named) and not left)
        case "title" | "notes":
            return Meaning("", understood=True)
        case _:
            return Meaning(field_words(record, root) or text, understood=True)


def _of_period(field: str, period: Period) -> Meaning:
    if field == "period.ongoing":
        return Meaning(_("ongoing") if period.ongoing else _("not ongoing"), understood=True)
    if period.start or period.end:
        return Meaning(days_words(period.start, period.end), understood=True)
    if period.ongoing:
        return Meaning(_("ongoing, without dates"), understood=True)
    return Meaning(_("no dates: only the words are kept"), understood=False)


def days_words(start: dt.date | None, end: dt.date | None) -> str:
    """From the first to the last day, as short as one says it."""
    if start and end:
        return day(start) if start == end else f"{day(start)} – {day(end)}"
    return _("by {date}", date=day(end)) if end else _("from {date}", date=day(start)) if start else ""
