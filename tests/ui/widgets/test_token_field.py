"""Words in one field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.ui.widgets import LineField, TokenField
from planner.ui.widgets.token_entry import TokenEntry


@pytest.fixture
def field(show) -> TokenField:
    made = TokenField(name="Ansvarlig")
    show(made, LineField())
    made.set_known(["Ærø", "Aabenraa", "MKH", "SSP", "Frivilligcenter Ballerup"])
    made.setFocus()
    return made


def line(field: TokenField) -> TokenEntry:
    entry = field.findChild(TokenEntry)
    assert entry is not None
    return entry


@pytest.mark.parametrize("end", ["\r", ",", ";", "\t"])
def test_these_keys_end_a_word(field, heard, end) -> None:
    field.edited.connect(heard.hear)
    QTest.keyClicks(line(field), "AJN")
    QTest.keyClick(line(field), end)
    assert (field.value(), heard.times, line(field).text()) == (("AJN",), 1, "")


def test_tab_leaves_an_empty_line(field) -> None:
    QTest.keyClick(line(field), Qt.Key.Key_Tab)
    assert not line(field).hasFocus()


@pytest.mark.parametrize("typed", ["AJN", "frivil"])
def test_one_tab_ends_the_word_and_goes_on(field, typed) -> None:
    QTest.keyClicks(line(field), typed)
    QTest.keyClick(line(field), Qt.Key.Key_Tab)
    assert len(field.value()) == 1
    assert not line(field).hasFocus()


def test_leaving_makes_a_token_of_what_was_typed(field) -> None:
    QTest.keyClicks(line(field), "Ny kollega")
    field.window().findChild(LineField).setFocus()
    assert field.value() == ("Ny kollega",)


def test_case_does_not_make_a_new_word(field) -> None:
    field.add_text("mkh")
    field.add_text("Mkh")
    assert field.value() == ("MKH",)


@pytest.mark.parametrize("pasted", ["MKH, SSP", "MKH\nSSP\n", "MKH; SSP;", "MKH\tSSP", "MKH\r\n\r\nSSP"])
def test_pasting_makes_several(field, heard, pasted) -> None:
    field.edited.connect(heard.hear)
    QApplication.clipboard().setText(pasted)
    line(field).paste()
    field.commit()
    assert (field.value(), heard.times) == (("MKH", "SSP"), 1)


def test_backspace_removes_the_last(field, heard) -> None:
    field.set_value(["MKH", "SSP"])
    field.edited.connect(heard.hear)
    QTest.keyClick(line(field), Qt.Key.Key_Backspace)
    assert (field.value(), heard.times) == (("MKH",), 1)


def test_arrows_walk_and_delete_removes_where_one_stands(field) -> None:
    field.set_value(["A", "B", "C"])
    QTest.keyClick(line(field), Qt.Key.Key_Left)
    QTest.keyClick(line(field), Qt.Key.Key_Left)
    assert line(field).accessibleDescription() == "B"
    QTest.keyClick(line(field), Qt.Key.Key_Delete)
    assert field.value() == ("A", "C")
    QTest.keyClick(line(field), Qt.Key.Key_End)
    QTest.keyClicks(line(field), "D,")
    assert field.value() == ("A", "C", "D")


def test_f2_opens_a_word_for_writing(field) -> None:
    field.set_value(["Frivilligcenter"])
    QTest.keyClick(line(field), Qt.Key.Key_Left)
    QTest.keyClick(line(field), Qt.Key.Key_F2)
    assert (field.value(), line(field).text()) == ((), "Frivilligcenter")


def test_the_cross_removes(field) -> None:
    field.set_value(["MKH", "SSP"])
    box = field._places[0]
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(box.right() - 8, box.center().y()))
    assert field.value() == ("SSP",)


def test_what_is_known_completes_at_word_beginnings_first(field) -> None:
    QTest.keyClicks(line(field), "ball")
    model = field._completer.model()
    assert [model.data(model.index(row, 0)) for row in range(model.rowCount())] == ["Frivilligcenter Ballerup"]


def test_a_completion_is_taken_with_the_keys(field) -> None:
    QTest.keyClicks(line(field), "ss")
    popup = field._completer.popup()
    assert popup.isVisible()
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert field.value() == ("SSP",)


def test_down_offers_everything_in_danish_order(field) -> None:
    QTest.keyClick(line(field), Qt.Key.Key_Down)
    model = field._completer.model()
    offered = [model.data(model.index(row, 0)) for row in range(model.rowCount())]
    assert offered == ["Frivilligcenter Ballerup", "MKH", "SSP", "Ærø", "Aabenraa"]
    field._completer.popup().hide()


def test_setting_the_value_tells_nobody(field, heard) -> None:
    field.edited.connect(heard.hear)
    field.set_value(["MKH"])
    assert (field.value(), heard.times) == (("MKH",), 0)


def test_read_only_lets_nothing_be_removed(field) -> None:
    field.set_value(["MKH"])
    field.set_read_only(True)
    QTest.keyClick(line(field), Qt.Key.Key_Backspace)
    QTest.keyClicks(line(field), "x")
    assert field.value() == ("MKH",)


def test_many_words_take_several_rows(field) -> None:
    low = field.height()
    field.set_value([f"Samarbejdspartner nummer {number}" for number in range(12)])
    assert field.height() > 3 * low
    assert all(field.rect().contains(box) for box in field._places)
