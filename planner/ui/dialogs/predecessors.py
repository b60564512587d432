"""What the initiatives of a plan continue, proposed by title and content; a tick and a click link them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTableWidget, QTableWidgetItem, QWidget

from planner.ui.dialogs.frame import PlainDialog
from planner.words import N_, _, plural
from planner.words.readings import match_words

if TYPE_CHECKING:
    from planner.queries.predecessors import Proposal

_COLUMNS = (N_("Initiative"), N_("Year"), N_("Continues"), N_("Why"))
_MINE, _YEAR, _EARLIER, _WHY = range(4)


class Predecessors(PlainDialog):
    """`links` are those that are ticked, the earlier initiative by the later one; what is certain is ticked beforehand."""

    def __init__(self, year: int, proposals: Sequence[Proposal], parent: QWidget | None = None) -> None:
        super().__init__(
            _("Find predecessors in {year}", year=year),
            _("These initiatives of earlier years look like the same work. Tick those that belong together; nothing is "
              "linked before that."),
            parent,
        )  # fmt: skip
        self._proposals = proposals
        self.table = QTableWidget(len(proposals), len(_COLUMNS))
        self._dress_table()
        for row, proposal in enumerate(proposals):
            self._fill(row, proposal)
        none = QLabel(_("Every initiative is linked already, or nothing in the earlier plans resembles it."), wordWrap=True)
        none.setProperty("role", "quiet")
        self.column.addWidget(none)
        self.column.addWidget(self.table, 1)
        none.setVisible(not proposals)
        self.table.setVisible(bool(proposals))
        self.add_buttons(_("Link"))
        self.table.itemChanged.connect(self._count)
        self.resize(960, 460 if proposals else 160)
        self._count()
        self.table.setCurrentCell(0, _MINE)
        self.table.setFocus()

    def links(self) -> dict[str, str]:
        """The ticked ones."""
        return {
            proposal.id: proposal.earlier.id
            for row, proposal in enumerate(self._proposals)
            if self.table.item(row, _MINE).checkState() is Qt.CheckState.Checked
        }

    def _dress_table(self) -> None:
        table = self.table
        table.setHorizontalHeaderLabels([_(words) for words in _COLUMNS])
        table.setAccessibleName(_("Proposed links"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (_MINE, _EARLIER):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def _fill(self, row: int, proposal: Proposal) -> None:
        earlier = proposal.earlier
        words = (
            f"{proposal.number}  {proposal.title or _('Untitled')}", str(earlier.year),
            f"{earlier.number}  {earlier.title or _('Untitled')}", match_words(proposal.because),
        )  # fmt: skip
        for column, text in enumerate(words):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            self.table.setItem(row, column, item)
        tick = self.table.item(row, _MINE)
        tick.setFlags(tick.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        tick.setCheckState(Qt.CheckState.Checked if proposal.certain else Qt.CheckState.Unchecked)

    def _count(self) -> None:
        count = len(self.links())
        self.yes.setText(plural("Link {count} initiative", "Link {count} initiatives", count))
        self.yes.setEnabled(count > 0)
