"""Rows of a draft meet the initiatives of the plan: which is new, which updates, which changes nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from planner.importing.account import CellUse, ReadingProblem, Use, value_words
from planner.importing.differences import changes, new_values
from planner.importing.draft_records import Draft, DraftRow
from planner.importing.matching import RowMatch, match_rows
from planner.importing.preview import Action, Preview, RowPreview
from planner.importing.settling import Names, settle
from planner.records import InitiativeRecord, PlanRecord
from planner.values.text import tidy

_WORDS_OF = {"budget": ("budget", "funding"), "funding": ("funding", "budget"), "state": ("state", "follow_ups")}


def plain_rows(rows: Iterable[DraftRow], plan: PlanRecord | None, names: Names) -> list[tuple[RowPreview, DraftRow]]:
    """Each row with its preview; rows that are no initiatives are skipped."""
    settled = [settle(row, names) for row in rows]
    entries = [row for row in settled if not row.skipped]
    matches = iter(match_rows([row.record for row in entries], plan))
    taken = _numbers_taken(entries, plan)
    brought = _brought(plan)
    return [
        _without_title(row, brought) if row.skipped else _row(row, next(matches), taken)
        for row in settled
    ]


Brought = Mapping[tuple[str, str, str], InitiativeRecord]
"""The initiatives of the plan by sheet, cell and words of what they came from."""


def _brought(plan: PlanRecord | None) -> Brought:
    initiatives = plan.initiatives if plan else ()
    return {(source.sheet, source.cell, source.value): it for it in initiatives for source in it.sources}


def _without_title(row: DraftRow, brought: Brought) -> tuple[RowPreview, DraftRow]:
    """A row that nothing is made of; one that a person gave a title to in an earlier import is in the plan already."""
    found = {brought.get((use.sheet, use.cell, value_words(use.value))) for use in row.uses}
    if len(found) == 1 and (current := found.pop()) is not None:
        same = RowPreview(
            sheet=row.sheet, row=row.row, action=Action.SAME, match=current.id, confidence=1.0, because="same_source",
            initiative=current,
        )  # fmt: skip
        return same, replace(row, problems=())
    return _skipped(row), row


def assembled(draft: Draft, rows: list[tuple[RowPreview, DraftRow]]) -> Preview:
    """The whole preview: the draft's own cells and problems and those of its rows."""
    uses = [*draft.uses, *(use for _preview, row in rows for use in row.uses)]
    order = {sheet.name: number for number, sheet in enumerate(draft.sheets)}
    problems = [*draft.problems, *(problem for _preview, row in rows for problem in row.problems)]
    return Preview(
        file=draft.file,
        sha256=draft.sha256,
        year=draft.year,
        sheets=draft.sheets,
        rows=tuple(
            replace(preview, given=row.given, uses=row.uses, problems=row.problems) for preview, row in rows
        ),
        problems=tuple(problems),
        uses=tuple(sorted(uses, key=lambda use: (order.get(use.sheet, -1), use.place))),
    )


def _numbers_taken(entries: list[DraftRow], plan: PlanRecord | None) -> set[int]:
    """Numbers that the plan has given or that two rows claim."""
    numbers = Counter(row.record.number for row in entries if row.record.number is not None)
    twice = {number for number, times in numbers.items() if times > 1}
    return twice | {it.number for it in plan.initiatives if it.number} if plan else twice


def _skipped(row: DraftRow) -> RowPreview:
    return RowPreview(
        sheet=row.sheet, row=row.row, action=Action.SKIP, match=None, confidence=1.0, because=row.skipped,
        initiative=row.record, certain=False,
    )  # fmt: skip


def _row(row: DraftRow, match: RowMatch, taken: set[int]) -> tuple[RowPreview, DraftRow]:
    current, said = match.initiative, row.record
    if current is None:
        row = _with_free_number(row, taken)
    found = RowPreview(
        sheet=row.sheet, row=row.row, action=Action.NEW, match=None, confidence=match.confidence, because=match.because,
        initiative=row.record, read=said, sources=row.record.sources, people=row.people, certain=match.certain, given=row.given,
    )  # fmt: skip
    return (found if current is None else matched(found, current)), row


def matched(row: RowPreview, current: InitiativeRecord) -> RowPreview:
    """The row as an update of `current`; what its sheet says stays what it is."""
    said = row.read or row.initiative
    values = new_values(current, said, row.given)
    return replace(
        row,
        action=Action.UPDATE if values else Action.SAME,
        match=current.id,
        initiative=replace(current, **values),
        changes=changes(current, values),
        values=values,
        sources=tuple(source for source in said.sources if not values.keys().isdisjoint(_fields(source.field))),
    )


def chosen_match(row: RowPreview, current: InitiativeRecord | None) -> RowPreview:
    """The row as somebody matched it: to an initiative of the plan, or to none."""
    told = replace(row, confidence=1.0, because="chosen", certain=True)
    if current is not None:
        return matched(told, current)
    said = row.read or row.initiative
    return replace(
        told, action=Action.NEW, match=None, initiative=replace(said, id="", number=None), changes=(), values={}, sources=said.sources
    )


def _fields(field: str) -> tuple[str, ...]:
    """The fields that a cell of this one speaks of: its words may be another's."""
    root = field.partition(".")[0].partition("[")[0]
    return _WORDS_OF.get(root, (root,))


def _with_free_number(row: DraftRow, taken: set[int]) -> DraftRow:
    """A number that is another's, in the plan or in the sheet, is kept as a note."""
    number = row.record.number
    if number is None or number not in taken:
        return row
    heading = tidy(row.headings.get("number", "Nr."))
    uses: list[CellUse] = [replace(use, use=Use.NOTE) if use.field == "number" else use for use in row.uses]
    words = next((value_words(use.value) for use in row.uses if use.field == "number"), str(number))
    note = f"{heading}: {words}"
    notes = f"{row.record.notes}\n{note}" if row.record.notes else note
    problem = ReadingProblem("warning", "number_taken", row.sheet, next((u.cell for u in uses if u.field == "number"), ""), words)
    return replace(
        row, record=replace(row.record, number=None, notes=notes), uses=tuple(uses), problems=(*row.problems, problem)
    )
