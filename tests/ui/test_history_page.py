"""The page *Historik* through the real window: who did what, how it was, and bringing it back."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import builders
import pytest
from pytestqt.qtbot import QtBot
from windows import accept, ask_of, make_window, press

from planner import actions, resources
from planner.db.steps import Entry, Standing
from planner.model import Stage
from planner.records import InitiativeRecord
from planner.ui.pages.history.list_view import icon_name
from planner.ui.pages.history.marking import Fate, as_html, pieces
from planner.ui.pages.history.then import InitiativeThen, PlanThen, When
from planner.ui.pages.history.told import FieldTold, InitiativeTold
from planner.ui.window import Window
from planner.words.steps import STEPS

CLUB = builders.initiative(1).id


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    """A plan of six initiatives that MKH loaded, and whose first goal AJN changed."""
    window = make_window(qtbot, tmp_path / "settings.json")
    document = window.document
    document.create(tmp_path / "plan.planner")
    assert document.store is not None
    document.store.user = "MKH"
    document.perform("load_plan", actions.load_plan, replace(builders.sample_plan(6), stage=Stage.DRAFT))
    document.choose_plan(2022)
    document.store.user = "AJN"
    goals = document.plan.initiatives[0].goals
    document.edit({CLUB: {"goals": (replace(goals[0], target=75), *goals[1:])}})
    return window


def open_history(window: Window, qtbot: QtBot) -> None:
    window.show_page("history")
    qtbot.waitUntil(lambda: window.history.details.title.text() != "")


def listed(window: Window) -> list[Entry]:
    model = window.history.model
    return [entry for row in range(model.rowCount()) if (entry := model.entry(row))]


def told(window: Window) -> list[str]:
    """Every field that the details tell, as a screen reader says it."""
    fields = window.history.details.findChildren(FieldTold)
    return [label.accessibleName() for field in fields for label in field.children() if getattr(label, "accessibleName", str)()]


def choose(window: Window, qtbot: QtBot, entry: Entry) -> None:
    window.history.list.choose(entry.id)
    qtbot.waitUntil(lambda: not window.history._soon.isActive())


def test_who_changed_this_goal_in_two_clicks(window: Window, qtbot: QtBot) -> None:
    window.show_page("initiatives")
    window.initiatives.choose([CLUB])
    window.commands.action("show_past").trigger()
    newest = listed(window)[0]
    assert (newest.by, newest.fields) == ("AJN", ("goals",))
    choose(window, qtbot, newest)
    assert told(window) == ["Mål 1: Måltal: før »60«, efter »75«"]


def test_every_kind_of_step_has_an_icon() -> None:
    assert [name for name in STEPS if not resources.path("icons", f"{icon_name(name)}.svg").exists()] == []


def test_filters_let_through_what_is_asked_for(window: Window, qtbot: QtBot) -> None:
    window.document.edit({builders.initiative(2).id: {"notes": "Husk lydbøgerne"}})
    open_history(window, qtbot)
    bar = window.history.sieve_bar
    assert [it.name for it in listed(window)] == ["edit_initiative", "edit_initiative", "load_plan"]
    for choice, value, expected in ((bar.by, "MKH", 1), (bar.field, "notes", 1), (bar.kind, "edit_initiative", 2),
                                    (bar.initiative, CLUB, 2)):  # fmt: skip
        bar.clear()
        choice.set_value(value)
        choice.edited.emit()
        assert len(listed(window)) == expected
    bar.clear()
    bar.search.setText("LYDBØGERNE")
    press(qtbot, bar.search, "Return")
    assert [it.fields for it in listed(window)] == [("notes",)]
    bar.search.setText("findes ikke")
    press(qtbot, bar.search, "Return")
    assert listed(window) == []
    bar.everything.click()
    assert len(listed(window)) == 3


def test_a_step_is_taken_back_and_marked(window: Window, qtbot: QtBot) -> None:
    window.document.edit({builders.initiative(2).id: {"title": "Noget andet"}})
    open_history(window, qtbot)
    goal = listed(window)[1]
    choose(window, qtbot, goal)
    window.history.details.take_back.click()
    assert window.document.initiative(CLUB).goals[0].target == 60
    marks = {entry.id: window.history.model.standing(entry) for entry in listed(window)}
    assert marks[goal.id] is Standing.TAKEN_BACK
    window.document.undo()
    marks = {entry.id: window.history.model.standing(entry) for entry in listed(window)}
    assert marks[goal.id] is Standing.STANDS
    assert marks[max(marks)] is Standing.UNDONE


def test_what_was_edited_since_is_asked_about(window: Window, qtbot: QtBot) -> None:
    open_history(window, qtbot)
    ask_of(window).choices = [None]
    window.past.take_back(listed(window)[-1].id)
    assert "redigeret siden" in ask_of(window).said[-1]
    assert len(window.document.plan.initiatives) == 6


def test_deleted_restarted_restored_is_equal(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    document = window.document
    before = document.whole_plan()
    document.perform("delete_initiatives", actions.delete_initiatives, [CLUB], subject="Læseklubber")
    path = document.path
    document.close()
    document.open(path)
    other = before.initiatives[1].id
    document.edit({other: {"responsible": ("SSP",)}})
    open_history(window, qtbot)
    choose(window, qtbot, next(it for it in listed(window) if it.name == "delete_initiatives"))
    ask_of(window).expect(InitiativeThen, accept)
    window.history.details.then.click()
    after = document.whole_plan()
    assert [it.id for it in after.initiatives] == [it.id for it in before.initiatives]
    assert after.initiatives[0] == before.initiatives[0]
    assert after.initiatives[1].responsible == ("SSP",)
    document.undo()
    assert document.initiative(CLUB) is None


def test_an_initiative_goes_back_to_what_it_was(window: Window, qtbot: QtBot) -> None:
    open_history(window, qtbot)
    choose(window, qtbot, listed(window)[0])
    seen: list[tuple[str, ...]] = []

    def look_and_accept(dialog: InitiativeThen) -> None:
        seen.extend(tuple(dialog.lines.index(row, column).data() for column in range(3)) for row in range(dialog.lines.rowCount()))
        accept(dialog)

    ask_of(window).expect(InitiativeThen, look_and_accept)
    window.history.details.then.click()
    assert [line[0] for line in seen] == ["Mål"]
    assert window.document.initiative(CLUB).goals[0].target == 60
    assert listed(window)[0].name == "restore_initiative"


def test_the_plan_as_it_was_around_a_step_is_put_back_in_one(window: Window, qtbot: QtBot) -> None:
    before = window.document.whole_plan()
    window.document.edit({CLUB: {"title": "Noget andet"}})
    step = window.document.store.next_undo()
    assert step is not None
    window.document.perform("add_initiative", actions.add_initiative, 2022, InitiativeRecord(title="Ny"))
    open_history(window, qtbot)
    ask_of(window).expect(PlanThen, accept)
    window.past.show_plan_then(next(it.id for it in listed(window) if it.fields == ("title",)))
    assert window.document.whole_plan().initiatives == before.initiatives
    assert len(window.document.whole_plan().versions) == 1
    window.document.undo()
    assert len(window.document.plan.initiatives) == 7


def test_a_day_before_the_file_began_has_nothing_to_restore(window: Window, qtbot: QtBot) -> None:
    open_history(window, qtbot)

    def look(dialog: PlanThen) -> None:
        dialog.moment.day.set_value(dt.date(2000, 1, 1))
        dialog.moment.changed.emit()
        assert dialog.moment.value() == (When.DAY, dt.date(2000, 1, 1))
        assert not dialog.yes.isEnabled()

    ask_of(window).expect(PlanThen, look)
    window.history.plan_then.click()


def test_an_import_is_one_entry_that_opens_to_its_initiatives(window: Window, qtbot: QtBot) -> None:
    window.document.perform(
        "import_workbook", actions.import_workbook, 2022, [InitiativeRecord(title="Sommerbogen")],
        [actions.ImportedUpdate(id=CLUB, values={"title": "Klubber"})],
        actions.ImportFacts(file="plan.xlsx", sha256="0" * 64, by="MKH"),
    )
    open_history(window, qtbot)
    choose(window, qtbot, listed(window)[0])
    entries = window.history.details.findChildren(InitiativeTold)
    assert [it.touched.title for it in entries] == ["Sommerbogen", "Klubber"]
    assert told(window) == []
    entries[1].line.click()
    assert told(window) == ["Indsats: før »Læseklubber for teenagere«, efter »Klubber«"]


def test_long_histories_come_in_pieces(window: Window, qtbot: QtBot) -> None:
    for number in range(130):
        window.document.perform("edit_initiative", actions.edit_initiative, CLUB, title=f"Titel {number}")
    open_history(window, qtbot)
    model = window.history.model
    assert len(listed(window)) == 100
    model.fetchMore(model.index(-1))
    assert len(listed(window)) == 132
    assert len({entry.id for entry in listed(window)}) == 132
    assert not model.canFetchMore(model.index(-1))


def test_an_empty_history_says_what_belongs_there(qtbot: QtBot, tmp_path: Path) -> None:
    window = make_window(qtbot, tmp_path / "settings.json")
    window.document.create(tmp_path / "plan.planner")
    window.show_page("history")
    assert window.history._left.currentWidget() is window.history._none_yet


# ---- marking what differs


def test_only_what_differs_is_marked() -> None:
    found = pieces("Bøgerne findes på fem sprog.", "Bøgerne findes på seks sprog.")
    assert [(it.fate, it.text) for it in found] == [
        (Fate.STAYED, "Bøgerne findes på "), (Fate.WENT, "fem"), (Fate.CAME, "seks"), (Fate.STAYED, " sprog."),
    ]  # fmt: skip


def test_a_long_stretch_that_stayed_is_shortened() -> None:
    stayed = " ".join(f"ord{number}" for number in range(100))
    found = pieces(f"{stayed} gammel", f"{stayed} ny")
    assert found[0].text.startswith("… ")
    assert found[0].text.endswith("ord99 ")
    assert len(found[0].text) < 60


def test_what_people_write_is_no_markup() -> None:
    assert "<b>" not in as_html("", "<b>fed</b>", went="#000", came="#000")
