"""Which year a workbook is a plan for, where it doesn't say so itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from planner.ui.dialogs.frame import PlainDialog
from planner.ui.widgets import ChoiceField, Labelled, YearField
from planner.words import _


class YearDialog(PlainDialog):
    def __init__(self, found: Sequence[int], proposal: int, parent: QWidget | None = None) -> None:
        """`found` are the years that the workbook names; none lets one write any."""
        words = (
            _("The workbook names several years. Which one do you want to import?")
            if found
            else _("The workbook names no year. Which year's plan is it?")
        )
        super().__init__(_("Which year?"), words, parent)
        self._choice: ChoiceField | None = None
        self._number = YearField()
        self._number.setValue(proposal)
        if found:
            self._choice = ChoiceField()
            self._choice.set_choices([(year, str(year)) for year in found])
            self._choice.set_value(proposal if proposal in found else found[-1])
        self.column.addWidget(Labelled(_("Year"), self._choice or self._number))
        self.column.addStretch(1)
        self.add_buttons(_("Go on"))
        self.setMinimumWidth(380)

    def year(self) -> int:
        return self._choice.value() if self._choice else self._number.value()
