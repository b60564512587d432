"""*Arbejdsark*: one sheet with everything, made to be filled in by colleagues and taken back."""

from __future__ import annotations

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from planner.columns import PLAN_COLUMNS, Column, Kind
from planner.exporting.book import A3, Book, Page, plan_title
from planner.exporting.tables import Row, of_initiative, write_table
from planner.model import Priority, State
from planner.records import InitiativeRecord
from planner.values.states import write_state
from planner.words import _, plural, term

_DAY_WIDTH = 12.5
_SPARE_ROWS = 500
"""How far below the last row the drop-downs reach, for rows that colleagues add."""


def write_working(book: Book) -> Page:
    """The sheet with every column, notes and links too, and drop-downs where the words are given."""
    page = book.page(_("Working sheet"))
    columns = [of_initiative(column.key, width=_width(column)) for column in PLAN_COLUMNS]
    page.widen([column.width for column in columns])
    page.heading(1, plan_title(book.plan))
    page.heading(2, plural("{count} initiative", "{count} initiatives", len(book.plan.initiatives)), "lead")
    rows = [Row(initiative=it) for it in book.plan.initiatives]
    written = write_table(page, 4, columns, rows, "Arbejdsark", split=False)
    keys = [column.key for column in columns]
    for key, words in _choices(book).items():
        offer(page, written.head + 1, written.last + _SPARE_ROWS, keys.index(key) + 1, key, words)
    page.printed(repeat=written.head, paper=A3)
    page.sheet.freeze_panes = f"C{written.head + 1}"
    return page


def _width(column: Column[InitiativeRecord]) -> float:
    """A day needs its room, or it is shown as ####."""
    return max(column.width, _DAY_WIDTH) if column.kind is Kind.DATE else column.width


def _choices(book: Book) -> dict[str, list[str]]:
    """The columns whose words are given, and the words."""
    tracks = dict.fromkeys([track.name for track in book.strategy.tracks])
    tracks |= dict.fromkeys(it.track for it in book.plan.initiatives if it.track)
    return {
        "track": list(tracks),
        "priority": [term(priority) for priority in Priority],
        "state": [write_state(state) for state in State],
    }


def offer(page: Page, first: int, last: int, column: int, key: str, words: list[str]) -> None:
    """A drop-down that suggests the words, and lets others pass with a question."""
    if not words:
        return
    offered = DataValidation(
        type="list", formula1=page.book.identity.choices(key, words), allow_blank=True, showErrorMessage=True
    )
    offered.errorStyle = "warning"
    offered.errorTitle = _("Not on the list")
    offered.error = _("Choose one of the words on the list, so that the sheet can be taken back.")
    letter = get_column_letter(column)
    offered.add(f"{letter}{first}:{letter}{last}")
    page.sheet.add_data_validation(offered)
