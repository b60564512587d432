"""Any plan, laid out in any way that planners do, is read back as it was written."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import builders
from hypothesis import HealthCheck, given, settings
from importing.random_layouts.pages import Laid, laid_out

from planner.importing.comparing import compare
from planner.importing.containers import kind_of
from planner.importing.draft import read_draft
from planner.importing.grid import Book
from planner.importing.separated import read_separated
from planner.importing.settling import Names
from planner.importing.sheets import read_sheets
from planner.queries.registers import Registers
from planner.records import InitiativeRecord

EXAMPLES = 80
NAMES = Names(builders.strategy(), builders.HOUSES)
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
        assert _told(it) == _told(_under_its_track(written))
    places = {(use.sheet, use.place) for use in found.uses}
    filled = {(sheet.name, place) for sheet in _book(laid).sheets for place in sheet.cells}
    assert places == filled


def _under_its_track(it: InitiativeRecord) -> InitiativeRecord:
    """An initiative without a track has that of its commitments, where one track has made them all."""
    return it if it.track is not None else replace(it, track=NAMES.track_of(it.commitments))


def _told(it: InitiativeRecord) -> dict[str, Any]:
    """What the initiative says, without where it came from; in which order names and goals stand counts."""
    bare = replace(it, id="", sources=())
    return {part.name: value for part in fields(bare) if (value := getattr(bare, part.name)) not in (None, "", ())}


def _book(laid: Laid) -> Book:
    """The file's cells, as the child process reads them."""
    kind = kind_of(laid.content, laid.name)
    sheets = (read_separated(laid.content, laid.name),) if kind == "csv" else read_sheets(laid.content, laid.name)
    return Book(file=laid.name, kind=kind, sha256="0", sheets=sheets)
