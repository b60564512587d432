"""What stands beside the wheel: what its colours mean, and one month in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from planner.columns import plan_column
from planner.schedule.months import Year
from planner.ui import icons, theme
from planner.ui.pages.initiatives.groups import Group
from planner.ui.pages.initiatives.model import group_name
from planner.ui.pages.schedule.year_list import YearList
from planner.ui.widgets import Panel, SectionTitle, TrackBar
from planner.values.months import month_name
from planner.words import _

_NARROWEST, _WIDEST, _SHARE = 216, 340, 0.28
"""Pixels, and the share of the page between."""


class Beside(Panel):
    """Tracks by their colours; below, the month that one chose on the wheel or here."""

    month_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.month = 1
        self._told = Year((), (), (), ())
        self._year = 0
        self._groups: Sequence[Group] = ()
        self._legend = QVBoxLayout()
        self._legend.setSpacing(theme.TIGHT + 2)
        self._title = SectionTitle()
        self.list = YearList(slim=True)
        self._empty = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._empty.setProperty("role", "quiet")
        self.column.addWidget(SectionTitle(plan_column("track").heading))
        self.column.addLayout(self._legend)
        self.column.addSpacing(theme.SPACE)
        row = QHBoxLayout()
        row.setSpacing(theme.TIGHT)
        row.addWidget(self._title, 1)
        self.before = self._tool("chevron-left", _("The month before"))
        self.after = self._tool("chevron-right", _("The month after"))
        self.before.clicked.connect(self._go_back)
        self.after.clicked.connect(self._go_on)
        row.addWidget(self.before)
        row.addWidget(self.after)
        self.column.addLayout(row)
        self.column.addWidget(self._empty)
        self.column.addWidget(self.list, 1)

    def suit(self, page: int) -> None:
        """Be as wide as suits a page of this width."""
        self.setFixedWidth(round(min(max(page * _SHARE, _NARROWEST), _WIDEST)))

    def usual_month(self, year: int) -> int:
        """This month in this year's plan, else January."""
        today = dt.date.today()
        return today.month if today.year == year else 1

    def show_year(self, told: Year, year: int, groups: Sequence[Group]) -> None:
        self._told, self._year = told, year
        if [(it.track, it.colour) for it in groups] != [(it.track, it.colour) for it in self._groups]:
            self._explain(groups)
        self._groups = groups

    def show_month(self, month: int) -> None:
        self.month = month
        if not self._told.months:
            return
        shown = self._told.months[month - 1]
        self._title.set_text(_("In {month}", month=month_name(month)))
        self.list.show_month(shown, self._year, self._groups)
        self._empty.setVisible(not shown.lines)
        self.list.setVisible(bool(shown.lines))
        self._empty.setText(_("Nothing runs in {month}, and nothing is due.", month=month_name(month)))

    def _explain(self, groups: Sequence[Group]) -> None:
        while (item := self._legend.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for group in groups:
            self._legend.addWidget(_meaning(group))

    def _tool(self, icon: str, words: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icons.icon(icon))
        button.setIconSize(QSize(14, 14))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _go_back(self) -> None:
        self.month_chosen.emit((self.month - 2) % 12 + 1)

    def _go_on(self) -> None:
        self.month_chosen.emit(self.month % 12 + 1)


def _meaning(group: Group) -> QWidget:
    part = QWidget()
    row = QHBoxLayout(part)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.SPACE)
    row.addWidget(TrackBar(group.colour, group.place, group.cross_cutting), 0, Qt.AlignmentFlag.AlignTop)
    name = QLabel(group_name(group), textFormat=Qt.TextFormat.PlainText, wordWrap=True)
    row.addWidget(name, 1)
    return part
