"""A new strategy: from nothing, from an earlier one, from its text, which is shown for correction."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from windows import FakeAsk, accept, add_plan, cancel, type_over

from planner.importing.strategy_text import read_text
from planner.queries.strategies import shipped
from planner.records import StrategyRecord
from planner.ui.dialogs.strategy.correcting import CorrectStrategy
from planner.ui.dialogs.strategy.new_strategy import NewStrategy
from planner.ui.window import Window

REAL = (Path(__file__).parent.parent / "importing" / "data" / "strategy-text.txt").read_text("utf-8")


def known(window: Window) -> list[tuple[str, int, int]]:
    return [(it.title, it.first_year, it.last_year) for it in window.document.known_strategies()]


def newest(window: Window) -> StrategyRecord:
    return window.document.known_strategies()[-1]


def test_from_nothing_with_the_next_four_years(qtbot: QtBot, window: Window, ask: FakeAsk) -> None:
    def begin(dialog: NewStrategy) -> None:
        dialog.from_nothing.click()
        assert dialog.title.value() == "Strategi 2024-2027"
        accept(dialog)

    ask.expect(NewStrategy, begin)
    window.commands.action("new_strategy").trigger()

    assert known(window)[-1] == ("Strategi 2024-2027", 2024, 2027)
    assert newest(window).tracks == ()
    page = window.strategy
    assert page.isVisible()
    assert page.editor is not None
    page.editor.add_track.click()
    type_over(qtbot, page.editor.tracks[0].name, "Ro")
    assert newest(window).tracks[0].name == "Ro"


def test_from_an_earlier_one_with_new_years(window: Window, ask: FakeAsk) -> None:
    ask.expect(NewStrategy, accept)
    window.strategies.create()

    new, old = newest(window), shipped()[0]
    assert (new.title, new.first_year) == ("Strategi 2024-2027", 2024)
    assert new.tracks == old.tracks
    assert new.vision_aims == old.vision_aims
    add_plan(window, 2024)
    assert window.document.strategy == new
    window.views.undo()
    window.views.undo()
    assert known(window) == [("Strategi 2020-2023", 2020, 2023)]


def test_the_years_of_another_are_refused_beside_the_field(window: Window, ask: FakeAsk) -> None:
    def begin(dialog: NewStrategy) -> None:
        dialog.first_year.setValue(2020)
        dialog.last_year.setValue(2023)
        assert "de samme år" in dialog._from._note.problems()[0]
        assert not dialog.yes.isEnabled()
        cancel(dialog)

    ask.expect(NewStrategy, begin)
    window.strategies.create()


def test_from_its_text_shown_for_correction(qtbot: QtBot, window: Window, ask: FakeAsk) -> None:
    def paste(dialog: NewStrategy) -> None:
        dialog.from_text.click()
        assert not dialog.yes.isEnabled()
        dialog.text_box.setPlainText(REAL.replace("2020-2023", "2024-2027"))
        accept(dialog)

    def correct(dialog: CorrectStrategy) -> None:
        assert len(dialog.editor.draft.tracks) == 3
        assert dialog.offered.value() == ()
        type_over(qtbot, dialog.editor.tracks[0].name, "Læsning")
        box = dialog.offered._boxes[2]
        box.setFocus()
        qtbot.keyClick(box, Qt.Key.Key_Space)
        assert dialog.editor.draft.tracks[1].commitments[-1].text.startswith("Vi vil ruste Ballerup-borgerne")
        accept(dialog)

    ask.expect(NewStrategy, paste)
    ask.expect(CorrectStrategy, correct)
    window.strategies.create()

    new = newest(window)
    assert (new.title, new.first_year, new.last_year) == ("Strategi 2024-2027", 2024, 2027)
    assert [(it.name, len(it.commitments)) for it in new.tracks] == [
        ("Læsning", 7), ("Læring, teknologiglæde og skaberkultur", 7), ("Den aktive borger, relationer og bæredygtige løsninger", 6),
    ]
    assert new.tracks[2].sdgs == (3, 7, 8, 9, 11, 13, 17)


def test_a_tick_that_is_taken_back_takes_its_commitment_along(window: Window) -> None:
    dialog = CorrectStrategy(read_text(REAL), (2024, 2027), window.ask, window)
    before = dialog.record()
    for box in dialog.offered._boxes:
        box.click()
    assert sum(len(it.commitments) for it in dialog.record().tracks) == 22
    for box in dialog.offered._boxes:
        box.click()

    assert dialog.record() == before
    dialog.deleteLater()


def test_a_text_that_says_nothing_is_not_taken_before_it_has_a_track(qtbot: QtBot, window: Window) -> None:
    dialog = CorrectStrategy(read_text("Vi vil det hele.\n\nIntet her."), (2024, 2027), window.ask, window)
    dialog.show()
    assert "hvilke år" in dialog._note.problems()[0]
    accept(dialog)
    assert "skal have et hovedspor" in dialog._note.problems()[0]
    assert dialog.result() == 0

    dialog.editor.add_track.click()
    dialog.editor.title.setText("")
    accept(dialog)
    assert "titel" in dialog._note.problems()[0]
    type_over(qtbot, dialog.editor.title, "Strategi 2024-2027")
    accept(dialog)
    assert dialog.result() == 1
    assert (dialog.record().first_year, dialog.record().last_year) == (2024, 2027)
    dialog.deleteLater()


def test_its_text_from_a_file_and_a_file_that_is_none(qtbot: QtBot, window: Window, ask: FakeAsk, tmp_path: Path) -> None:
    good, bad = tmp_path / "strategi.txt", tmp_path / "strategi.pdf"
    good.write_text(REAL, "utf-8")
    bad.write_bytes(b"ikke en PDF")

    def read(dialog: NewStrategy) -> None:
        ask.files = [bad, good]
        dialog.open_button.click()
        qtbot.waitUntil(lambda: not window.tasks.busy)
        assert dialog._note.problems() == (
            "strategi.pdf kan ikke læses som Word- eller PDF-dokument. Åbn det, gem det igen, eller indsæt teksten.",
        )
        dialog.open_button.click()
        qtbot.waitUntil(lambda: not window.tasks.busy)
        assert dialog.text() == REAL
        assert dialog.yes.isEnabled()
        cancel(dialog)

    ask.expect(NewStrategy, read)
    window.strategies.create()
    assert len(known(window)) == 1


def test_a_text_that_is_none_of_a_strategy_is_refused_beside_it(window: Window, ask: FakeAsk) -> None:
    def paste(dialog: NewStrategy) -> None:
        dialog.from_text.click()
        dialog.text_box.setPlainText("".join(f"Spor {number}: Navn {number}\n- Vi vil det\n" for number in range(60)))
        accept(dialog)
        assert dialog._note.problems() == ("Teksten siger langt mere end en strategi. Vælg strategiens egen tekst.",)
        cancel(dialog)

    ask.expect(NewStrategy, paste)
    window.strategies.create()


def test_a_strategy_without_plans_is_deleted_and_comes_back(window: Window, ask: FakeAsk) -> None:
    ask.expect(NewStrategy, accept)
    window.strategies.create()
    window.strategies.delete()
    assert len(known(window)) == 1
    window.views.undo()
    assert len(known(window)) == 2


def test_a_strategy_with_plans_is_not_deleted(window: Window, ask: FakeAsk) -> None:
    add_plan(window, 2022)
    window.show_page("strategy")
    window.strategies.delete()
    assert ask.said == ["“Strategi 2020-2023” slettes ikke, for der hører planer under den: 2022."]


@pytest.mark.parametrize("years", [(2020, 2023)])
def test_the_choice_among_strategies(window: Window, ask: FakeAsk, years: tuple[int, int]) -> None:
    ask.expect(NewStrategy, accept)
    window.strategies.create()
    page = window.strategy
    assert page.chooser.count() == 2
    assert page.strategy is not None
    page.chooser.setCurrentIndex(1)
    page.chooser.activated.emit(1)

    assert (page.strategy.first_year, page.strategy.last_year) == years
