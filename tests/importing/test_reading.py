"""A file becomes cells, or is refused in words: each broken or hostile kind with its own sentence."""

from __future__ import annotations

import os
import struct
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment

from planner import words
from planner.errors import CannotRead, PlannerError, Refused
from planner.importing.grid import Area, CellError, Uncached
from planner.importing.reading import read_book

Make = Callable[[Path], Path]

WORKBOOK = """<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>"""
RELATIONS = """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""
TYPES = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>"""
ROOT = """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""


def with_rows(path: Path, rows: str, opening: str = '<?xml version="1.0"?>') -> Path:
    """A minimal xlsx whose only sheet has this XML inside `sheetData`."""
    sheet = f'{opening}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in {
            "[Content_Types].xml": TYPES, "_rels/.rels": ROOT, "xl/workbook.xml": WORKBOOK,
            "xl/_rels/workbook.xml.rels": RELATIONS, "xl/worksheets/sheet1.xml": sheet,
        }.items():  # fmt: skip
            archive.writestr(name, text)
    return path


def sound(path: Path) -> Path:
    workbook = openpyxl.Workbook()
    workbook.active["A1"] = "Indsats"
    workbook.save(path)
    return path


def _empty(folder: Path) -> Path:
    path = folder / "tom.xlsx"
    path.write_bytes(b"")
    return path


def _truncated(folder: Path) -> Path:
    path = sound(folder / "halv.xlsx")
    path.write_bytes(path.read_bytes()[:-900])
    return path


def _noise(folder: Path) -> Path:
    path = folder / "støj.xlsx"
    path.write_bytes(b"PK\x03\x04" + bytes(range(256)) * 40)
    return path


def _pdf(folder: Path) -> Path:
    path = folder / "plan.xlsx"
    path.write_bytes(b"%PDF-1.7\n" + b"0" * 3000)
    return path


def _word(folder: Path) -> Path:
    path = folder / "plan.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("word/document.xml", "<document/>")
    return path


def _picture_as_csv(folder: Path) -> Path:
    path = folder / "plan.csv"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(3000))
    return path


def _html(folder: Path) -> Path:
    path = folder / "plan.xls"
    path.write_text("<html><table><tr><td>Indsats</td></tr></table></html>", "utf-8")
    return path


def _encrypted(folder: Path) -> Path:
    path = folder / "hemmelig.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000) + "EncryptedPackage".encode("utf-16-le") + bytes(2000))
    return path


def _encrypted_part(folder: Path) -> Path:
    path = sound(folder / "kode.xlsx")
    content = bytearray(path.read_bytes())
    at = content.find(b"PK\x01\x02")
    while at >= 0:
        flags = struct.unpack_from("<H", content, at + 8)[0]
        struct.pack_into("<H", content, at + 8, flags | 1)
        at = content.find(b"PK\x01\x02", at + 4)
    path.write_bytes(content)
    return path


def _other_ole(folder: Path) -> Path:
    path = folder / "brev.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4000))
    return path


def _bomb(folder: Path) -> Path:
    path = folder / "bombe.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", WORKBOOK)
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as stream:
            for _ in range(150):
                stream.write(b" " * (1 << 20))
    return path


def _dense(folder: Path) -> Path:
    path = folder / "tæt.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", WORKBOOK)
        archive.writestr("xl/worksheets/sheet1.xml", " " * (10 << 20))
    return path


def _no_cells(folder: Path) -> Path:
    return with_rows(folder / "blank.xlsx", '<row r="1"><c r="A1" t="inlineStr"><is><t>   </t></is></c></row>')


def _last_cell(folder: Path) -> Path:
    return with_rows(
        folder / "fjern.xlsx",
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    )


def _far_row(folder: Path) -> Path:
    return with_rows(folder / "lang.xlsx", '<row r="1"><c r="A1"><v>1</v></c></row><row r="20001"><c r="A20001"><v>1</v></c></row>')


def _far_column(folder: Path) -> Path:
    return with_rows(folder / "bred.xlsx", '<row r="1"><c r="A1"><v>1</v></c><c r="SG1"><v>1</v></c></row>')


def _eleven_digits(folder: Path) -> Path:
    return with_rows(folder / "tal.xlsx", '<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>')


def _entities(folder: Path) -> Path:
    declared = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    opening = f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY l0 "ha">{declared}]>'
    return with_rows(folder / "latter.xlsx", '<row r="1"><c r="A1" t="str"><v>&l11;</v></c></row>', opening)


def _deep(folder: Path) -> Path:
    return with_rows(folder / "dyb.xlsx", "<row>" * 200_000 + "</row>" * 200_000)


def _missing(folder: Path) -> Path:
    return folder / "findes ikke.xlsx"


def _folder(folder: Path) -> Path:
    return folder


REFUSED: dict[Make, set[str]] = {
    _empty: {"workbook_empty"},
    _truncated: {"workbook_damaged"},
    _noise: {"workbook_damaged"},
    _pdf: {"workbook_wrong_type"},
    _word: {"workbook_wrong_type"},
    _html: {"workbook_wrong_type"},
    _picture_as_csv: {"workbook_wrong_type"},
    _other_ole: {"workbook_wrong_type"},
    _encrypted: {"workbook_encrypted"},
    _encrypted_part: {"workbook_encrypted"},
    _bomb: {"workbook_unpacks_too_large"},
    _dense: {"workbook_packed_too_densely"},
    _no_cells: {"workbook_no_cells"},
    _last_cell: {"workbook_too_many_rows"},
    _far_row: {"workbook_too_many_rows"},
    _far_column: {"workbook_too_many_columns"},
    _eleven_digits: {"workbook_too_many_rows"},
    _entities: {"workbook_no_cells", "workbook_damaged"},
    _deep: {"workbook_no_cells", "workbook_damaged", "workbook_packed_too_densely"},
    _missing: {"input_missing"},
    _folder: {"input_is_folder"},
}


@pytest.mark.parametrize("make", REFUSED, ids=lambda make: make.__name__.lstrip("_"))
def test_is_refused_in_words(make: Make, tmp_path: Path) -> None:
    path = make(tmp_path)
    before = path.read_bytes() if path.is_file() else b""

    with pytest.raises(CannotRead) as refused:
        read_book(path)

    assert refused.value.code in REFUSED[make]
    sentence = words.refusal(refused.value)
    assert "{" not in sentence
    assert len(sentence) > 20
    assert (path.read_bytes() if path.is_file() else b"") == before


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is out of reach here")
def test_a_file_out_of_reach_is_called_locked(tmp_path: Path) -> None:
    path = sound(tmp_path / "plan.xlsx")
    path.chmod(0)

    with pytest.raises(CannotRead) as refused:
        read_book(path)
    assert refused.value.code == "workbook_locked"


def test_reading_can_be_cancelled(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        read_book(sound(tmp_path / "plan.xlsx"), cancelled=lambda: True)
    assert refused.value.code == "import_cancelled"


def test_what_takes_too_long_is_given_up(tmp_path: Path) -> None:
    with pytest.raises(CannotRead) as refused:
        read_book(sound(tmp_path / "plan.xlsx"), seconds=0.0)
    assert refused.value.code == "workbook_too_slow"


def test_a_million_empty_but_formatted_rows_are_harmless(tmp_path: Path) -> None:
    path = with_rows(
        tmp_path / "formateret.xlsx",
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>',
    )

    (sheet,) = read_book(path).sheets
    assert sheet.cells == {(1, 1): 1}


def test_values_are_what_a_person_sees(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    page = workbook.active
    page.title = "Plan"
    page["B2"] = "  to\nlinjer "
    page["C3"], page["C4"], page["C5"] = 3, 3.5, True
    page["C6"] = "=1/0"
    page["C7"] = "=A1"
    page["C7"].comment = Comment("Husk!", "MKH")
    page["D2"] = "samlet"
    page.merge_cells("D2:F3")
    page.row_dimensions[3].hidden = True
    page.column_dimensions["C"].hidden = True
    page["C8"] = "#N/A"
    page["C8"].data_type = "e"
    hidden = workbook.create_sheet("Lister")
    hidden.sheet_state = "hidden"
    hidden["A1"] = "ses ikke"
    path = tmp_path / "plan.xlsx"
    workbook.save(path)

    plan, lists = read_book(path).sheets

    assert plan.cells == {
        (2, 2): "  to\nlinjer ", (2, 4): "samlet", (3, 3): 3, (4, 3): 3.5, (5, 3): True,
        (6, 3): Uncached("=1/0"), (7, 3): Uncached("=A1"), (8, 3): CellError("#N/A"),
    }  # fmt: skip
    assert plan.merges == (Area(2, 4, 3, 6),)
    assert plan.hidden_rows == {3}
    assert plan.hidden_columns == {3}
    assert plan.comments == {(7, 3): "Husk!"}
    assert lists.hidden
    assert not lists.cells


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Indsats;Mål\nÅbent hus;a, b\n".encode("utf-8-sig"), "Åbent hus"),
        ("Indsats;Mål\nÅbent hus;a, b\n".encode("cp1252"), "Åbent hus"),
        ("Indsats,Mål\nÅbent hus,a\n".encode(), "Åbent hus"),
        ("Indsats\tMål\nÅbent hus\ta, b\n".encode("utf-16"), "Åbent hus"),
        ('Indsats;Mål\n"Åbent hus; for alle";"a\nb"\n'.encode(), "Åbent hus; for alle"),
    ],
)
def test_separated_values_in_any_encoding(tmp_path: Path, content: bytes, expected: str) -> None:
    path = tmp_path / "plan.csv"
    path.write_bytes(content)

    (sheet,) = read_book(path).sheets

    assert sheet.cells[2, 1] == expected
    assert sheet.last_column == 2


@pytest.mark.parametrize("content", [b"\0" * 50, b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b'a;"b', b"\xff\xfea"])
@pytest.mark.parametrize("name", ["x.xlsx", "x.csv", "x.xls", "x.ods", "x"])
def test_any_scrap_is_read_or_refused(tmp_path: Path, content: bytes, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    with suppress(PlannerError):
        read_book(path)
