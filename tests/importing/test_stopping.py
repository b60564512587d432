"""A large file that nobody wants any more: reading, comparing and listing its values end soon after *Annuller*."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import builders
import pytest

from planner.errors import Refused
from planner.importing.directions import Directions
from planner.importing.draft import read_draft
from planner.importing.reading import read_book
from planner.importing.stopping import unless
from planner.importing.understanding import understand
from planner.queries.registers import Registers

ROWS = 200


def _after(asked: int) -> tuple[Callable[[], bool], Iterator[int]]:
    """Unwanted from the time on that it was asked so often; and how often that was."""
    times = count(1)
    return lambda: next(times) > asked, times


@pytest.mark.parametrize("asked", [0, ROWS // 2, ROWS + 50, 2 * ROWS + 50])
def test_a_draft_is_given_up_wherever_it_is(sheet: Callable[..., Path], asked: int) -> None:
    book = read_book(sheet([["Indsats", "Ansvarlig"], *([f"Café {number}", "MKH"] for number in range(ROWS))]))
    cancelled, times = _after(asked)

    with unless(cancelled), pytest.raises(Refused, match="import_cancelled"):
        read_draft(book, Directions())

    assert next(times) == asked + 2, "nothing is asked after that"
    assert len(read_draft(book, Directions()).rows) == ROWS, "the next reading is asked for anew"


@pytest.mark.parametrize("asked", [0, ROWS // 2, ROWS + 50])
def test_comparing_and_listing_values_are_given_up(sheet: Callable[..., Path], asked: int) -> None:
    book = read_book(sheet([["Indsats", "Ansvarlig"], *([f"Café {number}", "MKH"] for number in range(ROWS))]))
    draft = read_draft(book, Directions())

    with unless(_after(asked)[0]), pytest.raises(Refused, match="import_cancelled"):
        understand(book, Directions(), (None, builders.strategy(), Registers()), draft)
