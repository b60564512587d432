"""Sheets as plain cells: written down row by row, or anything at all."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from planner.importing.grid import Area, Book, CellError, Sheet, Uncached, is_empty
from planner.importing.headings import synonyms
from planner.importing.sheets import covered


def a_list(*rows: tuple[Any, ...], name: str = "Plan") -> Book:
    """A book of one sheet with these rows; None and "" are empty cells."""
    cells = {(r, c): value for r, row in enumerate(rows, 1) for c, value in enumerate(row, 1) if value not in (None, "")}
    return Book(file="plan.xlsx", kind="xlsx", sha256="0", sheets=(Sheet(name=name, cells=cells),))


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
