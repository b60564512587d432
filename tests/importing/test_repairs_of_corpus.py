"""Plans as libraries write them leave little to decide; whatever is offered settles what it is offered for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import builders
import pytest
from importing.corpus.cases import CASES
from importing.corpus.making import make
from importing.corpus.vocabulary import Case

from planner.importing.comparing import compare
from planner.importing.directions import Directions
from planner.importing.draft import read_draft
from planner.importing.grid import Book
from planner.importing.preview import Preview
from planner.importing.reading import read_book
from planner.importing.repairs import Repair, read_instead, repairs
from planner.importing.settling import Names
from planner.queries.registers import Registers

LEFT = {
    "track-of-an-older-strategy": ["Det åbne bibliotek", "Det digitale bibliotek"],
    "bands-of-tracks-and-commitments": ["januar og juni"],
    "commitments": ["Vi vil have flere siddepladser"],
    "values-that-cannot-be-read": ["Grønne fingre", "18", "måske"],
    "money": ["10.000-15.000 kr."],
    "money-less-tidy": ["2 x 5.000 kr."],
    "periods-in-words": ["april, august og november", "vinter"],
    "periods-less-tidy": ["når der er tid"],
    "formulas-without-values": ["=11000*2"],
    "cells-with-errors": ["#N/A", "#REF!"],
}
"""What a person would be asked about, case by case."""


def look(book: Book, directions: Directions) -> tuple[Preview, Sequence[Repair]]:
    draft = read_draft(book, directions)
    found = compare(draft, None, builders.strategy(), Registers(houses=builders.HOUSES))
    return found, repairs(found, draft, Names(builders.strategy(), builders.HOUSES), directions)


@pytest.mark.parametrize("case", [case for case in CASES if case.name in LEFT], ids=lambda case: case.name)
def test_what_is_offered_settles_it(case: Case, tmp_path: Path) -> None:
    book, directions = read_book(make(case, tmp_path)), Directions(year=case.year)
    counted, open_now = look(book, directions)
    assert [repair.value for repair in open_now] == LEFT[case.name]

    for repair in open_now:
        for offer in repair.offers:
            said = read_instead(repair, offer, directions)
            if said:
                found, left = look(book, replace(directions, **said))
                assert repair.key not in {it.key for it in left}, offer
                assert found.cells.non_empty == counted.cells.non_empty
