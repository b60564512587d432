"""Which backups are kept: by their numbers, whatever the clock said."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from planner import actions
from planner.db import Store
from planner.db.backup_folder import FOLDER, Backup, backups_of, kept


def backup(sequence: int, day: dt.date) -> Backup:
    return Backup(Path(f"{sequence}.planner"), sequence, day)


def test_a_year_of_three_backups_a_day_shrinks_to_a_handful() -> None:
    first = dt.date(2022, 1, 1)
    backups = [backup(3 * day + turn, first + dt.timedelta(days=day)) for day in range(365) for turn in range(3)]
    keep = kept(list(reversed(backups)))
    days = sorted({it.made_on for it in keep}, reverse=True)
    assert sum(it.made_on == days[0] for it in keep) == 3
    assert sum(it.made_on == days[1] for it in keep) == 3
    assert days[:12] == [dt.date(2022, 12, 31) - dt.timedelta(days=back) for back in range(12)]
    assert len(keep) < 12 + 10 + 9 + 4
    assert {(day.year, day.month) for day in days} >= {(2022, month) for month in range(4, 13)}


@given(st.lists(st.dates(dt.date(2000, 1, 1), dt.date(2040, 1, 1)), min_size=1, max_size=80))
def test_the_newest_is_kept_whatever_the_clock_says(days: list[dt.date]) -> None:
    backups = [backup(number, day) for number, day in enumerate(days)][::-1]
    assert backups[0] in kept(backups)


def test_backups_are_numbered_and_thinned_beside_the_file(store: Store) -> None:
    first = store.keep_backup()
    for month in range(1, 13):
        old = first.with_name(f"plan {month:05} 2019-{month:02}-01 10.00.planner")
        old.write_bytes(first.read_bytes())
    newest = store.keep_backup("før import")
    assert newest.parent == store.path.parent / FOLDER
    assert newest.name.startswith("plan 00013 ")
    assert newest.name.endswith(" før import.planner")
    found = backups_of(store.path)
    assert found[0].path == newest
    assert len(found) < 14


def test_other_files_in_the_folder_are_left_alone(store: Store) -> None:
    store.keep_backup()
    note = store.path.parent / FOLDER / "læs mig.txt"
    note.write_text("Rør ikke ved disse filer.", encoding="utf-8")
    store.keep_backup()
    assert note.exists()


def test_a_backup_is_kept_only_when_something_changed(store: Store) -> None:
    assert store.keep_backup_if_changed() is None
    with store.change("create_plan") as session:
        actions.create_plan(session, 2022)
    assert store.keep_backup_if_changed() is not None
    assert store.keep_backup_if_changed() is None
    store.close()
    with Store.open(store.path) as reopened:
        assert reopened.keep_backup_if_changed() is None


def test_a_file_that_was_not_backed_up_before_is_at_the_next_start(store: Store) -> None:
    with store.change("create_plan") as session:
        actions.create_plan(session, 2022)
    store.close()
    with Store.open(store.path) as reopened:
        assert reopened.keep_backup_if_changed() is not None
