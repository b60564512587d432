"""Records to JSON and back, strictly: nothing dropped on the way out, nothing guessed on the way in.

Driven by the records' own annotations, so that a new field needs no second place. Missing keys are
absent values; unknown keys and codes are refused by name with the place they stand in.
"""

from __future__ import annotations

import datetime as dt
import json
import types
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from planner.errors import CannotRead
from planner.records.plan import PlanRecord
from planner.records.strategy import StrategyRecord

SCHEMA = 1


class Expected(StrEnum):
    """What should have stood in a place of the JSON."""

    OBJECT = "object"
    LIST = "list"
    TEXT = "text"
    YES_NO = "yes_no"
    WHOLE = "whole"
    NUMBER = "number"
    AMOUNT = "amount"
    DAY = "day"
    MOMENT = "moment"


Json = Any
R = TypeVar("R")


def plan_to_json(plan: PlanRecord) -> dict[str, Json]:
    """The whole plan, ready for `json.dumps`."""
    return {"schema": SCHEMA, **to_json(plan)}


def plan_from_json(document: Json) -> PlanRecord:
    """The plan in `document` (a parsed JSON value).

    Raises CannotRead: json_schema, json_unknown_key, json_missing_key, json_wrong_type, json_unknown_code.
    """
    if not isinstance(document, dict):
        raise CannotRead("json_wrong_type", where="JSON", value=_shown(document), expected=Expected.OBJECT)
    keys: dict[str, Json] = dict(document)  # pyright: ignore[reportUnknownArgumentType]
    schema = keys.pop("schema", SCHEMA)
    if schema is True or schema != SCHEMA:
        raise CannotRead("json_schema", file="JSON", schema=_shown(schema))
    return from_json(PlanRecord, keys, "plan")


def strategy_to_json(strategy: StrategyRecord) -> dict[str, Json]:
    """The strategy, ready for `json.dumps`."""
    return to_json(strategy)


def strategy_from_json(document: Json) -> StrategyRecord:
    """The strategy in `document`, of the form of the shipped TOML. Raises CannotRead as `plan_from_json`."""
    return from_json(StrategyRecord, document, "strategy")


def to_json(record: Any) -> Json:
    """A record as dicts, lists and plain values; dates ISO, amounts as numbers."""
    match record:
        case StrEnum():
            return record.value
        case dt.datetime():
            return record.isoformat(timespec="seconds")
        case dt.date():
            return record.isoformat()
        case Decimal():
            return int(record) if record == record.to_integral_value() else float(record)
        case float():
            return int(record) if record.is_integer() and abs(record) < 2**53 else record
        case tuple():
            return [to_json(part) for part in record]  # pyright: ignore[reportUnknownVariableType]
        case _ if is_dataclass(record):
            named = ((field, getattr(record, field.name)) for field in _json_fields(type(record)))
            return {field.name: to_json(value) for field, value in named if value is not None or "sparse" not in field.metadata}
        case _:
            return record


def from_json(kind: type[R], value: Json, where: str) -> R:
    """A record of `kind` from a parsed JSON object; `where` names the place in messages."""
    if not isinstance(value, dict):
        raise _wrong(where, value, Expected.OBJECT)
    known, hints = _json_fields(kind), _hints(kind)
    names = {field.name for field in known}
    found: dict[str, Json] = dict(value)  # pyright: ignore[reportUnknownArgumentType]
    for key in found:
        if key not in names:
            raise CannotRead("json_unknown_key", where=where, key=key)
    values: dict[str, Any] = {}
    for field in known:
        if field.name in found:
            place = f"{where}.{field.name}"
            values[field.name] = _read(hints[field.name], found[field.name], place, field)
        elif field.default is MISSING and field.default_factory is MISSING:
            raise CannotRead("json_missing_key", where=where, key=field.name)
    return kind(**values)


@cache
def _json_fields(kind: type) -> tuple[Field[Any], ...]:
    return tuple(field for field in fields(kind) if field.metadata.get("json", True))


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _read(hint: Any, value: Json, where: str, field: Field[Any] | None = None) -> Any:
    if get_origin(hint) in (Union, types.UnionType):
        if value is None:
            return None
        hint = next(part for part in get_args(hint) if part is not type(None))
    elif value is None and field is not None and field.default is not MISSING:
        return field.default
    if get_origin(hint) is tuple:
        if not isinstance(value, list):
            raise _wrong(where, value, Expected.LIST)
        inner = get_args(hint)[0]
        return tuple(_read(inner, part, f"{where}[{place}]") for place, part in enumerate(value))  # pyright: ignore
    if is_dataclass(hint):
        return from_json(hint, value, where)  # type: ignore[arg-type]
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _read_code(hint, value, where)
    return _READERS[hint](value, where)


def _read_code(kind: type[StrEnum], value: Json, where: str) -> StrEnum:
    try:
        return kind(value)
    except (ValueError, TypeError) as error:
        allowed = ", ".join(member.value for member in kind)
        raise CannotRead("json_unknown_code", where=where, value=_shown(value), allowed=allowed) from error


def _read_text(value: Json, where: str) -> str:
    if not isinstance(value, str):
        raise _wrong(where, value, Expected.TEXT)
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        raise _wrong(where, value.encode("utf-8", "replace").decode(), Expected.TEXT) from error
    return value


def _read_bool(value: Json, where: str) -> bool:
    if not isinstance(value, bool):
        raise _wrong(where, value, Expected.YES_NO)
    return value


def _read_int(value: Json, where: str) -> int:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) >= 2**31:
        raise _wrong(where, value, Expected.WHOLE)
    return value


def _read_float(value: Json, where: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < 1e15:
        raise _wrong(where, value, Expected.NUMBER)
    return float(value)


def _read_amount(value: Json, where: str) -> Decimal:
    amount = Decimal(repr(_read_float(value, where)))
    if amount != round(amount, 2):
        raise _wrong(where, value, Expected.AMOUNT)
    return amount


def _read_day(value: Json, where: str) -> dt.date:
    try:
        return dt.date.fromisoformat(_read_text(value, where))
    except ValueError as error:
        raise _wrong(where, value, Expected.DAY) from error


def _read_moment(value: Json, where: str) -> dt.datetime:
    try:
        moment = dt.datetime.fromisoformat(_read_text(value, where))
    except ValueError as error:
        raise _wrong(where, value, Expected.MOMENT) from error
    return moment.replace(tzinfo=None)


_READERS: dict[Any, Callable[[Json, str], Any]] = {
    str: _read_text,
    bool: _read_bool,
    int: _read_int,
    float: _read_float,
    Decimal: _read_amount,
    dt.date: _read_day,
    dt.datetime: _read_moment,
}


def _wrong(where: str, value: Json, expected: Expected) -> CannotRead:
    return CannotRead("json_wrong_type", where=where, value=_shown(value), expected=expected)


def _shown(value: Json) -> str:
    """The value as it stands in the file, cut short."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 40 else text[:39] + "…"
