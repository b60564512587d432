"""Texts of Qt's own dialogs that its Danish catalogue leaves in English. They show where the platform has no
file dialog of its own."""

from __future__ import annotations

from PySide6.QtCore import QTranslator

_DANISH: dict[tuple[str, str], str] = {
    ("QFileDialog", "Look in:"): "Søg i:",
    ("QFileDialog", "Files of type:"): "Filtype:",
    ("QFileDialog", "Files of &type:"): "Fil&type:",
    ("QFileDialog", "Directory:"): "Mappe:",
    ("QFileDialog", "File &name:"): "&Filnavn:",
    ("QFileDialog", "Create New Folder"): "Opret ny mappe",
    ("QFileDialog", "Go back"): "Gå tilbage",
    ("QFileDialog", "Go forward"): "Gå frem",
    ("QFileDialog", "Go to the parent directory"): "Gå til mappen ovenfor",
    ("QFileDialog", "List View"): "Liste",
    ("QFileDialog", "Detail View"): "Detaljer",
    ("QFileSystemModel", "Type"): "Type",
    ("QFileSystemModel", "Kind"): "Type",
    ("QAbstractFileIconProvider", "Folder"): "Mappe",
    ("QAbstractFileIconProvider", "File"): "Fil",
    ("QAbstractFileIconProvider", "%1 File"): "%1-fil",
    ("QFileIconProvider", "Folder"): "Mappe",
}


class QtWords(QTranslator):
    """Answers for the texts above and is silent about all others."""

    def translate(
        self, context: str, source: str, _disambiguation: str | None = None, _count: int = -1
    ) -> str | None:
        return _DANISH.get((context, source))

    def isEmpty(self) -> bool:
        return False


