"""Verified copies of a planner file, and putting one back.

A copy is made through the open connection into a temporary file beside its place, looked at, flushed
and only then moved into place, so that a name in the backup folder always stands for a good copy.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import sqlite3
from pathlib import Path

from planner.db import seals
from planner.db.engine import connect, write_failure
from planner.db.files import SCHEMA_VERSION, check_sound, inspect
from planner.errors import CannotOpen, PlannerError, Refused

_LEFTOVERS = ("-wal", "-shm", "-journal")


def copy_verified(connection: sqlite3.Connection, target: Path) -> Path:
    """Write a sound copy of the open database to `target`; a file already there is replaced only by a good one.

    Raises Refused disk_full, disk_failed or file_not_writable; `target` is then as it was.
    """
    building = target.with_name(target.name + ".new")
    try:
        building.unlink(missing_ok=True)
        with contextlib.closing(sqlite3.connect(building)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
            check_sound(copy, building)
        _flush(building)
        building.replace(target)
    except (OSError, sqlite3.Error) as error:
        with contextlib.suppress(OSError):
            building.unlink(missing_ok=True)
        raise _told(target, error) from error
    return target


def refuse_target(target: Path, path: Path) -> None:
    """A backup must not go where the file itself or a folder is.

    Raises Refused backup_onto_itself, file_exists, file_folder_missing.
    """
    if target.resolve() == path.resolve():
        raise Refused("backup_onto_itself", file=path)
    if target.exists():
        raise Refused("file_exists", file=target)
    if not target.parent.is_dir():
        raise Refused("file_folder_missing", folder=target.parent)


def verify(path: Path) -> None:
    """Raise CannotOpen unless `path` is a sound planner file, as this program wrote it."""
    inspect(path)
    with contextlib.closing(connect(path)) as connection:
        try:
            findings = connection.execute("PRAGMA integrity_check").fetchall()
            open_references = connection.execute("PRAGMA foreign_key_check").fetchone()
        except sqlite3.DatabaseError as error:
            raise CannotOpen("file_damaged", file=path) from error
        if findings != [("ok",)] or open_references:
            raise CannotOpen("file_damaged", file=path)
        seals.check(connection.cursor(), path)


def restore(backup: Path, path: Path) -> Path | None:
    """Put `backup` in the place of `path`. The file that was there is kept beside it; returns its new name.

    Raises CannotOpen when the backup is not sound or the file is held, Refused when it can't be written.
    """
    version = inspect(backup)
    if path.exists():
        _fold_log(path)
    kept: Path | None = None
    building = path.with_name(path.name + ".new")
    try:
        building.unlink(missing_ok=True)
        with contextlib.closing(sqlite3.connect(f"{backup.resolve().as_uri()}?mode=ro", uri=True)) as source:
            check_sound(source, backup)
            if version == SCHEMA_VERSION:
                seals.check(source.cursor(), backup)
            with contextlib.closing(sqlite3.connect(building)) as copy:
                source.backup(copy)
                check_sound(copy, building)
        _flush(building)
        if path.exists():
            kept = _set_aside(path)
        building.replace(path)
    except (OSError, sqlite3.Error) as error:
        raise _told(path, error) from error
    return kept


def _set_aside(path: Path) -> Path:
    """Keep the present file, and a log it could not take in, under another name."""
    kept = path.with_name(f"{path.stem} før gendannelse {dt.datetime.now():%Y-%m-%d %H.%M.%S}{path.suffix}")
    path.replace(kept)
    for ending in _LEFTOVERS:
        stale = path.with_name(path.name + ending)
        if stale.exists():
            stale.replace(kept.with_name(kept.name + ending))
    return kept


def _fold_log(path: Path) -> None:
    """Take what the log still holds into the file, where it is sound. Raises CannotOpen when somebody holds it."""
    try:
        inspect(path)
        with contextlib.closing(connect(path)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except CannotOpen as error:
        if error.code in ("file_held", "file_held_unknown"):
            raise


def _flush(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _told(path: Path, error: OSError | sqlite3.Error) -> PlannerError:
    known = write_failure(path, error)
    if known:
        return known
    return Refused("file_not_writable", file=path, reason=getattr(error, "strerror", None) or str(error))
