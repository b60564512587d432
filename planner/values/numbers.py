"""Numbers in Danish and English: 1.500,5 and 1,500.5."""

from __future__ import annotations

import re
from decimal import Decimal
from math import isfinite

from planner.errors import Refused
from planner.values.text import plain, shown
from planner.words.language import language

NUMBER_PATTERN = r"(?:[0-9]{1,3}(?: [0-9]{3})+(?![0-9])(?:[.,][0-9]+)?|[0-9]+(?:[.,][0-9]+)*)"
"""Digits with their marks, "1.500,50" or "1 500"; what they mean is for `decimal_of` to say."""

_SIGNED = re.compile(rf"(?P<sign>[-+]?) ?(?P<digits>{NUMBER_PATTERN}) ?%?")
_DECIMAL_MARKS = {"da": ",", "en": "."}


def read_number(text: str) -> float:
    """The number that `text` says; a mark that could mean either means what it does in the language in force.

    A sign for per cent is left aside: "80 %" is 80.

    Raises:
        Refused: "unreadable_number".
    """
    found = _SIGNED.fullmatch(plain(text))
    exact = decimal_of(found["digits"]) if found else None
    number = float(exact) if exact is not None else float("inf")
    if found is None or not isfinite(number):
        raise Refused("unreadable_number", text=shown(text))
    return -number if found["sign"] == "-" else number


def write_number(number: float | None) -> str:
    """The number in the language in force, with all its decimals; "" for none."""
    if number is None:
        return ""
    written = f"{Decimal(repr(float(number))):,f}".removesuffix(".0")
    return written.translate(str.maketrans(",.", ".,")) if language() == "da" else written


def decimal_of(digits: str, *, money: bool = False) -> Decimal | None:
    """The number that a match of NUMBER_PATTERN means, None where its marks make no sense.

    Three digits after a single mark are thousands where the mark is the language's own for them, and
    always in `money`, which never has three decimals.
    """
    digits = digits.replace(" ", "")
    marks = re.findall(r"[.,]", digits)
    if len(set(marks)) == 2:
        mark = marks[-1]
    elif len(marks) == 1 and not (_is_thousands(digits) and (money or marks[0] != _DECIMAL_MARKS[language()])):
        mark = marks[0]
    else:
        mark = ""
    whole, _found, decimals = digits.partition(mark) if mark else (digits, "", "")
    if not whole.isdecimal() and not _is_thousands(whole):
        return None
    if not decimals.isdecimal() and decimals:
        return None
    return Decimal(re.sub("[.,]", "", whole) + "." + (decimals or "0"))


def _is_thousands(digits: str) -> bool:
    return re.fullmatch(r"[1-9][0-9]{0,2}([.,])[0-9]{3}(?:\1[0-9]{3})*", digits) is not None
