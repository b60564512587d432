"""The whole first day: start, draft a plan, think again, close, start again, export, take the export back."""

from __future__ import annotations

from pathlib import Path

import builders
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from windows import FakeAsk, accept, ask_of, make_window, press, type_over

from planner.records import InitiativeRecord, SdgLink
from planner.ui import theme
from planner.ui.dialogs.export.dialog import ExportDialog
from planner.ui.dialogs.importing.wizard import ImportWizard
from planner.ui.dialogs.new_plan import NewPlan
from planner.ui.widgets.check_list import LongCheckBox
from planner.ui.window import Window

READING_CLUBS, OPEN_WORKSHOP, SWAP_MARKET = "Læseklubber på Måløv", "Åbent værksted", "Byttemarked på rådhuspladsen"


def start(qtbot: QtBot, folder: Path) -> Window:
    """As the program starts: the window first, then the file, which is made when there is none."""
    window = make_window(qtbot, folder / "window.ini")
    assert window.files.begin(folder / "Handlingsplaner.planner")
    return window


def draft(qtbot: QtBot, window: Window, title: str, track: str, commitment: str, sdgs: tuple[str, ...], goal: str) -> None:
    """A new initiative, filled in as a person does it: Ctrl+N, type, Tab, choose, tick."""
    form = window.initiatives.form
    press(qtbot, window, "Ctrl+N")
    qtbot.keyClicks(form.title, title)
    qtbot.keyClick(form.title, Qt.Key.Key_Tab)
    form.track.setFocus()
    while form.track.currentText() != track:
        before = form.track.currentText()
        qtbot.keyClick(form.track, Qt.Key.Key_Down)
        assert form.track.currentText() != before, "the track is not among the choices"
    box = next(box for box in form.commitments.findChildren(LongCheckBox) if box.words() == commitment)
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    form.sdgs.search.setFocus()
    for typed in sdgs:
        qtbot.keyClicks(form.sdgs.search, typed)
        qtbot.keyClick(form.sdgs.search, Qt.Key.Key_Return)
    goals = form.goals.view
    goals.setFocus()
    goals.setCurrentIndex(goals.model().index(0, 0))
    press(qtbot, goals, "F2")
    editor = QApplication.focusWidget()
    qtbot.keyClicks(editor, goal)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    form.flush()


def titles(window: Window) -> list[str]:
    assert window.document.plan is not None
    return [initiative.title for initiative in window.document.plan.initiatives]


def plan_of(window: Window) -> tuple[InitiativeRecord, ...]:
    assert window.document.plan is not None
    return window.document.plan.initiatives


def test_the_first_plan(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    theme.apply(qapp, "light")
    window = start(qtbot, tmp_path)
    ask = ask_of(window)

    # the first door: a plan for 2022
    def for_2022(dialog: NewPlan) -> None:
        type_over(qtbot, dialog.year_box, "2022")
        accept(dialog)

    ask.expect(NewPlan, for_2022)
    qtbot.mouseClick(window.start.begin, Qt.MouseButton.LeftButton)
    assert window.document.year == 2022
    assert window.status.saved.text().startswith("✓ Gemt")

    # three initiatives
    strategy = builders.strategy()
    drafts = (
        (READING_CLUBS, strategy.tracks[0], ("4", "3"), "60 unge er med"),
        (OPEN_WORKSHOP, strategy.tracks[1], ("9",), "40 lørdage med åbent"),
        (SWAP_MARKET, strategy.tracks[2], ("13.3", "11"), "500 ting får nye ejere"),
    )
    for title, track, sdgs, goal in drafts:
        draft(qtbot, window, title, track.name, track.commitments[0], sdgs, goal)
    assert titles(window) == [READING_CLUBS, OPEN_WORKSHOP, SWAP_MARKET]
    for initiative, (_title, track, _sdgs, goal) in zip(plan_of(window), drafts, strict=True):
        assert initiative.track == track.name
        assert initiative.commitments == (track.commitments[0],)
        assert [it.text for it in initiative.goals] == [goal]
    assert plan_of(window)[2].sdgs == (SdgLink(number=13, primary=True, targets=("13.3",)), SdgLink(number=11))

    # think again, and again
    drafted = plan_of(window)
    while titles(window) != [READING_CLUBS, OPEN_WORKSHOP]:
        press(qtbot, window, "Ctrl+Z")
    assert plan_of(window) == drafted[:2]
    while window.document.next_redo():
        press(qtbot, window, "Ctrl+Y")
    assert plan_of(window) == drafted

    # close in the middle of a word; it is saved all the same
    window.initiatives.choose([drafted[0].id])
    window.initiatives.form.description.setFocus()
    qtbot.keyClicks(window.initiatives.form.description, "Unge vælger selv bøgerne")
    window.close()

    # start again: all there
    window = start(qtbot, tmp_path)
    ask = ask_of(window)
    assert titles(window) == [READING_CLUBS, OPEN_WORKSHOP, SWAP_MARKET]
    assert plan_of(window)[0].description == "Unge vælger selv bøgerne"
    assert plan_of(window)[1:] == drafted[1:]

    # export it for the committee
    workbook = tmp_path / "Handlingsplan 2022.xlsx"
    export(qtbot, window, ask, workbook)

    # take it back: nothing has changed
    previews: list[list[str]] = []

    def look(dialog: ImportWizard) -> None:
        previews.append([row.action.value for row in dialog.preview.model.rows])
        assert not dialog.yes.isEnabled()

    ask.expect(ImportWizard, look)
    window.importing.take_in_file(workbook)
    qtbot.waitUntil(lambda: bool(previews) and not window.tasks.busy, timeout=30_000)
    assert previews == [["same", "same", "same"]]
    window.close()


def export(qtbot: QtBot, window: Window, ask: FakeAsk, target: Path) -> None:
    def to_target(dialog: ExportDialog) -> None:
        dialog.place.put(target)
        accept(dialog)
        qtbot.waitUntil(lambda: dialog.outcome.words().startswith(f"{target.name} er skrevet."), timeout=30_000)
        dialog.reject()

    ask.expect(ExportDialog, to_target)
    press(qtbot, window, "Ctrl+E")
    qtbot.waitUntil(lambda: target.exists() and not window.tasks.busy, timeout=30_000)
