"""What was noticed while a file was read, and asks for nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from planner.importing.account import ReadingProblem
from planner.ui.dialogs.frame import PlainDialog
from planner.ui.dialogs.lines import Lines, LinesTable
from planner.words import _


class Notices(PlainDialog):
    """Each with its cell; *Escape* comes back to the import."""

    def __init__(self, notices: Sequence[ReadingProblem], parent: QWidget | None = None) -> None:
        super().__init__(_("Remarks on the file"), _("You need not do anything about these."), parent)
        lines = Lines([_("Cell"), _("Remark")], parent=self)
        lines.show_lines([(f"{it.sheet} {it.cell}".strip() or "–", it.message) for it in notices])
        self.table = LinesTable(lines, _("Remarks on the file"), wide=1, wraps=True)
        self.column.addWidget(self.table, 1)
        self.add_close()
        self.resize(680, 420)
        self.table.setFocus()
