"""An empty file, its three doors, and the first plan."""

from __future__ import annotations

from pathlib import Path

import builders
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from windows import FakeAsk, accept, add_plan, cancel, press

from planner.model import State
from planner.ui.commands.table import COMMANDS
from planner.ui.dialogs.new_plan import NewPlan, proposed_year
from planner.ui.dialogs.roll_over import Fate
from planner.ui.window import Window


def test_an_empty_file_shows_three_doors(window: Window) -> None:
    assert window._stack.currentWidget() is window.start
    assert window.side.chooser.accessibleName() == "Plan: Ingen plan endnu"
    assert window.status.saved.text() == ""


def test_the_first_door_asks_for_a_year_and_makes_its_plan(window: Window, ask: FakeAsk, qtbot: QtBot) -> None:
    def for_2022(dialog: NewPlan) -> None:
        dialog.year_box.setValue(2022)
        accept(dialog)

    ask.expect(NewPlan, for_2022)
    qtbot.mouseClick(window.start.begin, Qt.MouseButton.LeftButton)
    assert window.document.year == 2022
    assert window._stack.currentWidget() is window.initiatives
    assert window.side.chooser.accessibleName() == "Plan: Handlingsplan 2022, Kladde"


def test_thinking_better_of_a_new_plan_changes_nothing(window: Window, ask: FakeAsk) -> None:
    ask.expect(NewPlan, cancel)
    window.plans.create()
    assert window.document.summaries == ()


def test_a_year_without_strategy_or_with_a_plan_cant_be_chosen(window: Window, ask: FakeAsk) -> None:
    add_plan(window, 2021)
    allowed: dict[int, bool] = {}

    def look(dialog: NewPlan) -> None:
        for year in (2021, 2022, 2035):
            dialog.year_box.setValue(year)
            allowed[year] = dialog.yes.isEnabled()

    ask.expect(NewPlan, look)
    window.plans.create()
    assert allowed == {2021: False, 2022: True, 2035: False}


@pytest.mark.parametrize(("taken", "proposal"), [([2021], 2022), ([2020, 2021, 2022], 2023)])
def test_the_year_after_the_newest_plan_is_proposed(window: Window, taken: list[int], proposal: int) -> None:
    assert proposed_year(taken, window.document.known_strategies()) == proposal


def test_a_plan_can_continue_the_one_before(window: Window, ask: FakeAsk, three: tuple[str, ...]) -> None:
    def continue_it(dialog: NewPlan) -> None:
        dialog._continue.setChecked(True)
        accept(dialog)

    ask.expect(NewPlan, continue_it)
    window.plans.create()
    assert window.document.year == 2023
    assert [it.continues for it in window.document.plan.initiatives] == list(three)  # type: ignore[union-attr]


def test_the_example_lies_in_a_file_of_its_own(window: Window, tmp_path: Path) -> None:
    own = window.document.path
    window.files.show_example()
    assert window.document.path != own
    assert window.document.year == 2022
    assert len(window.document.plan.initiatives) > 5  # type: ignore[union-attr]
    assert own in window.settings.recent_files or window.settings.recent_files[0] == window.document.path


def test_every_command_is_on_a_menu_and_can_be_reached_by_its_shortcut(window: Window) -> None:
    for known in COMMANDS:
        action = window.commands.action(known.id)
        assert action.text()
        assert action in window.menus._menus[known.menu].actions()
    keys = [keys for known in COMMANDS for keys in known.shortcuts]
    assert len(keys) == len(set(keys)), "two commands have the same shortcut"


def test_commands_that_make_no_sense_are_off(window: Window, qtbot: QtBot) -> None:
    assert not window.commands.action("new_initiative").isEnabled()
    assert not window.commands.action("undo").isEnabled()
    add_plan(window, 2022)
    assert window.commands.action("new_initiative").isEnabled()
    assert window.commands.action("undo").text() == "Fortryd: Opret plan"
    press(qtbot, window, "Ctrl+Z")
    assert window.document.plan is None
    assert window._stack.currentWidget() is window.start


def test_an_existing_plan_takes_more_of_the_one_before(window: Window, ask: FakeAsk, three: tuple[str, ...]) -> None:
    add_plan(window, 2023, builders.initiative(9, "Byttemarked og reparationscafé", track=builders.CITIZENS))
    offered: list[tuple[str, bool]] = []

    def take_the_second(dialog: NewPlan) -> None:
        model = dialog.rolling.model
        offered.extend((it.title, fate is not None) for it, fate in zip(model.records, model.fates, strict=True))
        model.choose([0], Fate.LEFT)
        assert dialog.yes.text() == "Føj til planen"
        accept(dialog)

    ask.expect(NewPlan, take_the_second)
    window.commands.action("continue_plan").trigger()
    assert [free for _text, free in offered] == [True, True, False]  # the third is there under the same title
    assert window.document.year == 2023
    plan = window.document.plan
    assert plan is not None
    assert [(it.title, it.continues) for it in plan.initiatives] == [
        ("Byttemarked og reparationscafé", None), ("Makerspace på skoleskemaet", three[1]),
    ]
    assert window.toast._words.text() == "1 indsats fra 2022 er føjet til planen for 2023."
    window.views.undo()
    assert len(window.document.plan.initiatives) == 1  # type: ignore[union-attr]


def test_a_continued_initiative_says_from_which_year_and_leads_there(
    window: Window, ask: FakeAsk, three: tuple[str, ...], qtbot: QtBot
) -> None:
    def continue_it(dialog: NewPlan) -> None:
        dialog._continue.setChecked(True)
        accept(dialog)

    ask.expect(NewPlan, continue_it)
    window.plans.create()
    line = window.initiatives.form._head.thread
    assert [link.text() for link in line.links.values()] == ["2022 ○ Ikke startet"]
    qtbot.mouseClick(line.links[three[0]], Qt.MouseButton.LeftButton)
    assert window.document.year == 2022
    assert window.initiatives.chosen() == (three[0],)
    assert [link.text() for link in line.links.values()] == ["2023 ○ Ikke startet"], "and the way on"


def test_what_is_done_stays_behind_unless_one_ticks_it(
    window: Window, ask: FakeAsk, three: tuple[str, ...]
) -> None:
    window.document.edit({three[0]: {"state": State.DONE}})

    def take_the_done_one(dialog: NewPlan) -> None:
        dialog._continue.setChecked(True)
        assert dialog.chosen() == three[1:]
        dialog.rolling.table.selectAll()
        dialog.rolling.table.decide(Fate.LEFT)
        assert not dialog.yes.isEnabled()
        dialog.rolling.model.choose([0], Fate.CONTINUES)
        accept(dialog)

    ask.expect(NewPlan, take_the_done_one)
    window.plans.create()
    assert [it.continues for it in window.document.plan.initiatives] == [three[0]]  # type: ignore[union-attr]
