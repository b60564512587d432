"""`planner import`: a workbook into a plan, with nobody there to ask."""

from __future__ import annotations

import argparse

from planner.cli.files import existing_or_new
from planner.cli.speaking import Voice
from planner.columns import plan_column
from planner.errors import Refused
from planner.importing.apply import Applicable, unattended
from planner.importing.directions import Directions, only_sheets
from planner.importing.draft import read_draft
from planner.importing.preview import Preview, to_json
from planner.importing.reading import read_book
from planner.importing.round_changes import change_name
from planner.importing.taking_in import meet, recall, take_in
from planner.words import plural, term
from planner.words.readings import match_words

DONE, LEFT = 0, 1


def run_import(options: argparse.Namespace, voice: Voice) -> int:
    """Preview or take in; ends with 1 when rows are left for a person."""
    book = read_book(options.workbook)
    sheets = only_sheets(options.sheet, [sheet.name for sheet in book.sheets if not sheet.hidden])
    with existing_or_new(options, keep=not options.preview) as store:
        draft = read_draft(book, Directions(year=options.year, sheets=sheets, layouts=recall(store)))
        preview = meet(store, draft)
        applicable = unattended(preview)
        if not options.preview:
            take_in(store, preview, applicable)
    if not preview.rows and not options.preview and draft.own is None:
        raise Refused("import_no_table", file=options.workbook)
    if options.json:
        voice.document(to_json(preview))
    else:
        _tell(preview, applicable, voice)
    if preview.shut is not None and not options.preview:
        raise preview.shut
    return LEFT if applicable.left and not options.preview else DONE


def _tell(preview: Preview, applicable: Applicable, voice: Voice) -> None:
    for row in preview.rows:
        voice.result(
            f"{row.sheet} {row.row}: {term(row.action)} · {row.initiative.title or '–'} · {match_words(row.because)}"
        )
        for change in row.changes if preview.signed else ():
            voice.result(f"    {change_name(change.field) or plan_column(change.field).heading}: {change.old or '–'} → {change.new or '–'}")
    for problem in preview.problems:
        place = f"{problem.sheet} {problem.cell}".strip()
        voice.result(f"{place}: {problem.message}" if place else problem.message)
    cells = preview.cells
    voice.message(
        plural(
            "{count} cell: {values} values, {structure} headings and bands, {notes} notes, {left_out} left out",
            "{count} cells: {values} values, {structure} headings and bands, {notes} notes, {left_out} left out",
            cells.non_empty,
            values=cells.values,
            structure=cells.structure,
            notes=cells.notes,
            left_out=cells.left_out,
        )
    )
    voice.message(plural("{count} new", "{count} new", len(applicable.new)))
    voice.message(plural("{count} updated", "{count} updated", len(applicable.updates)))
    voice.message(plural("{count} left for a person", "{count} left for a person", len(applicable.left)))
