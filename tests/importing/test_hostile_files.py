"""Hostile and broken files: each is read or refused in one sentence, in time and within the memory, and nothing is harmed."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import builders
import pytest
from importing.hostile import broken
from importing.hostile.bombs import slow_to_read
from importing.hostile.cases import CASES, READ
from importing.hostile.parts import SECRET, xlsx

from planner import words
from planner.errors import CannotRead, PlannerError, Refused
from planner.importing import limits
from planner.importing.comparing import compare
from planner.importing.directions import Directions
from planner.importing.draft import read_draft
from planner.importing.reading import read_book
from planner.queries.registers import Registers

IN_TIME = 25.0
"""Seconds: those of the reading itself, and some for a busy machine."""

MEMORY = limits.MEMORY
needs_links = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
ONLY_ON_POSIX = {broken.a_pipe, broken.a_device, broken.a_circle_of_links}


class Watch:
    """Looks at the reading child while it works, never cancels it, and keeps the most memory that it had."""

    def __init__(self) -> None:
        self.peak = 0

    def __call__(self) -> bool:
        for child in multiprocessing.active_children():
            status = Path(f"/proc/{child.pid}/status")
            if status.exists():
                found = [line.split() for line in status.read_text().splitlines() if line.startswith("VmHWM")]
                self.peak = max([self.peak, *(int(line[1]) * 1024 for line in found)])
        return False


@pytest.mark.parametrize(
    "make", [pytest.param(make, marks=needs_links if make in ONLY_ON_POSIX else ()) for make in CASES], ids=lambda make: make.__name__
)
def test_is_read_or_refused_in_words(make: Callable[[Path], Path], tmp_path: Path) -> None:
    path = make(tmp_path)
    before = _look(path)
    watch = Watch()
    begun = time.monotonic()

    outcome, said = _read(path, watch)

    assert outcome == CASES[make]
    assert time.monotonic() - begun < IN_TIME
    assert watch.peak < MEMORY
    assert _look(path) == before
    assert not multiprocessing.active_children()
    if outcome != READ:
        assert path.name in said
        assert said.endswith(".")
        assert "\n" not in said


def _read(path: Path, watch: Watch) -> tuple[str, str]:
    """What came of it and its sentence. What is read can be understood too, and holds nothing from elsewhere."""
    try:
        book = read_book(path, cancelled=watch)
    except PlannerError as error:
        return error.code, words.refusal(error)
    assert SECRET not in str(book.sheets)
    draft = read_draft(book, Directions(year=2022))
    assert compare(draft, None, builders.strategy(), Registers()).cells.non_empty == sum(len(sheet.cells) for sheet in book.sheets)
    return READ, ""


def _look(path: Path) -> object:
    """All that can be seen of the file: its bytes, size and times, and what stands beside it."""
    is_name = "\0" not in str(path)
    folder = path if is_name and path.is_dir() else path.parent
    beside = sorted(folder.iterdir())
    if not is_name or not path.is_file():
        return beside
    about = path.stat()
    return beside, about.st_size, about.st_mtime_ns, hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_file_that_goes_away_while_it_is_opened_is_called_missing(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "plan.xlsx")

    def take_it_away() -> bool:
        path.unlink(missing_ok=True)
        return False

    with pytest.raises(CannotRead) as refused:
        read_book(path, cancelled=take_it_away)
    assert refused.value.code == "input_missing"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is out of reach here")
def test_a_file_out_of_reach_is_called_locked(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "plan.xlsx")
    path.chmod(0)

    with pytest.raises(CannotRead) as refused:
        read_book(path)
    assert refused.value.code == "workbook_locked"


@pytest.mark.parametrize("after", [0.0, 0.3, 1.0])
def test_reading_is_cancelled_at_once(tmp_path: Path, after: float) -> None:
    """Whether the child is starting, reading or sending."""
    path = slow_to_read(tmp_path)
    begun = time.monotonic()

    with pytest.raises(Refused) as refused:
        read_book(path, cancelled=lambda: time.monotonic() - begun > after)

    assert refused.value.code == "import_cancelled"
    assert time.monotonic() - begun < after + 1.0
    assert not multiprocessing.active_children()


def test_what_takes_too_long_is_given_up(tmp_path: Path) -> None:
    with pytest.raises(CannotRead) as refused:
        read_book(slow_to_read(tmp_path), seconds=0.5)
    assert refused.value.code == "workbook_too_slow"
    assert not multiprocessing.active_children()


def test_a_reader_that_is_killed_is_noticed(tmp_path: Path) -> None:
    def kill() -> bool:
        for child in multiprocessing.active_children():
            child.kill()
        return False

    with pytest.raises(CannotRead) as refused:
        read_book(slow_to_read(tmp_path), cancelled=kill)
    assert refused.value.code == "workbook_reader_died"


@pytest.mark.parametrize("content", [b"\0" * 50, b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b'a;"b', b"\xff\xfea"])
@pytest.mark.parametrize("name", ["x.xlsx", "x.csv", "x.xls", "x.ods", "x"])
def test_any_scrap_is_read_or_refused(tmp_path: Path, content: bytes, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    with suppress(PlannerError):
        read_book(path)
