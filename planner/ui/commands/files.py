"""Commands about planner files: new, open, copy, back up, restore, the example."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from planner import places
from planner.errors import PlannerError
from planner.ui.ask import Ask
from planner.ui.document import Document
from planner.ui.settings import Settings
from planner.words import _, refusal


def kinds() -> str:
    """The planner files' line in a file dialog."""
    return _("Planner files (*.planner)")


class FileCommands(QObject):
    """Opens, makes and copies planner files."""

    said = Signal(str, bool)
    leaving = Signal()
    """The file is about to be closed: whatever is being typed must be handed on."""

    def __init__(self, window: QWidget, document: Document, settings: Settings, ask: Ask) -> None:
        super().__init__(window)
        self._window, self._document, self._settings, self._ask = window, document, settings, ask

    def create(self) -> None:
        """A new, empty file somewhere else."""
        path = self._ask.file_to_write(
            self._window, _("New file"), kinds(), self._folder() / (_("Action plans") + ".planner"), may_replace=False
        )
        if path is not None:
            self._switch(self._document.create, path)

    def open(self) -> None:
        path = self._ask.file_to_open(self._window, _("Open"), kinds(), self._folder())
        if path is not None:
            self.open_named(path)

    def open_named(self, path: str | Path) -> None:
        """Open this file, unless it is open already."""
        path = Path(path)
        if self._document.path and path.resolve() == self._document.path.resolve():
            return
        self._switch(self._document.open, path)

    def begin(self, path: Path) -> bool:
        """At start: open `path`, or make it if there is none there. False when neither could be done."""
        while True:
            try:
                if path.exists():
                    self._document.open(path)
                else:
                    self._document.create(path)
                self._settings.note_file(path)
                self._warn()
                return True
            except PlannerError as error:
                found = self._ask_what_instead(path, error)
                if found is None:
                    return False
                path = found

    def _ask_what_instead(self, path: Path, error: PlannerError) -> Path | None:
        """The file can't be opened: another one, a backup in its place, or another try?"""
        choices = (_("Choose another file"), _("Restore a backup"), _("Try again"))
        chosen = self._ask.choose(self._window, refusal(error), choices)
        if chosen == 0:
            return self._ask.file_to_open(self._window, _("Open"), kinds(), path.parent) or path
        if chosen == 1:
            self._put_back(path)
        return None if chosen is None else path

    def _switch(self, how: object, path: Path) -> bool:
        """Show another file; the one that is open stays open when that fails."""
        self.leaving.emit()
        try:
            how(path)  # type: ignore[operator]
        except PlannerError as error:
            self._ask.tell(self._window, error)
            return False
        self._settings.note_file(path)
        self._warn()
        return True

    def _warn(self) -> None:
        """Say that the disk may have changed something; the file is open all the same."""
        store = self._document.store
        if store is not None and store.warning is not None:
            self._ask.tell(self._window, store.warning)

    def save_copy(self) -> None:
        """A sound copy of the file as it stands, elsewhere."""
        store = self._document.store
        if store is None:
            return
        self.leaving.emit()
        proposal = store.path.with_stem(_("{name} copy", name=store.path.stem))
        path = self._ask.file_to_write(self._window, _("Save a copy"), kinds(), proposal)
        if path is None:
            return
        if path.resolve() == store.path.resolve():
            self._ask.say(self._window, _("That is the file itself. Choose another name for the copy."), warning=True)
            return
        self._copy_to(path)

    def _copy_to(self, path: Path) -> None:
        assert self._document.store is not None
        try:
            self._document.store.backup_to(path)
        except PlannerError as error:
            self._ask.tell(self._window, error)
        else:
            self.said.emit(_("A copy is saved as {file}.", file=path.name), False)

    def back_up(self) -> None:
        """A copy in the folder of backups beside the file."""
        store = self._document.store
        if store is None:
            return
        self.leaving.emit()
        try:
            place = store.keep_backup()
        except PlannerError as error:
            self._ask.tell(self._window, error)
        else:
            self.said.emit(_("A copy is saved as {file}.", file=place.name), False)

    def restore(self) -> None:
        """Put a backup in the place of the open file; the file that was there is kept beside it."""
        path = self._document.path or places.default_file()
        self.leaving.emit()
        self._put_back(path, reopen=True)

    def _put_back(self, path: Path, *, reopen: bool = False) -> bool:
        from planner.db import backup, backup_folder

        folder = path.parent / backup_folder.FOLDER
        chosen = self._ask.file_to_open(
            self._window, _("Choose the backup to restore"), kinds(), folder if folder.is_dir() else path.parent
        )
        if chosen is None:
            return False
        try:
            backup.verify(chosen)
            self._document.close()
            kept = backup.restore(chosen, path)
        except PlannerError as error:
            self._ask.tell(self._window, error)
            kept = None
        else:
            self.said.emit(
                _("The backup is restored. The file that was there is kept as {file}.", file=kept.name) if kept
                else _("The backup is restored."),
                False,
            )
        if reopen and self._document.store is None:
            self.begin(path)
        return True

    def show_example(self) -> None:
        """Open a file with the example in it, made anew, apart from the person's own."""
        from planner import demo

        path = places.default_file().with_stem(_("Example"))
        self.leaving.emit()
        if self._document.path == path:
            self._document.close()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        if self._switch(self._document.create, path) and self._document.store is not None:
            QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
            try:
                demo.build(self._document.store)
            finally:
                QApplication.restoreOverrideCursor()
            self._document.choose_plan(demo.YEAR)
            self.said.emit(_("This is an example. Your own plans are untouched; find them under File, Recent files."), False)

    def all_written(self) -> bool:
        """Before the window closes: try once more what the disk refused; else ask what to do. False to stay."""
        unsaved = self._document.unsaved
        while unsaved and not unsaved.try_again():
            assert unsaved.error is not None
            choices = (_("Try again"), _("Save a copy …"), _("Close without saving"))
            chosen = self._ask.choose(self._window, refusal(unsaved.error), choices)
            if chosen is None:
                return False
            if chosen == 1:
                self.save_copy()
            if chosen == 2:
                unsaved.forget()
        return True

    def leave(self) -> None:
        self._window.close()

    def _folder(self) -> Path:
        """Where file dialogs begin."""
        return self._document.path.parent if self._document.path else places.default_file().parent
