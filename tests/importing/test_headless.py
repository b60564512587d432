"""A table without headings: read where its columns are a plan's beyond doubt, refused where they may be anything's."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import builders
import pytest

from planner.importing.preview import Preview
from planner.model import State

Make, Look = Callable[..., Path], Callable[..., Preview]

PLAN = [
    ["Spor 1", "Sommerbogen", "Vi inviterer børn og unge til at læse i ferien og mødes om det.", "MKH", dt.date(2022, 9, 1), "I gang", "25.000 kr."],
    ["Spor 2", "Makerspace", "Et åbent værksted hver torsdag, hvor alle kan komme og bygge.", "SSP/AJN", "2. kvartal", "Ikke startet", None],
    [None, None, None, None, None, None, None],
    ["Spor 3", "Repair café", "Frivillige hjælper borgerne med at reparere det, som de tager med.", "MKH", "løbende", "Gennemført", "inden for rammen"],
]  # fmt: skip


@pytest.mark.parametrize("above", [[], [["Handlingsplan 2022"]], [["Handlingsplan 2022"], [None]]])
def test_a_plan_is_known_by_what_its_columns_hold(sheet: Make, preview: Look, above: list[list[str]]) -> None:
    found = [row.initiative for row in preview(sheet([*above, *PLAN])).rows]

    assert [it.title for it in found] == ["Sommerbogen", "Makerspace", "Repair café"]
    assert [it.track for it in found] == [builders.READING, builders.LEARNING, builders.CITIZENS]
    assert [it.responsible for it in found] == [("MKH",), ("SSP", "AJN"), ("MKH",)]
    assert [it.state for it in found] == [State.IN_PROGRESS, State.NOT_STARTED, State.DONE]
    assert (found[0].budget, found[2].funding) == (25_000, "inden for rammen")
    assert found[1].period.end == dt.date(2022, 6, 30)
    assert found[0].description.startswith("Vi inviterer")


PRICES = [["Leje af sal", 500, "kr.", "pr. dag"], ["Kaffe", 25, "kr.", "pr. kop"], ["Projektor", 150, "kr.", "pr. dag"]]
STATISTICS = [["Ballerup Bibliotek", 12_345, 13_456, 14_567], ["Skovlunde", 4_321, 4_432, 4_543], ["Måløv", 2_345, 2_456, 2_567]]
LOANS = [["Sommerfuglene", "MKH", dt.date(2022, 3, 1), 200], ["Den lange vej", "SSP", dt.date(2022, 4, 1), 250], ["Havet", "AJN", dt.date(2022, 5, 1), 300]]
DUTIES = [["Mandag", "MKH", "10-14", "uge 10"], ["Tirsdag", "SSP", "14-18", "uge 11"], ["Onsdag", "AJN", "10-14", "uge 12"]]
REPAIRS = [["Printer 1", "MKH", "Færdig", 1200], ["Lys i foyer", "SSP", "I gang", 300], ["Dør", "AJN", "Afventer", 750]]


@pytest.mark.parametrize("rows", [PRICES, STATISTICS, LOANS, DUTIES, REPAIRS, PLAN[:2]])
def test_what_may_be_anything_is_refused(sheet: Make, preview: Look, rows: list[list[object]]) -> None:
    found = preview(sheet(rows))

    assert found.rows == ()
    assert {it.code for it in found.problems} & {"no_table", "no_rows"}
