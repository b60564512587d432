"""Which file it is, and what became of its cells."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from planner.importing.account import value_words
from planner.importing.preview import Preview
from planner.ui import theme
from planner.ui.ask import Ask
from planner.ui.dialogs.frame import PlainDialog
from planner.ui.dialogs.importing.file_reading import FileReading
from planner.ui.dialogs.lines import Lines, LinesTable
from planner.ui.widgets import SectionTitle
from planner.words import _, plural
from planner.words.readings import left_out_words


class FileFacts(QWidget):
    """The file's name, its sheets, and its cells counted by use, with those that are left out at hand."""

    def __init__(self, reading: FileReading, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading, self._ask = reading, ask
        self._name = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._name.setProperty("role", "section")
        self._sheets = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._sheets.setProperty("role", "quiet-small")
        self._cells = SectionTitle()
        self._counts = [QLabel() for _count in range(4)]
        self._show = QPushButton(_("Show what is left out"))
        self._show.setProperty("role", "count")
        self._show.setAutoDefault(False)
        self._show.clicked.connect(self._show_left_out)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE)
        column.addWidget(self._name)
        column.addWidget(self._sheets)
        column.addSpacing(theme.SPACE)
        column.addWidget(self._cells)
        for label in self._counts:
            column.addWidget(label)
        column.addWidget(self._show, 0, Qt.AlignmentFlag.AlignLeft)

    def show_reading(self) -> None:
        preview = self._reading.preview
        used = [sheet.name for sheet in preview.sheets if sheet.used]
        self._name.setText(preview.file)
        self._sheets.setText(plural("sheet {sheets}", "sheets {sheets}", len(used), sheets=", ".join(used)) if used else "")
        cells = preview.cells
        self._cells.set_text(plural("{count} cell", "{count} cells", cells.non_empty))
        told = (
            plural("{count} value", "{count} values", cells.values),
            plural("{count} heading or band", "{count} headings and bands", cells.structure),
            plural("{count} note", "{count} notes", cells.notes),
            plural("{count} left out", "{count} left out", cells.left_out),
        )
        for label, words in zip(self._counts, told, strict=True):
            label.setText(words)
        self._show.setVisible(bool(cells.left_out))

    def _show_left_out(self) -> None:
        dialog = LeftOut(self._reading.preview, self)
        self._ask.run(dialog)
        dialog.deleteLater()


class LeftOut(PlainDialog):
    """Every cell that becomes nothing, with its reason; *Escape* comes back to the import."""

    def __init__(self, preview: Preview, parent: QWidget | None = None) -> None:
        super().__init__(_("Cells left out"), _("These cells become nothing in the plan. All others do."), parent)
        several = sum(sheet.used for sheet in preview.sheets) > 1 or len({it.sheet for it in preview.left_out}) > 1
        headings = [_("Cell"), _("What the cell says"), _("Why")]
        lines = Lines(headings, parent=self)
        lines.show_lines([
            (f"{it.sheet} {it.cell}" if several else it.cell, value_words(it.value), left_out_words(it.reason))
            for it in preview.left_out
        ])  # fmt: skip
        self.table = LinesTable(lines, _("Cells left out"), wide=1, wraps=True)
        self.column.addWidget(self.table, 1)
        self.add_close()
        self.resize(680, 440)
        self.table.setFocus()
