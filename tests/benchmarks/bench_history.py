"""The history of 10,000 steps: how long its page takes to show, to open a step, to search; what an edit adds to the file."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

import builders
from PySide6.QtWidgets import QApplication

from planner import actions
from planner.db import Store, step_rows, told_steps
from planner.db import steps as history
from planner.model import Stage
from planner.ui import theme
from planner.ui.settings import Settings
from planner.ui.window import Window

STEPS = 10_000
REAL = 300
"""So many edits are made through the store, to weigh the file; the others are written as their steps look."""


def main() -> None:
    application = QApplication.instance() or QApplication([])
    theme.apply(application)  # type: ignore[arg-type]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.planner"
        grown = _fill(path)
        print(f"one edit in the file   {grown:8.0f} bytes")
        window = Window(Settings(Path(folder) / "settings.json"))
        window.resize(1280, 800)
        window.document.open(path)
        window.show()
        _settle()
        window.show_page("strategy")
        _settle()
        print(f"the page of {STEPS:,} steps")
        print(f"  {'first shown':24} {_timed(lambda: window.show_page('history'))}")
        window.show_page("strategy")
        _settle()
        window.history._stale = True  # as after an edit
        print(f"  {'shown again, read anew':24} {_timed(lambda: window.show_page('history'))}")
        read = window.document.read
        oldest = STEPS // 100
        uuid = builders.initiative(1).id
        for words, question in (
            ("a step is opened", lambda: read(told_steps.initiative_change, STEPS - 50, _owner(STEPS - 50))),
            ("the oldest is opened", lambda: read(told_steps.initiative_change, oldest, _owner(oldest))),
            ("searched, nothing found", lambda: read(history.page, history.Sieve(text="findes ikke"))),
            ("filtered by initiative", lambda: read(history.page, history.Sieve(initiative=uuid))),
            ("filtered by field", lambda: read(history.page, history.Sieve(field="goals"))),
            ("the plan as it was", lambda: read(told_steps.plan_as_it_was, 2022, 2)),
        ):
            question()
            print(f"  {words:24} {_timed(question)}")
        window.close()


def _fill(path: Path) -> float:
    """A plan of 40 initiatives and its edits; returns the bytes that one adds."""
    with Store.create(path) as store, store.change("load_plan") as session:
        actions.load_plan(session, replace(builders.sample_plan(40), stage=Stage.DRAFT))
    begun = path.stat().st_size
    with Store.open(path) as store:
        for number in range(2, REAL + 2):
            with store.change("edit_initiative", "Læseklubber") as session:
                actions.edit_initiative(session, _owner(number), title=f"Læseklubber for teenagere {number}")
    grown = (path.stat().st_size - begun) / REAL
    with Store.open(path) as store:
        cursor = store._driver.cursor()
        cursor.execute("BEGIN")
        cursor.execute("SELECT changes FROM step ORDER BY id DESC LIMIT 40")
        looks = [text for (text,) in cursor.fetchall()]
        cursor.executemany(
            'INSERT INTO step ("at", "by", name, subject, status, changes, digest) VALUES (?, ?, ?, ?, ?, ?, ?)',
            [
                ("2022-05-03T10:15:00+02:00", "MKH", "edit_initiative", "Læseklubber", "done", looks[number % 40],
                 step_rows.seal(looks[number % 40]))
                for number in range(STEPS - REAL)
            ],
        )  # fmt: skip
        cursor.execute("COMMIT")
    return grown


def _owner(step: int) -> str:
    return builders.initiative(step % 40 + 1).id


def _timed(work: Callable[[], object]) -> str:
    """By the clock, and what of it this program worked: other programs take turns with it."""
    begun, worked = time.perf_counter(), time.process_time()
    work()
    _settle()
    clock, own = time.perf_counter() - begun, time.process_time() - worked
    return f"{clock * 1000:7.1f} ms   of these at work {own * 1000:6.1f} ms"


def _settle() -> None:
    for _again in range(4):
        QApplication.processEvents()


if __name__ == "__main__":
    main()
