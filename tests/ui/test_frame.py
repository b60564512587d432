"""What surrounds the pages: problems, palette, settings, strategy, plan chooser, tasks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from windows import FakeAsk, accept, add_plan, press

from planner.model import Stage
from planner.ui import theme
from planner.ui.dialogs.about_plan import AboutPlan
from planner.ui.dialogs.palette import Found, Palette, found
from planner.ui.dialogs.settings import SettingsDialog
from planner.ui.pages.strategy.view import StrategyView
from planner.ui.settings import Settings
from planner.ui.tasks import Running, Tasks
from planner.ui.window import Window


def test_a_problem_leads_to_its_field(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    qtbot.mouseClick(window.status.problems, Qt.MouseButton.LeftButton)
    listed = window.problems.list
    place = next(
        place for place in range(listed.topLevelItemCount())
        if listed.topLevelItem(place).text(1) == "Byttemarked og reparationscafé"
        and listed.topLevelItem(place).data(0, Qt.ItemDataRole.UserRole).field == "goals"
    )
    listed.itemActivated.emit(listed.topLevelItem(place), 0)
    assert window.initiatives.chosen() == (three[2],)
    assert window.initiatives.form.goals.isAncestorOf(QApplication.focusWidget())
    press(qtbot, window, "Ctrl+F8")
    assert window.problems.isHidden()


def test_the_list_of_problems_follows_the_plan(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    press(qtbot, window, "Ctrl+F8")
    before = window.problems.list.topLevelItemCount()
    window.initiatives.choose(three)
    window.edits.delete()
    assert window.problems.list.topLevelItemCount() == 1 < before  # the plan is empty


def test_the_palette_finds_commands_plans_and_initiatives(
    window: Window, three: tuple[str, ...], ask: FakeAsk, qtbot: QtBot
) -> None:
    def find_workshop(dialog: Palette) -> None:
        qtbot.keyClicks(dialog.line, "makers")
        qtbot.keyClick(dialog.line, Qt.Key.Key_Return)

    ask.expect(Palette, find_workshop)
    press(qtbot, window, "Ctrl+K")
    assert window.initiatives.chosen() == (three[1],)


def test_what_begins_with_the_words_comes_first() -> None:
    offers = [Found("command", "a", "Om planen"), Found("command", "b", "Planen som helhed"), Found("command", "c", "Søg")]
    assert [offer.key for offer in found(offers, "plan")] == ["b", "a"]
    assert found(offers, "om plan")[0].key == "a"


def test_theme_and_language_are_kept(window: Window, ask: FakeAsk) -> None:
    def choose(dialog: SettingsDialog) -> None:
        dialog._theme.setCurrentIndex(2)
        dialog._theme.activated.emit(2)
        dialog._language.setCurrentIndex(1)
        dialog._language.activated.emit(1)
        assert dialog._language_field._hint.text() == "Takes effect when the program is started again."
        dialog._language.setCurrentIndex(0)
        dialog._language.activated.emit(0)
        assert not dialog._language_field._hint.text().strip()
        dialog._language.setCurrentIndex(1)
        dialog._language.activated.emit(1)

    ask.expect(SettingsDialog, choose)
    window.views.settings()
    assert theme.current().dark
    assert (window.settings.theme, window.settings.language) == ("dark", "en")
    theme.choose("light")


@pytest.mark.parametrize("damage", ["language=klingon\ntheme=pink\n", "\x00\x01", ""])
def test_damaged_settings_are_empty_ones(tmp_path_factory: pytest.TempPathFactory, damage: str) -> None:
    file = tmp_path_factory.mktemp("settings") / "window.ini"
    file.write_text(damage)
    kept = Settings(file)
    assert (kept.language, kept.theme, kept.recent_files, kept.numbers("none")) == ("da", "system", (), ())


def test_the_strategy_counts_and_leads_to_the_initiatives(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    press(qtbot, window, "Ctrl+6")
    strategy = window.document.strategy
    assert strategy is not None
    (view,) = window.strategy.findChildren(StrategyView)
    number = next(button for button, leads in view._behind.items() if leads == ("track", strategy.tracks[1].name))
    assert number.text() == "1 indsats i 2022"
    qtbot.mouseClick(number, Qt.MouseButton.LeftButton)
    assert window._stack.currentWidget() is window.initiatives
    assert window.initiatives.model.groups() == ((strategy.tracks[1].name, (three[1],)),)


def test_plans_are_chosen_from_the_menu(window: Window, three: tuple[str, ...]) -> None:
    add_plan(window, 2023)
    menu = window.menus.plan_menu
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()[:2]] == ["Handlingsplan 2023 · Kladde", "Handlingsplan 2022 · Kladde"]
    menu.actions()[1].trigger()
    assert window.document.year == 2022
    assert window.initiatives.chosen() == (three[0],)


def test_the_stage_is_a_step_like_any_other(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    window.plans.set_stage(Stage.SUBMITTED)
    assert window.side.chooser._badge.text() == "Indstillet"
    press(qtbot, window, "Ctrl+Z")
    assert window.side.chooser._badge.text() == "Kladde"


def test_the_plans_own_facts_are_edited_in_a_dialog(window: Window, three: tuple[str, ...], ask: FakeAsk) -> None:
    def write(dialog: AboutPlan) -> None:
        dialog._case.setText("22-2022-17")
        accept(dialog)

    ask.expect(AboutPlan, write)
    window.plans.edit()
    assert window.document.plan is not None
    assert window.document.plan.case_number == "22-2022-17"
    assert window.initiatives.chosen() == (three[0],)


def test_a_deleted_plan_comes_back(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    whole = window.document.plan
    window.plans.delete()
    assert window.document.plan is None
    press(qtbot, window, "Ctrl+Z")
    assert window.document.plan == whole


class Heard:
    def __init__(self) -> None:
        self.results: list[object] = []

    def hear(self, result: object) -> None:
        self.results.append(result)


def test_tasks_give_back_their_result_their_error_or_nothing(qtbot: QtBot) -> None:
    tasks, done, failed = Tasks(), Heard(), Heard()

    def fail(_running: Running) -> None:
        raise ValueError("no")

    def until_cancelled(running: Running) -> str:
        while not running.is_cancelled():
            pass
        return "unused"

    tasks.run("", lambda _running: 42, done.hear, failed.hear)
    tasks.run("", fail, done.hear, failed.hear)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert done.results == [42]
    assert [str(error) for error in failed.results] == ["no"]
    tasks.run("", until_cancelled, done.hear, failed.hear)
    tasks.cancel()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert done.results == [42]
    tasks.shut_down()


def test_the_message_goes_with_the_step_that_it_speaks_of(
    window: Window, three: tuple[str, ...], qtbot: QtBot
) -> None:
    window.plans.set_stage(Stage.SUBMITTED)
    assert window.toast._undo.isVisible()
    press(qtbot, window, "Ctrl+Z")
    assert window.toast.accessibleName() == "Fortrudt: Skift stadie: Indstillet"
    assert not window.toast._undo.isVisible()
