"""An adopted plan in the window: what is locked can only be read, a named correction opens it, versions are compared and put back."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import builders
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from windows import FakeAsk, accept, add_plan, cancel, press, type_over

from planner.model import Stage, State, VersionReason
from planner.records import GoalRecord, MilestoneRecord
from planner.records.locking import Decided
from planner.ui.dialogs.about_plan import AboutPlan
from planner.ui.dialogs.export.dialog import ExportDialog
from planner.ui.dialogs.finish_amendment import FinishAmendment
from planner.ui.dialogs.naming import NamingDialog
from planner.ui.dialogs.versions import VersionsDialog
from planner.ui.widgets import TokenField
from planner.ui.window import Window


@pytest.fixture
def adopted(window: Window) -> tuple[str, ...]:
    """A plan for 2022 with two initiatives, adopted; the first is shown."""
    uuids = add_plan(
        window, 2022,
        builders.initiative(
            1, "Læseklubber", track=builders.READING, budget=Decimal(25_000), goals=(GoalRecord(text="60 unge"),),
            milestones=(MilestoneRecord(title="Åbning", due=dt.date(2022, 2, 1)),), partners=("Skolerne",),
        ),
        builders.initiative(2, "Makerspace", track=builders.LEARNING),
    )  # fmt: skip
    window.plans.set_stage(Stage.ADOPTED)
    window.show_page("initiatives")
    window.initiatives.choose([uuids[0]])
    return uuids


def record(window: Window, uuid: str):
    found = window.document.initiative(uuid)
    assert found is not None
    return found


def test_what_is_locked_is_read_and_what_is_reported_is_written(window: Window, adopted: tuple[str, ...], qtbot: QtBot) -> None:
    form = window.initiatives.form
    assert form.lock_note.isVisible()
    assert form.lock_note.words.text().startswith("Vedtaget ")
    locks = {name for name, frame in form._labels.items() if frame._lock is not None and frame._lock.isVisibleTo(frame)}
    assert locks == {str(it) for it in Decided} - {"title", "milestones", "funding"}, "the title has no label, money one for both"

    for line, field in ((form.title, "title"), (form.money.line, "budget"), (form.period.line, "period")):
        before = getattr(record(window, adopted[0]), field)
        type_over(qtbot, line, "99")
        assert getattr(record(window, adopted[0]), field) == before
    form.description.setFocus()
    qtbot.keyClicks(form.description, "Nyt")
    press(qtbot, form.partners._entry, "Backspace")
    press(qtbot, form.goals.view, "Delete")
    press(qtbot, form.sdgs.squares, "Space")
    form.flush()
    after = record(window, adopted[0])
    assert (after.description, after.partners, len(after.goals), after.sdgs) == ("", ("Skolerne",), 1, ())

    form.state.setCurrentIndex(1)
    form.state.activated.emit(1)
    assert record(window, adopted[0]).state is State.IN_PROGRESS
    form.notes.setFocus()
    qtbot.keyClicks(form.notes, "Husk")
    form.flush()
    assert record(window, adopted[0]).notes == "Husk"
    type_into(qtbot, form.responsible, "MKH")
    assert record(window, adopted[0]).responsible == ("MKH",)


def type_into(qtbot: QtBot, field: TokenField, text: str) -> None:
    field.setFocus()
    qtbot.keyClicks(field._entry, text)
    qtbot.keyClick(field._entry, Qt.Key.Key_Return)


def test_of_a_milestone_the_day_it_was_reached_is_open(window: Window, adopted: tuple[str, ...]) -> None:
    model = window.initiatives.form.milestones._model
    row = [model.index(0, column) for column in range(3)]
    assert [bool(model.flags(index) & Qt.ItemFlag.ItemIsEditable) for index in row] == [False, False, True]
    assert model.rowCount() == 1, "none is added"
    assert not model.setData(row[0], "Andet")
    assert model.setData(row[2], "3/2")
    assert record(window, adopted[0]).milestones[0].done == dt.date(2022, 2, 3)


def test_commands_that_the_lock_forbids_are_off(window: Window, adopted: tuple[str, ...]) -> None:
    def on() -> set[str]:
        names = ("new_initiative", "duplicate", "delete", "move_down", "paste", "continue_plan", "correct_plan", "finish_correction")
        return {name for name in names if window.commands.action(name).isEnabled()}

    assert on() == {"correct_plan"}
    assert not window.initiatives.table.dragEnabled()
    window.plans.set_stage(Stage.CLOSED)
    assert on() == set()
    window.plans.set_stage(Stage.SUBMITTED)
    assert on() == {"new_initiative", "duplicate", "delete", "move_down", "paste", "continue_plan"}
    assert window.initiatives.table.dragEnabled()


def test_a_closed_plan_is_only_read_until_it_is_set_back(window: Window, adopted: tuple[str, ...], qtbot: QtBot) -> None:
    form = window.initiatives.form
    window.plans.set_stage(Stage.CLOSED)
    assert form.lock_note.words.text() == "Planen er afsluttet og kan kun læses."
    assert not form.state.isEnabled()
    form.notes.setFocus()
    qtbot.keyClicks(form.notes, "Husk")
    form.flush()
    assert record(window, adopted[0]).notes == ""
    press(qtbot, window, "Ctrl+Z")
    assert window.document.plan is not None
    assert window.document.plan.stage is Stage.ADOPTED
    assert form.state.isEnabled()


def test_the_plans_own_text_is_locked_too(window: Window, adopted: tuple[str, ...], ask: FakeAsk) -> None:
    def look(dialog: AboutPlan) -> None:
        assert dialog._title.isReadOnly()
        assert dialog._introduction.isReadOnly()
        dialog._case.setText("22/17")
        accept(dialog)

    ask.expect(AboutPlan, look)
    window.plans.edit()
    assert window.document.plan is not None
    assert window.document.plan.case_number == "22/17"


def _name(name: str, reason: str = ""):
    def write(dialog: NamingDialog) -> None:
        assert not dialog.yes.isEnabled()
        dialog.name_line.setText(name)
        dialog.reason_text.setPlainText(reason)
        accept(dialog)

    return write


def test_a_correction_from_the_quiet_line_to_its_version(
    window: Window, adopted: tuple[str, ...], ask: FakeAsk, qtbot: QtBot
) -> None:
    form = window.initiatives.form
    ask.expect(NamingDialog, _name("Budget for 2. halvår", "Bevillingen er halveret"))
    qtbot.mouseClick(form.lock_note.correct, Qt.MouseButton.LeftButton)
    assert form.lock_note.words.text() == "Den vedtagne plan rettes: Budget for 2. halvår"
    type_over(qtbot, form.money.line, "12.500")
    assert record(window, adopted[0]).budget == Decimal(12_500)

    told: list[list[str]] = []

    def finish(dialog: FinishAmendment) -> None:
        told.extend([it.field, it.before, it.after] for it in dialog.list.shown())
        accept(dialog)

    ask.expect(FinishAmendment, finish)
    qtbot.mouseClick(form.lock_note.finish, Qt.MouseButton.LeftButton)
    assert told == [["Økonomi", "25.000 kr.", "12.500 kr."]]
    plan = window.document.plan
    assert plan is not None
    assert plan.amendment is None
    assert (plan.versions[-1].name, plan.versions[-1].note) == ("Budget for 2. halvår", "Bevillingen er halveret")
    assert form.money.line.isReadOnly()


def test_a_correction_is_given_up(window: Window, adopted: tuple[str, ...], ask: FakeAsk) -> None:
    ask.expect(NamingDialog, _name("Forsøg"))
    window.commands.action("correct_plan").trigger()
    window.document.edit({adopted[0]: {"title": "Noget andet", "state": State.DONE}})
    ask.expect(FinishAmendment, lambda dialog: dialog.give_up.click())
    window.commands.action("finish_correction").trigger()
    found = record(window, adopted[0])
    assert (found.title, found.state) == ("Læseklubber", State.DONE)
    assert window.toast._words.text() == "Rettelsen er opgivet: Forsøg."


def test_versions_are_kept_compared_and_put_back(window: Window, three: tuple[str, ...], ask: FakeAsk, qtbot: QtBot) -> None:
    visits: list[str] = []

    def first_keep_then_close(dialog: VersionsDialog) -> None:
        visits.append(dialog.table.model().index(0, 0).data() or "")
        if len(visits) == 1:
            assert not dialog.restore.isEnabled(), "nothing is kept yet"
            dialog.keep.click()
        else:
            cancel(dialog)

    ask.expect(VersionsDialog, first_keep_then_close)
    ask.expect(NamingDialog, _name("Før mødet"))
    window.commands.action("versions").trigger()
    assert visits == ["", "Før mødet"]

    window.document.edit({three[0]: {"title": "Noget andet", "notes": "husk"}})
    window.initiatives.choose([three[1]])
    window.edits.delete()

    def restore(dialog: VersionsDialog) -> None:
        shown = {(it.title, it.before, it.after) for it in dialog.list.shown()}
        assert ("Noget andet", "Læseklubber for teenagere", "Noget andet") in shown
        assert ("Noget andet", "", "husk") in shown, "what stays in the house is compared too"
        dialog.list.search.setText("makerspace")
        assert [it.title for it in dialog.list.shown()] == ["Makerspace på skoleskemaet"]
        dialog.restore.click()

    ask.expect(VersionsDialog, restore)
    window.commands.action("versions").trigger()
    plan = window.document.plan
    assert plan is not None
    assert [it.title for it in plan.initiatives][:2] == ["Læseklubber for teenagere", "Makerspace på skoleskemaet"]
    assert [it.reason for it in plan.versions] == [VersionReason.BY_HAND, VersionReason.RESTORING]
    press(qtbot, window, "Ctrl+Z")
    assert record(window, three[0]).title == "Noget andet"


def test_two_versions_are_compared_the_older_first(window: Window, adopted: tuple[str, ...], ask: FakeAsk) -> None:
    window.plans.set_stage(Stage.SUBMITTED)
    window.document.edit({adopted[0]: {"title": "Ny titel"}})
    window.plans.set_stage(Stage.ADOPTED)

    def compare(dialog: VersionsDialog) -> None:
        dialog.other.set_value(2)
        dialog._suit()
        assert dialog._about.text().startswith("Fra Ved vedtagelse")
        assert [(it.before, it.after) for it in dialog.list.shown()] == [("Læseklubber", "Ny titel")]
        assert not dialog.restore.isEnabled()
        assert "rettelse" in dialog._why.text()
        cancel(dialog)

    ask.expect(VersionsDialog, compare)
    window.commands.action("versions").trigger()


def test_a_version_is_handed_out(window: Window, adopted: tuple[str, ...], ask: FakeAsk) -> None:
    window.plans.set_stage(Stage.SUBMITTED)
    window.document.edit({adopted[0]: {"title": "Ny titel"}})
    handed: list[str] = []

    def export(dialog: VersionsDialog) -> None:
        dialog.table.selectRow(1)
        dialog.export.click()

    def look(dialog: ExportDialog) -> None:
        handed.append(dialog._subject.plan.initiatives[0].title)
        cancel(dialog)

    ask.expect(VersionsDialog, export)
    ask.expect(ExportDialog, look)
    window.commands.action("versions").trigger()
    assert handed == ["Læseklubber"]


def test_several_together_meet_the_lock(window: Window, adopted: tuple[str, ...], ask: FakeAsk) -> None:
    window.document.edit({uuid: {"priority": None, "title": "Alle"} for uuid in adopted})
    assert "Ret den vedtagne plan" in ask.said[-1]
    assert [record(window, uuid).title for uuid in adopted] == ["Læseklubber", "Makerspace"]

