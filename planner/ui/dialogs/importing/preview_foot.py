"""Below the rows of an import: the plan's totals, what was noticed and asks for nothing, rows that could not be read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planner.errors import PlannerError
from planner.importing.repairs import notices
from planner.importing.rows_back import rows_back, unread_rows
from planner.importing.totals import Forecast
from planner.importing.within_lock import LOCK_SENTENCES
from planner.ui import theme
from planner.ui.ask import Ask
from planner.ui.dialogs.importing.file_reading import FileReading
from planner.ui.dialogs.importing.notices import Notices
from planner.ui.dialogs.importing.totals_line import TotalsLine
from planner.ui.widgets import Picture
from planner.words import _, plural


class PreviewFoot(QWidget):
    """Shows a reading; `show_forecast` the totals by what is chosen."""

    def __init__(self, reading: FileReading, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading, self._ask = reading, ask
        self.totals = TotalsLine()
        self.quiet = QLabel(_("Nothing to decide."))
        self.quiet.setProperty("role", "quiet")
        self.locked = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        """What is left out because the plan is adopted or closed."""
        self._lock = Picture("lock", "quiet", 16)
        self.remarks = QPushButton()
        self.remarks.clicked.connect(self._show_notices)
        self.rows_back = QPushButton(_("Save rows that could not be read …"))
        self.rows_back.clicked.connect(self._save_rows)
        for button in (self.remarks, self.rows_back):
            button.setProperty("role", "link")
        self.empty_cells = QCheckBox()
        self.empty_cells.clicked.connect(self._take_empty_cells)
        sums = QHBoxLayout()
        sums.setSpacing(theme.SPACE)
        sums.addWidget(self.totals)
        sums.addStretch(1)
        sums.addWidget(self.remarks)
        sums.addWidget(self.rows_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        lock = QHBoxLayout()
        lock.setSpacing(theme.SPACE)
        lock.addWidget(self._lock, 0, Qt.AlignmentFlag.AlignTop)
        lock.addWidget(self.locked, 1)
        column.addLayout(lock)
        column.addWidget(self.quiet)
        column.addWidget(self.empty_cells)
        column.addLayout(sums)

    def show_reading(self) -> None:
        """What was noticed in the file as it is understood now."""
        told = notices(self._reading.preview)
        lock = next((problem.message for problem in told if problem.code in LOCK_SENTENCES), "")
        self.locked.setText(lock)
        for part in (self._lock, self.locked):
            part.setVisible(bool(lock))
        self.remarks.setText(plural("{count} remark", "{count} remarks", len(told)))
        self.remarks.setVisible(bool(told))
        is_worksheet = self._reading.preview.signed is not None
        self.rows_back.setVisible(not is_worksheet and bool(unread_rows(self._reading.preview)))
        self.totals.setVisible(not is_worksheet)  # which changes none of them
        emptied = sum(problem.code == "cell_emptied" for problem in told)
        ticked = self._reading.directions.empty_cells
        self.empty_cells.setText(
            plural("Let {count} emptied cell empty its field", "Let {count} emptied cells empty their fields", emptied)
            if emptied else _("Let emptied cells empty their fields")
        )  # fmt: skip
        self.empty_cells.setVisible(emptied > 0 or ticked)
        self.empty_cells.setChecked(ticked)

    def show_forecast(self, forecast: Forecast) -> None:
        self.totals.show_forecast(forecast)

    def _take_empty_cells(self) -> None:
        self._reading.direct(empty_cells=self.empty_cells.isChecked())

    def _show_notices(self) -> None:
        dialog = Notices(notices(self._reading.preview), self)
        self._ask.run(dialog)
        dialog.deleteLater()

    def _save_rows(self) -> None:
        """Write the rows that could not be read into a workbook of their own, to be mended and imported again."""
        from planner.exporting.safe_save import safe_save

        reading = self._reading
        name = _("{file} - rows to mend.xlsx", file=Path(reading.preview.file).stem)
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        target = self._ask.file_to_write(self, _("Save rows that could not be read"), _("Workbook (*.xlsx)"), folder / name)
        if target is None:
            return
        try:
            safe_save(target, rows_back(reading.book, reading.draft, reading.preview))
        except PlannerError as error:
            self._ask.tell(self, error)
            return
        self._ask.say(self, plural(
            "{count} row is written to {file}. Mend it there and import the file.",
            "{count} rows are written to {file}. Mend them there and import the file.",
            len(unread_rows(reading.preview)), file=target.name,
        ))  # fmt: skip
