"""Killed at any moment, the program loses no edit that it said was saved."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

from planner import actions
from planner.db import Store, backup
from planner.queries import plans
from planner.records import InitiativeRecord

KILLS = 10

EDIT_ON_AND_ON = """
import sys
from pathlib import Path
from planner import actions
from planner.db import Store
from planner.queries import plans

store = Store.open(Path(sys.argv[1]))
with store.read() as session:
    uuid = plans.plan(session, 2022).initiatives[0].id
for number in range(int(sys.argv[2]), 1_000_000):
    with store.change("edit_initiative", joins=True) as session:
        actions.edit_initiative(session, uuid, title=f"Titel {number}", responsible=(f"P{number % 7}",))
    print(number, flush=True)
"""


def test_no_acknowledged_edit_is_lost(store: Store) -> None:
    with store.change("create_plan") as session:
        actions.create_plan(session, 2022)
        actions.add_initiative(session, 2022, InitiativeRecord(title="Titel 0"))
    store.close()
    chance, last, acknowledged = random.Random(2022), 0, 0
    for _ in range(KILLS):
        last, count = _edit_until_killed(store.path, last + 1, chance.uniform(0.05, 0.4))
        acknowledged += count
        with Store.open(store.path) as reopened, reopened.read() as session:
            title = plans.plan(session, 2022).initiatives[0].title
            assert reopened.warning is None
        written = int(title.removeprefix("Titel "))
        assert written in (last, last + 1), "the edit under way may have been saved; those before it must have been"
        last = written
        backup.verify(store.path)
    assert acknowledged > KILLS


def _edit_until_killed(path: Path, first: int, seconds: float) -> tuple[int, int]:
    """The last number that was acknowledged, and how many were, before the process was killed."""
    command = [sys.executable, "-c", EDIT_ON_AND_ON, str(path), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        said = [child.stdout.readline()]
        time.sleep(seconds)
        child.kill()
        said += child.stdout.read().splitlines()
    numbers = [int(line) for line in said if line.strip().isdigit()]
    return numbers[-1], len(numbers)
