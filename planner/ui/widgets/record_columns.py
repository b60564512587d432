"""What the columns of a table of records hold, and how their cells are written and read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Protocol

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QPainter

from planner.errors import PlannerError
from planner.values import dates, numbers
from planner.values.periods import read_deadline
from planner.words import _, day


class Kind(Enum):
    """What a column holds, and so how it is read and written."""

    WORDS = auto()
    NUMBER = auto()
    DATE = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading (English source), the record's field, and its share of the free width (0: as needed).
    `sample` is a word that must find room."""

    heading: str
    field: str
    kind: Kind = Kind.WORDS
    share: int = 0
    sample: str = ""


REMARK = Qt.ItemDataRole.UserRole + 1
"""What is said quietly behind the first cell of a record."""
SIGN = Qt.ItemDataRole.UserRole + 2
"""The `Sign` at the end of the first cell of a record."""


class Sign(Protocol):
    """What is painted there, and what it says in words."""

    @property
    def words(self) -> str: ...

    def width(self, font: QFont) -> int: ...

    def paint(self, painter: QPainter, rect: QRect) -> None: ...



Lines = tuple[tuple[Column, ...], ...]
"""How a record is laid out: its columns line by line. A line with fewer columns lets its last one reach to the end."""


def side_of(column: Column) -> Qt.AlignmentFlag:
    """Numbers stand to the right."""
    return Qt.AlignmentFlag.AlignRight if column.kind is Kind.NUMBER else Qt.AlignmentFlag.AlignLeft


def written(column: Column, record: Any) -> str:
    """What a cell says."""
    value = getattr(record, column.field)
    match column.kind:
        case Kind.NUMBER:
            return numbers.write_number(value)
        case Kind.DATE:
            return dates.write_date(value)
        case Kind.WORDS:
            return value


def read(column: Column, text: str, year: int | None) -> Any:
    """What was typed, as the record holds it; a date without a year falls in `year`. Raises Refused."""
    match column.kind:
        case Kind.NUMBER:
            return numbers.read_number(text) if text else None
        case Kind.DATE:
            return read_deadline(text, year).day if text else None
        case Kind.WORDS:
            return text


def deadline_words(text: str, year: int | None) -> str:
    """What a deadline that is written as a part of the year means; "" for a plain date and for what can't be read."""
    try:
        found = read_deadline(text, year) if text else None
    except PlannerError:
        return ""
    if found is None or found.period is None:
        return ""
    return _(
        "“{text}” is {start} – {end}. The last day counts.",
        text=text, start=day(found.period.start), end=day(found.day),
    )
