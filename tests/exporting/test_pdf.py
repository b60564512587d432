"""The PDF beside the committee's workbook, its bookmarks, and a template that a library has made its own."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import builders
import pytest
from openpyxl import load_workbook
from reported import MIDYEAR, reported_plan

from planner import places, resources
from planner.exporting import export, templates
from planner.exporting.content import PLAN_PARTS, REPORT_PARTS, Content, Part
from planner.exporting.pdf.front import document
from planner.exporting.status import as_reported
from planner.model import Assessment, VersionReason
from planner.records import FollowUpRecord, MeasurementRecord, MilestoneRecord, PlanRecord, RoundRecord
from planner.words import refusal

NUMBER = "Nr."


def rich_plan() -> PlanRecord:
    """The sample plan with something in every column that only some plans have."""
    first, *others = builders.sample_plan(8).initiatives
    goal = replace(first.goals[0], source="Tælling", measurements=(MeasurementRecord(date=dt.date(2022, 3, 1), value=31),))
    links = (replace(first.sdgs[0], targets=("4.6",), reason="Fordi"), *first.sdgs[1:])
    milestone = MilestoneRecord(title="Første møde", due=dt.date(2022, 2, 1))
    rich = replace(first, goals=(goal, *first.goals[1:]), sdgs=links, milestones=(milestone,))
    return replace(builders.sample_plan(8), initiatives=(rich, *others))


def since() -> Content:
    """Everything, and the changes since a plan that had other words and one initiative less."""
    plan = rich_plan()
    before = (replace(plan.initiatives[0], title="Læsegrupper"), *plan.initiatives[1:-1])
    return Content(earlier=replace(plan, initiatives=before), earlier_name="Ved indstilling, 22-11-2021")


def tables_of_workbook(path: Path) -> list[tuple[list[str], list[str]]]:
    """The headings and the initiatives' numbers of each table behind the front page, in the order of the sheets."""
    found: list[tuple[list[str], list[str]]] = []
    for sheet in load_workbook(path).worksheets[1:-1]:
        for table in sheet.tables.values():
            head, *rows = [[cell.value for cell in row] for row in sheet[table.ref]]
            found.append(([str(it) for it in head], _numbers(head, rows)))
    return found


def tables_of_pdf(told: dict[str, Any]) -> list[tuple[list[str], list[str]]]:
    """The same of what the PDF is told."""
    found: list[tuple[list[str], list[str]]] = []
    for section in told["sections"]:
        for table in section["tables"]:
            head = [column["heading"] for column in table["columns"]]
            found.append((head, _numbers(head, [[_words(cell) for cell in row] for row in table["rows"]])))
    return found


def _numbers(head: list[Any], rows: list[list[Any]]) -> list[str]:
    if NUMBER not in head:
        return [str(len(rows))]
    return [str(row[head.index(NUMBER)]) for row in rows if row[head.index(NUMBER)]]


def _words(cell: Any) -> str:
    return cell if isinstance(cell, str) else str(cell.get("text") or cell.get("number") or "")


def test_every_table_of_the_workbook_stands_in_the_pdf(tmp_path: Path) -> None:
    plan, strategy = rich_plan(), builders.strategy()
    export(plan, strategy, tmp_path / "plan.xlsx", today=builders.TODAY, content=since())
    told = document(plan, strategy, since(), builders.TODAY)
    filled = [table for table in tables_of_pdf(told) if table[1]]
    assert filled == [table for table in tables_of_workbook(tmp_path / "plan.xlsx") if table[1]]
    assert len(filled) == 11


def test_each_sheet_begins_a_section_under_the_same_heading(tmp_path: Path) -> None:
    plan, strategy = rich_plan(), builders.strategy()
    export(plan, strategy, tmp_path / "plan.xlsx", today=builders.TODAY, content=since())
    sheets = load_workbook(tmp_path / "plan.xlsx").worksheets[1:-1]
    told = document(plan, strategy, since(), builders.TODAY)
    assert [section["heading"] for section in told["sections"]] == [str(sheet["A1"].value) for sheet in sheets]
    broken = [any(table["new_page"] for table in section["tables"]) for section in told["sections"]]
    assert broken == [bool(sheet.row_breaks.brk) for sheet in sheets]


def test_every_table_of_a_report_stands_in_the_pdf_too(tmp_path: Path) -> None:
    content = Content(round=MIDYEAR, parts=REPORT_PARTS)
    export(reported_plan(), builders.strategy(), tmp_path / "rapport.xlsx", today=builders.TODAY, content=content)
    subject = as_reported(reported_plan(), builders.strategy(), content, builders.TODAY)
    told = document(subject.plan, subject.strategy, subject.content, subject.today)
    assert tables_of_pdf(told) == tables_of_workbook(tmp_path / "rapport.xlsx")
    sheets = load_workbook(tmp_path / "rapport.xlsx").worksheets[1:-1]
    assert [section["heading"] for section in told["sections"]] == [str(sheet["A1"].value) for sheet in sheets]


@pytest.mark.parametrize("part", PLAN_PARTS)
def test_what_is_left_out_is_left_out_of_both(tmp_path: Path, part: Part) -> None:
    content = replace(since(), parts=frozenset(Part) - {part})
    plan, strategy = rich_plan(), builders.strategy()
    export(plan, strategy, tmp_path / "plan.xlsx", today=builders.TODAY, content=content)
    told = document(plan, strategy, content, builders.TODAY)
    assert len(told["sections"]) == len(load_workbook(tmp_path / "plan.xlsx").worksheets) - 2
    assert len(told["sections"]) < len(document(plan, strategy, since(), builders.TODAY)["sections"])
    export(plan, strategy, tmp_path / "plan.pdf", today=builders.TODAY, content=content)


@pytest.mark.skipif(shutil.which("pdftohtml") is None, reason="pdftohtml is not installed")
def test_every_track_has_a_bookmark(tmp_path: Path) -> None:
    export(rich_plan(), builders.strategy(), tmp_path / "plan.pdf", today=builders.TODAY, content=since())
    told = subprocess.run(
        ["pdftohtml", "-xml", "-i", "-stdout", tmp_path / "plan.pdf"], capture_output=True, check=True
    ).stdout.decode()
    marks = re.findall(r"<item page=\"(\d+)\">(.*?)</item>", told)
    assert [words for _page, words in marks][1] == "Spor 1 · Læsning, dannelse og kultur"
    assert len(marks) == 12
    assert [int(page) for page, _words in marks] == sorted({int(page) for page, _words in marks})


LONG = (
    "Bibliotekerne samler naboer om læsning, reparation og samtaler. Hver aften begynder med kaffe og en kort fortælling, og derefter "
    "arbejder deltagerne i små grupper med det, de selv har valgt. "
)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
def test_no_word_of_a_long_text_is_lost(tmp_path: Path) -> None:
    """Text is read cell by cell, as a screen reader does; hyphens and line ends are the page's own."""
    texts = [f"Begyndelse {number}. {LONG * number}\n\n– Første led\n– Andet led, slut {number}." for number in range(1, 9)]
    plan = builders.plan(*(builders.initiative(number, f"Indsats {number}", description=text) for number, text in enumerate(texts, 1)))
    export(plan, builders.strategy(), tmp_path / "plan.pdf", today=builders.TODAY)
    told = subprocess.run(["pdftotext", "-raw", tmp_path / "plan.pdf", "-"], capture_output=True, check=True).stdout.decode()
    told = re.sub(r"○ Ikke startet\nBallerup Bibliotekerne · [^\n]*\n\f?Nr\. [^\n]*\n", "", told)  # where a row goes on overleaf
    squashed = re.sub(r"[\s\u00ad-]", "", told)
    assert [text[:20] for text in texts if re.sub(r"[\s-]", "", text) not in squashed] == []


HOSTILE = ("=1+1", "#pagebreak()", "$x^2$ @ref <mærke> \\ *fed* _kursiv_ `kode`", "שלום 漢字 👩‍💻 \u202eord", "a\tb\rc\r\nd", "x" * 32_767, "ord " * 8_000)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("suffix", [".pdf", ".docx"])
def test_any_text_at_all_can_be_set(tmp_path: Path, suffix: str, text: str) -> None:
    """As a report, so that every section there is has met the text."""
    told = FollowUpRecord(round=text[:60], assessment=Assessment.ATTENTION, text=text, reason=text)
    strange = builders.initiative(
        1, text, description=text, goals=(builders.goal(text, text, judgement=text),), partners=(text,), funding=text, follow_ups=(told,)
    )
    adopted = replace(builders.kept(builders.plan(replace(strange, title="Før", description="")), text[:200]), reason=VersionReason.ADOPTION)
    plan = builders.plan(strange, introduction=text, title=text[:300], rounds=(RoundRecord(name=text[:60]),), versions=(adopted,))
    export(plan, builders.strategy(), tmp_path / f"plan{suffix}", today=builders.TODAY, content=Content(round=text[:60]))


# a template of the library's own

OWN = '#set document(title: "Egen")\n#let doc = json(bytes(sys.inputs.document))\n#set text(lang: "da")\n= Egen #doc.title\n'


def own_template(folder: Path, text: str, name: str = templates.PLAN) -> Path:
    (folder / templates.FOLDER).mkdir(parents=True)
    (folder / templates.FOLDER / name).write_text(text, "utf-8")
    return folder / templates.FOLDER / name


@pytest.mark.parametrize("place", ["beside the file", "configuration"])
def test_a_librarys_own_template_is_used(tmp_path: Path, place: str) -> None:
    own_template(tmp_path if place == "beside the file" else places.settings_folder(), OWN)
    report = export(rich_plan(), builders.strategy(), tmp_path / "plan.pdf", today=builders.TODAY, beside=tmp_path)
    assert report.fault is None
    assert re.search(rb">Egen</rdf:li>", (tmp_path / "plan.pdf").read_bytes())


@pytest.mark.parametrize(
    "text", [OWN + "\n#ukendt()", "#set text(", OWN + '#image("findes-ikke.png")', OWN + '#read("/etc/passwd")', "Uden titel"]
)
def test_a_template_that_does_not_do_is_named_and_the_programs_used(tmp_path: Path, text: str) -> None:
    template = own_template(tmp_path, text)
    report = export(rich_plan(), builders.strategy(), tmp_path / "plan.pdf", today=builders.TODAY, beside=tmp_path)
    assert report.fault is not None
    assert str(template) in refusal(report.fault)
    assert "programmets egen" in refusal(report.fault)
    assert (tmp_path / "plan.pdf").stat().st_size > 50_000


def test_a_copy_to_edit_is_the_programs_own_and_is_made_once(tmp_path: Path) -> None:
    copy = templates.make_own(templates.PLAN, tmp_path)
    assert copy == tmp_path / "Skabeloner" / "plan.typ"
    assert copy.read_bytes() == resources.path("templates", "plan.typ").read_bytes()
    copy.write_text(OWN, "utf-8")
    assert templates.make_own(templates.PLAN, tmp_path).read_text("utf-8") == OWN
