"""Line, text and choice: what is set comes back, and only a person's change is told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.model.enums import State
from planner.ui.widgets import ChoiceField, LineField, TextField, YearField
from planner.words import term


def test_line_hands_on_when_it_is_left(show, heard) -> None:
    line, other = LineField(name="Titel"), LineField()
    show(line, other)
    line.edited.connect(heard.hear)
    line.set_value("Bogstart")
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_End)
    QTest.keyClicks(line, " i Hedeparken")
    assert heard.times == 0
    other.setFocus()
    assert (heard.times, line.value()) == (1, "Bogstart i Hedeparken")


def test_line_hands_on_once_for_enter_and_leaving(show, heard) -> None:
    line, other = LineField(), LineField()
    show(line, other)
    line.edited.connect(heard.hear)
    line.setFocus()
    QTest.keyClicks(line, "Sommerbogen")
    QTest.keyClick(line, Qt.Key.Key_Return)
    other.setFocus()
    assert (heard.times, line.value()) == (1, "Sommerbogen")


def test_escape_takes_back_what_was_typed(show, heard) -> None:
    line = LineField()
    show(line)
    line.edited.connect(heard.hear)
    line.set_value("Sommerbogen")
    line.selectAll()
    QTest.keyClicks(line, "x")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    line.commit()
    assert (heard.times, line.value()) == (0, "Sommerbogen")


@pytest.mark.parametrize("field", [LineField, TextField])
@pytest.mark.parametrize("text", ["", " med luft ", "hård\u00a0mellemrum", "æøå 🎈"])
def test_what_is_set_comes_back_untouched(show, heard, field, text) -> None:
    made = field()
    show(made)
    made.edited.connect(heard.hear)
    made.set_value(text)
    made.commit()
    assert (made.value(), heard.times) == (text, 0)


@pytest.mark.parametrize("field", [LineField, TextField])
def test_undo_is_the_windows_when_the_field_has_nothing_to_take_back(show, field) -> None:
    made = field()
    show(made)
    made.setFocus()
    made.set_value("Bogstart")
    undo = (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    asked = QKeyEvent(QKeyEvent.Type.ShortcutOverride, *undo)
    asked.ignore()
    QApplication.sendEvent(made, asked)
    assert not asked.isAccepted()
    QTest.keyClicks(made, "x")
    asked = QKeyEvent(QKeyEvent.Type.ShortcutOverride, *undo)
    asked.ignore()
    QApplication.sendEvent(made, asked)
    assert asked.isAccepted()


def test_text_hands_on_after_a_pause(show, heard, qtbot) -> None:
    text = TextField()
    show(text)
    text.edited.connect(heard.hear)
    text.setFocus()
    QTest.keyClicks(text, "Vi mødes")
    assert heard.times == 0
    qtbot.waitUntil(lambda: heard.times == 1, timeout=5000)
    assert text.value() == "Vi mødes"


def test_text_grows_with_its_lines_and_then_scrolls(show) -> None:
    text = TextField(fewest=2, most=6)
    show(text)
    low = text.height()
    text.set_value("\n".join(["linje"] * 4))
    middle = text.height()
    text.set_value("\n".join(["linje"] * 40))
    assert low < middle < text.height()
    assert text.height() < 4 * low


def test_tab_leaves_the_text(show) -> None:
    text, other = TextField(), LineField()
    show(text, other)
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert other.hasFocus()


def test_choice_keeps_members_as_they_are(show, heard) -> None:
    choice = ChoiceField(name="Tilstand")
    show(choice)
    choice.set_members(State, none="Ikke valgt")
    choice.edited.connect(heard.hear)
    choice.set_value(State.PAUSED)
    assert choice.value() is State.PAUSED
    assert choice.currentText() == term(State.PAUSED)
    choice.set_value(None)
    assert (choice.value(), heard.times) == (None, 0)
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    assert (choice.value(), heard.times) == (State.NOT_STARTED, 1)


def test_choice_shows_a_value_that_cannot_be_chosen(show) -> None:
    choice = ChoiceField()
    show(choice)
    choice.set_choices([("a", "A")])
    choice.set_value("gammelt spor")
    assert (choice.value(), choice.currentText()) == ("gammelt spor", "gammelt spor")


def test_the_wheel_does_not_change_a_choice(show) -> None:
    choice = ChoiceField()
    show(choice)
    choice.set_members(State)
    choice.set_value(State.NOT_STARTED)
    choice.setFocus()
    turned = QWheelEvent(
        QPointF(5, 5), QPointF(choice.mapToGlobal(QPoint(5, 5))), QPoint(0, -120), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )
    QApplication.sendEvent(choice, turned)
    assert choice.value() is State.NOT_STARTED
    assert not turned.isAccepted()


def test_a_year_is_typed_or_stepped_to(show, heard) -> None:
    year = YearField(name="År")
    show(year)
    year.set_value(2022)
    year.edited.connect(heard.hear)
    year.setFocus()
    QTest.keyClick(year, Qt.Key.Key_Up)
    assert (year.value(), heard.times) == (2023, 1)
    year.selectAll()
    QTest.keyClicks(year, "2031")
    year.commit()
    assert (year.value(), heard.times) == (2031, 2)
