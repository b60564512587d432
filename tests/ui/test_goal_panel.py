"""*Udvikling i mål*: measurements, fulfilment and how a goal is measured, below the table of goals."""

from __future__ import annotations

import datetime as dt

import builders
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from windows import add_plan, press

from planner import actions
from planner.model import Direction, Fulfilment, GoalKind, Stage
from planner.records import GoalRecord, MeasurementRecord
from planner.ui.pages.initiatives.goal_panel import GoalBody, GoalPanel
from planner.ui.window import Window
from planner.words import term

READERS = GoalRecord(text="150 unge er med", measure="deltagere", unit="unge", baseline=100, target=150)
JOY = GoalRecord(text="Deltagerne læser af egen lyst", kind=GoalKind.QUALITATIVE)


@pytest.fixture
def club(window: Window) -> str:
    first, _second = add_plan(
        window, 2022, builders.initiative(1, goals=(READERS, JOY)), builders.initiative(2, goals=(READERS,))
    )
    window.show_page("initiatives")
    window.initiatives.choose([first])
    return first


def goals(window: Window, uuid: str) -> tuple[GoalRecord, ...]:
    found = window.document.initiative(uuid)
    assert found is not None
    return found.goals


def body(panel: GoalPanel) -> GoalBody:
    assert panel.body is not None
    return panel.body


def open_goal(window: Window, place: int) -> GoalPanel:
    """As by keyboard: stand in the goal, Ctrl+Enter."""
    table = window.initiatives.form.goals
    table.go_to(place, "text")
    QTest.keyClick(table.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    return window.initiatives.form.goal_panel


def type_here(text: str, end: Qt.Key) -> None:
    """In the cell that is open."""
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, end)


def test_measurements_are_typed_and_the_fulfilment_is_proposed_and_chosen(
    window: Window, club: str, qtbot: QtBot
) -> None:
    panel = open_goal(window, 0)
    type_here("31/3", Qt.Key.Key_Tab)
    type_here("118,5", Qt.Key.Key_Tab)
    type_here("inkl. sommerholdet", Qt.Key.Key_Return)
    measured = MeasurementRecord(date=dt.date(2022, 3, 31), value=118.5, note="inkl. sommerholdet")
    assert goals(window, club)[0].measurements == (measured,)

    body(panel).measurements.today = lambda: dt.date(2022, 6, 30)
    body(panel).measurements.view.go_to(1, "value")
    QTest.keyClicks(body(panel).measurements.view.viewport(), "1")
    type_here("31", Qt.Key.Key_Return)
    assert goals(window, club)[0].measurements == (measured, MeasurementRecord(date=dt.date(2022, 6, 30), value=131))
    assert panel.development.accessibleName() == "118,5 → 131 unge, mål 150 unge"

    verdict = body(panel).verdict
    assert verdict.proposal.text() == "Foreslået: Delvist indfriet – 62 % af vejen fra 100 til 150 unge"
    assert goals(window, club)[0].fulfilment is None
    verdict.take.click()
    assert goals(window, club)[0].fulfilment is Fulfilment.PARTLY
    assert not verdict.take.isVisible()
    cell = window.initiatives.form.goals.view.model().cell_of(0, "text")
    assert term(Fulfilment.PARTLY) in cell.data(Qt.ItemDataRole.AccessibleDescriptionRole)

    press(qtbot, window, "Ctrl+Z")
    assert goals(window, club)[0].fulfilment is None
    assert verdict.fulfilment.value() is None
    QTest.keyClick(verdict.fulfilment, Qt.Key.Key_Escape)
    assert window.initiatives.form.goals.view.hasFocus()


def test_a_goal_says_how_it_is_measured(window: Window, club: str) -> None:
    measuring = body(open_goal(window, 0)).measuring
    measuring.cumulative.click()
    measuring.direction.setCurrentIndex(2)
    measuring.direction.activated.emit(2)
    measuring.source.setFocus()
    QTest.keyClicks(measuring.source, "Cicero")
    window.initiatives.form.goals.go_to(1, "text")  # going to the other goal hands it on, to the one it is about
    first, second = goals(window, club)
    assert (first.cumulative, first.direction, first.source) == (True, Direction.DOWN, "Cicero")
    assert second == JOY


def test_a_row_that_waits_for_its_value_stays_with_its_goal(window: Window, club: str) -> None:
    panel = open_goal(window, 0)
    type_here("31/3", Qt.Key.Key_Return)
    model = body(panel).measurements.view.model()
    assert model.remarks()[0] == "mangler en værdi"
    window.initiatives.form.description.setFocus()
    QTest.keyClicks(window.initiatives.form.description, "Læsning")
    window.initiatives.flush()  # another edit of the initiative leaves it
    assert model.count() == 1
    window.initiatives.choose([it.id for it in window.document.plan.initiatives if it.id != club])  # type: ignore[union-attr]
    assert model.count() == 0
    assert goals(window, club)[0].measurements == ()


def test_a_qualitative_goal_is_judged_in_words(window: Window, club: str) -> None:
    verdict = body(open_goal(window, 1)).verdict
    assert window.initiatives.form.goals.questions()[1] == ""  # not how many, nor by when
    assert not body(window.initiatives.form.goal_panel).measurements.isVisible()
    QTest.keyClicks(QApplication.focusWidget(), "Ni af tolv siger det i interviews.")
    assert verdict.judgement.hasFocus()
    window.initiatives.flush()
    assert goals(window, club)[1].judgement == "Ni af tolv siger det i interviews."


def test_in_an_adopted_plan_what_is_followed_up_stays_open_and_in_a_closed_one_nothing(window: Window, club: str) -> None:
    document, panel = window.document, window.initiatives.form.goal_panel
    document.perform("set_stage", actions.set_stage, 2022, Stage.ADOPTED, on=dt.date(2022, 1, 5))
    table = window.initiatives.form.goals
    table.go_to(0, "text")
    QTest.keyClick(table.view, Qt.Key.Key_Return)  # what can't be edited opens
    type_here("31/3", Qt.Key.Key_Tab)
    type_here("104", Qt.Key.Key_Return)
    assert [it.value for it in goals(window, club)[0].measurements] == [104]
    assert body(panel).verdict.fulfilment.isEnabled()
    assert not body(panel).measuring.kind.isEnabled()
    document.perform("set_stage", actions.set_stage, 2022, Stage.CLOSED, on=dt.date(2023, 1, 5))
    assert body(panel).measurements.is_read_only()
    assert body(panel).verdict.judgement.isReadOnly()
    assert not body(panel).verdict.fulfilment.isEnabled()


def test_of_several_and_without_goals_there_is_none(window: Window, club: str) -> None:
    panel, form = window.initiatives.form.goal_panel, window.initiatives.form
    assert panel.isVisible()
    window.initiatives.choose([it.id for it in window.document.plan.initiatives])  # type: ignore[union-attr]
    assert not panel.isVisible()
    window.initiatives.choose([club])
    assert panel.isVisible()
    form.goals.view.selectAll()
    form.goals.view.delete_rows()
    assert not panel.isVisible()
