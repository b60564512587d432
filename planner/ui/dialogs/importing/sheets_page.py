"""The first step: which plan the file is for, which of its sheets are read, and where their headings stand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from planner.importing.directions import FOUND, HeadingsAt
from planner.importing.grid import Sheet
from planner.importing.upright import remembered_elsewhere
from planner.ui import theme
from planner.ui.dialogs.importing.cell_bar import CellBar
from planner.ui.dialogs.importing.file_reading import FileReading
from planner.ui.dialogs.importing.page import ImportPage
from planner.ui.dialogs.importing.sheet_list import SheetLine, SheetList, SheetModel
from planner.ui.dialogs.importing.sheet_model import SheetGrid
from planner.ui.dialogs.importing.sheet_paint import SheetLegend
from planner.ui.dialogs.importing.sheet_view import SheetView
from planner.ui.dialogs.importing.sheet_words import sheet_words, wrong_headings
from planner.ui.dialogs.importing.understood import UnderstoodSheet, with_row
from planner.ui.widgets import Rule, YearField
from planner.words import N_, _, plural


class SheetsPage(ImportPage):
    title = N_("File and sheets")

    def __init__(self, reading: FileReading, parent: QWidget | None = None) -> None:
        super().__init__(reading, parent)
        self._sheets: dict[str, Sheet] = {sheet.name: sheet for sheet in reading.book.sheets}
        self._understood: dict[str, UnderstoodSheet] = {}
        self.sheets = SheetModel(self)
        self.list = SheetList(self.sheets)
        self.grid = SheetGrid(self)
        self.view = SheetView(self.grid)
        self._bar = CellBar()
        self._legend = SheetLegend()
        for part in (self._year_line(), self.list, Rule(), self._headings_line(), self.view, self._bar, self._legend):
            self.column.addWidget(part)
        self.column.setStretchFactor(self.view, 1)
        self.sheets.ticked.connect(self._tick)
        self.list.chosen.connect(self._look_at)
        self.view.stood.connect(self._tell_cell)
        self.view.row_pointed.connect(self.point_at_row)
        self.view.column_pointed.connect(self.point_at_column)

    def show_reading(self) -> None:
        self._understood = {
            it.name: UnderstoodSheet(self.reading.draft, self.reading.preview, it) for it in self.reading.preview.sheets
        }
        self._show_plan()
        self.sheets.show_lines([self._line(it) for it in self._understood.values()])
        if not self.list.sheet:
            self.list.look_at(self._first())
        self._look_at(self.list.sheet)

    def questions(self) -> int:
        return 0 if any(sheet.used for sheet in self.reading.preview.sheets) else 1

    def first_focus(self) -> QWidget:
        return self.view if self.questions() else self.list

    # ---- what a person says

    def point_at_row(self, row: int, more: bool = False) -> None:
        """The headings of the sheet stand in this row; `more` for one of two."""
        understood = self._understood[self.list.sheet]
        if not any((row, column) in self.grid.sheet.cells for column in range(1, self.grid.columnCount() + 1)):
            self._tell(_("Row {row} is empty.", row=row))
            return
        rows = with_row(understood.heading_rows, row) if more else (row,)
        self._point(HeadingsAt(rows=rows))

    def point_at_column(self, column: int) -> None:
        """The headings of the sheet stand below each other in this column."""
        self._point(HeadingsAt(column=column))

    def find_again(self) -> None:
        """The headings are where the program finds them, also where an earlier import remembers them elsewhere."""
        self.reading.direct(headings={**self.reading.directions.headings, self.list.sheet: FOUND})

    def _point(self, at: HeadingsAt) -> None:
        """A sheet of which one shows the headings is to be read."""
        name, said = self.list.sheet, self.reading.directions
        sheets = said.sheets if self._understood[name].reading.used else {**said.sheets, name: True}
        self.reading.direct(headings={**said.headings, name: at}, sheets=sheets)

    def _tick(self, name: str, wanted: bool) -> None:
        self.reading.direct(sheets={**self.reading.directions.sheets, name: wanted})

    def _choose_year(self) -> None:
        self.reading.direct(year=self.year.value())

    # ---- the parts

    def _year_line(self) -> QWidget:
        line = QWidget()
        label = QLabel(_("Goes into the plan of"))
        self.year = YearField(name=_("Year of the plan"))
        self.year.setFixedWidth(92)
        self.year.edited.connect(self._choose_year)
        label.setBuddy(self.year)
        self._plan = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._plan.setProperty("role", "quiet")
        row = QHBoxLayout(line)
        row.setContentsMargins(theme.WIDE, theme.WIDE - 4, theme.WIDE, theme.SPACE)
        row.setSpacing(theme.SPACE)
        row.addWidget(label)
        row.addWidget(self.year)
        row.addSpacing(theme.TIGHT)
        row.addWidget(self._plan, 1)
        return line

    def _headings_line(self) -> QWidget:
        line = QWidget()
        self._hint = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._hint.setProperty("role", "quiet")
        self._back = QPushButton(_("As the program found them"))
        self._back.setProperty("role", "link")
        self._back.setAutoDefault(False)
        self._back.clicked.connect(self.find_again)
        self._headings = QPushButton(_("Headings"))
        self._headings.setProperty("hasmenu", True)
        self._headings.setAutoDefault(False)
        self._headings.setMenu(self.view.menu)
        self._again = QAction(_("As the program found them"), self.view.menu)
        self._again.triggered.connect(self.find_again)
        self.view.menu.addSeparator()
        self.view.menu.addAction(self._again)
        row = QHBoxLayout(line)
        row.setContentsMargins(theme.WIDE, theme.SPACE, theme.WIDE, theme.SPACE)
        row.setSpacing(theme.SPACE)
        row.addWidget(self._hint, 1)
        row.addWidget(self._back)
        row.addWidget(self._headings)
        return line

    # ---- what is shown

    def _first(self) -> str:
        """The sheet to look at first: one that is read, else one that could be."""
        readings = [it.reading for it in self._understood.values() if not it.reading.hidden]
        return next((it.name for it in readings if it.used), readings[0].name if readings else "")

    def _show_plan(self) -> None:
        plan, year = self.reading.ground[0], self.reading.draft.year
        self.year.set_value(year)
        name = (plan.title if plan else "") or _("Action plan {year}", year=year)
        if plan is None:
            self._plan.setText(_("{plan} does not exist yet and is created.", plan=name))
        else:
            count = len(plan.initiatives)
            told = plural("{plan} exists, with {count} initiative.", "{plan} exists, with {count} initiatives.", count, plan=name)
            self._plan.setText(told)

    def _line(self, sheet: UnderstoodSheet) -> SheetLine:
        reading, said = sheet.reading, self.reading.directions
        wanted = said.sheets.get(reading.name, reading.used)
        gives = plural("{count} initiative", "{count} initiatives", sheet.initiatives) if reading.used else ""
        return SheetLine(
            name=reading.name,
            ticked=None if reading.hidden else wanted,
            why=sheet_words(sheet, said),
            gives=gives,
            look=wanted and not (reading.used and sheet.initiatives),
        )

    def _look_at(self, name: str) -> None:
        if name not in self._understood:
            return
        understood = self._understood[name]
        self.view.show_sheet(self._sheets[name], understood)
        self._legend.setVisible(understood.reading.used)
        said = self.reading.directions
        moved = said.headings.get(name, FOUND) != FOUND or remembered_elsewhere(self._sheets[name], said)
        self._back.setVisible(moved)
        self._again.setEnabled(moved)
        self._tell(wrong_headings(understood, self.reading.directions))

    def _tell(self, wrong: str) -> None:
        """What is wrong with what was pointed at; or how to point."""
        self._hint.setText(wrong or _("Are the headings elsewhere? Click the number of their row, or the letter of their column."))
        theme.set_role(self._hint, "warning" if wrong else "quiet")

    def _tell_cell(self) -> None:
        index = self.view.currentIndex()
        if index.isValid():
            place = self.grid.place(index)
            self._bar.show_cell(place, self.grid.words(place), self.grid.meaning(place))
        else:
            self._bar.show_nothing()
