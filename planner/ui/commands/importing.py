"""Commands that take in workbooks, by way of the import's steps. The slow part runs beside the window."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from planner.errors import PlannerError
from planner.records.layout import LayoutRecord
from planner.ui.ask import Ask
from planner.ui.document import Document
from planner.ui.settings import Settings
from planner.ui.tasks import Running, Task, Tasks
from planner.words import _, language, plural, speaking

if TYPE_CHECKING:
    from planner.importing.apply import Applicable
    from planner.importing.directions import Directions
    from planner.importing.draft_records import Draft
    from planner.importing.grid import Book
    from planner.importing.taking_in import Ground
    from planner.importing.understanding import Understanding
    from planner.ui.dialogs.importing.wizard import ImportWizard

SUFFIXES = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv")
_YEAR_NEEDED = {"import_year_unknown", "import_no_year", "import_no_table"}


@dataclass(frozen=True, slots=True)
class Read:
    """A book, the directions it was read with, and its draft; in place of that the error that asks for a year."""

    book: Book
    directions: Directions
    draft: Draft | PlannerError


class ImportCommands(QObject):
    """From a workbook into the plan, and what became of earlier ones."""

    said = Signal(str, bool)
    leaving = Signal()
    taken_in = Signal(object)
    """A workbook was taken into the plan that is now shown; the uuids of what it made and changed."""

    def __init__(
        self, window: QWidget, document: Document, settings: Settings, tasks: Tasks, ask: Ask
    ) -> None:
        super().__init__(window)
        self._window, self._document, self._settings = window, document, settings
        self._tasks, self._ask = tasks, ask
        self._touched: tuple[str, ...] = ()

    def take_in(self) -> None:
        """Ask for a workbook."""
        folder = self._settings.text("import/folder") or QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        path = self._ask.file_to_open(
            self._window, _("Import a workbook"), _("Workbooks ({kinds})", kinds=kinds), Path(folder)
        )
        if path is not None:
            self.take_in_file(path)

    def take_in_file(self, path: Path) -> None:
        """Read a workbook beside the window, then show what it would do."""
        if self._document.store is None or self._tasks.busy:
            return
        from planner.importing.taking_in import recall

        self._settings.put("import/folder", str(path.parent))
        task = partial(_read, path, recall(self._document.store))
        self.take_in_read(_("Reading {file} …", file=path.name), task, self.understand)

    def take_in_read(self, words: str, task: Task, done: Callable[[Any], None]) -> None:
        """Let `task` read beside the window; what it has read goes to `done`, and from there to `understand`."""
        self.leaving.emit()
        self._tasks.run(words, task, done, self._tell_failure)

    def understand(self, read: Read) -> None:
        """Ask for the year where the file names several or none; then compare with its plan beside the window."""
        from planner.importing.taking_in import ground

        draft = read.draft
        if isinstance(draft, PlannerError):
            year = self._year_without(draft)
            if year is not None:
                task = partial(read_as, read.book, replace(read.directions, year=year))
                self._tasks.run(_("Reading again …"), task, self.understand, self._tell_failure)
            return
        assert self._document.store is not None
        try:
            met = ground(self._document.store, draft.year)
        except PlannerError as error:
            self._ask.tell(self._window, error)
            return
        task = partial(_compare, read.book, read.directions, met, draft, language())
        self._tasks.run(_("Comparing with the plan …"), task, partial(self._show_import, read.book), self._tell_failure)

    def _year_without(self, error: PlannerError) -> int | None:
        """The year of a file that names several or none; of one without a list the open plan's, for there a person shows
        where the headings are."""
        from planner.ui.dialogs.year import YearDialog

        if error.code == "import_no_table":
            return self._document.year or dt.date.today().year
        years = [int(str(year)) for year in error.facts.get("years", ())]  # type: ignore[union-attr]
        dialog = YearDialog(years, self._document.year or dt.date.today().year, self._window)
        year = dialog.year() if self._ask.run(dialog) else None
        dialog.deleteLater()
        return year

    def _show_import(self, book: Book, understanding: Understanding) -> None:
        """Show how it was understood; take in what was chosen as one step, after a backup."""
        from planner.importing.taking_in import ground
        from planner.ui.dialogs.importing.file_reading import FileReading
        from planner.ui.dialogs.importing.wizard import ImportWizard

        assert self._document.store is not None
        reading = FileReading(book, understanding, partial(ground, self._document.store))
        wizard = ImportWizard(reading, self._ask, self._window, self._take_in)
        if self._ask.run(wizard):
            self._tell_import(reading.preview.year, wizard.applicable())
        wizard.deleteLater()

    def _take_in(self, wizard: ImportWizard) -> bool:
        """Take in what was chosen, as one step after a backup; False where that is refused."""
        from planner.importing.confirmed import confirmed
        from planner.importing.headings_given import WITHOUT_HEADINGS
        from planner.importing.taking_in import remember, take_in

        store, reading = self._document.store, wizard.reading
        assert store is not None
        applicable = wizard.applicable()
        wizard.show_importing(0.0)
        try:
            made = take_in(store, reading.preview, applicable, wizard.preview.forecast(), wizard.show_importing)
            self._touched = (*made, *(update.id for update in applicable.updates))
            if reading.book.kind != WITHOUT_HEADINGS:
                remember(store, confirmed(reading.draft, reading.directions, dt.date.today()))
        except PlannerError as error:
            wizard.show_stopped()
            self._ask.tell(wizard, error)
            return False
        return True

    def _tell_import(self, year: int, applicable: Applicable) -> None:
        """Show the plan, and say what has become of it."""
        if self._document.year != year:
            self._document.choose_plan(year)
        self.taken_in.emit(self._touched)
        made, changed = len(applicable.new), len(applicable.updates)
        told = [plural("{count} created", "{count} created", made)] if made else []
        told += [plural("{count} updated", "{count} updated", changed)] if changed else []
        self.said.emit(", ".join(told), True)

    def show_imports(self) -> None:
        """The workbooks that were taken in; any of them can be taken back."""
        from planner.ui.dialogs.importing.earlier import EarlierImports

        self.leaving.emit()
        dialog = EarlierImports(self._document, self._ask, self._window)
        self._ask.run(dialog)
        dialog.deleteLater()

    def show_layouts(self) -> None:
        """How the workbooks of earlier imports were read, to be forgotten if that was wrong."""
        from planner.ui.dialogs.importing.remembered import RememberedLayouts

        assert self._document.store is not None
        dialog = RememberedLayouts(self._document.store, self._window)
        self._ask.run(dialog)
        dialog.deleteLater()

    def _tell_failure(self, error: Exception) -> None:
        if not isinstance(error, PlannerError):
            raise error
        self._ask.tell(self._window, error)


def dropped_workbook(data: QMimeData) -> Path | None:
    """The one workbook that is dragged, if it is one."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() in SUFFIXES else None


def _read(path: Path, layouts: Sequence[LayoutRecord], running: Running) -> Read:
    """The workbook's cells, how they are read, and what they mean; in place of that, the error that asks for a year."""
    from planner.importing.directions import Directions
    from planner.importing.reading import read_book

    return read_as(read_book(path, cancelled=running.is_cancelled), Directions(layouts=layouts), running)


def read_as(book: Book, directions: Directions, running: Running) -> Read:
    """A book read in this way."""
    from planner.importing.draft import read_draft
    from planner.importing.stopping import unless

    try:
        with unless(running.is_cancelled):
            return Read(book, directions, read_draft(book, directions))
    except PlannerError as error:
        if error.code not in _YEAR_NEEDED:
            raise
        return Read(book, directions, error)


def _compare(
    book: Book, directions: Directions, met: Ground, draft: Draft, code: str, running: Running
) -> Understanding:
    from planner.importing.stopping import unless
    from planner.importing.understanding import understand

    with speaking(code), unless(running.is_cancelled):
        return understand(book, directions, met, draft)
