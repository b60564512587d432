"""A workbook's cell as text, as a date, as a number, as an amount."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from planner.errors import Refused
from planner.values.dates import read_date
from planner.values.money import read_money
from planner.values.numbers import read_number, write_number
from planner.words import day

Cell = str | int | float | bool | Decimal | dt.datetime | dt.date | None
"""What a workbook's cell holds; a date column holds real dates, a money column real numbers."""


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
