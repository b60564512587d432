"""A plan from the JSON file that `planner show --json` writes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from planner.errors import CannotRead
from planner.records import PlanRecord
from planner.records.json import plan_from_json


def read_plan(path: Path) -> PlanRecord:
    """Raises CannotRead: input_missing, input_is_folder, input_unreadable, json_… with the place."""
    return plan_from_json(read_json(path))


def read_json(path: Path) -> Any:
    """The parsed JSON of a UTF-8 file; NaN and the infinities are no JSON."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise CannotRead("input_missing", file=path) from error
    except IsADirectoryError as error:
        raise CannotRead("input_is_folder", file=path) from error
    except UnicodeDecodeError as error:
        raise CannotRead("json_not_utf8", file=path) from error
    except OSError as error:
        raise CannotRead("input_unreadable", file=path, reason=error.strerror) from error
    try:
        return json.loads(text, parse_constant=_refuse_constant, object_pairs_hook=_each_key_once)
    except _KeyTwice as error:
        raise CannotRead("json_key_twice", file=path, key=error.args[0]) from error
    except json.JSONDecodeError as error:
        raise CannotRead("json_broken", file=path, line=error.lineno, column=error.colno) from error
    except (RecursionError, ValueError) as error:
        raise CannotRead("json_broken", file=path, line=1, column=1) from error


class _KeyTwice(Exception):
    """The parser would silently keep the last of the two."""


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise _KeyTwice(key)
        found[key] = value
    return found


def _refuse_constant(name: str) -> None:
    raise ValueError(name)
