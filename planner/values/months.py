"""The months by name, in Danish, Norwegian, Swedish and English."""

from __future__ import annotations

from planner.words.language import N_, _

_NAMES = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)

_MET_AS = (
    "januar january januari jan",
    "februar february februari feb febr",
    "marts march mars mar mrt",
    "april apr",
    "maj may mai",
    "juni june jun",
    "juli july jul",
    "august augusti aug",
    "september sept sep",
    "oktober october okt oct",
    "november nov",
    "december desember dec des",
)

MONTHS: dict[str, int] = {word: number for number, words in enumerate(_MET_AS, start=1) for word in words.split()}
"""The number of the month (1 to 12) by every word for it, in small letters and without a dot."""

MONTH_PATTERN = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
"""A regular expression for a month's name in a text of small letters."""


def month_name(number: int) -> str:
    """The name of month 1 to 12 in the language in force: "maj", "May"."""
    return _(_NAMES[number - 1])


def month_number(word: str) -> int:
    """The month that `word`, a match of MONTH_PATTERN, names."""
    return MONTHS[word.rstrip(".")]
