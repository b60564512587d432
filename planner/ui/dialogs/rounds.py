"""A round of follow-up: its name and its day."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from planner.records import RoundRecord
from planner.ui import theme
from planner.ui.dialogs.frame import PlainDialog
from planner.ui.pages.follow_up.fields import DeadlineField
from planner.ui.widgets import Chip, Labelled, LineField
from planner.words import _


class RoundDialog(PlainDialog):
    """Asks for a name that is not `taken`, and for a day. `offered` are rounds that one may take as they are."""

    def __init__(
        self, title: str, words: str, yes: str, year: int, taken: Collection[str], parent: QWidget | None = None, *,
        known: RoundRecord | None = None, offered: Sequence[RoundRecord] = (),
    ) -> None:  # fmt: skip
        super().__init__(title, words, parent)
        self._taken, self._offered = set(taken), list(offered)
        self.name_line = LineField(placeholder=_("mid-year"))
        self.date = DeadlineField()
        self.date.set_year(year)
        self._name = Labelled(_("Name"), self.name_line)
        self.chips: list[QPushButton] = []
        self._offer()
        self.column.addWidget(self._name)
        self.column.addWidget(Labelled(_("Date"), self.date))
        self.column.addStretch(1)
        self.add_buttons(yes)
        if known is not None:
            self.name_line.set_value(known.name)
            self.date.set_value(known.date)
        self.setMinimumWidth(480)
        self.name_line.textChanged.connect(self._suit)
        self._suit()
        self.name_line.setFocus()
        self.name_line.selectAll()

    def round(self) -> RoundRecord:
        """What was asked for; open."""
        return RoundRecord(name=self.name_line.text().strip(), date=self.date.value())

    def do(self) -> None:
        """A day that can't be read keeps the dialog open, with the sentence that says so."""
        self.date.commit()
        if self.date.line.property("wrong"):
            self.date.line.setFocus()
            return
        super().do()

    def _offer(self) -> None:
        if not self._offered:
            return
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE)
        for known in self._offered:
            chip = Chip(known.name)
            chip.setCheckable(False)
            chip.setAutoDefault(False)
            chip.clicked.connect(self._take_offer)
            self.chips.append(chip)
            row.addWidget(chip)
        row.addStretch(1)
        self.column.addLayout(row)

    def _take_offer(self) -> None:
        chip = self.sender()
        if chip in self.chips:
            known = self._offered[self.chips.index(chip)]
            self.name_line.setText(known.name)
            self.date.set_value(known.date)
            self.yes.setFocus()

    def _suit(self) -> None:
        name = self.name_line.text().strip()
        self._name.set_hint(_("There is a round of this name already.") if name in self._taken else "")
        self.yes.setEnabled(bool(name) and name not in self._taken)
