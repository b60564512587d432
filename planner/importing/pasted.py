"""A block of cells from the clipboard becomes a book: a table of Excel, LibreOffice, Word or a page, or lines with tabs.

What is pasted is text as it was shown where it was copied. The limits are those of files.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from planner.errors import CannotRead
from planner.importing import limits
from planner.importing.grid import Area, Book, CellError, Place, Sheet, Value, address, is_empty

PASTED = "pasted"
"""The kind of a book that was pasted."""

_ERROR = re.compile(r"#(?:N/A|I/T|DIV(?:ISION)?/0!|REF(?:ERENCE)?!|V(?:ALUE|ÆRDI)!|NA(?:ME|VN)\?|NUM!|NUL{1,2}!)")
_FEWEST = 2


def read_pasted(html: str, text: str, file: str) -> Book | None:
    """The cells of what was copied, as HTML and as plain text; None where that is no table but prose or a single cell.

    `file` stands for the name of a file; so are its sheets called.

    Raises:
        CannotRead: workbook_too_many_rows, workbook_too_many_columns, workbook_text_too_long, workbook_unpacks_too_large.
    """
    if len(html) + len(text) > limits.UNPACKED:
        raise CannotRead("workbook_unpacks_too_large", file=file)
    sheets = _tables(html, file) if "<t" in html.lower() else []
    if sum(len(sheet.cells) for sheet in sheets) < _FEWEST:
        sheets = [_lines(text, file)] if _has_tabs(text) else []
    if sum(len(sheet.cells) for sheet in sheets) < _FEWEST:
        return None
    named = [replace(sheet, name=file if number == 1 else f"{file} {number}") for number, sheet in enumerate(sheets, start=1)]
    digest = hashlib.sha256(f"{html}\0{text}".encode("utf-8", "surrogatepass")).hexdigest()
    return Book(file=file, kind=PASTED, sha256=digest, sheets=tuple(named))


def with_headings(sheet: Sheet, headings: Sequence[str]) -> Sheet:
    """The sheet with one row more on top: these headings for its columns."""
    cells: dict[Place, Value] = {(1, column): heading for column, heading in enumerate(headings, start=1) if heading}
    cells |= {(row + 1, column): value for (row, column), value in sheet.cells.items()}
    merges = tuple(Area(area.top + 1, area.left, area.bottom + 1, area.right) for area in sheet.merges)
    return replace(sheet, cells=cells, merges=merges, hidden_rows=frozenset(row + 1 for row in sheet.hidden_rows))


def _has_tabs(text: str) -> bool:
    """Whether lines are rows of cells; a tab in prose makes no table."""
    lines = [line for line in text.splitlines() if line.strip()]
    return sum("\t" in line for line in lines) * 2 > len(lines)


def _lines(text: str, file: str) -> Sheet:
    """Lines whose cells are parted by tabs; a cell in quotation marks may hold line breaks."""
    csv.field_size_limit(limits.UNPACKED)
    sheet = _Cells(file)
    for row, values in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter="\t"), start=1):
        for column, value in enumerate(values, start=1):
            sheet.put((row, column), value)
    return Sheet(name=file, cells=sheet.cells)


def _tables(html: str, file: str) -> list[Sheet]:
    """Each table of a page or document with what it holds."""
    parser = _Parser(file)
    parser.feed(html)
    parser.close()
    return [
        Sheet(name=file, cells=table.cells, merges=tuple(table.merges), hidden_rows=frozenset(table.hidden))
        for table in parser.tables
        if table.cells
    ]


@dataclass(slots=True)
class _Cells:
    """Cells with their limits."""

    file: str
    cells: dict[Place, Value] = field(default_factory=dict[Place, Value])
    merges: list[Area] = field(default_factory=list[Area])
    hidden: set[int] = field(default_factory=set[int])

    def put(self, place: Place, text: str) -> None:
        """Keep a cell that holds something."""
        text = text.strip()
        if is_empty(text):
            return
        row, column = place
        if row > limits.MOST_ROWS:
            raise CannotRead("workbook_too_many_rows", file=self.file, most=limits.MOST_ROWS)
        if column > limits.MOST_COLUMNS:
            raise CannotRead("workbook_too_many_columns", file=self.file, most=limits.MOST_COLUMNS)
        if len(text) > limits.LONGEST_TEXT:
            raise CannotRead("workbook_text_too_long", file=self.file, cell=address(place), most=limits.LONGEST_TEXT)
        self.cells[place] = CellError(text) if _ERROR.fullmatch(text) else text


_BLOCKS = frozenset({"p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "ul", "ol", "dt", "dd"})
_UNSEEN = frozenset({"style", "script", "head", "title"})


class _Parser(HTMLParser):
    """Takes tables out of HTML. A table within a cell is text of that cell."""

    def __init__(self, file: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[_Cells] = []
        self._file = file
        self._depth = self._unseen = 0
        self._row = self._column = 0
        self._taken: dict[int, int] = {}
        self._words: list[str] | None = None
        self._span, self._is_merged = (1, 1), True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "table":
            self._begin_table()
        elif self._depth == 1 and tag == "tr":
            self._begin_row(hidden="display:none" in given.get("style", "").replace(" ", "").lower())
        elif self._depth == 1 and tag in ("td", "th"):
            self._begin_cell(given)
        elif tag == "br" or tag in _BLOCKS:
            self._say("\n")
        elif tag in ("td", "th"):
            self._say(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag == "table":
            if self._depth == 1:
                self._end_cell()
            self._depth = max(0, self._depth - 1)
        elif self._depth == 1 and tag in ("td", "th", "tr"):
            self._end_cell()
        elif tag in _BLOCKS:
            self._say("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._say(re.sub(r"\s+", " ", data))

    def _begin_table(self) -> None:
        self._depth += 1
        if self._depth == 1:
            self.tables.append(_Cells(self._file))
            self._row, self._taken = 0, {}

    def _begin_row(self, *, hidden: bool) -> None:
        self._end_cell()
        self._row += 1
        self._column = 0
        self._taken = {column: last for column, last in self._taken.items() if last >= self._row}
        if hidden:
            self.tables[-1].hidden.add(self._row)

    def _begin_cell(self, given: dict[str, str]) -> None:
        self._end_cell()
        if not self._row:
            self._begin_row(hidden=False)
        self._column += 1
        while self._column in self._taken:
            self._column += 1
        across = _count(given.get("colspan", ""), limits.MOST_COLUMNS)
        down = _count(given.get("rowspan", ""), limits.MOST_ROWS)
        self._span, self._words = (down, across), []
        self._is_merged = "mso-ignore:colspan" not in given.get("style", "").replace(" ", "").lower()

    def _end_cell(self) -> None:
        if self._words is None:
            return
        text = "\n".join(_tidied("".join(self._words)))
        self._words = None
        down, across = self._span
        place = (self._row, self._column)
        table = self.tables[-1]
        table.put(place, text)
        if place in table.cells and self._is_merged and (down > 1 or across > 1):
            table.merges.append(Area(*place, place[0] + down - 1, place[1] + across - 1))
        if down > 1:
            self._taken.update(dict.fromkeys(range(place[1], place[1] + across), place[0] + down - 1))
        self._column += across - 1

    def _say(self, words: str) -> None:
        if self._words is not None:
            self._words.append(words)


def _tidied(text: str) -> Iterator[str]:
    """The lines of a cell that say something, without blanks around them."""
    lines = [" ".join(line.split()) for line in text.split("\n")]
    return (line for line in lines if line)


def _count(text: str, most: int) -> int:
    """How many rows or columns a cell takes."""
    return min(max(int(text), 1), most) if text.isascii() and text.isdecimal() and len(text) < 9 else 1
