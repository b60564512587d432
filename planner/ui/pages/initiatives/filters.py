"""The row of filters above the table."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from planner.columns import plan_column
from planner.model import State
from planner.records import InitiativeRecord, PlanRecord, StrategyRecord
from planner.ui import theme
from planner.ui.pages.initiatives.searching import FACETS, Facet, mentions
from planner.ui.widgets import Chip, sdg_words
from planner.words import N_, _, term

_SHORT = {"sdgs": N_("UN goals"), "commitments": N_("We will")}
_MOST_LETTERS = 22


class StayingMenu(QMenu):
    """A menu in which one ticks several things before it closes."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint())
        if action is not None and action.isCheckable():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        if event.text() == " " and action is not None and action.isCheckable():
            action.trigger()
        else:
            super().keyPressEvent(event)


class FacetChip(Chip):
    """A filter by one facet: its menu lists what occurs in the plan."""

    picked = Signal()

    def __init__(self, facet: Facet, words: str) -> None:
        super().__init__(words)
        self.facet = facet
        self.chosen: set[Any] = set()
        self._plain = words
        self._options: list[Any] = []
        self._list = StayingMenu(self)
        self._list.aboutToShow.connect(self._fill)
        self.set_menu(self._list)

    def offer(self, options: Collection[Any]) -> None:
        """What can be chosen; what no longer occurs is no longer chosen."""
        self._options = list(options)
        self.chosen &= set(options)
        self.setEnabled(bool(options))
        self._tell()

    def lets_through(self, initiative: InitiativeRecord) -> bool:
        return not self.chosen or bool(self.chosen & self.facet.of(initiative))

    def clear(self) -> None:
        self.chosen = set()
        self._tell()

    def pick(self, option: Any) -> None:
        """Let only this one through, if it can be chosen."""
        self.chosen = {option} & set(self._options)
        self._tell()

    def _fill(self) -> None:
        self._list.clear()
        for place, option in enumerate(self._options):
            action = QAction(self._label(option).replace("&", "&&"), self._list, checkable=True)
            action.setChecked(option in self.chosen)
            action.setData(place)
            action.triggered.connect(self._pick)
            self._list.addAction(action)
        self._list.addSeparator()
        everything = self._list.addAction(_("All"))
        everything.setEnabled(bool(self.chosen))
        everything.triggered.connect(self._pick_all)

    def _pick(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            option = self._options[action.data()]
            self.chosen = self.chosen | {option} if action.isChecked() else self.chosen - {option}
            self._tell()
            self.picked.emit()

    def _pick_all(self) -> None:
        self.clear()
        self.picked.emit()

    def _tell(self) -> None:
        self.set_active(bool(self.chosen))
        if len(self.chosen) == 1:
            label = self._label(next(iter(self.chosen)))
            self.set_words(label if len(label) <= _MOST_LETTERS else f"{label[:_MOST_LETTERS].rstrip()}…")
            self.set_count(None)
        else:
            self.set_words(self._plain)
            self.set_count(len(self.chosen) or None)
        self.setToolTip("\n".join(self._label(option) for option in self._options if option in self.chosen))

    def _label(self, option: Any) -> str:
        if option is None:
            return _("None chosen")
        if isinstance(option, State):
            return term(option)
        if self.facet.key == "sdgs":
            return f"{option} {sdg_words.name(option)}"
        return str(option)


class Filters(QWidget):
    """*All*, a chip for each facet, and *Something missing*."""

    changed = Signal()

    def __init__(self, columns_menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._missing: frozenset[str] = frozenset()
        self.everything = Chip(_("All"))
        self.everything.clicked.connect(self.clear)
        self.facets = {
            facet.key: FacetChip(facet, _(_SHORT[facet.key]) if facet.key in _SHORT else plan_column(facet.key).heading)
            for facet in FACETS
        }
        self.incomplete = Chip(_("Something missing"))
        self.incomplete.clicked.connect(self._tell)
        columns = Chip(_("Columns"), menu=columns_menu)
        columns.setToolTip(_("Choose the columns of the table"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE)
        row.addWidget(self.everything)
        for chip in self.facets.values():
            chip.picked.connect(self._tell)
            row.addWidget(chip)
        row.addWidget(self.incomplete)
        row.addStretch(1)
        row.addWidget(columns)
        self._columns = columns
        self.setAccessibleName(_("Filters"))

    @property
    def active(self) -> bool:
        """Whether anything is held back."""
        return bool(self._text) or self.incomplete.isChecked() or any(chip.chosen for chip in self.facets.values())

    def suit(self, plan: PlanRecord, strategy: StrategyRecord, missing: Collection[str]) -> None:
        """Offer what occurs in the plan; `missing` are the uuids of those that lack something."""
        self._missing = frozenset(missing)
        for chip in self.facets.values():
            found = {value for it in plan.initiatives for value in chip.facet.of(it)}
            known = chip.facet.order(strategy, found - {None})
            chip.offer([*known, *([None] if None in found else [])])
        self.everything.set_count(len(plan.initiatives))
        self.incomplete.set_count(len(self._missing))
        if not self._missing:
            self.incomplete.setChecked(False)
        self.incomplete.setEnabled(bool(self._missing))
        self._show_state()

    def search(self, text: str) -> None:
        """Let through only what mentions this."""
        self._text = text.casefold().strip()
        self._tell()

    def lets_through(self, initiative: InitiativeRecord) -> bool:
        return (
            mentions(initiative, self._text)
            and (not self.incomplete.isChecked() or initiative.id in self._missing)
            and all(chip.lets_through(initiative) for chip in self.facets.values())
        )

    def clear(self) -> None:
        """Let everything through; the search line is the window's to empty."""
        self._text = ""
        self.incomplete.setChecked(False)
        for chip in self.facets.values():
            chip.clear()
        self._tell()

    def show_only(self, facet: str, value: Any) -> None:
        """Let through only what has this value of a facet."""
        self.clear()
        self.facets[facet].pick(value)
        self._tell()

    def show_missing(self) -> None:
        self.incomplete.setChecked(bool(self._missing))
        self._tell()

    def _tell(self) -> None:
        self._show_state()
        self.changed.emit()

    def _show_state(self) -> None:
        self.everything.set_active(not self.active)
