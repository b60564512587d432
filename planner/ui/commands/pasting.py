"""Taking in what was copied elsewhere: a block of cells comes in as a workbook does."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from planner.columns import PLAN_COLUMNS
from planner.records.layout import LayoutRecord
from planner.ui.commands.importing import ImportCommands, Read, dropped_workbook, read_as
from planner.ui.document import Document
from planner.ui.pages.initiatives.model import InitiativeModel
from planner.ui.tasks import Running, Tasks
from planner.words import _


class PasteCommands(QObject):
    """From the clipboard into the plan, by way of the import's steps."""

    said = Signal(str, bool)

    def __init__(
        self, window: QWidget, document: Document, tasks: Tasks, importing: ImportCommands, shown: InitiativeModel
    ) -> None:
        super().__init__(window)
        self._document, self._tasks, self._importing, self._shown = document, tasks, importing, shown

    def paste(self) -> None:
        """Read the clipboard beside the window, then show what it would do to the plan that is open. A workbook that was
        copied as a file is taken in as one."""
        from planner.importing.taking_in import recall

        store = self._document.store
        if store is None or self._tasks.busy:
            return
        data = QGuiApplication.clipboard().mimeData()
        if (path := dropped_workbook(data)) is not None:
            self._importing.take_in_file(path)
            return
        names = (_("Clipboard"), _("Column"))
        task = partial(_read, data.html(), data.text(), names, self._own_headings(), self._document.year, recall(store))
        self._importing.take_in_read(_("Reading the clipboard …"), task, self._understand)

    def _understand(self, read: Read | None) -> None:
        if read is None:
            self.said.emit(_("There is no table on the clipboard. Copy rows with their headings in Excel or Word first."), False)
        else:
            self._importing.understand(read)

    def _own_headings(self) -> list[str]:
        """Those of the table as it is shown and copied."""
        return [column.heading for column in PLAN_COLUMNS if column.key in self._shown.columns or column.key == "track"]


def _read(
    html: str,
    text: str,
    names: tuple[str, str],
    own: Sequence[str],
    year: int | None,
    layouts: Sequence[LayoutRecord],
    running: Running,
) -> Read | None:
    """As a workbook is read; None where the clipboard holds no table. `names` are those of the book and of a column
    without a heading, in the language of the window."""
    from planner.importing.directions import Directions
    from planner.importing.draft_records import Draft
    from planner.importing.headings_given import headings_given
    from planner.importing.pasted import read_pasted

    file, column = names
    book = read_pasted(html, text, file)
    if book is None:
        return None
    read = read_as(book, Directions(year=year, layouts=layouts), running)
    draft = read.draft
    if isinstance(draft, Draft) and any(sheet.used for sheet in draft.sheets):
        return read
    return read_as(*headings_given(book, Directions(year=year, layouts=layouts), own, column), running)
