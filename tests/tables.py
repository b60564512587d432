"""The tables of a planner file as comparable values, read from the database itself and not from JSON.

Surrogate keys and versions differ between two files that hold the same; a reference is therefore
replaced by what it points at, and a position by the rank among the rows of the same parent.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Table, text
from sqlalchemy.orm import Session

from planner.model import Base

LEFT_OUT = {"step", "import_run", "import_layout"}


def exact(session: Session) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table but the steps, with its keys, without row versions."""
    return {
        table.name: _rows(session, table, [column.name for column in table.columns if column.name != "version"])
        for table in Base.metadata.sorted_tables
        if table.name != "step"
    }


def meaning(session: Session) -> dict[str, list[str]]:
    """Every row but steps, imports and how workbooks were read, with references resolved: equal for files that hold the same."""
    cache: dict[tuple[str, Any], Any] = {}
    return {
        table.name: sorted(repr(_meaning_of(session, table, row, cache)) for row in _mappings(session, table))
        for table in Base.metadata.sorted_tables
        if table.name not in LEFT_OUT
    }


def filled_columns(session: Session) -> set[tuple[str, str]]:
    """The columns that hold something in at least one row."""
    return {
        (table.name, name)
        for table in Base.metadata.sorted_tables
        for row in _mappings(session, table)
        for name, value in row.items()
        if value not in (None, "", 0)
    }


def _mappings(session: Session, table: Table) -> list[dict[str, Any]]:
    return [dict(row) for row in session.execute(text(f'SELECT * FROM "{table.name}"')).mappings()]


def _rows(session: Session, table: Table, columns: list[str]) -> list[tuple[Any, ...]]:
    names = ", ".join(f'"{name}"' for name in columns)
    key = next(iter(table.primary_key)).name
    return [tuple(row) for row in session.execute(text(f'SELECT {names} FROM "{table.name}" ORDER BY "{key}"'))]


def _meaning_of(session: Session, table: Table, row: dict[str, Any], cache: dict[tuple[str, Any], Any]) -> Any:
    meaning: list[Any] = []
    for column in table.columns:
        if column.name in ("id", "version"):
            continue
        value = row[column.name]
        foreign = next(iter(column.foreign_keys), None)
        if foreign is not None and value is not None:
            value = _referred(session, foreign.column.table, value, cache)
        elif column.name == "position":
            value = _rank(session, table, row)
        meaning.append((column.name, value))
    return meaning


def _referred(session: Session, table: Table, key: Any, cache: dict[tuple[str, Any], Any]) -> Any:
    if (table.name, key) not in cache:
        name = next(iter(table.primary_key)).name
        found = session.execute(text(f'SELECT * FROM "{table.name}" WHERE "{name}" = :key'), {"key": key})
        cache[table.name, key] = _meaning_of(session, table, dict(found.mappings().one()), cache)
    return cache[table.name, key]


def _rank(session: Session, table: Table, row: dict[str, Any]) -> int:
    parents = {
        "initiative": "plan_id",
        "measurement": "goal_id",
        "initiative_sdg_target": "initiative_sdg_id",
        "round": "plan_id",
        "commitment": "track_id",
        "sdg_target": "sdg_number",
    }
    parent = parents.get(table.name) or ("initiative_id" if "initiative_id" in table.columns else "strategy_id")
    counted = session.execute(
        text(
            f'SELECT count(*) FROM "{table.name}" WHERE "{parent}" = :parent AND position <= :position'
            + (" AND role = :role" if "role" in table.columns else "")
        ),
        {"parent": row[parent], "position": row["position"], **({"role": row["role"]} if "role" in row else {})},
    )
    return counted.scalar_one()
