"""What is internal stays in the house: a mark in each internal field is searched for in every part of what goes out."""

from __future__ import annotations

import datetime as dt
import html
import json
import re
import shutil
import subprocess
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import builders
import pytest

from planner.exporting import export
from planner.exporting.case import case_as_text
from planner.exporting.changes import usual_content
from planner.exporting.content import Content
from planner.model import Assessment, State, VersionReason
from planner.records import FollowUpRecord, MeasurementRecord, PlanRecord, RoundRecord, SourceRecord, VersionRecord
from planner.records.json import plan_to_json

MARK = "HEMMELIGT"


def marked_plan() -> PlanRecord:
    """Every initiative has the mark in all that is internal; so has the kept version, in another form."""

    def marked(form: str) -> PlanRecord:
        secret = FollowUpRecord(
            round=f"{MARK}7{form}", date=dt.date(2022, 6, 1), by=f"{MARK}1{form}", assessment=Assessment.CRITICAL, economy=Assessment.CRITICAL,
            state=State.PAUSED, text=f"{MARK}2{form}", reason=f"{MARK}3{form}", new_deadline=dt.date(2023, 1, 1),
        )  # fmt: skip
        source = SourceRecord(file=f"{MARK}4{form}.xlsx", sheet=f"{MARK}5{form}", cell="A1", field="title", value=f"{MARK}6{form}")
        plan = builders.sample_plan(6)
        return replace(
            plan,
            initiatives=tuple(
                replace(it, notes=f"{MARK}8{form}\n" + "lang " * 400, links=(f"https://intra.example/{MARK}9{form}",),
                        follow_ups=(secret,), sources=(source,))
                for it in plan.initiatives
            ),
        )  # fmt: skip

    content = json.dumps(plan_to_json(marked("GAMMEL")))
    version = VersionRecord(
        name="Ved indstilling", reason=VersionReason.SUBMISSION, made_at=dt.datetime(2021, 11, 22, 9), made_by=f"{MARK}0", content=content
    )
    return replace(marked("NY"), versions=(version,))


def parts(path: Path) -> Iterator[tuple[str, bytes]]:
    """Every part of a zipped document; of another, the file itself with all that is packed in it unpacked."""
    if path.suffix in (".xlsx", ".docx"):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                yield name, name.encode() + archive.read(name)
        return
    content = path.read_bytes()
    yield path.name, content.replace(b"\r\n ", b"")
    for number, stream in enumerate(re.findall(rb"stream\r?\n(.*?)endstream", content, re.DOTALL)):
        try:
            yield f"stream {number}", zlib.decompressobj().decompress(stream)
        except zlib.error:
            yield f"stream {number}", stream


OUTWARD = [("plan.xlsx", "committee"), ("plan.xlsx", "web"), ("plan.pdf", "committee"), ("plan.docx", "committee"), ("plan.ics", "committee")]


@pytest.mark.parametrize(("name", "profile"), OUTWARD)
def test_nothing_internal_leaves(tmp_path: Path, name: str, profile: str) -> None:
    plan = marked_plan()
    export(plan, builders.strategy(), tmp_path / name, profile=profile, today=builders.TODAY, content=usual_content(plan))
    found = {part for part, content in parts(tmp_path / name) if MARK.encode() in content or MARK.encode("utf-16-be") in content}
    assert found == set()


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
def test_nothing_internal_can_be_read_in_the_pdf(tmp_path: Path) -> None:
    export(marked_plan(), builders.strategy(), tmp_path / "plan.pdf", today=builders.TODAY)
    told = subprocess.run(["pdftotext", tmp_path / "plan.pdf", "-"], capture_output=True, check=True).stdout.decode()
    assert "Læseklubber for teenagere" in told
    assert MARK not in told


def marked_report() -> PlanRecord:
    """A plan in a round: what the round says may leave, unmarked; all else that hangs on an initiative has the mark."""
    plan = marked_plan()
    told = FollowUpRecord(
        round="midtvejs", date=dt.date(2022, 6, 1), by=f"{MARK}1", assessment=Assessment.CRITICAL, text="ÅBEN SÆTNING",
        reason="ÅBEN GRUND", new_deadline=dt.date(2023, 1, 1),
    )  # fmt: skip
    other = replace(told, round="1. kvartal", text=f"{MARK}2", reason=f"{MARK}3", assessment=Assessment.ON_TRACK)
    measured = MeasurementRecord(date=dt.date(2022, 6, 1), value=7, note=f"{MARK}4")
    initiatives = tuple(
        replace(it, follow_ups=(*it.follow_ups, other, told), goals=tuple(replace(goal, measurements=(measured,)) for goal in it.goals))
        for it in plan.initiatives
    )
    rounds = (RoundRecord(name="1. kvartal", date=dt.date(2022, 3, 31)), RoundRecord(name="midtvejs", date=dt.date(2022, 6, 30)))
    adopted = replace(plan.versions[0], reason=VersionReason.ADOPTION)
    return replace(plan, rounds=rounds, initiatives=initiatives, versions=(adopted,))


@pytest.mark.parametrize(("name", "profile"), [it for it in OUTWARD if not it[0].endswith(".ics")])
def test_of_a_report_only_what_the_round_says_leaves(tmp_path: Path, name: str, profile: str) -> None:
    content = Content(round="midtvejs")
    export(marked_report(), builders.strategy(), tmp_path / name, profile=profile, today=builders.TODAY, content=content)
    everything = list(parts(tmp_path / name))
    assert {part for part, content in everything if MARK.encode() in content or MARK.encode("utf-16-be") in content} == set()
    if not name.endswith(".pdf"):
        whole = b"".join(content for _part, content in everything).decode("utf-8", "replace")
        assert "BEN SÆTNING" in html.unescape(whole)
        assert "BEN GRUND" in html.unescape(whole)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
def test_a_report_can_be_read_in_the_pdf_and_nothing_else(tmp_path: Path) -> None:
    export(marked_report(), builders.strategy(), tmp_path / "plan.pdf", today=builders.TODAY, content=Content(round="midtvejs"))
    told = subprocess.run(["pdftotext", tmp_path / "plan.pdf", "-"], capture_output=True, check=True).stdout.decode()
    assert "ÅBEN SÆTNING" in told
    assert MARK not in told


def test_nothing_internal_is_in_the_text_to_paste() -> None:
    assert MARK not in case_as_text(marked_plan(), builders.strategy())


@pytest.mark.parametrize(("name", "profile", "marks"), [("plan.json", "committee", "0123456789"), ("plan.xlsx", "working", "89")])
def test_the_search_finds_what_is_there(tmp_path: Path, name: str, profile: str, marks: str) -> None:
    """Lest the tests above find nothing because they look at nothing: these two are for the house, and hold it."""
    export(marked_plan(), builders.strategy(), tmp_path / name, profile=profile, today=builders.TODAY)
    everything = b"".join(content for _part, content in parts(tmp_path / name)).decode("utf-8", "replace")
    assert set(re.findall(rf"{MARK}(\d)", everything)) == set(marks)
