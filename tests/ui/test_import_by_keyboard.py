"""Last year's workbook, with headings nobody foresaw, comes in by keyboard alone; next year's needs no decision."""

from __future__ import annotations

from pathlib import Path

import builders
import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot
from windows import FakeAsk, press

from planner.model.enums import State
from planner.ui.dialogs.importing.choice_page import ChoicePage
from planner.ui.dialogs.importing.wizard import ImportWizard
from planner.ui.window import Window

HEADINGS = ("Indsats", "Ansvarlig", "Hjælpere", "Status", "Samarbejdspartner")


def workbook(path: Path, *rows: tuple[str, ...]) -> Path:
    book = openpyxl.Workbook()
    book.active.append(HEADINGS)
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def open_lists(page: ChoicePage) -> list[QComboBox]:
    return [box for box in page.table.findChildren(QComboBox) if box.view().isVisible()]


def choose(qtbot: QtBot, wizard: ImportWizard, words: str, letters: str) -> None:
    """Go to the line of these words, open its choice, type the first letters of what it is to be, and take it."""
    page = wizard.pages[wizard.step]
    assert isinstance(page, ChoicePage)
    assert focused() is page.table
    press(qtbot, page.table, "Home")
    place = next(number for number, line in enumerate(page.model.lines) if line.cells and line.cells[0].startswith(words))
    while page.table.currentIndex().row() < place:
        press(qtbot, page.table, "Down")
    press(qtbot, page.table, "Return")
    qtbot.waitUntil(lambda: len(open_lists(page)) == 1)
    (box,) = open_lists(page)
    qtbot.keyClicks(box.view(), letters)
    qtbot.keyClick(box.view(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not open_lists(page))
    qtbot.wait(20)
    qtbot.waitUntil(lambda: not wizard.reading.tasks.busy, timeout=30_000)


def in_front(qtbot: QtBot, wizard: ImportWizard) -> None:
    wizard.activateWindow()
    qtbot.waitUntil(wizard.isActiveWindow)


def go_on(qtbot: QtBot) -> None:
    press(qtbot, focused(), "Ctrl+Return")


def take_in(qtbot: QtBot, window: Window, ask: FakeAsk, path: Path) -> None:
    ask.files.append(path)
    press(qtbot, window, "Ctrl+I")
    for _reading_then_comparing in range(2):
        qtbot.wait(30)
        qtbot.waitUntil(lambda: not window.tasks.busy, timeout=60_000)


def test_by_keyboard_alone(window: Window, three: tuple[str, ...], ask: FakeAsk, qtbot: QtBot, tmp_path: Path) -> None:
    steps: list[int] = []

    def decide(wizard: ImportWizard) -> None:
        steps.append(wizard.step)
        in_front(qtbot, wizard)
        assert [page.questions() for page in wizard.pages] == [0, 1, 2, 0]
        choose(qtbot, wizard, "Hjælpere", "Deltagere")
        assert wizard.pages[1].questions() == 0
        go_on(qtbot)
        choose(qtbot, wizard, "Hos Mette", "I gang")
        choose(qtbot, wizard, "Anne Jenssen", "Anne Jensen")
        assert wizard.pages[2].questions() == 0
        go_on(qtbot)
        assert wizard.preview.sums() == "2 oprettes · 0 opdateres · 0 uændrede · 0 springes over"
        go_on(qtbot)

    ask.expect(ImportWizard, decide)
    first = workbook(
        tmp_path / "Plan 2022.xlsx",
        ("Byhaver", "Anne Jensen", "SSP", "Hos Mette", "Ældresagen"), ("Natbibliotek", "Anne Jenssen", "", "I gang", ""),
    )  # fmt: skip
    take_in(qtbot, window, ask, first)
    assert steps == [1], "it opens where something is to be decided"
    assert window.document.plan is not None
    haver, nat = window.document.plan.initiatives[len(three) :]
    assert (haver.title, haver.responsible, haver.participants, haver.state) == (
        "Byhaver", ("Anne Jensen",), ("SSP",), State.IN_PROGRESS,
    )  # fmt: skip
    assert nat.responsible == ("Anne Jensen",)

    def nothing_to_decide(wizard: ImportWizard) -> None:
        steps.append(wizard.step)
        in_front(qtbot, wizard)
        assert [page.questions() for page in wizard.pages] == [0, 0, 0, 0]
        go_on(qtbot)

    ask.expect(ImportWizard, nothing_to_decide)
    with_strategy = builders.strategy()
    assert with_strategy.covers(2023)
    take_in(qtbot, window, ask, workbook(tmp_path / "Plan 2023.xlsx", ("Læseklub", "Anne Jenssen", "RDA", "Hos Mette", "")))
    assert steps == [1, 3], "the next one of the family opens on what it would do"
    assert window.document.year == 2023
    (club,) = window.document.plan.initiatives
    assert (club.responsible, club.participants, club.state) == (("Anne Jensen",), ("RDA",), State.IN_PROGRESS)
