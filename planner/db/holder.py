"""Who holds a planner file: a small file beside it, so that the second one can be told."""

from __future__ import annotations

import contextlib
import datetime as dt
import getpass
import json
import socket
from pathlib import Path

from planner.errors import CannotOpen


def this_user() -> str:
    """The name of the person at this PC, as the history signs it."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"


def _beside(path: Path) -> Path:
    return path.with_name(path.name + "-holder")


def announce(path: Path) -> None:
    """Write who we are beside `path`. A folder that can't be written to costs only the name in a message."""
    holder = {
        "user": this_user(),
        "pc": socket.gethostname(),
        "since": dt.datetime.now().astimezone().isoformat(timespec="seconds"),
    }
    with contextlib.suppress(OSError):
        _beside(path).write_text(json.dumps(holder, ensure_ascii=False), encoding="utf-8")


def withdraw(path: Path) -> None:
    with contextlib.suppress(OSError):
        _beside(path).unlink(missing_ok=True)


def held(path: Path) -> CannotOpen:
    """The error that names the holder of `path`, where it left its name."""
    try:
        holder = json.loads(_beside(path).read_text(encoding="utf-8"))
        since = dt.datetime.fromisoformat(holder["since"])
        return CannotOpen("file_held", file=path, user=holder["user"], pc=holder["pc"], since=f"{since:%H:%M}")
    except (OSError, ValueError, KeyError, TypeError):
        return CannotOpen("file_held_unknown", file=path)
