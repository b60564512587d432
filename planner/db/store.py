"""The one door to a planner file: read, change, undo, redo.

Every change runs inside `change(name)`: one transaction, one step. The step's rows are what windows
refresh from, what undo applies backwards and what the history keeps. The store belongs to the thread
that opened it; workers get records and give records back.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
from collections.abc import Callable, Collection, Generator
from pathlib import Path

from sqlalchemy import Connection, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from planner.db import backup, history, holder, locked_rows, seals, step_rows, taking_back
from planner.db.backup_folder import is_backed_up, next_place, thin_out
from planner.db.changing_session import ChangingSession
from planner.db.cursor import Cursor
from planner.db.engine import connect, engine_on, write_failure
from planner.db.files import SCHEMA_VERSION, inspect, open_here
from planner.db.history import Journal, RowChange, StepNews
from planner.errors import CannotOpen, Refused, Stale
from planner.model import Step, StepStatus

Listener = Callable[[StepNews], None]


class Store:
    """An open planner file. Make one with `Store.open` or `Store.create`, and `close` it."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self.user = holder.this_user()
        self._driver = connection
        self._begin = "BEGIN"
        self._connection = engine_on(connection, lambda: self._begin).connect()
        self._busy = False
        self._listeners: list[Listener] = []
        self.warning = seals.altered(connection.cursor(), path)
        """A CannotOpen file_altered where the file is not as it was written; it can be used all the same."""
        self._changed = not is_backed_up(connection, path)

    # ---- opening and closing

    @classmethod
    def create(cls, path: Path) -> Store:
        """Make a new planner file with the schema, the UN's goals and the houses.

        Raises CannotOpen: file_exists, file_folder_missing, file_not_writable.
        """
        if path.exists():
            raise CannotOpen("file_exists", file=path)
        if not path.parent.is_dir():
            raise CannotOpen("file_folder_missing", folder=path.parent)
        from planner.db.upgrade import create_schema

        try:
            create_schema(path)
        except (OSError, sqlite3.Error) as error:
            raise CannotOpen("file_not_writable", file=path, reason=str(error)) from error
        return cls.open(path)

    @classmethod
    def open(cls, path: Path) -> Store:
        """Open `path`, bringing an older schema up to date after a verified backup.

        Raises CannotOpen with the reason; the file is then as it was.
        """
        version = inspect(path)
        connection = connect(path)
        if version < SCHEMA_VERSION:
            from planner.db.upgrade import upgrade

            upgrade(connection, path, version)
        open_here.add(path.resolve())
        holder.announce(path)
        return cls(path, connection)

    def close(self) -> None:
        """Give the file free. The log is folded into it, so that the file alone is the whole plan."""
        self._connection.close()
        with contextlib.suppress(sqlite3.Error):
            self._driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._driver.close()
        open_here.discard(self.path.resolve())
        holder.withdraw(self.path)

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    # ---- reading and changing

    def on_change(self, listener: Listener) -> None:
        """Call `listener` with the step after each commit."""
        self._listeners.append(listener)

    @contextlib.contextmanager
    def read(self) -> Generator[Session]:
        """A session to read in; any attempt to change something is refused by SQLite itself."""
        with self._connected("BEGIN") as connection, connection.begin():
            self._driver.execute("PRAGMA query_only=ON")
            try:
                with Session(connection, expire_on_commit=False, autoflush=False) as session:
                    yield session
            finally:
                self._driver.execute("PRAGMA query_only=OFF")

    @contextlib.contextmanager
    def change(self, name: str, subject: str = "", *, joins: bool = False) -> Generator[Session]:
        """A session whose changes become one step called `name` (a code of `words.steps`).

        All or nothing: an exception leaves no trace. With `joins`, an edit of the same columns of the
        same row as the step before, within ten seconds, becomes part of that step.
        Raises Refused disk_full or disk_failed when the file could not be written.
        """
        with self._changing() as connection:
            cursor = self._driver.cursor()
            journal = Journal(cursor)
            with ChangingSession(connection, journal) as session:
                yield session
                session.flush()
            changes = journal.changes()
            if changes:
                seals.renew(cursor, changes)
            news = self._record(cursor, name, subject, changes, joins) if changes else None
        self._tell(news)

    @contextlib.contextmanager
    def habits(self) -> Generator[Session]:
        """A session for what the program remembers of its user's habits; it makes no step and can't be undone.

        Raises RuntimeError when anything else was changed, Refused as `change`.
        """
        with self._changing() as connection:
            journal = Journal(self._driver.cursor())
            with ChangingSession(connection, journal) as session:
                yield session
                session.flush()
            if journal.changes():
                raise RuntimeError("content is changed through Store.change, so that it can be undone")

    def undo(self) -> StepNews:
        """Take back the newest step that stands. Raises Refused nothing_to_undo, Stale undo_stale."""
        return self._apply_step(self._newest_done, "nothing_to_undo", StepStatus.UNDONE, backwards=True)

    def redo(self) -> StepNews:
        """Do again what was taken back last. Raises Refused nothing_to_redo, Stale undo_stale."""
        return self._apply_step(self._oldest_undone, "nothing_to_redo", StepStatus.DONE, backwards=False)

    def conflicts(self, step_id: int) -> tuple[RowChange, ...]:
        """What an older step did to initiatives that were edited since, so that `take_back` must be told to leave them.

        Raises Refused nothing_to_take_back when the step does not stand.
        """
        with self.read() as session:
            step = self._standing(session, step_id)
            return taking_back.way_back(self._driver.cursor(), history.from_text(step.changes)).conflicts

    def take_back(self, step_id: int, *, leave: Collection[str] = frozenset()) -> StepNews:
        """Take back an older step that stands, as a new step "take_back" about it; later steps stand.

        The initiatives `leave` (uuids) stay as they are. Raises Refused nothing_to_take_back, and Stale
        undo_stale when another initiative that it touched was edited since (`conflicts`); Refused take_back_locked where
        it would change what an adopted or closed plan has locked.
        """
        with self._changing() as connection, Session(connection, expire_on_commit=False) as session:
            step = self._standing(session, step_id)
            cursor = self._driver.cursor()
            way = taking_back.way_back(cursor, history.from_text(step.changes), leave)
            if way.conflicts:
                raise Stale("undo_stale", step=step.name)
            if not way.changes:
                raise Refused("nothing_to_take_back")
            locked_rows.refuse_locked(cursor, way.changes)
            history.apply(cursor, way.changes, step.name)
            seals.renew(cursor, way.changes)
            subject = ": ".join(filter(None, (step.name, step.subject)))
            news = self._record(cursor, "take_back", subject, way.changes, joins=False)
        self._tell(news)
        return news

    def next_undo(self) -> tuple[str, str] | None:
        """Name and subject of the step that undo would take back."""
        return self._peek(self._newest_done)

    def next_redo(self) -> tuple[str, str] | None:
        """Name and subject of the step that redo would do again."""
        return self._peek(self._oldest_undone)

    def backup_to(self, target: Path) -> None:
        """Write a verified copy of the file as it stands to `target`. Raises Refused when that fails."""
        self._refuse_nesting()
        backup.copy_verified(self._driver, target)

    def keep_backup(self, reason: str = "") -> Path:
        """Write a verified backup into the folder beside the file and thin out the older ones; returns its path.

        Raises Refused when it can't be written; the earlier backups are then as they were.
        """
        place = next_place(self.path, reason)
        self.backup_to(place)
        self._changed = False
        thin_out(self.path)
        return place

    def keep_backup_if_changed(self) -> Path | None:
        """Write a backup if the file holds anything that the newest one lacks. Raises Refused as `keep_backup`."""
        return self.keep_backup() if self._changed else None

    # ---- the inside

    @contextlib.contextmanager
    def _connected(self, begin: str) -> Generator[Connection]:
        self._refuse_nesting()
        self._busy = True
        try:
            self._begin = begin
            yield self._connection
        finally:
            self._busy = False

    @contextlib.contextmanager
    def _changing(self) -> Generator[Connection]:
        try:
            with self._connected("BEGIN IMMEDIATE") as connection, connection.begin():
                yield connection
        except (DBAPIError, sqlite3.Error) as error:
            known = write_failure(self.path, error)
            if known is None:
                raise
            raise known from error

    def _refuse_nesting(self) -> None:
        if self._busy:
            raise RuntimeError("the store is already reading or changing; pass its session on instead")

    def _record(self, cursor: Cursor, name: str, subject: str, changes: tuple[RowChange, ...], joins: bool) -> StepNews:
        now = dt.datetime.now().astimezone()
        at = now.isoformat(timespec="seconds")
        earlier = step_rows.joinable(cursor, name, self.user, now) if joins else None
        joined = history.join(earlier.changes, changes) if earlier else None
        if earlier is not None and joined is not None:
            step_rows.rewrite(cursor, earlier.id, at, joined)
            return StepNews(earlier.id, name, subject, at, self.user, changes)
        key = step_rows.append(cursor, at, self.user, name, subject, changes)
        return StepNews(key, name, subject, at, self.user, changes)

    def _apply_step(
        self, find: Callable[[Session], Step | None], missing: str, status: StepStatus, *, backwards: bool
    ) -> StepNews:
        with self._changing() as connection, Session(connection, expire_on_commit=False) as session:
            step = find(session)
            if step is None:
                raise Refused(missing)
            changes = history.from_text(step.changes)
            if backwards:
                changes = tuple(change.reversed() for change in reversed(changes))
            cursor = self._driver.cursor()
            history.apply(cursor, changes, step.name)
            seals.renew(cursor, changes)
            step.status = status
            session.flush()
            news = StepNews(step.id, step.name, step.subject, step.at, step.by, changes, status)
        self._tell(news)
        return news

    def _peek(self, find: Callable[[Session], Step | None]) -> tuple[str, str] | None:
        with self.read() as session:
            step = find(session)
            return (step.name, step.subject) if step else None

    @staticmethod
    def _standing(session: Session, step_id: int) -> Step:
        step = session.get(Step, step_id)
        if step is None or step.status is not StepStatus.DONE:
            raise Refused("nothing_to_take_back")
        return step

    @staticmethod
    def _newest_done(session: Session) -> Step | None:
        return session.scalar(select(Step).where(Step.status == StepStatus.DONE).order_by(Step.id.desc()).limit(1))

    @staticmethod
    def _oldest_undone(session: Session) -> Step | None:
        return session.scalar(select(Step).where(Step.status == StepStatus.UNDONE).order_by(Step.id).limit(1))

    def _tell(self, news: StepNews | None) -> None:
        if news is not None:
            self._changed = True
            for listener in self._listeners:
                listener(news)
