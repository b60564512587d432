"""A plain list with headings in its first rows becomes initiatives."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import builders
import pytest

from planner.errors import Refused
from planner.importing.apply import unattended
from planner.importing.directions import Directions
from planner.importing.draft import read_draft
from planner.importing.preview import Action, Preview, to_json
from planner.importing.reading import read_book
from planner.model import State
from planner.records import FollowUpRecord, GoalRecord, Period

Sheet = Callable[..., Path]
Look = Callable[..., Preview]

LIST = [
    ["Handlingsplan 2022 for Ballerup Bibliotekerne"],
    ["Udfyldes af alle inden 1. december"],
    [],
    ["Hovedspor", "Indsats", "Beskrivelse", "Mål", "Succeskriterium", "Målgruppe", "Ansvarlig", "Samarbejdspartnere",
     "Tidsplan", "Økonomi", "Verdensmål", "Status", "Politisk kobling"],
    ["Læsning, dannelse og kultur", "Sommerbogen", "Læs hele sommeren, ude og hjemme", "Flere læser, også drenge\nFlere deltager",
     "Mindst 300 deltagere\n80 % tilfredse", "Børn, forældre", "MKH/SSP", "Skolerne; Dagtilbud", "2. kvartal", "25.000 kr.",
     "3, 4 og 10", "I gang", "Budget 2022"],
    [None, "Bogstart", None, None, None, None, "Mette Holm (MHO)", None, "forår", "inden for rammen", "4.6", "Afventer fonden", None],
    ["Spor 2", "Makerspace", None, None, None, None, None, None, dt.date(2022, 5, 1), 12500, None, "Gennemført", None],
    [],
    ["I alt", None, None, None, None, None, None, None, None, 37500],
]  # fmt: skip


def test_each_row_becomes_an_initiative_with_its_values(sheet: Sheet, preview: Look) -> None:
    found = preview(sheet(LIST))

    assert found.year == 2022
    assert [row.action for row in found.rows] == [Action.NEW] * 3
    book, start, maker = (row.initiative for row in found.rows)

    assert book.title == "Sommerbogen"
    assert book.track == builders.READING
    assert book.description == "Læs hele sommeren, ude og hjemme"
    assert [(goal.text, goal.measure, goal.target, goal.unit) for goal in book.goals] == [
        ("Flere læser, også drenge", "Mindst 300 deltagere", 300, "deltagere"),
        ("Flere deltager", "80 % tilfredse", 80, "%"),
    ]
    assert book.target_groups == ("Børn", "forældre")
    assert book.responsible == ("MKH", "SSP")
    assert book.partners == ("Skolerne", "Dagtilbud")
    assert book.period == Period(start=dt.date(2022, 4, 1), end=dt.date(2022, 6, 30), text="2. kvartal")
    assert book.budget == Decimal(25000)
    assert [link.number for link in book.sdgs] == [3, 4, 10]
    assert book.state is State.IN_PROGRESS
    assert book.notes == "Politisk kobling: Budget 2022"

    assert start.track == builders.READING, "a track is written once and holds for the rows below"
    assert start.responsible == ("MHO",)
    assert start.funding == "inden for rammen"
    assert start.budget is None
    assert start.follow_ups == (FollowUpRecord(text="Afventer fonden"),)
    assert start.state is State.NOT_STARTED
    assert start.sdgs[0].targets == ("4.6",)

    assert maker.track == builders.LEARNING, "“Spor 2” is the second track"
    assert maker.period.end == dt.date(2022, 5, 1)
    assert maker.budget == Decimal(12500)
    assert maker.state is State.DONE


def test_every_cell_is_accounted_for(sheet: Sheet, preview: Look) -> None:
    cells = preview(sheet(LIST)).cells

    filled = sum(1 for row in LIST for value in row if value is not None)
    assert cells.non_empty == filled
    assert cells.values + cells.structure + cells.notes + cells.left_out == filled
    assert cells.notes == 1
    assert cells.left_out == 2, "the total and its amount"


def test_what_was_left_out_is_listed_with_its_reason(sheet: Sheet, preview: Look) -> None:
    found = to_json(preview(sheet(LIST)))

    assert found["left_out"] == [
        {"sheet": "Plan", "cell": "A9", "value": "I alt", "reason": "sumrække"},
        {"sheet": "Plan", "cell": "J9", "value": "37500", "reason": "sumrække"},
    ]


def test_each_initiative_knows_the_cells_it_came_from(sheet: Sheet, preview: Look) -> None:
    (source,) = [it for it in preview(sheet(LIST)).rows[0].initiative.sources if it.field == "budget"]

    assert (source.file, source.sheet, source.cell, source.value) == ("plan 2022.xlsx", "Plan", "J5", "25.000 kr.")


def test_the_same_list_again_changes_nothing(sheet: Sheet, preview: Look) -> None:
    path = sheet(LIST)
    first = preview(path)
    plan = builders.plan(
        *(builders.initiative(number, **_fields(row)) for number, row in enumerate(first.rows, start=1))
    )

    again = preview(path, plan)

    assert [row.action for row in again.rows] == [Action.SAME] * 3
    assert unattended(again).is_empty


def _fields(row: object) -> dict[str, object]:
    record = row.initiative  # type: ignore[attr-defined]
    return {
        name: getattr(record, name)
        for name in record.__dataclass_fields__
        if name not in ("id", "number", "version")
    }


def test_a_changed_cell_is_an_update_of_that_field_alone(sheet: Sheet, preview: Look) -> None:
    plan = builders.plan(builders.initiative(1, "Sommerbogen", responsible=("AJN",), funding="Fonden"))
    rows = [["Indsats", "Ansvarlig", "Finansiering"], ["sommerbogen", "MKH", None]]

    (row,) = preview(sheet(rows), plan).rows

    assert row.action is Action.UPDATE
    assert row.certain
    assert dict(row.values) == {"responsible": ("MKH",)}, "an empty cell empties no field"
    assert [(change.field, change.old, change.new) for change in row.changes] == [("responsible", "AJN", "MKH")]


def test_a_near_title_waits_for_a_person(sheet: Sheet, preview: Look) -> None:
    plan = builders.plan(builders.initiative(1, "Sommerbogen for alle"))
    rows = [["Indsats", "Ansvarlig"], ["Sommerbogen for alle!!", "MKH"], ["Sommerbøgen for alle", "SSP"]]

    found = preview(sheet(rows), plan)
    certain, near = found.rows

    assert certain.match is not None or near.match is not None
    left = unattended(found).left
    assert [row.row for row in left] == [row.row for row in found.rows if not row.certain]


def test_a_year_that_is_nowhere_is_asked_for(sheet: Sheet) -> None:
    path = sheet([["Indsats", "Ansvarlig"], ["Sommerbogen", "MKH"]], name="plan.xlsx")

    with pytest.raises(Refused) as refused:
        read_draft(read_book(path))
    assert refused.value.code == "import_no_year"
    assert read_draft(read_book(path), Directions(year=2021)).year == 2021


def test_sheets_of_two_years_are_refused_with_the_years_found(sheets: Sheet, preview: Look) -> None:
    rows = [["Indsats", "Ansvarlig"], ["Sommerbogen", "MKH"]]
    path = sheets({"2021": rows, "2022": rows})

    with pytest.raises(Refused) as refused:
        read_draft(read_book(path))
    assert refused.value.facts["years"] == ["2021", "2022"]

    found = preview(path, year=2022)
    assert [sheet.used for sheet in found.sheets] == [False, True]
    assert len(found.rows) == 1
    assert found.cells.left_out == 4, "the other year's sheet is left out with that reason"


def test_an_unknown_sheet_is_refused_by_name(sheet: Sheet) -> None:
    path = sheet(LIST)

    with pytest.raises(Refused) as refused:
        read_draft(read_book(path), Directions(sheets={"Ark9": True}))
    assert refused.value.code == "import_sheet_unknown"


def test_a_price_list_gives_no_initiatives_and_says_why(sheet: Sheet, preview: Look) -> None:
    path = sheet([["Vare", "Antal", "Stykpris"], ["Stole", 40, 599.5], ["Borde", 10, 1200]], name="priser 2022.xlsx")

    found = preview(path)

    assert found.rows == ()
    assert [problem.code for problem in found.problems] == ["no_table"]
    assert found.cells.left_out == found.cells.non_empty == 9


def test_bands_across_the_table_name_the_track(sheet: Sheet, preview: Look) -> None:
    rows = [
        ["Indsats", "Ansvarlig", "Frist"],
        ["Hovedspor 1: Læsning, dannelse og kultur"],
        ["Sommerbogen", "MKH", "1.6.2022"],
        ["Hovedspor 2: Læring, teknologiglæde og skaberkultur"],
        ["Makerspace", "SSP", "uge 17"],
    ]

    found = preview(sheet(rows))

    assert [row.initiative.track for row in found.rows] == [builders.READING, builders.LEARNING]
    assert found.cells.structure == 5, "headings and bands"
    assert found.rows[0].initiative.period == Period(end=dt.date(2022, 6, 1))


def test_what_cannot_be_read_is_kept_as_a_note_with_a_problem(sheet: Sheet, preview: Look) -> None:
    rows = [["Indsats", "Hovedspor", "Prioritet", "Hus"], ["Sommerbogen", "Haver og parker", "måske", "Biografen"]]

    found = preview(sheet(rows))
    (row,) = found.rows

    assert row.initiative.track is None
    assert row.initiative.priority is None
    assert set(row.initiative.notes.splitlines()) == {"Prioritet: måske", "Hovedspor: Haver og parker", "Hus: Biografen"}
    assert {(problem.code, problem.cell) for problem in found.problems} == {("value_unread", "C2"), ("track_unread", "B2")}
    assert found.cells.notes == 3


def test_a_success_criterion_is_the_goal_where_there_is_no_goal_column(sheet: Sheet, preview: Look) -> None:
    rows = [["Indsats", "Succeskriterium"], ["Sommerbogen", "Mindst 300 deltagere"]]

    (goal,) = preview(sheet(rows)).rows[0].initiative.goals

    assert (goal.text, goal.measure, goal.target, goal.unit) == ("Mindst 300 deltagere", "", 300, "deltagere")


def test_goals_below_an_initiative_belong_to_it(sheet: Sheet, preview: Look) -> None:
    rows = [
        ["Indsats", "Ansvarlig", "Mål", "Måling"],
        ["Sommerbogen", "MKH", "Flere læser", "300 deltagere"],
        [None, None, "Flere drenge", "100 drenge"],
        ["Bogstart", "SSP", "Alle får en pakke", None],
    ]

    found = preview(sheet(rows))

    assert [row.initiative.title for row in found.rows] == ["Sommerbogen", "Bogstart"]
    assert [goal.text for goal in found.rows[0].initiative.goals] == ["Flere læser", "Flere drenge"]
    assert found.rows[0].initiative.goals[1].target == 100


def test_a_row_without_a_title_is_seen_and_left_out(sheet: Sheet, preview: Look) -> None:
    rows = [["Indsats", "Ansvarlig", "Økonomi"], ["Sommerbogen", "MKH", 100], [None, "SSP", 200]]

    found = preview(sheet(rows))

    assert [row.action for row in found.rows] == [Action.NEW, Action.SKIP]
    assert ("title_missing", "B3") in {(problem.code, problem.cell) for problem in found.problems}
    assert {use.reason for use in found.left_out} == {"untitled_row"}


def test_headings_in_two_rows(sheet: Sheet, preview: Look) -> None:
    rows = [
        ["Handlingsplan 2022"],
        ["Indsats", "Tidsplan", None, "Ansvarlig"],
        [None, "Start", "Slut", None],
        ["Sommerbogen", dt.date(2022, 6, 1), dt.date(2022, 8, 31), "MKH"],
    ]

    found = preview(sheet(rows, merged=["B2:C2"]))

    assert found.sheets[0].header_rows == (2, 3)
    assert found.rows[0].initiative.period == Period(start=dt.date(2022, 6, 1), end=dt.date(2022, 8, 31))


def test_a_semicolon_file_in_the_old_windows_encoding(tmp_path: Path, preview: Look) -> None:
    path = tmp_path / "plan 2022.csv"
    path.write_bytes("Indsats;Målgruppe;Økonomi\r\nLæsekredse på gården;Børn, unge;25.000 kr.\r\n".encode("cp1252"))

    (row,) = preview(path).rows

    assert row.initiative.title == "Læsekredse på gården"
    assert row.initiative.target_groups == ("Børn", "unge")
    assert row.initiative.budget == Decimal(25000)


def test_two_rows_of_one_title_find_their_own_initiatives(sheet: Sheet, preview: Look) -> None:
    plan = builders.plan(
        builders.initiative(1, "Åbent hus", track=builders.READING), builders.initiative(2, "Åbent hus", track=builders.LEARNING)
    )
    rows = [["Hovedspor", "Indsats", "Ansvarlig"], [builders.LEARNING, "Åbent hus", "LBR"], [builders.READING, "Åbent hus", "MKH"]]

    first, second = preview(sheet(rows), plan).rows

    assert first.match == plan.initiatives[1].id
    assert second.match == plan.initiatives[0].id
    assert first.certain
    assert second.certain


def test_numbers_that_are_not_unique_are_notes(sheet: Sheet, preview: Look) -> None:
    rows = [["Nr.", "Indsats", "Mål"], [1, "Sommerbogen", "a"], [2, "Bogstart", "b"], [2, "Makerspace", "c"]]

    found = preview(sheet(rows))

    assert [row.initiative.number for row in found.rows] == [1, None, None]
    assert found.rows[2].initiative.notes == "Nr.: 2"
    assert found.rows[2].initiative.goals == (GoalRecord(text="c"),)


@pytest.mark.parametrize(
    ("goals", "tracks", "texts"),
    [
        (["1. Reading for all"] * 2 + ["2. A place to meet"], ["1. Reading for all"] * 2 + ["2. A place to meet"], []),
        (["1. Reading for all", None, "2. A place to meet"], ["1. Reading for all"] * 2 + ["2. A place to meet"], []),
        (["More readers", "Trust", "Fewer complaints"], [], ["More readers", "Trust", "Fewer complaints"]),
    ],
)
def test_an_american_goal_is_what_several_actions_share(sheet: Callable[..., Path], preview: Look, goals: list[str], tracks: list[str], texts: list[str]) -> None:
    """Kept under its heading, since the strategy has no such track; a goal of its own in each row is the initiative's."""
    actions = ["Summer reading", "Story time", "Repair café"]
    rows = [["Goal", "Action", "Lead"], *([goal, action, "MKH"] for goal, action in zip(goals, actions, strict=True))]

    found = [row.initiative for row in preview(sheet(rows)).rows]

    assert [it.title for it in found] == actions
    assert [it.notes for it in found] == [f"Goal: {words}" for words in tracks or []] or [it.notes for it in found] == [""] * 3
    assert [goal.text for it in found for goal in it.goals] == texts


def test_two_columns_of_one_heading_keep_both_their_notes(sheet: Callable[..., Path], preview: Look) -> None:
    """Who pays and how much, twice the same amount; a remark that stands again in the row below is kept once."""
    rows = [
        ["Indsats", "Milepæl", "Betaler 1", "Andel", "Betaler 2", "Andel", "Vejr"],
        ["Sommerbogen", "Indkøb", "Fonden", 1000, "Kommunen", 1000, "Sol"],
        [None, "Fest", None, None, None, None, "Sol"],
    ]

    (row,) = preview(sheet(rows)).rows

    assert row.initiative.notes.splitlines() == ["Betaler 1: Fonden", "Andel: 1000", "Betaler 2: Kommunen", "Andel: 1000", "Vejr: Sol"]
