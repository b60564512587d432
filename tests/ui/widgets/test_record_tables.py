"""Goals and milestones typed into a table."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from planner.model.enums import Direction
from planner.records import GoalRecord, MilestoneRecord
from planner.ui.widgets import GoalTable, LineField, MilestoneTable

PANEL = GoalRecord(
    text="Panel med 25 borgere er nedsat", measure="deltagere", baseline=0.0, target=25.0, direction=Direction.UP,
    source="egen optælling",
)
MEETINGS = GoalRecord(text="Tre møder er holdt", target=3.0)


@pytest.fixture
def goals(show) -> GoalTable:
    made = GoalTable()
    made.set_year(2022)
    show(made, LineField())
    made.set_value((PANEL, MEETINGS))
    made.setFocus()
    return made


def stand(table: GoalTable | MilestoneTable, place: int, field: str) -> None:
    table.go_to(place, field)


def cell(table: GoalTable, place: int, field: str) -> QModelIndex:
    return table.view.model().cell_of(place, field)


def type_here(table: GoalTable | MilestoneTable, text: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
    """Type as a person does: the first letter opens the cell."""
    QTest.keyClicks(table.view.viewport(), text[0])
    editor = QApplication.focusWidget()
    QTest.keyClicks(editor, text[1:])
    QTest.keyClick(editor, end)


def test_a_cell_is_typed_and_the_rest_of_the_goal_stays(goals, heard) -> None:
    goals.edited.connect(heard.hear)
    stand(goals, 0, "target")
    type_here(goals, "1.500,5")
    first = goals.value()[0]
    assert first.target == 1500.5
    assert (first.direction, first.source, first.baseline) == (Direction.UP, "egen optælling", 0.0)
    assert heard.times == 1


@pytest.mark.parametrize("typed", ["3/5", "3. maj", "3.5.22"])
def test_days_are_typed_as_one_writes_them(goals, typed) -> None:
    stand(goals, 1, "due")
    type_here(goals, typed)
    assert goals.value()[1].due == dt.date(2022, 5, 3)
    assert cell(goals, 1, "due").data() == "03-05-2022"


def test_typing_in_the_empty_row_makes_a_goal_and_tab_goes_on(goals) -> None:
    stand(goals, 2, "text")
    type_here(goals, "Evaluering er skrevet", Qt.Key.Key_Tab)
    assert goals.value()[2] == GoalRecord(text="Evaluering er skrevet")
    assert goals.current() == (2, "measure")
    goals.commit()
    assert goals.view.model().records() == goals.value()


def test_what_cannot_be_read_stays_marked_and_changes_nothing(goals, heard) -> None:
    goals.edited.connect(heard.hear)
    stand(goals, 0, "target")
    type_here(goals, "mange")
    target = cell(goals, 0, "target")
    assert (target.data(), goals.value()[0], heard.times) == ("mange", PANEL, 0)
    assert "mange" in target.data(Qt.ItemDataRole.ToolTipRole)
    assert len(goals.wrong()) == 1
    goals.set_value((PANEL, MEETINGS))
    assert target.data() == "mange"
    stand(goals, 0, "target")
    type_here(goals, "30")
    assert (goals.wrong(), goals.value()[0].target) == ((), 30.0)


def test_a_wrong_cell_survives_a_change_elsewhere(goals) -> None:
    stand(goals, 1, "due")
    type_here(goals, "snart")
    stand(goals, 0, "measure")
    type_here(goals, "borgere")
    goals.set_value(goals.value())
    goals.set_value((*goals.value(), GoalRecord(text="ny")))
    assert cell(goals, 1, "due").data() == "snart"


def test_delete_takes_the_row_away(goals, heard) -> None:
    goals.edited.connect(heard.hear)
    stand(goals, 0, "text")
    QTest.keyClick(goals.view, Qt.Key.Key_Delete)
    assert (goals.value(), heard.times) == ((MEETINGS,), 1)
    stand(goals, 1, "text")
    QTest.keyClick(goals.view, Qt.Key.Key_Delete)
    assert goals.value() == (MEETINGS,)


def test_alt_and_arrows_move_the_row(goals, heard) -> None:
    goals.edited.connect(heard.hear)
    stand(goals, 0, "text")
    QTest.keyClick(goals.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert goals.value() == (MEETINGS, PANEL)
    assert goals.current() == (1, "text")
    QTest.keyClick(goals.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert (goals.value(), heard.times) == ((MEETINGS, PANEL), 1)


def test_backspace_empties_a_cell(goals) -> None:
    stand(goals, 0, "baseline")
    QTest.keyClick(goals.view, Qt.Key.Key_Backspace)
    assert goals.value()[0].baseline is None


def test_tab_walks_and_leaves_at_the_end(goals) -> None:
    stand(goals, 1, "unit")
    QTest.keyClick(goals.view, Qt.Key.Key_Tab)
    assert goals.current() == (1, "due")
    QTest.keyClick(goals.view, Qt.Key.Key_Tab)
    assert goals.current() == (2, "text")
    QTest.keyClick(goals.view, Qt.Key.Key_Tab)
    assert not goals.view.hasFocus()


def test_commit_takes_in_an_open_cell(goals) -> None:
    stand(goals, 0, "measure")
    QTest.keyClicks(goals.view.viewport(), "b")
    QTest.keyClicks(QApplication.focusWidget(), "orgere")
    goals.commit()
    assert goals.value()[0].measure == "borgere"


def test_rows_are_as_high_as_their_words(goals) -> None:
    low = goals.view.rowHeight(0)
    goals.set_value((GoalRecord(text="Et meget langt mål, der skal kunne læses helt, " * 6),))
    assert goals.view.rowHeight(0) > 2 * low
    rows = goals.view.verticalHeader().length()
    assert goals.view.height() >= rows + goals.view.horizontalHeader().height()


def test_read_only_shows_no_empty_row(goals) -> None:
    goals.set_read_only(True)
    assert goals.view.model().rowCount() == 4  # two lines a goal
    stand(goals, 0, "text")
    QTest.keyClick(goals.view, Qt.Key.Key_Delete)
    assert goals.value() == (PANEL, MEETINGS)


def test_enter_at_the_end_of_a_record_goes_to_the_first_cell_of_the_next(goals) -> None:
    stand(goals, 0, "due")
    type_here(goals, "1/4")
    assert goals.current() == (1, "text")
    stand(goals, 1, "due")
    type_here(goals, "1/5")
    assert goals.current() == (2, "text")
    type_here(goals, "Evaluering er skrevet")
    assert goals.value()[2] == GoalRecord(text="Evaluering er skrevet")


def test_enter_elsewhere_goes_on_below(goals) -> None:
    stand(goals, 0, "target")
    type_here(goals, "30")
    assert goals.current() == (1, "target")


@pytest.mark.parametrize(
    ("typed", "due", "meant"),
    [
        ("uge 17", dt.date(2022, 5, 1), "“uge 17” er 25-04-2022 – 01-05-2022. Den sidste dag gælder."),
        ("medio maj", dt.date(2022, 5, 20), "“medio maj” er 11-05-2022 – 20-05-2022. Den sidste dag gælder."),
        ("Q2", dt.date(2022, 6, 30), "“Q2” er 01-04-2022 – 30-06-2022. Den sidste dag gælder."),
        ("3. maj", dt.date(2022, 5, 3), ""),
    ],
)
def test_a_deadline_may_be_a_part_of_the_year(show, typed, due, meant) -> None:
    table = MilestoneTable()
    table.set_year(2022)
    show(table)
    table.setFocus()
    stand(table, 0, "due")
    QTest.keyClicks(table.view.viewport(), typed[0])
    editor = QApplication.focusWidget()
    QTest.keyClicks(editor, typed[1:])
    assert table._meaning.text() == meant  # while one is still typing
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert table.value()[0].due == due
    assert table._meaning.text() == meant


def test_the_goals_fit_a_narrow_form(goals) -> None:
    goals.window().resize(400, 600)
    goals.set_value((GoalRecord(text="Langt " * 20, measure="billetter", baseline=900, target=12000, unit="deltagere",
                                due=dt.date(2022, 12, 31)),))
    QApplication.processEvents()
    assert goals.view.horizontalHeader().length() <= goals.view.viewport().width()
    stand(goals, 0, "target")
    type_here(goals, "så mange som muligt")
    assert goals.view.horizontalHeader().length() <= goals.view.viewport().width()


def test_the_models_keep_qts_rules(goals, qtmodeltester) -> None:
    qtmodeltester.check(goals.view.model())


def test_milestones(show, heard) -> None:
    table = MilestoneTable()
    table.set_year(2022)
    show(table)
    table.setFocus()
    table.edited.connect(heard.hear)
    stand(table, 0, "title")
    type_here(table, "Første møde", Qt.Key.Key_Tab)
    type_editor = QApplication.focusWidget()
    assert isinstance(type_editor, QWidget)
    QTest.keyClicks(type_editor, "1/3")
    QTest.keyClick(type_editor, Qt.Key.Key_Return)
    assert table.value() == (MilestoneRecord(title="Første møde", due=dt.date(2022, 3, 1)),)
    assert heard.times == 2


def test_the_buttons_of_a_row_are_there_while_one_stands_in_it(goals) -> None:
    assert goals._delete.isVisible()
    goals._delete.click()
    assert goals.value() == (MEETINGS,)
    stand(goals, 1, "text")
    assert not goals._delete.isVisible()
    stand(goals, 0, "text")
    goals.window().findChild(LineField).setFocus()
    assert not goals._delete.isVisible()
