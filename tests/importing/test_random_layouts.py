"""Any plan, laid out in any way that planners do, is read back as it was written."""

from __future__ import annotations

import tempfile
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import builders
from hypothesis import HealthCheck, given, settings
from importing.random_layouts.pages import Laid, laid_out

from planner.importing import child, reading
from planner.importing.comparing import compare
from planner.importing.draft import read_draft
from planner.importing.grid import Book
from planner.queries.registers import Registers
from planner.records import InitiativeRecord

EXAMPLES = 100
KNOWN = Registers(houses=builders.HOUSES)


@settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(laid_out())
def test_a_plan_laid_out_at_random_is_read_back_equal(laid: Laid) -> None:
    draft = read_draft(_book(laid))
    found = compare(draft, None, builders.strategy(), KNOWN)

    read = [row.initiative for row in found.rows if row.initiative is not None and row.action.value == "new"]
    assert found.year == laid.year
    assert [it.title for it in read] == [it.title for it in laid.initiatives]
    for it, written in zip(read, laid.initiatives, strict=True):
        assert _told(it) == _told(written)
    places = {(use.sheet, use.place) for use in found.uses}
    filled = {(sheet.name, place) for sheet in _book(laid).sheets for place in sheet.cells}
    assert places == filled


def _told(it: InitiativeRecord) -> dict[str, Any]:
    """What the initiative says, without where it came from; in which order names and goals stand counts."""
    bare = replace(it, id="", sources=())
    return {part.name: value for part in fields(bare) if (value := getattr(bare, part.name)) not in (None, "", ())}


def _book(laid: Laid) -> Book:
    """The file as the child process reads it, without the process."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, laid.name)
        path.write_bytes(laid.content)
        answers = _Answers()
        child._read(path, laid.name, answers)  # type: ignore[arg-type]
        return reading._book(answers.found, laid.name, 0)


class _Answers:
    """Where the child's answers are heard, within this process."""

    def __init__(self) -> None:
        self.found: dict[str, tuple[Any, ...]] = {}

    def send(self, answer: tuple[Any, ...]) -> None:
        self.found[answer[0]] = answer[1:]
