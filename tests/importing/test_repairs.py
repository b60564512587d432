"""What a person decides before an import: found once, offered what may be meant, gone when it is settled."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import builders
import openpyxl
import pytest

from planner.importing.comparing import compare
from planner.importing.directions import Directions
from planner.importing.draft import read_draft
from planner.importing.grid import Book
from planner.importing.preview import Preview
from planner.importing.reading import read_book
from planner.importing.repairs import Deed, Kind, Offer, Repair, meaning, notices, read_instead, repairs
from planner.importing.repairs.offering import offers_for, separate_spans
from planner.importing.settling import Names
from planner.queries.registers import Registers
from planner.records import PlanRecord
from planner.words.repairs import expected_words, group_words, offer_words

Sheet = Callable[..., Path]
NAMES = Names(builders.strategy(), builders.HOUSES)
KNOWN = Registers(houses=builders.HOUSES)
HEADINGS = ["Hovedspor", "Indsats", "Mål", "Måltal", "Start", "Tidsplan", "Økonomi", "Verdensmål", "Løbende"]


class Import:
    """A file that is read anew with everything that is decided, as the window does it."""

    def __init__(self, path: Path, plan: PlanRecord | None = None) -> None:
        self.book: Book = read_book(path)
        self.plan = plan
        self.directions = Directions()
        self.read()

    def read(self) -> None:
        draft = read_draft(self.book, self.directions)
        self.preview: Preview = compare(draft, self.plan, builders.strategy(), KNOWN)
        self.repairs = repairs(self.preview, draft, NAMES, self.directions)
        for repair in self.repairs:  # every kind has its words
            assert group_words(repair.kind)
            assert all(offer_words(it.deed, it.text, it.words) for it in repair.offers)
            if repair.kind not in (Kind.CONFLICT, Kind.SHEETS):
                assert expected_words(repair.kind, repair.facts)

    def only(self, kind: Kind) -> Repair:
        (found,) = [repair for repair in self.repairs if repair.kind is kind]
        return found

    def settle(self, repair: Repair, offer: Offer, *, alike: bool = True) -> None:
        self.directions = replace(self.directions, **read_instead(repair, offer, self.directions, alike=alike))
        self.read()

    def records(self) -> list[Any]:
        return [row.initiative for row in self.preview.rows]


def a_list(sheet: Sheet, *rows: dict[str, Any]) -> Import:
    return Import(sheet([HEADINGS, *([row.get(heading) for heading in HEADINGS] for row in rows)]))


def test_a_clean_list_leaves_nothing_to_decide(sheet: Sheet) -> None:
    rows = ({"Indsats": "Sommerbogen", "Tidsplan": "2. kvartal", "Økonomi": "25.000 kr."}, {"Indsats": "Bogcafé", "Tidsplan": "løbende"})
    assert a_list(sheet, *rows).repairs == ()


def test_months_apart_are_kept_as_one_period_or_as_a_note(sheet: Sheet) -> None:
    found = a_list(sheet, {"Indsats": "Byttemarked", "Tidsplan": "april, august og november"}, {"Indsats": "Bogcafé"})
    repair = found.only(Kind.PERIODS)

    assert (repair.value, repair.cells) == ("april, august og november", (("Plan", "F2"),))
    assert [offer.deed for offer in repair.offers] == [Deed.AS_IT_IS, Deed.NOTE]
    assert offer_words(repair.offers[0].deed, "", repair.offers[0].words) == "Behold april-november"

    found.settle(repair, repair.offers[0])
    assert found.repairs == ()
    assert found.records()[0].period.end == dt.date(builders.YEAR, 11, 30)

    found.settle(repair, Offer(Deed.NOTE))
    assert found.repairs == ()
    assert found.records()[0].period.start is None
    assert "april, august og november" in found.records()[0].notes


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("april, august og november", 3), ("1. og 3. kvartal", 2), ("uge 7 og uge 42", 2), ("forår + efterår", 2),
        ("juni og juli", 0), ("1. og 2. kvartal", 0), ("2. kvartal", 0), ("april - november", 0), ("efter aftale", 0), ("", 0),
    ],
)  # fmt: skip
def test_parts_with_time_between_them(words: str, parts: int) -> None:
    assert len(separate_spans(words, builders.YEAR)) == parts


def test_the_same_words_in_several_cells_are_one_thing(sheet: Sheet) -> None:
    found = a_list(
        sheet, {"Indsats": "Et", "Tidsplan": "efter aftale"}, {"Indsats": "To", "Tidsplan": "Efter aftale "}, {"Indsats": "Tre"}
    )
    repair = found.only(Kind.PERIOD)
    assert [cell for _sheet, cell in repair.cells] == ["F2", "F3"]
    assert [row for _sheet, row in repair.rows] == [2, 3]

    found.settle(repair, Offer(Deed.READ, "maj"), alike=False)
    assert [record.period.text for record in found.records()] == ["maj", "Efter aftale", ""]
    assert found.only(Kind.PERIOD).cells == (("Plan", "F3"),), "the other one is still open"

    found.settle(found.only(Kind.PERIOD), Offer(Deed.READ, "juni"))
    assert [record.period.text for record in found.records()] == ["maj", "juni", ""]
    assert found.repairs == ()


def test_mended_for_all_alike_is_remembered_as_words(sheet: Sheet) -> None:
    found = a_list(sheet, {"Indsats": "Et", "Økonomi": "10-15.000 kr."}, {"Indsats": "To", "Økonomi": "10-15.000 kr."})
    repair = found.only(Kind.MONEY)
    assert [offer.text for offer in repair.offers] == ["10.000 kr.", "15.000 kr.", ""]

    found.settle(repair, repair.offers[1])
    assert [record.budget for record in found.records()] == [Decimal(15_000)] * 2
    assert found.directions.words == {("budget", "10-15.000 kr"): "15.000 kr."}
    assert found.preview.cells.non_empty == len(HEADINGS) + 4, "the file is counted as it is"


def test_a_track_that_the_strategy_does_not_have(sheet: Sheet) -> None:
    found = a_list(sheet, {"Hovedspor": "Læsning og kulturel danelse", "Indsats": "Et"}, {"Hovedspor": "Noget andet", "Indsats": "To"})
    first, second = [repair for repair in found.repairs if repair.kind is Kind.TRACK]
    assert first.offers[0] == Offer(Deed.READ, builders.READING)

    found.settle(first, first.offers[0])
    found.settle(second, Offer(Deed.NOTE))
    assert found.repairs == ()
    assert [record.track for record in found.records()] == [builders.READING, None]
    assert found.records()[1].notes == "Hovedspor: Noget andet"


def test_a_commitment_is_chosen_line_by_line(sheet: Sheet) -> None:
    wanted = builders.strategy().tracks[0].commitments[0]
    rows = [["Forpligtelse", "Indsats", "Ansvarlig"], [f"{wanted}\nVi vil bage kager", "Sommerbogen", "MKH"]]
    found = Import(sheet(rows))

    repair = found.only(Kind.COMMITMENT)
    assert repair.value == "Vi vil bage kager"
    found.settle(repair, Offer(Deed.READ, builders.strategy().tracks[0].commitments[1]))
    assert found.repairs == ()
    assert found.records()[0].commitments == builders.strategy().tracks[0].commitments[:2]


def test_a_row_without_a_title_gets_one(sheet: Sheet) -> None:
    found = a_list(sheet, {"Indsats": "Et", "Mål": "Noget"}, {"Mål": "Flere frivillige", "Tidsplan": "maj", "Hovedspor": builders.READING})
    repair = found.only(Kind.TITLE)
    assert (repair.cells, repair.rows) == ((("Plan", "B3"),), (("Plan", 3),))
    assert [offer.text for offer in repair.offers] == ["Flere frivillige", ""]

    found.settle(repair, repair.offers[0])
    assert found.repairs == ()
    assert [record.title for record in found.records()] == ["Et", "Flere frivillige"]
    assert found.records()[1].period.text == "maj"


def test_an_error_value_is_written_over(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "Plan"
    for row in (["Indsats", "Økonomi", "Ansvarlig"], ["Et", None, "MKH"], ["To", "=1+1", "SSP"]):
        book.active.append(row)
    book.active["B2"].value, book.active["B2"].data_type = "#N/A", "e"
    book.save(tmp_path / "plan 2022.xlsx")
    found = Import(tmp_path / "plan 2022.xlsx")

    assert found.only(Kind.FORMULA).cells == (("Plan", "B3"),)
    found.settle(found.only(Kind.FORMULA), Offer(Deed.READ, "2"))
    error = found.only(Kind.ERROR)
    found.settle(error, Offer(Deed.READ, "500"))
    assert found.repairs == ()
    assert [record.budget for record in found.records()] == [Decimal(500), Decimal(2)]


def test_what_a_closed_list_does_not_know(sheet: Sheet) -> None:
    found = a_list(
        sheet,
        {"Indsats": "Et", "Mål": "Et mål", "Måltal": "ti", "Verdensmål": "4, 10, 18", "Løbende": "måske", "Start": "snarest"},
        {"Indsats": "To", "Verdensmål": "læsning", "Start": "1/3"},
    )
    assert [repair.kind for repair in found.repairs] == [Kind.DATE, Kind.NUMBER, Kind.SDG, Kind.SDG, Kind.WORD]
    date, number, some, none, word = found.repairs
    found.settle(date, Offer(Deed.READ, "1. maj"))
    found.settle(number, Offer(Deed.READ, "10"))
    found.settle(some, some.offers[0])
    found.settle(none, Offer(Deed.NOTE))
    found.settle(word, Offer(Deed.READ, "ja"))
    assert found.repairs == ()
    first, second = found.records()
    assert [link.number for link in first.sdgs] == [4, 10]
    assert (first.goals[0].target, first.period.ongoing, first.period.start) == (10, True, dt.date(builders.YEAR, 5, 1))
    assert second.notes == "Verdensmål: læsning"


def test_notices_ask_for_nothing(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (["Indsats", "Ansvarlig"], ["Et", "MKH"], ["To", "SSP"]):
        book.active.append(row)
    book.active.row_dimensions[3].hidden = True
    book.save(tmp_path / "plan 2022.xlsx")
    found = Import(tmp_path / "plan 2022.xlsx")

    assert found.repairs == ()
    assert [problem.code for problem in notices(found.preview)] == ["rows_hidden"]


def test_a_row_that_resembles_an_initiative_is_asked_about(sheet: Sheet) -> None:
    plan = builders.plan(builders.initiative(1, "Læseklubber for teenagere"))
    path = sheet([["Indsats", "Ansvarlig"], ["Læseklubber for teenager", "AJN"], ["Noget helt andet", "MKH"]])
    repair = Import(path, plan).only(Kind.MATCH)

    assert [(offer.deed, offer.words) for offer in repair.offers] == [
        (Deed.UPDATE, "Læseklubber for teenagere"), (Deed.NEW, ""), (Deed.SKIP, ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("field", "text", "words", "understood"),
    [
        ("period", "maj", "01-05-2022 – 31-05-2022", True),
        ("period", "engang", "ingen datoer: kun teksten gemmes", False),
        ("period.start", "3/5", "fra 03-05-2022", True),
        ("budget", "25 t.kr. fra puljen", "25.000 kr. · fra puljen", True),
        ("sdgs", "4 og 10", "4, 10", True),
        ("track", "Spor 1", builders.READING, True),
        ("priority", "høj", "Høj", True),
        ("title", "Sommerbogen", "", True),
        ("title", " ", "", False),
    ],
)
def test_what_words_would_mean(field: str, text: str, words: str, understood: bool) -> None:
    meant = meaning(field, text, NAMES, builders.YEAR)
    assert (meant.words, meant.understood) == (words, understood)


def test_what_is_offered_can_be_read() -> None:
    for kind, field, words in (
        (Kind.PERIOD, "period", "når der er tid, ca. maj"), (Kind.MONEY, "budget", "2 eller 3 mio. kr."),
        (Kind.DATE, "period.end", "senest 3. maj eller før"), (Kind.SDG, "sdgs", "4 og 18"), (Kind.TRACK, "track", "Læsning"),
        (Kind.NUMBER, "goals[].target", "ca. 40 (måske 50)"), (Kind.WORD, "period.ongoing", "måske"),
    ):  # fmt: skip
        offers = offers_for(kind, field, words, NAMES, builders.YEAR)
        assert offers
        assert all(meaning(field, offer.text, NAMES, builders.YEAR).understood for offer in offers), (kind, offers)
