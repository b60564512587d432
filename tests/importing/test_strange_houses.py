"""Layouts of other libraries: what sheets and bands are called by, forms that count themselves, two things in a cell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path

import builders
import pytest

from planner.importing.preview import Preview
from planner.model.enums import Assessment, State

Make, Look = Callable[..., Path], Callable[..., Preview]


def _titles(found: Preview) -> list[str]:
    return [row.initiative.title for row in found.rows]


def _spans(found: Preview) -> list[tuple[dt.date | None, dt.date | None]]:
    return [(row.initiative.period.start, row.initiative.period.end) for row in found.rows]


WINTER, SPRING = (dt.date(2022, 1, 1), dt.date(2022, 3, 31)), (dt.date(2022, 4, 1), dt.date(2022, 6, 30))


# what a sheet or a band is called by


def test_sheets_called_by_houses_say_where(sheets: Make, preview: Look) -> None:
    pages = {house.split()[0]: [["Indsats", "Ansvarlig"], [f"Café i {house}", "MKH"]] for house in builders.HOUSES[:2]}

    found = preview(sheets(pages, "plan 2022.xlsx"))

    assert [row.initiative.houses for row in found.rows] == [(house,) for house in builders.HOUSES[:2]]


def test_sheets_called_by_quarters_say_when_unless_the_row_does(sheets: Make, preview: Look) -> None:
    headings = ["Aktivitet", "Ansvarlig", "Hvornår"]
    pages = {
        "1. kvartal": [headings, ["Nytårskur", "MKH", None], ["Bogsalg", "SSP", "uge 6"]],
        "2. kvartal": [headings, ["Poesi på torvet", "MKH", None]],
    }

    found = preview(sheets(pages, "plan 2022.xlsx"))

    assert _spans(found) == [WINTER, (dt.date(2022, 2, 7), dt.date(2022, 2, 13)), SPRING]
    assert found.rows[0].initiative.period.text == "1. kvartal"


def test_bands_called_by_parts_of_the_year_say_when_and_leave_the_track(sheet: Make, preview: Look) -> None:
    rows = [
        ["Indsats", "Ansvarlig", "Pris"],
        ["1. kvartal"],
        ["Nytårskur", "MKH", 500],
        ["Bogsalg", "SSP", 900],
        ["2. kvartal"],
        ["Poesi på torvet", "MKH", 700],
    ]

    found = preview(sheet(rows))

    assert _titles(found) == ["Nytårskur", "Bogsalg", "Poesi på torvet"]
    assert _spans(found) == [WINTER, WINTER, SPRING]
    assert not found.problems


def test_sheets_called_by_people_say_who_is_responsible(sheets: Make, preview: Look) -> None:
    headings = ["Indsats", "Ansvarlig"]
    pages = {"MKH": [headings, ["Bogopsætning", None]], "Søren Lind": [headings, ["Robotklub", None], ["Kodeklub", "AJN"]]}

    found = preview(sheets(pages, "plan 2022.xlsx"))

    assert [row.initiative.responsible for row in found.rows] == [("MKH",), ("Søren Lind",), ("AJN",)]
    assert [person.label for person in found.rows[1].people] == ["Søren Lind"]


@pytest.mark.parametrize("other", ["Nye indsatser", "Ark1", "IT", "Gamle Planer"])
def test_sheets_called_by_anything_else_name_nobody(sheets: Make, preview: Look, other: str) -> None:
    pages = {name: [["Indsats", "Ansvarlig"], [f"Café for {name}", None]] for name in ("MKH", other)}

    assert [row.initiative.responsible for row in preview(sheets(pages, "plan 2022.xlsx")).rows] == [(), ()]


def test_a_lone_sheet_says_nothing_by_its_name(sheet: Make, preview: Look) -> None:
    found = preview(sheet([["Indsats", "Ansvarlig"], ["Nytårskur", "MKH"]], title="1. kvartal"))

    assert _spans(found) == [(None, None)]


def test_the_year_may_stand_in_a_heading_alone(sheet: Make, preview: Look) -> None:
    rows = [["Indsatser 2022", "Mål", "Ansvarlig"], ["Klimarum", "Tre debatter", "MKH"]]

    assert preview(sheet(rows, name="tabel.xlsx")).year == 2022


# forms


def _forms(labels: Sequence[str], gap: int) -> list[list[object]]:
    rows: list[list[object]] = [["Virksomhedsplan 2022"], [None]]
    for label, title in zip(labels, ("Café", "Festival", "Kursus"), strict=True):
        rows += [[label, title], ["Formål", f"Fordi {title}"], ["Ansvarlig", f"Leder af {title}"], ["Tidsramme", "maj"]]
        rows += [[None]] * gap
    return rows


@pytest.mark.parametrize("labels", [("Indsats 1", "Indsats 2", "Indsats 3"), ("Projekt A", "Projekt B", "Projekt C"), ("Indsats", "Projekt", "Aktivitet")])
def test_a_form_begins_where_its_title_does(sheet: Make, preview: Look, labels: tuple[str, ...]) -> None:
    found = preview(sheet(_forms(labels, gap=1)))

    assert _titles(found) == ["Café", "Festival", "Kursus"]
    assert [row.initiative.description for row in found.rows] == ["Fordi Café", "Fordi Festival", "Fordi Kursus"]
    assert [row.initiative.responsible for row in found.rows] == [("Leder af Café",), ("Leder af Festival",), ("Leder af Kursus",)]


# two things in one cell


def test_a_department_in_brackets_is_no_part_of_a_name(sheet: Make, preview: Look) -> None:
    rows = [["Indsats", "Ansvarlig"], ["Hule", "Kim Bøgh (Børn)"], ["Scene", "Kim Bøgh (MKH)"], ["Bus", "Borgerservice (Digital)"]]

    hule, scene, bus = (row.initiative for row in preview(sheet(rows)).rows)

    assert (hule.responsible, hule.notes) == (("Kim Bøgh",), "Ansvarlig: Kim Bøgh, Børn")
    assert (scene.responsible, scene.notes) == (("MKH",), "")
    assert (bus.responsible, bus.notes) == (("Borgerservice (Digital)",), "")


def test_a_column_for_two_things_gives_each_its_own(sheet: Make, preview: Look) -> None:
    rows = [["Indsats", "Ansvarlig/tidsfrist"], ["Hule", "Kim Bøgh / 1. juni"], ["Scene", "MKH, SSP / 2. kvartal"], ["Bus", "Pia Dam / forår"]]

    found = preview(sheet(rows))

    assert [row.initiative.responsible for row in found.rows] == [("Kim Bøgh",), ("MKH", "SSP"), ("Pia Dam",)]
    assert _spans(found) == [(None, dt.date(2022, 6, 1)), SPRING, (dt.date(2022, 3, 1), dt.date(2022, 5, 31))]


@pytest.mark.parametrize("heading", ["Ansv./frist", "Tid og ansvarlig", "Deadline, tovholder"])
def test_whichever_of_the_two_stands_first(sheet: Make, preview: Look, heading: str) -> None:
    (row,) = preview(sheet([["Indsats", heading], ["Hule", "KLO, HBJ / 11. februar"]])).rows

    assert (row.initiative.responsible, row.initiative.period.end) == (("KLO", "HBJ"), dt.date(2022, 2, 11))


def test_a_cell_that_is_a_small_form_is_read_line_by_line(sheet: Make, preview: Look) -> None:
    words = "Tid: forår\nPris: 5.000 kr.\nAnsvarlig: MKH\nBemærk: ikke i ferien"
    rows = [["Indsats", "Rammer", "Målgruppe"], ["Fædreklub", words.rpartition("\n")[0], "Fædre"], ["Syværksted", words, "Alle"]]

    found = preview(sheet(rows))
    club, sewing = (row.initiative for row in found.rows)

    assert (club.period.text, club.budget, club.responsible, club.notes) == ("forår", 5000, ("MKH",), "")
    assert (sewing.budget, sewing.notes) == (None, f"Rammer: {words}"), "a line that no heading is known for leaves all as it is"
    assert (found.cells.values, found.cells.notes) == (5, 1)


def test_a_date_beside_a_name_is_nobody(sheet: Make, preview: Look) -> None:
    (row,) = preview(sheet([["Indsats", "Ansvarlig"], ["Hule", "August Holm, 1. juni"]])).rows

    assert (row.initiative.responsible, row.initiative.notes) == (("August Holm",), "Ansvarlig: 1. juni")


# columns


def test_a_traffic_light_in_a_column_of_its_own_assesses(sheet: Make, preview: Look) -> None:
    rows = [["Indsats", "Status", "Trafiklys"], ["Hule", "I gang", "Gul"], ["Scene", "I gang", "🟢"], ["Bus", None, "Afsluttet"]]

    found = [row.initiative for row in preview(sheet(rows)).rows]

    assert [[it.assessment for it in each.follow_ups] for each in found] == [[Assessment.ATTENTION], [Assessment.ON_TRACK], []]
    assert [each.state for each in found] == [State.IN_PROGRESS, State.IN_PROGRESS, State.DONE]


def test_what_a_task_board_exports(sheet: Make, preview: Look) -> None:
    rows = [
        ["Navn på plan", "Biblioteket"],
        ["Eksportdato", "04-09-2022"],
        [None],
        ["Opgave-id", "Opgavenavn", "Navn på bucket", "Status", "Prioritet", "Tildelt til", "Oprettet af", "Startdato", "Forfaldsdato", "Etiketter"],
        ["aZ1", "Velkomstpakke", builders.READING, "Igangværende", "Høj", "Line Kjær;Mads Bro", "Ida Vad", "01-02-2022", "31-05-2022", "nye"],
    ]

    (row,) = preview(sheet(rows)).rows
    it = row.initiative

    assert (it.title, it.track, it.state, it.responsible) == ("Velkomstpakke", builders.READING, State.IN_PROGRESS, ("Line Kjær", "Mads Bro"))
    assert (it.period.start, it.period.end) == (dt.date(2022, 2, 1), dt.date(2022, 5, 31))
    assert it.notes.splitlines() == ["Opgave-id: aZ1", "Oprettet af: Ida Vad", "Etiketter: nye"]


def test_areas_with_somebody_responsible_are_initiatives_of_the_parts_below(sheet: Make, preview: Look) -> None:
    rows = [
        ["Indsatsområde", "Ansvarlig", "Delaktivitet", "Færdig"],
        ["Flere unge", "MKH", "Ungepanel", dt.date(2022, 2, 15)],
        [None, None, "Ungezone", dt.date(2022, 6, 1)],
        ["Grønt hus", "SSP", "Affald", dt.date(2022, 3, 31)],
        [None, None, "Sortering", dt.date(2022, 8, 15)],
    ]

    found = [row.initiative for row in preview(sheet(rows)).rows]

    assert [it.title for it in found] == ["Flere unge", "Grønt hus"]
    assert [(it.title, it.due) for it in found[0].milestones] == [("Ungepanel", dt.date(2022, 2, 15)), ("Ungezone", dt.date(2022, 6, 1))]


def test_tracks_with_activities_below_stay_tracks(sheet: Make, preview: Look) -> None:
    rows = [["Indsatsområde", "Aktivitet", "Ansvarlig"], [builders.READING, "Højtlæsning", "MKH"], [None, "Bogklub", "SSP"]]

    assert _titles(preview(sheet(rows))) == ["Højtlæsning", "Bogklub"]


def test_the_question_left_of_the_activity_names_the_initiative(sheet: Make, preview: Look) -> None:
    (row,) = preview(sheet([["Hvad vil vi", "Målgruppe", "Aktivitet"], ["Sommerbogen", "Børn", "Indkøb"]])).rows

    assert (row.initiative.title, [it.title for it in row.initiative.milestones]) == ("Sommerbogen", ["Indkøb"])


def test_an_amount_behind_its_year(sheet: Make, preview: Look) -> None:
    (row,) = preview(sheet([["Indsats", "Finansiering"], ["Kunst i vinduet", "Budget 2022: 250 tkr."]])).rows

    assert row.initiative.budget == Decimal(250_000)
    assert row.initiative.funding == "Budget 2022: 250 tkr."
