"""The worksheet of a round as a workbook: what it asks whom, and that nothing in it is a fault."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import builders
import openpyxl
import pytest
import worksheets
from auditor import audit
from rendering import needs_pages, printed
from worksheets import ROUND, handed_out

from planner.exporting import export
from planner.exporting.content import Content
from planner.exporting.worksheet_files import export_worksheets, people_asked, worksheet_name
from planner.model import State
from planner.records import FollowUpRecord, RoundRecord
from planner.words import speaking

HOSTILE = ("=1+1", "a\x00b\x0bc", "ord " * 8191 + "ord", "<b>&amp;</b> ]]>", "\n" * 100, "#N/A")
SECRETS = ("HEMMELIGNOTE", "hemmeligt-bilag", "ANDENRUNDE")


@pytest.mark.parametrize(("count", "language"), [(1, "da"), (40, "en"), (40, "da")])
def test_a_worksheet_of_any_size_has_no_fault(tmp_path: Path, count: int, language: str) -> None:
    known = replace(builders.sample_plan(count), rounds=worksheets.plan().rounds)
    with speaking(language):
        handed_out(known, tmp_path / "ark.xlsx")
    assert audit(tmp_path / "ark.xlsx", profile="round") == []


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_makes_a_fault_and_nothing_else_that_is_internal_goes_along(tmp_path: Path, text: str) -> None:
    it = builders.initiative(
        1, text[:200], goals=(builders.counted(text, text[:200], text[:200], 1, 2, judgement=text),), responsible=(text[:60],),
        notes=SECRETS[0], links=(SECRETS[1],),
        follow_ups=(FollowUpRecord(round=text[:60], text=text, reason=text), FollowUpRecord(round="andet", text=SECRETS[2])),
    )  # fmt: skip
    known = builders.plan(it, title=text[:200], rounds=(RoundRecord(name=text[:60], date=builders.TODAY),))
    content = Content(round=text[:60], people=(text[:60],))
    export(known, builders.strategy(), tmp_path / "ark.xlsx", profile="round", today=builders.TODAY, content=content)
    assert audit(tmp_path / "ark.xlsx", profile="round", secrets=SECRETS) == []


def test_each_is_asked_what_he_answers_for_and_nobody_what_was_dropped(tmp_path: Path) -> None:
    known = worksheets.plan()
    first, *others = known.initiatives
    known = replace(known, initiatives=(replace(first, responsible=(), participants=("SSP",)), *others))
    dropped = replace(known, initiatives=(*known.initiatives[:-1], replace(known.initiatives[-1], state=State.DROPPED)))

    assert people_asked(known, ROUND) == ("AJN", "CHO", "MKH", "SSP")
    assert people_asked(dropped, ROUND) == ("AJN", "MKH", "SSP")
    numbers = [row[0] for row in openpyxl.load_workbook(handed_out(known, tmp_path / "ark.xlsx", "SSP"))["Opfølgning"].values]
    assert [number for number in numbers if isinstance(number, int)] == [1, 3]


def test_of_chosen_initiatives_only_those_get_a_file_who_are_asked_about_one(tmp_path: Path) -> None:
    known = worksheets.plan()
    chosen = [known.initiatives[2].id]

    reports = export_worksheets(known, builders.strategy(), ROUND, tmp_path, initiatives=chosen)

    assert [it.path.name for it in reports] == [worksheet_name(known, ROUND, label) for label in ("MKH", "SSP")]
    assert [it.initiatives for it in reports] == [1, 1]


def test_the_top_says_what_to_do_until_when_and_for_whom(tmp_path: Path) -> None:
    page = openpyxl.load_workbook(handed_out(worksheets.plan(), tmp_path / "ark.xlsx", "MKH"))["Opfølgning"]

    assert page["A1"].value == "Opfølgning midtvejs – Mette Krogh Hansen (MKH)"
    assert page["A2"].value == "Handlingsplan 2022 · Udfyldes senest 30-06-2022"
    assert str(page["A3"].value).startswith("Udfyld de lyse felter med ramme")
    assert {str(it.sqref).rstrip("0123456789")[0] for it in page.data_validations.dataValidation} == {"E", "F", "G"}
    assert page["E8"].value == "◐ I gang", "what is known already is filled in"


@needs_pages
def test_it_is_printed_upon_a4_across(tmp_path: Path) -> None:
    pages = printed(handed_out(worksheets.plan(), tmp_path / "ark.xlsx"), tmp_path / "out")

    assert [(round(page.width), round(page.height)) for page in pages] == [(842, 595), (842, 595)]
    assert "Bemærkning" in pages[1].text
