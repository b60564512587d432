"""A legend tells what the codes in a column mean: "1 = ikke startet", beside the table, below it or in a heading."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from planner.errors import Refused
from planner.importing.grid import Place, Sheet, Value
from planner.importing.headings import match_heading
from planner.values.states import read_priority, split_state
from planner.values.text import plain, seen

_LONGEST = 400
_LINE = re.compile(r"(?<!\w)(?P<code>[0-9]{1,2}|[^\W\d_]{1,6}|[^\w\s=()]{1,3})\s*=\s*(?P<words>[^=,;\n()]+?)(?=\s*(?:[,;\n()]|$))")


def _is_state(words: str) -> bool:
    state, rest = split_state(words)
    return state is not None and not rest


def _is_priority(words: str) -> bool:
    try:
        read_priority(words)
    except Refused:
        return False
    return True


_READ: Mapping[str, Callable[[str], bool]] = {"state": _is_state, "priority": _is_priority}


@dataclass(frozen=True, slots=True)
class Legend:
    """What codes mean by field; `places` are the cells of each sheet's column that holds nothing else."""

    meanings: Mapping[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    places: Mapping[str, frozenset[Place]] = field(default_factory=dict[str, frozenset[Place]])

    def words(self, name: str, written: str) -> str:
        """The words for a code in a column of this field; any other text as it is."""
        return self.meanings.get((name, plain(written)), written)

    def rows(self, sheet: Sheet) -> dict[int, dict[int, Value]]:
        """The sheet's cells by row and column, without those of the legend."""
        places = self.places.get(sheet.name)
        if not places:
            return sheet.rows()
        rows = {
            row: {column: value for column, value in cells.items() if (row, column) not in places}
            for row, cells in sheet.rows().items()
        }
        return {row: cells for row, cells in rows.items() if cells}


def legend_of(sheets: Sequence[Sheet]) -> Legend:
    """The legends of a book; a code that is explained in two ways means nothing."""
    meanings: dict[tuple[str, str], str] = {}
    doubtful: set[tuple[str, str]] = set()
    for sheet in sheets:
        for value in sheet.cells.values():
            for key, words in _lines(value):
                if plain(meanings.setdefault(key, words)) != plain(words):
                    doubtful.add(key)
    fields = [key[0] for key in meanings]
    sure = {key: words for key, words in meanings.items() if key not in doubtful and fields.count(key[0]) >= 2}
    return Legend(sure, {sheet.name: frozenset(_columns(sheet)) for sheet in sheets} if sure else {})


def _lines(value: Value) -> Iterator[tuple[tuple[str, str], str]]:
    if not isinstance(value, str) or "=" not in value or len(value) > _LONGEST:
        return
    for found in _LINE.finditer(seen(value)):
        words = found["words"].strip(" .")
        for name, reads in _READ.items():
            if reads(words):
                yield (name, plain(found["code"])), words


def _columns(sheet: Sheet) -> Iterator[Place]:
    """The cells of columns that hold a legend under at most one heading, each code once."""
    columns: dict[int, list[tuple[Place, Value]]] = {}
    for place, value in sorted(sheet.cells.items(), key=lambda it: it[0]):
        columns.setdefault(place[1], []).append((place, value))
    for cells in columns.values():
        lines = [(place, value) for place, value in cells if isinstance(value, str) and _LINE.fullmatch(seen(value).strip(" ."))]
        others = [value for place, value in cells if (place, value) not in lines]
        headed = len(others) == 1 and isinstance(others[0], str) and match_heading(others[0]).confidence < 1
        codes = [key for _place, value in lines for key, _words in _lines(value)]
        if len(lines) >= 2 and (not others or headed) and codes and len(codes) == len(set(codes)):
            yield from (place for place, _value in lines)
