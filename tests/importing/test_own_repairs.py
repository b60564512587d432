"""Our own workbook with edits that can't be read or contradict each other: decided and mended as any other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import builders
import openpyxl

from planner.importing.account import Use
from planner.importing.apply import chosen
from planner.importing.comparing import compare
from planner.importing.directions import Directions
from planner.importing.draft import read_draft
from planner.importing.preview import Action, Preview, RowPreview
from planner.importing.reading import read_book
from planner.importing.repairs import Deed, Kind, Offer, Repair, read_instead, repairs
from planner.importing.settling import Names
from planner.queries.registers import Registers
from planner.records import PlanRecord

Export = Callable[..., Path]

PLAN = builders.sample_plan()
NAMES = Names(builders.strategy(), builders.HOUSES)


def edit(path: Path, sheet: str, number: int, heading: str, value: Any) -> str:
    """Write into the cell of an initiative; gives its address."""
    book = openpyxl.load_workbook(path)
    page = book[sheet]
    head = next(row for row in page.iter_rows() if "Nr." in [cell.value for cell in row])
    columns = {cell.value: cell.column for cell in head if cell.value}
    row = next(row for row in range(head[0].row + 1, 200) if page.cell(row, columns["Nr."]).value == number)
    cell = page.cell(row, columns[heading])
    cell.value = value
    book.save(path)
    return cell.coordinate


def look(path: Path, directions: Directions, plan: PlanRecord = PLAN) -> tuple[Preview, tuple[Repair, ...]]:
    draft = read_draft(read_book(path), directions)
    found = compare(draft, plan, builders.strategy(), Registers(houses=builders.HOUSES), empty_cells=directions.empty_cells)
    return found, repairs(found, draft, NAMES, directions)


def row_of(found: Preview, number: int) -> RowPreview:
    return next(row for row in found.rows if row.initiative.number == number)


def test_an_edit_that_cant_be_read_is_written_over(exported: Export) -> None:
    path = exported(PLAN)
    cell = edit(path, "Overblik", 1, "Økonomi", "rigtig mange penge eller 20")
    found, (repair,) = look(path, Directions())
    assert (repair.kind, repair.field, repair.cells) == (Kind.MONEY, "budget", (("Overblik", cell),))
    assert repair.offers[-1].deed is Deed.MINE
    counted = found.cells

    mended = replace(Directions(), **read_instead(repair, Offer(Deed.READ, "20.000 kr."), Directions()))
    found, left = look(path, mended)
    assert left == ()
    assert dict(row_of(found, 1).values) == {"budget": Decimal(20_000)}
    assert found.cells.non_empty == counted.non_empty
    (use,) = [use for use in found.uses if use.sheet == "Overblik" and use.cell == cell]
    assert (use.value, use.use) == ("rigtig mange penge eller 20", Use.VALUE), "the account quotes the file"


def test_sheets_that_differ_are_settled_by_one_of_them(exported: Export) -> None:
    path = exported(PLAN)
    edit(path, "Overblik", 1, "Indsats", "Et navn")
    edit(path, "1 Læsning og kultur", 1, "Indsats", "Et andet navn")
    _found, (repair,) = look(path, Directions())

    assert repair.kind is Kind.SHEETS
    assert [(offer.deed, offer.words, offer.text) for offer in repair.offers] == [
        (Deed.READ, "Overblik", "Et navn"), (Deed.READ, "1 Læsning og kultur", "Et andet navn"), (Deed.MINE, "", ""),
    ]  # fmt: skip
    found, left = look(path, replace(Directions(), **read_instead(repair, repair.offers[1], Directions())))
    assert left == ()
    assert dict(row_of(found, 1).values) == {"title": "Et andet navn"}


def test_what_was_changed_on_both_sides_is_one_thing_a_row(exported: Export) -> None:
    path = exported(PLAN)
    edit(path, "Overblik", 1, "Indsats", "Arbejdsbogens navn")
    edit(path, "Overblik", 1, "Økonomi", 500)
    first = replace(PLAN.initiatives[0], title="Planens navn", budget=Decimal(7))
    found, (repair,) = look(path, Directions(), replace(PLAN, initiatives=(first, *PLAN.initiatives[1:])))

    assert repair.kind is Kind.CONFLICT
    assert repair.facts["fields"] == ("title", "budget")
    assert [offer.deed for offer in repair.offers] == [Deed.MINE, Deed.THEIRS]
    (update,) = chosen(found, {}, theirs=repair.rows).updates
    assert dict(update.values) == {"title": "Arbejdsbogens navn", "budget": Decimal(500)}


def test_emptied_cells_empty_their_fields_where_that_is_said(exported: Export) -> None:
    path = exported(PLAN)
    edit(path, "Overblik", 1, "Økonomi", None)
    found, left = look(path, Directions())
    assert left == ()
    assert row_of(found, 1).action is Action.SAME

    found, _left = look(path, Directions(empty_cells=True))
    assert dict(row_of(found, 1).values) == {"budget": None}
