"""Several initiatives edited together: what differs says so, and is set, added to or removed."""

from __future__ import annotations

import builders
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from windows import press, type_over

from planner.records import InitiativeRecord, Period, SdgLink
from planner.ui.pages.initiatives.form import InitiativeForm
from planner.ui.widgets.check_list import LongCheckBox
from planner.ui.window import Window


def records(window: Window, uuids: tuple[str, ...]) -> list[InitiativeRecord]:
    return [record for uuid in uuids if (record := window.document.initiative(uuid))]


@pytest.fixture
def form(window: Window, three: tuple[str, ...]) -> InitiativeForm:
    """All three chosen; they have LTH in common and differ in everything else."""
    document = window.document
    for uuid in three:
        own = document.initiative(uuid)
        assert own is not None
        document.edit({uuid: {"responsible": (*own.responsible, "LTH")}})
    document.edit({three[0]: {"period": builders.quarter(2)}, three[1]: {"period": Period(text="løbende", ongoing=True)}})
    window.initiatives.choose(three)
    return window.initiatives.form


def test_names_that_only_some_have_are_shown_with_how_many(form: InitiativeForm) -> None:
    assert form.responsible.value() == ("LTH",)
    assert form.responsible.partial() == ("MKH", "TBR", "NVA", "SSP")
    assert form.responsible._said("NVA") == "NVA · 1 af 3"
    assert "NVA · 1 af 3" in form.responsible._entry.accessibleDescription()
    assert form._labels["responsible"]._hint.text() == "Nye føjes til hos alle 3."


def test_a_name_of_some_is_given_to_all(
    window: Window, form: InitiativeForm, three: tuple[str, ...], qtbot: QtBot
) -> None:
    form.responsible.setFocus()
    for _step in range(2):  # from the end to NVA
        press(qtbot, form.responsible._entry, "Left")
    press(qtbot, form.responsible._entry, "Return")
    assert [it.responsible for it in records(window, three)] == [
        ("MKH", "LTH", "NVA"), ("TBR", "NVA", "LTH"), ("SSP", "LTH", "NVA"),
    ]
    assert form.responsible.value() == ("LTH", "NVA")


def test_a_name_of_some_is_taken_from_those_who_have_it(
    window: Window, form: InitiativeForm, three: tuple[str, ...], qtbot: QtBot
) -> None:
    form.responsible.setFocus()
    press(qtbot, form.responsible._entry, "Backspace")  # SSP
    assert [it.responsible for it in records(window, three)] == [("MKH", "LTH"), ("TBR", "NVA", "LTH"), ("LTH",)]


def test_emptying_in_all_and_typing_sets_the_same_for_all(
    window: Window, form: InitiativeForm, three: tuple[str, ...], qtbot: QtBot
) -> None:
    offer = form._labels["responsible"]._offer
    assert offer is not None
    assert offer.text() == "Ryd hos alle"
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    form.responsible.add_text("AJN")
    assert [it.responsible for it in records(window, three)] == [("AJN",)] * 3
    press(qtbot, window, "Ctrl+Z")
    press(qtbot, window, "Ctrl+Z")
    assert records(window, three)[0].responsible == ("MKH", "LTH")


def test_periods_that_differ_say_so_and_are_set_or_emptied(
    window: Window, form: InitiativeForm, three: tuple[str, ...], qtbot: QtBot
) -> None:
    assert form.period.line.placeholderText() == "(forskellige)"
    type_over(qtbot, form.period.line, "uge 17")
    assert {it.period.text for it in records(window, three)} == {"uge 17"}
    assert form.period.line.placeholderText() != "(forskellige)"
    press(qtbot, window, "Ctrl+Z")
    assert form.period.line.placeholderText() == "(forskellige)"
    form._labels["period"]._offer.click()  # type: ignore[union-attr]
    assert {it.period for it in records(window, three)} == {Period()}


def test_sentences_of_some_are_half_ticked(
    window: Window, form: InitiativeForm, three: tuple[str, ...], qtbot: QtBot
) -> None:
    aims = window.document.strategy.vision_aims  # type: ignore[union-attr]
    window.document.edit({three[0]: {"vision_aims": aims}, three[1]: {"vision_aims": aims[:1]}})
    first, second = form.vision_aims.findChildren(LongCheckBox)
    assert first.checkState() is second.checkState() is Qt.CheckState.PartiallyChecked
    assert first.toolTip() == "2 af 3 har det"
    first.setFocus()
    press(qtbot, first, "Space")
    assert [it.vision_aims for it in records(window, three)] == [aims, aims[:1], aims[:1]]
    press(qtbot, first, "Space")
    assert [it.vision_aims for it in records(window, three)] == [aims[1:], (), ()]
    assert first.hasFocus()


def test_un_goals_of_some_are_given_to_all_and_keep_their_own_reasons(
    window: Window, form: InitiativeForm, three: tuple[str, ...]
) -> None:
    window.document.edit({
        three[0]: {"sdgs": (SdgLink(number=4, primary=True), SdgLink(number=5, reason="piger"))},
        three[1]: {"sdgs": (SdgLink(number=4, primary=True, targets=("4.6",)),)},
        three[2]: {"sdgs": (SdgLink(number=11, primary=True), SdgLink(number=4))},
    })
    assert [link.number for link in form.sdgs.value()] == [4]
    assert form.sdgs.partial() == (5, 11)
    form.sdgs.squares.toggled.emit(5)
    found = records(window, three)
    assert [[link.number for link in it.sdgs] for it in found] == [[4, 5], [4, 5], [11, 4, 5]]
    assert found[0].sdgs[1].reason == "piger"
    assert found[1].sdgs[0].targets == ("4.6",)
    form.sdgs.squares.made_primary.emit(4)
    assert [[link.number for link in it.sdgs if link.primary] for it in records(window, three)] == [[4]] * 3
    form.sdgs.squares.toggled.emit(5)
    assert [[link.number for link in it.sdgs] for it in records(window, three)] == [[4], [4], [11, 4]]


def test_one_alone_shows_none_of_this(window: Window, form: InitiativeForm, three: tuple[str, ...]) -> None:
    window.initiatives.choose([three[1]])
    assert form.responsible.value() == ("TBR", "NVA", "LTH")
    assert form.responsible.partial() == ()
    assert form._labels["responsible"]._hint.isHidden()
    assert form._labels["responsible"]._offer.isHidden()  # type: ignore[union-attr]


def test_an_amount_in_words_offers_to_become_the_amount(
    window: Window, three: tuple[str, ...], qtbot: QtBot
) -> None:
    window.document.edit({three[0]: {"funding": "25 t.kr."}})
    money = window.initiatives.form.money
    assert money._offer.text() == "Brug 25.000 kr. som beløb"
    qtbot.mouseClick(money._offer, Qt.MouseButton.LeftButton)
    record = records(window, three)[0]
    assert (record.budget, record.funding) == (25000, "")
    assert money._offer.isHidden()
    assert money.isAncestorOf(QApplication.focusWidget())
    window.document.edit({three[0]: {"budget": None, "funding": "10.000-15.000 kr."}})
    assert money._offer.isHidden()
