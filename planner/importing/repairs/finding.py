"""The problems of a preview, and what it read without certainty, as things to decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from planner.errors import PlannerError
from planner.importing.account import CellUse, ReadingProblem, value_words
from planner.importing.details import place_of
from planner.importing.directions import Directions
from planner.importing.draft_records import Draft
from planner.importing.grid import CellError, Uncached, address, letters
from planner.importing.preview import Preview, RowPreview
from planner.importing.repairs.offering import offers_for
from planner.importing.repairs.records import Deed, Kind, Offer, Repair
from planner.importing.repairs.unclear import unclear
from planner.importing.settling import Names
from planner.importing.things import MARKED
from planner.records import InitiativeRecord
from planner.values.text import tidy

_OF_CODE = {
    "title_missing": Kind.TITLE, "cell_error": Kind.ERROR, "formula_uncached": Kind.FORMULA, "track_unread": Kind.TRACK,
    "commitment_unread": Kind.COMMITMENT, "value_unread": Kind.WORD, "cell_unread": Kind.WORD, "conflict": Kind.CONFLICT,
    "sheets_differ": Kind.SHEETS,
}  # fmt: skip
"""The problems that a person decides; all others are notices."""

_OF_REFUSAL = {
    "sdg_unread": Kind.SDG, "unreadable_number": Kind.NUMBER, "unreadable_date": Kind.DATE, "unreadable_money": Kind.MONEY,
    "amount_unread": Kind.MONEY, "track_unknown": Kind.TRACK, "commitment_unknown": Kind.COMMITMENT,
}  # fmt: skip
_UNSURE = frozenset({"near_title", "title_again", "same_title_several"})


def notices(preview: Preview) -> tuple[ReadingProblem, ...]:
    """What a person may know and need not decide: hidden rows that were read, comments that were left."""
    return tuple(problem for problem in preview.problems if problem.code not in _OF_CODE)


def repairs(preview: Preview, draft: Draft, names: Names, directions: Directions) -> tuple[Repair, ...]:
    """What is to be decided, by kind and then in the order of the rows; the same words in several cells are one."""
    finder = _Finder(preview, draft, names, directions)
    found: dict[tuple[str, ...], Repair] = {}
    for row in preview.rows:
        for repair in finder.of_row(row):
            known = found.get(repair.key)
            found[repair.key] = repair if known is None else _together(known, repair)
    order = {kind: place for place, kind in enumerate(Kind)}
    return tuple(sorted(found.values(), key=lambda it: order[it.kind]))


def _together(one: Repair, other: Repair) -> Repair:
    return replace(
        one, cells=tuple(dict.fromkeys((*one.cells, *other.cells))), rows=tuple(dict.fromkeys((*one.rows, *other.rows)))
    )


class _Finder:
    def __init__(self, preview: Preview, draft: Draft, names: Names, directions: Directions) -> None:
        self._names, self._draft, self._year = names, draft, preview.year
        self._directions = directions
        self._own = draft.own is not None
        self._drafts = {(row.sheet, row.row): row for row in draft.rows}
        self._sideways = {sheet.name for sheet in preview.sheets if sheet.used and not sheet.header_rows and not self._own}
        self._tracks = [use for row in preview.rows for use in row.uses if use.field == "track"]
        self._tracks += [use for use in preview.uses if use.field == "track"] if any(
            problem.code == "track_unread" and not problem.cell for problem in preview.problems
        ) else []

    def of_row(self, row: RowPreview) -> Iterator[Repair]:
        """What is to be decided about the row and its cells."""
        uses = {(use.sheet, use.cell): use for use in row.uses}
        if row.because == "title_missing":
            if any(problem.code == "title_missing" for problem in row.problems):
                yield self._title(row)
            return
        if not row.certain and row.because in _UNSURE:
            yield _matching(row)
        conflicts = [problem for problem in row.problems if problem.code == "conflict"]
        if conflicts:
            yield _conflict(row, conflicts)
        for problem in row.problems:
            kind = _OF_CODE.get(problem.code)
            if kind is not None and kind is not Kind.CONFLICT:
                yield from self._of_problem(row, problem, kind, uses)
        if not self._own:
            yield from unclear(row, self._draft.words, self._directions.cells, self._names, self._year)

    def _of_problem(
        self, row: RowPreview, problem: ReadingProblem, kind: Kind, uses: Mapping[tuple[str, str], CellUse]
    ) -> Iterator[Repair]:
        use = uses.get((problem.sheet, problem.cell))
        match kind:
            case Kind.TRACK:
                yield from self._track(row, problem, use)
            case Kind.COMMITMENT:
                yield from self._commitments(row, use)
            case Kind.SHEETS:
                yield _sheets(row, problem)
            case Kind.ERROR | Kind.FORMULA:
                offers = (Offer(Deed.MINE if self._own else Deed.LEAVE),)
                yield Repair(
                    kind=kind, field=use.field if use else "", value=problem.value, cells=((problem.sheet, problem.cell),),
                    rows=(row.key,), offers=offers,
                )  # fmt: skip
            case _:
                yield self._word(row, problem, use)

    def _title(self, row: RowPreview) -> Repair:
        cell = self._title_cell(row)
        texts = [
            tidy(use.value) for use in row.uses
            if isinstance(use.value, str) and _may_be_title(use.field)
            and not (use.field == "track" and self._names.track(use.value))
        ]  # fmt: skip
        offered = tuple(Offer(Deed.READ, text) for text in dict.fromkeys(texts) if 8 <= len(text) <= 80)[:2]
        return Repair(
            kind=Kind.TITLE, field="title", cells=((row.sheet, cell),) if cell else (), rows=(row.key,), may_write=bool(cell),
            offers=(*(offered if cell else ()), Offer(Deed.SKIP)),
        )  # fmt: skip

    def _title_cell(self, row: RowPreview) -> str:
        """Where the title would stand; "" where the sheet has no place of its own for it."""
        if self._own:
            own = self._draft.own
            tables = own.tables if own else ()
            column = next((table.keys.get("title") for table in tables if table.sheet.name == row.sheet), None)
            return address((row.row, column)) if column else ""
        draft = self._drafts.get(row.key)
        column = next(
            (it.reading.column for it in self._draft.columns
             if it.sheet == row.sheet and it.reading.field == "title" and draft and it.table == draft.table),
            "",
        )  # fmt: skip
        if not column:
            return ""
        if row.sheet not in self._sideways:
            return f"{column}{row.row}"
        in_one_column = {use.place[1] for use in row.uses} == {row.row}
        return f"{letters(row.row)}{column}" if column.isdecimal() and in_one_column else ""

    def _track(self, row: RowPreview, problem: ReadingProblem, use: CellUse | None) -> Iterator[Repair]:
        """A track's name may stand once for all the rows below it."""
        draft = self._drafts.get(row.key)
        words = tidy(value_words(use.value)) if use else (draft.record.track or "") if draft else problem.value
        standing = [use] if use else [it for it in self._tracks if tidy(value_words(it.value)) == words][:1]
        if any((it.sheet, it.cell) in self._directions.cells for it in standing):
            words = problem.value  # what was written instead is no track either
        yield Repair(
            kind=Kind.TRACK, field="track", value=words, cells=tuple((it.sheet, it.cell) for it in standing), rows=(row.key,),
            by_words=not self._own, offers=(*offers_for(Kind.TRACK, "track", words, self._names, self._year), Offer(Deed.NOTE)),
            facts={"value": words},
        )  # fmt: skip

    def _commitments(self, row: RowPreview, use: CellUse | None) -> Iterator[Repair]:
        """Each line that is none of the strategy's."""
        draft = self._drafts.get(row.key)
        said = draft.record.commitments if draft else [tidy(line) for line in value_words(use.value).splitlines()] if use else ()
        for line in self._names.commitments(said)[1]:
            offers = offers_for(Kind.COMMITMENT, "commitments", line, self._names, self._year)
            yield Repair(
                kind=Kind.COMMITMENT, field="commitments", value=line, cells=((use.sheet, use.cell),) if use else (),
                rows=(row.key,), by_words=not self._own, offers=(*offers, Offer(Deed.NOTE)), facts={"value": line},
            )  # fmt: skip

    def _word(self, row: RowPreview, problem: ReadingProblem, use: CellUse | None) -> Repair:
        """A cell whose words are none of those that its field knows."""
        refused = problem.facts.get("refused")
        kind = _OF_REFUSAL.get(refused.code, Kind.WORD) if isinstance(refused, PlannerError) else Kind.WORD
        field = use.field if use else ""
        words = problem.value if use is None or isinstance(use.value, CellError | Uncached) else value_words(use.value).strip()
        offers = offers_for(kind, field, words, self._names, self._year)
        return Repair(
            kind=kind, field=field, value=words, cells=((problem.sheet, problem.cell),), rows=(row.key,),
            by_words=not self._own and MARKED not in field, offers=(*offers, Offer(Deed.MINE if self._own else Deed.NOTE)),
            facts={"refused": refused, "mine": problem.facts.get("mine", "")},
        )  # fmt: skip


def _may_be_title(field: str) -> bool:
    """Whether a title may have been written there by mistake, or be taken from there."""
    return field in ("", "track", "commitments", "description", "notes", "milestones[].title", "goals[].text")


def _matching(row: RowPreview) -> Repair:
    """A row that is perhaps an initiative of the plan."""
    title = next((change.old for change in row.changes if change.field == "title"), row.initiative.title)
    update = (Offer(Deed.UPDATE, words=title),) if row.match else ()
    return Repair(
        kind=Kind.MATCH, field="title", value=(row.read or row.initiative).title, rows=(row.key,), may_write=False,
        offers=(*update, Offer(Deed.NEW), Offer(Deed.SKIP)), facts={"because": row.because, "title": title},
    )  # fmt: skip


def _conflict(row: RowPreview, problems: Iterable[ReadingProblem]) -> Repair:
    """What was changed in the workbook and in the plan, of one initiative."""
    problems = tuple(problems)
    return Repair(
        kind=Kind.CONFLICT, value=_title(row.initiative), cells=tuple((it.sheet, it.cell) for it in problems), rows=(row.key,),
        may_write=False, offers=(Offer(Deed.MINE), Offer(Deed.THEIRS)),
        facts={
            "fields": tuple(_field_of(row, it) for it in problems),
            "versions": tuple((str(it.facts["mine"]), str(it.facts["theirs"])) for it in problems),
        },
    )  # fmt: skip


def _sheets(row: RowPreview, problem: ReadingProblem) -> Repair:
    """A cell that says one thing on one sheet, another on the next."""
    versions: tuple[tuple[str, str, str], ...] = problem.facts.get("cells", ())
    offers = tuple(Offer(Deed.READ, text, words=sheet) for sheet, _cell, text in versions if text.strip())
    return Repair(
        kind=Kind.SHEETS, field=_field_of(row, problem), value=_title(row.initiative),
        cells=tuple((sheet, cell) for sheet, cell, _text in versions) or ((problem.sheet, problem.cell),), rows=(row.key,),
        may_write=False, offers=(*offers, Offer(Deed.MINE)), facts={"versions": problem.facts["versions"]},
    )  # fmt: skip


def _title(record: InitiativeRecord) -> str:
    return record.title


def _field_of(row: RowPreview, problem: ReadingProblem) -> str:
    place = place_of(problem.cell)
    return next((use.field for use in row.uses if use.sheet == problem.sheet and use.place == place), "")
