"""What the page of initiatives remembers between two starts: columns, their widths, the splitter."""

from __future__ import annotations

from PySide6.QtWidgets import QSplitter

from planner.ui.pages.initiatives.groups import SHOWN_AT_FIRST
from planner.ui.pages.initiatives.view import InitiativeTable
from planner.ui.settings import Settings


def take_up(settings: Settings, table: InitiativeTable, splitter: QSplitter) -> None:
    """Put the page as it was left."""
    table.set_columns(settings.words("initiatives/columns", SHOWN_AT_FIRST))
    keys, widths = settings.words("initiatives/widths_of"), settings.numbers("initiatives/widths")
    if len(keys) == len(widths):
        table.set_widths(dict(zip(keys, widths, strict=True)))
    if not (split := settings.layout("initiatives/splitter")).isEmpty():
        splitter.restoreState(split)


def keep(settings: Settings, table: InitiativeTable, splitter: QSplitter) -> None:
    widths = table.widths()
    settings.put("initiatives/columns", table.rows.columns)
    settings.put("initiatives/widths_of", widths.keys())
    settings.put("initiatives/widths", widths.values())
    settings.put_layout("initiatives/splitter", splitter.saveState())
