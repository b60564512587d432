"""The form while one writes in it: nothing moves below the cursor, and focus and selection stay where they are."""

from __future__ import annotations

import builders
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from windows import press, type_over

from planner.records import SdgLink
from planner.ui.pages.initiatives.form import InitiativeForm
from planner.ui.window import Window


def on_screen(form: InitiativeForm, widget: QWidget) -> int:
    """How far below the upper edge of the form a widget is."""
    for _again in range(4):
        QApplication.processEvents()
    return widget.mapTo(form, QPoint(0, 0)).y()


def of_reading(window: Window) -> tuple[str, ...]:
    """The sentences of the first track."""
    track = window.document.strategy.track(builders.READING)  # type: ignore[union-attr]
    assert track is not None
    return track.commitments


def test_a_remark_that_goes_leaves_what_one_writes_in_where_it_is(
    window: Window, three: tuple[str, ...], qtbot: QtBot
) -> None:
    form = window.initiatives.form
    form.responsible.setFocus()
    at = on_screen(form, form.responsible)
    window.document.edit({three[0]: {"commitments": (of_reading(window)[0],), "sdgs": (SdgLink(number=4),)}})
    assert form._labels["commitments"]._note.problems() == ()
    assert abs(on_screen(form, form.responsible) - at) <= 1


def test_a_remark_that_comes_leaves_what_one_writes_in_where_it_is(
    window: Window, three: tuple[str, ...], qtbot: QtBot
) -> None:
    form = window.initiatives.form
    form.responsible.setFocus()
    at = on_screen(form, form.responsible)
    window.document.edit({three[0]: {"sdgs": tuple(SdgLink(number=number) for number in (1, 2, 5))}})
    assert len(form._labels["sdgs"]._note.problems()) == 3
    assert on_screen(form, form.responsible) == at


def test_nothing_moves_while_the_first_fields_are_filled_in(
    window: Window, three: tuple[str, ...], qtbot: QtBot
) -> None:
    """At the top there is nothing to scroll by: the gap of the solved problem stays until one goes away."""
    press(qtbot, window, "Ctrl+N")
    form = window.initiatives.form
    track = on_screen(form, form.track)
    type_over(qtbot, form.title, "Frøbibliotek")
    assert form._labels["title"]._note.problems() == ()
    assert on_screen(form, form.track) == track
    window.initiatives.table.setFocus()
    assert on_screen(form, form.track) < track


@pytest.mark.parametrize("key", ["Down", "End"])
def test_a_change_of_track_by_key_keeps_focus_and_selection(
    window: Window, three: tuple[str, ...], qtbot: QtBot, key: str
) -> None:
    form = window.initiatives.form
    window.initiatives.choose([three[1]])
    form.track.setFocus()
    press(qtbot, form.track, key)
    moved = window.document.initiative(three[1])
    assert moved is not None
    assert moved.track != builders.LEARNING
    assert window.initiatives.chosen() == (three[1],)
    assert form.track.hasFocus()
    press(qtbot, form.track, "Ctrl+Z")
    assert window.initiatives.chosen() == (three[1],)
    assert form.track.hasFocus()
    assert form.track.value() == builders.LEARNING


def test_a_change_of_track_of_several_keeps_all_of_them(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    window.initiatives.choose(three[:2])
    form = window.initiatives.form
    form.track.setFocus()
    press(qtbot, form.track, "End")
    assert window.initiatives.chosen() == tuple(
        uuid for _track, uuids in window.initiatives.model.groups() for uuid in uuids if uuid in three[:2]
    )
    assert form.track.hasFocus()
    press(qtbot, form.track, "Ctrl+Z")
    assert window.initiatives.chosen() == three[:2]


def test_undo_leaves_one_in_the_sentence_that_one_stood_on(
    window: Window, three: tuple[str, ...], qtbot: QtBot
) -> None:
    sentences = window.initiatives.form.commitments
    sentences.go_to(of_reading(window)[2])
    press(qtbot, QApplication.focusWidget(), "Space")
    press(qtbot, QApplication.focusWidget(), "Ctrl+Z")
    assert sentences.value() == ()
    assert sentences.current() == of_reading(window)[2]


def test_making_a_goal_primary_leaves_the_cursor_on_its_star(
    window: Window, three: tuple[str, ...], qtbot: QtBot
) -> None:
    window.document.edit({three[0]: {"sdgs": (SdgLink(number=4, primary=True), SdgLink(number=10))}})
    star = window.initiatives.form.sdgs._rows[1]._star
    star.setFocus()
    press(qtbot, star, "Space")
    assert star.hasFocus()
    assert [link.primary for link in window.initiatives.form.sdgs.value()] == [False, True]


def test_the_tracks_bar_follows_the_theme(window: Window, three: tuple[str, ...]) -> None:
    from planner.ui import theme

    def colour() -> str:
        combo = window.initiatives.form.track
        return combo.itemIcon(1).pixmap(combo.iconSize()).toImage().pixelColor(4, 8).name()

    light = colour()
    theme.choose("dark")
    assert colour() != light
    theme.choose("light")
    assert colour() == light


def test_nothing_is_indented_while_nothing_was_saved(window: Window, three: tuple[str, ...]) -> None:
    window._show_file()
    QApplication.processEvents()
    assert window.status.saved.isHidden()
    before = window.status.problems.x()
    window.document.edit({three[0]: {"title": "Nyt"}})
    QApplication.processEvents()
    assert window.status.saved.x() == before
    assert window.status.saved.contentsMargins().left() > 0


def test_enter_in_the_table_of_goals_makes_the_next_row(window: Window, three: tuple[str, ...], qtbot: QtBot) -> None:
    goals = window.initiatives.form.goals
    goals.view.begin_row()
    qtbot.keyClicks(QApplication.focusWidget(), "40 unge er med")
    for text in ("deltagere", "0", "40", "unge", "uge 50"):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        qtbot.keyClicks(QApplication.focusWidget(), text)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert goals.current() == (1, "text")
    written = window.document.initiative(three[0]).goals[0]  # type: ignore[union-attr]
    assert (written.measure, written.target, written.unit, str(written.due)) == ("deltagere", 40, "unge", "2022-12-18")


def test_undo_in_the_search_for_goals_takes_back_the_choice(
    window: Window, three: tuple[str, ...], qtbot: QtBot
) -> None:
    search = window.initiatives.form.sdgs.search
    search.setFocus()
    qtbot.keyClicks(search, "klima")
    press(qtbot, search, "Return")
    assert [link.number for link in window.initiatives.form.sdgs.value()] == [13]
    press(qtbot, search, "Ctrl+Z")
    assert window.initiatives.form.sdgs.value() == ()
    assert search.text() == ""
    assert search.hasFocus()
