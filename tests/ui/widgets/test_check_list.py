"""Long sentences to tick."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.ui.widgets import CheckList, LineField
from planner.ui.widgets.check_list import LongCheckBox

LONG = "bidrage til borgerinvolvering ved debatskabende og engagerende møder mellem mennesker i hele kommunen"
OPTIONS = [("Læsning", LONG), ("Læsning", "arbejde med interaktiv læsning"), (None, "pleje relationer")]


@pytest.fixture
def checks(show) -> CheckList:
    made = CheckList(name="Vi vil")
    made.set_options(OPTIONS)
    show(made, LineField())
    return made


def boxes(checks: CheckList) -> list[LongCheckBox]:
    return checks.findChildren(LongCheckBox)


def test_space_ticks_and_arrows_walk(checks, heard) -> None:
    checks.edited.connect(heard.hear)
    checks.setFocus()
    first, second, third = boxes(checks)
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Space)
    QTest.keyClick(second, Qt.Key.Key_End)
    assert third.hasFocus()
    QTest.keyClick(third, Qt.Key.Key_Space)
    assert (checks.value(), heard.times) == (("arbejde med interaktiv læsning", "pleje relationer"), 2)


def test_the_list_is_one_stop_for_tab(checks) -> None:
    checks.setFocus()
    QTest.keyClick(boxes(checks)[0], Qt.Key.Key_Tab)
    assert checks.window().findChild(LineField).hasFocus()


def test_a_sentence_of_another_strategy_is_kept_and_shown(checks, heard) -> None:
    checks.edited.connect(heard.hear)
    checks.set_value(("understøtte noget ældre", "pleje relationer"))
    assert checks.value() == ("understøtte noget ældre", "pleje relationer")
    assert [box.words() for box in boxes(checks)][-1] == "understøtte noget ældre"
    QTest.mouseClick(next(box for box in boxes(checks) if box.words() == LONG), Qt.MouseButton.LeftButton)
    assert set(checks.value()) == {LONG, "understøtte noget ældre", "pleje relationer"}
    assert heard.times == 1


def test_long_sentences_wrap_and_are_not_cut(checks) -> None:
    long, short = boxes(checks)[0], boxes(checks)[1]
    assert long.height() >= long.heightForWidth(long.width()) > short.height()


def test_read_only_cannot_be_ticked(checks, heard) -> None:
    checks.edited.connect(heard.hear)
    checks.set_read_only(True)
    QTest.mouseClick(boxes(checks)[0], Qt.MouseButton.LeftButton)
    assert (checks.value(), heard.times) == ((), 0)


def test_an_ampersand_stays_an_ampersand(show) -> None:
    checks = CheckList()
    checks.set_options([(None, "læse & lære")])
    show(checks)
    QTest.mouseClick(boxes(checks)[0], Qt.MouseButton.LeftButton)
    assert checks.value() == ("læse & lære",)


def test_what_only_the_one_shown_before_had_is_gone_with_it(checks) -> None:
    checks.set_value(("Vi vil noget helt andet",))
    assert "Vi vil noget helt andet" in [box.words() for box in boxes(checks)]
    checks.set_value(())
    assert "Vi vil noget helt andet" not in [box.words() for box in boxes(checks)]
