"""Choosing UN goals with keys, mouse and by search."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.records import SdgLink
from planner.ui.widgets import LineField, SdgPicker, sdg_words
from planner.ui.widgets.check_list import LongCheckBox
from planner.ui.widgets.sdg_row import SdgRow


@pytest.fixture
def picker(show) -> SdgPicker:
    made = SdgPicker(name="Verdensmål")
    made.set_own((3, 7, 8, 9, 11, 13, 17))
    show(made)
    made.setFocus()
    return made


def test_arrows_space_and_p(picker, heard) -> None:
    picker.edited.connect(heard.hear)
    for _step in range(2):
        QTest.keyClick(picker.squares, Qt.Key.Key_Right)
    QTest.keyClick(picker.squares, Qt.Key.Key_Space)
    assert picker.value() == (SdgLink(number=3, primary=True),)
    QTest.keyClick(picker.squares, Qt.Key.Key_Down)
    QTest.keyClick(picker.squares, Qt.Key.Key_P)
    assert picker.value() == (SdgLink(number=3), SdgLink(number=12, primary=True))
    QTest.keyClick(picker.squares, Qt.Key.Key_Space)
    assert picker.value() == (SdgLink(number=3, primary=True),)
    assert heard.times == 3


@pytest.mark.parametrize("number", [1, 9, 10, 17])
def test_the_mouse_chooses_and_a_double_click_makes_primary(picker, number) -> None:
    picker.set_value((SdgLink(number=4, primary=True),))
    middle = picker.squares.rect_of(number).center().toPoint()
    QTest.mouseClick(picker.squares, Qt.MouseButton.LeftButton, pos=middle)
    assert picker.value() == (SdgLink(number=4, primary=True), SdgLink(number=number))
    QTest.mouseDClick(picker.squares, Qt.MouseButton.LeftButton, pos=middle)
    assert SdgLink(number=number, primary=True) in picker.value()


@pytest.mark.parametrize(
    ("typed", "number"), [("13", 13), ("1", 1), ("klima", 13), ("KLIMA", 13), ("partner", 17), ("bæredygtige byer", 11)]
)
def test_typing_finds(picker, typed, number) -> None:
    QTest.keyClicks(picker.search, typed)
    assert picker.squares.current() == number
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert picker.value() == (SdgLink(number=number, primary=True),)
    assert picker.search.text() == ""


def test_a_targets_code_ticks_the_target(picker) -> None:
    for code in ("13.3", "13.a", "13.3"):
        QTest.keyClicks(picker.search, code)
        QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert picker.value() == (SdgLink(number=13, primary=True, targets=("13.3", "13.A")),)


def test_typing_on_the_squares_begins_a_search(picker) -> None:
    QTest.keyClicks(picker.squares, "k")
    assert picker.search.hasFocus()
    QTest.keyClicks(picker.search, "lima")
    assert picker.squares.current() == 13


def test_what_nobody_is_called_chooses_nothing(picker) -> None:
    QTest.keyClicks(picker.search, "xyzzy")
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert picker.value() == ()


def test_a_goal_outside_the_track_asks_for_a_reason(picker, heard) -> None:
    picker.edited.connect(heard.hear)
    picker.set_value((SdgLink(number=11, primary=True), SdgLink(number=4)))
    own, other = picker.findChildren(SdgRow)
    assert own.findChild(LineField).isHidden()
    reason = other.findChild(LineField)
    assert reason.isVisible()
    QTest.keyClicks(reason, "Skolerne er med")
    QTest.keyClick(reason, Qt.Key.Key_Return)
    assert picker.value()[1] == SdgLink(number=4, reason="Skolerne er med")
    assert heard.times == 1


def test_targets_are_ticked_in_a_list(picker) -> None:
    picker.set_value((SdgLink(number=4, primary=True, targets=("4.6", "4.99")),))
    row = picker.findChild(SdgRow)
    row._targets.click()
    popup = row._popup
    ticked = [box for box in popup.findChildren(LongCheckBox) if box.isChecked()]
    assert [box.words().split()[0] for box in ticked] == ["4.6", "4.99"]
    first = popup.findChildren(LongCheckBox)[0]
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert picker.value() == (SdgLink(number=4, primary=True, targets=("4.1", "4.6", "4.99")),)
    popup.close()


def test_setting_tells_nobody_and_changes_nothing(picker, heard) -> None:
    picker.edited.connect(heard.hear)
    links = (SdgLink(number=17), SdgLink(number=4, targets=("4.6",), reason="fordi"))
    picker.set_value(links)
    assert (picker.value(), heard.times) == (links, 0)


def test_read_only_keeps_what_stands(picker) -> None:
    picker.set_value((SdgLink(number=11, primary=True),))
    picker.set_read_only(True)
    QTest.keyClick(picker.squares, Qt.Key.Key_Space)
    QTest.keyClick(picker.squares, Qt.Key.Key_P)
    assert picker.value() == (SdgLink(number=11, primary=True),)


@pytest.mark.parametrize("width", [200, 260, 440, 700, 1400])
def test_all_squares_are_within_the_widget(picker, width) -> None:
    picker.window().resize(width, 700)
    picker.squares.resize(width, picker.squares.height())
    for number in sdg_words.NUMBERS:
        assert picker.squares.rect().toRectF().contains(picker.squares.rect_of(number))


def test_every_goal_has_names_and_targets() -> None:
    for number in sdg_words.NUMBERS:
        assert sdg_words.name(number)
        assert sdg_words.find(str(number))[0] == number
        assert sdg_words.find(sdg_words.name(number))[0] == number
        assert sdg_words.targets(number)
