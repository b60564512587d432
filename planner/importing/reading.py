"""A file becomes a book of cells: a child process reads it, under limits, and can be stopped."""

from __future__ import annotations

import multiprocessing
import stat
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Protocol

from planner.errors import CannotRead, Refused
from planner.importing import child, limits
from planner.importing.grid import Book, CellError, Details, Notice, Place, Sheet, Uncached, Value

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
        CannotRead: the file is missing, a folder, a device, locked, empty, damaged, encrypted, of another type, too
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
        heard = _listen(answers, path.name, cancelled, time.monotonic() + seconds)
        process.join(1)
    finally:
        if process.is_alive():
            process.kill()
        process.join()
        answers.close()
        exitcode = process.exitcode
        process.close()
    return _book(heard, path.name, exitcode)


def _check_there(path: Path) -> None:
    """What can be told before a process is started. A pipe or a device is not opened: it might never end."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise CannotRead("input_is_folder", file=path.name or str(path))
        if not stat.S_ISREG(mode):
            raise CannotRead("input_is_device", file=str(path))
        with path.open("rb") as stream:
            stream.read(1)
    except (OSError, ValueError) as error:
        raise child.unreadable(error, path) from None


@dataclass(slots=True)
class _Heard:
    """What the child has sent so far. The cells of each sheet come in pieces, so that none takes long to receive."""

    kind: str = ""
    sha256: str = ""
    sheets: list[Sheet] = field(default_factory=list[Sheet])
    cells: list[dict[Place, Value]] = field(default_factory=list[dict[Place, Value]])
    details: dict[int, Details] | None = None
    whole: bool = False
    """Whether all cells have come."""
    done: bool = False

    def take(self, message: tuple[Any, ...]) -> None:
        match message:
            case ("sheets", kind, sha256, sheets):
                self.kind, self.sha256, self.sheets = kind, sha256, list(sheets)
                self.cells = [{} for _sheet in sheets]
            case ("cells", number, cells):
                self.cells[number].update(cells)
            case ("whole",):
                self.whole = True
            case ("details", details):
                self.details = details
            case ("refused", code, facts):
                raise CannotRead(code, **facts)
            case _:
                self.done = True


def _listen(answers: Answering, file: str, cancelled: Callable[[], bool], deadline: float) -> _Heard:
    """What the child sends, until it is done, ends, is too slow, or nobody wants it any more."""
    heard = _Heard()
    while not heard.done:
        if cancelled():
            raise Refused("import_cancelled", file=file)
        if time.monotonic() > deadline:
            if heard.whole:  # only the second look was too slow
                break
            raise CannotRead("workbook_too_slow", file=file, seconds=int(limits.SECONDS))
        if not answers.poll(_GLANCE):
            continue
        try:
            message = answers.recv()
        except (EOFError, OSError):
            break
        heard.take(message)
    return heard


def _book(heard: _Heard, file: str, exitcode: int | None) -> Book:
    if not heard.whole:
        # the reading library ends the process where memory does not suffice
        code = "workbook_out_of_memory" if exitcode in _ABORTED else "workbook_reader_died"
        raise CannotRead(code, file=file)
    details = heard.details or {}
    sheets = tuple(
        _with(sheet, cells, details.get(number)) for number, (sheet, cells) in enumerate(zip(heard.sheets, heard.cells, strict=True))
    )
    if not any(sheet.cells for sheet in sheets if not sheet.hidden):
        raise CannotRead("workbook_no_cells", file=file)
    unseen = heard.details is None and heard.kind != "csv"
    notices = (Notice(code="details_unseen"),) if unseen else ()
    return Book(file=file, kind=heard.kind, sha256=heard.sha256, sheets=sheets, notices=notices)


_ABORTED = {-6, 3, 0xC0000409, -1073740791}
"""How a process ends that could not get memory: SIGABRT, and its likes on Windows."""


def _with(sheet: Sheet, cells: dict[Place, Value], seen: Details | None) -> Sheet:
    """The sheet with its cells and what the second look found; those of a merged range but the first are nobody's to see."""
    if seen is None or sheet.hidden:
        return replace(sheet, cells=cells)
    for place, formula in seen.uncached.items():
        cells.setdefault(place, Uncached(formula))
    for place, code in seen.errors.items():
        cells[place] = CellError(code)
    for area in sheet.merges:
        for place in (*seen.uncached, *seen.errors):
            if place in area and place != (area.top, area.left):
                cells.pop(place, None)
    return replace(
        sheet,
        cells=cells,
        hidden_rows=frozenset(seen.hidden_rows),
        hidden_columns=frozenset(seen.hidden_columns),
        comments=seen.comments,
        fills=seen.fills,
        percents=frozenset(seen.percents),
    )
