"""A cell that is a small form: "Tid: forår", "Pris: 5.000 kr.", "Ansvarlig: MKH", a line for each."""

from __future__ import annotations

import re
from dataclasses import dataclass

from planner.importing.grid import Value
from planner.importing.headings import NOTES, known_field
from planner.values.text import seen, tidy

_LINE = re.compile(r"\W*(?P<label>[^\W\d_][^:\n]{1,30}?) ?: *(?P<words>\S.*)")
_FREE = frozenset({NOTES, "description", "funding"})
"""Fields of columns in which anything may stand."""
_NEVER = frozenset({"title", "activity", "number", "track", NOTES})
"""What a line of an initiative's cell does not say."""


@dataclass(frozen=True, slots=True)
class LabelledLine:
    """A line with the field that its label names."""

    label: str
    field: str
    words: str


def labelled_lines(value: Value, field: str) -> tuple[LabelledLine, ...]:
    """The lines of a cell in a free column, where each of two or more has a label that is known word by word; else ()."""
    if field not in _FREE or not isinstance(value, str) or ":" not in value or "\n" not in value:
        return ()
    lines = [line for line in seen(value).splitlines() if line.strip()]
    found = [
        LabelledLine(tidy(match["label"]), known, match["words"].strip())
        for line in lines
        if (match := _LINE.fullmatch(line)) and (known := known_field(match["label"])) and known not in _NEVER
    ]
    return tuple(found) if len(found) == len(lines) > 1 else ()
