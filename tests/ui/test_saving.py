"""What is written is kept: when the disk refuses, when the window closes, when something else goes wrong."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from windows import FakeAsk, make_window, press, type_over

from planner import actions
from planner.ui.crash import CrashDialog, report
from planner.ui.window import Window


@pytest.fixture
def no_room(window: Window) -> sqlite3.Connection:
    """The file can't grow any more, as on a full disk. Run `PRAGMA max_page_count=1000000` to make room again."""
    connection = window.document.store._driver  # type: ignore[union-attr]
    return connection


def fill(connection: sqlite3.Connection) -> None:
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count={pages}")


def make_room(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA max_page_count=1000000")


def long(text: str) -> str:
    return text * 20_000


def test_what_a_full_disk_refuses_stays_in_the_window_and_is_written_later(
    window: Window, three: tuple[str, ...], no_room: sqlite3.Connection
) -> None:
    fill(no_room)
    window.document.edit({three[0]: {"description": long("Fælles læsning. ")}})
    window.initiatives.choose([three[0]])
    assert window.status.saved.text() == "Ikke gemt endnu; prøver igen …"
    assert window.document.initiative(three[0]).description == long("Fælles læsning. ")  # type: ignore[union-attr]
    window.initiatives.choose([three[1]])
    window.initiatives.choose([three[0]])
    assert window.initiatives.form.description.toPlainText() == long("Fælles læsning. ")

    make_room(no_room)
    assert window.document.unsaved.try_again()
    assert window.status.saved.text().startswith("✓ Gemt")
    assert not window.document.unsaved


def test_closing_with_something_unsaved_asks(
    window: Window, three: tuple[str, ...], ask: FakeAsk, no_room: sqlite3.Connection
) -> None:
    fill(no_room)
    window.document.edit({three[0]: {"description": long("Æ")}})
    ask.choices.append(None)
    window.close()
    assert window.isVisible()
    assert "er fuld" in ask.said[-1]
    make_room(no_room)
    ask.choices.append(0)
    assert window.close()


def test_an_action_that_is_refused_is_told_once_and_changes_nothing(window: Window, ask: FakeAsk) -> None:
    assert window.document.perform("create_plan", actions.create_plan, 2035) is None
    assert len(ask.said) == 1
    assert "Ingen strategi dækker 2035" in ask.said[0]
    assert window.document.summaries == ()


def test_the_window_remembers_where_one_was(
    window: Window, three: tuple[str, ...], qtbot: QtBot, tmp_path: Path
) -> None:
    window.initiatives.choose([three[2]])
    window.show_page("strategy")
    path = window.document.path
    assert path is not None
    window.close()
    again = make_window(qtbot, tmp_path / "window.ini")
    again.files.begin(path)
    assert again._stack.currentWidget() is again.strategy
    press(qtbot, again, "Ctrl+2")
    assert again.initiatives.chosen() == (three[2],)
    again.close()


def test_a_held_file_is_told_and_another_can_be_chosen(
    window: Window, qtbot: QtBot, ask: FakeAsk, tmp_path: Path
) -> None:
    second = make_window(qtbot, tmp_path / "second.ini")
    assert isinstance(second.ask, FakeAsk)
    second.ask.choices.append(0)
    second.ask.files.append(tmp_path / "anden.planner")
    assert window.document.path is not None
    assert second.files.begin(window.document.path)
    assert "åben" in second.ask.said[0]
    assert second.document.path == tmp_path / "anden.planner"
    second.close()


def test_a_file_that_cant_be_opened_leaves_the_one_that_is_open(
    window: Window, three: tuple[str, ...], ask: FakeAsk, tmp_path: Path
) -> None:
    foreign = tmp_path / "noter.planner"
    foreign.write_text("ikke en planfil" * 50)
    window.files.open_named(foreign)
    assert len(ask.said) == 1
    assert window.document.year == 2022
    assert window.initiatives.chosen() == (three[0],)


def test_a_backup_brings_back_what_it_holds(
    window: Window, three: tuple[str, ...], ask: FakeAsk, qtbot: QtBot
) -> None:
    window.files.back_up()
    path = window.document.path
    assert path is not None
    (saved,) = (path.parent / "Sikkerhedskopier").iterdir()
    type_over(qtbot, window.initiatives.form.title, "Skrevet bagefter")
    ask.files.append(saved)
    window.files.restore()
    assert window.document.plan is not None
    assert next(it.title for it in window.document.plan.initiatives) == "Læseklubber for teenagere"
    assert len(list(path.parent.glob("*før gendannelse*"))) == 1


def test_a_copy_is_a_sound_planner_file(window: Window, three: tuple[str, ...], ask: FakeAsk, tmp_path: Path) -> None:
    ask.files.append(tmp_path / "kopi.planner")
    window.files.save_copy()
    window.files.open_named(tmp_path / "kopi.planner")
    assert window.document.path == tmp_path / "kopi.planner"
    assert window.document.plan is not None
    assert [it.id for it in window.document.plan.initiatives] == list(three)


def test_a_report_says_where_the_program_failed(qtbot: QtBot) -> None:
    try:
        raise ValueError("noget uventet")
    except ValueError as error:
        text = report(error)
    assert "ValueError: noget uventet" in text
    assert "test_saving.py" in text
    dialog = CrashDialog(text)
    qtbot.addWidget(dialog)
    dialog.show()


