"""Blocks of cells as other programs put them on the clipboard."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import CannotRead
from planner.importing.directions import Directions
from planner.importing.draft import read_draft
from planner.importing.grid import Area, CellError, Sheet
from planner.importing.headings_given import WITHOUT_HEADINGS, headings_given
from planner.importing.pasted import read_pasted
from planner.records import InitiativeRecord

EXCEL = """<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><style><!--table {mso-displayed-decimal-separator:"\\,";}
td {padding:0px;}--></style></head><body><table border=0 cellpadding=0><!--StartFragment-->
 <col width=64><tr height=20><td height=20 class=xl65>Indsats</td><td>Ansvarlig</td><td>Periode</td><td>&Oslash;konomi</td></tr>
 <tr><td>L&aelig;seklubber
  for teenagere</td><td>MKH,<br style='mso-data-placement:same-cell'>SSP</td><td rowspan=2 class=xl66>1. kvartal</td>
  <td align=right x:num="25000">25.000 kr.</td></tr>
 <tr><td>Frøbibliotek</td><td>RDA</td><td align=right>#I/T</td></tr><!--EndFragment--></table></body></html>"""

LIBREOFFICE = """<!DOCTYPE html><html><head><title></title><style type="text/css">body { font-size:x-small }</style></head><body>
<table cellspacing="0" border="0"><colgroup width="85"></colgroup><tr><td height="17" align="left"><font face="Arial">Indsats</font></td>
<td align="left">Verdensmål</td></tr><tr><td align="left">Byhaver</td><td align="right" sdval="44197" sdnum="1030;1030;D. MMM">4, 11</td>
</tr></table></body></html>"""

WORD = """<html><body><p class=MsoNormal>Handlingsplanen:<o:p></o:p></p><table class=MsoTableGrid>
<tr><td width=200><p class=MsoNormal><b>Indsats<o:p></o:p></b></p></td><td><p>Mål</p></td></tr>
<tr><td><p class=MsoNormal>IT-café</p></td><td><p>50 besøgende</p><p class=MsoListParagraph>&nbsp;</p>
<p>2 kurser</p><table><tr><td>indlejret</td><td>tabel</td></tr></table></td></tr></table><p>&nbsp;</p></body></html>"""


def cells(html: str, text: str = "") -> dict[tuple[int, int], object]:
    book = read_pasted(html, text, "Udklipsholder")
    assert book is not None
    (sheet,) = book.sheets
    return dict(sheet.cells)


def test_excel() -> None:
    book = read_pasted(EXCEL, "", "Udklipsholder")
    assert book is not None
    (sheet,) = book.sheets
    assert (book.file, book.kind, sheet.name) == ("Udklipsholder", "pasted", "Udklipsholder")
    assert sheet.cells == {
        (1, 1): "Indsats", (1, 2): "Ansvarlig", (1, 3): "Periode", (1, 4): "Økonomi",
        (2, 1): "Læseklubber for teenagere", (2, 2): "MKH,\nSSP", (2, 3): "1. kvartal", (2, 4): "25.000 kr.",
        (3, 1): "Frøbibliotek", (3, 2): "RDA", (3, 4): CellError("#I/T"),
    }  # fmt: skip
    assert sheet.merges == (Area(2, 3, 3, 3),)


def test_excel_joins_empty_cells_without_merging_them() -> None:
    html = "<table><tr><td colspan=2 style='mso-ignore:colspan'>a</td><td>b</td></tr><tr style='display:none'><td>c</td></tr></table>"
    book = read_pasted(html, "", "Udklipsholder")
    assert book is not None
    assert book.sheets[0] == Sheet(
        name="Udklipsholder", cells={(1, 1): "a", (1, 3): "b", (2, 1): "c"}, hidden_rows=frozenset({2})
    )


def test_libreoffice() -> None:
    assert cells(LIBREOFFICE) == {(1, 1): "Indsats", (1, 2): "Verdensmål", (2, 1): "Byhaver", (2, 2): "4, 11"}


def test_word_with_a_table_in_a_cell() -> None:
    assert cells(WORD) == {
        (1, 1): "Indsats", (1, 2): "Mål", (2, 1): "IT-café", (2, 2): "50 besøgende\n2 kurser\nindlejret tabel",
    }  # fmt: skip


def test_several_tables_are_several_sheets() -> None:
    book = read_pasted("<table><tr><td>a<td>b</table><p>og</p><table><tr><td>c<td>d</table>", "", "Udklipsholder")
    assert book is not None
    assert [(sheet.name, sheet.cells) for sheet in book.sheets] == [
        ("Udklipsholder", {(1, 1): "a", (1, 2): "b"}), ("Udklipsholder 2", {(1, 1): "c", (1, 2): "d"}),
    ]  # fmt: skip


def test_lines_with_tabs() -> None:
    text = 'Indsats\tMål\r\nByhaver\t"10 bede\n""Grønne"" fredage"\r\n\t\r\nFilmklub\t\r\n'
    assert cells("", text) == {
        (1, 1): "Indsats", (1, 2): "Mål", (2, 1): "Byhaver", (2, 2): '10 bede\n"Grønne" fredage', (4, 1): "Filmklub",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("", ""),
        ("", "Vi vil gøre det lettere at låne bøger."),
        ("", "Første afsnit.\n\nAndet afsnit med\ttabulator.\n\nTredje afsnit."),
        ("<p>Vi <b>vil</b> mere</p>", "Vi vil mere"),
        ("<table><tr><td>en enkelt celle</td></tr></table>", "en enkelt celle"),
        ("<table><tr><td> </td><td>&nbsp;</td></tr></table>", "\t"),
    ],
)
def test_prose_and_single_cells_are_no_table(html: str, text: str) -> None:
    assert read_pasted(html, text, "Udklipsholder") is None


@pytest.mark.parametrize(
    ("html", "code"),
    [
        ("<table>" + "<tr><td>a</td></tr>" * 20_001 + "</table>", "workbook_too_many_rows"),
        ("<table><tr>" + "<td>a</td>" * 501 + "</tr></table>", "workbook_too_many_columns"),
        ("<table><tr><td>a</td><td>" + "b" * 100_001 + "</td></tr></table>", "workbook_text_too_long"),
    ],
)
def test_the_limits_of_files_hold(html: str, code: str) -> None:
    with pytest.raises(CannotRead) as refused:
        read_pasted(html, "", "Udklipsholder")
    assert refused.value.code == code


def test_a_cell_that_claims_to_be_enormous() -> None:
    html = "<table><tr><td rowspan=99999999 colspan=99999999>a</td></tr><tr><td>b</td></tr></table>"
    with pytest.raises(CannotRead):  # it stands right of all those columns
        read_pasted(html, "", "Udklipsholder")


PIECES = ("<table>", "</table>", "<tr>", "</tr>", "<td>", "<td rowspan=3>", "<th colspan=2>", "</td>", "<p>", "<br>", "a", "\t", "<!--",
          "-->", "<style>", "</style>", "&nbsp;", "<![if !x]>", "<td rowspan='-1'>", "\n", '"')  # fmt: skip


@given(st.lists(st.sampled_from(PIECES)).map("".join), st.text())
def test_whatever_lies_on_the_clipboard_is_read_or_is_none(html: str, text: str) -> None:
    book = read_pasted(html, text, "Udklipsholder")
    assert book is None or sum(len(sheet.cells) for sheet in book.sheets) > 1


# ---- blocks without headings

OWN = ("Indsats", "Hovedspor", "Verdensmål", "Ansvarlig", "Periode")


def initiatives(text: str) -> tuple[str, tuple[InitiativeRecord, ...]]:
    """The kind of the book, and what it says."""
    book = read_pasted("", text, "Udklipsholder")
    assert book is not None
    book, directions = headings_given(book, Directions(year=2022), OWN, "Kolonne")
    return book.kind, tuple(row.record for row in read_draft(book, directions).rows)


def test_a_block_in_the_order_of_our_own_table() -> None:
    kind, (first, _second) = initiatives("Byhaver\tDen aktive borger\t11, 13\tRDA\tforår\nFilmklub\tLæsning\t4\tSSP\tefterår\n")
    assert kind == "pasted"
    assert (first.title, first.track, first.responsible) == ("Byhaver", "Den aktive borger", ("RDA",))
    assert [link.number for link in first.sdgs] == [11, 13]


def test_a_block_in_another_order_is_told_by_what_it_holds() -> None:
    kind, (first, _second) = initiatives("RDA\tByhaver i Skovlunde\tforår 2022\nSSP\tFilmklub for børn\tefterår 2022\n")
    assert kind == WITHOUT_HEADINGS
    assert (first.title, first.responsible, first.period.text) == ("Byhaver i Skovlunde", ("RDA",), "forår 2022")
