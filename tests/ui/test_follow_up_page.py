"""*Opfølgning*: a round is worked through by keyboard, nothing said in it is lost, and what a closed one says stands."""

from __future__ import annotations

import datetime as dt
import re
import sqlite3
from dataclasses import replace
from pathlib import Path

import builders
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from windows import FakeAsk, accept, make_window, press, type_over

from planner import actions
from planner.model import Assessment, Fulfilment, Stage, State
from planner.records import FollowUpRecord, InitiativeRecord
from planner.records.rounds import entry_of, reported
from planner.ui.dialogs.rounds import RoundDialog
from planner.ui.pages.follow_up.contents import Look
from planner.ui.pages.follow_up.page import FollowUpPage
from planner.ui.window import Window

JULY = dt.date(2022, 7, 5)


@pytest.fixture
def page(window: Window, qtbot: QtBot) -> FollowUpPage:
    """A plan of 24 on the fifth of July; the cursor stands in the list of its mid-year round."""
    window.document.perform("load_plan", actions.load_plan, replace(builders.sample_plan(24), stage=Stage.DRAFT))
    window.document.choose_plan(2022)
    window.follow_up.today = lambda: JULY
    press(qtbot, window, "Ctrl+5")
    press(qtbot, window.follow_up.start.all, "Space")
    window.follow_up.choose_round("midtvejs")
    window.follow_up.enter()
    return window.follow_up


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def initiatives(window: Window) -> tuple[InitiativeRecord, ...]:
    assert window.document.plan is not None
    return window.document.plan.initiatives


def entries(window: Window) -> list[FollowUpRecord | None]:
    return [entry_of(it, "midtvejs") for it in initiatives(window)]


def shown(page: FollowUpPage) -> list[str]:
    return [row.record.title for row in page.model.shown()]


def test_the_years_rounds_are_a_click_and_a_step(window: Window, page: FollowUpPage, qtbot: QtBot) -> None:
    assert [(it.name, it.date) for it in window.document.plan.rounds] == [
        ("1. kvartal", dt.date(2022, 3, 31)), ("midtvejs", dt.date(2022, 6, 30)),
        ("3. kvartal", dt.date(2022, 9, 30)), ("årsstatus", dt.date(2022, 12, 31)),
    ]  # fmt: skip
    press(qtbot, window, "Ctrl+Z")
    assert window.document.plan.rounds == ()
    assert page.start.isVisible()
    page.start.midterm.click()
    assert page.round_shown() == "midtvejs"


def test_ten_initiatives_are_reported_by_keyboard_alone(window: Window, page: FollowUpPage, qtbot: QtBot) -> None:
    """An assessment of work and money, a sentence, and on: three keys an initiative besides what one writes."""
    press(qtbot, focused(), "Enter")
    for number in range(10):
        press(qtbot, focused(), "Alt+2" if number == 3 else "Alt+1")
        press(qtbot, focused(), "Alt+4")
        qtbot.keyClicks(focused(), f"Det går godt, {number}.")
        press(qtbot, focused(), "Ctrl+Return")
    told = [entry for entry in entries(window) if entry]
    assert [it.text for it in told] == [f"Det går godt, {number}." for number in range(9)] + ["Det går godt, 9."]
    assert [it.assessment for it in told].count(Assessment.ATTENTION) == 1
    assert {it.economy for it in told} == {Assessment.ON_TRACK}
    assert page.head.progress.numbers[Look.REPORTED].text() == "10 af 23 indberettet"
    assert page.table.chosen().standing.missing
    press(qtbot, focused(), "Escape")
    assert page.table.hasFocus()


def test_one_key_in_the_list_reports_and_one_goes_on(window: Window, page: FollowUpPage, qtbot: QtBot) -> None:
    for keys in ("1", "Down", "3", "6", "Down", "2", "Shift+1"):
        press(qtbot, page.table, keys)
    assert [(it.assessment, it.economy) for it in entries(window) if it] == [
        (Assessment.ON_TRACK, None), (Assessment.CRITICAL, Assessment.CRITICAL), (Assessment.ATTENTION, Assessment.ON_TRACK),
    ]  # fmt: skip
    index = page.table.currentIndex()
    said = [index.siblingAtColumn(column).data(Qt.ItemDataRole.AccessibleTextRole) for column in range(8)]
    assert said[1:4] == ["Bogstart i Hedeparken", "MKH, SSP", "I gang"]
    assert said[5:] == ["Kræver opmærksomhed", "Efter planen", "05-07-2022"]


def test_what_one_said_is_undone_and_done_again(window: Window, page: FollowUpPage, qtbot: QtBot) -> None:
    press(qtbot, page.table, "2")
    press(qtbot, page.table, "Return")
    qtbot.keyClicks(focused(), "Venter på lokaler")
    press(qtbot, page.table, "Ctrl+Z")  # hands on what is being typed, then takes it back
    assert page.form.text.value() == ""
    assert page.form.assessment.value() is Assessment.ATTENTION
    press(qtbot, page.table, "Ctrl+Z")
    assert page.form.assessment.value() is None
    assert page.table.chosen().standing.reported is None
    for _step in range(2):
        press(qtbot, window, "Ctrl+Y")
    assert entries(window)[0].text == page.form.text.value() == "Venter på lokaler"


def test_a_closed_round_says_what_it_said_whatever_is_done_later(
    window: Window, page: FollowUpPage, ask: FakeAsk, qtbot: QtBot
) -> None:
    first = initiatives(window)[0]
    press(qtbot, page.table, "2")
    type_over(qtbot, page.form.text, "Tre af fem klubber")
    page.head.finish.click()
    assert window.toast._words.text() == (
        "Runden er afsluttet: midtvejs. 22 indsatser er “Ikke rapporteret” og bliver ved med at være det."
    )
    assert page.head.note.words.text().startswith("Afsluttet ")
    assert page.head.note.words.text().endswith("Det, runden siger, står fast.")
    before = (page.head.progress.words(), shown(page), page.form.text.value(), page.sheet())
    told = reported(window.document.whole_plan(), window.document.strategy, "midtvejs")

    window.document.edit({first.id: {"title": "Noget andet", "state": State.DROPPED, "goals": ()}})
    window.document.report(first.id, "årsstatus", on=JULY, assessment=Assessment.CRITICAL)
    window.document.perform("delete_initiatives", actions.delete_initiatives, [initiatives(window)[5].id])
    press(qtbot, page.table, "3")
    qtbot.keyClicks(page.form.text, "mere")
    page.flush()

    assert (page.head.progress.words(), shown(page), page.form.text.value(), page.sheet()) == before
    assert reported(window.document.whole_plan(), window.document.strategy, "midtvejs") == told
    assert ask.said == []
    page.head.reopen.click()
    assert shown(page)[0] == "Noget andet"
    press(qtbot, page.table, "3")
    assert entries(window)[0].assessment is Assessment.CRITICAL


def test_what_a_full_disk_refuses_stays_and_is_written_later(
    window: Window, page: FollowUpPage, qtbot: QtBot
) -> None:
    connection: sqlite3.Connection = window.document.store._driver
    first, second = (it.id for it in initiatives(window)[:2])
    long = "Fælles læsning. " * 20_000
    connection.execute(f"PRAGMA max_page_count={connection.execute('PRAGMA page_count').fetchone()[0]}")
    press(qtbot, page.table, "1")
    page.form.text.setPlainText(long)
    press(qtbot, page.table, "Down")
    press(qtbot, page.table, "3")
    assert window.status.saved.text() == "Ikke gemt endnu; prøver igen …"
    qtbot.waitUntil(lambda: page.model.shown()[1].assessment is Assessment.CRITICAL)
    page.table.choose(first)
    assert page.form.text.value() == long.strip()
    page.head.finish.click()
    assert page.is_open()  # a round is not closed without what was said in it

    connection.execute("PRAGMA max_page_count=1000000")
    assert window.document.unsaved.try_again()
    read = {it.id: entry_of(it, "midtvejs") for it in window.document.whole_plan().initiatives}
    assert (read[first].assessment, read[first].text) == (Assessment.ON_TRACK, long.strip())
    assert read[second].assessment is Assessment.CRITICAL


def test_nothing_typed_is_lost_on_the_way(window: Window, page: FollowUpPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.form.write()
    qtbot.keyClicks(focused(), "På vej")
    press(qtbot, window, "Ctrl+2")
    assert entries(window)[0].text == "På vej"
    press(qtbot, window, "Ctrl+5")
    page.form.new_deadline.line.setFocus()
    qtbot.keyClicks(focused(), "når Ole er tilbage")
    page.table.choose(initiatives(window)[2].id)
    assert page.form.new_deadline.line.text() == ""
    page.table.choose(initiatives(window)[0].id)
    assert page.form.new_deadline.line.text() == "når Ole er tilbage"
    assert page.form.new_deadline.meaning()
    type_over(qtbot, page.form.new_deadline.line, "uge 40")
    assert entries(window)[0].new_deadline == dt.date(2022, 10, 9)
    page.form.write()
    press(qtbot, focused(), "Ctrl+End")
    qtbot.keyClicks(focused(), ", men langsomt")
    page.form.cards[0].measured.line.setText("mange")
    path = window.document.path
    window.close()
    again = make_window(qtbot, tmp_path / "window.ini")
    again.files.begin(path)
    assert entries(again)[0].text == "På vej, men langsomt"
    assert again.follow_up.table.chosen().record.id == initiatives(again)[0].id
    assert again.follow_up.form.cards[0].measured.line.text() == "mange"
    again.close()


def test_a_goal_is_measured_judged_and_decided_as_proposed(window: Window, page: FollowUpPage, qtbot: QtBot) -> None:
    card = page.form.cards[0]
    assert card._facts.text() == "22 → 60 unge · Fremmødelister · frist 31-12-2022"
    type_over(qtbot, card.measured.line, "mange")
    assert card.measured._wrong.text() == "“mange” er ikke et tal. Skriv f.eks. 12,5."
    type_over(qtbot, card.measured.line, "52,5")
    assert [it.value for it in initiatives(window)[0].goals[0].measurements] == [31, 52.5]
    assert "Delvist indfriet" in card._reason.text()
    card.measured.setFocus()
    press(qtbot, focused(), "Alt+Return")
    type_over(qtbot, page.form.cards[1].judgement, "Spørgeskema i juni: 8 af 10")
    first = initiatives(window)[0]
    assert (first.goals[0].fulfilment, first.goals[1].judgement) == (Fulfilment.PARTLY, "Spørgeskema i juni: 8 af 10")
    assert not card.take.isVisible()
    page.form.milestones.boxes[0].click()
    assert initiatives(window)[0].milestones[0].done == JULY


def test_what_is_late_says_so_until_a_new_deadline(window: Window, page: FollowUpPage, qtbot: QtBot) -> None:
    late = [row for row in page.model.shown() if row.late]
    assert page.head.progress.numbers[Look.LATE].text() == f"{len(late)} forsinkede"
    index = page.model.index_of(late[0].record.id).siblingAtColumn(1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Læseklubber for teenagere. Forsinket siden 01-02"
    assert page.form.reason.isVisible()
    type_over(qtbot, page.form.new_deadline.line, "1/9")
    assert page.model.shown()[0].late is None
    page.table.choose(next(row.record.id for row in page.model.shown() if not row.late and row.standing.missing))
    assert not page.form.reason.isVisible()
    press(qtbot, page.table, "3")
    assert page.form.reason.isVisible()


def test_every_number_is_as_many_rows_as_it_says(page: FollowUpPage, qtbot: QtBot) -> None:
    for keys in ("1", "Down", "2", "Down", "2", "Down", "3"):
        press(qtbot, page.table, keys)
    for look, button in page.head.progress.numbers.items():
        button.click()
        assert len(shown(page)) == int(re.match(r"\d+", button.text())[0]), look
        button.click()
    assert len(shown(page)) == 24
    page.sieve.search.setText("lydbøger")
    press(qtbot, page.sieve.search, "Return")
    assert shown(page) == ["Lydbøger i hjemmeplejen"]


def test_what_one_works_on_stays_until_one_leaves_it(window: Window, page: FollowUpPage, qtbot: QtBot) -> None:
    page.sieve.chips[Look.MISSING].click()
    page.enter()
    press(qtbot, page.table, "1")
    assert shown(page)[0] == "Læseklubber for teenagere"
    press(qtbot, page.table, "Down")
    qtbot.waitUntil(lambda: "Læseklubber for teenagere" not in shown(page))
    assert page.table.chosen().record.title == shown(page)[0] == "Sommerbogen 2022"


def test_the_end_says_what_is_still_missing(window: Window, page: FollowUpPage, qtbot: QtBot) -> None:
    page.table.choose(page.model.shown()[-1].record.id)
    press(qtbot, page.table, "1")
    press(qtbot, page.table, "Ctrl+Return")
    assert window.toast._words.text() == "Her slutter listen. 22 indsatser mangler endnu."
    press(qtbot, page.table, "Ctrl+Shift+Return")
    assert page.table.chosen().record.id == page.model.shown()[-2].record.id


def test_a_round_of_ones_own(window: Window, page: FollowUpPage, ask: FakeAsk, qtbot: QtBot) -> None:
    def name_it(dialog: RoundDialog) -> None:
        assert dialog.chips == []  # the usual four are there
        type_over(qtbot, dialog.name_line, "midtvejs")
        assert not dialog.yes.isEnabled()
        type_over(qtbot, dialog.name_line, "Før udvalgsmødet")
        type_over(qtbot, dialog.date.line, "medio november")
        accept(dialog)

    ask.expect(RoundDialog, name_it)
    window.commands.action("new_round").trigger()
    assert page.round_shown() == "Før udvalgsmødet"
    assert page.head.rounds.currentText() == "Før udvalgsmødet · 20-11-2022 · Åben"

    def rename(dialog: RoundDialog) -> None:
        type_over(qtbot, dialog.name_line, "Efterår")
        accept(dialog)

    ask.expect(RoundDialog, rename)
    window.commands.action("edit_round").trigger()
    assert page.round_shown() == "Efterår"


def test_an_adopted_plan_is_reported_and_a_closed_one_read(window: Window, page: FollowUpPage, qtbot: QtBot) -> None:
    window.document.perform("set_stage", actions.set_stage, 2022, Stage.ADOPTED, on=JULY)
    press(qtbot, page.table, "1")
    type_over(qtbot, page.form.cards[0].measured.line, "50")
    first = initiatives(window)[0]
    assert (entries(window)[0].assessment, first.goals[0].measurements[-1].value) == (Assessment.ON_TRACK, 50)
    window.document.perform("set_stage", actions.set_stage, 2022, Stage.CLOSED, on=JULY)
    press(qtbot, page.table, "3")
    assert entries(window)[0].assessment is Assessment.ON_TRACK
    assert page.head.note.words.text() == "Planen er afsluttet og kan kun læses."
    assert not page.head.finish.isEnabled()
