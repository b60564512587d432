"""The page *Strategi*: edited where it stands, by mouse and by keyboard; links stay, and every edit can be undone."""

from __future__ import annotations

from pathlib import Path

import builders
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from windows import FakeAsk, add_plan, press, type_over

from planner.importing.document_text import document_text
from planner.records import StrategyRecord
from planner.ui.pages.strategy import StrategyPage
from planner.ui.pages.strategy.editor import StrategyEditor
from planner.ui.pages.strategy.rows import Row, RowField
from planner.ui.window import Window

INTERACTIVE = "Vi vil arbejde med interaktiv læsning"


@pytest.fixture
def page(window: Window) -> StrategyPage:
    """The page while it is being edited, under a plan with one initiative that is linked to a commitment and an aim."""
    record = builders.initiative(
        1, "Læseklub", track=builders.READING, commitments=(INTERACTIVE,), vision_aims=("Mere liv i fællesskaber",)
    )
    add_plan(window, 2022, record)
    window.show_page("strategy")
    window.strategy.edit_button.click()
    return window.strategy


def editor(page: StrategyPage) -> StrategyEditor:
    assert page.editor is not None
    return page.editor


def strategy(page: StrategyPage) -> StrategyRecord:
    assert page.strategy is not None
    return page.strategy


def row(page: StrategyPage, track: int, place: int) -> Row:
    return editor(page).tracks[track].commitments.rows[place]


def linked(window: Window) -> tuple[str | None, tuple[str, ...], tuple[str, ...]]:
    assert window.document.plan is not None
    (one,) = window.document.plan.initiatives
    return one.track, one.commitments, one.vision_aims


def write(qtbot: QtBot, field: RowField, text: str) -> None:
    """Into a growing field, left with Tab."""
    field.setFocus()
    press(qtbot, field, "Ctrl+A")
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Tab)


def test_what_is_linked_to_a_commitment_stays_linked_when_its_words_change(qtbot: QtBot, window: Window, page: StrategyPage) -> None:
    write(qtbot, row(page, 0, 2).field, "Vi vil læse og spille")

    assert strategy(page).tracks[0].commitments[2] == "Vi vil læse og spille"
    assert linked(window)[1] == ("Vi vil læse og spille",)
    window.views.undo()
    assert linked(window)[1] == (INTERACTIVE,)
    assert row(page, 0, 2).field.value() == INTERACTIVE


def test_name_short_name_goals_and_colour_of_a_track(qtbot: QtBot, window: Window, page: StrategyPage) -> None:
    panel = editor(page).tracks[0]
    type_over(qtbot, panel.name, "Ord og sprog")
    assert panel.short.value() == "Ord og sprog"
    type_over(qtbot, panel.short, "Ord")
    panel.squares.toggled.emit(16)
    panel.colour._take("#1F6A96")

    track = strategy(page).tracks[0]
    assert (track.name, track.short_name, track.colour, track.sdgs) == ("Ord og sprog", "Ord", "#1F6A96", (3, 4, 10, 16, 17))
    assert linked(window)[0] == "Ord og sprog"
    for _step in range(4):
        window.views.undo()
    assert strategy(page).tracks[0].name == builders.READING


def test_a_new_commitment_is_written_in_the_empty_row_and_enter_goes_to_the_next(qtbot: QtBot, page: StrategyPage) -> None:
    last = row(page, 0, 7).field
    last.setFocus()
    qtbot.keyClicks(last, "Vi vil læse højt")
    qtbot.keyClick(last, Qt.Key.Key_Return)

    assert strategy(page).tracks[0].commitments[-1] == "Vi vil læse højt"
    assert QApplication.focusWidget() is row(page, 0, 8).field
    assert row(page, 0, 8).field.value() == ""


def test_alt_and_arrows_move_a_commitment_and_carry_it_to_the_next_track(qtbot: QtBot, window: Window, page: StrategyPage) -> None:
    row(page, 0, 2).field.setFocus()
    press(qtbot, row(page, 0, 2).field, "Alt+Up")
    assert strategy(page).tracks[0].commitments[1] == INTERACTIVE
    assert QApplication.focusWidget() is row(page, 0, 1).field

    for place in range(1, 7):
        press(qtbot, row(page, 0, place).field, "Alt+Down")
    assert strategy(page).tracks[1].commitments[0] == INTERACTIVE
    assert QApplication.focusWidget() is row(page, 1, 0).field
    assert linked(window)[1] == (INTERACTIVE,)


def test_the_menu_of_a_row_moves_it_to_another_track(window: Window, page: StrategyPage) -> None:
    one = row(page, 0, 2)
    one.menu_wanted.emit()
    moving = next(action.menu() for action in one._menu.actions() if action.menu() is not None)
    moving.actions()[1].trigger()

    assert strategy(page).tracks[2].commitments[-1] == INTERACTIVE
    assert linked(window)[1] == (INTERACTIVE,)


def test_deleting_what_is_linked_says_how_many_hang_on_it(window: Window, page: StrategyPage, ask: FakeAsk, qtbot: QtBot) -> None:
    ask.choices = [None, 0]
    row(page, 0, 2).deleted.emit()
    qtbot.waitUntil(lambda: len(ask.said) == 1)
    assert ask.said[0] == "1 indsats er knyttet til “Vi vil arbejde med interaktiv læsning”."
    assert linked(window)[1] == (INTERACTIVE,)

    row(page, 0, 2).deleted.emit()
    qtbot.waitUntil(lambda: len(ask.said) == 2)
    assert linked(window)[1] == ()
    assert len(strategy(page).tracks[0].commitments) == 6
    window.views.undo()
    assert linked(window)[1] == (INTERACTIVE,)


def test_emptying_a_row_deletes_it_and_nothing_is_asked_where_nothing_hangs_on_it(qtbot: QtBot, page: StrategyPage, ask: FakeAsk) -> None:
    field = row(page, 0, 0).field
    field.setFocus()
    press(qtbot, field, "Ctrl+A")
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClick(field, Qt.Key.Key_Tab)

    qtbot.waitUntil(lambda: len(strategy(page).tracks[0].commitments) == 6)
    assert ask.said == []


def test_deleting_a_track_leaves_its_initiatives_without_one(window: Window, page: StrategyPage, ask: FakeAsk) -> None:
    ask.choices = [0]
    editor(page).tracks[0]._delete.click()

    assert ask.said == ["1 indsats hører til hovedsporet “Læsning, dannelse og kultur”."]
    assert linked(window) == (None, (), ("Mere liv i fællesskaber",))
    window.views.undo()
    assert linked(window)[0] == builders.READING


def test_tracks_are_added_named_and_moved(qtbot: QtBot, window: Window, page: StrategyPage) -> None:
    editor(page).add_track.click()
    assert strategy(page).tracks[-1].name == "Nyt hovedspor"
    name = editor(page).tracks[-1].name
    assert QApplication.focusWidget() is name
    type_over(qtbot, name, "Ro")
    editor(page).tracks[3]._up.click()

    assert [track.name for track in strategy(page).tracks][2] == "Ro"
    assert QApplication.focusWidget() is editor(page).tracks[2].name


def test_aims_purposes_and_facts(qtbot: QtBot, window: Window, page: StrategyPage) -> None:
    aims, purposes = list(editor(page).lists.values())[:2]
    write(qtbot, aims.rows[1].field, "Mere liv")
    write(qtbot, purposes.rows[3].field, "Vise vej")
    type_over(qtbot, editor(page).title, "Vores strategi")
    type_over(qtbot, editor(page).vision, "Vision 2040")

    shown = strategy(page)
    assert (shown.title, shown.vision, shown.vision_aims[1], shown.purposes[3]) == ("Vores strategi", "Vision 2040", "Mere liv", "Vise vej")
    assert linked(window)[2] == ("Mere liv",)
    assert window.document.strategy == shown


def test_what_cannot_be_is_said_beside_the_field(qtbot: QtBot, page: StrategyPage, ask: FakeAsk) -> None:
    before = strategy(page)
    type_over(qtbot, editor(page).tracks[0].name, before.tracks[1].name)
    assert "står to gange" in editor(page).tracks[0]._name._note.problems()[0]
    write(qtbot, row(page, 1, 0).field, before.tracks[1].commitments[1])
    assert "står to gange" in row(page, 1, 0)._note.problems()[0]
    press(qtbot, editor(page).title, "Ctrl+A")
    press(qtbot, editor(page).title, "Delete")
    press(qtbot, editor(page).title, "Return")
    assert "titel" in editor(page)._labelled[editor(page).title]._note.problems()[0]
    type_over(qtbot, editor(page).title, before.title)
    editor(page).last_year.setValue(2021)
    said = editor(page)._labelled[editor(page).last_year]._note.problems()[0]
    assert said.startswith("Planen for 2022 hører under denne strategi")

    assert strategy(page) == before
    assert ask.said == []


def test_a_light_colour_is_refused_in_words(page: StrategyPage) -> None:
    panel = editor(page).tracks[0]
    panel.colour._take("#FFEE00")

    assert "for lys" in panel._colour._note.problems()[0]
    assert strategy(page).tracks[0].colour != "#FFEE00"


def test_reading_again_shows_what_was_edited_and_numbers_lead_to_initiatives(qtbot: QtBot, window: Window, page: StrategyPage) -> None:
    type_over(qtbot, editor(page).title, "Vores strategi")
    page.edit_button.click()

    assert page.editor is None
    number = next(it for it in page.findChildren(QPushButton) if it.accessibleName().startswith(INTERACTIVE))
    assert number.text() == "1"
    with qtbot.waitSignal(page.asked_for) as asked:
        number.click()
    assert asked.args == ["commitments", INTERACTIVE]


def test_the_page_is_saved_as_pdf(qtbot: QtBot, window: Window, page: StrategyPage, ask: FakeAsk, tmp_path: Path) -> None:
    ask.files = [tmp_path / "strategi.pdf"]
    window.commands.action("save_page").trigger()
    qtbot.waitUntil(lambda: not window.tasks.busy, timeout=20_000)

    text = " ".join(document_text(tmp_path / "strategi.pdf").split())
    assert "Strategi 2020-2023" in text
    assert INTERACTIVE in text


def test_another_plan_shows_its_strategy_to_read(window: Window, page: StrategyPage) -> None:
    add_plan(window, 2021)

    assert page.editor is None
    assert strategy(page).covers(2021)
