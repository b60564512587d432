"""From an empty or older file to today's schema.

A new file is made by the same migrations as an old one is brought up to date by, so there is one
schema only. One explicit transaction, foreign keys off (batch mode rebuilds tables, and with them on
that deletes children), checked before COMMIT; a backup is made and verified before.
Alembic is imported here alone, when a migration is due.
"""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from alembic import command
from alembic.config import Config

from planner.db import backup, seals
from planner.db.backup_folder import next_place
from planner.db.engine import engine_on
from planner.db.files import APPLICATION_ID, SCHEMA_VERSION

REVISIONS = {1: "0001", 2: "0002", 3: "0003", 4: "0004"}
"""The Alembic revision of each `user_version`."""


def create_schema(path: Path) -> None:
    """Write a new planner file at `path`: built beside it and moved into place, so it is whole or absent."""
    building = path.with_name(path.name + ".new")
    building.unlink(missing_ok=True)
    with contextlib.closing(sqlite3.connect(building, isolation_level=None)) as connection:
        _migrate(connection)
    building.replace(path)


def upgrade(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Bring the open file up to `SCHEMA_VERSION`. Raises CannotOpen file_damaged when its data do not fit."""
    backup.copy_verified(connection, next_place(path, f"før version {version + 1}"))
    _migrate(connection)


def _migrate(connection: sqlite3.Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    connection.execute("PRAGMA foreign_keys=OFF")
    engine = engine_on(connection, lambda: "BEGIN IMMEDIATE")
    with engine.connect() as bound, bound.begin():
        config.attributes["connection"] = bound
        command.upgrade(config, REVISIONS[SCHEMA_VERSION])
        broken = bound.exec_driver_sql("PRAGMA foreign_key_check").fetchone()
        if broken:
            raise sqlite3.IntegrityError(f"a migration left a reference open: {broken}")
        seals.renew_all(connection.cursor())
        bound.exec_driver_sql(f"PRAGMA user_version={SCHEMA_VERSION}")
        bound.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.execute("PRAGMA foreign_keys=ON")
