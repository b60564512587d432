"""Where an initiative came from: the file, the sheet, and the cells as they stood there."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QWidget

from planner.records import InitiativeRecord, SourceRecord
from planner.ui.dialogs.frame import PlainDialog
from planner.ui.dialogs.importing.words import field_words
from planner.ui.dialogs.lines import Lines, LinesTable
from planner.ui.widgets import SectionTitle
from planner.words import N_, _, plural

_COLUMNS = (N_("Cell"), N_("Taken as"), N_("What the cell said"))
_VALUE = 2


class SourceDialog(PlainDialog):
    """The cells of each sheet in the order of its rows."""

    def __init__(self, initiative: InitiativeRecord, parent: QWidget | None = None) -> None:
        super().__init__(_("Source of “{title}”", title=initiative.title or _("Untitled")), parent=parent)
        self.tables: list[LinesTable] = []
        for file, sheet in dict.fromkeys((it.file, it.sheet) for it in initiative.sources):
            cells = [it for it in initiative.sources if (it.file, it.sheet) == (file, sheet)]
            self._add_sheet(file, sheet, sorted(cells, key=_place))
        self.add_close()
        self.resize(720, 480)
        self.tables[0].setFocus()

    def _add_sheet(self, file: str, sheet: str, cells: list[SourceRecord]) -> None:
        where = _("sheet {sheet}", sheet=sheet) if sheet else ""
        count = plural("{count} cell", "{count} cells", len(cells))
        lines = Lines([_(words) for words in _COLUMNS], parent=self)
        lines.show_lines([(it.cell, field_words(it.field), it.value) for it in cells])
        table = LinesTable(lines, _("Cells of {file}", file=file), wide=_VALUE, wraps=True)
        self.column.addWidget(SectionTitle(file, " · ".join(filter(None, (where, count)))))
        self.column.addWidget(table, 1)
        self.tables.append(table)


def _place(source: SourceRecord) -> tuple[int, int, str]:
    """Row by row, and from left to right."""
    found = re.fullmatch(r"([A-Z]+)(\d+)", source.cell)
    return (int(found[2]), len(found[1]), found[1]) if found else (0, 0, source.cell)

