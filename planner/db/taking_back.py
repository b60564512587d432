"""How an older step is taken back: which of its rows can go back, and which initiatives were edited since.

Undo walks back step by step, so everything still looks as the step left it. Here later steps stand: what they
changed is theirs. An initiative with such an edit is left whole or not taken back at all, as a person
decides. Rows that initiatives share (the plan, people, partners …) go back where nothing else uses or
changed them since, without a question. An initiative that was deleted since stays deleted.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from sqlalchemy import UniqueConstraint

from planner.db.cursor import Cursor
from planner.db.history import VERSION, Row, RowChange, key_of, row_of
from planner.model import ActionPlan, Base, Initiative

_OF_OTHERS = {
    # these change when other initiatives come and move: no edit of this one
    Initiative.__tablename__: {"position"},
    # the highest number ever given: never given again, even when its initiative goes
    ActionPlan.__tablename__: {"last_number"},
}

Rows = dict[tuple[str, int], RowChange]
"""What goes back, by table and key: `before` as the step left it, `after` as it was before the step."""


@dataclass(frozen=True, slots=True)
class WayBack:
    """`changes` can be applied as the rows stand now. `conflicts` are the step's changes of initiatives
    that no longer look as it left them, or that something newer hangs on."""

    changes: tuple[RowChange, ...]
    conflicts: tuple[RowChange, ...]


def way_back(cursor: Cursor, changes: Collection[RowChange], leave: Collection[str] = ()) -> WayBack:
    """What of a step's `changes` can be taken back now, leaving the initiatives `leave` (uuids) as they are."""
    back = [change.reversed() for change in reversed(tuple(changes))]
    if all(_stands(cursor, it, it.after) for it in back):
        return WayBack((), ())
    left = {*leave, *_deleted_since(cursor, changes)}
    going = {(it.table, it.id): it for it in back if it.initiative not in left and not _is_back_already(cursor, it)}
    conflicts: list[RowChange] = []
    while held := {place for place, it in going.items() if not _can_go(cursor, it, going)}:
        conflicts += [going[place].reversed() for place in held if going[place].initiative]
        edited = {it.initiative for it in conflicts}
        going = {place: it for place, it in going.items() if place not in held and it.initiative not in edited}
    return WayBack(tuple(_as_it_stands(cursor, going.values())), tuple(conflicts))


def _deleted_since(cursor: Cursor, changes: Collection[RowChange]) -> Iterator[str]:
    """The initiatives that the step left standing and that are gone."""
    removed = {it.initiative for it in changes if it.table == Initiative.__tablename__ and it.after is None}
    for uuid in {it.initiative for it in changes if it.initiative} - removed:
        cursor.execute("SELECT 1 FROM initiative WHERE uuid = ?", (uuid,))
        if cursor.fetchone() is None:
            yield uuid


def _is_back_already(cursor: Cursor, back: RowChange) -> bool:
    """Whether a later hand did what taking back would do. An addition removed since is an edit, not that."""
    return back.after is not None and _stands(cursor, back, back.after)


def _stands(cursor: Cursor, change: RowChange, look: Mapping[str, object] | None) -> bool:
    """Whether the row looks like this, apart from what others' comings and goings change."""
    row = row_of(cursor, change.table, change.id)
    if row is None or look is None:
        return row is None and look is None
    return all(row[name] == value for name, value in look.items() if name not in _passing(change.table))


def _passing(table: str) -> set[str]:
    return {VERSION, *_OF_OTHERS.get(table, ())}


# ---- what stands in the way


def _can_go(cursor: Cursor, back: RowChange, going: Rows) -> bool:
    if not _stands(cursor, back, back.before):
        return False
    if back.after is None:
        return not _is_used(cursor, back, going)
    return _has_its_parents(cursor, back, going) and not _place_is_taken(cursor, back, going)


def _is_used(cursor: Cursor, back: RowChange, going: Rows) -> bool:
    """Whether a row that stays refers to this one, which would go."""
    assert back.before is not None
    for table, column, target in _references_to(back.table):
        cursor.execute(f'SELECT "{key_of(table)}" FROM "{table}" WHERE "{column}" = ?', (back.before[target],))
        if any(not _goes(going.get((table, key))) for (key,) in cursor.fetchall()):
            return True
    return False


def _goes(back: RowChange | None) -> bool:
    return back is not None and back.after is None


def _has_its_parents(cursor: Cursor, back: RowChange, going: Rows) -> bool:
    """Whether the rows that this one would refer to are there, or come back with it."""
    assert back.after is not None
    for column, parent, target in _references_of(back.table):
        value = back.after.get(column)
        if value is None:
            continue
        cursor.execute(f'SELECT "{key_of(parent)}" FROM "{parent}" WHERE "{target}" = ?', (value,))
        found = cursor.fetchone()
        known = going.get((parent, value if found is None else found[0]))
        if _goes(known) or (found is None and known is None):
            return False
    return True


def _place_is_taken(cursor: Cursor, back: RowChange, going: Rows) -> bool:
    """Whether another row has taken a value that only one may have, such as a number."""
    assert back.after is not None
    row = {**(row_of(cursor, back.table, back.id) or {}), **back.after}
    for columns in _unique(back.table):
        if not set(columns) & back.after.keys() or any(row[name] is None for name in columns):
            continue
        same = " AND ".join(f'"{name}" = ?' for name in columns)
        cursor.execute(
            f'SELECT "{key_of(back.table)}" FROM "{back.table}" WHERE {same}', tuple(row[name] for name in columns)
        )
        if any(key != back.id and (back.table, key) not in going for (key,) in cursor.fetchall()):
            return True
    return False


@cache
def _references_to(table: str) -> tuple[tuple[str, str, str], ...]:
    """Who refers to rows of `table`: table, column, and the column of `table` that it names."""
    return tuple(
        (other.name, column, target)
        for other in Base.metadata.sorted_tables
        for column, parent, target in _references_of(other.name)
        if parent == table
    )


@cache
def _references_of(table: str) -> tuple[tuple[str, str, str], ...]:
    """What rows of `table` refer to: column, the other table, and its column."""
    return tuple(
        (column.name, foreign.column.table.name, foreign.column.name)
        for column in Base.metadata.tables[table].columns
        for foreign in column.foreign_keys
    )


@cache
def _unique(table: str) -> tuple[tuple[str, ...], ...]:
    """The columns whose values only one row may have, together."""
    known = Base.metadata.tables[table]
    together = [tuple(it.columns.keys()) for it in known.constraints if isinstance(it, UniqueConstraint)]
    return (*together, *((column.name,) for column in known.columns if column.unique))


# ---- as the rows stand now


def _as_it_stands(cursor: Cursor, backs: Collection[RowChange]) -> Iterator[RowChange]:
    """The changes from how the rows look now, so that undoing the new step brings exactly this back."""
    for back in backs:
        row = row_of(cursor, back.table, back.id)
        if row is None or back.after is None:
            yield RowChange(back.table, back.id, row, back.after, back.initiative)
            continue
        after: Row = {name: it for name, it in back.after.items() if name not in _passing(back.table)}
        if after:
            yield RowChange(back.table, back.id, {name: row[name] for name in after}, after, back.initiative)
