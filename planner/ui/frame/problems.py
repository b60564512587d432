"""What is missing and worth a second look, in a list above the foot of the window; a row leads to its field."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner.rules import Problem, Severity
from planner.ui import icons, theme
from planner.ui.document import Document
from planner.ui.widgets import SectionTitle
from planner.words import _, plural, problem_words, term

_PROBLEM = Qt.ItemDataRole.UserRole


class WholeRows(QStyledItemDelegate):
    """The selected row shows where one stands; a frame around one of its cells would say less."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus


class ProblemsPanel(QFrame):
    """Shown and put away with Ctrl+F8; it follows the plan while it is open."""

    problem_chosen = Signal(object)
    """A `Problem` whose field is to be shown."""
    left = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.setProperty("role", "panel")
        self._title = SectionTitle()
        close = QToolButton(icon=icons.icon("close", "quiet"), iconSize=QSize(14, 14))
        close.setAccessibleName(_("Close the list"))
        close.setToolTip(_("Close the list (Esc)"))
        close.clicked.connect(self.put_away)
        self.list = QTreeWidget()
        self.list.setColumnCount(3)
        self.list.setHeaderLabels([_("Severity"), _("Initiative"), _("What")])
        self.list.setRootIsDecorated(False)
        self.list.setItemDelegate(WholeRows(self.list))
        self.list.setAccessibleName(_("Missing and notices"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Interactive)
        self.list.setColumnWidth(1, 300)
        self.list.itemActivated.connect(self._go)
        self.list.itemClicked.connect(self._go)
        head = QHBoxLayout()
        head.setContentsMargins(theme.WIDE, theme.SPACE, theme.SPACE, 0)
        head.addWidget(self._title, 1)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(theme.TIGHT)
        column.addLayout(head)
        column.addWidget(self.list)
        self.setFixedHeight(232)
        self.hide()
        document.changed.connect(self._follow)
        document.plan_chosen.connect(self._follow)

    def toggle(self) -> None:
        if self.isHidden():
            self.open()
        else:
            self.put_away()

    def open(self) -> None:
        self.show()
        self._read()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def mark(self, problem: Problem) -> None:
        """Stand on a problem that one has gone to by other ways."""
        for place in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(place)
            if item.data(0, _PROBLEM) == problem:
                self.list.setCurrentItem(item)

    def put_away(self) -> None:
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def _follow(self) -> None:
        if not self.isHidden():
            self._read()

    def _read(self) -> None:
        """List the problems anew; where one stands in the list stays."""
        row = self.list.indexOfTopLevelItem(self.list.currentItem()) if self.list.currentItem() else 0
        self.list.clear()
        problems = sorted(self._document.problems, key=lambda problem: problem.severity is not Severity.MISSING)
        for problem in problems:
            self.list.addTopLevelItem(self._item(problem))
        self._title.set_text(
            _("Missing and notices"),
            plural("{count} in the plan", "{count} in the plan", len(problems)) if problems else _("Nothing missing"),
        )
        if problems:
            self.list.setCurrentItem(self.list.topLevelItem(min(max(row, 0), len(problems) - 1)))

    def _item(self, problem: Problem) -> QTreeWidgetItem:
        initiative = self._document.initiative(problem.initiative) if problem.initiative else None
        where = (initiative.title or _("Untitled")) if initiative else _("The plan as a whole")
        words = problem_words(problem.code, problem.facts)
        item = QTreeWidgetItem([term(problem.severity), where, words])
        missing = problem.severity is Severity.MISSING
        item.setIcon(0, icons.icon("problems", "warning") if missing else icons.icon("info", "quiet"))
        item.setToolTip(2, words)
        item.setData(0, _PROBLEM, problem)
        return item

    def _go(self, item: QTreeWidgetItem) -> None:
        self.problem_chosen.emit(item.data(0, _PROBLEM))
