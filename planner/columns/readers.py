"""What a cell says, as the value of a field; the columns of the plan and of the goals share these."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from planner.columns.cells import Cell, as_amount, as_number, as_text
from planner.errors import Refused
from planner.model import State
from planner.records import SdgLink
from planner.values.lists import read_lines, read_list
from planner.values.people import read_people
from planner.values.sdgs import read_sdgs
from planner.values.states import read_state, read_yes_no


def text_of(cell: Cell, year: int) -> str:  # noqa: ARG001
    return as_text(cell)


def number_of(cell: Cell, year: int) -> float | None:  # noqa: ARG001
    return as_number(cell)


def amount_of(cell: Cell, year: int) -> Decimal | None:  # noqa: ARG001
    return as_amount(cell)


def list_of(cell: Cell, year: int) -> tuple[str, ...]:  # noqa: ARG001
    return read_list(as_text(cell))


def lines_of(cell: Cell, year: int) -> tuple[str, ...]:  # noqa: ARG001
    return read_lines(as_text(cell))


def people_of(cell: Cell, year: int) -> tuple[str, ...]:  # noqa: ARG001
    return tuple(person.label for person in read_people(as_text(cell)))


def said(read: Callable[[str], Any]) -> Callable[[Cell, int], Any]:
    """A reader of words for which an empty cell means that nothing is said."""

    def reading(cell: Cell, year: int) -> Any:  # noqa: ARG001
        text = as_text(cell)
        return read(text) if text else None

    return reading


def sdgs_of(cell: Cell, year: int) -> tuple[SdgLink, ...]:  # noqa: ARG001
    links, unread = read_sdgs(as_text(cell))
    if unread:
        raise Refused("sdg_unread", text=", ".join(unread))
    return links


def state_of(cell: Cell, year: int) -> State:  # noqa: ARG001
    text = as_text(cell)
    return read_state(text) if text else State.NOT_STARTED


def yes_of(cell: Cell, year: int) -> bool:  # noqa: ARG001
    text = as_text(cell)
    return read_yes_no(text) if text else False
