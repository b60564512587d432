"""What a column holds, told by its cells alone: for headings that are missing or say nothing ("Kolonne1")."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence

from planner.errors import Refused
from planner.importing.grid import CellError, Uncached, Value
from planner.importing.marks import is_mark, is_nothing
from planner.importing.remembered import money_of, people_of, period_of, sdgs_of
from planner.values.states import read_fulfilment, read_priority, read_state
from planner.values.text import plain, tidy

_SAYS_NOTHING = re.compile(
    r"(?:kolonne|kolonner|column|kolumn|spalte|felt|field|col|unnamed|unavngivet|overskrift|tom|blank|tekst|text|data|diverse|info)?[ :_.-]{0,2}[0-9]{0,3}"
    r"|[a-z]|[?.…_*#–-]+"
)
_ENOUGH = 0.8
_TRACK = re.compile(r"(?:hoved)?spor [1-9ivx]+\b.*|track [0-9]\b.*|tværgående|på tværs", re.DOTALL)
_LINK = re.compile(r"(?:https?://|www\.)\S+")
_YEAR = 2021


def says_nothing(heading: str) -> bool:
    """Whether a heading is missing or only a place-holder."""
    return _SAYS_NOTHING.fullmatch(plain(heading)) is not None


def field_by_content(values: Sequence[Value]) -> str:
    """The field whose values these are, "" where they could be anything."""
    cells = [value for value in values if not isinstance(value, CellError | Uncached) and not is_nothing(value)]
    if not cells:
        return ""
    if _is_count(cells):
        return "number"
    return next(
        (field for field, test in _TESTS if sum(1 for value in cells if test(value)) >= len(cells) * _ENOUGH), ""
    )


def _is_count(cells: Sequence[Value]) -> bool:
    """1, 2, 3 …"""
    numbers = [int(text) for value in cells if (text := str(value).strip().rstrip(".")).isdecimal() and len(text) < 6]
    return (
        len(numbers) == len(cells) > 1
        and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
        and numbers[0] <= 1
    )


def _reads(read: Callable[[str], object]) -> Callable[[Value], bool]:
    def test(value: Value) -> bool:
        if not isinstance(value, str) or is_mark(value):
            return False
        try:
            read(value)
        except Refused:
            return False
        return True

    return test


def _is_money(value: Value) -> bool:
    """An amount that says so, or a number too large and round for anything else."""
    if isinstance(value, str):
        money = money_of(value)
        return (
            money.amount is not None and re.search(r"[a-z]|,-", value, re.IGNORECASE) is not None
        ) or _is_within_frame(value)
    return isinstance(value, int | float) and not isinstance(value, bool) and value >= 500 and value % 50 == 0


def _is_within_frame(value: str) -> bool:
    return re.search(r"inden ?for (?:\w+ )?ramme|egen drift|driftsbudget", plain(value)) is not None


def _is_time(value: Value) -> bool:
    if isinstance(value, dt.date):
        return True
    if not isinstance(value, str) or len(value) > 40 or value.strip().isdecimal():
        return False
    period = period_of(tidy(value), _YEAR)
    return period.ongoing or period.start is not None or period.end is not None


def _are_sdgs(value: Value) -> bool:
    if isinstance(value, int) and not isinstance(value, bool):
        return 1 <= value <= 17
    links, left = sdgs_of(value) if isinstance(value, str) else ((), ())
    return bool(links) and not left


def _are_people(value: Value) -> bool:
    """Initials, one or several."""
    people = people_of(value) if isinstance(value, str) else ()
    return bool(people) and all(person.initials.isupper() for person in people)


def _is_track(value: Value) -> bool:
    return isinstance(value, str) and _TRACK.fullmatch(plain(value)) is not None


def _is_commitment(value: Value) -> bool:
    return isinstance(value, str) and plain(value).startswith(("vi vil ", "we will "))


def _is_link(value: Value) -> bool:
    return isinstance(value, str) and _LINK.match(value.strip()) is not None


_TESTS: tuple[tuple[str, Callable[[Value], bool]], ...] = (
    ("links", _is_link),
    ("track", _is_track),
    ("commitments", _is_commitment),
    ("state", _reads(read_state)),
    ("priority", _reads(read_priority)),
    ("goals[].fulfilment", _reads(read_fulfilment)),
    ("sdgs", _are_sdgs),
    ("period", _is_time),
    ("budget", _is_money),
    ("responsible", _are_people),
)
