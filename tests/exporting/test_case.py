"""The case to the committee: its headings, its numbers, the assessment against the UN goals, Word and plain text."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import builders
import pytest
from docx import Document
from docx.document import Document as DocumentType

from planner.exporting import export, templates
from planner.exporting.case import case_as_text, case_pages_as_png
from planner.model import Stage, State
from planner.records import PlanRecord
from planner.words import refusal, speaking

HEADINGS = [
    "Sammendrag", "Baggrund", "Sagsfremstilling", "Økonomiske konsekvenser og finansiering", "Bilag",
    "Beslutningen træffes af", "Indstilling", "Beslutning",
]  # fmt: skip


def written(tmp_path: Path, plan: PlanRecord) -> DocumentType:
    export(plan, builders.strategy(), tmp_path / "sag.docx", today=builders.TODAY, beside=tmp_path)
    return Document(str(tmp_path / "sag.docx"))


def headings(document: DocumentType, level: int = 1) -> list[str]:
    return [it.text for it in document.paragraphs if it.style is not None and it.style.name == f"Heading {level}"]


def test_the_numbers_are_those_of_the_plan(tmp_path: Path) -> None:
    plan = builders.sample_plan()
    document = written(tmp_path, plan)
    assert headings(document) == HEADINGS
    totals, sdgs, fulfilment, money = [[[cell.text for cell in row.cells] for row in it.rows] for it in document.tables]
    assert [row[-1] for row in totals[1:]] == ["10", "8", "5", "1", "24"]
    assert [int(number) for number in totals[-1][1:]] == [12, 7, 1, 3, 1, 24]
    served = {row[0]: int(row[1]) + int(row[2]) for row in sdgs[1:]}
    assert served["4 Kvalitetsuddannelse"] == sum(any(link.number == 4 for link in it.sdgs) for it in plan.initiatives)
    assert sum(int(row[1]) for row in sdgs[1:]) == sum(link.primary for it in plan.initiatives for link in it.sdgs)
    assert sum(int(row[1]) for row in fulfilment[1:]) == sum(len(it.goals) for it in plan.initiatives)
    assert ["Statens Kunstfond", "82.500,50 kr."] in money


def test_the_assessment_names_what_is_not_served_and_why_others_are(tmp_path: Path) -> None:
    plan = builders.sample_plan()
    some = replace(plan, initiatives=tuple(it for it in plan.initiatives if it.number in (1, 12)))
    text = "\n".join(it.text for it in written(tmp_path, some).paragraphs)
    assert "Planen arbejder med 3 af strategiens 9 verdensmål." in text
    assert "Ingen indsats bidrager endnu til 3 Sundhed og trivsel, 7 Bæredygtig energi" in text
    assert "12 Ansvarligt forbrug og produktion – Åbent makerspace om lørdagen (nr. 12): Vi bygger af det, andre smider ud." in text


def test_an_empty_plan_has_a_case_too(tmp_path: Path) -> None:
    document = written(tmp_path, builders.plan())
    text = "\n".join(it.text for it in document.paragraphs)
    assert headings(document) == HEADINGS
    assert "Ingen indsats bidrager endnu til et verdensmål." in text
    assert "Der er ikke angivet beløb." in text


def test_what_was_dropped_says_so_and_a_closed_plan_is_noted(tmp_path: Path) -> None:
    dropped = builders.initiative(3, "Bogbus", state=State.DROPPED)
    document = written(tmp_path, replace(builders.plan(dropped), stage=Stage.CLOSED))
    text = "\n".join(it.text for it in document.paragraphs)
    assert "Bogbus (nr. 3, udgået)" in text
    assert "Det indstilles, at status for Handlingsplan 2022 tages til efterretning." in text


def test_tables_can_be_read_aloud_and_the_file_knows_its_language(tmp_path: Path) -> None:
    document = written(tmp_path, builders.sample_plan(3))
    assert all("w:tblHeader" in table.rows[0]._tr.xml for table in document.tables)
    assert 'w:lang w:val="da-DK"' in document.styles.element.xml
    about = document.core_properties
    assert (about.title, about.language, about.author) == ("Handlingsplan 2022", "da-DK", "Ballerup Bibliotekerne")
    assert about.created == dt.datetime(2021, 11, 22, tzinfo=dt.UTC)
    assert "python-docx" not in about.comments


def test_the_text_to_paste_says_the_same() -> None:
    text = case_as_text(builders.sample_plan(), builders.strategy())
    assert [line for line in text.splitlines() if line in HEADINGS] == HEADINGS
    assert "4 Kvalitetsuddannelse: især 11, også 4, indsatser, nr. 1, 2, 3" in text
    assert "Statens Kunstfond: 82.500,50 kr." in text
    assert "I alt: ikke startet 12, i gang 7, sat på pause 1, gennemført 3, udgået 1, i alt 24" in text
    assert "\n\n\n" not in text


def test_it_speaks_english_and_can_be_seen_before() -> None:
    with speaking("en"):
        assert "It is recommended that Action plan 2022 is adopted." in case_as_text(builders.sample_plan(2), builders.strategy())
    pages = case_pages_as_png(builders.sample_plan(2), builders.strategy(), dpi=30).pages
    assert all(page.startswith(b"\x89PNG") for page in pages)


# an outline of the library's own

OWN = """
[[chapter]]
content = "recommendation"
da = "Indstilling"
da_text = \"\"\"
{organisation} indstiller {title} med {initiatives} indsatser
til {committee}.

Andet afsnit med {ukendt}.\"\"\"

[[chapter]]
da = "Klima og miljø"
"""


def own_outline(folder: Path, text: str) -> None:
    (folder / templates.FOLDER).mkdir()
    (folder / templates.FOLDER / templates.CASE).write_text(text, "utf-8")


def test_a_library_sets_its_own_headings_and_words(tmp_path: Path) -> None:
    own_outline(tmp_path, OWN)
    document = written(tmp_path, builders.sample_plan(2))
    assert headings(document) == ["Indstilling", "Klima og miljø"]
    assert [it.text for it in document.paragraphs][3:] == [
        "Ballerup Bibliotekerne indstiller Handlingsplan 2022 med 2 indsatser til Kultur- og Fritidsudvalget.",
        "Andet afsnit med {ukendt}.",
        "Det indstilles, at Handlingsplan 2022 vedtages.",
        "Klima og miljø",
        "",
    ]


@pytest.mark.parametrize(
    "text",
    ["[[chapter]", "", "chapter = 1", "[[chapter]]\ncontent = 'summary'", "[[chapter]]\nda = 'A'\ncontent = 'andet'", "[[chapter]]\nda = 1"],
)
def test_an_outline_that_does_not_do_is_named_and_the_programs_used(tmp_path: Path, text: str) -> None:
    own_outline(tmp_path, text)
    report = export(builders.sample_plan(1), builders.strategy(), tmp_path / "sag.docx", today=builders.TODAY, beside=tmp_path)
    assert report.fault is not None
    assert "case.toml" in refusal(report.fault)
    assert headings(Document(str(tmp_path / "sag.docx"))) == HEADINGS
