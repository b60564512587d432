"""The rows of the table `step`, written beside the change itself in its transaction.

Straight through the driver: a step is written at every keystroke that is saved, and must not be felt.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass

from planner.db.cursor import Cursor
from planner.db.history import RowChange, from_text, to_text
from planner.model import StepStatus

JOIN_SECONDS = 10
"""Edits of one field within this time become one step."""


@dataclass(frozen=True, slots=True)
class Joinable:
    """The newest step, where a following edit may become part of it."""

    id: int
    changes: tuple[RowChange, ...]


def joinable(cursor: Cursor, name: str, user: str, now: dt.datetime) -> Joinable | None:
    """The newest step if it stands, has this name and hand, and is at most ten seconds old."""
    cursor.execute('SELECT id, "at", "by", name, status, changes FROM step ORDER BY id DESC LIMIT 1')
    row = cursor.fetchone()
    if row is None:
        return None
    key, at, by, its_name, status, changes = row
    age = (now - dt.datetime.fromisoformat(at)).total_seconds()
    if (its_name, by, status) != (name, user, StepStatus.DONE.value) or not 0 <= age <= JOIN_SECONDS:
        return None
    return Joinable(key, from_text(changes))


def rewrite(cursor: Cursor, key: int, at: str, changes: tuple[RowChange, ...]) -> None:
    """Let the step stand for these changes instead; a step that changes nothing goes."""
    if changes:
        text = to_text(changes)
        cursor.execute('UPDATE step SET "at" = ?, changes = ?, digest = ? WHERE id = ?', (at, text, seal(text), key))
    else:
        cursor.execute("DELETE FROM step WHERE id = ?", (key,))


def append(cursor: Cursor, at: str, user: str, name: str, subject: str, changes: tuple[RowChange, ...]) -> int:
    """A new newest step; returns its id. What was taken back before it can't be done again."""
    cursor.execute(
        "UPDATE step SET status = ? WHERE status = ?", (StepStatus.SUPERSEDED.value, StepStatus.UNDONE.value)
    )
    text = to_text(changes)
    cursor.execute(
        'INSERT INTO step ("at", "by", name, subject, status, changes, digest) VALUES (?, ?, ?, ?, ?, ?, ?)',
        (at, user, name, subject, StepStatus.DONE.value, text, seal(text)),
    )
    return int(cursor.lastrowid)


def seal(text: str) -> str:
    """The hash of a step's changes, by which a bit that turned on the disk is noticed."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def altered(cursor: Cursor) -> bool:
    """Whether the changes of any step are not as they were written."""
    cursor.execute("SELECT changes, digest FROM step")
    return any(seal(changes) != digest for changes, digest in cursor.fetchall())
