"""A name that differs in letter case alone is one and the same, within a file and against what is known."""

from __future__ import annotations

import datetime as dt
from typing import Any

import builders
import pytest
from grids import a_list

from planner.importing.comparing import compare
from planner.importing.directions import Directions
from planner.importing.draft import read_draft
from planner.importing.preview import Preview
from planner.queries.registers import Registers
from planner.records import PersonRecord

KNOWN = Registers(people=(PersonRecord(name="Ulla"), PersonRecord(initials="MKH")), partners=("Ældresagen",), houses=builders.HOUSES)
HEADINGS = ("Indsats", "Ansvarlig", "Samarbejdspartner", "Målgruppe")


def look(*rows: tuple[Any, ...], headings: tuple[str, ...] = HEADINGS) -> Preview:
    return compare(read_draft(a_list(headings, *rows), Directions(year=2022)), None, builders.strategy(), KNOWN)


def test_names_are_spelt_as_they_are_known_or_were_first() -> None:
    found = look(("Byhaver", "ulla, Kirsten", "ældresagen", "Unge"), ("Bogcafé", "KIRSTEN, mkh", "Netto", "unge"), ("Salon", "Ulla", "NETTO", "UNGE"))
    records = [row.initiative for row in found.rows]
    assert [it.responsible for it in records] == [("Ulla", "Kirsten"), ("Kirsten", "MKH"), ("Ulla",)]
    assert [it.partners for it in records] == [("Ældresagen",), ("Netto",), ("Netto",)]
    assert [it.target_groups for it in records] == [("Unge",)] * 3
    people = {person for row in found.rows for person in row.people}
    assert people == {PersonRecord(name="Ulla"), PersonRecord(name="Kirsten"), PersonRecord(initials="MKH")}


@pytest.mark.parametrize("error", ["#NAVN?", "#REF!", "#REFERENCE!", "#I/T", "#VÆRDI!", "####"])
def test_an_error_that_is_written_as_text_is_nobody(error: str) -> None:
    found = look(("Byhaver", error, "Netto", "Unge"))
    assert found.rows[0].initiative.responsible == ()
    assert [(it.code, it.cell) for it in found.problems] == [("cell_error", "B2")]


def test_a_word_with_a_hash_is_no_error() -> None:
    assert look(("Byhaver", "#delebib", "Netto", "Unge")).rows[0].initiative.responsible == ("#delebib",)


@pytest.mark.parametrize(
    ("heading", "cell", "start"),
    [
        ("Periode", "26. november 2022", dt.date(2022, 11, 26)),
        ("Periode", dt.date(2022, 11, 26), dt.date(2022, 11, 26)),
        ("Periode", "senest 26. november 2022", None),
        ("Tidsplan", "26. november 2022", None),
        ("Tidsplan/deadline", "26. november 2022", None),
        ("Frist", "26. november 2022", None),
    ],
)
def test_one_date_is_a_period_of_one_day_unless_it_is_a_deadline(heading: str, cell: Any, start: dt.date | None) -> None:
    period = look(("Byhaver", "MKH", cell), headings=("Indsats", "Ansvarlig", heading)).rows[0].initiative.period
    assert (period.start, period.end) == (start, dt.date(2022, 11, 26))
