"""Each different value of a file stands once, with what it becomes; near names are offered, never merged."""

from __future__ import annotations

from typing import Any

import builders
from grids import a_list

from planner.importing.directions import Directions
from planner.importing.distinct_values import FoundValue, found_values
from planner.importing.draft import read_draft
from planner.importing.settling import Names
from planner.queries.registers import Registers
from planner.records import PersonRecord

KNOWN = Registers(
    people=(PersonRecord(initials="MKH", name="Mette Holm"), PersonRecord(name="Anne Jensen")),
    partners=("Ældresagen", "Skole 1"),
    houses=builders.HOUSES,
)
HEADINGS = ("Indsats", "Hovedspor", "Ansvarlig", "Samarbejdspartner", "Status", "Hus")


def found(*rows: tuple[Any, ...], **said: Any) -> dict[tuple[str, str], FoundValue]:
    draft = read_draft(a_list(HEADINGS, *rows), Directions(year=2022, **said))
    values = found_values(draft, Names(builders.strategy(), KNOWN.houses), KNOWN)
    return {(value.kind, value.words): value for value in values}


def test_a_value_stands_once_with_its_count_and_first_cell() -> None:
    values = found(("Byhaver", "Spor 1", "MKH"), ("Natbibliotek", "Spor 2", "MKH, Anne Jensen"), ("Læseklub", "Spor 1", "mkh"))
    track = values["track", "Spor 1"]
    assert (track.becomes, track.count, track.cell, track.because) == (builders.READING, 2, "B2", "known")
    assert values["people", "MKH"].count == 3
    assert values["people", "MKH"].because == "known"


def test_what_the_strategy_and_the_lists_do_not_have_waits_for_a_person() -> None:
    values = found(("Byhaver", "Det grønne", "", "", "Ruller", "Filialen"))
    assert (values["track", "Det grønne"].becomes, values["track", "Det grønne"].is_doubtful) == (None, True)
    assert values["state", "Ruller"].is_doubtful
    assert (values["houses", "Filialen"].becomes, values["houses", "Filialen"].is_doubtful) == (None, False)


def test_near_names_are_offered_and_not_merged() -> None:
    values = found(("Byhaver", "", "Anne Jenssen", "Ældre Sagen"), ("Natbibliotek", "", "Anna Holm", "Skole 2"))
    assert values["people", "Anne Jenssen"].like == ("Anne Jensen",)
    assert values["people", "Anne Jenssen"].becomes == "Anne Jenssen"
    assert values["partners", "Ældre Sagen"].like == ("Ældresagen",)
    assert values["partners", "Skole 2"].like == (), "names that differ in a number are two"
    assert values["people", "Anna Holm"].like == ()


def test_of_two_near_names_in_the_file_the_rarer_is_offered_the_other() -> None:
    values = found(("A-huset", "", "Bente Friis-Larsen"), ("B-huset", "", "Bente Friis Larsen"), ("C-huset", "", "Bente Friis Larsen"))
    assert values["people", "Bente Friis-Larsen"].like == ("Bente Friis Larsen",)
    assert not values["people", "Bente Friis Larsen"].is_doubtful


def test_initials_are_never_alike() -> None:
    values = found(("Byhaver", "", "AJN, AJM, AJ"))
    assert not any(value.is_doubtful for value in values.values())


def test_what_a_person_said_is_settled() -> None:
    values = found(("Byhaver", "", "Anne Jenssen", "Ældre Sagen", "Kører"), words={
        ("people", "anne jenssen"): "Anne Jensen", ("partners", "ældre sagen"): "Ældre Sagen", ("state", "kører"): "I gang",
    })  # fmt: skip
    assert {(value.becomes, value.because) for value in values.values()} == {("Anne Jensen", "told"), ("Ældre Sagen", "told"), ("I gang", "told")}


def test_a_band_that_is_no_track_of_the_strategy_waits_too() -> None:
    draft = read_draft(a_list(HEADINGS, ("Tema 1: De små",), ("Sommerbogen", "", "MKH")), Directions(year=2022))
    values = found_values(draft, Names(builders.strategy(), KNOWN.houses), KNOWN)
    assert [(value.words, value.because) for value in values if value.kind == "track"] == [("Tema 1: De små", "unread")]
