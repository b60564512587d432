"""The journal: which rows a transaction changed, how they looked before and after.

The list is gathered while the transaction runs (mapper events say which rows, the database says how
they look), is stored as one step, tells the windows what to repaint, and applied backwards is undo.
Of an update it keeps the changed columns only. Row versions stay outside: undo raises them too.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, event
from sqlalchemy.orm import Mapper, Session

from planner.db.cursor import Cursor
from planner.errors import Stale
from planner.model import Base, ImportLayout, Initiative, Seal, Step, StepStatus

Row = dict[str, Any]
VERSION = "version"
_UNJOURNALLED = {Step.__tablename__, Seal.__tablename__, ImportLayout.__tablename__}


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after, as SQLite holds it: None where there was none; of an update
    only the columns that differ. `initiative` is the uuid of the initiative it belongs to."""

    table: str
    id: int
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None
    initiative: str | None = None

    def reversed(self) -> RowChange:
        return RowChange(self.table, self.id, self.after, self.before, self.initiative)


@dataclass(frozen=True, slots=True)
class StepNews:
    """A step as it is told to the listeners and read back from the file."""

    id: int
    name: str
    subject: str
    at: str
    by: str
    changes: tuple[RowChange, ...]
    status: StepStatus = StepStatus.DONE

    @property
    def initiatives(self) -> frozenset[str]:
        """The uuids of the initiatives it touched."""
        return frozenset(change.initiative for change in self.changes if change.initiative)

    @property
    def tables(self) -> frozenset[str]:
        return frozenset(change.table for change in self.changes)


class Journal:
    """Listens to one session and gathers its row changes."""

    def __init__(self, cursor: Cursor) -> None:
        self._cursor = cursor
        self._before: dict[tuple[str, int], Row | None] = {}
        self._owners: dict[tuple[str, int], str | None] = {}

    def note_insert(self, table: str, key: int) -> None:
        self._before.setdefault((table, key), None)

    def note_existing(self, table: str, key: int) -> None:
        if (table, key) not in self._before:
            row = row_of(self._cursor, table, key)
            self._before[table, key] = row
            self._owner(table, key, row)

    def changes(self) -> tuple[RowChange, ...]:
        """What differs now from the beginning; a row that came and went leaves nothing."""
        found: list[RowChange] = []
        for (table, key), before in self._before.items():
            after = row_of(self._cursor, table, key)
            change = _difference(table, key, before, after, self._owner(table, key, after))
            if change:
                found.append(change)
        return tuple(found)

    def _owner(self, table: str, key: int, row: Row | None) -> str | None:
        """The initiative that a row belongs to, as it was when first asked: later it may be gone."""
        if (table, key) not in self._owners:
            self._owners[table, key] = self._owner_of(table, row)
        return self._owners[table, key]

    def _owner_of(self, table: str, row: Row | None) -> str | None:
        if row is None:
            return None
        if table == Initiative.__tablename__:
            return str(row["uuid"])
        way = way_to_initiative(table)
        if way is None or row[way[0]] is None:
            return None
        parent, key = way[1], row[way[0]]
        return self._owner(parent, key, None if (parent, key) in self._owners else row_of(self._cursor, parent, key))


def _difference(table: str, key: int, before: Row | None, after: Row | None, owner: str | None) -> RowChange | None:
    if before is None and after is None:
        return None
    if before is None or after is None:
        return RowChange(table, key, before, after, owner)
    columns = [name for name in before if name != VERSION and before[name] != after[name]]
    if not columns:
        return None
    return RowChange(
        table, key, {name: before[name] for name in columns}, {name: after[name] for name in columns}, owner
    )


def _on_insert(mapper: Mapper[Any], connection: Connection, target: Base) -> None:  # noqa: ARG001
    journal = _journal_of(target)
    if journal:
        journal.note_insert(mapper.local_table.name, mapper.primary_key_from_instance(target)[0])  # type: ignore[union-attr]


def _on_change(mapper: Mapper[Any], connection: Connection, target: Base) -> None:  # noqa: ARG001
    journal = _journal_of(target)
    if journal:
        journal.note_existing(mapper.local_table.name, mapper.primary_key_from_instance(target)[0])  # type: ignore[union-attr]


def _journal_of(target: Base) -> Journal | None:
    session = Session.object_session(target)
    if session is None or target.__tablename__ in _UNJOURNALLED:
        return None
    return session.info.get("journal")


event.listen(Base, "after_insert", _on_insert, propagate=True)
event.listen(Base, "before_update", _on_change, propagate=True)
event.listen(Base, "before_delete", _on_change, propagate=True)


def _table(name: str) -> Table:
    return Base.metadata.tables[name]


@cache
def _select_row(table: str) -> str:
    key = next(iter(_table(table).primary_key)).name
    return f'SELECT * FROM "{table}" WHERE "{key}" = ?'


def row_of(cursor: Cursor, table: str, key: int) -> Row | None:
    """The row as the driver gives it: only text, numbers and None, so that it fits JSON."""
    cursor.execute(_select_row(table), (key,))
    found = cursor.fetchone()
    return None if found is None else dict(zip([column[0] for column in cursor.description], found, strict=True))


@cache
def way_to_initiative(table: str) -> tuple[str, str] | None:
    """The column of `table` that leads to its initiative, and the table it leads to."""
    for column in _table(table).columns:
        for foreign in column.foreign_keys:
            parent = foreign.column.table.name
            if parent == Initiative.__tablename__ or (parent != table and way_to_initiative(parent)):
                return column.name, parent
    return None


def to_text(changes: tuple[RowChange, ...]) -> str:
    """The changes as compact JSON: [[table, id, before, after, initiative], …]."""
    rows = [[change.table, change.id, change.before, change.after, change.initiative] for change in changes]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def from_text(text: str) -> tuple[RowChange, ...]:
    return tuple(RowChange(*row) for row in json.loads(text))


def news_of(step: Step) -> StepNews:
    return StepNews(step.id, step.name, step.subject, step.at, step.by, from_text(step.changes), step.status)


def join(earlier: tuple[RowChange, ...], later: tuple[RowChange, ...]) -> tuple[RowChange, ...] | None:
    """Two edits of the same columns of the same row as one; None when they are not that."""
    if len(earlier) != 1 or len(later) != 1:
        return None
    first, second = earlier[0], later[0]
    if not (first.before and first.after and second.before and second.after):
        return None
    if (first.table, first.id, set(first.after)) != (second.table, second.id, set(second.after)):
        return None
    if first.before == second.after:
        return ()
    return (RowChange(first.table, first.id, first.before, second.after, first.initiative),)


def apply(cursor: Cursor, changes: tuple[RowChange, ...], step_words: str) -> None:
    """Bring the rows from each `before` to its `after`.

    Raises Stale (undo_stale) and changes nothing when a row does not look like its `before`; the
    caller's transaction is rolled back. Rows go before others come, so that a unique value is free
    again for the row that had it; references are looked at when the transaction ends.
    """
    for change in changes:
        if not _looks_like(cursor, change):
            raise Stale("undo_stale", step=step_words)
    cursor.execute("PRAGMA defer_foreign_keys=ON")
    for change in changes:
        if change.after is None:
            cursor.execute(f'DELETE FROM "{change.table}" WHERE "{key_of(change.table)}" = ?', (change.id,))
    for change in changes:
        if change.before is not None and change.after is not None:
            _update(cursor, change.table, change.id, change.after)
    for change in changes:
        if change.before is None and change.after is not None:
            _insert(cursor, change.table, change.after)


def _looks_like(cursor: Cursor, change: RowChange) -> bool:
    row = row_of(cursor, change.table, change.id)
    if change.before is None or row is None:
        return row is None and change.before is None
    return all(row[name] == value for name, value in change.before.items() if name != VERSION)


@cache
def key_of(table: str) -> str:
    """The name of the table's key."""
    return next(iter(_table(table).primary_key)).name


def _insert(cursor: Cursor, table: str, row: Mapping[str, Any]) -> None:
    values = dict(row)
    if VERSION in values:
        values[VERSION] += 1
    names = ", ".join(f'"{name}"' for name in values)
    places = ", ".join("?" for _ in values)
    cursor.execute(f'INSERT INTO "{table}" ({names}) VALUES ({places})', tuple(values.values()))


def _update(cursor: Cursor, table: str, key: int, values: Mapping[str, Any]) -> None:
    sets = [f'"{name}" = ?' for name in values]
    if VERSION in _table(table).columns:
        sets.append(f'"{VERSION}" = "{VERSION}" + 1')
    cursor.execute(f'UPDATE "{table}" SET {", ".join(sets)} WHERE "{key_of(table)}" = ?', (*values.values(), key))
