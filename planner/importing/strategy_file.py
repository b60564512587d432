"""A strategy from a file: TOML as it is shipped, JSON as `planner strategy --json` prints it, or the strategy's own text."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path

from planner.errors import CannotRead, Refused
from planner.importing import document_text
from planner.importing.document_text import never
from planner.importing.plan_file import read_json
from planner.importing.strategy_text import strategy_from_text
from planner.records import StrategyRecord
from planner.records.json import strategy_from_json
from planner.records.strategy import completed

_LARGEST = 5_000_000


def read_strategy(path: Path) -> StrategyRecord:
    """The strategy in a .toml, .json, .txt, .docx or .pdf file, its tracks' short names and colours filled in.

    Raises:
        CannotRead: input_missing, input_is_folder, input_unreadable, toml_broken, json_…, text_not_utf8, document_…,
            strategy_file_type, strategy_text_long, strategy_no_years.
        Refused: strategy_no_tracks, strategy_years_wrong, track_twice, commitment_twice and their likes.
    """
    match path.suffix.casefold():
        case ".json":
            strategy = strategy_from_json(read_json(path))
        case ".toml":
            strategy = strategy_from_json(_toml(path))
        case ".txt" | ".md" | ".text" | ".docx" | ".pdf":
            strategy = strategy_from_text(read_strategy_text(path), path.name)
        case _:
            if not path.exists():
                raise CannotRead("input_missing", file=path)
            if path.is_dir():
                raise CannotRead("input_is_folder", file=path)
            raise CannotRead("strategy_file_type", file=path.name)
    if not strategy.tracks:
        raise Refused("strategy_no_tracks", file=path.name)
    return completed(strategy)


def read_strategy_text(path: Path, cancelled: Callable[[], bool] = never) -> str:
    """The words of a strategy's own text: plain, Word or PDF.

    Raises:
        CannotRead: input_missing, input_is_folder, input_unreadable, text_not_utf8, document_…, strategy_file_type.
        Refused: import_cancelled.
    """
    suffix = path.suffix.casefold()
    if suffix in document_text.KINDS:
        return document_text.document_text(path, cancelled)
    if suffix not in PLAIN and path.is_file():
        raise CannotRead("strategy_file_type", file=path.name)
    return _text(path)


PLAIN = (".txt", ".md", ".text")


def _toml(path: Path) -> object:
    text = _text(path)
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = re.search(r"line (\d+)", str(error))
        line = int(found[1]) if found else len(text.splitlines())
        raise CannotRead("toml_broken", file=path.name, line=line) from error


def _text(path: Path) -> str:
    """The file's text: UTF-8, or UTF-16 by its mark."""
    try:
        with path.open("rb") as stream:
            content = stream.read(_LARGEST + 1)
    except FileNotFoundError as error:
        raise CannotRead("input_missing", file=path) from error
    except IsADirectoryError as error:
        raise CannotRead("input_is_folder", file=path) from error
    except OSError as error:
        raise CannotRead("input_unreadable", file=path, reason=error.strerror) from error
    if len(content) > _LARGEST:
        raise CannotRead("strategy_file_type", file=path.name)
    try:
        marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
        return content.decode("utf-16" if marked else "utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise CannotRead("text_not_utf8", file=path.name) from error
