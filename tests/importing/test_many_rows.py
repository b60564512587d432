"""A long list is read as a short one is: every row an initiative with its own number."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path

from planner.importing.preview import Action, Preview
from planner.uncollected import uncollected

ROWS = 3000


def test_every_row_keeps_its_number(tmp_path: Path, preview: Callable[..., Preview]) -> None:
    path = tmp_path / "plan 2022.csv"
    rows = "".join(f"{number};Læseklub {number};MKH\n" for number in range(1, ROWS + 1))
    path.write_text("Nr.;Indsats;Ansvarlig\n" + rows, "utf-8")

    found = preview(path)

    assert found.count(Action.NEW) == ROWS
    assert [row.initiative.number for row in found.rows] == list(range(1, ROWS + 1))
    assert found.problems == ()


def test_the_search_for_cycles_goes_on_afterwards() -> None:
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
