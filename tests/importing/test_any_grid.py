"""Whatever stands in the cells, reading never breaks and never loses one of them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import builders
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.errors import PlannerError
from planner.importing.account import Use
from planner.importing.apply import unattended
from planner.importing.comparing import compare
from planner.importing.directions import Directions
from planner.importing.draft import read_draft
from planner.importing.grid import Area, Book, CellError, Sheet, Uncached, is_empty
from planner.importing.headings import synonyms
from planner.importing.preview import to_json
from planner.importing.sheets import covered
from planner.queries.registers import Registers

KNOWN = Registers(houses=builders.HOUSES)

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
headings = st.sampled_from([*sorted(synonyms()), "Indsats", "Ansvarlig", "Mål", "Hovedspor", "Status", "Tidsplan"])
telling = st.sampled_from([
    "Hovedspor 1: Læsning", "I alt", "Eksempel: Sommerbogen", "Spor 2", "2. kvartal", "25.000 kr.", "x", "3, 4 og 10", "løbende",
    "Signatur", "Vi vil arbejde med interaktiv læsning", "I gang", "- a\n- b", "MKH/SSP", "Handlingsplan 2021", "2020", "99", "31.2.2022",
])  # fmt: skip
values = st.one_of(
    words, headings, telling, st.integers(), st.floats(), st.booleans(), st.dates(), st.datetimes(),
    st.just(CellError("#N/A")), st.just(Uncached("=A1")),
)  # fmt: skip


@st.composite
def sheets(draw: Any, name: str) -> Sheet:
    """Up to 12 rows and 9 columns of anything, often with something like headings on top, and merged ranges."""
    height, width = draw(st.integers(1, 12)), draw(st.integers(1, 9))
    places = st.tuples(st.integers(1, height), st.integers(1, width))
    cells = draw(st.dictionaries(places, values, max_size=60))
    if draw(st.booleans()):
        row = draw(st.integers(1, height))
        cells |= {(row, column): draw(headings) for column in range(1, width + 1)}
    merges = []
    for (top, left), (down, right) in draw(st.lists(st.tuples(places, places), max_size=2)):
        area = Area(min(top, down), min(left, right), max(top, down), max(left, right))
        if not any(_overlap(area, other) for other in merges):
            merges.append(area)
    cells = {place: value for place, value in cells.items() if not is_empty(value)}
    for place in covered(tuple(merges), cells):
        cells.pop(place, None)
    return Sheet(name=name, cells=cells, merges=tuple(merges), hidden=draw(st.sampled_from([False, False, False, True])))


def _overlap(one: Area, other: Area) -> bool:
    return one.top <= other.bottom and other.top <= one.bottom and one.left <= other.right and other.left <= one.right


@st.composite
def books(draw: Any) -> Book:
    names = draw(st.lists(st.sampled_from(["Plan", "2021", "2022", "Spor 1", "Læsning, dannelse og kultur"]), min_size=1, unique=True))
    return Book(file="plan.xlsx", kind="xlsx", sha256="0", sheets=tuple(draw(sheets(name)) for name in names))


@settings(max_examples=300)
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


@settings(max_examples=150)
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
