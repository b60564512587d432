"""The first step of an import: the plan, the sheets, and the headings, pointed at on the sheet itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import builders
import openpyxl
import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from windows import FakeAsk, accept, press, type_over

from planner.importing.headings import heading_key
from planner.importing.taking_in import remember
from planner.records.layout import LayoutRecord
from planner.ui.dialogs.importing.sheet_model import KIND
from planner.ui.dialogs.importing.sheets_page import SheetsPage
from planner.ui.dialogs.importing.understood import Kind, with_row
from planner.ui.dialogs.importing.wizard import ImportWizard
from planner.ui.dialogs.year import YearDialog
from planner.ui.window import Window

ROWS: list[tuple[object, ...]] = [
    ("Handlingsplan 2022 for bibliotekerne i Ballerup Kommune", None, None, None),
    (),
    ("Indsats", "Ansvarlig", "Slut", "Lokale", "Verdensmål"),
    ("Byhaver i Skovlunde", "RDA", dt.date(2022, 3, 1), "Salen", "11, 13"),
    ("Filmklub", "SSP", None, None, "99"),
    ("I alt", None, None, 2),
]


def workbook(path: Path, *rows: tuple[object, ...]) -> Path:
    """A plan for 2022 beside a sheet that is none, one of another year, and one that is hidden."""
    book = openpyxl.Workbook()
    book.active.title = "Plan"
    for row in rows or ROWS:
        book.active.append(row)
    book.active.merge_cells("A1:D1")
    for name, hidden in (("Noter", False), ("2020", False), ("Lister", True)):
        sheet = book.create_sheet(name)
        sheet.append(("Indsats", "Ansvarlig") if name == "2020" else ("Husk kagen",))
        sheet.append(("Gammel indsats", "RDA") if name == "2020" else ())
        sheet.sheet_state = "hidden" if hidden else "visible"
    book.save(path)
    return path


class Step:
    """The first step of the wizard in a driver's hands."""

    def __init__(self, dialog: ImportWizard, qtbot: QtBot) -> None:
        dialog.show_step(0)
        page = dialog.pages[0]
        assert isinstance(page, SheetsPage)
        self.dialog, self.page, self._qtbot = dialog, page, qtbot
        self.settle()

    def settle(self) -> None:
        self._qtbot.wait(20)
        self._qtbot.waitUntil(lambda: not self.dialog.reading.tasks.busy, timeout=60_000)

    def lines(self) -> list[tuple[str, bool | None, str, str]]:
        return [(line.name, line.ticked, line.why, line.gives) for line in self.page.sheets.lines]

    def kinds(self, column: int) -> list[Kind | None]:
        grid = self.page.grid
        return [grid.index(row, column).data(KIND) for row in range(grid.rowCount())]

    def stand(self, row: int, column: int) -> None:
        """On a cell, with the keyboard in the sheet."""
        self.page.view.setFocus()
        self.page.view.setCurrentIndex(self.page.grid.index(row - 1, column - 1))

    def key(self, keys: str) -> None:
        press(self._qtbot, self.page.view, keys)
        self.settle()

    def click_number(self, row: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        edge = self.page.view.verticalHeader()
        place = QPoint(10, edge.sectionViewportPosition(row - 1) + 5)
        self._qtbot.mouseClick(edge.viewport(), Qt.MouseButton.LeftButton, held, place)
        self.settle()

    def click_letter(self, column: int) -> None:
        edge = self.page.view.horizontalHeader()
        place = QPoint(edge.sectionViewportPosition(column - 1) + 15, 8)
        self._qtbot.mouseClick(edge.viewport(), Qt.MouseButton.LeftButton, pos=place)
        self.settle()

    def says(self, words: str) -> bool:
        return any(words in label.text() for label in self.page.findChildren(QLabel) if label.isVisible())


class Opened(Protocol):
    """Opens a workbook, or the usual one, and lets one work on its first step."""

    def __call__(self, use: Callable[[Step], None], path: Path | None = None) -> None: ...


@pytest.fixture
def step(window: Window, three: tuple[str, ...], ask: FakeAsk, qtbot: QtBot, tmp_path: Path) -> Opened:
    """On a file with a plan for 2022."""

    def opened(use: Callable[[Step], None], path: Path | None = None) -> None:
        done: list[bool] = []

        def drive(dialog: ImportWizard) -> None:
            try:
                use(Step(dialog, qtbot))
            finally:
                done.append(True)
                dialog.done(0)

        ask.expect(YearDialog, accept)  # the sheets speak of 2022 and of 2020
        ask.expect(ImportWizard, drive)
        window.importing.take_in_file(path or workbook(tmp_path / "plan 2022.xlsx"))
        qtbot.waitUntil(lambda: bool(done), timeout=60_000)

    return opened


def test_each_sheet_says_whether_and_why_it_is_read(step: Opened) -> None:
    def use(it: Step) -> None:
        assert it.lines() == [
            ("Plan", True, "Læses, med overskrifter i række 3", "2 indsatser"),
            ("Noter", False, "Læses ikke: der er ikke fundet overskrifter fra en plan", ""),
            ("2020", False, "Læses ikke: handler om 2020", ""),
            ("Lister", None, "Læses ikke: skjult i filen", ""),
        ]
        assert it.says("findes med 3 indsatser")
        assert it.page.questions() == 0

    step(use)


def test_the_sheet_shows_what_each_cell_became(step: Opened, qtmodeltester: ModelTester) -> None:
    def use(it: Step) -> None:
        grid = it.page.grid
        qtmodeltester.check(grid)
        qtmodeltester.check(it.page.sheets)
        assert it.kinds(0) == [Kind.BAND, None, Kind.HEADING, Kind.VALUE, Kind.VALUE, Kind.LEFT]
        assert it.kinds(3)[3:] == [Kind.NOTE, None, Kind.LEFT]
        assert grid.index(3, 2).data() == "01-03-2022"
        assert grid.meaning((3, 1)) == "Overskrift: Indsats"
        assert grid.meaning((4, 2)) == "Bliver til: Ansvarlig"
        assert grid.meaning((6, 1)) == "Udeladt: sumrække"
        kept, why = grid.meaning((5, 5)).splitlines()
        assert kept == "Bliver til: Note under sin overskrift"
        assert "99" in why
        assert "A4, Byhaver i Skovlunde, Bliver til: Indsats" in grid.index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert it.page.view.columnSpan(0, 0) == 4
        assert edges(grid) == ["A, Indsats", "B, Ansvarlig", "C, Slut", "D, Note", "E, Verdensmål"]

    step(use)


def edges(grid: QAbstractItemModel) -> list[str]:
    """The letters on top as a screen reader hears them."""
    role = Qt.ItemDataRole.AccessibleTextRole
    return [grid.headerData(column, Qt.Orientation.Horizontal, role) for column in range(grid.columnCount())]


def test_one_begins_at_the_headings(step: Opened) -> None:
    def use(it: Step) -> None:
        assert it.page.grid.place(it.page.view.currentIndex()) == (3, 1)

    step(use)


def test_a_click_on_a_number_says_where_the_headings_are(step: Opened) -> None:
    def use(it: Step) -> None:
        it.click_number(4)
        assert it.lines()[0][2] == "Læses, med overskrifter i række 4"
        assert it.page._back.isVisible()
        it.click_number(3, Qt.KeyboardModifier.ShiftModifier)
        assert it.lines()[0][2] == "Læses, med overskrifter i række 3 og 4"
        it.click_number(2)
        assert it.says("Række 2 er tom.")
        it.page._back.click()
        it.settle()
        assert it.lines()[0][2] == "Læses, med overskrifter i række 3"
        assert it.page._back.isHidden()

    step(use)


def test_headings_that_an_earlier_import_remembers_can_be_found_anew(window: Window, step: Opened, tmp_path: Path) -> None:
    other = ("Emne", "Hvem", "Tovholder i LT", "Sagsnr.")
    fields = dict(zip(map(heading_key, other), ("title", "partners", "responsible", "notes"), strict=True))
    assert window.document.store is not None
    remember(window.document.store, [LayoutRecord(file="2021.xlsx", used_on=dt.date(2021, 12, 1), columns=fields)])
    path = workbook(tmp_path / "plan 2022.xlsx", *ROWS[:5], (), other, ("Byhaver", "Skolerne", "MKH", "22/1"))

    def use(it: Step) -> None:
        assert it.lines()[0][2] == "Læses, med overskrifter i række 7"
        assert it.page._back.isVisible()
        it.page._back.click()
        it.settle()
        assert it.lines()[0][2].startswith("Læses, med overskrifter i række 3")
        assert it.page._back.isHidden()

    step(use, path)


def test_the_keyboard_says_the_same(step: Opened) -> None:
    def use(it: Step) -> None:
        it.stand(4, 1)
        it.key("H")
        assert it.lines()[0][2] == "Læses, med overskrifter i række 4"
        it.key("Up")
        it.key("Shift+H")
        assert it.lines()[0][2] == "Læses, med overskrifter i række 3 og 4"
        assert it.page.grid.meaning((3, 1)) == "Overskrift"  # of a group: the field belongs to the heading below it
        it.stand(3, 1)
        it.key("K")
        assert it.lines()[0][2].startswith("Læses")
        it.key("Return")
        assert it.page.view.menu.isVisible()
        assert it.page.view.menu.actions()[0].text() == "Overskrifterne står i række 3"
        it.page.view.menu.hide()
        it.page.view.setFocus()
        press(it._qtbot, it.page.view, "Tab")
        assert not it.page.view.hasFocus()

    step(use)


def test_headings_that_head_nothing_break_nothing(step: Opened) -> None:
    def use(it: Step) -> None:
        it.click_number(6)
        assert it.lines()[0][3] == "0 indsatser"
        assert it.says("Ingen række under de overskrifter bliver til en indsats.")
        it.click_letter(4)
        assert it.says("Kolonne D kan ikke være overskrifter")
        it.page.find_again()
        it.settle()
        assert it.lines()[0][3] == "2 indsatser"

    step(use)


def test_pointing_at_headings_on_a_sheet_takes_it(step: Opened) -> None:
    def use(it: Step) -> None:
        it.page.list.look_at("Noter")
        assert not it.page._legend.isVisible()
        it.click_number(1)
        assert it.lines()[1][1] is True
        assert "Noter" in it.dialog.reading.directions.sheets

    step(use)


def test_a_sheet_is_ticked_by_keyboard(step: Opened, qtbot: QtBot) -> None:
    def use(it: Step) -> None:
        it.page.list.setFocus()
        it.page.list.look_at("2020")
        press(qtbot, it.page.list, "Space")
        it.settle()
        assert it.lines()[2] == ("2020", True, "Læses, med overskrifter i række 1", "1 indsats")
        press(qtbot, it.page.list, "Space")
        it.settle()
        assert it.lines()[2][2] == "Læses ikke: valgt fra"

    step(use)


def test_another_year_is_another_plan(step: Opened, qtbot: QtBot) -> None:
    def use(it: Step) -> None:
        type_over(qtbot, it.page.year, "2021")
        it.settle()
        assert it.dialog.reading.preview.year == 2021
        assert it.says("Handlingsplan 2021 findes ikke endnu og oprettes.")

    step(use)


def test_a_year_without_a_strategy_is_refused_and_stays_what_it_was(step: Opened, ask: FakeAsk, qtbot: QtBot) -> None:
    def use(it: Step) -> None:
        type_over(qtbot, it.page.year, "2050")
        it.settle()
        assert len(ask.said) == 1
        assert it.page.year.value() == 2022

    step(use)


def test_a_plan_turned_sideways(step: Opened, tmp_path: Path) -> None:
    rows: list[tuple[object, ...]] = [
        ("Handlingsplan 2022", None, None), ("Indsats", "Byhaver", "Filmklub"), ("Ansvarlig", "RDA", "SSP"),
        ("Hovedspor", builders.CITIZENS, builders.READING), ("Økonomi", 12000, 5000),
    ]  # fmt: skip

    def use(it: Step) -> None:
        assert it.lines()[0] == ("Plan", True, "Læses, med overskrifter i kolonne A", "2 indsatser")
        assert it.kinds(0) == [Kind.BAND, *[Kind.HEADING] * 4]
        role = Qt.ItemDataRole.AccessibleTextRole
        assert it.page.grid.headerData(2, Qt.Orientation.Vertical, role) == "3, Ansvarlig"
        it.click_number(2)
        assert "række 2" in it.lines()[0][2]
        it.click_letter(1)
        assert it.lines()[0] == ("Plan", True, "Læses, med overskrifter i kolonne A", "2 indsatser")

    path = workbook(tmp_path / "sideways 2022.xlsx", *rows)
    step(use, path)


@pytest.mark.parametrize(
    ("headings", "row", "together"), [((3,), 4, (3, 4)), ((3,), 2, (2, 3)), ((3,), 7, (7,)), ((3, 4), 4, (3, 4)), ((), 5, (5,))]
)
def test_one_more_row_of_headings(headings: tuple[int, ...], row: int, together: tuple[int, ...]) -> None:
    assert with_row(headings, row) == together
