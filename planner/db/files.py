"""What makes a file a planner file, and the sentences for one that is not."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from planner.db.holder import held
from planner.errors import CannotOpen

APPLICATION_ID = 0x504C414E
"""Marks a SQLite file as ours ("PLAN" in ASCII), `PRAGMA application_id`."""

SCHEMA_VERSION = 4
"""The newest schema this program knows, `PRAGMA user_version`; one Alembic revision each."""

SUFFIX = ".planner"

_SQLITE_MAGIC = b"SQLite format 3\x00"

open_here: set[Path] = set()
"""The files that this process holds. On POSIX, closing any descriptor of a file gives up all of the
process's locks on it (https://www.sqlite.org/howtocorrupt.html, 2.2), so these are never opened again."""


def inspect(path: Path) -> int:
    """The schema version of the planner file at `path`, read without opening it as a database.

    Raises CannotOpen: file_held, file_missing, file_empty, file_not_ours, file_newer, input_is_folder.
    The header is read as bytes (https://www.sqlite.org/fileformat.html, user version at offset 60,
    application id at 68), because opening a foreign file as a database could already write to it.
    """
    if path.resolve() in open_here:
        raise held(path)
    if path.is_dir():
        raise CannotOpen("input_is_folder", file=path)
    if not path.exists():
        raise CannotOpen("file_missing", file=path)
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise CannotOpen("input_unreadable", file=path, reason=error.strerror) from error
    if not header:
        raise CannotOpen("file_empty", file=path)
    if len(header) < 100 or header[:16] != _SQLITE_MAGIC or int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise CannotOpen("file_not_ours", file=path)
    version = int.from_bytes(header[60:64], "big")
    if version > SCHEMA_VERSION:
        raise CannotOpen("file_newer", file=path)
    if not path.with_name(path.name + "-wal").exists() and _is_cut(header, path.stat().st_size):
        raise CannotOpen("file_damaged", file=path)
    return version


def _is_cut(header: bytes, size: int) -> bool:
    """Whether the file is shorter or longer than the number of pages that its header counts.

    The page size stands at offset 16 (1 means 65,536), the count at 28; it is valid where the change
    counter (24) equals the number it was valid for (92).
    """
    page = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    return header[24:28] == header[92:96] and size != pages * (65536 if page == 1 else page)


def check_sound(connection: sqlite3.Connection, path: Path) -> None:
    """Raise CannotOpen file_damaged unless SQLite finds the file sound."""
    try:
        findings = connection.execute("PRAGMA quick_check(1)").fetchall()
    except sqlite3.DatabaseError as error:
        raise CannotOpen("file_damaged", file=path) from error
    if findings != [("ok",)]:
        raise CannotOpen("file_damaged", file=path)
