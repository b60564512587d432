"""The tools above the schedule: in which order, how much of the year, and onto paper."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from planner.ui import icons, theme
from planner.ui.pages.schedule.bars import ZOOMS, BarTable
from planner.ui.pages.schedule.rows import ORDERS
from planner.ui.widgets import Chip
from planner.values.months import month_name
from planner.words import N_, _


class OrderChip(Chip):
    """The order of the bars within each track."""

    picked = Signal()

    def __init__(self, chosen: str, parent: QWidget | None = None) -> None:
        self.chosen = chosen if chosen in ORDERS else "plan"
        super().__init__(_("Order"), parent)
        menu = QMenu(self)
        self._group = QActionGroup(self)
        for key, words in ORDERS.items():
            action = QAction(_(words), menu, checkable=True)
            action.setData(key)
            action.setChecked(key == self.chosen)
            self._group.addAction(action)
            menu.addAction(action)
        self._group.triggered.connect(self._take)
        self.set_menu(menu)
        self._tell()

    def _take(self, action: QAction) -> None:
        self.chosen = action.data()
        self._tell()
        self.picked.emit()

    def _tell(self) -> None:
        self.set_words(_("Order") if self.chosen == "plan" else _(ORDERS[self.chosen]))
        self.set_active(self.chosen != "plan")


class ZoomTools(QWidget):
    """How much of the year the bars show, and which part of it."""

    def __init__(self, table: BarTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._before = self._tool("chevron-left", _("Earlier (Ctrl+Left)"))
        self._after = self._tool("chevron-right", _("Later (Ctrl+Right)"))
        self._less = self._tool("minus", _("Show more of the year (Ctrl+-)"))
        self._more = self._tool("add", _("Show less of the year, week by week (Ctrl++)"))
        self._words = QLabel(textFormat=Qt.TextFormat.PlainText, alignment=Qt.AlignmentFlag.AlignCenter)
        self._words.setMinimumWidth(92)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.TIGHT)
        for part in (self._before, self._words, self._after, self._less, self._more):
            row.addWidget(part)
        self._before.clicked.connect(self._earlier)
        self._after.clicked.connect(self._later)
        self._less.clicked.connect(self._show_more)
        self._more.clicked.connect(self._show_less)
        table.window_changed.connect(self._tell)
        self._tell()

    def _tool(self, icon: str, words: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "icon")
        button.setIcon(icons.icon(icon))
        button.setIconSize(QSize(14, 14))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _tell(self) -> None:
        seen = self._table.seen
        year = str(seen.first.year)
        if seen.months < 12:
            first, last = month_name(seen.first.month)[:3], month_name(seen.last.month)[:3]
            year = f"{first}–{last} {year}"
        self._words.setText(year)
        self._less.setEnabled(seen.months != ZOOMS[0])
        self._more.setEnabled(seen.months != ZOOMS[-1])

    def _earlier(self) -> None:
        self._table.go(-1)

    def _later(self) -> None:
        self._table.go(1)

    def _show_more(self) -> None:
        self._table.zoom(-1)

    def _show_less(self) -> None:
        self._table.zoom(1)


_KINDS = {
    "pdf-a4": N_("PDF, A4 …"), "pdf-a3": N_("PDF, A3 …"), "png": N_("Picture (PNG) …"), "svg": N_("Drawing (SVG) …"),
}


class PaperTools(QWidget):
    """Print, and save as a file."""

    print_asked = Signal()
    save_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.print = QPushButton(_("Print …"))
        self.print.clicked.connect(self.print_asked)
        self.save = QPushButton(_("Save as"))
        self.save.setProperty("hasmenu", True)
        menu = QMenu(self.save)
        self.kinds = {key: QAction(_(words), menu) for key, words in _KINDS.items()}
        for key, action in self.kinds.items():
            action.setData(key)
            menu.addAction(action)
        menu.triggered.connect(self._ask)
        self.save.setMenu(menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE)
        row.addWidget(self.print)
        row.addWidget(self.save)

    def offer_pictures(self, wanted: bool) -> None:
        """Pictures are for what is one picture."""
        for key in ("png", "svg"):
            self.kinds[key].setVisible(wanted)

    def _ask(self, action: QAction) -> None:
        self.save_asked.emit(action.data())
