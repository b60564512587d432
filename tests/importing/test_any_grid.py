"""Whatever stands in the cells, reading never breaks and never loses one of them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import builders
from grids import books
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.errors import PlannerError
from planner.importing.account import Use
from planner.importing.apply import unattended
from planner.importing.comparing import compare
from planner.importing.directions import Directions
from planner.importing.draft import read_draft
from planner.importing.grid import Book, Sheet
from planner.importing.preview import to_json
from planner.queries.registers import Registers

KNOWN = Registers(houses=builders.HOUSES)

@settings(max_examples=150)
@given(books(), st.sampled_from([None, 2021, 2022]), st.booleans())
def test_every_cell_is_counted_exactly_once(book: Book, year: int | None, planned: bool) -> None:
    plan = builders.sample_plan(3) if planned else None
    try:
        draft = read_draft(book, Directions(year=year))
    except PlannerError:
        return

    found = compare(draft, plan, builders.strategy(), KNOWN)

    filled = {(sheet.name, place) for sheet in book.sheets if not sheet.hidden for place in sheet.cells}
    counted = [(use.sheet, use.place) for use in found.uses]
    assert set(counted) == filled
    assert len(counted) == len(filled)
    cells = found.cells
    assert cells.values + cells.structure + cells.notes + cells.left_out == cells.non_empty == len(filled)
    assert all(use.reason for use in found.uses if use.use is Use.LEFT_OUT)
    assert all(record.title for record in unattended(found).new)
    assert to_json(found)["cells"]["non_empty"] == len(filled)


texts = st.text("abcdefghijklmnopqrstuvwxyzæøåABCÆØÅ 123", min_size=3, max_size=25).map(str.strip).filter(lambda text: len(text) > 2)
lists = {
    "Indsats": texts.map(lambda text: f"Projekt {text}"),
    "Beskrivelse": texts,
    "Målgruppe": st.lists(texts, min_size=1, max_size=3, unique_by=str.casefold).map(", ".join),
    "Slut": st.dates(dt.date(2022, 1, 1), dt.date(2022, 12, 31)),
    "Økonomi": st.integers(1, 900_000),
    "Verdensmål": st.lists(st.integers(1, 17), min_size=1, max_size=3, unique=True).map(lambda them: ", ".join(map(str, them))),
    "Hovedspor": st.sampled_from([builders.READING, builders.LEARNING, builders.CITIZENS]),
}


@settings(max_examples=80)
@given(st.data())
def test_a_list_laid_out_at_random_is_read_as_it_was_written(data: st.DataObject) -> None:
    """Any order of columns, titles above, blank rows and columns: the same initiatives come out."""
    order = data.draw(st.permutations(sorted(lists)))
    rows = [{heading: data.draw(lists[heading]) for heading in order} for _ in range(data.draw(st.integers(1, 5)))]
    first_row, first_column = data.draw(st.integers(1, 10)), data.draw(st.integers(1, 3))
    cells: dict[tuple[int, int], Any] = {(first_row, first_column + place): heading for place, heading in enumerate(order)}
    if first_row > 2:
        cells[1, first_column] = "Handlingsplan for bibliotekerne"
    at = first_row
    for row in rows:
        at += data.draw(st.integers(1, 2))
        cells |= {(at, first_column + place): row[heading] for place, heading in enumerate(order)}

    book = Book(file="plan.xlsx", kind="xlsx", sha256="0", sheets=(Sheet(name="Ark1", cells=cells),))
    found = compare(read_draft(book, Directions(year=2022)), None, builders.strategy(), KNOWN)

    read = [row.initiative for row in found.rows]
    assert [it.title for it in read] == [" ".join(row["Indsats"].split()) for row in rows]
    for it, row in zip(read, rows, strict=True):
        assert it.track == row["Hovedspor"]
        assert it.budget == row["Økonomi"]
        assert it.period.end == row["Slut"]
        assert [link.number for link in it.sdgs] == [int(number) for number in row["Verdensmål"].split(", ")]
        assert " ".join(it.description.split()) == " ".join(row["Beskrivelse"].split())
