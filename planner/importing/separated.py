"""A table of separated values (csv, tsv): its encoding and separator found. Runs in the child process."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

from planner.errors import CannotRead
from planner.importing import limits
from planner.importing.grid import Place, Sheet, Value, address, is_empty

_SEPARATORS = ";\t,|"
_SAMPLE = 1 << 18
_SAMPLE_LINES = 50
_NAMED = re.compile(r"\Asep=(?P<mark>.)[ ;,\t]*(?:\r\n|\r|\n)", re.IGNORECASE)
"""A first line that names the separator; Excel does not show it, and its rows count from the next."""


def read_separated(content: bytes, file: str) -> Sheet:
    """The file's one sheet, named after the file. Every cell is text, as it stands there.

    Raises:
        CannotRead: workbook_too_many_rows, workbook_too_many_columns, workbook_too_many_cells,
            workbook_text_too_long, workbook_damaged.
    """
    text = decoded(content)
    mark = separator(text)
    csv.field_size_limit(limits.UNPACKED)
    cells: dict[Place, Value] = {}
    named = _NAMED.match(text)
    lines = _lines(text, named.end() if named else 0, mark, file)
    try:
        for row, values in enumerate(csv.reader(lines, delimiter=mark), start=1):
            for column, value in enumerate(values, start=1):
                if is_empty(value):
                    continue
                if row > limits.MOST_ROWS:
                    raise CannotRead("workbook_too_many_rows", file=file, most=limits.MOST_ROWS)
                if column > limits.MOST_COLUMNS:
                    raise CannotRead("workbook_too_many_columns", file=file, most=limits.MOST_COLUMNS)
                if len(value) > limits.LONGEST_TEXT:
                    raise CannotRead("workbook_text_too_long", file=file, cell=address((row, column)), most=limits.LONGEST_TEXT)
                cells[row, column] = value
            if len(cells) > limits.MOST_CELLS:
                raise CannotRead("workbook_too_many_cells", file=file, most=limits.MOST_CELLS)
    except csv.Error:
        raise CannotRead("workbook_damaged", file=file) from None
    return Sheet(name=file.rpartition(".")[0] or file, cells=cells)


_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


def _lines(text: str, start: int, mark: str, file: str) -> Iterator[str]:
    """The lines with their ends; one that must hold far too many cells is refused before they are taken apart."""
    for found in _LINE.finditer(text, start):
        line = found[0]
        if len(line) > limits.LONGEST_TEXT and line.count(mark) > limits.LONGEST_TEXT:
            raise CannotRead("workbook_too_many_columns", file=file, most=limits.MOST_COLUMNS)
        yield line


def decoded(content: bytes) -> str:
    """The text in the encoding that fits: UTF-16 by its mark, UTF-8, else the old Windows one."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def separator(text: str) -> str:
    """The separator that gives the first lines the most equal and most numerous cells."""
    if named := _NAMED.match(text):
        return named["mark"]
    lines = [line for line in text[:_SAMPLE].splitlines() if line.strip()][:_SAMPLE_LINES]

    def fitness(mark: str) -> tuple[int, int]:
        counts = [line.count(mark) for line in lines]
        return sum(1 for count in counts if count), sum(counts)

    # a comma stands in sentences too: it is the separator only where nothing else is
    others = [mark for mark in _SEPARATORS if mark != ","]
    best = max(others, key=fitness)
    if fitness(best)[0] * 2 >= len(lines) and fitness(best)[1]:
        return best
    return "," if fitness(",")[1] else best
