"""Opening what is not a sound planner file, copies, and putting one back: nothing is ever overwritten."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

import pytest

from planner import actions, words
from planner.db import Store, backup
from planner.db.files import APPLICATION_ID, SCHEMA_VERSION
from planner.errors import CannotOpen, Refused
from planner.queries import plans


def bytes_at(path: Path, offset: int, replacement: bytes) -> None:
    content = bytearray(path.read_bytes())
    content[offset : offset + len(replacement)] = replacement
    path.write_bytes(content)


DAMAGE = {
    "0 bytes": ("file_empty", lambda path: path.write_bytes(b"")),
    "text": ("file_not_ours", lambda path: path.write_text("Handlingsplan 2022" * 20)),
    "a header cut short": ("file_not_ours", lambda path: path.write_bytes(path.read_bytes()[:50])),
    "another program's database": ("file_not_ours", lambda path: bytes_at(path, 68, b"ABCD")),
    "a newer program's file": ("file_newer", lambda path: bytes_at(path, 60, (SCHEMA_VERSION + 1).to_bytes(4, "big"))),
    "a truncated file": ("file_damaged", lambda path: path.write_bytes(path.read_bytes()[: 4096 * 9])),
    "a file cut by one byte": ("file_damaged", lambda path: path.write_bytes(path.read_bytes()[:-1])),
    "a file with rubbish behind": ("file_damaged", lambda path: path.write_bytes(path.read_bytes() + b"x" * 4096)),
    "a zeroed page": ("file_damaged", lambda path: bytes_at(path, 4096 * 3, bytes(4096))),
    "a schema of rubbish": ("file_damaged", lambda path: bytes_at(path, 110, b"\xff" * 3000)),
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_what_is_no_sound_file_is_told_in_words_and_left_as_it_is(store: Store, kind: str) -> None:
    store.close()
    code, damage = DAMAGE[kind]
    damage(store.path)
    before = store.path.read_bytes()
    with pytest.raises(CannotOpen) as refused:
        Store.open(store.path)
    assert refused.value.code == code
    assert store.path.name in words.refusal(refused.value)
    assert store.path.read_bytes() == before


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen, match="file_missing"):
        Store.open(tmp_path / "nowhere.planner")
    with pytest.raises(CannotOpen, match="input_is_folder"):
        Store.open(tmp_path)


def test_a_new_file_never_replaces_one(store: Store, tmp_path: Path) -> None:
    store.close()
    with pytest.raises(CannotOpen, match="file_exists"):
        Store.create(store.path)
    with pytest.raises(CannotOpen, match="file_folder_missing"):
        Store.create(tmp_path / "nowhere" / "plan.planner")


def test_a_new_file_carries_our_marks_and_the_un_goals(store: Store) -> None:
    with store.read() as session:
        connection = session.connection()
        assert connection.exec_driver_sql("PRAGMA application_id").scalar_one() == APPLICATION_ID
        assert connection.exec_driver_sql("PRAGMA user_version").scalar_one() == SCHEMA_VERSION
        counted = [
            connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()
            for table in ("sdg", "sdg_target", "house")
        ]
    assert counted == [17, 169, 3]


def test_the_migrations_make_exactly_the_model(store: Store) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from planner.model import Base

    with store.read() as session:
        context = MigrationContext.configure(session.connection())
        differences = compare_metadata(context, Base.metadata)
    assert [it for it in differences if it[0] != "remove_table" or it[1].name != "alembic_version"] == []


def test_a_backup_is_whole_while_the_file_is_open(store: Store, tmp_path: Path) -> None:
    with store.change("create_plan") as session:
        actions.create_plan(session, 2022)
    copy = tmp_path / "kopi.planner"
    store.backup_to(copy)
    with Store.open(copy) as other, other.read() as session:
        assert [it.year for it in plans.summaries(session)] == [2022]


def test_a_backup_that_cannot_be_written_leaves_the_earlier_one(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "no-folder" / "kopi.planner"
    with pytest.raises(Refused):
        store.backup_to(target)
    assert not target.parent.exists()


def test_restoring_keeps_what_was_there_and_removes_a_stale_log(store: Store, tmp_path: Path) -> None:
    copy = tmp_path / "kopi.planner"
    store.backup_to(copy)
    with store.change("create_plan") as session:
        actions.create_plan(session, 2022)
    store.close()
    stale = store.path.with_name(store.path.name + "-wal")
    stale.write_bytes(b"left behind by a crash")

    kept = backup.restore(copy, store.path)

    assert not stale.exists()
    with Store.open(store.path) as restored, restored.read() as session:
        assert plans.summaries(session) == ()
    assert kept is not None
    with Store.open(kept) as earlier, earlier.read() as session:
        assert [it.year for it in plans.summaries(session)] == [2022]


def test_a_damaged_backup_is_not_restored(store: Store, tmp_path: Path) -> None:
    copy = tmp_path / "kopi.planner"
    store.backup_to(copy)
    store.close()
    bytes_at(copy, 4096 * 3, bytes(4096))
    before = store.path.read_bytes()
    with pytest.raises(CannotOpen, match="file_damaged"):
        backup.restore(copy, store.path)
    assert store.path.read_bytes() == before


def test_a_held_file_is_not_restored_over(store: Store, tmp_path: Path) -> None:
    copy = tmp_path / "kopi.planner"
    store.backup_to(copy)
    with pytest.raises(CannotOpen, match="file_held"):
        backup.restore(copy, store.path)


def test_verify_sees_an_open_reference(store: Store) -> None:
    store.close()
    backup.verify(store.path)
    with contextlib.closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("PRAGMA foreign_keys=OFF")
        other.execute("INSERT INTO commitment (track_id, position, text) VALUES (99, 1, 'Vi vil')")
    with pytest.raises(CannotOpen, match="file_damaged"):
        backup.verify(store.path)
