"""A file put into its place whole or not at all: an earlier one of that name stays intact until the new one is known good.

The content is written to a temporary file beside the target, flushed to the disk, read again and
counted, and only then moved onto the target in one step. A crash at any moment leaves the earlier file.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import stat
import time
import uuid
from collections.abc import Callable
from pathlib import Path

from planner.errors import Refused

_TRIES = 5
_PAUSE_SECONDS = 0.15
_HELD = (5, 32, 33)
"""Windows: access denied, sharing violation, lock violation; what Excel's hold on an open workbook looks like."""

_TEMPORARY = re.compile(r"[0-9a-f]{8}\.tmp")
_FULL = (errno.ENOSPC, errno.EDQUOT)
_WINDOWS_FULL = 112

_LEFT_BEHIND_SECONDS = 600
"""A temporary file older than this belongs to a program that was killed."""

Check = Callable[[Path], bool]


def safe_save(target: Path, content: bytes, check: Check | None = None) -> None:
    """Write `content` to `target`; `check` says of the written file whether it holds what it should.

    Raises Refused: file_folder_missing, export_onto_folder, export_target_read_only, file_not_writable, disk_full,
    export_target_open (held by another program), export_not_sound (what was read again is not what was written), and
    whatever `check` raises. Then nothing has changed.
    """
    _refuse_place(target)
    written = target.with_name(f"{_mark(target)}{uuid.uuid4().hex[:8]}.tmp")
    try:
        _write(written, content)
        if written.read_bytes() != content or (check is not None and not check(written)):
            raise Refused("export_not_sound", file=target)
        _move(written, target)
    except OSError as error:
        raise told(target, error) from error
    finally:
        with contextlib.suppress(OSError):
            written.unlink(missing_ok=True)
    _sweep(target)


def free_name(target: Path) -> Path:
    """A name beside `target` that nothing has yet: "Handlingsplan 2022 (2).xlsx"."""
    count = 2
    while (free := target.with_stem(f"{target.stem} ({count})")).exists():
        count += 1
    return free


def _refuse_place(target: Path) -> None:
    if target.is_dir():
        raise Refused("export_onto_folder", file=target)
    if not target.parent.is_dir():
        raise Refused("file_folder_missing", folder=target.parent)
    if target.exists() and not target.stat().st_mode & stat.S_IWUSR:
        raise Refused("export_target_read_only", file=target)


def _mark(target: Path) -> str:
    """How the temporary files of this target begin."""
    return f".{target.stem[:40]}."


def _sweep(target: Path) -> None:
    """Remove the temporary files of exports to `target` that were killed; a younger one may still be written."""
    with contextlib.suppress(OSError):
        for left in target.parent.iterdir():
            ours = left.name.startswith(_mark(target)) and _TEMPORARY.fullmatch(left.name[len(_mark(target)) :])
            if ours and time.time() - left.stat().st_mtime > _LEFT_BEHIND_SECONDS:
                left.unlink(missing_ok=True)


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _move(written: Path, target: Path) -> None:
    """Move the file into its place; a virus scanner or an indexer holds a target for a moment only, Excel longer."""
    for attempt in range(1, _TRIES + 1):
        try:
            os.replace(written, target)  # noqa: PTH105  the tests stand in for the system here
            break
        except OSError as error:
            if not _is_held(error) or attempt == _TRIES:
                raise
            time.sleep(_PAUSE_SECONDS * attempt)
    _flush_folder(target.parent)


def _is_held(error: OSError) -> bool:
    return isinstance(error, PermissionError) or getattr(error, "winerror", None) in _HELD


def _flush_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system lets a folder be flushed."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def told(target: Path, error: OSError) -> Refused:
    """What to say of a write to `target`, or of what was written on the way there, that failed."""
    if error.errno in _FULL or getattr(error, "winerror", None) == _WINDOWS_FULL:
        return Refused("disk_full", file=target)
    if _is_held(error) and target.exists() and os.access(target.parent, os.W_OK):
        return Refused("export_target_open", file=target)
    return Refused("file_not_writable", file=target, reason=error.strerror or str(error))
