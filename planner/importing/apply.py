"""From a preview to the arguments of `actions.import_workbook`: what is taken in, and what is left for a person."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from planner.actions.imports import ImportedReport, ImportedUpdate
from planner.importing.preview import Action, Preview, RowKey, RowPreview
from planner.importing.row_previews import chosen_match
from planner.importing.within_lock import row_within_lock
from planner.records import FollowUpRecord, InitiativeRecord, PersonRecord
from planner.records.locking import Lock
from planner.records.rounds import REPORTED

_NO_MATCHES: Mapping[RowKey, InitiativeRecord | None] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Applicable:
    """`new` and `updates` are taken in; `left` are rows that wait for a person, wholly or in some of their fields."""

    new: tuple[InitiativeRecord, ...]
    updates: tuple[ImportedUpdate, ...]
    left: tuple[RowPreview, ...]
    people: tuple[PersonRecord, ...]
    rows_same: int
    rows_skipped: int

    @property
    def is_empty(self) -> bool:
        """Whether nothing would change."""
        return not self.new and not self.updates


def unattended(preview: Preview) -> Applicable:
    """What may be taken in with nobody there: rows that are new or match with certainty; the others are left."""
    return _applicable(preview, lambda row: row.action if row.certain else Action.SKIP)


Matches = Mapping[RowKey, InitiativeRecord | None]
"""The initiative that somebody says a row is; None where it is none of the plan's."""


def chosen(
    preview: Preview, choices: Mapping[RowKey, Action], theirs: Collection[RowKey] = (), matches: Matches = _NO_MATCHES
) -> Applicable:
    """What a person chose, by sheet and row; a row without a choice does what the preview says.

    A row that matches may be taken in as new, or skipped; one without a match can't update. For the rows in `theirs`,
    the workbook is right wherever it and the plan were both changed. Raises ValueError where two rows would change one initiative.
    """
    if matches:
        preview = replace(preview, rows=tuple(with_match(row, matches, preview.lock) for row in preview.rows))

    def action(row: RowPreview) -> Action:
        if not preview.takes_new and row.match is None:
            return Action.SKIP
        wanted = choices.get((row.sheet, row.row), row.action)
        if not preview.takes_new and wanted is Action.NEW:
            return Action.SKIP
        return Action.NEW if wanted is Action.UPDATE and row.match is None else wanted

    return _applicable(preview, action, theirs)


def with_match(row: RowPreview, matches: Matches, lock: Lock = Lock.NONE) -> RowPreview:
    """The row as the initiative that somebody says it is, as far as the plan's lock lets it through."""
    if row.key not in matches:
        return row
    return row_within_lock(chosen_match(row, matches[row.key]), matches[row.key], lock)


def _applicable(
    preview: Preview, action: Callable[[RowPreview], Action], theirs: Collection[RowKey] = ()
) -> Applicable:
    new: list[InitiativeRecord] = []
    updates: list[ImportedUpdate] = []
    left: list[RowPreview] = []
    people: dict[PersonRecord, None] = {}
    same = skipped = 0
    for row in preview.rows:
        doing = action(row)
        values = row.theirs if row.unsettled and row.key in theirs else row.values
        waits = bool(row.unsettled) and values is row.values
        if waits:
            left.append(row)
        if doing is Action.NEW:
            new.append(row.initiative if row.match is None else replace(row.read or row.initiative, id="", number=None))
        elif doing is Action.UPDATE and row.match is not None:
            updates.append(_update(preview, row, row.match, values))
        elif doing is Action.SAME and values:
            updates.append(_update(preview, row, row.match or "", values))
        elif doing is Action.SAME:
            same += 1
        else:
            skipped += 1
            if not waits:
                left.append(row)
            continue
        people.update(dict.fromkeys(row.people))
    if len({update.id for update in updates}) < len(updates):
        raise ValueError("two rows change one initiative")
    return Applicable(
        new=tuple(new), updates=tuple(updates), left=tuple(left), people=tuple(people), rows_same=same, rows_skipped=skipped
    )


def _update(preview: Preview, row: RowPreview, uuid: str, values: Mapping[str, Any]) -> ImportedUpdate:
    """The new values; what a worksheet says in its round is reported there, and signed."""
    signed = preview.signed
    if signed is None or "follow_ups" not in values:
        return ImportedUpdate(id=uuid, values=values, sources=row.sources)
    entry = next((it for it in reversed(values["follow_ups"]) if it.round == signed.round), FollowUpRecord())
    told = {field: getattr(entry, field) for field in REPORTED}
    report = ImportedReport(round=signed.round, by=signed.by, on=signed.on, values=told)
    rest = {field: value for field, value in values.items() if field not in ("follow_ups", "state")}
    return ImportedUpdate(id=uuid, values=rest, sources=row.sources, report=report)
