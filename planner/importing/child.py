"""The reading child process: a file becomes cells here, so that whatever it does harms nobody.

It sends ("cells", kind, sha256, sheets), then ("details", {sheet name: Details} | None) where a second look
was taken, then ("done",); or ("refused", code, facts). Its imports stay few: they are its start-up.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from multiprocessing.connection import Connection
from pathlib import Path

from planner.errors import CannotRead
from planner.importing import limits
from planner.importing.containers import check_extent, kind_of
from planner.importing.grid import Sheet


def run(path: str, file: str, answers: Connection) -> None:
    """Read the file at `path` and send what is found; the process ends with this."""
    _be_quiet()
    try:
        limits.limit_memory()
        _read(Path(path), file, answers)
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


def _read(path: Path, file: str, answers: Connection) -> None:
    if path.stat().st_size > limits.UNPACKED:
        raise CannotRead("workbook_unpacks_too_large", file=file)
    content = path.read_bytes()
    kind = kind_of(content, file)
    sha256 = hashlib.sha256(content).hexdigest()
    sheets = _sheets(content, kind, file)
    answers.send(("cells", kind, sha256, sheets))
    if kind in ("xlsx", "xlsm"):
        rows = sum(sheet.last_row for sheet in sheets if not sheet.hidden)
        if rows <= limits.DETAILED_ROWS:
            from planner.importing.details import details

            answers.send(("details", details(content)))
    answers.send(("done",))


def _sheets(content: bytes, kind: str, file: str) -> tuple[Sheet, ...]:
    if kind == "csv":
        from planner.importing.separated import read_separated

        return (read_separated(content, file),)
    if kind in ("xlsx", "xlsm"):
        check_extent(content, file)
    from planner.importing.sheets import read_sheets

    return read_sheets(content, file)
