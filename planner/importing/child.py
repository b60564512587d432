"""The reading child process: a file becomes cells here, so that whatever it does harms nobody.

It sends ("sheets", kind, sha256, sheets without cells), then ("cells", number of the sheet, {place: value}) as often as
needed, ("whole",), then ("details", {number of the sheet: Details} | None) where a second look was taken, and ("done",);
or at any point ("refused", code, facts). Its imports stay few: they are its start-up.
"""

from __future__ import annotations

import contextlib
import errno
import gc
import hashlib
import os
from dataclasses import replace
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path

from planner.errors import CannotRead
from planner.importing import limits
from planner.importing.containers import check_extent, kind_of
from planner.importing.grid import Sheet


def run(path: str, file: str, answers: Connection) -> None:
    """Read the file at `path` and send what is found; the process ends with this."""
    _be_quiet()
    gc.disable()  # nothing here goes in circles, and it ends soon
    try:
        limits.limit_memory()
        _read(_content(Path(path), file), file, answers)
    except CannotRead as refused:
        answers.send(("refused", refused.code, refused.facts))
    except MemoryError:
        answers.send(("refused", "workbook_out_of_memory", {"file": file}))
    except BaseException:  # a panic of the Rust library is no Exception; the reading of a strange file may say anything
        answers.send(("refused", "workbook_damaged", {"file": file}))
    finally:
        answers.close()


def _be_quiet() -> None:
    """Nothing that a library says about a strange file belongs on the planner's screen."""
    with contextlib.suppress(OSError), Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        os.dup2(nowhere.fileno(), 1)
        os.dup2(nowhere.fileno(), 2)


def unreadable(error: OSError | ValueError, path: Path) -> CannotRead:
    """Why a file can't be opened, as a refusal."""
    if isinstance(error, FileNotFoundError | ValueError) or error.errno == errno.ELOOP:
        return CannotRead("input_missing", file=str(path))
    if isinstance(error, PermissionError):
        return CannotRead("workbook_locked", file=path.name)
    return CannotRead("input_unreadable", file=str(path), reason=error.strerror or str(error))


def _content(path: Path, file: str) -> bytes:
    """The bytes of the file, which may be gone since it was chosen."""
    try:
        if path.stat().st_size > limits.UNPACKED:
            raise CannotRead("workbook_unpacks_too_large", file=file)
        return path.read_bytes()
    except OSError as error:
        raise unreadable(error, path) from None


def _read(content: bytes, file: str, answers: Connection) -> None:
    kind = kind_of(content, file)
    sheets = _sheets(content, kind, file)
    answers.send(("sheets", kind, hashlib.sha256(content).hexdigest(), tuple(replace(sheet, cells={}) for sheet in sheets)))
    for number, sheet in enumerate(sheets):
        cells = iter(sheet.cells.items())
        while piece := dict(islice(cells, _PIECE)):
            answers.send(("cells", number, piece))
    answers.send(("whole",))
    if kind in ("xlsx", "xlsm"):
        rows = sum(sheet.last_row for sheet in sheets if not sheet.hidden)
        if rows <= limits.DETAILED_ROWS:
            from planner.importing.details import details

            answers.send(("details", details(content, {number: it.name for number, it in enumerate(sheets) if not it.hidden})))
    answers.send(("done",))


_PIECE = 20_000
"""How many cells are sent at a time."""


def _sheets(content: bytes, kind: str, file: str) -> tuple[Sheet, ...]:
    if kind == "csv":
        from planner.importing.separated import read_separated

        return (read_separated(content, file),)
    if kind in ("xlsx", "xlsm"):
        check_extent(content, file)
    from planner.importing.sheets import read_sheets

    return read_sheets(content, file)
