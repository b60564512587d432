"""What is still open before the plan goes out, by kind; a line leads to its field."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from planner.exporting.preflight import Concern, Finding, concern_name
from planner.records import PlanRecord
from planner.ui import icons, theme
from planner.words import _, problem_words, whole

_PROBLEM = Qt.ItemDataRole.UserRole
_LOOKS = {Concern.MISSING: ("problems", "warning"), Concern.REASONS: ("problems", "warning")}


class _Lines(QStyledItemDelegate):
    """Sentences stand whole, on as many lines as they need; the selected row shows where one stands, not a cell of it."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        if index.column() == 1:
            option.displayAlignment = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        tree = self.parent()
        assert isinstance(tree, QTreeWidget)
        room = QRect(0, 0, tree.columnWidth(index.column()) - 2 * theme.SPACE, 10_000)
        words = option.fontMetrics.boundingRect(room, Qt.TextFlag.TextWordWrap, str(index.data() or ""))
        lines = words.height() if index.column() == 1 else option.fontMetrics.height()
        return QSize(words.width(), lines + (2 * theme.SPACE if not index.parent().isValid() else theme.SPACE))


class Findings(QTreeWidget):
    """A heading for each kind, and below it a line for each finding."""

    asked_for = Signal(object)
    """A `Problem` whose field is to be shown."""

    def __init__(self, found: Sequence[Finding], plan: PlanRecord, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles = {it.id: it.title or _("Untitled") for it in plan.initiatives}
        self.setColumnCount(2)
        self.setHeaderLabels([_("Initiative"), _("What")])
        self.setRootIsDecorated(False)
        self.setIndentation(theme.WIDE)
        self.setItemsExpandable(False)
        self.setUniformRowHeights(False)
        self.setWordWrap(True)
        self.setProperty("role", "inside")
        self.setItemDelegate(_Lines(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setAccessibleName(_("Before you export"))
        header = self.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(0, 240)
        header.sectionResized.connect(self._lay_out)
        self.itemActivated.connect(self._go)
        self.itemClicked.connect(self._go)
        self.show_found(found)

    def show_found(self, found: Sequence[Finding]) -> None:
        """Show these in place of the others."""
        self.clear()
        for concern, group in groupby(found, key=lambda finding: finding.concern):
            self._add(concern, list(group))
        self.expandAll()

    def _add(self, concern: Concern, group: Sequence[Finding]) -> None:
        heading = QTreeWidgetItem([f"{concern_name(concern)} · {whole(len(group))}"])
        heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = self.font()
        font.setWeight(font.Weight.DemiBold)
        heading.setFont(0, font)
        self.addTopLevelItem(heading)
        heading.setFirstColumnSpanned(True)
        for finding in group:
            problem = finding.problem
            words = problem_words(problem.code, problem.facts)
            where = self._titles.get(problem.initiative, "") if problem.initiative else _("The plan as a whole")
            line = QTreeWidgetItem([where, words])
            line.setIcon(0, icons.icon(*_LOOKS.get(concern, ("info", "quiet"))))
            line.setToolTip(0, where)
            line.setToolTip(1, words)
            line.setData(0, _PROBLEM, problem)
            heading.addChild(line)

    def _lay_out(self) -> None:
        self.scheduleDelayedItemsLayout()

    def _go(self, item: QTreeWidgetItem) -> None:
        problem = item.data(0, _PROBLEM)
        if problem is not None:
            self.asked_for.emit(problem)
