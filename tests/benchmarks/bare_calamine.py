"""What the reading library gives of a workbook, from a process of its own; that process imports this module and no more."""

from __future__ import annotations

import multiprocessing
from multiprocessing.connection import Connection
from typing import Any


def read_bare(path: str) -> list[list[list[Any]]]:
    """The rows of each sheet."""
    context = multiprocessing.get_context("spawn")
    answers, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_read, args=(path, theirs))
    process.start()
    theirs.close()
    sheets: list[list[list[Any]]] = answers.recv()
    process.join()
    return sheets


def _read(path: str, answers: Connection) -> None:
    from python_calamine import CalamineWorkbook

    workbook = CalamineWorkbook.from_path(path)
    answers.send([workbook.get_sheet_by_name(name).to_python() for name in workbook.sheet_names])
    answers.close()
