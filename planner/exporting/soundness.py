"""Whether a written document opens again and holds as many parts as were put in."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from xml.parsers import expat

from openpyxl import Workbook

_BLOCK = 1 << 16


def holds_workbook(path: Path, workbook: Workbook) -> bool:
    """Whether the file has every sheet of the workbook, each down to its last row."""
    with zipfile.ZipFile(path) as archive:
        for number, sheet in enumerate(workbook.worksheets, 1):
            rows = _elements(archive, f"xl/worksheets/sheet{number}.xml", "row")
            if not rows or int(rows[-1]["r"]) != sheet.max_row:
                return False
        return len(_elements(archive, "xl/workbook.xml", "sheet")) == len(workbook.worksheets)


def holds_pages(path: Path) -> bool:
    """Whether the PDF is whole and has every page that its catalogue counts."""
    content = path.read_bytes()
    told = re.search(rb"/Type ?/Pages ?/Count (\d+)", content)
    pages = len(re.findall(rb"/Type ?/Page\b", content))
    return told is not None and int(told[1]) == pages > 0 and content.rstrip().endswith(b"%%EOF")


def holds_parts(path: Path) -> bool:
    """Whether every part of the zipped document can be read."""
    with zipfile.ZipFile(path) as archive:
        return archive.testzip() is None


def _elements(archive: zipfile.ZipFile, part: str, element: str) -> list[dict[str, str]]:
    """The attributes of each such element of the part; reading it whole also proves its sum and its form."""
    found: list[dict[str, str]] = []

    def begin(name: str, attributes: dict[str, str]) -> None:
        if name == element:
            found.append(attributes)

    parser = expat.ParserCreate()
    parser.StartElementHandler = begin
    with archive.open(part) as file:
        while block := file.read(_BLOCK):
            parser.Parse(block)
    parser.Parse(b"", True)
    return found
