"""F8 goes from field to field of what is missing."""

from __future__ import annotations

from dataclasses import replace

import builders
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from windows import press

from planner.records import GoalRecord, MilestoneRecord, SdgLink
from planner.ui.window import Window


def complete(window: Window, uuid: str, **other: object) -> None:
    """Give an initiative everything that the rules ask for, but for `other`."""
    record = window.document.initiative(uuid)
    assert record is not None
    strategy = window.document.strategy
    assert strategy is not None
    track = strategy.track(record.track)
    assert track is not None
    values = {
        "commitments": track.commitments[:1], "sdgs": (SdgLink(number=track.sdgs[0], primary=True),),
        "goals": (GoalRecord(text="40 er med", target=40),), "period": builders.quarter(2), "responsible": ("MKH",),
    }
    window.document.edit({uuid: {**values, **other}})


def test_it_lands_in_the_reason_of_the_un_goal(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    for uuid in three[:2]:
        complete(window, uuid)
    complete(window, three[2], sdgs=(SdgLink(number=11, primary=True), SdgLink(number=5)))
    window.initiatives.table.setFocus()
    press(qtbot, window, "F8")
    assert window.initiatives.chosen() == (three[2],)
    focused = QApplication.focusWidget()
    assert focused.accessibleName() == "Hvorfor verdensmål 5"
    qtbot.keyClicks(focused, "Vi gør det for pigerne")
    press(qtbot, window, "F8")
    assert window.initiatives.problem_beside(1) is None


def test_it_lands_in_the_cell_of_the_goal_or_milestone(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    for uuid in three[1:]:
        complete(window, uuid)
    goals = (GoalRecord(text="40 er med", target=40), GoalRecord(text="Alle er glade"))
    complete(window, three[0], goals=goals, milestones=(MilestoneRecord(due=builders.quarter(2).end),))
    form = window.initiatives.form
    press(qtbot, window, "F8")
    assert form.goals.view.hasFocus()
    assert form.goals.current() == (1, "measure")
    press(qtbot, window, "F8")
    assert form.milestones.view.hasFocus()
    assert form.milestones.current() == (0, "title")
    press(qtbot, window, "Shift+F8")
    assert form.goals.current() == (1, "measure")


def test_it_lands_on_the_sentence_of_another_track(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    strange = window.document.strategy.tracks[1].commitments[0]  # type: ignore[union-attr]
    for uuid in three[1:]:
        complete(window, uuid)
    complete(window, three[0], commitments=(window.document.strategy.tracks[0].commitments[0], strange))
    press(qtbot, window, "F8")
    assert window.initiatives.form.commitments.current() == strange


def test_it_goes_through_every_field_and_round(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    window.initiatives.table.setFocus()
    seen: list[tuple[str, int]] = []
    for _step in range(16):
        press(qtbot, window, "F8")
        seen.append((window.initiatives.chosen()[0], window.initiatives.form.spots.here()[0]))
    a_round = len(set(seen))
    assert seen[a_round : 2 * a_round] == seen[: 16 - a_round]
    assert {uuid for uuid, _field in seen} == set(three)
    of_one = [field for uuid, field in seen[:a_round] if uuid == three[0]]
    assert of_one == sorted(of_one)


def test_what_is_wanting_in_the_whole_plan_is_listed(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    for uuid in three:
        complete(window, uuid)
    assert window.document.problems
    press(qtbot, window, "F8")
    assert window.problems.list.hasFocus()


def test_an_open_list_follows(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    press(qtbot, window, "Ctrl+F8")
    press(qtbot, window, "F8")
    problem = window.problems.list.currentItem().data(0, 256)
    assert problem.initiative == window.initiatives.chosen()[0]
    assert replace(problem) in window.document.problems
