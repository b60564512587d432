"""A name and why: for a correction of the adopted plan, and for a version that is kept by hand."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.ui.dialogs.frame import PlainDialog
from planner.ui.widgets import Labelled, LineField, TextField
from planner.words import _


class NamingDialog(PlainDialog):
    """`name` and `reason` are what was written; without a name it can't be answered."""

    def __init__(self, title: str, words: str, yes: str, example: str, parent: QWidget | None = None) -> None:
        super().__init__(title, words, parent)
        self.name_line = LineField(placeholder=example)
        self.reason_text = TextField(fewest=3)
        self.column.addWidget(Labelled(_("Name"), self.name_line))
        self.column.addWidget(Labelled(_("Reason"), self.reason_text))
        self.column.addStretch(1)
        self.add_buttons(yes)
        self.yes.setEnabled(False)
        self.name_line.textChanged.connect(self._suit)
        self.setMinimumWidth(520)
        self.name_line.setFocus()

    def name(self) -> str:
        return self.name_line.text().strip()

    def reason(self) -> str:
        return self.reason_text.toPlainText().strip()

    def _suit(self) -> None:
        self.yes.setEnabled(bool(self.name()))
