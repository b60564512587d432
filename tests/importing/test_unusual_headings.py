"""Lists whose title stands below a heading that nobody knows: the other headings say that it is a plan."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import builders
import pytest

from planner.importing.directions import Directions
from planner.importing.draft import read_draft
from planner.importing.preview import Preview
from planner.importing.reading import read_book

Make, Look = Callable[..., Path], Callable[..., Preview]
PLAN = [
    ["Løbenr", "Hovedspor", "Overskrift", "Afdeling", "Kontaktperson", "Udgift", "Status"],
    [1, builders.READING, "Læsekreds: krimi", "Voksen", "MKH", 500, "I gang"],
    [2, builders.LEARNING, "Workshop: robotter", "Børn", "SSP", None, "Gennemført"],
    [3, builders.READING, "Foredrag: havens fugle", "Voksen", "MKH", 1500, "I gang"],
]
TITLES = ["Læsekreds: krimi", "Workshop: robotter", "Foredrag: havens fugle"]


def _titles(found: Preview) -> list[str]:
    return [row.initiative.title for row in found.rows]


@pytest.mark.parametrize("heading", ["Overskrift", "Tilbud til skoler", "Det her skal vi"])
def test_the_title_is_known_by_what_its_column_holds_and_a_person_is_asked(sheet: Make, heading: str) -> None:
    rows = [[heading if cell == "Overskrift" else cell for cell in row] for row in PLAN]

    draft = read_draft(read_book(sheet([["Samlet liste"], [None], *rows])), Directions())

    assert [row.record.title for row in draft.rows] == TITLES
    assert [(it.reading.heading, it.reading.field) for it in draft.columns if it.is_doubtful] == [(heading, "title")]


@pytest.mark.parametrize("place", [0, 1, 3])
def test_a_plan_turned_sideways_is_known_by_its_other_headings(sheet: Make, preview: Look, place: int) -> None:
    others = [
        ["Hovedspor", builders.READING, builders.CITIZENS, builders.READING],
        ["Ansvarlig", "MKH", "SSP", "MKH"],
        ["Periode", "maj", "juni", "hele året"],
        ["Status", "I gang", "I gang", "Gennemført"],
    ]
    titles = ["Overskrift", "Bogbussen på tur", "Grøn fredag", "Fredagsmusik"]

    found = preview(sheet([["Fælles projekter 2022 (liggende)"], [None], *others[:place], titles, *others[place:]]))

    assert _titles(found) == titles[1:]
    assert [row.initiative.responsible for row in found.rows] == [("MKH",), ("SSP",), ("MKH",)]


SPARE_PARTS = [
    ["Vare", "Beskrivelse", "Ansvarlig", "Status", "Pris", "Lager"],
    ["Lampe", "Til loftet", "MKH", "I gang", 1200, 3],
    ["Pære", "Til lampen", "SSP", "I gang", 50, 12],
]
ACCOUNTS = [["Konto", "Beskrivelse", "Ansvarlig", "Budget", "Periode"], ["Drift af bus", "Benzin", "MKH", 1000, "maj"], ["Løn", "Vikarer", "SSP", 2000, "juni"]]
NO_NAMES = [["Hold", "Målgruppe", "Ansvarlig", "Status"], ["A", "Børn", "MKH", "I gang"], ["A", "Unge", "SSP", "I gang"], ["A", "Ældre", "AJN", "I gang"]]


@pytest.mark.parametrize("rows", [SPARE_PARTS, ACCOUNTS, NO_NAMES])
def test_what_may_be_anything_stays_refused(sheet: Make, preview: Look, rows: list[list[object]]) -> None:
    found = preview(sheet(rows))

    assert found.rows == ()
    assert {it.code for it in found.problems} & {"no_table", "no_rows"}


TWO_TABLES = [
    ["Digitalt team – plan 2022"],
    [None],
    ["Projekter"],
    ["Projekt", "Beskrivelse", "Ansvarlig", "Frist", "Pris"],
    ["Ny hjemmeside", "Skift til nyt system", "MKH", "1. oktober 2022", "150.000 kr."],
    ["Selvbetjening", "Nye automater", "SSP", "31.12.2022", "0,4 mio."],
    [None],
    [None],
    ["Undervisning og hjælp til borgere"],
    ["Tilbud", "Målgruppe", "Underviser", "Gange pr. år", "Hvordan går det"],
    ["Lær din iPad", "Seniorer", "SSP", 8, "I gang"],
    ["MitID-hjælp", "Borgere", "AJN", 40, "Gennemført"],
]


@pytest.mark.parametrize("gap", [[6, 7], [7], [6, 7, 8]], ids=["a line above", "a smaller gap", "no line above"])
def test_a_second_table_has_headings_of_its_own(sheet: Make, preview: Look, gap: list[int]) -> None:
    rows = [row for number, row in enumerate(TWO_TABLES) if number not in gap or row == [None]]
    rows = rows if 8 not in gap else [row for row in rows if row != TWO_TABLES[8]]

    found = preview(sheet(rows))

    assert _titles(found) == ["Ny hjemmeside", "Selvbetjening", "Lær din iPad", "MitID-hjælp"]
    assert [row.initiative.target_groups for row in found.rows[2:]] == [("Seniorer",), ("Borgere",)]
    assert found.rows[2].initiative.responsible == ()


def test_a_second_table_directly_below_is_known_by_nearly_all_its_headings(sheet: Make, preview: Look) -> None:
    rows = [
        ["Indsats", "Ansvarlig", "Frist", "Status"],
        ["Sommerbogen", "MKH", "1.6.2022", "I gang"],
        ["Tilbud", "Målgruppe", "Ansvarlig", "Status"],
        ["Lær din iPad", "Seniorer", "SSP", "I gang"],
    ]

    assert _titles(preview(sheet(rows))) == ["Sommerbogen", "Lær din iPad"]


def test_a_row_after_a_gap_that_only_holds_words_of_headings_is_an_initiative(sheet: Make, preview: Look) -> None:
    rows = [
        ["Indsats", "Målgruppe", "Partnere", "Status"],
        ["Sommerbogen", "Børn", "Skolerne", "I gang"],
        [None],
        ["Evaluering", "Borgere", "Partnere", "I gang"],
        ["Handleplan", "Personale", "Foreninger", "Afsluttet"],
    ]

    assert _titles(preview(sheet(rows))) == ["Sommerbogen", "Evaluering", "Handleplan"]


@pytest.mark.parametrize("text", ["Hovedspor 3 Aktiv borger", "3 Aktiv borger", "III. Aktive borgere"])
def test_a_tracks_number_and_words_of_its_name_name_it(sheet: Make, preview: Look, text: str) -> None:
    rows = [["Indsats", "Ansvarlig"], ["Borgerting", "MKH"]]

    assert preview(sheet([[text], *rows])).rows[0].initiative.track == builders.CITIZENS
    assert preview(sheet(rows, title=text)).rows[0].initiative.track == builders.CITIZENS
    assert preview(sheet([[text.replace("3", "2").replace("III", "II")], *rows])).rows[0].initiative.track is None
