"""Where the document goes: a name that follows the kind of document until a person writes another."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from planner.ui import theme
from planner.ui.ask import Ask
from planner.ui.dialogs.export.forms import FORMS, Form, Subject, file_name
from planner.ui.settings import Settings
from planner.ui.widgets import Labelled, LineField
from planner.words import _


class Place(QWidget):
    """A path to write, to browse for, or to leave as it is proposed."""

    edited = Signal()

    def __init__(self, subject: Subject, settings: Settings, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject, self._settings, self._ask = subject, settings, ask
        self._form = FORMS[0]
        self._proposed = Path()
        self._is_folder = False
        self.line = LineField(name=_("File"))
        self.line.typing.connect(self._tell)
        self.browse = QPushButton(_("Browse …"))
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(self._browse)
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE)
        row.addWidget(self.line, 1)
        row.addWidget(self.browse)
        beside.setFocusProxy(self.line)
        self._labelled = Labelled(_("File"), beside)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._labelled)

    def show_form(self, form: Form, round_name: str = "", *, person: str = "", folder: bool = False) -> None:
        """Propose a name for this form, the report of a round or a person's worksheet, or the folder that several go into; a
        name of the person's own keeps all but its suffix."""
        own = self.line.text().strip()
        was_folder, self._is_folder = self._is_folder, folder
        self._form = form
        if folder:
            self._proposed = Path(own) if was_folder else Path(own).parent if own else self._folder()
            self.put(self._proposed)
            return
        if own and not was_folder and Path(own) != self._proposed:
            self.put(Path(own).with_suffix(form.suffix) if Path(own).suffix else Path(own))
            return
        parent = (Path(own) if was_folder else Path(own).parent) if own else self._folder()
        self._proposed = parent / file_name(self._subject.plan, form, round_name, person)
        self.put(self._proposed)

    def path(self) -> Path:
        """The place as it will be written to."""
        path = Path(self.line.text().strip()).expanduser()
        if self._is_folder:
            return path
        return path if path.suffix.lower() == self._form.suffix else path.with_name(path.name + self._form.suffix)

    def put(self, path: Path) -> None:
        self.line.set_value(str(path))
        self.line.setToolTip(str(path))
        self._tell()

    def is_filled(self) -> bool:
        return bool(self.line.text().strip())

    def remember(self) -> None:
        self._settings.put("export/folder", str(self.path() if self._is_folder else self.path().parent))

    def look_again(self) -> None:
        """Say whether there is a file already, or what becomes of those that are in the folder."""
        if self._is_folder:
            self._labelled.set_hint(_("One file a person is written into this folder. Files that are there stay as they are."))
            return
        there = self.is_filled() and self.path().is_file()
        self._labelled.set_hint(_("There is a file of that name. It will be replaced.") if there else "")

    def say_nothing(self) -> None:
        """The file that is there now is the one that was just written."""
        self._labelled.set_hint("")

    def _folder(self) -> Path:
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        kept = self._settings.text("export/folder")
        places = [*([Path(kept)] if kept else []), documents]
        return next((place for place in places if place.is_dir()), Path.home())

    def _browse(self) -> None:
        if self._is_folder:
            folder = self._ask.folder(self.window(), _("Export the plan"), self.path())
            if folder is not None:
                self.put(folder)
            return
        kinds = f"{_(self._form.name)} (*{self._form.suffix})"
        path = self._ask.file_to_write(self.window(), _("Export the plan"), kinds, self.path())
        if path is not None:
            self.put(path)

    def _tell(self) -> None:
        self.look_again()
        self.edited.emit()
