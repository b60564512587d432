"""How many cells of a file hold something, counted without the program: by openpyxl, the csv module, or the picture.

A merged range counts once; hidden rows and columns count, hidden sheets do not.
"""

from __future__ import annotations

import csv
import io
import warnings
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import openpyxl
from importing.corpus.vocabulary import Case, Formula

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"


def non_empty(case: Case, path: Path) -> int:
    """The cells of the file that hold something."""
    match case.kind:
        case "csv" | "tsv" | "txt":
            return _separated(path.read_bytes().decode(case.encoding), "\t" if case.kind == "tsv" else case.separator)
        case "ods":
            return _open_document(path)
        case "xls" | "xlsb":
            return pictured(case)
        case _:
            return workbook(path)


def pictured(case: Case) -> int:
    """The cells that the pictures of the visible sheets show."""
    return sum(
        1 for page in case.sheets if not page.hidden for value in page.cells.values() if not _blank(_kept(value))
    )


def workbook(path: Path) -> int:
    """The cells of an Excel file; a formula counts by its kept value, and where there is none as itself."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        values = openpyxl.load_workbook(path, data_only=True)
        formulas = openpyxl.load_workbook(path)
    count = 0
    for page in formulas.worksheets:
        if page.sheet_state != "visible":
            continue
        for row in page.iter_rows():
            for cell in row:
                value = values[page.title].cell(cell.row, cell.column).value if cell.data_type == "f" else cell.value
                uncached = cell.data_type == "f" and value is None
                count += uncached or not _blank(value)
    return count


def _kept(value: Any) -> Any:
    return (value.text if value.value is None else value.value) if isinstance(value, Formula) else value


def _blank(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _separated(text: str, separator: str) -> int:
    lines = text.splitlines(keepends=True)
    if lines and lines[0].startswith("sep="):
        lines = lines[1:]
    rows = csv.reader(io.StringIO("".join(lines), newline=""), delimiter=separator)
    return sum(1 for row in rows for value in row if value.strip())


def _open_document(path: Path) -> int:
    with zipfile.ZipFile(path) as archive:
        root = ElementTree.fromstring(archive.read("content.xml"))
    hidden = {
        style.get(f"{_STYLE}name")
        for style in root.iter(f"{_STYLE}style")
        for properties in style.iter(f"{_STYLE}table-properties")
        if properties.get(f"{_TABLE}display") == "false"
    }
    count = 0
    for table in root.iter(f"{_TABLE}table"):
        if table.get(f"{_TABLE}style-name") in hidden:
            continue
        for row in table.iter(f"{_TABLE}table-row"):
            times = int(row.get(f"{_TABLE}number-rows-repeated", "1"))
            for cell in row.iter(f"{_TABLE}table-cell"):
                filled = bool(cell.get(f"{_OFFICE}value-type")) and (
                    cell.get(f"{_OFFICE}value-type") != "string" or bool(_words(cell).strip())
                )
                count += times * int(cell.get(f"{_TABLE}number-columns-repeated", "1")) * filled
    return count


def _words(cell: ElementTree.Element) -> str:
    return "".join("".join(paragraph.itertext()) for paragraph in cell.iter(f"{_TEXT}p"))
