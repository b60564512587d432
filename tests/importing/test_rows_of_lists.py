"""What the rows of a list are where their shape has to tell: groups, outlines, titles without more, parts with dates, legends."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import builders
import pytest

from planner.importing.preview import Preview
from planner.importing.years import year_of_titles
from planner.model.enums import State

Sheet = Callable[..., Path]
Look = Callable[..., Preview]


def _titles(found: Preview) -> list[str]:
    return [row.initiative.title for row in found.rows]


def test_groups_that_are_no_tracks_are_noted(sheet: Sheet, preview: Look) -> None:
    rows = [
        ["Indsats", "Ansvarlig", "Status"],
        ["Børn"],
        ["Sommerbogen", "MKH", "I gang"],
        ["Babyrytmik", "SSP", "I gang"],
        ["Voksne"],
        ["Sprogcafé", "LBR", "I gang"],
    ]

    found = preview(sheet(rows))

    assert _titles(found) == ["Sommerbogen", "Babyrytmik", "Sprogcafé"]
    assert [row.initiative.notes for row in found.rows] == ["Børn", "Børn", "Voksne"]


def test_initiatives_of_which_only_the_title_is_known_stay_initiatives(sheet: Sheet, preview: Look) -> None:
    rows = [["Indsats", "Ansvarlig"], ["Stilleaften"], ["Sommerbogen", "MKH"], ["Natbibliotek"], ["Sprogcafé", "LBR"]]

    assert _titles(preview(sheet(rows))) == ["Stilleaften", "Sommerbogen", "Natbibliotek", "Sprogcafé"]


def test_a_lone_text_that_names_a_track_is_a_band(sheet: Sheet, preview: Look) -> None:
    rows = [["Indsats", "Ansvarlig"], ["Kulturnat", "MKH"], ["Læring, teknologiglæde og skaberkultur"], ["Robotløb", "TBR"]]

    found = preview(sheet(rows))

    assert [(row.initiative.title, row.initiative.track) for row in found.rows] == [("Kulturnat", None), ("Robotløb", builders.LEARNING)]


@pytest.mark.parametrize("numbers", [(1, "1.1", 2, "2.1"), ("A", "A1", "B", "B1")])
def test_an_outline_has_tracks_above_its_initiatives(sheet: Sheet, preview: Look, numbers: tuple[object, ...]) -> None:
    texts = [builders.READING, "Sommerbogen", builders.LEARNING, "Robotløb"]
    people = [None, "MKH", None, "TBR"]
    rows = [["Nr.", "Indsats", "Ansvarlig"], *map(list, zip(numbers, texts, people, strict=True))]

    found = preview(sheet(rows))

    assert [row.initiative.track for row in found.rows] == [builders.READING, builders.LEARNING]


def test_activities_with_dates_of_their_own_are_milestones_that_are_due(sheet: Sheet, preview: Look) -> None:
    rows = [
        ["Indsats", "Aktivitet", "Frist", "Status"],
        ["Litteraturfestival", "Nedsæt udvalg", dt.date(2022, 2, 1), "Gennemført"],
        [None, "Tryk program", dt.date(2022, 6, 1), "Ikke startet"],
    ]

    (row,) = preview(sheet(rows)).rows

    assert [milestone.due for milestone in row.initiative.milestones] == [dt.date(2022, 2, 1), dt.date(2022, 6, 1)]
    assert row.initiative.period.end == dt.date(2022, 6, 1)
    assert row.initiative.state is State.IN_PROGRESS


def test_a_legend_below_the_table_explains_its_codes(sheet: Sheet, preview: Look) -> None:
    rows = [
        ["Indsats", "Ansvarlig", "Status"],
        ["Sommerbogen", "MKH", 3],
        ["Robotløb", "TBR", 2],
        ["Statuskoder"],
        ["1 = Ikke startet"],
        ["2 = I gang"],
        ["3 = Gennemført"],
    ]

    found = preview(sheet(rows))

    assert [row.initiative.state for row in found.rows] == [State.DONE, State.IN_PROGRESS]
    assert {use.reason for use in found.left_out} == {"below_table"}


def test_sheets_of_the_same_columns_are_different_initiatives(sheets: Sheet, preview: Look) -> None:
    pages = {
        "Skovlunde": [["Indsats", "Ansvarlig"], ["Åbent hus", "MKH"], ["Kulturnat", "SSP"]],
        "Måløv": [["Indsats", "Ansvarlig"], ["Åbent hus", "TBR"], ["Kulturnat", "LBR"]],
    }

    assert _titles(preview(sheets(pages), year=2022)) == ["Åbent hus", "Kulturnat", "Åbent hus", "Kulturnat"]


@pytest.mark.parametrize(
    ("titles", "year"),
    [
        (["Handlingsplan 2022", "Udarbejdet november 2021"], 2022),
        (["Bibliotekerne", "Handlingsplan 2022 (udmønter strategi 2020-2023)"], 2022),
        (["Sidst opdateret i 2021", "Indsatser 2022"], 2022),
        (["Handlingsplan 2022", "Handlingsplan 2021"], None),
    ],
)
def test_the_title_of_the_plan_says_its_year(titles: list[str], year: int | None) -> None:
    assert year_of_titles(titles) == year
