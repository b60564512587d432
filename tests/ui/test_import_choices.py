"""The columns and the values of an import: how one chooses what they become."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from windows import FakeAsk, press

from planner.ui.dialogs.importing.choice_box import ChoiceBox
from planner.ui.dialogs.importing.choice_page import ChoicePage
from planner.ui.dialogs.importing.wizard import ImportWizard
from planner.ui.window import Window

COLUMNS, VALUES, LOOK_THROUGH = 1, 2, 3
Import = Callable[..., None]


@pytest.fixture
def importing(window: Window, three: tuple[str, ...], ask: FakeAsk, qtbot: QtBot, tmp_path: Path) -> Import:
    """Import these rows into a file with a plan for 2022, and let `drive` use the wizard; nothing is taken in."""

    def run(drive: Callable[[ImportWizard], Any], *rows: tuple[object, ...]) -> None:
        path = tmp_path / "Plan 2022.xlsx"
        book = openpyxl.Workbook()
        book.active.title = "Handlingsplan 2022"
        for row in rows:
            book.active.append(row)
        book.save(path)
        done: list[bool] = []

        def use(wizard: ImportWizard) -> None:
            try:
                wizard.activateWindow()
                qtbot.waitUntil(wizard.isActiveWindow)
                drive(wizard)
            finally:
                done.append(True)
                wizard.done(0)

        ask.expect(ImportWizard, use)
        window.importing.take_in_file(path)
        qtbot.waitUntil(lambda: bool(done), timeout=60_000)

    return run


def page_of(wizard: ImportWizard, step: int) -> ChoicePage:
    wizard.show_step(step)
    page = wizard.pages[step]
    assert isinstance(page, ChoicePage)
    return page


def place_of(page: ChoicePage, words: str) -> int:
    return next(number for number, line in enumerate(page.model.lines) if line.cells and line.cells[0].startswith(words))


def boxes(page: ChoicePage) -> list[ChoiceBox]:
    return [box for box in page.table.findChildren(ChoiceBox) if box.isVisible()]


def opened(qtbot: QtBot, page: ChoicePage, words: str) -> ChoiceBox:
    """The box of a line, with its list open."""
    page.table.open_choice(place_of(page, words))
    (box,) = boxes(page)
    qtbot.waitUntil(box.view().isVisible)
    return box


def closed(qtbot: QtBot, wizard: ImportWizard, page: ChoicePage) -> None:
    qtbot.waitUntil(lambda: not boxes(page))
    qtbot.wait(20)
    qtbot.waitUntil(lambda: not wizard.reading.tasks.busy, timeout=60_000)


ROWS = (("Indsats", "Ansvarlig", "Status", "Vi vil"), ("Byhaver", "Anne Jensen", "Hos Mette", ""), ("Klub", "Anne Jenssen", "I gang", ""))


def test_a_list_opens_on_what_can_be_taken_and_is_put_away_without_taking_it(importing: Import, qtbot: QtBot) -> None:
    def choose(wizard: ImportWizard) -> None:
        page = page_of(wizard, VALUES)
        box = opened(qtbot, page, "Hos Mette")
        assert box.view().currentIndex().row() == 0, "the first choice is highlighted"
        press(qtbot, box.view(), "Escape")
        closed(qtbot, wizard, page)
        assert page.questions() == 2, "looking at the list decides nothing"
        assert wizard.isVisible()
        assert QApplication.focusWidget() is page.table

    importing(choose, *ROWS)


def test_typing_moves_within_the_list_and_enter_takes(importing: Import, qtbot: QtBot) -> None:
    def choose(wizard: ImportWizard) -> None:
        page = page_of(wizard, VALUES)
        box = opened(qtbot, page, "Hos Mette")
        qtbot.keyClicks(box.view(), "sat")
        assert not box.has_answer
        assert box.view().currentIndex().data() == "Sat på pause"
        press(qtbot, box.view(), "Return")
        closed(qtbot, wizard, page)
        assert page.model.lines[place_of(page, "Hos Mette")].cells[2] == "Sat på pause"
        assert page.table.currentIndex().row() == place_of(page, "Hos Mette")
        assert QApplication.focusWidget() is page.table

    importing(choose, *ROWS)


def test_another_name_can_be_written(importing: Import, qtbot: QtBot) -> None:
    def choose(wizard: ImportWizard) -> None:
        page = page_of(wizard, VALUES)
        box = opened(qtbot, page, "Anne Jenssen")
        press(qtbot, box.view(), "End")
        assert box.view().currentIndex().data() == "Skriv noget andet …"
        press(qtbot, box.view(), "Return")
        qtbot.waitUntil(box.hasFocus)
        qtbot.keyClicks(box, "Anne J. Jensen")
        press(qtbot, box, "Return")
        closed(qtbot, wizard, page)
        assert page.model.lines[place_of(page, "Anne Jenssen")].cells[2] == "Anne J. Jensen"

    importing(choose, *ROWS)


def test_the_box_is_as_high_as_its_words_and_its_list_as_wide(importing: Import, qtbot: QtBot) -> None:
    def look(wizard: ImportWizard) -> None:
        page = page_of(wizard, VALUES)
        box = opened(qtbot, page, "Vi vil noget")
        assert box.height() >= box.sizeHint().height()
        longest = max(box.fontMetrics().horizontalAdvance(box.itemText(place)) for place in range(box.count()))
        whole, screen = box.view().window().geometry(), box.screen().availableGeometry()
        assert whole.width() >= min(longest, screen.width())
        assert screen.left() <= whole.left()
        assert whole.right() <= screen.right()
        assert box.view().textElideMode() == Qt.TextElideMode.ElideRight
        press(qtbot, box.view(), "Escape")
        closed(qtbot, wizard, page)

    importing(look, ROWS[0], ("Byhaver", "", "", "Vi vil noget helt andet end strategien"))


def test_the_table_stays_where_it_is_when_the_last_thing_is_settled(importing: Import, qtbot: QtBot) -> None:
    def settle(wizard: ImportWizard) -> None:
        page = page_of(wizard, VALUES)
        top = page.table.y()
        box = opened(qtbot, page, "Hos Mette")
        press(qtbot, box.view(), "Return")
        closed(qtbot, wizard, page)
        assert page.questions() == 0
        assert page.table.y() == top

    importing(settle, ROWS[0], ROWS[1])


def test_where_no_column_is_the_title_it_is_asked_for_once(importing: Import, qtbot: QtBot) -> None:
    def choose(wizard: ImportWizard) -> None:
        page = page_of(wizard, COLUMNS)
        wizard.reading.direct(columns={"indsats": "description", "lokale": "links"})
        closed(qtbot, wizard, page)
        asked = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
        assert "Vælg den kolonne, der er Indsats." in asked
        assert wizard.preview.questions() == 0, "not for every row again"
        wizard.show_step(LOOK_THROUGH)
        assert wizard.preview.earlier.isVisible()
        wizard.preview.earlier.click()
        assert wizard.step == COLUMNS
        wizard.reading.direct(columns={"indsats": "description", "lokale": "title"})
        closed(qtbot, wizard, page)
        assert page.questions() == 0
        assert [row.initiative.title for row in wizard.preview.model.rows] == ["Salen", "Haven"]

    importing(
        choose, ("Indsats", "Ansvarlig", "Lokale"), ("Byhaver", "RDA", "Salen"), ("Klub", "SSP", "Haven"),
    )  # fmt: skip


def test_answers_are_not_thrown_away_unasked(importing: Import, ask: FakeAsk, qtbot: QtBot) -> None:
    def leave(wizard: ImportWizard) -> None:
        wizard.show_step(LOOK_THROUGH)
        wizard.preview.table.selectRow(0)
        press(qtbot, wizard.preview.table, "S")
        ask.choices.append(None)
        wizard.reject()
        assert wizard.isVisible()
        ask.choices.append(0)
        wizard.reject()
        assert not wizard.isVisible()
        assert ask.said == ["Forkast importen?"] * 2

    importing(leave, *ROWS)


def test_nothing_is_asked_about_a_row_that_is_skipped(importing: Import, qtbot: QtBot) -> None:
    def skip(wizard: ImportWizard) -> None:
        wizard.show_step(LOOK_THROUGH)
        assert wizard.preview.questions() == 1
        wizard.preview.table.selectRow(0)
        press(qtbot, wizard.preview.table, "S")
        assert wizard.preview.questions() == 0
        assert wizard.steps.buttons[LOOK_THROUGH].questions == 0

    importing(skip, ("Indsats", "Økonomi"), ("Byhaver", "10-12 t.kr."))
