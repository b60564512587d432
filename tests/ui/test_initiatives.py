"""The page of initiatives: choosing, drafting, moving, deleting, finding."""

from __future__ import annotations

import builders
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from windows import press, type_over

from planner import actions
from planner.model import State
from planner.records import InitiativeRecord, Period, SdgLink
from planner.ui.pages.initiatives.model import InitiativeModel
from planner.ui.pages.initiatives.moving import place_beside
from planner.ui.window import Window


def titles(window: Window) -> list[str]:
    assert window.document.plan is not None
    return [it.title for it in window.document.plan.initiatives]


def record(window: Window, uuid: str) -> InitiativeRecord:
    found = window.document.initiative(uuid)
    assert found is not None
    return found


def test_the_first_initiative_is_chosen_and_shown(window: Window, three: tuple[str, ...]) -> None:
    assert window.initiatives.chosen() == (three[0],)
    assert window.initiatives.form.title.text() == "Læseklubber for teenagere"
    assert window.status.totals.text() == "3 indsatser · 0 mål"


def test_what_is_typed_is_saved_when_the_field_is_left(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    type_over(qtbot, window.initiatives.form.title, "Æbler på Åsen")
    assert record(window, three[0]).title == "Æbler på Åsen"
    assert window.status.saved.text().startswith("✓ Gemt")
    assert window.initiatives.model.index_of(three[0]).siblingAtColumn(1).data() == "Æbler på Åsen"


def test_what_is_typed_is_saved_after_a_pause_and_the_cursor_stays(
    window: Window, three: tuple[str, ...], qtbot: QtBot
) -> None:
    title = window.initiatives.form.title
    title.setFocus()
    title.setCursorPosition(4)
    qtbot.keyClicks(title, "xx ")
    qtbot.waitUntil(lambda: record(window, three[0]).title == "Læsexx klubber for teenagere", timeout=5000)
    assert title.cursorPosition() == 7


def test_going_to_another_initiative_saves_first(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    description = window.initiatives.form.description
    description.setFocus()
    qtbot.keyClicks(description, "Fælles læsning")
    window.initiatives.choose([three[1]])
    assert record(window, three[0]).description == "Fælles læsning"
    assert record(window, three[1]).description == ""
    assert description.toPlainText() == ""


def test_edits_of_one_field_become_one_step(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    for text in ("Et", "To", "Tre"):
        type_over(qtbot, window.initiatives.form.title, text)
    press(qtbot, window, "Ctrl+Z")
    assert record(window, three[0]).title == "Læseklubber for teenagere"
    press(qtbot, window, "Ctrl+Y")
    assert record(window, three[0]).title == "Tre"


def test_the_period_is_understood_and_explained(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    period = window.initiatives.form.period
    type_over(qtbot, period.line, "2. kvartal")
    assert record(window, three[0]).period == builders.quarter(2)
    assert period.meaning() == "01-04-2022 – 30-06-2022"
    type_over(qtbot, period.line, "når vi får tid")
    assert record(window, three[0]).period == Period(text="når vi får tid")


def test_problems_stand_beside_their_fields(window: Window, three: tuple[str, ...]) -> None:
    form = window.initiatives.form
    assert not form._labels["goals"]._note.isHidden()
    assert form._labels["goals"]._note.problems() == ("Der er ikke skrevet et mål.",)
    assert form._labels["responsible"]._note.isHidden()


def test_a_new_initiative_stands_in_the_track_one_is_in(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    window.initiatives.choose([three[1]])
    press(qtbot, window, "Ctrl+N")
    added = window.initiatives.chosen()[0]
    assert record(window, added).track == builders.LEARNING
    assert window.initiatives.form.title.hasFocus()


def test_deleting_asks_nothing_and_can_be_taken_back(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    window.initiatives.choose(three[:2])
    window.initiatives.table.setFocus()
    press(qtbot, window.initiatives.table, "Delete")
    assert titles(window) == ["Byttemarked og reparationscafé"]
    assert window.initiatives.chosen() == (three[2],)
    assert window.toast._words.text() == "2 indsatser slettet"
    qtbot.mouseClick(window.toast._undo, Qt.MouseButton.LeftButton)
    assert len(titles(window)) == 3


def test_delete_in_a_field_deletes_a_letter(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    title = window.initiatives.form.title
    title.setFocus()
    title.setCursorPosition(0)
    press(qtbot, title, "Delete")
    assert title.text() == "æseklubber for teenagere"
    assert len(titles(window)) == 3


def test_duplicating_begins_the_copy_afresh(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    window.document.edit({three[0]: {"state": State.DONE}})
    press(qtbot, window, "Ctrl+D")
    copy = record(window, window.initiatives.chosen()[0])
    assert copy.id not in three
    assert (copy.title, copy.state) == ("Læseklubber for teenagere", State.NOT_STARTED)


def test_moving_by_keyboard_goes_on_into_the_next_track(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    table = window.initiatives.table
    table.setFocus()
    press(qtbot, table, "Alt+Down")
    assert record(window, three[0]).track == builders.LEARNING
    assert window.initiatives.model.groups()[1] == (builders.LEARNING, (three[0], three[1]))
    press(qtbot, table, "Alt+Down")
    assert window.initiatives.model.groups()[1] == (builders.LEARNING, (three[1], three[0]))
    press(qtbot, table, "Alt+Up")
    press(qtbot, table, "Alt+Up")
    assert record(window, three[0]).track == builders.READING


def test_place_beside_moves_several_together() -> None:
    groups = (("A", ("1", "2", "3")), ("B", ("4",)))
    assert place_beside(groups, ("2", "3"), -1) == ("A", "1")
    assert place_beside(groups, ("1", "2"), 1) == ("A", None)
    assert place_beside(groups, ("3",), 1) == ("B", "4")
    assert place_beside(groups, ("4",), -1) == ("A", None)
    assert place_beside(groups, ("1",), -1) is None
    assert place_beside(groups, ("4",), 1) is None


def test_dragging_to_another_track_is_one_step(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    model = window.initiatives.model
    data = model.mimeData([model.index_of(three[0]), model.index_of(three[1])])
    target = model.index(2, 0)
    model.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, target)
    qtbot.waitUntil(lambda: model.groups()[2] == (builders.CITIZENS, (three[0], three[1], three[2])))
    assert window.initiatives.chosen() == (three[0], three[1])
    press(qtbot, window, "Ctrl+Z")
    assert record(window, three[0]).track == builders.READING


def test_dropping_something_where_it_was_does_nothing(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    before = window.document.next_undo()
    model = window.initiatives.model
    model.dropMimeData(model.mimeData([model.index_of(three[0])]), Qt.DropAction.MoveAction, 0, 0, model.index(0, 0))
    qtbot.wait(10)
    assert window.document.next_undo() == before


def test_several_are_edited_together(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    window.initiatives.choose(three)
    form = window.initiatives.form
    assert form.title.isHidden() or form._labels["title"].isHidden()
    assert form.track.currentText() == "(forskellige)"
    assert form.responsible.value() == ()
    form.responsible.setFocus()
    form.responsible.add_text("LTH")
    form.responsible.commit()
    assert [record(window, uuid).responsible for uuid in three] == [("MKH", "LTH"), ("TBR", "NVA", "LTH"), ("SSP", "LTH")]
    assert form.responsible.value() == ("LTH",)
    press(qtbot, window.initiatives.table, "Ctrl+Z")
    assert record(window, three[0]).responsible == ("MKH",)


def test_un_goals_of_several_keep_one_primary_each(window: Window, three: tuple[str, ...]) -> None:
    window.document.edit({three[0]: {"sdgs": (SdgLink(number=4, primary=True),)}})
    window.initiatives.choose(three[:2])
    window.initiatives.form.sdgs.squares.toggled.emit(17)
    assert [link.number for link in record(window, three[0]).sdgs] == [4, 17]
    assert [link.number for link in record(window, three[1]).sdgs] == [17]
    assert [sum(link.primary for link in record(window, uuid).sdgs) for uuid in three[:2]] == [1, 1]


def test_searching_shows_what_mentions_every_word(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    press(qtbot, window, "Ctrl+F")
    assert window.top.search.hasFocus()
    qtbot.keyClicks(window.top.search, "SKOLE nva")
    assert [uuids for _track, uuids in window.initiatives.model.groups()] == [(three[1],)]
    press(qtbot, window.top.search, "Return")
    assert window.initiatives.chosen() == (three[1],)
    window.top.search.setFocus()
    press(qtbot, window.top.search, "Escape")
    assert len(window.initiatives.model.groups()) == 3


def test_nothing_found_offers_the_way_back(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    qtbot.keyClicks(window.top.search, "findes ikke")
    page = window.initiatives
    assert page._left.currentWidget() is page._nothing_found
    assert page._right.currentWidget() is page._none_chosen
    qtbot.mouseClick(page._nothing_found._step, Qt.MouseButton.LeftButton)
    assert window.top.search.text() == ""
    assert page.chosen() == (three[0],)


def test_filters_count_and_combine(window: Window, three: tuple[str, ...]) -> None:
    filters = window.initiatives.filters
    assert filters.everything.text() == "Alle · 3"
    assert filters.incomplete.text() == "Mangler noget · 3"
    filters.show_only("responsible", "NVA")
    assert [uuids for _track, uuids in window.initiatives.model.groups()] == [(three[1],)]
    assert filters.facets["responsible"].text() == "NVA"
    window.edits.show_all()
    assert not filters.active


def test_what_one_is_writing_in_stays_although_it_no_longer_fits(window: Window, three: tuple[str, ...]) -> None:
    window.initiatives.filters.show_only("state", State.NOT_STARTED)
    window.initiatives.choose([three[0]])
    window.document.edit({three[0]: {"state": State.DONE}})
    assert window.initiatives.chosen() == (three[0],)


def test_sorting_by_a_heading_sorts_within_each_track(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    early = window.document.perform(
        "add_initiative", actions.add_initiative, 2022, InitiativeRecord(title="Aarets forfatter", track=builders.READING)
    )
    assert early
    table = window.initiatives.table
    header = table.header()
    at = QPoint(header.sectionPosition(1) + 20, 10)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert window.initiatives.model.groups()[0][1] == (three[0], early.result)  # aa sorts as å
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert window.initiatives.model.groups()[0][1] == (early.result, three[0])
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert window.initiatives.model.sorted_by is None


def test_columns_are_chosen_and_remembered(window: Window) -> None:
    window.initiatives.table.set_columns(["title", "budget", "houses"])
    assert window.initiatives.model.columns == ("title", "houses", "budget")
    window.initiatives.remember()
    assert window.settings.words("initiatives/columns") == ("title", "houses", "budget")


def test_walking_passes_over_the_tracks(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    table = window.initiatives.table
    table.setFocus()
    press(qtbot, table, "Down")
    assert window.initiatives.chosen() == (three[1],)
    press(qtbot, table, "Return")
    assert window.initiatives.form.title.hasFocus()


def test_tab_goes_from_field_to_field_as_the_eye_does(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    form = window.initiatives.form
    window.initiatives.choose([three[1]])  # its lists are laid out anew
    form.name_it()
    seen = []
    for _step in range(60):
        qtbot.wait(1)
        press(qtbot, QApplication.focusWidget(), "Tab")
        focused = QApplication.focusWidget()
        if not form.isAncestorOf(focused):
            break
        frame = next(bound.frame for bound in form.binding.fields if bound.frame.isAncestorOf(focused))
        if not seen or seen[-1] is not frame:
            seen.append(frame)
    content = form.scroll.widget()
    places = [frame.mapTo(content, QPoint(0, 0)) for frame in seen]
    assert len(seen) == len(form.binding.fields) - 1  # all but the title, where it began
    assert places == sorted(places, key=lambda place: (place.y(), place.x()))


def test_the_model_keeps_to_qts_rules(
    window: Window, three: tuple[str, ...], qtmodeltester: ModelTester, qtbot: QtBot
) -> None:
    model = InitiativeModel()
    page = window.initiatives.model
    qtmodeltester.check(page)
    qtmodeltester.check(model)
    window.initiatives.choose([three[0]])
    for keys in ("Alt+Down", "Alt+Down", "Delete"):
        press(qtbot, window.initiatives.table, keys)
    press(qtbot, window, "Ctrl+Z")
    assert page.rowCount(QModelIndex()) == 3
