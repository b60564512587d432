"""What a person says about a file is obeyed, and every cell is still accounted for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import builders
import openpyxl
import pytest
from grids import a_list, books
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.errors import PlannerError
from planner.importing.account import Use
from planner.importing.comparing import compare
from planner.importing.directions import LEFT, Directions, HeadingsAt
from planner.importing.draft import read_draft
from planner.importing.fields import FIELDS
from planner.importing.grid import Book
from planner.importing.preview import Preview
from planner.importing.reading import read_book
from planner.model.enums import Assessment, State
from planner.queries.registers import Registers
from planner.records import FollowUpRecord, InitiativeRecord

KNOWN = Registers(houses=builders.HOUSES)


def look(book: Book, **said: Any) -> Preview:
    return compare(read_draft(book, Directions(year=2022, **said)), None, builders.strategy(), KNOWN)


def only(found: Preview) -> InitiativeRecord:
    (row,) = found.rows
    return row.initiative


def test_a_column_becomes_what_a_person_says() -> None:
    book = a_list(("Indsats", "Ansvarlig", "Følgegruppe"), ("Byhaver", "MKH", "Skolerne, Ældresagen"))
    assert only(look(book)).notes == "Følgegruppe: Skolerne, Ældresagen"
    assert only(look(book, columns={"følgegruppe": "partners"})).partners == ("Skolerne", "Ældresagen")


def test_what_a_person_says_goes_before_the_heading_that_is_known() -> None:
    book = a_list(("Indsats", "Aktivitet", "Ansvarlig"), ("Unge", "Læseklub", "MKH"))
    found = only(look(book, columns={"indsats": "description", "aktivitet": "title"}))
    assert (found.title, found.description) == ("Læseklub", "Unge")


def test_a_column_can_be_left_out_with_its_reason() -> None:
    book = a_list(("Indsats", "Løbenummer i ESDH", "Ansvarlig"), ("Byhaver", "22/4711", "MKH"))
    found = look(book, columns={"løbenummer i esdh": LEFT})
    assert only(found).notes == ""
    assert [(it.cell, it.reason) for it in found.left_out] == [("B2", "column_not_chosen")]


def test_headings_are_where_a_person_points() -> None:
    book = a_list(("Hvad", "Kontakt"), ("Emne", "Hvem"), ("Byhaver", "MKH"), ("Natbibliotek", "SSP"))
    found = look(book, headings={"Plan": HeadingsAt(rows=(2,))}, columns={"emne": "title", "hvem": "responsible"})
    assert [(it.initiative.title, it.initiative.responsible) for it in found.rows] == [("Byhaver", ("MKH",)), ("Natbibliotek", ("SSP",))]


def test_headings_in_a_column_turn_the_sheet() -> None:
    book = a_list(("Emne", "Byhaver", "Natbibliotek"), ("Hvem", "MKH", "SSP"))
    found = look(book, headings={"Plan": HeadingsAt(column=1)}, columns={"emne": "title", "hvem": "responsible"})
    assert [(it.initiative.title, it.initiative.responsible) for it in found.rows] == [("Byhaver", ("MKH",)), ("Natbibliotek", ("SSP",))]


def test_titles_above_the_headings_that_a_person_points_at_are_read() -> None:
    book = a_list(("", "Byhaver", "Natbibliotek"), ("Ansvarlig", "MKH", "SSP"), ("Status", "I gang", "Udsat"))
    found = look(book, headings={"Plan": HeadingsAt(column=1)})
    assert [(it.initiative.title, it.initiative.responsible) for it in found.rows] == [("Byhaver", ("MKH",)), ("Natbibliotek", ("SSP",))]


def test_a_sheet_of_another_year_is_read_when_a_person_wants_it(sheets: Callable[..., Path]) -> None:
    rows = (("Indsats", "Ansvarlig"), ("Byhaver", "MKH"))
    book = read_book(sheets({"2021": rows, "2022": rows}))
    assert [sheet.used for sheet in look(book).sheets] == [False, True]
    assert [sheet.used for sheet in look(book, sheets={"2021": True, "2022": False}).sheets] == [True, False]


@pytest.mark.parametrize(("field", "words", "instead", "read"), [
    ("people", "anne jenssen", "Anne Jensen", {"responsible": ("Anne Jensen", "MKH")}),
    ("people", "mkh", "Mette Holm (MKH)", {"responsible": ("Anne Jenssen", "MKH")}),
    ("people", "anne jenssen", None, {"responsible": ("MKH",), "notes": "Ansvarlig: Anne Jenssen\nSpor: De små"}),
    ("state", "går derudaf", "I gang", {"state": State.IN_PROGRESS, "follow_ups": (FollowUpRecord(text="Går derudaf"),)}),
    ("state", "går derudaf", "Går derudaf", {"state": State.NOT_STARTED, "follow_ups": (FollowUpRecord(text="Går derudaf"),)}),
    ("people", "anne jenssen", "Anne Jensen, Ib Holm", {"responsible": ("Anne Jensen", "Ib Holm", "MKH")}),
    ("track", "de små", builders.READING, {"track": builders.READING, "notes": ""}),
    ("track", "de små", None, {"track": None, "notes": "Spor: De små"}),
    ("partners", "ældre sagen", "Ældresagen", {"partners": ("Ældresagen",)}),
    ("partners", "ældre sagen", "Ældresagen, Movia", {"partners": ("Ældresagen", "Movia")}),
])  # fmt: skip
def test_a_value_is_read_as_a_person_translates_it(field: str, words: str, instead: str | None, read: dict[str, Any]) -> None:
    book = a_list(
        ("Indsats", "Spor", "Ansvarlig", "Status", "Samarbejdspartner"),
        ("Byhaver", "De små", "Anne Jenssen, MKH", "Går derudaf", "Ældre Sagen"),
    )
    found = only(look(book, words={(field, words): instead}))
    assert {name: getattr(found, name) for name in read} == read


def test_one_word_for_a_state_is_the_state_and_no_more() -> None:
    found = only(look(a_list(("Indsats", "Ansvarlig", "Status"), ("Byhaver", "MKH", "Ruller")), words={("state", "ruller"): "I gang"}))
    assert (found.state, found.follow_ups) == (State.IN_PROGRESS, ())


def test_words_that_assess_are_a_follow_up_also_where_a_state_is_chosen_for_them() -> None:
    book = a_list(("Indsats", "Ansvarlig", "Status"), ("Byhaver", "MKH", "Forsinket"))
    late = (FollowUpRecord(text="Forsinket", assessment=Assessment.ATTENTION),)
    assert (only(look(book)).state, only(look(book)).follow_ups) == (State.NOT_STARTED, late)
    told = only(look(book, words={("state", "forsinket"): "I gang"}))
    assert (told.state, told.follow_ups) == (State.IN_PROGRESS, late)


def test_the_words_beside_an_amount_stay_when_a_person_says_which_it_is() -> None:
    book = a_list(("Indsats", "Ansvarlig", "Økonomi"), ("Byhaver", "MKH", "mellem 5.000 og 8.000"))
    for said in (
        {"words": {("budget", "mellem 5.000 og 8.000"): "8.000 kr."}},
        {"cells": {("Plan", "C2"): "8.000 kr."}},
    ):
        found = look(book, **said)
        assert (only(found).budget, only(found).funding) == (Decimal(8000), "mellem 5.000 og 8.000")
        assert {"budget", "funding"} <= found.rows[0].given


def test_a_commitment_gives_the_track() -> None:
    track = builders.strategy().tracks[1]
    book = a_list(("Indsats", "Forpligtelse", "Ansvarlig"), ("Byhaver", track.commitments[0], "MKH"))
    (row,) = look(book).rows
    assert (row.initiative.track, "track" in row.given) == (track.name, True)


def test_a_band_is_the_track_that_a_person_says() -> None:
    book = a_list(
        ("Indsats", "Ansvarlig"), ("Tema 1: De små",), ("Sommerbogen", "MKH"), ("Tema 2: De store",), ("Byhaver", "SSP")
    )
    found = look(book, words={("track", "tema 1: de små"): builders.READING, ("track", "tema 2: de store"): builders.CITIZENS})
    assert [it.initiative.track for it in found.rows] == [builders.READING, builders.CITIZENS]


def test_a_cell_is_mended_in_place_and_the_source_keeps_what_the_file_says() -> None:
    book = a_list(("Indsats", "Slut"), ("Byhaver", "før jul måske"), ("", "3/5"))
    found = look(book, cells={("Plan", "B2"): "20. december 2022", ("Plan", "A3"): "Natbibliotek"})
    first, second = (row.initiative for row in found.rows)
    assert (str(first.period.end), second.title, str(second.period.end)) == ("2022-12-20", "Natbibliotek", "2022-05-03")
    assert {(it.cell, it.value) for it in first.sources} == {("A2", "Byhaver"), ("B2", "før jul måske")}
    assert {it.cell for it in second.sources} == {"B3"}, "a cell that is empty in the file is no source"
    assert found.cells.non_empty == len(book.sheets[0].cells)
    assert not found.problems


def test_each_field_can_be_chosen_for_a_column() -> None:
    for field in FIELDS:
        book = a_list(("Indsats", "Zzz", "Ansvarlig"), ("Byhaver", "4", "MKH"))
        found = look(book, columns={"zzz": field})
        (use,) = [it for it in found.uses if it.cell == "B2"]
        assert use.reason == "column_not_chosen" if field == LEFT else use.use in (Use.VALUE, Use.NOTE), field


said_headings = st.one_of(
    st.builds(HeadingsAt, rows=st.lists(st.integers(1, 13), min_size=1, max_size=2, unique=True).map(sorted).map(tuple)),
    st.builds(HeadingsAt, column=st.integers(1, 10)),
)


@settings(max_examples=80)
@given(books(), st.data())
def test_whatever_is_said_every_cell_is_counted_once(book: Book, data: st.DataObject) -> None:
    names = [sheet.name for sheet in book.sheets if not sheet.hidden]
    plain = read_keys(book)
    if not names:
        return
    mended = st.tuples(st.sampled_from(names), st.sampled_from(["A1", "B2", "C5", "A9", "K30"]))
    directions = Directions(
        year=2022,
        sheets=data.draw(st.dictionaries(st.sampled_from(names), st.booleans())),
        headings=data.draw(st.dictionaries(st.sampled_from(names), said_headings)),
        columns=data.draw(st.dictionaries(st.sampled_from(plain), st.sampled_from(FIELDS), max_size=4) if plain else st.just({})),
        words=data.draw(st.dictionaries(
            st.tuples(st.sampled_from(["people", "track", "state", "sdgs"]), st.sampled_from(["x", "i gang", "mkh/ssp", "spor 2"])),
            st.sampled_from([None, "", "I gang", builders.READING]), max_size=3,
        )),
        cells=data.draw(st.dictionaries(mended, st.sampled_from(["Indsats", "12", "3. maj", "="]), max_size=2)),
    )  # fmt: skip
    try:
        found = compare(read_draft(book, directions), None, builders.strategy(), KNOWN)
    except PlannerError:
        return
    filled = {(sheet.name, place) for sheet in book.sheets if not sheet.hidden for place in sheet.cells}
    counted = [(use.sheet, use.place) for use in found.uses]
    assert set(counted) == filled
    assert len(counted) == len(filled)


def read_keys(book: Book) -> list[str]:
    try:
        return sorted({column.key for column in read_draft(book, Directions(year=2022)).columns})
    except PlannerError:
        return []


def test_a_sheet_that_is_not_there_is_refused(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.active.append(("Indsats", "Ansvarlig"))
    workbook.save(tmp_path / "plan 2022.xlsx")
    with pytest.raises(PlannerError) as refused:
        read_draft(read_book(tmp_path / "plan 2022.xlsx"), Directions(sheets={"Ark9": True}))
    assert refused.value.code == "import_sheet_unknown"


def test_a_row_that_was_given_a_title_is_known_in_the_next_import() -> None:
    book = a_list(("Indsats", "Slut", "Ansvarlig"), ("Byhaver", "3/5", "MKH"), ("", "4/5", "SSP"))
    first = look(book, cells={("Plan", "A3"): "Natbibliotek"})
    plan = replace(builders.sample_plan(0), initiatives=tuple(replace(row.initiative, id=str(row.row)) for row in first.rows))
    again = compare(read_draft(book, Directions(year=2022)), plan, builders.strategy(), KNOWN)
    assert [(row.action.value, row.because) for row in again.rows] == [("same", "same_title"), ("same", "same_source")]
    assert not again.problems
