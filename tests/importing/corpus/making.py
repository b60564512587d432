"""A case becomes a file of its kind, byte for byte as its picture says.

Files that only LibreOffice can make (xls, ods) lie in `files/`; `python -m importing.corpus make` makes them again.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import shutil
import subprocess
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
from importing.corpus import xlsb
from importing.corpus.vocabulary import Case, Formula, Sheet
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

FILES = Path(__file__).parent / "files"
CONVERTED = {"xls": "xls:MS Excel 97", "ods": "ods"}
"""The kinds that LibreOffice makes, with its name for each."""

_FILL = PatternFill("solid", fgColor="92D050")
_MACRO_TYPE = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
_PLAIN_TYPE = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def make(case: Case, folder: Path) -> Path:
    """The file of a case in `folder`, under the name that its planner gave it."""
    path = folder / case.file
    if case.kind in CONVERTED:
        shutil.copyfile(committed(case), path)
    elif case.kind == "xlsb":
        path.write_bytes(xlsb.workbook(case.sheets))
    elif case.kind in ("csv", "tsv", "txt"):
        path.write_bytes(_separated(case).encode(case.encoding))
    else:
        path.write_bytes(_workbook(case))
    return path


def committed(case: Case) -> Path:
    """Where the converted file of a case lies."""
    return FILES / f"{case.name}.{case.kind}"


def convert(case: Case) -> Path:
    """Make the committed file of a case again, by LibreOffice."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / f"{case.name}.xlsx"
        source.write_bytes(_workbook(case))
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", CONVERTED[case.kind],
             "--outdir", str(folder / "made"), str(source)],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        FILES.mkdir(exist_ok=True)
        shutil.copyfile(folder / "made" / committed(case).name, committed(case))
    return committed(case)


# xlsx, xlsm, xltx


def _workbook(case: Case) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for page in case.sheets:
        _fill(book.create_sheet(page.name), page)
    book.template = case.kind == "xltx"
    stream = io.BytesIO()
    book.save(stream)
    kept = [_kept_values(page) for page in case.sheets]
    return _rewritten(stream.getvalue(), kept, macros=case.kind == "xlsm")


def _fill(page: Worksheet, plan: Sheet) -> None:
    for (row, column), value in plan.cells.items():
        page.cell(row, column).value = value.text if isinstance(value, Formula) else value
    for row, column in plan.fills:
        page.cell(row, column).fill = _FILL
    for top, left, bottom, right in plan.merges:
        page.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)
    for row in plan.hidden_rows:
        page.row_dimensions[row].hidden = True
    for letter in plan.hidden_columns:
        page.column_dimensions[letter].hidden = True
    for cell, words in plan.comments.items():
        page[cell].comment = Comment(words, "Bibliotekschef")
    if plan.hidden:
        page.sheet_state = "hidden"


def _kept_values(plan: Sheet) -> dict[str, Any]:
    return {
        f"{get_column_letter(column)}{row}": value.value
        for (row, column), value in plan.cells.items()
        if isinstance(value, Formula) and value.value is not None
    }


def _rewritten(content: bytes, kept: list[dict[str, Any]], *, macros: bool) -> bytes:
    """What openpyxl does not write: the values that Excel keeps beside formulas, and a part for macros."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if found := re.fullmatch(r"xl/worksheets/sheet([0-9]+)\.xml", name):
                data = _with_values(data.decode(), kept[int(found[1]) - 1]).encode()
            if name == "[Content_Types].xml" and macros:
                data = data.replace(_PLAIN_TYPE, _MACRO_TYPE)
            new.writestr(name, data)
        if macros:
            new.writestr("xl/vbaProject.bin", b"no macro is ever run")
    return stream.getvalue()


def _with_values(xml: str, kept: dict[str, Any]) -> str:
    for cell, value in kept.items():
        pattern = rf'(<c r="{cell}"[^>]*?)(?: t="\w+")?>(<f>.*?</f>)<v ?/?>(?:</v>)?'
        kind = ' t="str"' if isinstance(value, str) else ""
        xml, times = re.subn(pattern, rf"\g<1>{kind}>\g<2><v>{_escaped(value)}</v>", xml)
        assert times == 1, cell
    return xml


def _escaped(value: Any) -> str:
    return str(value).replace("&", "&amp;").replace("<", "&lt;").replace("\\", "\\\\")


# csv, tsv


def _separated(case: Case) -> str:
    (page,) = case.sheets
    rows = max(row for row, _column in page.cells)
    columns = max(column for _row, column in page.cells)
    stream = io.StringIO(newline="")
    stream.write(case.first_line)
    writer = csv.writer(stream, delimiter="\t" if case.kind == "tsv" else case.separator, lineterminator="\r\n")
    for row in range(1, rows + 1):
        writer.writerow([_as_excel_saves(page.cells.get((row, column))) for column in range(1, columns + 1)])
    return stream.getvalue()


def _as_excel_saves(value: Any) -> str:
    """A cell in the csv that a Danish Excel writes."""
    match value:
        case None:
            return ""
        case Formula():
            return _as_excel_saves(value.value)
        case bool():
            return "SAND" if value else "FALSK"
        case dt.date():
            return f"{value:%d-%m-%Y}"
        case float():
            return str(value).replace(".", ",")
        case _:
            return str(value)
