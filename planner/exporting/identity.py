"""The one hidden sheet, by which the workbook finds its way back.

`_planner` is very hidden (Excel's menus don't show it) and holds plain rows, which Excel and LibreOffice keep
as they are. The first cell says what a row tells:

    planner     1 (format) · year · profile · language · of a worksheet: the round, and the person it was made for
    initiative  Nr. · uuid
    column      sheet · column key ("" for one that is only shown) · heading
    cells       sheet · Nr. · goal number (0: of the initiative) · "key=fingerprint key=fingerprint …"
    split       sheet · Nr. · goal number · column key · fingerprint of the whole text
    above       sheet · "fingerprint fingerprint …" of what stands above the table of a worksheet
    list        column key · the words to choose from

A text longer than the tallest row goes on in further rows below its own, whose *Nr.* reads "7 (fortsat)"; in `cells` stands
the fingerprint of the first piece, in `split` that of the whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.utils import get_column_letter

from planner.columns import Cell
from planner.fingerprint import fingerprint
from planner.records import InitiativeRecord

SHEET = "_planner"
FORMAT = 1
GOAL_NUMBER = "goal_no"
"""The key of the column that tells which goal of the initiative a row is about."""


class Identity:
    """What the hidden sheet will say, gathered while the others are written."""

    def __init__(self, year: int, profile: str, language: str, *about: str) -> None:
        self._rows: list[tuple[object, ...]] = [("planner", FORMAT, year, profile, language, *about)]

    def initiatives(self, initiatives: Iterable[InitiativeRecord]) -> None:
        """Which number is which initiative."""
        self._rows += [("initiative", it.number, it.id) for it in initiatives]

    def column(self, sheet: str, key: str, heading: str) -> None:
        self._rows.append(("column", sheet, key, heading))

    def cells(self, sheet: str, number: int, goal: int, values: Mapping[str, Cell]) -> None:
        """What stands under each column key in one row; one row here too, so that the sheet stays small."""
        if values:
            marks = " ".join(f"{key}={fingerprint(value)}" for key, value in values.items())
            self._rows.append(("cells", sheet, number, goal, marks))

    def above(self, sheet: str, texts: Iterable[Cell]) -> None:
        """What stands above a table, so that what somebody writes beside it is told from it."""
        self._rows.append(("above", sheet, " ".join(fingerprint(text) for text in texts)))

    def split(self, sheet: str, number: int, goal: int, key: str, whole: str) -> None:
        self._rows.append(("split", sheet, number, goal, key, fingerprint(whole)))

    def choices(self, key: str, words: Iterable[str]) -> str:
        """Keep the words of a drop-down; returns the range they will stand in, for the validation."""
        kept = tuple(words)
        self._rows.append(("list", key, *kept))
        row = len(self._rows)
        return f"'{SHEET}'!$C${row}:${get_column_letter(2 + max(len(kept), 1))}${row}"

    def write(self, book: Workbook) -> None:
        """Add the sheet, as the last one."""
        sheet = book.create_sheet(SHEET)
        sheet.sheet_state = "veryHidden"
        for number, row in enumerate(self._rows, 1):
            for place, value in enumerate(row, 1):
                cell = sheet._cells[number, place] = SheetCell(sheet, number, place)
                cell._value = value
                if isinstance(value, str):
                    cell.data_type = "s"
