"""The window keeps backups by itself, and says so quietly when it can't."""

from __future__ import annotations

import contextlib
import sqlite3

from windows import FakeAsk

from planner.db.backup_folder import FOLDER, backups_of
from planner.ui.window import Window


def test_closing_the_file_keeps_what_was_done(window: Window, three: tuple[str, ...]) -> None:
    path = window.document.path
    assert path is not None
    window.document.close()
    kept = backups_of(path)
    assert len(kept) == 1
    window.document.open(path)
    window.document.close()
    assert backups_of(path) == kept


def test_a_backup_that_cannot_be_written_is_told_and_loses_nothing(window: Window, three: tuple[str, ...]) -> None:
    path = window.document.path
    assert path is not None
    path.with_name(FOLDER).write_text("her kan ingen mappe være", encoding="utf-8")
    window.backups.keep()
    assert not window.toast.isHidden()
    assert window.document.plan is not None


def test_what_changed_outside_the_program_is_told_when_the_file_opens(
    window: Window, three: tuple[str, ...], ask: FakeAsk
) -> None:
    path = window.document.path
    assert path is not None
    window.document.close()
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("UPDATE initiative SET title = 'Æblefest' WHERE id = 1")
    assert window.files.begin(path)
    assert "Æblefest" in ask.said[-1]
    assert window.document.plan is not None
