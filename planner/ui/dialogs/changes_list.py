"""What differs between two states of a plan, to read: filtered by what happened and by words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLabel, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from planner.exporting.changes import Change, Sort, sort_words
from planner.ui import icons, theme
from planner.ui.dialogs.lines import Lines, LinesTable
from planner.ui.widgets import Chip
from planner.words import N_, _

_COLUMNS = (N_("What"), N_("No."), N_("Initiative"), N_("Field"), N_("Before"), N_("After"))
_WIDTHS = {2: 130, 3: 100}
_BEFORE, _AFTER = 4, 5
_AROUND = (30, 14)
"""What a cell needs beside its words: across and down, both sides together."""
_MOST_WRAPPED = 300
"""Lines that are given the height of all their words; of more, the words stand in the tooltip."""


class ChangesList(QWidget):
    """Shows changes; `say_none` is what stands there where there are none."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._changes: Sequence[Change] = ()
        self._sort: Sort | None = None
        self._chips: dict[Sort | None, Chip] = {}
        self.search = QLineEdit(placeholderText=_("Find in what changed"), clearButtonEnabled=True)
        self.search.addAction(icons.icon("search", "quiet"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setAccessibleName(_("Find in what changed"))
        self.search.setMaximumWidth(240)
        self.search.textChanged.connect(self._show)
        self.lines = Lines([_(words) for words in _COLUMNS], (1,), self)
        self.table = LinesTable(self.lines, name, wide=_AFTER)
        self.table.setWordWrap(True)
        header = self.table.horizontalHeader()
        for section, width in _WIDTHS.items():
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(section, width)
        header.setSectionResizeMode(_BEFORE, QHeaderView.ResizeMode.Stretch)
        self._soon = QTimer(self, singleShot=True, interval=0)  # the columns find their widths one after the other
        self._soon.timeout.connect(self._fit)
        header.sectionResized.connect(self._fit_soon)
        self._none = QLabel(wordWrap=True)
        self._none.setProperty("role", "quiet")
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE)
        column.addLayout(self._filters())
        column.addWidget(self._stack, 1)
        self.say_none(_("Nothing differs."))

    def _filters(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE)
        for sort in (None, *Sort):
            chip = Chip(sort_words(sort) if sort else _("All"))
            chip.setAutoDefault(False)
            chip.clicked.connect(self._filter)
            self._chips[sort] = chip
            row.addWidget(chip)
        row.addStretch(1)
        row.addWidget(self.search)
        return row

    def say_none(self, words: str) -> None:
        self._none.setText(words)

    def show_changes(self, changes: Sequence[Change]) -> None:
        """Show these; the filters stay where they still let something through."""
        self._changes = changes
        counts = Counter(change.sort for change in changes)
        if self._sort is not None and not counts[self._sort]:
            self._sort = None
        for sort, chip in self._chips.items():
            chip.set_count(len(changes) if sort is None else counts[sort])
            chip.setVisible(bool(changes) if sort is None else counts[sort] > 0)
        self.search.setVisible(bool(changes))
        self._show()

    def shown(self) -> list[Change]:
        """Those that the filters let through."""
        sought = self.search.text().casefold().strip()
        return [
            it for it in self._changes
            if (self._sort is None or it.sort is self._sort)
            and sought in f"{it.number or ''} {it.title} {it.field} {it.before} {it.after}".casefold()
        ]  # fmt: skip

    def _filter(self) -> None:
        pressed = self.sender()
        self._sort = next((sort for sort, chip in self._chips.items() if chip is pressed), None)
        self._show()

    def _show(self) -> None:
        shown = self.shown()
        for sort, chip in self._chips.items():
            chip.setChecked(sort is self._sort)
        self.lines.show_lines([
            (sort_words(it.sort), str(it.number or ""), it.title, it.field, it.before or "–", it.after or "–") for it in shown
        ])  # fmt: skip
        self._stack.setCurrentWidget(self.table if self._changes else self._none)
        self._fit()

    def _fit_soon(self) -> None:
        self._soon.start()

    def _fit(self) -> None:
        """Give each row the height of its longest cell; Qt's own reckoning forgets what the style sheet pads."""
        if self.lines.rowCount() > _MOST_WRAPPED:
            return
        metrics, wrapping = self.table.fontMetrics(), int(Qt.TextFlag.TextWordWrap)
        across, down = _AROUND
        for row in range(self.lines.rowCount()):
            heights = (
                metrics.boundingRect(QRect(0, 0, self.table.columnWidth(column) - across, 100_000), wrapping, words).height()
                for column in range(self.lines.columnCount())
                if (words := self.lines.index(row, column).data())
            )
            self.table.setRowHeight(row, max(heights, default=0) + down)
