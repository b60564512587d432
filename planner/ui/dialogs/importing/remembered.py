"""How the workbooks of earlier imports were read: shown, and forgotten."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from planner.db import Store, layouts
from planner.importing.directions import key_words
from planner.records.layout import LayoutRecord
from planner.ui.dialogs.frame import PlainDialog
from planner.ui.dialogs.importing.words import field_words
from planner.ui.dialogs.lines import Lines, LinesTable
from planner.ui.widgets import SectionTitle
from planner.words import N_, _, day, whole

_LAYOUTS = (N_("Confirmed on"), N_("Last used"), N_("Columns"), N_("Values"))
_DETAILS = (N_("In the file"), N_("Becomes"))


class RememberedLayouts(PlainDialog):
    """Stays open while layouts are forgotten."""

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(
            _("What is remembered of imports"),
            _("A workbook with the headings of one that was imported is read in the same way, without asking."),
            parent,
        )
        self._store = store
        self._layouts: tuple[LayoutRecord, ...] = ()
        self._lines = Lines([_(words) for words in _LAYOUTS], (2, 3), self)
        self.table = LinesTable(self._lines, _("What is remembered of imports"), wide=0)
        self._details = Lines([_(words) for words in _DETAILS], parent=self)
        self.details = LinesTable(self._details, _("Columns and values"), wide=0)
        self._none = QLabel(_("Nothing is remembered yet. That begins with the first import."))
        self._none.setProperty("role", "quiet")
        self._title = SectionTitle(_("Columns and values"))
        self.column.addWidget(self._none)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self._title)
        self.column.addWidget(self.details, 2)
        self.add_buttons(_("Forget"), no=_("Close"))
        self.table.selectionModel().currentRowChanged.connect(self._show_details)
        self.show_layouts()
        self.resize(720, 560)
        self.table.setFocus()

    def show_layouts(self) -> None:
        """Read the list again; the line one stands in stays."""
        row = max(self.table.currentIndex().row(), 0)
        with self._store.read() as session:
            self._layouts = layouts.known(session)
        self._lines.show_lines(
            [(it.file, day(it.used_on), whole(len(it.columns)), whole(len(it.words))) for it in self._layouts]
        )
        for widget in (self.table, self.details, self._title):
            widget.setVisible(bool(self._layouts))
        self._none.setVisible(not self._layouts)
        self.table.selectRow(min(row, len(self._layouts) - 1))
        self._show_details()

    def do(self) -> None:
        """Forget the layout one stands in."""
        layout = self._chosen()
        if layout is None or layout.id is None:
            return
        with self._store.habits() as session:
            layouts.forget(session, layout.id)
        self.show_layouts()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.do()
            return
        super().keyPressEvent(event)

    def _chosen(self) -> LayoutRecord | None:
        row = self.table.currentIndex().row()
        return self._layouts[row] if 0 <= row < len(self._layouts) else None

    def _show_details(self) -> None:
        layout = self._chosen()
        columns = [(key_words(key), field_words(field)) for key, field in layout.columns.items()] if layout else []
        words = [(f"“{said}”", told or field_words("notes")) for (_kind, said), told in layout.words.items()] if layout else []
        self._details.show_lines([*columns, *words])
        self.yes.setEnabled(layout is not None)
