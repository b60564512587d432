"""Files that would fill the memory or the time of whoever opens them without care."""

from __future__ import annotations

import random
import struct
import zipfile
from pathlib import Path

from importing.hostile.parts import (
    ONE_ROW,
    SECRET,
    SHEET,
    WORDS,
    XML,
    cell,
    entities,
    external,
    ods,
    workbook,
    worksheet,
    xlsx,
    zipped,
)

MEGABYTE = 1 << 20
LAST_ROW = 1_048_576


def one_dense_part(folder: Path) -> Path:
    return xlsx(folder / "plan.xlsx", " " * (10 * MEGABYTE))


def too_much_in_one_part(folder: Path) -> Path:
    path = folder / "plan.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", workbook("Ark1"))
        with archive.open(SHEET, "w", force_zip64=True) as stream:
            for _ in range(101):
                stream.write(bytes(range(256)) * (MEGABYTE // 256))
    return path


def too_much_in_many_parts(folder: Path) -> Path:
    """Each so small that its density is not looked at."""
    return xlsx(folder / "plan.xlsx", parts={f"xl/media/{number}.xml": bytes(60_000) for number in range(1800)})


def very_many_parts(folder: Path) -> Path:
    return xlsx(folder / "plan.xlsx", parts={f"xl/media/{number}.xml": b"" for number in range(20_000)})


def archive_in_archive(folder: Path) -> Path:
    """A part of a sound workbook that is itself a bomb is never opened."""
    bomb = too_much_in_one_part(folder).read_bytes()
    inner = zipped(folder / "inner.zip", {"bomb.zip": bomb}).read_bytes()
    return xlsx(folder / "plan.xlsx", parts={"xl/embeddings/inner.zip": inner})


def understated(folder: Path) -> Path:
    """A part that says it is small and unpacks to far more than there is memory."""
    path = folder / "plan.xlsx"
    rows = "".join(f'<row r="{row}">{cell(f"A{row}", "x" * 500)}</row>' for row in range(1, 1000))
    xlsx(path, rows + " " * (300 * MEGABYTE))
    content = bytearray(path.read_bytes())
    for mark, at_name, at_size in ((b"PK\x03\x04", 30, 22), (b"PK\x01\x02", 46, 24)):
        at = content.find(mark)
        while at >= 0:
            if content.startswith(SHEET.encode(), at + at_name):
                struct.pack_into("<I", content, at + at_size, 5000)
            at = content.find(mark, at + 4)
    path.write_bytes(content)
    return path


def one_part_many_times(folder: Path) -> Path:
    """Hundreds of names in the directory for the same packed bytes."""
    path = xlsx(folder / "plan.xlsx", parts={"xl/media/one.bin": random.Random(1).randbytes(MEGABYTE)})
    content = path.read_bytes()
    end = content.rfind(b"PK\x05\x06")
    start = struct.unpack_from("<I", content, end + 16)[0]
    directory = content[start:end]
    last = directory[directory.rfind(b"PK\x01\x02"):]
    count = struct.unpack_from("<H", content, end + 10)[0]
    tail = bytearray(content[end:])
    struct.pack_into("<HHI", tail, 8, count + 200, count + 200, len(directory) + 200 * len(last))
    path.write_bytes(content[:end] + last * 200 + tail)
    return path


# cells far out, and very many


def one_cell_at_the_last_place(folder: Path) -> Path:
    return xlsx(folder / "plan.xlsx", ONE_ROW + f'<row r="{LAST_ROW}">{cell(f"XFD{LAST_ROW}", "x")}</row>')


def only_a_cell_at_the_last_place(folder: Path) -> Path:
    return xlsx(folder / "plan.xlsx", f'<row r="{LAST_ROW}">{cell(f"XFD{LAST_ROW}", "x")}</row>')


def a_cell_that_lies_about_its_row(folder: Path) -> Path:
    return xlsx(folder / "plan.xlsx", f'<row r="1">{cell("A1", "x")}{cell(f"XFD{LAST_ROW}", "x")}</row>')


def far_in_strange_writing(folder: Path) -> Path:
    """The address between blanks and single quotation marks, which no spreadsheet writes."""
    return xlsx(folder / "plan.xlsx", f"{ONE_ROW}<row r = '{LAST_ROW}'><c r = 'XFD{LAST_ROW}'><v>1</v></c></row>")


def a_million_styled_rows(folder: Path) -> Path:
    """What Excel leaves behind when a person formats whole columns."""
    empty = "".join(f'<row r="{row}"><c r="A{row}" s="1"/></row>' for row in range(2, LAST_ROW + 1))
    return xlsx(folder / "plan.xlsx", ONE_ROW + empty)


def a_million_bare_rows(folder: Path) -> Path:
    return xlsx(folder / "plan.xlsx", ONE_ROW + "".join(f'<row r="{row}"/>' for row in range(2, LAST_ROW + 1)))


def huge_dimension(folder: Path) -> Path:
    before = f'<dimension ref="A1:XFD{LAST_ROW}"/>'
    return xlsx(folder / "plan.xlsx", parts={SHEET: worksheet(ONE_ROW, before=before)})


def too_many_rows(folder: Path) -> Path:
    return xlsx(folder / "plan.xlsx", "".join(f'<row r="{row}">{cell(f"A{row}", "x")}</row>' for row in range(1, 20_002)))


def too_many_columns(folder: Path) -> Path:
    return xlsx(folder / "plan.xlsx", '<row r="1">' + '<c><v>1</v></c>' * 501 + "</row>")


def eleven_digits(folder: Path) -> Path:
    return xlsx(folder / "plan.xlsx", f'<row r="99999999999">{cell("A99999999999", "x")}</row>')


def merged_over_everything(folder: Path) -> Path:
    merges = "".join(f'<mergeCell ref="A1:XFD{LAST_ROW - number}"/>' for number in range(2000))
    sheet = worksheet(ONE_ROW).replace("</worksheet>", f"<mergeCells>{merges}</mergeCells></worksheet>")
    return xlsx(folder / "plan.xlsx", parts={SHEET: sheet})


def hidden_columns_without_end(folder: Path) -> Path:
    before = '<cols><col min="1" max="99999999999" hidden="1"/></cols>'
    return xlsx(folder / "plan.xlsx", parts={SHEET: worksheet(ONE_ROW, before=before)})


def repeated_without_end(folder: Path) -> Path:
    """An OpenDocument cell that says it stands in every place of the sheet."""
    return ods(
        folder / "plan.ods",
        f'<table:table-row table:number-rows-repeated="{LAST_ROW}"><table:table-cell table:number-columns-repeated="16384"'
        ' office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>',
    )


def repeated_empty(folder: Path) -> Path:
    """As LibreOffice ends every sheet."""
    return ods(
        folder / "plan.ods",
        '<table:table-row><table:table-cell office:value-type="string"><text:p>Indsats</text:p></table:table-cell></table:table-row>'
        f'<table:table-row table:number-rows-repeated="{LAST_ROW - 1}"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
    )


def one_huge_text(folder: Path) -> Path:
    """40 MB that cannot be packed densely."""
    return xlsx(folder / "plan.xlsx", f'<row r="1">{cell("A1", random.Random(1).randbytes(20 * MEGABYTE).hex())}</row>')


def long_text(folder: Path) -> Path:
    """As long as Excel allows."""
    return xlsx(folder / "plan.xlsx", f'<row r="1">{cell("A1", "ord " * 8191)}</row>')


# XML


def entities_in_sheet(folder: Path) -> Path:
    sheet = worksheet(f'<row r="1">{cell("A1", "&l9;")}</row>', entities("worksheet"))
    return xlsx(folder / "plan.xlsx", parts={SHEET: sheet})


def entities_in_words(folder: Path) -> Path:
    words = WORDS.replace(XML, entities("sst")).replace("Indsats", "&l9;")
    return xlsx(folder / "plan.xlsx", '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {"xl/sharedStrings.xml": words})


def entities_in_styles(folder: Path) -> Path:
    styles = f'{entities("styleSheet")}<styleSheet><cellXfs><xf/>&l9;</cellXfs></styleSheet>'
    return xlsx(folder / "plan.xlsx", parts={"xl/styles.xml": styles})


def entities_in_ods(folder: Path) -> Path:
    row = '<table:table-row><table:table-cell office:value-type="string"><text:p>&l9;</text:p></table:table-cell></table:table-row>'
    return ods(folder / "plan.ods", row, entities("office:document-content"))


def external_file(folder: Path) -> Path:
    secret = folder / "hemmelig.txt"
    secret.write_text(SECRET, "utf-8")
    sheet = worksheet(f'<row r="1">{cell("A1", "&away;")}{cell("B1", "Indsats")}</row>', external("worksheet", secret.as_uri()))
    return xlsx(folder / "plan.xlsx", parts={SHEET: sheet})


def external_address(folder: Path) -> Path:
    sheet = worksheet(f'<row r="1">{cell("A1", "&away;")}{cell("B1", "Indsats")}</row>', external("worksheet", "http://127.0.0.1:9/"))
    return xlsx(folder / "plan.xlsx", parts={SHEET: sheet})


def nested_rows(folder: Path) -> Path:
    deep = "".join(f"<g{number}>" for number in range(100_000)), "".join(f"</g{number}>" for number in range(99_999, -1, -1))
    return xlsx(folder / "plan.xlsx", deep[0] + ONE_ROW + deep[1])


def nested_words(folder: Path) -> Path:
    deep = "".join(f"<g{number}>" for number in range(100_000)), "".join(f"</g{number}>" for number in range(99_999, -1, -1))
    words = WORDS.replace("<t>Indsats</t>", f"{deep[0]}<t>Indsats</t>{deep[1]}")
    return xlsx(folder / "plan.xlsx", '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {"xl/sharedStrings.xml": words})


def nested_ods(folder: Path) -> Path:
    deep = "".join(f'<text:span n="{number}">' for number in range(100_000)), "</text:span>" * 100_000
    row = f'<table:table-row><table:table-cell office:value-type="string"><text:p>{deep[0]}Indsats{deep[1]}</text:p></table:table-cell></table:table-row>'
    return ods(folder / "plan.ods", row)


# separated values


def one_line_of_50_megabytes(folder: Path) -> Path:
    return _csv(folder, b"Indsats " * (50 * MEGABYTE // 8))


def one_line_of_many_cells(folder: Path) -> Path:
    return _csv(folder, b"Indsats;" * (50 * MEGABYTE // 8))


def a_million_commas(folder: Path) -> Path:
    return _csv(folder, b"," * 1_000_000)


def a_million_lines_of_commas(folder: Path) -> Path:
    return _csv(folder, b"Indsats,Ansvarlig\nLaeseklub,MKH\n" + b",,,,,,,,\n" * 1_000_000)


def full_to_the_limits(folder: Path) -> Path:
    """Ten million cells."""
    return _csv(folder, (b"x;" * 499 + b"x\n") * 20_000)


def quotation_without_end(folder: Path) -> Path:
    return _csv(folder, b'Indsats;Ansvarlig\n"Laeseklub;MKH\n' + b"mere;tekst\n" * 1_000_000)


def slow_to_read(folder: Path) -> Path:
    """Sound, and so large that reading it takes some seconds: two million cells."""
    return _csv(folder, b"Indsats;Ansvarlig\n" + (b"Laeseklub;" * 100 + b"\n") * 19_000)


def _csv(folder: Path, content: bytes) -> Path:
    path = folder / "plan.csv"
    path.write_bytes(content)
    return path
