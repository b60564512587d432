"""Dates, numbers and money as they are written in the language in force.

Danish: 31-12-2021, 1.500,5 and 1.500 kr.; English: 31/12/2021, 1,500.5 and DKK 1,500. Each form is
short enough to write out here, which keeps the start-up free of a locale library.
"""

from __future__ import annotations

import datetime as dt
from decimal import ROUND_HALF_UP, Context, Decimal

from planner.words.language import language

_MOST_DECIMALS = 6
_WIDE = Context(prec=400)  # any float or amount can be rounded without running out of digits


def day(date: dt.date | None) -> str:
    """A date, "31-12-2021"; "" for none."""
    if date is None:
        return ""
    parts = (f"{date.day:02}", f"{date.month:02}", f"{date.year:04}")
    return ("-" if language() == "da" else "/").join(parts)


def moment(when: dt.datetime | None) -> str:
    """A date and its time of day to the minute, "31-12-2021 14.05"; "" for none."""
    if when is None:
        return ""
    clock = "{:02}.{:02}" if language() == "da" else "{:02}:{:02}"
    return f"{day(when.date())} {clock.format(when.hour, when.minute)}"


def decimal(number: float | Decimal | None) -> str:
    """A number with up to six decimals and no trailing zeros, "1.500,5"; "" for none."""
    if number is None:
        return ""
    exact = Decimal(repr(number)) if isinstance(number, float) else Decimal(number)
    return _grouped(exact, _MOST_DECIMALS, trim=True)


def whole(number: int | None) -> str:
    """A whole number, "1.500"; "" for none."""
    return decimal(number)


def kroner(amount: Decimal | float | None) -> str:
    """An amount of money, "1.500 kr." or "1.500,50 kr."; "" for none."""
    if amount is None:
        return ""
    exact = Decimal(repr(amount)) if isinstance(amount, float) else Decimal(amount)
    decimals = 0 if not exact.is_finite() or exact == exact.to_integral_value() else 2
    digits = _grouped(exact, decimals)
    return f"{digits} kr." if language() == "da" else f"DKK {digits}"


def percent(share: float | None) -> str:
    """A share of one as whole per cent, 0.8 -> "80 %"; "" for none."""
    if share is None:
        return ""
    digits = _grouped(Decimal(repr(float(share))) * 100, 0)
    return f"{digits} %" if language() == "da" else f"{digits}%"


def _grouped(number: Decimal, decimals: int, *, trim: bool = False) -> str:
    """The number with thousands kept apart; halves are rounded away from zero, as people do."""
    if not number.is_finite():
        return str(number)
    rounded = number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, context=_WIDE)
    written = f"{abs(rounded):,f}"
    if trim and "." in written:
        written = written.rstrip("0").rstrip(".")
    if language() == "da":
        written = written.translate(_SWAPPED)
    return f"-{written}" if rounded < 0 else written


_SWAPPED = str.maketrans(",.", ".,")
