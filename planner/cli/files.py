"""Which planner file a command works on."""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Generator
from pathlib import Path

from planner.db import Store
from planner.places import default_file
from planner.words import refusal


def chosen(options: argparse.Namespace) -> Path:
    """`--file`, or the file in the user's data folder."""
    path: Path | None = getattr(options, "file", None)
    return path if path is not None else default_file()


@contextlib.contextmanager
def existing(options: argparse.Namespace) -> Generator[Store]:
    """The file, which must be there. Raises CannotOpen."""
    with Store.open(chosen(options)) as store:
        _warn(store)
        yield store


@contextlib.contextmanager
def existing_or_new(options: argparse.Namespace, *, keep: bool = True) -> Generator[Store]:
    """The file, made if it is missing. A file made here is gone again when the command is refused,
    or when it is not to be kept. Raises CannotOpen."""
    path = chosen(options)
    if path.exists():
        with Store.open(path) as store:
            _warn(store)
            yield store
        return
    if path == default_file():
        path.parent.mkdir(parents=True, exist_ok=True)
    store = Store.create(path)
    try:
        with store:
            yield store
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    if not keep:
        path.unlink(missing_ok=True)


def _warn(store: Store) -> None:
    """Also with --quiet: that something on the disk has changed must not be missed."""
    if store.warning:
        print(refusal(store.warning), file=sys.stderr)
