"""Which initiative of the plan a row is, when the program found another one or none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget
from rapidfuzz import fuzz

from planner.records import InitiativeRecord
from planner.ui.dialogs.frame import PlainDialog
from planner.values.text import plain
from planner.words import _


class InitiativeChoice(PlainDialog):
    """Lists the initiatives that no other row is, those with a like title first; `chosen` gives the uuid."""

    def __init__(self, title: str, initiatives: Sequence[InitiativeRecord], parent: QWidget | None = None) -> None:
        super().__init__(
            _("Update another initiative"), _("Which initiative of the plan is “{title}”?", title=title or _("Untitled")), parent
        )
        self.search = _Search()
        self.search.setPlaceholderText(_("Search"))
        self.search.setAccessibleName(_("Search"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.list = QListWidget()
        self.list.setAccessibleName(_("Initiatives of the plan"))
        self.list.setUniformItemSizes(True)
        self.list.setSpacing(1)
        self.list.itemActivated.connect(self._take)
        self.search.list = self.list
        ranked = sorted(initiatives, key=lambda it: -fuzz.token_set_ratio(plain(it.title), plain(title)))
        for it in ranked:
            entry = QListWidgetItem(" · ".join(filter(None, (str(it.number or ""), it.title or _("Untitled"), ", ".join(it.responsible)))))
            entry.setData(Qt.ItemDataRole.UserRole, it.id)
            entry.setToolTip(it.track or "")
            self.list.addItem(entry)
        self.column.addWidget(self.search)
        self.column.addWidget(self.list, 1)
        self.add_buttons(_("Update"))
        self.list.currentRowChanged.connect(self._allow)
        self.list.setCurrentRow(0)
        self.resize(520, 420)
        self.search.setFocus()

    def chosen(self) -> str | None:
        """The uuid of the initiative; None where none is chosen."""
        entry = self.list.currentItem()
        return entry.data(Qt.ItemDataRole.UserRole) if entry and not entry.isHidden() else None

    def _filter(self, typed: str) -> None:
        words = plain(typed).split()
        first = -1
        for place in range(self.list.count()):
            entry = self.list.item(place)
            fits = all(word in plain(entry.text()) for word in words)
            entry.setHidden(not fits)
            first = place if fits and first < 0 else first
        self.list.setCurrentRow(first)

    def _allow(self) -> None:
        self.yes.setEnabled(self.chosen() is not None)

    def _take(self) -> None:
        if self.chosen() is not None:
            self.accept()


class _Search(QLineEdit):
    """Up and down go through the list while one types."""

    list: QListWidget

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.list.keyPressEvent(event)
            return
        super().keyPressEvent(event)
