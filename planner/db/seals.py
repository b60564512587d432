"""A hash over what was written, so that a bit that turned on the disk is noticed.

SQLite's own checks look at its structure, not at texts: of 40 flipped bits inside texts they missed 31.
Each initiative with all that hangs on it has a seal, and so has every other table as a whole. A seal is
renewed in the very transaction that changes what it covers; row versions are left out, as in the journal.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from planner.db import step_rows
from planner.db.cursor import Cursor
from planner.db.history import VERSION, RowChange, way_to_initiative
from planner.errors import CannotOpen
from planner.model import Base, ImportLayout, Initiative, Seal, Step

_LARGE = 50_000_000
"""Bytes; the seals of 1,000 initiatives (under half a megabyte) take 0.06 s."""
_UNSEALED = {Seal.__tablename__, Step.__tablename__, ImportLayout.__tablename__}


def renew_all(cursor: Cursor) -> None:
    """Seal everything: in a new file, and after a migration."""
    cursor.execute("DELETE FROM seal")
    for table in _whole_tables():
        _renew_table(cursor, table)
    for uuid, digest in list(_initiative_digests(cursor)):
        _write(cursor, uuid, digest)


def renew(cursor: Cursor, changes: Iterable[RowChange]) -> None:
    """Seal again what these changes touched."""
    changes = tuple(changes)
    for uuid in {change.initiative for change in changes if change.initiative}:
        _renew_initiative(cursor, uuid)
    for table in {change.table for change in changes} & set(_whole_tables()):
        _renew_table(cursor, table)


def check(cursor: Cursor, path: Path) -> None:
    """Raise CannotOpen file_altered when anything does not look as it was sealed."""
    parts = broken(cursor)
    if parts:
        raise CannotOpen("file_altered", file=path, parts=parts[:5])


def altered(cursor: Cursor, path: Path) -> CannotOpen | None:
    """What `check` raises; of a very large file nothing, since it is to open at once and `backup.verify` looks at it."""
    if path.stat().st_size > _LARGE:
        return None
    try:
        check(cursor, path)
    except CannotOpen as error:
        return error
    return None


def broken(cursor: Cursor) -> list[str]:
    """What does not look as it was sealed: titles of initiatives, names of tables."""
    cursor.execute("SELECT covers, digest FROM seal")
    seals = dict(cursor.fetchall())
    found = [table for table in _whole_tables() if seals.pop(table, None) != _digest(_table_rows(cursor, table))]
    for uuid, digest in _initiative_digests(cursor):
        if seals.pop(uuid, None) != digest:
            cursor.execute("SELECT title FROM initiative WHERE uuid = ?", (uuid,))
            found.append(str(cursor.fetchone()[0]))
    if step_rows.altered(cursor):
        found.append(Step.__tablename__)
    return found + sorted(seals)


def _renew_table(cursor: Cursor, table: str) -> None:
    _write(cursor, table, _digest(_table_rows(cursor, table)))


def _renew_initiative(cursor: Cursor, uuid: str) -> None:
    rows = list(_initiative_rows(cursor, uuid))
    if rows:
        _write(cursor, uuid, _digest(rows))
    else:
        cursor.execute("DELETE FROM seal WHERE covers = ?", (uuid,))


def _write(cursor: Cursor, covers: str, digest: str) -> None:
    cursor.execute(
        "INSERT INTO seal (covers, digest) VALUES (?, ?) ON CONFLICT (covers) DO UPDATE SET digest = excluded.digest",
        (covers, digest),
    )


def _digest(rows: Iterable[tuple[Any, ...]]) -> str:
    seal = _begun()
    for row in rows:
        _add(seal, row)
    return seal.hexdigest()


def _begun() -> hashlib.blake2b:
    return hashlib.blake2b(digest_size=16)


def _add(seal: hashlib.blake2b, row: tuple[Any, ...]) -> None:
    seal.update(repr(row).encode("utf-8", "surrogatepass"))


def _table_rows(cursor: Cursor, table: str) -> Iterator[tuple[Any, ...]]:
    cursor.execute(f'SELECT {_columns(table)} FROM "{table}" ORDER BY 1')
    yield from cursor.fetchall()


def _initiative_rows(cursor: Cursor, uuid: str) -> Iterator[tuple[Any, ...]]:
    """The initiative's own row, then the rows that belong to it, table by table; nothing if there is none."""
    cursor.execute(f"SELECT {_columns(Initiative.__tablename__)} FROM initiative WHERE uuid = ?", (uuid,))
    own = cursor.fetchall()
    yield from own
    if own:
        for query in _queries_of_parts():
            cursor.execute(query, (own[0][0],))
            yield from cursor.fetchall()


def _initiative_digests(cursor: Cursor) -> Iterator[tuple[str, str]]:
    """The uuid of every initiative and the digest of its rows, the same as of each alone: every table is read once."""
    cursor.execute(f"SELECT uuid, {_columns(Initiative.__tablename__)} FROM initiative")
    seals: dict[int, tuple[str, hashlib.blake2b]] = {}
    for uuid, *own in cursor.fetchall():
        seals[own[0]] = (uuid, _begun())
        _add(seals[own[0]][1], tuple(own))
    for query in _queries_of_all_parts():
        cursor.execute(query)
        for owner, *row in cursor.fetchall():
            if owner in seals:
                _add(seals[owner][1], tuple(row))
    for uuid, seal in seals.values():
        yield uuid, seal.hexdigest()


@cache
def _columns(table: str) -> str:
    return ", ".join(f'"{column.name}"' for column in Base.metadata.tables[table].columns if column.name != VERSION)


@cache
def _whole_tables() -> tuple[str, ...]:
    """The tables whose rows belong to no initiative."""
    return tuple(
        table.name
        for table in Base.metadata.sorted_tables
        if table.name not in _UNSEALED | {Initiative.__tablename__} and way_to_initiative(table.name) is None
    )


@cache
def _queries_of_all_parts() -> tuple[str, ...]:
    """For each table whose rows belong to an initiative: all of them, each behind the initiative's key."""
    parts = [table.name for table in Base.metadata.sorted_tables if way_to_initiative(table.name)]
    return tuple(f'SELECT {_owner(table)}, {_columns(table)} FROM "{table}" ORDER BY 2' for table in parts)


def _owner(table: str) -> str:
    """The key of the initiative that a row of `table` belongs to."""
    way = way_to_initiative(table)
    assert way is not None
    column, parent = way
    if parent == Initiative.__tablename__:
        return f'"{table}"."{column}"'
    return f'(SELECT {_owner(parent)} FROM "{parent}" WHERE "{parent}".id = "{table}"."{column}")'


@cache
def _queries_of_parts() -> tuple[str, ...]:
    """For each table whose rows belong to an initiative: those of one, by the initiative's key."""
    parts = [table.name for table in Base.metadata.sorted_tables if way_to_initiative(table.name)]
    return tuple(f'SELECT {_columns(table)} FROM "{table}" WHERE {_belongs(table)} ORDER BY 1' for table in parts)


def _belongs(table: str) -> str:
    way = way_to_initiative(table)
    assert way is not None
    column, parent = way
    if parent == Initiative.__tablename__:
        return f'"{column}" = ?'
    return f'"{column}" IN (SELECT id FROM "{parent}" WHERE {_belongs(parent)})'
