"""Which year a list is of where its rows, or a sheet in front of it, say so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from planner.errors import Refused
from planner.importing.directions import Directions
from planner.importing.draft import read_draft
from planner.importing.preview import Preview
from planner.importing.reading import read_book

Make, Look = Callable[..., Path], Callable[..., Preview]

GRANTS = [
    ["År", "Projekttitel", "Projektleder", "Tilstand"],
    [2020, "Læs for livet", "MKH", "Gennemført"],
    [2021, "Demokratiets hus", "MKH", "I gang"],
    [2021, "Fortællinger fra fjorden", "SSP", "I gang"],
    [2022, "Huskunstner", "AJN", "Ikke startet"],
]


def _titles(found: Preview) -> list[str]:
    return [row.initiative.title for row in found.rows]


@pytest.mark.parametrize("heading", ["År", "Year", "Planår", "Årstal:"])
def test_several_years_in_one_list_are_asked_for(sheet: Make, heading: str) -> None:
    path = sheet([[heading, *GRANTS[0][1:]], *GRANTS[1:]], name="puljer.xlsx")

    with pytest.raises(Refused) as refused:
        read_draft(read_book(path), Directions())

    assert refused.value.code == "import_year_unknown"
    assert refused.value.facts["years"] == ["2020", "2021", "2022"]


@pytest.mark.parametrize("year", [2020, 2021, 2022])
def test_rows_of_other_years_are_left_out(sheet: Make, preview: Look, year: int) -> None:
    found = preview(sheet(GRANTS, name="puljer.xlsx"), year=year)

    assert _titles(found) == [row[1] for row in GRANTS[1:] if row[0] == year]
    assert {use.reason for use in found.left_out} == {"row_other_year"}
    assert all(row.initiative.notes == "" for row in found.rows), "the year itself is no note"


@pytest.mark.parametrize(("name", "title"), [("puljer 2021.xlsx", "Ark1"), ("puljer.xlsx", "2021")])
def test_a_name_tells_which_of_the_years_is_meant(sheet: Make, preview: Look, name: str, title: str) -> None:
    assert _titles(preview(sheet(GRANTS, name=name, title=title))) == ["Demokratiets hus", "Fortællinger fra fjorden"]


def test_one_year_in_all_rows_is_the_files(sheet: Make, preview: Look) -> None:
    rows = [GRANTS[0], *(["2021", *row[1:]] for row in GRANTS[1:])]

    found = preview(sheet(rows, name="puljer.xlsx"))

    assert found.year == 2021
    assert len(found.rows) == 4


@pytest.mark.parametrize("merged", [(), ("A3:A4",)])
def test_a_year_written_once_holds_for_the_rows_below(sheet: Make, preview: Look, merged: tuple[str, ...]) -> None:
    rows = [GRANTS[0], GRANTS[1], GRANTS[2], [None, *GRANTS[3][1:]], GRANTS[4]]

    found = preview(sheet(rows, name="puljer.xlsx", merged=merged), year=2021)

    assert _titles(found) == ["Demokratiets hus", "Fortællinger fra fjorden"]


def test_a_row_without_a_year_is_not_left_out(sheet: Make, preview: Look) -> None:
    rows = [*GRANTS, [None, "Uden år", "MKH", "I gang"]]

    assert "Uden år" in _titles(preview(sheet(rows, name="puljer.xlsx"), year=2021))


def test_a_number_below_another_heading_is_no_year(sheet: Make, preview: Look) -> None:
    rows = [["År", "Indsats", "Ansvarlig"], ["0-3 år", "Babyrytmik", "MKH"], ["3-6 år", "Eventyrtimer", "SSP"]]

    assert [row.initiative.notes for row in preview(sheet(rows)).rows] == ["År: 0-3 år", "År: 3-6 år"]


LIST = [["Indsats", "Ansvarlig"], ["Digte i byen", "MKH"]]
FRONT = [[None, "Handlingsplan 2021"], [None, "Ballerup Bibliotekerne"], [None, "Godkendt den 14. januar 2020"]]


def test_the_sheet_in_front_says_the_year(sheets: Make, preview: Look) -> None:
    assert preview(sheets({"Forside": FRONT, "Læsning": LIST})).year == 2021


@pytest.mark.parametrize(
    ("pages", "name"),
    [
        ({"Forside": FRONT, "Læsning 2022": LIST}, "planer.xlsx"),
        ({"Forside": FRONT, "Læsning": [["Handlingsplan 2022"], *LIST]}, "planer.xlsx"),
        ({"Forside": FRONT, "Læsning": LIST}, "planer 2022.xlsx"),
    ],
    ids=["sheet", "title", "file"],
)
def test_what_is_nearer_goes_before_the_sheet_in_front(sheets: Make, preview: Look, pages: dict[str, object], name: str) -> None:
    assert preview(sheets(pages, name)).year == 2022


def test_sheets_behind_the_lists_say_no_year(sheets: Make) -> None:
    with pytest.raises(Refused) as refused:
        read_draft(read_book(sheets({"Læsning": LIST, "Noter": FRONT})), Directions())

    assert refused.value.code == "import_no_year"
