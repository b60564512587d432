"""A page of the import: one step of it, shown for the file as it is understood now."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from planner.ui import theme
from planner.ui.dialogs.importing.file_reading import FileReading


class ImportPage(QWidget):
    """Fills `column`. `show_reading` comes first and whenever the file was read anew."""

    title = ""

    def __init__(self, reading: FileReading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reading = reading
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    def show_reading(self) -> None:
        """Show the file as it is understood now."""
        raise NotImplementedError

    def questions(self) -> int:
        """How many things a person should decide here; 0 when the step can be passed by."""
        raise NotImplementedError

    def first_focus(self) -> QWidget:
        """Where one begins on this page."""
        raise NotImplementedError


def explained(words: str) -> QLabel:
    """The sentence on top of a page that says what is to be done on it."""
    label = QLabel(words, wordWrap=True)
    label.setProperty("role", "quiet")
    label.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.SPACE)
    return label
