"""A file becomes a book of cells: a child process reads it, under limits, and can be stopped."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

from planner.errors import CannotRead, Refused
from planner.importing import child, limits
from planner.importing.grid import Book, CellError, Details, Notice, Sheet, Uncached, Value

_GLANCE = 0.05
"""Seconds between two looks at whether the person wants to stop."""


class Answering(Protocol):
    """The end of a pipe that one listens at; its class differs from system to system."""

    def poll(self, timeout: float) -> bool: ...

    def recv(self) -> Any: ...


def never() -> bool:
    """Nobody cancels."""
    return False


def read_book(path: Path, cancelled: Callable[[], bool] = never, seconds: float = limits.SECONDS) -> Book:
    """The cells of a workbook or a table of separated values.

    `cancelled` is asked some twenty times a second. Macros, links and scripts in the file are never run.

    Raises:
        CannotRead: the file is missing, a folder, locked, empty, damaged, encrypted, of another type, too
            large, too slow, or holds no cells; each with its own code.
        Refused: import_cancelled.
    """
    _check_there(path)
    context = multiprocessing.get_context("spawn")
    answers, theirs = context.Pipe(duplex=False)
    process = context.Process(target=child.run, args=(str(path), path.name, theirs), daemon=True)
    process.start()
    theirs.close()
    try:
        found = _listen(answers, path.name, cancelled, time.monotonic() + seconds)
        process.join(1)
    finally:
        if process.is_alive():
            process.kill()
        process.join()
        answers.close()
        exitcode = process.exitcode
        process.close()
    return _book(found, path.name, exitcode)


def _check_there(path: Path) -> None:
    """What can be told before a process is started."""
    try:
        if path.is_dir():
            raise CannotRead("input_is_folder", file=path.name or str(path))
        with path.open("rb") as stream:
            stream.read(1)
    except FileNotFoundError:
        raise CannotRead("input_missing", file=str(path)) from None
    except PermissionError:
        raise CannotRead("workbook_locked", file=path.name) from None
    except (OSError, ValueError) as error:
        raise CannotRead("input_unreadable", file=str(path), reason=str(error)) from None


Answers = dict[str, tuple[Any, ...]]


def _listen(answers: Answering, file: str, cancelled: Callable[[], bool], deadline: float) -> Answers:
    """What the child sends, until it is done, ends, is too slow, or nobody wants it any more."""
    found: Answers = {}
    while "done" not in found:
        if cancelled():
            raise Refused("import_cancelled", file=file)
        if time.monotonic() > deadline:
            if "cells" in found:  # only the second look was too slow
                break
            raise CannotRead("workbook_too_slow", file=file, seconds=int(limits.SECONDS))
        if not answers.poll(_GLANCE):
            continue
        try:
            name, *rest = answers.recv()
        except (EOFError, OSError):
            break
        if name == "refused":
            raise CannotRead(rest[0], **rest[1])
        found[name] = tuple(rest)
    return found


def _book(found: Answers, file: str, exitcode: int | None) -> Book:
    if "cells" not in found:
        # the reading library ends the process where memory does not suffice
        code = "workbook_out_of_memory" if exitcode in _ABORTED else "workbook_reader_died"
        raise CannotRead(code, file=file)
    kind, sha256, sheets = found["cells"]
    notices: list[Notice] = []
    seen: dict[str, Details] | None = found.get("details", (None,))[0]
    if seen is not None:
        sheets = tuple(_detailed(sheet, seen[sheet.name]) if sheet.name in seen else sheet for sheet in sheets)
    elif kind != "csv":
        notices.append(Notice(code="details_unseen"))
    if not any(sheet.cells for sheet in sheets if not sheet.hidden):
        raise CannotRead("workbook_no_cells", file=file)
    return Book(file=file, kind=kind, sha256=sha256, sheets=sheets, notices=tuple(notices))


_ABORTED = {-6, 3, 0xC0000409, -1073740791}
"""How a process ends that could not get memory: SIGABRT, and its likes on Windows."""


def _detailed(sheet: Sheet, seen: Details) -> Sheet:
    """The sheet with what the second look found; its cells by the same rules as before."""
    if sheet.hidden:
        return sheet
    cells: dict[tuple[int, int], Value] = dict(sheet.cells)
    for place, formula in seen.uncached.items():
        if place not in cells:
            cells[place] = Uncached(formula)
    for place, code in seen.errors.items():
        cells[place] = CellError(code)
    for area in sheet.merges:
        hidden_below = [p for p in (*seen.uncached, *seen.errors) if p in area and p != (area.top, area.left)]
        for place in hidden_below:
            cells.pop(place, None)
    return replace(
        sheet,
        cells=cells,
        hidden_rows=frozenset(seen.hidden_rows),
        hidden_columns=frozenset(seen.hidden_columns),
        comments=seen.comments,
        fills=seen.fills,
    )
