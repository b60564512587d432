"""The PDF, the case text, the calendar and the JSON: real files, opened again."""

from __future__ import annotations

import datetime as dt
import json
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import builders
import pytest
from docx import Document
from icalendar import Calendar

from planner.errors import Refused
from planner.exporting import export
from planner.exporting.pdf import pages_as_png
from planner.records import FollowUpRecord, MilestoneRecord, Period, RoundRecord, StrategyRecord, TrackRecord
from planner.records.json import plan_from_json
from planner.words import speaking

PNG = b"\x89PNG"


def test_the_pdf_is_tagged_titled_and_danish(tmp_path: Path) -> None:
    export(builders.sample_plan(), builders.strategy(), tmp_path / "plan.pdf", today=builders.TODAY)
    content = (tmp_path / "plan.pdf").read_bytes()
    assert content.startswith(b"%PDF-")
    assert b"/MarkInfo" in content
    assert re.search(rb"/Lang ?\(da", content)
    assert b"pdfuaid:part" in content
    assert b"LiberationSans" in content


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
def test_the_pdf_tells_what_the_plan_tells(tmp_path: Path) -> None:
    export(builders.sample_plan(), builders.strategy(), tmp_path / "plan.pdf", today=builders.TODAY)
    told = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "plan.pdf", "-"], capture_output=True, check=True
    ).stdout.decode()
    for words in (
        "Handlingsplan 2022",
        "24 indsatser i 3 hovedspor",
        "Spor 1 · Læsning, dannelse og kultur",
        "751.500,50 kr. i alt",
    ):
        assert words in told
    assert "Internt" not in told


def test_characters_that_the_typefaces_lack_are_replaced_and_told(tmp_path: Path) -> None:
    rare = builders.initiative(
        number=7, title="Læs 🐛 og 漢字 👩‍💻", description="Ægte שלום et\tpar \u202eord é e\u0301"
    )
    report = export(builders.plan(rare), builders.strategy(), tmp_path / "plan.pdf", today=builders.TODAY)
    assert [(it.number, it.count) for it in report.replaced] == [(7, 7)]
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("count", [0, 1, 60])
def test_a_pdf_of_any_size(tmp_path: Path, count: int) -> None:
    export(builders.sample_plan(count), builders.strategy(), tmp_path / "plan.pdf", today=builders.TODAY)
    assert (tmp_path / "plan.pdf").stat().st_size > 10_000


def test_a_bare_strategy_makes_a_pdf_too(tmp_path: Path) -> None:
    bare = StrategyRecord(
        title="Ny strategi", first_year=2024, last_year=2027, tracks=(TrackRecord(name="#let x = 1 *fed*"),)
    )
    plan = builders.plan(builders.initiative(title="$x^2$ #pagebreak() @ref <label> \\", track="#let x = 1 *fed*"))
    export(replace(plan, title=""), bare, tmp_path / "plan.pdf", today=builders.TODAY)
    export(replace(plan, title=""), bare, tmp_path / "plan.xlsx", today=builders.TODAY)
    export(replace(plan, title=""), bare, tmp_path / "plan.docx", today=builders.TODAY)


def test_the_preview_is_a_picture_a_page() -> None:
    pages = pages_as_png(builders.sample_plan(3), builders.strategy(), today=builders.TODAY, dpi=40).pages
    assert len(pages) > 5
    assert all(page.startswith(PNG) for page in pages)


def test_the_case_has_the_municipalitys_headings_and_the_plans_numbers(tmp_path: Path) -> None:
    export(builders.sample_plan(), builders.strategy(), tmp_path / "sag.docx", today=builders.TODAY)
    document = Document(str(tmp_path / "sag.docx"))
    heads = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Heading 1"]
    assert heads == ["Sammendrag", "Baggrund", "Sagsfremstilling", "Økonomiske konsekvenser og finansiering", "Bilag",
                     "Beslutningen træffes af", "Indstilling", "Beslutning"]  # fmt: skip
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "24 indsatser i 3 hovedspor" in text
    assert "751.500,50 kr. i alt" in text
    assert "Internt" not in text
    assert [cell.text for cell in document.tables[0].rows[-1].cells][-1] == "24"


def test_the_calendar_has_the_plans_days_and_the_same_uids_again(tmp_path: Path) -> None:
    for name in ("en.ics", "to.ics"):
        export(builders.sample_plan(3), builders.strategy(), tmp_path / name, today=builders.TODAY)
    events = [Calendar.from_ical((tmp_path / name).read_bytes()).walk("VEVENT") for name in ("en.ics", "to.ics")]
    assert [str(event["uid"]) for event in events[0]] == [str(event["uid"]) for event in events[1]]
    assert [(str(event["summary"]), event.decoded("dtstart").isoformat()) for event in events[0]] == [
        ("Milepæl: Første møde i alle klubber", "2022-02-01"),
        ("Frist for mål: 60 unge deltager fast", "2022-12-31"),
        ("Slutter: Læseklubber for teenagere", "2022-12-31"),
        ("Frist for mål: 800 børn gennemfører", "2022-12-31"),
        ("Slutter: Sommerbogen 2022", "2022-08-31"),
        ("Frist for mål: Alle familier er besøgt", "2022-12-31"),
        ("Slutter: Bogstart i Hedeparken", "2022-12-31"),
    ]


def test_the_calendar_reminds_of_open_rounds_and_of_the_day_that_is_in_force(tmp_path: Path) -> None:
    club = builders.initiative(
        1, period=Period(text="til juni", end=dt.date(2022, 6, 30)),
        milestones=(MilestoneRecord(title="Indkøb", due=dt.date(2022, 3, 1)), MilestoneRecord(title="Fest", due=dt.date(2022, 1, 5), done=dt.date(2022, 1, 4))),
        follow_ups=(FollowUpRecord(round="1. kvartal", reason="Leverandøren er forsinket", new_deadline=dt.date(2022, 5, 1)),),
    )  # fmt: skip
    rounds = (
        RoundRecord(name="1. kvartal", date=dt.date(2022, 3, 31), closed=True),
        RoundRecord(name="midtvejs", date=dt.date(2022, 6, 30)), RoundRecord(name="uden dag"),
    )  # fmt: skip
    before = builders.plan(replace(club, follow_ups=()), rounds=rounds)
    found = []
    for name, plan in (("before.ics", before), ("after.ics", builders.plan(club, rounds=rounds))):
        export(plan, builders.strategy(), tmp_path / name, today=dt.date(2022, 6, 1))
        found.append(Calendar.from_ical((tmp_path / name).read_bytes()).walk("VEVENT"))
    assert [str(event["uid"]) for event in found[0]] == [str(event["uid"]) for event in found[1]]
    told = [
        (str(event["summary"]), event.decoded("dtstart").isoformat(), [alarm.decoded("trigger") for alarm in event.walk("VALARM")])
        for event in found[1]
    ]
    assert told == [
        ("Opfølgning: midtvejs – status skal være indberettet", "2022-06-30", [dt.timedelta(days=-7, hours=9)]),
        ("Milepæl: Indkøb", "2022-05-01", []),  # put off from March, and past by now
        ("Milepæl: Fest", "2022-01-05", []),
        ("Slutter: Læseklubber for teenagere", "2022-06-30", [dt.timedelta(days=-3, hours=9)]),
    ]
    assert "Leverandøren" not in (tmp_path / "after.ics").read_text("utf-8")


def test_the_json_is_the_whole_plan(tmp_path: Path) -> None:
    plan = builders.sample_plan()
    export(plan, builders.strategy(), tmp_path / "plan.json", today=builders.TODAY)
    assert plan_from_json(json.loads((tmp_path / "plan.json").read_text("utf-8"))) == plan


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".ics"])
def test_every_document_speaks_english_when_asked(tmp_path: Path, suffix: str) -> None:
    with speaking("en"):
        report = export(builders.sample_plan(), builders.strategy(), tmp_path / f"plan{suffix}", today=builders.TODAY)
    assert report.initiatives == 24


@pytest.mark.parametrize(("name", "profile", "code"), [("plan.xls", "committee", "export_suffix"), ("plan", "committee", "export_suffix"),
                                                       ("plan.xlsx", "udvalg", "export_profile")])  # fmt: skip
def test_what_cannot_be_written_is_refused(tmp_path: Path, name: str, profile: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        export(builders.sample_plan(1), builders.strategy(), tmp_path / name, profile=profile)
    assert refused.value.code == code
    assert list(tmp_path.iterdir()) == []
