"""A page of the import that is one table of choices: all of them, or only those that wait for a person."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.ui import theme
from planner.ui.dialogs.importing.choice_table import ChoiceLine, ChoiceModel, ChoiceTable
from planner.ui.dialogs.importing.file_reading import FileReading
from planner.ui.dialogs.importing.page import ImportPage, explained
from planner.ui.widgets import Chip
from planner.words import _


class ChoicePage(ImportPage):
    """`show_choices` takes the lines, each with what it stands for; `choose` is called with that and the new value."""

    def __init__(
        self, reading: FileReading, words: str, headings: Sequence[str], choice: int, widths: Sequence[int], name: str,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(reading, parent)
        self._all: Sequence[tuple[object, ChoiceLine]] = ()
        self._things: list[object] = []
        self.model = ChoiceModel(headings, choice, self)
        self.model.chosen.connect(self._choose_at)
        self.table = ChoiceTable(self.model, name, widths)
        self._whole, self._to_look_at = Chip(_("All")), Chip(_("Look at"))
        self._chips = QWidget()
        row = QHBoxLayout(self._chips)
        row.setContentsMargins(theme.WIDE, 0, theme.WIDE, theme.SPACE)
        row.setSpacing(theme.SPACE)
        for chip in (self._whole, self._to_look_at):
            chip.setAutoDefault(False)
            chip.clicked.connect(self._filter)
            row.addWidget(chip)
        row.addStretch(1)
        self._whole.setChecked(True)
        self.column.addWidget(explained(words))
        self.column.addWidget(self._chips)
        self.column.addWidget(self.table, 1)

    def choose(self, thing: object, value: object) -> None:
        """What a person chose for a line."""
        raise NotImplementedError

    def show_choices(self, lines: Sequence[tuple[object, ChoiceLine]]) -> None:
        """Lines without cells are headings of those below them."""
        self._all = lines
        count = sum(line.look for _thing, line in lines)
        self._whole.set_count(sum(bool(line.cells) for _thing, line in lines))
        self._to_look_at.set_count(count)
        room = self._chips.sizePolicy()
        room.setRetainSizeWhenHidden(room.retainSizeWhenHidden() or count > 0)  # what one works in does not jump
        self._chips.setSizePolicy(room)
        self._chips.setVisible(count > 0)
        if not count:
            self._whole.setChecked(True)
            self._to_look_at.setChecked(False)
        self._show()

    def questions(self) -> int:
        return sum(line.look for _thing, line in self._all)

    def first_focus(self) -> QWidget:
        """The first line that waits, or the first of all."""
        places = [number for number, line in enumerate(self.model.lines) if line.cells]
        first = next((number for number in places if self.model.lines[number].look), next(iter(places), 0))
        self.table.setCurrentIndex(self.model.index(first, 0))
        return self.table

    def _choose_at(self, place: int, value: object) -> None:
        self.choose(self._things[place], value)

    def _filter(self) -> None:
        waiting = self.sender() is self._to_look_at
        self._whole.setChecked(not waiting)
        self._to_look_at.setChecked(waiting)
        self._show()

    def _show(self) -> None:
        place = max(0, self.table.currentIndex().row())
        shown = self._waiting() if self._to_look_at.isChecked() else self._all
        self._things = [thing for thing, _line in shown]
        self.model.show_lines([line for _thing, line in shown])
        self.table.setCurrentIndex(self.model.index(min(place, len(shown) - 1), 0))

    def _waiting(self) -> list[tuple[object, ChoiceLine]]:
        """The lines to look at, under their headings."""
        found: list[tuple[object, ChoiceLine]] = []
        heading: tuple[object, ChoiceLine] | None = None
        for thing, line in self._all:
            if not line.cells:
                heading = thing, line
            elif line.look:
                if heading is not None:
                    found.append(heading)
                    heading = None
                found.append((thing, line))
        return found
