"""An afternoon with the whole plan: a gap is found and closed, a period moved, the strategy reworded, next year begun."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import builders
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from windows import accept, add_plan, ask_of, make_window, press

from planner.importing.document_text import document_text
from planner.model import State
from planner.records import InitiativeRecord
from planner.ui import theme
from planner.ui.dialogs.new_plan import NewPlan
from planner.ui.pages.coverage.gaps import Gap, GapList
from planner.ui.widgets.check_list import LongCheckBox
from planner.ui.window import Window

READING = builders.strategy().tracks[0]
CLUBS, SUMMER, MARKET = "Læseklubber for teenagere", "Sommerbogen", "Byttemarked"
INTERACTIVE, REWORDED = READING.commitments[2], "Vi vil læse og spille sammen"


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    """A plan of three initiatives for 2022: one of them serves nothing yet, and one is done."""
    theme.apply(qapp, "light")
    window = make_window(qtbot, tmp_path / "window.ini")
    window.files.begin(tmp_path / "Handlingsplaner.planner")
    add_plan(
        window, 2022,
        builders.initiative(1, CLUBS, track=READING.name, commitments=READING.commitments[:2], sdgs=builders.sdgs(4)),
        builders.initiative(2, SUMMER, track=READING.name, commitments=READING.commitments[:1], sdgs=builders.sdgs(3), state=State.DONE),
        builders.initiative(3, MARKET, track=READING.name, sdgs=builders.sdgs(10), period=builders.quarter(2)),
    )  # fmt: skip
    window.overview.today = window.coverage.today = lambda: dt.date(2022, 3, 1)
    window.schedule.bars.today = dt.date(2022, 3, 1)
    yield window
    window.close()


def initiative(window: Window, title: str) -> InitiativeRecord:
    assert window.document.plan is not None
    return next(it for it in window.document.plan.initiatives if it.title == title)


def gaps(window: Window) -> dict[str, Gap]:
    return {gap.name: gap for gap in window.coverage.gaps.gaps()}


def click_gap(qtbot: QtBot, listed: GapList, name: str) -> None:
    item = listed.findItems(name, Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchRecursive)[0]
    listed.scrollToItem(item)
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=listed.visualItemRect(item).center())


def click(qtbot: QtBot, widget: object) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_the_whole_plan(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    ask = ask_of(window)

    # the overview says that most of the strategy is not served, and leads to where it can be seen
    press(qtbot, window, "Ctrl+1")
    card = window.overview.cards["commitments"]
    assert (card.number.text(), card.remarks[0].text()) == ("2 af 19", "17 uden indsats")
    click(qtbot, card.remarks[0])

    # one click: what no year of the period has touched
    page = window.coverage
    assert page.untouched.text() == "Urørt i hele perioden · 17"
    click(qtbot, page.untouched)
    assert gaps(window)[INTERACTIVE].what == "ingen indsats i 2020–2023"
    click(qtbot, page.untouched)

    # the market serves nothing: from its gap to its form, one tick, and both gaps are gone
    click_gap(qtbot, page.gaps, MARKET)
    boxes = window.initiatives.form.commitments.findChildren(LongCheckBox)
    click(qtbot, next(box for box in boxes if box.words() == INTERACTIVE))
    press(qtbot, window, "Ctrl+3")
    assert not {MARKET, INTERACTIVE} & set(gaps(window))
    assert page.untouched.text() == "Urørt i hele perioden · 16"

    # the page on paper tells the same
    target = tmp_path / "Dækning 2022.pdf"
    ask.files = [target]
    click(qtbot, page.pdf)
    qtbot.waitUntil(lambda: not window.tasks.busy, timeout=20_000)
    paper = " ".join(document_text(target).split())
    assert "Dækning 2022" in paper
    assert page.used.text() in paper
    assert MARKET not in paper

    # it runs a quarter longer: its bar is pulled, and its words are rewritten
    press(qtbot, window, "Ctrl+4")
    pull_end(window, MARKET, dt.date(2022, 9, 29))
    period = initiative(window, MARKET).period
    assert (period.end, period.text) == (dt.date(2022, 9, 30), "2.-3. kvartal")

    # the commitment gets other words; what is linked to it stays so
    press(qtbot, window, "Ctrl+6")
    window.strategy.edit_button.click()
    assert window.strategy.editor is not None
    field = window.strategy.editor.tracks[0].commitments.rows[2].field
    field.setFocus()
    press(qtbot, field, "Ctrl+A")
    qtbot.keyClicks(field, REWORDED)
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert initiative(window, MARKET).commitments == (REWORDED,)

    # next year begins with what goes on
    def continue_two(dialog: NewPlan) -> None:
        dialog._continue.click()
        rolling = dialog.rolling
        assert rolling._words.text().startswith("2 indsatser kommer med")  # what is done stays behind
        accept(dialog)

    ask.expect(NewPlan, continue_two)
    press(qtbot, window, "Ctrl+Shift+N")
    assert window.windowTitle() == "Handlingsplan 2023 – Handlingsplaner"
    assert initiative(window, MARKET).commitments == (REWORDED,)
    assert initiative(window, MARKET).period.start == dt.date(2023, 4, 1)
    press(qtbot, window, "Ctrl+3")
    assert [column.chosen for column in page.years.grid_model.grid.columns] == [False, False, False, True]

    # not yet: one step back, and 2022 is as it was
    press(qtbot, window, "Ctrl+Z")
    assert [summary.year for summary in window.document.summaries] == [2022]
    assert initiative(window, SUMMER).state is State.DONE

    # all of it stands in the history, what was taken back too
    press(qtbot, window, "Ctrl+7")
    model = window.history.model
    entries = [entry for row in range(model.rowCount()) if (entry := model.entry(row))]
    assert [entry.name for entry in entries[:4]] == ["roll_plan", "edit_commitment", "edit_initiative", "edit_initiative"]


def pull_end(window: Window, title: str, to: dt.date) -> None:
    """Drag the right end of a bar to a day."""
    bars = window.schedule.bars
    record, axis = initiative(window, title), bars.axis()
    assert record.period.end is not None
    index = bars.rows.index_of(record.id)
    bars.scrollTo(index)
    down, start, end = bars.visualRect(index).center().y(), round(axis.after(record.period.end)) - 2, round(axis.after(to))
    QTest.mousePress(bars.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(start, down))
    for across in (start + (end - start) // 2, end):
        at = QPointF(across, down)
        QApplication.sendEvent(bars.viewport(), QMouseEvent(
            QEvent.Type.MouseMove, at, bars.viewport().mapToGlobal(at), Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        ))  # fmt: skip
    QTest.mouseRelease(bars.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(end, down))
