"""What the form proposes while one writes: UN goals with the words they rest on, questions to goals; all by choice."""

from __future__ import annotations

import builders
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QToolButton
from pytestqt.qtbot import QtBot
from windows import FakeAsk, add_plan, press

from planner.records import GoalRecord, SdgLink
from planner.ui.dialogs.settings import SettingsDialog
from planner.ui.pages.initiatives.form import InitiativeForm
from planner.ui.settings import Settings
from planner.ui.widgets.sdg_suggestions import SdgSuggestions, _Face
from planner.ui.window import Window


@pytest.fixture
def form(window: Window) -> InitiativeForm:
    """Of an initiative whose words point at 12, then at 11 and 3."""
    add_plan(window, 2022, builders.initiative(
        1, "Byttemarked og reparationscafé",
        description="Frivillige hjælper med at reparere tøj, så mindre bliver smidt ud. Naboer mødes om kaffe på torvet.",
        goals=(GoalRecord(text="Styrke læselysten"), GoalRecord(text="80 reparationer")),
        sdgs=(), target_groups=(),
    ))  # fmt: skip
    window.go_in()
    return window.initiatives.form


def suggested(form: InitiativeForm) -> SdgSuggestions:
    return form.sdgs.suggested


def faces(form: InitiativeForm) -> list[_Face]:
    return [face for face in suggested(form).findChildren(_Face) if face.isVisibleTo(form)]


def links_of(window: Window) -> tuple[SdgLink, ...]:
    record = window.document.initiative(window.initiatives.chosen()[0])
    assert record is not None
    return record.sdgs


def test_goals_are_suggested_with_their_words_and_nothing_is_linked(window: Window, form: InitiativeForm) -> None:
    assert suggested(form).shown()[0] == 12
    assert faces(form)[0].accessibleName().startswith("Vælg 12 Ansvarligt forbrug og produktion, foreslået ud fra “")
    assert "“Byttemarked”" in faces(form)[0].toolTip()
    assert links_of(window) == ()


def test_a_click_links_the_goal_and_undo_takes_it_back(window: Window, form: InitiativeForm, qtbot: QtBot) -> None:
    qtbot.mouseClick(faces(form)[0], Qt.MouseButton.LeftButton)
    assert links_of(window) == (SdgLink(number=12, primary=True),)
    assert 12 not in suggested(form).shown()
    window.document.undo()
    assert links_of(window) == ()
    assert suggested(form).shown()[0] == 12


def test_the_cross_puts_a_suggestion_away_for_this_initiative(
    window: Window, form: InitiativeForm, qtbot: QtBot
) -> None:
    cross = faces(form)[0].parentWidget().findChild(QToolButton)
    assert cross.accessibleName() == "Foreslå ikke 12 Ansvarligt forbrug og produktion"
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert 12 not in suggested(form).shown()
    (first,) = window.initiatives.chosen()
    window.edits.duplicate()
    assert suggested(form).shown()[0] == 12  # in the copy it was never put away
    window.initiatives.choose([first])
    assert 12 not in suggested(form).shown()


def test_keys_choose_and_put_away_and_the_cursor_goes_on(window: Window, form: InitiativeForm, qtbot: QtBot) -> None:
    count = len(faces(form))
    faces(form)[0].setFocus()
    press(qtbot, faces(form)[0], "Delete")
    assert len(faces(form)) == count - 1
    assert faces(form)[0].hasFocus()
    number = suggested(form).shown()[0]
    press(qtbot, faces(form)[0], "Return")
    assert [link.number for link in links_of(window)] == [number]
    while faces(form):
        press(qtbot, faces(form)[0], "Space")
    assert form.sdgs.squares.hasFocus()


def test_tab_goes_from_the_search_to_the_suggestions(form: InitiativeForm, qtbot: QtBot) -> None:
    form.sdgs.search.setFocus()
    qtbot.wait(50)  # the order is put right when the layout has come to rest
    press(qtbot, form.sdgs.search, "Tab")
    assert QApplication.focusWidget() is faces(form)[0]


def test_suggestions_follow_what_is_typed_once_one_pauses(window: Window, form: InitiativeForm, qtbot: QtBot) -> None:
    window.document.edit({window.initiatives.chosen()[0]: {"title": "Kaffe", "description": "", "goals": ()}})
    assert suggested(form).shown() == ()
    form.title.setFocus()
    form.title.clear()
    qtbot.keyClicks(form.title, "Klimadage")
    qtbot.waitUntil(lambda: suggested(form).shown() == (13,))


def test_what_one_writes_in_stays_where_it_is(window: Window, form: InitiativeForm, qtbot: QtBot) -> None:
    form.description.setFocus()
    QApplication.processEvents()
    at = form.description.mapTo(form, QPoint(0, 0)).y()
    form.description.selectAll()
    qtbot.keyClicks(form.description, "Ingenting")
    qtbot.waitUntil(lambda: len(suggested(form).shown()) < 3)
    QApplication.processEvents()
    assert abs(form.description.mapTo(form, QPoint(0, 0)).y() - at) <= 1


def test_of_several_together_nothing_is_suggested(window: Window, form: InitiativeForm) -> None:
    window.edits.duplicate()
    window.initiatives.choose([uuid for _track, group in window.initiatives.model.groups() for uuid in group])
    assert suggested(form).shown() == ()


def test_a_goal_that_cannot_be_measured_is_asked_quietly(window: Window, form: InitiativeForm) -> None:
    assert form.goals.questions() == ("Hvor mange, hvem og hvornår?", "")
    first = form.goals.view.model().index(0, 0)
    assert first.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Hvor mange, hvem og hvornår?"
    before = window.document.problems
    window.document.edit({window.initiatives.chosen()[0]: {"goals": (GoalRecord(text="Styrke læselysten", target=3.0),)}})
    assert form.goals.questions() == ("",)
    assert len(window.document.problems) <= len(before)


def test_both_are_switched_off_in_the_settings(window: Window, form: InitiativeForm, ask: FakeAsk) -> None:
    def switch_off(dialog: SettingsDialog) -> None:
        for box in dialog.findChildren(QCheckBox):
            box.setChecked(False)

    ask.expect(SettingsDialog, switch_off)
    window.views.settings()
    assert suggested(form).shown() == ()
    assert form.goals.questions() == ("", "")
    assert not window.settings.suggests_sdgs
    window.settings.put(Settings.SUGGEST_SDGS, "yes")
    assert suggested(form).shown()[0] == 12


def test_nothing_is_suggested_where_nothing_may_be_changed(form: InitiativeForm) -> None:
    form.sdgs.set_read_only(True)
    assert suggested(form).shown() == ()
    form.sdgs.set_read_only(False)
    assert suggested(form).shown() != ()


def test_a_question_that_comes_leaves_the_cell_one_types_in(form: InitiativeForm, qtbot: QtBot) -> None:
    view = form.goals.view
    view.setCurrentIndex(view.model().index(0, 0))
    view.edit(view.currentIndex())
    editor = view.itemDelegate().editor()
    qtbot.keyClicks(editor, "Fremme")
    form.goals.set_questions({})
    form.helping.look()
    assert editor.toPlainText() == "Fremme"


def test_a_question_goes_with_the_goal_that_it_was_about(form: InitiativeForm) -> None:
    model = form.goals.view.model()
    model.setData(model.index(0, 0), "Hundrede nye læsere")
    assert form.goals.questions() == ("", "")
