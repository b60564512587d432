"""The plan as a table, once: each column's key, headings, width, and how its cell is written and read.

Exports write through here, imports read through here, and the headings met in other people's sheets
(`resources/headings/synonyms.csv`) are filed under the same keys.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from typing import Any, Generic, TypeVar

from planner.errors import Refused
from planner.model import State
from planner.records import GoalRecord, InitiativeRecord, Period
from planner.values.dates import read_date
from planner.values.lists import read_lines, read_list, write_lines, write_list
from planner.values.money import read_money
from planner.values.numbers import read_number, write_number
from planner.values.people import read_people
from planner.values.periods import read_period, write_period
from planner.values.sdgs import read_sdgs, write_sdgs
from planner.values.states import (
    read_direction,
    read_fulfilment,
    read_kind,
    read_priority,
    read_state,
    read_yes_no,
    write_state,
)
from planner.words import day, language, term

Cell = str | int | float | bool | Decimal | dt.datetime | dt.date | None
"""What a workbook's cell holds; a date column holds real dates, a money column real numbers."""


class Kind(Enum):
    """How a column's cells are formatted."""

    TEXT = "text"
    LONG = "long"
    LINES = "lines"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"


Row = TypeVar("Row", InitiativeRecord, GoalRecord)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[Row]):
    """One column of the plan.

    `key` is the record's field ("period.start" for a part of one). `width` counts characters of the
    body size. `write` gives the cell of a record; `read(cell, year)` gives the field's value or raises
    Refused; `put(record, value)` sets it. An `internal` column never leaves in a committee or web file.
    """

    key: str
    da: str
    en: str
    width: int
    kind: Kind
    write: Callable[[Row], Cell]
    read: Callable[[Cell, int], Any]
    put: Callable[[Row, Any], Row]
    internal: bool = False

    @property
    def heading(self) -> str:
        """The heading in the language in force."""
        return self.da if language() == "da" else self.en


def as_text(cell: Cell) -> str:
    """What a person sees in the cell, in the language in force, without blanks around it."""
    match cell:
        case None:
            return ""
        case bool():
            return "x" if cell else ""
        case dt.datetime():
            return day(cell.date())
        case dt.date():
            return day(cell)
        case int() | float() | Decimal():
            return write_number(float(cell))
        case str():
            return cell.strip()


def as_date(cell: Cell, year: int) -> dt.date | None:
    """A real date, or one that is written; None for an empty cell. Raises Refused for anything else."""
    if isinstance(cell, dt.datetime):
        return cell.date()
    if isinstance(cell, dt.date):
        return cell
    text = as_text(cell)
    return read_date(text, year) if text else None


def as_number(cell: Cell) -> float | None:
    """A real number, or one that is written; None for an empty cell. Raises Refused for anything else."""
    if isinstance(cell, int | float | Decimal) and not isinstance(cell, bool):
        return float(cell)
    text = as_text(cell)
    return read_number(text) if text else None


def as_amount(cell: Cell) -> Decimal | None:
    """An amount in kroner; None for an empty cell. Raises Refused amount_unread for words."""
    if isinstance(cell, int | float | Decimal) and not isinstance(cell, bool):
        return Decimal(str(cell))
    text = as_text(cell)
    if not text:
        return None
    money = read_money(text)
    if money.amount is None or money.words:
        raise Refused("amount_unread", text=text)
    return money.amount


def _text(cell: Cell, year: int) -> str:  # noqa: ARG001
    return as_text(cell)


def _number(cell: Cell, year: int) -> float | None:  # noqa: ARG001
    return as_number(cell)


def _amount(cell: Cell, year: int) -> Decimal | None:  # noqa: ARG001
    return as_amount(cell)


def _list(cell: Cell, year: int) -> tuple[str, ...]:  # noqa: ARG001
    return read_list(as_text(cell))


def _lines(cell: Cell, year: int) -> tuple[str, ...]:  # noqa: ARG001
    return read_lines(as_text(cell))


def _people(cell: Cell, year: int) -> tuple[str, ...]:  # noqa: ARG001
    return tuple(person.label for person in read_people(as_text(cell)))


def _or_none(read: Callable[[str], Any]) -> Callable[[Cell, int], Any]:
    """A reader of words for which an empty cell means that nothing is said."""

    def reading(cell: Cell, year: int) -> Any:  # noqa: ARG001
        text = as_text(cell)
        return read(text) if text else None

    return reading


def _sdgs(cell: Cell, year: int) -> Any:  # noqa: ARG001
    links, unread = read_sdgs(as_text(cell))
    if unread:
        raise Refused("sdg_unread", text=", ".join(unread))
    return links


def _state(cell: Cell, year: int) -> State:  # noqa: ARG001
    text = as_text(cell)
    return read_state(text) if text else State.NOT_STARTED


def _yes(cell: Cell, year: int) -> bool:  # noqa: ARG001
    text = as_text(cell)
    return read_yes_no(text) if text else False


def _goal_lines(record: InitiativeRecord, texts: tuple[str, ...]) -> InitiativeRecord:
    """The goals renamed line by line; what hangs on a goal stays with it."""
    kept = list(record.goals[: len(texts)])
    goals = [replace(goal, text=text) for goal, text in zip(kept, texts, strict=False)]
    goals += [GoalRecord(text=text) for text in texts[len(kept) :]]
    return replace(record, goals=tuple(goals))


def _period_words(record: InitiativeRecord, period: Period) -> InitiativeRecord:
    return replace(record, period=period)


def _period_part(part: str) -> Callable[[InitiativeRecord, Any], InitiativeRecord]:
    """Set one day of the period; words that no longer fit the days go."""

    def put(record: InitiativeRecord, value: dt.date | None) -> InitiativeRecord:
        period = replace(record.period, **{part: value})
        if period != record.period:
            period = replace(period, text="")
        return replace(record, period=period)

    return put


def _field(name: str) -> dict[str, Any]:
    def put(record: Any, value: Any) -> Any:
        return replace(record, **{name: value})

    return {"key": name, "put": put}


def _word(member: Any) -> str:
    return term(member) if member is not None else ""


PLAN_COLUMNS: tuple[Column[InitiativeRecord], ...] = (
    Column(
        **_field("number"),
        da="Nr.",
        en="No.",
        width=5,
        kind=Kind.NUMBER,
        write=lambda it: it.number,
        read=_number,
    ),
    Column(
        **_field("title"),
        da="Indsats",
        en="Initiative",
        width=28,
        kind=Kind.LONG,
        write=lambda it: it.title,
        read=_text,
    ),
    Column(
        **_field("track"),
        da="Hovedspor",
        en="Track",
        width=22,
        kind=Kind.LONG,
        write=lambda it: it.track,
        read=_or_none(str),
    ),
    Column(
        **_field("description"),
        da="Beskrivelse",
        en="Description",
        width=38,
        kind=Kind.LONG,
        write=lambda it: it.description,
        read=_text,
    ),
    Column(
        **_field("commitments"),
        da="Vi vil",
        en="Commitments",
        width=34,
        kind=Kind.LINES,
        write=lambda it: write_lines(it.commitments),
        read=_lines,
    ),
    Column(
        key="goals",
        da="Mål",
        en="Goals",
        width=34,
        kind=Kind.LINES,
        put=_goal_lines,
        write=lambda it: write_lines(tuple(goal.text for goal in it.goals)),
        read=_lines,
    ),
    Column(
        **_field("sdgs"),
        da="Verdensmål",
        en="UN goals",
        width=13,
        kind=Kind.TEXT,
        write=lambda it: write_sdgs(it.sdgs),
        read=_sdgs,
    ),
    Column(
        **_field("target_groups"),
        da="Målgruppe",
        en="Target group",
        width=18,
        kind=Kind.LINES,
        write=lambda it: write_list(it.target_groups),
        read=_list,
    ),
    Column(
        **_field("responsible"),
        da="Ansvarlig",
        en="Responsible",
        width=12,
        kind=Kind.LINES,
        write=lambda it: write_list(it.responsible),
        read=_people,
    ),
    Column(
        **_field("participants"),
        da="Deltagere",
        en="Participants",
        width=14,
        kind=Kind.LINES,
        write=lambda it: write_list(it.participants),
        read=_people,
    ),
    Column(
        **_field("partners"),
        da="Samarbejdspartnere",
        en="Partners",
        width=20,
        kind=Kind.LINES,
        write=lambda it: write_list(it.partners),
        read=_list,
    ),
    Column(
        **_field("houses"),
        da="Hus",
        en="House",
        width=16,
        kind=Kind.LINES,
        write=lambda it: write_list(it.houses),
        read=_list,
    ),
    Column(
        key="period",
        da="Periode",
        en="Period",
        width=14,
        kind=Kind.TEXT,
        put=_period_words,
        write=lambda it: write_period(it.period),
        read=lambda cell, year: read_period(as_text(cell), year),
    ),
    Column(
        key="period.start",
        da="Start",
        en="Start",
        width=11,
        kind=Kind.DATE,
        put=_period_part("start"),
        write=lambda it: it.period.start,
        read=as_date,
    ),
    Column(
        key="period.end",
        da="Slut",
        en="End",
        width=11,
        kind=Kind.DATE,
        put=_period_part("end"),
        write=lambda it: it.period.end,
        read=as_date,
    ),
    Column(
        **_field("budget"),
        da="Økonomi",
        en="Budget",
        width=12,
        kind=Kind.MONEY,
        write=lambda it: it.budget,
        read=_amount,
    ),
    Column(
        **_field("funding"),
        da="Finansiering",
        en="Funding",
        width=16,
        kind=Kind.LONG,
        write=lambda it: it.funding,
        read=_text,
    ),
    Column(
        **_field("priority"),
        da="Prioritet",
        en="Priority",
        width=9,
        kind=Kind.TEXT,
        write=lambda it: _word(it.priority),
        read=_or_none(read_priority),
    ),
    Column(
        **_field("state"),
        da="Tilstand",
        en="State",
        width=15,
        kind=Kind.TEXT,
        write=lambda it: write_state(it.state),
        read=_state,
    ),
    Column(
        **_field("notes"),
        da="Noter",
        en="Notes",
        width=30,
        kind=Kind.LONG,
        internal=True,
        write=lambda it: it.notes,
        read=_text,
    ),
    Column(
        **_field("links"),
        da="Bilag",
        en="Links",
        width=24,
        kind=Kind.LINES,
        internal=True,
        write=lambda it: write_lines(it.links),
        read=_lines,
    ),
)

GOAL_COLUMNS: tuple[Column[GoalRecord], ...] = (
    Column(**_field("text"), da="Mål", en="Goal", width=40, kind=Kind.LONG, write=lambda it: it.text, read=_text),
    Column(
        **_field("kind"),
        da="Art",
        en="Kind",
        width=12,
        kind=Kind.TEXT,
        write=lambda it: _word(it.kind),
        read=_or_none(read_kind),
    ),
    Column(
        **_field("measure"),
        da="Målepunkt",
        en="Measure",
        width=26,
        kind=Kind.LONG,
        write=lambda it: it.measure,
        read=_text,
    ),
    Column(**_field("unit"), da="Enhed", en="Unit", width=12, kind=Kind.TEXT, write=lambda it: it.unit, read=_text),
    Column(
        **_field("baseline"),
        da="Udgangspunkt",
        en="Baseline",
        width=13,
        kind=Kind.NUMBER,
        write=lambda it: it.baseline,
        read=_number,
    ),
    Column(
        **_field("target"),
        da="Måltal",
        en="Target",
        width=10,
        kind=Kind.NUMBER,
        write=lambda it: it.target,
        read=_number,
    ),
    Column(
        **_field("direction"),
        da="Retning",
        en="Direction",
        width=10,
        kind=Kind.TEXT,
        write=lambda it: _word(it.direction),
        read=_or_none(read_direction),
    ),
    Column(
        **_field("cumulative"),
        da="Løbende sum",
        en="Cumulative",
        width=9,
        kind=Kind.TEXT,
        write=lambda it: "x" if it.cumulative else None,
        read=_yes,
    ),
    Column(
        **_field("source"),
        da="Datakilde",
        en="Source",
        width=20,
        kind=Kind.LONG,
        write=lambda it: it.source,
        read=_text,
    ),
    Column(**_field("due"), da="Frist", en="Due", width=11, kind=Kind.DATE, write=lambda it: it.due, read=as_date),
    Column(
        **_field("fulfilment"),
        da="Indfrielse",
        en="Fulfilment",
        width=16,
        kind=Kind.TEXT,
        write=lambda it: _word(it.fulfilment),
        read=_or_none(read_fulfilment),
    ),
    Column(
        **_field("judgement"),
        da="Vurdering",
        en="Judgement",
        width=30,
        kind=Kind.LONG,
        write=lambda it: it.judgement,
        read=_text,
    ),
)


def plan_column(key: str) -> Column[InitiativeRecord]:
    """The column of the plan with this key."""
    return next(column for column in PLAN_COLUMNS if column.key == key)
