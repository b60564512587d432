"""The content of the file as it was at an earlier step: a copy in memory from which the later steps are taken.

Only what is asked for is copied: what all initiatives share, and these initiatives with all that hangs on them. The
copy has the tables of the file without their constraints, and is read by the same mapped classes. The file itself
is only read.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Collection, Generator, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from sqlalchemy import Engine, create_engine
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from planner.db.cursor import Cursor
from planner.db.history import RowChange, from_text, key_of, row_of, way_to_initiative
from planner.model import Base, ImportLayout, ImportRun, Initiative, PlanVersion, Seal, Step, StepStatus

_LEFT_OUT = {it.__tablename__ for it in (Step, Seal, ImportLayout, ImportRun, PlanVersion)}
_TABLES = tuple(table for table in Base.metadata.sorted_tables if table.name not in _LEFT_OUT)
_NAMES = frozenset(table.name for table in _TABLES)


@cache
def _engine() -> Engine:
    """Each connection is a database of its own. One engine for all of them, so that statements are compiled once."""
    return create_engine("sqlite://", poolclass=NullPool, connect_args={"isolation_level": None})


def cursor_of(session: Session) -> Cursor:
    """The driver's cursor below a session."""
    driver: Any = session.connection().connection.driver_connection
    cursor: Cursor = driver.cursor()
    return cursor


class Past:
    """Begins as the file is now; `go_back_to` a step, then read in a `session`."""

    def __init__(self, session: Session, initiatives: Collection[str]) -> None:
        """`initiatives` are the uuids that are copied beside what they share."""
        self._file = cursor_of(session)
        self._of = frozenset(initiatives)
        self._connection = _engine().connect()
        self._memory: sqlite3.Connection = self._connection.connection.driver_connection  # type: ignore[assignment]
        self._cursor = self._memory.cursor()
        self._copy()

    def __enter__(self) -> Past:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._connection.close()

    @contextlib.contextmanager
    def session(self) -> Generator[Session]:
        """To read in what stands now in the copy."""
        with Session(self._connection, expire_on_commit=False, autoflush=False) as session:
            yield session

    def go_back_to(self, step: int) -> None:
        """Take away every step after `step` that stands."""
        for changes in self._later(step):
            self.undo(changes)

    def undo(self, changes: Iterable[RowChange]) -> None:
        self._set([change.reversed() for change in reversed(tuple(changes))])

    def redo(self, changes: Iterable[RowChange]) -> None:
        self._set(list(changes))

    def looks_like_before(self, changes: Iterable[RowChange]) -> bool:
        """Whether the copied rows look as they did before these changes."""
        return all(self._stands(change) for change in changes if self._concerns(change))

    def use_names_of_today(self) -> None:
        """What initiatives share (tracks, commitments, people, rounds …) gets the words it has in the file now, where
        it is still there, so that an earlier state fits today's plan."""
        for table in _TABLES:
            if way_to_initiative(table.name) or table.name == Initiative.__tablename__:
                continue
            key = key_of(table.name)
            self._file.execute(f'SELECT * FROM "{table.name}"')
            names = [column[0] for column in self._file.description]
            sets = ", ".join(f'"{name}" = ?' for name in names)
            rows = [(*row, dict(zip(names, row, strict=True))[key]) for row in self._file.fetchall()]
            self._memory.executemany(f'UPDATE "{table.name}" SET {sets} WHERE "{key}" = ?', rows)

    # ---- the inside

    def _copy(self) -> None:
        self._memory.execute("BEGIN")
        keys: dict[str, str] = {}
        for table in _TABLES:
            columns = ", ".join(f'"{column.name}"' for column in table.columns)
            self._memory.execute(_table(table.name))
            where, chosen = self._which(table.name, keys)
            self._file.execute(f'SELECT {columns} FROM "{table.name}"{where}', chosen)
            rows = self._file.fetchall()
            places = ", ".join("?" * len(table.columns))
            self._memory.executemany(f'INSERT INTO "{table.name}" VALUES ({places})', rows)
            at = [column.name for column in table.columns].index(key_of(table.name))
            keys[table.name] = json.dumps([row[at] for row in rows])
        self._memory.execute(_table(PlanVersion.__tablename__))
        self._memory.execute("COMMIT")

    def _which(self, table: str, keys: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
        """The condition that confines a table to the initiatives asked for."""
        if table == Initiative.__tablename__:
            return " WHERE uuid IN (SELECT value FROM json_each(?))", (json.dumps(sorted(self._of)),)
        way = way_to_initiative(table)
        if way is None:
            return "", ()
        column, parent = way
        return f' WHERE "{column}" IN (SELECT value FROM json_each(?))', (keys[parent],)

    def _later(self, step: int) -> Iterator[tuple[RowChange, ...]]:
        """The changes of the steps after `step`, the newest first, as far as they can concern the copy."""
        select, values = "SELECT changes FROM step WHERE id > ? AND status = ?", [step, StepStatus.DONE.value]
        if len(self._of) <= 1:
            # `,null]` ends a row that belongs to no initiative
            select += " AND (instr(changes, ?) OR instr(changes, ',null]'))"
            values.append(next(iter(self._of), ",null]"))
        self._file.execute(f"{select} ORDER BY id DESC", tuple(values))
        for (text,) in self._file.fetchall():
            yield from_text(text)

    def _concerns(self, change: RowChange) -> bool:
        return change.table in _NAMES and (change.initiative is None or change.initiative in self._of)

    def _stands(self, change: RowChange) -> bool:
        row = row_of(self._cursor, change.table, change.id)
        if row is None or change.before is None:
            return row is None and change.before is None
        return all(row[name] == value for name, value in change.before.items())

    def _set(self, changes: list[RowChange]) -> None:
        """Give the rows the look that they have after these changes, whatever they look like now."""
        for change in changes:
            if not self._concerns(change):
                continue
            key = key_of(change.table)
            if change.after is None:
                self._memory.execute(f'DELETE FROM "{change.table}" WHERE "{key}" = ?', (change.id,))
            elif change.before is None:
                row = _whole_row(change.table, change.after)
                names, places = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
                self._memory.execute(
                    f'INSERT OR REPLACE INTO "{change.table}" ({names}) VALUES ({places})', tuple(row.values())
                )
            else:
                values = {name: it for name, it in change.after.items() if name in _columns(change.table)}
                sets = ", ".join(f'"{name}" = ?' for name in values)
                if sets:
                    self._memory.execute(
                        f'UPDATE "{change.table}" SET {sets} WHERE "{key}" = ?', (*values.values(), change.id)
                    )


def _table(name: str) -> str:
    """The statement that makes the table, without constraints. A plan's versions are not copied, but a plan reads them."""
    columns = ", ".join(f'"{column}"' for column in _columns(name))
    return f'CREATE TABLE "{name}" ({columns}, PRIMARY KEY ("{key_of(name)}"))'


@cache
def _columns(table: str) -> Mapping[str, Any]:
    """The columns of a table, and what stands in them where an older program wrote nothing."""
    return {
        column.name: column.default.arg if isinstance(column.default, ScalarElementColumnDefault) else None
        for column in Base.metadata.tables[table].columns
    }


def _whole_row(table: str, row: Mapping[str, Any]) -> Mapping[str, Any]:
    """A row of the journal in the columns of today."""
    return {name: row.get(name, usual) for name, usual in _columns(table).items()}
