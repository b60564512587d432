"""Files that are damaged, locked, of another kind than their name says, or no files at all."""

from __future__ import annotations

import os
from pathlib import Path

from importing.hostile.parts import (
    ONE_ROW,
    RELATIONS,
    ROOT,
    SHEET,
    TYPES,
    WORDS,
    XML,
    cell,
    ods,
    ole,
    workbook,
    worksheet,
    xlsx,
    zipped,
)

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(3000)
TABLE = "<html><table><tr><td>Indsats</td></tr></table></html>"
ODS_ROW = '<table:table-row><table:table-cell office:value-type="string"><text:p>Indsats</text:p></table:table-cell></table:table-row>'


def _file(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


# damaged


def nothing(folder: Path) -> Path:
    return _file(folder, "plan.xlsx", b"")


def nothing_in_csv(folder: Path) -> Path:
    return _file(folder, "plan.csv", b"")


def _cut(folder: Path, share: float) -> Path:
    path = xlsx(folder / "plan.xlsx", "".join(f'<row r="{row}">{cell(f"A{row}", f"Indsats {row}")}</row>' for row in range(1, 200)))
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    return path


def cut_at_a_tenth(folder: Path) -> Path:
    return _cut(folder, 0.1)


def cut_in_half(folder: Path) -> Path:
    return _cut(folder, 0.5)


def cut_near_the_end(folder: Path) -> Path:
    return _cut(folder, 0.99)


def cut_after_two_bytes(folder: Path) -> Path:
    return _file(folder, "plan.xlsx", b"PK")


def cut_inside_the_sheet(folder: Path) -> Path:
    return xlsx(folder / "plan.xlsx", parts={SHEET: worksheet(ONE_ROW * 50)[:900]})


def cut_inside_the_words(folder: Path) -> Path:
    return xlsx(folder / "plan.xlsx", '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {"xl/sharedStrings.xml": WORDS[:60]})


def cut_ods(folder: Path) -> Path:
    path = ods(folder / "plan.ods", ODS_ROW)
    path.write_bytes(path.read_bytes()[:-60])
    return path


def cut_xls(folder: Path) -> Path:
    path = ole(folder / "plan.xls", {"Workbook": bytes(6000)})
    path.write_bytes(path.read_bytes()[:2000])
    return path


def flipped_bytes(folder: Path) -> Path:
    path = xlsx(folder / "plan.xlsx")
    content = bytearray(path.read_bytes())
    at = content.find(SHEET.encode()) + len(SHEET) + 20
    content[at : at + 30] = bytes(byte ^ 0xFF for byte in content[at : at + 30])
    path.write_bytes(content)
    return path


def noise_after_the_mark(folder: Path) -> Path:
    return _file(folder, "plan.xlsx", b"PK\x03\x04" + bytes(range(256)) * 40)


def noise_in_ole(folder: Path) -> Path:
    return ole(folder / "plan.xls", {"Workbook": bytes(range(256)) * 40})


def noise_in_xlsb(folder: Path) -> Path:
    return zipped(folder / "plan.xlsb", {"xl/workbook.bin": bytes(range(256)) * 40, "_rels/.rels": ROOT})


# encrypted


def encrypted(folder: Path) -> Path:
    return ole(folder / "plan.xlsx", {"EncryptionInfo": bytes(300), "EncryptedPackage": bytes(8000)})


def encrypted_ods(folder: Path) -> Path:
    entry = '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
    return ods(folder / "plan.ods", ODS_ROW, manifest=entry)


def encrypted_xls(folder: Path) -> Path:
    """The record that says so stands right after the beginning of the workbook."""
    begin = b"\x09\x08\x10\x00\x00\x06\x05\x00" + bytes(12)
    return ole(folder / "plan.xls", {"Workbook": begin + b"\x2f\x00\x36\x00\x01\x00\x01\x00\x01\x00" + bytes(48)})


def encrypted_part(folder: Path) -> Path:
    path = xlsx(folder / "plan.xlsx")
    content = bytearray(path.read_bytes())
    at = content.find(b"PK\x01\x02")
    while at >= 0:
        content[at + 8] |= 1
        at = content.find(b"PK\x01\x02", at + 4)
    path.write_bytes(content)
    return path


# of another kind


def picture_as_xlsx(folder: Path) -> Path:
    return _file(folder, "plan.xlsx", PICTURE)


def picture_as_csv(folder: Path) -> Path:
    return _file(folder, "plan.csv", PICTURE)


def xlsx_as_csv(folder: Path) -> Path:
    return xlsx(folder / "plan.csv")


def ods_as_xlsx(folder: Path) -> Path:
    return ods(folder / "plan.xlsx", ODS_ROW)


def web_page_as_xls(folder: Path) -> Path:
    return _file(folder, "plan.xls", TABLE.encode())


def text_as_xlsx(folder: Path) -> Path:
    return _file(folder, "plan.xlsx", "Indsats;Ansvarlig\nLæseklub;MKH\n".encode())


def pdf_as_xlsx(folder: Path) -> Path:
    return _file(folder, "plan.xlsx", b"%PDF-1.7\n" + b"0" * 3000)


def word_as_xlsx(folder: Path) -> Path:
    return zipped(folder / "plan.xlsx", {"[Content_Types].xml": TYPES, "word/document.xml": "<document/>"})


def letter_as_xls(folder: Path) -> Path:
    return ole(folder / "plan.xls", {"WordDocument": bytes(5000)})


def csv_with_zero_bytes(folder: Path) -> Path:
    return _file(folder, "plan.csv", b"Indsats;Ansvarlig\n" + b"L\0seklub;MKH\n")


def csv_with_late_zero_bytes(folder: Path) -> Path:
    return _file(folder, "plan.csv", b"Indsats;Ansvarlig\n" + b"Klub;MKH\n" * 9000 + b"\0\0\0\n")


def csv_in_utf_16(folder: Path) -> Path:
    return _file(folder, "plan.csv", "Indsats;Ansvarlig\nLæseklub;MKH\n".encode("utf-16"))


# with strange content


def addresses(folder: Path) -> Path:
    """None of them is an address."""
    strange = ("A-1", "A0", "1A", "", "Æ1", "A1:B2", "$$$", "A1.5", "A 1")
    return xlsx(folder / "plan.xlsx", ONE_ROW + "".join(f'<row r="2">{cell(address, "x")}</row>' for address in strange))


def address_of_eight_letters(folder: Path) -> Path:
    return xlsx(folder / "plan.xlsx", ONE_ROW + f'<row r="2">{cell("AAAAAAAA2", "x")}</row>')


def numbers_that_are_none(folder: Path) -> Path:
    return xlsx(folder / "plan.xlsx", '<row r="1">' + "".join(f"<c><v>{number}</v></c>" for number in ("NaN", "inf", "-inf", "1e999")) + "</row>")


def rows_that_are_no_numbers(folder: Path) -> Path:
    return xlsx(folder / "plan.xlsx", "".join(f'<row r="{row}"><c><v>1</v></c></row>' for row in ("-1", "x", "", "1e9", "0")))


def word_that_is_not_there(folder: Path) -> Path:
    return xlsx(folder / "plan.xlsx", '<row r="1"><c r="A1" t="s"><v>99</v></c></row>')


def word_of_eleven_digits(folder: Path) -> Path:
    return xlsx(folder / "plan.xlsx", '<row r="1"><c r="A1" t="s"><v>99999999999</v></c><c r="B1" t="s"><v>-1</v></c></row>')


def style_that_is_not_there(folder: Path) -> Path:
    return xlsx(folder / "plan.xlsx", '<row r="1"><c r="A1" s="99999"><v>44562</v></c></row>')


def day_before_all_days(folder: Path) -> Path:
    styles = f'{XML}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>'
    days = "".join(f'<c s="1"><v>{day}</v></c>' for day in ("-5", "1e300", "2958466", "NaN", "60"))
    return xlsx(folder / "plan.xlsx", f'<row r="1">{days}</row>', {"xl/styles.xml": styles})


def two_sheets_of_one_name(folder: Path) -> Path:
    other = worksheet(f'<row r="1">{cell("A1", "Ansvarlig")}</row>')
    return xlsx(folder / "plan.xlsx", parts={"xl/workbook.xml": workbook("Ark1", "Ark1"), "xl/worksheets/sheet2.xml": other})


def no_sheets(folder: Path) -> Path:
    return xlsx(folder / "plan.xlsx", parts={"xl/workbook.xml": workbook()})


def only_hidden_sheets(folder: Path) -> Path:
    return xlsx(folder / "plan.xlsx", parts={"xl/workbook.xml": workbook("!Ark1")})


def only_blanks(folder: Path) -> Path:
    return xlsx(folder / "plan.xlsx", f'<row r="1">{cell("A1", "   ")}</row>')


def sheet_without_part(folder: Path) -> Path:
    return xlsx(folder / "plan.xlsx", parts={"xl/workbook.xml": workbook("Ark1", "Ark2")})


def parts_outside(folder: Path) -> Path:
    """Names that would lead out of the folder if anybody unpacked them."""
    return xlsx(folder / "plan.xlsx", parts={"../../udenfor.txt": "x", "/tmp/udenfor.txt": "x", "C:\\udenfor.txt": "x"})


def relation_outside(folder: Path) -> Path:
    return xlsx(folder / "plan.xlsx", parts={"xl/_rels/workbook.xml.rels": RELATIONS.replace("worksheets/sheet1.xml", "../../../../etc/passwd")})


# no files


def missing(folder: Path) -> Path:
    return folder / "plan.xlsx"


def a_folder(folder: Path) -> Path:
    return folder


def a_pipe(folder: Path) -> Path:
    path = folder / "plan.xlsx"
    os.mkfifo(path)
    return path


def a_device(folder: Path) -> Path:
    path = folder / "plan.csv"
    path.symlink_to("/dev/zero")
    return path


def a_circle_of_links(folder: Path) -> Path:
    one, other = folder / "plan.xlsx", folder / "plan 2.xlsx"
    one.symlink_to(other)
    other.symlink_to(one)
    return one


def a_name_with_a_zero_byte(folder: Path) -> Path:
    return folder / "plan\0.xlsx"
