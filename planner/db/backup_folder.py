"""The folder of backups beside a planner file: names in sequence, and which of them are kept.

A backup's number decides what is newer, never its date: a PC's clock can be wrong, and must not make
the newest good copy look old. Kept are all of the last two days that had any, then the last of each of
twelve days, ten weeks and nine months.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import re
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from planner.errors import Refused

FOLDER = "Sikkerhedskopier"

WHOLE_DAYS, DAYS, WEEKS, MONTHS = 2, 12, 10, 9


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy in the folder."""

    path: Path
    sequence: int
    made_on: dt.date


def backups_of(path: Path) -> list[Backup]:
    """The backups of the file at `path`, the newest first."""
    name = re.compile(
        re.escape(path.stem) + r" (?P<sequence>\d{5,}) (?P<date>\d{4}-\d\d-\d\d) .*" + re.escape(path.suffix)
    )
    found: list[Backup] = []
    for entry in _entries(path.parent / FOLDER):
        match = name.fullmatch(entry.name)
        if match:
            with contextlib.suppress(ValueError):
                found.append(Backup(entry, int(match["sequence"]), dt.date.fromisoformat(match["date"])))
    return sorted(found, key=lambda backup: -backup.sequence)


def next_place(path: Path, reason: str = "") -> Path:
    """The name of the next backup of `path`; makes the folder. Raises Refused file_not_writable."""
    folder = path.parent / FOLDER
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise Refused("file_not_writable", file=folder, reason=error.strerror or str(error)) from error
    sequence = max((backup.sequence for backup in backups_of(path)), default=0) + 1
    name = f"{path.stem} {sequence:05} {dt.datetime.now():%Y-%m-%d %H.%M}{' ' + reason if reason else ''}{path.suffix}"
    return folder / name


def is_backed_up(connection: sqlite3.Connection, path: Path) -> bool:
    """Whether the newest backup of the open file at `path` holds all that was done in it."""
    now = _doings(connection)
    if now[0] is None:
        return True
    newest = next(iter(backups_of(path)), None)
    if newest is None:
        return False
    try:
        with contextlib.closing(sqlite3.connect(f"{newest.path.resolve().as_uri()}?mode=ro", uri=True)) as copy:
            return _doings(copy) == now
    except sqlite3.Error:
        return False


def _doings(connection: sqlite3.Connection) -> tuple[object, ...]:
    """What tells two histories apart: the newest step, how many stand, and how much they changed."""
    return connection.execute(
        """SELECT max(id), max("at"), sum(status = 'done'), sum(length(changes)) FROM step"""
    ).fetchone()


def thin_out(path: Path) -> None:
    """Remove the backups of `path` that are not to be kept; one that can't be removed stays."""
    backups = backups_of(path)
    keep = kept(backups)
    for backup in backups:
        if backup not in keep:
            with contextlib.suppress(OSError):
                backup.path.unlink()


def kept(backups: list[Backup]) -> set[Backup]:
    """Which of `backups` (the newest first) are kept; the newest always is."""
    recent = _first_of_each(backups, WHOLE_DAYS, lambda day: day)
    days = {backup.made_on for backup in recent}
    return {
        *(backup for backup in backups if backup.made_on in days),
        *_first_of_each(backups, DAYS, lambda day: day),
        *_first_of_each(backups, WEEKS, lambda day: day.isocalendar()[:2]),
        *_first_of_each(backups, MONTHS, lambda day: (day.year, day.month)),
    }


def _first_of_each(backups: Iterable[Backup], most: int, span: Callable[[dt.date], object]) -> list[Backup]:
    """The newest backup of each span, of the first `most` spans met."""
    found: dict[object, Backup] = {}
    for backup in backups:
        if len(found) < most:
            found.setdefault(span(backup.made_on), backup)
    return list(found.values())


def _entries(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []
