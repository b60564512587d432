"""A strategy in Word or PDF, and documents that can't be read."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import typst
from docx import Document
from pypdf import PdfWriter

from planner import words
from planner.errors import CannotRead, PlannerError, Refused
from planner.importing.document_text import document_text
from planner.importing.strategy_file import read_strategy

_PAPER = """
#set page(header: [Nordhavn Bibliotekerne #h(1fr) Strategi 2025-2028], footer: context [Side #counter(page).display()])
#set text(lang: "da")
= Strategi 2025-2028
== Ord og fordybelse
Læsning er en af forudsætningerne for at tage del i samfundet, og derfor vælger vi de materialer og tilbud, der bedst
støtter læsningen i alle aldre. Vi er til for alle. Vi vil holde fast i de gode vaner

- Vi vil styrke børns sprog og læselyst gennem et tæt og forpligtende samarbejde med dagtilbud og skoler i hele kommunen
- Vi vil skabe ro til fordybelse
- Vi vil udgive en litteraturkalender sammen med forlagene, de lokale boghandlere og biblioteksforeningerne i regionen

Verdensmål
- 4 Kvalitetsuddannelse
- 10 Mindre ulighed
#pagebreak()
== Byens værksted
#columns(2)[
Værkstedet er åbent for alle, der vil bygge, og det er gratis at bruge.

- Vi vil åbne et værksted for reparation og genbrug af elektronik
#colbreak()
Her mødes generationerne om det, de kan.

- Vi vil samarbejde med ungdomsuddannelserne om innovation
]
Verdensmål: 4, 9 og 12
"""


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pdf")
    source = folder / "strategi.typ"
    source.write_text(_PAPER, "utf-8")
    typst.compile(source, output=folder / "strategi.pdf")
    return folder / "strategi.pdf"


def test_a_pdf_with_headers_columns_and_hyphens(paper: Path) -> None:
    strategy = read_strategy(paper)

    assert (strategy.title, strategy.organisation) == ("Strategi 2025-2028", "Nordhavn Bibliotekerne")
    words_, workshop = strategy.tracks
    assert (words_.name, words_.sdgs) == ("Ord og fordybelse", (4, 10))
    assert words_.commitments == (
        "Vi vil holde fast i de gode vaner",
        "Vi vil styrke børns sprog og læselyst gennem et tæt og forpligtende samarbejde med dagtilbud og skoler i hele kommunen",
        "Vi vil skabe ro til fordybelse",
        "Vi vil udgive en litteraturkalender sammen med forlagene, de lokale boghandlere og biblioteksforeningerne i regionen",
    )
    assert (workshop.name, workshop.sdgs) == ("Byens værksted", (4, 9, 12))
    assert workshop.commitments == (
        "Vi vil åbne et værksted for reparation og genbrug af elektronik",
        "Vi vil samarbejde med ungdomsuddannelserne om innovation",
    )


def test_a_word_document_with_headings_and_lists(tmp_path: Path) -> None:
    document = Document()
    document.add_heading("Strategi 2023-2026", 0)
    document.add_paragraph("Egeskov Bibliotekerne")
    document.add_heading("Spor 1: Sprog", 1)
    document.add_paragraph("Sproget er indgangen til alt. Vi vil begynde tidligt.")
    for text in ("Vi vil møde alle familier", "Vi vil læse op på plejehjem"):
        document.add_paragraph(text, style="List Bullet")
    document.add_paragraph("FN’s verdensmål: 4 Kvalitetsuddannelse og 10 Mindre ulighed")
    document.add_heading("Spor 2: Debat", 1)
    document.add_paragraph("Vi vil:")
    document.add_paragraph("samle borgerne om lokale emner", style="List Number")
    path = tmp_path / "strategi.docx"
    document.save(path)

    language, debate = read_strategy(path).tracks

    assert (language.name, language.sdgs) == ("Sprog", (4, 10))
    assert language.commitments == ("Vi vil møde alle familier", "Vi vil læse op på plejehjem")
    assert debate.commitments == ("Vi vil samle borgerne om lokale emner",)


def test_a_word_document_with_a_row_of_a_table_for_each_track(tmp_path: Path) -> None:
    document = Document()
    document.add_heading("Strategi for Søby Bibliotek 2027-2030", 0)
    table = document.add_table(rows=1, cols=3)
    for cell, text in zip(table.rows[0].cells, ("Hovedspor", "Det vil vi", "Verdensmål"), strict=True):
        cell.text = text
    for name, texts, goals in (
        ("Nysgerrighed", ("Vi vil vise nye medier frem", "Vi vil have udstillinger"), "4, 9"),
        ("Naboskab", ("Vi vil holde fællesspisning",), "3, 11"),
    ):
        cells = table.add_row().cells
        cells[0].text, cells[2].text = name, goals
        for text in texts:
            cells[1].add_paragraph(text, style="List Bullet")
    path = tmp_path / "strategi.docx"
    document.save(path)

    tracks = read_strategy(path).tracks

    assert [(it.name, it.sdgs, len(it.commitments)) for it in tracks] == [("Nysgerrighed", (4, 9), 2), ("Naboskab", (3, 11), 1)]


def _of_pictures() -> bytes:
    writer, content = PdfWriter(), io.BytesIO()
    writer.add_blank_page(200, 200)
    writer.write(content)
    return content.getvalue()


def _locked() -> bytes:
    writer, content = PdfWriter(), io.BytesIO()
    writer.add_blank_page(200, 200)
    writer.encrypt("hemmelig", algorithm="RC4-128")
    writer.write(content)
    return content.getvalue()


def _of_many_pages() -> bytes:
    writer, content = PdfWriter(), io.BytesIO()
    for _page in range(401):
        writer.add_blank_page(20, 20)
    writer.write(content)
    return content.getvalue()


def _no_document() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("noget.txt", "intet")
    return content.getvalue()


def _bomb() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * (101 * 1024 * 1024))
    return content.getvalue()


@pytest.mark.parametrize(
    ("name", "make", "code"),
    [
        ("s.pdf", _of_pictures, "document_no_text"),
        ("s.pdf", _locked, "document_encrypted"),
        ("s.pdf", _of_many_pages, "document_too_large"),
        ("s.pdf", lambda: b"%PDF-1.7\n%%EOF", "document_damaged"),
        ("s.pdf", lambda: b"", "document_damaged"),
        ("s.docx", lambda: b"PK", "document_damaged"),
        ("s.docx", _no_document, "document_damaged"),
        ("s.docx", _bomb, "document_too_large"),
        ("s.docx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "document_damaged"),
        ("s.docx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "document_encrypted"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(tmp_path: Path, name: str, make: Callable[[], bytes], code: str) -> None:
    path = tmp_path / name
    path.write_bytes(make())

    with pytest.raises(CannotRead) as refused:
        document_text(path)

    assert refused.value.code == code
    assert name in words.refusal(refused.value)


@pytest.mark.parametrize(("name", "code"), [("intet.pdf", "input_missing"), ("mappe.docx", "input_is_folder")])
def test_what_is_no_file(tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / "mappe.docx").mkdir()
    with pytest.raises(PlannerError) as refused:
        document_text(tmp_path / name)
    assert refused.value.code == code


def test_reading_can_be_given_up_and_takes_no_longer_than_it_may(paper: Path) -> None:
    with pytest.raises(Refused) as cancelled:
        document_text(paper, lambda: True)
    assert cancelled.value.code == "import_cancelled"
    with pytest.raises(CannotRead) as slow:
        document_text(paper, seconds=0)
    assert slow.value.code == "document_too_slow"


