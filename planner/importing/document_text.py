"""The text of a Word or PDF document: a child process reads it, under limits, and can be stopped."""

from __future__ import annotations

import multiprocessing
import stat
import time
from collections.abc import Callable
from pathlib import Path

from planner.errors import CannotRead, Refused
from planner.importing import document_child, limits

KINDS = (".docx", ".pdf")
_GLANCE = 0.05
"""Seconds between two looks at whether the person wants to stop."""


def never() -> bool:
    """Nobody cancels."""
    return False


def document_text(path: Path, cancelled: Callable[[], bool] = never, seconds: float = limits.SECONDS) -> str:
    """The text as it is read, with a form feed after each page of a PDF. `cancelled` is asked some twenty times a second.

    Raises:
        CannotRead: input_missing, input_is_folder, input_is_device, input_unreadable, document_damaged,
            document_encrypted, document_no_text, document_too_large, document_too_slow.
        Refused: import_cancelled.
    """
    _check_there(path)
    context = multiprocessing.get_context("spawn")
    answers, theirs = context.Pipe(duplex=False)
    process = context.Process(target=document_child.run, args=(str(path), path.name, theirs), daemon=True)
    process.start()
    theirs.close()
    deadline = time.monotonic() + seconds
    try:
        while not answers.poll(_GLANCE):
            if cancelled():
                raise Refused("import_cancelled", file=path.name)
            if time.monotonic() > deadline:
                raise CannotRead("document_too_slow", file=path.name, seconds=int(seconds))
        kind, *said = answers.recv()
    except (EOFError, OSError):  # it ended without a word, for want of memory most likely
        raise CannotRead("document_damaged", file=path.name) from None
    finally:
        process.kill()
        process.join()
        process.close()
        answers.close()
    if kind == "refused":
        raise CannotRead(said[0], **said[1])
    return str(said[0])


def _check_there(path: Path) -> None:
    try:
        mode = path.stat().st_mode
    except FileNotFoundError as error:
        raise CannotRead("input_missing", file=path) from error
    except (OSError, ValueError) as error:
        raise CannotRead("input_unreadable", file=path, reason=getattr(error, "strerror", None) or str(error)) from error
    if stat.S_ISDIR(mode):
        raise CannotRead("input_is_folder", file=path)
    if not stat.S_ISREG(mode):
        raise CannotRead("input_is_device", file=path)
