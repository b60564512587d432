"""What kind of file it is, told by its content; and whether it is safe to open.

Everything here looks at headers and directories only. Imported by the child process: it stays small.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from planner.errors import CannotRead
from planner.importing import limits

_TEXT_SUFFIXES = {".csv", ".tsv", ".txt", ".tab"}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def kind_of(content: bytes, file: str) -> str:
    """"xlsx", "xlsm", "xlsb", "xls", "ods" or "csv".

    Raises:
        CannotRead: workbook_empty, workbook_encrypted, workbook_damaged, workbook_wrong_type,
            workbook_unpacks_too_large, workbook_packed_too_densely.
    """
    if not content:
        raise CannotRead("workbook_empty", file=file)
    if content.startswith(b"PK"):
        return _zip_kind(content, file)
    if content.startswith(_OLE):
        return _ole_kind(content, file)
    suffix = _suffix(file)
    if suffix not in _TEXT_SUFFIXES or _is_binary(content[:65536]):
        raise CannotRead("workbook_wrong_type", file=file)
    if _is_binary(content):  # text that ends in zeros is what a disk or a share leaves of a file it did not finish
        raise CannotRead("workbook_damaged", file=file)
    return "csv"


def _suffix(file: str) -> str:
    dot = file.rfind(".")
    return file[dot:].casefold() if dot > 0 else ""


def _is_binary(content: bytes) -> bool:
    """Whether it is no text; UTF-16, which spreadsheets write as "Unicode text", begins with its mark."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    return b"\0" in content or content.startswith((b"%PDF", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"\x1f\x8b"))


def _zip_kind(content: bytes, file: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            names = {part.filename for part in parts}
            _check_parts(parts, file)
            if "META-INF/manifest.xml" in names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
                raise CannotRead("workbook_encrypted", file=file)
            mimetype = archive.read("mimetype") if "mimetype" in names else b""
    except CannotRead:
        raise
    except Exception:  # whatever a broken archive makes zipfile say
        raise CannotRead("workbook_damaged", file=file) from None
    if "xl/workbook.xml" in names:
        return "xlsm" if "xl/vbaProject.bin" in names else "xlsx"
    if "xl/workbook.bin" in names:
        return "xlsb"
    if b"opendocument.spreadsheet" in mimetype:
        return "ods"
    if any(name.startswith("xl/") for name in names):
        raise CannotRead("workbook_damaged", file=file)
    raise CannotRead("workbook_wrong_type", file=file)


def _check_parts(parts: list[zipfile.ZipInfo], file: str) -> None:
    """Refuse an archive that would unpack to far more than a plan could ever be."""
    if sum(part.file_size for part in parts) > limits.UNPACKED:
        raise CannotRead("workbook_unpacks_too_large", file=file)
    for part in parts:
        if part.flag_bits & 1:
            raise CannotRead("workbook_encrypted", file=file)
        if part.file_size > limits.SMALL_PART and part.file_size > limits.RATIO * max(part.compress_size, 1):
            raise CannotRead("workbook_packed_too_densely", file=file)


def _ole_kind(content: bytes, file: str) -> str:
    """An old Excel file, or what Excel wraps an encrypted one in; Word's files look alike outside."""
    if _stream("EncryptedPackage") in content or _LOCKED_XLS.search(content):
        raise CannotRead("workbook_encrypted", file=file)
    if _stream("Workbook") in content or _stream("Book") in content:
        return "xls"
    cut = _suffix(file) == ".xls" and not any(_stream(name) in content for name in _OTHER_STREAMS)
    raise CannotRead("workbook_damaged" if cut or len(content) < 1536 else "workbook_wrong_type", file=file)


_LOCKED_XLS = re.compile(rb"\x09\x08\x10\x00\x00\x06\x05\x00.{12}(?:\x86\x00\x00\x00)?\x2f\x00", re.DOTALL)
"""An old workbook begins so where its content is encrypted: the first record, perhaps a write protection, the key's record."""

_OTHER_STREAMS = ("WordDocument", "PowerPoint Document", "__properties_version1.0")
"""Of a letter, of slides, of a mail."""


def _stream(name: str) -> bytes:
    return name.encode("utf-16-le")


_FAR = re.compile(rb'<(?:\w+:)?(?:c|row)\b[^<>]*?\br="([A-Z]{0,9})([0-9]{1,30})"')
_MOST_PLACES = limits.MOST_ROWS * limits.MOST_COLUMNS
_LAST_ROW = 1_048_576
_CHUNK = 1 << 20


def check_extent(content: bytes, file: str) -> None:
    """Refuse an xlsx with a cell so far out that a table up to it could not be held in memory.

    Only cells that hold something count: formats that reach to the last row harm nobody.

    Raises:
        CannotRead: workbook_too_many_rows or workbook_too_many_columns.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for part in archive.namelist():
            if part.startswith("xl/worksheets/") and part.endswith(".xml") and _may_reach_far(archive, part):
                rows, columns = _extent(_marks(archive, part))
                if rows > _LAST_ROW:
                    raise CannotRead("workbook_too_many_rows", file=file, most=limits.MOST_ROWS)
                if rows * columns > _MOST_PLACES:
                    rows, columns = _filled_extent(archive, part)
                if rows * columns > _MOST_PLACES:
                    if rows > limits.MOST_ROWS:
                        raise CannotRead("workbook_too_many_rows", file=file, most=limits.MOST_ROWS)
                    raise CannotRead("workbook_too_many_columns", file=file, most=limits.MOST_COLUMNS)


def _may_reach_far(archive: zipfile.ZipFile, part: str) -> bool:
    """Whether a mark has so many letters or digits that a closer look is worth its time."""
    xml = archive.read(part)
    return any(mark.search(xml) for mark in _LONG_MARKS)


_LONG_MARKS = tuple(re.compile(rb"r=" + quote + rb"(?:[A-Z]{3}|[A-Z]{0,2}[0-9]{5})") for quote in (b'"', b"'"))
"""One for each quotation mark: a pattern that begins with what it always begins with is looked for many times faster."""


def _marks(archive: zipfile.ZipFile, part: str) -> Iterator[tuple[bytes, bytes]]:
    """The letters and digits of every row and cell mark in a sheet's XML."""
    with archive.open(part) as stream:
        rest = b""
        while chunk := stream.read(_CHUNK):
            text = rest + chunk
            cut = max(text.rfind(b"<"), 0)
            yield from _FAR.findall(text[:cut])
            rest = text[cut:][-_CHUNK:]
        yield from _FAR.findall(rest)


def _extent(marks: Iterator[tuple[bytes, bytes]]) -> tuple[int, int]:
    rows = columns = 0
    widest = b""
    for name, digits in marks:
        if len(digits) > 7:
            return _LAST_ROW + 1, 1
        row = int(digits)
        if row > rows:
            rows = row
        if len(name) > len(widest) or (len(name) == len(widest) and name > widest):
            widest = name
    for letter in widest:
        columns = columns * 26 + letter - 64
    return rows, columns


def _filled_extent(archive: zipfile.ZipFile, part: str) -> tuple[int, int]:
    """The same of cells that hold something: a value, a formula or a text of their own."""

    def filled() -> Iterator[tuple[bytes, bytes]]:
        from xml.etree.ElementTree import iterparse

        with archive.open(part) as stream:
            for _event, element in iterparse(stream):
                tag = element.tag.rpartition("}")[2]
                if tag == "c" and len(element):
                    mark = re.fullmatch(r"([A-Z]{1,9})([0-9]{1,30})", element.get("r", ""))
                    if mark:
                        yield mark[1].encode(), mark[2].encode()
                if tag in ("c", "row"):
                    element.clear()

    return _extent(filled())
