"""The first step: which plan the file is for, which of its sheets are read, and where their headings stand."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from planner.ui import theme
from planner.ui.dialogs.importing.file_reading import FileReading
from planner.ui.dialogs.importing.page import ImportPage, explained
from planner.words import N_, _


class SheetsPage(ImportPage):
    title = N_("File and sheets")

    def __init__(self, reading: FileReading, parent: QWidget | None = None) -> None:
        super().__init__(reading, parent)
        self.column.addWidget(explained(_("Tick the sheets that hold the plan.")))
        self._boxes: dict[str, QCheckBox] = {}
        column = QVBoxLayout()
        column.setContentsMargins(theme.WIDE, 0, theme.WIDE, theme.WIDE)
        for sheet in reading.book.sheets:
            if not sheet.hidden:
                box = QCheckBox(sheet.name.replace("&", "&&"))
                box.clicked.connect(self._take_sheets)
                column.addWidget(box)
                self._boxes[sheet.name] = box
        self.column.addLayout(column)
        self.column.addStretch(1)

    def show_reading(self) -> None:
        for sheet in self.reading.preview.sheets:
            if sheet.name in self._boxes:
                self._boxes[sheet.name].setChecked(sheet.used)

    def questions(self) -> int:
        return 0 if any(sheet.used for sheet in self.reading.preview.sheets) else 1

    def first_focus(self) -> QWidget:
        return next(iter(self._boxes.values()))

    def _take_sheets(self) -> None:
        self.reading.direct(sheets={name: box.isChecked() for name, box in self._boxes.items()})
