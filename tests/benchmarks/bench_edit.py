"""One edit to COMMIT through the store, beside raw sqlite3 with the same pragmas: time from call to durable.

The raw side writes what the edit writes at the least: the changed column, and a row of the history.
Both run in turn on files of the same folder, so a slow disk slows both.
"""

from __future__ import annotations

import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from planner import actions
from planner.db import Store
from planner.records import InitiativeRecord

EDITS = 200
INITIATIVES = 100


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        edit, close = _through_the_store(Path(folder) / "plan.planner")
        raw, close_raw = _raw(Path(folder) / "raw.sqlite")
        for number in range(20):
            edit(number)
            raw(number)
        ours, theirs = [], []
        for number in range(EDITS):
            ours.append(_timed(edit, number))
            theirs.append(_timed(raw, number))
        close()
        close_raw()
    mine, bare = statistics.median(ours) * 1000, statistics.median(theirs) * 1000
    print(f"one edit to COMMIT     store {mine:6.2f} ms   raw sqlite3 {bare:6.2f} ms   ratio {mine / bare:.1f}")


def _timed(work: Callable[[int], None], number: int) -> float:
    begun = time.perf_counter()
    work(number)
    return time.perf_counter() - begun


def _through_the_store(path: Path) -> tuple[Callable[[int], None], Callable[[], None]]:
    store = Store.create(path)
    with store.change("create_plan") as session:
        actions.create_plan(session, 2022)
        uuids = [
            actions.add_initiative(session, 2022, InitiativeRecord(title=f"Indsats {number}"))
            for number in range(INITIATIVES)
        ]

    def edit(number: int) -> None:
        with store.change("edit_initiative", "Indsats") as session:
            actions.edit_initiative(session, uuids[number % INITIATIVES], title=f"Ny titel {number} {time.time()}")

    return edit, store.close


def _raw(path: Path) -> tuple[Callable[[int], None], Callable[[], None]]:
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("locking_mode=EXCLUSIVE", "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    connection.execute("CREATE TABLE initiative (id INTEGER PRIMARY KEY, title TEXT, version INTEGER)")
    connection.execute("CREATE TABLE step (id INTEGER PRIMARY KEY, at TEXT, by TEXT, name TEXT, changes TEXT)")
    for number in range(INITIATIVES):
        connection.execute("INSERT INTO initiative (title, version) VALUES (?, 1)", (f"Indsats {number}",))

    def edit(number: int) -> None:
        connection.execute("BEGIN IMMEDIATE")
        key = number % INITIATIVES + 1
        title = f"Ny titel {number} {time.time()}"
        connection.execute("UPDATE initiative SET title = ?, version = version + 1 WHERE id = ?", (title, key))
        connection.execute(
            "INSERT INTO step (at, by, name, changes) VALUES (?, ?, ?, ?)", ("nu", "MKH", "edit_initiative", title)
        )
        connection.execute("COMMIT")

    return edit, connection.close


if __name__ == "__main__":
    main()
