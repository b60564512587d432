"""Giving up while a large file is understood, because nobody wants it any more: *Annuller* beside a bar that runs.

Who starts the reading says once how to ask (`unless`); whoever goes through many rows asks at each (`go_on`).
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar

from planner.errors import Refused

_cancelled: ContextVar[Callable[[], bool]] = ContextVar("cancelled", default=lambda: False)


@contextmanager
def unless(cancelled: Callable[[], bool]) -> Generator[None]:
    """What is done within ends soon after `cancelled` says so, with Refused import_cancelled."""
    token = _cancelled.set(cancelled)
    try:
        yield
    finally:
        _cancelled.reset(token)


def go_on(file: str = "") -> None:
    """Raises Refused import_cancelled where nobody wants the result any more."""
    if _cancelled.get()():
        raise Refused("import_cancelled", file=file)
