"""The session in which a change is made: whatever it does to rows, the journal notes."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Executable, Insert, Result, Table, event
from sqlalchemy.orm import ORMExecuteState, Session

from planner.db.history import Journal


class ChangingSession(Session):
    """Mapped objects are noted by their events, new rows also where they come many at a time by `insert`.

    Any other bulk statement would escape the journal, and raises RuntimeError.
    """

    def __init__(self, connection: Connection, journal: Journal) -> None:
        super().__init__(connection, expire_on_commit=False, info={"journal": journal})


@event.listens_for(ChangingSession, "do_orm_execute")
def _keep_to_the_journal(state: ORMExecuteState) -> Result[Any] | None:  # pyright: ignore[reportUnusedFunction]
    """Of rows that come by `insert` the journal needs the keys alone, not how they looked before."""
    if state.is_update or state.is_delete:
        raise RuntimeError("a bulk statement escapes the journal; change mapped objects instead")
    if not isinstance(state.statement, Insert):
        return None
    table: Table = state.statement.entity_description["table"]
    returning: Executable = state.statement.returning(*table.primary_key)  # pyright: ignore[reportUnknownVariableType]
    added: Result[Any] = state.invoke_statement(statement=returning)
    for (key,) in added:
        state.session.info["journal"].note_insert(table.name, key)
    return added
