"""The committee's workbook as it is printed: every word is on the paper, none runs into another, each page has its heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import builders
import pytest
from openpyxl import load_workbook
from rendering import Sheet, Word, needs_pages, printed
from reported import MIDYEAR, reported_plan

from planner.exporting import export
from planner.exporting.content import Content
from planner.records import InitiativeRecord, PlanRecord

pytestmark = needs_pages

A4 = (842, 595)
HEADINGS = {
    "Status 2022": ("Skala", "alt"), "Opfølgning": ("Økonomi", "vedtagelsen"), "Status": ("Forløb", "Vedtaget"),
    "Overblik": ("Hovedspor", "Tilstand"), "Spor": ("Beskrivelse", "Tilstand"), "Verdensmål": ("Indsats", "17"), "Dækning": ("Vi", "Indsatser"),
    "Mål": ("Målepunkt", "Vurdering"), "Sådan": ("Art", "Datakilde"), "Tværgående": ("Beskrivelse", "Tilstand"), "Samarbejde": ("Målgruppe", "Prioritet"), "Tidsplan": ("Periode", "Dec"),
    "Milepæle": ("Milepæl", "Hovedspor"), "Ændringer": ("Før", "Nu"),
}  # fmt: skip


def long_plan() -> PlanRecord:
    """Forty initiatives at mid-year, some with as much text as anybody has ever written into one, otherwise than adopted."""
    plan = reported_plan(40)
    return replace(plan, initiatives=tuple(_longer(it) if place % 5 == 0 else it for place, it in enumerate(plan.initiatives)))


def _longer(it: InitiativeRecord) -> InitiativeRecord:
    sentences = [f"{it.description} Trin {number} aftales med {', '.join(it.partners) or 'de frivillige'}." for number in range(1, 16)]
    more = tuple(builders.goal(f"{goal.text}, også i hus nummer {number}", "Optælling ved udgangen af hvert kvartal") for number, goal in enumerate(it.goals * 4))
    told = tuple(replace(entry, text=f"{entry.text} {' '.join(sentences[:4])}", reason=sentences[0]) for entry in it.follow_ups)
    return replace(it, description="\n".join(sentences), goals=(*it.goals, *more), follow_ups=told, title=f"{it.title}, på tværs af husene og sammen med foreningerne")


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("printed") / "plan.xlsx"
    export(long_plan(), builders.strategy(), path, today=builders.TODAY, content=Content(round=MIDYEAR))
    return path


@pytest.fixture(scope="module")
def pages(workbook: Path) -> tuple[Sheet, ...]:
    return printed(workbook, workbook.parent / "pdf")


def test_every_word_of_the_workbook_is_on_the_paper(workbook: Path, pages: tuple[Sheet, ...]) -> None:
    everything = "".join(re.sub(r"\s", "", page.text) for page in pages)
    words = set(everything_in(workbook))
    assert len(words) > 400
    assert sorted(word for word in words if word not in everything) == []


def everything_in(path: Path) -> Iterator[str]:
    """The words of every text that the workbook shows."""
    for sheet in load_workbook(path):
        if sheet.sheet_state == "visible":
            yield from (word for row in sheet for cell in row if isinstance(cell.value, str) for word in cell.value.split())


def test_every_word_of_the_plan_is_on_the_paper(pages: tuple[Sheet, ...]) -> None:
    everything = "".join(re.sub(r"\s", "", page.text) for page in pages)
    texts = [
        text
        for it in long_plan().initiatives
        for text in (it.title, it.description, *it.commitments, *it.partners, *(part for goal in it.goals for part in (goal.text, goal.measure, goal.unit, goal.judgement)))
    ]  # fmt: skip
    assert sorted({word for text in texts for word in text.split() if word not in everything}) == []


def test_no_word_runs_into_another_or_off_the_page(pages: tuple[Sheet, ...]) -> None:
    for number, page in enumerate(pages, 1):
        assert list(collisions(page)) == [], f"page {number}"
        assert all(word.left > 0 and word.right < page.width and word.top > 0 and word.bottom < page.height for word in page.words)


def collisions(page: Sheet) -> Iterator[tuple[str, str]]:
    """Words that cover each other, as they do where a row is too low for its text."""
    words = sorted(page.words, key=lambda word: word.top)
    for place, one in enumerate(words):
        for other in words[place + 1 :]:
            if other.top >= one.bottom:
                break
            if _shared(one, other) > 0.3:
                yield one.text, other.text


def _shared(one: Word, other: Word) -> float:
    """The share of the smaller box that both cover."""
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    if across <= 0 or down <= 0:
        return 0
    return across * down / min((it.right - it.left) * (it.bottom - it.top) for it in (one, other))


def test_pages_are_a4_across_and_numbered(pages: tuple[Sheet, ...]) -> None:
    assert {(round(page.width), round(page.height)) for page in pages} == {A4}
    numbers = [re.search(r"Side (\d+) af (\d+)", page.text) for page in pages]
    assert [(int(it[1]), int(it[2])) for it in numbers if it] == [(number, len(pages)) for number in range(1, len(pages) + 1)]


def test_every_page_of_a_table_has_its_headings_from_first_to_last(pages: tuple[Sheet, ...]) -> None:
    """That the first and the last heading are on each page says too that the sheet is one page wide."""
    part, seen = "", set[str]()
    for page in pages[1:]:
        found = next((name for name in HEADINGS if re.match(rf"{name}\b", page.text)), None)
        part = found or part
        first, last = HEADINGS[part]
        words = [word.text for word in page.words]
        if part == "Verdensmål" and found:
            continue  # the page with the chart
        assert first in words, page.text[:200]
        assert last in words, page.text[:200]
        seen.add(part)
    assert seen == set(HEADINGS)


def test_a_row_that_is_too_low_would_be_noticed(tmp_path: Path, workbook: Path) -> None:
    book = load_workbook(workbook)
    sheet = book["1 Læsning og kultur"]
    for row in range(15, 18):
        sheet.row_dimensions[row].height = 14
    for other in book.sheetnames:
        if other not in (sheet.title, "_planner"):
            del book[other]
    book.save(tmp_path / "plan.xlsx")
    spoilt = printed(tmp_path / "plan.xlsx", tmp_path / "pdf")
    words = set(" ".join(str(cell.value) for cell in sheet[15] if cell.value).split())
    missing = words - {word.text for word in spoilt[0].words}
    assert missing or any(list(collisions(page)) for page in spoilt)
